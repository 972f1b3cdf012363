import CXLSXWriter
import Glibc
import Reporting

/// The rows of a long table as XML, byte for byte what libxlsxwriter would write for them.
///
/// The library keeps every cell of a sheet, writes it to a temporary file with `printf`, and reads that back to compress it.
/// For *Gegevens*, thousands of rows alike, that is half of a whole run. So its rows go around the cells of the library, and
/// only there: strings, formats, table, header and everything else on the sheet stay the library's.
struct Rijentekst {
  /// Number of the sheet, from 1.
  let blad: Int
  /// Row number, from 1, of the row that the library did write and that these go in front of.
  let voor: Int
  private(set) var xml: [UInt8] = []
  private let strings: UnsafeMutablePointer<lxw_sst>
  /// '<c r="A', '<c r="B', ...
  private let begin: [[UInt8]]
  private let rijbegin: [UInt8]
  /// Per column the cell of the former row: rows of one part of a table differ in few columns.
  private var vorige: [Geschreven?]
  private var plekken: [String: Int] = [:]

  /// A cell, and what stands behind its place: style, value and end.
  private struct Geschreven {
    let cel: Cel
    let isTekst: Bool
    let xml: [UInt8]
  }

  init(blad: Int, voor: Int, kolommen: Int, rijen: Int, _ boek: UnsafeMutablePointer<lxw_workbook>) {
    (self.blad, self.voor, strings) = (blad, voor, boek.pointee.sst)
    begin = (0..<kolommen).map { Array("<c r=\"\(columnName($0))".utf8) }
    rijbegin = Array("\" spans=\"1:\(kolommen)\">".utf8)
    vorige = Array(repeating: nil, count: kolommen)
    xml.reserveCapacity(rijen * kolommen * 44)
  }

  /// Whether rows of this kind can be written here: one line high, and plain values only.
  static func canWrite(_ rij: Bladindeling.Rij) -> Bool {
    rij.hoogte == nil
      && rij.cellen.allSatisfy { cel in
        switch cel.inhoud {
        case .tekst, .getal, .datum, .onderdrukt, .ontbreekt, .geen, .leeg: true
        case .formule, .tekstformule, .koppeling: false
        }
      }
  }

  /// `nummer` from 0. Precondition: `canWrite`, and as many cells as there are columns.
  mutating func append(_ cellen: [Cel], rij nummer: Int, _ opmaken: inout XLSXOpmaken) {
    var regel: [UInt8] = []
    appendInteger(nummer + 1, to: &regel)
    xml += Rijentekst.rij
    xml += regel
    xml += rijbegin
    regel.append(UInt8(ascii: "\""))
    for kolom in cellen.indices {
      xml += begin[kolom]
      xml += regel
      if let zelfde = vorige[kolom], zelfde.cel == cellen[kolom] {
        if zelfde.isTekst { strings.pointee.string_count += 1 }
        xml += zelfde.xml
      } else {
        let nieuw = written(cellen[kolom], kolom, &opmaken)
        xml += nieuw.xml
        vorige[kolom] = nieuw
      }
    }
    xml += Rijentekst.eindeRij
  }

  private mutating func written(_ cel: Cel, _ kolom: Int, _ opmaken: inout XLSXOpmaken) -> Geschreven {
    let nummer = opmaken.format(Celopmaak(cel, .lijf, kolom: kolom)).map { lxw_format_get_xf_index($0) } ?? 0
    var uit: [UInt8] = []
    if nummer != 0 {
      uit += Rijentekst.stijl
      appendInteger(Int(nummer), to: &uit)
      uit.append(UInt8(ascii: "\""))
    }
    var tekst: String?
    switch cel.inhoud {
    case .tekst(let eigen): tekst = eigen
    case .onderdrukt, .ontbreekt, .geen: tekst = cel.zichtbareTekst
    case .getal(let getal, let notatie): Rijentekst.append(XLSXBladen.number(getal, notatie), to: &uit)
    case .datum(let dag): Rijentekst.append(XLSXBladen.serial(dag), to: &uit)
    case .leeg: tekst = ""
    case .formule, .tekstformule, .koppeling: preconditionFailure("a cell that only the library writes")
    }
    guard let tekst else { return Geschreven(cel: cel, isTekst: false, xml: uit) }
    // An empty text is a blank cell to the library.
    guard !tekst.isEmpty else { return Geschreven(cel: cel, isTekst: false, xml: uit + Rijentekst.leeg) }
    uit += Rijentekst.string
    appendInteger(place(of: tekst), to: &uit)
    uit += Rijentekst.eindeWaarde
    return Geschreven(cel: cel, isTekst: true, xml: uit)
  }

  /// Place in the shared strings; counts as one more use of it.
  private mutating func place(of tekst: String) -> Int {
    if let bekend = plekken[tekst] {
      strings.pointee.string_count += 1
      return bekend
    }
    let plek = Int(lxw_get_sst_index(strings, XLSXBladen.text(tekst), 0).pointee.index)
    plekken[tekst] = plek
    return plek
  }

  private static func append(_ getal: Double, to uit: inout [UInt8]) {
    uit += Rijentekst.getal
    // A whole number below 10^15 has the same digits with '%.16G'.
    if abs(getal) < 1e15, getal == getal.rounded() {
      appendInteger(Int(getal), to: &uit)
    } else {
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { buffer in
        let lengte = withVaList([getal]) { vsnprintf(buffer.baseAddress, buffer.count, "%.16G", $0) }
        uit += buffer.prefix(Int(lengte)).lazy.map { UInt8(bitPattern: $0) }
      }
    }
    uit += eindeWaarde
  }

  private static let rij = Array("<row r=\"".utf8), eindeRij = Array("</row>".utf8)
  private static let stijl = Array(" s=\"".utf8), string = Array(" t=\"s\"><v>".utf8), getal = Array("><v>".utf8)
  private static let eindeWaarde = Array("</v></c>".utf8), leeg = Array("/>".utf8)
}

extension Rijentekst {
  /// Puts the rows in their sheets in a workbook that the library has closed.
  static func insert(_ rijen: [Rijentekst], into pad: String) throws {
    guard !rijen.isEmpty else { return }
    let archief = try Zipbestand(bestaand: pad)
    let perDeel = Dictionary(grouping: rijen) { "xl/worksheets/sheet\($0.blad).xml" }
    for (deel, eigen) in perDeel.sorted(by: { $0.key < $1.key }) {
      let blad = try Teruglezing(pad).read(deel)
      var stukken: [ArraySlice<UInt8>] = []
      var van = 0
      for rij in eigen {
        let zoek = Array("<row r=\"\(rij.voor)\" ".utf8)
        guard let plek = blad.withUnsafeBytes({ firstPlace(of: zoek, in: $0, from: van) }) else {
          throw Schrijffout.bibliotheek(bestand: pad, melding: "rij \(rij.voor) ontbreekt in \(deel)")
        }
        stukken += [blad[van..<plek], rij.xml[...]]
        van = plek
      }
      try archief.replace(deel, stukken + [blad[van...]])
    }
    try archief.close(als: pad)
  }
}
