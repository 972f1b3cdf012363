import Foundation

/// The JSON Schemas of a werkmap, so that an editor completes and checks while a person types. Every kind of YAML file has one.
package enum Schemas {
  /// Name, and the schema itself; the name is that of the file without '.schema.json'.
  private static var alle: [(naam: String, wortel: [String: Any])] {
    [
      ("bron", Bronschema.wortel), ("doelen", Doelschema.catalogus), ("gebieden", Gebiedsschema.gebieden),
      ("koppeling", Doelschema.kruising), ("resultaatafspraken", Afspraakschema.wortel),
      ("schrijfwijzen", Woordschema.wortel), ("vakanties", Gebiedsschema.kalender),
      ("verantwoording", Werkmapschema.wortel),
    ]
  }

  /// As they are written, by file name.
  package static func make() throws -> [(bestand: String, tekst: String)] {
    try alle.map { naam, wortel in
      let data = try JSONSerialization.data(
        withJSONObject: wortel, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
      return ("\(naam).schema.json", String(decoding: data, as: UTF8.self) + "\n")
    }
  }

  /// The schema of a file of a werkmap, by its path in it; nil for what is no YAML of ours.
  package static func name(of bestand: String) -> String? {
    switch bestand.split(separator: "/").first.map(String.init) {
    case "verantwoording.yaml": "verantwoording"
    case "doelen.yaml", "catalogi": "doelen"
    case "koppelingen": "koppeling"
    case "gebieden": "gebieden"
    case "vakanties.yaml": "vakanties"
    case "bronnen": "bron"
    case "resultaatafspraken.yaml": "resultaatafspraken"
    case "schrijfwijzen.yaml": "schrijfwijzen"
    default: nil
    }
  }

  /// The first line of a file by which an editor finds its schema.
  static func line(of bestand: String) -> String? {
    let diepte = bestand.split(separator: "/").count - 1
    return name(of: bestand).map {
      "# yaml-language-server: $schema=\(String(repeating: "../", count: diepte))schema/\($0).schema.json\n"
    }
  }
}
