import Counting
import Domain
import TestSupport
import Testing

@Suite struct `An umbrella` {
  private let periode = Periode.maand(Maand(jaar: 2026, nummer: 2))
  private let doelen = [DoelID("D01"), DoelID("D02"), DoelID("D03")]

  /// Cell by cell, written apart from the counting.
  @Test func `is the naive sum of what was released`() {
    var toeval = SplitMix64(seed: 23)
    for _ in 0..<300 {
      let stand = Koepelstand((0..<15).map { _ in randomBijdrage(&toeval, periode: periode, doelen: doelen) })
      let telling = count(stand, doelen: doelen)
      let alle = stand.bijdragen
      func printed(_ bijdrage: Koepelbijdrage, _ doel: DoelID, wijk: String? = nil) -> Int? {
        let sleutel = Cijfersleutel(.bijeenkomsten, periode, gebied: wijk.map { Gebied(.wijk, $0) }, doel: doel)
        guard case .getal(let getal) = bijdrage.cijfers[sleutel]?.waarde else { return nil }
        return getal.teller
      }
      #expect(telling.gemeenten == Set(alle.map(\.plek.gemeente)).count)
      for doel in doelen {
        let bediend = alle.filter { (printed($0, doel) ?? 0) > 0 }.map(\.plek.gemeente)
        #expect(telling.doelen[doel]?.gemeenten == Set(bediend).count)
        let wijken = alle.flatMap { bijdrage in bijdrage.wijken.filter { (printed(bijdrage, doel, wijk: $0) ?? 0) > 0 }
        }
        #expect(telling.doelen[doel]?.wijken == Set(wijken).count)
      }
      for soort in Afspraaksoort.allCases {
        for oordeel in Oordeelwoord.allCases {
          let aantal = alle.flatMap(\.afspraken).count { $0.soort == soort && $0.oordeel == oordeel }
          #expect(telling.afspraken[soort]?.perOordeel[oordeel, default: 0] ?? 0 == aantal)
        }
      }
      // Children: only where one organisation says it all and the residents are known.
      let meetbaar = alle.filter { bijdrage in
        alle.count { $0.plek.gemeente == bijdrage.plek.gemeente } == 1 && bijdrage.inwoners != nil
          && bijdrage.cijfers[Cijfersleutel(.uniekeKinderen, periode)]?.ontbrekend.isEmpty == true
      }
      let kinderen = meetbaar.compactMap { bijdrage -> Int? in
        guard case .getal(let getal) = bijdrage.cijfers[Cijfersleutel(.uniekeKinderen, periode)]?.waarde else {
          return nil
        }
        return getal.teller
      }
      #expect(telling.bereik.values.reduce(0) { $0 + $1.kinderen } == kinderen.reduce(0, +))
      #expect(telling.bereik.values.reduce(0) { $0 + $1.gemeenten } == kinderen.count)
    }
  }

  /// What a report hid cannot matter: another secret under the same print gives the same umbrella.
  @Test func `does not change with what was hidden`() {
    var toeval = SplitMix64(seed: 29)
    let verborgen = Cijfer(Cijfersleutel(.uniekeKinderen, periode), .onderdrukt)
    var zonder = 0
    for _ in 0..<100 {
      let bijdragen = (0..<8).map { _ in randomBijdrage(&toeval, periode: periode, doelen: doelen) }
      let dicht = bijdragen.map { bijdrage in
        Koepelbijdrage(
          plek: bijdrage.plek, gemeentenaam: bijdrage.gemeentenaam, periode: periode, standPer: bijdrage.standPer,
          versie: bijdrage.versie, wijken: bijdrage.wijken, inwoners: bijdrage.inwoners,
          cijfers: bijdrage.cijfers.merging([verborgen.sleutel: verborgen]) { $1 }, afspraken: bijdrage.afspraken)
      }
      let telling = count(Koepelstand(dicht), doelen: doelen)
      #expect(telling.bereik.isEmpty)
      zonder += telling.gemist.count { $0.gemis == .uniekeKinderenVerborgen }
    }
    #expect(zonder > 100)
  }
}
