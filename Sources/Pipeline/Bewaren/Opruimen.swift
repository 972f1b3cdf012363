package import Domain
import Foundation
import Reporting
import Storage

/// What `opruimen` did, or would do.
package struct Opruimverslag: Encodable, Sendable {
  /// Files that went from `archief/`, with the rejected rows that belonged to them.
  package var bestanden: [String] = []
  /// Leveringen of which the rows went.
  package var leveringen: [String] = []
  package var rapporten: [String] = []
  /// Lines of the ledger that went.
  package var grootboekregels = 0
  /// 'jjjj-mm': rows of this month and before are gone.
  package var totEnMet: String?
  package var kinderen = 0
  /// Workbooks of which more stays in `archief/` than was read.
  package var heel: [Archiefrest] = []
  package var isDroog = false

  package var isNiets: Bool { bestanden.isEmpty && leveringen.isEmpty && rapporten.isEmpty && grootboekregels == 0 }

  package var tekst: String {
    func block(_ kop: String, _ regels: [String]) -> String {
      regels.isEmpty ? "" : "\n\(kop)\n" + regels.map { "  \($0)\n" }.joined()
    }
    let rest = block("Nog heel in archief/, met wat niemand leest", heel.map(\.melding))
    guard !isNiets else { return "Er is niets dat weg moet.\n" + rest }
    let tot = totEnMet.flatMap { Maand(code: $0) }?.inTekst ?? ""
    return (isDroog ? "Dit zou weggaan. Er is niets veranderd.\n" : "Dit is weg.\n")
      + block("Bestanden uit archief/", bestanden)
      + block("Rijen tot en met \(tot)", leveringen)
      + (kinderen > 0 ? "  \(counted(kinderen, "kind staat", "kinderen staan")) daardoor nergens meer\n" : "")
      + block("Rapporten", rapporten)
      + block("Grootboek", grootboekregels == 0 ? [] : [counted(grootboekregels, "oude regel", "oude regels")]) + rest
  }
}

extension Grootboek {
  /// The command of a line about what was kept long enough.
  static let opruimen = "opruimen"
  /// The command of a line about one child that was erased.
  static let vergeten = "vergeet"
}

/// Takes away what was kept long enough.
package func cleanUp(in werkmap: Werkmap, peildatum: Dag, tijdstip: String, isDroog: Bool) throws -> Opruimverslag {
  try locked(werkmap) {
    if isDroog { return try cleanUpInside(werkmap, peildatum: peildatum, tijdstip: tijdstip, isDroog: true) }
    return try Grootboek(werkmap).enter(Grootboek.opruimen, nil, tijdstip) {
      try cleanUpInside(werkmap, peildatum: peildatum, tijdstip: tijdstip, isDroog: false)
    }
  }
}

/// For who holds the lock. The ledger tells what goes before it goes: a run that is killed half-way goes on the next time, and
/// nobody misses what was meant to go.
func cleanUpInside(_ werkmap: Werkmap, peildatum: Dag, tijdstip: String, isDroog: Bool) throws -> Opruimverslag {
  guard FileManager.default.fileExists(atPath: werkmap.opslag.path) else { return Opruimverslag() }
  let catalogus = try werkmap.loadCatalogus(), opslag = try werkmap.openOpslag(), boek = Grootboek(werkmap)
  let plan = try Bewaarplan(werkmap, catalogus, opslag, peildatum: peildatum)
  var verslag = Opruimverslag()
  verslag.isDroog = isDroog
  verslag.bestanden = plan.bestanden.map(\.url.lastPathComponent)
  verslag.leveringen = plan.leveringen
  verslag.totEnMet = plan.totEnMet?.code
  verslag.rapporten = plan.rapporten.map(\.code)
    .filter { code in
      Rapportkamer.allCases.contains { FileManager.default.fileExists(atPath: werkmap.reports(code, $0).path) }
    }
  let bekend = Set(try opslag.leveringen().map(\.levering.id)).subtracting(plan.leveringen)
  let inArchief = try Werkmap.bestanden(in: werkmap.archief).map { $0.deletingPathExtension().lastPathComponent }
  let snoei = Grootboeksnoei(
    werkmap, bewaard: bekend.union(Set(inArchief).subtracting(plan.bestanden.map(\.levering))),
    verdwijnt: Set(plan.rapporten), totEnMet: [plan.totEnMet, boek.clearedThrough()].compactMap { $0 }.max(),
    jaren: catalogus.werkmap.bewaren.totalenJaren, peildatum: peildatum)
  verslag.grootboekregels = snoei.weg.count
  guard !isDroog, !verslag.isNiets else {
    verslag.heel = try Archiefrest.settle(werkmap, catalogus, opslag, isDroog: isDroog)
    if !isDroog { try boek.append(Grootboek.Regel(tijdstip: tijdstip, opdracht: Grootboek.opruimen, uitkomst: .goed)) }
    return verslag
  }
  var regel = Grootboek.Regel(
    tijdstip: tijdstip, opdracht: Grootboek.opruimen, peildatum: peildatum.iso, uitkomst: .goed)
  regel.leveringen = plan.leveringen
  regel.uitArchief = plan.bestanden.map(\.levering)
  regel.maanden = verslag.totEnMet.map { [$0] }
  regel.reden = "bewaartermijn"
  regel.uitReports = verslag.rapporten.isEmpty ? nil : verslag.rapporten
  regel.uitGrootboek = snoei.sluitregel
  try boek.append(regel)
  verslag.kinderen = try opslag.ruimOp(plan.leveringen)
  for bestand in plan.bestanden {
    try remove(bestand.url)
    for naam in ["\(bestand.levering).csv", "\(Herstelbestand.voorvoegsel)\(bestand.levering).xlsx"] {
      for map in [werkmap.quarantaine, werkmap.tedoen] { try remove(map.appending(path: naam)) }
    }
  }
  for code in verslag.rapporten { for kamer in Rapportkamer.allCases { try remove(werkmap.reports(code, kamer)) } }
  try boek.remove(snoei.weg)
  verslag.heel = try Archiefrest.settle(werkmap, catalogus, opslag, isDroog: false)
  return verslag
}

extension Werkmap {
  fileprivate func reports(_ code: String, _ kamer: Rapportkamer) -> URL {
    kamer.map(in: reports).appending(path: code, directoryHint: .isDirectory)
  }
}

private func remove(_ url: URL) throws {
  guard FileManager.default.fileExists(atPath: url.path) else { return }
  do { try FileManager.default.removeItem(at: url) } catch {
    throw Wereldfout("Kan \(url.path) niet weghalen. Er is al wel een deel opgeruimd; geef de opdracht opnieuw.")
  }
}
