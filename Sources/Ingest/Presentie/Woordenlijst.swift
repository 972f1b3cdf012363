import Domain

/// What the words in a file mean, remembered by their bytes so that each spelling is looked up once.
struct Woordenlijst {
  static let onbekendeStatus: UInt8 = 255

  /// Prefilled: the number of a code is its index in the plan.
  let activiteiten: Bytetabel
  private let wijkspellingen = Bytetabel()
  /// Per spelling what it means in each stretch of years; nearly always there is one.
  private var wijken: [UInt16] = []
  private let locaties = Bytetabel()
  private let statusspellingen = Bytetabel()
  private var statussen: [UInt8] = []
  private let postcodespellingen = Bytetabel()
  private var woonwijken: [UInt16] = []
  private let plan: Presentieplan
  private let wijknummers: [String: UInt16]
  /// The spelling of status seen last: nearly always the next one too.
  private var laatste = (woorden: Woordpaar(a: 0, b: 0), lengte: -1, status: Woordenlijst.onbekendeStatus)

  init(_ plan: Presentieplan) {
    self.plan = plan
    let tabel = Bytetabel(ruimte: plan.activiteiten.count)
    for code in plan.activiteiten { code.withBytestuk { _ = tabel.intern($0) } }
    activiteiten = tabel
    wijknummers = Dictionary(
      plan.wijken.enumerated().map { ($0.element.code, UInt16($0.offset)) },
      uniquingKeysWith: { links, _ in links })
  }

  /// Index in the wijken of the plan, or `Presentierij.geenWijk`: what the word meant on that day.
  mutating func wijk(_ veld: Bytestuk, op dag: Int32) -> UInt16 {
    let vakken = plan.wijknamen, begin = Int(wijkspellingen.intern(veld)) * vakken.count
    if begin == wijken.count {
      let naam = folded(veld.tekst)
      wijken += vakken.map { vak in vak.aliassen[naam].flatMap { wijknummers[$0] } ?? Presentierij.geenWijk }
    }
    var vak = vakken.count - 1
    while vak > 0, dag < vakken[vak].vanaf { vak -= 1 }
    return wijken[begin + vak]
  }

  /// Number in the worker's own list of locations.
  mutating func locatie(_ veld: Bytestuk, _ oogst: Oogst) -> UInt32 {
    let bekend = locaties.aantal
    let nummer = locaties.intern(veld)
    if Int(nummer) == bekend { oogst.nieuweLocaties.append(veld.tekst) }
    return nummer
  }

  @inline(__always) mutating func status(_ veld: Bytestuk) -> UInt8 {
    let woorden = veld.woorden
    if woorden == laatste.woorden, veld.lengte == laatste.lengte { return laatste.status }
    return otherStatus(veld, woorden)
  }

  @inline(never) private mutating func otherStatus(_ veld: Bytestuk, _ woorden: Woordpaar) -> UInt8 {
    let nummer = Int(statusspellingen.intern(veld))
    if nummer == statussen.count {
      statussen.append(plan.statussen[wordform(veld.tekst)] ?? Woordenlijst.onbekendeStatus)
    }
    // Longer than two words is not compared whole above.
    if veld.lengte <= 16 { laatste = (woorden, veld.lengte, statussen[nummer]) }
    return statussen[nummer]
  }

  /// Where the child lives, by all six characters of the postcode or else its four digits.
  mutating func woonwijk(_ veld: Bytestuk) -> UInt16 {
    let nummer = Int(postcodespellingen.intern(veld))
    if nummer < woonwijken.count { return woonwijken[nummer] }
    let postcode = veld.tekst.uppercased().filter { $0 != " " }
    let code = plan.postcodes[postcode] ?? plan.postcodes[String(postcode.prefix(4))]
    woonwijken.append(code.flatMap { wijknummers[$0] } ?? Presentierij.geenWijk)
    return woonwijken[nummer]
  }
}

extension String {
  /// The UTF-8 of this text as a field; valid inside the closure only.
  func withBytestuk<Uit>(_ gebruik: (Bytestuk) -> Uit) -> Uit {
    var bytes = Geheugen<UInt8>(ruimte: utf8.count + 1)
    defer { bytes.free() }
    for byte in utf8 { bytes.append(byte) }
    return gebruik(Bytestuk(begin: bytes.begin, lengte: bytes.aantal))
  }
}
