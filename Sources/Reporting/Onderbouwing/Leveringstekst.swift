import Disclosure
import Domain

/// What a reader is told of a delivered file.
extension Leveringsopgave {
  /// The file's own name, or what it is where that stays inside: 'signalen buurts 2026-02'.
  var naam: String {
    if let bestand { return bestand }
    let grenzen = [maanden.first, maanden.last].compactMap { $0?.code }
    return "\(soort.rawValue) \(bron.code) " + (Set(grenzen).count == 1 ? grenzen[0] : grenzen.joined(separator: "–"))
  }

  /// In the place of numbers of rows.
  var graad: String { isVeelAfgekeurd ? "geleverd, let op" : "geleverd, goed" }
}
