import Domain
import Parallel

/// The lijst of one file from bytes to blocks: header, chunks in parallel, children, months in parallel.
struct Presentielezing {
  let opdracht: Inleesopdracht
  let bestand: Bronbestand
  let vorm: Tekstvorm

  func run(uitvoer: inout some Inleesuitvoer & ~Copyable) throws -> Inleesuitkomst {
    let periode = try Leveringsperiode(opdracht)
    let begin = try Tekstbegin(bestand, opdracht, vorm: vorm)
    let plan = try Presentieplan(
      opdracht, vorm: begin.vorm, omzetting: begin.omzetting, indeling: begin.indeling, periode: periode.periode)
    let draden = max(1, opdracht.draden)
    let samenvoeging = Samenvoeging(
      dataBegin: begin.dataBegin, regel: begin.dataRegel, kolommen: plan.kolommen, werkers: draden,
      herlezer: Presentiewerker(draden, bestand: bestand, plan: plan, dataBegin: begin.dataBegin),
      opslag: Dagopslag(map: opdracht.tijdelijk, grootsteGeheugen: opdracht.grootsteGeheugen),
      koppelt: plan.koppelt)
    try readChunks(bestand, plan, begin, samenvoeging, draden, &uitvoer)
    if samenvoeging.bevindingen.heeft(.teken), let andere = try otherForm() {
      try uitvoer.beginOpnieuw()
      return try Presentielezing(opdracht: opdracht, bestand: bestand, vorm: andere).run(uitvoer: &uitvoer)
    }
    try refuseBSN(samenvoeging, begin.indeling, plan)

    let kinderen = Kindnummering(samenvoeging.kinderen, Nummervorm(cijfers: opdracht.profiel.nummercijfers))
    let nummers = try numberChildren(kinderen, samenvoeging.kinderen, draden, &uitvoer)
    let kindnummers = kinderen.perSleutel(nummers)
    var slot = Presentieslot(bevindingen: samenvoeging.bevindingen, samengekomen: kinderen.samengekomen)
    if let personen = samenvoeging.personen {
      slot.add(try linkChildren(personen, plan, kindnummers, &uitvoer))
    }
    samenvoeging.releaseKeys()
    let geboorten = try buildBlocks(plan, samenvoeging, (kinderen, kindnummers, nummers), draden, &slot, &uitvoer)
    if !geboorten.isLeeg { try uitvoer.neem(geboorten) }
    return try slot.uitkomst(opdracht, samenvoeging, begin, periode)
  }

  /// Rows with bytes that are no letter: the stretches by which the coding was held may have missed what the whole file says.
  /// Nil when it is as read, or when nobody said a coding and the whole file was looked at before.
  private func otherForm() throws -> Tekstvorm? {
    guard let gezegd = opdracht.profiel.formaat.codering else { return nil }
    guard let keuze = try Coderingskeuze.otherThan(vorm, in: bestand, gezegd: gezegd) else { return nil }
    var andere = try Tekstvorm(keuze, scheiding: vorm.scheiding)
    (andere.aanhaling, andere.bewijs) = (vorm.aanhaling, vorm.bewijs)
    return andere
  }

  private func readChunks(
    _ bestand: Bronbestand, _ plan: Presentieplan, _ begin: Tekstbegin, _ samenvoeging: Samenvoeging, _ draden: Int,
    _ uitvoer: inout some Inleesuitvoer & ~Copyable
  ) throws {
    let venster = draden * 2 + 2, grootte = bestand.grootte, blokgrootte = max(2, opdracht.blokgrootte & ~1)
    // Worker `w` is used by thread `w` only; place `i` of the window by whoever has chunk `i`, and then by the merge.
    let werkers = Onbewaakt(
      (0..<draden).map { Presentiewerker($0, bestand: bestand, plan: plan, dataBegin: begin.dataBegin) })
    let oogsten = Onbewaakt((0..<venster).map { _ in Oogst() })
    let bereik: @Sendable (Int) -> Range<Int> = { $0 * blokgrootte..<min(grootte, ($0 + 1) * blokgrootte) }
    try runOrdered(
      aantal: (grootte + blokgrootte - 1) / blokgrootte, draden: draden, venster: venster,
      make: { werker, stuk in werkers.waarde[werker].read(bereik(stuk), into: oogsten.waarde[stuk % venster]) },
      take: { stuk in
        try samenvoeging.merge(oogsten.waarde[stuk % venster]) { try uitvoer.keurAf($0, $1) }
        uitvoer.meldVoortgang(gelezen: bereik(stuk).upperBound, van: grootte)
      })
  }

  /// During a change of keys the store first learns what these children were called under the old one.
  private func numberChildren(
    _ kinderen: Kindnummering, _ sleutels: Sleutelregister, _ draden: Int,
    _ uitvoer: inout some Inleesuitvoer & ~Copyable
  ) throws -> [UInt32] {
    let nu = try Pseudonimisering(opdracht.sleutel, bron: opdracht.bron).pseudoniemen(
      kinderen, sleutels, draden: draden)
    if let oud = opdracht.oudeSleutel {
      let voorheen = try Pseudonimisering(oud, bron: opdracht.bron).pseudoniemen(kinderen, sleutels, draden: draden)
      try uitvoer.hernoem(voorheen, naar: nu)
    }
    let kindnummers = try uitvoer.kindnummers(voor: nu)
    guard kindnummers.count == kinderen.aantal else { throw Balansfout() }
    return kindnummers
  }

  private func linkChildren(
    _ personen: Persoonsregister, _ plan: Presentieplan, _ kindnummers: [UInt32],
    _ uitvoer: inout some Inleesuitvoer & ~Copyable
  ) throws -> [Rijbevinding] {
    let nu = personen.koppeling(Koppelafdruk(opdracht.sleutel, notatie: plan.geboortedatum), kindnummers)
    var voorheen: [Koppelsleutel: Koppelsleutel] = [:]
    if let oud = opdracht.oudeSleutel {
      voorheen = personen.renewals(
        from: Koppelafdruk(oud, notatie: plan.geboortedatum),
        to: Koppelafdruk(opdracht.sleutel, notatie: plan.geboortedatum))
    }
    try uitvoer.koppel(nu.regels, voorheen: voorheen)
    return nu.bevindingen
  }

  private func refuseBSN(_ samenvoeging: Samenvoeging, _ indeling: Kolomindeling, _ plan: Presentieplan) throws {
    var kolommen = samenvoeging.bsn.indices.filter { samenvoeging.bsn[$0].isBSN }
    if samenvoeging.kinderen.bsn.isBSN, !kolommen.contains(plan.plekken.kind), plan.plekken.kind < plan.kolommen {
      kolommen.append(plan.plekken.kind)
    }
    guard !kolommen.isEmpty else { return }
    throw Bestandsfout(
      kolommen.sorted().map {
        Bevinding(.bsnWaarden, Bevinding.Plaats(bestand: opdracht.bestand, kolom: indeling.namen[$0]))
      })
  }

  private func buildBlocks(
    _ plan: Presentieplan, _ samenvoeging: Samenvoeging,
    _ kinderen: (nummering: Kindnummering, nummers: [UInt32], perKind: [UInt32]), _ draden: Int,
    _ slot: inout Presentieslot, _ uitvoer: inout some Inleesuitvoer & ~Copyable
  ) throws -> Geboorteopgave {
    let maanden = samenvoeging.opslag.maanden, venster = draden
    let locaties = samenvoeging.locaties, bron = opdracht.bron.bron
    // Builder `w` is used by thread `w` only; the store is read only from here on.
    let bouwers = Onbewaakt(
      (0..<min(draden, max(1, maanden.count))).map { _ in
        Blokbouw(
          plan: plan, bron: bron, locaties: locaties, kinderen: kinderen.nummering, kindnummers: kinderen.nummers)
      })
    let opslag = Onbewaakt(samenvoeging.opslag)
    let klaar = Seinpost([Result<Maandoogst, any Error>?](repeating: nil, count: venster))
    try runOrdered(
      aantal: maanden.count, draden: draden, venster: venster,
      make: { werker, stuk in
        let uitkomst = Result { try bouwers.waarde[werker].build(maanden[stuk], from: opslag.waarde) }
        klaar.use { $0[stuk % venster] = uitkomst }
      },
      take: { stuk in
        let uitkomst = klaar.use { klaar in
          let uitkomst = klaar[stuk % venster]
          klaar[stuk % venster] = nil
          return uitkomst
        }
        guard let maandoogst = try uitkomst?.get() else { return }
        slot.add(maandoogst)
        for blok in maandoogst.blokken { try uitvoer.neem(blok) }
      })
    return bouwers.waarde.reduce(into: Geboorteopgave()) { $0.add($1.births(kinderen.perKind)) }
  }
}

/// The sum of rows did not close, or the store gave too few numbers: a fault of this program, never of the data.
package struct Balansfout: Error {
  package init() {}
}
