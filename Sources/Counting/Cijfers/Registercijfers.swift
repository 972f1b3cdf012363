import Domain

/// The figures of the registers added to those of the presentielijsten, cell by cell in the order in which they are printed.
///
/// They look at the world as it was on the peildatum, so they are counted anew in every run: a signal that was picked up since
/// changes an old quarter.
package func countRegisters(_ opdracht: Telopdracht, beside staat: Telstaat) -> Telstaat {
  let opdracht = opdracht.opPeildatum
  let tijd = Tijdsindeling(opdracht.periode)
  let indeling = Celindeling(opdracht)
  let kaart = Activiteitenkaart(opdracht.registers.activiteiten, indeling: indeling)
  let wijken = Set(staat.cijfers.compactMap { $0.sleutel.gebied?.soort == .wijk ? $0.sleutel.gebied?.code : nil })
  let cellen = Cellenlijst(indeling: indeling, gebieden: opdracht.gebieden, wijken: wijken.sorted())
  let registers = Registerstand(opdracht.registers, tijd: tijd, cellen: cellen, kaart: kaart)
  var cijfers: [Cijfer] = []
  for periode in tijd.perioden.indices {
    var rij = Registerrij(opdracht, tijd: tijd, cellen: cellen, registers: registers, periode: periode)
    rij.write()
    cijfers += rij.cijfers
  }
  var volgorde = Celvolgorde(tijd: tijd, cellen: cellen)
  let samen = cijfers.isEmpty ? staat.cijfers : volgorde.merge(staat.cijfers, cijfers)
  return Telstaat(cijfers: samen.asKnown(on: opdracht.kalender.peildatum), vulling: staat.vulling)
}

extension [Cijfer] {
  /// A figure of a period that was not over is one so far.
  fileprivate func asKnown(on peildatum: Dag) -> [Cijfer] {
    guard contains(where: { peildatum < $0.sleutel.periode.laatsteDag }) else { return self }
    return map { cijfer in
      guard peildatum < cijfer.sleutel.periode.laatsteDag else { return cijfer }
      var cijfer = cijfer
      cijfer.looptNog = true
      return cijfer
    }
  }
}

/// The order of periods and cells in which figures are printed.
private struct Celvolgorde {
  private let perioden: [Periode: Int]
  private let cellen: [Cijfersleutel: Int]
  private let vast: Periode
  private var vorige: (cel: Cijfersleutel, plek: (Int, Int))?

  init(tijd: Tijdsindeling, cellen lijst: Cellenlijst) {
    let vast = tijd.perioden[0]
    self.vast = vast
    perioden = Dictionary(tijd.perioden.enumerated().map { ($1, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    cellen = Dictionary(
      lijst.alle.enumerated().map { (lijst.sleutel($1, vast), $0) }, uniquingKeysWith: { eerste, _ in eerste })
  }

  private mutating func place(_ sleutel: Cijfersleutel) -> (Int, Int) {
    var cel = sleutel
    cel.maat = .bijeenkomsten
    if let vorige, vorige.cel == cel { return vorige.plek }
    var zonderPeriode = cel
    zonderPeriode.periode = vast
    let plek = (perioden[sleutel.periode] ?? .max, cellen[zonderPeriode] ?? .max)
    vorige = (cel, plek)
    return plek
  }

  /// Of one cell the presentielijsten come first. Both lists are in this order.
  mutating func merge(_ eerst: [Cijfer], _ dan: [Cijfer]) -> [Cijfer] {
    var uit: [Cijfer] = []
    uit.reserveCapacity(eerst.count + dan.count)
    let plekken = dan.map { place($0.sleutel) }
    var volgende = 0
    for cijfer in eerst {
      let plek = place(cijfer.sleutel)
      while volgende < dan.count, plekken[volgende] < plek {
        uit.append(dan[volgende])
        volgende += 1
      }
      uit.append(cijfer)
    }
    return uit + dan[volgende...]
  }
}
