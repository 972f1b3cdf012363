import Domain

/// Reads one delivered file. Every data row ends in exactly one pile; the same opdracht gives the same result.
///
/// - Throws: `Bestandsfout` when the file as a whole cannot be used; `Systeemfout` when the disk fails; whatever `uitvoer` throws.
package func ingest<Uitvoer: Inleesuitvoer & ~Copyable>(
  _ geleverd: Inleesopdracht, uitvoer: inout Uitvoer
) throws -> Inleesuitkomst {
  do {
    // Holds what was unpacked for as long as it is read.
    let uitpak = try Uitpak(geleverd)
    var opdracht = uitpak.opdracht
    opdracht.exportdag = try exportDay(opdracht)
    if opdracht.profiel.soort != .aanwezigheid {
      return try Registerlezing(opdracht: opdracht).run(uitvoer: &uitvoer)
    }
    let isAfschrift = try Afschrift.isAfschrift(opdracht.pad)
    let isSnel = try Tekstafschrift.fits(opdracht.profiel) && !isAfschrift && !Bestandssoort.isHTML(opdracht.pad)
    let uitkomst: Inleesuitkomst
    if isAfschrift, let afschrift = try Tekstafschrift(opdracht) {
      uitkomst = try afschrift.run(uitvoer: &uitvoer)
    } else if isSnel, let vorm = try Tekstbegin.vorm(opdracht) {
      let lezing = try Presentielezing(opdracht: opdracht, bestand: Bronbestand(opdracht.pad), vorm: vorm)
      uitkomst = try lezing.run(uitvoer: &uitvoer)
    } else {
      uitkomst = try Presentieomzetting(opdracht: opdracht).run(uitvoer: &uitvoer)
    }
    try handOverLate(uitkomst, opdracht, &uitvoer)
    return uitkomst
  } catch let fout as Bestandsfout {
    throw fout.renamed(geleverd.bestand)
  }
}

/// Rows that only the rest of the file shows to be wrong are looked up again, for the repair file.
private func handOverLate(
  _ uitkomst: Inleesuitkomst, _ opdracht: Inleesopdracht, _ uitvoer: inout some Inleesuitvoer & ~Copyable
) throws {
  let laat = Dictionary(
    uitkomst.rijbevindingen.filter { $0.code.blijktLaat }.map { ($0.regel, $0) },
    uniquingKeysWith: { eerste, _ in eerste })
  guard !laat.isEmpty else { return }
  let toevoer = try Rijtoevoer(opdracht)
  var rij = Rij()
  while try toevoer.lees(&rij) {
    if let bevinding = laat[rij.regel] { try uitvoer.keurAf(rij.alsRegel[...], bevinding) }
  }
}

extension Bevindingscode {
  /// Whether a row of a presentielijst is rejected for it when all of the file was read.
  fileprivate var blijktLaat: Bool {
    [.bijeenkomstTegenstrijdig, .rijTegenstrijdig, .kindPlaatshouder, .nummerOnbetrouwbaar, .nummerVoorloopnul]
      .contains(self)
  }
}

extension Bestandsfout {
  /// Readers know a file by its path; a person knows it by the name it was delivered with.
  fileprivate func renamed(_ bestand: String) -> Bestandsfout {
    Bestandsfout(
      bevindingen.map {
        let plaats = Bevinding.Plaats(bestand: bestand, regel: $0.plaats.regel, kolom: $0.plaats.kolom)
        return Bevinding($0.code, plaats, toelichting: $0.toelichting)
      })
  }
}
