import Domain

/// What is said of who stayed, came and stopped; nothing of a period that still runs, for then it is too early.
extension Rapportinvoer {
  var flowSentences: [Zin] {
    guard !looptijd.looptNog, let voor = periode.voorganger else { return [] }
    let stromen = Kindstroom.allCases.compactMap { stroom in cijfer(stroom.maat).map { (stroom, $0) } }
    guard !stromen.isEmpty, cijfer(.uniekeKinderen)?.getal?.teller ?? 1 > 0 else { return [] }
    var bekend: [Kindstroom: Getoond] = [:], verborgen: [String] = []
    // A child that is on a list that we miss would seem new, or gone: appendix and workbook have such a figure, with its mark.
    for (stroom, cijfer) in stromen where cijfer.ontbrekend.isEmpty {
      switch cijfer.waarde {
      case .getal: bekend[stroom] = cijfer.getoond
      case .onderdrukt: verborgen.append(stroom.inBijzin)
      case .ontbreekt, .geen: break
      }
    }
    var zinnen = stayed(bekend, voor) + came(bekend)
    if !verborgen.isEmpty {
      zinnen.append("Hoeveel kinderen \(naam: enumerated(verborgen).replacing(" en ", with: " of ")), tonen we niet.")
    }
    return zinnen
  }

  private func stayed(_ bekend: [Kindstroom: Getoond], _ voor: Periode) -> [Zin] {
    switch (bekend[.gebleven], bekend[.vertrokken]) {
    case (let weer?, let weg?):
      ["Van de kinderen die \(in: voor) kwamen, zagen we er \(weer) weer en \(weg) niet."]
    case (let weer?, nil): ["\(came(weer)) ook \(in: voor)."]
    case (nil, let weg?): ["\(came(weg)) \(in: voor) wel en nu niet."]
    case (nil, nil): []
    }
  }

  private func came(_ bekend: [Kindstroom: Getoond]) -> [Zin] {
    switch (bekend[.nieuw], bekend[.teruggekeerd]) {
    case (let nieuw?, let terug?):
      ["\(came(nieuw)) voor het eerst en \(terug) \(terug.of("kwam", "kwamen")) terug na een tijd."]
    case (let nieuw?, nil): ["\(came(nieuw)) voor het eerst."]
    case (nil, let terug?): ["\(came(terug)) terug na een tijd."]
    case (nil, nil): []
    }
  }

  private func came(_ aantal: Getoond) -> Zin { "\(aantal) \(aantal.of("kind kwam", "kinderen kwamen"))" }
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
