import Domain

extension Werkblad {
  static let afsprakenNaam = "Afspraken"
  static let afsprakenTabel = "afspraken"

  /// *Afspraken*: nagestreefd, gerealiseerd, verschil, toelichting (Awb 4:80), then the numbers and the bars.
  static func afspraken(_ invoer: Rapportinvoer) -> Werkblad? {
    guard !invoer.afspraken.isEmpty else { return nil }
    let tabel = invoer.tabel(
      afsprakenTabel, "Elke rij is één resultaatafspraak in één periode. Het oordeel staat in woorden.",
      [
        .init("Nr", breedte: 7), .init("Afspraak", breedte: 30), .init("Periode", breedte: 16),
        .init("Nagestreefd", breedte: 18), .init("Gerealiseerd", breedte: 18), .init("Verschil", breedte: 18),
        .init("Oordeel", breedte: 20), .init("Prognose", breedte: 22),
        .init("Nog nodig per maand", .getal, breedte: 11),
        .init("Grond van het oordeel", breedte: 32), .init("Toelichting van de organisatie", breedte: 34),
        .init("Bron", breedte: 27), .init("Onderbouwing", breedte: 30),
      ], invoer.afspraken.map { row($0, invoer) },
      legenda: ["✓ gehaald · ● op schema · ▼ loopt achter · ✕ niet gehaald · ? niet te beoordelen · – geen norm"]
        + (invoer.onderbouwing == nil ? [] : [Onderbouwingsmerk.legenda]))
    return Werkblad(naam: afsprakenNaam, titel: "Resultaatafspraken", delen: [.tabel(tabel)])
  }

  private static func row(_ uitkomst: Afspraakuitkomst, _ invoer: Rapportinvoer) -> [Cel] {
    let afspraak = uitkomst.afspraak
    let toelichting = invoer.toelichting?.alineas(onder: afspraak.id).joined(separator: " ") ?? ""
    let nodig: Cel = uitkomst.prognose?.nogNodigPerMaand.map { Cel(.getal($0, notation(uitkomst))) } ?? Cel(.geen)
    return [
      Cel(.tekst(afspraak.id), isVet: true), .tekst(afspraak.titel), .tekst(uitkomst.venster.periode.inTekst),
      .tekst(uitkomst.nagestreefd), .tekst(uitkomst.gerealiseerd), .tekst(uitkomst.verschil ?? "–"),
      uitkomst.oordeel.cel, .tekst(uitkomst.prognose?.tekst ?? "–"), nodig,
      .tekst(uitkomst.gronden.isEmpty ? "–" : uitkomst.gronden.joined(separator: " ")),
      .tekst(toelichting.isEmpty ? "geen toelichting" : toelichting), .tekst(afspraak.artikel ?? "–"),
      .tekst(invoer.onderbouwing.map { $0.inKolom($0.merk(uitkomst).tekst) } ?? "–"),
    ]
  }

  private static func notation(_ uitkomst: Afspraakuitkomst) -> Notatie {
    uitkomst.delen.first.map { .van($0.meting.soort) } ?? .aantal
  }

  /// For *Samenvatting*: each agreement once, as the sentence above it counts them, leading to its detail.
  static func afsprakenKort(_ invoer: Rapportinvoer) -> [Werkblad.Deel] {
    guard !invoer.afspraken.isEmpty else { return [] }
    let laatste = invoer.afspraken.laatste
    let rijen = laatste.map { uitkomst -> [Cel] in
      [
        Cel(.koppeling("\(uitkomst.afspraak.id) \(uitkomst.afspraak.titel)", naar: afsprakenTabel)),
        .tekst((invoer.periode(van: uitkomst).map { "\($0): " } ?? "") + uitkomst.nagestreefd),
        .tekst(uitkomst.gerealiseerd), uitkomst.oordeel.cel,
      ]
    }
    let aantallen = [Cel.Tint.goed, .aandacht, .slecht].map { tint in laatste.count { $0.oordeel.tint == tint } }
    let zonder = rijen.count - aantallen.reduce(0, +)
    return [
      .kop(
        "Resultaatafspraken: \(aantallen[0]) gehaald of op schema, \(aantallen[1]) \(aantallen[1] == 1 ? "loopt" : "lopen") achter, "
          + "\(aantallen[2]) niet gehaald, \(zonder) zonder oordeel"),
      .tabel(
        invoer.tabel(
          "afspraken-kort", "Elke rij is één afspraak. Klik op de naam voor het verschil en de toelichting.",
          [.init("Afspraak"), .init("Nagestreefd", breedte: 34), .init("Gerealiseerd", breedte: 34), .init("Oordeel")],
          rijen,
          legenda: laatste.count == invoer.afspraken.count
            ? []
            : ["Loopt een afspraak over meer perioden, dan staat hier de laatste. Het blad Afspraken heeft ze alle."])),
    ]
  }
}

extension Rapportinvoer {
  /// In words, for an agreement that is weighed in several periods of the report: there its title alone is not enough.
  func periode(van uitkomst: Afspraakuitkomst) -> String? {
    afspraken.count { $0.afspraak.id == uitkomst.afspraak.id } > 1 ? uitkomst.venster.periode.inTekst : nil
  }
}
