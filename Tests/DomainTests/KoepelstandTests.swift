import Domain
import TestSupport
import Testing

@Suite struct `Merging contributions to an umbrella` {
  private let periode = Periode.maand(Maand(jaar: 2026, nummer: 2))
  private let doelen = [DoelID("D01"), DoelID("D02")]

  /// However they are ordered, grouped and repeated.
  @Test func `gives one result`() {
    var toeval = SplitMix64(seed: 19)
    for _ in 0..<200 {
      let bijdragen = (0..<12).map { _ in randomBijdrage(&toeval, periode: periode, doelen: doelen) }
      let heel = Koepelstand(bijdragen)
      #expect(Koepelstand(bijdragen.shuffled(using: &toeval)) == heel)
      // Groups of any size, merged in any order, one of them twice.
      var rest = bijdragen.shuffled(using: &toeval)
      var groepen: [Koepelstand] = []
      while !rest.isEmpty {
        let deel = Int.random(in: 1...rest.count, using: &toeval)
        groepen.append(Koepelstand(Array(rest.prefix(deel))))
        rest.removeFirst(deel)
      }
      groepen.append(groepen[0])
      var links = Koepelstand()
      for groep in groepen.shuffled(using: &toeval) { links.merge(groep) }
      #expect(links == heel)
      // (a + b) + c = a + (b + c).
      let delen = [0, 4, 8].map { Koepelstand(Array(bijdragen[$0..<$0 + 4])) }
      var eerst = delen[0]
      eerst.merge(delen[1])
      eerst.merge(delen[2])
      var laatst = delen[1]
      laatst.merge(delen[2])
      var samen = delen[0]
      samen.merge(laatst)
      #expect(eerst == samen)
    }
  }

  @Test func `keeps the newest version of a place`() throws {
    var toeval = SplitMix64(seed: 7)
    for _ in 0..<100 {
      let bijdragen = (0..<20).map { _ in randomBijdrage(&toeval, periode: periode, doelen: doelen) }
      let stand = Koepelstand(bijdragen)
      #expect(Set(stand.bijdragen.map(\.plek)) == Set(bijdragen.map(\.plek)))
      for bijdrage in stand.bijdragen {
        let hoogste = try #require(bijdragen.filter { $0.plek == bijdrage.plek }.map(\.versie).max())
        #expect(bijdrage.versie == hoogste)
      }
    }
  }
}
