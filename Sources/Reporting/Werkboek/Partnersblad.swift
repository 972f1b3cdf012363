import Domain

extension Werkblad {
  /// *Stem en partners*: what children and parents say of the work, and with whom it is done.
  static func stemEnPartners(_ invoer: Rapportinvoer) -> Werkblad? {
    let (stem, partners) = (stem(invoer), partners(invoer))
    guard !(stem + partners).isEmpty else { return nil }
    let naam = stem.isEmpty ? "Partners" : partners.isEmpty ? "Stem" : "Stem en partners"
    var blad = Werkblad(
      naam: naam, titel: naam == "Stem en partners" ? "Stem van kinderen en ouders, en partners" : naam,
      delen: stem + partners)
    // The bars say what the table above them says.
    if !partners.isEmpty { blad.drukdelen = blad.delen.count - 1 }
    return blad
  }

  /// With whom the work is done, beside what is known nationally.
  private static func partners(_ invoer: Rapportinvoer) -> [Werkblad.Deel] {
    guard let tabel = invoer.partners?.tabel(invoer) else { return [] }
    let rijen = tabel.rijen
    let alt =
      "Staven: activiteiten per soort partner. "
      + rijen.map { "\($0[0].zichtbareTekst): \($0[1].zichtbareTekst)" }.joined(separator: "; ") + "."
    let grafiek = Bladgrafiek(
      uit: tabel, soort: .staven, titel: "Activiteiten per soort partner", alt: alt, xTitel: "Soort partner",
      yTitel: "Aantal activiteiten", notatie: .aantal, reeksen: [(1, .nu)])
    return [.kop("Met wie we samenwerken"), .tabel(tabel), .grafiek(grafiek)]
  }
}
