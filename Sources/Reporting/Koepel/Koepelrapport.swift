import Disclosure
package import Domain

/// What the umbrella is called, of whom it is and until when it reaches.
package struct Koepelkop: Sendable {
  package let titel: String
  /// Who made it: 'koepel'.
  package let naam: String
  package let omvang: String
  package let periode: Periode
  package let standPer: Dag
  /// Nil when every report in it was approved.
  package let banier: String?
  package init(titel: String, naam: String, omvang: String, periode: Periode, standPer: Dag, banier: String?) {
    (self.titel, self.naam, self.omvang) = (titel, naam, omvang)
    (self.periode, self.standPer, self.banier) = (periode, standPer, banier)
  }
}

/// The umbrella as a page.
package func makeKoepelrapport(_ kop: Koepelkop, _ tabellen: [Tabel]) -> Rapport {
  Rapport(
    titel: kop.titel, organisatie: kop.naam, gemeente: kop.omvang, editie: .gemeente, periode: kop.periode,
    standPer: kop.standPer, status: .werkversie, isConcept: false, banier: kop.banier, stijl: Huisstijl(),
    hoofdstukken: tabellen.map { Hoofdstuk("h-\($0.id)", koepelnaam($0), [.tabel($0)]) }, cijfers: [])
}

/// The umbrella as a workbook: a sheet a table.
package func makeKoepelwerkboek(_ kop: Koepelkop, _ tabellen: [Tabel]) -> Werkboek {
  Werkboek(
    titel: kop.titel, organisatie: kop.naam, gemeente: kop.omvang, periode: kop.periode.inTekst,
    standPer: kop.standPer, editie: .gemeente, banier: kop.banier, stijl: Huisstijl(),
    bladen: tabellen.map { tabel in
      Werkblad(
        naam: Werkblad.validName(koepelnaam(tabel)), titel: koepelnaam(tabel),
        delen: [tabel.rijen.isEmpty ? .tekst(tabel.bijschrift) : .tabel(tabel)])
    })
}

private func koepelnaam(_ tabel: Tabel) -> String {
  [
    "koepel-doelen": "Doelen", "koepel-afspraken": "Afspraken", "koepel-bereik": "Bereik", "koepel-gemist": "Ontbreekt",
  ][
    tabel.id, default: tabel.id]
}
