import Domain

/// Which figures a report outside the organisation shows at all: fewer tables of few children, so that less must be hidden in
/// those that matter.
struct Publicatieplan {
  let verband: Vrijgaveverband

  /// Whether the report shows this figure, open or hidden. What it showed before it may show again.
  func shows(_ sleutel: Cijfersleutel) -> Bool {
    guard !sleutel.isTeFijn else { return false }
    guard sleutel.maat.isOverPersonen else { return true }
    if let regel = verband.boek[Vrijgaveboek.key(sleutel, standPer: verband.standPer)] {
      return regel.stand != .ongedrukt
    }
    let isTweezijdig = sleutel.gebied != nil && sleutel.doel != nil
    if verband.periode.bevat(sleutel.periode) {
      // A wijk and a goal together are few children in a month.
      guard isTweezijdig, case .maand = sleutel.periode else { return true }
      return false
    }
    if sleutel.periode == verband.periode.vorigJaar { return !isTweezijdig }
    guard case .maand(let maand) = sleutel.periode else { return false }
    let laatste = verband.periode.laatsteDag.maand
    let isTrend = maand >= verband.vanaf && maand <= laatste && maand.volgnummer > laatste.volgnummer - 24
    return isTrend && (sleutel.gebied == nil || (sleutel.maat == .uniekeKinderen && sleutel.doel == nil))
  }
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
