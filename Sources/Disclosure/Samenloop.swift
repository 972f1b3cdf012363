package import Domain

/// The edition with exact figures and the one that rounds, for who has both: the second may then print no more than a rounding
/// of what the first prints anyway.
///
/// Decided here alone, from the books and the plan. A workspace without an edition for the gemeente rounds everything, and the
/// months of which it did are its own for good: an exact figure of them would narrow what stands there.
package struct Samenloop: Sendable {
  /// Why an edition may not go out beside the other.
  package enum Bezwaar: Hashable, Sendable {
    /// The edition that rounds follows, and there is nothing to follow yet.
    case eerstGemeente
    /// Of these months everything was rounded, and an exact figure would go beside it.
    case alleenOpen([Maand])
  }

  private let gemeente: Vrijgaveboek
  private let isVolgend: Bool
  private let eigen: Set<Maand>

  /// - Parameters:
  ///   - gemeente: what the edition for the gemeente published, ever.
  ///   - open: what the edition that rounds published.
  ///   - plan: a workspace that says what stands in the edition for the gemeente gives it out.
  package init(gemeente: Vrijgaveboek, open: Vrijgaveboek, plan: Publicatieplan) {
    self.gemeente = gemeente
    isVolgend = !gemeente.isLeeg || plan.vanaf[.gemeente] != nil
    eigen = open.eigenMaanden
  }

  /// Nil: this edition of this period may go out.
  package func objection(to editie: Editie, on periode: Periode, standPer: Dag) -> Bezwaar? {
    let maanden = Set(periode.maanden), daarvan = eigen.intersection(maanden)
    switch editie.geheimhouding {
    case .geen: return nil
    case .kleineAantallen: return daarvan.isEmpty ? nil : .alleenOpen(daarvan.sorted())
    case .afgerond:
      guard isVolgend, !eigen.isSuperset(of: maanden) else { return nil }
      if !daarvan.isEmpty { return .alleenOpen(daarvan.sorted()) }
      let heel = Vrijgaveboek.key(Cijfersleutel(.deelnames, periode), standPer: standPer).periode
      return gemeente.covers(heel) ? nil : .eerstGemeente
    }
  }

  /// What a release must mind of the other edition.
  package func keep(_ editie: Editie, _ verband: inout Vrijgaveverband) {
    switch editie.geheimhouding {
    case .geen: break
    case .kleineAantallen: verband.bezet = eigen
    case .afgerond: verband.leidraad = isVolgend ? Leidraad(gemeente, vrij: eigen) : nil
    }
  }
}

/// What an edition that rounds may print: what the edition for the gemeente printed, as that printed it.
package struct Leidraad: Sendable {
  private let boek: Vrijgaveboek
  /// Months of which that edition prints nothing, now or ever.
  private let vrij: Set<Maand>

  init(_ boek: Vrijgaveboek, vrij: Set<Maand>) { (self.boek, self.vrij) = (boek, vrij) }

  enum Stand {
    /// Of this figure the other edition says nothing, ever.
    case vrij
    /// As it was printed there.
    case gedrukt(Vrijgaveboek.Regel)
    case verborgen
    case afwezig
  }

  func stand(_ cijfer: Cijfer, standPer: Dag) -> Stand {
    if vrij.isSuperset(of: cijfer.sleutel.raakt) { return .vrij }
    guard let regel = boek[Vrijgaveboek.key(cijfer.sleutel, standPer: standPer)] else {
      // That a delivery is missing is no count.
      if case .ontbreekt = cijfer.waarde { return .vrij }
      return .afwezig
    }
    return switch regel.stand {
    case .open: .gedrukt(regel)
    case .verborgen: .verborgen
    case .ongedrukt: .afwezig
    }
  }
}

extension Cijfersleutel {
  /// The months whose children it counts: of who keeps coming those of the whole window, of who stayed those of the period before.
  var raakt: Set<Maand> {
    if maat.kindstroom != nil { return Set(periode.maanden + (periode.voorganger?.maanden ?? [])) }
    let isVast = ([maat] + maat.regel.grondslagen).contains { $0.regel.verband == .vast }
    return Set(isVast ? periode.geteldeMaanden : periode.maanden)
  }
}

/// Figures that an edition that rounds shows though the edition for the gemeente never did, of months in which that has figures;
/// sorted by name.
///
/// - Parameters:
///   - precies: what the edition for the gemeente ever showed.
///   - eigen: months of which the edition that rounds showed everything.
package func unbacked(
  _ nieuw: [Cijfersleutel: Vrijgaveboek.Regel], precies: Set<Cijfersleutel>, eigen: Set<Maand>
) -> [Cijfersleutel] {
  let bezet = precies.reduce(into: Set<Maand>()) { if $1.maat.isOverPersonen { $0.formUnion($1.raakt) } }
  return nieuw.filter { sleutel, regel in
    guard regel.stand == .open, !precies.contains(sleutel) else { return false }
    return !sleutel.raakt.isSubset(of: eigen) || !sleutel.raakt.isDisjoint(with: bezet)
  }.keys.sorted { $0.id < $1.id }
}
