import Domain
import Foundation
import Reporting

/// How the reports stand with the people who answer for them: what lacks an explanation, what stays out, what was approved.
package struct Verantwoordingsstand: Encodable, Sendable {
  package struct Vastgesteld: Encodable, Sendable {
    package let periode: String
    package let versie: Int
    package let standPer: String
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
    zonderToelichting.isEmpty && vastgesteld.allSatisfy { $0.beschadigd.isEmpty && $0.veranderd == 0 }
  }
}

extension Verantwoordingsstand.Vastgesteld {
  /// One line for a person.
  var regel: String {
    let wijziging =
      veranderd == 0
      ? "de cijfers zijn nog dezelfde"
      : "sindsdien \(counted(veranderd, "cijfer", "cijfers")) veranderd door wat later binnenkwam"
    let schade = beschadigd.isEmpty ? "" : "; BESCHADIGD: \(beschadigd.joined(separator: ", "))"
    return "\(periode), versie \(versie), stand per \(standPer): \(wijziging)\(schade)"
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
  return try versies.sorted { $0.periode < $1.periode }.map { periode, versie, afdruk in
    let stuk = try werkmap.readVaststelling(periode, versie, vingerafdruk: afdruk)
    let isGelijk = stuk.leveringen == bank.inForce
    let toen = try isGelijk ? [:] : werkmap.readCijfers(stuk, periode)
    // As of the same day, or what merely grew older would seem to have been delivered.
    let nu = try isGelijk ? [:] : standNow(werkmap, catalogus, periode, als: stuk.standPer, anders: peildatum)
    return .init(
      periode: periode.code, versie: versie, standPer: stuk.standPer, veranderd: changed(toen, nu).count,
      beschadigd: werkmap.damaged(stuk, periode))
  }
}

private func standNow(
  _ werkmap: Werkmap, _ catalogus: Catalogus, _ periode: Periode, als standPer: String, anders peildatum: Dag
) throws -> Cijferstand {
  try Cijferbank(werkmap, catalogus: catalogus, peildatum: Dag(iso: standPer) ?? peildatum).stand(periode)
}
