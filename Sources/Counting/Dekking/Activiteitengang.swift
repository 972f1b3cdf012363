package import Domain

/// What every activity did in every wijk, month by month, in one pass; sorted by wijk and activity.
///
/// - Parameter periode: the period of the view. `opdracht` may reach back further, for the course of months before it;
///   children are counted in this period only.
package func coverActivities(
  _ opdracht: Telopdracht, in periode: Periode, blokken: some Blokkenbron
) throws -> [Dekkingsactiviteit] {
  let opdracht = opdracht.opPeildatum, blokken = Peilbron(blokken, op: opdracht.kalender.peildatum)
  var gang = Activiteitengang(opdracht, periode)
  let maanden = opdracht.periode.maanden
  for wijk in try blokken.wijken(in: maanden) {
    for blok in try blokken.blokken(wijk: wijk, in: maanden, metHerkomst: false) { gang.add(blok) }
  }
  for planregel in opdracht.registers.planregels { gang.add(planregel) }
  return gang.gevonden.sorted { $0.key < $1.key }.map(\.value)
}

private struct Activiteitengang {
  private let opdracht: Telopdracht
  private let periode: Periode
  private let register: Activiteitenregister
  var gevonden: [Dekkingsactiviteit.Sleutel: Dekkingsactiviteit] = [:]

  init(_ opdracht: Telopdracht, _ periode: Periode) {
    (self.opdracht, self.periode) = (opdracht, periode)
    register = Activiteitenregister(opdracht.registers.activiteiten)
  }

  mutating func add(_ heel: Presentieblok) {
    let blok = register.split(heel)
    var eigen = register.activiteiten(of: blok).map { entry($0, wijk: blok.wijk) }
    blok.forEachBijeenkomst { bijeenkomst in
      guard opdracht.periode.bevat(bijeenkomst.dag) else { return }
      let aanwezig = bijeenkomst.presenties.filter { blok.kenmerk[$0].isAanwezig }
      guard !aanwezig.isEmpty || bijeenkomst.hoofden > 0 else { return }
      let plek = bijeenkomst.activiteit
      eigen[plek].perMaand[blok.maand, default: .init()].gehouden += 1
      eigen[plek].laatste = max(eigen[plek].laatste ?? bijeenkomst.dag, bijeenkomst.dag)
      guard periode.bevat(bijeenkomst.dag) else { return }
      eigen[plek].locaties[blok.locaties[bijeenkomst.locatie], default: 0] += 1
      eigen[plek].momenten[moment(blok, bijeenkomst.plek, bijeenkomst.dag), default: 0] += 1
      eigen[plek].deelnames += aanwezig.count
      if let ouders = bijeenkomst.ouders { eigen[plek].ouders = (eigen[plek].ouders ?? 0) + ouders }
      for presentie in aanwezig {
        let kind = blok.kind[presentie], leeftijd = blok.kenmerk[presentie].leeftijd
        eigen[plek].kinderen.insert(kind)
        if let band = opdracht.leeftijdsbanden.first(where: { $0.bevat(leeftijd) }) {
          eigen[plek].perLeeftijd[band, default: []].insert(kind)
        }
      }
    }
    // The forms of one activity in a month are one activity here: the last one gives name and goals.
    for deel in eigen where !deel.perMaand.isEmpty { gevonden[deel.sleutel, default: deel.bare].take(deel) }
  }

  mutating func add(_ rij: Planregel) {
    guard opdracht.periode.bevat(rij.dag) else { return }
    let activiteit = entry(register.known(rij.bron, rij.activiteit, op: rij.dag), wijk: rij.wijk)
    var telling = Dekkingsactiviteit.Telling()
    telling.gepland = 1
    telling.nietDoorgegaan = rij.uitkomst == .gehouden ? 0 : 1
    gevonden[activiteit.sleutel, default: activiteit].perMaand[rij.dag.maand, default: .init()].add(telling)
  }

  private func entry(_ activiteit: Activiteit, wijk: String) -> Dekkingsactiviteit {
    Dekkingsactiviteit(
      .init(Activiteitsleutel(activiteit.bron, activiteit.code), wijk: wijk), naam: activiteit.naam,
      werkvorm: activiteit.werkvorm, doelen: activiteit.doelen, partners: activiteit.partners)
  }

  private func moment(_ blok: Presentieblok, _ plek: Int, _ dag: Dag) -> Dekkingsactiviteit.Moment {
    func tijd(_ minuten: UInt16) -> Int? { minuten == Presentieblok.geenTijd ? nil : Int(minuten) }
    return .init(weekdag: dag.weekdag, begin: tijd(blok.begin[plek]), einde: tijd(blok.einde[plek]))
  }
}

extension Dekkingsactiviteit {
  /// The same activity with nothing counted yet.
  fileprivate var bare: Dekkingsactiviteit {
    Dekkingsactiviteit(sleutel, naam: naam, werkvorm: werkvorm, doelen: doelen, partners: partners)
  }

  /// Adds another part of the same activity; the later one names it.
  fileprivate mutating func take(_ ander: Dekkingsactiviteit) {
    if let dag = ander.laatste, laatste.map({ $0 <= dag }) ?? true {
      (naam, werkvorm, doelen, partners) = (ander.naam, ander.werkvorm, ander.doelen, ander.partners)
      laatste = dag
    }
    for (maand, telling) in ander.perMaand { perMaand[maand, default: .init()].add(telling) }
    locaties.merge(ander.locaties, uniquingKeysWith: +)
    momenten.merge(ander.momenten, uniquingKeysWith: +)
    kinderen.formUnion(ander.kinderen)
    perLeeftijd.merge(ander.perLeeftijd) { $0.union($1) }
    deelnames += ander.deelnames
    if let bij = ander.ouders { ouders = (ouders ?? 0) + bij }
  }
}
