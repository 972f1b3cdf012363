/// The page over all periods and editions: what there is, newest first.
package enum Overzichtspagina {
  /// One published folder.
  package struct Regel: Hashable, Sendable {
    let periode: String
    let editie: String
    let standPer: String
    /// Name of the format to the path of the file, relative to the page.
    let bestanden: [(formaat: String, pad: String)]

    package init(periode: String, editie: String, standPer: String, bestanden: [(formaat: String, pad: String)]) {
      (self.periode, self.editie, self.standPer, self.bestanden) = (periode, editie, standPer, bestanden)
    }

    package static func == (links: Regel, rechts: Regel) -> Bool {
      (links.periode, links.editie, links.standPer) == (rechts.periode, rechts.editie, rechts.standPer)
        && links.bestanden.elementsEqual(rechts.bestanden) { $0 == $1 }
    }
    package func hash(into hasher: inout Hasher) {
      hasher.combine(periode)
      hasher.combine(editie)
    }
  }

  package static func write(
    organisatie: String, gemeente: String, banier: String?, stijl: Palet, regels: [Regel], storing: String? = nil
  ) -> [UInt8] {
    let titel = "Kinderwerk in \(gemeente): alle rapporten"
    let rijen = regels.map { regel in
      let koppelingen = regel.bestanden.map { bestand in
        "<a href=\"\(escaped(bestand.pad))\">\(escaped(bestand.formaat.uppercased()))<span class=\"vh\"> van \(escaped(regel.periode)), \(escaped(regel.editie))</span></a>"
      }.joined(separator: " · ")
      return
        "<tr><th scope=\"row\">\(escaped(regel.periode))</th><td>\(escaped(regel.editie))</td><td>\(escaped(regel.standPer))</td><td>\(koppelingen)</td></tr>"
    }.joined(separator: "\n")
    let pagina = """
      <!doctype html>
      <html lang="nl">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <title>\(escaped(titel))</title>
      <style>
      \(Stijlblad.css(stijl))</style>
      </head>
      <body>
      <a class="sla-over" href="#inhoud">Naar de inhoud</a>
      <header>
      \(banier.map { "<p class=\"banier\">\(escaped($0))</p>" } ?? "")
      <div class="blad">
      <p class="org">\(escaped(organisatie))</p>
      <h1>\(escaped(titel))</h1>
      </div></header>
      <main id="inhoud">\(storing.map { "\n<p role=\"alert\"><strong>Let op.</strong> \(escaped($0))</p>" } ?? "")
      <div class="scrol" role="region" aria-labelledby="rapporten-bij" tabindex="0"><table id="rapporten">
      <caption id="rapporten-bij"><span>Elke rij is één rapport. Het nieuwste staat boven.</span></caption>
      <thead><tr><th scope="col">Periode</th><th scope="col">Editie</th><th scope="col">Stand per</th><th scope="col">Bestanden</th></tr></thead>
      <tbody>
      \(rijen)
      </tbody></table></div>
      </main>
      </body>
      </html>

      """
    return Array(pagina.utf8)
  }
}
