import Domain
import Reporting

/// One chart form per question: a bar in a track, a bar with last year's mark, a small course, and the course of the year.
enum Grafieken {
  static func doel(_ nu: Breuk, vorig: Breuk?, hoogste: Breuk, kleur: @escaping (String) -> String) -> Tekenvlak {
    var vlak = Tekenvlak(150, 22, kleur: kleur)
    let schaal = hoogste.teller > 0 ? 146 / hoogste.kommagetal : 0
    vlak.rect(0, 4, nu.kommagetal * schaal, 14, rond: 2, vul: "merk")
    if let vorig {
      let x = vorig.kommagetal * schaal
      // Light on both sides, so that the mark shows on the bar and beside it.
      vlak.line(x, 1, x, 21, "papier", dik: 5)
      vlak.line(x, 1, x, 21, "inkt", dik: 2)
    }
    return vlak
  }

  /// All goals under one another, for a slide: name, bar with last year's mark, number.
  static func doelstaven(_ tabel: Doelentabel, kleur: @escaping (String) -> String) -> Tekenvlak {
    let hoogste =
      tabel.rijen.flatMap { [$0.aantal.breuk, $0.vorigJaar.breuk] }.compactMap { $0?.kommagetal }.max() ?? 0
    var vlak = Tekenvlak(580, tabel.rijen.count * 30 + 26, kleur: kleur)
    for (plek, rij) in tabel.rijen.enumerated() {
      let y = Double(plek) * 30
      vlak.text(rij.kort, 228, y + 20, .end, kleur: "inkt", grootte: 15)
      vlak.text(rij.aantal.zichtbareTekst, 575, y + 20, .end, kleur: "inkt", vet: true, grootte: 15)
      guard let nu = rij.aantal.breuk?.kommagetal, hoogste > 0 else { continue }
      vlak.rect(238, y + 5, nu / hoogste * 280, 20, rond: 2, vul: "merk")
      if let vorig = rij.vorigJaar.breuk?.kommagetal {
        let x = 238 + vorig / hoogste * 280
        vlak.line(x, y + 2, x, y + 28, "papier", dik: 5)
        vlak.line(x, y + 2, x, y + 28, "inkt", dik: 2)
      }
    }
    vlak.text(
      tabel.heeftVorigJaar ? "Kinderen per doel. De streep is een jaar eerder." : "Kinderen per doel.", 238,
      Double(tabel.rijen.count) * 30 + 18, grootte: 13)
    return vlak
  }

  static func vonk(_ reeks: [Breuk?], kleur: @escaping (String) -> String) -> Tekenvlak? {
    let hoogste = reeks.compactMap { $0?.kommagetal }.max() ?? 0
    guard hoogste > 0, reeks.count > 1 else { return nil }
    var vlak = Tekenvlak(106, 30, kleur: kleur)
    let stap = 98 / Double(reeks.count - 1)
    for stuk in stretches(reeks) {
      let punten = stuk.map { (x: 4 + Double($0.plek) * stap, y: 26 - $0.waarde / hoogste * 21) }
      if punten.count > 1 { vlak.polyline(punten, "merk", dik: 1.8) }
      if let laatste = punten.last, stuk.last?.plek == reeks.count - 1 || punten.count == 1 {
        vlak.circle(laatste.x, laatste.y, 2.6, vul: "merk")
      }
    }
    return vlak
  }

  /// What a small course says, for who cannot see it: 'van 210 naar 224, hoogste 301'.
  static func vonkInWoorden(_ reeks: [Breuk?], _ naam: String) -> String {
    let punten = reeks.compactMap(\.self)
    guard let eerste = punten.first, let laatste = punten.last, let hoogste = punten.max() else {
      return "\(naam): geen verloop"
    }
    func tekst(_ getal: Breuk) -> String { Notatie.aantal.tekst(getal) }
    return "\(naam) per maand: van \(tekst(eerste)) naar \(tekst(laatste)), hoogste \(tekst(hoogste))"
  }

  /// Labelled at the line, not in a legend; zero on the axis.
  static func lijn(_ grafiek: Grafiek, kleur: @escaping (String) -> String) -> Tekenvlak {
    // As wide as a column of text, so that its letters are as large as those beside it, on a phone too.
    var vlak = Tekenvlak(430, 290, kleur: kleur)
    let (links, rechts, boven, onder) = (48.0, 388.0, 30.0, 250.0)
    let waarden = grafiek.reeksen.flatMap(\.waarden).compactMap { $0?.kommagetal }
    let stap = Grafieken.step(waarden.max() ?? 1)
    let top = stap * ((waarden.max() ?? 1) / stap).rounded(.up)
    func y(_ waarde: Double) -> Double { onder - (top > 0 ? waarde / top : 0) * (onder - boven) }
    let breedte = grafiek.categorieen.count > 1 ? (rechts - links) / Double(grafiek.categorieen.count - 1) : 0
    func x(_ plek: Int) -> Double { links + Double(plek) * breedte }
    for vak in grafiek.vakken {
      vlak.rect(x(0) + vak.van * breedte, boven, (vak.tot - vak.van) * breedte, onder - boven, vul: "grijs-v")
    }
    for streep in 0...Int((top / stap).rounded()) {
      let waarde = Double(streep) * stap
      vlak.line(links, y(waarde), rechts, y(waarde), "lijn", dik: 1)
      vlak.text(grafiek.notatie.tekst(Breuk(Int(waarde.rounded()))), links - 8, y(waarde) + 4, .end)
    }
    vlak.text(grafiek.yTitel, 0, 14)
    for (plek, naam) in grafiek.categorieen.enumerated() { vlak.text(naam, x(plek), onder + 22, .middle) }
    var labels: [(y: Double, naam: String, kleur: String)] = []
    for reeks in grafiek.reeksen {
      let (tint, dik, streep): (String, Double, String?) =
        switch reeks.rol {
        case .nu: ("merk", 3, nil)
        case .norm: ("accent", 2.5, nil)
        case .vorigJaar: ("stil", 2, "5 4")
        case .verwacht, .bandOnder, .bandBoven, .zonderGetal: ("stil", 1.5, "3 2")
        }
      // What was agreed holds for a whole month: a step, and not a slope.
      if reeks.rol == .norm {
        for stuk in stretches(reeks.waarden) {
          let trap = stuk.flatMap { punt in
            [-0.5, 0.5].map { (x: min(rechts, max(links, x(punt.plek) + $0 * breedte)), y: y(punt.waarde)) }
          }
          vlak.polyline(trap, tint, dik: dik)
        }
        if let laatste = stretches(reeks.waarden).last?.last { labels.append((y(laatste.waarde), reeks.naam, tint)) }
        continue
      }
      for plek in reeks.gaten.keys.sorted() where reeks.rol == .nu || reeks.rol == .vorigJaar {
        let tekst = reeks.gaten[plek]?.zichtbareTekst ?? ""
        vlak.text("\(grafiek.categorieen[plek]): \(tekst)", x(plek), onder - 8, .middle, kleur: "stil", grootte: 12)
      }
      for stuk in stretches(reeks.waarden) {
        let punten = stuk.map { (x: x($0.plek), y: y($0.waarde)) }
        if punten.count > 1 { vlak.polyline(punten, tint, dik: dik, streep: streep) }
        if reeks.rol == .nu || punten.count == 1 { for punt in punten { vlak.circle(punt.x, punt.y, 3.5, vul: tint) } }
      }
      guard let laatste = stretches(reeks.waarden).last?.last else { continue }
      if laatste.plek == reeks.waarden.count - 1 {
        labels.append((y(laatste.waarde), reeks.naam, tint))
      } else {
        // Above its last point, unless that is at the top.
        let hoog = y(laatste.waarde)
        vlak.text(reeks.naam, x(laatste.plek) + 8, hoog < boven + 12 ? hoog + 20 : hoog - 10, kleur: tint, vet: true)
      }
    }
    // Labels at the right edge keep a line of text between them.
    var vorige = -100.0
    for label in labels.sorted(by: { $0.y < $1.y }) {
      let plek = max(label.y + 4, vorige + 15)
      vlak.text(label.naam, rechts + 6, plek, kleur: label.kleur, vet: true)
      vorige = plek
    }
    return vlak
  }

  /// 1, 2 or 5 times a power of ten, so that there are three to six lines.
  private static func step(_ hoogste: Double) -> Double {
    var schaal = 1.0
    while schaal * 10 <= hoogste { schaal *= 10 }
    for factor in [0.2, 0.5, 1, 2, 5] where hoogste / (schaal * factor) <= 5 { return max(1, schaal * factor) }
    return max(1, schaal * 5)
  }

  /// Unbroken parts: a gap stays a gap.
  private static func stretches(_ reeks: [Breuk?]) -> [[(plek: Int, waarde: Double)]] {
    var stukken: [[(plek: Int, waarde: Double)]] = []
    var open = false
    for (plek, getal) in reeks.enumerated() {
      guard let getal else { open = false; continue }
      if open {
        stukken[stukken.count - 1].append((plek, getal.kommagetal))
      } else {
        stukken.append([(plek, getal.kommagetal)])
      }
      open = true
    }
    return stukken
  }
}
