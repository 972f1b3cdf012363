import Domain

extension Werkblad {
  /// *Signalen*: the chain and its lead times. The number of signals has no norm, no colour and no ranking of wijken.
  static func signalen(_ invoer: Rapportinvoer) -> Werkblad? {
    guard let alle = invoer.cijfer(.signalen) else { return nil }
    let stappen: [(String, Maat, Maat?)] = [
      ("1. Gesignaleerd", .signalen, nil), ("2. Doorgespeeld", .signalenDoorgespeeld, .mediaanDagenDoorgespeeld),
      ("3. Opgepakt", .signalenOpgepakt, .mediaanDagenOpgepakt),
      ("4. Afgerond", .signalenAfgerond, .mediaanDagenAfgerond),
    ]
    var rijen: [[Cel]] = []
    for (naam, maat, dagen) in stappen {
      guard let cijfer = invoer.cijfer(maat) else { continue }
      var aandeel = Cel(.geen)
      if case .getal(let a) = cijfer.waarde, case .getal(let b) = alle.waarde, let deel = a / b {
        let eerste = Formule.cel(tabel: "signalen-keten", rij: 0, kolom: 1)
        aandeel = Cel(.formule(.dezeRij(1) / eerste, deel, .procent(0)))
      }
      let tijd = dagen.flatMap { invoer.cijfer($0) }
      rijen.append([.tekst(naam), Cel(cijfer), aandeel, tijd == nil ? Cel(.geen) : Cel(tijd)])
    }
    let keten = invoer.tabel(
      "signalen-keten", "Elke rij is een stap. De stappen volgen op elkaar: tel ze niet op.",
      [
        .init("Stap", breedte: 40), .init("Signalen", .getal, breedte: 12),
        .init("Aandeel van alle signalen", .getal, breedte: 14),
        .init("Dagen sinds het signaal (mediaan)", .getal, breedte: 16),
      ], rijen,
      legenda: ["Er is geen norm voor het aantal signalen. Meer signalen is niet slechter of beter."])
    var delen: [Werkblad.Deel] = [.kop("De keten in de hele gemeente"), .tabel(keten)]
    if rijen.count > 1 {
      let alt =
        "Staven: het aantal signalen per stap. "
        + rijen.map { "\($0[0].zichtbareTekst.dropFirst(3)): \($0[1].zichtbareTekst)" }.joined(separator: "; ") + "."
      delen.append(
        .grafiek(
          Bladgrafiek(
            uit: keten, soort: .staven, titel: "Signalen per stap in de keten", alt: alt, xTitel: "Stap",
            yTitel: "Aantal signalen", notatie: .aantal, reeksen: [(1, .nu)])))
    }
    if let tabel = perStadsdeel(invoer) { delen += [.kop("Per stadsdeel"), .tabel(tabel)] }
    return Werkblad(naam: "Signalen", titel: "Signalen: van zien naar hulp", delen: delen)
  }

  private static func perStadsdeel(_ invoer: Rapportinvoer) -> Tabel? {
    let regels: [Matentabel.Regel] = invoer.catalogus.gebieden.stadsdelen.map {
      ([.tekst($0)], Gebied(.stadsdeel, $0), nil, nil)
    }
    let plan = Matentabel(
      invoer, namen: [.init("Stadsdeel")], regels: regels,
      maten: [
        .signalen, .signalenDoorgespeeld, .signalenOpgepakt, .signalenAfgerond, .aandeelDoorgespeeld14d,
      ])
    guard !plan.isLeeg else { return nil }
    return plan.tabel(
      "signalen-stadsdelen", "Elke rij is een stadsdeel, op volgorde van naam. Per wijk tonen we geen signalen.")
  }
}
