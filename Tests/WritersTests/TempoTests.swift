import Disclosure
import Domain
import Foundation
import Reporting
import TestSupport
import Testing
import Writers

/// Measures a year of a gemeente with 20 wijken: `WERKBOEKEN_METEN=ja swift test -c release --filter Tempo`.
@Suite(.serialized) struct `The pace of workbooks` {
  static let isGevraagd = ProcessInfo.processInfo.environment["WERKBOEKEN_METEN"] != nil

  @Test(.enabled(if: isGevraagd)) func `a year is made and written in both formats`() throws {
    let map = try Tijdelijk()
    let (boek, catalogus) = Jaarcijfers.boek()
    let invoer = Rapportinvoer(
      boek: boek, catalogus: catalogus, periode: .jaar(2026), standPer: Voorbeeldcijfers.standPer)
    let klok = ContinuousClock()
    for _ in 0..<3 {
      var werkboek: Werkboek?
      let maken = klok.measure { werkboek = makeWerkboek(invoer) }
      let klaar = try #require(werkboek)
      let xlsx = try klok.measure { try XLSXWriter.write(klaar, naar: map.pad("jaar.xlsx"), tijdelijk: map.map) }
      let ods = try klok.measure { try ODSWriter.write(klaar, naar: map.pad("jaar.ods")) }
      let rijen = klaar.bladen.first { $0.naam == "Gegevens" }?.tabellen.first?.rijen.count ?? 0
      print("jaar: \(rijen) rijen in Gegevens; maken \(maken), xlsx \(xlsx), ods \(ods)")
      #expect(rijen <= 10_000)
    }
  }

  @Test(.enabled(if: isGevraagd)) func `342 workbooks of a quarter on all cores`() throws {
    let map = try Tijdelijk()
    let werkboek = Voorbeeldwerkboek.gemeente
    let begin = ContinuousClock.now
    DispatchQueue.concurrentPerform(iterations: 342) { nummer in
      do {
        try XLSXWriter.write(werkboek, naar: map.pad("\(nummer).xlsx"), tijdelijk: map.map)
      } catch {
        Issue.record(error)
      }
    }
    let tijd = ContinuousClock.now - begin
    print("342 werkboeken in \(tijd)")
    let eerste = try Data(contentsOf: URL(fileURLWithPath: map.pad("0.xlsx")))
    for nummer in 1..<342 {
      #expect(try Data(contentsOf: URL(fileURLWithPath: map.pad("\(nummer).xlsx"))) == eerste)
    }
  }
}

/// Random figures with every key that a year's workbook asks for.
private enum Jaarcijfers {
  static func boek() -> (Vrijgegeven<Cijferboek>, Catalogus) {
    let oud = Voorbeeldcijfers.catalogus
    let wijken = (0..<20).map { nummer in
      Wijk(code: "WK0392" + padded(nummer, 2), naam: "Wijk \(nummer)", stadsdeel: "Stadsdeel \(nummer % 5)")
    }
    let gebieden = Gebiedsindeling(
      jaar: 2026, gemeente: oud.gebieden.gemeente, gemeentenaam: "Haarlem", wijken: wijken, aliassen: [:],
      postcodes: [:], inwoners: [], bron: "verzonnen")
    let catalogus = Catalogus(
      werkmap: oud.werkmap, doelen: oud.doelen, andereCatalogi: [], gebieden: gebieden, vakanties: [],
      bronnen: oud.bronnen, afspraken: [])
    var cijfers: [Cijfer] = []
    var generator = SplitMix64(seed: 7)
    func add(_ sleutel: Cijfersleutel) {
      for maat in [
        Maat.bijeenkomsten, .deelnames, .uniekeKinderen, .groepsgrootte, .vasteKinderen, .aandeelVasteKinderen,
      ] {
        var eigen = sleutel
        eigen.maat = maat
        cijfers.append(Cijfer(eigen, .getal(Breuk(Int.random(in: 0...900, using: &generator)))))
      }
    }
    for periode in Periode.jaar(2026).metOnderliggende + Periode.jaar(2025).metOnderliggende {
      add(Cijfersleutel(.deelnames, periode))
      let plekken = wijken.map { Gebied(.wijk, $0.code) } + gebieden.stadsdelen.map { Gebied(.stadsdeel, $0) }
      for gebied in plekken {
        add(Cijfersleutel(.deelnames, periode, gebied: gebied))
        for doel in catalogus.doelen.doelen { add(Cijfersleutel(.deelnames, periode, gebied: gebied, doel: doel.id)) }
      }
      for doel in catalogus.doelen.doelen { add(Cijfersleutel(.deelnames, periode, doel: doel.id)) }
      for band in catalogus.werkmap.leeftijdsbanden { add(Cijfersleutel(.deelnames, periode, leeftijd: band)) }
      for vorm in catalogus.werkmap.werkvormen { add(Cijfersleutel(.deelnames, periode, werkvorm: vorm)) }
      for bron in catalogus.bronnen { add(Cijfersleutel(.deelnames, periode, organisatie: bron.bron)) }
    }
    let boek = release(cijfers, editie: .gemeente, drempels: Drempels(), gebieden: gebieden)
    return (boek, catalogus)
  }
}
