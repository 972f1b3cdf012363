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

  package init(_ cijfers: [Cijfer]) { self.init(delen: [cijfers]) }

  /// Several counts as one list. A key that occurs again is left out: two periods can hold the same month.
  package init(delen: [[Cijfer]]) {
    let aantal = delen.reduce(0) { $0 + $1.count }
    var lengte = 16
    while lengte < aantal * 2 { lengte *= 2 }
    var plekken = Array(repeating: Cijferindex.leeg, count: lengte)
    // The first count has each key once, nearly always: its list is taken as it is.
    var lijst = delen.first ?? []
    var isEnkel = true
    for plek in lijst.indices where isEnkel {
      let slot = Cijferindex.slot(lijst[plek].sleutel, plekken, lijst)
      isEnkel = plekken[slot] == Cijferindex.leeg
      plekken[slot] = Int32(plek)
    }
    if !isEnkel {
      lijst = []
      for slot in plekken.indices { plekken[slot] = Cijferindex.leeg }
    }
    for deel in isEnkel ? delen.dropFirst() : delen[...] {
      for cijfer in deel {
        let slot = Cijferindex.slot(cijfer.sleutel, plekken, lijst)
        guard plekken[slot] == Cijferindex.leeg else { continue }
        plekken[slot] = Int32(lijst.count)
        lijst.append(cijfer)
      }
    }
    (self.lijst, self.plekken) = (lijst, plekken)
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
