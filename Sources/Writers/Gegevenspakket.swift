import Domain
package import Reporting

/// Describes the CSV of the figures to programs: a Frictionless Data Package (specification version 1, 'Tabular Data Package').
package enum Gegevenspakket {
  /// - Parameter bestand: name of the CSV beside it.
  package static func write(_ rapport: Rapport, bestand: String) -> [UInt8] {
    let velden = CijfersCSV.kolommen.map { naam in
      "      {\"name\":\(quoted(naam)),\"type\":\(quoted(type(naam))),\"description\":\(quoted(betekenis(naam)))\(getal(naam))}"
    }.joined(separator: ",\n")
    let tekst = """
      {
      "profile":"tabular-data-package",
      "name":\(quoted("kinderwerk-\(rapport.periode.code.lowercased().replacing("..", with: "-"))")),
      "title":\(quoted(rapport.titel)),
      "description":\(quoted("Alle cijfers, één per regel. Stand per \(rapport.standPer.inTekst), \(rapport.status.inTekst).")),
      "created":\(quoted(rapport.standPer.iso + "T00:00:00Z")),
      "version":\(quoted("\(rapport.status.versie)")),
      "contributors":[{"title":\(quoted(rapport.organisatie)),"role":"publisher"}],
      "resources":[{
        "profile":"tabular-data-resource","name":"cijfers","path":\(quoted(bestand)),
        "format":"csv","mediatype":"text/csv","encoding":"utf-8",
        "dialect":{"delimiter":";","lineTerminator":"\\r\\n","quoteChar":"\\"","doubleQuote":true,"header":true},
        "schema":{"missingValues":[""],"fields":[
      \(velden)
        ]}
      }]
      }

      """
    return Array(tekst.utf8)
  }

  private static func quoted(_ tekst: String) -> String {
    var uit: [UInt8] = []
    appendQuoted(tekst, to: &uit)
    return String(decoding: uit, as: UTF8.self)
  }

  private static func type(_ kolom: String) -> String {
    switch kolom {
    case "waarde": "number"
    case "teller", "noemer", "n": "integer"
    default: "string"
    }
  }

  private static func getal(_ kolom: String) -> String {
    kolom == "waarde" ? ",\"decimalChar\":\",\"" : ""
  }

  private static func betekenis(_ kolom: String) -> String {
    switch kolom {
    case "periode": "Maand (2026-03), kwartaal (2026-K1), halfjaar (2026-H1), jaar of schooljaar"
    case "gebied_soort": "stadsdeel of wijk; leeg is de hele gemeente"
    case "gebied": "CBS-code van de wijk, of de naam van het stadsdeel"
    case "doel": "Code van het doel; leeg is alle doelen. Een activiteit telt bij elk doel: tel de doelen niet op"
    case "leeftijd": "Leeftijd in jaren op de dag zelf, als 4 t/m 7; leeg is alle leeftijden"
    case "werkvorm": "Vorm van het werk; leeg is alle vormen"
    case "organisatie": "Code van de organisatie; leeg is alle organisaties samen"
    case "maat": "Wat er geteld is; de betekenis staat in het rapport"
    case "waarde": "Het cijfer; leeg als de status geen cijfer toelaat"
    case "teller": "Teller van een verhouding"
    case "noemer": "Noemer van een verhouding"
    case "status":
      "volledig, tot nu toe (de periode loopt nog), onvolledig (een levering ontbreekt), onderdrukt (verborgen), ontbreekt of geen (niets om door te delen)"
    case "n": "Op hoeveel antwoorden, signalen, kinderen of bijeenkomsten een aandeel, gemiddelde of mediaan rust"
    default: ""
    }
  }
}
