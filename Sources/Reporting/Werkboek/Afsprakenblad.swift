import Domain

extension Werkblad {
  static let afsprakenNaam = "Afspraken"
  static let afsprakenTabel = "afspraken"

  /// *Afspraken*: nagestreefd, gerealiseerd, verschil, toelichting (Awb 4:80), then the numbers and the bars.
  static func afspraken(_ invoer: Werkboekinvoer) -> Werkblad? {
    guard !invoer.afspraken.isEmpty else { return nil }
    let tabel = invoer.tabel(
      afsprakenTabel, "Elke rij is één resultaatafspraak in één periode. Het oordeel staat in woorden.",
      [
        .init("Nr", breedte: 7), .init("Afspraak", breedte: 30), .init("Periode", breedte: 16),
        .init("Nagestreefd", breedte: 18), .init("Gerealiseerd", breedte: 18), .init("Verschil", breedte: 18),
        .init("Oordeel", breedte: 20), .init("Prognose", breedte: 22),
        .init("Nog nodig per maand", .getal, breedte: 11),
        .init("Grond van het oordeel", breedte: 32), .init("Toelichting van de organisatie", breedte: 34),
        .init("Bron", breedte: 20),
      ], invoer.afspraken.map { row($0, invoer) },
      legenda: ["✓ gehaald · ● op schema · ▼ loopt achter · ✕ niet gehaald · ? niet te beoordelen · – geen norm"])
    var delen: [Werkblad.Deel] = [.tabel(tabel)]
    let (cijfers, aantal) = numbers(invoer)
    if !cijfers.rijen.isEmpty { delen += [.kop("De getallen achter het oordeel"), .tabel(cijfers)] }
    if aantal > 0 { delen.append(.grafiek(chart(cijfers, aantal))) }
    return Werkblad(naam: afsprakenNaam, titel: "Resultaatafspraken", delen: delen)
  }

  private static func row(_ uitkomst: Afspraakuitkomst, _ invoer: Werkboekinvoer) -> [Cel] {
    let afspraak = uitkomst.afspraak
    let toelichting = invoer.toelichting?.alineas(onder: afspraak.id).joined(separator: " ") ?? ""
    let nodig: Cel = uitkomst.prognose?.nogNodigPerMaand.map { Cel(.getal($0, notation(uitkomst))) } ?? Cel(.geen)
    return [
      Cel(.tekst(afspraak.id), isVet: true), .tekst(afspraak.titel), .tekst(uitkomst.venster.periode.inTekst),
      .tekst(uitkomst.nagestreefd), .tekst(uitkomst.gerealiseerd), .tekst(uitkomst.verschil ?? "–"),
      uitkomst.oordeel.cel, .tekst(uitkomst.prognose?.tekst ?? "–"), nodig,
      .tekst(uitkomst.gronden.isEmpty ? "–" : uitkomst.gronden.joined(separator: " ")),
      .tekst(toelichting.isEmpty ? "geen toelichting" : toelichting), .tekst(afspraak.artikel ?? "–"),
    ]
  }

  private static func notation(_ uitkomst: Afspraakuitkomst) -> Notatie {
    uitkomst.delen.first.map { notation($0.meting.soort) } ?? .aantal
  }

  private static func notation(_ soort: Maat.Soort) -> Notatie {
    switch soort {
    case .aandeel: .procent(0)
    case .gemiddelde: .decimaal(1)
    case .aantal, .kinderen, .signalen: .aantal
    }
  }

  /// One row per part that is one number; first the agreements that are a single number against a minimum, which the chart
  /// draws. Gives back how many those are.
  private static func numbers(_ invoer: Werkboekinvoer) -> (tabel: Tabel, getekend: Int) {
    var getekend: [[Cel]] = []
    var andere: [[Cel]] = []
    for uitkomst in invoer.afspraken {
      for deel in uitkomst.delen {
        let naam = deel.naam.isEmpty ? uitkomst.afspraak.titel : deel.naam
        let rij = numberRow(uitkomst, deel, naam)
        if uitkomst.delen.count == 1, rij[4].getal != nil, hasMinimum(uitkomst) {
          getekend.append(rij)
        } else {
          andere.append(rij)
        }
      }
    }
    let tabel = invoer.tabel(
      "afspraken-cijfers", "Elke rij is een afspraak of een deel ervan, met het gemeten getal en de norm als getal.",
      [
        .init("Afspraak"), .init("Onderdeel"), .init("Bereikt", .getal), .init("Norm", .getal),
        .init("Bereikt deel van de norm", .getal), .init("Verwacht deel aan het eind", .getal),
        .init("Oordeel"), .init("Verschil met de norm", .getal), .init("Nu verwacht", .getal),
      ], getekend + andere,
      legenda: ["Deel van de norm: bereikt gedeeld door de norm. Bij 'hoogstens' is minder dan 100% juist goed."])
    return (tabel, getekend.count)
  }

  private static func numberRow(_ uitkomst: Afspraakuitkomst, _ deel: Deeluitkomst, _ naam: String) -> [Cel] {
    let notatie = notation(deel.meting.soort), id = deel.meting.sleutel.id
    let verschilnotatie: Notatie = if case .procent = notatie { .procentpunt(0) } else { notatie }
    func getal(_ breuk: Breuk?) -> Cel { breuk.map { Cel(.getal($0, notatie)) } ?? Cel(.geen) }
    let bereikt = Cel(deel.meting.waarde, notatie, cijfer: id)
    var (aandeel, verschil, verwacht) = (Cel(.geen), Cel(.geen), Cel(.geen))
    if let a = bereikt.getal, let norm = deel.norm {
      verschil = Cel(.formule(.dezeRij(2) - .dezeRij(3), a - norm, verschilnotatie))
      if let breuk = a / norm { aandeel = Cel(.formule(.dezeRij(2) / .dezeRij(3), breuk, .procent(0))) }
      if uitkomst.delen.count == 1, case .verwacht(let eind, _, _) = uitkomst.prognose?.uitkomst,
        let breuk = eind / norm
      {
        verwacht = Cel(.getal(breuk, .procent(0)))
      }
    }
    return [
      .tekst(uitkomst.afspraak.id), .tekst(naam), bereikt, getal(deel.norm), aandeel, verwacht, deel.oordeel.cel,
      verschil, getal(deel.nuVerwacht),
    ]
  }

  private static func hasMinimum(_ uitkomst: Afspraakuitkomst) -> Bool {
    guard let toets = uitkomst.afspraak.eis(op: uitkomst.venster.tot).toetsen.first else { return false }
    return switch toets.norm {
    case .minimum, .groei, .mijlpaal: true
    case .maximum, .band, .monitor, .nulmeting: false
    }
  }

  private static func chart(_ tabel: Tabel, _ aantal: Int) -> Bladgrafiek {
    let delen = tabel.rijen.prefix(aantal).map { "\($0[0].zichtbareTekst): \($0[4].zichtbareTekst)" }
    let heeftVerwacht = tabel.rijen.prefix(aantal).contains { $0[5].getal != nil }
    return Bladgrafiek(
      uit: tabel, soort: .afspraak, titel: "Bereikt deel van de norm (lijn bij 100% = de norm)",
      alt: "Staven: welk deel van de norm is bereikt. De lijn bij 100% is de norm. " + delen.joined(separator: "; ")
        + ".",
      xTitel: "Afspraak", yTitel: "Deel van de norm", notatie: .procent(0), categoriekolom: 1,
      reeksen: (heeftVerwacht ? [(5, .verwacht)] : []) + [(4, .nu)], rijen: 0..<aantal)
  }

  /// For *Samenvatting*: each agreement with its verdict, leading to its detail.
  static func afsprakenKort(_ invoer: Werkboekinvoer) -> [Werkblad.Deel] {
    guard !invoer.afspraken.isEmpty else { return [] }
    let rijen = invoer.afspraken.map { uitkomst -> [Cel] in
      [
        Cel(.koppeling("\(uitkomst.afspraak.id) \(uitkomst.afspraak.titel)", naar: afsprakenTabel)),
        .tekst(uitkomst.nagestreefd), .tekst(uitkomst.gerealiseerd), uitkomst.oordeel.cel,
      ]
    }
    let goed = invoer.afspraken.count { $0.oordeel.tint == .goed }
    return [
      .kop("Resultaatafspraken: \(goed) van \(rijen.count) gehaald of op schema"),
      .tabel(
        invoer.tabel(
          "afspraken-kort", "Elke rij is één afspraak. Klik op de naam voor het verschil en de toelichting.",
          [.init("Afspraak"), .init("Nagestreefd"), .init("Gerealiseerd"), .init("Oordeel")], rijen)),
    ]
  }
}

extension Cel {
  /// A released value that is no `Cijfer`.
  init(_ waarde: Waarde, _ notatie: Notatie, cijfer: String) {
    let inhoud: Inhoud =
      switch waarde {
      case .getal(let getal): .getal(getal, notatie)
      case .onderdrukt: .onderdrukt
      case .ontbreekt: .ontbreekt
      case .geen: .geen
      }
    self.init(inhoud, cijfer: cijfer)
  }
}
