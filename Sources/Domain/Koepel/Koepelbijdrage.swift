/// What one organisation released of one gemeente and period in its approved report: all that an umbrella ever reads. No rows, no
/// children, nothing that was hidden: a figure that the report did not print is not here either.
package struct Koepelbijdrage: Hashable, Sendable {
  /// A gemeente may have more than one organisation, each with a workspace of its own.
  package struct Plek: Hashable, Comparable, Sendable {
    package let gemeente: String
    package let organisatie: String
    package init(gemeente: String, organisatie: String) { (self.gemeente, self.organisatie) = (gemeente, organisatie) }
    package static func < (links: Plek, rechts: Plek) -> Bool {
      (links.gemeente, links.organisatie) < (rechts.gemeente, rechts.organisatie)
    }
  }

  /// Children that live in the whole gemeente, of one age band: another band is never scaled into it (DOMEIN §5).
  package struct Inwoners: Hashable, Sendable {
    /// '0-12'.
    package let leeftijd: String
    package let aantal: Int
    package init(leeftijd: String, aantal: Int) { (self.leeftijd, self.aantal) = (leeftijd, aantal) }
  }

  package struct Afspraak: Hashable, Sendable {
    package let id: String
    package let soort: Afspraaksoort
    package let oordeel: Oordeelwoord
    package init(id: String, soort: Afspraaksoort, oordeel: Oordeelwoord) {
      (self.id, self.soort, self.oordeel) = (id, soort, oordeel)
    }
  }

  package let plek: Plek
  package let gemeentenaam: String
  package let periode: Periode
  package let standPer: Dag
  /// 0 for a report that nobody approved yet.
  package let versie: Int
  /// Codes of all wijken, sorted.
  package let wijken: [String]
  package let inwoners: Inwoners?
  /// What the report printed; a value that was hidden is `.onderdrukt`. Of the period itself, each key once.
  package let cijfers: [Cijfersleutel: Cijfer]
  package let afspraken: [Afspraak]

  package init(
    plek: Plek, gemeentenaam: String, periode: Periode, standPer: Dag, versie: Int, wijken: [String],
    inwoners: Inwoners?, cijfers: [Cijfersleutel: Cijfer], afspraken: [Afspraak]
  ) {
    (self.plek, self.gemeentenaam, self.periode, self.standPer) = (plek, gemeentenaam, periode, standPer)
    (self.versie, self.wijken, self.inwoners) = (versie, wijken, inwoners)
    (self.cijfers, self.afspraken) = (cijfers, afspraken)
  }
}

/// What an agreement asks, as far as agreements of different gemeenten can stand in one row.
package enum Afspraaksoort: String, CaseIterable, Hashable, Sendable {
  case minimum, maximum, band, groei, mijlpaal, monitor, nulmeting
  /// More tests joined by EN or OF.
  case samengesteld
  case inspanning
}

extension Afspraaksoort {
  package init(_ eis: Eis) {
    switch eis {
    case .toets(let toets): self.init(toets.norm)
    case .alle, .een: self = .samengesteld
    case .mijlpaal: self = .mijlpaal
    case .inspanning: self = .inspanning
    }
  }

  private init(_ norm: Norm) {
    switch norm {
    case .minimum: self = .minimum
    case .maximum: self = .maximum
    case .band: self = .band
    case .groei: self = .groei
    case .mijlpaal: self = .mijlpaal
    case .monitor: self = .monitor
    case .nulmeting: self = .nulmeting
    }
  }
}

/// The six verdicts without their reasons (DOMEIN §4).
package enum Oordeelwoord: String, CaseIterable, Hashable, Sendable {
  case gehaald
  case opSchema = "op schema"
  case looptAchter = "loopt achter"
  case nietGehaald = "niet gehaald"
  case nietTeBeoordelen = "niet te beoordelen"
  case geenNorm = "geen norm"
}
