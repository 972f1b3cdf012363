import Domain
import Foundation
import Pipeline
import Testing

@Suite struct `What controleer says of a column` {
  private func columns(_ naam: String, _ tekst: String) throws -> (kolommen: [String: String], Controleverslag.Bestand)
  {
    let proef = try Proefwerkmap()
    try proef.write(Proefwerkmap.register, to: "inbox/een-activiteiten-2026.csv")
    try proef.write(tekst, to: "inbox/\(naam)")
    let eerst = try proef.contents(of: "")
    let verslag = try check(proef.werkmap, bestanden: [], voortgang: Voortgang { _ in })
    #expect(try proef.contents(of: "") == eerst)
    let bestand = try #require(verslag.bestanden.first { $0.bestand == naam })
    let paren = bestand.kolommen.map { ($0.naam, $0.oordeel) }
    return (Dictionary(paren, uniquingKeysWith: { eerste, _ in eerste }), bestand)
  }

  @Test func `is that it is recognised, ignored, or resembles one that is missing`() throws {
    let (kolommen, bestand) = try columns(
      "een-aanwezigheid-2026-01.csv",
      Proefwerkmap.presentiekop.replacing("geboren", with: "geborendatum")
        + "b1;06-01-2026;;;A1;Hal;WK039201;k1;Noor;01-02-2016;2011;aanwezig;leuk\n"
        + "b1;06-01-2026;;;A1;Hal;WK039201;k1;Noor;01-02-2016;2011;aanwezig;andere functie\n")
    #expect(kolommen["kind"] == "herkend als kind")
    #expect(kolommen["naam"]?.hasPrefix("genegeerd") == true && kolommen["opmerking"]?.hasPrefix("genegeerd") == true)
    #expect(kolommen["geborendatum"] == "verdacht: lijkt op 'geboortedatum', dat ontbreekt")
    // The same child once per function is one deelname.
    #expect([bestand.gelezen, bestand.aangenomen, bestand.bevindingen["DUBBEL"]] == [2, 1, 1])
  }

  @Test func `is that its content does not belong there`() throws {
    let rij = "b%;1-6-26;;;A1;Hal;WK039201;k%;;;;aanwezig;\n"
    let (kolommen, bestand) = try columns(
      "een-aanwezigheid-2026-01.csv",
      Proefwerkmap.presentiekop + (1...4).map { rij.replacing("%", with: "\($0)") }.joined())
    #expect(kolommen["datum"] == "verdacht: bij 4 van de 4 rijen klopt de inhoud niet (DATUM_ONGELDIG)")
    #expect(kolommen["wijk"] == "herkend als wijk")
    #expect(bestand.aangenomen == 0)
  }

  @Test func `is what it looks like, in a file that no bronprofiel knows, without showing what is in it`() throws {
    let (kolommen, bestand) = try columns(
      "export van de club.csv",
      "Datum;Kindnummer;Achternaam;Vreemd\n06-01-2026;k1;Zonnebloem;x\n07-01-2026;k2;Zonnebloem;y\n")
    #expect(kolommen["Datum"] == "lijkt op datum")
    #expect(kolommen["Achternaam"]?.hasPrefix("persoonsgegeven") == true)
    // A name that nobody knows can be anything: it is not repeated.
    #expect(kolommen["kolom D"]?.hasPrefix("onbekend") == true)
    #expect(bestand.meldingen.contains { $0.contains("verantwoording bronprofiel") })
    #expect(!"\(bestand)".contains("Zonnebloem"))
  }
}
