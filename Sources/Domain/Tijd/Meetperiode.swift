/// Over which stretch a norm holds, again and again: each quarter, each holiday week, or one fixed interval.
package enum Meetperiode: Hashable, Sendable {
  case maand, kwartaal, halfjaar, jaar, schooljaar, week
  /// Each ISO week that lies in a school holiday.
  case vakantieweek
  case vast(Periode)

  /// What the YAML says; nil for `vast`, which carries the code of its period.
  package static let woorden: [(woord: String, periode: Meetperiode)] = [
    ("maand", .maand), ("kwartaal", .kwartaal), ("halfjaar", .halfjaar), ("jaar", .jaar), ("schooljaar", .schooljaar),
    ("week", .week), ("vakantieweek", .vakantieweek),
  ]

  /// The stretch that holds `dag`; nil when `dag` is in none.
  package func instance(on dag: Dag, vakanties: [Vakantie]) -> Periode? {
    let maand = dag.maand
    switch self {
    case .maand: return .maand(maand)
    case .kwartaal: return .kwartaal(jaar: maand.jaar, maand.kwartaal)
    case .halfjaar: return .halfjaar(jaar: maand.jaar, maand.nummer <= 6 ? 1 : 2)
    case .jaar: return .jaar(maand.jaar)
    case .schooljaar: return .schooljaar(van: maand.nummer >= 8 ? maand.jaar : maand.jaar - 1)
    case .week: return .week(Week(dag))
    case .vakantieweek: return Week(dag).isVakantie(vakanties) ? .week(Week(dag)) : nil
    case .vast(let periode): return periode.bevat(dag) ? periode : nil
    }
  }

  /// The windows that a report over `rapport` weighs: each stretch that has begun in it, as far as data reach.
  ///
  /// A longer stretch than the report is weighed up to the report's end: the year so far. Nothing after `peildatum` or
  /// outside the validity of the agreement is weighed.
  package func vensters(
    in rapport: Periode, geldig: ClosedRange<Dag>, kalender: Weekkalender
  ) -> [Meetvenster] {
    if self == .week || self == .vakantieweek {
      return weken(in: rapport, geldig: geldig, kalender: kalender)
    }
    let laatste = min(rapport.laatsteDag, kalender.peildatum, geldig.upperBound)
    var dag = max(rapport.eersteDag, geldig.lowerBound)
    var gevonden: [Meetvenster] = []
    while dag <= laatste {
      guard let periode = instance(on: dag, vakanties: kalender.vakanties) else {
        dag = dag + 1
        continue
      }
      // Half a stretch at the begin or end of the validity is a stretch of its own.
      let van = max(periode.eersteDag, geldig.lowerBound), eind = min(periode.laatsteDag, geldig.upperBound)
      let isHeel = van == periode.eersteDag && eind == periode.laatsteDag
      var venster = Meetvenster(periode: isHeel ? periode : .vrij(van, eind), tot: min(eind, laatste))
      if !isHeel { venster.deel = Meetperiode.part(van, eind, of: periode) }
      gevonden.append(venster)
      dag = periode.laatsteDag + 1
    }
    return gevonden
  }
}

extension Meetperiode {
  /// A week belongs to the one report that holds its Thursday, and is weighed whole when it is over.
  private func weken(
    in rapport: Periode, geldig: ClosedRange<Dag>, kalender: Weekkalender
  ) -> [Meetvenster] {
    let van = max(rapport.eersteDag, geldig.lowerBound), tot = min(rapport.laatsteDag, geldig.upperBound)
    guard van <= tot else { return [] }
    return kalender.weken(van: van, tot: tot)
      .filter { self == .week || $0.isVakantie(kalender.vakanties) }
      .map { Meetvenster(periode: .week($0), tot: kalender.peildatum) }
  }
}

extension Meetperiode {
  /// Which part of a stretch lies between two days: in months where both are whole, else in days.
  private static func part(_ van: Dag, _ eind: Dag, of periode: Periode) -> Breuk? {
    let stuk = Periode.vrij(van, eind)
    if van == van.maand.eersteDag, eind == eind.maand.laatsteDag {
      return Breuk(teller: stuk.maanden.count, noemer: periode.maanden.count)
    }
    return Breuk(teller: van.dagen(tot: eind) + 1, noemer: periode.eersteDag.dagen(tot: periode.laatsteDag) + 1)
  }
}

/// One stretch of an agreement and the last day that its figures cover.
package struct Meetvenster: Hashable, Comparable, Sendable {
  package let periode: Periode
  package let tot: Dag
  /// Of a stretch that the validity of the agreement cuts off: how much of it is left. Nil is all of it.
  package var deel: Breuk?

  package init(periode: Periode, tot: Dag) { (self.periode, self.tot) = (periode, min(tot, periode.laatsteDag)) }

  package var van: Dag { periode.eersteDag }
  /// The whole stretch is covered; before that a verdict is provisional.
  package var isAf: Bool { tot == periode.laatsteDag }
  package func bevat(_ dag: Dag) -> Bool { van <= dag && dag <= tot }
  /// Calendar months touched so far.
  package var maanden: [Maand] { Periode.vrij(van, tot).maanden }
  package var vorigJaar: Meetvenster {
    var uit = aYearEarlier
    uit.deel = deel
    return uit
  }

  private var aYearEarlier: Meetvenster {
    let eerder = periode.vorigJaar
    if isAf { return Meetvenster(periode: eerder, tot: eerder.laatsteDag) }
    // A week is held against the week of 52 weeks ago: as many days of it.
    if case .week = periode { return Meetvenster(periode: eerder, tot: tot - 364) }
    return Meetvenster(periode: eerder, tot: Periode.vrij(van, tot).vorigJaar.laatsteDag)
  }

  package static func < (links: Meetvenster, rechts: Meetvenster) -> Bool {
    (links.periode, links.tot) < (rechts.periode, rechts.tot)
  }
}
