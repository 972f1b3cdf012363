/// Which files should have come and which came: the difference between 0 and 'ontbreekt' (DOMEIN §4, rule 4).
package struct Leveringsdekking: Hashable, Sendable {
  /// One planned or delivered file.
  package struct Plek: Hashable, Comparable, Sendable {
    package let bron: BronID
    package let soort: Leveringsoort
    package let maand: Maand

    package init(_ bron: BronID, _ soort: Leveringsoort, _ maand: Maand) {
      (self.bron, self.soort, self.maand) = (bron, soort, maand)
    }

    package static func < (links: Plek, rechts: Plek) -> Bool {
      (links.maand, links.bron, links.soort) < (rechts.maand, rechts.bron, rechts.soort)
    }
  }

  /// Planned and due: a month that is not due yet is not in here.
  package var verwacht: Set<Plek>
  package var geleverd: Set<Plek>
  /// Of the month that runs: what will be due when it is over, and has not come yet.
  package var onderweg: Set<Plek>
  /// The wijken where each bron ever held or planned a bijeenkomst. A bron that is not in here can be at work anywhere.
  package var werkgebied: [BronID: Set<String>]

  package init(
    verwacht: Set<Plek> = [], geleverd: Set<Plek> = [], onderweg: Set<Plek> = [],
    werkgebied: [BronID: Set<String>] = [:]
  ) {
    (self.verwacht, self.geleverd, self.onderweg, self.werkgebied) = (verwacht, geleverd, onderweg, werkgebied)
  }

  /// What counts as delivered on a day: the one place that decides between a number, a nought and 'ontbreekt'. Nothing of a
  /// month that had not begun, and no nought of a month that was not over.
  package static func delivered(_ standen: [Plek: Maandstand], op peildatum: Dag) -> Set<Plek> {
    Set(
      standen.filter { plek, stand in
        switch stand {
        case .rijen: plek.maand.eersteDag <= peildatum
        case .nihil: plek.maand.laatsteDag <= peildatum
        case .onbruikbaar, .aanvulling: false
        }
      }.keys)
  }

  /// Whether a delivery can tell something about one of these wijken; nil stands for all. Only what happens at a place has a
  /// werkgebied: a signal can come from anywhere.
  package func concerns(_ plek: Plek, _ wijken: Set<String>?) -> Bool {
    guard let wijken, plek.soort == .aanwezigheid || plek.soort == .planning, let eigen = werkgebied[plek.bron]
    else { return true }
    return !eigen.isDisjoint(with: wijken)
  }

  /// What did not come although it was planned; sorted.
  package var ontbrekend: [Plek] { verwacht.subtracting(geleverd).sorted() }
}

extension Leveringsdekking {
  /// What came and what is missing of one kind, over some months, at some place.
  package struct Stand: Hashable, Sendable {
    /// Expected there.
    package let verwacht: Set<Plek>
    package let geleverd: Set<Plek>
    /// Expected there and not come.
    package let gemist: Set<Plek>
  }

  /// The one place that decides what is missing: figures, agreements and coverage ask it alike.
  ///
  /// Only bronnen that work in one of `wijken` (nil: everywhere) can leave a gap there. Where none does, any could have begun:
  /// then a month is missing when nothing came at all, and an empty wijk in a delivered file is 0 (DOMEIN §4, rule 4). Where all
  /// that work there are still on their way in the month that runs, that month is missing: the file of another bron is no nought.
  ///
  /// - Parameters:
  ///   - maanden: nil for all.
  ///   - bronnen: those that count; nil for all.
  ///   - ookNogNiet: what is not due yet and did not come is missing too: for whoever judges what is over.
  package func stand(
    _ soort: Leveringsoort, in maanden: Set<Maand>?, bronnen: ((BronID) -> Bool)? = nil, wijken: Set<String>? = nil,
    ookNogNiet: Bool = false
  ) -> Stand {
    func isAsked(_ plek: Plek) -> Bool {
      plek.soort == soort && (maanden?.contains(plek.maand) ?? true) && (bronnen?(plek.bron) ?? true)
    }
    var alle = verwacht.filter(isAsked)
    if ookNogNiet, let maanden { alle.formUnion(nogNietGeleverd(maanden).filter(isAsked)) }
    let gekomen = geleverd.filter(isAsked)
    let hier = alle.filter { concerns($0, wijken) }, gekomenHier = gekomen.filter { concerns($0, wijken) }
    if !hier.isEmpty || !gekomenHier.isEmpty {
      return Stand(verwacht: hier, geleverd: gekomenHier, gemist: hier.subtracting(gekomenHier))
    }
    let onderwegHier = onderweg.filter { wijken != nil && isAsked($0) && concerns($0, wijken) }
    guard onderwegHier.isEmpty else { return Stand(verwacht: onderwegHier, geleverd: [], gemist: onderwegHier) }
    let metIets = Set(gekomen.map(\.maand))
    return Stand(verwacht: alle, geleverd: gekomen, gemist: alle.filter { !metIets.contains($0.maand) })
  }
}
