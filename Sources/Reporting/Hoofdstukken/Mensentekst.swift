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
    let laatste = periode.laatsteDag
    return catalogus.verhalen.first {
      $0.doel == doel && $0.toestemming != nil && $0.datum <= laatste && $0.datum.dagen(tot: laatste) <= 366
    }
  }

  func block(_ verhaal: Verhaal) -> Blok {
    .verhaal(
      titel: verhaal.titel, Opmaak.parse(verhaal.alineas),
      verteller: "\(verhaal.verteller.metHoofdletter), \(verhaal.datum.maand.inTekst). Opgeschreven met toestemming.")
  }

  /// What is still to do before this report can go to the gemeente.
  package var openstaand: [Zin] {
    var punten: [Zin] = withoutExplanation.map {
      "Schrijf een toelichting bij \(naam: "\($0.afspraak.id) \($0.afspraak.titel)"): \(naam: $0.oordeel.tekst)."
    }
    if toelichting == nil { punten.append("Maak het bestand \(naam: "toelichting/\(periode.code).md").") }
    if written("Samenvatting", kop: nil).isEmpty { punten.append("Schrijf een korte samenvatting in eigen woorden.") }
    for vraag in Toelichting.vragen where written(vraag, kop: nil).isEmpty {
      punten.append("Vul aan: \(naam: vraag)")
    }
    let kaal = catalogus.doelen.doelen.filter { story($0.id) == nil }
    if !kaal.isEmpty { punten.append("Zoek een verhaal bij \(namen: kaal.map(\.id.code)).") }
    for levering in ontbrekend {
      punten.append(
        "Vraag \(naam: levering.organisatie) om \(naam: levering.soort.rawValue) van \(levering.maanden).")
    }
    return punten.isEmpty ? ["Alles is er. Lees het rapport nog één keer en stel het vast."] : punten
  }
}
