/// The whole configuration of a werkmap, read and checked: what the rest of the house may rely on.
package struct Catalogus: Sendable {
  package var werkmap: Werkmapgegevens
  /// The tien doelen: the catalogue that activities refer to.
  package var doelen: Doelcatalogus
  /// Other catalogues, each with its link from the tien doelen; sorted by name.
  package var andereCatalogi: [(catalogus: Doelcatalogus, koppeling: Doelkoppeling)]
  package var gebieden: Gebiedsindeling
  package var vakanties: [Vakantie]
  /// Sorted by bron.
  package var bronnen: [Bronprofiel]
  package var afspraken: [Resultaatafspraak]
  /// Version of `resultaatafspraken.yaml`, as the people who agreed call it.
  package var afsprakenversie: String?
  /// Days that are no werkdag, as the law and `vakanties.yaml` say.
  package var feestdagen = Feestdagen()
  /// Those without consent too: whoever shows them must look at `toestemming`. Newest first.
  package var verhalen: [Verhaal] = []
  /// By period.
  package var toelichtingen: [Toelichting] = []
  /// Where a text of people shows a person; sorted.
  package var tekstbezwaren: [Tekstbezwaar] = []
  /// What a person should look at in the settings; sorted by file.
  package var bezwaren: [Instellingsbezwaar] = []
  /// Words that people added to the lists.
  package var schrijfwijzen = Schrijfwijzen()

  package init(
    werkmap: Werkmapgegevens, doelen: Doelcatalogus,
    andereCatalogi: [(catalogus: Doelcatalogus, koppeling: Doelkoppeling)], gebieden: Gebiedsindeling,
    vakanties: [Vakantie], bronnen: [Bronprofiel], afspraken: [Resultaatafspraak]
  ) {
    (self.werkmap, self.doelen, self.andereCatalogi, self.gebieden) = (werkmap, doelen, andereCatalogi, gebieden)
    (self.vakanties, self.bronnen, self.afspraken) = (vakanties, bronnen, afspraken)
  }
}

/// A delivery that the bronprofielen promise for a month. When it does not come, the month 'ontbreekt' (DOMEIN §4, rule 4).
package struct VerwachteLevering: Hashable, Sendable {
  package let bron: BronID
  package let soort: Leveringsoort
  package let maand: Maand
}

extension Catalogus {
  /// The bronnen whose children are recognised elsewhere: those that ask for it, in a werkmap that asks for it.
  package var koppelend: Set<BronID> {
    guard let koppeling = werkmap.koppeling else { return [] }
    return Set(bronnen.filter { $0.koppeling == koppeling }.map(\.bron))
  }

  package func toelichting(_ periode: Periode) -> Toelichting? { toelichtingen.first { $0.periode == periode } }

  /// What stands in the way of a text of this period: of its explanation, and of the stories that may be told.
  package func tekstbezwaren(over periode: Periode, verhalen telt: (Verhaal) -> Bool) -> [Tekstbezwaar] {
    let verteld = Set(verhalen.filter { $0.toestemming != nil && telt($0) }.map(\.bestand))
    let toelichting = toelichting(periode)?.bestand
    return tekstbezwaren.filter { $0.bestand == toelichting || verteld.contains($0.bestand) }
  }

  /// Without the texts that show a person: a story goes whole, of an explanation the piece under its heading.
  ///
  /// - Parameter sporen: what may not be in it.
  package func without(_ sporen: Set<Persoonsspoor>) -> Catalogus {
    let weg = Set(tekstbezwaren.filter { sporen.contains($0.spoor) }.map(\.bestand))
    guard !weg.isEmpty else { return self }
    let toets = persoonstoets
    var uit = self
    uit.verhalen.removeAll { weg.contains($0.bestand) }
    uit.toelichtingen = toelichtingen.map { toelichting in
      guard weg.contains(toelichting.bestand) else { return toelichting }
      return Toelichting(
        bestand: toelichting.bestand, periode: toelichting.periode, banier: toelichting.banier,
        stukken: toelichting.stukken.filter { stuk in
          ([stuk.kop] + stuk.alineas).allSatisfy { toets.sporen($0).isDisjoint(with: sporen) }
        })
    }
    return uit
  }

  /// Knows the names of areas and organisations, which are nobody's.
  package var persoonstoets: Persoonstoets {
    Persoonstoets(
      bekend: gebieden.alleWijken.map(\.naam) + ([gebieden] + gebieden.andereJaren).flatMap(\.stadsdelen) + [
        gebieden.gemeentenaam, werkmap.organisatie,
      ]
        + bronnen.map(\.organisatie))
  }

  /// With the areas that held in a period.
  package func geldend(in periode: Periode) -> Catalogus {
    var uit = self
    uit.gebieden = gebieden.geldend(in: periode)
    return uit
  }

  /// Newest first, and only those that may be shown.
  package func verhalen(bij doel: DoelID, in periode: Periode) -> [Verhaal] {
    verhalen.filter { $0.doel == doel && $0.toestemming != nil && periode.bevat($0.datum) }
  }

  /// What should have been delivered about a month: every monthly or weekly delivery, from the first month of the registration.
  package func verwachteLeveringen(_ maand: Maand) -> [VerwachteLevering] {
    guard maand >= werkmap.vanaf else { return [] }
    return bronnen.flatMap { profiel in
      Set(profiel.leveringen.filter { $0.ritme.isMaandelijksVerwacht }.map(\.soort)).sorted()
        .map { VerwachteLevering(bron: profiel.bron, soort: $0, maand: maand) }
    }
  }
}

extension Catalogus {
  /// The weeks as they stand on a day.
  package func kalender(peildatum: Dag) -> Weekkalender {
    Weekkalender(vakanties: vakanties, vanaf: werkmap.vanaf.eersteDag, peildatum: peildatum)
  }
}
