import Domain

/// What people wrote: the manager's explanations and the stories, woven in where they belong.
extension Rapportinvoer {
  /// The manager's paragraphs under a heading; nothing when there are none.
  func written(_ onder: String, kop: String?) -> [Blok] {
    let alineas = toelichting?.alineas(onder: onder) ?? []
    return alineas.isEmpty ? [] : [.mensentekst(kop: kop, Opmaak.parse(alineas))]
  }

  /// The newest story with consent that is at most a year old at the end of the period.
  func story(_ doel: DoelID) -> Verhaal? {
    catalogus.verhalen.first { $0.doel == doel && $0.bezwaar == nil && isRecent($0) }
  }

  private func isRecent(_ verhaal: Verhaal) -> Bool {
    let laatste = periode.laatsteDag
    return verhaal.datum <= laatste && verhaal.datum.dagen(tot: laatste) <= 366
  }

  func block(_ verhaal: Verhaal) -> Blok {
    .verhaal(
      Verhaalblok(
        titel: verhaal.titel, alineas: Opmaak.parse(verhaal.alineas),
        verteller: "\(verhaal.verteller.metHoofdletter), \(verhaal.datum.maand.inTekst). Opgeschreven met toestemming.",
        foto: verhaal.foto))
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
    let kaal = catalogus.doelen.doelen.filter { story($0.id) == nil }
    if !kaal.isEmpty { punten.append("Zoek een verhaal bij \(namen: kaal.map(\.id.code)).") }
    for verhaal in catalogus.verhalen where isRecent(verhaal) {
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
