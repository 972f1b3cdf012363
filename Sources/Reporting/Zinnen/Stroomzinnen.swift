import Domain

/// What is said of who stayed, came and stopped; nothing of a period that still runs, for then it is too early.
extension Rapportinvoer {
  var flowSentences: [Zin] {
    guard !looptijd.looptNog, let voor = periode.voorganger else { return [] }
    let stromen = Kindstroom.allCases.compactMap { stroom in cijfer(stroom.maat).map { (stroom, $0) } }
    guard !stromen.isEmpty, cijfer(.uniekeKinderen)?.getal?.teller ?? 1 > 0 else { return [] }
    var zinnen: [Zin] = [], verborgen: [String] = [], onzeker: [String] = []
    for (stroom, cijfer) in stromen {
      // A child that is on a list that we miss would seem new, or gone.
      guard cijfer.ontbrekend.isEmpty else {
        onzeker.append(stroom.inBijzin)
        continue
      }
      switch cijfer.waarde {
      case .getal:
        if let getoond = cijfer.getoond { zinnen.append(sentence(stroom, getoond, voor)) }
      case .onderdrukt: verborgen.append(stroom.inBijzin)
      case .ontbreekt, .geen: break
      }
    }
    func listed(_ namen: [String]) -> String { enumerated(namen).replacing(" en ", with: " of ") }
    if !verborgen.isEmpty { zinnen.append("Hoeveel kinderen \(naam: listed(verborgen)), tonen we niet.") }
    if !onzeker.isEmpty {
      zinnen.append("Hoeveel kinderen \(naam: listed(onzeker)), weten we niet: over de tijd ervoor missen we lijsten.")
    }
    return zinnen
  }

  private func sentence(_ stroom: Kindstroom, _ aantal: Getoond, _ voor: Periode) -> Zin {
    let wie: Zin = "\(aantal) \(aantal.of("kind kwam", "kinderen kwamen"))"
    return switch stroom {
    case .gebleven: "\(wie) ook \(in: voor)."
    case .nieuw: "\(wie) voor het eerst."
    case .teruggekeerd: "\(wie) terug na een tijd."
    case .vertrokken: "\(wie) \(in: voor) wel en nu niet."
    }
  }
}

extension Kindstroom {
  fileprivate var inBijzin: String {
    switch self {
    case .gebleven: "bleven komen"
    case .nieuw: "voor het eerst kwamen"
    case .teruggekeerd: "terugkwamen"
    case .vertrokken: "niet meer kwamen"
    }
  }
}
