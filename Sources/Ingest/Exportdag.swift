import Domain

/// The day until which a file says in a column of its own that it reaches: the latest one in it, or the fixed one of the
/// bronprofiel. Nil when the bronprofiel names none, or no cell can be read.
///
/// One more walk through the file, and only for a bron that has such a column.
func exportDay(_ opdracht: Inleesopdracht) throws -> Dag? {
  guard opdracht.profiel.kolommen[.exportdatum] != nil || opdracht.profiel.vast[.exportdatum] != nil else { return nil }
  let toevoer = try Rijtoevoer(opdracht)
  let plan = Registerplan(opdracht: opdracht, indeling: toevoer.indeling, periode: nil)
  var rij = Rij(), laatste: Dag?
  while try toevoer.lees(&rij) {
    guard rij.gebrek == nil,
      let dag = try? Registerrij(rij: rij, plan: plan).dag(.exportdatum, anders: .datumOngeldig)
    else { continue }
    laatste = max(laatste ?? dag, dag)
  }
  return laatste
}
