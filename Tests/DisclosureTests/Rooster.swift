/// Three by three counts with sums, some hidden: a circulation from the total by way of the rows, the cells and the columns
/// back to the total. A hidden count can be more or less by as much as can flow around by way of other hidden ones.
struct Rooster {
  private struct Pijl: Hashable {
    let van: Int
    let naar: Int
  }

  /// Of each hidden count its value. Nodes: 0–2 rows, 3–5 columns, 6 the total's end, 7 its beginning.
  private var geheim: [Pijl: Int] = [:]

  init(_ tabel: [[Int]], isGeheim: (_ rij: Int?, _ kolom: Int?) -> Bool) {
    for rij in 0..<3 {
      if isGeheim(rij, nil) { geheim[Pijl(van: 7, naar: rij)] = tabel[rij].reduce(0, +) }
      if isGeheim(nil, rij) { geheim[Pijl(van: 3 + rij, naar: 6)] = tabel.map { $0[rij] }.reduce(0, +) }
      for kolom in 0..<3 where isGeheim(rij, kolom) { geheim[Pijl(van: rij, naar: 3 + kolom)] = tabel[rij][kolom] }
    }
    if isGeheim(nil, nil) { geheim[Pijl(van: 6, naar: 7)] = tabel.joined().reduce(0, +) }
  }

  /// How many counts a hidden cell can have in tables that fit, as far as `grens` more and as many less.
  func ruimte(_ rij: Int, _ kolom: Int, tot grens: Int) -> Int {
    let pijl = Pijl(van: rij, naar: 3 + kolom)
    var andere = geheim
    let waarde = andere.removeValue(forKey: pijl) ?? 0
    return 1 + flow(andere, van: pijl.naar, naar: pijl.van, grens: grens)
      + flow(andere, van: pijl.van, naar: pijl.naar, grens: min(grens, waarde))
  }

  /// Units that can go from one node to another: more over any hidden count, less over one that is not yet 0.
  private func flow(_ geheim: [Pijl: Int], van: Int, naar: Int, grens: Int) -> Int {
    var stand = geheim
    var eenheden = 0
    while eenheden < grens, let weg = path(stand, van, naar) {
      for (a, b) in zip(weg, weg.dropFirst()) {
        let heen = Pijl(van: a, naar: b), terug = Pijl(van: b, naar: a)
        if let aantal = stand[heen] { stand[heen] = aantal + 1 } else { stand[terug]? -= 1 }
      }
      eenheden += 1
    }
    return eenheden
  }

  private func path(_ stand: [Pijl: Int], _ van: Int, _ naar: Int) -> [Int]? {
    var wegen = [[van]]
    var gezien: Set<Int> = [van]
    while !wegen.isEmpty {
      let weg = wegen.removeFirst()
      guard let hier = weg.last, hier != naar else { return weg }
      for volgende in 0..<8
      where stand[Pijl(van: hier, naar: volgende)] != nil || (stand[Pijl(van: volgende, naar: hier)] ?? 0) > 0 {
        if gezien.insert(volgende).inserted { wegen.append(weg + [volgende]) }
      }
    }
    return nil
  }
}
