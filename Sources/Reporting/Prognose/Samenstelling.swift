import Domain

/// The prognosis of an agreement with several parts: that of the part on which its outcome hangs.
///
/// With 'elke wijk' and EN that is the weakest, with 'ten minste k' the k-th best, with OF the strongest; measured by how far
/// the expected value is from the norm, as a part of the norm. How the parts depend on one another need then not be known, as it
/// would for a joint simulation: wijken share their weather and their workers.
struct Samenstelling {
  /// A part with its prognosis and its room; below 0 the norm is expected to be missed.
  struct Deel {
    let prognose: Prognose
    let ruimte: Double
    let naam: String
    let norm: Breuk?
    /// What is counted already, of a figure that can only grow.
    let minstens: Breuk?
    /// The whole, of a share.
    let hoogstens: Breuk?
  }

  /// The part that decides; nil when none has a prognosis.
  private(set) var beslissend: Deel?
  /// Parts of which nothing is expected.
  private(set) var zonder = 0
  private(set) var reden: Prognose?

  init(_ eis: Eis, _ delen: [[Deeluitkomst]], vakanties: [Vakantie]) {
    var plek = 0
    self.init(eis, delen, &plek, vakanties)
  }

  private init(_ eis: Eis, _ delen: [[Deeluitkomst]], _ plek: inout Int, _ vakanties: [Vakantie]) {
    switch eis {
    case .toets(let toets):
      self.init(toets, delen[plek], vakanties)
      plek += 1
    case .alle(let onderdelen):
      self.init()
      var eigen: [Samenstelling] = []
      for onderdeel in onderdelen { eigen.append(Samenstelling(onderdeel, delen, &plek, vakanties)) }
      combine(eigen) { $0.last }
    case .een(let onderdelen):
      self.init()
      var eigen: [Samenstelling] = []
      for onderdeel in onderdelen { eigen.append(Samenstelling(onderdeel, delen, &plek, vakanties)) }
      combine(eigen) { $0.first }
    case .inspanning, .mijlpaal: self.init()
    }
  }

  private init() {}

  private init(_ toets: Toets, _ delen: [Deeluitkomst], _ vakanties: [Vakantie]) {
    var gevonden: [Deel] = []
    let eigen = delen.contains { $0.item == .geheel } ? delen.filter { $0.item == .geheel } : delen
    for deel in eigen {
      let prognose = predict(toets, deel, vakanties: vakanties)
      guard let prognose, case .verwacht(let midden, _, _) = prognose.uitkomst,
        let ruimte = Samenstelling.room(midden, toets.norm, lijn: deel.norm)
      else {
        zonder += 1
        reden = reden ?? prognose
        continue
      }
      let naam = deel.naam.isEmpty ? "‘\(toets.naam ?? toets.gemeten.maat.omschrijving)’" : deel.naam
      let meting = deel.meting
      var minstens: Breuk?
      if toets.rekenwijze.isTotaal, case .getal(let nu) = meting.waarde { minstens = nu }
      gevonden.append(
        Deel(
          prognose: prognose, ruimte: ruimte, naam: naam, norm: deel.norm, minstens: minstens,
          hoogstens: meting.soort == .aandeel ? Breuk(1) : nil))
    }
    gevonden = shrunk(gevonden, toets)
    gevonden.sort { ($1.ruimte, $0.naam) < ($0.ruimte, $1.naam) }
    if case .per(_, _, .tenMinste(let aantal)) = toets.verdeling {
      beslissend = gevonden.indices.contains(aantal - 1) ? gevonden[aantal - 1] : nil
    } else {
      beslissend = gevonden.last
    }
  }

  /// - Parameter pick: out of the parts, the one with the most room first.
  private mutating func combine(_ delen: [Samenstelling], _ pick: ([Deel]) -> Deel?) {
    let gevonden = delen.compactMap(\.beslissend).sorted { ($1.ruimte, $0.naam) < ($0.ruimte, $1.naam) }
    beslissend = pick(gevonden)
    zonder = delen.reduce(0) { $0 + $1.zonder }
    reden = delen.compactMap(\.reden).first
  }

  /// The prognosis with the name of its part; a refusal when every part has none.
  var prognose: Prognose? {
    guard let beslissend else { return reden }
    let rest =
      zonder == 0
      ? "" : "; bij \(zonder == 1 ? "één ander deel" : "\(zonder) andere delen") valt nog niets te verwachten"
    return Prognose(
      eind: beslissend.prognose.eind, uitkomst: beslissend.prognose.uitkomst,
      nogNodigPerMaand: beslissend.prognose.nogNodigPerMaand,
      tekst: "het hangt af van \(beslissend.naam): \(beslissend.prognose.tekst)\(rest)")
  }

  /// Distance to the norm on the good side, as a part of the norm.
  static func room(_ verwacht: Breuk, _ norm: Norm, lijn: Breuk?) -> Double? {
    func over(_ grens: Breuk) -> Double { (verwacht.kommagetal - grens.kommagetal) / max(abs(grens.kommagetal), 1e-9) }
    switch norm {
    case .minimum, .mijlpaal: return lijn.map { over($0) }
    case .maximum: return lijn.map { -over($0) }
    case .band(let laag, let hoog): return min(over(laag), -over(hoog))
    case .groei(.procent(let deel), _), .groei(.procentpunt(let deel), _):
      return lijn.map { deel.teller < 0 ? -over($0) : over($0) }
    case .monitor, .nulmeting: return nil
    }
  }
}
