import Domain
import Foundation

/// A logo goes into every page and workbook, so a large one makes each of them large.
private let grootsteLogo = 300_000

/// The picture under `logo`; nil after a report when it is absent, outside the werkmap, too large or no picture.
func readLogo(_ knoop: Knoop, alt: String, in werkmap: String) -> Logo? {
  guard let pad = knoop.alsTekst() else { return nil }
  let delen = pad.split(separator: "/", omittingEmptySubsequences: false)
  guard !pad.hasPrefix("/"), !delen.contains(".."), isInside(pad, werkmap) else {
    knoop.report("Het logo '\(pad)' ligt buiten de werkmap", "Zet het in de werkmap en schrijf het pad van daaruit")
    return nil
  }
  guard let beeld = readBeeld(pad, knoop, in: werkmap) else { return nil }
  let raster = beeld.soort == .svg ? readBeside(pad, knoop, in: werkmap) : beeld
  return Logo(pad: pad, beeld: beeld, raster: raster, alt: alt)
}

/// The PNG or JPEG of the same name beside an SVG; nil when there is none, or after a report.
private func readBeside(_ pad: String, _ knoop: Knoop, in werkmap: String) -> Logo.Beeld? {
  let kaal = pad.lowercased().hasSuffix(".svg") ? String(pad.dropLast(4)) : pad
  let naast = ["png", "jpg", "jpeg"].map { "\(kaal).\($0)" }
    .first { FileManager.default.fileExists(atPath: werkmap + "/" + $0) && isInside($0, werkmap) }
  guard let naast, let beeld = readBeeld(naast, knoop, in: werkmap) else { return nil }
  if beeld.soort != .svg { return beeld }
  knoop.report("'\(naast)' is een SVG", "Sla het op als PNG")
  return nil
}

private func readBeeld(_ pad: String, _ knoop: Knoop, in werkmap: String) -> Logo.Beeld? {
  func refuse(_ wat: String, _ remedie: String) -> Logo.Beeld? {
    knoop.report(wat, remedie)
    return nil
  }
  let volledig = werkmap + "/" + pad
  let kenmerken = try? FileManager.default.attributesOfItem(atPath: (volledig as NSString).resolvingSymlinksInPath)
  guard kenmerken?[.type] as? FileAttributeType == .typeRegular else {
    return refuse("Het logo '\(pad)' bestaat niet", "Zet het bestand in de werkmap, of haal de regel weg")
  }
  let grootte = (kenmerken?[.size] as? NSNumber)?.intValue ?? 0
  guard grootte <= grootsteLogo else {
    return refuse(
      "Het logo '\(pad)' is te groot: \(grootte / 1000) kB",
      "Maak het kleiner dan \(grootsteLogo / 1000) kB: het komt in elk bestand te staan")
  }
  guard let bytes = FileManager.default.contents(atPath: volledig).map(Array.init) else {
    return refuse("Het logo '\(pad)' is niet te lezen", "Geef de gebruiker leesrechten op het bestand")
  }
  switch recognizeBeeld(bytes) {
  case .beeld(let beeld):
    return cleaned(beeld) ?? refuse("'\(pad)' is geen heel beeld", "Sla het logo opnieuw op als PNG of SVG")
  case .onbekend: return refuse("'\(pad)' is geen PNG, JPEG of SVG", "Sla het logo op als PNG of SVG")
  case .onveilig(let wat):
    return refuse("De SVG '\(pad)' bevat \(wat)", "Sla het logo op als gewone SVG, zonder scripts en verwijzingen")
  }
}

/// Also where a link leads, because what it points at ends up in reports that leave the organisation.
func isInside(_ pad: String, _ werkmap: String) -> Bool {
  let basis = URL(fileURLWithPath: werkmap, isDirectory: true).resolvingSymlinksInPath().path
  return URL(fileURLWithPath: werkmap + "/" + pad).resolvingSymlinksInPath().path.hasPrefix(basis + "/")
}
