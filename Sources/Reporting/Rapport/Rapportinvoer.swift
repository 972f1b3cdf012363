package import Disclosure
package import Domain

/// What a report is made of: released figures and what surrounds them. Nothing here can hold an unreleased number.
package struct Rapportinvoer: Sendable {
  package let boek: Vrijgegeven<Cijferboek>
  package let catalogus: Catalogus
  package let periode: Periode
  /// Until which day the data reach.
  package let standPer: Dag
  package var status = Rapportstatus.werkversie
  /// Opens with a checklist of what is still missing.
  package var isConcept = false
  package var afspraken: [Afspraakuitkomst] = []
  /// How each goal is served per stadsdeel, in the order of `Gebiedsindeling.stadsdelen`; empty when it was not looked at.
  package var dekking: [DoelID: [Dekkingteken?]] = [:]
  /// Activities by name with their day and place, most often held first; empty when nobody looked.
  package var werk: [Werkplek] = []
  /// What is planned after `standPer`; empty when no planning reaches so far.
  package var bezoeken: [Bezoekmoment] = []
  package var leveringen: Vrijgegeven<[Leveringsopgave]>?
  /// What every figure rests on; nil when nobody looked.
  package var onderbouwing: Onderbouwingen?
  package var ontbrekend: [OntbrekendeLevering] = []
  package var bevindingen: [Bevindingtelling] = []
  package var partners: Partnertelling?
  /// Bijeenkomsten by part of the week, each once; empty when nobody looked.
  package var tijden: [Tijdblok: Int] = [:]
  /// Who were asked for a mark in this period, sorted: 'kinderen', 'ouders'. Empty: not known.
  package var cijfergevers: [String] = []
  /// Texts of people for this report that show a person, by file and line. They are not in it.
  package var tekstbezwaren: [Tekstbezwaar] = []
  /// How well children of one organisation are recognised at another; nil when nobody links.
  package var koppeling: Vrijgegeven<[Koppelaandeel]>?

  package init(boek: Vrijgegeven<Cijferboek>, catalogus: Catalogus, periode: Periode, standPer: Dag) {
    (self.boek, self.catalogus, self.periode, self.standPer) = (boek, catalogus, periode, standPer)
  }

  /// The periods whose figures (with everything inside them) a report over `periode` can use: its own calendar years or
  /// school year, and a year earlier for every comparison and trend.
  package static func nodig(voor periode: Periode) -> [Periode] {
    let jaren = Set(periode.maanden.map(\.jaar) + periode.vorigJaar.maanden.map(\.jaar)).sorted()
    let zelf = [periode, periode.vorigJaar].filter { periode in
      !jaren.contains { Periode.jaar($0).metOnderliggende.contains(periode) }
    }
    return zelf + jaren.map { .jaar($0) }
  }

  /// The rest of the 24 months up to the end of `periode`, which `nodig` leaves out: of these a trend needs the totals of the
  /// gemeente only. In order; empty when the years hold them all.
  package static func trendmaanden(voor periode: Periode) -> [Maand] {
    let laatste = periode.laatsteDag.maand.volgnummer
    let geteld = Set(nodig(voor: periode).flatMap(\.maanden))
    return (laatste - 23...laatste).map(Maand.init(volgnummer:)).filter { !geteld.contains($0) }
  }
}

extension Rapportinvoer {
  /// What the manager wrote about this period.
  var toelichting: Toelichting? { catalogus.toelichting(periode) }

  /// Nil: nobody asked for it.
  subscript(_ sleutel: Cijfersleutel) -> Cijfer? { boek.inhoud[sleutel] }
  func isEerderGedrukt(_ sleutel: Cijfersleutel) -> Bool { boek.inhoud.isEerderGedrukt(sleutel) }

  func cijfer(
    _ maat: Maat, _ periode: Periode? = nil, gebied: Gebied? = nil, doel: DoelID? = nil, leeftijd: Leeftijdsband? = nil,
    werkvorm: String? = nil, organisatie: BronID? = nil
  ) -> Cijfer? {
    boek.inhoud[
      Cijfersleutel(
        maat, periode ?? self.periode, gebied: gebied, doel: doel, leeftijd: leeftijd, werkvorm: werkvorm,
        organisatie: organisatie)]
  }

  /// The same figure a year earlier.
  func vorig(_ cijfer: Cijfer) -> Cijfer? {
    var sleutel = cijfer.sleutel
    sleutel.periode = sleutel.periode.vorigJaar
    return self[sleutel]
  }

  /// Stadsdelen by name, each with its wijken by code.
  var stadsdeelindeling: [(naam: String, wijken: [Wijk])] {
    catalogus.gebieden.stadsdelen.map { naam in
      (naam, catalogus.gebieden.wijken.filter { $0.stadsdeel == naam }.sorted { $0.code < $1.code })
    }
  }

  var drempels: Drempels { catalogus.werkmap.drempels }

  func isOpen(_ maat: Maat) -> Bool { cijfer(maat) != nil }

  /// A share as a sentence prints it, with as many decimals as it takes to stay on its side of every norm that was agreed on a
  /// share: 89,9% is never printed as the 90% that it missed (DOMEIN §4, rule 6).
  func careful(_ cijfer: Cijfer) -> Getoond? {
    guard let getal = cijfer.getal, cijfer.sleutel.maat.soort == .aandeel else { return cijfer.getoond }
    let normen = afspraken.flatMap(\.delen).filter { $0.meting.soort == .aandeel }.compactMap(\.norm)
    let nauw = normen.map { Afspraakgetal.notatie(getal, .procent, against: $0) }.max { $0.decimalen < $1.decimalen }
    return Getoond((nauw ?? .procent(0)).tekst(getal), id: cijfer.sleutel.id, waarde: getal)
  }
}

extension Cijfer {
  /// As printed in a sentence; nil when there is no number.
  var getoond: Getoond? {
    guard case .getal(let getal) = waarde else { return nil }
    return Getoond(Notatie.van(sleutel.maat).tekst(getal), id: sleutel.id, waarde: getal)
  }

  var getal: Breuk? {
    if case .getal(let getal) = waarde { getal } else { nil }
  }

  /// 'ruim 1.200': for a number that is beside the point.
  var rond: Getoond? {
    guard case .getal(let getal) = waarde, getal.noemer == 1 else { return getoond }
    return Getoond(Telwoord.rond(getal.teller), id: sleutel.id, waarde: getal)
  }
}
