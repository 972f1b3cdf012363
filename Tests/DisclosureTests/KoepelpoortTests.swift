import Disclosure
import Domain
import TestSupport
import Testing

@Suite struct `The gate of an umbrella` {
  private let doel = DoelID("D01")

  private func telling(_ gemeenten: Int, bediend: Int, metWijk: Int? = nil) -> Koepeltelling {
    var uit = Koepeltelling()
    var stand = Koepeltelling.Doelstand()
    (stand.gemeenten, stand.gemeentenBekend, stand.wijken, stand.wijkenBekend) = (
      bediend, gemeenten, bediend, gemeenten
    )
    stand.gemeentenMetWijk = metWijk ?? bediend
    (uit.gemeenten, uit.doelen) = (gemeenten, [doel: stand])
    return uit
  }

  @Test(arguments: [
    (1, 1, false), (2, 2, false), (2, 0, false), (3, 3, true), (9, 1, false), (9, 2, false), (9, 3, true), (9, 0, true),
  ])
  func `hides a goal that one or two gemeenten serve`(gemeenten: Int, bediend: Int, zichtbaar: Bool) {
    let beeld = release(telling(gemeenten, bediend: bediend)).inhoud
    #expect((beeld.doelen[doel]?.gemeenten != nil) == zichtbaar)
    #expect((beeld.doelen[doel]?.wijken != nil) == zichtbaar)
  }

  @Test func `hides the wijken of one gemeente, however many they are`() {
    var getal = telling(9, bediend: 5, metWijk: 1)
    getal.doelen[doel]?.wijken = 40
    let beeld = release(getal).inhoud
    #expect(beeld.doelen[doel]?.gemeenten != nil)
    #expect(beeld.doelen[doel]?.wijken == nil)
  }

  @Test func `hides agreements of one kind that one or two gemeenten made`() {
    var getal = telling(9, bediend: 9)
    getal.afspraken[.groei] = .init()
    getal.afspraken[.groei]?.gemeenten = 2
    getal.afspraken[.groei]?.perOordeel = [.gehaald: 5]
    getal.afspraken[.minimum] = .init()
    getal.afspraken[.minimum]?.gemeenten = 3
    getal.afspraken[.minimum]?.perOordeel = [.gehaald: 5]
    let beeld = release(getal).inhoud
    #expect(beeld.afspraken[.groei] == .some(.none))
    #expect(beeld.afspraken[.minimum] == .some([.gehaald: 5]))
  }

  /// A reader who subtracts what is shown from what is shown never gets at fewer than three gemeenten.
  @Test func `gives no size of gemeente away through the total`() {
    var toeval = SplitMix64(seed: 31)
    var verborgen = 0, open = 0
    for _ in 0..<2000 {
      var getal = Koepeltelling()
      for grootte in Gemeentegrootte.allCases where Int.random(in: 0..<5, using: &toeval) > 0 {
        var stand = Koepeltelling.Bereikstand()
        stand.gemeenten = Int.random(in: 1...6, using: &toeval)
        (stand.kinderen, stand.inwoners) = (stand.gemeenten * 100, stand.gemeenten * 1000)
        getal.bereik[.init(leeftijd: "0-12", grootte: grootte)] = stand
      }
      let beeld = release(getal).inhoud
      let dicht = beeld.bereik.filter { $0.aandeel == nil }.reduce(0) { $0 + $1.gemeenten }
      for rij in beeld.bereik where rij.aandeel != nil {
        #expect(rij.gemeenten >= kleinsteKoepelgroep)
        open += 1
      }
      if beeld.bereikSamen["0-12"] != nil { #expect(dicht == 0 || dicht >= kleinsteKoepelgroep) }
      verborgen += dicht > 0 ? 1 : 0
    }
    #expect(verborgen > 500 && open > 500)
  }
}
