import Domain
package import Reporting

/// The report as one self-contained page: no script, no file beside it, readable on a phone, on paper and by ear (WCAG 2.1 AA).
package enum HTMLWriter {
  /// For whom the page is laid out.
  enum Vorm {
    case scherm
    /// For the PDF converter: pictures carry their own text alternative and fixed colours.
    case druk
    /// For the office converters: plain tables, pictures as files in the text.
    case kantoor
  }

  package static func write(_ rapport: Rapport) -> [UInt8] { Array(page(rapport, .scherm).utf8) }

  static func page(_ rapport: Rapport, _ vorm: Vorm) -> String { build(rapport, vorm).uit }

  static func build(_ rapport: Rapport, _ vorm: Vorm) -> HTMLBladzijde {
    var bladzijde = HTMLBladzijde(rapport, vorm)
    bladzijde.appendHead()
    for hoofdstuk in rapport.hoofdstukken { bladzijde.append(hoofdstuk) }
    bladzijde.appendFoot()
    return bladzijde
  }
}

/// The page under construction.
struct HTMLBladzijde {
  let rapport: Rapport
  let vorm: HTMLWriter.Vorm
  let stijl: Palet
  var uit = ""
  /// Charts of an office file as SVG, to be put in their place when they have become pictures.
  var tekeningen: [String] = []
  /// Headings of chapters are h2; those inside are h3.
  private var heeftInhoud = false
  /// Inside two columns; there a heading has no rule of its own.
  var isNaast = false
  /// The chapter that is being written has no heading: those inside are h2.
  private(set) var isPaginaEen = false
  var heeftLeeswijzer = false

  init(_ rapport: Rapport, _ vorm: HTMLWriter.Vorm) {
    (self.rapport, self.vorm) = (rapport, vorm)
    stijl = Palet(rapport.stijl)
  }

  mutating func add(_ regel: String) { uit += regel + "\n" }

  /// Colours on a screen follow light and dark; elsewhere they are fixed.
  var kleur: (String) -> String {
    switch vorm {
    case .scherm: { "var(--\($0))" }
    case .druk, .kantoor: { [stijl] naam in stijl.vast(naam) }
    }
  }

  /// The first finding, where a page begins with findings: the page over all reports shows it.
  private var beschrijving: String {
    func finding(_ blokken: [Blok]) -> Zin? {
      blokken.lazy.compactMap { blok in
        switch blok {
        case .vondsten(let vondsten): vondsten.first?.kern
        case .naast(let links, let rechts): finding(links + rechts)
        default: nil
        }
      }.first
    }
    guard vorm == .scherm, let kern = finding(rapport.hoofdstukken.first?.blokken ?? []) else {
      return "Verantwoording van het kinderwerk aan de gemeente \(rapport.gemeente)."
    }
    return kern.tekst
  }

  mutating func appendHead() {
    add("<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">")
    add("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
    add("<title>\(escaped(paginatitel))</title>")
    add("<meta name=\"author\" content=\"\(escaped(rapport.organisatie))\">")
    add("<meta name=\"description\" content=\"\(escaped(beschrijving))\">")
    switch vorm {
    case .scherm: add("<style>\n\(Stijlblad.css(stijl))</style>")
    case .druk: add("<style>\n\(Stijlblad.druk(stijl))\(Drukstijl.css(rapport))</style>")
    case .kantoor: break
    }
    add("</head>\n<body>")
    if vorm == .scherm { add("<a class=\"sla-over\" href=\"#inhoud\">Naar de inhoud</a>") }
    add(box("<header>"))
    for regel in vorm == .druk ? banierOpPapier : banieren {
      add("<p class=\"banier\(regel.isIntern ? " intern" : "")\">\(escaped(regel.tekst))</p>")
    }
    add(box("<div class=\"blad\">"))
    appendLogo()
    // The converter makes a title block of its own from the head of the page.
    add(box("<p class=\"org\">\(escaped(rapport.organisatie))</p>\n<h1>\(escaped(rapport.titel))</h1>"))
    add(
      "<p class=\"stil\">\(escaped(rapport.lezer)) · stand per \(rapport.standPer.inTekst) · \(rapport.status.inTekst)"
        + (rapport.bijlage.flatMap { naam in
          vorm == .scherm && rapport.lezing != .bijlage
            ? " · <a href=\"\(escaped(naam))\">waar komen de cijfers vandaan?</a>" : nil
        } ?? "") + "</p>")
    add(box("</div></header>\n<main id=\"inhoud\">"))
  }

  /// Above the name of the organisation; office programs show no SVG.
  private mutating func appendLogo() {
    guard let logo = rapport.stijl.logo, let beeld = vorm == .kantoor ? logo.raster : logo.beeld else { return }
    let hoogte = 58
    add(
      image(
        beeld.soort.mime, beeld.bytes, alt: logo.alt, klasse: "logo",
        breedte: max(1, beeld.breedte * hoogte / beeld.hoogte),
        hoogte: hoogte))
  }

  private var paginatitel: String {
    rapport.titel + (rapport.isIntern ? " – intern" : "") + (rapport.isConcept ? " – concept" : "")
  }

  var banieren: [(tekst: String, isIntern: Bool)] {
    var regels: [(tekst: String, isIntern: Bool)] = []
    if let banier = rapport.banier { regels.append((banier, false)) }
    if rapport.isIntern { regels.append(("INTERN — niet delen buiten de organisatie", true)) }
    if let regel = rapport.status.banier { regels.append((regel, false)) }
    if rapport.isConcept { regels.append(("CONCEPT — nog niet vastgesteld", false)) }
    return regels
  }

  /// All on one line, as in the head of every page.
  private var banierOpPapier: [(tekst: String, isIntern: Bool)] {
    let alle = banieren
    return alle.isEmpty ? [] : [(alle.map(\.tekst).joined(separator: " · "), alle.contains(where: \.isIntern))]
  }

  mutating func append(_ hoofdstuk: Hoofdstuk) {
    isPaginaEen = hoofdstuk.titel == nil
    defer { isPaginaEen = false }
    if let titel = hoofdstuk.titel {
      add(
        box(
          "<section class=\"\(hoofdstuk.id == "afspraken" ? "nieuw-blad" : "gewoon")\" aria-labelledby=\"\(hoofdstuk.id)\">"
        ) + "\n<h2 id=\"\(hoofdstuk.id)\">\(escaped(titel))</h2>")
    }
    for blok in hoofdstuk.blokken { append(blok) }
    if hoofdstuk.titel != nil { add(box("</section>")) }
    if hoofdstuk.titel == nil, !heeftInhoud { appendContents() }
  }

  /// After the summary, so that the core stays first.
  private mutating func appendContents() {
    heeftInhoud = true
    guard vorm == .scherm else { return }
    let koppelingen = rapport.hoofdstukken.compactMap { hoofdstuk in
      hoofdstuk.titel.map { "<li><a href=\"#\(hoofdstuk.id)\">\(escaped($0))</a></li>" }
    }
    add("<nav class=\"inhoud\" aria-label=\"In dit rapport\"><ul>\(koppelingen.joined())</ul></nav>")
  }

  mutating func appendFoot() {
    add(box("</main>\n<footer>"))
    add(
      "<p class=\"stil\">\(escaped(rapport.organisatie)) · stand per \(rapport.standPer.inTekst) · \(rapport.status.inTekst) · gemaakt met Verantwoording</p>"
    )
    add(box("</footer>") + "\n</body>\n</html>")
  }

  mutating func append(_ blok: Blok) {
    switch blok {
    case .kop(let tekst, let id):
      let klasse = isPaginaEen && !isNaast ? " class=\"deel\"" : ""
      add("<\(isPaginaEen ? "h2" : "h3")\(klasse) id=\"\(id)\">\(escaped(tekst))</\(isPaginaEen ? "h2" : "h3")>")
    case .vondsten(let vondsten): append(vondsten)
    case .strook(let groepen): append(groepen)
    case .aandacht(let punten): append(punten)
    case .kaart(let kaart): append(kaart)
    case .uitgelicht(let verhaal, let doel): append(uitgelicht: verhaal, doel: doel)
    case .vraag(let vraag): append(vraag)
    case .naast(let links, let rechts): append(links: links, rechts: rechts)
    case .alinea(let zinnen): add("<p>\(html(zinnen))</p>")
    case .noot(let zinnen): add("<p class=\"stil\">\(html(zinnen))</p>")
    case .lijst(let punten): add("<ul>\(punten.map { "<li>\(html($0))</li>" }.joined())</ul>")
    case .checklist(let punten): appendChecklist(punten)
    case .tegels(let tegels): appendTiles(tegels, "ul", "tegels")
    case .keten(let stappen): appendTiles(stappen, "ol", "keten")
    case .tabel(let tabel): append(tabel)
    case .afspraken(let tabel): append(tabel)
    case .doelen(let tabel): append(tabel)
    case .grafiek(let grafiek): append(grafiek)
    case .cijfers(let cijfers): append(cijfers)
    case .kaarten(let kaarten):
      add(box("<div class=\"kaarten\(kaarten.count == 3 ? " drie" : "")\">"))
      for kaart in kaarten {
        add(box("<div>"))
        for blok in kaart { append(blok) }
        add(box("</div>"))
      }
      add(box("</div>"))
    case .mensentekst(let kop, let alineas):
      add(box("<div class=\"mens\">") + (kop.map { "<h3>\(escaped($0))</h3>" } ?? "") + html(alineas) + box("</div>"))
    case .verhaal(let verhaal): append(verhaal)
    }
  }

  private mutating func append(_ verhaal: Verhaalblok) {
    let foto = verhaal.foto.map { foto in
      // Office converters take the size from here: no wider than a column of text.
      let breedte = min(foto.beeld.breedte, 420), hoogte = max(1, foto.beeld.hoogte * breedte / foto.beeld.breedte)
      return image(
        foto.beeld.soort.mime, foto.beeld.bytes, alt: foto.alt, klasse: "foto", breedte: breedte, hoogte: hoogte)
    }
    let slot = "<p class=\"stil\">\(escaped(verhaal.verteller))</p>"
    let kop =
      "<h4>\(escaped(verhaal.titel))</h4>"
      + (foto.map { vorm == .kantoor ? "<p>\($0)</p>" : "<figure>\($0)</figure>" } ?? "")
    add("<blockquote>\(kop)\(html(verhaal.alineas))\(slot)</blockquote>")
  }

  private mutating func appendChecklist(_ punten: [Zin]) {
    add("<div class=\"check\"><h2 id=\"nog-te-doen\">Nog te doen</h2>")
    add("<ul>\(punten.map { "<li>\(html([$0]))</li>" }.joined())</ul></div>")
  }

  /// Boxes around text mean nothing in an office file, and hide the headings inside them.
  func box(_ tag: String) -> String { vorm == .kantoor ? "" : tag }

  private mutating func appendTiles(_ tegels: [Tegel], _ soort: String, _ klasse: String) {
    let isRuim = vorm == .druk && tegels.contains { $0.regels > Tegel.gewoon }
    add("<\(soort) class=\"\(klasse)\(isRuim ? " ruim" : "")\">")
    for tegel in tegels {
      let regels = [tegel.context, tegel.meer].compactMap(\.self).map { " <span class=\"v\">\(html([$0]))</span>" }
      let label = vorm == .kantoor ? escaped(tegel.label) : "<span class=\"w\">\(escaped(tegel.label))</span>"
      add("<li><span class=\"n\">\(html([tegel.getal]))</span> \(label)\(regels.joined())</li>")
    }
    add("</\(soort)>")
  }

  /// A number on a screen leads to its row in the appendix, and stays on one line with the word that it counts.
  func html(_ zinnen: [Zin]) -> String {
    zinnen.map { zin in
      zip(zin.delen, [nil] + zin.delen.dropLast()).map { deel, vorig in
        switch deel {
        case .tekst(let tekst):
          if case .cijfer? = vorig, tekst.hasPrefix(" ") {
            Regelval.vast + escaped(String(tekst.dropFirst()))
          } else {
            escaped(tekst)
          }
        case .vast(let tekst): Regelval.bound(escaped(tekst))
        case .cijfer(let tekst, let id):
          vorm != .scherm || rapport.cijfers.isEmpty
            ? Regelval.bound(escaped(tekst))
            : "<a class=\"c\" href=\"#\(Rapportcijfer.anker(id))\">\(Regelval.bound(escaped(tekst)))</a>"
        }
      }.joined()
    }.joined(separator: " ")
  }

  func html(_ alineas: [Alinea]) -> String {
    alineas.map { alinea in
      switch alinea {
      case .tekst(let stukken): "<p>\(html(stukken))</p>"
      case .lijst(let punten): "<ul>\(punten.map { "<li>\(html($0))</li>" }.joined())</ul>"
      }
    }.joined()
  }

  private func html(_ stukken: [Alinea.Stuk]) -> String {
    stukken.map { stuk in
      switch stuk {
      case .gewoon(let tekst): escaped(tekst)
      case .nadruk(let tekst): "<em>\(escaped(tekst))</em>"
      case .sterk(let tekst): "<strong>\(escaped(tekst))</strong>"
      case .koppeling(let tekst, let adres): "<a href=\"\(escaped(adres))\" rel=\"noreferrer\">\(escaped(tekst))</a>"
      }
    }.joined()
  }
}

extension Tegel {
  /// Lines under its number for which a tile on paper has room.
  fileprivate static var gewoon: Int { 3 }

  /// Lines under its number on paper.
  fileprivate var regels: Int {
    func lines(_ tekst: String, _ breedte: Int) -> Int { (tekst.count + breedte - 1) / breedte }
    return lines(label, 22) + [context, meer].compactMap(\.self).reduce(0) { $0 + lines($1.tekst, 28) }
  }
}
