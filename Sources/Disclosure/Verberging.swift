import Domain

/// What is hidden in one edition, and the work of hiding enough: until the attacker learns no small count.
struct Verberging {
  /// Per place in the list of figures whether it is hidden.
  private(set) var geheim: [Bool]
  /// What a reader knows of each figure by itself: the published ones exactly.
  private var grenzen: Grenzen
  private let cijfers: Cijferindex
  private let verbanden: Verbanden
  private let drempels: Drempels
  /// The places that must stay unknown; the other hidden ones only help.
  private let teBeschermen: [Int]
  /// Of each count of children the selection it is in; made when it is hidden.
  private var vakken: [Int: Vak] = [:]

  /// - Parameter geheim: the counts that are secret by themselves.
  init(_ cijfers: Cijferindex, _ gebieden: Gebiedsindeling, _ drempels: Drempels, geheim: [Bool]) {
    (self.cijfers, self.drempels, self.geheim) = (cijfers, drempels, geheim)
    grenzen = Grenzen(cijfers, geheim: geheim)
    teBeschermen = geheim.indices.filter { geheim[$0] }
    var maten = Set(teBeschermen.map { cijfers.lijst[$0].sleutel.maat })
    // Who knows how often children came knows something of how many they were.
    if !maten.isDisjoint(with: Vak.maten) { maten.formUnion(Vak.maten) }
    verbanden = Verbanden(cijfers, gebieden, maten: maten)
    for plek in teBeschermen { vakken[plek] = Vak(of: cijfers.lijst[plek].sleutel, in: cijfers) }
  }

  /// Hides until every secret count could be several others. Each round hides at least one cell more, so that it ends; with
  /// everything hidden nothing follows.
  mutating func complete() {
    var isVeilig = false
    while !isVeilig {
      completeSums()
      let aanvaller = Aanvaller(grenzen, verbanden, Array(vakken.values), geheim: geheim)
      var gewijzigd: Set<Int> = []
      isVeilig = true
      for plek in teBeschermen where aanvaller.learns(plek, ruimte: ruimte(plek)) {
        // What was hidden for a neighbour in this round may be enough.
        guard gewijzigd.isDisjoint(with: verbanden.rond(plek).lazy.flatMap(\.leden)) else {
          isVeilig = false
          continue
        }
        var erbij = nearest(to: plek)
        // Nothing near it is left to hide, and still it follows: then nothing of these counts is published.
        if erbij.isEmpty { erbij = verbanden.plekken.filter { !geheim[$0] } }
        for plek in erbij where !geheim[plek] { hide(plek) }
        gewijzigd.formUnion(erbij)
        if !erbij.isEmpty { isVeilig = false }
      }
    }
  }

  /// How much more or less a secret count must be able to be. Few children somewhere are as many counts apart as the threshold
  /// hides; of signals, and of how often children came, a reader may know about how many they were.
  private func ruimte(_ plek: Int) -> Int {
    switch cijfers.lijst[plek].sleutel.maat {
    case .deelnames, .uniekeKinderen: drempels.kinderenVerborgenTotEnMet
    default: 1
    }
  }

  /// A sum with exactly one hidden term gives it away, so a second one is hidden.
  private mutating func completeSums() {
    var isVeranderd = true
    while isVeranderd {
      isVeranderd = false
      for verband in verbanden.lijst where verband.isAftrekbaar {
        guard verband.leden.count(where: { geheim[$0] }) == 1 else { continue }
        guard let tweede = cheapest(verband.delen) ?? verband.leden.first(where: { !geheim[$0] }) else { continue }
        hide(tweede)
        isVeranderd = true
      }
    }
  }

  /// The open cell that costs the reader least: a wijk before a stadsdeel, and then the smallest that has room to hide in.
  private func cheapest(_ plekken: some Sequence<Int>) -> Int? {
    var beste: (plek: Int, prijs: (Int, Int, Int))?
    for plek in plekken where !geheim[plek] {
      let telling = cijfers.telling(plek)
      let isStadsdeel = cijfers.lijst[plek].sleutel.gebied?.soort == .stadsdeel
      guard telling > 0 else { continue }
      let prijs = (isStadsdeel ? 1 : 0, isRoomy(plek) ? 0 : 1, telling)
      if beste.map({ prijs < $0.prijs }) ?? true { beste = (plek, prijs) }
    }
    return beste?.plek
  }

  /// Whether a hidden cell could be enough less, for a secret one beside it to be more: not so where something published, such
  /// as the only goal of a wijk, holds it up.
  private func isRoomy(_ plek: Int) -> Bool {
    let telling = cijfers.telling(plek), ruimte = ruimte(plek)
    guard props(of: plek).isEmpty else { return false }
    return verbanden.rond(plek).allSatisfy { verband in
      guard verband.soort == .omhulling, verband.geheel != plek else { return true }
      let andere = verband.delen.reduce(0) { $1 == plek ? $0 : $0 + grenzen[$1].upperBound }
      return grenzen[verband.geheel].lowerBound - andere <= telling - ruimte
    }
  }

  /// The open parts that a cell cannot be smaller than.
  private func props(of plek: Int) -> [Int] {
    let grens = cijfers.telling(plek) - ruimte(plek)
    return verbanden.rond(plek).filter { $0.geheel == plek && $0.soort != .som }.flatMap(\.delen)
      .filter { !geheim[$0] && cijfers.telling($0) > max(0, grens) }
  }

  /// Hides a cell with what would pin it down: deelnames go with the children who made them, a wijk with its only goal.
  private mutating func hide(_ plek: Int) {
    geheim[plek] = true
    grenzen.forget(plek)
    for deel in props(of: plek) where !geheim[deel] { hide(deel) }
    guard let vak = Vak(of: cijfers.lijst[plek].sleutel, in: cijfers) else { return }
    vakken[plek] = vak
    if plek == vak.deelnames, let uniek = vak.uniek, !geheim[uniek] { hide(uniek) }
  }

  /// The open cells to hide for a secret one: what stands beside it where that gives it away, else the cheapest of the nearest
  /// relations that it is in. The whole of a gemeente goes only when nothing else is left.
  private func nearest(to plek: Int) -> [Int] {
    if let vak = vakken[plek] {
      var eigen = grenzen
      for _ in vak.leden { vak.tighten(&eigen) }
      let open = [vak.deelnames, vak.uniek].compactMap { $0 }.filter { !geheim[$0] }
      if !open.isEmpty, eigen.isNarrow(at: plek, ruimte: ruimte(plek)) { return open }
    }
    var bezocht: Set<Int> = [plek]
    var rij = [plek]
    var geheel: [Int] = []
    while !rij.isEmpty {
      var buren: [Int] = []
      for plek in rij {
        for verband in verbanden.rond(plek) { buren += verband.leden }
        buren += vakken[plek]?.leden ?? []
      }
      buren = buren.filter { bezocht.insert($0).inserted }
      geheel += buren.filter { !geheim[$0] && cijfers.lijst[$0].sleutel.isGeheel }
      if let keuze = cheapest(buren.filter { !cijfers.lijst[$0].sleutel.isGeheel }) { return [keuze] }
      rij = buren.filter { geheim[$0] }
    }
    return Array(geheel.prefix(1))
  }
}

extension Cijfersleutel {
  /// The figure of the whole gemeente, by which the report begins.
  fileprivate var isGeheel: Bool {
    (gebied == nil || gebied?.soort == .gemeente) && doel == nil && leeftijd == nil && werkvorm == nil
      && organisatie == nil
  }
}
