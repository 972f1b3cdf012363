import Domain
import Foundation
import Reporting
import TestSupport
import Testing
import Writers

@Suite struct `A hidden figure` {
  /// Every count of children is hidden here, and each of them is 7919.
  private func planted() throws -> (rapport: Rapport, lijst: Cijferlijst) {
    let catalogus = Voorbeeldwerkmap.catalogus()
    let periode = Periode.maand(Maand(jaar: 2026, nummer: 2))
    let cijfers = Rapportinvoer.nodig(voor: periode).flatMap(\.metOnderliggende).flatMap {
      Voorbeeldwerkmap.cijfers($0)
    }
    .map { cijfer in
      cijfer.sleutel.maat.soort == .kinderen ? Cijfer(cijfer.sleutel, .getal(Breuk(7919))) : cijfer
    }
    let boek = Voorbeeldboek.boek(cijfers) { $0.maat.soort == .kinderen }
    let invoer = Rapportinvoer(boek: boek, catalogus: catalogus, periode: periode, standPer: periode.laatsteDag)
    return (try makeRapport(invoer), Cijferlijst(boek))
  }

  @Test func `is nowhere in the page, the short edition or the open formats`() throws {
    let (rapport, lijst) = try planted()
    let uitvoer = [
      HTMLWriter.write(rapport), HTMLWriter.write(rapport.kort), CijfersCSV.write(lijst), CijfersJSON.write(lijst),
      Gegevenspakket.write(rapport, bestand: "cijfers.csv"),
    ]
    for bytes in uitvoer {
      let tekst = String(decoding: bytes, as: UTF8.self)
      for vorm in ["7919", "7.919"] { #expect(!tekst.contains(vorm)) }
    }
  }

  @Test func `leaves valid JSON and one row per figure`() throws {
    let (_, lijst) = try planted()
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(CijfersJSON.write(lijst))) as? [String: [[String: Any]]])
    #expect(json["cijfers"]?.count == lijst.cijfers.count)
    #expect(json["cijfers"]?.contains { $0["status"] as? String == "onderdrukt" && $0["waarde"] == nil } == true)
  }
}
