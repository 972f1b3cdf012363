import Domain
import GRDB

/// Which rows count: a row belongs to the levering that brought it, and counts as long as that levering does.
///
/// A levering takes the place of an earlier one of the same bron, soort, month and part, and of nothing else. So late rows
/// of February in the file of March stay when February comes again, and go when March does; the order in which different
/// leveringen come does not matter.
struct Geldigheid {
  struct Plaats: Hashable, Comparable {
    let maand: Int
    let deel: String
    static func < (links: Plaats, rechts: Plaats) -> Bool { (links.maand, links.deel) < (rechts.maand, rechts.deel) }
  }
  private struct Sleutel: Hashable {
    let bron: String
    let soort: String
    let plaats: Plaats
  }
  private struct Kern {
    let bron: String
    let soort: String
    let periode: String
    let deel: String
    let herstelt: Int64?
  }

  private var kernen: [Int64: Kern] = [:]
  /// What each levering says of the months that it speaks for.
  private var standen: [Int64: [Plaats: Maandstand]] = [:]
  private var sprekers: [Sleutel: Int64] = [:]
  /// Leveringen that are the newest somewhere.
  private var geldig: Set<Int64> = []
  private var laatsteMaand: [Int64: Int] = [:]

  /// - Parameter zonder: a levering that is looked away from, to see what counted before it.
  init(_ db: Database, zonder: Int64? = nil) throws {
    for rij in try Row.fetchAll(db.cachedStatement(sql: SQL.leveringkernen.rawValue)) where rij[0] != zonder {
      kernen[rij[0]] = Kern(bron: rij[1], soort: rij[2], periode: rij[3], deel: rij[4], herstelt: rij[5])
    }
    var aanvullingen: [(levering: Int64, plaats: Plaats)] = []
    for rij in try Row.fetchAll(db.cachedStatement(sql: SQL.alleMaanden.rawValue)) {
      let nummer: Int64 = rij[0], plaats = Plaats(maand: rij[1], deel: rij[2])
      guard kernen[nummer] != nil, let stand = Maandstand(rawValue: rij[3]) else { continue }
      switch stand {
      case .rijen, .nihil, .onbruikbaar: standen[nummer, default: [:]][plaats] = stand
      case .aanvulling: aanvullingen.append((nummer, plaats))
      }
    }
    // A repair makes what could not be used usable.
    for (nummer, plaats) in aanvullingen {
      let wortel = root(nummer)
      if wortel != nummer, standen[wortel]?[plaats] == .onbruikbaar { standen[wortel]?[plaats] = .rijen }
    }
    for nummer in standen.keys.sorted() { enter(nummer) }
    geldig = Set(sprekers.values)
    laatsteMaand = standen.compactMapValues { $0.keys.map(\.maand).max() }
  }

  /// The newest that can be used goes first; without one the newest that cannot.
  private mutating func enter(_ nummer: Int64) {
    guard let kern = kernen[nummer] else { return }
    for (plaats, stand) in standen[nummer, default: [:]] {
      let sleutel = Sleutel(bron: kern.bron, soort: kern.soort, plaats: plaats)
      if let ander = sprekers[sleutel], standen[ander]?[plaats]?.isGeleverd == true, !stand.isGeleverd { continue }
      sprekers[sleutel] = nummer
    }
  }

  /// The levering that a repair mends, through repairs of repairs; itself for any other.
  func root(_ nummer: Int64) -> Int64 {
    var wortel = nummer, gezien: Set<Int64> = [nummer]
    while let eerder = kernen[wortel]?.herstelt, kernen[eerder] != nil, gezien.insert(eerder).inserted {
      wortel = eerder
    }
    return wortel
  }

  func part(_ nummer: Int64) -> String { kernen[nummer]?.deel ?? "" }

  /// The levering that speaks for this place.
  func speaker(_ bron: String, _ soort: Leveringsoort, _ plaats: Plaats) -> Int64? {
    sprekers[Sleutel(bron: bron, soort: soort.rawValue, plaats: plaats)]
  }

  func stand(_ nummer: Int64, _ plaats: Plaats) -> Maandstand? { standen[nummer]?[plaats] }

  /// Where a levering speaks; sorted.
  func places(_ nummer: Int64) -> [Plaats] { standen[nummer, default: [:]].keys.sorted() }

  /// Other parts of the same month.
  func besides(
    _ nummer: Int64, _ bron: String, _ soort: Leveringsoort, _ plaats: Plaats
  ) -> [(levering: Int64, deel: String)] {
    sprekers.compactMap { sleutel, spreker in
      sleutel.bron == bron && sleutel.soort == soort.rawValue && sleutel.plaats.maand == plaats.maand
        && sleutel.plaats.deel != plaats.deel && spreker != nummer ? (spreker, sleutel.plaats.deel) : nil
    }
    .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }

  /// A levering with its repairs.
  func family(_ nummer: Int64) -> [Int64] { kernen.keys.filter { root($0) == nummer }.sorted() }

  /// Leveringen that speak somewhere less than before, with their repairs; `self` is as it was before.
  func touched(by nummer: Int64, _ nu: Geldigheid) -> [Int64] {
    let verloren = Set(sprekers.filter { nu.sprekers[$0.key] != $0.value }.values)
    return verloren.flatMap(family).sorted()
  }

  /// Whether a row of this levering counts.
  func counts(_ nummer: Int64, _ plaats: Plaats) -> Bool {
    let wortel = root(nummer)
    guard let kern = kernen[wortel] else { return false }
    if standen[wortel]?[plaats] != nil {
      return sprekers[Sleutel(bron: kern.bron, soort: kern.soort, plaats: plaats)] == wortel
    }
    return geldig.contains(wortel)
  }

  /// Whether some row of this levering can count.
  func countsSomewhere(_ nummer: Int64) -> Bool { geldig.contains(root(nummer)) }

  /// Months in which a levering is the newest; sorted.
  func months(_ nummer: Int64) -> [Maand] {
    guard let kern = kernen[nummer] else { return [] }
    let eigen = standen[nummer, default: [:]].keys.filter {
      sprekers[Sleutel(bron: kern.bron, soort: kern.soort, plaats: $0)] == nummer
    }
    return Set(eigen.map(\.maand)).sorted().map(Maand.init(volgnummer:))
  }

  /// What a levering says of its months, its repairs worked in.
  func states(_ nummer: Int64) -> [Maand: Maandstand] {
    Dictionary(
      standen[nummer, default: [:]].map { (Maand(volgnummer: $0.key.maand), $0.value) },
      uniquingKeysWith: { $0 == .rijen || $1 == .rijen ? .rijen : $0 })
  }

  /// Whether it speaks somewhere, or came last somewhere; also what tells of no month at all.
  func isNewest(_ nummer: Int64) -> Bool {
    guard let kern = kernen[nummer] else { return false }
    let plaatsen = standen[nummer, default: [:]].keys
    return plaatsen.isEmpty
      || plaatsen.contains { sprekers[Sleutel(bron: kern.bron, soort: kern.soort, plaats: $0)] ?? 0 <= nummer }
  }

  /// Whether it is replaced nowhere: the same bytes would add nothing.
  func isWhole(_ nummer: Int64) -> Bool {
    let wortel = root(nummer)
    guard let kern = kernen[wortel] else { return false }
    return standen[wortel, default: [:]].keys.allSatisfy {
      sprekers[Sleutel(bron: kern.bron, soort: kern.soort, plaats: $0)] == wortel
    }
  }

  /// What is delivered, and how: with rows, or as a nought.
  func delivered() -> [Leveringsdekking.Plek: Maandstand] {
    var delen: [Leveringsdekking.Plek: [(stand: Maandstand, periode: String)]] = [:]
    for (sleutel, nummer) in sprekers {
      guard let soort = Leveringsoort(rawValue: sleutel.soort), let stand = standen[nummer]?[sleutel.plaats] else {
        continue
      }
      let plek = Leveringsdekking.Plek(BronID(sleutel.bron), soort, Maand(volgnummer: sleutel.plaats.maand))
      delen[plek, default: []].append((stand, kernen[nummer]?.periode ?? ""))
    }
    return delen.compactMapValues { delen in
      let geleverd = delen.filter(\.stand.isGeleverd)
      guard !geleverd.isEmpty else { return nil }
      return geleverd.contains { $0.stand == .rijen } ? .rijen : .nihil
    }
    .filter { plek, _ in isWhole(plek.maand, delen[plek, default: []]) }
  }

  /// A month of weekly files is delivered when every week is.
  private func isWhole(_ maand: Maand, _ delen: [(stand: Maandstand, periode: String)]) -> Bool {
    let weken = delen.map { deel -> Week? in
      if case .week(let week)? = Periode(code: deel.periode) { week } else { nil }
    }
    guard weken.allSatisfy({ $0 != nil }) else { return true }
    let gekomen = Set(zip(delen, weken).compactMap { deel, week in deel.stand.isGeleverd ? week : nil })
    var week = Week(maand.eersteDag)
    while week.maandag <= maand.laatsteDag {
      guard gekomen.contains(week) else { return false }
      week = week.volgende
    }
    return true
  }

  /// What goes before what when two rows are the same fact: a late correction before the month's own file, the correction
  /// of a later month before that of an earlier one, a repair before what it repairs. The order of coming decides last.
  struct Rang: Comparable, Hashable {
    let isCorrectie: Bool
    let maand: Int
    let deel: String
    let isHerstel: Bool
    let levering: Int64
    private var volgorde: (Int, Int, String, Int, Int64) {
      (isCorrectie ? 1 : 0, maand, deel, isHerstel ? 1 : 0, levering)
    }
    static func < (links: Rang, rechts: Rang) -> Bool { links.volgorde < rechts.volgorde }

    /// Whether of two rows with one id only this one counts. Parts of a month are each their own: 'signaal 1' of noord is
    /// not that of zuid. A correction without a part can be about any.
    func replaces(_ ander: Rang) -> Bool {
      if self <= ander { return false }
      return deel == ander.deel || isCorrectie && (deel.isEmpty || ander.deel.isEmpty)
    }
  }

  func rank(_ nummer: Int64, _ plaats: Plaats) -> Rang {
    let wortel = root(nummer), isEigen = standen[wortel]?[plaats] != nil
    return Rang(
      isCorrectie: !isEigen, maand: isEigen ? 0 : laatsteMaand[wortel] ?? 0,
      deel: isEigen ? plaats.deel : kernen[wortel]?.deel ?? "", isHerstel: wortel != nummer, levering: nummer)
  }
}
