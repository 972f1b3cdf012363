import Domain

/// What adds up over bijeenkomsten in one cell in one month.
struct Optelling: Hashable, Sendable {
  /// With at least one deelname, head-count or parent.
  var bijeenkomsten = 0
  /// With at least one deelname.
  var metDeelname = 0
  var deelnames = 0
  var anoniem = 0
  var minuten = 0
  /// Parents, and the bijeenkomsten at which they were counted.
  var ouders = 0
  var metOuders = 0
  /// A bit per ISO week with a bijeenkomst, from the week that holds the first of the month.
  var weken: UInt64 = 0

  static func += (som: inout Optelling, deel: Optelling) {
    som.bijeenkomsten += deel.bijeenkomsten
    som.metDeelname += deel.metDeelname
    som.deelnames += deel.deelnames
    som.anoniem += deel.anoniem
    som.minuten += deel.minuten
    som.ouders += deel.ouders
    som.metOuders += deel.metOuders
    som.weken |= deel.weken
  }
}

/// Everything that adds up in one month: per lane, and which activities there were.
struct Maandstand: Sendable {
  /// Per lane.
  var optellingen: [Optelling]
  /// Per lane a bit per activity of the register.
  var activiteiten: [UInt64]
  /// Per lane the activities that no register has; nearly always empty.
  var onbekend: [Int: Set<Activiteitsleutel>] = [:]
  private let breedte: Int

  init(banen: Int, activiteiten aantal: Int) {
    breedte = (aantal + 63) / 64
    optellingen = Array(repeating: Optelling(), count: banen)
    activiteiten = Array(repeating: 0, count: banen * breedte)
  }

  mutating func addActiviteit(_ nummer: Int, baan: Int) {
    activiteiten[baan * breedte + nummer / 64] |= 1 << UInt64(nummer % 64)
  }

  static func += (som: inout Maandstand, deel: Maandstand) {
    for baan in som.optellingen.indices { som.optellingen[baan] += deel.optellingen[baan] }
    for plek in som.activiteiten.indices { som.activiteiten[plek] |= deel.activiteiten[plek] }
    som.onbekend.merge(deel.onbekend) { $0.union($1) }
  }

  /// Bits of the activities in one lane.
  func activiteiten(_ baan: Int) -> ArraySlice<UInt64> { activiteiten[baan * breedte..<(baan + 1) * breedte] }
}

/// Per node and lane: how many children came at all, and how many at least four times.
struct Kindtelling: Sendable {
  private(set) var uniek: [Int]
  private(set) var vaak: [Int]
  private let banen: Int

  init(knopen: Int, banen: Int) {
    self.banen = banen
    uniek = Array(repeating: 0, count: knopen * banen)
    vaak = uniek
  }

  mutating func add(knoop: Int, baan: Int, uniek: Int, vaak: Int) {
    guard baan < banen else { return }
    self.uniek[knoop * banen + baan] += uniek
    self.vaak[knoop * banen + baan] += vaak
  }

  func uniek(knoop: Int, baan: Int) -> Int { uniek[knoop * banen + baan] }
  func vaak(knoop: Int, baan: Int) -> Int { vaak[knoop * banen + baan] }

  static func += (som: inout Kindtelling, deel: Kindtelling) {
    for plek in som.uniek.indices {
      som.uniek[plek] += deel.uniek[plek]
      som.vaak[plek] += deel.vaak[plek]
    }
  }
}
