/// A growing array of plain values outside ARC and without bounds checks, for the few loops that run per row.
///
/// Owned by one object at a time, which frees it. Only values without references go in.
struct Geheugen<Waarde: BitwiseCopyable> {
  private(set) var begin: UnsafeMutablePointer<Waarde>
  private(set) var aantal = 0
  private(set) var ruimte: Int

  init(ruimte: Int = 64) {
    self.ruimte = max(ruimte, 1)
    begin = Geheugen.allocate(self.ruimte)
  }

  private static func allocate(_ aantal: Int) -> UnsafeMutablePointer<Waarde> {
    let bytes = aantal * MemoryLayout<Waarde>.stride + Bytestuk.speling
    return UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 16).bindMemory(
      to: Waarde.self, capacity: aantal)
  }

  mutating func free() { UnsafeMutableRawPointer(begin).deallocate() }

  @inline(__always) mutating func reserve(_ meer: Int) {
    if aantal &+ meer > ruimte { grow(aantal + meer) }
  }

  @inline(never) private mutating func grow(_ nodig: Int) {
    let groter = max(nodig, ruimte * 2)
    let nieuw = Geheugen.allocate(groter)
    UnsafeMutableRawPointer(nieuw).copyMemory(from: begin, byteCount: aantal * MemoryLayout<Waarde>.stride)
    UnsafeMutableRawPointer(begin).deallocate()
    (begin, ruimte) = (nieuw, groter)
  }

  @inline(__always) mutating func append(_ waarde: Waarde) {
    reserve(1)
    begin[aantal] = waarde
    aantal &+= 1
  }

  @inline(__always) mutating func append(_ bron: UnsafePointer<Waarde>, _ meer: Int) {
    reserve(meer)
    UnsafeMutableRawPointer(begin + aantal).copyMemory(from: bron, byteCount: meer * MemoryLayout<Waarde>.stride)
    aantal &+= meer
  }

  mutating func append(_ bron: [Waarde]) {
    reserve(bron.count)
    for waarde in bron { append(waarde) }
  }

  /// Extends or shortens; new places hold whatever the memory held.
  mutating func setCount(_ nieuw: Int) {
    if nieuw > aantal { reserve(nieuw - aantal) }
    aantal = nieuw
  }

  mutating func extend(to nieuw: Int, with waarde: Waarde) {
    guard nieuw > aantal else { return }
    reserve(nieuw - aantal)
    for plek in aantal..<nieuw { begin[plek] = waarde }
    aantal = nieuw
  }

  mutating func removeAll() { aantal = 0 }

  @inline(__always) subscript(plek: Int) -> Waarde {
    get { begin[plek] }
    nonmutating set { begin[plek] = newValue }
  }

  var buffer: UnsafeBufferPointer<Waarde> { UnsafeBufferPointer(start: begin, count: aantal) }
}
