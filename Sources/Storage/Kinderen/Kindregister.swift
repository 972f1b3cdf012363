import Domain
import Foundation

/// Pseudonyms to numbers in memory: an open hash table over the packed blocks, because a row per child in SQL would cost
/// more than reading the file that names them.
struct Kindregister {
  /// By number.
  private(set) var pseudoniemen: [Pseudoniem] = []
  /// Number per slot; the length is a power of two and at least twice the number of children.
  private var plekken: [UInt32] = []
  private static let leeg = UInt32.max

  /// Numbers in the order asked; a new pseudonym gets the next number.
  mutating func nummers(voor gevraagd: [Pseudoniem]) -> [UInt32] {
    reserve(pseudoniemen.count + gevraagd.count)
    let masker = plekken.count - 1
    return gevraagd.map { pseudoniem in
      // The digest is its own hash: its bits are evenly spread.
      var plek = Int(truncatingIfNeeded: pseudoniem.laag) & masker
      while plekken[plek] != Kindregister.leeg {
        if pseudoniemen[Int(plekken[plek])] == pseudoniem { return plekken[plek] }
        plek = (plek + 1) & masker
      }
      let nummer = UInt32(pseudoniemen.count)
      plekken[plek] = nummer
      pseudoniemen.append(pseudoniem)
      return nummer
    }
  }

  /// Gives each known child the other pseudonym at the same place; true when there was one.
  ///
  /// The slot of the old one stays and points at the child, whom it no longer equals: nobody finds her there.
  mutating func rename(_ voorheen: [Pseudoniem], to nu: [Pseudoniem]) -> Bool {
    reserve(pseudoniemen.count * 2 + nu.count)
    var isVeranderd = false
    for (oud, nieuw) in zip(voorheen, nu) where oud != nieuw {
      guard case .vrij(let plek) = find(nieuw), case .bezet(let nummer) = find(oud) else { continue }
      pseudoniemen[Int(nummer)] = nieuw
      plekken[plek] = nummer
      isVeranderd = true
    }
    return isVeranderd
  }

  /// Takes the pseudonym of a child away: what stands in its place no key makes, and each number has its own.
  mutating func erase(_ kind: UInt32) {
    pseudoniemen[Int(kind)] = Pseudoniem(hoog: .max, laag: UInt64(kind))
    plekken = []
  }

  func isErased(_ kind: UInt32) -> Bool { pseudoniemen[Int(kind)] == Pseudoniem(hoog: .max, laag: UInt64(kind)) }

  private enum Plek { case bezet(UInt32), vrij(Int) }

  private func find(_ pseudoniem: Pseudoniem) -> Plek {
    let masker = plekken.count - 1
    var plek = Int(truncatingIfNeeded: pseudoniem.laag) & masker
    while plekken[plek] != Kindregister.leeg {
      if pseudoniemen[Int(plekken[plek])] == pseudoniem { return .bezet(plekken[plek]) }
      plek = (plek + 1) & masker
    }
    return .vrij(plek)
  }

  private mutating func reserve(_ aantal: Int) {
    guard plekken.count < aantal * 2 else { return }
    var lengte = 1024
    while lengte < aantal * 2 { lengte *= 2 }
    plekken = Array(repeating: Kindregister.leeg, count: lengte)
    pseudoniemen.reserveCapacity(aantal)
    for (nummer, pseudoniem) in pseudoniemen.enumerated() {
      var plek = Int(truncatingIfNeeded: pseudoniem.laag) & (lengte - 1)
      while plekken[plek] != Kindregister.leeg { plek = (plek + 1) & (lengte - 1) }
      plekken[plek] = UInt32(nummer)
    }
  }

  /// Appends children as stored; `eerste` must follow on the last.
  mutating func add(eerste: Int, _ bytes: UnsafeRawBufferPointer) throws {
    guard eerste == pseudoniemen.count, bytes.count % 16 == 0 else { throw Opslagfout.beschadigd }
    pseudoniemen.reserveCapacity(eerste + bytes.count / 16)
    for plek in stride(from: 0, to: bytes.count, by: 16) {
      pseudoniemen.append(
        Pseudoniem(
          hoog: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: plek, as: UInt64.self)),
          laag: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: plek + 8, as: UInt64.self))))
    }
  }

  /// The children from a number on, as stored.
  func data(vanaf eerste: Int) -> Data {
    var data = Data(capacity: (pseudoniemen.count - eerste) * 16)
    for pseudoniem in pseudoniemen[eerste...] {
      withUnsafeBytes(of: (pseudoniem.hoog.littleEndian, pseudoniem.laag.littleEndian)) {
        data.append(contentsOf: $0)
      }
    }
    return data
  }
}
