package import Domain

/// One pass over the blocks and registers fills every cell of the period and of the periods inside it.
///
/// Wijken are shared out over `draden` threads; the figures do not depend on how. Throws what `blokken` throws.
package func count(_ opdracht: Telopdracht, blokken: some Blokkenbron, draden: Int = 2) throws -> Telstaat {
  let tijd = Tijdsindeling(opdracht.periode)
  let indeling = Celindeling(opdracht)
  let kaart = Activiteitenkaart(opdracht.registers.activiteiten, indeling: indeling)
  let maanden = tijd.stukken.map(\.maand)
  let wijken = try blokken.wijken(in: maanden)
  let cellen = Cellenlijst(indeling: indeling, gebieden: opdracht.gebieden, wijken: wijken)
  let kindgrens = try blokken.kindgrens()
  let planken = tijd.stukken.map { _ in Maandplank(woorden: kindgrens * indeling.woorden) }

  let standen = try inParallel(wijken.count, draden: draden) {
    Wijkteller(indeling: indeling, tijd: tijd, kaart: kaart, kindgrens: kindgrens)
  } werk: { teller, nummer in
    let blokken = try blokken.blokken(wijk: wijken[nummer], in: maanden, metHerkomst: false)
    let stadsdeel = cellen.wijken.firstIndex(of: wijken[nummer]).flatMap(cellen.stadsdeel)
    return teller.count(blokken, wijk: wijken[nummer], stadsdeel: stadsdeel, planken: planken)
  }
  let kinderen = try countChildren(planken.map(\.inhoud), indeling: indeling, tijd: tijd, draden: draden)

  var rij = Cijferrij(
    opdracht, tijd: tijd, cellen: cellen,
    aanwezigheid: Aanwezigheidstand(
      cellen: cellen, tijd: tijd, activiteiten: kaart.aantal, wijken: standen, kinderen: kinderen),
    registers: Registerstand(opdracht.registers, tijd: tijd, cellen: cellen, kaart: kaart))
  rij.write()
  return Telstaat(cijfers: rij.cijfers)
}

/// The children of the whole gemeente, in as many equal pieces as there are threads.
private func countChildren(
  _ planken: [[SIMD2<UInt64>]], indeling: Celindeling, tijd: Tijdsindeling, draden: Int
) throws -> Kindtelling {
  let lengte = planken.first?.count ?? 0, klassen = max(1, indeling.woorden / 2)
  // A piece ends between two children.
  let stuk = (lengte / klassen / max(1, draden) + 1) * klassen
  let tellingen = try inParallel(max(1, draden), draden: draden) {
  } werk: { _, nummer in
    let bereik = min(lengte, nummer * stuk)..<min(lengte, (nummer + 1) * stuk)
    return withBuffers(planken) { runs in
      countChildren(
        runs.map { UnsafeBufferPointer(rebasing: $0[bereik]) }, woorden: indeling.woorden, banen: indeling.banen,
        tijd: tijd)
    }
  }
  return tellingen.reduce(into: Kindtelling(knopen: tijd.knopen.count, banen: indeling.banen)) { $0 += $1 }
}

/// All arrays as buffers at once.
private func withBuffers<Element, Uitkomst>(
  _ rijen: [[Element]], _ werk: ([UnsafeBufferPointer<Element>]) -> Uitkomst
) -> Uitkomst {
  func open(_ rest: ArraySlice<[Element]>, _ buffers: [UnsafeBufferPointer<Element>]) -> Uitkomst {
    guard let eerste = rest.first else { return werk(buffers) }
    return eerste.withUnsafeBufferPointer { open(rest.dropFirst(), buffers + [$0]) }
  }
  return open(rijen[...], [])
}
