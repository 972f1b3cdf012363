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

extension Cijfersleutel {
  /// Equal keys have equal bits, and unequal ones seldom the same low ones. Not for what a stranger chooses: a werkmap has
  /// its codes from its own configuration.
  fileprivate var spreiding: UInt64 {
    var spreider = Spreider()
    withUnsafeBytes(of: maat) { spreider.add(UInt64($0[0])) }
    switch periode {
    case .maand(let maand): spreider.add(1, maand.volgnummer)
    case .kwartaal(let jaar, let nummer): spreider.add(2, jaar * 8 + nummer)
    case .halfjaar(let jaar, let nummer): spreider.add(3, jaar * 8 + nummer)
    case .jaar(let jaar): spreider.add(4, jaar)
    case .schooljaar(let van): spreider.add(5, van)
    case .week(let week): spreider.add(6, week.jaar * 64 + week.nummer)
    case .vrij(let van, let tot): spreider.add(Int(van.nummer), Int(tot.nummer))
    }
    spreider.add(1, gebied?.code)
    spreider.add(2, doel?.code)
    spreider.add(3, werkvorm)
    spreider.add(4, organisatie?.code)
    switch leeftijd {
    case .jaren(let jaren): spreider.add(jaren.lowerBound, jaren.upperBound)
    case .onbekend: spreider.add(7)
    case nil: break
    }
    return spreider.bits
  }

  private struct Spreider {
    private var som: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func add(_ waarde: UInt64) { som = (som ^ waarde) &* 0xD6E8_FEB8_6659_FD93 }

    mutating func add(_ soort: Int, _ waarde: Int) {
      add(UInt64(truncatingIfNeeded: soort) << 48 ^ UInt64(truncatingIfNeeded: waarde))
    }

    /// Nothing for a coordinate that is 'all'.
    mutating func add(_ plaats: UInt64, _ tekst: String?) {
      guard let tekst else { return }
      var deel = plaats
      for byte in tekst.utf8 { deel = (deel ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      add(deel ^ deel >> 29)
    }

    var bits: UInt64 { (som ^ som >> 32) &* 0xD6E8_FEB8_6659_FD93 >> 16 }
  }
}
