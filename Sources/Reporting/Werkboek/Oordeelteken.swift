extension Oordeel {
  /// Differs in shape from the others, also in print and for who sees no red.
  package var teken: String {
    switch self {
    case .gehaald: "✓"
    case .opSchema: "●"
    case .looptAchter: "▼"
    case .nietGehaald: "✕"
    case .nietTeBeoordelen: "?"
    case .geenNorm: "–"
    }
  }

  package var tint: Cel.Tint {
    switch self {
    case .gehaald, .opSchema: .goed
    case .looptAchter: .aandacht
    case .nietGehaald: .slecht
    case .nietTeBeoordelen: .grijs
    case .geenNorm: .geen
    }
  }

  /// '✓ gehaald': the word says it, the sign and the tint repeat it.
  var cel: Cel { Cel(.tekst("\(teken) \(tekst)"), tint: tint, isVet: true) }
}
