import Domain

/// What was planned and delivered of one soort in one period: whether a figure is a number or 'ontbreekt'.
struct Dekkingsstand: Hashable, Sendable {
  /// Something was planned or came; without it there is no figure at all.
  let isAanDeOrde: Bool
  /// At least one month came.
  let isGeleverd: Bool
  /// Months in which a planned delivery did not come; sorted.
  let ontbrekend: [Maand]
  /// Months in which nothing came; sorted.
  let leeg: [Maand]

  /// `bron` nil: all bronnen together.
  init(_ dekking: Leveringsdekking, soort: Leveringsoort, maanden: [Maand], bron: BronID?) {
    let gevraagd = Set(maanden)
    func hoortErbij(_ plek: Leveringsdekking.Plek) -> Bool {
      plek.soort == soort && (bron == nil || plek.bron == bron) && gevraagd.contains(plek.maand)
    }
    let verwacht = dekking.verwacht.filter(hoortErbij), geleverd = dekking.geleverd.filter(hoortErbij)
    isAanDeOrde = !verwacht.isEmpty || !geleverd.isEmpty
    isGeleverd = !geleverd.isEmpty
    ontbrekend = Set(verwacht.subtracting(geleverd).map(\.maand)).sorted()
    leeg = gevraagd.subtracting(geleverd.map(\.maand)).sorted()
  }
}

/// Every stand that the figures of one period need, looked up once.
struct Periodedekking: Sendable {
  private let alle: [Leveringsoort: Dekkingsstand]
  private let perOrganisatie: [[Leveringsoort: Dekkingsstand]]

  init(_ dekking: Leveringsdekking, maanden: [Maand], organisaties: [BronID]) {
    func standen(_ bron: BronID?) -> [Leveringsoort: Dekkingsstand] {
      Dictionary(
        uniqueKeysWithValues: Leveringsoort.allCases.map {
          ($0, Dekkingsstand(dekking, soort: $0, maanden: maanden, bron: bron))
        })
    }
    alle = standen(nil)
    perOrganisatie = organisaties.map(standen)
  }

  func stand(_ soort: Leveringsoort, _ cel: Cel) -> Dekkingsstand? {
    switch cel {
    case .organisatie(let nummer): perOrganisatie[nummer][soort]
    case .totaal, .stadsdeel, .wijk, .doel, .wijkDoel, .band, .werkvorm: alle[soort]
    }
  }
}
