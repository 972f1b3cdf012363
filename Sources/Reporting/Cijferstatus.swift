package import Domain

/// What a line of the open formats says about its figure, in one word.
package enum Cijferstatus: String, CaseIterable, Sendable {
  case volledig
  /// A planned delivery did not come for some months: the figure covers the others.
  case onvolledig
  case onderdrukt
  case ontbreekt
  /// There is nothing to divide by.
  case geen
}

extension Cijfer {
  package var status: Cijferstatus {
    switch waarde {
    case .getal: ontbrekend.isEmpty ? .volledig : .onvolledig
    case .onderdrukt: .onderdrukt
    case .ontbreekt: .ontbreekt
    case .geen: .geen
    }
  }
}

extension Maat {
  /// Whether numerator and denominator mean something to a reader.
  package var isVerhouding: Bool {
    switch soort {
    case .aandeel, .gemiddelde: true
    case .aantal, .kinderen, .signalen: false
    }
  }
}
