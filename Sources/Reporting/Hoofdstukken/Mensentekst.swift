import Domain

/// What people wrote: the manager's explanations and the stories, woven in where they belong.
extension Rapportinvoer {
  /// The manager's paragraphs under a heading; nothing when there are none.
  func written(_ onder: String, kop: String?) -> [Blok] {
    let alineas = toelichting?.alineas(onder: onder) ?? []
    return alineas.isEmpty ? [] : [.mensentekst(kop: kop, Opmaak.parse(alineas))]
  }

  /// The newest story of the goal with consent, of this period only: none comes back month after month. What opens the report is
  /// not told again.
  func story(_ doel: DoelID) -> Verhaal? {
    let opening = featured?.bestand
    return stories.first { $0.doel == doel && $0.bestand != opening }
  }

  /// With consent and of the period itself, newest first.
  var stories: [Verhaal] {
    catalogus.verhalen.filter { $0.bezwaar == nil && periode.bevat($0.datum) }
      .sorted { ($0.datum, $0.bestand) > ($1.datum, $1.bestand) }
  }

  /// The story of page one: with a picture if there is one, else the newest.
  var featured: Verhaal? { stories.first { $0.foto != nil } ?? stories.first }

  /// The goal that a story belongs to, in its short name.
  func storyKicker(_ verhaal: Verhaal) -> String {
    catalogus.doelen.doelen.first { $0.id == verhaal.doel }.map { kort($0).metHoofdletter } ?? "Een verhaal"
  }

  /// One thing that the organisation asks: in its own words, else from the figures.
  var question: Vraagblok? {
    let eigen = Opmaak.parse(toelichting?.alineas(onder: Toelichting.vragen[2]) ?? [])
    if !eigen.isEmpty { return Vraagblok(vraag: [], tekst: Array(eigen.prefix(2))) }
    return openQuestion.map { Vraagblok(vraag: [$0], tekst: []) }
  }

  /// Who tells, at the stadsdeel at most: a wijk and a story together can point at one child.
  private func teller(_ verhaal: Verhaal) -> String {
    catalogus.gebieden.wijken.reduce(verhaal.verteller) { $0.replacing($1.naam, with: $1.stadsdeel) }
  }

  func block(_ verhaal: Verhaal) -> Verhaalblok {
    Verhaalblok(
      titel: verhaal.titel, alineas: Opmaak.parse(verhaal.alineas),
      verteller: "\(teller(verhaal).metHoofdletter), \(verhaal.datum.maand.inTekst). Opgeschreven met toestemming.",
      foto: verhaal.foto)
  }

  /// What must be there before this report can be approved.
  package var verplicht: [Zin] {
    var punten: [Zin] = withoutExplanation.map {
      "Schrijf een toelichting bij \(naam: "\($0.afspraak.id) \($0.afspraak.titel)"): \(naam: $0.oordeel.tekst)."
    }
    // A text that shows a person is no matter of taste: it stays out, and the report cannot be approved with it.
    punten += tekstbezwaren.map { "Haal dit weg: \(naam: $0.tekst)." }
    if toelichting == nil { punten.append("Maak het bestand \(naam: "toelichting/\(periode.code).md").") }
    if written("Samenvatting", kop: nil).isEmpty { punten.append("Schrijf een korte samenvatting in eigen woorden.") }
    for vraag in Toelichting.vragen where written(vraag, kop: nil).isEmpty {
      punten.append("Vul aan: \(naam: vraag)")
    }
    return punten
  }

  /// What would make it better, and what stays out of it and why.
  package var vrijblijvend: [Zin] {
    var punten: [Zin] = []
    let kaal = catalogus.doelen.doelen.filter { doel in !stories.contains { $0.doel == doel.id } }
    if !kaal.isEmpty { punten.append("Zoek een verhaal bij \(namen: kaal.map(\.id.code)).") }
    for verhaal in catalogus.verhalen where periode.bevat(verhaal.datum) {
      if let bezwaar = verhaal.bezwaar {
        punten.append("Het verhaal ‘\(naam: verhaal.titel)’ blijft weg: \(naam: bezwaar).")
      } else if let bezwaar = verhaal.fotobezwaar {
        punten.append("De foto bij ‘\(naam: verhaal.titel)’ blijft weg: \(naam: bezwaar).")
      }
    }
    for levering in ontbrekend {
      punten.append(
        "Vraag \(naam: levering.organisatie) om \(naam: levering.soort.rawValue) van \(levering.maanden).")
    }
    return punten
  }

  /// What is still to do before this report can go to the gemeente: first what must, then what helps.
  package var openstaand: [Zin] {
    let punten = verplicht + vrijblijvend
    return punten.isEmpty ? ["Alles is er. Lees het rapport nog één keer en stel het vast."] : punten
  }
}

extension Verhaal {
  /// Why it is not shown; nil when it may be.
  package var bezwaar: String? { toestemming == nil ? "er is geen toestemming" : nil }
}
