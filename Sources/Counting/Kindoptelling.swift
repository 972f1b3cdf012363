import Domain

/// Counts children in every node from their words per month.
///
/// `planken` has one run of words per month, all equally long: `woorden` per child. Longer periods are summed in pieces
/// that stay in the cache; four-bit counters gather at most 15 children before they widen, bytes at most 240.
func countChildren(
  _ planken: [UnsafeBufferPointer<SIMD2<UInt64>>], woorden: Int, banen: Int, tijd: Tijdsindeling
) -> Kindtelling {
  let knopen = tijd.knopen
  var telling = Kindtelling(knopen: knopen.count, banen: banen)
  guard let lengte = planken.first?.count, lengte > 0 else { return telling }
  let klassen = max(1, woorden / 2)
  let stap = Kindoptelling.stuk * klassen
  let samengesteld = knopen.count - planken.count
  withUnsafeTemporaryAllocation(of: SIMD2<UInt64>.self, capacity: max(1, samengesteld * stap)) { werk in
    guard let basis = werk.baseAddress else { return }
    for begin in stride(from: 0, to: lengte, by: stap) {
      let aantal = min(stap, lengte - begin)
      // Bounds: every run is `lengte` long and begin + aantal <= lengte; a sum lies within its own `stap` of `werk`.
      func place(_ knoop: Int) -> UnsafePointer<SIMD2<UInt64>>? {
        knoop < planken.count
          ? planken[knoop].baseAddress.map { $0 + begin } : UnsafePointer(basis + (knoop - planken.count) * stap)
      }
      for knoop in knopen.indices {
        if knoop >= planken.count {
          let som = basis + (knoop - planken.count) * stap
          for (volgorde, deel) in knopen[knoop].delen.enumerated() {
            guard let bij = place(deel) else { continue }
            if volgorde == 0 {
              for plek in 0..<aantal { som[plek] = bij[plek] }
            } else {
              for plek in 0..<aantal { som[plek] = Kindwoord.sum(som[plek], bij[plek]) }
            }
          }
        }
        guard let woordenrij = place(knoop) else { continue }
        for klasse in 0..<klassen {
          let optelling = Kindoptelling(woordenrij, aantal: aantal, klasse: klasse, klassen: klassen)
          optelling.add(to: &telling, knoop: knoop, eersteWoord: woorden == 1 ? nil : klasse * 2)
        }
      }
    }
  }
  return telling
}

/// Sixteen lanes of two words, summed over at most `stuk` children.
private struct Kindoptelling {
  /// 16 rounds of 15: what a byte holds.
  static let stuk = 240

  private var even1 = SIMD2<UInt64>()
  private var oneven1 = SIMD2<UInt64>()
  private var even4 = SIMD2<UInt64>()
  private var oneven4 = SIMD2<UInt64>()

  @inline(__always)
  init(_ rij: UnsafePointer<SIMD2<UInt64>>, aantal: Int, klasse: Int, klassen: Int) {
    let elk = SIMD2(repeating: Kindwoord.elk)
    let laag = SIMD2<UInt64>(repeating: 0x0F0F_0F0F_0F0F_0F0F)
    var plek = klasse
    while plek < aantal {
      var een = SIMD2<UInt64>()
      var vier = SIMD2<UInt64>()
      let eind = min(aantal, plek + 15 * klassen)
      while plek < eind {
        let woord = rij[plek]
        een &+= (woord | (woord &>> 1) | (woord &>> 2)) & elk
        vier &+= (woord &>> 2) & elk
        plek += klassen
      }
      even1 &+= een & laag
      oneven1 &+= (een &>> 4) & laag
      even4 &+= vier & laag
      oneven4 &+= (vier &>> 4) & laag
    }
  }

  /// `eersteWoord` nil: both words are the first word, of two children.
  func add(to telling: inout Kindtelling, knoop: Int, eersteWoord: Int?) {
    for helft in 0..<2 {
      let woord = eersteWoord.map { $0 + helft } ?? 0
      for byte in 0..<8 {
        let schuif = UInt64(byte * 8), baan = woord * Kindwoord.breedte + byte * 2
        telling.add(
          knoop: knoop, baan: baan, uniek: Int(even1[helft] >> schuif & 255), vast: Int(even4[helft] >> schuif & 255))
        telling.add(
          knoop: knoop, baan: baan + 1, uniek: Int(oneven1[helft] >> schuif & 255),
          vast: Int(oneven4[helft] >> schuif & 255))
      }
    }
  }
}
