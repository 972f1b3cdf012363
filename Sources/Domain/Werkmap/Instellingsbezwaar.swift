/// What is odd in the settings of a workspace and no mistake of writing: the work goes on, and a person should look.
package enum Instellingsbezwaar: Hashable, Sendable {
  /// A value that `nieuw` or `bronprofiel` left to be filled in.
  case nietIngevuld(bestand: String, sleutel: String)
  /// A threshold that hides nothing.
  case drempelNul(String)

  /// For a person, with what to do.
  package var melding: String {
    switch self {
    case .nietIngevuld(let bestand, let sleutel):
      "\(bestand): bij '\(sleutel)' staat nog de beginwaarde. Vul daar uw eigen waarde in."
    case .drempelNul(let naam):
      "verantwoording.yaml: de drempel '\(naam)' is 0. Het rapport voor de gemeente verbergt dan geen enkel klein aantal. "
        + "Klopt dat niet? Haal de regel weg: dan geldt de gewone waarde."
    }
  }
}

/// What stands in the files of `nieuw` and `bronprofiel` where a person must fill something in.
package enum Beginwaarde {
  package static let organisatie = "Naam van uw organisatie"
  package static let leverancier = "Vul hier de naam van de organisatie in"
  package static let gemeente = "Vul in"
  package static let bron = "vul-in"

  /// Whether a text was never filled in.
  package static func isNogLeeg(_ tekst: String) -> Bool {
    [organisatie, leverancier, gemeente, bron].map { folded($0) }.contains(folded(tekst))
  }
}
