import Domain

/// Reads one delivered file. Every data row ends in exactly one pile; the same opdracht gives the same result.
///
/// - Throws: `Bestandsfout` when the file as a whole cannot be used; `Systeemfout` when the disk fails; whatever `uitvoer` throws.
package func ingest<Uitvoer: Inleesuitvoer & ~Copyable>(
  _ opdracht: Inleesopdracht, uitvoer: inout Uitvoer
) throws -> Inleesuitkomst {
  guard opdracht.profiel.soort == .aanwezigheid else {
    return try Registerlezing(opdracht: opdracht).run(uitvoer: &uitvoer)
  }
  return try Presentielezing(opdracht: opdracht).run(uitvoer: &uitvoer)
}
