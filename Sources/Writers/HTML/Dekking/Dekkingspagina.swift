import Domain
package import Reporting

/// The coverage page: a matrix of goals and areas in which each place opens its explanation. One file that works from disk.
///
/// Without script everything can be read: each place is a link to its explanation, and the wijken are open.
package enum Dekkingspagina {
  package static func write(_ blad: Dekkingsblad, rond rapport: Rapport) -> [UInt8] {
    var bladzijde = HTMLBladzijde(rapport, .scherm)
    bladzijde.appendHead()
    bladzijde.uit = bladzijde.uit.replacing("</style>", with: Dekkingsstijl.css + "</style>", maxReplacements: 1)
    bladzijde.add(Dekkingsvorm.symbolen)
    bladzijde.add(findings(blad))
    bladzijde.add(matrix(blad))
    bladzijde.add(Dekkingsverloop.figures(blad))
    bladzijde.add(explanations(blad))
    for hoofdstuk in rapport.hoofdstukken { bladzijde.append(hoofdstuk) }
    bladzijde.add(data(blad))
    bladzijde.add("<script>\n\(Dekkingsscript.js)</script>")
    bladzijde.appendFoot()
    return Array(bladzijde.uit.utf8)
  }

  private static func findings(_ blad: Dekkingsblad) -> String {
    guard !blad.kern.isEmpty else { return "" }
    let punten = blad.kern.map { "<li><b>\(escaped($0.vondst))</b> <span>\(escaped($0.meer))</span></li>" }
    return "<section aria-labelledby=\"h-kern\"><h2 class=\"vh\" id=\"h-kern\">De kern</h2>\n"
      + "<ol class=\"dk-kern\">\(punten.joined())</ol></section>"
  }

  private static func matrix(_ blad: Dekkingsblad) -> String {
    """
    <section aria-labelledby="h-rooster"><h2 id="h-rooster">\(escaped(blad.kop))</h2>
    \(legend(blad))
    \(choices(blad))
    <p class="dk-melding" id="melding" role="status"></p>
    <div class="dk-werk"><div><div class="dk-schuif" id="schuif" role="region" tabindex="0" aria-label="Rooster van doelen en gebieden">
    <a class="sla-over" href="#verloop">Sla het rooster over</a>
    \(Dekkingsrooster.table(blad))
    </div>
    <p class="stil" id="hulp" hidden>Met de pijltjes gaat u naar een ander vak. Enter opent de uitleg, Escape sluit haar.</p></div>
    <aside class="dk-paneel" id="paneel" aria-labelledby="h-paneel" hidden>
    <div class="dk-pk"><h3 id="h-paneel" tabindex="-1"></h3><button type="button" id="sluit">Sluiten</button></div>
    <div id="pin"></div></aside></div></section>
    """
  }

  /// Symbol, number of places in the stadsdelen, and word.
  private static func legend(_ blad: Dekkingsblad) -> String {
    let punten = Dekkingteken.allCases.map { stand in
      "<li class=\"\(Dekkingsvorm.klasse(stand))\">\(Dekkingsvorm.teken(stand))<b>\(blad.count(stand))</b> \(stand.woord)</li>"
    }
    return
      "<ul class=\"dk-legenda\" aria-label=\"Wat de tekens betekenen, met het aantal vakken\">\(punten.joined())</ul>"
  }

  private static func choices(_ blad: Dekkingsblad) -> String {
    func select(_ id: String, _ naam: String, _ waarden: [String]) -> String {
      let opties = waarden.map { " <option>\(escaped($0))</option>" }.joined()
      return
        "<p><label for=\"f-\(id)\">\(naam)</label> <select id=\"f-\(id)\"><option value=\"\">alle</option>\(opties)</select></p>"
    }
    let keuzes = blad.keuzes
    return """
      <form class="dk-zeef" id="zeef" aria-label="Kies wat u wilt zien" hidden>
      \(select("s", "Stadsdeel", blad.overzicht.gebieden.stadsdelen))
      \(select("o", "Organisatie", keuzes.organisaties))
      \(select("v", "Werkvorm", keuzes.werkvormen))
      \(select("l", "Leeftijd", keuzes.leeftijden.map(\.code)))
      <p><button type="reset">Alles tonen</button> <button type="button" id="wijken" aria-pressed="false">Alle wijken open</button></p>
      </form>
      """
  }

  private static func explanations(_ blad: Dekkingsblad) -> String {
    let delen = blad.overzicht.doelen.map { doel in
      let vakken = blad.rijen.flatMap { [$0.stadsdeel] + $0.wijken }.compactMap { gebied in
        blad.uitleg(.init(doel, gebied)).map { Dekkingsuitleg.article($0, blad) }
      }
      return
        "<details class=\"dk-doel\"><summary>\(escaped("\(doel.id.code) \(doel.kort)"))</summary>\n\(vakken.joined(separator: "\n"))</details>"
    }
    return
      "<section aria-labelledby=\"h-uitleg\"><h2 id=\"h-uitleg\">Uitleg per vak</h2>\n<div id=\"uitleg\">\(delen.joined(separator: "\n"))</div></section>"
  }

  /// Wijk, stadsdeel, organisation, form, ages, goals and whether it was held: what the choices look at.
  private static func data(_ blad: Dekkingsblad) -> String {
    let maanden = blad.overzicht.periode.maanden
    let rijen = blad.activiteiten.filter { activiteit in maanden.contains { activiteit.perMaand[$0] != nil } }.map {
      rij in
      let stadsdeel = blad.overzicht.gebieden.wijken.first { $0.code == rij.sleutel.wijk }?.stadsdeel ?? ""
      let lijsten = [blad.leeftijden(rij).map(\.code), rij.doelen.map(\.code)].map {
        "[\($0.map(quoted).joined(separator: ","))]"
      }
      let teksten = [rij.sleutel.wijk, stadsdeel, blad.organisatie(rij), rij.werkvorm].map(quoted)
      return "[\((teksten + lijsten).joined(separator: ",")),\(blad.isHeld(rij) ? 1 : 0)]"
    }
    return "<script type=\"application/json\" id=\"gegevens\">[\(rijen.joined(separator: ","))]</script>"
  }

  /// A text for JSON inside HTML: nothing in it can end the element.
  private static func quoted(_ tekst: String) -> String {
    var uit = "\""
    for teken in tekst.unicodeScalars {
      switch teken {
      case "\"", "\\": uit += "\\\(teken)"
      case "<", ">", "&": uit += "\\u00" + String(teken.value, radix: 16)
      case _ where teken.value < 32: uit += " "
      default: uit.unicodeScalars.append(teken)
      }
    }
    return uit + "\""
  }
}
