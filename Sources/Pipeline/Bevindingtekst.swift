import Domain

extension Bevinding {
  /// 'export.csv, regel 12, kolom Datum: DATUM_ONGELDIG — …', for a person.
  var melding: String {
    var plek = plaats.bestand
    if let regel = plaats.regel { plek += ", regel \(regel)" }
    if let kolom = plaats.kolom { plek += ", kolom \(kolom)" }
    return "\(plek): \(code.rawValue)" + (toelichting.map { " (\($0))" } ?? "") + ". \(code.uitleg)"
  }
}

extension Bevindingscode {
  /// What is wrong and what helps.
  var uitleg: String { rawValue }
}
