/// Finds children who are present at two places at one time: a slip in the times, the list or the key of the child.
///
/// Looks at the bijeenkomsten of one month of which both times are known. Two bijeenkomsten of one place and one activity are
/// one place: a list that was kept in two parts. Its memory is one day's presences and four bytes per child, kept between
/// months.
package struct Gelijktijdigheid {
  /// What makes two bijeenkomsten two places.
  package enum Verschil: Sendable {
    /// Another location, activity or wijk, or another bron.
    case plek
    case bron
  }

  /// One presence that lies at the same time as another: index of the block, and of the presence in it.
  package struct Treffer: Hashable, Comparable, Sendable {
    package let blok: Int
    package let presentie: Int
    package static func < (links: Treffer, rechts: Treffer) -> Bool {
      (links.blok, links.presentie) < (rechts.blok, rechts.presentie)
    }
  }

  private struct Sessie {
    let blok: Int
    let nummer: Int
    let dag: UInt8
    let begin: UInt16
    let einde: UInt16
  }

  private struct Spoor {
    let kind: UInt32
    let sessie: Int
    let presentie: Int
    /// The trace of the same child before this one, or `geen`.
    let vorige: UInt32
    var isGemeld = false
  }

  private static let geen = UInt32.max
  /// Traces of one child on one day that are looked back at: more are no child.
  private static let diepte = 64

  private let minuten: UInt16
  private let verschil: Verschil
  /// Per child its last trace of the day; valid when that trace is of the child.
  private var laatste: [UInt32] = []
  private var sporen: [Spoor] = []

  /// - Parameter vanafMinuten: how long a child must be at two places before it is found.
  package init(vanafMinuten: Int, verschil: Verschil = .plek) {
    (minuten, self.verschil) = (UInt16(clamping: vanafMinuten), verschil)
  }

  /// Every presence of the month that lies at the same time as another of the same child elsewhere; sorted.
  package mutating func find(_ blokken: [Presentieblok]) -> [Treffer] {
    let sessies = timed(blokken)
    guard sessies.count > 1 else { return [] }
    var treffers: [Treffer] = []
    var van = 0
    while van < sessies.count {
      var tot = van + 1
      while tot < sessies.count, sessies[tot].dag == sessies[van].dag { tot += 1 }
      if tot - van > 1 { findDay(sessies[van..<tot], blokken, &treffers) }
      van = tot
    }
    return treffers.sorted()
  }

  /// Bijeenkomsten that last long enough, by day and begin.
  private func timed(_ blokken: [Presentieblok]) -> [Sessie] {
    var sessies: [Sessie] = []
    for (plek, blok) in blokken.enumerated() {
      for nummer in 0..<blok.aantal {
        let (begin, einde) = (blok.begin[nummer], blok.einde[nummer])
        guard begin != Presentieblok.geenTijd, einde != Presentieblok.geenTijd, einde >= begin, einde - begin >= minuten
        else { continue }
        sessies.append(Sessie(blok: plek, nummer: nummer, dag: blok.dag[nummer], begin: begin, einde: einde))
      }
    }
    return sessies.sorted { ($0.dag, $0.begin, $0.blok, $0.nummer) < ($1.dag, $1.begin, $1.blok, $1.nummer) }
  }

  private mutating func findDay(_ sessies: ArraySlice<Sessie>, _ blokken: [Presentieblok], _ treffers: inout [Treffer])
  {
    sporen.removeAll(keepingCapacity: true)
    for plek in sessies.indices {
      let sessie = sessies[plek], blok = blokken[sessie.blok]
      for presentie in blok.presenties(sessie.nummer) where blok.kenmerk[presentie].isAanwezig {
        let kind = blok.kind[presentie]
        while laatste.count <= Int(kind) { laatste.append(Self.geen) }
        let eerder = trace(kind)
        let isGemeld = look(back: eerder, from: plek, sessies, blokken, &treffers)
        if isGemeld { treffers.append(Treffer(blok: sessie.blok, presentie: presentie)) }
        laatste[Int(kind)] = UInt32(sporen.count)
        sporen.append(
          Spoor(kind: kind, sessie: plek, presentie: presentie, vorige: eerder ?? Self.geen, isGemeld: isGemeld))
      }
    }
  }

  /// The last trace of a child today.
  private func trace(_ kind: UInt32) -> UInt32? {
    let spoor = laatste[Int(kind)]
    return Int(spoor) < sporen.count && sporen[Int(spoor)].kind == kind ? spoor : nil
  }

  /// Whether the child was elsewhere at that time; reports the earlier traces that show it.
  private mutating func look(
    back begin: UInt32?, from plek: Int, _ sessies: ArraySlice<Sessie>, _ blokken: [Presentieblok],
    _ treffers: inout [Treffer]
  ) -> Bool {
    var spoor = begin ?? Self.geen, stappen = 0, gevonden = false
    while spoor != Self.geen, stappen < Self.diepte {
      let eerder = sporen[Int(spoor)], ander = sessies[eerder.sessie], eigen = sessies[plek]
      let einde = min(ander.einde, eigen.einde)
      if einde >= eigen.begin, einde - eigen.begin >= minuten, isElsewhere(ander, eigen, blokken) {
        gevonden = true
        if !eerder.isGemeld {
          sporen[Int(spoor)].isGemeld = true
          treffers.append(Treffer(blok: ander.blok, presentie: eerder.presentie))
        }
      }
      (spoor, stappen) = (eerder.vorige, stappen + 1)
    }
    return gevonden
  }

  private func isElsewhere(_ ene: Sessie, _ ander: Sessie, _ blokken: [Presentieblok]) -> Bool {
    let (links, rechts) = (blokken[ene.blok], blokken[ander.blok])
    if links.bron != rechts.bron { return true }
    if verschil == .bron { return false }
    return links.wijk != rechts.wijk
      || links.activiteiten[Int(links.activiteit[ene.nummer])]
        != rechts.activiteiten[Int(rechts.activiteit[ander.nummer])]
      || links.locaties[Int(links.locatie[ene.nummer])] != rechts.locaties[Int(rechts.locatie[ander.nummer])]
  }
}
