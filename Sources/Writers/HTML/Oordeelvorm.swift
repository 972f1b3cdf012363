import Reporting

/// One shape per verdict, drawn as a path, so that no font can change it. In a square of 24 units.
enum Oordeelvorm {
  static func vorm(_ oordeel: Oordeelsoort, kleur: (String) -> String) -> String {
    let tint = kleur(tint(oordeel))
    func lijn(_ pad: String, _ dik: String) -> String {
      "<path d=\"\(pad)\" fill=\"none\" stroke=\"\(tint)\" stroke-width=\"\(dik)\"/>"
    }
    let cirkel = "<circle cx=\"12\" cy=\"12\" r=\"10\" fill=\"none\" stroke=\"\(tint)\" stroke-width=\"2\"/>"
    return switch oordeel {
    case .gehaald: lijn("M3 12.5 9.5 19 21 5", "5")
    case .opSchema: "<circle cx=\"12\" cy=\"12\" r=\"10\" fill=\"\(tint)\"/>"
    case .looptAchter: "<path d=\"M1 3.5H23L12 22.5Z\" fill=\"\(tint)\"/>"
    case .nietGehaald: lijn("M4 4 20 20M20 4 4 20", "5.5")
    case .nietTeBeoordelen:
      cirkel + lijn("M8.8 9.4C8.8 7.3 10.2 6.2 12 6.2S15.2 7.4 15.2 9.2C15.2 11.6 12 11.6 12 14.2", "2.3")
        + "<circle cx=\"12\" cy=\"17.4\" r=\"1.5\" fill=\"\(tint)\"/>"
    case .geenNorm: cirkel + lijn("M7 12H17", "2.6")
    }
  }

  /// Name of the colour.
  static func tint(_ oordeel: Oordeelsoort) -> String {
    switch oordeel {
    case .gehaald, .opSchema: "goed"
    case .looptAchter: "let"
    case .nietGehaald: "slecht"
    case .nietTeBeoordelen, .geenNorm: "stil"
    }
  }

  /// Class of a box or chip.
  static func klasse(_ oordeel: Oordeelsoort) -> String {
    switch oordeel {
    case .gehaald: "gehaald"
    case .opSchema: "schema"
    case .looptAchter: "loopt"
    case .nietGehaald: "niet"
    case .nietTeBeoordelen: "open"
    case .geenNorm: "norm"
    }
  }

  static func woord(_ oordeel: Oordeelsoort) -> String {
    switch oordeel {
    case .gehaald: "Gehaald"
    case .opSchema: "Op schema"
    case .looptAchter: "Loopt achter"
    case .nietGehaald: "Niet gehaald"
    case .nietTeBeoordelen: "Niet te beoordelen"
    case .geenNorm: "Geen norm"
    }
  }
}

extension HTMLBladzijde {
  /// The shape as decoration: the word stands beside it. Office files take the sign from a font.
  func mark(_ oordeel: Oordeel, maat: Int) -> String {
    guard vorm != .kantoor else { return escaped(oordeel.teken) + " " }
    return
      "<svg class=\"merkje\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 24 24\" width=\"\(maat)\" height=\"\(maat)\">"
      + Oordeelvorm.vorm(oordeel.soort, kleur: kleur) + "</svg>"
  }
}
