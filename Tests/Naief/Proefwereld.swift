package import Domain

/// A small world as it was delivered, in plain rows: what the program counts, and what the one naive recount counts beside it.
package struct Proefwereld: Sendable {
  package struct Kind: Sendable {
    package var nummer: UInt32
    package var leeftijd: Int?
    package var woonwijk: String?
    package var status: Presentiekenmerk.Status

    package init(
      nummer: UInt32, leeftijd: Int? = 8, woonwijk: String? = nil, status: Presentiekenmerk.Status = .aanwezig
    ) {
      (self.nummer, self.leeftijd, self.woonwijk, self.status) = (nummer, leeftijd, woonwijk, status)
    }
  }

  package struct Sessie: Sendable {
    package var dag: Dag
    package var wijk = "WK039201"
    package var activiteit = "A1"
    package var locatie = "Speelhuis"
    package var kinderen: [Kind]
    package var anoniem = 0
    /// Nil where nobody counted them.
    package var ouders: Int?
    package var begeleiders = 2
    package var minuten: Int? = 60
    package var bron = BronID("buurts")

    package init(dag: Dag, wijk: String = "WK039201", kinderen: [Kind] = []) {
      (self.dag, self.wijk, self.kinderen) = (dag, wijk, kinderen)
    }
  }

  /// That there is a story with consent.
  package struct Verhaal: Sendable {
    package let dag: Dag
    package let doelen: [DoelID]
    package init(dag: Dag, doelen: [DoelID]) { (self.dag, self.doelen) = (dag, doelen) }
  }

  package var sessies: [Sessie] = []
  package var registers = Registers()
  package var verhalen: [Verhaal] = []
  /// Months of which everybody should deliver everything; what did not come all the same is `gemist`.
  package var maanden = (0..<48).map { Maand(jaar: 2024, nummer: 1 + $0) }
  package var gemist: Set<Leveringsdekking.Plek> = []
  /// It is known where each bron works: where it ever held or planned something. Otherwise it can be anywhere.
  package var kentWerkgebied = true
  package var vakanties: [Vakantie] = []
  /// The first day of the registration.
  package var vanaf = Dag.eerste
  package var inwoners: [String: Int] = [:]
  package var aandachtswijken: Set<String> = ["WK039221", "WK039220"]
  /// Another stadsdeel for a wijk than the one of the defaults.
  package var stadsdelen: [String: String] = [:]
  package var doelen: [Doel]
  package var losseBronnen: [String] = []
  private let indeling: Gebiedsindeling

  package init(gebieden: Gebiedsindeling, doelen: [Doel]) { (indeling, self.doelen) = (gebieden, doelen) }

  /// Who delivers.
  package var bronnen: [BronID] { Set(sessies.map(\.bron) + [BronID("buurts")]).sorted() }

  /// The days and wijken in which each bron ever held or planned something.
  package var werkplekken: [BronID: Set<String>] {
    var uit: [BronID: Set<String>] = [:]
    for sessie in sessies { uit[sessie.bron, default: []].insert(sessie.wijk) }
    for rij in registers.planregels { uit[rij.bron, default: []].insert(rij.wijk) }
    return uit
  }

  /// As the store says it.
  package var dekking: Leveringsdekking {
    let alle = bronnen.flatMap { bron in
      Leveringsoort.allCases.flatMap { soort in maanden.map { Leveringsdekking.Plek(bron, soort, $0) } }
    }
    return Leveringsdekking(
      verwacht: Set(alle), geleverd: Set(alle).subtracting(gemist), werkgebied: kentWerkgebied ? werkplekken : [:])
  }

  package var gebieden: Gebiedsindeling {
    Gebiedsindeling(
      jaar: indeling.jaar, gemeente: indeling.gemeente, gemeentenaam: indeling.gemeentenaam,
      wijken: indeling.wijken.map {
        Wijk(
          code: $0.code, naam: $0.naam, stadsdeel: stadsdelen[$0.code] ?? $0.stadsdeel,
          isAandachtswijk: aandachtswijken.contains($0.code))
      }, aliassen: indeling.aliassen, postcodes: indeling.postcodes,
      inwoners: inwoners.map {
        Inwonertal(
          gebied: Gebied(.wijk, $0.key), leeftijd: 4...12, aantal: $0.value,
          peildatum: Maand(jaar: 2026, nummer: 1).eersteDag, bron: "BRP, voorbeeld")
      }, bron: indeling.bron)
  }
}

extension Proefwereld {
  /// Blocks as ingest makes them: one per bron, month and wijk.
  package var blokken: Blokkenlijst {
    let groepen = Dictionary(grouping: sessies) { [$0.bron.code, $0.dag.maand.code, $0.wijk] }
    return Blokkenlijst(groepen.keys.sorted { $0.joined() < $1.joined() }.map { block(groepen[$0] ?? []) })
  }

  private func block(_ sessies: [Sessie]) -> Presentieblok {
    var blok = Presentieblok(bron: sessies[0].bron, maand: sessies[0].dag.maand, wijk: sessies[0].wijk)
    blok.woonwijken = Set(sessies.flatMap { $0.kinderen.compactMap(\.woonwijk) }).sorted()
    for sessie in sessies.sorted(by: { $0.dag < $1.dag }) {
      func place(_ naam: String, _ lijst: inout [String]) -> UInt16 {
        if let plek = lijst.firstIndex(of: naam) { return UInt16(plek) }
        lijst.append(naam)
        return UInt16(lijst.count - 1)
      }
      blok.dag.append(UInt8(sessie.dag.delen.dag))
      blok.begin.append(600)
      blok.einde.append(sessie.minuten.map { UInt16(600 + $0) } ?? Presentieblok.geenTijd)
      blok.activiteit.append(place(sessie.activiteit, &blok.activiteiten))
      blok.locatie.append(place(sessie.locatie, &blok.locaties))
      blok.anoniem.append(UInt16(sessie.anoniem))
      blok.begeleiders.append(UInt8(sessie.begeleiders))
      if sessies.contains(where: { $0.ouders != nil }) {
        blok.ouders.append(sessie.ouders.map { UInt16($0) } ?? Presentieblok.nietGeteld)
      }
      for kind in sessie.kinderen {
        blok.kind.append(kind.nummer)
        blok.kenmerk.append(Presentiekenmerk(kind.status, leeftijd: kind.leeftijd))
        if !blok.woonwijken.isEmpty {
          blok.woonwijk.append(
            kind.woonwijk.flatMap { blok.woonwijken.firstIndex(of: $0) }.map { UInt8($0) }
              ?? Presentieblok.onbekendeWoonwijk)
        }
      }
      blok.presentieEinde.append(UInt32(blok.kind.count))
    }
    return blok
  }

  /// The rows that such blocks were made of.
  package static func sessies(_ blokken: [Presentieblok]) -> [Sessie] {
    blokken.flatMap { blok in
      (0..<blok.aantal).map { plek in
        var sessie = Sessie(dag: blok.maand.eersteDag + Int(blok.dag[plek]) - 1, wijk: blok.wijk)
        (sessie.bron, sessie.activiteit) = (blok.bron, blok.activiteiten[Int(blok.activiteit[plek])])
        sessie.locatie = blok.locaties[Int(blok.locatie[plek])]
        (sessie.anoniem, sessie.begeleiders) = (Int(blok.anoniem[plek]), Int(blok.begeleiders[plek]))
        sessie.ouders = blok.ouders.isEmpty || blok.ouders[plek] == .max ? nil : Int(blok.ouders[plek])
        let heeftTijd = blok.begin[plek] != Presentieblok.geenTijd && blok.einde[plek] > blok.begin[plek]
        sessie.minuten = heeftTijd ? Int(blok.einde[plek] - blok.begin[plek]) : nil
        sessie.kinderen = blok.presenties(plek).map { rij in
          let woon = blok.woonwijken.isEmpty ? Int(UInt8.max) : Int(blok.woonwijk[rij])
          return Kind(
            nummer: blok.kind[rij], leeftijd: blok.kenmerk[rij].leeftijd,
            woonwijk: woon < blok.woonwijken.count ? blok.woonwijken[woon] : nil, status: blok.kenmerk[rij].status)
        }
        return sessie
      }
    }
  }
}
