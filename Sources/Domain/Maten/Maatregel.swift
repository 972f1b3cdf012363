/// One measure: everything that anyone needs to know of it, said once.
///
/// The vocabulary of agreements, the cells of `cijfers`, headings and explanations in reports and workbook, what disclosure
/// control must know and `docs/maten.md` follow from it. A new measure is one line in `alle`; one with cells has a case of
/// `Maat` beside it, and Counting says how its cells are filled.
package struct Maatregel: Sendable {
  /// What YAML, CSV and `herleid` call it.
  package let naam: String
  /// Nil for a measure that only agreements count.
  package let cel: Celregel?
  /// How agreements count it; nil for a measure that none can name.
  package let afspraak: Afspraakmaat?

  /// What holds for the cells of a measure.
  package struct Celregel: Sendable {
    package let maat: Maat
    /// At the head of a column.
    package let kop: String
    /// In what it is counted, as a reader says it.
    package let eenheid: String
    package let soort: Maat.Soort
    /// The kind of delivery whose rows it is counted from.
    package let bron: Leveringsoort
    package let verband: Verband
    package let telt: Optelbaarheid
    /// The counts that a share, mean or median is made of: who knows it and one of them knows the other.
    package let grondslagen: [Maat]
    package let aard: Aard
    /// What it means, in B1.
    package let uitleg: String
    /// The version of the definitions in which it came to mean this.
    package let sinds: Int
  }

  /// How parts stand to their whole, for whoever computes with what is printed.
  package enum Verband: Sendable {
    /// No count of persons or signals, or nothing follows from the parts.
    case geen
    /// Sums everywhere but over goals, of which one bijeenkomst serves more.
    case deelnames
    /// Each child once: no part is larger than the whole, and together they hold it.
    case kinderen
    /// Children who came so often: no part is larger than the whole, and the parts need not hold it.
    case vaak
    /// The same within windows of three months: months overlap, quarters do not.
    case vast
    /// Children who came for the first time: they add up over time, for each does so once.
    case eersteKeer
    /// Children by where they stand between two periods: see `Verbanden`.
    case stroom
    /// Sums, but a row has no goal of its own.
    case rijen
    /// Sums over places, never over time.
    case stand
  }

  /// Whether a table may print parts that add up to its total; never over goals.
  package enum Optelbaarheid: Sendable { case nooit, behalveLeeftijd, overal }

  /// What sets a measure apart.
  package enum Aard: Sendable {
    case gewoon
    /// Whole weeks are what it counts.
    case weken
    /// A median that cannot be said while too much is still open.
    case doorlooptijd
    /// A mean of what persons answered: of few of them one could be recognised.
    case oordeel
  }

  /// A measure that has cells; `afspraak` where agreements can name it as well.
  init(
    _ maat: Maat, _ kop: String, _ eenheid: String, _ soort: Maat.Soort, uit bron: Leveringsoort,
    verband: Verband = .geen, telt: Optelbaarheid = .nooit, grondslagen: [Maat] = [], aard: Aard = .gewoon,
    sinds: Int = 1, _ uitleg: String, afspraak: Afspraakdeel? = nil
  ) {
    naam = maat.rawValue
    cel = Celregel(
      maat: maat, kop: kop, eenheid: eenheid, soort: soort, bron: bron, verband: verband, telt: telt,
      grondslagen: grondslagen, aard: aard, uitleg: uitleg, sinds: sinds)
    self.afspraak = afspraak.map {
      Afspraakmaat(
        maat.rawValue, $0.omschrijving, $0.eenheid, soort, $0.parameters, standaard: maat, rekenwijze: $0.rekenwijze)
    }
  }

  /// A measure that only agreements count.
  init(
    afspraak naam: String, _ omschrijving: String, _ eenheid: Eenheid, _ soort: Maat.Soort,
    _ parameters: [Afspraakmaat.Parameter] = [], rekenwijze: @escaping @Sendable (Maatkeuze) -> Rekenwijze
  ) {
    (self.naam, cel) = (naam, nil)
    afspraak = Afspraakmaat(naam, omschrijving, eenheid, soort, parameters, rekenwijze: rekenwijze)
  }

  /// What an agreement says of a measure beside its cells.
  struct Afspraakdeel {
    let omschrijving: String
    let eenheid: Eenheid
    let parameters: [Afspraakmaat.Parameter]
    let rekenwijze: @Sendable (Maatkeuze) -> Rekenwijze

    init(
      _ omschrijving: String, _ eenheid: Eenheid, _ parameters: [Afspraakmaat.Parameter] = [],
      rekenwijze: @escaping @Sendable (Maatkeuze) -> Rekenwijze
    ) {
      (self.omschrijving, self.eenheid) = (omschrijving, eenheid)
      (self.parameters, self.rekenwijze) = (parameters, rekenwijze)
    }
  }
}

extension Maatregel {
  /// The table: every measure of the product.
  package static let alle: [Maatregel] = presentie + registers + signalen
}

/// A measure whose cells are the sum of one number of the rows of a `Veldregister`.
package struct Veldsom: Sendable {
  package let maat: Maat
  package let soort: Leveringsoort
  package let veld: Veld
  /// In units of 1/`per`.
  package let per: Int
}

extension Maat {
  /// Every measure that is no more than a sum of a field: a new one needs no code to be counted.
  package static let veldsommen: [Veldsom] = allCases.compactMap { maat in
    guard let afspraak = Afspraakmaat.named(maat.rawValue),
      case .som(.velden(let soort, let veld), let per) = Maatkeuze(afspraak).rekenwijze
    else { return nil }
    return Veldsom(maat: maat, soort: soort, veld: veld, per: per)
  }
}

/// A measure whose cells are the children of the rows of a `Veldregister`, each once.
package struct Veldkinderen: Sendable {
  package let maat: Maat
  package let soort: Leveringsoort
  /// Completed years on the day of the row.
  package let leeftijd: ClosedRange<Int>

  /// The numbers of the children of these rows.
  package func children(_ rijen: some Sequence<Veldrij>) -> Set<Int> {
    Set(
      rijen.lazy.filter { rij in rij.getallen[.geboortedatum].map(leeftijd.contains) ?? false }
        .compactMap { $0.getallen[.kind] })
  }
}

extension Maat {
  /// Every measure that is no more than the children of a register.
  package static let veldkinderen: [Veldkinderen] = allCases.compactMap { maat in
    guard let afspraak = Afspraakmaat.named(maat.rawValue),
      case .som(.veldkinderen(let soort, let leeftijd), _) = Maatkeuze(afspraak).rekenwijze
    else { return nil }
    return Veldkinderen(maat: maat, soort: soort, leeftijd: leeftijd)
  }
}

extension Maat {
  /// The line of the table; by place, because a gate asks it for every figure.
  package var regel: Maatregel.Celregel { Maat.regels[plek] }

  /// Place in `allCases`. An enum of at most 256 cases without payload is one byte, its place in the order of the cases; a test
  /// holds every measure to its own line, so that another layout cannot give it the line of its neighbour.
  private var plek: Int { Int(withUnsafeBytes(of: self) { $0[0] }) }

  private static let regels: [Maatregel.Celregel] = {
    let cellen = Maatregel.alle.compactMap(\.cel)
    return allCases.map { maat in
      guard let regel = cellen.first(where: { $0.maat == maat }) else {
        preconditionFailure("the table of measures has no line for \(maat.rawValue)")
      }
      return regel
    }
  }()

  package var soort: Soort { regel.soort }
  /// At the head of a column.
  package var kop: String { regel.kop }
  package var eenheid: String { regel.eenheid }
  package var uitleg: String { regel.uitleg }
  /// The deliveries that a figure of this measure rests on.
  package var steuntOp: Leveringsoort { regel.bron }
}
