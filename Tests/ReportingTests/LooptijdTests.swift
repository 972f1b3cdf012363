import Disclosure
import Domain
import Reporting
import TestSupport
import Testing

@Suite struct `A report over a period that still runs` {
  private let mei = Dag(iso: "2026-05-05")

  @Test func `says so, and compares nothing with a whole year earlier`() throws {
    let rapport = try makeRapport(wholeInput(standPer: mei))
    let kern = texts(rapport, "samenvatting")
    #expect(kern.first?.contains("bereikten we tot nu toe ") == true)
    #expect(kern.contains("Vergelijken met een jaar eerder kan nog niet: het halfjaar loopt nog."))
    #expect(!allSentences(rapport).contains { $0.contains(" dan een jaar eerder") || $0.contains("vorig jaar") })
    let doelen = try #require(doelentabel(rapport))
    #expect(!doelen.heeftVorigJaar)
  }

  @Test func `says nothing of months that are still to come`() throws {
    let rapport = try makeRapport(wholeInput(standPer: mei))
    #expect(!allSentences(rapport).contains { $0.contains("mei 2026") || $0.contains("juni 2026") })
    #expect(doelentabel(rapport)?.maanden.last == "april 2026")
    let jaar = try #require(tabellen(rapport).first { $0.id == "jaar-tot-nu" })
    #expect(jaar.bijschrift.contains("januari tot en met april 2026"))
  }

  @Test func `ends with the last day of the period itself once that is reached`() throws {
    let rapport = try makeRapport(wholeInput(standPer: Dag(iso: "2026-06-30")))
    #expect(texts(rapport, "samenvatting").first?.contains("tot nu toe") == false)
    #expect(doelentabel(rapport)?.maanden.last == "juni 2026")
  }

  @Test func `has no year beside it in the workbook`() throws {
    let boek = makeWerkboek(wholeInput(standPer: mei))
    let kern = try #require(boek.bladen.flatMap(\.tabellen).first { $0.id == "kerncijfers" })
    #expect(kern.rijen.allSatisfy { $0[2].getal == nil && $0[4].zichtbareTekst == "het halfjaar loopt nog" })
    let koppen = boek.bladen.filter { ["Doelen", "Bereik"].contains($0.naam) }.flatMap(\.tabellen)
      .flatMap(\.kolommen).map(\.kop)
    #expect(!koppen.isEmpty && !koppen.contains { $0.contains("orig jaar") })
  }
}

@Suite struct `A report over the first months` {
  @Test func `says since when there are figures, and leaves out empty columns`() throws {
    let rapport = try makeRapport(wholeInput("2025-01"))
    #expect(
      texts(rapport, "samenvatting").contains(
        "Vergelijken met een jaar eerder kan nog niet: we tellen sinds januari 2025."))
    #expect(doelentabel(rapport)?.heeftVorigJaar == false)
    #expect(doelentabel(rapport)?.heeftVerloop == false)
    #expect(!rapport.hoofdstukken.contains { $0.id == "verloop" })
  }

  @Test func `that began before anyone counted says since when`() throws {
    let kern = texts(try makeRapport(wholeInput("schooljaar-2024-2025")), "samenvatting")
    #expect(kern.contains("Let op: we tellen pas sinds januari 2025."))
  }

  @Test func `from before the registration says that there is nothing, once`() throws {
    let rapport = try makeRapport(input([], periode: .maand(Maand(jaar: 2024, nummer: 12))))
    #expect(
      texts(rapport, "samenvatting") == ["Er zijn geen cijfers over december 2024: we tellen sinds januari 2025."])
    #expect(rapport.hoofdstukken.map(\.id) == ["samenvatting", "cijfers"])
    #expect(texts(rapport, "cijfers").contains("Over deze periode verwachtten we niets."))
  }
}

@Suite struct `A report that misses a delivery` {
  @Test func `says so once for all goals`() throws {
    let maanden = Maandenlijst([Maand(jaar: 2026, nummer: 2)])
    let doelen = Voorbeeldwerkmap.catalogus().doelen.doelen
    let cijfers = doelen.map {
      Cijfer(Cijfersleutel(.uniekeKinderen, februari, doel: $0.id), .getal(Breuk(60)), ontbrekend: maanden)
    }
    let zinnen = texts(try makeRapport(input(cijfers)), "doelen")
    #expect(zinnen.count { $0 == "Let op: over februari 2026 ontbreekt nog een levering." } == 1)
  }

  @Test func `does not let a reader subtract what is not there`() throws {
    let februari = Maand(jaar: 2026, nummer: 2)
    let cijfers = [figure(.bijeenkomsten, 100, ontbrekend: [februari]), figure(.gepland, 180), figure(.afgelast, 14)]
    #expect(
      texts(try makeRapport(input(cijfers)), "omvang").contains(
        "Van de 180 geplande keren gingen er 14 niet door. "
          + "Van een deel van de geplande keren hebben we geen presentielijst: een levering ontbreekt."))
  }
}

@Suite struct `A share of a few signals` {
  @Test(arguments: [
    (3, 4, "Binnen veertien dagen waren 3 van de 4 signalen bij de juiste persoon."),
    (1, 4, "Binnen veertien dagen was 1 van de 4 signalen bij de juiste persoon."),
    (15, 20, "Binnen veertien dagen was 75% van de signalen bij de juiste persoon."),
  ])
  func `is told in numbers, also where nothing is hidden`(teller: Int, noemer: Int, zin: String) throws {
    let aandeel = try #require(Breuk(teller: teller, noemer: noemer))
    let cijfers = [
      figure(.signalen, noemer), Cijfer(Cijfersleutel(.aandeelDoorgespeeld14d, februari), .getal(aandeel)),
    ]
    #expect(texts(try makeRapport(input(cijfers, editie: .intern)), "signalen").contains(zin))
  }
}

private func allSentences(_ rapport: Rapport) -> [String] {
  rapport.hoofdstukken.filter { $0.id != "cijfers" }.flatMap(\.blokken).flatMap(\.zinnen).map(\.tekst)
}

private func doelentabel(_ rapport: Rapport) -> Doelentabel? {
  for blok in rapport.hoofdstukken.flatMap(\.blokken) { if case .doelen(let tabel) = blok { return tabel } }
  return nil
}

private func tabellen(_ rapport: Rapport) -> [Tabel] {
  rapport.hoofdstukken.flatMap(\.blokken).compactMap { if case .tabel(let tabel) = $0 { tabel } else { nil } }
}
