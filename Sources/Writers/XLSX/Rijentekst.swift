import CXLSXWriter
import Parallel
import Reporting

/// The rows of a long table as XML, what libxlsxwriter would write for them. One thing differs: texts of a column in which
/// hardly any comes twice stand in their cells, as the library does when it must save memory, and not in the shared strings.
///
/// The library keeps every cell of a sheet, writes it to a temporary file with `printf`, and reads that back to compress it.
/// For *Gegevens*, thousands of rows alike, that is half of a whole run. So its rows go around the cells of the library, and
/// only there: strings, formats, table, header and everything else on the sheet stay the library's. They are written on a thread
/// of their own, while the library writes the other sheets.
struct Rijentekst {
  /// Number of the sheet, from 1.
  let blad: Int
  /// Row number, from 1, of the row that the library did write and that these go in front of.
  let voor: Int
  private let uitvoer = Inpakker()
  private let draad = Werkrij()

  /// Starts on these rows of a table; the first row of all has number `vanaf` + 1 in the sheet. Precondition: `canWrite`.
  init(
    _ rijen: Range<Int>, of tabel: Tabelrijen, vanaf: Int, blad: Int, _ boek: UnsafeMutablePointer<lxw_workbook>,
    _ opmaken: inout XLSXOpmaken
  ) {
    (self.blad, voor) = (blad, vanaf + rijen.upperBound + 1)
    let kolommen = Rijentekst.number(rijen, of: tabel.kolommen, boek.pointee.sst, &opmaken)
    draad.add { [uitvoer] in
      var xml: [UInt8] = []
      xml.reserveCapacity(Inpakker.portie + 4096)
      let begin = kolommen.indices.map { Array("<c r=\"\(columnName($0))".utf8) }
      let rijbegin = Array("\" spans=\"1:\(kolommen.count)\">".utf8)
      let cellen = kolommen.map { $0.written() }
      var regel: [UInt8] = []
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
          let (tekst, grenzen) = cellen[kolom]
          let plek = Int(kolommen[kolom].plekken[rij])
          xml += tekst[grenzen[plek]..<grenzen[plek + 1]]
        }
        xml += Rijentekst.eindeRij
        if xml.count >= Inpakker.portie {
          uitvoer.append(xml)
          xml.removeAll(keepingCapacity: true)
        }
      }
      uitvoer.append(xml)
    }
  }

  /// Waits for the rows.
  private func finish() -> Ingepakt {
    draad.finish()
    return uitvoer.finish()
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

  /// Formats and shared strings get their numbers at their first cell, row by row, as the library does.
  private static func number(
    _ rijen: Range<Int>, of kolommen: [Tabelrijen.Kolom], _ strings: UnsafeMutablePointer<lxw_sst>,
    _ opmaken: inout XLSXOpmaken
  ) -> [Kolomtekst] {
    var uit = kolommen.enumerated().map { Kolomtekst($1, kolom: $0) }
    for rij in rijen {
      for kolom in uit.indices where uit[kolom].number(rij: rij, strings, &opmaken) {
        strings.pointee.string_count += 1
      }
    }
    return uit
  }

  private static let rij = Array("<row r=\"".utf8), eindeRij = Array("</row>".utf8)
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
        ingepakt.append(rij.finish())
        van = plek
      }
      ingepakt.append(Inpakker.pack(blad[van...], isLaatste: true))
      try archief.replace(deel, ingepakt)
    }
    try archief.close(als: pad)
  }
}
