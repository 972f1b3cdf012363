import Domain
import Foundation
import Ingest
import TestSupport
import Testing

/// How a text may be written so that it cannot be cut as bytes.
enum Schrift: CaseIterable, CustomTestStringConvertible {
  case utf16le, utf16leKaal, utf16be, utf16lePC, regelsMetCR, windowsMetCR

  var testDescription: String { "\(self)" }

  func write(_ tekst: String, into levering: inout Proeflevering) throws {
    let codering: Bestandsformaat.Codering
    var bytes: [UInt8]
    switch self {
    case .utf16le, .utf16leKaal, .utf16lePC:
      let eigen = self == .utf16lePC ? tekst.replacing("\n", with: "\r\n") : tekst
      bytes = [UInt8](try #require(eigen.data(using: .utf16LittleEndian)))
      if self != .utf16leKaal { bytes = [0xFF, 0xFE] + bytes }
      codering = .utf16le
    case .utf16be:
      bytes = [0xFE, 0xFF] + [UInt8](try #require(tekst.data(using: .utf16BigEndian)))
      codering = .utf16be
    case .regelsMetCR: (bytes, codering) = (Array(tekst.replacing("\n", with: "\r").utf8), .utf8)
    case .windowsMetCR:
      bytes = [UInt8](try #require(tekst.replacing("\n", with: "\r").data(using: .windowsCP1252)))
      codering = .windows1252
    }
    (levering.inhoud, levering.profiel.formaat.codering) = (bytes, codering)
  }
}

/// A list in two bytes a letter, or with carriage returns for line ends: what nobody reads goes, and the rest is read as it was.
@Suite struct `A text that cannot be cut as bytes` {
  private static let geheim = "GEHEIM7919"
  private static let kop = "naam;" + Proeflevering.kop + ";verhaal"

  private static let tekst = #"""
    Lijst van buurthuis De Linde
    \#(kop)
    \#(geheim);b1;06-01-2025;14:00;16:00;A1;"Zaal ""Noord""";WK01;k1;01-02-2016;ja;huilde
    "De ""\#(geheim)""
    ; jr.";b1;06-01-2025;14:00;16:00;A1;"Zaal ""Noord""";WK01;k2;31-02-2016;ja;"lang \#(geheim)

    verhaal"
    \#(geheim);b1;06-01-2025;14:00;16:00;A1;"Zaal ""Noord""";WK01;k2;;ja;nog eens
    Totaal;3;;;;;;;;;;

    "open \#(geheim);b2;07-01-2025;;;A1;;WK01;k3;;ja;slecht
    \#(geheim);;;;;;;;;;;
    \#(geheim);b2;07-01-2025;;;A1;;WK01
    \#(geheim);b2;07-01-2025;;;A1;;WK01;k4;;ja;\#(geheim);te veel \#(geheim)
    \#(geheim);b2;07-01-2025;;;A9;;WK01;k5;;ja;\#(geheim)
    \#(geheim);b2;07-01-2025;;;A1;;WK09;k5;;misschien;\#(geheim)
    \#(geheim);b3;08-01-2025;;;A2;"Zaal
    2é";WK02;k6;;ziek;slot
    """#

  private func levering(_ schrift: Schrift, _ tekst: String = Self.tekst) throws -> Proeflevering {
    var levering = Proeflevering("")
    try schrift.write(tekst, into: &levering)
    return levering
  }

  @Test(arguments: Schrift.allCases)
  func `is kept without what nobody reads, and read by the same rules`(schrift: Schrift) throws {
    let kort = try Afschriftvergelijking.expectSame(try levering(schrift))
    #expect(!Afschriftvergelijking.contains(Self.geheim, kort))
    // The rejected rows are there, for another reason each.
    let uitslag = try levering(schrift).run().uitslag
    #expect(uitslag.balans.afgekeurd == 6 && uitslag.balans.aangenomen == 3, "\(uitslag.regels) \(uitslag.balans)")
    #expect(Set(uitslag.regels.map { $0.split(separator: " ")[1] }).count >= 5)
  }

  @Test(arguments: Schrift.allCases)
  func `is found out by itself where the bronprofiel tells nothing`(schrift: Schrift) throws {
    let rijen = (1...9).map { "\(Self.geheim);b\($0);0\($0)-01-2025;;;A1;;WK01;k\($0);;ja;x\n\n" }
    var eigen = try levering(schrift, Self.kop + "\n" + rijen.joined())
    eigen.profiel.formaat = Bestandsformaat()
    #expect(try eigen.run().uitkomst.bewijs.contains("Lege regels: 9"))
    #expect(!Afschriftvergelijking.contains(Self.geheim, try Afschriftvergelijking.expectSame(eigen)))
  }

  @Test func `keeps the finding that its coding is another than the bronprofiel says`() throws {
    var eigen = try levering(.utf16le)
    eigen.profiel.formaat.codering = .utf8
    #expect(try eigen.run().uitkomst.bevindingen.contains { $0.code == .coderingAnders })
    try Afschriftvergelijking.expectSame(eigen)
  }

  @Test func `an earlier row that a later one contradicts is handed over with its line`() throws {
    let rijen = ["WK01;k0", "WK02;k1", "WK01;k2"].map { "\(Self.geheim);b1;06-01-2025;;;A1;;\($0);;ja;x\n" }
    let tekst = Self.kop + "\n" + rijen.joined()
    let eigen = try levering(.utf16be, tekst)
    #expect(try eigen.run().uitslag.balans.afgekeurd > 0)
    try Afschriftvergelijking.expectSame(eigen)
  }

  @Test(arguments: Schrift.allCases)
  func `a register goes the same way`(schrift: Schrift) throws {
    var eigen = try levering(
      schrift,
      "verteller;bezoek;datum;bezoeker;afspraken\n\(Self.geheim);p1;03-02-2025;gemeente;2\n"
        + "\"\(Self.geheim)\n2\";p2;31-02-2025;gemeente;2\nTotaal;2\n\(Self.geheim);p3;05-02-2025;\"ouder\";1\n")
    let formaat = eigen.profiel.formaat
    (eigen.bestand, eigen.periode) = ("praktijkbezoeken-2025.csv", nil)
    eigen.profiel = Leveringsprofiel(
      soort: .praktijkbezoeken, bestand: "*", periode: .bestandsnaam, ritme: .jaarlijks, formaat: formaat,
      kolommen: Dictionary(
        uniqueKeysWithValues: Veld.allCases.filter { $0.rawValue != "verteller" }.map {
          ($0, Kolomprofiel(namen: [$0.rawValue], notatie: "dd-mm-jjjj", isVerplicht: false))
        }), waarden: [:], totaalregels: ["Totaal"])
    #expect(!Afschriftvergelijking.contains(Self.geheim, try Afschriftvergelijking.expectSame(eigen)))
  }

  /// Whatever people type in columns that are read and in columns that are not.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `is read as the file was, whatever stands in it`(_ zaad: UInt64) throws {
    var toeval = SplitMix64(seed: zaad)
    func pick(_ woorden: [String]) -> String { woorden.randomElement(using: &toeval) ?? "" }
    let geheim = [
      Self.geheim, "\"De \"\"\(Self.geheim)\"\"\"", "", "\"a;\(Self.geheim)\"", "\"\(Self.geheim)\nregel\"", "\"\n\"",
      " ",
      "\"open \(Self.geheim)", "12", "\"\(Self.geheim)\" los",
    ]
    var tekst = Self.kop + "\n"
    for rij in 0..<Int.random(in: 1...60, using: &toeval) {
      let dag = padded(Int.random(in: 1...28, using: &toeval), 2)
      let zaal = pick(["", "Zaal", "\"Zaal; 2\"", "\"Zaal\n3\"", "\"Zaal \"\"3\"\"\"", "caf\u{e9}"])
      let kind = "k\(Int.random(in: 1...40, using: &toeval))"
      var velden: [String] = [
        pick(geheim), "b\(dag)", "\(dag)-01-2025", "14:00", "15:30", pick(["A1", "A2", "A7"]), zaal,
      ]
      velden += [pick(["WK01", "WK02"]), kind, pick(["", "01-05-2015", "ooit"])]
      velden += [pick(["ja", "ziek", "", "wie weet"]), pick(geheim)]
      if Int.random(in: 0..<12, using: &toeval) == 0 { velden.removeLast(Int.random(in: 1...6, using: &toeval)) }
      if Int.random(in: 0..<12, using: &toeval) == 0 { velden.append(Self.geheim) }
      if Int.random(in: 0..<15, using: &toeval) == 0 { velden = ["Totaal", "\(rij)"] }
      if Int.random(in: 0..<15, using: &toeval) == 0 { velden = [Self.geheim] + Array(repeating: "", count: 11) }
      tekst += velden.joined(separator: ";") + "\n"
      if Int.random(in: 0..<9, using: &toeval) == 0 { tekst += "\n" }
    }
    if Bool.random(using: &toeval) { tekst.removeLast() }
    let schrift = try #require(Schrift.allCases.randomElement(using: &toeval))
    var eigen = try levering(schrift, tekst)
    (eigen.draden, eigen.blokgrootte) = (
      Int.random(in: 1...3, using: &toeval), Int.random(in: 200...3000, using: &toeval)
    )
    guard try eigen.runs() else { return }
    let kort = try Afschriftvergelijking.expectSame(eigen)
    // Behind an open quote a secret may stand in a column that is read.
    #expect(tekst.contains("open") || !Afschriftvergelijking.contains(Self.geheim, kort))
  }
}

extension Proeflevering {
  /// Whether anything of it can be used; a file of which every row is wrong is refused whole.
  fileprivate func runs() throws -> Bool {
    do { _ = try run() } catch is Bestandsfout { return false }
    return true
  }
}
