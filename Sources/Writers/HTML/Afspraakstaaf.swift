import Domain
import Reporting

/// Draws an agreement: the good side shaded, what was reached as a bar or as a dot per part, each mark with its own number.
enum Afspraakstaaf {
  private static let links = 5.0, rechts = 295.0
  /// Width of one character of 13 units.
  private static let letter = 7.2

  static func vlak(_ beeld: Afspraakbeeld, kleur: @escaping (String) -> String) -> Tekenvlak {
    let stapels = stacks(beeld)
    let baan = beeld.punten.isEmpty ? 18.0 : max(18, Double(stapels.map(\.count).max() ?? 1) * 10.5 + 4)
    let onder = 17 + baan
    var vlak = Tekenvlak(300, Int(onder + (beeld.verwacht == nil ? 17 : 25)), kleur: kleur)
    let x = scale(beeld)
    vlak.rect(links, 17, rechts - links, baan, rond: 2, vul: "grijs-v")
    let (van, tot) = goodSide(beeld, x)
    vlak.rect(van, 17, tot - van, baan, vul: "goed-z")
    vlak.line(van, onder + 0.75, tot, onder + 0.75, "goed", dik: 1.5)
    if let nu = beeld.nu {
      if beeld.isZonderOordeel {
        vlak.rect(links, 21, x(nu.waarde) - links, 10, vul: "papier", rand: "merk", dik: 1.5, streep: "3 2")
      } else {
        vlak.rect(links, 21, x(nu.waarde) - links, 10, vul: "merk")
      }
    }
    if let plan = beeld.plan {
      vlak.line(x(plan.waarde), 14, x(plan.waarde), onder + 3, "inkt", dik: 2, streep: "2 2.5")
    }
    for merk in beeld.norm { vlak.line(x(merk.waarde), 13, x(merk.waarde), onder + 4, "accent", dik: 3) }
    for stapel in stapels {
      for (hoogte, punt) in stapel.enumerated() {
        vlak.mark(punt.oordeel, x(punt.waarde) - 4.5, onder - 11.5 - Double(hoogte) * 10.5, 9)
      }
    }
    place(
      beeld.norm.map { Label($0.tekst, x($0.waarde), "accent", true) }
        + (beeld.plan.map { [Label($0.tekst, x($0.waarde), "stil", false)] } ?? []), 11, &vlak)
    var voet = beeld.nu.map { [Label($0.tekst, x($0.waarde), "merk", true)] } ?? []
    if let verwacht = beeld.verwacht {
      let (a, b) = (x(verwacht.onder), x(verwacht.boven)), y = onder + 7
      vlak.line(a, y, b, y, "stil", dik: 1.5)
      for eind in [a, b] { vlak.line(eind, y - 3, eind, y + 3, "stil", dik: 1.5) }
      voet.append(Label(verwacht.tekst, (a + b) / 2, "stil", false))
    }
    place(voet, onder + (beeld.verwacht == nil ? 14 : 21), &vlak)
    return vlak
  }

  /// From nought, or from the least value below it, to a little beyond the largest.
  private static func scale(_ beeld: Afspraakbeeld) -> (Breuk) -> Double {
    let waarden =
      beeld.norm.map(\.waarde.kommagetal) + [beeld.nu, beeld.plan].compactMap { $0?.waarde.kommagetal }
      + beeld.punten.map(\.waarde.kommagetal)
      + (beeld.verwacht.map { [$0.onder.kommagetal, $0.boven.kommagetal] } ?? [])
    let top = max(waarden.max() ?? 1, 0.000_001) * 1.08
    return { links + min(max($0.kommagetal, 0), top) / top * (rechts - links) }
  }

  private static func goodSide(_ beeld: Afspraakbeeld, _ x: (Breuk) -> Double) -> (Double, Double) {
    switch beeld.goed {
    case .vanaf(let norm): (x(norm), rechts)
    case .totEnMet(let norm): (links, x(norm))
    case .tussen(let laag, let hoog): (x(laag), x(hoog))
    }
  }

  /// Parts of nearly the same value stand on one another.
  private static func stacks(_ beeld: Afspraakbeeld) -> [[Afspraakbeeld.Punt]] {
    let x = scale(beeld)
    var uit: [[Afspraakbeeld.Punt]] = []
    for punt in beeld.punten.sorted(by: { $0.waarde < $1.waarde }) {
      if let eerste = uit.last?.first, x(punt.waarde) - x(eerste.waarde) < 9.5, (uit.last?.count ?? 0) < 8 {
        uit[uit.count - 1].append(punt)
      } else {
        uit.append([punt])
      }
    }
    return uit
  }

  private struct Label {
    let tekst: String
    var x: Double
    let kleur: String
    let isVet: Bool
    init(_ tekst: String, _ x: Double, _ kleur: String, _ isVet: Bool) {
      (self.tekst, self.x, self.kleur, self.isVet) = (tekst, x, kleur, isVet)
    }
    var breedte: Double { Double(tekst.count) * (isVet ? 7.7 : letter) }
  }

  /// Beside one another on one line, within the frame: pushed apart from left to right, then back from the right edge.
  private static func place(_ labels: [Label], _ y: Double, _ vlak: inout Tekenvlak) {
    var labels = labels.sorted { $0.x < $1.x }
    for plek in labels.indices {
      let half = labels[plek].breedte / 2
      labels[plek].x = min(max(labels[plek].x, links + half), rechts - half)
      if plek > 0 {
        let vorige = labels[plek - 1]
        labels[plek].x = max(labels[plek].x, vorige.x + vorige.breedte / 2 + 8 + half)
      }
    }
    var grens = rechts
    for plek in labels.indices.reversed() {
      let half = labels[plek].breedte / 2
      labels[plek].x = min(labels[plek].x, grens - half)
      grens = labels[plek].x - half - 8
    }
    for label in labels { vlak.text(label.tekst, label.x, y, .middle, kleur: label.kleur, vet: label.isVet) }
  }
}
