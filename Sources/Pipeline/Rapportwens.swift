package import Disclosure
package import Domain

/// The formats in which a report or workbook can appear.
package enum Formaat: String, CaseIterable, Sendable {
  case html, xlsx, ods, pdf, odt, docx, json, csv

  /// The report that is read, beside the workbook and the bare figures.
  var isLeesbaar: Bool {
    switch self {
    case .html, .pdf, .odt, .docx: true
    case .xlsx, .ods, .json, .csv: false
    }
  }
}

/// What was typed after `rapportage` or `maand`, understood before any work starts.
package struct Rapportwens: Sendable {
  package let periode: Periode
  package let formaten: [Formaat]
  package let edities: [Editie]
  package let isConcept: Bool
  /// Name of the catalogue by whose goals the report is divided; nil is the tien doelen.
  package let doelen: String?

  /// - Throws: `Opdrachtfout` that names every word we do not know, and the ones we do.
  package init(periode: Periode, formaten: String?, editie: String, isConcept: Bool = false, doelen: String? = nil)
    throws
  {
    var problemen: [String] = []
    var gevraagd: [Formaat] = []
    for woord in (formaten ?? "").split(separator: ",") {
      let naam = woord.trimmingSpaces.lowercased()
      if let formaat = Formaat(rawValue: naam) {
        gevraagd.append(formaat)
      } else {
        problemen.append(
          "Het formaat '\(naam)' bestaat niet. Kies uit: \(Formaat.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
    }
    switch editie {
    case "gemeente": edities = [.gemeente]
    case "intern": edities = [.intern]
    case "beide": edities = [.gemeente, .intern]
    default:
      edities = []
      problemen.append("De editie '\(editie)' bestaat niet. Kies uit: gemeente, intern, beide.")
    }
    guard problemen.isEmpty else { throw Opdrachtfout(problemen) }
    self.formaten = gevraagd.isEmpty ? Formaat.allCases : Formaat.allCases.filter(gevraagd.contains)
    (self.periode, self.isConcept, self.doelen) = (periode, isConcept, doelen)
  }

  init(periode: Periode, formaten: [Formaat], edities: [Editie]) {
    (self.periode, self.formaten, self.edities) = (periode, formaten, edities)
    (isConcept, doelen) = (false, nil)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var deel = self
    while deel.first == " " { deel.removeFirst() }
    while deel.last == " " { deel.removeLast() }
    return deel
  }
}
