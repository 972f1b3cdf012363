/// Hides until every secret has room, and proves it.
///
/// For each secret a linear program over the hidden counts around it looks for counts that agree with everything shown while
/// the secret differs enough. Where there are none, the cheapest count on which that hangs is hidden as well, if this release
/// is the first to show it. Every answer is kept as a witness in whole numbers and serves all secrets.
package struct Onderdrukker {
  let opgave: Opgave
  var isVerborgen: [Bool]
  /// The relations of each place.
  private let rijen: [[Int32]]
  private var getuigen: [Getuige] = []
  var laagste: [Int]
  var hoogste: [Int]
  /// Places in the program around one secret: first near, then all that hangs together.
  static let nabij = 250
  static let ver = 2500
  static let naast = 20
  /// What may be hidden at once without looking further for something cheaper.
  static let weinig = 6
  /// Secrets for which it looks once more, to show one count again.
  private static let opnieuw = 12
  /// Programs that one search for whole numbers may cost: to prove, and to show one count again.
  private static let grondig = 120
  static let vluchtig = 12
  /// Room that a secret can have at all: what earlier reports showed of it cannot be taken back.
  private var haalbaar: [Int: Int] = [:]
  /// How often it may still look.
  private var beurten: Int

  private init(_ opgave: Opgave, _ beurten: Int) {
    (self.opgave, isVerborgen, self.beurten) = (opgave, opgave.isVerborgen, beurten)
    var rijen = [[Int32]](repeating: [], count: opgave.telling.count)
    for (rij, betrekking) in opgave.betrekkingen.enumerated() {
      for term in betrekking.termen { rijen[term.plek].append(Int32(rij)) }
    }
    (self.rijen, laagste, hoogste) = (rijen, opgave.telling, opgave.telling)
    for plek in opgave.ruimte.indices where opgave.ruimte[plek] > 0 { isVerborgen[plek] = true }
  }

  /// - Parameter beurten: how often it may look before it gives up; then secrets are left without proof.
  package static func suppress(_ opgave: Opgave, hoogstens beurten: Int = .max) -> Onderdrukking {
    var eigen = Onderdrukker(opgave, beurten)
    let geheimen = opgave.ruimte.indices.filter { opgave.ruimte[$0] > 0 }
    let onbewezen = geheimen.filter { !eigen.protect($0) }
    if onbewezen.isEmpty { eigen.reopen(geheimen) }
    return Onderdrukking(
      isVerborgen: eigen.isVerborgen, getuigen: eigen.getuigen, onbewezen: onbewezen, haalbaar: eigen.haalbaar)
  }

  private func isSafe(_ plek: Int) -> Bool { hoogste[plek] - laagste[plek] + 1 >= need(plek) }

  func need(_ plek: Int) -> Int { min(opgave.ruimte[plek], haalbaar[plek] ?? .max) }

  /// - Returns: false when nothing is left to hide and the secret still has no room.
  private mutating func protect(_ plek: Int) -> Bool {
    while !isSafe(plek) {
      for omvang in [Onderdrukker.nabij, Int.max] {
        let omgeving = around(plek, hoogstens: omvang)
        var knellend: Set<Int> = []
        let programma = program(plek, omgeving)
        for isHoogste in [true, false] where !isSafe(plek) {
          guard beurten > 0 else { return false }
          beurten -= 1
          knellend.formUnion(look(plek, omgeving, programma, isHoogste))
        }
        if isSafe(plek) { return true }
        guard omgeving.isHeel else { continue }
        if haalbaar[plek] == nil {
          haalbaar[plek] = room(plek)
          if isSafe(plek) { return true }
        }
        guard hideCheapest(plek) || hideNearest(plek, omgeving, knellend) else { return false }
        break
      }
    }
    return true
  }

  // MARK: The program around a secret

  struct Omgeving {
    var plekken: [Int] = []
    var rijen: [Int] = []
    /// Whether nothing hidden was left out that hangs together with it.
    var isHeel = true
  }

  /// The room there would be if this release showed nothing new; in fractions. What lies far off is looked at where the room is
  /// too little without it: that earlier reports left so little must be true.
  private func room(_ plek: Int) -> Int {
    let dichtbij = around(plek, hoogstens: Onderdrukker.ver, isAllesVerborgen: true)
    let ruimte = room(plek, in: dichtbij)
    guard ruimte < opgave.ruimte[plek], !dichtbij.isHeel else { return ruimte }
    return room(plek, in: around(plek, hoogstens: .max, isAllesVerborgen: true))
  }

  private func room(_ plek: Int, in omgeving: Omgeving) -> Int {
    var (laag, hoog) = (laagste[plek], hoogste[plek])
    let programma = program(plek, omgeving)
    for isHoogste in [true, false] where hoog - laag + 1 < opgave.ruimte[plek] {
      guard let uitkomst = programma.optimum(0, isHoogste: isHoogste), let waarde = uitkomst.waarden.first
      else { continue }
      // Rounded inward: half a child is no count.
      (laag, hoog) = (min(laag, Int((waarde - 1e-6).rounded(.up))), max(hoog, Int((waarde + 1e-6).rounded(.down))))
    }
    return hoog - laag + 1
  }

  /// Hidden places that hang together with this one, nearest first.
  ///
  /// - Parameter isAllesVerborgen: as if everything that this release is the first to show were hidden.
  func around(_ plek: Int, hoogstens: Int, isAllesVerborgen: Bool = false) -> Omgeving {
    var uit = Omgeving()
    var gezien: Set<Int> = [plek]
    var gehad: Set<Int> = []
    var rij = [plek]
    while !rij.isEmpty {
      if uit.plekken.count + rij.count > hoogstens {
        // What lies behind stays as it is: less room than there may be, never more.
        uit.isHeel = false
        rij = Array(rij.prefix(hoogstens - uit.plekken.count))
      }
      uit.plekken += rij
      var volgende: [Int] = []
      for plek in rij {
        for nummer in rijen[plek] where gehad.insert(Int(nummer)).inserted {
          uit.rijen.append(Int(nummer))
          for term in opgave.betrekkingen[Int(nummer)].termen
          where (isVerborgen[term.plek] || (isAllesVerborgen && opgave.prijs[term.plek] != nil))
            && gezien.insert(term.plek).inserted
          {
            volgende.append(term.plek)
          }
        }
      }
      rij = uit.isHeel ? volgende : []
    }
    return uit
  }

  func program(_ plek: Int, _ omgeving: Omgeving) -> Lineair {
    let kolom = Dictionary(uniqueKeysWithValues: omgeving.plekken.enumerated().map { ($1, $0) })
    return Lineair(
      telling: omgeving.plekken.map { opgave.telling[$0] },
      // No further than is needed: small differences are seldom broken ones.
      hoogste: omgeving.plekken.map {
        $0 == plek ? laagste[plek] + opgave.ruimte[plek] - 1 : opgave.telling[$0] + 100_000
      },
      rijen: omgeving.rijen.map { nummer in
        let betrekking = opgave.betrekkingen[nummer]
        let som = betrekking.termen.reduce(0) { $0 + $1.factor * opgave.telling[$1.plek] }
        let termen = betrekking.termen.compactMap { term in kolom[term.plek].map { (kolom: $0, factor: term.factor) } }
        return (termen, betrekking.minstens.map { $0 - som }, betrekking.hoogstens.map { $0 - som })
      })
  }

  /// Looks how far the secret can go one way and keeps what it finds. Returns the open places on which that hangs.
  private mutating func look(
    _ plek: Int, _ omgeving: Omgeving, _ programma: borrowing Lineair, _ isHoogste: Bool,
    stappen: Int = Onderdrukker.grondig
  ) -> Set<Int> {
    // All the way in whole numbers, or one by one.
    for stap in [need(plek) - (hoogste[plek] - laagste[plek] + 1), 2, 1] where !isSafe(plek) {
      let telling = isHoogste ? hoogste[plek] + stap : laagste[plek] - stap
      guard stap > 0, telling >= 0 else { continue }
      let gelijk = [Double](repeating: 1, count: omgeving.plekken.count)
      if let heel = programma.wholeCheapest(
        0, verschil: telling - opgave.telling[plek], kosten: gelijk, stappen: stappen)
      {
        keep(heel, omgeving)
        continue
      }
      if let heel = programma.wholeOptimum(0, isHoogste: isHoogste, tot: telling, stappen: stappen) {
        keep(heel, omgeving)
      }
    }
    if isSafe(plek) { return [] }
    guard let uitkomst = programma.optimum(0, isHoogste: isHoogste) else { return [] }
    keep(uitkomst, omgeving)
    if isSafe(plek) { return [] }
    var knellend: Set<Int> = []
    for (rij, prijs) in zip(omgeving.rijen, uitkomst.prijzen) where abs(prijs) > 1e-7 {
      for term in opgave.betrekkingen[rij].termen where !isVerborgen[term.plek] { knellend.insert(term.plek) }
    }
    return knellend
  }

  /// Takes an answer as a witness, if it is one in whole numbers.
  mutating func keep(_ uitkomst: Lineair.Uitkomst, _ omgeving: Omgeving) {
    var verschil: [Int: Int] = [:]
    for (plek, waarde) in zip(omgeving.plekken, uitkomst.waarden) {
      let heel = Int(waarde.rounded())
      if heel < 0 { return }
      if heel != opgave.telling[plek] { verschil[plek] = heel - opgave.telling[plek] }
    }
    let telling = opgave.telling
    for rij in omgeving.rijen
    where !opgave.betrekkingen[rij].holds({ telling[$0] + (verschil[$0] ?? 0) }) { return }
    guard !verschil.isEmpty else { return }
    getuigen.append(Getuige(verschil))
    for (plek, af) in verschil {
      laagste[plek] = min(laagste[plek], telling[plek] + af)
      hoogste[plek] = max(hoogste[plek], telling[plek] + af)
    }
  }

  // MARK: What need not be hidden after all

  /// Shows again what was hidden and turned out not to be needed, the dearest first: where every secret has room without it, with
  /// the witnesses that are there or with others.
  private mutating func reopen(_ geheimen: [Int]) {
    let bijkomend = isVerborgen.indices.filter {
      isVerborgen[$0] && !opgave.isVerborgen[$0] && opgave.ruimte[$0] == 0
    }
    let opPrijs = bijkomend.sorted { links, rechts in
      guard let a = opgave.prijs[links], let b = opgave.prijs[rechts], a != b else { return links > rechts }
      return a > b
    }
    for plek in opPrijs {
      let eerder = (getuigen, laagste, hoogste)
      isVerborgen[plek] = false
      take(getuigen.filter { $0.verschil[plek] == nil })
      let onveilig = geheimen.filter { !isSafe($0) }
      guard onveilig.count <= Onderdrukker.opnieuw, onveilig.allSatisfy({ proves($0) }) else {
        isVerborgen[plek] = true
        (getuigen, laagste, hoogste) = eerder
        continue
      }
    }
  }

  private mutating func take(_ over: [Getuige]) {
    getuigen = over
    (laagste, hoogste) = (opgave.telling, opgave.telling)
    for (plek, af) in over.lazy.flatMap(\.verschil) {
      laagste[plek] = min(laagste[plek], opgave.telling[plek] + af)
      hoogste[plek] = max(hoogste[plek], opgave.telling[plek] + af)
    }
  }

  /// Looks for other witnesses, and hides nothing.
  private mutating func proves(_ plek: Int) -> Bool {
    let omgeving = around(plek, hoogstens: Onderdrukker.nabij)
    let programma = program(plek, omgeving)
    for isHoogste in [true, false] where !isSafe(plek) {
      guard beurten > 0 else { return false }
      beurten -= 1
      _ = look(plek, omgeving, programma, isHoogste, stappen: Onderdrukker.vluchtig)
    }
    return isSafe(plek)
  }
}
