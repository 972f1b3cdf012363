import Counting
import Disclosure
package import Domain
import Foundation
import Reporting
import Writers

/// What is laid beside what: a period, or an area in it, of this workspace or of another.
package struct Zijwens: Sendable {
  /// '2025-K1', '2026-K1/Noord', '2026-K1/WK039215'.
  package let periode: Periode
  package let gebied: String?

  /// Nil for what names a version of a report ('2026-02@1').
  package init?(_ tekst: String) {
    let delen = tekst.split(separator: "/", maxSplits: 1).map(String.init)
    guard let eerste = delen.first, let periode = Periode(code: eerste) else { return nil }
    (self.periode, gebied) = (periode, delen.count == 2 ? delen[1] : nil)
  }
}

/// What `vergelijk` of two sides tells; the same tables in every form.
package struct Zijverslag: Encodable, Sendable {
  package struct Blad: Encodable, Sendable {
    package let naam: String
    package let kolommen: [String]
    package let rijen: [[String]]
  }
  package let titel: String
  package let bladen: [Blad]
  package let tekst: String

  private enum CodingKeys: CodingKey { case titel, bladen }
}

/// Lays two sides beside each other; the internal edition.
///
/// - Parameters:
///   - ander: the workspace of the second side, for two gemeenten.
///   - naar: also written there, as `.html`, `.xlsx` or `.ods`.
/// - Throws: `Opdrachtfout` for an area that does not exist or a period that has not begun.
package func compareSides(
  _ links: Zijwens, _ rechts: Zijwens, in werkmap: Werkmap, ander: Werkmap?, peildatum: Dag, naar: String?,
  breedte: Int? = nil
) throws -> Zijverslag {
  let isTwee = ander != nil
  let a = try side(links, werkmap, peildatum, metGemeente: isTwee)
  var b = try side(rechts, ander ?? werkmap, peildatum, metGemeente: isTwee)
  if !isTwee, a.periode < b.periode { b.eerder = try childrenBefore(a, in: werkmap, peildatum: peildatum) }
  let naast = Naastelkaar(a, b)
  if let naar {
    try write(
      naast, naar: URL(fileURLWithPath: naar), werkmap: try werkmap.loadCatalogus().werkmap, peildatum: peildatum)
  }
  let tabellen = naast.tabellen
  return Zijverslag(
    titel: naast.titel,
    bladen: tabellen.map { tabel in
      .init(
        naam: vergelijknaam(tabel), kolommen: tabel.kolommen.map(\.kop),
        rijen: tabel.rijen.map { $0.map(\.zichtbareTekst) })
    },
    tekst: tabellen.map { terminalText(shortened($0), breedte: breedte) }.joined(separator: "\n"))
}

/// As much as a person reads on a screen: the whole figures come first.
private func shortened(_ tabel: Tabel) -> Tabel {
  let getoond = 40
  guard tabel.rijen.count > getoond else { return tabel }
  return Tabel(
    id: tabel.id, bijschrift: tabel.bijschrift, kolommen: tabel.kolommen, rijen: Array(tabel.rijen.prefix(getoond)),
    legenda: tabel.legenda + [
      "En nog \(grouped(tabel.rijen.count - getoond)) rijen; alle staan er met --werkboek of --als json."
    ])
}

private func side(
  _ wens: Zijwens, _ werkmap: Werkmap, _ peildatum: Dag, metGemeente: Bool
) throws -> Vergelijkingskant {
  try requireBegun(wens.periode, peildatum: peildatum)
  let catalogus = try werkmap.loadCatalogus()
  let gebied = try wens.gebied.map { try catalogus.gebieden.find($0) }
  let bank = try Cijferbank(werkmap, catalogus: catalogus, peildatum: peildatum)
  let rapport = try Rapportwens(periode: wens.periode, formaten: "json", editie: "intern")
  guard
    let uitgave = try prepare(
      rapport, catalogus, in: werkmap, peildatum: peildatum, voortgang: .stil, bank: bank
    ).uitgaven.first
  else { throw Wereldfout("Er is geen interne editie van \(wens.periode.code).") }
  return Vergelijkingskant(
    wens.periode, gebied, boek: uitgave.boek, afspraken: uitgave.afspraken,
    dekking: try bank.coveragePage(wens.periode), ontbrekend: uitgave.ontbrekend, catalogus: catalogus,
    metGemeente: metGemeente)
}

/// Who came to the area of a side before its period; empty when nobody counted yet.
private func childrenBefore(_ kant: Vergelijkingskant, in werkmap: Werkmap, peildatum: Dag) throws -> Set<UInt32> {
  let catalogus = try werkmap.loadCatalogus(), begin = catalogus.werkmap.vanaf.eersteDag
  guard begin < kant.periode.eersteDag else { return [] }
  let bank = try Cijferbank(werkmap, catalogus: catalogus, peildatum: peildatum)
  let wijken = Set(
    catalogus.gebieden.wijken.filter { wijk in
      kant.gebied.map { $0.code == wijk.code || $0.code == wijk.stadsdeel } ?? true
    }.map(\.code))
  return try bank.activities(.vrij(begin, kant.periode.eersteDag - 1)).reduce(into: []) { uit, activiteit in
    if wijken.contains(activiteit.sleutel.wijk) { uit.formUnion(activiteit.kinderen) }
  }
}

extension Gebiedsindeling {
  /// An area by what a person calls it: a stadsdeel, a wijk by name, alias or code.
  ///
  /// - Throws: `Opdrachtfout` with what exists.
  fileprivate func find(_ naam: String) throws -> Gebied {
    if let stadsdeel = stadsdelen.first(where: { folded($0) == folded(naam) }) { return Gebied(.stadsdeel, stadsdeel) }
    if let code = aliassen[folded(naam)] { return Gebied(.wijk, code) }
    throw Opdrachtfout(
      "Het gebied '\(naam)' bestaat niet. Kies een stadsdeel (\(enumerated(stadsdelen))) of een wijk, zoals \(wijken.first?.naam ?? "WK…")."
    )
  }
}

private func write(_ naast: Naastelkaar, naar doel: URL, werkmap: Werkmapgegevens, peildatum: Dag) throws {
  try lay(doel, naam: "vergelijk") {
    HTMLWriter.write(makeVergelijkrapport(naast, standPer: peildatum, werkmap: werkmap))
  } werkboek: {
    makeWerkboek(
      titel: naast.titel.metHoofdletter, periode: naast.b.periode.inTekst, standPer: peildatum, editie: .intern,
      werkmap: werkmap,
      bladen: naast.tabellen.map { (vergelijknaam($0), [], $0) })
  }
}
