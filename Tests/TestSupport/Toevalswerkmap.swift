package import Domain

/// A small invented werkmap from a seed: blocks, registers, areas and holidays with every oddity that a count must survive.
///
/// Children are few, so that they recur; there are wijken without a row, an activity of no register, activities without a
/// goal, unknown ages, head-counts without names, lists on which nobody was present, and two bronnen that share children.
package struct Toevalswerkmap: Sendable {
  package let bronnen = [BronID("buurts"), BronID("speeltuinen")]
  package let maanden: [Maand]
  package let gebieden: Gebiedsindeling
  package let doelen = (1...10).map { DoelID("D\(padded($0, 2))") }
  package let werkvormen = ["groep", "individueel", "ouders"]
  package let leeftijdsbanden: [Leeftijdsband] = [.jaren(0...3), .jaren(4...8), .jaren(9...12)]
  package let vakanties: [Vakantie]
  package let registers: Registers
  package let blokken: [Presentieblok]
  package let dekking: Leveringsdekking

  /// `bijeenkomsten` per block; 14 months from `vanaf`.
  package init(
    seed: UInt64, vanaf: Maand = Maand(jaar: 2025, nummer: 1), aantalMaanden: Int = 14, kinderen: UInt32 = 60,
    bijeenkomsten: Int = 5
  ) {
    var toeval = SplitMix64(seed: seed)
    let (bronnen, doelen, werkvormen) = (bronnen, doelen, werkvormen)
    let maanden = (0..<aantalMaanden).map { Maand(volgnummer: vanaf.volgnummer + $0) }
    self.maanden = maanden
    let wijken = (1...5).map { nummer in
      Wijk(code: "WK03920\(nummer)", naam: "Wijk \(nummer)", stadsdeel: nummer < 3 ? "Noord" : "Zuid")
    }
    gebieden = Gebiedsindeling(
      jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem", wijken: wijken, aliassen: [:],
      postcodes: [:], inwoners: [], bron: "verzonnen")
    vakanties = [
      Vakantie(
        naam: "zomer", van: Maand(jaar: vanaf.jaar, nummer: 7).eersteDag + 11,
        tot: Maand(jaar: vanaf.jaar, nummer: 8).eersteDag + 20)
    ]
    let geenEerste = Leveringsdekking.Plek(bronnen[1], .aanwezigheid, maanden[aantalMaanden / 2])
    let plekken = maanden.flatMap { maand in
      bronnen.flatMap { bron in Leveringsoort.allCases.map { Leveringsdekking.Plek(bron, $0, maand) } }
    }
    // One month of one bron is missing, and one month of both.
    let leeg = maanden[aantalMaanden / 3]
    let geleverd = plekken.filter { $0 != geenEerste && $0.maand != leeg }
    dekking = Leveringsdekking(verwacht: Set(plekken), geleverd: Set(geleverd))

    var registers = Registers()
    for bron in bronnen {
      for nummer in 0..<6 {
        let aantal = Int.random(in: 0...3, using: &toeval)
        registers.activiteiten.append(
          Activiteit(
            bron: bron, code: "A\(nummer)", naam: "Activiteit \(nummer)", werkvorm: werkvormen[nummer % 3],
            doelen: Set((0..<aantal).map { _ in doelen[Int.random(in: 0..<7, using: &toeval)] }).sorted(),
            partners: []))
      }
    }
    var blokken: [Presentieblok] = []
    for plek in geleverd where plek.soort == .aanwezigheid {
      // The last wijk never has a row.
      for wijk in wijken.dropLast() where Int.random(in: 0..<4, using: &toeval) > 0 {
        blokken.append(
          Toevalswerkmap.blok(plek.bron, plek.maand, wijk.code, bijeenkomsten, kinderen, &toeval))
      }
    }
    self.blokken = blokken
    Toevalswerkmap.fill(&registers, geleverd, wijken.map(\.code), &toeval)
    self.registers = registers
  }

  /// One block with random lists; bijeenkomsten ordered by day.
  package static func blok(
    _ bron: BronID, _ maand: Maand, _ wijk: String, _ bijeenkomsten: Int, _ kinderen: UInt32,
    _ toeval: inout SplitMix64
  ) -> Presentieblok {
    var blok = Presentieblok(bron: bron, maand: maand, wijk: wijk)
    // The last code is in no register.
    blok.activiteiten = (0..<7).map { "A\($0)" }
    blok.locaties = ["Honk", "Speeltuin"]
    blok.woonwijken = Bool.random(using: &toeval) ? ["WK039201", "WK039202"] : []
    let dagen = (0..<bijeenkomsten).map { _ in
      UInt8.random(in: 1...UInt8(Maand.lengte(jaar: maand.jaar, maand: maand.nummer)), using: &toeval)
    }.sorted()
    let teltOuders = Bool.random(using: &toeval)
    var regel: UInt32 = 1
    for (nummer, dag) in dagen.enumerated() {
      blok.idBytes += Array("\(bron.code)-\(maand.code)-\(wijk)-\(nummer)".utf8)
      blok.idEinde.append(UInt32(blok.idBytes.count))
      blok.dag.append(dag)
      let begin = UInt16.random(in: 540...1200, using: &toeval)
      let heeftTijd = Int.random(in: 0..<5, using: &toeval) > 0
      blok.begin.append(heeftTijd ? begin : Presentieblok.geenTijd)
      blok.einde.append(heeftTijd ? begin &+ UInt16.random(in: 0...120, using: &toeval) : Presentieblok.geenTijd)
      let isVreemd = Int.random(in: 0..<20, using: &toeval) == 0
      blok.activiteit.append(isVreemd ? 6 : UInt16.random(in: 0..<6, using: &toeval))
      blok.locatie.append(UInt16.random(in: 0..<2, using: &toeval))
      blok.anoniem.append(Int.random(in: 0..<4, using: &toeval) == 0 ? UInt16.random(in: 1...30, using: &toeval) : 0)
      blok.begeleiders.append(UInt8.random(in: 0...3, using: &toeval))
      if teltOuders {
        blok.ouders.append(nummer % 3 == 0 ? Presentieblok.nietGeteld : UInt16.random(in: 0...9, using: &toeval))
      }
      let lijst = Set(
        (0..<Int.random(in: 0...8, using: &toeval)).map { _ in UInt32.random(in: 0..<kinderen, using: &toeval) })
      for kind in lijst.sorted() {
        regel += 1
        blok.kind.append(kind)
        let leeftijd = Int.random(in: -1...16, using: &toeval)
        let status: Presentiekenmerk.Status =
          [.aanwezig, .aanwezig, .aanwezig, .afgemeld, .afwezig][Int.random(in: 0..<5, using: &toeval)]
        blok.kenmerk.append(Presentiekenmerk(status, leeftijd: leeftijd < 0 ? nil : leeftijd))
        if !blok.woonwijken.isEmpty {
          blok.woonwijk.append([0, 1, Presentieblok.onbekendeWoonwijk][Int.random(in: 0..<3, using: &toeval)])
        }
        blok.regel.append(regel)
      }
      blok.presentieEinde.append(UInt32(blok.kind.count))
    }
    return blok
  }
}

extension Toevalswerkmap {
  /// Rows of every other register, a few per delivered month.
  private static func fill(
    _ registers: inout Registers, _ geleverd: [Leveringsdekking.Plek], _ wijken: [String], _ toeval: inout SplitMix64
  ) {
    for plek in geleverd {
      let lengte = Maand.lengte(jaar: plek.maand.jaar, maand: plek.maand.nummer)
      for nummer in 0..<Int.random(in: 0...6, using: &toeval) {
        let dag = plek.maand.eersteDag + Int.random(in: 0..<lengte, using: &toeval)
        let wijk = wijken[Int.random(in: 0..<wijken.count, using: &toeval)]
        let id = "\(plek.bron.code)-\(plek.soort.rawValue)-\(plek.maand.code)-\(nummer)"
        let activiteit = "A\(Int.random(in: 0..<7, using: &toeval))"
        func later() -> Dag? {
          Int.random(in: 0..<3, using: &toeval) == 0 ? nil : dag + Int.random(in: -2...40, using: &toeval)
        }
        switch plek.soort {
        case .activiteiten, .aanwezigheid: break
        case .planning:
          registers.planregels.append(
            Planregel(
              bron: plek.bron, id: id, dag: dag, activiteit: activiteit, locatie: "Honk", wijk: wijk,
              uitkomst: Planregel.Uitkomst.allCases[Int.random(in: 0..<4, using: &toeval)]))
        case .signalen:
          registers.signalen.append(
            Signaal(
              bron: plek.bron, id: id, dag: dag, wijk: wijk, leefgebied: "thuis", melder: "",
              doorgespeeldAan: "wijkteam",
              doorgespeeld: later(), opgepakt: later(), afgerond: later(), teruggekoppeld: later(), warm: nil))
        case .evaluaties:
          let schaal = [1...10, 1...5, 0...1][Int.random(in: 0..<3, using: &toeval)]
          let antwoorden = Int.random(in: 0...20, using: &toeval)
          let som = (0..<antwoorden).reduce(0) { som, _ in som + Int.random(in: schaal, using: &toeval) }
          registers.evaluaties.append(
            Evaluatie(
              bron: plek.bron, id: id, dag: dag, doelgroep: "kinderen",
              vraag: nummer % 3 == 2 ? "Hoe was het?" : "tevredenheid", wijk: wijk,
              activiteit: nummer == 0 ? "" : activiteit, schaal: schaal, uitgenodigd: antwoorden + 5,
              antwoorden: antwoorden, som: som))
        case .wachtlijsten:
          registers.wachtlijsten.append(
            Wachtlijststand(
              bron: plek.bron, peildatum: plek.maand.eersteDag + 7 * Int.random(in: 0..<4, using: &toeval),
              locatie: "Honk \(nummer % 3)", wijk: wijk, kinderen: Int.random(in: 0...12, using: &toeval),
              langsteWeken: Int.random(in: 0...9, using: &toeval)))
        case .praktijkbezoeken:
          registers.praktijkbezoeken.append(
            Praktijkbezoek(bron: plek.bron, dag: dag, locatie: "Honk", wijk: wijk, bezoeker: "wethouder"))
        case .vrijwilligersuren:
          var rij = Veldrij(bron: plek.bron, dag: plek.maand.laatsteDag)
          rij.teksten = [.activiteit: activiteit, .wijk: wijk, .locatie: "Honk \(nummer)"]
          rij.getallen = [.uren: Int.random(in: 0...900, using: &toeval)]
          registers.veldrijen[.vrijwilligersuren, default: []].append(rij)
        case .doorstroom:
          var rij = Veldrij(bron: plek.bron, dag: dag)
          rij.teksten = [.wijk: wijk, .locatie: "Honk", .aanbod: "jongerencentrum \(nummer)"]
          rij.getallen = [
            .kind: Int.random(in: 0..<9, using: &toeval), .geboortedatum: Int.random(in: 10...13, using: &toeval),
          ]
          registers.veldrijen[.doorstroom, default: []].append(rij)
        }
      }
    }
  }
}
