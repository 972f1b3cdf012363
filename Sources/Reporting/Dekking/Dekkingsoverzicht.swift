package import Domain

/// Which goal is served where and when, thin, planned but not held, absent or not delivered: a value that every writer walks.
package struct Dekkingsoverzicht: Hashable, Sendable {
  /// One goal in one area in one month, or in the whole period.
  package struct Vak: Hashable, Sendable {
    package let doel: DoelID
    package let gebied: Gebied
    /// The whole period of the overview, or one of its months.
    package let periode: Periode
    package let stand: Dekkingteken
    package let activiteiten: Int
    package let bijeenkomsten: Int
    package let gepland: Int
    package let gehouden: Int
    package let afgelast: Int
    /// School weeks with a bijeenkomst, of the school weeks of the period.
    package let weken: Int
    package let schoolweken: Int
    /// Months without the delivery that was expected.
    package let ontbrekend: [Maand]
    /// As many activities as 'bediend' takes, by what of the period is over.
    package let nodig: Int
    /// Whom a goal counts that is about parents; nil for any other, or where nothing was held.
    package var publiek: Publieksgrond?
  }

  /// How steady an area or a location is there.
  package struct Continuiteit: Hashable, Sendable {
    package let wijk: String
    /// Nil: the wijk as a whole.
    package let locatie: String?
    package let naam: String
    package let weken: Int
    package let schoolweken: Int
    /// Longest run of school weeks without a bijeenkomst.
    package let langsteGat: Int
    /// Weeks in the holidays with a bijeenkomst.
    package let vakantieweken: Int
    package let gepland: Int
    package let gehouden: Int
    package let afgelast: Int
  }

  /// A goal that rests on one location, organisation, kind of partner, or on bijeenkomsten with a single worker.
  package struct Concentratie: Hashable, Sendable {
    package enum Waarop: String, Hashable, Sendable { case locatie, organisatie, partner, begeleider }
    package let doel: DoelID
    package let waarop: Waarop
    package let naam: String
    /// Its share of the goal's bijeenkomsten.
    package let aandeel: Breuk
  }

  /// A wijk with what is missing in it.
  package struct Wijkgat: Hashable, Sendable {
    package let wijk: String
    package let naam: String
    package let stadsdeel: String
    package let zonderAanbod: [DoelID]
    package let dun: [DoelID]
    package let langsteGat: Int
    package let nietBediendeTijden: [Tijdblok]
    /// Empty as well when ages may not be shown.
    package let nietBediendeLeeftijden: [Leeftijdsband]
  }

  /// An activity that names no goal.
  package struct ZonderDoel: Hashable, Sendable {
    package let sleutel: String
    package let naam: String
  }

  /// What the figures of one organisation rest on.
  package struct Onderbouwd: Hashable, Sendable {
    package let organisatie: String
    package let merk: Onderbouwingsmerk
  }

  package let periode: Periode
  package let standPer: Dag
  /// Months of the period that are not over on `standPer`: too early for a verdict.
  package let lopend: [Maand]
  /// Fewer activities than this in a quarter is 'dun'.
  package let dunOnder: Int
  package let doelen: [Doel]
  package let gebieden: Gebiedsindeling
  /// By goal, area from large to small, and period before its months.
  package let vakken: [Vak]
  /// By wijk, the wijk before its locations.
  package let continuiteit: [Continuiteit]
  package let concentraties: [Concentratie]
  package let zonderDoel: [ZonderDoel]
  /// Bijeenkomsten of activities without a goal.
  package let bijeenkomstenZonderDoel: Int
  /// Largest gap first.
  package let wijkgaten: [Wijkgat]
  /// Activities by name with their day and place, most often held first.
  package var werk: [Werkplek] = []
  /// Bijeenkomsten by part of the week, each once.
  package var tijden: [Tijdblok: Int] = [:]
  /// Empty when nobody looked.
  package var onderbouwing: [Onderbouwd] = []
  /// Of the definitions and the agreements.
  package var versies: String?

  package func vak(_ doel: DoelID, _ gebied: Gebied, _ periode: Periode? = nil) -> Vak? {
    vakken.first { $0.doel == doel && $0.gebied == gebied && $0.periode == periode ?? self.periode }
  }

  /// How a goal is served in each stadsdeel, in their usual order: the symbols in the table of goals.
  package func tekens(_ doel: DoelID) -> [Dekkingteken?] {
    gebieden.stadsdelen.map { vak(doel, Gebied(.stadsdeel, $0))?.stand }
  }
}
