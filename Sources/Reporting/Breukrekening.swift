import Domain

/// Exact arithmetic on figures, in lowest terms so that a chain of operations stays small.
extension Breuk {
  static func + (links: Breuk, rechts: Breuk) -> Breuk {
    let deler = gcd(links.noemer, rechts.noemer)
    let (a, b) = (rechts.noemer / deler, links.noemer / deler)
    return Breuk(teller: links.teller * a + rechts.teller * b, noemer: links.noemer * a)?.reduced ?? links
  }

  static func - (links: Breuk, rechts: Breuk) -> Breuk {
    links + (Breuk(teller: -rechts.teller, noemer: rechts.noemer) ?? rechts)
  }

  static func * (links: Breuk, rechts: Breuk) -> Breuk {
    Breuk(teller: links.teller * rechts.teller, noemer: links.noemer * rechts.noemer)?.reduced ?? links
  }

  /// Nil when there is nothing to divide by.
  static func / (links: Breuk, rechts: Breuk) -> Breuk? {
    guard rechts.teller > 0 else { return nil }
    return Breuk(teller: links.teller * rechts.noemer, noemer: links.noemer * rechts.teller)?.reduced
  }

  var reduced: Breuk {
    let deler = Breuk.gcd(abs(teller), noemer)
    return deler > 1 ? Breuk(teller: teller / deler, noemer: noemer / deler) ?? self : self
  }

  private static func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
}
