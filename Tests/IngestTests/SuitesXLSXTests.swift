import Foundation
import Ingest
import Testing

@Suite(.serialized) struct `Workbooks of other projects` {
  @Test func `every cell on which two readers agree is read the same`() throws {
    guard let map = SuitesMap.map("xlsx") else { return }
    var bestanden = Suitestand(naam: "xlsx, bestanden")
    var cellen = Suitestand(naam: "xlsx, cellen")
    for bestand in SuitesMap.files(in: map, where: { $0.hasSuffix(".json") }) {
      let verwacht = try #require(try SuitesMap.json(bestand) as? [String: [String: Any]])
      let naam = bestand.deletingPathExtension()
      let voor = cellen.fout.count
      do throws(Bestandsfout) {
        let werkboek = try Werkboek(pad: naam.path)
        for (blad, inhoud) in verwacht.sorted(by: { $0.key < $1.key }) {
          let gelezen = try Celtabel(werkboek, blad)
          for (cel, waarde) in inhoud.sorted(by: { $0.key < $1.key }) {
            let gevonden = gelezen[cel]
            cellen.tel(
              Celtabel.equal(gevonden, waarde),
              "\(naam.lastPathComponent) \(blad)!\(cel): \(waarde), gelezen \(gevonden.map { "\($0)" } ?? "niets")")
          }
        }
        bestanden.tel(cellen.fout.count == voor, naam.lastPathComponent)
      } catch {
        let telt = verwacht.values.reduce(0) { $0 + $1.count }
        bestanden.tel(telt == 0, "\(naam.lastPathComponent): \(error.bevindingen) (\(telt) cellen)")
      }
    }
    bestanden.print()
    cellen.print()
    #expect(Double(bestanden.goed) >= 0.97 * Double(bestanden.goed + bestanden.fout.count))
    #expect(Double(cellen.goed) >= 0.999 * Double(cellen.goed + cellen.fout.count))
  }
}

/// The cells of one sheet by name, to compare with an expectation.
struct Celtabel {
  struct Cel { let soort: Rij.Celsoort, tekst: String }
  private var cellen: [String: Cel] = [:]

  init(_ werkboek: Werkboek, _ blad: String) throws(Bestandsfout) {
    var lezer = try werkboek.lezer(try werkboek.kies(blad))
    var rij = Rij()
    while try lezer.volgende(&rij) {
      for kolom in 0..<rij.aantal where !rij[kolom].isEmpty || rij.soorten[kolom] == .fout {
        cellen["\(Self.letters(kolom))\(rij.regel)"] = Cel(soort: rij.soorten[kolom], tekst: rij.tekst(kolom))
      }
    }
  }

  subscript(naam: String) -> Cel? { cellen[naam] }

  static func letters(_ kolom: Int) -> String {
    var rest = kolom + 1
    var uit = ""
    while rest > 0 {
      uit = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + uit
      rest = (rest - 1) / 26
    }
    return uit
  }

  static func equal(_ cel: Cel?, _ verwacht: Any) -> Bool {
    if let getal = verwacht as? NSNumber, !(verwacht is String) {
      guard let cel else { return false }
      if getal.isBool { return cel.soort == .jaNee && (cel.tekst == "1") == getal.boolValue }
      guard let gelezen = Double(cel.tekst) else { return false }
      return abs(gelezen - getal.doubleValue) <= 1e-11 * max(1e-300, abs(getal.doubleValue))
    }
    guard let tekst = verwacht as? String else { return cel == nil }
    guard let cel else { return tekst.isEmpty }
    if cel.soort == .datum || cel.soort == .tijd { return moment(tekst) == moment(cel.tekst) }
    return cel.tekst == tekst || newlines(cel.tekst) == newlines(tekst)
  }

  private static func newlines(_ tekst: String) -> String {
    tekst.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// '2021-12-31T23:44:51.894000' to the second, midnight left out; 23:44:52 after rounding.
  private static func moment(_ tekst: String) -> String {
    var tekst = tekst.replacing(" ", with: "T")
    if tekst.hasSuffix("T00:00:00") { tekst.removeLast(9) }
    if let punt = tekst.firstIndex(of: ".") {
      let omhoog = Double("0" + tekst[punt...]) ?? 0 >= 0.5
      tekst = String(tekst[..<punt])
      if omhoog, let seconde = Int(tekst.suffix(2)), seconde < 59 {
        tekst = tekst.dropLast(2) + (seconde < 9 ? "0" : "") + "\(seconde + 1)"
      }
    }
    if tekst.count == 5, tekst.contains(":") { tekst += ":00" }
    return tekst
  }
}

extension NSNumber {
  /// JSON's true and false come as numbers of one byte.
  fileprivate var isBool: Bool { String(cString: objCType) == "c" }
}
