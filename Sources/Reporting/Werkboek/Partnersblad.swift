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
    guard let telling = invoer.partners, telling.activiteiten > 0 else { return [] }
    let bekend = invoer.catalogus.werkmap.partnersoorten
    let ander = telling.perSoort.keys.filter { soort in !bekend.contains { $0.naam == soort } }.sorted()
    var rijen = bekend.map { row($0.naam, telling.perSoort[$0.naam] ?? 0, telling, $0) }
    rijen += ander.map { row($0, telling.perSoort[$0] ?? 0, telling, nil) }
    rijen.append(row("geen partner genoemd", telling.zonderPartner, telling, nil))
    let tabel = invoer.tabel(
      "partners", "Elke rij is een soort partner. Een activiteit kan meer partners hebben: tel de rijen niet op.",
      [
        .init("Soort partner", breedte: 36), .init("Activiteiten", .getal, breedte: 14),
        .init("Aandeel van alle activiteiten", .getal, breedte: 18), .init("Landelijk", .getal, breedte: 13),
        .init("Wat landelijk is gemeten", breedte: 30),
      ], rijen,
      legenda: [
        "We tellen de \(telling.activiteiten) activiteiten die in deze periode in de registers stonden.",
        "Landelijk: deel van de kinderwerkers dat met deze partner werkt (NJi 2021, 228 kinderwerkers). Dat is iets anders dan een deel van de activiteiten.",
      ])
    let alt =
      "Staven: activiteiten per soort partner. "
      + rijen.map { "\($0[0].zichtbareTekst): \($0[1].zichtbareTekst)" }.joined(separator: "; ") + "."
    let grafiek = Bladgrafiek(
      uit: tabel, soort: .staven, titel: "Activiteiten per soort partner", alt: alt, xTitel: "Soort partner",
      yTitel: "Aantal activiteiten", notatie: .aantal, reeksen: [(1, .nu)])
    return [.kop("Met wie we samenwerken"), .tabel(tabel), .grafiek(grafiek)]
  }

  private static func row(_ naam: String, _ aantal: Int, _ telling: Partnertelling, _ soort: Partnersoort?) -> [Cel] {
    let aandeel = Breuk(teller: aantal, noemer: telling.activiteiten).map { Cel(.getal($0, .procent(0))) } ?? Cel(.geen)
    let landelijk = soort?.landelijk.flatMap { Breuk(teller: $0, noemer: 100) }
    return [
      .tekst(naam), Cel(.getal(Breuk(aantal), .aantal)), aandeel,
      landelijk.map { Cel(.getal($0, .procent(0))) } ?? Cel(.geen), .tekst(soort?.toelichting ?? "–"),
    ]
  }
}
