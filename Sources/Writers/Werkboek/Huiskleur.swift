/// A colour of the house style as 0xRRGGBB, made fit to carry white text.
struct Huiskleur: Hashable, Sendable {
  let rgb: UInt32

  init(rgb: UInt32) { self.rgb = rgb }

  /// The workspace's brand colour, darkened until white text on it has contrast 4.5:1 (WCAG 1.4.3). The default brand when
  /// the text is no colour.
  init(merk tekst: String) {
    var kleur = Huiskleur(rgb: tekst.hasPrefix("#") ? UInt32(tekst.dropFirst(), radix: 16) ?? 0x0b5c73 : 0x0b5c73)
    while kleur.contrastMetWit < 4.5 { kleur = kleur.mixed(with: 0x000000, deel: 0.1) }
    self = kleur
  }

  /// `deel` 0 is this colour, 1 the other.
  func mixed(with ander: UInt32, deel: Double) -> Huiskleur {
    var uit: UInt32 = 0
    for schuif in [16, 8, 0] as [UInt32] {
      let a = Double(rgb >> schuif & 255), b = Double(ander >> schuif & 255)
      uit |= UInt32((a + (b - a) * deel).rounded(.down)) << schuif
    }
    return Huiskleur(rgb: uit)
  }

  /// '#0b5c73'.
  var hex: String {
    let tekst = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: 6 - tekst.count) + tekst
  }

  private var contrastMetWit: Double {
    let delen = ([16, 8, 0] as [UInt32]).map { schuif -> Double in
      // sRGB to linear light by its square, close enough to the WCAG curve to err on the dark side.
      let waarde = Double(rgb >> schuif & 255) / 255
      return waarde * waarde
    }
    return 1.05 / (0.2126 * delen[0] + 0.7152 * delen[1] + 0.0722 * delen[2] + 0.05)
  }

  static let inkt = Huiskleur(rgb: 0x17202a)
  static let zacht = Huiskleur(rgb: 0x4f5b66)
  static let vlak = Huiskleur(rgb: 0xf4f6f7)
  static let lijn = Huiskleur(rgb: 0xcfd6db)
  static let accent = Huiskleur(rgb: 0xb4440f)
  static let goed = Huiskleur(rgb: 0x1a6b3a), goedVlak = Huiskleur(rgb: 0xe3f2e8)
  static let aandacht = Huiskleur(rgb: 0x7a5200), aandachtVlak = Huiskleur(rgb: 0xfff3d6)
  static let slecht = Huiskleur(rgb: 0x9f231b), slechtVlak = Huiskleur(rgb: 0xfbe6e4)
}
