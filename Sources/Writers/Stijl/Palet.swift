package import Domain

/// The colours of the pages by name: those of the workspace and those of the house, for light and for dark.
package struct Palet: Hashable, Sendable {
  /// Name of the variable to its value; one set for light, one for dark.
  let licht: [(naam: String, waarde: String)]
  let donker: [(naam: String, waarde: String)]
  /// The font of the workspace, before the ones that every machine has.
  let lettertype: String?

  package init(_ stijl: Huisstijl) {
    lettertype = stijl.lettertype
    licht = [
      ("inkt", Kleur.inkt.hex), ("stil", Kleur.zacht.hex), ("papier", Kleur.wit.hex), ("vlak", Kleur.vlak.hex),
      ("lijn", Kleur.lijn.hex), ("merk", stijl.merk.hex),
      ("merk-licht", stijl.merk.mixed(with: .wit, parts: 7, of: 10).hex), ("accent", stijl.accent.hex),
      ("goed", Kleur.goed.hex), ("goed-v", Kleur.goedVlak.hex), ("let", Kleur.aandacht.hex),
      ("let-v", Kleur.aandachtVlak.hex), ("slecht", Kleur.slecht.hex), ("slecht-v", Kleur.slechtVlak.hex),
      ("grijs-v", "#e9ecef"), ("goed-z", "#cbe6d4"), ("merk-l", stijl.merk.mixed(with: .wit, parts: 75, of: 100).hex),
      ("acc-v", stijl.accent.mixed(with: .wit, parts: 92, of: 100).hex),
      ("veld", stijl.merk.readable(on: .wit, contrast: 9).hex), ("op-veld", "#ffffff"), ("op-veld-stil", "#dbe9ee"),
    ]
    let nacht = Kleur(27, 35, 42)
    donker = [
      ("inkt", "#e8edf0"), ("stil", "#a9b4bd"), ("papier", "#12181d"), ("vlak", "#1b232a"), ("lijn", "#34404a"),
      ("merk", stijl.merk.readable(on: nacht, contrast: 6).hex),
      ("merk-licht", stijl.merk.mixed(with: nacht, parts: 5, of: 10).hex),
      ("accent", stijl.accent.readable(on: nacht, contrast: 6).hex), ("goed", "#7fd09b"), ("goed-v", "#17301f"),
      ("let", "#f1c565"), ("let-v", "#362a0c"), ("slecht", "#f19a93"), ("slecht-v", "#3a1715"), ("grijs-v", "#2c363f"),
      ("goed-z", "#1f4a30"), ("merk-l", stijl.merk.mixed(with: nacht, parts: 6, of: 10).hex),
      ("acc-v", stijl.accent.mixed(with: nacht, parts: 88, of: 100).hex),
      ("veld", stijl.merk.readable(on: .wit, contrast: 10).hex), ("op-veld", "#ffffff"), ("op-veld-stil", "#dbe9ee"),
    ]
  }

  /// For a style sheet: the font of the workspace where the reader has it, else a like one.
  var letters: String {
    (lettertype.map { "\"\($0)\"," } ?? "") + "\"Open Sans\",\"Noto Sans\",\"Segoe UI\",system-ui,sans-serif"
  }

  /// The value of a colour for print and office files, which know no variables.
  func vast(_ naam: String) -> String { licht.first { $0.naam == naam }?.waarde ?? "#000000" }

  /// The same in the dark.
  func nacht(_ naam: String) -> String { donker.first { $0.naam == naam }?.waarde ?? "#ffffff" }

  package static func == (links: Palet, rechts: Palet) -> Bool {
    links.licht.map(\.waarde) == rechts.licht.map(\.waarde) && links.lettertype == rechts.lettertype
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(licht.map(\.waarde)) }
}
