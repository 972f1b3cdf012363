import Domain

/// Reads a register row by row. Registers are small next to presentielijsten: clear goes before fast.
struct Registerlezing {
  let opdracht: Inleesopdracht

  func run(uitvoer: inout some Inleesuitvoer & ~Copyable) throws -> Inleesuitkomst {
    let sha256 = try Bronbestand(opdracht.pad).sha256()
    let periode = try Leveringsperiode(opdracht)
    let toevoer = try Rijtoevoer(opdracht)
    let plan = Registerplan(opdracht: opdracht, indeling: toevoer.indeling, periode: periode.periode)
    let vorm: Leveringsvorm.Eigenregister
    switch opdracht.profiel.soort.vorm.rijen {
    case .presentielijst: throw Balansfout()
    case .velden(let register):
      return try sift(try VeldrijLezer(register, plan), toevoer, sha256, periode, &uitvoer)
    case .eigen(let eigen): vorm = eigen
    }
    switch vorm {
    case .activiteiten: return try sift(ActiviteitLezer(plan), toevoer, sha256, periode, &uitvoer)
    case .planning:
      guard opdracht.bekendeActiviteiten != nil else {
        throw Bestandsfout([Bevinding(.registerOntbreekt, Bevinding.Plaats(bestand: opdracht.bestand))])
      }
      return try sift(PlanregelLezer(), toevoer, sha256, periode, &uitvoer)
    case .signalen: return try sift(SignaalLezer(plan), toevoer, sha256, periode, &uitvoer)
    case .evaluaties: return try sift(EvaluatieLezer(plan), toevoer, sha256, periode, &uitvoer)
    case .wachtlijsten: return try sift(WachtlijstLezer(), toevoer, sha256, periode, &uitvoer)
    case .praktijkbezoeken: return try sift(PraktijkbezoekLezer(), toevoer, sha256, periode, &uitvoer)
    }
  }

  private func sift<Lezer: Registerlezer>(
    _ lezer: Lezer, _ toevoer: Rijtoevoer, _ sha256: String, _ periode: Leveringsperiode,
    _ uitvoer: inout some Inleesuitvoer & ~Copyable
  ) throws -> Inleesuitkomst {
    let plan = Registerplan(opdracht: opdracht, indeling: toevoer.indeling, periode: periode.periode)
    var lezer = lezer
    var stand = Registerstand<Lezer.Waarde>(kolommen: toevoer.indeling.aantal, opdracht.profiel)
    var rij = Rij()
    while try toevoer.lees(&rij) {
      if stand.isTotaal(rij, opdracht.profiel) { continue }
      stand.balans.gelezen += 1
      stand.weigh(rij)
      do throws(Rijfout) {
        if let gebrek = rij.gebrek { throw Rijfout(gebrek, nil) }
        try checkColumns(rij, plan)
        if let veld = plan.indeling.fieldWithoutValue(rij) { throw Rijfout(.celZonderWaarde, veld) }
        let uitkomst = try lezer.read(Registerrij(rij: rij, plan: plan))
        try stand.take(uitkomst, regel: rij.regel, plan)
      } catch {
        let bevinding = Rijbevinding(
          error.code, regel: rij.regel, kolom: error.veld.flatMap { plan.indeling.kolom[$0] })
        if let dag = error.dag { stand.toets.add(buiten: dag) }
        stand.bevindingen.add(bevinding)
        stand.balans.afgekeurd += 1
        try uitvoer.keurAf(rij.alsRegel[...], bevinding)
      }
    }
    try stand.refuseBSN(plan)
    try takeBack(stand.teruggenomen, &uitvoer)
    var klaar = try uitkomst(&stand, lezer.finish(stand.waarden), toevoer, sha256, periode)
    if !stand.kinderen.isEmpty {
      let nu = stand.kinderen.map(\.wie.nu), voorheen = stand.kinderen.compactMap(\.wie.voorheen)
      if !voorheen.isEmpty { try uitvoer.hernoem(voorheen, naar: nu) }
      let nummers = try uitvoer.kindnummers(voor: nu)
      guard nummers.count == stand.kinderen.count else { throw Balansfout() }
      klaar.name(nummers)
      klaar.signaalkinderen = zip(nummers, stand.kinderen).map { nummer, kind in
        Signaalkind(kind: nummer, regel: UInt32(clamping: kind.regel), maand: kind.maand)
      }
    }
    return klaar
  }

  /// Rows that were accepted before another one contradicted them: read once more, because they were not kept.
  private func takeBack(_ regels: Set<Int>, _ uitvoer: inout some Inleesuitvoer & ~Copyable) throws {
    guard !regels.isEmpty else { return }
    let toevoer = try Rijtoevoer(opdracht)
    var rij = Rij()
    while try toevoer.lees(&rij) {
      guard regels.contains(rij.regel) else { continue }
      try uitvoer.keurAf(rij.alsRegel[...], Rijbevinding(.rijTegenstrijdig, regel: rij.regel, kolom: nil))
    }
  }

  /// A row of text must have every column that is read: programs leave empty cells at the end out, and of a column that we
  /// read nobody can tell whether it was empty or cut off.
  private func checkColumns(_ rij: Rij, _ plan: Registerplan) throws(Rijfout) {
    let over = rij.aantal - plan.indeling.aantal
    let isTekst = plan.profiel.formaat.soort == .csv
    if over > 0, isTekst || !(plan.indeling.aantal..<rij.aantal).allSatisfy({ rij.bereik($0).isEmpty }) {
      throw Rijfout(.kolommen, nil)
    }
    if over < 0, isTekst, rij.aantal < plan.indeling.gelezenAantal { throw Rijfout(.kolommen, nil) }
  }

  private func uitkomst<Waarde>(
    _ stand: inout Registerstand<Waarde>, _ rijen: Registerrijen, _ toevoer: Rijtoevoer, _ sha256: String,
    _ periode: Leveringsperiode
  ) throws -> Inleesuitkomst {
    guard stand.balans.sluit else { throw Balansfout() }
    stand.bevindingen.sort()
    let gevonden = Set(stand.dagen.map(\.maand)).sorted()
    for (maand, aantal) in stand.perMaand { stand.toets.add(maand, aangenomen: aantal, periode) }
    try stand.toets.check(periode, gelezen: stand.balans.gelezen, opdracht)
    let verdeling = try Maandverdeling(stand.perMaand, periode, stand.balans, opdracht)
    let maanden = verdeling.maanden,
      dagen = stand.dagen.min().flatMap { eerste in
        stand.dagen.max().map { eerste...$0 }
      }
    var aantallen = stand.bevindingen.aantallen
    for bevinding in verdeling.bevindingen { aantallen[bevinding.code, default: 0] += 1 }
    return Inleesuitkomst(
      levering: Levering(
        opdracht, sha256: sha256, periode: periode.periode, maanden: maanden, balans: stand.balans,
        standen: verdeling.standen),
      vondst: periode.found(dagen),
      rijbevindingen: stand.bevindingen.rijen, aantallen: aantallen,
      bevindingen: toevoer.bevindingen(opdracht.bestand) + verdeling.bevindingen,
      kolommen: toevoer.indeling.uitslagen, aangevuldeMaanden: gevonden.filter { !maanden.contains($0) },
      registerrijen: rijen, bewijs: toevoer.bewijs)
  }
}

/// Makes values of one kind of register out of rows.
protocol Registerlezer {
  associatedtype Waarde: Hashable
  mutating func read(_ rij: Registerrij) throws(Rijfout) -> Registeruitkomst<Waarde>
  func finish(_ waarden: [Waarde]) -> Registerrijen
}

/// What a child is called, and what it was called under the key before while both are in use.
struct Kindpseudoniem: Hashable {
  let nu: Pseudoniem
  let voorheen: Pseudoniem?
}

/// What a row said: its value, what makes it the same fact as another row, and what someone should look at.
struct Registeruitkomst<Waarde: Hashable> {
  var waarde: Waarde
  /// Rows with the same key say the same thing twice.
  var sleutel: [String]
  /// Nil in a register without dates.
  var dag: Dag?
  var meldingen: [(Bevindingscode, Veld?)] = []
  /// The child that a signal is about, when the bron names one.
  var kind: Kindpseudoniem?
}

/// SHA-256 of a file in hex, without reading it as anything.
///
/// - Throws: `Systeemfout` when the file is not there or cannot be read.
package func digest(_ pad: String) throws -> String { try Bronbestand(pad).sha256() }

extension Bronbestand {
  /// SHA-256 of the whole file, in hex.
  func sha256() throws -> String {
    var som = Somregel()
    var stuk = Geheugen<UInt8>(ruimte: 1 << 20)
    defer { stuk.free() }
    var plek = 0
    while plek < grootte {
      stuk.setCount(try read(into: stuk.begin, min(1 << 20, grootte - plek), at: plek))
      if stuk.aantal == 0 { throw Systeemfout("lezen: het bestand werd intussen korter", isBronbestand: true) }
      som.add(UnsafeRawBufferPointer(stuk.buffer))
      plek += stuk.aantal
    }
    return som.hex
  }
}
