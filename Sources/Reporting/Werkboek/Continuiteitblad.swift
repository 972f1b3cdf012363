import Domain

extension Werkblad {
  /// *Continuïteit*: is kinderwerk visible and present in every wijk, week after week.
  static func continuiteit(_ invoer: Rapportinvoer) -> Werkblad? {
    var regels: [Matentabel.Regel] = invoer.wijken.map {
      ([.tekst($0.naam), .tekst($0.stadsdeel)], Gebied(.wijk, $0.code), nil, nil)
    }
    regels.append(([Cel(.tekst("Hele gemeente"), isVet: true), .tekst("alle")], nil, nil, nil))
    var plan = Matentabel(
      invoer, namen: [.init("Wijk", breedte: 25), .init("Stadsdeel", breedte: 12)], regels: regels,
      maten: [
        .wekenMetAanbod, .schoolwekenMetAanbod, .schoolweken, .langsteGatWeken, .langsteGatSchoolweken, .gepland,
        .afgelast, .afgelastOvermacht,
        .bijeenkomsten,
      ])
    guard plan.kolom(.wekenMetAanbod) != nil || plan.kolom(.gepland) != nil else { return nil }
    plan.appendAandeel("Aandeel afgelast", .afgelast, .gepland)
    let tabel = plan.tabel(
      "continuiteit", "Elke rij is een wijk. Een schoolweek is een week buiten de schoolvakanties.",
      legenda: [
        "Langste gat: weken achter elkaar zonder bijeenkomst, van maandag tot en met zondag.",
        "Een week hoort bij de maand van de donderdag. Een week die nog loopt, telt niet mee.",
      ])
    return Werkblad(naam: "Continuïteit", titel: "Zichtbaar en continu aanwezig", delen: [.tabel(tabel)])
  }

  /// What children and parents answered, and how many did.
  static func stem(_ invoer: Rapportinvoer) -> [Werkblad.Deel] {
    var regels: [Matentabel.Regel] = [([Cel(.tekst("Hele gemeente"), isVet: true)], nil, nil, nil)]
    regels += invoer.catalogus.gebieden.stadsdelen.map {
      ([.tekst("Stadsdeel \($0)")], Gebied(.stadsdeel, $0), nil, nil)
    }
    regels += invoer.catalogus.doelen.doelen.map { ([.tekst("Doel \(invoer.label($0))")], nil, $0.id, nil) }
    let metAntwoord = regels.filter {
      invoer.cijfer(.evaluatieAntwoorden, gebied: $0.gebied, doel: $0.doel) != nil
        || invoer.cijfer(.tevredenheid, gebied: $0.gebied, doel: $0.doel) != nil
    }.filter { regel in
      // A row of noughts says nothing that its absence does not.
      [Maat.evaluatieAntwoorden, .praktijkbezoeken].contains {
        invoer.cijfer($0, gebied: regel.gebied, doel: regel.doel).map { $0.waarde != Waarde.getal(Breuk(0)) } ?? false
      }
    }
    let plan = Matentabel(
      invoer, namen: [.init("Waarover", breedte: 36)], regels: metAntwoord,
      maten: [.evaluatieAntwoorden, .tevredenheid, .praktijkbezoeken])
    guard !plan.isLeeg else { return [] }
    let tabel = plan.tabel(
      "stem", "Elke rij is een gebied of een doel. Tevredenheid is een cijfer van 1 tot 10.",
      legenda: [
        "Een antwoord over een activiteit met meer doelen staat bij elk van die doelen.",
        "Een gebied of doel zonder antwoord en zonder bezoek staat er niet bij.",
      ])
    return [.kop("Wat kinderen en ouders vinden"), .tabel(tabel)]
  }
}
