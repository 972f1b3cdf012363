import Domain

/// Figures beside who could have come: per 100 children of one age band that live in an area.
///
/// The band is the one for which residents are known in the most wijken, of one source and one peildatum, and is named with
/// every figure: a count of 0–15 is never passed off as one of 0–12 (DOMEIN §5).
struct Inwonerindex {
  let leeftijd: ClosedRange<Int>
  let peildatum: Dag
  let bron: String
  private let perWijk: [String: Int]
  private let gebieden: Gebiedsindeling

  /// Nil when no residents are known.
  init?(_ gebieden: Gebiedsindeling, op dag: Dag) {
    struct Bron: Hashable {
      let leeftijd: ClosedRange<Int>
      let peildatum: Dag
      let naam: String
    }
    let wijken = Set(gebieden.wijken.map(\.code))
    let tallen = gebieden.inwoners.filter {
      $0.gebied.soort == .wijk && wijken.contains($0.gebied.code) && $0.leeftijd.upperBound <= 20 && $0.aantal > 0
    }
    let groepen = Dictionary(grouping: tallen) { Bron(leeftijd: $0.leeftijd, peildatum: $0.peildatum, naam: $0.bron) }
    // Most wijken first, then the day nearest before the end of the period, then the widest band.
    let beste = groepen.max { links, rechts in
      func orde(_ groep: (key: Bron, value: [Inwonertal])) -> (Int, Int, Int, Int) {
        let afstand = groep.key.peildatum.dagen(tot: dag)
        return (groep.value.count, afstand >= 0 ? 1 : 0, -abs(afstand), groep.key.leeftijd.count)
      }
      return orde(links) < orde(rechts)
    }
    guard let beste else { return nil }
    (leeftijd, peildatum, bron) = (beste.key.leeftijd, beste.key.peildatum, beste.key.naam)
    perWijk = Dictionary(beste.value.map { ($0.gebied.code, $0.aantal) }, uniquingKeysWith: { eerste, _ in eerste })
    self.gebieden = gebieden
  }

  /// '4 tot en met 12 jaar'.
  var band: String { Leeftijdsband.jaren(leeftijd).inTekst }

  /// Residents of the band; of a stadsdeel or the gemeente only when every wijk of it is known.
  func inwoners(_ gebied: Gebied?) -> Int? {
    let codes: [String] =
      switch gebied?.soort {
      case .wijk: gebied.map { [$0.code] } ?? []
      case .stadsdeel: gebieden.wijken.filter { $0.stadsdeel == gebied?.code }.map(\.code)
      case .gemeente, nil: gebieden.wijken.map(\.code)
      }
    let bekend = codes.compactMap { perWijk[$0] }
    return bekend.count == codes.count && !codes.isEmpty ? bekend.reduce(0, +) : nil
  }

  /// What must stand under every table of it: whose count, of which day, and what is divided by what.
  func legenda(metEerder: Bool) -> [String] {
    [
      "Inwoners op \(peildatum.inTekst). Bron: \(bron)."
        + (metEerder ? " Ook een jaar eerder is door deze inwoners gedeeld." : ""),
      "We tellen de kinderen die in de wijk meedoen, ook als ze elders wonen of een andere leeftijd hebben.",
    ]
  }

  /// So many per 100 residents; nil where the residents are not known.
  func perHonderd(_ getal: Breuk, _ gebied: Gebied?) -> Breuk? {
    guard let inwoners = inwoners(gebied) else { return nil }
    return Breuk(teller: getal.teller * 100, noemer: getal.noemer * inwoners)
  }

  /// A released figure per 100 residents; what is hidden or missing stays so. It bears no id: it is not the figure.
  func perHonderd(_ cijfer: Cijfer?) -> Cel {
    guard let cijfer else { return Cel(.leeg) }
    guard case .getal(let getal) = cijfer.waarde else { return Cel(cijfer) }
    guard let index = perHonderd(getal, cijfer.sleutel.gebied) else { return Cel(.geen) }
    return Cel(.getal(index, .decimaal(1)))
  }

  /// The same as a formula over two cells of a sheet, the figure's and the residents'.
  func perHonderd(_ cijfer: Cijfer?, _ plek: Formule, door inwoners: Formule) -> Cel {
    let cel = perHonderd(cijfer)
    guard let index = cel.getal else { return cel }
    return Cel(.formule(.reken(plek, .keer, .getal(100)) / inwoners, index, .decimaal(1)))
  }

  /// Residents as a cell; a dash where a wijk of the area is not known.
  func cel(_ gebied: Gebied?) -> Cel {
    inwoners(gebied).map { Cel(.getal(Breuk($0), .aantal)) } ?? Cel(.geen)
  }
}
