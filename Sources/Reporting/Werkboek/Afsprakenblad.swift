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
        .init("Nr", breedte: 6), .init("Afspraak", breedte: 42), .init("Periode", breedte: 18),
        .init("Nagestreefd", breedte: 34), .init("Gerealiseerd", breedte: 36), .init("Verschil", breedte: 20),
        .init("Oordeel", breedte: 18), .init("Prognose", breedte: 36),
        .init("Nog nodig per maand", .getal, breedte: 14),
        .init("Grond van het oordeel", breedte: 100), .init("Toelichting van de organisatie", breedte: 100),
        .init("Bron", breedte: 52), .init("Onderbouwing", breedte: 100),
      ], invoer.afspraken.map { row($0, invoer) },
      legenda: ["✓ gehaald · ● op schema · ▼ loopt achter · ✕ niet gehaald · ? niet te beoordelen · – geen norm"]
        + (invoer.onderbouwing == nil ? [] : [Onderbouwingsmerk.legenda]))
    // A year has many periods of one agreement: on paper each agreement once.
    let eenmaal = invoer.afspraken.laatste.count == invoer.afspraken.count ? [] : [oncePerAgreement(invoer)]
    var blad = Werkblad(
      naam: afsprakenNaam, titel: "Resultaatafspraken",
      delen: eenmaal.map { .tabel($0) } + [.tabel(tabel)] + afspraakgetallen(invoer))
    blad.drukdelen = 1
    // The toelichting of the organisation stands in the report beside its agreement; on this paper are the five that a table is for.
    blad.laatsteDrukkolom = 6
    return blad
  }

  private static func oncePerAgreement(_ invoer: Rapportinvoer) -> Tabel {
    let rijen = invoer.afspraken.laatste.map { uitkomst -> [Cel] in
      let eerder = others(invoer.earlier(uitkomst))
      var rij = Array(row(uitkomst, invoer).prefix(7))
      // In the short words of page one, so that all fit on one sheet of paper.
      (rij[2], rij[3]) = (.tekst(uitkomst.venster.periode.kort), .tekst(uitkomst.afgesproken.tekst))
      let isEenGetal = uitkomst.eisen == nil && uitkomst.dimensie == nil
      rij[4] = .tekst(isEenGetal ? uitkomst.gerealiseerd : uitkomst.bereikt.tekst)
      rij[5] = .tekst(eerder.isEmpty ? "–" : eerder)
      return rij
    }
    return invoer.tabel(
      "afspraken-eenmaal",
      "Elke rij is één afspraak, met de laatste periode. Het oordeel gaat over alle perioden samen.",
      [
        .init("Nr", breedte: 6), .init("Afspraak", breedte: 45), .init("Periode", breedte: 18),
        .init("Nagestreefd", breedte: 34), .init("Gerealiseerd", breedte: 36), .init("De andere perioden", breedte: 28),
        .init("Oordeel", breedte: 18),
      ], rijen,
      legenda: ["Hieronder staat elke periode apart, met alle eisen, de prognose, de toelichting en de onderbouwing."])
  }

  /// 'week 8 ✕ · 18 ✓': what they are stands before the first.
  private static func others(_ eerder: [Afsprakentabel.Eerder]) -> String {
    var vorige: Substring?
    return eerder.map { stuk in
      let woorden = stuk.kort.split(separator: " ", maxSplits: 1)
      defer { vorige = woorden.first }
      let naam = woorden.count == 2 && woorden[0] == vorige ? woorden[1] : Substring(stuk.kort)
      return "\(naam) \(stuk.oordeel.teken)"
    }.joined(separator: " · ")
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

  /// For *Samenvatting*: each agreement once, in the short words of the report, as the sentence above it counts them, leading to its detail.
  static func afsprakenKort(_ invoer: Rapportinvoer) -> [Werkblad.Deel] {
    guard !invoer.afspraken.isEmpty else { return [] }
    let laatste = invoer.afspraken.laatste
    let rijen = laatste.map { uitkomst -> [Cel] in
      [
        Cel(.koppeling("\(uitkomst.afspraak.id) \(uitkomst.afspraak.titel)", naar: afsprakenTabel)),
        .tekst((invoer.periode(van: uitkomst).map { "\($0): " } ?? "") + uitkomst.afgesproken.tekst),
        .tekst(uitkomst.bereikt.tekst), uitkomst.oordeel.cel,
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
          [
            .init("Afspraak", breedte: 60), .init("Nagestreefd", breedte: 30), .init("Gerealiseerd", breedte: 30),
            .init("Oordeel", breedte: 22),
          ],
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
