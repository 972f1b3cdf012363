import Domain

/// Rows of one bijeenkomst that name different wijken or activities: only the bron knows which is right, and guessing
/// would count a child where it was not.
extension Blokbouw {
  private struct Plek: Hashable {
    let wijk: UInt16
    let activiteit: UInt16
    init(_ kop: Kop) { (wijk, activiteit) = (kop.wijk, kop.activiteit) }
  }

  /// Keeps the rows of what most rows name, of two as many the one that comes first; the others are rejected.
  func settle(_ nummer: Int, _ oogst: inout Maandoogst) {
    let keten = chain(nummer)
    var volgorde: [Plek] = [], rijen: [Plek: Int] = [:]
    for lezing in keten.map(\.lezing) {
      let plek = Plek(lezing.kop)
      if rijen[plek] == nil { volgorde.append(plek) }
      rijen[plek, default: 0] += Int(lezing.kop.rijen)
    }
    let meeste = rijen.values.max() ?? 0
    guard let keuze = volgorde.first(where: { rijen[$0] == meeste }) else { return }
    let gebleven = keten.filter { Plek($0.lezing.kop) == keuze }
    for (kop, lezing) in keten where Plek(lezing.kop) != keuze {
      koppen.begin[kop].bijeenkomst = Kopplek.geen
      for i in 0..<Int(lezing.kop.rijen) { oogst.strijdig.append(lezing.presenties[i].regel) }
    }
    for (plek, schakel) in gebleven.enumerated() {
      koppen.begin[schakel.kop].volgende =
        plek + 1 < gebleven.count ? UInt32(gebleven[plek + 1].kop) : Kopplek.geen
    }
    bijeenkomsten.begin[nummer].eerste = UInt32(gebleven[0].kop)
    bijeenkomsten.begin[nummer].laatste = UInt32(gebleven[gebleven.count - 1].kop)
    bijeenkomsten.begin[nummer].rijen = UInt32(meeste)
    bijeenkomsten.begin[nummer].anoniem = gebleven.map(\.lezing.kop.anoniem).first { $0 > 0 } ?? 0
    (bijeenkomsten.begin[nummer].wijk, bijeenkomsten.begin[nummer].activiteit) = (keuze.wijk, keuze.activiteit)
  }

  /// Rejects the rows of bijeenkomsten that were taken in before as something else.
  func rejectStrangers(_ dag: Int32, _ oogst: inout Maandoogst) {
    for nummer in 0..<bijeenkomsten.aantal {
      let bijeenkomst = bijeenkomsten[nummer], keten = chain(nummer)
      guard let eerste = keten.first?.lezing else { continue }
      let id = Array(UnsafeBufferPointer(start: eerste.id, count: Int(eerste.kop.idLengte)))
      guard
        plan.bekendeBijeenkomsten.contradict(
          id: id, dag: dag, wijk: plan.gebieden.wijken[Int(bijeenkomst.wijk)].code,
          activiteit: plan.activiteiten[Int(bijeenkomst.activiteit)])
      else { continue }
      for (kop, lezing) in keten {
        koppen.begin[kop].bijeenkomst = Kopplek.geen
        for i in 0..<Int(lezing.kop.rijen) { oogst.strijdig.append(lezing.presenties[i].regel) }
      }
      bijeenkomsten.begin[nummer].rijen = 0
    }
  }

  /// The koppen of a bijeenkomst in the order of the file.
  private func chain(_ nummer: Int) -> [(kop: Int, lezing: Dagstroom.Lezing)] {
    var keten: [(kop: Int, lezing: Dagstroom.Lezing)] = []
    var kop = bijeenkomsten[nummer].eerste
    while kop != Kopplek.geen {
      keten.append((Int(kop), Dagstroom.read(stroom.begin, at: koppen[Int(kop)].plek)))
      kop = koppen[Int(kop)].volgende
    }
    return keten
  }
}
