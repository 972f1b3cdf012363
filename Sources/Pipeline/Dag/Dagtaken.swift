import Domain
import Foundation
import Reporting
import Storage

/// Which tasks follow from how the werkmap stands. No content of a cell, no code of a finding.
extension Dagrun {
  func changedTasks(_ catalogus: Catalogus) throws -> [WatNu.Taak] {
    try changedApprovals(catalogus).map { periode, versie, aantal, datum in
      WatNu.Taak(
        "anders-\(periode.code)", .slecht, "Een vastgesteld rapport klopt niet meer: \(periode.inTekst)",
        wanneer: "Versie \(versie) heeft de stand van \(Dag(iso: datum)?.inTekst ?? datum)",
        waarom: [
          "Er kwam later nog iets binnen. Daardoor \(aantal == 1 ? "is 1 cijfer" : "zijn \(grouped(aantal)) cijfers") anders.",
          "Maak versie \(versie + 1), of laat versie \(versie) staan. Versie \(versie) blijft altijd bewaard.",
        ],
        knoppen: [("Open het akkoord voor versie \(versie + 1)", "akkoord-\(periode.code).xlsx")])
    }
  }

  func rowTasks(_ stand: Statusverslag) -> [WatNu.Taak] {
    let wachtend = stand.quarantaine.filter { $0.rijen > 0 }
    guard !wachtend.isEmpty else { return [] }
    let rijen = wachtend.reduce(0) { $0 + $1.rijen }
    return [
      WatNu.Taak(
        "rijen", .let_, "Verbeter \(counted(rijen, "rij", "rijen"))",
        wanneer: "In \(counted(wachtend.count, "bestand", "bestanden"))",
        waarom: [
          "Deze rijen tellen nog niet mee. Verbeter ze in het werkboek en bewaar het daar. De volgende ronde leest het."
        ],
        knoppen: wachtend.suffix(2).reversed().map {
          ("Open de rijen van \($0.levering)", "\(Herstelbestand.voorvoegsel)\($0.levering).xlsx")
        })
    ]
  }

  func missingTasks(_ stand: Statusverslag, _ catalogus: Catalogus) -> [WatNu.Taak] {
    stand.verwacht.filter(\.isTeLaat).sorted { $0.dagenTeLaat < $1.dagenTeLaat }.enumerated().map { nummer, levering in
      let periode = Periode(code: levering.periode)?.inTekst ?? levering.periode
      return WatNu.Taak(
        "mist-\(nummer + 1)", .slecht, "Bel over een bestand dat ontbreekt: \(levering.soort) van \(periode)",
        wanneer:
          "Had er moeten zijn op \(Dag(iso: levering.uiterlijk)?.inTekst ?? levering.uiterlijk), \(counted(levering.dagenTeLaat, "dag", "dagen")) geleden",
        waarom: ["\(levering.organisatie) leverde dit niet. Tot dan staat er 'ontbreekt', nooit 0."],
        bel: catalogus.bronnen.first { $0.bron.code == levering.bron }?.contact?.vraag
          ?? "Vul in bronnen/ bij 'contact' in wie u kunt bellen bij \(levering.organisatie).")
    }
  }

  func storyTasks(_ stand: Statusverslag) -> [WatNu.Taak] {
    stand.verantwoording.blijftWeg.enumerated().map { nummer, regel in
      let bestand = regel.prefix { $0 != ":" }
      return WatNu.Taak(
        "verhaal-\(nummer + 1)", .let_, "Leg een toestemming vast", wanneer: "Blijft tot dan uit de rapporten",
        waarom: ["Is er geen toestemming? Haal het verhaal dan weg."], knoppen: [("Open het verhaal", "../\(bestand)")])
    }
  }

  /// Seven subjects, always in the same place.
  func subjects(_ taken: [WatNu.Taak], _ stand: Statusverslag) -> [WatNu.Onderwerp] {
    func subject(_ naam: String, _ begin: String, goed: String, _ tekst: (Int) -> String) -> WatNu.Onderwerp {
      let eigen = taken.filter { $0.id.hasPrefix(begin) }
      guard let eerste = eigen.first else { return .init(naam, .goed, goed) }
      return .init(naam, eerste.stand, tekst(eigen.count), taak: eerste.id)
    }
    let wachtend = stand.quarantaine.reduce(0) { $0 + $1.rijen }
    return [
      subject("Leveringen", "mist-", goed: "alles is er") { counted($0, "ontbreekt", "ontbreken") },
      subject("Rijen", "rijen", goed: "alles telt mee") { _ in counted(wachtend, "wacht", "wachten") },
      .init("Gegevens", stand.isOpslagHeel ? .goed : .slecht, stand.isOpslagHeel ? "in orde" : "beschadigd"),
      subject("Toelichtingen", "tekst-", goed: "geen nodig") { counted($0, "periode wacht", "perioden wachten") },
      subject("Akkoord", "akkoord-", goed: "gegeven") { counted($0, "rapport wacht", "rapporten wachten") },
      subject("Vastgesteld", "anders-", goed: "klopt nog") { counted($0, "klopt niet meer", "kloppen niet meer") },
      subject("Verhalen", "verhaal-", goed: "alle met toestemming") { counted($0, "wacht", "wachten") },
    ]
  }

  /// What there is about the month at hand.
  func arrivals(_ bank: Cijferbank, _ catalogus: Catalogus) -> [WatNu.Levering] {
    let maand = opdracht.peildatum.laatsteHeleMaand
    return bank.leveringen.filter { $0.geldigeMaanden.contains(maand) }.map { stand in
      let levering = stand.levering
      let organisatie = catalogus.bronnen.first { $0.bron == levering.bron }?.organisatie ?? levering.bron.code
      return WatNu.Levering(
        "\(levering.soort.rawValue.prefix(1).uppercased() + levering.soort.rawValue.dropFirst()) van \(organisatie)",
        telt: levering.balans.aangenomen, gelezen: levering.balans.gelezen)
    }
  }
}
