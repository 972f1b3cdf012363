import Domain

/// Joins the chunks in the order of the file: the only place where numbers and line numbers of the whole file are given.
final class Samenvoeging {
  let opslag: Dagopslag
  @exclusivity(unchecked) private(set) var kinderen: Sleutelregister
  /// Nil when nobody links.
  @exclusivity(unchecked) private(set) var personen: Persoonsregister?
  private(set) var locaties: [String] = []
  private(set) var bevindingen = Bevindingenlijst()
  private(set) var gelezen = 0
  private(set) var aangenomen = 0
  private(set) var legeRijen = 0
  private(set) var bsn: [Elfproeftelling]
  private(set) var toets = Periodetoets()
  private var kolomtotalen: Kolomtotalen
  @exclusivity(unchecked) private(set) var eersteDag = Int32.max
  @exclusivity(unchecked) private(set) var laatsteDag = Int32.min
  /// Where in the file the next record begins, and on which line.
  private var verwacht: Int
  private var regel: Int
  private var somregel = Somregel()
  /// Chunks whose beginning was guessed wrong are read again here.
  private let herlezer: Presentiewerker
  private let herlezing = Oogst()
  private var locatienummers: [String: UInt32] = [:]
  /// Per worker: its number of a location to ours.
  private var locatiesVan: [[UInt32]]

  /// Worker `werkers` is the one that reads again.
  init(
    dataBegin: Int, regel: Int, kolommen: Int, werkers: Int, herlezer: Presentiewerker,
    opslag: Dagopslag, koppelt: Bool
  ) {
    (verwacht, self.regel, self.herlezer) = (dataBegin, regel, herlezer)
    self.opslag = opslag
    kinderen = Sleutelregister(werkers: werkers + 1)
    personen = koppelt ? Persoonsregister(werkers: werkers + 1) : nil
    locatiesVan = Array(repeating: [], count: werkers + 1)
    bsn = Array(repeating: Elfproeftelling(), count: kolommen)
    kolomtotalen = Kolomtotalen(kolommen: kolommen)
  }

  deinit { releaseKeys() }

  /// Gives the keys of children and persons back, when they are numbers: what follows needs the room.
  func releaseKeys() {
    kinderen.free()
    personen?.free()
    (kinderen, personen) = (Sleutelregister(werkers: 0), nil)
  }

  /// SHA-256 of the whole file, in hex; after the last chunk.
  var sha256: String { somregel.hex }

  /// Takes the next chunk of the file.
  ///
  /// - Parameter keurAf: gets each rejected row.
  func merge(_ oogst: Oogst, keurAf: (ArraySlice<UInt8>, Rijbevinding) throws -> Void) throws {
    if let fout = oogst.fout { throw fout }
    let eigen = UnsafeRawBufferPointer(start: oogst.ruw.begin + oogst.eigen.lowerBound, count: oogst.eigen.count)
    somregel.add(eigen)
    takeNames(oogst)
    let blok = oogst.ruwBegin + oogst.eigen.lowerBound..<oogst.ruwBegin + oogst.eigen.upperBound
    guard verwacht < blok.upperBound else { return }
    if oogst.eerste == verwacht { return try accept(oogst, keurAf: keurAf) }
    herlezer.read(blok, vanaf: verwacht, into: herlezing)
    if let fout = herlezing.fout { throw fout }
    takeNames(herlezing)
    try accept(herlezing, keurAf: keurAf)
  }

  private func takeNames(_ oogst: Oogst) {
    kinderen.learn(oogst.nieuweKinderen, werker: oogst.werker)
    personen?.learn(oogst.nieuwePersonen, werker: oogst.werker)
    for naam in oogst.nieuweLocaties {
      let nummer = locatienummers[naam] ?? UInt32(locaties.count)
      if Int(nummer) == locaties.count {
        locatienummers[naam] = nummer
        locaties.append(naam)
      }
      locatiesVan[oogst.werker].append(nummer)
    }
  }

  private func accept(_ oogst: Oogst, keurAf: (ArraySlice<UInt8>, Rijbevinding) throws -> Void) throws {
    for bevinding in oogst.bevindingen {
      let rij = Rijbevinding(
        bevinding.code, regel: regel + Int(bevinding.regel), kolom: bevinding.kolom < 0 ? nil : Int(bevinding.kolom))
      bevindingen.add(rij)
      if bevinding.code.ernst == .rij, let tekst = oogst.tekst {
        try keurAf(Array(UnsafeBufferPointer(start: tekst + bevinding.begin, count: bevinding.lengte))[...], rij)
      }
    }
    for totaal in oogst.totalen {
      var ervoor = kolomtotalen
      ervoor += totaal.kolomtotalen
      for (kolom, getal) in totaal.getallen
      where !ervoor.allows(getal, kolom, rijen: gelezen + totaal.rijenErvoor) {
        bevindingen.add(Rijbevinding(.totaalKloptNiet, regel: regel + totaal.regel, kolom: kolom))
      }
    }
    for (dag, rijen) in oogst.buiten { toets.add(buiten: Dag(nummer: dag), rijen: rijen) }
    kolomtotalen += oogst.kolomtotalen
    for (kolom, telling) in oogst.bsn.enumerated() { bsn[kolom] += telling }
    try storeRows(oogst)
    gelezen += oogst.rijen
    aangenomen += oogst.presenties.aantal
    legeRijen += oogst.legeRijen
    regel += oogst.regels
    verwacht = oogst.volgende
  }

  private func storeRows(_ oogst: Oogst) throws {
    let locatienummers = locatiesVan[oogst.werker]
    let regel = UInt32(truncatingIfNeeded: regel)
    if personen != nil { notePersons(oogst) }
    var presentie = UnsafePointer(oogst.presenties.begin)
    for i in 0..<oogst.koppen.aantal {
      var kop = oogst.koppen[i]
      let rijen = Int(kop.rijen)
      if rijen == 0 { continue }
      eersteDag = min(eersteDag, kop.dag)
      laatsteDag = max(laatsteDag, kop.dag)
      let idLengte = Int(kop.idLengte)
      let doel = try opslag.extend(kop.dag, Dagstroom.length(idLengte: idLengte, rijen: rijen))
      kop.locatie = locatienummers[Int(kop.locatie)]
      let rijdoel = Dagstroom.write(kop, id: oogst.ids.begin + Int(kop.id), to: doel)
      for j in 0..<rijen {
        var rij = presentie[j]
        if rij.kind != Presentierij.niemand { rij.kind = kinderen.number(of: rij.kind, werker: oogst.werker) }
        rij.regel &+= regel
        rijdoel[j] = rij
      }
      presentie += rijen
    }
  }

  private func notePersons(_ oogst: Oogst) {
    for plek in 0..<oogst.presenties.aantal {
      let rij = oogst.presenties[plek]
      if rij.kind == Presentierij.niemand { continue }
      personen?.note(
        kind: kinderen.number(of: rij.kind, werker: oogst.werker), persoon: oogst.personen[plek], werker: oogst.werker,
        regel: UInt32(truncatingIfNeeded: regel) &+ rij.regel)
    }
  }
}
