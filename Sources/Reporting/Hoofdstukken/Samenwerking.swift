import Domain

/// With whom the work is done and when: numbers of activities and bijeenkomsten, beside what is known nationally.
extension Rapportinvoer {
  /// Empty where no activity or bijeenkomst is known.
  var samenwerking: [Blok] {
    let tabellen = [partners?.tabel(self), tijdentabel].compactMap(\.self)
    guard !tabellen.isEmpty else { return [] }
    let tochMeer: [Zin] = ontbrekend.isEmpty ? [] : ["Er ontbreekt een levering. Deze aantallen zijn dus ten minste."]
    return [.kop("Met wie en wanneer?", id: "samenwerking")] + (tochMeer.isEmpty ? [] : [.alinea(tochMeer)])
      + tabellen.map { .tabel($0) }
  }

  private var tijdentabel: Tabel? {
    let samen = tijden.values.reduce(0, +)
    guard samen > 0 else { return nil }
    let rijen: [[Cel]] = Tijdblok.allCases.compactMap { blok in
      guard let aantal = tijden[blok] ?? (blok == .onbekend ? nil : 0) else { return nil }
      return [.tekst(blok.rawValue), Cel(.getal(Breuk(aantal), .aantal)), Cel(share: aantal, of: samen)]
    }
    return tabel(
      "tijden", "Elke rij is een deel van de week. Elke bijeenkomst staat in één rij.",
      [.init("Wanneer"), .init("Bijeenkomsten", .getal), .init("Aandeel", .getal)], rijen,
      legenda: ["Van de tijden is geen landelijk cijfer bekend."])
  }
}

extension Partnertelling {
  /// Each kind of partner with its activities and the share of kinderwerkers that works with it; nil without activities.
  func tabel(_ invoer: Rapportinvoer) -> Tabel? {
    guard activiteiten > 0 else { return nil }
    let bekend = invoer.catalogus.werkmap.partnersoorten
    let ander = perSoort.keys.filter { soort in !bekend.contains { $0.naam == soort } }.sorted()
    let rijen =
      bekend.map { row($0.naam, perSoort[$0.naam] ?? 0, $0) } + ander.map { row($0, perSoort[$0] ?? 0, nil) }
      + [row("geen partner genoemd", zonderPartner, nil)]
    return invoer.tabel(
      "partners", "Elke rij is een soort partner. Een activiteit kan meer partners hebben: tel de rijen niet op.",
      [
        .init("Soort partner", breedte: 36), .init("Activiteiten", .getal, breedte: 14),
        .init("Aandeel van alle activiteiten", .getal, breedte: 18), .init("Landelijk", .getal, breedte: 13),
        .init("Wat landelijk is gemeten", breedte: 30),
      ], rijen,
      legenda: [
        "We tellen de \(activiteiten) activiteiten die in deze periode in de registers stonden.",
        "Landelijk: deel van de kinderwerkers dat met deze partner werkt (NJi 2021, 228 kinderwerkers). Dat is iets anders dan een deel van de activiteiten.",
      ])
  }

  private func row(_ naam: String, _ aantal: Int, _ soort: Partnersoort?) -> [Cel] {
    [
      .tekst(naam), Cel(.getal(Breuk(aantal), .aantal)), Cel(share: aantal, of: activiteiten),
      soort?.landelijk.map { Cel(share: $0, of: 100) } ?? Cel(.geen), .tekst(soort?.toelichting ?? "–"),
    ]
  }
}

extension Cel {
  /// A part of a whole, as a whole percentage.
  fileprivate init(share deel: Int, of geheel: Int) {
    self = Breuk(teller: deel, noemer: geheel).map { Cel(.getal($0, .procent(0))) } ?? Cel(.geen)
  }
}
