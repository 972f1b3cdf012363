import Domain

/// Brings presentielijsten from sheets, and wide ones, into the shape of a long text file, so that one sieve judges them all.
///
/// The text goes to a file without a name in the temporary folder, and line numbers are translated back afterwards.
struct Presentieomzetting {
  let opdracht: Inleesopdracht

  func run<Uitvoer: Inleesuitvoer & ~Copyable>(uitvoer: inout Uitvoer) throws -> Inleesuitkomst {
    let sha256 = try Bronbestand(opdracht.pad).sha256()
    let periode = try Leveringsperiode(opdracht)
    let toevoer = try Rijtoevoer(opdracht)
    var langschrift = try Langschrift(
      opdracht, toevoer.indeling, periode.periode, zonderWaarde: toevoer.koppenZonderWaarde)
    var stand = Registerstand<Int>(kolommen: toevoer.indeling.aantal, opdracht.profiel)
    var rij = Rij()
    while try toevoer.lees(&rij) {
      if stand.isTotaal(rij, opdracht.profiel) { continue }
      stand.balans.gelezen += 1
      stand.weigh(rij)
      if let gebrek = rij.gebrek {
        let bevinding = Rijbevinding(gebrek, regel: rij.regel, kolom: nil)
        stand.bevindingen.add(bevinding)
        stand.balans.afgekeurd += 1
        try uitvoer.keurAf(rij.alsRegel[...], bevinding)
        continue
      }
      for kolom in try langschrift.write(rij) {
        let bevinding = Rijbevinding(.celZonderWaarde, regel: rij.regel, kolom: kolom)
        stand.bevindingen.add(bevinding)
        stand.balans.afgekeurd += 1
        try uitvoer.keurAf(rij.alsRegel[...], bevinding)
      }
    }
    try stand.refuseBSN(Registerplan(opdracht: opdracht, indeling: toevoer.indeling, periode: periode.periode))
    var binnen = opdracht
    binnen.profiel = langschrift.profiel
    let bestand = try langschrift.finish()
    let regels = langschrift.regels
    let ruw = try withUnsafeMutablePointer(to: &uitvoer) { doel in
      var vertaler = Regelvertaler(doel: doel, regels: regels)
      return try Presentielezing(opdracht: binnen, bestand: bestand, vorm: Langschrift.vorm).run(uitvoer: &vertaler)
    }
    return translate(ruw, langschrift, stand, sha256, periode, toevoer)
  }

  private func translate(
    _ ruw: Inleesuitkomst, _ langschrift: Langschrift, _ stand: Registerstand<Int>, _ sha256: String,
    _ periode: Leveringsperiode, _ toevoer: Rijtoevoer
  ) -> Inleesuitkomst {
    var bevindingen = stand.bevindingen
    let aantallen = ruw.aantallen.merging(bevindingen.aantallen) { $0 + $1 }
    for rij in ruw.rijbevindingen { bevindingen.add(langschrift.translate(rij)) }
    bevindingen.sort()
    // The text holds the cells that could be read; those that could not were counted before it was made.
    var balans = ruw.levering.balans
    balans.gelezen += stand.balans.afgekeurd
    balans.afgekeurd += stand.balans.afgekeurd
    return Inleesuitkomst(
      levering: Levering(
        opdracht, sha256: sha256, periode: periode.periode, maanden: ruw.levering.maanden, balans: balans,
        standen: ruw.levering.standen),
      vondst: ruw.vondst,
      rijbevindingen: bevindingen.rijen, aantallen: aantallen,
      bevindingen: ruw.bevindingen + toevoer.bevindingen(opdracht.bestand),
      kolommen: langschrift.uitslagen, aangevuldeMaanden: ruw.aangevuldeMaanden, registerrijen: nil,
      bewijs: toevoer.bewijs)
  }
}

/// Gives blocks and findings the line numbers of the delivered file.
private struct Regelvertaler<Doel: Inleesuitvoer & ~Copyable>: Inleesuitvoer, ~Copyable {
  /// Lives as long as the call that made this.
  let doel: UnsafeMutablePointer<Doel>
  /// Per line of the long text, from its second, the line of the delivered file.
  let regels: [UInt32]

  mutating func kindnummers(voor pseudoniemen: [Pseudoniem]) throws -> [UInt32] {
    try doel.pointee.kindnummers(voor: pseudoniemen)
  }

  mutating func hernoem(_ voorheen: [Pseudoniem], naar nu: [Pseudoniem]) throws {
    try doel.pointee.hernoem(voorheen, naar: nu)
  }

  mutating func koppel(_ regels: [Koppelregel], voorheen: [Koppelsleutel: Koppelsleutel]) throws {
    try doel.pointee.koppel(regels, voorheen: voorheen)
  }

  mutating func neem(_ blok: consuming Presentieblok) throws {
    for plek in blok.regel.indices { blok.regel[plek] = regels[Int(blok.regel[plek]) - 2] }
    try doel.pointee.neem(blok)
  }

  mutating func keurAf(_ rij: ArraySlice<UInt8>, _ bevinding: Rijbevinding) throws {
    let regel = Int(regels[bevinding.regel - 2])
    try doel.pointee.keurAf(rij, Rijbevinding(bevinding.code, regel: regel, kolom: bevinding.kolom))
  }

  mutating func beginOpnieuw() throws { try doel.pointee.beginOpnieuw() }

  mutating func meldVoortgang(gelezen: Int, van: Int) { doel.pointee.meldVoortgang(gelezen: gelezen, van: van) }
}
