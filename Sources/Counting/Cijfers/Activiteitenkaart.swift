import Domain

/// Where a deelname counts by its activity: goals and form as they were on the day, looked up once per activity of a block.
struct Activiteitenkaart: Sendable {
  struct Plek: Sendable {
    /// Nil for an activity that no register of its bron has on that day.
    let nummer: Int?
    /// Lanes of 'all', its goals (or 'geen doel') and its form.
    let banen: [Int]
  }

  private let register: Activiteitenregister
  /// An activity keeps its number when its goals change.
  private let nummers: [Activiteitsleutel: Int]
  private let banen: [Activiteit: [Int]]
  private let onbekend: Plek
  /// Activities with a number.
  var aantal: Int { nummers.count }

  init(_ activiteiten: [Activiteit], indeling: Celindeling) {
    register = Activiteitenregister(activiteiten)
    let geenDoel = indeling.eersteDoel + indeling.doelen.count - 1
    nummers = Dictionary(
      register.sleutels.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { eerste, _ in eerste })
    banen = Dictionary(
      activiteiten.map { activiteit in
        let doelen = Set(activiteit.doelen).compactMap { indeling.doelen.firstIndex(of: $0) }.sorted()
        var banen = [Celindeling.totaal] + doelen.map { indeling.eersteDoel + $0 }
        if doelen.isEmpty { banen.append(geenDoel) }
        if let vorm = indeling.werkvormen.firstIndex(of: activiteit.werkvorm) {
          banen.append(indeling.eersteWerkvorm + vorm)
        }
        return (activiteit, banen)
      }, uniquingKeysWith: { eerste, _ in eerste })
    onbekend = Plek(nummer: nil, banen: [Celindeling.totaal, geenDoel])
  }

  func plek(_ sleutel: Activiteitsleutel, op dag: Dag) -> Plek {
    guard let activiteit = register.activiteit(sleutel, op: dag), let banen = banen[activiteit] else { return onbekend }
    return Plek(nummer: nummers[sleutel], banen: banen)
  }

  func split(_ blok: Presentieblok) -> Presentieblok { register.split(blok) }

  /// The places of the activities of a block that `split` made.
  func plekken(_ blok: Presentieblok) -> [Plek] {
    zip(blok.activiteiten, register.days(of: blok)).map { plek(Activiteitsleutel(blok.bron, $0), op: $1) }
  }
}
