package import Domain

/// What was held and planned for every goal, wijk and month of a period, in one pass.
package func cover(_ opdracht: Telopdracht, blokken: some Blokkenbron) throws -> Dekkingstelling {
  let opdracht = opdracht.opPeildatum, blokken = Peilbron(blokken, op: opdracht.kalender.peildatum)
  var gang = Dekkingsgang(opdracht)
  let tijd = Tijdsindeling(opdracht.periode)
  let maanden = opdracht.periode.maanden, metRanden = Set(maanden + tijd.randen.map(\.maand)).sorted()
  for wijk in try blokken.wijken(in: metRanden) {
    let blokken = try blokken.blokken(wijk: wijk, in: metRanden, metHerkomst: false)
    let eigen = blokken.filter { maanden.contains($0.maand) }
    for blok in eigen { gang.add(blok) }
    for rand in tijd.randen {
      for blok in blokken where blok.maand == rand.maand { gang.addWeken(blok, rand) }
    }
    gang.telling.vulling.add(eigen)
  }
  for planregel in opdracht.registers.planregels { gang.add(planregel) }
  return gang.telling
}

private struct Dekkingsgang {
  private let opdracht: Telopdracht
  private let register: Activiteitenregister
  var telling: Dekkingstelling

  init(_ opdracht: Telopdracht) {
    self.opdracht = opdracht
    telling = Dekkingstelling(periode: opdracht.periode)
    register = Activiteitenregister(opdracht.registers.activiteiten)
  }

  mutating func add(_ heel: Presentieblok) {
    let blok = register.split(heel)
    let activiteiten = register.activiteiten(of: blok)
    let sleutels = activiteiten.map { "\($0.bron.code)/\($0.code)" }
    // Per activity, so that the goals are looked at once per activity and not once per bijeenkomst.
    var standen = activiteiten.map { _ in Dekkingstelling.Stand() }
    blok.forEachBijeenkomst { bijeenkomst in
      guard opdracht.periode.bevat(bijeenkomst.dag) else { return }
      let aanwezig = bijeenkomst.presenties.filter { blok.kenmerk[$0].isAanwezig }
      guard !aanwezig.isEmpty || bijeenkomst.hoofden > 0 else { return }
      let plek = bijeenkomst.activiteit
      let begin = blok.begin[bijeenkomst.plek]
      let locatie = blok.locaties[bijeenkomst.locatie]
      let tijdblok = Tijdblok(
        bijeenkomst.dag, begin: begin == Presentieblok.geenTijd ? nil : Int(begin),
        vakanties: opdracht.kalender.vakanties)
      standen[plek].bijeenkomsten += 1
      let moment = Werkmoment(
        activiteit: sleutels[plek], wijk: blok.wijk, locatie: locatie, weekdag: bijeenkomst.dag.weekdag,
        begin: begin == Presentieblok.geenTijd ? nil : Int(begin))
      telling.momenten[moment, default: .init()].keren += 1
      telling.momenten[moment, default: .init()].bezoeken += aanwezig.count + bijeenkomst.hoofden
      standen[plek].weken.insert(Week(bijeenkomst.dag))
      standen[plek].metOuders += bijeenkomst.ouders == nil ? 0 : 1
      standen[plek].metBegeleiders += bijeenkomst.begeleiders > 0 ? 1 : 0
      standen[plek].metEenBegeleider += bijeenkomst.begeleiders == 1 ? 1 : 0
      standen[plek].perLocatie[locatie, default: 0] += 1
      standen[plek].perTijdblok[tijdblok, default: 0] += 1
      for band in opdracht.leeftijdsbanden where aanwezig.contains(where: { band.bevat(blok.kenmerk[$0].leeftijd) }) {
        standen[plek].perLeeftijd[band, default: 0] += 1
      }
      telling.perLocatie[.init(wijk: blok.wijk, naam: locatie), default: []].insert(Week(bijeenkomst.dag))
    }
    for (sleutel, (activiteit, var stand)) in zip(sleutels, zip(activiteiten, standen)) where stand.bijeenkomsten > 0 {
      telling.aard[sleutel] = Werkaard(activiteit)
      stand.activiteiten = [sleutel]
      stand.perOrganisatie = [activiteit.bron: stand.bijeenkomsten]
      for partner in activiteit.partners { stand.perPartner[partner] = stand.bijeenkomsten }
      telling.namen[sleutel] = activiteit.naam
      enter(stand, activiteit, wijk: blok.wijk, maand: blok.maand)
    }
  }

  /// Days around the period that lie in its first or last week: they tell of that week, and of nothing else.
  mutating func addWeken(_ heel: Presentieblok, _ rand: Tijdsindeling.Stuk) {
    let blok = register.split(heel)
    let activiteiten = register.activiteiten(of: blok)
    let maand = max(opdracht.periode.eersteDag.maand, min(blok.maand, opdracht.periode.laatsteDag.maand))
    blok.forEachBijeenkomst { bijeenkomst in
      guard rand.dagen.contains(Int(blok.dag[bijeenkomst.plek])),
        bijeenkomst.hoofden > 0 || bijeenkomst.presenties.contains(where: { blok.kenmerk[$0].isAanwezig })
      else { return }
      var stand = Dekkingstelling.Stand()
      stand.weken = [Week(bijeenkomst.dag)]
      enter(stand, activiteiten[bijeenkomst.activiteit], wijk: blok.wijk, maand: maand)
      telling.perLocatie[.init(wijk: blok.wijk, naam: blok.locaties[bijeenkomst.locatie]), default: []]
        .insert(Week(bijeenkomst.dag))
    }
  }

  mutating func add(_ rij: Planregel) {
    guard opdracht.periode.bevat(rij.dag) else { return }
    var stand = Dekkingstelling.Stand()
    stand.gepland = 1
    stand.gehouden = rij.uitkomst == .gehouden ? 1 : 0
    stand.afgelast = [.afgelast, .afgelastOvermacht].contains(rij.uitkomst) ? 1 : 0
    enter(stand, register.known(rij.bron, rij.activiteit, op: rij.dag), wijk: rij.wijk, maand: rij.dag.maand)
  }

  private mutating func enter(_ stand: Dekkingstelling.Stand, _ activiteit: Activiteit, wijk: String, maand: Maand) {
    func add(_ perVak: inout [Dekkingstelling.Vak: Dekkingstelling.Stand], _ doel: DoelID?) {
      perVak[.init(doel: doel, wijk: wijk, maand: maand), default: .init()].add(stand)
    }
    for doel in activiteit.doelen { add(&telling.perVak, doel) }
    if activiteit.doelen.isEmpty { add(&telling.perVak, nil) }
    add(&telling.perWijk, nil)
  }
}
