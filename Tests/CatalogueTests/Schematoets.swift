import Catalogue
import Foundation

/// As much of JSON Schema as ours uses. Returns the places where a node does not fit.
struct Schematoets {
  let wortel: [String: Any]

  func fouten(_ knoop: Knoop, _ schema: [String: Any]) -> [String] {
    if let verwijzing = schema["$ref"] as? String {
      let naam = verwijzing.replacingOccurrences(of: "#/$defs/", with: "")
      guard let doel = (wortel["$defs"] as? [String: Any])?[naam] as? [String: Any] else { return ["\(naam)?"] }
      return fouten(knoop, doel)
    }
    var uit: [String] = []
    if let keuzes = schema["oneOf"] as? [[String: Any]], keuzes.count(where: { fouten(knoop, $0).isEmpty }) != 1 {
      uit.append("\(knoop.naam): oneOf")
    }
    if let verplicht = schema["required"] as? [String] {
      uit += verplicht.filter { !knoop.heeft($0) }.map { "\(knoop.naam): \($0) ontbreekt" }
    }
    switch schema["type"] as? String {
    case "object":
      guard !knoop.isEnkel, !knoop.isLijst else { return uit + ["\(knoop.naam): object"] }
      let velden = schema["properties"] as? [String: [String: Any]] ?? [:]
      for (sleutel, waarde) in knoop.alsVelden() {
        let naam = sleutel.alsTekst() ?? "?"
        if let veld = velden[naam] ?? schema["additionalProperties"] as? [String: Any] {
          uit += fouten(waarde, veld)
        } else {
          uit.append("\(sleutel.naam): onbekend")
        }
      }
    case "array":
      guard knoop.isLijst else { return uit + ["\(knoop.naam): array"] }
      let van = schema["items"] as? [String: Any] ?? [:]
      for element in knoop.alsLijst() { uit += fouten(element, van) }
    case "string":
      guard knoop.isEnkel, let tekst = knoop.alsTekst() else { return uit + ["\(knoop.naam): string"] }
      if let keuzes = schema["enum"] as? [String], !keuzes.contains(tekst) { uit.append("\(knoop.naam): \(tekst)") }
      if let patroon = schema["pattern"] as? String, tekst.range(of: patroon, options: .regularExpression) == nil {
        uit.append("\(knoop.naam): \(tekst)")
      }
    case "integer":
      guard knoop.isEnkel, let getal = knoop.alsTekst().flatMap({ Int($0) }) else {
        return uit + ["\(knoop.naam): integer"]
      }
      if let laagste = schema["minimum"] as? Int, getal < laagste { uit.append("\(knoop.naam): \(getal)") }
      if let hoogste = schema["maximum"] as? Int, getal > hoogste { uit.append("\(knoop.naam): \(getal)") }
    default: break
    }
    return uit
  }
}
