import Domain
import Reporting

/// Tables: a caption that says what a row is, the row's name as its header, and the legend under it.
extension HTMLBladzijde {
  mutating func append(_ tabel: Tabel) {
    let isSmal = tabel.kolommen.count < 4
    // A table of a few rows stays whole on paper.
    let klein = vorm == .druk && tabel.rijen.count <= 8 ? "klein" : ""
    let breedten = paperWidths(tabel.kolommen, tabel.rijen.map { $0.map(\.zichtbareTekst) })
    openTable(
      tabel.id, tabel.bijschrift, klasse: isSmal ? "scrol smal" : "scrol",
      tabelklasse: [klein, breedten == nil ? "" : "vast"].filter { !$0.isEmpty }.joined(separator: " "))
    add(
      "\(breedten ?? columnWidths(tabel.kolommen.count))<thead><tr>\(tabel.kolommen.map(header).joined())</tr></thead>\n<tbody>"
    )
    // Word and meaning: with a header for every cell beside it there would be more headers than cells in a PDF.
    let isWoordenlijst = vorm == .druk && tabel.kolommen.count == 2
    for rij in tabel.rijen {
      let cellen = zip(rij, tabel.kolommen).enumerated().map { plek, paar in
        plek == 0 && !isWoordenlijst
          ? rowHeader(html(paar.0)) : "<td\(attributes(paar.0, paar.1))>\(html(paar.0))</td>"
      }
      add("<tr\(rij.first?.isVet == true ? " class=\"vet\"" : "")>\(cellen.joined())</tr>")
    }
    add("</tbody></table></div>")
    appendLegend(tabel.legenda)
  }

  /// A table that is wider than the page can be scrolled with the keyboard.
  private mutating func openTable(_ id: String, _ bijschrift: String, klasse: String, tabelklasse: String = "") {
    let rol = vorm == .scherm ? " role=\"region\" aria-labelledby=\"\(id)-bij\" tabindex=\"0\"" : ""
    add("<div class=\"\(klasse)\"\(rol)><table id=\"\(id)\"\(tabelklasse.isEmpty ? "" : " class=\"\(tabelklasse)\"")>")
    add("<caption id=\"\(id)-bij\"><span>\(escaped(bijschrift))</span></caption>")
  }

  private func header(_ kolom: Tabel.Kolom) -> String {
    "<th scope=\"col\"\(kolom.soort == .getal ? " class=\"getal\"\(rechts)" : "")>\(escaped(kolom.kop))</th>"
  }

  /// The office converter loses a row's header cell in ODT: there it is an ordinary cell.
  private func rowHeader(_ inhoud: String) -> String {
    vorm == .kantoor ? "<td><strong>\(inhoud)</strong></td>" : "<th scope=\"row\">\(inhoud)</th>"
  }

  /// The office converter knows no classes.
  private var rechts: String { vorm == .kantoor ? " style=\"text-align:right\"" : "" }

  /// Room for the names in the first column.
  private func columnWidths(_ aantal: Int) -> String {
    guard vorm == .kantoor, aantal > 3 else { return "" }
    let eerste = aantal > 6 ? 28 : 30, rest = (100 - eerste) / (aantal - 1)
    return "<colgroup><col style=\"width:\(eerste)%\">"
      + String(repeating: "<col style=\"width:\(rest)%\">", count: aantal - 1) + "</colgroup>"
  }

  /// On paper only, where a text is long.
  private func paperWidths(_ kolommen: [Tabel.Kolom], _ teksten: [[String]]) -> String? {
    guard vorm == .druk, let breedten = Drukkolommen(kolommen, teksten) else { return nil }
    return "<colgroup>" + breedten.delen.map { "<col style=\"width:\($0)%\">" }.joined() + "</colgroup>"
  }

  private func attributes(_ cel: Cel, _ kolom: Tabel.Kolom) -> String {
    var klassen: [String] = kolom.soort == .getal ? ["getal"] : []
    switch cel.tint {
    case .geen: break
    case .goed: klassen.append("goed")
    case .aandacht: klassen.append("aandacht")
    case .slecht: klassen.append("slecht")
    case .grijs: klassen.append("grijs")
    }
    let klasse = klassen.isEmpty ? "" : " class=\"\(klassen.joined(separator: " "))\""
    return klasse + (kolom.soort == .getal ? rechts : "") + (cel.cijfer.map { " data-cijfer=\"\(escaped($0))\"" } ?? "")
  }

  /// An empty cell of a PDF would be no cell to who reads by ear, and its row one column short.
  var leeg: String { vorm == .druk ? "&#160;" : "" }

  func html(_ cel: Cel) -> String {
    let tekst: String =
      switch cel.inhoud {
      case .onderdrukt: "<span aria-hidden=\"true\">\(Cel.onderdruktTeken)</span><span class=\"vh\">verborgen</span>"
      case .geen: "<span aria-hidden=\"true\">–</span><span class=\"vh\">niet van toepassing</span>"
      case .koppeling(let tekst, let naar): "<a href=\"#\(escaped(naar))\">\(escaped(tekst))</a>"
      case .leeg: leeg
      case .tekst, .getal, .datum, .ontbreekt, .formule, .tekstformule:
        cel.zichtbareTekst.isEmpty ? leeg : escaped(cel.zichtbareTekst)
      }
    return cel.isVet ? "<strong>\(tekst)</strong>" : tekst
  }

  private mutating func appendLegend(_ regels: [String]) {
    guard !regels.isEmpty else { return }
    add("<ul class=\"legenda\">\(regels.map { "<li>\(escaped($0))</li>" }.joined())</ul>")
  }

  /// A picture in the text: drawn in the page, or as an image with its own alternative where the converter needs one.
  func picture(_ vlak: Tekenvlak, alt: String, klasse: String) -> String {
    guard vorm != .scherm else { return vlak.svg(alt: alt, klasse: klasse) }
    let svg = vlak.svg(alt: nil, klasse: klasse)
    return image(
      "image/svg+xml", Array(svg.utf8), alt: alt, klasse: klasse, breedte: vlak.breedte, hoogte: vlak.hoogte)
  }

  /// A picture as bytes inside the page. For the PDF in an `article`, which nothing else uses: see `Structuurboom`.
  func image(_ mime: String, _ bytes: [UInt8], alt: String, klasse: String, breedte: Int, hoogte: Int) -> String {
    let beeld =
      "<img class=\"\(klasse)\" alt=\"\(escaped(alt))\" width=\"\(breedte)\" height=\"\(hoogte)\" src=\"data:\(mime);base64,\(base64(bytes))\">"
    return vorm == .druk ? "<article>\(beeld)</article>" : beeld
  }

  func anchor(_ id: String) -> String {
    String(id.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }

  mutating func append(_ tabel: Doelentabel) {
    let heeftFiguur = vorm != .kantoor, isHeel = !tabel.isKort
    let heeftVorigJaar = tabel.heeftVorigJaar, heeftVerloop = heeftFiguur && tabel.heeftVerloop
    // Paper has no room for one column more.
    let heeftOpen = tabel.heeftOpen && vorm != .druk
    let getallen =
      ["Aantal"] + (heeftVorigJaar ? ["Vorig jaar", "Verschil"] : []) + (heeftOpen ? ["Open aanbod"] : [])
    openTable(
      tabel.id, tabel.bijschrift, klasse: "scrol kaart",
      tabelklasse: isHeel
        ? "doelen" + (heeftVorigJaar ? "" : heeftVerloop ? " alleen-nu met-verloop" : " alleen-nu") : "doelen-kort")
    add(columnWidths((isHeel ? 2 : 1) + getallen.count + tabel.stadsdelen.count))
    var kop = header(Tabel.Kolom("Doel"))
    if heeftFiguur { kop += header(Tabel.Kolom(heeftVorigJaar ? "Kinderen, streep = vorig jaar" : "Kinderen")) }
    kop += getallen.map { header(Tabel.Kolom($0, .getal)) }.joined()
    if heeftVerloop { kop += header(Tabel.Kolom("\(tabel.maanden.joined(separator: " tot en met "))")) }
    kop += tabel.stadsdelen.map { header(Tabel.Kolom($0)) }.joined()
    if isHeel { kop += header(Tabel.Kolom("Landelijk", .getal)) }
    add("<thead><tr>\(kop)</tr></thead>\n<tbody>")
    let hoogste = tabel.rijen.flatMap { [$0.aantal.breuk, $0.vorigJaar.breuk] }.compactMap(\.self).max() ?? Breuk(0)
    for rij in tabel.rijen {
      let naam = isHeel ? rij.naam : rij.kort
      let werk =
        // In a column of an office file there is no room for it.
        rij.werk.isEmpty || !isHeel || vorm == .kantoor
        ? "" : "<span class=\"werk\">\(escaped(rij.werk.prefix(vorm == .druk ? 1 : 3).joined(separator: "; ")))</span>"
      var regel =
        "<tr>" + rowHeader("<span class=\"id\">\(escaped(rij.code))</span> \(escaped(naam)) \(werk)")
      if heeftFiguur { regel += "<td class=\"grafiek\">\(bar(rij, hoogste))</td>" }
      let cellen = [rij.aantal] + (heeftVorigJaar ? [rij.vorigJaar, rij.verschil] : []) + [rij.open]
      regel += zip(cellen, getallen).map { cel, kop in
        "<td class=\"getal\(kop == "Aantal" ? "" : " stil")\"\(rechts) data-kop=\"\(kop)\">\(html(cel))</td>"
      }.joined()
      if heeftVerloop { regel += "<td class=\"grafiek\" data-kop=\"Verloop\">\(course(rij))</td>" }
      for (teken, naam) in zip(rij.dekking, tabel.stadsdelen) { regel += html(teken, naam) }
      if isHeel { regel += "<td class=\"getal stil\"\(rechts) data-kop=\"Landelijk\">\(national(rij))</td>" }
      add(regel + "</tr>")
    }
    add("</tbody></table></div>")
    appendLegend(tabel.legenda + (heeftOpen ? [tabel.openLegenda] : []) + (isHeel ? [tabel.landelijkeLegenda] : []))
  }

  private func course(_ rij: Doelentabel.Rij) -> String {
    Grafieken.vonk(rij.verloop, kleur: kleur)
      .map { picture($0, alt: Grafieken.vonkInWoorden(rij.verloop, rij.naam), klasse: "vonk") } ?? leeg
  }

  private func national(_ rij: Doelentabel.Rij) -> String {
    rij.landelijk.map { "\($0)%" }
      ?? (vorm == .kantoor ? "–" : "<span aria-hidden=\"true\">–</span><span class=\"vh\">geen landelijk cijfer</span>")
  }

  private func bar(_ rij: Doelentabel.Rij, _ hoogste: Breuk) -> String {
    guard let nu = rij.aantal.breuk else { return leeg }
    let alt =
      "\(Notatie.aantal.tekst(nu)) kinderen"
      + (rij.vorigJaar.breuk.map { ", vorig jaar \(Notatie.aantal.tekst($0))" } ?? "")
    return picture(
      Grafieken.doel(nu, vorig: rij.vorigJaar.breuk, hoogste: hoogste, kleur: kleur), alt: alt, klasse: "balk")
  }

  private func html(_ teken: Dekkingteken?, _ stadsdeel: String) -> String {
    guard let teken else { return "<td class=\"dek\" data-kop=\"\(escaped(stadsdeel))\">\(leeg)</td>" }
    let klasse: String =
      switch teken {
      case .bediend: "bediend"
      case .dun: "dun"
      case .geplandNietGehouden: "gepland"
      case .afwezig: "afwezig"
      case .ontbreekt: "ontbreekt"
      case .looptNog: "loopt"
      }
    // The legend under the table has the words: in a column of an office file they would be cut.
    if vorm == .kantoor { return "<td style=\"text-align:center\">\(teken.teken)</td>" }
    return
      "<td class=\"dek \(klasse)\" data-kop=\"\(escaped(stadsdeel))\"><span aria-hidden=\"true\">\(teken.teken)</span><span class=\"vh\">\(teken.woord)</span></td>"
  }

  /// Keeps a drawing for the converter to pictures, and says what stands in its place until then.
  mutating func place(_ vlak: Tekenvlak) -> String {
    tekeningen.append(vlak.svg(alt: nil, klasse: ""))
    return HTMLBladzijde.plek(tekeningen.count - 1)
  }

  static func plek(_ nummer: Int) -> String { "tekening-\(nummer).svg" }

  /// The chart, and its figures as a table for who wants or needs them.
  mutating func append(_ grafiek: Grafiek) {
    let vlak = Grafieken.lijn(grafiek, kleur: kleur)
    let alt = "\(grafiek.titel). \(grafiek.alt)"
    if vorm == .kantoor {
      let maat = "width=\"\(vlak.breedte)\" height=\"\(vlak.hoogte)\""
      add("<figure><img alt=\"\(escaped(alt))\" \(maat) src=\"\(place(vlak))\">")
    } else {
      add("<figure class=\"lijn\">\(picture(vlak, alt: alt, klasse: "grafiek-lijn"))")
    }
    add("<figcaption>\(escaped(grafiek.onderschrift))</figcaption></figure>")
    if vorm == .kantoor {
      // Months down: twelve columns do not fit a page that is edited.
      let kolommen = [Tabel.Kolom(grafiek.xTitel)] + grafiek.reeksen.map { Tabel.Kolom($0.naam, .getal) }
      let rijen = grafiek.categorieen.enumerated().map { plek, naam in
        [Cel.tekst(naam)]
          + grafiek.reeksen.map { reeks in
            reeks.waarden[plek].map { Cel(.getal($0, grafiek.notatie)) } ?? reeks.gaten[plek] ?? Cel(.leeg)
          }
      }
      return append(
        Tabel(
          id: "\(grafiek.id)-cijfers", bijschrift: "\(grafiek.titel), in cijfers.", kolommen: kolommen, rijen: rijen))
    }
    // Months across: two short rows, on a screen and on paper.
    let kolommen = [Tabel.Kolom(grafiek.yTitel)] + grafiek.categorieen.map { Tabel.Kolom($0, .getal) }
    let rijen = grafiek.reeksen.map { reeks in
      [Cel.tekst(reeks.naam)]
        + reeks.waarden.enumerated().map { plek, waarde in
          waarde.map { Cel(.getal($0, grafiek.notatie)) } ?? reeks.gaten[plek] ?? Cel(.leeg)
        }
    }
    let tabel = Tabel(
      id: "\(grafiek.id)-cijfers", bijschrift: "\(grafiek.titel), in cijfers.", kolommen: kolommen, rijen: rijen)
    if vorm == .scherm {
      add("<details><summary>\(escaped(grafiek.titel)) in een tabel</summary>")
      append(tabel)
      add("</details>")
    } else if !isNaast {
      // Beside text there is no room for twelve columns: the appendix has them.
      append(tabel)
    }
  }

  mutating func append(_ cijfers: [Rapportcijfer]) {
    let metGrond = cijfers.contains { $0.onderbouwing != nil }
    let koppen =
      [Tabel.Kolom("Wat"), .init("Cijfer", .getal)] + (metGrond ? [.init("Onderbouwing")] : []) + [.init("Kenmerk")]
    func ground(_ cijfer: Rapportcijfer) -> String {
      cijfer.onderbouwing.map { "\($0.graad.teken) \($0.inRij)" } ?? "telt andere cijfers"
    }
    let breedten = paperWidths(
      koppen, cijfers.map { [$0.omschrijving, $0.tekst] + (metGrond ? [ground($0)] : []) + [$0.id] })
    openTable(
      "gebruikte-cijfers", "Elke rij is één cijfer uit de tekst, met zijn kenmerk.", klasse: "scrol",
      tabelklasse: breedten == nil ? "" : "vast")
    add("\(breedten ?? "")<thead><tr>\(koppen.map(header).joined())</tr></thead>\n<tbody>")
    for cijfer in cijfers {
      let grond = metGrond ? "<td>\(escaped(ground(cijfer)))</td>" : ""
      add(
        "<tr id=\"\(cijfer.anker)\">\(rowHeader(escaped(cijfer.omschrijving)))<td class=\"getal\">\(escaped(cijfer.tekst))</td>\(grond)<td><code>\(escaped(cijfer.id))</code></td></tr>"
      )
    }
    add("</tbody></table></div>")
  }
}

extension Cel {
  var breuk: Breuk? {
    switch inhoud {
    case .getal(let getal, _), .formule(_, let getal, _): getal
    case .tekst, .datum, .onderdrukt, .ontbreekt, .geen, .leeg, .tekstformule, .koppeling: nil
    }
  }
}
