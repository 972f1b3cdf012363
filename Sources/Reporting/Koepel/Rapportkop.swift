import Disclosure
package import Domain

/// What a report is about and how its agreements stand, for programs: stands beside the figures in the JSON of an edition. Everything in
/// it is printed in that edition as well.
package struct Rapportkop: Sendable {
  package let gemeente: Gebied
  package let gemeentenaam: String
  package let organisatie: String
  package let editie: Editie
  package let periode: Periode
  package let standPer: Dag
  package let status: Rapportstatus
  /// Name of the catalogue of goals.
  package let doelen: String
  /// Codes, sorted.
  package let wijken: [String]
  /// Of the whole gemeente; nil where not every wijk is known.
  package let inwoners: Koepelbijdrage.Inwoners?
  /// Of each agreement its last window in the period, by id.
  package let afspraken: [Koepelbijdrage.Afspraak]

  package init(_ invoer: Rapportinvoer) {
    let gebieden = invoer.catalogus.gebieden
    (gemeente, gemeentenaam, organisatie) = (
      gebieden.gemeente, gebieden.gemeentenaam, invoer.catalogus.werkmap.organisatie
    )
    (editie, periode, standPer, status) = (invoer.boek.inhoud.editie, invoer.periode, invoer.standPer, invoer.status)
    doelen = invoer.catalogus.doelen.naam
    wijken = gebieden.wijken.map(\.code).sorted()
    let index = Inwonerindex(gebieden, op: invoer.periode.laatsteDag)
    inwoners = index.flatMap { index in
      index.inwoners(nil).map { .init(leeftijd: Leeftijdsband.jaren(index.leeftijd).code, aantal: $0) }
    }
    let laatste = Dictionary(invoer.afspraken.map { ($0.afspraak.id, $0) }, uniquingKeysWith: { $1 })
    afspraken = laatste.sorted { $0.key < $1.key }.map { id, uitkomst in
      .init(
        id: id, soort: Afspraaksoort(uitkomst.afspraak.eis(op: invoer.standPer)),
        oordeel: Oordeelwoord(uitkomst.oordeel))
    }
  }
}

extension Oordeelwoord {
  package init(_ oordeel: Oordeel) {
    switch oordeel {
    case .gehaald: self = .gehaald
    case .opSchema: self = .opSchema
    case .looptAchter: self = .looptAchter
    case .nietGehaald: self = .nietGehaald
    case .nietTeBeoordelen: self = .nietTeBeoordelen
    case .geenNorm: self = .geenNorm
    }
  }
}
