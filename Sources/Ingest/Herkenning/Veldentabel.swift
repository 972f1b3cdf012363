import Domain

/// Every field of every kind of file, with how its column is often called and an example: the reference in
/// `docs/bronprofiel.md` is made of it.
package enum Veldentabel {
  /// Dutch, in Markdown: one table per kind, and the example as a row of text.
  package static var markdown: String { Leveringsoort.allCases.map(section).joined(separator: "\n") }

  private static func section(_ soort: Leveringsoort) -> String {
    let velden = Kolomnamen.velden(van: soort) + (soort == .aanwezigheid ? Veld.kindnamen : [])
    let regels = velden.map { veld in
      let namen = Kolomnamen.spellings(veld).prefix(6).joined(separator: ", ")
      let moet = soort.nodigeVelden.contains(veld) ? "ja" : ""
      return "| `\(veld.rawValue)` | \(veld.betekenis) | \(moet) | \(namen) | \(veld.voorbeeld) |"
    }
    let kop = ["| veld | betekenis | moet | zo heet de kolom vaak | voorbeeld |", "| --- | --- | --- | --- | --- |"]
    let genoemd = Kolomnamen.velden(van: soort).filter { !$0.voorbeeld.isEmpty && $0 != .exportdatum }
    let rij = [
      "", "```", genoemd.map(\.rawValue).joined(separator: ";"), genoemd.map(\.voorbeeld).joined(separator: ";"), "```",
    ]
    return (["### \(soort.rawValue)", ""] + kop + regels + rij).joined(separator: "\n") + "\n"
  }
}

extension Veld {
  /// What stands in the column, for who writes a bronprofiel.
  fileprivate var betekenis: String {
    switch self {
    case .bijeenkomst: "nummer van de bijeenkomst"
    case .datum: "dag waarop het gebeurde"
    case .begintijd: "wanneer de bijeenkomst begint"
    case .eindtijd: "wanneer zij eindigt"
    case .activiteit: "code uit het register van activiteiten"
    case .locatie: "plek"
    case .wijk: "naam of code van de wijk"
    case .kind: "nummer van het kind, nooit de naam"
    case .geboortedatum: "geboortedag; alleen de leeftijd en de geboortemaand blijven"
    case .postcode: "waar het kind woont; alleen de wijk blijft"
    case .status: "aanwezig, afgemeld of afwezig"
    case .anoniem: "aantal kinderen zonder naam"
    case .ouders: "aantal ouders; leeg is niet geteld"
    case .begeleiders: "aantal begeleiders"
    case .voornaam: "alleen bij een koppeling"
    case .tussenvoegsel: "alleen bij een koppeling"
    case .achternaam: "alleen bij een koppeling"
    case .naam: "naam van de activiteit; bij een koppeling de hele naam van het kind"
    case .werkvorm: "groep, individueel, ouders …"
    case .doelen: "codes van de doelen"
    case .partners: "soorten partners"
    case .geldigVan: "eerste dag waarop de rij geldt"
    case .geldigTot: "laatste dag waarop de rij geldt"
    case .uitkomst: "gepland, gehouden, afgelast of afgelast_overmacht"
    case .signaal: "nummer van het signaal"
    case .leefgebied: "thuis, school, geld …"
    case .melder: "functie van wie het zag"
    case .doorgespeeldAan: "functie of soort partner"
    case .doorgespeeld: "dag waarop het is doorgegeven"
    case .opgepakt: "dag van de eerste actie"
    case .afgerond: "dag waarop het klaar was"
    case .teruggekoppeld: "dag waarop de melder iets hoorde"
    case .warm: "of het zelf is overgedragen"
    case .evaluatie: "nummer van de ronde met vragen"
    case .doelgroep: "kinderen of ouders"
    case .vraag: "de vraag"
    case .schaal: "laagste en hoogste antwoord; leeg is ja of nee"
    case .uitgenodigd: "hoeveel mensen de vraag kregen"
    case .antwoorden: "hoeveel er antwoordden"
    case .som: "som van de antwoorden"
    case .antwoord: "één antwoord per rij, in plaats van `antwoorden` en `som`"
    case .peildatum: "dag van de telling"
    case .wachtenden: "hoeveel kinderen wachten"
    case .langsteWeken: "langste wachttijd in weken"
    case .bezoeker: "functie van de bezoeker"
    case .maand: "maand waarover de rij gaat"
    case .uren: "aantal uren: 12,5 of 12:30"
    case .aanbod: "waar het kind naartoe ging: een woord uit uw lijst"
    case .exportdatum: "dag van de export: tot die dag is het bestand volledig"
    }
  }

  /// Invented. Empty where a file has either this column or others.
  fileprivate var voorbeeld: String {
    switch self {
    case .bijeenkomst: "S0012"
    case .datum, .peildatum: "03-02-2026"
    case .begintijd: "14:00"
    case .eindtijd: "15:30"
    case .activiteit: "A1"
    case .locatie: "Buurthuis"
    case .wijk: "Delftwijk"
    case .kind: "K00123"
    case .geboortedatum: "14-05-2018"
    case .postcode: "2025"
    case .status: "aanwezig"
    case .anoniem: ""
    case .ouders: ""
    case .begeleiders: "2"
    case .voornaam, .tussenvoegsel, .achternaam: ""
    case .naam: "Kookclub"
    case .werkvorm: "groep"
    case .doelen: "D02,D06"
    case .partners: "sport"
    case .geldigVan: "01-01-2026"
    case .geldigTot: "31-12-2026"
    case .uitkomst: "gehouden"
    case .signaal: "G001"
    case .leefgebied: "school"
    case .melder: "kinderwerker"
    case .doorgespeeldAan: "wijkteam"
    case .doorgespeeld: "05-02-2026"
    case .opgepakt: "10-02-2026"
    case .afgerond: "20-02-2026"
    case .teruggekoppeld: "22-02-2026"
    case .warm: "ja"
    case .evaluatie: "E01"
    case .doelgroep: "kinderen"
    case .vraag: "tevredenheid"
    case .schaal: "1-10"
    case .uitgenodigd: "40"
    case .antwoorden: "32"
    case .som: "256"
    case .antwoord: ""
    case .wachtenden: "7"
    case .langsteWeken: "4"
    case .bezoeker: "beleidsmedewerker"
    case .maand: "2026-02"
    case .uren: "12,5"
    case .aanbod: "jongerencentrum"
    case .exportdatum: "02-03-2026"
    }
  }
}
