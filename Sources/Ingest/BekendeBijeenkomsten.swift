package import Domain

/// Where the bijeenkomsten are that were taken in before: a repaired row that still contradicts its own is rejected again.
package struct BekendeBijeenkomsten: Sendable {
  private struct Sleutel: Hashable {
    let id: [UInt8]
    let dag: Int32
  }
  private struct Plek: Hashable {
    let wijk: String
    let activiteit: String
  }

  private var plekken: [Sleutel: Set<Plek>] = [:]

  package init() {}

  package var isLeeg: Bool { plekken.isEmpty }

  /// Takes a block with its origin.
  package mutating func add(_ blok: Presentieblok) {
    var begin = 0
    for nummer in 0..<blok.aantal {
      let einde = Int(blok.idEinde[nummer])
      let sleutel = Sleutel(
        id: Array(blok.idBytes[begin..<einde]), dag: blok.maand.eersteDag.nummer + Int32(blok.dag[nummer]) - 1)
      plekken[sleutel, default: []].insert(
        Plek(wijk: blok.wijk, activiteit: blok.activiteiten[Int(blok.activiteit[nummer])]))
      begin = einde
    }
  }

  /// Whether the bijeenkomst is known, and nowhere as the rows say.
  func contradict(id: [UInt8], dag: Int32, wijk: String, activiteit: String) -> Bool {
    guard let bekend = plekken[Sleutel(id: id, dag: dag)] else { return false }
    return !bekend.contains(Plek(wijk: wijk, activiteit: activiteit))
  }
}
