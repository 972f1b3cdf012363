import Domain

/// Rows that add up others: held against the rows before them, and never counted.
extension Presentiezeef {
  /// The row as a total row, when its first cell says that it is one.
  func readTotaal(_ oogst: Oogst) -> Totaalrij? {
    let velden = (0..<min(snijder.aantal, plan.kolommen)).map { snijder.velden[$0] }
    guard let plek = velden.firstIndex(where: { !$0.isLeeg }), velden[plek].lengte <= 40,
      plan.totaalregels.contains(wordform(velden[plek].tekst))
    else { return nil }
    let getallen = velden.indices.dropFirst(plek + 1).compactMap { kolom in
      digits(velden[kolom].bytes).map { (kolom: kolom, getal: $0) }
    }
    startTotals(oogst)
    return Totaalrij(
      regel: oogst.regels, rijenErvoor: oogst.rijen, getallen: getallen, kolomtotalen: oogst.kolomtotalen)
  }

  /// For a bron whose files end in total rows; nobody else pays for it.
  @inline(never) func addToTotals(_ oogst: Oogst) {
    startTotals(oogst)
    for kolom in 0..<min(snijder.aantal, plan.kolommen) where !snijder.velden[kolom].isLeeg {
      oogst.kolomtotalen.add(digits(snijder.velden[kolom].bytes), kolom)
    }
  }

  private func startTotals(_ oogst: Oogst) {
    if oogst.kolomtotalen.isLeeg { oogst.kolomtotalen = Kolomtotalen(kolommen: plan.kolommen) }
  }
}
