import Domain
import Foundation

/// A photo goes into every copy of the report.
private let grootsteFoto = 1_500_000

/// The keys `foto`, `foto_alt` and `foto_toestemming` of a story: the picture when it may be shown, else why it may not.
///
/// Something wrong with the file itself is reported; missing consent or a missing text alternative is not, because a story
/// without its picture is still a story.
func readFoto(_ knoop: Knoop, in werkmap: String) -> (foto: Verhaalfoto?, bezwaar: String?) {
  guard let veld = knoop.veld("foto") else {
    for sleutel in ["foto_alt", "foto_toestemming"] {
      knoop.veld(sleutel)?.report("'\(sleutel)' staat er, maar er is geen foto", "Voeg een regel 'foto: …' toe")
    }
    return (nil, nil)
  }
  let toestemming = readToestemming(knoop.veld("foto_toestemming"))
  let alt = knoop.veld("foto_alt")?.alsTekst()
  guard let beeld = readFotobeeld(veld, in: werkmap) else { return (nil, nil) }
  if toestemming == nil { return (nil, "er is geen toestemming voor de foto; vul foto_toestemming in") }
  guard let alt else { return (nil, "de foto heeft geen beschrijving; vul foto_alt in") }
  return (Verhaalfoto(beeld: beeld, alt: alt), nil)
}

/// The day on which consent was recorded; nil for 'nee', for nothing, and after a report.
func readToestemming(_ veld: Knoop?) -> Dag? {
  guard let veld, let woord = veld.alsTekst(), woord != "nee" else { return nil }
  let dag = Dag(iso: woord)
  if dag == nil {
    veld.report(
      "Bij \(veld.naam) staat '\(woord)'",
      "Schrijf de dag waarop de toestemming is vastgelegd (jjjj-mm-dd), of nee")
  }
  return dag
}

private func readFotobeeld(_ knoop: Knoop, in werkmap: String) -> Logo.Beeld? {
  guard let pad = knoop.alsTekst() else { return nil }
  func refuse(_ wat: String, _ remedie: String) -> Logo.Beeld? {
    knoop.report(wat, remedie)
    return nil
  }
  let delen = pad.split(separator: "/", omittingEmptySubsequences: false)
  guard !pad.hasPrefix("/"), !delen.contains(".."), isInside(pad, werkmap) else {
    return refuse("De foto '\(pad)' ligt buiten de werkmap", "Zet haar in de werkmap en schrijf het pad van daaruit")
  }
  let volledig = werkmap + "/" + pad
  let kenmerken = try? FileManager.default.attributesOfItem(atPath: (volledig as NSString).resolvingSymlinksInPath)
  guard kenmerken?[.type] as? FileAttributeType == .typeRegular else {
    return refuse("De foto '\(pad)' bestaat niet", "Zet het bestand in de werkmap, of haal de regel weg")
  }
  let grootte = (kenmerken?[.size] as? NSNumber)?.intValue ?? 0
  guard grootte <= grootsteFoto else {
    return refuse(
      "De foto '\(pad)' is te groot: \(grootte / 1000) kB", "Verklein haar tot minder dan \(grootsteFoto / 1000) kB")
  }
  guard let bytes = FileManager.default.contents(atPath: volledig).map(Array.init) else {
    return refuse("De foto '\(pad)' is niet te lezen", "Geef de gebruiker leesrechten op het bestand")
  }
  guard case .beeld(let beeld) = recognizeBeeld(bytes), beeld.soort != .svg, let schoon = cleaned(beeld) else {
    return refuse("'\(pad)' is geen hele PNG of JPEG", "Sla de foto opnieuw op als JPEG of PNG")
  }
  if beeld.soort == .jpeg, isTurned(bytes) {
    return refuse(
      "De foto '\(pad)' staat gedraaid: het programma haalt weg wat haar recht zet",
      "Draai haar in een beeldprogramma rechtop en sla haar opnieuw op")
  }
  return schoon
}
