import CClp

/// A linear program over hidden counts: how large or small can one of them be while everything shown stays as it is?
///
/// Owns its handle of CLP (COIN-OR, EPL-2.0) and frees it. Deterministic: the same rows in the same order give the same answer.
struct Lineair: ~Copyable {
  struct Uitkomst {
    /// Per column.
    let waarden: [Double]
    /// Per row how much the optimum hangs on it.
    let prijzen: [Double]
  }

  /// Nil only when memory ran out: then there is never an optimum, so that everything is hidden.
  private let model: UnsafeMutableRawPointer?
  private let kolommen: Int
  private let rijen: Int

  /// - Parameters:
  ///   - rijen: sparse, by column number.
  ///   - kolomgrenzen: no count is below 0.
  init(
    kolommen: Int, rijen: [(termen: [(kolom: Int, factor: Int)], minstens: Double, hoogstens: Double)],
    hoogste: [Double]
  ) {
    model = Clp_newModel()
    (self.kolommen, self.rijen) = (kolommen, rijen.count)
    var aantal = [Int32](repeating: 0, count: kolommen + 1)
    for rij in rijen { for term in rij.termen { aantal[term.kolom + 1] += 1 } }
    for kolom in 0..<kolommen { aantal[kolom + 1] += aantal[kolom] }
    var vrij = aantal
    let totaal = Int(aantal[kolommen])
    var plaatsen = [Int32](repeating: 0, count: totaal)
    var factoren = [Double](repeating: 0, count: totaal)
    for (nummer, rij) in rijen.enumerated() {
      for term in rij.termen {
        let plek = Int(vrij[term.kolom])
        (plaatsen[plek], factoren[plek]) = (Int32(nummer), Double(term.factor))
        vrij[term.kolom] += 1
      }
    }
    Clp_setLogLevel(model, 0)
    let nullen = [Double](repeating: 0, count: kolommen)
    Clp_loadProblem(
      model, Int32(kolommen), Int32(rijen.count), aantal, plaatsen, factoren, nullen, hoogste, nullen,
      rijen.map(\.minstens), rijen.map(\.hoogstens))
  }

  deinit { Clp_deleteModel(model) }

  static let oneindig = Double.greatestFiniteMagnitude

  /// An optimum in whole numbers, near the best one: children do not come in halves. Columns are fixed one after the other,
  /// the one that is nearly whole first.
  ///
  /// - Parameter tot: no further than this.
  /// - Returns: nil when none was found; there may be one.
  func wholeOptimum(_ kolom: Int, isHoogste: Bool, tot grens: Int) -> Uitkomst? {
    guard let laag = Clp_columnLower(model), let hoog = Clp_columnUpper(model) else { return nil }
    if isHoogste {
      hoog[kolom] = min(hoog[kolom], Double(grens))
    } else {
      laag[kolom] = max(laag[kolom], Double(grens))
    }
    guard var uitkomst = optimum(kolom, isHoogste: isHoogste) else { return nil }
    for _ in 0..<Lineair.stappen {
      var keuze: (kolom: Int, afstand: Double)?
      for (kolom, waarde) in uitkomst.waarden.enumerated() {
        let afstand = abs(waarde - waarde.rounded())
        if afstand > 1e-6, afstand < keuze?.afstand ?? 1 { keuze = (kolom, afstand) }
      }
      guard let keuze else { return uitkomst }
      let waarde = uitkomst.waarden[keuze.kolom]
      let (eerst, dan) = (waarde.rounded(), waarde.rounded() < waarde ? waarde.rounded(.up) : waarde.rounded(.down))
      var gevonden: Uitkomst?
      for heel in [eerst, dan] where gevonden == nil {
        (laag[keuze.kolom], hoog[keuze.kolom]) = (heel, heel)
        gevonden = optimum(kolom, isHoogste: isHoogste)
      }
      guard let gevonden else { return nil }
      uitkomst = gevonden
    }
    return nil
  }

  private static let stappen = 40

  /// - Returns: nil when there is no optimum to be found.
  func optimum(_ kolom: Int, isHoogste: Bool) -> Uitkomst? {
    var doel = [Double](repeating: 0, count: kolommen)
    doel[kolom] = isHoogste ? -1 : 1
    Clp_chgObjCoefficients(model, doel)
    guard model != nil, Clp_primal(model, 0) == 0, Clp_status(model) == 0,
      let waarden = Clp_primalColumnSolution(model),
      let prijzen = Clp_dualRowSolution(model)
    else { return nil }
    return Uitkomst(
      waarden: (0..<kolommen).map { waarden[$0] }, prijzen: (0..<rijen).map { prijzen[$0] })
  }
}
