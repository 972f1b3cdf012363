/// Random numbers that are the same on every machine and every run (SplitMix64; Steele, Lea and Flood, 2014).
struct Trekking: RandomNumberGenerator {
  private var toestand: UInt64
  init(zaad: UInt64) { toestand = zaad }

  mutating func next() -> UInt64 {
    toestand &+= 0x9E37_79B9_7F4A_7C15
    var z = toestand
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ grens: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(grens)).high) }

  /// Between 0 and 1, 1 itself never.
  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// `aantal` weeks out of `weken`, in blocks of neighbours drawn with replacement (Politis and Romano, 1992): a bad month
  /// stays a month.
  mutating func weeks(_ aantal: Int, of weken: Int, inBlocksOf blok: Int) -> [Int] {
    var uit: [Int] = []
    uit.reserveCapacity(aantal + blok)
    while uit.count < aantal {
      let begin = below(weken)
      for stap in 0..<blok { uit.append((begin + stap) % weken) }
    }
    return Array(uit.prefix(aantal))
  }
}
