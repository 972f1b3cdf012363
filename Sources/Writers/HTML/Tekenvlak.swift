import Domain
import Reporting

/// Small SVG pictures, with colours as variables on a screen and as fixed values in print and office files.
struct Tekenvlak {
  let breedte: Int
  let hoogte: Int
  private(set) var inhoud = ""
  let kleur: (String) -> String

  init(_ breedte: Int, _ hoogte: Int, kleur: @escaping (String) -> String) {
    (self.breedte, self.hoogte, self.kleur) = (breedte, hoogte, kleur)
  }

  mutating func rect(
    _ x: Double, _ y: Double, _ b: Double, _ h: Double, rond: Double = 0, vul: String, rand: String? = nil,
    dik: Double = 1,
    streep: String? = nil
  ) {
    let lijn = rand.map { " stroke=\"\(kleur($0))\" stroke-width=\"\(tiende(dik))\"" } ?? ""
    inhoud +=
      "<rect x=\"\(tiende(x))\" y=\"\(tiende(y))\" width=\"\(tiende(max(0, b)))\" height=\"\(tiende(h))\""
      + (rond > 0 ? " rx=\"\(tiende(rond))\"" : "") + " fill=\"\(kleur(vul))\"\(lijn)"
      + (streep.map { " stroke-dasharray=\"\($0)\"" } ?? "") + "/>"
  }

  /// The shape of a verdict in a square of `maat`.
  mutating func mark(_ oordeel: Oordeelsoort, _ x: Double, _ y: Double, _ maat: Double) {
    let schaal = String(Int((maat / 24 * 1000).rounded()))
    let nullen = String(repeating: "0", count: max(0, 3 - schaal.count))
    inhoud +=
      "<g transform=\"translate(\(tiende(x)),\(tiende(y))) scale(0.\(nullen)\(schaal))\">"
      + Oordeelvorm.vorm(oordeel, kleur: kleur) + "</g>"
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ lijn: String, dik: Double, streep: String? = nil
  ) {
    inhoud +=
      "<line x1=\"\(tiende(x1))\" y1=\"\(tiende(y1))\" x2=\"\(tiende(x2))\" y2=\"\(tiende(y2))\" stroke=\"\(kleur(lijn))\""
      + " stroke-width=\"\(tiende(dik))\"" + (streep.map { " stroke-dasharray=\"\($0)\"" } ?? "") + "/>"
  }

  mutating func polyline(_ punten: [(x: Double, y: Double)], _ lijn: String, dik: Double, streep: String? = nil) {
    let plekken = punten.map { "\(tiende($0.x)),\(tiende($0.y))" }.joined(separator: " ")
    inhoud +=
      "<polyline points=\"\(plekken)\" fill=\"none\" stroke=\"\(kleur(lijn))\" stroke-width=\"\(tiende(dik))\""
      + " stroke-linejoin=\"round\"" + (streep.map { " stroke-dasharray=\"\($0)\"" } ?? "") + "/>"
  }

  mutating func circle(_ x: Double, _ y: Double, _ straal: Double, vul: String) {
    inhoud += "<circle cx=\"\(tiende(x))\" cy=\"\(tiende(y))\" r=\"\(tiende(straal))\" fill=\"\(kleur(vul))\"/>"
  }

  enum Anker: String { case start, middle, end }

  mutating func text(
    _ tekst: String, _ x: Double, _ y: Double, _ anker: Anker = .start, kleur vul: String = "stil", vet: Bool = false,
    grootte: Int = 13
  ) {
    inhoud +=
      "<text x=\"\(tiende(x))\" y=\"\(tiende(y))\" text-anchor=\"\(anker.rawValue)\" fill=\"\(kleur(vul))\""
      + " font-size=\"\(grootte)\" font-family=\"Open Sans, Noto Sans, sans-serif\""
      + (vet ? " font-weight=\"600\"" : "")
      + ">\(escaped(tekst))</text>"
  }

  /// The whole picture; `alt` nil is decoration beside the same figures in text.
  func svg(alt: String?, klasse: String) -> String {
    let rol = alt.map { " role=\"img\" aria-label=\"\(escaped($0))\"" } ?? " aria-hidden=\"true\""
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"\(klasse)\"\(rol) viewBox=\"0 0 \(breedte) \(hoogte)\" width=\"\(breedte)\" height=\"\(hoogte)\">\(inhoud)</svg>"
  }
}

/// One decimal, by integers, so that the same chart is the same bytes everywhere.
func tiende(_ getal: Double) -> String {
  let tienden = Int((getal * 10).rounded())
  let teken = tienden < 0 ? "-" : ""
  let (heel, rest) = tienden.magnitude.quotientAndRemainder(dividingBy: 10)
  return rest == 0 ? "\(teken)\(heel)" : "\(teken)\(heel).\(rest)"
}

/// For text and attributes of HTML, SVG and XML. Control characters, which XML forbids, are dropped.
func escaped(_ tekst: String) -> String {
  var uit = ""
  for scalar in tekst.unicodeScalars {
    switch scalar {
    case "&": uit += "&amp;"
    case "<": uit += "&lt;"
    case ">": uit += "&gt;"
    case "\"": uit += "&quot;"
    case "'": uit += "&#39;"
    case "\t", "\n": uit.unicodeScalars.append(scalar)
    default: if scalar.value >= 32, scalar.value != 127 { uit.unicodeScalars.append(scalar) }
    }
  }
  return uit
}

/// What `escaped` made of it, back again.
func unescaped(_ tekst: String) -> String {
  [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    .reduce(tekst) { $0.replacing($1.0, with: $1.1) }
}
