import Domain
import Foundation
import Ingest
import Testing

@Suite(.serialized) struct `Text tables of other projects` {
  @Test func `csv-spectrum is read without settings`() throws {
    guard let map = SuitesMap.map("csv-spectrum") else { return }
    var stand = Suitestand(naam: "csv-spectrum")
    for bestand in SuitesMap.files(in: map, where: { $0.hasSuffix(".csv") }) {
      let naam = bestand.deletingPathExtension().lastPathComponent
      let antwoord = map.appending(path: "json/\(naam).json")
      let verwacht = try #require(try SuitesMap.json(antwoord) as? [[String: String]])
      let rijen = try Tabel.rows(of: bestand.path)
      let kop = rijen.first ?? []
      let gelezen = rijen.dropFirst().map { Dictionary(zip(kop, $0), uniquingKeysWith: { $1 }) }
      // newlines_crlf.csv itself holds LF where its answer says CRLF.
      stand.tel(gelezen.map(lf) == verwacht.map(lf), naam)
    }
    stand.print()
    #expect(stand.fout.isEmpty)
  }

  private func lf(_ rij: [String: String]) -> [String: String] {
    rij.mapValues { $0.replacing("\r\n", with: "\n") }
  }

  @Test func `rust-csv gives the same rows, empty lines left out`() throws {
    guard let map = SuitesMap.map("rust-csv") else { return }
    let gevallen = try #require(try SuitesMap.json(map.appending(path: "cases.json")) as? [[String: Any]])
    var stand = Suitestand(naam: "rust-csv")
    for geval in gevallen {
      let invoer = try #require(geval["input"] as? String)
      let verwacht = try #require(geval["rows"] as? [[String]])
      let dialect = Tabel.dialect(rust: geval["config"] as? String ?? "")
      for stuk in [1, 3, 1 << 20] {
        let gelezen = try Tabel.rows(Array(invoer.utf8), dialect, per: stuk).filter { !$0.isEmpty }
        stand.tel(gelezen == verwacht, "\(geval["name"] ?? invoer) in stukken van \(stuk): \(gelezen)")
      }
    }
    stand.print()
    #expect(stand.fout.isEmpty)
  }

  @Test func `CPython's cases give the same rows or the same refusal`() throws {
    guard let map = SuitesMap.map("cpython-csv") else { return }
    let gevallen = try #require(try SuitesMap.json(map.appending(path: "cases.json")) as? [[String: Any]])
    var stand = Suitestand(naam: "cpython-csv")
    for geval in gevallen {
      let invoer = try #require(geval["input"] as? String)
      let verwacht = try #require(geval["rows"] as? [[Any]])
      let fout = geval["error"] as? String
      do {
        let gelezen = try Tabel.rows(Array(invoer.utf8), Tabel.dialect(cpython: geval), per: 7)
        let gelijk = fout == nil && Tabel.equal(gelezen, verwacht)
        stand.tel(
          gelijk, "\(String(reflecting: invoer.prefix(60))): \(gelezen.prefix(3)); verwacht \(fout ?? "\(verwacht)")")
      } catch {
        stand.tel(fout != nil, "\(String(reflecting: invoer.prefix(60))): \(error); verwacht \(verwacht)")
      }
    }
    stand.print()
    #expect(stand.fout.count * 20 <= stand.goed)
  }

  @Test func `PhpSpreadsheet's files have a defined outcome, and one text in many codings is one text`() throws {
    guard let map = SuitesMap.map("phpspreadsheet-csv") else { return }
    var gelijk = Suitestand(naam: "phpspreadsheet-csv, zelfde tekst in elke codering")
    var uitkomst = Suitestand(naam: "phpspreadsheet-csv, bepaalde uitkomst")
    var eerste: [String: [[String]]] = [:]
    for bestand in SuitesMap.files(in: map, where: { _ in true }) {
      let naam = bestand.lastPathComponent
      do throws(Bestandsfout) {
        let rijen = try Tabel.rows(of: bestand.path)
        uitkomst.tel(true, naam)
        let groep = String(naam.prefix { $0 != "." })
        guard ["premiere", "encoding", "linend"].contains(groep) else { continue }
        // premiere.utf16le.csv alone has a third row, of characters outside the basic plane.
        let kern = Array(rijen.prefix(2))
        gelijk.tel(eerste[groep, default: kern] == kern && rijen.count <= 3, "\(naam): \(rijen)")
        eerste[groep] = eerste[groep] ?? kern
      } catch {
        print("  \(error.bevindingen[0].code.rawValue) \(naam): \(error.bevindingen[0].toelichting ?? "")")
        uitkomst.tel(true, naam)
      }
    }
    gelijk.print()
    uitkomst.print()
    #expect(gelijk.fout.isEmpty)
    #expect(eerste["premiere"]?.first == ["première", "second", "troisième"] || eerste["premiere"] == nil)
  }
}

/// Text to rows, for comparing.
enum Tabel {
  /// The rows of a file that is recognised without settings.
  static func rows(of pad: String) throws(Bestandsfout) -> [[String]] {
    let herkenning = try Tekstherkenning(pad: pad)
    var bron = try Tekstbron(pad: pad, herkenning)
    var rij = Rij()
    var uit: [[String]] = []
    while try bron.volgende(&rij) { uit.append((0..<rij.aantal).map { rij.tekst($0) }) }
    return uit
  }

  /// The rows of a text, fed in pieces of `per` bytes.
  static func rows(_ tekst: [UInt8], _ dialect: Dialect, per: Int) throws(Rijlezer.Fout) -> [[String]] {
    var lezer = Rijlezer(dialect)
    var rij = Rij()
    var uit: [[String]] = []
    var fout: Rijlezer.Fout?
    for begin in stride(from: 0, to: tekst.count, by: per) {
      Array(tekst[begin..<min(tekst.count, begin + per)]).withUnsafeBufferPointer { stuk in
        var plaats = 0
        do throws(Rijlezer.Fout) {
          while try lezer.lees(stuk, vanaf: &plaats, &rij) { uit.append((0..<rij.aantal).map { rij.tekst($0) }) }
        } catch { fout = error }
      }
      if let fout { throw fout }
    }
    if try lezer.sluit(&rij) { uit.append((0..<rij.aantal).map { rij.tekst($0) }) }
    return uit
  }

  static func dialect(cpython geval: [String: Any]) -> Dialect {
    var dialect = Dialect()
    func byte(_ sleutel: String) -> UInt8? { (geval[sleutel] as? String)?.utf8.first }
    dialect.scheiding = byte("delimiter") ?? UInt8(ascii: ",")
    // 3 is QUOTE_NONE.
    dialect.aanhaling = geval["quoting"] as? Int == 3 ? nil : byte("quotechar")
    dialect.ontsnapping = byte("escapechar")
    dialect.isVerdubbeld = geval["doublequote"] as? Bool ?? true
    dialect.slaatSpatieOver = geval["skipinitialspace"] as? Bool ?? false
    dialect.isStreng = geval["strict"] as? Bool ?? false
    return dialect
  }

  /// Settings as rust-csv spells them: 'delimiter(b';')', 'quote(b'\'')', 'quoting(false)'.
  static func dialect(rust config: String) -> Dialect {
    var dialect = Dialect()
    dialect.scheiding = byte(config, "delimiter(b'") ?? UInt8(ascii: ",")
    dialect.aanhaling = config.contains("quoting(false)") ? nil : byte(config, "quote(b'") ?? UInt8(ascii: "\"")
    dialect.ontsnapping = byte(config, "escape(Some(b'")
    dialect.isVerdubbeld = !config.contains("double_quote(false)")
    return dialect
  }

  private static func byte(_ config: String, _ begin: String) -> UInt8? {
    guard let plaats = config.range(of: begin) else { return nil }
    var rest = config[plaats.upperBound...].utf8
    if rest.first == UInt8(ascii: "\\"), let tweede = rest.dropFirst().first {
      if tweede == UInt8(ascii: "t") { return UInt8(ascii: "\t") }
      rest = rest.dropFirst()
    }
    return rest.first
  }

  /// CPython turns unquoted fields into numbers when asked; we keep text, which must be that number.
  static func equal(_ gelezen: [[String]], _ verwacht: [[Any]]) -> Bool {
    guard gelezen.count == verwacht.count else { return false }
    return zip(gelezen, verwacht).allSatisfy { rij, ander in
      rij.count == ander.count
        && zip(rij, ander).allSatisfy { veld, waarde in
          if let tekst = waarde as? String { return veld == tekst }
          guard let getal = waarde as? NSNumber else { return false }
          return Double(veld.trimmingCharacters(in: .whitespaces)) == getal.doubleValue
        }
    }
  }
}
