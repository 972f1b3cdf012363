import Domain
import Ingest
import Testing

@Suite struct `Proposing a bronprofiel` {
  private let voorstel: Profielvoorstel
  init() throws { voorstel = try proposeProfile(Voorbeeldbestand.pad("presentie-2026-01.csv")) }

  @Test func `finds kind, header, coding and delimiter of an unknown file`() {
    #expect(voorstel.soort == .aanwezigheid)
    #expect(
      voorstel.kolommen.compactMap(\.veld) == [
        .bijeenkomst, .datum, .begintijd, .kind, .postcode, .activiteit, .wijk, .status,
      ])
    #expect(
      voorstel.yaml.contains("formaat: { soort: csv, scheiding: \";\", codering: windows-1252, regels_voor_kop: 2 }"))
    #expect(voorstel.yaml.contains("bestand: \"presentie-*.csv\""))
    #expect(voorstel.yaml.contains("datum: { namen: [\"Datum\"], notatie: dd-mm-jjjj }"))
    #expect(voorstel.yaml.contains("totaalregels: [\"Totaal\"]"))
    #expect(
      voorstel.yaml.contains(
        "status: { aanwezig: [\"ja\", \"x\"], afgemeld: [\"ziek\"], afwezig: [\"nee\"] }"))
    #expect(voorstel.aandacht.isEmpty)
  }

  @Test func `shows patterns and never what is in a cell`() throws {
    #expect(voorstel.kolommen.first { $0.naam == "Datum" }?.voorbeeld == "99-99-9999 (100%)")
    #expect(voorstel.kolommen.first { $0.naam == "Voornaam" }?.oordeel == .persoonlijk)
    let alles = voorstel.yaml + voorstel.bewijs.joined() + voorstel.kolommen.map(\.voorbeeld).joined()
    for inhoud in ["Zoë", "Jan", "K001", "2011", "05-01", "René"] {
      #expect(!alles.contains(inhoud), "\(inhoud)")
    }
  }

  @Test func `warns for a citizen service number by name and by elfproef, without showing one`() throws {
    let tekst = "Datum;Nummer\n05-01-2026;111222333\n06-01-2026;123456782\n07-01-2026;111222333\n"
    let voorstel = try Voorbeeldbestand.met(Array(tekst.utf8), "lijst.csv") { try proposeProfile($0) }
    #expect(voorstel.kolommen.last?.oordeel == .bsn)
    #expect(voorstel.aandacht.contains { $0.contains("burgerservicenummer") })
    #expect(!(voorstel.yaml + voorstel.kolommen.map(\.voorbeeld).joined()).contains("111222333"))
  }

  @Test func `reads a header of two rows and a sheet`() throws {
    let tekst = "Sessie;;Kind\nnummer;datum;kindnummer\nB1;05-01-2026;K1\nB2;06-01-2026;K2\n"
    let voorstel = try Voorbeeldbestand.met(Array(tekst.utf8), "twee.csv") { try proposeProfile($0) }
    #expect(voorstel.kolommen.map(\.naam) == ["Sessie nummer", "Sessie datum", "Kind kindnummer"])
    #expect(voorstel.yaml.contains("kopregels: 2"))
    let blad = try proposeProfile(Voorbeeldbestand.pad("libreoffice.xlsx"))
    #expect(blad.yaml.contains("formaat: { soort: xlsx, regels_voor_kop: 2 }"))
    #expect(blad.kolommen.first?.veld == .datum)
  }

  @Test(arguments: [
    ("7-1;14-1;21-1", "d-m"), ("07-01;14-01;21-01", "dd-mm"), ("2026-01-07;2026-01-14;2026-01-21", "jjjj-mm-dd"),
  ])
  func `a wide list is known by the dates in its header`(datums: String, notatie: String) throws {
    let tekst = "Kindnr;Wijk;\(datums)\nK1;Noord;x;;x\nK2;Noord;;x;x\nK3;Zuid;x;x;\n"
    let voorstel = try Voorbeeldbestand.met(Array(tekst.utf8), "breed.csv") { try proposeProfile($0) }
    #expect(voorstel.yaml.contains("breed: { notatie: \(notatie) }"))
    #expect(voorstel.kolommen.map(\.veld) == [.kind, .wijk])
  }

  @Test func `a table of which nobody can say where the header is, is an error`() throws {
    let code = try Voorbeeldbestand.met(Array("rood;blauw\ngroen;geel\nwit;zwart\n".utf8)) { pad in
      try Voorbeeldbestand.code { _ = try proposeProfile(pad) }
    }
    #expect(code == "KOP_ONTBREEKT")
  }
}
