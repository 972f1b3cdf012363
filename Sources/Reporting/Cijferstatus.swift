package import Domain

/// What a line of the open formats says about its figure, in one word.
package enum Cijferstatus: String, CaseIterable, Sendable {
  case volledig
  /// The period is not over: a figure so far.
  case totNuToe = "tot nu toe"
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
    case .getal: !ontbrekend.isEmpty ? .onvolledig : looptNog ? .totNuToe : .volledig
    case .onderdrukt: .onderdrukt
    case .ontbreekt: .ontbreekt
    case .geen: .geen
    }
  }
}

extension Cijfer {
  /// How many answers, signals, children or bijeenkomsten a share, mean or median rests on; nil for a count, and where it is
  /// not shown.
  package var n: Int? {
    guard case .getal(let getal) = waarde, sleutel.maat.isVerhouding else { return nil }
    return waarnemingen ?? getal.noemer
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
