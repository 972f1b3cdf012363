import Domain

extension Werkblad {
  /// *Doelen*: the ten goals beside one another, and a last row in which every child counts once.
  static func doelen(_ invoer: Rapportinvoer) -> Werkblad? {
    let doelen = invoer.catalogus.doelen.doelen
    let samen = "Alle doelen samen"
    let regels: [Matentabel.Regel] =
      doelen.map { ([.tekst(invoer.label($0))], nil, $0.id, nil) }
      + [([Cel(.tekst(samen), isVet: true)], nil, nil, nil)]
    var plan = Matentabel(
      invoer, namen: [.init("Doel", breedte: 34)], regels: regels,
      maten: [
        .uniekeKinderen, .activiteiten, .bijeenkomsten, .deelnames, .groepsgrootte, .kinderen4Keer, .ouders,
        .bijeenkomstenMetOuders, .tevredenheid,
      ])
    guard !plan.isLeeg else { return nil }
    let vorig = plan.appendVorigJaar(.uniekeKinderen, kop: "Unieke kinderen vorig jaar")
    plan.append(
      .init("Landelijk: kinderwerkers met dit doel", .getal, breedte: 20),
      doelen.map { doel in
        guard let aandeel = doel.landelijkAandeel, let breuk = Breuk(teller: aandeel, noemer: 100)
        else { return .tekst("geen cijfer") }
        return Cel(.getal(breuk, .procent(0)))
      } + [Cel(.geen)])
    let tabel = plan.tabel(
      "doelen", "Elke rij is een doel. Een activiteit dient vaak meer doelen: tel de rijen niet op.",
      legenda: [
        "In de rij '\(samen)' telt elk kind en elke bijeenkomst één keer.",
        "Landelijk: NJi 2021, 228 kinderwerkers in 82 gemeenten.",
      ] + invoer.audienceLegend(doelen))
    var delen: [Werkblad.Deel] = [.tabel(tabel)]
    if let nu = plan.kolom(.uniekeKinderen) {
      delen.append(.grafiek(chart(tabel, doelen: doelen.count, nu: nu, vorig: vorig)))
    }
    return Werkblad(naam: "Doelen", titel: "De tien doelen", delen: delen)
  }

  private static func chart(_ tabel: Tabel, doelen: Int, nu: Int, vorig: Int?) -> Bladgrafiek {
    let getallen = tabel.rijen.prefix(doelen).compactMap { rij in rij[nu].getal.map { (rij[0].zichtbareTekst, $0) } }
    var alt = "Staven: unieke kinderen per doel."
    if let meest = getallen.max(by: { $0.1 < $1.1 }), let minst = getallen.min(by: { $0.1 < $1.1 }) {
      alt += " Het meest bij \(meest.0): \(Notatie.aantal.tekst(meest.1))."
      alt += " Het minst bij \(minst.0): \(Notatie.aantal.tekst(minst.1))."
    }
    let verborgen = doelen - getallen.count
    if verborgen > 0 { alt += " Bij \(verborgen) van de \(doelen) doelen staat geen getal." }
    return Bladgrafiek(
      uit: tabel, soort: .staven, titel: "Unieke kinderen per doel", alt: alt, xTitel: "Doel",
      yTitel: "Aantal unieke kinderen", notatie: .aantal,
      reeksen: [(nu, .nu)] + (vorig.map { [($0, .vorigJaar)] } ?? []), rijen: 0..<doelen)
  }

  /// *Doelen × wijken*: the numbers say it; the tint only helps the eye.
  static func doelenPerWijk(_ invoer: Rapportinvoer) -> Werkblad? {
    let doelen = invoer.catalogus.doelen.doelen
    let rijen = invoer.wijken.map { wijk -> [Cel] in
      [.tekst(wijk.naam), .tekst(wijk.stadsdeel)]
        + doelen.map { doel in
          let cijfer = invoer.cijfer(.uniekeKinderen, gebied: Gebied(.wijk, wijk.code), doel: doel.id)
          return cijfer == nil ? Cel(.geen) : Cel(cijfer)
        }
    }
    guard rijen.contains(where: { $0.contains { $0.cijfer != nil } }) else { return nil }
    var tabel = invoer.tabel(
      "doelen-wijken",
      "Unieke kinderen per wijk en doel. Elke rij is een wijk. Tel rijen en kolommen niet op: één kind komt in meer vakken.",
      [.init("Wijk", breedte: 25), .init("Stadsdeel", breedte: 12)]
        + doelen.map { .init(invoer.label($0), .getal, breedte: 13) },
      rijen, legenda: ["Hoe donkerder het vak, hoe meer kinderen. Het getal zegt hetzelfde."])
    tabel.isOverzicht = true
    return Werkblad(
      naam: "Doelen × wijken", titel: "Doelen per wijk", delen: [.tabel(tabel)], kleurschaal: 2...(doelen.count + 1))
  }
}
