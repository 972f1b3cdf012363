internal import Glibc
internal import Domain

/// One sheet of a workbook, by the name its maker gave it.
package struct Werkblad: Hashable, Sendable {
  package let naam: String
  /// Hidden by its maker, or only to be shown by a macro.
  package let isVerborgen: Bool
  /// Position among the sheets that can hold rows; the first is 0.
  package let nummer: Int
}

/// A spreadsheet file, opened safely: XLSX (also strict, and XLSM) or ODS.
package final class Werkboek {
  package let bestand: String
  package let bladen: [Werkblad]
  private let pakket: Zippakket
  private let inhoud: Inhoud

  private enum Inhoud {
    case xlsx(XLSXDelen)
    case ods
  }

  /// Opens the file and reads what stands around the sheets.
  package init(pad: String) throws(Bestandsfout) {
    bestand = fileName(pad)
    do throws(Weigering) {
      pakket = try Zippakket(pad: pad, omvang: try Bestandssoort.requireZip(pad))
      if try ODSBladen.isODS(pakket) {
        inhoud = .ods
        bladen = try ODSBladen.lees(pakket)
      } else {
        let delen = try XLSXDelen(pakket)
        inhoud = .xlsx(delen)
        bladen = delen.bladen.map(\.blad)
      }
    } catch { throw error.bestandsfout(fileName(pad)) }
  }

  package var isODS: Bool {
    switch inhoud {
    case .ods: true
    case .xlsx: false
    }
  }

  /// The sheet of that name, or the only visible one that holds anything.
  package func kies(_ naam: String?) throws(Bestandsfout) -> Werkblad {
    if let naam {
      let gevonden = bladen.first { $0.naam == naam } ?? bladen.first { folded($0.naam) == folded(naam) }
      guard let gevonden else {
        throw Weigering(.bestandGeenWerkblad, "blad '\(naam)' ontbreekt").bestandsfout(bestand)
      }
      return gevonden
    }
    let zichtbaar = bladen.filter { !$0.isVerborgen }
    if zichtbaar.count == 1 { return zichtbaar[0] }
    let gevuld = try filledSheets()
    if gevuld.count == 1 { return gevuld[0] }
    guard let eerste = zichtbaar.first else { throw Weigering(.bestandGeenWerkblad).bestandsfout(bestand) }
    if gevuld.isEmpty { return eerste }
    throw Weigering(.bestandBladOnduidelijk, "\(gevuld.count) gevulde bladen").bestandsfout(bestand)
  }

  /// The visible sheets that hold anything.
  func filledSheets() throws(Bestandsfout) -> [Werkblad] {
    var gevuld: [Werkblad] = []
    for blad in bladen where !blad.isVerborgen {
      var rij = Rij()
      var lezer = try lezer(blad)
      if try lezer.volgende(&rij) { gevuld.append(blad) }
    }
    return gevuld
  }

  /// Starts reading a sheet from its first row.
  package func lezer(_ blad: Werkblad) throws(Bestandsfout) -> Werkbladlezer {
    do throws(Weigering) {
      let rijen: any Bladrijen =
        switch inhoud {
        case .xlsx(let delen): try XLSXRijen(pakket, delen.bladen[blad.nummer].deel, delen)
        case .ods: try ODSRijen(pakket, blad: blad.nummer)
        }
      return Werkbladlezer(rijen, bestand: bestand)
    } catch { throw error.bestandsfout(bestand) }
  }
}

/// Rows of one sheet for the sieve.
package struct Werkbladlezer: Rijbron, ~Copyable {
  private let rijen: any Bladrijen
  private let bestand: String

  init(_ rijen: any Bladrijen, bestand: String) { (self.rijen, self.bestand) = (rijen, bestand) }

  package var stand: Bladstand { rijen.stand }
  package var bladstand: Bladstand? { rijen.stand }

  package mutating func lees(_ rij: inout Rij) throws -> Bool { try volgende(&rij) }

  /// As `lees`, and says what it can throw.
  package mutating func volgende(_ rij: inout Rij) throws(Bestandsfout) -> Bool {
    do throws(Weigering) { return try rijen.lees(&rij) } catch { throw error.bestandsfout(bestand) }
  }
}
