import Domain
import TestSupport

/// The files of a random quarter of two bronnen: attendance with times, defects and late rows, planning, signals.
struct Toevalslevering {
  /// By name; registers among them.
  private(set) var bestanden: [String: String] = [:]
  private var toeval: SplitMix64

  init(_ seed: UInt64) {
    toeval = SplitMix64(seed: seed)
    for bron in ["een", "twee"] {
      bestanden["\(bron)-activiteiten-2026.csv"] = Proefwerkmap.register
      for maand in 1...3 { bestanden["\(bron)-aanwezigheid-2026-0\(maand).csv"] = attendance(bron, maand) }
      bestanden["\(bron)-planning-2026-K1.csv"] = planning(bron)
      bestanden["\(bron)-signalen-2026.csv"] = signals(bron)
    }
  }

  private mutating func pick(_ bereik: Range<Int>) -> Int { Int.random(in: bereik, using: &toeval) }

  private mutating func attendance(_ bron: String, _ maand: Int) -> String {
    var tekst = Proefwerkmap.presentiekop
    for _ in 0..<60 {
      let nummer = pick(0..<9), dag = 1 + nummer * 3, begin = 13 + nummer % 3
      // Now and then a row of the month before: a late correction that names the same bijeenkomst.
      let echte = maand > 1 && pick(0..<12) == 0 ? maand - 1 : maand
      let wijk = ["WK039201", "WK039202"][nummer % 2]
      var rij = [
        "\(bron)\(echte)-\(nummer)", "\(padded(dag, 2))-\(padded(echte, 2))-2026", "\(begin):00", "\(begin + 1):30",
        "A\(1 + nummer % 2)", "plek \(nummer % 4)", wijk, "k\(pick(0..<25))", "", "0\(1 + pick(0..<9))-05-2017", "",
        ["aanwezig", "aanwezig", "aanwezig", "afgemeld", "afwezig"][pick(0..<5)], "",
      ]
      switch pick(0..<25) {
      case 0: rij[6] = "nergens"
      case 1: rij[1] = "31-02-2026"
      case 2: rij[11] = "?"
      case 3: rij[7] = ""
      case 4: rij[4] = "A9"
      case 5: rij[6] = "WK039203"
      case 6: rij[2] = "25:99"
      case 7: rij.append("te veel")
      default: break
      }
      tekst += rij.joined(separator: ";") + "\n"
    }
    return tekst
  }

  private mutating func planning(_ bron: String) -> String {
    var tekst = Proefwerkmap.planningkop
    for nummer in 0..<12 {
      tekst +=
        "p\(nummer);\(padded(1 + pick(0..<28), 2))-0\(1 + pick(0..<3))-2026;A\(1 + pick(0..<3));plek;WK039201;"
        + ["gehouden", "afgelast", "gepland", "anders"][pick(0..<4)] + "\n"
    }
    return tekst
  }

  private mutating func signals(_ bron: String) -> String {
    var tekst = Proefwerkmap.signaalkop
    for nummer in 0..<8 {
      tekst +=
        "s\(nummer);\(padded(1 + pick(0..<28), 2))-0\(1 + pick(0..<3))-2026;WK03920\(1 + pick(0..<2));"
        + "k\(pick(0..<40));thuis;\n"
    }
    return tekst
  }

  /// In an order of its own.
  mutating func shuffledNames() -> [String] { bestanden.keys.sorted().shuffled(using: &toeval) }
}
