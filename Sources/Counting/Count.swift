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
  let plank = Kindplank(kinderen: kindgrens, maanden: tijd.stukken.count, klassen: indeling.klassen)

  let standen = try inParallel(wijken.count, draden: draden) {
    Wijkteller(indeling: indeling, tijd: tijd, kaart: kaart, kindgrens: kindgrens)
  } werk: { teller, nummer in
    let blokken = try blokken.blokken(wijk: wijken[nummer], in: maanden, metHerkomst: false)
    let stadsdeel = cellen.wijken.firstIndex(of: wijken[nummer]).flatMap(cellen.stadsdeel)
    var vulling: [Leveringsdekking.Plek: Kolomvulling] = [:]
    vulling.add(blokken)
    return (teller.count(blokken, wijk: wijken[nummer], stadsdeel: stadsdeel, plank: plank), vulling)
  }
  let kinderen = try plank.count(banen: indeling.banen, tijd: tijd, draden: draden)

  var rij = Cijferrij(
    opdracht, tijd: tijd, cellen: cellen,
    aanwezigheid: Aanwezigheidstand(
      cellen: cellen, tijd: tijd, activiteiten: kaart.aantal, wijken: standen.map(\.0), kinderen: kinderen),
    registers: Registerstand(opdracht.registers, tijd: tijd, cellen: cellen, kaart: kaart))
  rij.write()
  var vulling: [Leveringsdekking.Plek: Kolomvulling] = [:]
  for stand in standen { vulling.add(stand.1) }
  return Telstaat(cijfers: rij.cijfers, vulling: vulling)
}
