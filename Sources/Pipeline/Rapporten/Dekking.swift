import Counting
import Disclosure
package import Domain
import Foundation
import Reporting
import Writers

/// Which goal is served where: as text, as data and, when asked, as a workbook.
package struct Dekkingsverslag: Encodable, Sendable {
  package struct Vak: Encodable, Sendable {
    package let doel: String
    package let gebiedSoort: String
    package let gebied: String
    package let periode: String
    package let stand: String
    package let activiteiten: Int
    package let bijeenkomsten: Int
    package let gepland: Int
    package let afgelast: Int
  }
  package let periode: String
  package let vakken: [Vak]
  package let tekst: String

  private enum CodingKeys: CodingKey { case periode, vakken }
}

/// Coverage of the goals in the internal edition: it counts activities, and shows no child.
///
/// - Throws: `Opdrachtfout` for a period that has not begun, or from before the registration.
package func coverage(
  of periode: Periode, in werkmap: Werkmap, peildatum: Dag, werkboek: String?, doelen: String? = nil,
  breedte: Int? = nil
) throws -> Dekkingsverslag {
  try requireBegun(periode, peildatum: peildatum)
  let catalogus = try werkmap.loadCatalogus()
  let vanaf = catalogus.werkmap.vanaf
  // Before anyone counted, 'afwezig' would be a guess.
  guard vanaf.eersteDag <= periode.laatsteDag else {
    throw Opdrachtfout("Er zijn geen gegevens over \(periode.code): u telt sinds \(vanaf.inTekst).")
  }
  let bank = try Cijferbank(werkmap, catalogus: catalogus, peildatum: peildatum, doelen: doelen)
  let blad = try bank.coveragePage(periode)
  let overzicht = blad.overzicht
  if let werkboek { try write(blad, naar: URL(fileURLWithPath: werkboek), werkmap: catalogus.werkmap) }
  return Dekkingsverslag(
    periode: periode.code,
    vakken: overzicht.vakken.map { vak in
      .init(
        doel: vak.doel.code, gebiedSoort: vak.gebied.soort.rawValue, gebied: vak.gebied.code, periode: vak.periode.code,
        stand: vak.stand.woord, activiteiten: vak.activiteiten, bijeenkomsten: vak.bijeenkomsten, gepland: vak.gepland,
        afgelast: vak.afgelast)
    },
    tekst: overzicht.tabellen.dropLast().map { terminalText($0, breedte: breedte) }.joined(separator: "\n")
      + gapText(blad, breedte: breedte))
}

private func write(_ blad: Dekkingsblad, naar doel: URL, werkmap: Werkmapgegevens) throws {
  try lay(doel, naam: "dekking-\(blad.overzicht.periode.code)") {
    Dekkingspagina.write(blad, rond: makeDekkingsrapport(blad, editie: .intern, werkmap: werkmap))
  } werkboek: {
    makeDekkingWerkboek(blad, editie: .intern, werkmap: werkmap)
  }
}

extension Cijferbank {
  func cover(_ periode: Periode, editie: Editie) throws -> Dekkingsoverzicht {
    let telling = try outward(coverageCounts(periode), editie: editie)
    let grond = release(foundation(telling.vulling), editie: editie, drempels: catalogus.werkmap.drempels)
    let catalogus = catalogus.geldend(in: periode)
    return makeDekkingsoverzicht(
      release(telling, editie: editie), catalogus: catalogus, dekking: dekking,
      onderbouwing: Onderbouwingen(grond, catalogus), standPer: peildatum)
  }

  /// Every activity of a stretch of days; its children only of `periode`. Unreleased: for the gate only.
  func activities(_ venster: Periode, in periode: Periode? = nil) throws -> [Dekkingsactiviteit] {
    try Counting.coverActivities(try order(venster), in: periode ?? venster, blokken: blokken)
  }

  /// The overview with what explains it: the activities by name, and the course of the year up to the period's end.
  func coveragePage(_ periode: Periode) throws -> Dekkingsblad {
    let laatste = periode.laatsteDag.maand
    let begin = max(catalogus.werkmap.vanaf, Maand(volgnummer: laatste.volgnummer - 14))
    let venster = Periode.vrij(min(begin.eersteDag, periode.eersteDag), periode.laatsteDag)
    let activiteiten = try activities(venster, in: periode)
    return Dekkingsblad(
      try cover(periode, editie: .intern), verloop: try cover(venster, editie: .intern),
      activiteiten: release(activiteiten, editie: .intern), catalogus: catalogus.geldend(in: periode))
  }
}

/// A table for a terminal: aligned columns, the caption above and the legend below.
///
/// - Parameter breedte: of the terminal in characters; the widest texts are cut until a row fits. Nil is no terminal.
func terminalText(_ tabel: Tabel, breedte: Int? = nil) -> String {
  let koppen = tabel.kolommen.map(\.kop)
  let rijen = tabel.rijen.map { $0.map { clipped($0.zichtbareTekst) } }
  var breedtes = koppen.indices.map { plek in ([koppen[plek]] + rijen.map { $0[plek] }).map(\.count).max() ?? 0 }
  // Numbers are never cut.
  let knipbaar = koppen.indices.filter { tabel.kolommen[$0].soort == .tekst }
  while let breedte, breedtes.reduce(0, +) + 2 * (breedtes.count - 1) > breedte,
    let breedste = knipbaar.max(by: { breedtes[$0] < breedtes[$1] }), breedtes[breedste] > 3
  {
    breedtes[breedste] -= 1
  }
  func regel(_ cellen: [String]) -> String {
    var uit = ""
    for (plek, heel) in cellen.enumerated() {
      let cel = heel.count > breedtes[plek] ? heel.prefix(max(1, breedtes[plek] - 1)) + "…" : heel
      uit += tabel.kolommen[plek].soort == .getal ? cel.leftPadding(breedtes[plek]) : cel.padding(breedtes[plek])
      uit += "  "
    }
    while uit.last == " " { uit.removeLast() }
    return uit + "\n"
  }
  return tabel.bijschrift + "\n" + regel(koppen) + regel(breedtes.map { String(repeating: "─", count: $0) })
    + rijen.map(regel).joined() + tabel.legenda.map { "\($0)\n" }.joined()
}

/// At most 44 characters: a terminal is narrow, and the workbook has the rest.
private func clipped(_ tekst: String) -> String { tekst.count <= 44 ? tekst : tekst.prefix(43) + "…" }

/// Each gap of a stadsdeel with why it is there and what could serve it, wrapped to the terminal.
private func gapText(_ blad: Dekkingsblad, breedte: Int?) -> String {
  let gaten = blad.rijen.flatMap { rij in
    blad.overzicht.doelen.compactMap { blad.uitleg(.init($0, rij.stadsdeel)) }
  }.filter { uitleg in
    switch uitleg.stand {
    case .afwezig, .geplandNietGehouden: true
    case .bediend, .dun, .ontbreekt, .looptNog: false
    }
  }
  guard !gaten.isEmpty else { return "" }
  return "\nLege vakken: waarom, en wat kan helpen\n"
    + gaten.map { uitleg in
      let kop =
        "\(uitleg.plek.doel.id.code) \(uitleg.plek.doel.kort) in \(blad.naam(uitleg.plek.gebied)): \(uitleg.stand.woord)"
      let regels = uitleg.waarom.map { "  \($0)" } + uitleg.kansen.map { "  → \($0.naam): \($0.waar)" }
      return ([kop] + regels).map { wrapped($0, breedte: breedte) }.joined()
    }.joined()
}

/// A line broken at spaces; what follows keeps the place of the first word.
private func wrapped(_ regel: String, breedte: Int?) -> String {
  guard let breedte, regel.count > breedte, breedte > 30 else { return regel + "\n" }
  let marge = String(repeating: " ", count: min(8, regel.prefix { $0 == " " || $0 == "→" }.count))
  var uit = "", rij = ""
  for woord in regel.split(separator: " ", omittingEmptySubsequences: false) {
    if rij.count + woord.count + 1 > breedte, !rij.allSatisfy({ $0 == " " }) {
      uit += rij + "\n"
      rij = marge + woord
    } else {
      rij += (rij.isEmpty ? "" : " ") + woord
    }
  }
  return uit + rij + "\n"
}
