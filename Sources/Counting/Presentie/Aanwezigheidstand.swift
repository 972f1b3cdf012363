import Domain

/// What the blocks yield, ready to be asked per cell and period.
struct Aanwezigheidstand: Sendable {
  private let cellen: Cellenlijst
  private let tijd: Tijdsindeling
  /// The gemeente as a whole, per month.
  private var maanden: [Maandstand]
  private let kinderen: Kindtelling
  /// By number of the wijk; nil for a wijk without a block.
  private var perWijk: [Wijkstand?]

  init(cellen: Cellenlijst, tijd: Tijdsindeling, activiteiten: Int, wijken: [Wijkstand], kinderen: Kindtelling) {
    (self.cellen, self.tijd, self.kinderen) = (cellen, tijd, kinderen)
    maanden = tijd.stukken.map { _ in Maandstand(banen: cellen.indeling.banen, activiteiten: activiteiten) }
    perWijk = Array(repeating: nil, count: cellen.wijken.count)
    let nummer = Dictionary(uniqueKeysWithValues: cellen.wijken.enumerated().map { ($1, $0) })
    for wijk in wijken {
      for stuk in maanden.indices { maanden[stuk] += wijk.maanden[stuk] }
      if let plek = nummer[wijk.wijk] { perWijk[plek] = wijk }
    }
  }

  /// One cell in one period.
  struct Celstand {
    var som = Optelling()
    var activiteiten = 0
    var uniek = 0
    var vast = 0
    /// Per week of the `Tijdsindeling`; empty unless asked for.
    var weken: [Bool] = []
  }

  func stand(_ cel: Cel, periode: Int, metWeken: Bool) -> Celstand {
    let knoop = tijd.knoopVan[periode]
    var stand = Celstand()
    guard let (maanden, kinderen, baan) = bron(cel) else {
      if metWeken { stand.weken = Array(repeating: false, count: tijd.weken.count) }
      return stand
    }
    var activiteiten: [UInt64] = []
    var onbekend: Set<Activiteitsleutel> = []
    if metWeken { stand.weken = Array(repeating: false, count: tijd.weken.count) }
    for stuk in tijd.knopen[knoop].stukken {
      let optelling = maanden[stuk].optellingen[baan]
      guard optelling.bijeenkomsten > 0 else { continue }
      stand.som += optelling
      let bits = maanden[stuk].activiteiten(baan)
      activiteiten = activiteiten.isEmpty ? Array(bits) : zip(activiteiten, bits).map { $0 | $1 }
      onbekend.formUnion(maanden[stuk].onbekend[baan] ?? [])
      guard metWeken else { continue }
      for week in 0..<6 where optelling.weken >> UInt64(week) & 1 == 1 {
        stand.weken[tijd.stukken[stuk].eersteWeek + week] = true
      }
    }
    stand.activiteiten = activiteiten.reduce(onbekend.count) { $0 + $1.nonzeroBitCount }
    stand.uniek = kinderen.uniek(knoop: knoop, baan: baan)
    stand.vast = kinderen.vast(knoop: knoop, baan: baan)
    return stand
  }

  private func bron(_ cel: Cel) -> ([Maandstand], Kindtelling, Int)? {
    let wijk: Int, baan: Int
    switch cel {
    case .wijk(let nummer): (wijk, baan) = (nummer, Celindeling.totaal)
    case .wijkDoel(let nummer, let doel): (wijk, baan) = (nummer, cellen.indeling.eersteDoel + doel)
    default: return cellen.baan(cel).map { (maanden, kinderen, $0) }
    }
    return perWijk[wijk].map { ($0.maanden, $0.kinderen, baan) }
  }
}
