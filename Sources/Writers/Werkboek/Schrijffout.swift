/// The world did not let us write: disk, temporary folder, or a library that says yes and delivers less.
package enum Schrijffout: Error, Hashable, CustomStringConvertible {
  /// What the library said about this file.
  case bibliotheek(bestand: String, melding: String)
  /// The file was read back and does not hold what was written into it.
  case onvolledig(bestand: String, deel: String, verwacht: Int, gevonden: Int)
  case onleesbaar(bestand: String, melding: String)

  package var description: String {
    switch self {
    case .bibliotheek(let bestand, let melding):
      "\(name(bestand)) is niet te schrijven: \(melding). Er is niets gepubliceerd. Kijk of de schijf vol is."
    case .onvolledig(let bestand, let deel, let verwacht, let gevonden):
      "\(name(bestand)) is niet heel geschreven: \(deel) heeft \(gevonden) in plaats van \(verwacht). Er is niets gepubliceerd. "
        + "Kijk of de schijf vol is."
    case .onleesbaar(let bestand, let melding):
      "\(name(bestand)) is niet heel geschreven: \(melding). Er is niets gepubliceerd. Kijk of de schijf vol is."
    }
  }

  private func name(_ pad: String) -> String { String(pad.split(separator: "/").last ?? "") }
}
