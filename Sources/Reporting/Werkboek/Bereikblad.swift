import Domain

extension Werkblad {
  /// *Bereik*: wijken beside their residents, and why wijken together are more than the gemeente.
  static func bereik(_ invoer: Rapportinvoer) -> Werkblad? {
    let regels: [Matentabel.Regel] = invoer.wijken.map {
      ([.tekst($0.naam), .tekst($0.stadsdeel)], Gebied(.wijk, $0.code), nil, nil)
    }
    var plan = Matentabel(
      invoer, namen: [.init("Wijk", breedte: 25), .init("Stadsdeel", breedte: 12)], regels: regels,
      maten: [.uniekeKinderen, .deelnames, .bijeenkomsten])
    guard let kinderen = plan.kolom(.uniekeKinderen) else { return nil }
    _ = plan.appendVorigJaar(.uniekeKinderen, kop: "Unieke kinderen vorig jaar")
    let wijken = plan.tabel(
      "bereik-wijken",
      "Elke rij is een wijk: waar de activiteit is, niet waar het kind woont. Tel unieke kinderen niet op.")
    var delen: [Werkblad.Deel] = []
    let perInwoner = perInwoner(invoer)
    if let perInwoner { delen += [.kop("Naar inwoners"), .tabel(perInwoner)] }
    if let overlap = overlap(invoer, wijken: wijken, kinderen: kinderen) {
      delen += [.kop("Per stadsdeel, met overlap"), .tabel(overlap)]
    }
    // The same children and deelnames stand above, beside the residents: on paper once.
    let gedrukt = perInwoner == nil ? nil : delen.count
    delen += [.kop("Per wijk"), .tabel(wijken)]
    var blad = Werkblad(naam: "Bereik", titel: "Bereik per wijk en stadsdeel", delen: delen)
    blad.drukdelen = gedrukt
    return blad
  }

  /// The whole, each stadsdeel and each wijk per 100 children who live there: what makes areas comparable.
  private static func perInwoner(_ invoer: Rapportinvoer) -> Tabel? {
    guard let index = Inwonerindex(invoer.catalogus.gebieden, op: invoer.periode.laatsteDag) else { return nil }
    let regels: [(naam: String, stadsdeel: String, gebied: Gebied?)] =
      [("Hele gemeente", "alle", nil)]
      + invoer.stadsdeelindeling.flatMap { deel in
        [(deel.naam, deel.naam, Gebied(.stadsdeel, deel.naam))]
          + deel.wijken.map { ($0.naam, deel.naam, Gebied(.wijk, $0.code)) }
      }
    let eerder = regels.map { regel in
      invoer.vergelijkperiode.flatMap { invoer.cijfer(.uniekeKinderen, $0, gebied: regel.gebied) }
    }
    let heeftEerder = eerder.contains { $0 != nil }
    let rijen = zip(regels, eerder).map { regel, eerder -> [Cel] in
      let cijfers =
        [invoer.cijfer(.uniekeKinderen, gebied: regel.gebied)] + (heeftEerder ? [eerder] : [])
        + [invoer.cijfer(.deelnames, gebied: regel.gebied)]
      let paren = cijfers.enumerated().flatMap { plek, cijfer in
        [Cel(cijfer), index.perHonderd(cijfer, .dezeRij(3 + plek * 2), door: .dezeRij(2))]
      }
      let isVet = regel.gebied?.soort != .wijk
      return [Cel(.tekst(regel.naam), isVet: isVet), .tekst(regel.stadsdeel), index.cel(regel.gebied)] + paren
    }
    let vorigJaar: [Tabel.Kolom] = [
      .init("Unieke kinderen vorig jaar", .getal, breedte: 10),
      .init("Vorig jaar per 100 inwoners", .getal, breedte: 11),
    ]
    var uit = invoer.tabel(
      "bereik-inwoners",
      "Elke rij is een gebied, naast de kinderen van \(index.band) die er wonen. Zo zijn wijken te vergelijken.",
      [
        .init("Gebied", breedte: 25), .init("Stadsdeel", breedte: 12),
        .init("Inwoners \(index.band)", .getal, breedte: 12), .init("Unieke kinderen", .getal, breedte: 10),
        .init("Kinderen per 100 inwoners", .getal, breedte: 11),
      ] + (heeftEerder ? vorigJaar : [])
        + [
          .init("Deelnames", .getal, breedte: 11), .init("Deelnames per 100 inwoners", .getal, breedte: 11),
        ], rijen, legenda: index.legenda(metEerder: heeftEerder))
    uit.isOverzicht = true
    return uit
  }

  /// 'Wijken samen 210; 188 kinderen': only where no wijk is hidden, or the sum would be no sum.
  private static func overlap(_ invoer: Rapportinvoer, wijken: Tabel, kinderen: Int) -> Tabel? {
    var rijen: [[Cel]] = []
    var plek = 0
    for stadsdeel in invoer.stadsdeelindeling {
      let eigen = plek..<(plek + stadsdeel.wijken.count)
      plek = eigen.upperBound
      guard let cijfer = invoer.cijfer(.uniekeKinderen, gebied: Gebied(.stadsdeel, stadsdeel.naam)) else { continue }
      rijen.append([.tekst(stadsdeel.naam)] + sum(cijfer, eigen, wijken, kinderen))
    }
    if let cijfer = invoer.cijfer(.uniekeKinderen) {
      rijen.append([Cel(.tekst("Hele gemeente"), isVet: true)] + sum(cijfer, 0..<wijken.rijen.count, wijken, kinderen))
    }
    guard !rijen.isEmpty else { return nil }
    return invoer.tabel(
      "bereik-stadsdelen", "Elke rij is een gebied. Een kind dat in twee wijken meedoet, telt in het gebied één keer.",
      [
        .init("Stadsdeel", breedte: 25), .init("Unieke kinderen", .getal, breedte: 12),
        .init("Wijken opgeteld", .getal, breedte: 12), .init("Overlap", .getal, breedte: 10),
      ], rijen, legenda: ["Overlap: zoveel keer telt een kind mee in een tweede wijk."])
  }

  private static func sum(_ cijfer: Cijfer, _ eigen: Range<Int>, _ wijken: Tabel, _ kolom: Int) -> [Cel] {
    let getallen = eigen.compactMap { wijken.rijen[$0][kolom].getal }
    guard case .getal(let geheel) = cijfer.waarde, getallen.count == eigen.count else {
      return [Cel(cijfer), Cel(.geen), Cel(.geen)]
    }
    let som = getallen.reduce(Breuk(0), +)
    let cellen = eigen.map { Formule.cel(tabel: wijken.id, rij: $0, kolom: kolom) }
    return [
      Cel(cijfer), Cel(.formule(.functie(.sum, cellen), som, .aantal)),
      Cel(.formule(.dezeRij(2) - .dezeRij(1), som - geheel, .aantal)),
    ]
  }
}
