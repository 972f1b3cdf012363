package import Domain

/// Every released figure of one edition, by its coordinates. What is not in it was not asked for; what is hidden says so.
package struct Cijferboek: Sendable {
  /// The figures in the order in which they were counted. What is hidden is so as soon as it leaves the list, and what this
  /// edition never shows is not in it.
  package struct Lijst: RandomAccessCollection, Sendable {
    fileprivate let cijfers: [Cijfer]
    fileprivate let besluiten: [Besluit]?
    /// Places of the figures that this edition shows, open or hidden; nil shows all.
    private let plekken: [Int32]?

    fileprivate init(_ cijfers: [Cijfer], _ besluiten: [Besluit]?) {
      (self.cijfers, self.besluiten) = (cijfers, besluiten)
      plekken = besluiten.map { besluiten in
        besluiten.indices.filter { besluiten[$0] != .afwezig }.map { Int32($0) }
      }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { plekken?.count ?? cijfers.count }
    package subscript(_ plek: Int) -> Cijfer { released(plekken.map { Int($0[plek]) } ?? plek) }

    /// - Parameter plek: by the count.
    fileprivate func released(_ plek: Int) -> Cijfer {
      switch besluiten?[plek] ?? .open {
      case .open: return cijfers[plek]
      case .gedrukt(let waarde, let ontbrekend, let waarnemingen):
        var cijfer = Cijfer(cijfers[plek].sleutel, waarde, ontbrekend: ontbrekend)
        cijfer.waarnemingen = waarnemingen
        return cijfer
      case .geheim, .afwezig:
        return Cijfer(cijfers[plek].sleutel, .onderdrukt, ontbrekend: cijfers[plek].ontbrekend)
      }
    }
  }

  package let editie: Editie
  private let cijfers: Cijferindex
  package let lijst: Lijst

  /// - Parameter besluiten: per figure what is done with it; nil shows all.
  init(editie: Editie, cijfers: Cijferindex, besluiten: [Besluit]?) {
    (self.editie, self.cijfers) = (editie, cijfers)
    lijst = Lijst(cijfers.lijst, besluiten)
  }

  package subscript(_ sleutel: Cijfersleutel) -> Cijfer? {
    guard let plek = cijfers.plek(sleutel), lijst.besluiten?[plek] != .afwezig else { return nil }
    return lijst.released(plek)
  }

  /// Whether it was counted, and the plan leaves its table out of this report.
  package func isWeggelaten(_ sleutel: Cijfersleutel) -> Bool {
    guard let plek = cijfers.plek(sleutel) else { return false }
    return lijst.besluiten?[plek] == .afwezig
  }

  /// Whether it stands here as an earlier report printed it: a correction since then waits for a coarser report.
  package func isEerderGedrukt(_ sleutel: Cijfersleutel) -> Bool {
    guard let plek = cijfers.plek(sleutel), case .gedrukt = lijst.besluiten?[plek] else { return false }
    return true
  }
}

/// What an edition does with one figure.
enum Besluit: Hashable {
  case open
  /// Shown as another value than was counted now: as an earlier report printed it.
  case gedrukt(Waarde, ontbrekend: Maandenlijst, waarnemingen: Int? = nil)
  /// Shown as hidden.
  case geheim
  /// Not in this edition, neither open nor hidden.
  case afwezig
}
