import Domain

/// Which figures one report shows at all, by the plan of its edition: the others are neither open nor hidden.
struct Tabelkeuze {
  private let verband: Vrijgaveverband
  private let slagen: [Tabelsoort: Publicatieslag]

  init(_ verband: Vrijgaveverband, _ editie: Editie, _ cijfers: Cijferindex) {
    self.verband = verband
    let kinderen = childrenPerMonth(cijfers, tot: verband.periode.laatsteDag.maand)
    slagen = Dictionary(
      uniqueKeysWithValues: Tabelsoort.allCases.map {
        ($0, verband.plan.slag($0, editie, kinderenPerMaand: kinderen))
      })
  }

  /// Whether the report shows this figure, open or hidden. What it showed before it may show again.
  func shows(_ sleutel: Cijfersleutel) -> Bool {
    // Of a half year of which two months are over, by how far it has come.
    let inBoek = Vrijgaveboek.key(sleutel, standPer: verband.standPer)
    guard !inBoek.isTeFijn else { return false }
    guard sleutel.maat.isOverPersonen else { return true }
    if !verband.bezet.isEmpty, !verband.bezet.isDisjoint(with: sleutel.raakt) { return false }
    if let regel = verband.boek[inBoek] {
      return regel.stand != .ongedrukt
    }
    if let tabel = sleutel.tabel, slagen[tabel]?.shows(sleutel.periode) == false { return false }
    if verband.periode.bevat(sleutel.periode) { return true }
    if sleutel.periode == verband.periode.vorigJaar { return sleutel.gebied == nil || sleutel.doel == nil }
    guard case .maand(let maand) = sleutel.periode else { return false }
    let laatste = verband.periode.laatsteDag.maand
    let isTrend = maand >= verband.vanaf && maand <= laatste && maand.volgnummer > laatste.volgnummer - 24
    return isTrend && (sleutel.gebied == nil || (sleutel.maat == .uniekeKinderen && sleutel.doel == nil))
  }
}

/// Unique children in an ordinary month: the middle one of the last twelve up to `tot`; nil when no month was counted.
func childrenPerMonth(_ cijfers: Cijferindex, tot: Maand) -> Int? {
  let tellingen = (tot.volgnummer - 11...tot.volgnummer).compactMap { nummer -> Int? in
    let sleutel = Cijfersleutel(.uniekeKinderen, .maand(Maand(volgnummer: nummer)))
    guard let plek = cijfers.plek(sleutel), case .getal(let getal) = cijfers.lijst[plek].waarde else { return nil }
    return getal.teller
  }
  return tellingen.isEmpty ? nil : tellingen.sorted()[tellingen.count / 2]
}

extension Maat {
  /// Whether a small one can point at a child, or follows from one that can.
  var isOverPersonen: Bool {
    switch soort {
    case .aantal: false
    case .kinderen, .signalen, .aandeel, .gemiddelde: true
    }
  }

  /// Whether it is a number of children or signals: what can be secret.
  var isTelling: Bool {
    switch soort {
    case .kinderen, .signalen: true
    case .aantal, .aandeel, .gemiddelde: false
    }
  }
}
