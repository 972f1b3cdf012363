import Domain

/// What was planned and delivered of one soort in one period: whether a figure is a number or 'ontbreekt'.
struct Dekkingsstand: Hashable, Sendable {
  /// Something was planned or came; without it there is no figure at all.
  let isAanDeOrde: Bool
  /// At least one month came.
  let isGeleverd: Bool
  /// Months in which a planned delivery did not come; sorted.
  var ontbrekend: Maandenlijst
  /// Months in which nothing came; sorted.
  let leeg: Maandenlijst

  /// `organisaties`: those that count; nil is all together. `wijken` nil: everywhere.
  init(
    _ dekking: Leveringsdekking, soort: Leveringsoort, maanden: [Maand], organisaties: ((BronID) -> Bool)? = nil,
    wijken: Set<String>? = nil
  ) {
    let gevraagd = Set(maanden)
    let stand = dekking.stand(soort, in: gevraagd, bronnen: organisaties, wijken: wijken)
    isAanDeOrde = !stand.verwacht.isEmpty || !stand.geleverd.isEmpty
    isGeleverd = !stand.geleverd.isEmpty
    ontbrekend = Maandenlijst(Set(stand.gemist.map(\.maand)).sorted())
    leeg = Maandenlijst(gevraagd.subtracting(stand.geleverd.map(\.maand)).sorted())
  }
}

/// Every stand that the figures of one period need, looked up once.
struct Periodedekking: Sendable {
  private let alle: [Leveringsoort: Dekkingsstand]
  private let perOrganisatie: [[Leveringsoort: Dekkingsstand]]
  /// Per wijk and per stadsdeel; empty when everything came, so that they do not differ from the whole.
  private var perWijk: [[Leveringsoort: Dekkingsstand]] = []
  private var perStadsdeel: [[Leveringsoort: Dekkingsstand]] = []

  init(_ dekking: Leveringsdekking, maanden: [Maand], cellen: Cellenlijst) {
    let gevraagd = Set(maanden)
    var eigen = dekking
    eigen.verwacht = dekking.verwacht.filter { gevraagd.contains($0.maand) }
    eigen.geleverd = dekking.geleverd.filter { gevraagd.contains($0.maand) }
    eigen.onderweg = dekking.onderweg.filter { gevraagd.contains($0.maand) }
    func standen(_ bron: BronID?, _ wijken: Set<String>?) -> [Leveringsoort: Dekkingsstand] {
      Dictionary(
        uniqueKeysWithValues: Leveringsoort.allCases.map {
          (
            $0,
            Dekkingsstand(
              eigen, soort: $0, maanden: maanden, organisaties: bron.map { bron in { $0 == bron } }, wijken: wijken)
          )
        })
    }
    alle = standen(nil, nil)
    perOrganisatie = cellen.indeling.organisaties.map { standen($0, nil) }
    let isAllesIn = eigen.onderweg.isEmpty && eigen.verwacht.isSubset(of: eigen.geleverd)
    guard !eigen.werkgebied.isEmpty, !isAllesIn else { return }
    perWijk = cellen.wijken.map { standen(nil, [$0]) }
    perStadsdeel = cellen.indeling.stadsdelen.indices.map { nummer in
      standen(nil, Set(cellen.wijken.indices.filter { cellen.stadsdeel($0) == nummer }.map { cellen.wijken[$0] }))
    }
  }

  func stand(_ soort: Leveringsoort, _ cel: Cel) -> Dekkingsstand? {
    switch cel {
    case .organisatie(let nummer): perOrganisatie[nummer][soort]
    case .wijk(let nummer), .wijkDoel(let nummer, _): perWijk.isEmpty ? alle[soort] : perWijk[nummer][soort]
    case .stadsdeel(let nummer): perStadsdeel.isEmpty ? alle[soort] : perStadsdeel[nummer][soort]
    case .totaal, .doel, .band, .werkvorm: alle[soort]
    }
  }
}
