package import Reporting

/// The manager's page in the shared folder: one file, links to the files beside it, no script.
package enum WatNupagina {
  package static func write(_ watNu: WatNu, stijl: Palet) -> [UInt8] {
    let aantal = watNu.taken.count, tegen = watNu.taken.count(where: \.houdtTegen)
    let kop =
      aantal == 0
      ? "Alles goed: er wacht niets op u"
      : "Er is iets: \(aantal) \(aantal == 1 ? "ding wacht" : "dingen wachten") op u"
    let regel =
      tegen == 0
      ? "Niets houdt het vaststellen van \(watNu.maand) tegen."
      : "Het rapport over \(watNu.maand) is klaar als concept. \(tegen == 1 ? "Eén ding houdt" : "\(tegen) dingen houden") het vaststellen tegen."
    let pagina = """
      <!doctype html>
      <html lang="nl">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <title>Wat moet ik nu doen? \(escaped(watNu.bijgewerkt)) (INTERN)</title>
      <style>
      \(Stijlblad.css(stijl))\(WatNustijl.css)</style>
      </head>
      <body>
      <a class="sla-over" href="#inhoud">Naar de inhoud</a>
      <header>
      <p class="banier"><strong>INTERN</strong>: niet buiten de organisatie delen\(watNu.banier.map { " · \(escaped($0))" } ?? "")</p>
      <div class="blad">
      <p class="org">\(escaped(watNu.organisatie))</p>
      <h1>Wat moet ik nu doen?</h1>
      <p class="stil">Bijgewerkt op \(escaped(watNu.bijgewerkt)) · wordt elke dag vernieuwd</p>
      </div></header>
      <main id="inhoud" class="blad">
      <div class="wn-stand \(aantal == 0 ? "wn-goed" : "wn-let")">\(sign(aantal == 0 ? .goed : .let_))<div><h2>\(escaped(kop))</h2><p>\(escaped(regel))</p></div></div>
      <ul class="wn-rij" aria-label="De stand per onderwerp">\(watNu.onderwerpen.map(subject).joined())</ul>
      \(tasks(watNu.taken))
      \(arrived(watNu))
      \(list("Wat er gebeurde", watNu.gebeurd))
      </main>
      </body>
      </html>

      """
    return Array(pagina.utf8)
  }

  private static func subject(_ onderwerp: WatNu.Onderwerp) -> String {
    let inhoud =
      "\(sign(onderwerp.stand))<b>\(escaped(onderwerp.naam))</b> <span class=\"stil\">\(escaped(onderwerp.tekst))</span>"
    let klasse = "wn-stip \(style(onderwerp.stand))"
    guard let taak = onderwerp.taak else { return "<li><span class=\"\(klasse)\">\(inhoud)</span></li>" }
    return "<li><a class=\"\(klasse)\" href=\"#\(taak)\">\(inhoud)</a></li>"
  }

  /// No list is shown empty.
  private static func tasks(_ taken: [WatNu.Taak]) -> String {
    guard !taken.isEmpty else { return "" }
    let punten = taken.map { taak in
      let knoppen = taak.knoppen.map { "<a href=\"\(escaped($0.pad))\">\(escaped($0.tekst))</a>" }.joined(
        separator: " ")
      return "<li class=\"wn-taak \(style(taak.stand))\" id=\"\(taak.id)\"><h3>\(escaped(taak.kop))</h3>"
        + "<p class=\"stil\">\(escaped(taak.wanneer))\(taak.houdtTegen ? " · <strong>nodig voor het vaststellen</strong>" : "")</p>"
        + taak.waarom.map { "<p>\(escaped($0))</p>" }.joined()
        + (taak.bel.map { "<p class=\"wn-bel\">\(escaped($0))</p>" } ?? "")
        + (knoppen.isEmpty ? "" : "<p class=\"wn-doen\">\(knoppen)</p>") + "</li>"
    }.joined(separator: "\n")
    return
      "<section aria-labelledby=\"doen\"><h2 id=\"doen\">Doen, het nieuwste eerst</h2>\n<ol class=\"wn-taken\">\(punten)</ol></section>"
  }

  private static func arrived(_ watNu: WatNu) -> String {
    guard !watNu.binnen.isEmpty else { return "" }
    let rijen = watNu.binnen.map {
      "<tr><th scope=\"row\">\(escaped($0.naam))</th><td class=\"getal\"><b>\($0.telt)</b> van \($0.gelezen)</td></tr>"
    }.joined()
    return "<section aria-labelledby=\"binnen\"><h2 id=\"binnen\">Wat kwam er binnen?</h2><table>"
      + "<caption><span>Wat er is over \(escaped(watNu.maand)). Een rij is een bestand.</span></caption>"
      + "<thead><tr><th scope=\"col\">Bestand</th><th scope=\"col\" class=\"getal\">Rijen die tellen</th></tr></thead>"
      + "<tbody>\(rijen)</tbody></table></section>"
  }

  private static func list(_ kop: String, _ regels: [String]) -> String {
    guard !regels.isEmpty else { return "" }
    return "<section aria-labelledby=\"gebeurd\"><h2 id=\"gebeurd\">\(kop)</h2><ul>"
      + regels.map { "<li>\(escaped($0))</li>" }.joined() + "</ul></section>"
  }

  private static func style(_ stand: WatNu.Stand) -> String {
    switch stand {
    case .goed: "wn-goed"
    case .let_: "wn-let"
    case .slecht: "wn-slecht"
    }
  }

  /// Three shapes, so that colour only adds.
  private static func sign(_ stand: WatNu.Stand) -> String {
    let (woord, pad) =
      switch stand {
      case .goed: ("goed: ", "M3 13 9 19 21 5")
      case .let_: ("let op: ", "M2 4H22L12 21Z")
      case .slecht: ("niet goed: ", "M4 4 20 20M20 4 4 20")
      }
    return
      "<svg aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 24 24\" width=\"18\" height=\"18\"><path d=\"\(pad)\" "
      + "fill=\"none\" stroke=\"currentColor\" stroke-width=\"4\"/></svg><span class=\"vh\">\(woord)</span>"
  }
}

/// What the page adds to the stylesheet of the reports.
enum WatNustijl {
  static let css = """
    .wn-stand{display:flex;gap:.9rem;padding:1rem 1.2rem;border-left:6px solid currentColor;margin:1rem 0}
    .wn-stand h2{margin:0;border:0;padding:0;color:var(--inkt)}.wn-stand p{margin:.2rem 0 0;color:var(--inkt)}
    .wn-goed{color:#1a6b3a}.wn-let{color:#7a5200}.wn-slecht{color:#9f231b}
    .wn-rij{list-style:none;margin:.75rem 0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.5rem}
    .wn-stip{display:block;padding:.45rem .7rem;border-top:4px solid currentColor;min-height:2.25rem}
    .wn-stip b,.wn-stip .stil{display:block;color:var(--inkt)}
    .wn-taken{padding-left:1.6rem}.wn-taak{padding:.6rem 0 .8rem;border-bottom:1px solid #cfd6db}
    .wn-taak h3,.wn-taak p{color:var(--inkt);margin:.15rem 0}.wn-taak:target{outline:3px solid #b4440f}
    .wn-doen a{display:inline-block;min-height:2.25rem;padding:.35rem .85rem;margin:.3rem .4rem 0 0;border:1px solid #0b5c73;border-radius:3px}
    .wn-doen a:first-child{background:#0b4a5c;color:#fff}
    @media screen and (prefers-color-scheme:dark){.wn-goed{color:#7fd09b}.wn-let{color:#f1c565}.wn-slecht{color:#f19a93}}

    """
}
