package import Domain
import Parallel

/// One pass over the blocks and registers fills every cell of the period and of the periods inside it.
///
/// Wijken are shared out over `draden` threads; the figures do not depend on how. Of `tegelijk` children at a time the words of
/// all months are in memory: with more children the blocks are walked once more, and memory does not grow. Throws what
/// `blokken` throws.
package func count(
  _ opdracht: Telopdracht, blokken: some Blokkenbron, draden: Int = 2, tegelijk: Int = 1 << 18
) throws -> Telstaat {
  let staat = try countPresentie(opdracht, blokken: blokken, draden: draden, tegelijk: tegelijk)
  return countRegisters(opdracht, beside: staat)
}

/// The figures of the presentielijsten alone. They depend on nothing but the blocks and `Telopdracht.grond`, so they can be kept.
package func countPresentie(
  _ opdracht: Telopdracht, blokken: some Blokkenbron, draden: Int = 2, tegelijk: Int = 1 << 18
) throws -> Telstaat {
  let opdracht = opdracht.opPeildatum, blokken = Peilbron(blokken, op: opdracht.kalender.peildatum)
  let tijd = Tijdsindeling(opdracht.periode)
  let indeling = Celindeling(opdracht)
  let kaart = Activiteitenkaart(opdracht.registers.activiteiten, indeling: indeling)
  let maanden = tijd.stukken.map(\.maand)
  let kindmaanden = tijd.aanloop.map(\.maand) + maanden
  // The weeks at both ends are looked at whole.
  let metRanden = Set(kindmaanden + tijd.randen.map(\.maand)).sorted()
  let wijken = try blokken.wijken(in: metRanden)
  let cellen = Cellenlijst(indeling: indeling, gebieden: opdracht.gebieden, wijken: wijken)
  let kindgrens = try blokken.kindgrens()
  let komst = try earlierChildren(opdracht, blokken, buiten: metRanden, kindgrens: kindgrens, draden: draden)

  var standen: [(wijk: Wijkstand, vulling: [Leveringsdekking.Plek: Kolomvulling])] = []
  var kinderen = Kindtelling(knopen: tijd.knopen.count, banen: indeling.banen)
  for begin in stride(from: 0, to: max(1, kindgrens), by: tegelijk) {
    let bereik = begin..<min(kindgrens, begin + tegelijk)
    let plank = Kindplank(kinderen: bereik.count, maanden: kindmaanden.count, klassen: indeling.klassen)
    let ronde = try inParallel(wijken.count, draden: draden) {
      Wijkteller(indeling: indeling, tijd: tijd, kaart: kaart, kinderen: bereik)
    } werk: { teller, nummer in
      let alle = try blokken.blokken(
        wijk: wijken[nummer], in: begin == 0 ? metRanden : kindmaanden, metHerkomst: false)
      let eigen = metRanden.count == kindmaanden.count ? alle : alle.filter { kindmaanden.contains($0.maand) }
      let stadsdeel = cellen.wijken.firstIndex(of: wijken[nummer]).flatMap(cellen.stadsdeel)
      var vulling: [Leveringsdekking.Plek: Kolomvulling] = [:]
      if begin == 0 { komst?.add(alle) }
      if begin == 0 { vulling.add(tijd.aanloop.isEmpty ? eigen : eigen.filter { maanden.contains($0.maand) }) }
      var stand = teller.count(
        eigen, wijk: wijken[nummer], stadsdeel: stadsdeel, kindgrens: kindgrens, plank: plank)
      if begin == 0 { stand.randen = teller.countRanden(alle, stadsdeel: stadsdeel) }
      return (wijk: stand, vulling: vulling)
    }
    kinderen += try plank.count(banen: indeling.banen, tijd: tijd, draden: draden)
    if begin == 0 {
      standen = ronde
    } else {
      // What adds up over bijeenkomsten is the same in every round; children are others.
      for nummer in standen.indices { standen[nummer].wijk.kinderen += ronde[nummer].wijk.kinderen }
    }
  }

  let aanwezigheid = Aanwezigheidstand(
    cellen: cellen, tijd: tijd, activiteiten: kaart.aantal, wijken: standen.map(\.wijk), kinderen: kinderen)
  let perPeriode = try inParallel(tijd.perioden.count, draden: draden, werkbank: {}) { _, periode in
    var rij = Cijferrij(
      opdracht, tijd: tijd, cellen: cellen, aanwezigheid: aanwezigheid, periode: periode,
      stroom: Stroomrij(opdracht, cellen: cellen, komst: komst))
    rij.write()
    return rij.cijfers
  }
  var vulling: [Leveringsdekking.Plek: Kolomvulling] = [:]
  for stand in standen { vulling.add(stand.vulling) }
  var cijfers: [Cijfer] = []
  cijfers.reserveCapacity(perPeriode.reduce(0) { $0 + $1.count })
  for eigen in perPeriode { cijfers += eigen }
  return Telstaat(cijfers: cijfers, vulling: vulling)
}

/// Who came in the months that are looked at for who stayed and who is new; those outside the count itself are read here.
///
/// - Parameter maanden: months that the count reads anyway.
private func earlierChildren(
  _ opdracht: Telopdracht, _ blokken: some Blokkenbron, buiten maanden: [Maand], kindgrens: Int, draden: Int
) throws -> Maandkomst? {
  let gevraagd = opdracht.stroommaanden
  guard !gevraagd.isEmpty else { return nil }
  let komst = Maandkomst(gevraagd, kindgrens: kindgrens)
  let eerder = gevraagd.filter { !maanden.contains($0) }
  let wijken = eerder.isEmpty ? [] : try blokken.wijken(in: eerder)
  _ = try inParallel(wijken.count, draden: draden, werkbank: {}) { _, nummer in
    komst.add(try blokken.blokken(wijk: wijken[nummer], in: eerder, metHerkomst: false))
  }
  return komst
}
