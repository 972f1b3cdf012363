/// Within which days a child must come four times to be one that comes regularly ('vast').
///
/// Three months: a quarter itself; for what is shorter the three months up to and including its last one; for what is longer
/// each quarter in it, of which one is enough.
extension Periode {
  /// In order, never empty. The first begins before the period when that is shorter than three months.
  package var vasteVensters: [ClosedRange<Dag>] {
    let maanden = maanden
    guard let laatste = maanden.last else { return [eersteDag...max(eersteDag, laatsteDag)] }
    guard maanden.count > 3 else {
      let begin = maanden.count == 3 ? eersteDag : Maand(volgnummer: laatste.volgnummer - 2).eersteDag
      return [begin...laatsteDag]
    }
    var uit: [ClosedRange<Dag>] = []
    var begin = eersteDag
    for (maand, volgende) in zip(maanden, maanden.dropFirst()) where maand.kwartaal != volgende.kwartaal {
      uit.append(begin...maand.laatsteDag)
      begin = volgende.eersteDag
    }
    return uit + [begin...laatsteDag]
  }

  /// Whether it is too short for a window of its own.
  package var leentMaanden: Bool { maanden.count < 3 }

  /// The months that its own count looks at: those of a window that begins before it, and its own.
  package var geteldeMaanden: [Maand] {
    let eerste = vasteVensters.first?.lowerBound ?? eersteDag
    return Periode.vrij(min(eerste, eersteDag), laatsteDag).maanden
  }
}
