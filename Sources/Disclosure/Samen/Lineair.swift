import CClp

/// A linear program over hidden counts: how large or small can one of them be while everything shown stays as it is?
///
/// It speaks of differences with the true counts, up and down apart, so that the counts themselves are where the search begins
/// and only what must move is looked at. Owns its handle of CLP (COIN-OR, EPL-2.0) and frees it. Deterministic: the same rows
/// in the same order give the same answer.
struct Lineair: ~Copyable {
  struct Uitkomst {
    /// Per column.
    let waarden: [Double]
    /// Per row how much the optimum hangs on it.
    let prijzen: [Double]
  }

  /// Nil only when memory ran out: then there is never an optimum, so that everything is hidden.
  private let model: UnsafeMutableRawPointer?
  private let telling: [Int]
  private let hoogste: [Int]
  private let rijen: Int

  /// - Parameters:
  ///   - telling: the true count per column. None is ever below 0.
  ///   - hoogste: how large each can be thought to be.
  ///   - rijen: sparse, by column number; bounds of the sum of `factor` × difference, nil where there is none.
  init(
    telling: [Int], hoogste: [Int], rijen: [(termen: [(kolom: Int, factor: Int)], minstens: Int?, hoogstens: Int?)]
  ) {
    model = Clp_newModel()
    (self.telling, self.hoogste, self.rijen) = (telling, hoogste, rijen.count)
    let kolommen = telling.count
    var begin = [Int32](repeating: 0, count: 2 * kolommen + 1)
    for rij in rijen {
      for term in rij.termen {
        begin[term.kolom + 1] += 1
        begin[kolommen + term.kolom + 1] += 1
      }
    }
    for kolom in 0..<(2 * kolommen) { begin[kolom + 1] += begin[kolom] }
    var vrij = begin
    let totaal = Int(begin[2 * kolommen])
    var plaatsen = [Int32](repeating: 0, count: totaal)
    var factoren = [Double](repeating: 0, count: totaal)
    for (nummer, rij) in rijen.enumerated() {
      for term in rij.termen {
        for (kolom, factor) in [(term.kolom, term.factor), (kolommen + term.kolom, -term.factor)] {
          let plek = Int(vrij[kolom])
          (plaatsen[plek], factoren[plek]) = (Int32(nummer), Double(factor))
          vrij[kolom] += 1
        }
      }
    }
    Clp_setLogLevel(model, 0)
    let nullen = [Double](repeating: 0, count: 2 * kolommen)
    Clp_loadProblem(
      model, Int32(2 * kolommen), Int32(rijen.count), begin, plaatsen, factoren, nullen,
      zip(hoogste, telling).map { Double($0 - $1) } + telling.map { Double($0) }, nullen,
      rijen.map { $0.minstens.map { Double($0) } ?? -Lineair.oneindig },
      rijen.map { $0.hoogstens.map { Double($0) } ?? Lineair.oneindig })
  }

  deinit { Clp_deleteModel(model) }

  /// How the search goes.
  private enum Weg {
    /// From counts that agree with everything, to better ones: the true counts do.
    case vanafHier
    /// From costs that cannot be lower, to counts that agree: no cost is below 0, so that it may begin where nothing moves.
    case vanafKosten
  }

  private static let oneindig = Double.greatestFiniteMagnitude

  /// An optimum in whole numbers, near the best one: children do not come in halves. Columns are fixed one after the other,
  /// the one that is nearly whole first, and freed again where that leads nowhere; after it all are free.
  ///
  /// - Parameters:
  ///   - grens: no further than this.
  ///   - stappen: programs that it may cost.
  /// - Returns: nil when none was found; there may be one.
  func wholeOptimum(_ kolom: Int, isHoogste: Bool, tot grens: Int, stappen: Int) -> Uitkomst? {
    defer { bound(kolom, 0, hoogste[kolom]) }
    if isHoogste { bound(kolom, 0, min(hoogste[kolom], grens)) } else { bound(kolom, max(0, grens), hoogste[kolom]) }
    var stappen = stappen
    return whole(objective(kolom, isHoogste), &stappen, .vanafHier)
  }

  /// The same for one count that is so much more or less, at the least cost: what need not move stays, and few that move are
  /// sooner whole.
  ///
  /// - Parameter kosten: of moving each column by one.
  func wholeCheapest(_ kolom: Int, verschil: Int, kosten: [Double], stappen: Int) -> Uitkomst? {
    bound(kolom, telling[kolom] + verschil, telling[kolom] + verschil)
    defer { bound(kolom, 0, hoogste[kolom]) }
    var stappen = stappen
    return whole(kosten + kosten, &stappen, .vanafKosten)
  }

  private func whole(_ doel: [Double], _ stappen: inout Int, _ weg: Weg) -> Uitkomst? {
    guard stappen > 0 else { return nil }
    stappen -= 1
    guard let uitkomst = solve(doel, weg) else { return nil }
    var keuze: (kolom: Int, afstand: Double)?
    for (kolom, waarde) in uitkomst.waarden.enumerated() {
      let afstand = abs(waarde - waarde.rounded())
      if afstand > 1e-6, afstand < keuze?.afstand ?? 1 { keuze = (kolom, afstand) }
    }
    guard let keuze else { return uitkomst }
    let waarde = uitkomst.waarden[keuze.kolom]
    let eerst = waarde.rounded(), dan = eerst < waarde ? waarde.rounded(.up) : waarde.rounded(.down)
    defer { bound(keuze.kolom, 0, hoogste[keuze.kolom]) }
    for heel in [eerst, dan] {
      bound(keuze.kolom, Int(heel), Int(heel))
      // What was optimal is so still, except for this one bound.
      if let gevonden = whole(doel, &stappen, .vanafKosten) { return gevonden }
    }
    return nil
  }

  /// The count of a column is from now on from `laag` to `hoog`.
  private func bound(_ kolom: Int, _ laag: Int, _ hoog: Int) {
    guard let ondergrens = Clp_columnLower(model), let bovengrens = Clp_columnUpper(model) else { return }
    let (omhoog, omlaag) = (kolom, telling.count + kolom)
    ondergrens[omhoog] = Double(max(0, laag - telling[kolom]))
    bovengrens[omhoog] = Double(max(0, hoog - telling[kolom]))
    ondergrens[omlaag] = Double(max(0, telling[kolom] - hoog))
    bovengrens[omlaag] = Double(max(0, telling[kolom] - laag))
  }

  /// The cheapest way in which one count is so much more or less.
  ///
  /// - Parameter kosten: of moving each column by one.
  /// - Returns: nil when there is none.
  func cheapest(_ kolom: Int, verschil: Int, kosten: [Double]) -> Uitkomst? {
    bound(kolom, telling[kolom] + verschil, telling[kolom] + verschil)
    defer { bound(kolom, 0, hoogste[kolom]) }
    return solve(kosten + kosten, .vanafKosten)
  }

  /// - Returns: nil when there is no optimum to be found.
  func optimum(_ kolom: Int, isHoogste: Bool) -> Uitkomst? { solve(objective(kolom, isHoogste), .vanafHier) }

  private func objective(_ kolom: Int, _ isHoogste: Bool) -> [Double] {
    var doel = [Double](repeating: 0, count: 2 * telling.count)
    doel[kolom] = isHoogste ? -1 : 1
    doel[telling.count + kolom] = -doel[kolom]
    return doel
  }

  private func solve(_ doel: [Double], _ weg: Weg) -> Uitkomst? {
    Clp_chgObjCoefficients(model, doel)
    guard model != nil, (weg == .vanafHier ? Clp_primal(model, 0) : Clp_dual(model, 0)) == 0, Clp_status(model) == 0,
      let verschillen = Clp_primalColumnSolution(model),
      let prijzen = Clp_dualRowSolution(model)
    else { return nil }
    return Uitkomst(
      waarden: telling.indices.map { Double(telling[$0]) + verschillen[$0] - verschillen[telling.count + $0] },
      prijzen: (0..<rijen).map { prijzen[$0] })
  }
}
