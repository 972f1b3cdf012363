package import Domain

/// One sentence of running text, in which every number is tied to the figure it prints.
///
/// Write it as a string: `"We bereikten \(getoond) kinderen."` A figure goes in as `Getoond`; a date, a period or a name goes
/// in by its type. Digits that are typed into the text itself are refused by `checkZinnen`.
package struct Zin: Hashable, Sendable {
  package enum Deel: Hashable, Sendable {
    case tekst(String)
    /// A printed number and the id of its figure.
    case cijfer(String, id: String)
    /// A date, a period, a code or a name: digits in it are no figure.
    case vast(String)
  }

  package let delen: [Deel]

  package init(delen: [Deel]) { self.delen = delen }

  /// What a reader sees.
  package var tekst: String {
    delen.map { deel in
      switch deel {
      case .tekst(let tekst), .cijfer(let tekst, _), .vast(let tekst): tekst
      }
    }.joined()
  }
}

/// A number as a sentence prints it, with the id of its figure.
package struct Getoond: Hashable, Sendable {
  package let tekst: String
  package let id: String
  package let waarde: Breuk

  package init(_ tekst: String, id: String, waarde: Breuk) { (self.tekst, self.id, self.waarde) = (tekst, id, waarde) }

  /// 'één kind' but '1,0 kinderen' and '2 kinderen'.
  package func of(_ enkelvoud: String, _ meervoud: String) -> String {
    waarde.teller == 1 && waarde.noemer == 1 ? enkelvoud : meervoud
  }
}

extension Zin: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    var delen: [Deel] = []
    package init(literalCapacity: Int, interpolationCount: Int) {}
    package mutating func appendLiteral(_ tekst: String) { if !tekst.isEmpty { delen.append(.tekst(tekst)) } }
    package mutating func appendInterpolation(_ getoond: Getoond) {
      delen.append(.cijfer(getoond.tekst, id: getoond.id))
    }
    package mutating func appendInterpolation(_ dag: Dag) { delen.append(.vast(dag.inTekst)) }
    package mutating func appendInterpolation(_ doel: DoelID) { delen.append(.vast(doel.code)) }
    /// 'in het eerste kwartaal van 2026'.
    package mutating func appendInterpolation(in periode: Periode) { delen.append(.vast(periode.inZin)) }
    /// 'over het eerste kwartaal van 2026'.
    package mutating func appendInterpolation(over periode: Periode) {
      delen.append(.vast("over \(periode.zonderVoorzetsel)"))
    }
    package mutating func appendInterpolation(_ maanden: some Collection<Maand>) {
      delen.append(.vast(enumerated(maanden.map(\.inTekst))))
    }
    /// A name from the configuration: of an area, a goal, an organisation, an agreement.
    package mutating func appendInterpolation(naam: String) { delen.append(.vast(naam)) }
    package mutating func appendInterpolation(namen: [String]) { delen.append(.vast(enumerated(namen))) }
    /// A word chosen by the sentence itself: 'meer', 'is' or 'zijn'.
    package mutating func appendInterpolation(_ woord: String) { appendLiteral(woord) }
    package mutating func appendInterpolation(_ zin: Zin) { delen += zin.delen }
  }

  package init(stringLiteral tekst: String) { delen = [.tekst(tekst)] }
  package init(stringInterpolation: StringInterpolation) { delen = stringInterpolation.delen }
}

/// 'a', 'a en b', 'a, b en c'.
package func enumerated(_ namen: [String]) -> String {
  guard let laatste = namen.last else { return "" }
  return namen.count == 1 ? laatste : namen.dropLast().joined(separator: ", ") + " en " + laatste
}

extension Periode {
  /// 'mei 2026', 'het eerste halfjaar van 2026'.
  fileprivate var zonderVoorzetsel: String {
    switch self {
    case .maand, .jaar, .week: inTekst
    case .kwartaal(let jaar, let nummer): "het \(rangwoorden[nummer - 1]) kwartaal van \(jaar)"
    case .halfjaar(let jaar, let nummer): "het \(rangwoorden[nummer - 1]) halfjaar van \(jaar)"
    case .schooljaar: "het \(inTekst)"
    case .vrij: "de dagen van \(inTekst)"
    }
  }

  /// With its preposition: 'in mei 2026', 'in het eerste halfjaar van 2026'.
  package var inZin: String {
    switch self {
    case .maand, .jaar: "in \(inTekst)"
    case .kwartaal(let jaar, let nummer): "in het \(rangwoorden[nummer - 1]) kwartaal van \(jaar)"
    case .halfjaar(let jaar, let nummer): "in het \(rangwoorden[nummer - 1]) halfjaar van \(jaar)"
    case .schooljaar: "in het \(inTekst)"
    case .week: "in \(inTekst)"
    case .vrij: "van \(inTekst)"
    }
  }
}

private let rangwoorden = ["eerste", "tweede", "derde", "vierde"]

extension String {
  /// With a full stop where a sentence ends.
  var metPunt: String { hasSuffix(".") ? self : self + "." }
  /// With a capital, for the start of a sentence; 'één' keeps its accent on the second letter alone.
  package var metHoofdletter: String { hasPrefix("één") ? "Eén" + dropFirst(3) : prefix(1).uppercased() + dropFirst() }
}
