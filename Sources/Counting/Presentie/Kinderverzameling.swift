/// The children of one selection with how often each was present, for unique children and for 'at least k times'.
///
/// One byte per child number, up to 255: exact for every threshold up to that, and a union of months, wijken or goals is an
/// addition, so that it does not matter in which order or on which machine the parts were counted.
package struct Kinderverzameling: Hashable, Sendable {
  /// Indexed by child number; a child beyond the end has 0.
  private var keren: [UInt8]

  /// `capaciteit`: one more than the highest child number expected; the set grows when it was too low.
  package init(capaciteit: Int = 0) { keren = Array(repeating: 0, count: capaciteit) }

  package mutating func add(_ kind: UInt32) {
    if Int(kind) >= keren.count { grow(to: Int(kind) + 1) }
    let oud = keren[Int(kind)]
    keren[Int(kind)] = oud == .max ? .max : oud + 1
  }

  /// Adds one deelname of each, which is cheaper than one by one.
  package mutating func add(_ kinderen: [UInt32]) {
    let nodig = Int(kinderen.max() ?? 0) + 1
    if nodig > keren.count { grow(to: nodig) }
    for kind in kinderen where keren[Int(kind)] < .max { keren[Int(kind)] += 1 }
  }

  /// Adds the deelnames of another selection; for selections that share no deelname.
  package mutating func add(_ ander: Kinderverzameling) {
    if ander.keren.count > keren.count { grow(to: ander.keren.count) }
    for plek in ander.keren.indices {
      let (som, over) = keren[plek].addingReportingOverflow(ander.keren[plek])
      keren[plek] = over ? .max : som
    }
  }

  package func adding(_ ander: Kinderverzameling) -> Kinderverzameling {
    var som = self
    som.add(ander)
    return som
  }

  package func keren(_ kind: UInt32) -> Int { Int(kind) < keren.count ? Int(keren[Int(kind)]) : 0 }

  /// Children with at least this many deelnames, 1...255; 1 gives the unique children.
  package func aantal(minstens drempel: Int = 1) -> Int {
    precondition((1...255).contains(drempel), "a threshold of \(drempel) deelnames cannot be counted")
    let drempel = UInt8(drempel)
    return keren.reduce(into: 0) { aantal, keren in aantal += keren >= drempel ? 1 : 0 }
  }

  /// Numbers of the children with at least this many deelnames, ascending.
  package func kinderen(minstens drempel: Int = 1) -> [UInt32] {
    keren.indices.filter { Int(keren[$0]) >= drempel }.map { UInt32($0) }
  }

  /// Two sets are equal when every child has the same count, whatever room they reserved.
  package static func == (links: Kinderverzameling, rechts: Kinderverzameling) -> Bool {
    let (kort, lang) =
      links.keren.count < rechts.keren.count ? (links.keren, rechts.keren) : (rechts.keren, links.keren)
    return lang.prefix(kort.count).elementsEqual(kort) && lang.dropFirst(kort.count).allSatisfy { $0 == 0 }
  }

  package func hash(into hasher: inout Hasher) {
    let eind = keren.lastIndex { $0 > 0 }.map { $0 + 1 } ?? 0
    hasher.combine(Array(keren.prefix(eind)))
  }

  private mutating func grow(to aantal: Int) {
    keren.reserveCapacity(max(aantal, keren.count + keren.count / 2))
    keren.append(contentsOf: repeatElement(0, count: aantal - keren.count))
  }
}
