import Domain

/// A way of dividing a whole into parts.
enum Verdeling: Int, CaseIterable {
  case stadsdeel, wijk, gemeente, kwartaal, halfjaar, jaar, schooljaar, vrij, doel, leeftijd, werkvorm, organisatie

  /// Whether the same bijeenkomsten are the same children: of an age band others can have been there too.
  var isVanHeleBijeenkomsten: Bool { self != .leeftijd }
}

extension Maat {
  /// How the parts of a division stand to their whole. This list is the one place that says what a reader can compute:
  /// `docs/privacy.md` prints it.
  func verband(over verdeling: Verdeling) -> Verbandsoort? {
    switch regel.verband {
    case .geen: nil
    case .deelnames: verdeling == .doel ? .omhulling : .som
    case .kinderen: .omhulling
    case .vaak: .bevat
    // The months of a quarter are no parts of it: see `regulars`.
    case .vast:
      switch verdeling {
      case .kwartaal, .schooljaar, .vrij: nil
      case .halfjaar, .jaar: .omhulling
      case .stadsdeel, .wijk, .gemeente, .doel, .leeftijd, .werkvorm, .organisatie: .bevat
      }
    // Only of the whole gemeente; see `flows`.
    case .eersteKeer: isOverTijd(verdeling) ? .som : nil
    case .stroom: nil
    case .rijen: verdeling == .doel ? nil : .som
    case .stand: isOverTijd(verdeling) ? nil : .som
    }
  }

  /// Whether a longer period is the sum of the shorter ones in it.
  var isSomOverTijd: Bool { verband(over: .kwartaal) == .som }

  private func isOverTijd(_ verdeling: Verdeling) -> Bool {
    switch verdeling {
    case .kwartaal, .halfjaar, .jaar, .schooljaar, .vrij: true
    case .stadsdeel, .wijk, .gemeente, .doel, .leeftijd, .werkvorm, .organisatie: false
    }
  }
}

enum Verbandsoort {
  /// The parts add up to the whole: deelnames over wijken.
  case som
  /// No part is larger than the whole, and together they hold it: unique children over months.
  case omhulling
  /// No part is larger than the whole: children who keep coming.
  case bevat
}
