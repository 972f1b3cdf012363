import Domain

/// Reads one delivered file. Every data row ends in exactly one pile; the same opdracht gives the same result.
///
/// - Throws: `Bestandsfout` when the file as a whole cannot be used; `Systeemfout` when the disk fails; whatever `uitvoer` throws.
package func ingest<Uitvoer: Inleesuitvoer & ~Copyable>(
  _ opdracht: Inleesopdracht, uitvoer: inout Uitvoer
) throws -> Inleesuitkomst {
  do {
    if opdracht.profiel.soort != .aanwezigheid {
      return try Registerlezing(opdracht: opdracht).run(uitvoer: &uitvoer)
    }
    if opdracht.profiel.formaat.soort != .csv || opdracht.profiel.breed != nil {
      return try Presentieomzetting(opdracht: opdracht).run(uitvoer: &uitvoer)
    }
    return try Presentielezing(opdracht: opdracht, bestand: Bronbestand(opdracht.pad)).run(uitvoer: &uitvoer)
  } catch let fout as Bestandsfout {
    throw fout.renamed(opdracht.bestand)
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
