import Disclosure
import Domain
import Reporting
import TestSupport
import Testing

@Suite struct `The workbook as a value` {
  static let gemeente = make(.gemeente), intern = make(.intern)

  private static func make(_ editie: Editie, _ cijfers: [Cijfer] = Voorbeeldcijfers.cijfers()) -> Werkboek {
    let catalogus = Voorbeeldcijfers.catalogus
    let boek = release(
      cijfers, editie: editie, drempels: catalogus.werkmap.drempels, gebieden: catalogus.gebieden)
    return makeWerkboek(
      Rapportinvoer(
        boek: boek, catalogus: catalogus, periode: Voorbeeldcijfers.periode, standPer: Voorbeeldcijfers.standPer))
  }

  private func tabel(_ id: String, in boek: Werkboek = gemeente) throws -> Tabel {
    try #require(boek.bladen.flatMap(\.tabellen).first { $0.id == id })
  }

  @Test func `opens with the summary and closes with the check`() {
    let namen = Self.gemeente.bladen.map(\.naam)
    #expect(namen.first == "Samenvatting")
    #expect(namen.suffix(3) == ["Gegevens", "Uitleg", "Controle"])
    for naam in ["Doelen", "Doelen × wijken", "Bereik", "Continuïteit", "Signalen", "Verloop"] {
      #expect(namen.contains(naam))
    }
  }

  @Test(arguments: [gemeente, intern])
  func `every check comes out, and none is red`(boek: Werkboek) throws {
    for id in ["controle-totalen", "controle-bladen"] {
      let rijen = try tabel(id, in: boek).rijen
      #expect(rijen.count > 5)
      #expect(rijen.allSatisfy { ["klopt", "niet na te rekenen"].contains($0[5].zichtbareTekst) })
    }
  }

  @Test func `unique children are never added up`() throws {
    let opgeteld = try tabel("controle-totalen").rijen.map { $0[1].zichtbareTekst }
    #expect(opgeteld.contains("Deelnames"))
    #expect(!opgeteld.contains("Unieke kinderen"))
  }

  @Test func `a small wijk is hidden in the edition for the gemeente and shown in the other`() throws {
    let naam = try #require(
      Voorbeeldcijfers.catalogus.gebieden.wijken.first { $0.code == Voorbeeldcijfers.kleineWijk }?.naam)
    func cel(_ boek: Werkboek) throws -> String {
      let tabel = try tabel("bereik-wijken", in: boek)
      return try #require(tabel.rijen.first { $0[0].zichtbareTekst == naam })[2].zichtbareTekst
    }
    #expect(try cel(Self.gemeente) == "•")
    #expect(try cel(Self.intern) == "3")
  }

  @Test func `no formula refers to a hidden cell outside a sum`() throws {
    for tabel in Self.gemeente.bladen.flatMap(\.tabellen) {
      for rij in tabel.rijen {
        for cel in rij {
          guard case .formule(let formule, _, _) = cel.inhoud else { continue }
          for kolom in columns(formule) { #expect(rij[kolom].getal != nil, "\(tabel.id)") }
        }
      }
    }
  }

  /// The columns of its own row that a formula computes with.
  private func columns(_ formule: Formule) -> [Int] {
    switch formule {
    case .dezeRij(let kolom): [kolom]
    case .reken(let links, _, let rechts): columns(links) + columns(rechts)
    case .functie(_, let delen): delen.flatMap(columns)
    case .getal, .tekst, .cel, .kolom: []
    }
  }

  @Test func `every figure stands in Gegevens once, with its codes as text`() throws {
    let rijen = try tabel("gegevens").rijen
    let ids = rijen.map { $0[14].zichtbareTekst }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { Cijfersleutel(id: $0) != nil })
    #expect(rijen.allSatisfy { rij in rij.indices.allSatisfy { $0 == 11 || rij[$0].getal == nil } })
  }

  @Test func `a link in the table of contents leads to a sheet`() throws {
    let indeling = Werkboekindeling(Self.gemeente)
    for rij in try tabel("inhoud").rijen {
      guard case .koppeling(_, let naar) = rij[0].inhoud else { Issue.record("no link"); continue }
      #expect(indeling.doel(naar) != nil)
    }
  }

  @Test func `every name for a key figure points at a number or a mark`() {
    #expect(Self.gemeente.namen.count > 5)
    let tabellen = Dictionary(uniqueKeysWithValues: Self.gemeente.bladen.flatMap(\.tabellen).map { ($0.id, $0) })
    for naam in Self.gemeente.namen {
      #expect(tabellen[naam.tabel]?.rijen[naam.rij][naam.kolom].cijfer != nil)
    }
  }

  @Test func `no row of a sheet is empty`() {
    for blad in Werkboekindeling(Self.gemeente).bladen {
      #expect(blad.rijen.allSatisfy { rij in rij.cellen.contains { !$0.zichtbareTekst.isEmpty } })
    }
  }

  @Test func `the course shows 24 months, and a missing month in words and not as 0`() throws {
    #expect(try tabel("verloop").rijen.count == 24)
    let catalogus = Voorbeeldcijfers.catalogus
    let maand = Voorbeeldcijfers.periode.laatsteDag.maand.vorige
    let cijfers = Voorbeeldcijfers.cijfers().map { cijfer in
      cijfer.sleutel.periode == .maand(maand) ? Cijfer(cijfer.sleutel, .ontbreekt([maand])) : cijfer
    }
    let boek = makeWerkboek(
      Rapportinvoer(
        boek: release(
          cijfers, editie: .intern, drempels: catalogus.werkmap.drempels, gebieden: catalogus.gebieden),
        catalogus: catalogus, periode: Voorbeeldcijfers.periode, standPer: Voorbeeldcijfers.standPer))
    let rij = try #require(try tabel("verloop", in: boek).rijen.dropLast().last)
    #expect(rij[1].zichtbareTekst == "" && rij[1].getal == nil)
    #expect(rij.last?.zichtbareTekst == "ontbreekt")
    let grafiek = try #require(
      boek.bladen.first { $0.naam == "Verloop" }?.delen.compactMap {
        if case .grafiek(let grafiek) = $0 { grafiek.grafiek } else { nil }
      }.first)
    #expect(grafiek.reeksen[0].waarden.suffix(2).map { $0 == nil } == [true, false])
    #expect(grafiek.alt.contains("Geen punt staat er bij \(maand.inTekst)"))
    #expect(try tabel("wijken-maanden", in: boek).rijen[0].dropLast().last?.zichtbareTekst == "ontbreekt")
  }

  @Test func `the year so far is the sum of its months, and stays away when one of them is hidden`() throws {
    let maanden = try tabel("jaar-maanden"), jaar = try tabel("jaar-tot-nu")
    #expect(jaar.rijen.map { $0[0].zichtbareTekst }.contains("Deelnames"))
    #expect(!jaar.rijen.map { $0[0].zichtbareTekst }.contains("Unieke kinderen"))
    for (nummer, rij) in jaar.rijen.enumerated() {
      for (kolom, bron) in [(1, maanden.rijen[nummer * 2]), (2, maanden.rijen[nummer * 2 + 1])] {
        let delen = bron.dropFirst(2).dropLast().compactMap(\.getal)
        #expect(delen.count == 3)
        let som = delen.map(\.kommagetal).reduce(0, +)
        #expect(abs(try #require(rij[kolom].getal).kommagetal - som) < 1e-9)
        #expect(bron.last?.getal == rij[kolom].getal)
      }
    }
    // A month that is hidden must not follow from a total beside the other months.
    let maand = Maand(jaar: 2026, nummer: 2)
    let cijfers = Voorbeeldcijfers.cijfers().map { cijfer in
      cijfer.sleutel == Cijfersleutel(.deelnames, .maand(maand)) ? Cijfer(cijfer.sleutel, .onderdrukt) : cijfer
    }
    let boek = Self.make(.intern, cijfers)
    let zonder = try tabel("jaar-tot-nu", in: boek)
    let rij = try #require(zonder.rijen.first { $0[0].zichtbareTekst == "Deelnames" })
    #expect(rij[1...4].map(\.zichtbareTekst) == ["–", rij[2].zichtbareTekst, "–", "–"])
    #expect(zonder.legenda.contains("Deelnames: geen volledig cijfer over februari 2026."))
    let eigen = try #require(try tabel("jaar-maanden", in: boek).rijen.first { $0[0].zichtbareTekst == "Deelnames" })
    #expect(eigen[3].zichtbareTekst == "•" && eigen.last?.zichtbareTekst == "–")
  }

  @Test func `the index per resident names its band, source and peildatum, and gives no hidden figure away`() throws {
    let tabel = try tabel("bereik-inwoners")
    #expect(tabel.kolommen[2].kop == "Inwoners 4 tot en met 12 jaar")
    #expect(tabel.legenda.contains { $0.contains("1 januari 2025") && $0.contains("gemeente, BRP (verzonnen)") })
    let wijken = Voorbeeldcijfers.catalogus.gebieden.wijken
    #expect(tabel.rijen.count == 1 + Set(wijken.map(\.stadsdeel)).count + wijken.count)
    var berekend = 0
    for rij in tabel.rijen {
      for (cijfer, index) in [(3, 4), (5, 6), (7, 8)] {
        if let getal = rij[cijfer].getal, let inwoners = rij[2].getal {
          #expect(rij[index].getal == Breuk(teller: getal.teller * 100, noemer: inwoners.teller))
          berekend += 1
        } else {
          #expect(rij[index].getal == nil && rij[index].zichtbareTekst == rij[cijfer].zichtbareTekst)
        }
      }
    }
    #expect(berekend > 40)
    let naam = try #require(wijken.first { $0.code == Voorbeeldcijfers.kleineWijk }?.naam)
    let klein = try #require(tabel.rijen.first { $0[0].zichtbareTekst == naam })
    #expect(klein[3].zichtbareTekst == "•" && klein[4].zichtbareTekst == "•")
    let maanden = try #require(try self.tabel("wijken-inwoners").rijen.first { $0[0].zichtbareTekst == naam })
    #expect(maanden.dropFirst(2).allSatisfy { $0.getal == nil })
  }

  @Test func `the small charts of the wijken share one axis and have words of their own`() throws {
    let blad = try #require(Self.gemeente.bladen.first { $0.naam == "Wijken per maand" })
    let klein = blad.delen.flatMap { deel -> [Bladgrafiek] in if case .raster(let klein) = deel { klein } else { [] } }
    let zonder = [Voorbeeldcijfers.kleineWijk, Voorbeeldcijfers.legeWijk]
    let wijken = Voorbeeldcijfers.catalogus.gebieden.wijken
    #expect(Set(klein.map(\.grafiek.titel)) == Set(wijken.filter { !zonder.contains($0.code) }.map(\.naam)))
    #expect(Set(klein.map(\.hoogste)).count == 1)
    let hoogste = klein.flatMap { $0.grafiek.reeksen[0].waarden }.compactMap { $0?.kommagetal }.max() ?? 0
    #expect(Double(try #require(klein.first?.hoogste ?? nil)) >= hoogste)
    #expect(Set(klein.map(\.grafiek.alt)).count == klein.count)
    #expect(klein.allSatisfy { $0.grafiek.alt.contains("Het meest in") })
    let zinnen = blad.delen.compactMap { if case .tekst(let zin) = $0 { zin } else { nil } }
    #expect(zinnen.last?.contains("Zonder grafiek") == true && zinnen.last?.contains("Spaarndam") == true)
  }

  @Test func `a month without a number is hatched to the top of the axis, whatever is hidden`() throws {
    var gearceerd = 0
    for boek in [Self.gemeente, Self.intern] {
      let blad = try #require(boek.bladen.first { $0.naam == "Wijken per maand" })
      let kleine = blad.delen.flatMap { deel -> [Bladgrafiek] in if case .raster(let klein) = deel { klein } else { [] }
      }
      for klein in kleine {
        let reeksen = klein.grafiek.reeksen, hoogste = try #require(klein.hoogste)
        let zonder = reeksen[0].waarden.count { $0 == nil }
        #expect(reeksen.count == (zonder > 0 ? 2 : 1) && reeksen.dropFirst().allSatisfy { $0.rol == .zonderGetal })
        gearceerd += zonder
        for (getal, vlak) in zip(reeksen[0].waarden, reeksen.last?.waarden ?? []) where reeksen.count == 2 {
          #expect(getal == nil ? vlak == Breuk(hoogste) : vlak == nil)
        }
      }
    }
    #expect(gearceerd > 0)
  }

  @Test func `a sheet prints on one page in letters that read, and what is there to filter prints one line`() throws {
    for boek in [Self.gemeente, Self.intern] {
      for blad in Werkboekindeling(boek).bladen {
        let hoogte = (0...blad.laatsteDrukrij).reduce(0.0) { $0 + (blad.rijen[$1].hoogte ?? Bladindeling.regelhoogte) }
        let papier: Bladpapier = blad.isStaand ? .staand : .liggend
        #expect(blad.pastOpEenPagina || hoogte > papier.hoogte, "\(blad.blad.naam)")
        #expect(blad.pastOpEenPagina == (blad.blad.naam != "Afspraken"), "\(blad.blad.naam)")
      }
      for naam in ["Gegevens", "Controle"] {
        let blad = try #require(Werkboekindeling(boek).bladen.first { $0.blad.naam == naam })
        #expect(blad.rijen[0...blad.laatsteDrukrij].count { $0.rol == .tekst } == 1)
        #expect(blad.rijen[0...blad.laatsteDrukrij].allSatisfy { $0.rol != .lijf && $0.rol != .tabelkop })
      }
    }
  }

  @Test func `a chart stands whole in its row, within the print area, and no page cuts a table from its header`() {
    for boek in [Self.gemeente, Self.intern] {
      for blad in Werkboekindeling(boek).bladen {
        for plek in blad.grafieken {
          #expect(Double(plek.y + plek.hoogte) * 0.75 <= blad.rijen[plek.rij].hoogte ?? 0, "\(blad.blad.naam)")
          #expect((blad.rijen[plek.rij].hoogte ?? 0) <= 409, "Excel allows no higher row")
        }
        for einde in blad.paginaeinden {
          #expect(![.tabelkop, .lijf, .legenda].contains(blad.rijen[einde].rol), "\(blad.blad.naam) \(einde)")
        }
      }
    }
  }
}

@Suite struct `The agreements on the summary sheet` {
  @Test func `stand there once, as the sentence above them counts them`() throws {
    var invoer = input([], editie: .intern, periode: .kwartaal(jaar: 2026, 1))
    let dagen = Periode.jaar(2026).eersteDag...Periode.jaar(2026).laatsteDag
    let oordelen: [(String, Int, Oordeel)] = [
      ("R1", 1, .nietGehaald), ("R1", 2, .nietGehaald), ("R1", 3, .gehaald), ("R2", 3, .looptAchter),
    ]
    invoer.afspraken = oordelen.map { id, maand, oordeel in
      let periode = Periode.maand(Maand(jaar: 2026, nummer: maand))
      return Afspraakuitkomst(
        afspraak: Resultaatafspraak(
          id: id, titel: "Afspraak", periode: .maand, geldig: dagen, eis: .inspanning("Doen.")),
        venster: Meetvenster(periode: periode, tot: periode.laatsteDag), oordeel: oordeel, nagestreefd: "",
        gerealiseerd: "", verschil: nil, gronden: [], delen: [], prognose: nil)
    }
    let blad = try #require(makeWerkboek(invoer).bladen.first { $0.naam == "Samenvatting" })
    let tabel = try #require(blad.tabellen.first { $0.id == "afspraken-kort" })
    // Every month weighs: two of three were missed.
    #expect(tabel.rijen.map { $0[3].zichtbareTekst } == ["✕ niet gehaald", "▼ loopt achter"])
    #expect(
      blad.delen.contains(
        .kop("Resultaatafspraken: 0 gehaald of op schema, 1 loopt achter, 1 niet gehaald, 0 zonder oordeel")))
  }
}
