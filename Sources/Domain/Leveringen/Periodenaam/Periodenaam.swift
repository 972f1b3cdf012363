/// What a file name says about time: each way in which it can be read, and never more than it says.
///
/// A person types 'aanwezigheid-januari 2026', '01-2026', 'jan26', '20260131' or 'week 3 2026'. Whether what is found fits a
/// delivery depends on its rhythm, and is decided there.
package struct Periodenaam: Hashable, Sendable {
  /// Different stretches; where one lies in another the shorter stands for both. Sorted. More than one: the name can be
  /// read in more than one way.
  package let lezingen: [Periode]
  /// Numbers of months that are named while no year is.
  package let losseMaanden: Set<Int>
  /// The day, when the name is a date and no more.
  package let dag: Dag?
  /// What the name says beside its time, in small letters: 'aanwezigheid noord'.
  package let rest: [String]
  /// A year and a number without a nought before it: a month, or a number of the file.
  private let kaleMaanden: Set<Maand>

  package init(_ naam: String) {
    let stukken = Naamstukken(naam), lezing = Naamlezing(stukken)
    var gevonden = Set(lezing.perioden)
    if let eerste = lezing.dagen.min(), let laatste = lezing.dagen.max() {
      gevonden.insert(Periodenaam.named(.vrij(eerste, laatste)))
    }
    lezingen = gevonden.filter { lang in !gevonden.contains { $0 != lang && lang.bevat($0) } }.sorted()
    losseMaanden = Set(lezing.losseMaanden)
    dag = lezing.dagen.count == 1 ? lezing.dagen.first : nil
    kaleMaanden = lezing.kaleMaanden
    // '(1)' is what a browser makes of a name that was there already.
    rest = stukken.stukken.enumerated().filter { plek, stuk in
      !lezing.gebruikt.contains(plek) && !(stuk.isGetal && stuk.ervoor.hasSuffix("("))
    }.map(\.element.tekst)
  }

  /// The name with a star for its time, so that the file of another month fits too: 'presentie januari 2026.csv' is
  /// 'presentie *.csv'.
  package static func pattern(_ naam: String) -> String {
    let stukken = Naamstukken(naam).stukken, gebruikt = Naamlezing(Naamstukken(naam)).gebruikt
    var uit = "", vanaf = naam.startIndex, plek = 0
    while plek < stukken.count {
      guard gebruikt.contains(plek) else {
        plek += 1
        continue
      }
      var laatste = plek
      while gebruikt.contains(laatste + 1) { laatste += 1 }
      uit += naam[vanaf..<stukken[plek].plaats.lowerBound] + "*"
      vanaf = stukken[laatste].plaats.upperBound
      plek = laatste + 1
    }
    return uit + naam[vanaf...]
  }

  /// Why a name does not give a period.
  package enum Weigering: Error, Hashable, Sendable {
    case geen
    case maandZonderJaar
    case meer([Periode])
    /// It names this, and the delivery has another rhythm.
    case pastNiet(Periode)
  }

  /// The period of a delivery with this rhythm: a monthly one accepts a month and nothing else.
  package func period(_ ritme: Leveringsprofiel.Ritme) throws(Weigering) -> Periode {
    if lezingen.count > 1 { throw .meer(lezingen) }
    guard let lezing = lezingen.first else { throw losseMaanden.isEmpty ? .geen : .maandZonderJaar }
    let maanden = lezing.maanden
    switch ritme {
    case .maandelijks:
      switch lezing {
      case .maand: return lezing
      case .vrij where maanden.count == 1: return .maand(maanden[0])
      case .vrij, .week, .kwartaal, .halfjaar, .jaar, .schooljaar: throw .pastNiet(lezing)
      }
    case .wekelijks:
      switch lezing {
      case .week: return lezing
      case .vrij(let van, let tot) where Week(van) == Week(tot): return .week(Week(van))
      case .vrij, .maand, .kwartaal, .halfjaar, .jaar, .schooljaar: throw .pastNiet(lezing)
      }
    case .jaarlijks:
      if case .maand(let maand) = lezing, kaleMaanden.contains(maand) { throw .meer([.jaar(maand.jaar), lezing]) }
      if maanden.count > 12 { throw .pastNiet(lezing) }
      return Periodenaam.whole(lezing)
    case .incidenteel: return Periodenaam.whole(lezing)
    }
  }

  /// Whether a person may say that the file is about `periode`: never another one than its name says.
  package func allows(_ periode: Periode) -> Bool {
    if !losseMaanden.isEmpty, !periode.maanden.contains(where: { losseMaanden.contains($0.nummer) }) { return false }
    return lezingen.isEmpty
      || lezingen.contains { lezing in
        if lezing.bevat(periode) { return true }
        if case .vrij = lezing { return periode.bevat(lezing) }
        return false
      }
  }

  /// A date is taken for its month.
  private static func whole(_ lezing: Periode) -> Periode {
    guard case .vrij = lezing, lezing.maanden.count == 1 else { return lezing }
    return .maand(lezing.maanden[0])
  }

  /// A stretch of days by its own name, when it has one.
  private static func named(_ lezing: Periode) -> Periode {
    guard case .vrij(let van, let tot) = lezing else { return lezing }
    let jaar = van.delen.jaar
    let namen: [Periode] =
      [.week(Week(van)), .maand(van.maand), .kwartaal(jaar: jaar, van.maand.kwartaal)]
      + [.halfjaar(jaar: jaar, van.maand.nummer > 6 ? 2 : 1), .jaar(jaar), .schooljaar(van: jaar)]
    return namen.first { $0.eersteDag == van && $0.laatsteDag == tot } ?? lezing
  }
}
