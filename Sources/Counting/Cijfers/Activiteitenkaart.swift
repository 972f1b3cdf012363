import Domain

/// Where a deelname counts by its activity: goals and form, looked up once per block.
struct Activiteitenkaart: Sendable {
  struct Plek: Sendable {
    /// Nil for an activity that no register of its bron has.
    let nummer: Int?
    /// Lanes of 'all', its goals (or 'geen doel') and its form.
    let banen: [Int]
  }

  private let plekken: [Activiteitsleutel: Plek]
  private let onbekend: Plek
  /// Activities with a number.
  var aantal: Int { plekken.count }

  init(_ activiteiten: [Activiteit], indeling: Celindeling) {
    let geenDoel = indeling.eersteDoel + indeling.doelen.count - 1
    var plekken: [Activiteitsleutel: Plek] = [:]
    for activiteit in activiteiten {
      let sleutel = Activiteitsleutel(activiteit.bron, activiteit.code)
      guard plekken[sleutel] == nil else { continue }
      let doelen = Set(activiteit.doelen).compactMap { indeling.doelen.firstIndex(of: $0) }.sorted()
      var banen = [Celindeling.totaal] + doelen.map { indeling.eersteDoel + $0 }
      if doelen.isEmpty { banen.append(geenDoel) }
      if let vorm = indeling.werkvormen.firstIndex(of: activiteit.werkvorm) {
        banen.append(indeling.eersteWerkvorm + vorm)
      }
      plekken[sleutel] = Plek(nummer: plekken.count, banen: banen)
    }
    self.plekken = plekken
    onbekend = Plek(nummer: nil, banen: [Celindeling.totaal, geenDoel])
  }

  func plek(_ sleutel: Activiteitsleutel) -> Plek { plekken[sleutel] ?? onbekend }
}
