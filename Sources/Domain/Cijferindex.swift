/// Figures with a place to look them up, built once: making it costs more than counting them.
package struct Cijferindex: Sendable {
  /// In the order in which they were counted, each key once.
  package let lijst: [Cijfer]
  private let plekken: [Cijfersleutel: Int32]

  /// A key that occurs again is left out: two periods can hold the same month.
  package init(_ cijfers: [Cijfer]) {
    var plekken: [Cijfersleutel: Int32] = [:]
    plekken.reserveCapacity(cijfers.count)
    var isEenmalig = true
    for (plek, cijfer) in cijfers.enumerated() where plekken.updateValue(Int32(plek), forKey: cijfer.sleutel) != nil {
      isEenmalig = false
    }
    guard !isEenmalig else {
      (lijst, self.plekken) = (cijfers, plekken)
      return
    }
    var eerste: [Cijfersleutel: Int32] = [:]
    var uit: [Cijfer] = []
    for cijfer in cijfers where eerste[cijfer.sleutel] == nil {
      eerste[cijfer.sleutel] = Int32(uit.count)
      uit.append(cijfer)
    }
    (lijst, self.plekken) = (uit, eerste)
  }

  package subscript(_ sleutel: Cijfersleutel) -> Cijfer? { plek(sleutel).map { lijst[$0] } }

  /// Place in the list.
  package func plek(_ sleutel: Cijfersleutel) -> Int? { plekken[sleutel].map(Int.init) }
}
