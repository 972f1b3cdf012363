/// What was agreed with the gemeente: an indicator, a norm, a period and a scope, and from when until when it binds.
///
/// A wrong verdict has money attached (Awb 4:46), so whatever cannot be weighed is not expressible here or says why.
package struct Resultaatafspraak: Hashable, Sendable {
  /// 'R05'.
  package let id: String
  package let titel: String
  /// Where it was agreed: 'Uitvoeringsovereenkomst 2026, artikel 4 lid 2'.
  package let artikel: String?
  /// The goals that the agreement serves, for the chapter of each goal; sorted.
  package let doelen: [DoelID]
  /// The stretch over which the norm holds: each quarter, each calendar year.
  package let periode: Meetperiode
  /// Both days included.
  package let geldig: ClosedRange<Dag>
  /// The day on which the account must be with the gemeente; differs per gemeente, so it is data.
  package let deadline: Dag?
  package let eis: Eis
  /// Changes agreed on the way, by the day they take effect.
  package let addenda: [Addendum]

  package init(
    id: String, titel: String, artikel: String? = nil, doelen: [DoelID] = [], periode: Meetperiode,
    geldig: ClosedRange<Dag>, deadline: Dag? = nil, eis: Eis, addenda: [Addendum] = []
  ) {
    (self.id, self.titel, self.artikel, self.doelen) = (id, titel, artikel, doelen)
    (self.periode, self.geldig, self.deadline, self.eis) = (periode, geldig, deadline, eis)
    self.addenda = addenda.sorted { ($0.vanaf, $0.onderdeel) < ($1.vanaf, $1.onderdeel) }
  }

  /// The requirement as it reads on `dag`: the last addendum that has taken effect wins.
  package func eis(op dag: Dag) -> Eis {
    addenda.filter { $0.vanaf <= dag }.reduce(eis) { $0.replacing(norm: $1.norm, ofOnderdeel: $1.onderdeel) }
  }
}

/// A norm that changed half-way, with its own source.
package struct Addendum: Hashable, Sendable {
  package let vanaf: Dag
  package let artikel: String
  package let reden: String
  /// Place of the changed part in `Eis.toetsen`, from 1.
  package let onderdeel: Int
  package let norm: Norm

  package init(vanaf: Dag, artikel: String, reden: String, onderdeel: Int, norm: Norm) {
    (self.vanaf, self.artikel, self.reden, self.onderdeel, self.norm) = (vanaf, artikel, reden, onderdeel, norm)
  }
}

/// What must hold: one test, or tests joined by EN and OF.
package indirect enum Eis: Hashable, Sendable {
  case toets(Toets)
  /// EN: every part must hold.
  case alle([Eis])
  /// OF: one part is enough.
  case een([Eis])
  /// Something that happens on a day and is recorded by hand: a plan delivered. Nil: not yet.
  case mijlpaal(uiterlijk: Dag, bereikt: Dag?)
  /// An obligation of effort: shown in words, never weighed.
  case inspanning(String)

  /// Every test, in the order of writing; an `onderdeel` is a place in this list, from 1.
  package var toetsen: [Toets] {
    switch self {
    case .toets(let toets): [toets]
    case .alle(let delen), .een(let delen): delen.flatMap(\.toetsen)
    case .mijlpaal, .inspanning: []
    }
  }

  fileprivate func replacing(norm: Norm, ofOnderdeel nummer: Int) -> Eis {
    var volgende = 0
    func walk(_ eis: Eis) -> Eis {
      switch eis {
      case .toets(var toets):
        volgende += 1
        if volgende == nummer { toets.norm = norm }
        return .toets(toets)
      case .alle(let delen): return .alle(delen.map(walk))
      case .een(let delen): return .een(delen.map(walk))
      case .mijlpaal, .inspanning: return eis
      }
    }
    return walk(self)
  }
}

/// One indicator held against one norm.
package struct Toets: Hashable, Sendable {
  /// What a part of EN or OF is called, where the measure alone does not say it: 'waarvan teruggekoppeld'.
  package var naam: String?
  package var maat: Maatkeuze
  package var selectie: Selectie
  package var verdeling: Verdeling
  package var norm: Norm
  package var voorwaarden: Voorwaarden

  package init(
    _ maat: Maatkeuze, selectie: Selectie = Selectie(), verdeling: Verdeling = .geheel, norm: Norm,
    voorwaarden: Voorwaarden = Voorwaarden()
  ) {
    (self.maat, self.selectie, self.verdeling) = (maat, selectie, verdeling)
    (self.norm, self.voorwaarden) = (norm, voorwaarden)
  }

  /// Whether it is about some areas of life and not about what no list knows: such signals could belong to it.
  package var kiestLeefgebied: Bool {
    var gekozen = selectie.leefgebieden
    switch verdeling {
    case .per(.leefgebied, .lijst(let namen), _): gekozen += namen
    case .verdeeld(.leefgebied, let delen): gekozen += delen.map(\.item)
    case .geheel, .per, .verdeeld: break
    }
    return !gekozen.isEmpty && !gekozen.contains(Woordenboek.overig)
  }
}

extension Toets {
  /// The measure that is counted: of school weeks where the agreement leaves holidays out.
  package var gemeten: Maatkeuze {
    var keuze = maat
    if voorwaarden.zonderVakanties { keuze.maat = maat.maat.zonderVakanties }
    return keuze
  }

  package var rekenwijze: Rekenwijze { gemeten.rekenwijze }
}
