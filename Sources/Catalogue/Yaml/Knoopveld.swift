package import Domain
import Yams

/// A value under a key of a block. Without `anders` the key must be there: its absence is reported.
extension Knoop {
  package func heeft(_ sleutel: String) -> Bool { veld(sleutel) != nil }

  /// The value under an optional key; nil when the key is absent or left empty, without a report.
  package func veld(_ sleutel: String) -> Knoop? {
    guard case .mapping(let blok) = node,
      let paar = blok.first(where: { $0.key.scalar?.string == sleutel })
    else { return nil }
    let waarde = Knoop(
      bestand: bestand, regel: paar.value.mark?.line ?? paar.key.mark?.line ?? regel,
      pad: pad.isEmpty ? sleutel : "\(pad).\(sleutel)", fouten: fouten, node: paar.value)
    return waarde.isLeeg ? nil : waarde
  }

  /// The value under a key that must be there and filled in.
  package func verplicht(_ sleutel: String) -> Knoop? {
    guard case .mapping(let blok) = node else {
      _ = alsVelden()
      return nil
    }
    if let waarde = veld(sleutel) { return waarde }
    if let leeg = blok.first(where: { $0.key.scalar?.string == sleutel }) {
      child(leeg.key, pad: pad).report("De sleutel '\(sleutel)' is leeg", "Vul een waarde in achter '\(sleutel):'")
    } else {
      let plaats = pad.isEmpty ? "" : " in '\(pad)'"
      report("De sleutel '\(sleutel)' ontbreekt\(plaats)", "Voeg een regel '\(sleutel): …' toe")
    }
    return nil
  }

  package func tekst(_ sleutel: String) -> String? { verplicht(sleutel)?.alsTekst() }
  package func tekst(_ sleutel: String, anders: String) -> String { veld(sleutel)?.alsTekst() ?? anders }

  package func getal(_ sleutel: String) -> Int? { verplicht(sleutel)?.alsGetal() }
  package func getal(_ sleutel: String, anders: Int) -> Int { veld(sleutel)?.alsGetal() ?? anders }

  /// A whole number within bounds, which the report names.
  package func getal(_ sleutel: String, tussen grenzen: ClosedRange<Int>, anders: Int? = nil) -> Int? {
    guard let knoop = anders == nil ? verplicht(sleutel) : veld(sleutel) else { return anders }
    guard let getal = knoop.alsGetal() else { return nil }
    if grenzen.contains(getal) { return getal }
    knoop.report(
      "Bij \(knoop.naam) staat \(getal)",
      "Kies een getal van \(grenzen.lowerBound) tot en met \(grenzen.upperBound)")
    return nil
  }

  package func breuk(_ sleutel: String) -> Breuk? { verplicht(sleutel)?.alsBreuk() }

  package func jaNee(_ sleutel: String) -> Bool? { verplicht(sleutel)?.alsJaNee() }
  package func jaNee(_ sleutel: String, anders: Bool) -> Bool { veld(sleutel)?.alsJaNee() ?? anders }

  package func dag(_ sleutel: String) -> Dag? { verplicht(sleutel)?.alsDag() }
  package func maand(_ sleutel: String) -> Maand? { verplicht(sleutel)?.alsMaand() }
  package func periode(_ sleutel: String) -> Periode? { verplicht(sleutel)?.alsPeriode() }

  package func keuze<Keuze: CaseIterable & RawRepresentable<String>>(_ sleutel: String, _ soort: Keuze.Type) -> Keuze? {
    verplicht(sleutel)?.alsKeuze(soort)
  }
  package func keuze<Keuze: CaseIterable & RawRepresentable<String>>(_ sleutel: String, anders: Keuze) -> Keuze {
    veld(sleutel)?.alsKeuze(Keuze.self) ?? anders
  }

  /// The elements under a key that must be there; empty after a report.
  package func lijst(_ sleutel: String) -> [Knoop] { verplicht(sleutel)?.alsLijst() ?? [] }
  package func tekstlijst(_ sleutel: String) -> [String] { verplicht(sleutel)?.alsTekstlijst() ?? [] }

  /// Reports every key that is none of these, with the one that was probably meant.
  package func onlyKeys(_ sleutels: String...) { onlyKeys(sleutels) }
  package func onlyKeys(_ sleutels: [String]) {
    guard case .mapping(let blok) = node else {
      _ = alsVelden()
      return
    }
    for (sleutel, _) in blok {
      let naam = sleutel.scalar?.string ?? "?"
      if sleutels.contains(naam) { continue }
      let plaats = pad.isEmpty ? "" : " in '\(pad)'"
      child(sleutel, pad: pad)
        .report("De sleutel '\(naam)'\(plaats) is onbekend", suggestion(for: naam, among: sleutels))
    }
  }
}
