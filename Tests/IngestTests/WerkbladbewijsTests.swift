import Domain
import Foundation
import Ingest
import Testing

@Suite struct `What a workbook hides` {
  private static let map = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/bevindingen").standardized

  private func run(_ code: Bevindingscode, _ verander: (inout Proeflevering) -> Void = { _ in }) throws
    -> (uitkomst: Inleesuitkomst, uitslag: Proeflevering.Uitslag)
  {
    let bestand = Self.map.appending(path: "\(code.rawValue)/aanwezigheid-2025.xlsx")
    var levering = Proeflevering(bytes: Array(try Data(contentsOf: bestand)))
    levering.profiel.formaat = Bestandsformaat()
    levering.profiel.formaat.soort = .xlsx
    verander(&levering)
    return try levering.run()
  }

  @Test func `is told as evidence and as a finding, and counts`() throws {
    let (uitkomst, uitslag) = try run(.werkbladVerborgen)
    #expect(uitkomst.bewijs.contains("Verborgen rijen: 1, wel gelezen"))
    #expect(uitkomst.bewijs.contains("Verborgen bladen: 1, niet gelezen"))
    #expect(uitkomst.bevindingen.map(\.code) == [.werkbladVerborgen])
    #expect(uitslag.balans == Rijbalans(gelezen: 2, aangenomen: 2))
  }

  @Test func `a merged cell that filled rows is told too`() throws {
    let (uitkomst, uitslag) = try run(.werkbladSamengevoegd)
    #expect(uitkomst.bewijs.contains("Cellen onder een samengevoegde cel: 1, kregen de inhoud ervan"))
    #expect(uitkomst.bevindingen.map(\.code) == [.werkbladSamengevoegd])
    #expect(uitslag.balans == Rijbalans(gelezen: 2, aangenomen: 2))
  }

  @Test func `a formula without a value in a column that we read rejects its row, and no other`() throws {
    let (uitkomst, uitslag) = try run(.celZonderWaarde)
    #expect(uitslag.regels == ["3 CEL_ZONDER_WAARDE"])
    #expect(uitslag.balans == Rijbalans(gelezen: 2, aangenomen: 1, afgekeurd: 1))
    #expect(uitslag.afgekeurd == ["b1;03-01-2025;A1;Noord;;aanwezig"])
    #expect(uitkomst.bewijs.contains("Formules zonder uitkomst: 1"))
    let rij = try #require(uitkomst.rijbevindingen.first)
    #expect(uitkomst.bevinding(rij).plaats.kolom == "kind")
  }

  @Test func `the same formula in a column that is dropped changes nothing`() throws {
    let uitslag = try run(.celZonderWaarde) {
      $0.profiel.kolommen[.kind] = nil
      $0.profiel.vast[.kind] = "k9"
    }.uitslag
    #expect(uitslag.balans == Rijbalans(gelezen: 2, aangenomen: 1, dubbel: 1))
  }

  @Test func `a day of a wide list without a value is no empty day`() throws {
    let bestand = Self.map.appending(path: "../bestanden/breed-formule.xlsx").standardized
    var levering = Proeflevering(bytes: Array(try Data(contentsOf: bestand)))
    levering.profiel.formaat = Bestandsformaat()
    levering.profiel.formaat.soort = .xlsx
    levering.profiel.kolommen = [.kind: Kolomprofiel(namen: ["kind"])]
    levering.profiel.vast = [.activiteit: "A1", .wijk: "Noord"]
    levering.profiel.waarden = [.status: ["x": "aanwezig"]]
    levering.profiel.breed = Leveringsprofiel.Breedprofiel(notatie: "dd-mm-jjjj")
    let uitslag = try levering.run().uitslag
    #expect(uitslag.regels == ["3 CEL_ZONDER_WAARDE"])
    #expect(uitslag.balans == Rijbalans(gelezen: 3, aangenomen: 2, afgekeurd: 1))
  }
}

@Suite struct `A presentielijst in a rare coding` {
  @Test(arguments: [Tekstcodering.utf32le, .utf32be], [true, false])
  func `is read as in any other`(codering: Tekstcodering, metBOM: Bool) throws {
    let tekst = Proeflevering.kop + "\nb1;03-01-2025;;;A1;Café;Noord;k1;;ja\nb1;03-01-2025;;;A1;Café;Noord;;;ja\n"
    let gewoon = try Proeflevering(tekst).run().uitslag
    var bytes: [UInt8] = []
    for scalar in ((metBOM ? "\u{FEFF}" : "") + tekst).unicodeScalars {
      let woord = withUnsafeBytes(of: scalar.value.littleEndian) { Array($0) }
      bytes += codering == .utf32le ? woord : woord.reversed()
    }
    var levering = Proeflevering(bytes: bytes)
    levering.profiel.formaat.codering = nil
    let uitslag = try levering.run().uitslag
    #expect(uitslag.blokken == gewoon.blokken)
    #expect(uitslag.balans == gewoon.balans && uitslag.regels == gewoon.regels)
  }
}
