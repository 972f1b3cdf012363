import Domain

/// The counts of children of one selection in one period, which bound each other: who came once or more, and how often.
struct Vak {
  /// Places in the list of figures; nil where the cell is not published.
  let deelnames: Int?
  let uniek: Int?
  let vast: Int?
  /// Bijeenkomsten with somebody present: never hidden.
  let bijeenkomsten: Int?
  /// Nobody was counted without a name, so that every bijeenkomst has a deelname.
  let isZonderAnoniem: Bool
  /// Whether the counts are so as children are counted; from others nothing follows.
  private var isKloppend = true

  /// - Returns: nil for a cell that is no count of named children.
  init?(of sleutel: Cijfersleutel, in cijfers: Cijferindex) {
    guard Self.maten.contains(sleutel.maat) else { return nil }
    func plek(_ maat: Maat) -> Int? {
      var buur = sleutel
      buur.maat = maat
      return cijfers.plek(buur)
    }
    func telling(_ maat: Maat) -> Int? {
      guard let plek = plek(maat), case .getal(let getal) = cijfers.lijst[plek].waarde else { return nil }
      return getal.teller
    }
    (deelnames, uniek, vast) = (plek(.deelnames), plek(.uniekeKinderen), plek(.vasteKinderen))
    bijeenkomsten = telling(.bijeenkomsten)
    isZonderAnoniem = telling(.anoniemeDeelnames) == 0
    let d = telling(.deelnames), u = telling(.uniekeKinderen), v = telling(.vasteKinderen) ?? 0
    if let d, let u {
      isKloppend = u + vaker * v <= d && v <= u
      if let b = bijeenkomsten {
        let meest = b < keer ? (v == 0 ? b * u : 0) : b * v + vaker * (u - v)
        isKloppend = isKloppend && d <= meest && (!isZonderAnoniem || b <= d)
      }
    }
  }

  static let maten: Set<Maat> = [.deelnames, .uniekeKinderen, .vasteKinderen]

  var leden: [Int] { [deelnames, uniek, vast].compactMap { $0 } }

  /// What the cells say of each other. A child counts at most once per bijeenkomst, and keeps coming from the fourth time.
  func tighten(_ grenzen: inout Grenzen) {
    guard isKloppend else { return }
    let d = deelnames.map { grenzen[$0] } ?? Grenzen.open
    let u = uniek.map { grenzen[$0] } ?? Grenzen.open
    let v = vast.map { grenzen[$0] } ?? Grenzen.open
    if let deelnames {
      grenzen.atLeast(u.lowerBound + vaker * v.lowerBound, at: deelnames)
      if isZonderAnoniem, let bijeenkomsten { grenzen.atLeast(bijeenkomsten, at: deelnames) }
      if let bijeenkomsten, u.upperBound < Grenzen.onbegrensd {
        grenzen.atMost(u.upperBound * bijeenkomsten, at: deelnames)
      }
    }
    if let uniek {
      grenzen.atMost(d.upperBound - vaker * v.lowerBound, at: uniek)
      grenzen.atLeast(v.lowerBound, at: uniek)
      if let bijeenkomsten, bijeenkomsten > 0 {
        grenzen.atLeast((d.lowerBound + bijeenkomsten - 1) / bijeenkomsten, at: uniek)
      }
    }
    if let vast {
      grenzen.atMost(min(u.upperBound, max(0, d.upperBound - u.lowerBound) / vaker), at: vast)
      if let bijeenkomsten {
        if bijeenkomsten < keer { grenzen.atMost(0, at: vast) }
        // Who comes less often than that, comes at most three times.
        let over = d.lowerBound - vaker * u.upperBound
        if bijeenkomsten >= keer, over > 0 { grenzen.atLeast((over - 1) / (bijeenkomsten - vaker) + 1, at: vast) }
      }
    }
  }

  /// Deelnames from which a child is one who keeps coming (`Maat.vasteKinderen`).
  private var keer: Int { 4 }
  private var vaker: Int { keer - 1 }
}
