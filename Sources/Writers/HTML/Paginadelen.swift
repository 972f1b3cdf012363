import Domain
import Reporting

/// The blocks of page one: findings, strip of verdicts, what needs attention, the map, one story and one question.
extension HTMLBladzijde {
  mutating func append(_ vondsten: [Vondst]) {
    add("<ol class=\"kern\">")
    for vondst in vondsten {
      let bij = vondst.bij.isEmpty ? "" : " <span>\(html(vondst.bij))</span>"
      add("<li><b>\(html([vondst.kern]))</b>\(bij)</li>")
    }
    add("</ol>")
  }

  /// Two columns where there is room; in an office file one after the other.
  mutating func append(links: [Blok], rechts: [Blok]) {
    let klasse: String =
      switch links.first {
      case .vondsten: "twee kernvak"
      case .uitgelicht: "deel twee slot"
      default: isPaginaEen ? "deel twee" : "twee"
      }
    add(box("<div class=\"\(klasse)\"><div class=\"breed\">"))
    isNaast = true
    for blok in links { append(blok) }
    add(box("</div><div>"))
    for blok in rechts { append(blok) }
    isNaast = false
    add(box("</div></div>"))
  }

  mutating func append(_ groepen: [Strookgroep]) {
    let metRijen = rapport.hoofdstukken.contains { $0.id == "afspraken" }
    if vorm == .scherm, metRijen {
      add(
        "<a class=\"sla-over\" href=\"#\(rapport.hoofdstukken.dropFirst().first?.id ?? "inhoud")\">Sla de oordelen over</a>"
      )
    }
    add("<ul class=\"strook\">")
    for groep in groepen {
      let woord = Oordeelvorm.woord(groep.oordeel)
      let plekken = groep.plekken.map { plek in
        let teken = mark(groep.voorbeeld, maat: 26), code = "<small>\(escaped(plek.id))</small>"
        let naam = escaped("\(woord): \(plek.titel)")
        return vorm == .scherm && metRijen
          ? "<li><a href=\"#afspraak-\(anchor(plek.id))\" aria-label=\"\(escaped(plek.id)), \(naam)\">\(teken)\(code)</a></li>"
          : "<li><span class=\"plek\">\(teken)<span class=\"vh\">\(naam), </span>\(code)</span></li>"
      }
      let kop = "<span class=\"k\"><b>\(groep.plekken.count)</b> \(groep.woord)</span>"
      if vorm == .kantoor {
        add(
          "<li>\(groep.plekken.count) \(groep.woord): \(escaped(groep.plekken.map(\.id).joined(separator: ", ")))</li>")
      } else {
        // Paper divides the line by what each box holds: its symbols, and at least its words.
        let alle = groepen.reduce(0) { $0 + $1.breedte }
        let breed = vorm == .druk ? " style=\"width:\(groep.breedte * 100 / max(1, alle))%\"" : ""
        add("<li class=\"\(Oordeelvorm.klasse(groep.oordeel))\"\(breed)>\(kop)<ol>\(plekken.joined())</ol></li>")
      }
    }
    add("</ul>")
  }

  mutating func append(_ punten: [Aandachtspunt]) {
    let metRijen = vorm == .scherm && rapport.hoofdstukken.contains { $0.id == "afspraken" }
    add("<ul class=\"aandacht\">")
    for punt in punten {
      if vorm == .kantoor {
        let woord = "\(punt.oordeel.teken) \(Oordeelvorm.woord(punt.oordeel.soort))"
        add(
          "<li>\(escaped(woord)): <strong>\(escaped(punt.titel))</strong>, \(escaped(punt.getal)). \(escaped(punt.reden))</li>"
        )
        continue
      }
      let naam =
        metRijen ? "<a href=\"#afspraak-\(anchor(punt.id))\">\(escaped(punt.titel))</a>" : escaped(punt.titel)
      add(
        "<li>\(mark(punt.oordeel, maat: 18))<p><span class=\"vh\">\(Oordeelvorm.woord(punt.oordeel.soort)): </span>"
          + "<span class=\"naam\">\(naam)</span> · <span class=\"getal\">\(escaped(punt.getal))</span>"
          + (punt.reden.isEmpty ? "" : "<br><span class=\"r\">\(escaped(punt.reden))</span>") + "</p></li>")
    }
    add("</ul>")
  }

  mutating func append(_ kaart: Tegelkaart) {
    guard vorm != .kantoor else {
      let vlak = Kaartbeeld.vlak(kaart, kleur: kleur)
      add("<p><strong>\(escaped(kaart.titel))</strong></p>")
      return add(
        "<p><img alt=\"\(escaped(kaart.alt))\" width=\"\(vlak.breedte)\" height=\"\(vlak.hoogte)\" src=\"\(place(vlak))\"></p>"
      )
    }
    let kop = isNaast ? "<h2>\(escaped(kaart.titel))</h2>" : "<h3>\(escaped(kaart.titel))</h3>"
    add(
      "<div class=\"kaartvak\">\(kop)\(picture(Kaartbeeld.vlak(kaart, kleur: kleur), alt: kaart.alt, klasse: "wijkkaart"))"
        + "<p class=\"onderschrift\">\(escaped(kaart.onderschrift))</p></div>")
  }

  /// One story on a field of colour, with its picture where there is one.
  mutating func append(uitgelicht verhaal: Verhaalblok, doel: String) {
    let foto = verhaal.foto.map { foto in
      let breedte = min(foto.beeld.breedte, 420), hoogte = max(1, foto.beeld.hoogte * breedte / foto.beeld.breedte)
      return image(
        foto.beeld.soort.mime, foto.beeld.bytes, alt: foto.alt, klasse: "plaat", breedte: breedte, hoogte: hoogte)
    }
    add(box("<section class=\"veld\(foto == nil ? " zonder-foto" : "")\" aria-labelledby=\"verhaal\">"))
    add("<p class=\"van\">\(escaped(doel))</p><h2 id=\"verhaal\">\(escaped(verhaal.titel))</h2>")
    add("<blockquote>\(html(verhaal.alineas))</blockquote>")
    add("<p class=\"wie\">\(escaped(verhaal.verteller))</p>")
    if let foto { add(vorm == .kantoor ? "<p>\(foto)</p>" : foto) }
    add(box("</section>"))
  }

  mutating func append(_ vraag: Vraagblok) {
    add(box("<section class=\"vraag\" aria-labelledby=\"vraag\">"))
    add("<h2 id=\"vraag\">Onze vraag aan de gemeente</h2>")
    if !vraag.vraag.isEmpty { add("<p>\(html(vraag.vraag))</p>") }
    add(html(vraag.tekst))
    add(box("</section>"))
  }
}

extension Strookgroep {
  /// In tenths of a millimetre on paper: room for its symbols, and for its number with its words.
  fileprivate var breedte: Int { max(plekken.count * 64 + 40, woord.count * 17 + 75) }

  /// A verdict of this kind, for its shape.
  fileprivate var voorbeeld: Oordeel {
    switch oordeel {
    case .gehaald: .gehaald
    case .opSchema: .opSchema
    case .looptAchter: .looptAchter
    case .nietGehaald: .nietGehaald
    case .nietTeBeoordelen: .nietTeBeoordelen(.geenGegevens)
    case .geenNorm: .geenNorm
    }
  }
}
