package import Domain
package import Reporting

/// The formats in which a report or workbook can appear.
package enum Formaat: String, CaseIterable, Sendable {
  case html, xlsx, ods, pdf, odt, docx, json, csv, pptx, odp

  /// The report that is read, beside the workbook and the bare figures.
  var isLeesbaar: Bool {
    switch self {
    case .html, .pdf, .odt, .docx: true
    case .xlsx, .ods, .json, .csv, .pptx, .odp: false
    }
  }

  var isWerkboek: Bool { self == .xlsx || self == .ods }

  /// In which of them an edition can appear.
  static func voor(_ lezingen: [Lezing]) -> [Formaat] {
    if lezingen == [.beeld] { return [.html, .pdf, .pptx, .odp] }
    if lezingen == [.bezoek] { return [.html, .pdf, .odt, .docx] }
    // A workbook adds up, and rounded parts do not.
    if lezingen == [.publiek] { return [.html, .pdf, .odt, .docx, .json, .csv] }
    return allCases.filter { $0 != .pptx && $0 != .odp }
  }
}

/// What was typed after `rapportage` or `maand`, understood before any work starts.
package struct Rapportwens: Sendable {
  package let periode: Periode
  package let formaten: [Formaat]
  package let edities: [Editie]
  /// In which shape those who read get it; the workbook and the figures are always whole.
  package let lezingen: [Lezing]
  package let isConcept: Bool
  var status = Rapportstatus.werkversie
  /// Name of the catalogue by whose goals the report is divided; nil is the tien doelen.
  package let doelen: String?
  /// Formats that nobody named and that cannot be made here, because a program is missing.
  package let zonder: [Formaat]

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
    case "gemeente": (edities, lezingen) = ([.gemeente], [.heel, .kort, .bijlage])
    case "intern": (edities, lezingen) = ([.intern], [.heel, .kort, .bijlage])
    case "beide": (edities, lezingen) = ([.gemeente, .intern], [.heel, .kort, .bijlage])
    case "kort": (edities, lezingen) = ([.gemeente], [.kort])
    case "open", "publiek": (edities, lezingen) = ([.open], [.publiek])
    case "beeld": (edities, lezingen) = ([.gemeente], [.beeld])
    case "bezoek": (edities, lezingen) = ([.gemeente], [.bezoek])
    default:
      (edities, lezingen) = ([], [])
      problemen.append(
        "De editie '\(editie)' bestaat niet. Kies uit: gemeente, intern, beide, kort, open, beeld, bezoek.")
    }
    let mogelijk = Formaat.voor(lezingen)
    if !lezingen.isEmpty {
      for formaat in gevraagd where !mogelijk.contains(formaat) {
        problemen.append(
          "De editie \(editie) is er niet als \(formaat.rawValue). Kies uit: \(mogelijk.map(\.rawValue).joined(separator: ", "))."
        )
      }
    }
    guard problemen.isEmpty else { throw Opdrachtfout(problemen) }
    // Whoever names a format gets it or hears why not; nobody who names none waits for a program that is not there.
    self.formaten = gevraagd.isEmpty ? mogelijk.filter(\.isTeMaken) : mogelijk.filter(gevraagd.contains)
    zonder = gevraagd.isEmpty ? mogelijk.filter { !$0.isTeMaken } : []
    (self.periode, self.isConcept, self.doelen) = (periode, isConcept, doelen)
  }

  init(periode: Periode, formaten: [Formaat], edities: [Editie], zonder: [Formaat] = []) {
    (self.periode, self.formaten, self.edities, self.zonder) = (periode, formaten, edities, zonder)
    (lezingen, isConcept, doelen) = ([.heel, .kort, .bijlage], false, nil)
  }
}

extension Rapportwens {
  /// Beside a whole report the short one and the appendix come as what is sent and read, not as what is edited.
  func lezingen(_ formaat: Formaat) -> [Lezing] {
    let isBewerkbaar = formaat == .odt || formaat == .docx
    return lezingen.filter { !(isBewerkbaar && $0 != .heel && lezingen.contains(.heel)) }
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
