import Domain

/// The period cut into the months it touches, and how every asked period is the sum of smaller ones.
///
/// A node is a stretch for which children are counted: first the months and those before them, then the longer periods, each
/// after its parts, and last the windows of regular children.
struct Tijdsindeling: Sendable {
  struct Stuk: Sendable {
    let maand: Maand
    /// Days of the month inside the stretch.
    let dagen: ClosedRange<Int>
    /// Index in `weken` of the week that holds the first of the month.
    let eersteWeek: Int
  }

  struct Knoop: Sendable {
    let stukken: Range<Int>
    /// Nodes that together are this one; empty for a month.
    let delen: [Int]
    /// Being often enough in one of the parts is enough: how often in all of them together is not asked.
    var isEenVanDelen = false
  }

  /// In the order in which figures are printed.
  let perioden: [Periode]
  let stukken: [Stuk]
  /// Days outside the period that lie in its first or last week: a week is looked at whole. At most three on either side.
  let randen: [Stuk]
  /// Whole months before the period that the window of a month in it reaches back to: only children are counted there.
  let aanloop: [Stuk]
  private(set) var knopen: [Knoop]
  /// Node of each period.
  private(set) var knoopVan: [Int] = []
  /// Node of the window, or windows, in which a child must come often, of each period.
  private(set) var vastKnoopVan: [Int] = []
  /// Every ISO week that the months touch.
  let weken: [Week]

  init(_ periode: Periode) {
    perioden = periode.metOnderliggende
    let maanden = periode.maanden
    let eersteMaandag = (maanden.first?.eersteDag).map { Week($0).maandag } ?? periode.eersteDag
    func cut(_ van: Dag, _ tot: Dag) -> [Stuk] {
      guard van <= tot else { return [] }
      return Periode.vrij(van, tot).maanden.map { maand in
        let begin = max(maand.eersteDag, van), eind = min(maand.laatsteDag, tot)
        return Stuk(
          maand: maand, dagen: begin.delen.dag...eind.delen.dag,
          eersteWeek: eersteMaandag.dagen(tot: Week(maand.eersteDag).maandag) / 7)
      }
    }
    stukken = cut(periode.eersteDag, periode.laatsteDag)
    let eigen = Week.weken(van: periode.eersteDag, tot: periode.laatsteDag)
    let begin = eigen.first?.maandag ?? periode.eersteDag,
      eind = eigen.last.map { $0.maandag + 6 } ?? periode.laatsteDag
    randen = cut(begin, periode.eersteDag - 1) + cut(periode.laatsteDag + 1, eind)
    let aantalWeken = maanden.last.map { eersteMaandag.dagen(tot: $0.laatsteDag) / 7 + 1 } ?? 0
    weken = (0..<aantalWeken).map { Week(eersteMaandag + $0 * 7) }
    let eersteGeteld = perioden.compactMap { $0.geteldeMaanden.first?.eersteDag }.min() ?? periode.eersteDag
    aanloop = cut(min(eersteGeteld, periode.eersteDag), periode.eersteDag - 1)
    knopen = stukken.indices.map { Knoop(stukken: $0..<$0 + 1, delen: []) }
    let buiten = stukken.endIndex..<stukken.endIndex
    knopen += aanloop.map { _ in Knoop(stukken: buiten, delen: []) }

    let bereik = perioden.map { Tijdsindeling.bereik($0, in: maanden) }
    for stukken in Set(bereik).sorted(by: { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) })
    where stukken.count > 1 {
      knopen.append(Knoop(stukken: stukken, delen: parts(of: stukken)))
    }
    knoopVan = bereik.map { stukken in knopen.firstIndex { $0.stukken == stukken } ?? 0 }
    vastKnoopVan = zip(perioden, bereik).map { addVensters($0, $1) }
  }

  /// The node for regular children of a period, made when there is none yet.
  private mutating func addVensters(_ periode: Periode, _ eigen: Range<Int>) -> Int {
    let buiten = stukken.endIndex..<stukken.endIndex
    let maanden = stukken.map(\.maand)
    let vensters = periode.vasteVensters.map { venster -> Int in
      let bereik = Tijdsindeling.bereik(.vrij(venster.lowerBound, venster.upperBound), in: maanden)
      let voor = aanloop.indices.filter {
        aanloop[$0].maand.eersteDag + (aanloop[$0].dagen.upperBound - 1) >= venster.lowerBound
      }
      if voor.isEmpty, let knoop = knopen.firstIndex(where: { $0.stukken == bereik && !bereik.isEmpty }) {
        return knoop
      }
      let delen = voor.map { stukken.count + $0 } + bereik
      knopen.append(Knoop(stukken: buiten, delen: Array(delen)))
      return knopen.count - 1
    }
    guard vensters.count != 1 else { return vensters[0] }
    knopen.append(Knoop(stukken: buiten, delen: vensters, isEenVanDelen: true))
    return knopen.count - 1
  }

  private static func bereik(_ periode: Periode, in maanden: [Maand]) -> Range<Int> {
    let eerste = maanden.firstIndex { periode.eersteDag <= $0.laatsteDag } ?? 0
    let laatste = maanden.lastIndex { $0.eersteDag <= periode.laatsteDag } ?? -1
    return eerste..<max(eerste, laatste + 1)
  }

  /// The longest nodes so far that fill `stukken` without overlap.
  private func parts(of stukken: Range<Int>) -> [Int] {
    var delen: [Int] = []
    var gevuld: Set<Int> = []
    for knoop in knopen.indices.sorted(by: { knopen[$0].stukken.count > knopen[$1].stukken.count }) {
      let kandidaat = knopen[knoop].stukken
      guard !kandidaat.isEmpty, stukken.contains(kandidaat), gevuld.isDisjoint(with: kandidaat) else { continue }
      delen.append(knoop)
      gevuld.formUnion(kandidaat)
    }
    return delen
  }

  func stukken(_ periode: Int) -> Range<Int> { knopen[knoopVan[periode]].stukken }
}
