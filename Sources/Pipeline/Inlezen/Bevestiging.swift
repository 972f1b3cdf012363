package import Domain
import Storage

/// What a person confirms of a month of which no file comes: nothing happened.
package struct Bevestiging: Sendable {
  package let bron: String
  package let soort: Leveringsoort
  package let periode: Periode
  package let reden: String

  package init(bron: String, soort: Leveringsoort, periode: Periode, reden: String) {
    (self.bron, self.soort, self.periode, self.reden) = (bron, soort, periode, reden)
  }
}

/// Enters that nothing happened, as a levering without rows: the month is nought and no longer missing. A file that comes
/// later takes its place, and `inlezen --ongedaan` takes it back.
///
/// - Throws: `Opdrachtfout` when the bron delivers no such files, when a month is not over, or when it has rows.
package func confirm(
  _ bevestiging: Bevestiging, in werkmap: Werkmap, peildatum: Dag, tijdstip: String
) throws -> String {
  let slot = try Slot(werkmap)
  defer { _ = slot }
  let catalogus = try werkmap.loadCatalogus(), soort = bevestiging.soort
  let maanden = bevestiging.maanden
  guard let profiel = catalogus.bronnen.first(where: { $0.bron.code == bevestiging.bron }) else {
    throw Opdrachtfout(
      "De bron \(bevestiging.bron) bestaat niet. Kies uit: \(enumerated(catalogus.bronnen.map(\.bron.code))).")
  }
  guard profiel.leveringen.contains(where: { $0.soort == soort }) else {
    throw Opdrachtfout("De bron \(bevestiging.bron) levert geen \(soort.rawValue).")
  }
  guard !maanden.isEmpty else { throw Opdrachtfout("Geef een maand, of meer hele maanden, zoals 2026-08.") }
  if bevestiging.isWeek, !profiel.leveringen.contains(where: { $0.soort == soort && $0.ritme == .wekelijks }) {
    throw Opdrachtfout(
      "De bron \(bevestiging.bron) levert \(soort.rawValue) niet per week. Geef een maand, zoals 2026-08.")
  }
  guard bevestiging.periode.laatsteDag < peildatum else {
    throw Opdrachtfout("De periode \(bevestiging.periode.code) is nog niet voorbij. Wacht tot zij om is.")
  }
  let opslag = try werkmap.openOpslag()
  let gevuld = try bevestiging.filled(opslag)
  guard gevuld.isEmpty else {
    throw Opdrachtfout(
      "Over \(enumerated(gevuld)) zijn rijen geleverd. Er was dus wel activiteit. Klopt dat niet? "
        + "Draai de levering terug met: verantwoording inlezen --ongedaan LEVERING")
  }
  let id = try bevestiging.enter(opslag, tijdstip: tijdstip) { id in
    var regel = Grootboek.Regel(
      tijdstip: tijdstip, opdracht: Grootboek.bevestigen, periode: bevestiging.periode.code, peildatum: peildatum.iso,
      uitkomst: .goed, leveringen: [id], reden: bevestiging.reden, maanden: maanden.map(\.code))
    (regel.bron, regel.soort) = (bevestiging.bron, soort.rawValue)
    return try regel.tekst()
  }
  try Grootboek(werkmap).heal()
  return
    "Vastgelegd: \(profiel.organisatie) had geen \(soort.rawValue) in "
    + (bevestiging.isWeek
      ? "\(bevestiging.periode.code). Die week geldt" : "\(enumerated(maanden.map(\.code))). Die maanden gelden")
    + " nu als geleverd, met 0. Terugdraaien: verantwoording inlezen --ongedaan \(id)"
}

extension Bevestiging {
  /// A week is a part of its months.
  fileprivate var isWeek: Bool {
    if case .week = periode { true } else { false }
  }

  fileprivate var maanden: [Maand] { isWeek ? periode.maanden : periode.maanden.filter { periode.bevat(.maand($0)) } }

  /// What of it has rows, by code.
  fileprivate func filled(_ opslag: Opslag) throws -> [String] {
    if isWeek {
      let standen = try opslag.leveringen().filter {
        $0.levering.bron.code == bron && $0.levering.soort == soort && $0.levering.periode == periode.code
      }
      return standen.contains { $0.isLaatste && $0.levering.balans.aangenomen > 0 } ? [periode.code] : []
    }
    let standen = try opslag.standen()
    return maanden.filter { standen[.init(BronID(bron), soort, $0)] == .rijen }.map(\.code)
  }

  /// Keeps it as a levering without rows. Returns its id.
  ///
  /// - Parameter regel: makes the line of the ledger that goes into the same transaction; nil writes none.
  @discardableResult
  func enter(_ opslag: Opslag, tijdstip: String, regel: ((String) throws -> String)? = nil) throws -> String {
    var levering = Levering(
      id: "\(bron)-\(soort.rawValue)-\(periode.code)-bevestigd", bron: BronID(bron), soort: soort,
      bestand: "bevestigd: geen activiteit", sha256: "", maanden: maanden, balans: Rijbalans())
    (levering.periode, levering.reden, levering.deel) = (periode.code, reden, isWeek ? periode.code : "")
    levering.standen = Dictionary(uniqueKeysWithValues: maanden.map { ($0, .nihil) })
    let vast = levering
    return try opslag.inlezen { transactie in
      let id = try transactie.legVast(vast, als: try transactie.begin(), ingelezenOp: tijdstip)
      if let regel { try transactie.noteer(try regel(id)) }
      return id
    }
  }

  /// As the ledger has it.
  init?(_ regel: Grootboek.Regel) {
    guard regel.opdracht == Grootboek.bevestigen, let bron = regel.bron,
      let soort = regel.soort.flatMap(Leveringsoort.init(rawValue:)),
      let periode = regel.periode.flatMap(Periode.init(code:))
    else { return nil }
    self.init(bron: bron, soort: soort, periode: periode, reden: regel.reden ?? "")
  }
}
