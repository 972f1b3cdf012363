package import Reporting

/// The colours of the pages: those of the workspace, made readable where they are not.
package struct Huisstijl: Hashable, Sendable {
  /// Name of the variable to its value; one set for light, one for dark.
  let licht: [(naam: String, waarde: String)]
  let donker: [(naam: String, waarde: String)]
  /// One sentence per colour that had to change.
  package let meldingen: [String]

  package init(_ rapport: Rapport) { self.init(merk: rapport.merkkleur, accent: rapport.accentkleur) }

  package init(merk: String, accent: String) {
    var meldingen: [String] = []
    func colour(_ hex: String, _ naam: String, of standaard: Kleur) -> Kleur {
      guard let kleur = Kleur(hex: hex) else {
        meldingen.append("De \(naam) '\(hex)' is geen kleur zoals #0b5c73. We gebruiken \(standaard.hex).")
        return standaard
      }
      let leesbaar = kleur.readable(on: .wit)
      if leesbaar != kleur {
        meldingen.append("De \(naam) \(hex) is te licht om te lezen. We maken hem donkerder: \(leesbaar.hex).")
      }
      return leesbaar
    }
    let merkkleur = colour(merk, "merkkleur", of: Kleur(11, 92, 115))
    let accentkleur = colour(accent, "accentkleur", of: Kleur(180, 68, 15))
    licht = [
      ("inkt", "#17202a"), ("stil", "#4f5b66"), ("papier", "#ffffff"), ("vlak", "#f4f6f7"), ("lijn", "#cfd6db"),
      ("merk", merkkleur.hex), ("merk-licht", merkkleur.mixed(with: .wit, parts: 7, of: 10).hex),
      ("accent", accentkleur.readable(on: Kleur(244, 246, 247)).hex), ("goed", "#1a6b3a"), ("goed-v", "#e3f2e8"),
      ("let", "#7a5200"), ("let-v", "#fff3d6"), ("slecht", "#9f231b"), ("slecht-v", "#fbe6e4"), ("grijs-v", "#e9ecef"),
    ]
    let nacht = Kleur(27, 35, 42)
    donker = [
      ("inkt", "#e8edf0"), ("stil", "#a9b4bd"), ("papier", "#12181d"), ("vlak", "#1b232a"), ("lijn", "#34404a"),
      ("merk", merkkleur.readable(on: nacht, contrast: 6).hex),
      ("merk-licht", merkkleur.mixed(with: nacht, parts: 5, of: 10).hex),
      ("accent", accentkleur.readable(on: nacht, contrast: 6).hex), ("goed", "#7fd09b"), ("goed-v", "#17301f"),
      ("let", "#f1c565"), ("let-v", "#362a0c"), ("slecht", "#f19a93"), ("slecht-v", "#3a1715"), ("grijs-v", "#252e36"),
    ]
    self.meldingen = meldingen
  }

  /// The value of a colour for print and office files, which know no variables.
  func vast(_ naam: String) -> String { licht.first { $0.naam == naam }?.waarde ?? "#000000" }

  package static func == (links: Huisstijl, rechts: Huisstijl) -> Bool {
    links.licht.map(\.waarde) == rechts.licht.map(\.waarde) && links.meldingen == rechts.meldingen
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(licht.map(\.waarde)) }
}

extension Kleur {
  static let wit = Kleur(255, 255, 255)
}
