internal import Domain

/// What a person is told of a sheet beside its rows: as evidence for `controleer`, and as findings for whoever delivered it.
extension Bladstand {
  func bewijs(verborgenBladen: Int) -> [String] {
    var uit: [String] = []
    if verborgenBladen > 0 { uit.append("Verborgen bladen: \(verborgenBladen), niet gelezen") }
    if verborgenRijen > 0 { uit.append("Verborgen rijen: \(verborgenRijen), wel gelezen") }
    if zonderWaarde > 0 { uit.append("Formules zonder uitkomst: \(zonderWaarde)") }
    if aangevuld > 0 { uit.append("Cellen onder een samengevoegde cel: \(aangevuld), kregen de inhoud ervan") }
    return uit
  }

  func bevindingen(_ bestand: String, verborgenBladen: Int) -> [Bevinding] {
    let plaats = Bevinding.Plaats(bestand: bestand)
    var uit: [Bevinding] = []
    let verborgen =
      (verborgenRijen > 0 ? ["rijen: \(verborgenRijen)"] : [])
      + (verborgenBladen > 0 ? ["bladen: \(verborgenBladen)"] : [])
    if !verborgen.isEmpty {
      uit.append(Bevinding(.werkbladVerborgen, plaats, toelichting: verborgen.joined(separator: ", ")))
    }
    if aangevuld > 0 { uit.append(Bevinding(.werkbladSamengevoegd, plaats, toelichting: "cellen: \(aangevuld)")) }
    return uit
  }
}
