import Domain

/// Who waits, over some locations in some days: a stock. Of each location the last count counts, and locations add up
/// (DOMEIN §4, rule 12).
struct Wachtlijst {
  /// Nil: nothing was counted in these days.
  let wachtenden: Int?
  /// The longest wait that was ever counted in these days, in weeks.
  let langsteWeken: Int?
  /// A location that was counted in the year before was not counted in these days: then the whole is not known.
  let isOnvolledig: Bool

  private struct Plaats: Hashable {
    let bron: BronID
    let wijk: String
    let locatie: String
  }

  /// - Parameter rijen: also those of the year before, to know which locations there are.
  init(_ rijen: [Wachtlijststand], van: Dag, tot: Dag) {
    var laatste: [Plaats: (dag: Dag, kinderen: Int)] = [:]
    var eerder: Set<Plaats> = []
    var langste: Int?
    for rij in rijen where rij.peildatum <= tot && rij.peildatum >= van - 366 {
      let plaats = Plaats(bron: rij.bron, wijk: rij.wijk, locatie: rij.locatie)
      guard rij.peildatum >= van else { eerder.insert(plaats); continue }
      langste = max(langste ?? 0, rij.langsteWeken)
      let bekend = laatste[plaats]
      if let bekend, bekend.dag > rij.peildatum { continue }
      let samen = bekend?.dag == rij.peildatum ? bekend?.kinderen ?? 0 : 0
      laatste[plaats] = (rij.peildatum, samen + rij.kinderen)
    }
    wachtenden = laatste.isEmpty ? nil : laatste.values.reduce(0) { $0 + $1.kinderen }
    langsteWeken = langste
    isOnvolledig = !eerder.isSubset(of: laatste.keys)
  }
}
