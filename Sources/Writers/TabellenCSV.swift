import Domain
package import Reporting

/// Tables cell by cell, for programs: one line for each number of each row, with the name of the table, the row and the column.
///
/// `;` between fields and a decimal comma, as in the CSV of figures; a share keeps its numerator and denominator.
package enum TabellenCSV {
  package static let kolommen = ["tabel", "rij", "kolom", "waarde", "teller", "noemer", "status"]

  package static func write(_ tabellen: [Tabel]) -> [UInt8] {
    var uit: [UInt8] = [0xEF, 0xBB, 0xBF]
    uit += kolommen.joined(separator: ";").utf8
    uit += [13, 10]
    for tabel in tabellen {
      // Every column of words before the first number names the row.
      let namen = tabel.kolommen.firstIndex { $0.soort == .getal } ?? 1
      for rij in tabel.rijen {
        let naam = rij.prefix(namen).map(\.zichtbareTekst).joined(separator: ", ")
        for (kolom, cel) in zip(tabel.kolommen, rij).dropFirst(namen) {
          for veld in [tabel.id, naam, kolom.kop] {
            appendField(veld, to: &uit)
            uit.append(UInt8(ascii: ";"))
          }
          append(cel, to: &uit)
          uit += [13, 10]
        }
      }
    }
    return uit
  }

  private static func append(_ cel: Cel, to uit: inout [UInt8]) {
    switch cel.inhoud {
    case .getal(let getal, _), .formule(_, let getal, _):
      appendDecimal(getal, komma: 44, to: &uit)
      uit += getal.noemer == 1 ? ";;;".utf8 : ";\(getal.teller);\(getal.noemer);".utf8
      uit += Cijferstatus.volledig.rawValue.utf8
    case .onderdrukt: uit += ";;;\(Cijferstatus.onderdrukt.rawValue)".utf8
    case .ontbreekt: uit += ";;;\(Cijferstatus.ontbreekt.rawValue)".utf8
    case .geen, .leeg: uit += ";;;\(Cijferstatus.geen.rawValue)".utf8
    case .tekst, .tekstformule, .koppeling, .datum:
      appendField(cel.zichtbareTekst, to: &uit)
      uit += ";;;\(Cijferstatus.volledig.rawValue)".utf8
    }
  }
}
