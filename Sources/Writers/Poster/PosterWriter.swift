import Domain
package import Reporting

/// A poster as a page, and as one sheet of A4.
package enum PosterWriter {
  package static func html(_ poster: Poster, _ rapport: Rapport) -> [UInt8] {
    Array(Posterblad(poster: poster, rapport: rapport, vorm: .scherm).pagina.utf8)
  }

  /// The sheet, to be set by `PDFWriter`.
  package static func page(_ poster: Poster, _ rapport: Rapport) -> PDFWriter.Pagina {
    PDFWriter.Pagina(
      tekst: Posterblad(poster: poster, rapport: rapport, vorm: .druk).pagina, epoch: rapport.epoch)
  }
}

/// The sheet: banner, head, title, picture, figures beside the map, story beside the week, source.
private struct Posterblad {
  let poster: Poster
  let rapport: Rapport
  let vorm: HTMLWriter.Vorm
  private var stijl: Palet { Palet(rapport.stijl) }

  var pagina: String {
    let titel = "Kinderwerk in \(poster.naam), \(rapport.periode.inTekst)"
    let wat = rapport.banier.map { "<p class=\"banier\">\(escaped($0))</p>" } ?? ""
    return """
      <!doctype html>
      <html lang="nl">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <title>\(escaped(titel))</title>
      <meta name="author" content="\(escaped(rapport.organisatie))">
      <style>
      \(Posterstijl.css(stijl))</style>
      </head>
      <body>
      <div class="vel">
      <header>
      \(wat)
      <div class="kop">\(logo)<p class="org">\(escaped(rapport.organisatie))</p>\
      <p class="wanneer">\(escaped(rapport.periode.inTekst))</p></div>
      </header>
      <main>
      <div class="titel"><h1>\(plain([poster.kop]))</h1>\(lead)</div>
      <figure class="foto">\(plate)</figure>
      <div class="rij cijfervak"><section class="cel" aria-labelledby="h-cijfers">\
      <h2 id="h-cijfers">\(escaped(poster.cijferkop))</h2><ul class="cijfers">\(poster.cijfers.map(figure).joined())</ul>\
      </section>
      <figure class="cel kaartvak">\(picture(map, alt: poster.kaartalt, klasse: "kaart"))\
      <figcaption>\(escaped(poster.kaarttekst))</figcaption></figure></div>
      <div class="rij onder">\(story)\(week)</div>
      </main>
      <footer><p>\(escaped(poster.bron))</p></footer>
      </div>
      </body>
      </html>

      """
  }

  private func plain(_ zinnen: [Zin]) -> String { escaped(zinnen.map(\.tekst).joined(separator: " ")) }

  private var lead: String {
    let tekst = ([poster.eigen].compactMap(\.self) + poster.inleiding.map(\.tekst)).joined(separator: " ")
    return tekst.isEmpty ? "" : "<p class=\"inleiding\">\(escaped(tekst))</p>"
  }

  private var logo: String {
    guard let logo = rapport.stijl.logo else { return "" }
    let beeld = logo.beeld, breedte = max(1, 40 * beeld.breedte / max(1, beeld.hoogte))
    return image(
      beeld.soort.mime, beeld.bytes, alt: logo.alt, klasse: breedte > 60 ? "logo lang" : "logo", breedte: breedte,
      hoogte: 40)
  }

  /// A photograph only with recorded consent; else the drawing, never an empty edge.
  private var plate: String {
    if let foto = poster.verhaal?.foto {
      return image(
        foto.beeld.soort.mime, foto.beeld.bytes, alt: foto.alt, klasse: "plaat", breedte: foto.beeld.breedte,
        hoogte: foto.beeld.hoogte)
    }
    return image(
      "image/svg+xml", Array(Postertekening.svg.utf8), alt: Postertekening.alt, klasse: "plaat", breedte: 840,
      hoogte: 262)
  }

  private func figure(_ cijfer: Poster.Cijfer) -> String {
    let klein = cijfer.vorigJaar.map { " <small>\(plain([$0]))</small>" } ?? ""
    return "<li>\(icon(cijfer.icoon))<p><b>\(plain([cijfer.getal]))</b> \(escaped(cijfer.woorden))\(klein)</p></li>"
  }

  private func icon(_ icoon: Poster.Icoon) -> String {
    let merk = stijl.vast("merk"), accent = "stroke=\"\(stijl.vast("accent"))\" class=\"s-acc\""
    let lijnen: String =
      switch icoon {
      case .kind:
        "<circle cx=\"28\" cy=\"15\" r=\"5.5\"/><path d=\"M13 18 28 27 43 18M28 27V36M28 36 19 47M28 36 37 47\"/>"
      case .agenda:
        "<rect x=\"13\" y=\"16\" width=\"30\" height=\"27\" rx=\"3\"/><path d=\"M13 24H43M21 11V19M35 11V19\"/>"
          + "<path d=\"M21 33 26 38 36 29\" \(accent)/>"
      case .keuze:
        "<circle cx=\"19\" cy=\"20\" r=\"7\"/><rect x=\"31\" y=\"13\" width=\"14\" height=\"14\" rx=\"2\"/>"
          + "<path d=\"M28 31 37 45H19Z\" \(accent)/>"
      case .spel:
        "<path d=\"M17 44V16M26 44V16M17 23H26M17 31H26M17 39H26M14 16H29\"/>"
          + "<path d=\"M28 17C32 31 36 41 46 43\" \(accent)/>"
      case .klok: "<circle cx=\"28\" cy=\"28\" r=\"16\"/><path d=\"M28 18V28L36 33\" \(accent)/>"
      }
    return
      "<svg class=\"icoon\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 56 56\" width=\"56\" height=\"56\">"
      + "<circle cx=\"28\" cy=\"28\" r=\"28\" class=\"v-rond\" fill=\"#fbdcae\"/><g fill=\"none\" stroke=\"\(merk)\""
      + " class=\"s-merk\" stroke-width=\"3.4\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\(lijnen)</g></svg>"
  }

  /// The own wijken in colour with their names; the others only say where.
  private var map: Tekenvlak {
    let breed = 66.0, hoog = 34.0, tussen = 3.0
    let kolommen = max(4, (poster.kaart.map(\.kolom).max() ?? 0) + 1), rijen = (poster.kaart.map(\.rij).max() ?? 0) + 1
    var vlak = Tekenvlak(Int(Double(kolommen) * (breed + tussen)), Int(Double(rijen) * (hoog + tussen))) {
      [stijl] naam in
      switch naam {
      case "tegel": "#e9d9c2"
      case "op": "#ffffff"
      case "papier": "#fff8ee"
      default: stijl.vast(naam)
      }
    }
    for tegel in poster.kaart {
      let x = Double(tegel.kolom) * (breed + tussen), y = Double(tegel.rij) * (hoog + tussen)
      switch tegel.soort {
      case .elders:
        vlak.rect(x, y, breed, hoog, rond: 3, vul: "tegel")
        continue
      case .aanbod: vlak.rect(x, y, breed, hoog, rond: 3, vul: "accent")
      case .zonder:
        vlak.rect(x + 1, y + 1, breed - 2, hoog - 2, rond: 3, vul: "papier", rand: "accent", dik: 2, streep: "4 3")
      }
      let regels = Kaartbeeld.wrapped(tegel.naam, breed: 10)
      for (plek, regel) in regels.enumerated() {
        let hoogte = y + 21 - Double(regels.count - 1) * 6 + Double(plek) * 12
        vlak.text(
          regel, x + breed / 2, hoogte, .middle, kleur: tegel.soort == .aanbod ? "op" : "accent", vet: true, grootte: 10
        )
      }
    }
    return vlak
  }

  private func picture(_ vlak: Tekenvlak, alt: String, klasse: String) -> String {
    guard vorm == .druk else { return vlak.svg(alt: alt, klasse: klasse) }
    return image(
      "image/svg+xml", Array(vlak.svg(alt: nil, klasse: klasse).utf8), alt: alt, klasse: klasse, breedte: vlak.breedte,
      hoogte: vlak.hoogte)
  }

  /// For the PDF in an `article`, which nothing else uses: see `Structuurboom`.
  private func image(_ mime: String, _ bytes: [UInt8], alt: String, klasse: String, breedte: Int, hoogte: Int) -> String
  {
    let beeld =
      "<img class=\"\(klasse)\" alt=\"\(escaped(alt))\" width=\"\(breedte)\" height=\"\(hoogte)\" src=\"data:\(mime);base64,\(base64(bytes))\">"
    return vorm == .druk ? "<article>\(beeld)</article>" : beeld
  }

  private var story: String {
    guard let verhaal = poster.verhaal else { return "" }
    let alineas = verhaal.alineas.map { "<p>\(escaped($0.tekst))</p>" }.joined()
    // Some 34 letters go in a line of the sheet, and seven lines in its zone: what is longer is set smaller.
    let regels = verhaal.alineas.reduce(0) { $0 + ($1.tekst.count + 33) / 34 }
    let maat = regels > 7 ? "cel verhaal lang" : "cel verhaal"
    return
      "<section class=\"\(maat)\" aria-labelledby=\"h-verhaal\"><h2 id=\"h-verhaal\">\(escaped(verhaal.titel))</h2>"
      + "<blockquote>\(alineas)</blockquote><p class=\"wie\">\(escaped(verhaal.verteller))</p></section>"
  }

  private var week: String {
    guard !poster.week.isEmpty else { return "" }
    let rijen = poster.week.map {
      "<li><b>\($0.dag)</b><span class=\"act\">\(escaped($0.kort))<br><small>\(escaped($0.plaats))</small></span></li>"
    }
    return
      "<section class=\"cel komt\" aria-labelledby=\"h-komt\"><h2 id=\"h-komt\">Kom ook langs</h2>"
      + "<p class=\"let\">\(escaped(poster.weektekst))</p><ul class=\"week\">\(rijen.joined())</ul></section>"
  }
}
