/// The pieces of a JSON Schema (2020-12), with a sentence for the person who types.
///
/// A protocol without requirements: who conforms writes `text(…)` and `list(…)` without a prefix.
protocol Schemabouw {}

extension Schemabouw {
  typealias Schema = [String: Any]

  static func text(_ uitleg: String) -> Schema { ["type": "string", "description": uitleg] }
  static func whole(_ uitleg: String, _ grenzen: ClosedRange<Int>) -> Schema {
    ["type": "integer", "minimum": grenzen.lowerBound, "maximum": grenzen.upperBound, "description": uitleg]
  }
  static func choice(_ woorden: [String], _ uitleg: String) -> Schema {
    ["type": "string", "enum": woorden, "description": uitleg]
  }
  static func list(_ van: Schema, _ uitleg: String) -> Schema {
    ["type": "array", "items": van, "description": uitleg]
  }
  static func texts(_ uitleg: String) -> Schema { list(["type": "string"], uitleg) }
  static func reference(_ naam: String) -> Schema { ["$ref": "#/$defs/\(naam)"] }
  static func percentage(_ uitleg: String) -> Schema { pattern("^[0-9]+(,[0-9]+)? ?%$", uitleg) }
  static func pattern(_ patroon: String, _ uitleg: String) -> Schema {
    ["type": "string", "pattern": patroon, "description": uitleg]
  }
  static func yesNo(_ uitleg: String) -> Schema { choice(["ja", "nee"], uitleg) }
  /// A single value of any kind: '2034', 'x' or 'ja' without quotes.
  static func single(_ uitleg: String) -> Schema {
    ["type": ["string", "number", "boolean"], "description": uitleg]
  }
  static func singles(_ uitleg: String) -> Schema { list(single("Eén waarde."), uitleg) }
  /// A block whose keys a person chooses.
  static func table(_ van: Schema, _ uitleg: String) -> Schema {
    ["type": "object", "additionalProperties": van, "description": uitleg]
  }
  /// A day as the loader takes it; the document names it `dag` under `$defs`.
  static var day: Schema {
    pattern("^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[0-9]{4})$", "Een datum, zoals 2026-03-31.")
  }

  /// A block with exactly these keys. A key of the loader without a description here stops the tests.
  static func object(_ sleutels: [String], _ velden: Schema, verplicht: [String] = []) -> Schema {
    precondition(
      Set(sleutels) == Set(velden.keys), "keys differ: \(Set(sleutels).symmetricDifference(velden.keys).sorted())")
    var uit: Schema = ["type": "object", "additionalProperties": false, "properties": velden]
    if !verplicht.isEmpty { uit["required"] = verplicht }
    return uit
  }

  /// A whole document.
  static func document(_ titel: String, _ wortel: Schema, _ delen: Schema = [:]) -> Schema {
    var uit = wortel
    uit["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    uit["title"] = titel
    if !delen.isEmpty { uit["$defs"] = delen }
    return uit
  }
}
