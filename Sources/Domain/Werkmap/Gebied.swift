/// What kind of area a code stands for, from large to small.
package enum Gebiedssoort: String, CaseIterable, Hashable, Sendable, Comparable {
  case gemeente, stadsdeel, wijk

  package static func < (links: Gebiedssoort, rechts: Gebiedssoort) -> Bool {
    let orde: [Gebiedssoort: Int] = [.gemeente: 0, .stadsdeel: 1, .wijk: 2]
    return orde[links, default: 0] < orde[rechts, default: 0]
  }
}

/// An area: its kind and its code. CBS codes for gemeente ('GM0392') and wijk ('WK039218'); a stadsdeel carries its name.
package struct Gebied: Hashable, Comparable, Sendable {
  package let soort: Gebiedssoort
  private let naam: Naam
  package init(_ soort: Gebiedssoort, _ code: String) { (self.soort, naam) = (soort, Naam(code)) }
  package var code: String { naam.tekst }
  var bits: UInt { naam.bits }

  package static func < (links: Gebied, rechts: Gebied) -> Bool {
    (links.soort, links.naam) < (rechts.soort, rechts.naam)
  }
}

/// One wijk as the reference file of a year knows it.
package struct Wijk: Hashable, Sendable {
  package let code: String
  package let naam: String
  package let stadsdeel: String
  /// A neighbourhood that deserves extra attention, as the gemeente named it.
  package let isAandachtswijk: Bool
  /// Where its tile stands on the schematic map; nil: nobody said so.
  package let plaats: Tegelplaats?

  package init(
    code: String, naam: String, stadsdeel: String, isAandachtswijk: Bool = false, plaats: Tegelplaats? = nil
  ) {
    (self.code, self.naam, self.stadsdeel, self.isAandachtswijk) = (code, naam, stadsdeel, isAandachtswijk)
    self.plaats = plaats
  }
}

/// A place on the schematic map of tiles: row and column from the north-west, from 1.
package struct Tegelplaats: Hashable, Sendable {
  package let rij, kolom: Int
  package init(rij: Int, kolom: Int) { (self.rij, self.kolom) = (rij, kolom) }
}

/// Residents of one age band in one area on one day: a denominator with its own peildatum and source.
package struct Inwonertal: Hashable, Sendable {
  package let gebied: Gebied
  /// Both ends included, in completed years. CBS gives 0–15 per wijk; 0–12 or 4–12 must come from the gemeente (BRP).
  package let leeftijd: ClosedRange<Int>
  package let aantal: Int
  package let peildatum: Dag
  package let bron: String

  package init(gebied: Gebied, leeftijd: ClosedRange<Int>, aantal: Int, peildatum: Dag, bron: String) {
    (self.gebied, self.leeftijd, self.aantal) = (gebied, leeftijd, aantal)
    (self.peildatum, self.bron) = (peildatum, bron)
  }
}

/// The areas of one reference year and every name by which exports call them.
package struct Gebiedsindeling: Hashable, Sendable {
  /// The year is part of the key: codes of different years are never mixed.
  package let jaar: Int
  package let gemeente: Gebied
  package let gemeentenaam: String
  /// Sorted by code.
  package internal(set) var wijken: [Wijk]
  /// Folded alias (see `Sleutelwoord`) to wijk code. Holds the code and name of every wijk too.
  package let aliassen: [String: String]
  /// First four digits of a postcode, or all six characters, to wijk code: where a child lives. The longer key wins.
  package let postcodes: [String: String]
  package var inwoners: [Inwonertal]
  package let bron: String
  /// The files of other years, newest first: what was counted under their codes keeps its place.
  package var andereJaren: [Gebiedsindeling] = []

  package init(
    jaar: Int, gemeente: Gebied, gemeentenaam: String, wijken: [Wijk], aliassen: [String: String],
    postcodes: [String: String], inwoners: [Inwonertal], bron: String
  ) {
    (self.jaar, self.gemeente, self.gemeentenaam, self.wijken) = (jaar, gemeente, gemeentenaam, wijken)
    (self.aliassen, self.postcodes, self.inwoners, self.bron) = (aliassen, postcodes, inwoners, bron)
  }

  /// Sorted, each once.
  package var stadsdelen: [String] { Set(wijken.map(\.stadsdeel)).sorted() }

  /// The name a reader knows an area by; the code itself for an area that no year has.
  package func naam(_ gebied: Gebied) -> String {
    switch gebied.soort {
    case .gemeente: gebied == gemeente ? gemeentenaam : gebied.code
    case .stadsdeel: gebied.code
    case .wijk: alleWijken.first { $0.code == gebied.code }?.naam ?? gebied.code
    }
  }

  /// The residents of an age band as last counted on or before `dag`, or else at the first count after it.
  ///
  /// Nil: this band was never counted there. Another band is never scaled into it (DOMEIN §5).
  package func inwonertal(_ gebied: Gebied, leeftijd: ClosedRange<Int>, op dag: Dag) -> Inwonertal? {
    let tellingen = inwoners.filter { $0.gebied == gebied && $0.leeftijd == leeftijd }
    return tellingen.filter { $0.peildatum <= dag }.max { $0.peildatum < $1.peildatum }
      ?? tellingen.min { $0.peildatum < $1.peildatum }
  }
}
