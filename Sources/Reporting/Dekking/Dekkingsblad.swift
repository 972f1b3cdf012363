package import Disclosure
package import Domain

/// The analyst's page of coverage as a value: the overview, what explains each place in it, and what could serve a gap.
///
/// Coverage is no verdict: a state tells what there is, and no sentence advises.
package struct Dekkingsblad: Sendable {
  /// One goal in one area: a place in the matrix.
  package struct Plek: Hashable, Sendable {
    package let doel: Doel
    package let gebied: Gebied
    package init(_ doel: Doel, _ gebied: Gebied) { (self.doel, self.gebied) = (doel, gebied) }
  }

  package let overzicht: Dekkingsoverzicht
  /// The same over the months before the period as well, for the course.
  package let verloop: Dekkingsoverzicht
  /// By wijk and code; empty in an edition that leaves.
  package let activiteiten: [Dekkingsactiviteit]
  let organisaties: [BronID: String]
  let banden: [Leeftijdsband]
  /// As many children make an age belong to an activity, and a number of children a number.
  let kleinsteGroep: Int

  package init(
    _ overzicht: Dekkingsoverzicht, verloop: Dekkingsoverzicht, activiteiten: Vrijgegeven<[Dekkingsactiviteit]>,
    catalogus: Catalogus
  ) {
    (self.overzicht, self.verloop, self.activiteiten) = (overzicht, verloop, activiteiten.inhoud)
    organisaties = Dictionary(
      catalogus.bronnen.map { ($0.bron, $0.organisatie) }, uniquingKeysWith: { eerste, _ in eerste })
    banden = catalogus.werkmap.leeftijdsbanden
    kleinsteGroep = catalogus.werkmap.drempels.kinderenVerborgenTotEnMet + 1
  }

  /// The rows of the matrix: each stadsdeel with its wijken, those with most holes first.
  package var rijen: [(stadsdeel: Gebied, wijken: [Gebied])] {
    overzicht.gebieden.stadsdelen.map { naam in
      let wijken = overzicht.gebieden.wijken.filter { $0.stadsdeel == naam }.map { Gebied(.wijk, $0.code) }
      return (Gebied(.stadsdeel, naam), wijken.sorted { (-holes(in: $0), $0.code) < (-holes(in: $1), $1.code) })
    }
  }

  /// Goals for which nothing is held there, as far as is known.
  package func holes(in gebied: Gebied) -> Int {
    overzicht.doelen.count { doel in
      switch overzicht.vak(doel.id, gebied)?.stand {
      case .afwezig, .geplandNietGehouden: true
      case .bediend, .dun, .ontbreekt, .looptNog, nil: false
      }
    }
  }

  /// How many places of the stadsdelen have this state.
  package func count(_ stand: Dekkingteken) -> Int {
    overzicht.doelen.reduce(0) { som, doel in som + overzicht.tekens(doel.id).count { $0 == stand } }
  }

  package func naam(_ gebied: Gebied) -> String { overzicht.gebieden.naam(gebied) }

  package func organisatie(_ activiteit: Dekkingsactiviteit) -> String {
    organisaties[activiteit.sleutel.activiteit.bron] ?? activiteit.sleutel.activiteit.bron.code
  }

  /// The organisations, forms and ages by which can be chosen; each that occurs.
  package var keuzes: (organisaties: [String], werkvormen: [String], leeftijden: [Leeftijdsband]) {
    (
      Set(activiteiten.map(organisatie)).sorted(), Set(activiteiten.map(\.werkvorm)).subtracting([""]).sorted(),
      banden.filter { band in band != .onbekend && activiteiten.contains { leeftijden($0).contains(band) } }
    )
  }

  /// Ages of which enough children came to say so.
  package func leeftijden(_ activiteit: Dekkingsactiviteit) -> [Leeftijdsband] {
    banden.filter { ($0 != .onbekend) && activiteit.perLeeftijd[$0, default: []].count >= kleinsteGroep }
  }

  package func isHeld(_ activiteit: Dekkingsactiviteit) -> Bool {
    activiteit.telling(overzicht.periode.maanden).gehouden > 0
  }

  /// Activities with the goal in the area, planned ones too; those of the months before only when `ookEerder`.
  package func here(_ plek: Plek, ookEerder: Bool = false) -> [Dekkingsactiviteit] {
    let wijken = wijken(of: plek.gebied), maanden = overzicht.periode.maanden
    return activiteiten.filter { activiteit in
      wijken.contains(activiteit.sleutel.wijk) && activiteit.doelen.contains(plek.doel.id)
        && (ookEerder || maanden.contains { activiteit.perMaand[$0] != nil })
    }
  }

  package func wijken(of gebied: Gebied) -> Set<String> {
    switch gebied.soort {
    case .gemeente: Set(overzicht.gebieden.wijken.map(\.code))
    case .stadsdeel: Set(overzicht.gebieden.wijken.filter { $0.stadsdeel == gebied.code }.map(\.code))
    case .wijk: [gebied.code]
    }
  }
}
