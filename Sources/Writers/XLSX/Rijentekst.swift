import CXLSXWriter
import Glibc
import Reporting

/// The rows of a long table as XML, what libxlsxwriter would write for them. One thing differs: texts of a column in which
/// hardly any comes twice stand in their cells, as the library does when it must save memory, and not in the shared strings.
///
/// The library keeps every cell of a sheet, writes it to a temporary file with `printf`, and reads that back to compress it.
/// For *Gegevens*, thousands of rows alike, that is half of a whole run. So its rows go around the cells of the library, and
/// only there: strings, formats, table, header and everything else on the sheet stay the library's.
struct Rijentekst {
  /// Number of the sheet, from 1.
  let blad: Int
  /// Row number, from 1, of the row that the library did write and that these go in front of.
  let voor: Int
  private let uitvoer = Inpakker()
  private let strings: UnsafeMutablePointer<lxw_sst>

  /// What stands in a cell behind its place: style, value and end.
  private struct Geschreven {
    let isTekst: Bool
    let xml: [UInt8]
  }

  init(blad: Int, voor: Int, _ boek: UnsafeMutablePointer<lxw_workbook>) {
    (self.blad, self.voor, strings) = (blad, voor, boek.pointee.sst)
  }

  /// Whether body rows of this table can be written here: plain values only. Long tables have one line per row.
  static func canWrite(_ rijen: Tabelrijen) -> Bool {
    rijen.kolommen.allSatisfy { kolom in
      kolom.cellen.allSatisfy { cel in
        switch cel.inhoud {
        case .tekst, .getal, .datum, .onderdrukt, .ontbreekt, .geen, .leeg: true
        case .formule, .tekstformule, .koppeling: false
        }
      }
    }
  }

  /// Writes these rows of a table; the first row of all has number `vanaf` + 1 in the sheet. Precondition: `canWrite`.
  func append(_ rijen: Range<Int>, of tabel: Tabelrijen, vanaf: Int, _ opmaken: inout XLSXOpmaken) {
    let kolommen = tabel.kolommen
    let begin = kolommen.indices.map { Array("<c r=\"\(columnName($0))".utf8) }
    let rijbegin = Array("\" spans=\"1:\(kolommen.count)\">".utf8)
    // Strings and formats are numbered at their first cell, row by row, as the library does.
    let metGedeelde = kolommen.map { $0.cellen.count * 2 <= $0.plekken.count }
    var bekend = kolommen.map { [Geschreven?](repeating: nil, count: $0.cellen.count) }
    var xml: [UInt8] = []
    var regel: [UInt8] = []
    xml.reserveCapacity(Inpakker.portie + 4096)
    for rij in rijen {
      regel.removeAll(keepingCapacity: true)
      appendInteger(vanaf + rij + 1, to: &regel)
      xml += Rijentekst.rij
      xml += regel
      xml += rijbegin
      regel.append(UInt8(ascii: "\""))
      for kolom in kolommen.indices {
        xml += begin[kolom]
        xml += regel
        let plek = Int(kolommen[kolom].plekken[rij])
        if let eerder = bekend[kolom][plek] {
          if eerder.isTekst { strings.pointee.string_count += 1 }
          xml += eerder.xml
        } else {
          let nieuw = written(kolommen[kolom].cellen[plek], kolom, isGedeeld: metGedeelde[kolom], &opmaken)
          xml += nieuw.xml
          bekend[kolom][plek] = nieuw
        }
      }
      xml += Rijentekst.eindeRij
      if xml.count >= Inpakker.portie {
        uitvoer.append(xml)
        xml.removeAll(keepingCapacity: true)
      }
    }
    uitvoer.append(xml)
  }

  private func written(_ cel: Cel, _ kolom: Int, isGedeeld: Bool, _ opmaken: inout XLSXOpmaken) -> Geschreven {
    let nummer = opmaken.format(Celopmaak(cel, .lijf, kolom: kolom)).map { lxw_format_get_xf_index($0) } ?? 0
    var uit: [UInt8] = []
    uit.reserveCapacity(48)
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
    guard let tekst else { return Geschreven(isTekst: false, xml: uit) }
    // An empty text is a blank cell to the library.
    guard !tekst.isEmpty else { return Geschreven(isTekst: false, xml: uit + Rijentekst.leeg) }
    guard isGedeeld else {
      var eigen = XMLBytes(ruimte: tekst.utf8.count + 16)
      eigen.text(XLSXBladen.text(tekst))
      return Geschreven(isTekst: false, xml: uit + Rijentekst.ingevuld + eigen.bytes + Rijentekst.eindeIngevuld)
    }
    uit += Rijentekst.string
    appendInteger(place(of: tekst), to: &uit)
    uit += Rijentekst.eindeWaarde
    return Geschreven(isTekst: true, xml: uit)
  }

  /// Place in the shared strings; counts as one more use of it.
  private func place(of tekst: String) -> Int {
    Int(lxw_get_sst_index(strings, XLSXBladen.text(tekst), 0).pointee.index)
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
  private static let ingevuld = Array(" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8)
  private static let eindeIngevuld = Array("</t></is></c>".utf8)
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
      var ingepakt = Ingepakt()
      var van = 0
      for rij in eigen {
        let zoek = Array("<row r=\"\(rij.voor)\" ".utf8)
        guard let plek = blad.withUnsafeBytes({ firstPlace(of: zoek, in: $0, from: van) }) else {
          throw Schrijffout.bibliotheek(bestand: pad, melding: "rij \(rij.voor) ontbreekt in \(deel)")
        }
        ingepakt.append(Inpakker.pack(blad[van..<plek]))
        ingepakt.append(rij.uitvoer.finish())
        van = plek
      }
      ingepakt.append(Inpakker.pack(blad[van...], isLaatste: true))
      try archief.replace(deel, ingepakt)
    }
    try archief.close(als: pad)
  }
}
