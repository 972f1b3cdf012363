import Domain

/// A reader who wants to know a hidden count and works out all that follows from what is published.
///
/// The attacker subtracts (any number of sums together, by elimination) and bounds (every relation in turn, until nothing more
/// follows). Every step uses only relations that hold, so that the true count is always inside the bounds.
struct Aanvaller {
  private(set) var grenzen: Grenzen
  private let stelsel: Stelsel

  /// - Parameters:
  ///   - grenzen: what is published.
  ///   - vakken: those with something hidden.
  init(_ grenzen: Grenzen, _ verbanden: Verbanden, _ vakken: [Vak], geheim: [Bool]) {
    self.grenzen = grenzen
    let relevant = verbanden.lijst.filter { $0.leden.contains { geheim[$0] } }
    stelsel = Stelsel(relevant, geheim: geheim)
    // Bounds that keep creeping closer by ones are far apart: the last sweeps change nothing that matters.
    for _ in 0..<200 {
      self.grenzen.isAangescherpt = false
      for verband in relevant { tighten(verband) }
      for vak in vakken { vak.tighten(&self.grenzen) }
      if !self.grenzen.isAangescherpt { break }
    }
  }

  /// Whether the reader knows the count, or knows it to be one of fewer than `ruimte` + 1 counts.
  func learns(_ plek: Int, ruimte: Int) -> Bool {
    grenzen.isNarrow(at: plek, ruimte: ruimte) || stelsel.isBepaald(plek)
  }

  private mutating func tighten(_ verband: Verband) {
    var (laag, hoog, hoogste) = (0, 0, 0)
    for deel in verband.delen {
      let grens = grenzen[deel]
      laag += grens.lowerBound
      hoog += grens.upperBound
      hoogste = max(hoogste, grens.lowerBound)
    }
    grenzen.atLeast(verband.soort == .som ? laag : hoogste, at: verband.geheel)
    if verband.soort != .bevat { grenzen.atMost(hoog, at: verband.geheel) }
    let geheel = grenzen[verband.geheel]
    for deel in verband.delen {
      let grens = grenzen[deel]
      grenzen.atMost(
        verband.soort == .som ? geheel.upperBound - (laag - grens.lowerBound) : geheel.upperBound, at: deel)
      if verband.soort != .bevat { grenzen.atLeast(geheel.lowerBound - (hoog - grens.upperBound), at: deel) }
    }
  }
}

extension Cijferindex {
  /// The count itself; 0 where there is none.
  func telling(_ plek: Int) -> Int {
    if case .getal(let getal) = lijst[plek].waarde { getal.teller } else { 0 }
  }
}
