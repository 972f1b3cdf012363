/// Figures with a place to look them up, built once: making it costs more than counting them.
///
/// An open table of places. The list itself holds the keys, so that nothing is copied, and keys are spread by a few
/// multiplications: a report looks up hundreds of thousands of figures.
package struct Cijferindex: Sendable {
  /// In the order in which they were counted, each key once.
  package let lijst: [Cijfer]
  /// Place in the list per slot; the length is a power of two and at least twice the number of figures.
  private let plekken: [Int32]
  private static let leeg: Int32 = -1

  /// A key that occurs again is left out: two periods can hold the same month.
  package init(_ cijfers: [Cijfer]) {
    let eerste = Cijferindex.table(cijfers)
    guard !eerste.dubbel.isEmpty else {
      (lijst, plekken) = (cijfers, eerste.plekken)
      return
    }
    let enkel = cijfers.indices.filter { !eerste.dubbel.contains($0) }.map { cijfers[$0] }
    (lijst, plekken) = (enkel, Cijferindex.table(enkel).plekken)
  }

  private static func table(_ cijfers: [Cijfer]) -> (plekken: [Int32], dubbel: Set<Int>) {
    var lengte = 16
    while lengte < cijfers.count * 2 { lengte *= 2 }
    var plekken = Array(repeating: leeg, count: lengte)
    var dubbel: Set<Int> = []
    for plek in cijfers.indices {
      let slot = slot(cijfers[plek].sleutel, plekken, cijfers)
      if plekken[slot] == leeg { plekken[slot] = Int32(plek) } else { dubbel.insert(plek) }
    }
    return (plekken, dubbel)
  }

  package subscript(_ sleutel: Cijfersleutel) -> Cijfer? { plek(sleutel).map { lijst[$0] } }

  /// Place in the list.
  package func plek(_ sleutel: Cijfersleutel) -> Int? {
    let plek = plekken[Cijferindex.slot(sleutel, plekken, lijst)]
    return plek == Cijferindex.leeg ? nil : Int(plek)
  }

  /// Where a key stands, or the free slot where it would.
  private static func slot(_ sleutel: Cijfersleutel, _ plekken: [Int32], _ cijfers: [Cijfer]) -> Int {
    let masker = plekken.count - 1
    var slot = Int(truncatingIfNeeded: sleutel.spreiding) & masker
    while plekken[slot] != leeg, cijfers[Int(plekken[slot])].sleutel != sleutel { slot = (slot + 1) & masker }
    return slot
  }
}
