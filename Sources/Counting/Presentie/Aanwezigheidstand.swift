import Domain

/// What the blocks yield, ready to be asked per cell and period.
struct Aanwezigheidstand: Sendable {
  private let cellen: Cellenlijst
  private let tijd: Tijdsindeling
  /// The gemeente as a whole, per month.
  private var maanden: [Maandstand]
  /// Weeks with a bijeenkomst around the period, per `Tijdsindeling.randen` and lane.
  private var randen: [[UInt64]]
  private let kinderen: Kindtelling
  /// By number of the wijk; nil for a wijk without a block.
  private var perWijk: [Wijkstand?]

  init(cellen: Cellenlijst, tijd: Tijdsindeling, activiteiten: Int, wijken: [Wijkstand], kinderen: Kindtelling) {
    (self.cellen, self.tijd, self.kinderen) = (cellen, tijd, kinderen)
    maanden = tijd.stukken.map { _ in Maandstand(banen: cellen.indeling.banen, activiteiten: activiteiten) }
    randen = tijd.randen.map { _ in Array(repeating: 0, count: cellen.indeling.banen) }
    perWijk = Array(repeating: nil, count: cellen.wijken.count)
    let nummer = Dictionary(uniqueKeysWithValues: cellen.wijken.enumerated().map { ($1, $0) })
    for wijk in wijken {
      for stuk in maanden.indices { maanden[stuk] += wijk.maanden[stuk] }
      for rand in wijk.randen.indices {
        for baan in randen[rand].indices { randen[rand][baan] |= wijk.randen[rand][baan] }
      }
      if let plek = nummer[wijk.wijk] { perWijk[plek] = wijk }
    }
  }

  /// One cell in one period.
  struct Celstand {
    var som = Optelling()
    var activiteiten = 0
    var uniek = 0
    /// Four times or more in the period itself.
    var vaak = 0
    /// Four times or more within a window of three months.
    var vast = 0
  }

  func stand(_ cel: Cel, periode: Int) -> Celstand {
    let knoop = tijd.knoopVan[periode]
    var stand = Celstand()
    guard let (maanden, _, kinderen, baan) = bron(cel) else { return stand }
    var activiteiten: [UInt64] = []
    var onbekend: Set<Activiteitsleutel> = []
    for stuk in tijd.knopen[knoop].stukken {
      let optelling = maanden[stuk].optellingen[baan]
      guard optelling.bijeenkomsten > 0 else { continue }
      stand.som += optelling
      let bits = maanden[stuk].activiteiten(baan)
      activiteiten = activiteiten.isEmpty ? Array(bits) : zip(activiteiten, bits).map { $0 | $1 }
      onbekend.formUnion(maanden[stuk].onbekend[baan] ?? [])
    }
    stand.activiteiten = activiteiten.reduce(onbekend.count) { $0 + $1.nonzeroBitCount }
    stand.uniek = kinderen.uniek(knoop: knoop, baan: baan)
    stand.vaak = kinderen.vaak(knoop: knoop, baan: baan)
    stand.vast = kinderen.vaak(knoop: tijd.vastKnoopVan[periode], baan: baan)
    return stand
  }

  /// Per week of the `Tijdsindeling` whether there was a bijeenkomst in it, looked at whole.
  func weken(_ cel: Cel) -> [Bool] {
    var gezien = Array(repeating: false, count: tijd.weken.count)
    guard let (maanden, randen, _, baan) = bron(cel) else { return gezien }
    func mark(_ weken: UInt64, _ stuk: Tijdsindeling.Stuk) {
      for week in 0..<6 where weken >> UInt64(week) & 1 == 1 {
        let plek = stuk.eersteWeek + week
        if gezien.indices.contains(plek) { gezien[plek] = true }
      }
    }
    for (maand, stuk) in zip(maanden, tijd.stukken) { mark(maand.optellingen[baan].weken, stuk) }
    for (rand, stuk) in zip(randen, tijd.randen) { mark(rand[baan], stuk) }
    return gezien
  }

  private func bron(_ cel: Cel) -> ([Maandstand], [[UInt64]], Kindtelling, Int)? {
    let wijk: Int, baan: Int
    switch cel {
    case .wijk(let nummer): (wijk, baan) = (nummer, Celindeling.totaal)
    case .wijkDoel(let nummer, let doel): (wijk, baan) = (nummer, cellen.indeling.eersteDoel + doel)
    default: return cellen.baan(cel).map { (maanden, randen, kinderen, $0) }
    }
    return perWijk[wijk].map { ($0.maanden, $0.randen, $0.kinderen, baan) }
  }
}
