import Domain

/// Counts how many values of a column have nine digits, and how many of these pass the elfproef of a BSN.
///
/// There is no legal basis for a BSN in kinderwerk (UAVG art. 46). One in eleven random numbers passes, so a column is
/// refused when at least three values are nine digits and more than half of those pass.
struct Elfproeftelling: Hashable, Sendable {
  var negencijferig = 0
  var geslaagd = 0

  var isBSN: Bool { geslaagd >= 3 && geslaagd * 2 > negencijferig }

  @inline(__always) mutating func weeg(_ veld: Bytestuk) {
    if veld.lengte == 9 { tel(veld) }
  }

  @inline(never) private mutating func tel(_ veld: Bytestuk) {
    var som = 0
    for plek in 0..<9 {
      let byte = veld.begin[plek]
      guard byte >= 48, byte <= 57 else { return }
      som += Int(byte - 48) * (plek == 8 ? -1 : 9 - plek)
    }
    negencijferig += 1
    if som % 11 == 0, som != 0 { geslaagd += 1 }
  }

  static func += (links: inout Elfproeftelling, rechts: Elfproeftelling) {
    links.negencijferig += rechts.negencijferig
    links.geslaagd += rechts.geslaagd
  }

  /// Names that a BSN goes by, folded.
  static func isBSNNaam(_ naam: String) -> Bool {
    let vorm = folded(naam)
    return vorm == "bsn" || vorm.hasPrefix("bsn") || vorm.hasSuffix("bsn") || vorm.contains("burgerservice")
      || vorm.contains("sofinummer") || vorm.contains("sofinr")
  }
}
