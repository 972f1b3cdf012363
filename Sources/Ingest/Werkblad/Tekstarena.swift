internal import Domain

/// The shared strings of a workbook in a few large blocks, so that a million strings are not a million objects.
struct Tekstarena {
  private var blokken: [[UInt8]] = [[]]
  /// Per string its block, its begin there and its length, packed: 20 + 22 + 22 bits.
  private var plaatsen: [UInt64] = []
  private var verbruik = 0
  /// Bytes that the arena may take, places included.
  let grens: Int

  private static let blok = 1 << 20

  init(grens: Int) { self.grens = grens }

  var aantal: Int { plaatsen.count }

  /// Adds the next string, of at most 2 MiB; throws when the arena is full.
  mutating func voegToe(_ tekst: [UInt8]) throws(Weigering) {
    verbruik += tekst.count + 8
    guard verbruik <= grens, blokken.count < 1 << 20 else {
      throw Weigering(.bestandTeGroot, "gedeelde teksten boven \(grens >> 20) MB")
    }
    if blokken[blokken.count - 1].count + tekst.count > Self.blok {
      blokken.append([])
      blokken[blokken.count - 1].reserveCapacity(max(tekst.count, min(Self.blok, grens)))
    }
    let begin = blokken[blokken.count - 1].count
    blokken[blokken.count - 1].append(contentsOf: tekst)
    plaatsen.append(UInt64(blokken.count - 1) << 44 | UInt64(begin) << 22 | UInt64(tekst.count))
  }

  /// Nil when the workbook refers to a string that it does not have.
  subscript(nummer: Int) -> ArraySlice<UInt8>? {
    guard plaatsen.indices.contains(nummer) else { return nil }
    let plaats = plaatsen[nummer]
    let begin = Int(plaats >> 22 & 0x3F_FFFF)
    return blokken[Int(plaats >> 44)][begin..<(begin + Int(plaats & 0x3F_FFFF))]
  }
}
