import Disclosure
import Domain
import Reporting
import TestSupport

let februari = Periode.maand(Maand(jaar: 2026, nummer: 2))

/// A report over a few handmade figures of the whole gemeente; a month unless told otherwise.
func input(
  _ cijfers: [Cijfer], editie: Editie = .gemeente, catalogus: Catalogus = Voorbeeldwerkmap.catalogus(),
  periode: Periode = februari, standPer: Dag? = nil
)
  -> Rapportinvoer
{
  let boek = release(cijfers, editie: editie, drempels: catalogus.werkmap.drempels, gebieden: catalogus.gebieden)
  return Rapportinvoer(boek: boek, catalogus: catalogus, periode: periode, standPer: standPer ?? periode.laatsteDag + 5)
}

func figure(_ maat: Maat, _ getal: Int, _ periode: Periode = februari, ontbrekend: Maandenlijst = []) -> Cijfer {
  Cijfer(Cijfersleutel(maat, periode), .getal(Breuk(getal)), ontbrekend: ontbrekend)
}

/// Everything of the invented gemeente, for a period.
func wholeInput(
  _ code: String = "2026-H1", editie: Editie = .gemeente, catalogus: Catalogus = Voorbeeldwerkmap.catalogus(),
  standPer: Dag? = nil
) -> Rapportinvoer {
  let periode = Periode(code: code) ?? .jaar(2026)
  let perioden = Set(Rapportinvoer.nodig(voor: periode).flatMap(\.metOnderliggende)).sorted()
  let boek = Voorbeeldboek.boek(
    perioden.flatMap { Voorbeeldwerkmap.cijfers($0) }, editie: editie, drempels: catalogus.werkmap.drempels)
  return Rapportinvoer(boek: boek, catalogus: catalogus, periode: periode, standPer: standPer ?? periode.laatsteDag + 5)
}

func texts(_ rapport: Rapport, _ hoofdstuk: String) -> [String] {
  rapport.hoofdstukken.first { $0.id == hoofdstuk }?.blokken.flatMap(\.zinnen).map(\.tekst) ?? []
}
