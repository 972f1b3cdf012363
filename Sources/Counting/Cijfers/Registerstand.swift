import Domain

/// Rows that are not on a presentielijst, added up per month and cell.
struct Celtabel<Waarde: Sendable>: Sendable {
  private var waarden: [Waarde]
  private let leeg: Waarde
  private let cellen: Int

  init(_ leeg: Waarde, stukken: Int, cellen: Int) {
    (self.leeg, self.cellen) = (leeg, cellen)
    waarden = Array(repeating: leeg, count: stukken * cellen)
  }

  subscript(stuk: Int, cel: Int) -> Waarde {
    get { waarden[stuk * cellen + cel] }
    set { waarden[stuk * cellen + cel] = newValue }
    _modify { yield &waarden[stuk * cellen + cel] }
  }

  func sum(_ stukken: Range<Int>, _ cel: Int, _ add: (inout Waarde, Waarde) -> Void) -> Waarde {
    stukken.reduce(into: leeg) { som, stuk in add(&som, self[stuk, cel]) }
  }

  /// The rows of a stretch where they lie, one after another.
  func rows<Rij>(_ stukken: Range<Int>, _ cel: Int) -> some Collection<Rij> where Waarde == [Rij] {
    stukken.lazy.flatMap { self[$0, cel] }
  }
}

struct Planningstand: Sendable {
  var (gepland, afgelast, overmacht) = (0, 0, 0)
  static func += (som: inout Planningstand, deel: Planningstand) {
    som.gepland += deel.gepland
    som.afgelast += deel.afgelast
    som.overmacht += deel.overmacht
  }
}

/// Everything of the registers, per cell: what adds up per month, and rows where more is asked of them.
struct Registerstand: Sendable {
  private(set) var planning: Celtabel<Planningstand>
  private(set) var bezoeken: Celtabel<Int>
  private(set) var signalen: Celtabel<[Signaal]>
  private(set) var evaluaties: Celtabel<[Evaluatie]>
  /// Of every `Veldregister`: the sums of its numbers.
  private(set) var velden: [Leveringsoort: Celtabel<[Veld: Int]>] = [:]
  /// Of every measure of the children of a `Veldregister`: who they are.
  private(set) var kinderen: [Maat: Celtabel<Set<Int>>] = [:]
  /// Per cell, also those from before the period.
  private(set) var wachtlijsten: [Int: [Wachtlijststand]] = [:]

  init(_ registers: Registers, tijd: Tijdsindeling, cellen: Cellenlijst, kaart: Activiteitenkaart) {
    let stukken = tijd.stukken.count
    planning = Celtabel(Planningstand(), stukken: stukken, cellen: cellen.aantal)
    bezoeken = Celtabel(0, stukken: stukken, cellen: cellen.aantal)
    signalen = Celtabel([], stukken: stukken, cellen: cellen.aantal)
    evaluaties = Celtabel([], stukken: stukken, cellen: cellen.aantal)

    func stuk(_ dag: Dag) -> Int? {
      let delen = dag.delen
      let eerste = tijd.stukken.first?.maand.volgnummer ?? 0
      let plek = Maand(jaar: delen.jaar, nummer: delen.maand).volgnummer - eerste
      guard tijd.stukken.indices.contains(plek), tijd.stukken[plek].dagen.contains(delen.dag) else { return nil }
      return plek
    }
    for regel in registers.planregels {
      guard let stuk = stuk(regel.dag) else { continue }
      let plek = kaart.plek(Activiteitsleutel(regel.bron, regel.activiteit), op: regel.dag)
      let alle =
        cellen.cellen(wijk: regel.wijk, bron: regel.bron)
        + cellen.cellen(plek, wijk: regel.wijk, metWijkDoel: true)
      var stand = Planningstand()
      stand.gepland = 1
      switch regel.uitkomst {
      case .gepland, .gehouden: break
      case .afgelast: stand.afgelast = 1
      case .afgelastOvermacht: (stand.afgelast, stand.overmacht) = (1, 1)
      }
      for cel in alle { planning[stuk, cellen.plek(cel)] += stand }
    }
    for signaal in registers.signalen {
      guard let stuk = stuk(signaal.dag) else { continue }
      for cel in cellen.cellen(wijk: signaal.wijk, bron: signaal.bron) {
        signalen[stuk, cellen.plek(cel)].append(signaal)
      }
    }
    for evaluatie in registers.evaluaties {
      guard let stuk = stuk(evaluatie.dag) else { continue }
      var alle = cellen.cellen(wijk: evaluatie.wijk, bron: evaluatie.bron)
      if !evaluatie.activiteit.isEmpty {
        let plek = kaart.plek(Activiteitsleutel(evaluatie.bron, evaluatie.activiteit), op: evaluatie.dag)
        alle += cellen.cellen(plek, wijk: evaluatie.wijk, metWijkDoel: false)
      }
      for cel in alle { evaluaties[stuk, cellen.plek(cel)].append(evaluatie) }
    }
    for telling in Maat.veldkinderen {
      var tabel = Celtabel<Set<Int>>([], stukken: stukken, cellen: cellen.aantal)
      for rij in registers.veldrijen[telling.soort, default: []] {
        guard let stuk = stuk(rij.dag), let kind = telling.children([rij]).first else { continue }
        for cel in cellen.cellen(wijk: rij.wijk, bron: rij.bron) { tabel[stuk, cellen.plek(cel)].insert(kind) }
      }
      kinderen[telling.maat] = tabel
    }
    for (soort, rijen) in registers.veldrijen {
      let optelbaar = soort.optelbareVelden
      guard !optelbaar.isEmpty else { continue }
      var tabel = Celtabel<[Veld: Int]>([:], stukken: stukken, cellen: cellen.aantal)
      for rij in rijen {
        guard let stuk = stuk(rij.dag) else { continue }
        var alle = cellen.cellen(wijk: rij.wijk, bron: rij.bron)
        if soort.vorm.kent.contains(.activiteit) {
          let plek = kaart.plek(Activiteitsleutel(rij.bron, rij.activiteit), op: rij.dag)
          alle += cellen.cellen(plek, wijk: rij.wijk, metWijkDoel: true)
        }
        let getallen = rij.getallen.filter { optelbaar.contains($0.key) }
        for cel in alle { tabel[stuk, cellen.plek(cel)].merge(getallen, uniquingKeysWith: +) }
      }
      velden[soort] = tabel
    }
    for bezoek in registers.praktijkbezoeken {
      guard let stuk = stuk(bezoek.dag) else { continue }
      for cel in cellen.cellen(wijk: bezoek.wijk, bron: bezoek.bron) { bezoeken[stuk, cellen.plek(cel)] += 1 }
    }
    for stand in registers.wachtlijsten {
      for cel in cellen.cellen(wijk: stand.wijk, bron: stand.bron) {
        wachtlijsten[cellen.plek(cel), default: []].append(stand)
      }
    }
  }
}

extension Leveringsoort {
  /// Fields of its `Veldregister` that rows have a sum of.
  fileprivate var optelbareVelden: Set<Veld> {
    guard case .velden(let register) = vorm.rijen else { return [] }
    return Set(register.kolommen.filter(\.isOptelbaar).map(\.veld))
  }
}
