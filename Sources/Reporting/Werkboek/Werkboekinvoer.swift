package import Disclosure
package import Domain

/// What a workbook is made of: released figures and what surrounds them. Nothing here is computed from unreleased data.
package struct Werkboekinvoer: Sendable {
  package let boek: Vrijgegeven<Cijferboek>
  package let catalogus: Catalogus
  package let periode: Periode
  package let standPer: Dag
  /// At most five sentences, checked elsewhere against the figures they print.
  package var kern: [String] = []
  package var afspraken: [Afspraakuitkomst] = []
  package var toelichting: Toelichting?
  package var leveringen: Vrijgegeven<[Leveringsopgave]>?
  /// What every figure rests on; nil when nobody looked.
  package var onderbouwing: Onderbouwingen?
  package var ontbrekend: [OntbrekendeLevering] = []
  package var bevindingen: [Bevindingtelling] = []
  /// Activities in the registers, and how many of them name each kind of partner.
  package var partners: Partnertelling?
  /// Version of this report and of the program, in words.
  package var versie = "versie 1"

  package init(boek: Vrijgegeven<Cijferboek>, catalogus: Catalogus, periode: Periode, standPer: Dag) {
    (self.boek, self.catalogus, self.periode, self.standPer) = (boek, catalogus, periode, standPer)
  }
}

/// A file that was expected and did not come.
package struct OntbrekendeLevering: Hashable, Sendable {
  package let organisatie: String
  package let soort: Leveringsoort
  package let maanden: [Maand]
  package init(organisatie: String, soort: Leveringsoort, maanden: [Maand]) {
    (self.organisatie, self.soort, self.maanden) = (organisatie, soort, maanden)
  }
}

/// With whom the work is done: numbers of activities, so no persons.
package struct Partnertelling: Hashable, Sendable {
  package let activiteiten: Int
  package let zonderPartner: Int
  /// Kind of partner to the number of activities that name it.
  package let perSoort: [String: Int]

  package init(_ activiteiten: [Activiteit]) {
    self.activiteiten = activiteiten.count
    zonderPartner = activiteiten.count { $0.partners.isEmpty }
    perSoort = Dictionary(activiteiten.flatMap(\.partners).map { ($0, 1) }, uniquingKeysWith: +)
  }
}

/// How often a finding occurred: numbers of rows, never their content.
package struct Bevindingtelling: Hashable, Sendable {
  package let code: Bevindingscode
  /// What is wrong, in Dutch.
  package let tekst: String
  package let aantal: Int
  package init(_ code: Bevindingscode, tekst: String, aantal: Int) {
    (self.code, self.tekst, self.aantal) = (code, tekst, aantal)
  }
}

extension Werkboekinvoer {
  func cijfer(
    _ maat: Maat, _ periode: Periode? = nil, gebied: Gebied? = nil, doel: DoelID? = nil, organisatie: BronID? = nil
  ) -> Cijfer? {
    boek.inhoud[
      Cijfersleutel(maat, periode ?? self.periode, gebied: gebied, doel: doel, organisatie: organisatie)]
  }

  func cel(
    _ maat: Maat, _ periode: Periode? = nil, gebied: Gebied? = nil, doel: DoelID? = nil, organisatie: BronID? = nil
  ) -> Cel {
    Cel(cijfer(maat, periode, gebied: gebied, doel: doel, organisatie: organisatie))
  }

  /// Stadsdelen by name, each with its wijken by code.
  var stadsdelen: [(naam: String, wijken: [Wijk])] {
    catalogus.gebieden.stadsdelen.map { naam in
      (naam, catalogus.gebieden.wijken.filter { $0.stadsdeel == naam }.sorted { $0.code < $1.code })
    }
  }

  /// Wijken in reading order: by stadsdeel, then by code.
  var wijken: [Wijk] { stadsdelen.flatMap(\.wijken) }

  /// 'D03 Talentontwikkeling'.
  func label(_ doel: Doel) -> String { "\(doel.id.code) \(doel.kort)" }

  /// What stands under every table that shows a symbol.
  func legend(_ rijen: [[Cel]]) -> [String] {
    var legenda: [String] = []
    let inhoud = rijen.joined().map(\.inhoud)
    if inhoud.contains(.onderdrukt) {
      let grens = catalogus.werkmap.drempels
      legenda.append(
        "\(Cel.onderdruktTeken) = verborgen, zodat niemand een kind herkent: 1 tot en met "
          + "\(grens.kinderenVerborgenTotEnMet) kinderen, minder dan \(grens.signalenVerborgenOnder) signalen, "
          + "of een cijfer dat zo’n aantal verraadt.")
    }
    if inhoud.contains(.ontbreekt) { legenda.append("ontbreekt = de levering is er niet. Dat is geen nul.") }
    if inhoud.contains(.geen) { legenda.append("– = niet van toepassing, of er is niets om door te delen.") }
    return legenda
  }

  func tabel(
    _ id: String, _ bijschrift: String, _ kolommen: [Tabel.Kolom], _ rijen: [[Cel]], legenda: [String] = []
  ) -> Tabel {
    Tabel(id: id, bijschrift: bijschrift, kolommen: kolommen, rijen: rijen, legenda: legenda + legend(rijen))
  }
}
