import Counting
import Disclosure
import Domain
import Reporting
import Storage

/// The tables of a verkenning.
struct Verkenning {
  let tabellen: [Verkenningstabel]
  let verborgen: Int

  init(_ bank: Cijferbank, _ periode: Periode) throws {
    let catalogus = bank.catalogus, grens = Verkenningsgrens(catalogus.werkmap.drempels)
    let cijfers = try bank.count(periode).cijfers
    let signalen = Dictionary(
      cijfers.filter { $0.sleutel.maat == .signalen }.map { ($0.sleutel.zonderMaat, $0.waarde) },
      uniquingKeysWith: { eerste, _ in eerste })
    var aantal = 0
    let rijen = cijfers.map { cijfer -> [Verkenningswaarde] in
      let isKlein = grens.hides(cijfer, signalen: signalen[cijfer.sleutel.zonderMaat])
      if isKlein { aantal += 1 }
      return Verkenning.row(cijfer, isKlein: isKlein, catalogus)
    }
    verborgen = aantal
    tabellen = [
      Verkenningstabel(
        "cijfer", "Elke rij is één cijfer. Een leeg veld betekent: alle.", Verkenning.cijferkolommen, rijen),
      Verkenning.maten, Verkenning.goals(catalogus), Verkenning.areas(catalogus),
      try Verkenning.coverage(bank, periode),
    ]
  }

  private static let cijferkolommen: [Verkenningstabel.Kolom] = [
    .init("periode", .tekst, "Code van de periode: 2026-02, 2026-K1, 2026."),
    .init("gebied_soort", .tekst, "stadsdeel of wijk; leeg is de hele gemeente"),
    .init("gebied", .tekst, "Code van het gebied; hoort bij gebied.code."),
    .init("doel", .tekst, "Code van het doel; hoort bij doel.code. Tel niet op over doelen."),
    .init("leeftijd", .tekst, "Leeftijd op de dag van de activiteit."), .init("werkvorm", .tekst, "Werkvorm."),
    .init("organisatie", .tekst, "Code van de bron."), .init("maat", .tekst, "Hoort bij maat.naam."),
    .init("waarde", .decimaal, "Het cijfer; leeg als het er niet is."),
    .init("teller", .getal, "Van een aandeel of gemiddelde."),
    .init("noemer", .getal, "Van een aandeel of gemiddelde."),
    .init("status", .tekst, "volledig, onvolledig, ontbreekt, geen of te klein"),
  ]

  private static func row(_ cijfer: Cijfer, isKlein: Bool, _ catalogus: Catalogus) -> [Verkenningswaarde] {
    let sleutel = cijfer.sleutel
    func text(_ tekst: String?) -> Verkenningswaarde { tekst.map { .tekst($0) } ?? .leeg }
    let plek: [Verkenningswaarde] = [
      .tekst(sleutel.periode.code), text(sleutel.gebied?.soort.rawValue), text(sleutel.gebied?.code),
      text(sleutel.doel?.code), text(sleutel.leeftijd?.code), text(sleutel.werkvorm), text(sleutel.organisatie?.code),
      .tekst(sleutel.maat.rawValue),
    ]
    let getal: [Verkenningswaarde]
    switch (isKlein, cijfer.waarde) {
    case (true, _), (_, .onderdrukt): getal = [.leeg, .leeg, .leeg, .tekst("te klein")]
    case (false, .ontbreekt): getal = [.leeg, .leeg, .leeg, .tekst("ontbreekt")]
    case (false, .geen): getal = [.leeg, .leeg, .leeg, .tekst("geen")]
    case (false, .getal(let breuk)):
      getal = [
        .decimaal(breuk.kommagetal), .getal(breuk.teller), .getal(breuk.noemer),
        .tekst(cijfer.ontbrekend.isEmpty ? "volledig" : "onvolledig"),
      ]
    }
    return plek + getal
  }

  private static let maten = Verkenningstabel(
    "maat", "Elke rij is één maat: wat een cijfer telt.",
    [
      .init("naam", .tekst, "Zoals in cijfer.maat."), .init("kop", .tekst, "Voor een kolom of grafiek."),
      .init("eenheid", .tekst, "Waarin het geteld is."), .init("uitleg", .tekst, "Wat het betekent."),
    ],
    Maat.allCases.map { [.tekst($0.rawValue), .tekst($0.kop), .tekst($0.eenheid), .tekst($0.uitleg)] })

  private static func goals(_ catalogus: Catalogus) -> Verkenningstabel {
    Verkenningstabel(
      "doel", "Elke rij is één doel.",
      [
        .init("code", .tekst, "Zoals in cijfer.doel."), .init("tekst", .tekst, "Het doel, letter voor letter."),
        .init(
          "landelijk_procent", .getal,
          "Deel van de kinderwerkers in Nederland (NJi 2021, n=228); leeg als het niet bekend is."),
      ],
      catalogus.doelen.doelen.map {
        [.tekst($0.id.code), .tekst($0.tekst), $0.landelijkAandeel.map { .getal($0) } ?? .leeg]
      })
  }

  private static func areas(_ catalogus: Catalogus) -> Verkenningstabel {
    let gebieden = catalogus.gebieden
    return Verkenningstabel(
      "gebied", "Elke rij is één stadsdeel of wijk.",
      [
        .init("soort", .tekst, "stadsdeel of wijk"), .init("code", .tekst, "Zoals in cijfer.gebied."),
        .init("naam", .tekst, "Naam."), .init("stadsdeel", .tekst, "Het stadsdeel waarin het ligt."),
      ],
      gebieden.stadsdelen.map { [.tekst("stadsdeel"), .tekst($0), .tekst($0), .tekst($0)] }
        + gebieden.alleWijken.map { [.tekst("wijk"), .tekst($0.code), .tekst($0.naam), .tekst($0.stadsdeel)] })
  }

  private static func coverage(_ bank: Cijferbank, _ periode: Periode) throws -> Verkenningstabel {
    let overzicht = try bank.cover(periode, editie: .intern)
    return Verkenningstabel(
      "dekking", "Elke rij is één doel in één gebied en periode: bediend, dun, gepland of niets.",
      [
        .init("periode", .tekst, "Code van de periode."), .init("gebied_soort", .tekst, "gemeente, stadsdeel of wijk"),
        .init("gebied", .tekst, "Code van het gebied."), .init("doel", .tekst, "Code van het doel."),
        .init("stand", .tekst, "In woorden."),
        .init("activiteiten", .getal, "Verschillende activiteiten met dit doel."),
        .init("bijeenkomsten", .getal, "Gehouden."), .init("gepland", .getal, "In de planning."),
        .init("afgelast", .getal, "Niet doorgegaan."),
      ],
      overzicht.vakken.map {
        [
          .tekst($0.periode.code), .tekst($0.gebied.soort.rawValue), .tekst($0.gebied.code), .tekst($0.doel.code),
          .tekst($0.stand.woord), .getal($0.activiteiten), .getal($0.bijeenkomsten), .getal($0.gepland),
          .getal($0.afgelast),
        ]
      })
  }
}

/// Which figures are about too few to hand out, even inside the organisation.
struct Verkenningsgrens {
  private let drempels: Drempels

  init(_ drempels: Drempels) { self.drempels = drempels }

  /// - Parameter signalen: how many signals the same cell has.
  func hides(_ cijfer: Cijfer, signalen: Waarde?) -> Bool {
    guard case .getal(let getal) = cijfer.waarde else { return false }
    let kinderen = drempels.kinderenVerborgenTotEnMet
    switch cijfer.sleutel.maat.soort {
    case .aantal: return false
    case .kinderen: return (1...kinderen).contains(getal.teller)
    case .signalen: return getal.teller > 0 && isFew(signalen)
    case .aandeel, .gemiddelde:
      return cijfer.sleutel.maat.steuntOp == .signalen ? isFew(signalen) : getal.noemer <= kinderen
    }
  }

  private func isFew(_ signalen: Waarde?) -> Bool {
    guard case .getal(let aantal)? = signalen else { return true }
    return aantal.teller < drempels.signalenVerborgenOnder
  }
}

extension Cijfersleutel {
  /// The coordinates without the measure.
  fileprivate var zonderMaat: Cijfersleutel {
    var kaal = self
    kaal.maat = .signalen
    return kaal
  }
}
