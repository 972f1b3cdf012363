import Domain

/// One figure that is asked for: a test on one part of its scope in one window.
struct Afspraakvraag {
  let sleutel: Afspraakmeting.Sleutel
  let toets: Toets
  let rekenwijze: Rekenwijze
  private let geheleGemeente: Gebied

  init(_ sleutel: Afspraakmeting.Sleutel, _ toets: Toets, geheleGemeente: Gebied) {
    (self.sleutel, self.toets, self.rekenwijze) = (sleutel, toets, toets.rekenwijze)
    self.geheleGemeente = geheleGemeente
  }

  var venster: Meetvenster { sleutel.venster }

  /// How a figure is followed by week, for a prognosis.
  enum Verloopsoort {
    /// This year and last year.
    case tweeJaar
    /// A part of a scope, or a ratio: only the weeks of the window, so that no older rows need be read for it.
    case ditVenster
  }

  /// A prognosis is only made on the way, of what is measured against a norm.
  var verloopsoort: Verloopsoort? {
    guard !venster.isAf, sleutel.moment == .nu else { return nil }
    switch toets.norm {
    case .minimum, .maximum, .band, .groei, .mijlpaal: break
    case .monitor, .nulmeting: return nil
    }
    let heleWeken = Week.weken(van: venster.van, tot: venster.tot).count { $0.maandag + 6 <= venster.tot }
    let metVorigJaar: Verloopsoort =
      sleutel.item == .geheel && heleWeken >= Verloop.minsteWeken ? .tweeJaar : .ditVenster
    switch rekenwijze {
    case .som(.presentie(.kinderen), _), .som(.presentie(.kinderenBinnen), _): return metVorigJaar
    // Of one window it moves as children do that come often; over more windows nobody knows how.
    case .som(.presentie(.vasteKinderen), _), .verhouding(.presentie(.vasteKinderen), per: .presentie(.vasteKinderen)):
      return isOneWindow ? metVorigJaar : nil
    case .som(.presentie(let telling), _): return telling.isOptelbaar ? metVorigJaar : nil
    case .verhouding(.presentie(.kinderen(minstens: 1)), per: .inwoners): return .ditVenster
    case .verhouding(.presentie(.kinderen), per: .presentie(.kinderen(minstens: 1))): return metVorigJaar
    case .verhouding(let teller, let noemer):
      return teller.isWekelijks && noemer.isWekelijks ? .ditVenster : nil
    case .mediaan, .stand(.wachtenden): return .ditVenster
    case .som, .stand(.langsteWeken), .langsteGat: return nil
    }
  }

  /// How often a child must come before it counts; nil when once is enough, or it is not about children.
  var drempel: Kinddrempel? {
    switch rekenwijze {
    case .som(.presentie(.kinderenBinnen(let maanden, let minstens)), _):
      Kinddrempel(minstens: minstens, maanden: maanden)
    case .som(.presentie(.kinderen(let minstens)), _) where minstens > 1,
      .som(.presentie(.vasteKinderen(let minstens)), _),
      .verhouding(.presentie(.vasteKinderen(let minstens)), per: .presentie),
      .verhouding(.presentie(.kinderen(let minstens)), per: .presentie) where minstens > 1:
      Kinddrempel(minstens: minstens, maanden: nil)
    case .som, .verhouding, .mediaan, .stand, .langsteGat: nil
    }
  }

  /// The period is the window in which a child must come often.
  private var isOneWindow: Bool { venster.periode.vasteVensters == [venster.van...venster.periode.laatsteDag] }

  /// The period of `cijfers` that these days are; a year so far is a quarter or half-year as well. Nil where a course by
  /// week is wanted, which a cell does not have.
  private var countedPeriod: Periode? {
    if venster.isAf { return venster.periode }
    // What is often enough depends on how long the period is, also while it runs.
    guard verloopsoort == nil, !rekenwijze.kijktInVensters else { return nil }
    let maand = venster.tot.maand
    let perioden: [Periode] = [
      .maand(maand), .kwartaal(jaar: maand.jaar, maand.kwartaal),
      .halfjaar(jaar: maand.jaar, maand.nummer <= 6 ? 1 : 2),
      .jaar(maand.jaar),
    ]
    return perioden.first { $0.eersteDag == venster.van && $0.laatsteDag == venster.tot }
  }

  /// The cell of `cijfers` that is this figure; nil when there is none.
  var standaard: Cijfersleutel? {
    guard let maat = toets.gemeten.maat.standaard, let periode = countedPeriod, toets.selectie.plaats == .activiteit,
      toets.voorwaarden.minimaleRespons == nil
    else { return nil }
    let keuze = toets.selectie
    guard keuze.locaties.isEmpty, keuze.activiteiten.isEmpty, keuze.leefgebieden.isEmpty, keuze.zonder.isLeeg,
      keuze.doelgroep == nil, keuze.vraag == nil, keuze.doelen.count <= 1, keuze.werkvormen.count <= 1,
      keuze.organisaties.count <= 1
    else { return nil }
    var cel = Cijfersleutel(
      maat, periode, doel: keuze.doelen.first, leeftijd: keuze.leeftijd, werkvorm: keuze.werkvormen.first,
      organisatie: keuze.organisaties.first)
    switch keuze.gebied {
    case .overal: break
    case .gebieden(let lijst) where lijst.count == 1: cel.gebied = lijst[0] == geheleGemeente ? nil : lijst[0]
    case .gebieden, .aandachtswijken: return nil
    }
    switch sleutel.item {
    case .geheel: break
    case .gebied(let gebied) where cel.gebied == nil: cel.gebied = gebied
    case .doel(let doel) where cel.doel == nil: cel.doel = doel
    case .werkvorm(let naam) where cel.werkvorm == nil: cel.werkvorm = naam
    case .organisatie(let bron) where cel.organisatie == nil: cel.organisatie = bron
    case .leeftijd(let band) where cel.leeftijd == nil: cel.leeftijd = band
    case .gebied, .doel, .werkvorm, .organisatie, .leeftijd, .locatie, .leefgebied: return nil
    }
    return cel
  }

  /// The figure of `cijfers`, when it is there: the same number in every part of a report, counted once.
  func taken(from cijfer: (Cijfersleutel) -> Cijfer?) -> Afspraakmeting? {
    guard let cel = standaard, rekenwijze.isCel, let gevonden = cijfer(cel) else { return nil }
    var meting = Afspraakmeting(
      sleutel, gevonden.waarde, soort: toets.maat.maat.soort, grondslag: rekenwijze.grondslag(toets.maat.maat),
      ontbrekend: Array(gevonden.ontbrekend), steuntOp: rekenwijze.steuntOp, cijfer: cel)
    if case .getal(let getal) = gevonden.waarde, case .verhouding = rekenwijze { meting.waarnemingen = getal.noemer }
    return meting
  }
}

extension Telling {
  /// Each week adds its own part: what a share or mean can be followed by.
  fileprivate var isWekelijks: Bool {
    switch self {
    case .presentie(let telling): telling.isWekelijks
    case .planning, .signalen, .evaluaties, .geteldeWeken: true
    case .bezoeken, .velden, .veldkinderen, .verhalen, .inwoners, .doelen, .alleDoelen: false
    }
  }
}

extension Rekenwijze {
  /// A cell says all there is to say of it. The others have a response, rows that were left out or cases that are open.
  fileprivate var isCel: Bool {
    switch self {
    case .som, .langsteGat, .verhouding(.presentie, _): true
    case .verhouding, .mediaan, .stand: false
    }
  }
}

extension Rekenwijze {
  /// Months before the period can be looked at as well.
  var kijktInVensters: Bool {
    switch self {
    case .som(.presentie(.vasteKinderen), _), .verhouding(.presentie(.vasteKinderen), _): true
    case .som, .verhouding, .mediaan, .stand, .langsteGat: false
    }
  }
}

extension Presentietelling {
  /// The stretches in one of which a child must come often enough; empty when that is not asked.
  func vensters(_ periode: Periode) -> [ClosedRange<Dag>] {
    if case .vasteKinderen = self { periode.vasteVensters } else { [] }
  }

  fileprivate var isWekelijks: Bool {
    switch self {
    case .weken: true
    case .dagen: false
    case .bijeenkomsten, .bijeenkomstenMetDeelname, .deelnames, .anoniemeDeelnames, .minuten, .activiteiten, .kinderen,
      .vasteKinderen, .kinderenBinnen, .kinderenMetWoonwijk, .kinderenUitAandachtswijken, .deelnamesMetBegeleider,
      .begeleiders, .ouders:
      isOptelbaar
    }
  }
}

extension Rekenwijze {
  /// What a small numerator would give away.
  func grondslag(_ maat: Afspraakmaat) -> Maat.Soort {
    switch self {
    case .som, .stand, .langsteGat: maat.soort
    case .mediaan: .signalen
    case .verhouding(let teller, _):
      switch teller {
      case .presentie(.kinderen), .presentie(.vasteKinderen), .presentie(.kinderenBinnen),
        .presentie(.kinderenMetWoonwijk),
        .presentie(.kinderenUitAandachtswijken), .presentie(.deelnames), .presentie(.deelnamesMetBegeleider),
        .evaluaties, .veldkinderen:
        .kinderen
      case .signalen: .signalen
      case .presentie, .planning, .bezoeken, .velden, .verhalen, .inwoners, .geteldeWeken, .doelen, .alleDoelen: .aantal
      }
    }
  }
}
