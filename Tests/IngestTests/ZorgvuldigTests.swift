import Domain
import Foundation
import Ingest
import Testing

@Suite struct `One careful reader for every text` {
  private static let kop = "signaal;datum;wijk;verhaal"

  private func signalen(_ rijen: [String]) throws -> (uitkomst: Inleesuitkomst, uitslag: Proeflevering.Uitslag) {
    var levering = Proeflevering(([Self.kop] + rijen).joined(separator: "\n") + "\n")
    levering.profiel.soort = .signalen
    levering.profiel.kolommen = [
      .signaal: Kolomprofiel(namen: ["signaal"]), .datum: Kolomprofiel(namen: ["datum"]),
      .wijk: Kolomprofiel(namen: ["wijk"]),
    ]
    levering.bestand = "signalen-2025.csv"
    return try levering.run()
  }

  private func rij(_ nummer: Int, _ verhaal: String) -> String { "s\(nummer);0\(nummer)-01-2025;Noord;\(verhaal)" }

  @Test func `a quote that is never closed costs its own line of a register and no more`() throws {
    let uitslag = try signalen([rij(1, "goed"), rij(2, "\"afgekapt"), rij(3, ""), rij(4, "x"), rij(5, "")]).uitslag
    #expect(uitslag.regels == ["3 AANHALING"])
    #expect(uitslag.balans == Rijbalans(gelezen: 5, aangenomen: 4, afgekeurd: 1))
    #expect(uitslag.afgekeurd == [rij(2, "\"afgekapt")])
  }

  @Test(arguments: ["sluit\"", "\"ook\""])
  func `two lone quotes far apart hide no rows between them`(slot: String) throws {
    let rijen = [rij(1, "\"open")] + (2...8).map { rij($0, "x") } + [rij(9, slot)]
    let uitslag = try signalen(rijen).uitslag
    #expect(uitslag.regels == ["2 AANHALING"])
    #expect(uitslag.balans.aangenomen == 8)
  }

  @Test func `a story over several lines is one row, and the rows behind it keep their lines`() throws {
    let uitslag = try signalen([rij(1, "\"een\ntwee; drie\n\""), rij(2, "x"), "s3;99-01-2025;Noord;"]).uitslag
    #expect(uitslag.regels == ["6 DATUM_ONGELDIG"])
    #expect(uitslag.balans.aangenomen == 2)
  }

  @Test(arguments: [1, 2], [40, 1 << 20])
  func `presentielijsten see rows within quotes too, however they are divided`(draden: Int, blokgrootte: Int) throws {
    let rijen = (1...9).map {
      "b1;03-01-2025;;;A1;Hal;Noord;k\($0);;ja;\($0 == 2 ? "\"open" : $0 == 7 ? "dicht\"" : "")"
    }
    var levering = Proeflevering(([Proeflevering.kop + ";opmerking"] + rijen).joined(separator: "\n") + "\n")
    (levering.draden, levering.blokgrootte) = (draden, blokgrootte)
    let uitslag = try levering.run().uitslag
    #expect(uitslag.regels == ["3 AANHALING"])
    #expect(uitslag.balans.aangenomen == 8)
  }

  @Test func `empty cells that a program left out at the end are no fault, and a row that was cut off is`() throws {
    let uitslag = try Proeflevering(
      Proeflevering.kop + ";opmerking;paraaf\nb1;03-01-2025;;;A1;Hal;Noord;k1;;ja\nb1;03-01-2025;;;A1;Hal;Noord;k2\n"
    ).run().uitslag
    #expect(uitslag.regels == ["3 KOLOMMEN"])
    #expect(try signalen(["s1;03-01-2025;Noord", "s2;03-01-2025"]).uitslag.regels == ["3 KOLOMMEN"])
  }

  @Test func `signs are compared as signs, and an empty cell is no sign`() throws {
    var levering = Proeflevering(
      Proeflevering.kop
        + "\nb1;03-01-2025;;;A1;;Noord;k1;;✓\nb1;03-01-2025;;;A1;;Noord;k2;; \nb1;03-01-2025;;;A1;;Noord;k3;;-\n"
        + "b1;03-01-2025;;;A1;;Noord;k4;;✗\n")
    levering.profiel.waarden = [.status: [wordform("✓"): "aanwezig", wordform("✗"): "afwezig"]]
    let uitslag = try levering.run().uitslag
    #expect(uitslag.regels == ["3 STATUS_ONBEKEND", "4 STATUS_ONBEKEND"])
    #expect(uitslag.blokken.first?.kenmerk.map(\.status) == [.aanwezig, .afwezig])
  }

  private static let cafe = Proeflevering.kop + "\nb1;03-01-2025;;;A1;Café;Noord;k1;;ja\n"

  private struct Geval: Sendable {
    let bytes: [UInt8]
    let codering: Bestandsformaat.Codering
    let verschil: String
  }

  private static func utf16(_ hoog: Bool) -> [UInt8] {
    cafe.utf16.flatMap { eenheid -> [UInt8] in
      let delen = [UInt8(eenheid & 255), UInt8(eenheid >> 8)]
      return hoog ? delen.reversed() : delen
    }
  }

  private static let coderingen: [Geval] = [
    Geval(bytes: Array(cafe.utf8), codering: .windows1252, verschil: "windows-1252, bestand: utf-8"),
    Geval(bytes: Array(("\u{FEFF}" + cafe).utf8), codering: .windows1252, verschil: "windows-1252, bestand: utf-8"),
    Geval(bytes: utf16(false), codering: .utf8, verschil: "utf-8, bestand: utf-16le"),
    Geval(bytes: [0xFE, 0xFF] + utf16(true), codering: .utf8, verschil: "utf-8, bestand: utf-16be"),
    Geval(bytes: utf16(true), codering: .windows1252, verschil: "windows-1252, bestand: utf-16be"),
    Geval(bytes: enkel(cafe), codering: .utf8, verschil: "utf-8, bestand: windows-1252"),
    Geval(bytes: enkel(cafe), codering: .utf16le, verschil: "utf-16le, bestand: windows-1252"),
    Geval(bytes: Array(cafe.utf8), codering: .utf16be, verschil: "utf-16be, bestand: utf-8"),
    Geval(bytes: Array(cafe.utf8), codering: .iso8859_15, verschil: "iso-8859-15, bestand: utf-8"),
  ]

  /// In Windows-1252, for letters that Latin-1 has at the same place.
  private static func enkel(_ tekst: String) -> [UInt8] { tekst.unicodeScalars.map { UInt8($0.value & 255) } }

  @Test(arguments: 0..<9)
  func `the coding of the bronprofiel is held against the bytes`(
    nummer: Int
  ) throws {
    let geval = Self.coderingen[nummer]
    var levering = Proeflevering(bytes: geval.bytes)
    levering.profiel.formaat.codering = geval.codering
    let (uitkomst, uitslag) = try levering.run()
    #expect(uitslag.blokken.first?.locaties == ["Café"])
    #expect(uitkomst.bevindingen.map(\.code) == [.coderingAnders])
    #expect(uitkomst.bevindingen.first?.toelichting == "bronprofiel: " + geval.verschil)
    levering.profiel.soort = .praktijkbezoeken
    levering.profiel.kolommen = levering.profiel.kolommen.filter { [.datum, .locatie].contains($0.key) }
    let register = try levering.run().uitkomst
    #expect(register.bevindingen.map(\.code) == [.coderingAnders])
    guard case .praktijkbezoeken(let bezoeken) = register.registerrijen else { throw Balansfout() }
    #expect(bezoeken.map(\.locatie) == ["Café"])
  }

  /// Bijeenkomsten of one child each, at a place with a letter that only one of them holds.
  private static func groot(_ plek: Int, van rijen: Int, _ letter: [UInt8], en ander: (Int, [UInt8])? = nil) -> [UInt8]
  {
    var uit = Array((Proeflevering.kop + "\n").utf8)
    for rij in 0..<rijen {
      uit += Array("b\(rij);03-01-2025;;;A1;Buurthuis De Brug".utf8)
      if rij == plek { uit += letter }
      if let ander, rij == ander.0 { uit += ander.1 }
      uit += Array(";Noord;k\(rij);;ja\n".utf8)
    }
    return uit
  }

  @Test(
    arguments: [
      (Bestandsformaat.Codering.utf8, [0xE9], "windows-1252"), (.windows1252, [0xC3, 0xA9], "utf-8"),
      (.iso8859_15, [0xC3, 0xA9], "utf-8"),
    ] as [(Bestandsformaat.Codering, [UInt8], String)])
  func `one letter far into a large file decides its coding as well`(
    codering: Bestandsformaat.Codering, letter: [UInt8], gevonden: String
  ) throws {
    // Neither in the begin, nor in the middle, nor in the end, which are looked at beforehand.
    var levering = Proeflevering(bytes: Self.groot(8_000, van: 40_000, letter))
    levering.profiel.formaat.codering = codering
    levering.draden = 2
    let (uitkomst, uitslag) = try levering.run()
    #expect(uitslag.balans == Rijbalans(gelezen: 40_000, aangenomen: 40_000, afgekeurd: 0))
    #expect(uitslag.afgekeurd.isEmpty && uitslag.blokken.flatMap(\.locaties).contains("Buurthuis De Brugé"))
    #expect(
      uitkomst.bevindingen.first { $0.code == .coderingAnders }?.toelichting?.hasSuffix("bestand: \(gevonden)") == true)
  }

  @Test(arguments: [Bestandsformaat.Codering.utf8, .windows1252])
  func `a file that mixes codings loses only the lines of the other one, and says which`(
    codering: Bestandsformaat.Codering
  ) throws {
    var levering = Proeflevering(bytes: Self.groot(3, van: 9, [0xC3, 0xA9], en: (5, [0xE9])))
    levering.profiel.formaat.codering = codering
    #expect(try levering.run().uitslag.regels == [codering == .utf8 ? "7 TEKEN" : "5 TEKEN"])
    levering.profiel.soort = .praktijkbezoeken
    levering.profiel.kolommen = levering.profiel.kolommen.filter { [.datum, .locatie].contains($0.key) }
    // The other rows are one visit, told nine times.
    #expect(
      try levering.run().uitslag.regels.filter { $0.hasSuffix("TEKEN") } == [codering == .utf8 ? "7 TEKEN" : "5 TEKEN"])
  }

  @Test func `letters of DOS or an old Mac, and signs that two codings read differently, are no letters`() throws {
    // é in CP850, é in Mac Roman, and ´ that is Ž in ISO-8859-15.
    for byte in [0x82, 0x8E, 0xB4] as [UInt8] {
      let uitslag = try Proeflevering(bytes: Self.groot(3, van: 9, [byte])).run().uitslag
      #expect(uitslag.regels == ["5 TEKEN"] && uitslag.balans.aangenomen == 8)
    }
  }

  private static let andere: [String: [UInt8]] = [
    "gzip": [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "PDF": Array("%PDF-1.7\n".utf8), "werkboek": [0x50, 0x4B, 5, 6, 0, 0],
    "RTF": Array("{\\rtf1 tekst}".utf8),
  ]

  @Test(arguments: ["gzip", "PDF", "werkboek", "RTF"])
  func `a file that is something else says what it is`(naam: String) {
    let bytes = Self.andere[naam] ?? []
    for scheiding in [UInt8(ascii: ";"), nil] {
      var levering = Proeflevering(bytes: bytes)
      levering.profiel.formaat.scheiding = scheiding
      #expect {
        try levering.run()
      } throws: { fout in
        (fout as? Bestandsfout)?.bevindingen.contains {
          $0.code == .bestandAndereSoort && $0.toelichting?.contains(naam) == true
        } == true
      }
    }
  }
}

@Suite struct `The heads of a wide list` {
  private func breed(_ koppen: String, _ rijen: String..., notatie: String = "dd-mm", weekdag: Int? = nil) throws
    -> Proeflevering.Uitslag
  {
    var levering = Proeflevering((["kind;\(koppen)"] + rijen).joined(separator: "\n") + "\n")
    levering.bestand = "aanwezigheid-2026.csv"
    levering.periode = .maand(Maand(jaar: 2026, nummer: 2))
    levering.profiel.kolommen = [.kind: Kolomprofiel(namen: ["kind"])]
    levering.profiel.vast = [.activiteit: "A1", .wijk: "Noord", .locatie: "Hal"]
    levering.profiel.waarden = [.status: ["x": "aanwezig"]]
    levering.profiel.breed = Leveringsprofiel.Breedprofiel(notatie: notatie, weekdag: weekdag)
    return try levering.run().uitslag
  }

  @Test(arguments: [
    ("3-feb;10-feb", "dd-mm"), ("3 feb;10 februari", "dd-mm"), ("di 3 feb;di 10 feb", "dd-mm"),
    ("dinsdag 03-02;di 10-02", "dd-mm"),
    ("3 feb 2026 14.30 Alle deelnemers;10 feb 2026 14.30 Alle deelnemers", "dd-mm"),
    ("03-02 14:30;10-02", "dd-mm"), ("3-2;10-2", "d-m"), ("03-feb-26;10-feb-26", "dd-mm"),
    ("2026-02-03;2026-02-10", "dd-mm"),
  ])
  func `are read as programs write them`(koppen: String, notatie: String) throws {
    let uitslag = try breed(koppen, "K1;x;x", notatie: notatie)
    #expect(uitslag.blokken.first?.dag == [3, 10])
    if koppen.contains("30") { #expect(uitslag.blokken.first?.begin.first == 870) }
  }

  @Test func `name a week when the bronprofiel says on which day`() throws {
    #expect(try breed("wk 6;week 7", "K1;x;x", weekdag: 2).blokken.first?.dag == [3, 10])
  }

  @Test(arguments: ["03-02;9-2", "03-02;wk 7", "03-02;ma 10 feb", "03-02;30 feb", "03-02;9.2", "03-02;46056"])
  func `that may be a date and cannot be read stop the file`(koppen: String) {
    #expect {
      try breed(koppen, "K1;x;x")
    } throws: { fout in
      (fout as? Bestandsfout)?.bevindingen.map(\.code) == [.kopDatumOnleesbaar]
    }
  }

  @Test func `without a name stop the file when marks stand below`() throws {
    #expect(throws: Bestandsfout.self) { try breed("03-02;", "K1;x;x") }
    #expect(try breed("03-02;", "K1;x;").blokken.first?.dag == [3])
  }

  @Test func `of one day are two bijeenkomsten`() throws {
    let uitslag = try breed("02-02;02-02;16-02", "K1;x;x;", "K2;;x;x")
    #expect(uitslag.regels.isEmpty)
    #expect(uitslag.blokken.first?.dag == [2, 2, 16])
    #expect(uitslag.blokken.first?.presentieEinde == [1, 3, 4])
  }
}
