import Domain
import Reporting

/// The course in time: bars for one place, and small multiples of states for every goal. States, not heights: 'geen' is a shape.
enum Dekkingsverloop {
  /// Solid: held. Dashed: planned and not held. A month without its levering is a question mark.
  static func bars(_ uitleg: Vakuitleg) -> String {
    let hoogste = uitleg.verloop.map { $0.gehouden + $0.nietGehouden }.max() ?? 0
    guard hoogste > 0 else { return "<p class=\"stil\">In deze maanden was er niets, en is er niets gepland.</p>\n" }
    let stap = 322.0 / Double(max(1, uitleg.verloop.count)), dik = min(16, stap * 0.72)
    var uit =
      "<h4>Verloop: bijeenkomsten per maand</h4><svg class=\"balken\" role=\"img\" aria-label=\"\(escaped(spoken(uitleg.verloop)))\" viewBox=\"0 0 330 106\">"
    uit +=
      "<path d=\"M4 74.5H326\" class=\"s-stil\" stroke-width=\"1\"/><text x=\"4\" y=\"10\" class=\"v-stil\" font-size=\"12\">hoogste: \(hoogste) per maand</text>"
    for (plek, staaf) in uitleg.verloop.enumerated() {
      let midden = 4 + stap * (Double(plek) + 0.5)
      func high(_ aantal: Int) -> Double { Double(aantal) * 56 / Double(hoogste) }
      func rect(_ van: Int, _ aantal: Int, _ vorm: String) -> String {
        guard aantal > 0 else { return "" }
        return
          "<rect x=\"\(point(midden - dik / 2))\" y=\"\(point(74 - high(van + aantal)))\" width=\"\(point(dik))\" height=\"\(point(high(aantal)))\" \(vorm)/>"
      }
      uit += rect(0, staaf.gehouden, "class=\"v-merk\"")
      uit += rect(
        staaf.gehouden, staaf.nietGehouden,
        "fill=\"none\" class=\"s-acc\" stroke-width=\"1.5\" stroke-dasharray=\"3 2\"")
      if staaf.gehouden + staaf.nietGehouden == 0, staaf.stand == .ontbreekt || staaf.stand == .looptNog {
        uit += symbol(staaf.stand, midden - dik / 2, 56, dik)
      }
      uit +=
        "<text x=\"\(point(midden))\" y=\"89\" text-anchor=\"middle\" class=\"v-stil\" font-size=\"12\">\(staaf.maand.kort.prefix(1))</text>"
      if plek == 0 || staaf.maand.nummer == 1 {
        uit +=
          "<text x=\"\(point(midden - stap / 2 + 2))\" y=\"103\" class=\"v-stil\" font-size=\"12\">\(staaf.maand.jaar)</text>"
      }
    }
    return uit + "</svg>\n"
  }

  private static func spoken(_ staven: [Vakuitleg.Maandstaaf]) -> String {
    let delen = staven.map { staaf -> String in
      switch staaf.stand {
      case .ontbreekt where staaf.gehouden == 0: "\(staaf.maand.inTekst) levering ontbreekt"
      case .looptNog where staaf.gehouden == 0: "\(staaf.maand.inTekst) loopt nog"
      default:
        "\(staaf.maand.inTekst) \(staaf.gehouden)"
          + (staaf.nietGehouden > 0 ? ", \(staaf.nietGehouden) niet doorgegaan" : "")
      }
    }
    return "Gehouden bijeenkomsten per maand: " + delen.joined(separator: "; ")
  }

  /// Each goal: a row per stadsdeel, a symbol per month, and how many months were 'bediend'.
  static func figures(_ blad: Dekkingsblad) -> String {
    let maanden = blad.verloop.periode.maanden.filter { maand in
      blad.overzicht.doelen.first.map { doel in
        blad.overzicht.gebieden.stadsdelen.contains {
          blad.verloop.vak(doel.id, Gebied(.stadsdeel, $0), .maand(maand)) != nil
        }
      } ?? false
    }
    guard maanden.count > 1, let eerste = maanden.first, let laatste = maanden.last else {
      return
        "<section aria-labelledby=\"verloop\"><h2 id=\"verloop\">Maand voor maand</h2><p>Er is nog maar één maand om te tonen.</p></section>"
    }
    let beelden = blad.overzicht.doelen.map { small($0, maanden, blad) }
    return """
      <section aria-labelledby="verloop"><h2 id="verloop">Maand voor maand, \(eerste.inTekst) tot en met \(laatste.inTekst)</h2>
      <p class="stil">Elk teken is een maand. Rechts staat in hoeveel maanden het doel bediend was.</p>
      <div class="dk-kleintjes">\(beelden.joined(separator: "\n"))</div></section>
      """
  }

  private static func small(_ doel: Doel, _ maanden: [Maand], _ blad: Dekkingsblad) -> String {
    let delen = blad.overzicht.gebieden.stadsdelen
    let breed = 228.0 / Double(maanden.count), groot = min(13.5, breed * 0.86)
    var uit = "", woorden: [String] = []
    for (rij, naam) in delen.enumerated() {
      let y = Double(rij) * 26 + 16
      let standen = maanden.map { blad.verloop.vak(doel.id, Gebied(.stadsdeel, naam), .maand($0))?.stand ?? .looptNog }
      uit += "<text x=\"0\" y=\"\(point(y + 9))\" class=\"v-inkt\" font-size=\"13\">\(escaped(naam))</text>"
      for (plek, stand) in standen.enumerated() { uit += symbol(stand, 96 + breed * Double(plek), y - 2, groot) }
      uit +=
        "<text x=\"358\" y=\"\(point(y + 9))\" text-anchor=\"end\" class=\"v-inkt\" font-size=\"13\" font-weight=\"700\">\(standen.count { $0 == .bediend })</text>"
      let keren = Dekkingteken.allCases.compactMap { stand -> String? in
        let keer = standen.count { $0 == stand }
        return keer == 0 ? nil : "\(keer) \(keer == 1 ? "maand" : "maanden") \(stand.woord)"
      }
      woorden.append("\(naam): \(keren.joined(separator: ", "))")
    }
    let hoog = delen.count * 26 + 34
    for (plek, maand) in maanden.enumerated() where plek == 0 || maand.nummer == 1 || maand.nummer == 7 {
      uit +=
        "<text x=\"\(point(96 + breed * Double(plek)))\" y=\"\(hoog - 8)\" class=\"v-stil\" font-size=\"12\">\(maand.kort)\(plek == 0 || maand.nummer == 1 ? " \(maand.jaar % 100)" : "")</text>"
    }
    return "<figure class=\"klein\"><figcaption><b>\(escaped("\(doel.id.code) \(doel.kort)"))</b></figcaption>"
      + "<svg role=\"img\" aria-label=\"\(escaped(woorden.joined(separator: ". ")))\" viewBox=\"0 0 360 \(hoog)\">\(uit)</svg></figure>"
  }

  private static func symbol(_ stand: Dekkingteken, _ x: Double, _ y: Double, _ groot: Double) -> String {
    "<use href=\"#\(Dekkingsvorm.symbool(stand))\" x=\"\(point(x))\" y=\"\(point(y))\" width=\"\(point(groot))\" height=\"\(point(groot))\"/>"
  }

  /// One decimal, without a locale.
  private static func point(_ waarde: Double) -> String {
    let tienden = Int((waarde * 10).rounded())
    return "\(tienden < 0 ? "-" : "")\(abs(tienden) / 10).\(abs(tienden) % 10)"
  }
}
