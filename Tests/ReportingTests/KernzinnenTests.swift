import Disclosure
import Domain
import Reporting
import Testing

@Suite struct `The sentence about children` {
  private func kern(_ cijfers: [Cijfer]) throws -> [String] {
    let rapport = try makeRapport(input(cijfers))
    for blok in rapport.hoofdstukken.first?.blokken.flatMap(\.metInhoud) ?? [] {
      if case .vondsten(let vondsten) = blok { return vondsten.flatMap(\.zinnen).map(\.tekst) }
    }
    return []
  }

  @Test(arguments: [
    (0, "In februari 2026 bereikten we geen kinderen."),
    (3, "Het aantal kinderen in februari 2026 tonen we niet."),
    (1234, "In februari 2026 bereikten we 1.234 kinderen."),
  ])
  func `answers for none, few and many`(aantal: Int, zin: String) throws {
    #expect(try kern([figure(.uniekeKinderen, aantal)]).first == zin)
  }

  @Test func `knows one child from more`() throws {
    let rapport = try makeRapport(input([figure(.uniekeKinderen, 1)], editie: .intern))
    #expect(texts(rapport, "samenvatting").first == "In februari 2026 bereikten we 1 kind.")
  }

  @Test func `says that a delivery is missing, and not that there were none`() throws {
    let maand = Maand(jaar: 2026, nummer: 2)
    let cijfer = Cijfer(Cijfersleutel(.uniekeKinderen, februari), .ontbreekt([maand]))
    #expect(
      try kern([cijfer]).first == "Over februari 2026 is nog niets geleverd, dus het aantal kinderen is niet bekend.")
    #expect(
      try kern([figure(.uniekeKinderen, 300, ontbrekend: [maand])]).last
        == "Let op: over februari 2026 ontbreekt nog een levering.")
  }

  @Test(arguments: [
    (240, "Dat is 20% meer dan in februari 2025."), (160, "Dat is 20% minder dan in februari 2025."),
    (204, "Dat is ongeveer evenveel als in februari 2025."), (200, "Dat is ongeveer evenveel als in februari 2025."),
  ])
  func `calls only that a change that exceeds the ordinary`(nu: Int, zin: String) throws {
    let cijfers = [figure(.uniekeKinderen, nu), figure(.uniekeKinderen, 200, februari.vorigJaar)]
    #expect(try kern(cijfers).last == zin)
  }

  @Test func `measures the ordinary by the months themselves`() throws {
    // From month to month the count jumps by a fifth: then 10% more than last year is nothing special.
    let maanden = (0..<24).map { nummer in
      figure(.uniekeKinderen, nummer.isMultiple(of: 2) ? 200 : 240, .maand(Maand(jaar: 2024, nummer: 3 + nummer)))
    }.filter { $0.sleutel.periode != februari && $0.sleutel.periode != februari.vorigJaar }
    let cijfers = maanden + [figure(.uniekeKinderen, 220), figure(.uniekeKinderen, 200, februari.vorigJaar)]
    #expect(try kern(cijfers).last == "Dat is 20 meer dan in februari 2025. Zo’n verschil komt vaker voor.")
  }

  @Test func `compares nothing with a time before the registration`() throws {
    let periode = Periode.maand(Maand(jaar: 2025, nummer: 2))
    let rapport = try makeRapport(input([figure(.uniekeKinderen, 80, periode)], periode: periode))
    #expect(
      texts(rapport, "samenvatting").contains(
        "Vergelijken met een jaar eerder kan nog niet: we tellen sinds januari 2025."))
  }

  @Test func `does not compare with a hidden figure`() throws {
    #expect(try kern([figure(.uniekeKinderen, 80), figure(.uniekeKinderen, 2, februari.vorigJaar)]).count == 1)
  }
}

@Suite struct `The sentence about agreements` {
  private func zin(_ oordelen: [Oordeel]) throws -> String? {
    var invoer = input([], editie: .intern)
    let dagen = februari.eersteDag...februari.laatsteDag
    invoer.afspraken = oordelen.enumerated().map { nummer, oordeel in
      Afspraakuitkomst(
        afspraak: Resultaatafspraak(
          id: "R\(nummer)", titel: "Afspraak", periode: .maand, geldig: dagen, eis: .inspanning("Doen.")),
        venster: Meetvenster(periode: februari, tot: februari.laatsteDag), oordeel: oordeel, nagestreefd: "",
        gerealiseerd: "", verschil: nil, gronden: [], delen: [], prognose: nil)
    }
    return texts(try makeRapport(invoer), "samenvatting").first
  }

  @Test(
    arguments: [
      ([.geenNorm, .nietTeBeoordelen(.geenGegevens)], "Over de afspraken valt nu nog niets te zeggen."),
      ([.gehaald], "De afspraak is gehaald."),
      ([.opSchema], "De afspraak ligt op schema."),
      ([.looptAchter], "De afspraak vraagt aandacht."),
      ([.gehaald, .gehaald], "Beide afspraken zijn gehaald."),
      ([.gehaald, .opSchema], "Beide afspraken zijn gehaald of liggen op schema."),
      ([.gehaald, .nietGehaald, .geenNorm], "Eén van de drie afspraken is gehaald."),
      ([.opSchema, .nietGehaald], "Eén van de twee afspraken ligt op schema."),
      ([.nietGehaald, .looptAchter], "Van de twee afspraken ligt er nog geen op schema."),
      ([.gehaald, .opSchema, .looptAchter], "Twee van de drie afspraken zijn gehaald of liggen op schema."),
      ([.gehaald, .gehaald, .looptAchter], "Twee van de drie afspraken zijn gehaald."),
    ] as [([Oordeel], String)])
  func `answers for none, one, some and all`(oordelen: [Oordeel], verwacht: String) throws {
    #expect(try zin(oordelen) == verwacht)
  }
}
