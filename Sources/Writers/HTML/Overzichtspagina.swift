/// The page over all periods: the newest report first. What may leave and what stays inside each have one of their own.
package enum Overzichtspagina {
  /// One published folder, in one edition.
  package struct Regel: Hashable, Sendable {
    package let periode: String
    package let standPer: String
    /// 'versie 2, vastgesteld'; nil for the report as it stands now.
    package let versie: String?
    /// The sentence that says the most.
    package let kern: String?
    /// To read: pages, documents, posters.
    package let lezen: [Bestand]
    /// To compute with, with their sizes: workbooks and tables.
    package let gegevens: [Bestand]

    package init(
      periode: String, standPer: String, versie: String?, kern: String?, lezen: [Bestand], gegevens: [Bestand]
    ) {
      (self.periode, self.standPer, self.versie) = (periode, standPer, versie)
      (self.kern, self.lezen, self.gegevens) = (kern, lezen, gegevens)
    }
  }

  package struct Bestand: Hashable, Sendable {
    /// What a reader opens: 'rapport', 'korte versie (PDF)', 'werkboek (XLSX, 302 kB)'.
    package let naam: String
    /// 'het rapport', 'de korte versie (PDF)': as it stands on a button.
    package let metLidwoord: String
    /// Relative to the page.
    package let pad: String
    package init(naam: String, metLidwoord: String, pad: String) {
      (self.naam, self.metLidwoord, self.pad) = (naam, metLidwoord, pad)
    }
  }

  /// - Parameters:
  ///   - regels: newest first.
  ///   - isIntern: whether it is of what stays inside.
  ///   - storing: a run that failed, or to which something was missing.
  package static func write(
    organisatie: String, gemeente: String, banier: String?, stijl: Palet, regels: [Regel], isIntern: Bool,
    storing: String? = nil
  ) -> [UInt8] {
    let titel = "Kinderwerk in \(gemeente): alle \(isIntern ? "interne " : "")rapporten"
    let bordje =
      isIntern ? "<p class=\"banier intern\"><strong>INTERN</strong>: niet buiten de organisatie delen</p>" : ""
    let pagina = """
      <!doctype html>
      <html lang="nl">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <title>\(escaped(titel))</title>
      <style>
      \(Stijlblad.css(stijl))\(kaartstijl)</style>
      </head>
      <body>
      <a class="sla-over" href="#inhoud">Naar de inhoud</a>
      <header>
      \(banier.map { "<p class=\"banier\">\(escaped($0))</p>" } ?? "")\(bordje)
      <div class="blad">
      <p class="org">\(escaped(organisatie))</p>
      <h1>\(escaped(titel))</h1>
      </div></header>
      <main id="inhoud">\(storing.map { "\n<p role=\"alert\"><strong>Let op.</strong> \(escaped($0))</p>" } ?? "")
      \(card(regels))
      \(isIntern
        ? table(
          "intern", "Alleen voor de organisatie", "Deze bestanden blijven binnen. Er staan kleine aantallen in.", regels)
          + "<p><a href=\"../index.html\">De rapporten die u mag delen</a></p>"
        : table("rapporten", "Voor de gemeente", "Deze bestanden mag u delen. Het nieuwste staat boven.", regels))
      </main>
      </body>
      </html>

      """
    return Array(pagina.utf8)
  }

  /// The newest report: what it says, and two ways to read it.
  private static func card(_ regels: [Regel]) -> String {
    guard let nieuwste = regels.first(where: { !$0.lezen.isEmpty }) else { return "" }
    let knoppen = nieuwste.lezen.prefix(2).map { bestand in
      "<a class=\"knop\" href=\"\(escaped(bestand.pad))\">Lees \(escaped(bestand.metLidwoord))</a>"
    }
    return """
      <section class="nieuwste" aria-labelledby="nieuwste">
      <h2 id="nieuwste">Het nieuwste: \(escaped(nieuwste.periode))</h2>
      \(nieuwste.kern.map { "<p class=\"kernzin\">\(escaped($0))</p>" } ?? "")
      <p>Stand per \(escaped(nieuwste.standPer)).</p>
      <p>\(knoppen.joined(separator: " "))</p>
      </section>
      """
  }

  private static func table(_ id: String, _ kop: String, _ uitleg: String, _ regels: [Regel]) -> String {
    guard !regels.isEmpty else { return "" }
    let rijen = regels.map { regel in
      let naam = regel.periode + (regel.versie.map { ", \($0)" } ?? "")
      let cellen = [regel.lezen, regel.gegevens].map { bestanden in
        "<td>\(bestanden.map { link($0, naam) }.joined(separator: " · "))</td>"
      }
      return "<tr><th scope=\"row\">\(escaped(naam))</th><td>\(escaped(regel.standPer))</td>\(cellen.joined())</tr>"
    }
    return """
      <h2>\(escaped(kop))</h2>
      <div class="scrol" role="region" aria-labelledby="\(id)-bij" tabindex="0"><table id="\(id)">
      <caption id="\(id)-bij"><span>\(escaped(uitleg))</span></caption>
      <thead><tr><th scope="col">Periode</th><th scope="col">Stand per</th><th scope="col">Lezen</th><th scope="col">Gegevens</th></tr></thead>
      <tbody>
      \(rijen.joined(separator: "\n"))
      </tbody></table></div>
      """
  }

  private static func link(_ bestand: Bestand, _ van: String) -> String {
    "<a href=\"\(escaped(bestand.pad))\">\(escaped(bestand.naam))<span class=\"vh\"> van \(escaped(van))</span></a>"
  }

  private static let kaartstijl = """
    .nieuwste{margin:1.5rem 0 2rem;padding:1rem 1.25rem;background:var(--vlak);border-left:.3rem solid var(--merk)}
    .nieuwste h2{margin:0 0 .5rem;border:0;padding:0}.nieuwste p{margin:.25rem 0}.kernzin{font-size:1.25rem;font-weight:700}
    .knop{display:inline-block;margin:.5rem .75rem 0 0;padding:.6rem 1rem;border:.125rem solid var(--merk);border-radius:.25rem;font-weight:700;text-decoration:none}

    """
}
