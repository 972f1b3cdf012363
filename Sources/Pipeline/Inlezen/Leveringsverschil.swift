import Domain

/// What came, went or changed between two versions: the causes of what reads differently.
struct Leveringsverschil {
  private let erbij: [Vaststelling.Bron]
  private let eraf: [Vaststelling.Bron]
  private let stand: (oud: String, nieuw: String)?
  private let instellingen: [String]
  private let gewist: Set<String>

  /// - Parameters:
  ///   - stand: the two peildata, where they differ.
  ///   - instellingen: files of settings that differ, below the workspace.
  ///   - gewist: 'jjjj-mm': months of which rows of a child were erased.
  init(
    oud: [Vaststelling.Bron], nieuw: [Vaststelling.Bron], stand: (oud: String, nieuw: String)?, instellingen: [String],
    gewist: Set<String>
  ) {
    (self.stand, self.instellingen, self.gewist) = (stand, instellingen, gewist)
    erbij = nieuw.filter { !oud.contains($0) }
    eraf = oud.filter { !nieuw.contains($0) }
  }

  /// What can have touched this figure.
  ///
  /// By what the figure counts, whose it is and its months; where no delivery speaks for those months, late rows in another.
  func cause(of id: String, oud: String, nieuw: String) -> Oorzaak {
    guard let sleutel = Cijfersleutel(id: id) else { return .programma }
    let soorten = Set(sleutel.maat.bronnen.map(\.rawValue))
    let maanden = Set(sleutel.periode.maanden.map(\.code))
    func touching(_ bronnen: [Vaststelling.Bron]) -> [Vaststelling.Bron] {
      bronnen.filter { soorten.contains($0.soort) && (sleutel.organisatie.map { $0.code } ?? $0.bron) == $0.bron }
    }
    func own(_ bronnen: [Vaststelling.Bron]) -> [Vaststelling.Bron] {
      touching(bronnen).filter { !maanden.isDisjoint(with: $0.maanden) }
    }
    let isRegister = { (bronnen: [Vaststelling.Bron]) in
      !bronnen.isEmpty && bronnen.allSatisfy { $0.soort == Leveringsoort.activiteiten.rawValue }
    }
    let gekomen = own(erbij), weg = own(eraf).filter { !gekomen.contains($0) }
    if isRegister(gekomen + weg) { return .register((gekomen + weg).map(\.id)) }
    if !weg.isEmpty { return .correctie(geleverd: gekomen.map(\.id), weg: weg.map(\.id)) }
    if !gekomen.isEmpty { return .geleverd(gekomen.map(\.id)) }
    let noemtKinderen = sleutel.maat.bronnen.contains { $0.noemtKinderen }
    if noemtKinderen, !gewist.isDisjoint(with: maanden) { return .gewist }
    let later = touching(erbij).map(\.id)
    if !later.isEmpty { return .lateRijen(later) }
    let gebieden = instellingen.filter { $0.split(separator: "/").first == "gebieden" }
    if !gebieden.isEmpty { return .gebieden(gebieden) }
    if !instellingen.isEmpty { return .instellingen(instellingen) }
    // What was open then may be done now, or too late.
    if let stand { return .peildatum(oud: stand.oud, nieuw: stand.nieuw) }
    return .programma
  }
}

/// Why a figure reads differently in two versions, from what people did to what the program does.
enum Oorzaak: Hashable {
  /// Deliveries for months that had none.
  case geleverd([String])
  /// Deliveries that took the place of others, or were undone or erased.
  case correctie(geleverd: [String], weg: [String])
  /// A child was erased.
  case gewist
  /// Rows of these months in deliveries for another.
  case lateRijen([String])
  /// Another register of activities: goals, forms, names.
  case register([String])
  case gebieden([String])
  /// Definitions, lists of words, thresholds.
  case instellingen([String])
  case peildatum(oud: String, nieuw: String)
  case programma

  /// For a program, and the order for a person.
  var soort: String {
    switch self {
    case .geleverd: "nalevering"
    case .correctie: "correctie"
    case .gewist: "gewist"
    case .lateRijen: "late-rijen"
    case .register: "register"
    case .gebieden: "gebieden"
    case .instellingen: "instellingen"
    case .peildatum: "peildatum"
    case .programma: "programma"
    }
  }

  /// For a person.
  var tekst: String {
    switch self {
    case .geleverd(let ids): return "geleverd: \(enumerated(ids))"
    case .correctie(let nieuw, let weg):
      let delen = [
        nieuw.isEmpty ? nil : "geleverd: \(enumerated(nieuw))",
        "vervangen of teruggedraaid: \(enumerated(weg))",
      ]
      return delen.compactMap(\.self).joined(separator: "; ")
    case .gewist: return "de gegevens van een kind zijn gewist"
    case .lateRijen(let ids): return "late rijen in: \(enumerated(ids))"
    case .register(let ids): return "een ander register van activiteiten: \(enumerated(ids))"
    case .gebieden(let bestanden): return "andere gebieden of inwoners: \(enumerated(bestanden))"
    case .instellingen(let bestanden): return "andere instellingen: \(enumerated(bestanden))"
    case .peildatum(let oud, let nieuw): return "de stand is nu per \(nieuw); die was per \(oud)"
    case .programma: return "het programma telt anders dan toen, of de instellingen van toen zijn niet bewaard"
    }
  }
}

extension Maat {
  /// The kinds of delivery from which the measure is counted.
  var bronnen: [Leveringsoort] {
    switch regel.bron {
    case .aanwezigheid, .planning: [regel.bron, .activiteiten]
    default: [regel.bron]
    }
  }
}
