import Reporting

/// The wijken as tiles: fill says how much, every tile bears its name and its value, a line goes around each stadsdeel.
enum Kaartbeeld {
  private static let breed = 88.0, hoog = 46.0, tussen = 4.0

  static func vlak(_ kaart: Tegelkaart, kleur: @escaping (String) -> String) -> Tekenvlak {
    let rijen = (kaart.tegels.map(\.rij).max() ?? 0) + 1, kolommen = max(4, (kaart.tegels.map(\.kolom).max() ?? 0) + 1)
    let onder = Double(rijen) * (hoog + tussen)
    // The key stands in the empty corner of a map with places, else below.
    let isHoekVrij = !kaart.tegels.contains { $0.rij >= rijen - 2 && $0.kolom < 2 } && kaart.sleutel.count <= 4
    let sleutelhoogte = isHoekVrij ? 0 : 20 * ((kaart.sleutel.count + 1) / 2)
    var vlak = Tekenvlak(Int(Double(kolommen) * (breed + tussen)), Int(onder) + sleutelhoogte, kleur: kleur)
    for tegel in kaart.tegels { draw(tegel, &vlak) }
    drawBorders(kaart.tegels, &vlak)
    for (plek, regel) in kaart.sleutel.enumerated() {
      let x = isHoekVrij ? 4 : 2 + Double(plek % 2) * 184
      let y = isHoekVrij ? onder - 84 + Double(plek) * 21 : onder + 6 + Double(plek / 2) * 20
      box(regel.vulling, x, y, 16, 12, &vlak)
      vlak.text(regel.tekst, x + 22, y + 10.5, kleur: "stil", grootte: 12)
    }
    return vlak
  }

  /// A line in the gap where two stadsdelen meet, so that each shows as one.
  private static func drawBorders(_ tegels: [Tegelkaart.Tegel], _ vlak: inout Tekenvlak) {
    for tegel in tegels {
      let x = Double(tegel.kolom) * (breed + tussen), y = Double(tegel.rij) * (hoog + tussen)
      func isAnder(_ rij: Int, _ kolom: Int) -> Bool {
        tegels.contains { $0.rij == rij && $0.kolom == kolom && $0.stadsdeel != tegel.stadsdeel }
      }
      if isAnder(tegel.rij, tegel.kolom + 1) {
        vlak.line(x + breed + tussen, y, x + breed + tussen, y + hoog + tussen, "inkt", dik: 2)
      }
      if isAnder(tegel.rij + 1, tegel.kolom) {
        vlak.line(x, y + hoog + tussen, x + breed + tussen, y + hoog + tussen, "inkt", dik: 2)
      }
    }
  }

  private static func draw(_ tegel: Tegelkaart.Tegel, _ vlak: inout Tekenvlak) {
    let x = Double(tegel.kolom) * (breed + tussen) + 2, y = Double(tegel.rij) * (hoog + tussen) + 2
    let inkt = box(tegel.vulling, x, y, breed, hoog, &vlak)
    let regels = wrapped(tegel.naam)
    var hoogte = y + (regels.count > 1 ? 14 : 18)
    for regel in regels {
      vlak.text(regel, x + 6, hoogte, kleur: inkt, grootte: 12)
      hoogte += 12.5
    }
    vlak.text(tegel.waarde, x + 6, y + 40.5, kleur: inkt, vet: true, grootte: 12)
  }

  /// Draws the ground and says in which colour its text is read.
  @discardableResult
  private static func box(
    _ vulling: Tegelkaart.Vulling, _ x: Double, _ y: Double, _ b: Double, _ h: Double, _ vlak: inout Tekenvlak
  ) -> String {
    switch vulling {
    case .alles:
      vlak.rect(x, y, b, h, rond: 3, vul: "merk")
      return "papier"
    case .deel:
      vlak.rect(x + 1, y + 1, b - 2, h - 2, rond: 2.5, vul: "merk-l", rand: "merk", dik: 1.5)
      return "inkt"
    case .niets:
      vlak.rect(x + 1.5, y + 1.5, b - 3, h - 3, rond: 2, vul: "papier", rand: "accent", dik: 2, streep: "4 3")
      return "accent"
    case .verborgen, .onbekend:
      vlak.rect(x + 0.5, y + 0.5, b - 1, h - 1, rond: 2, vul: "grijs-v", rand: "stil", dik: 1, streep: "2 2")
      return "inkt"
    }
  }

  /// Over two lines where one is too narrow: at a space, else with a hyphen before a known ending, else in the middle.
  static func wrapped(_ naam: String, breed: Int = 12) -> [String] {
    guard naam.count > breed else { return [naam] }
    let woorden = naam.split(separator: " ").map(String.init)
    if woorden.count > 1 {
      let eerste = woorden.dropLast().joined(separator: " ")
      if eerste.count <= breed + 1, woorden[woorden.count - 1].count <= breed + 1 {
        return [eerste, woorden[woorden.count - 1]]
      }
    }
    for einde in ["houtkwartier", "kwartier", "wijk", "polder", "buurt"]
    where naam.hasSuffix(einde) && naam.count - einde.count <= breed {
      return ["\(naam.dropLast(einde.count))-", einde]
    }
    let begin = max(breed - 3, naam.count - breed)
    return ["\(naam.prefix(begin))-", String(naam.dropFirst(begin).prefix(breed + 1))]
  }
}
