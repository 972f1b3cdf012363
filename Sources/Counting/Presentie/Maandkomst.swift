import Domain
import Synchronization

/// Which children came in which month, of the whole gemeente: a bit per child and month, filled wijk by wijk by whichever thread
/// has one ready. Years of months take less room than the words of one.
final class Maandkomst: Sendable {
  /// In order, without a gap.
  let maanden: [Maand]
  private let breedte: Int
  private let bits: Mutex<[[UInt64]]>

  /// - Parameter kindgrens: above every child number.
  init(_ maanden: [Maand], kindgrens: Int) {
    self.maanden = maanden
    breedte = (kindgrens + 63) / 64
    bits = Mutex(maanden.map { _ in [] })
  }

  /// Adds the blocks of these months; others are left aside.
  func add(_ blokken: [Presentieblok]) {
    guard let eerste = maanden.first?.volgnummer else { return }
    for (maand, blokken) in Dictionary(grouping: blokken, by: \.maand) {
      let plek = maand.volgnummer - eerste
      guard maanden.indices.contains(plek) else { continue }
      var eigen = [UInt64](repeating: 0, count: breedte)
      for blok in blokken {
        for (kind, kenmerk) in zip(blok.kind, blok.kenmerk) where kenmerk.isAanwezig {
          eigen[Int(kind / 64)] |= 1 << UInt64(kind % 64)
        }
      }
      bits.withLock { bits in
        if bits[plek].isEmpty { bits[plek] = eigen } else { Maandkomst.unite(&bits[plek], eigen) }
      }
    }
  }

  private static func unite(_ som: inout [UInt64], _ deel: [UInt64]) {
    for woord in deel.indices { som[woord] |= deel[woord] }
  }

  /// Children by where they stand between two stretches of months, of which `toen` comes before `nu`.
  func stroom(toen: [Maand], nu: [Maand]) -> [Kindstroom: Int] {
    let (nu, toen, eerder) = bits.withLock { bits in
      func union(_ isDeel: (Maand) -> Bool) -> [UInt64] {
        var som = [UInt64](repeating: 0, count: breedte)
        for (plek, maand) in maanden.enumerated() where isDeel(maand) { Maandkomst.unite(&som, bits[plek]) }
        return som
      }
      let eigen = Set(nu), vorige = Set(toen), begin = toen.first
      return (union(eigen.contains), union(vorige.contains), union { maand in begin.map { maand < $0 } ?? false })
    }
    var uit: [Kindstroom: Int] = [:]
    for isNu in [true, false] {
      for isToen in [true, false] {
        for isEerder in [true, false] {
          guard let stroom = Kindstroom(nu: isNu, toen: isToen, eerder: isEerder) else { continue }
          var aantal = 0
          for woord in 0..<breedte {
            let (a, b, c) = (nu[woord], toen[woord], eerder[woord])
            aantal += ((isNu ? a : ~a) & (isToen ? b : ~b) & (isEerder ? c : ~c)).nonzeroBitCount
          }
          uit[stroom, default: 0] += aantal
        }
      }
    }
    return uit
  }
}
