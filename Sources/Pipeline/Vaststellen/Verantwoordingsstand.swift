import Domain
import Foundation
import Reporting

/// How the reports stand with the people who answer for them: what lacks an explanation, what stays out, what was approved.
package struct Verantwoordingsstand: Encodable, Sendable {
  package struct Vastgesteld: Encodable, Sendable {
    package let periode: String
    package let versie: Int
    package let standPer: String
    /// Agreements with another verdict than was approved, each in one line.
    package let oordelen: [String]
    /// Figures that read differently now, because of what was delivered since.
    package let veranderd: Int
    /// Frozen files that are gone or were changed.
    package let beschadigd: [String]
  }

  /// Of the last run of each period: agreements that ask for an explanation that is still not there, as '2026-02/R04'.
  package let zonderToelichting: [String]
  /// Stories and photos that stay out of every report, each with its reason.
  package let blijftWeg: [String]
  package let vastgesteld: [Vastgesteld]

  init(_ werkmap: Werkmap, _ catalogus: Catalogus, _ regels: [Grootboek.Regel], peildatum: Dag) throws {
    zonderToelichting = stillUnexplained(regels, catalogus)
    blijftWeg = catalogus.verhalen.compactMap { verhaal in
      (verhaal.bezwaar ?? verhaal.fotobezwaar).map { "\(verhaal.bestand): \($0)" }
    }
    vastgesteld = try approved(werkmap, catalogus, peildatum: peildatum)
  }

  package var isGoed: Bool {
    zonderToelichting.isEmpty
      && vastgesteld.allSatisfy { $0.beschadigd.isEmpty && $0.veranderd == 0 && $0.oordelen.isEmpty }
  }
}

extension Verantwoordingsstand.Vastgesteld {
  /// One line for a person.
  var regel: String {
    let oordeel = oordelen.isEmpty ? "" : "ANDER OORDEEL: \(oordelen.joined(separator: "; ")); "
    let wijziging =
      veranderd == 0
      ? "de cijfers zijn nog dezelfde"
      : "sindsdien \(counted(veranderd, "cijfer", "cijfers")) veranderd door wat later binnenkwam"
    let schade = beschadigd.isEmpty ? "" : "; BESCHADIGD: \(beschadigd.joined(separator: ", "))"
    return "\(periode), versie \(versie), stand per \(standPer): \(oordeel)\(wijziging)\(schade)"
  }
}

/// What the last run of each period missed, as far as the manager did not write it since.
private func stillUnexplained(_ regels: [Grootboek.Regel], _ catalogus: Catalogus) -> [String] {
  var laatste: [String: [String]] = [:]
  for regel in regels {
    guard let missend = regel.zonderToelichting, let periode = regel.periode else { continue }
    laatste[periode] = missend
  }
  return Set(laatste.values.joined()).sorted().filter { plek in
    let delen = plek.split(separator: "/").map(String.init)
    guard delen.count == 2, let periode = Periode(code: delen[0]) else { return false }
    return catalogus.toelichting(periode)?.alineas(onder: delen[1]).isEmpty != false
  }
}

/// The last approved version of each period. Its figures are counted again only when other deliveries are in force now.
private func approved(
  _ werkmap: Werkmap, _ catalogus: Catalogus, peildatum: Dag
) throws -> [Verantwoordingsstand.Vastgesteld] {
  let versies = Dictionary(grouping: werkmap.vastgesteld()) { $0.periode }.compactMap { $0.value.last }
  guard !versies.isEmpty else { return [] }
  let bank = try Cijferbank(werkmap, catalogus: catalogus, peildatum: peildatum)
  let opgeruimd = Grootboek(werkmap).clearedThrough(), regels = Grootboek(werkmap).regels()
  return try versies.sorted { $0.periode < $1.periode }.map { periode, versie, afdruk in
    let stuk = try werkmap.readVaststelling(periode, versie, vingerafdruk: afdruk)
    // Rows that were kept long enough are gone: the version is what is left, and it is as it was.
    let isOpgeruimd = opgeruimd.map { periode.eersteDag.maand <= $0 } ?? false
    let isOngewist = regels.erased(after: stuk.tijdstip).isDisjoint(with: periode.maanden.map(\.code))
    let isGelijk = isOpgeruimd || (isOngewist && stuk.leveringen == bank.inForce)
    let toen = try isGelijk ? [:] : werkmap.readCijfers(stuk, periode)
    // As of the same day, or what merely grew older would seem to have been delivered.
    let vandaag =
      try isGelijk
      ? nil : Cijferbank(werkmap, catalogus: catalogus, peildatum: Dag(iso: stuk.standPer) ?? peildatum)
    let nu = try vandaag?.stand(periode) ?? [:]
    let afspraken = try vandaag.flatMap { bank in
      try werkmap.readAfspraken(stuk, periode).map { changed($0, try bank.agreements(periode)) }
    }
    return .init(
      periode: periode.code, versie: versie, standPer: stuk.standPer,
      oordelen: (afspraken ?? []).filter(\.isOordeel).map(\.tekst), veranderd: changed(toen, nu).count,
      beschadigd: werkmap.damaged(stuk, periode))
  }
}
