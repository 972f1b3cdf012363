package import Domain

/// Where a chart stands: both spreadsheet formats draw it there. All in pixels, 96 to the inch.
package struct Grafiekplek: Sendable {
  package let grafiek: Bladgrafiek
  package let rij: Int
  /// From the left of the sheet, and from the top of its row: the words stand above it.
  package let x: Int
  package let y = 22
  package let breedte: Int
  package let hoogte: Int

  /// Wider than this a chart only gets emptier.
  private static let grootsteBreedte = 916
  private static let opEenRij = 5

  /// As wide as the print area, as high as its categories need. Excel allows rows of 409 points.
  init(_ grafiek: Bladgrafiek, rij: Int, breedte: Int) {
    let aantal = grafiek.grafiek.categorieen.count
    let hoogte =
      switch grafiek.grafiek.soort {
      case .lijn: 320
      case .afspraak, .staven: min(max(125 + aantal * 21, 170), 500)
      case .kolommen: 170
      }
    self.init(grafiek, rij: rij, x: 0, breedte: min(breedte - 8, Self.grootsteBreedte), hoogte: hoogte)
  }

  private init(_ grafiek: Bladgrafiek, rij: Int, x: Int, breedte: Int, hoogte: Int) {
    (self.grafiek, self.rij, self.x, self.breedte, self.hoogte) = (grafiek, rij, x, breedte, hoogte)
  }

  /// Small charts beside one another, a list per row of the sheet.
  static func raster(_ grafieken: [Bladgrafiek], vanaf eerste: Int, breedte: Int) -> [[Grafiekplek]] {
    let vak = (min(breedte, grootsteBreedte) - 8) / opEenRij
    return stride(from: 0, to: grafieken.count, by: opEenRij).enumerated().map { nummer, begin in
      grafieken[begin..<min(begin + opEenRij, grafieken.count)].enumerated().map { plek, grafiek in
        Grafiekplek(grafiek, rij: eerste + nummer, x: plek * vak, breedte: vak - 8, hoogte: 100)
      }
    }
  }

  /// Height in points of the row that holds it.
  var rijhoogte: Double { Double(hoogte + y + 6) * 0.75 }
}

/// Where the logo stands: at the right of the first sheet's title, within what a screen shows.
package struct Logoplek: Sendable {
  package let beeld: Logo.Beeld
  package let alt: String
  package let x: Int
  package let y = 4
  package let breedte: Int
  package let hoogte: Int

  private static let ruimte = (breedte: 220, hoogte: 56)
  /// Of the row that holds it, in points.
  static let rijhoogte = 48.0

  /// - Parameter beeld: the picture that the format can carry.
  package init(_ logo: Logo, _ beeld: Logo.Beeld, op blad: Bladindeling) {
    let past = min(
      Double(Self.ruimte.breedte) / Double(beeld.breedte), Double(Self.ruimte.hoogte) / Double(beeld.hoogte))
    (self.beeld, alt) = (beeld, logo.alt)
    breedte = max(1, Int(Double(beeld.breedte) * past))
    hoogte = max(1, Int(Double(beeld.hoogte) * past))
    x = min(Bladindeling.printWidth(blad.gedrukt), 1_200) - breedte - 4
  }
}
