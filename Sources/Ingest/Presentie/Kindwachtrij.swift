/// Child keys that wait for their number: looked up 32 at a time, because the table is larger than the cache.
struct Kindwachtrij {
  private struct Plaats {
    var sleutel: Bytestuk
    var woorden: Woordpaar
    var mengsel: UInt64
    var rij: Int
  }

  private static let grootte = 32
  private let tabel = Bytetabel(ruimte: 1 << 14)
  private let plaatsen: UnsafeMutablePointer<Plaats>
  private var aantal = 0
  private var aangeraakt: UInt32 = 0

  init() { plaatsen = .allocate(capacity: Kindwachtrij.grootte) }

  func free() { plaatsen.deallocate() }

  /// The key must stay where it is until `flush`; one with doubled quotes does not, and is looked up at once.
  @inline(__always) mutating func add(_ sleutel: Bytestuk, row rij: Int, _ oogst: Oogst) {
    let woorden = sleutel.woorden
    let mengsel = Bytetabel.mix(sleutel, woorden)
    (plaatsen + aantal).initialize(to: Plaats(sleutel: sleutel, woorden: woorden, mengsel: mengsel, rij: rij))
    aantal &+= 1
    if aantal == Kindwachtrij.grootte { flush(into: oogst) }
  }

  @inline(never) mutating func flush(into oogst: Oogst) {
    for i in 0..<aantal { aangeraakt &+= tabel.touch(plaatsen[i].mengsel) }
    for i in 0..<aantal {
      let plaats = plaatsen[i]
      let bekend = tabel.aantal
      let nummer = tabel.intern(plaats.sleutel, plaats.woorden, plaats.mengsel)
      oogst.presenties.begin[plaats.rij].kind = nummer
      if Int(nummer) == bekend {
        oogst.nieuweKinderen.append(plaats.sleutel)
      }
    }
    aantal = 0
  }
}
