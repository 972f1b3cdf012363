import Domain

/// Gathers findings about rows: every rejected row, and of each melding no more than a person reads.
struct Bevindingenlijst {
  private(set) var rijen: [Rijbevinding] = []
  private var tellingen = [Int](repeating: 0, count: Bevindingscode.allCases.count)

  mutating func add(_ rij: Rijbevinding) {
    let plek = rij.code.volgorde
    tellingen[plek] += 1
    if rij.code.ernst != .melding || tellingen[plek] <= Inleesuitkomst.grootsteAantalMeldingen { rijen.append(rij) }
  }

  func heeft(_ code: Bevindingscode) -> Bool { tellingen[code.volgorde] > 0 }

  var aantallen: [Bevindingscode: Int] {
    var uit: [Bevindingscode: Int] = [:]
    for code in Bevindingscode.allCases where tellingen[code.volgorde] > 0 { uit[code] = tellingen[code.volgorde] }
    return uit
  }

  /// By line; on one line in the order in which they were found.
  mutating func sort() {
    rijen = rijen.enumerated().sorted { ($0.element.regel, $0.offset) < ($1.element.regel, $1.offset) }.map(\.element)
  }
}

extension Bevindingscode {
  /// Place among all codes.
  fileprivate var volgorde: Int { Bevindingscode.plaatsen[self] ?? 0 }
  private static let plaatsen = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
