import Domain
import Storage

/// The presentielijsten behind one figure: each bijeenkomst with the children that count, and the line that named each.
struct Presentiespoor {
  struct Aanwezige {
    let kind: UInt32
    let levering: Leveringnummer
    let regel: Int
  }

  struct Bijeenkomst {
    let bron: BronID
    let id: String
    let dag: Dag
    let activiteit: Activiteit
    let locatie: String
    let wijk: String
    /// What brought the bijeenkomst itself, and its head-count.
    let levering: Leveringnummer
    let anoniem: Int
    /// Nil where parents were not counted.
    let ouders: Int?
    let minuten: Int?
    let aanwezigen: [Aanwezige]
  }

  private(set) var bijeenkomsten: [Bijeenkomst] = []
  /// The same as blocks, for the count to count again.
  private(set) var blokken: [Presentieblok] = []

  /// - Parameter activiteit: what the register says of a code of a bron.
  init(_ blokken: [Herkomstblok], _ selectie: Herleidselectie, activiteit: (BronID, String) -> Activiteit) {
    for bron in blokken where selectie.holds(bron: bron.blok.bron, wijk: bron.blok.wijk) {
      let register = bron.blok.activiteiten.map { activiteit(bron.blok.bron, $0) }
      add(bron, selectie, register)
    }
    bijeenkomsten.sort { ($0.dag, $0.bron, $0.id) < ($1.dag, $1.bron, $1.id) }
  }

  private mutating func add(_ bron: Herkomstblok, _ selectie: Herleidselectie, _ register: [Activiteit]) {
    let blok = bron.blok
    var uit = blok
    uit.clear()
    for plek in 0..<blok.aantal {
      let dag = blok.maand.eersteDag + Int(blok.dag[plek]) - 1
      let locatie = blok.locaties[Int(blok.locatie[plek])], activiteit = register[Int(blok.activiteit[plek])]
      guard selectie.holds(dag), selectie.holds(locatie: locatie), selectie.holds(activiteit, locatie: locatie)
      else { continue }
      let presenties = blok.presenties(plek).filter { presentie in
        let kenmerk = blok.kenmerk[presentie]
        return kenmerk.isAanwezig && selectie.holds(leeftijd: kenmerk.leeftijd)
          && selectie.holds(woonwijk: blok.woonwijk(van: presentie))
      }
      let anoniem = selectie.kijktNaarKind ? 0 : Int(blok.anoniem[plek])
      let ouders = selectie.kijktNaarKind ? nil : blok.ouders(bij: plek)
      guard !presenties.isEmpty || anoniem > 0 || ouders ?? 0 > 0 else { continue }
      uit.append(blok, plek, presenties, anoniem: anoniem, ouders: ouders)
      bijeenkomsten.append(
        Bijeenkomst(
          bron: blok.bron, id: bron.id(plek), dag: dag, activiteit: activiteit, locatie: locatie, wijk: blok.wijk,
          levering: bron.bijeenkomsten[plek], anoniem: anoniem, ouders: ouders,
          minuten: blok.held(plek),
          aanwezigen: presenties.map { presentie in
            Aanwezige(
              kind: blok.kind[presentie], levering: bron.presenties[presentie], regel: Int(blok.regel[presentie]))
          }))
    }
    if uit.aantal > 0 { blokken.append(uit) }
  }
}

extension Presentiespoor {
  var deelnames: Int { bijeenkomsten.reduce(0) { $0 + $1.aanwezigen.count } }
  var anoniem: Int { bijeenkomsten.reduce(0) { $0 + $1.anoniem } }
  var ouders: Int { bijeenkomsten.reduce(0) { $0 + ($1.ouders ?? 0) } }
  var metOuders: Int { bijeenkomsten.count { $0.ouders != nil } }
  var minuten: Int { bijeenkomsten.reduce(0) { $0 + ($1.minuten ?? 0) } }
  var metDeelname: Int { bijeenkomsten.count { !$0.aanwezigen.isEmpty } }
  var activiteiten: Int { Set(bijeenkomsten.map { "\($0.bron.code) \($0.activiteit.code)" }).count }

  /// Children with at least so many deelnames.
  func kinderen(minstens drempel: Int = 1) -> Int {
    var keren: [UInt32: Int] = [:]
    for bijeenkomst in bijeenkomsten {
      for aanwezige in bijeenkomst.aanwezigen { keren[aanwezige.kind, default: 0] += 1 }
    }
    return keren.values.count { $0 >= drempel }
  }

  /// Children who stand so between a period and the one before it.
  func kinderen(_ stroom: Kindstroom, in periode: Periode) -> Int {
    guard let voor = periode.voorganger else { return 0 }
    func children(_ isDeel: (Dag) -> Bool) -> Set<UInt32> {
      Set(bijeenkomsten.filter { isDeel($0.dag) }.flatMap { $0.aanwezigen.map(\.kind) })
    }
    let nu = children(periode.bevat), toen = children(voor.bevat), eerder = children { $0 < voor.eersteDag }
    return nu.union(toen).count { kind in
      Kindstroom(nu: nu.contains(kind), toen: toen.contains(kind), eerder: eerder.contains(kind)) == stroom
    }
  }
}

extension Presentieblok {
  /// Code of the wijk where a child lives; nil when that is not known.
  fileprivate func woonwijk(van presentie: Int) -> String? {
    guard !woonwijken.isEmpty, woonwijken.indices.contains(Int(woonwijk[presentie])) else { return nil }
    return woonwijken[Int(woonwijk[presentie])]
  }

  fileprivate func held(_ bijeenkomst: Int) -> Int? {
    let van = begin[bijeenkomst], tot = einde[bijeenkomst]
    guard van != Presentieblok.geenTijd, tot != Presentieblok.geenTijd, van < tot else { return nil }
    return Int(tot - van)
  }

  /// Keeps its lists of names and loses every row.
  fileprivate mutating func clear() {
    (idBytes, idEinde, dag, begin, einde) = ([], [], [], [], [])
    (activiteit, locatie, anoniem, begeleiders, presentieEinde) = ([], [], [], [], [])
    (kind, kenmerk, woonwijk, regel, ouders) = ([], [], [], [], [])
  }

  fileprivate mutating func append(
    _ van: Presentieblok, _ plek: Int, _ presenties: [Int], anoniem hoofden: Int, ouders geteld: Int?
  ) {
    dag.append(van.dag[plek])
    begin.append(van.begin[plek])
    einde.append(van.einde[plek])
    activiteit.append(van.activiteit[plek])
    locatie.append(van.locatie[plek])
    anoniem.append(UInt16(hoofden))
    begeleiders.append(van.begeleiders[plek])
    if !van.ouders.isEmpty { ouders.append(geteld.map { UInt16($0) } ?? Presentieblok.nietGeteld) }
    for presentie in presenties {
      kind.append(van.kind[presentie])
      kenmerk.append(van.kenmerk[presentie])
      if !woonwijken.isEmpty { woonwijk.append(van.woonwijk[presentie]) }
    }
    presentieEinde.append(UInt32(kind.count))
  }
}
