import Domain

extension Werkblad {
  /// Under *Afspraken*, on the screen: what was measured and the norm as numbers, with bars for each agreement that is one number.
  static func afspraakgetallen(_ invoer: Rapportinvoer) -> [Werkblad.Deel] {
    var enkel: [[Cel]] = []
    var onderdelen: [[Cel]] = []
    for uitkomst in invoer.afspraken {
      for deel in uitkomst.delen {
        let deelnaam = [uitkomst.afspraak.eis.naam(onderdeel: deel.onderdeel), deel.naam]
          .compactMap { $0?.isEmpty == false ? $0 : nil }
        let rij = numberRow(
          uitkomst, deel,
          (deelnaam.isEmpty ? uitkomst.afspraak.titel : deelnaam.joined(separator: ": ").metHoofdletter)
            + (invoer.periode(van: uitkomst).map { ", \($0)" } ?? ""))
        if uitkomst.delen.count == 1, rij[4].getal != nil, hasMinimum(uitkomst) {
          enkel.append(rij)
        } else if deel.meting.waarde.isGetal || deel.norm != nil {
          onderdelen.append(rij)
        }
      }
    }
    var delen: [Werkblad.Deel] = []
    if !enkel.isEmpty {
      let tabel = invoer.tabel(
        "afspraken-getallen", "Elke rij is een afspraak van één getal dat minstens de norm moet zijn.", kolommen, enkel,
        legenda: ["Deel van de norm: bereikt gedeeld door de norm voor de hele afspraak, niet voor de tijd tot nu."])
      delen += [.kop("De getallen achter de afspraken"), .tabel(tabel), .grafiek(chart(tabel))]
    }
    if !onderdelen.isEmpty {
      let tabel = invoer.tabel(
        "afspraken-onderdelen", "Elke rij is een deel van een afspraak: een wijk, een locatie, of een van twee eisen.",
        kolommen, onderdelen, legenda: ["Bij een afspraak met 'hoogstens' is minder dan 100% juist goed."])
      delen += [.kop("Afspraken met onderdelen, een bovengrens of een bandbreedte"), .tabel(tabel)]
    }
    return delen
  }

  private static let kolommen: [Tabel.Kolom] = [
    .init("Nr", breedte: 6), .init("Afspraak of onderdeel", breedte: 42), .init("Bereikt", .getal, breedte: 12),
    .init("Norm", .getal, breedte: 12), .init("Bereikt deel van de norm", .getal, breedte: 14),
    .init("Verwacht deel aan het eind", .getal, breedte: 14), .init("Oordeel", breedte: 18),
    .init("Verschil met de norm", .getal, breedte: 18), .init("Nu verwacht", .getal, breedte: 12),
  ]

  private static func numberRow(_ uitkomst: Afspraakuitkomst, _ deel: Deeluitkomst, _ naam: String) -> [Cel] {
    let notatie = Notatie.van(deel.meting.soort), id = deel.meting.sleutel.id
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

  private static func chart(_ tabel: Tabel) -> Bladgrafiek {
    let delen = tabel.rijen.map { "\($0[0].zichtbareTekst): \($0[4].zichtbareTekst)" }
    let heeftVerwacht = tabel.rijen.contains { $0[5].getal != nil }
    return Bladgrafiek(
      uit: tabel, soort: .afspraak, titel: "Bereikt deel van de norm (100% = de norm)",
      alt: "Staven: welk deel van de norm is bereikt. Bij 100% is de norm bereikt. " + delen.joined(separator: "; ")
        + ".",
      xTitel: "Afspraak", yTitel: "Deel van de norm", notatie: .procent(0), categoriekolom: 1,
      reeksen: (heeftVerwacht ? [(5, .verwacht)] : []) + [(4, .nu)])
  }
}

extension Notatie {
  /// The usual notation of what an agreement measures.
  static func van(_ soort: Maat.Soort) -> Notatie {
    switch soort {
    case .aandeel: .procent(0)
    case .gemiddelde: .decimaal(1)
    case .aantal, .kinderen, .signalen: .aantal
    }
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
