/// A colour of the house style, with the contrast rule of WCAG 2.1 (1.4.3 and 1.4.11).
package struct Kleur: Hashable, Sendable {
  /// 0–255.
  package let rood: Int, groen: Int, blauw: Int

  package init(_ rood: Int, _ groen: Int, _ blauw: Int) { (self.rood, self.groen, self.blauw) = (rood, groen, blauw) }

  /// '#0b5c73' or '#123'; nil on anything else.
  package init?(hex: String) {
    guard hex.hasPrefix("#") else { return nil }
    var cijfers = hex.dropFirst().compactMap(\.hexDigitValue)
    if cijfers.count == 3 { cijfers = cijfers.flatMap { [$0, $0] } }
    guard cijfers.count == 6, hex.utf8.count == cijfers.count + 1 || hex.utf8.count == 4 else { return nil }
    self.init(cijfers[0] * 16 + cijfers[1], cijfers[2] * 16 + cijfers[3], cijfers[4] * 16 + cijfers[5])
  }

  package var hex: String {
    "#" + [rood, groen, blauw].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// 0xRRGGBB.
  package var rgb: UInt32 { UInt32(rood) << 16 | UInt32(groen) << 8 | UInt32(blauw) }

  /// Between 1 and 21.
  package func contrast(met ander: Kleur) -> Double {
    let (a, b) = (luminantie, ander.luminantie)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The nearest shade, darker or lighter, that reaches the contrast on `achtergrond`.
  package func readable(on achtergrond: Kleur, contrast nodig: Double = 4.5) -> Kleur {
    let doel = achtergrond.luminantie > 0.2 ? 0 : 255
    for stap in 0...40 {
      let kleur = mixed(with: Kleur(doel, doel, doel), parts: stap, of: 40)
      if kleur.contrast(met: achtergrond) >= nodig { return kleur }
    }
    return Kleur(doel, doel, doel)
  }

  /// `parts` of `geheel` of the other colour, the rest of this one.
  package func mixed(with ander: Kleur, parts: Int, of geheel: Int) -> Kleur {
    func meng(_ a: Int, _ b: Int) -> Int { (a * (geheel - parts) + b * parts) / geheel }
    return Kleur(meng(rood, ander.rood), meng(groen, ander.groen), meng(blauw, ander.blauw))
  }

  private var luminantie: Double {
    func kanaal(_ waarde: Int) -> Double {
      let c = Double(waarde) / 255
      guard c > 0.04045 else { return c / 12.92 }
      return power((c + 0.055) / 1.055)
    }
    return 0.2126 * kanaal(rood) + 0.7152 * kanaal(groen) + 0.0722 * kanaal(blauw)
  }
}

extension Kleur {
  package static let wit = Kleur(255, 255, 255)
  /// The grey of boxes: the darkest light ground on which the colours of a house are read.
  package static let vlak = Kleur(244, 246, 247)
}

/// x to the power 2.4 for 0 < x ≤ 1, as x² · x^(2/5) by Newton's method: the same bits on every machine.
private func power(_ x: Double) -> Double {
  var wortel = 1.0
  for _ in 0..<60 { wortel = (4 * wortel + x / (wortel * wortel * wortel * wortel)) / 5 }
  return x * x * wortel * wortel
}
