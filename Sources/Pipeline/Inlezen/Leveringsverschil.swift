import Domain

/// Which deliveries came, went or were replaced between two versions: the causes of what changed.
struct Leveringsverschil {
  private let erbij: [Vaststelling.Bron]
  private let eraf: [Vaststelling.Bron]
  private let stand: (oud: String, nieuw: String)?

  /// - Parameter stand: the two peildata, where they differ.
  init(oud: [Vaststelling.Bron], nieuw: [Vaststelling.Bron], stand: (oud: String, nieuw: String)?) {
    self.stand = stand
    erbij = nieuw.filter { !oud.contains($0) }
    eraf = oud.filter { !nieuw.contains($0) }
  }

  /// In words, for a person: the deliveries that can have touched this figure.
  ///
  /// By what the figure counts, whose it is and its months; where no delivery speaks for those months, late rows in another.
  func cause(of id: String) -> String {
    guard let sleutel = Cijfersleutel(id: id) else { return "" }
    let soorten = Set(sleutel.maat.bronnen.map(\.rawValue))
    let maanden = Set(sleutel.periode.maanden.map(\.code))
    func touching(_ bronnen: [Vaststelling.Bron]) -> [Vaststelling.Bron] {
      bronnen.filter { soorten.contains($0.soort) && (sleutel.organisatie.map { $0.code } ?? $0.bron) == $0.bron }
    }
    func own(_ bronnen: [Vaststelling.Bron]) -> [String] {
      touching(bronnen).filter { !maanden.isDisjoint(with: $0.maanden) }.map(\.id)
    }
    let nieuw = own(erbij), weg = own(eraf).filter { !nieuw.contains($0) }
    let delen = [
      nieuw.isEmpty ? nil : "geleverd: \(enumerated(nieuw))",
      weg.isEmpty ? nil : "vervangen of teruggedraaid: \(enumerated(weg))",
    ].compactMap(\.self)
    if !delen.isEmpty { return delen.joined(separator: "; ") }
    let later = touching(erbij).map(\.id)
    if !later.isEmpty { return "late rijen in: \(enumerated(later))" }
    // What was open then may be done now, or too late.
    if let stand { return "de stand is nu per \(stand.nieuw); die was per \(stand.oud)" }
    return "de instellingen van de werkmap of het programma zijn veranderd"
  }
}

extension Maat {
  /// The kinds of delivery from which the measure is counted.
  var bronnen: [Leveringsoort] {
    switch self {
    case .bijeenkomsten, .deelnames, .anoniemeDeelnames, .uniekeKinderen, .groepsgrootte, .vasteKinderen,
      .aandeelVasteKinderen, .wekenMetAanbod, .schoolwekenMetAanbod, .schoolweken, .langsteGatWeken,
      .langsteGatSchoolweken, .activiteitsuren, .activiteiten:
      [.aanwezigheid, .activiteiten]
    case .gepland, .afgelast, .afgelastOvermacht: [.planning, .activiteiten]
    case .signalen, .signalenDoorgespeeld14d, .aandeelDoorgespeeld14d, .signalenDoorgespeeld, .signalenOpgepakt,
      .signalenAfgerond, .mediaanDagenDoorgespeeld, .mediaanDagenOpgepakt, .mediaanDagenAfgerond:
      [.signalen]
    case .evaluatieAntwoorden, .tevredenheid: [.evaluaties]
    case .wachtlijst: [.wachtlijsten]
    case .praktijkbezoeken: [.praktijkbezoeken]
    }
  }
}
