import Domain

/// How a bron writes its dates, as a pattern that is followed to the letter: '1-3-2024' is no 'dd-mm-jjjj'.
struct Datumnotatie: Hashable, Sendable {
  let naam: String
  private let tekens: [UInt8]
  /// 'd-m-jjjj': day and month may have one digit or two.
  private let isKort: Bool
  let isGewoon: Bool
  private let vorm: Datumvorm?

  init(_ naam: String) {
    self.naam = naam
    isKort = naam.hasPrefix("d-") || naam.hasPrefix("d/") || naam.hasPrefix("d.")
    isGewoon = naam == "dd-mm-jjjj"
    vorm = Datumvorm(naam)
    tekens = Array(naam.utf8)
  }

  /// Year, month and day as written; not yet checked against the calendar.
  struct Delen: Equatable {
    var jaar: Int32
    var maand: Int32
    var dag: Int32

    static let geen = Delen(jaar: -1, maand: 0, dag: 0)
    var isGeldig: Bool { jaar > 0 }
    var alsDag: Dag? { Dag(jaar: Int(jaar), maand: Int(maand), dag: Int(dag)) }

    @inline(__always) init(jaar: Int32, maand: Int32, dag: Int32) {
      (self.jaar, self.maand, self.dag) = (jaar, maand, dag)
    }

    /// The same when it is a day of the calendar.
    @inline(__always) var gecontroleerd: Delen {
      if dag >= 1, dag <= 28, maand >= 1, maand <= 12, jaar >= 1 { return self }
      let lengte = Maand.lengte(jaar: Int(jaar), maand: Int(maand))
      return jaar >= 1 && dag >= 1 && Int(dag) <= lengte ? self : .geen
    }
  }

  /// `Delen.geen` unless the bytes are exactly a date in this notation and a day of the calendar.
  @inline(__always) func read(_ veld: Bytestuk) -> Delen {
    isGewoon ? Datumnotatie.readGewoon(veld) : readPattern(veld)
  }

  /// A day as this notation writes it.
  func format(_ dag: Dag) -> String {
    if let vorm { return vorm.format(dag) }
    let delen = dag.delen
    let jaar = padded(delen.jaar, 4)
    if isKort {
      return "\(delen.dag)\(naam.dropFirst().first ?? "-")\(delen.maand)\(naam.dropFirst().first ?? "-")\(jaar)"
    }
    return naam.replacing("jjjj", with: jaar).replacing("jj", with: jaar.suffix(2))
      .replacing("mm", with: padded(delen.maand, 2)).replacing("dd", with: padded(delen.dag, 2))
  }

  /// 'dd-mm-jjjj', by far the most usual.
  @inline(__always) private static func readGewoon(_ veld: Bytestuk) -> Delen {
    guard veld.lengte == 10 else { return .geen }
    // Two overlapping words: 'dd-mm-jj' and '-mm-jjjj'.
    let p = UnsafeRawPointer(veld.begin)
    let links = p.loadUnaligned(as: UInt64.self).littleEndian
    let rechts = p.loadUnaligned(fromByteOffset: 2, as: UInt64.self).littleEndian
    // Take away '0' or '-' at each place; what is left must be a digit or nothing.
    let cijfersLinks = links ^ 0x3030_2D30_302D_3030
    let cijfersRechts = rechts ^ 0x3030_3030_2D30_302D
    let teHoog =
      ((cijfersLinks &+ 0x7676_7F76_767F_7676) | cijfersLinks)
      | ((cijfersRechts &+ 0x7676_7676_7F76_767F) | cijfersRechts)
    if teHoog & 0x8080_8080_8080_8080 != 0 { return .geen }
    @inline(__always) func cijfer(_ plek: UInt64) -> Int32 {
      Int32(truncatingIfNeeded: cijfersRechts &>> (plek &* 8)) & 0xF
    }
    let dag =
      (Int32(truncatingIfNeeded: cijfersLinks) & 0xF) &* 10 &+ (Int32(truncatingIfNeeded: cijfersLinks &>> 8) & 0xF)
    let maand = cijfer(1) &* 10 &+ cijfer(2)
    let jaar = cijfer(4) &* 1000 &+ cijfer(5) &* 100 &+ cijfer(6) &* 10 &+ cijfer(7)
    return Delen(jaar: jaar, maand: maand, dag: dag).gecontroleerd
  }

  @inline(never) private func readPattern(_ veld: Bytestuk) -> Delen {
    if let vorm { return vorm.read(veld) }
    if isKort { return readKort(veld) }
    guard veld.lengte == tekens.count else { return .geen }
    var (jaar, maand, dag, jaarcijfers): (Int32, Int32, Int32, Int) = (0, 0, 0, 0)
    for (plek, teken) in tekens.enumerated() {
      let byte = veld.begin[plek]
      switch teken {
      case UInt8(ascii: "d"), UInt8(ascii: "m"), UInt8(ascii: "j"):
        guard byte >= 48, byte <= 57 else { return .geen }
        let cijfer = Int32(byte - 48)
        if teken == UInt8(ascii: "d") {
          dag = dag * 10 + cijfer
        } else if teken == UInt8(ascii: "m") {
          maand = maand * 10 + cijfer
        } else {
          jaar = jaar * 10 + cijfer
          jaarcijfers += 1
        }
      default: guard byte == teken else { return .geen }
      }
    }
    return Delen(jaar: jaarcijfers == 2 ? 2000 + jaar : jaar, maand: maand, dag: dag).gecontroleerd
  }

  /// 'd-m-jjjj' with its own separator.
  private func readKort(_ veld: Bytestuk) -> Delen {
    let delen = veld.bytes.split(separator: tekens[1], omittingEmptySubsequences: false)
    guard delen.count == 3, (1...2).contains(delen[0].count), (1...2).contains(delen[1].count), delen[2].count == 4,
      let dag = digits(delen[0]), let maand = digits(delen[1]), let jaar = digits(delen[2])
    else { return .geen }
    return Delen(jaar: Int32(jaar), maand: Int32(maand), dag: Int32(dag)).gecontroleerd
  }
}

/// Minutes after midnight of 'uu:mm' and what resembles it, also behind a day; nil for anything else.
func readTijd(_ veld: Bytestuk) -> UInt16? {
  // 'uu:mm', by far the most usual, without an array.
  if veld.lengte == 5, veld.begin[2] == UInt8(ascii: ":") {
    let (a, b) = (UInt16(veld.begin[0] &- 48), UInt16(veld.begin[1] &- 48))
    let (c, d) = (UInt16(veld.begin[3] &- 48), UInt16(veld.begin[4] &- 48))
    let uur = a * 10 + b
    return a <= 2 && b <= 9 && c <= 5 && d <= 9 && uur <= 23 ? uur * 60 + c * 10 + d : nil
  }
  if veld.lengte > 8 { return readStempel(veld) }
  var cijfers: [Int] = []
  var groep = -1
  for byte in veld.bytes {
    switch byte {
    case 48...57: groep = max(groep, 0) * 10 + Int(byte - 48)
    case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "u"):
      guard groep >= 0 else { return nil }
      cijfers.append(groep)
      groep = -1
    default: return nil
    }
    guard groep < 10_000, cijfers.count < 3 else { return nil }
  }
  if groep >= 0 { cijfers.append(groep) }
  if cijfers.count == 1, (3...4).contains(veld.lengte) { cijfers = [cijfers[0] / 100, cijfers[0] % 100] }
  guard cijfers.count == 2 || cijfers.count == 3, cijfers[0] <= 23, cijfers[1] <= 59 else { return nil }
  return UInt16(cijfers[0] * 60 + cijfers[1])
}

/// The time of '2026-02-03T14:30:00.000+01:00' or '03-02-2026 14:30', as the clock here said.
private func readStempel(_ veld: Bytestuk) -> UInt16? {
  guard let plek = veld.bytes.firstIndex(where: { $0 == UInt8(ascii: "T") || $0 == 0x20 }), plek >= 6 else {
    return Tijdstempel.read(veld).flatMap { $0.zone == nil ? UInt16($0.minuten) : nil }
  }
  let tijd = Bytestuk(begin: veld.begin + plek + 1, lengte: veld.lengte - plek - 1)
  guard let stempel = Tijdstempel.read(tijd) else { return nil }
  guard let zone = stempel.zone else { return UInt16(stempel.minuten) }
  guard let dag = Dag(iso: String(decoding: veld.bytes.prefix(10), as: UTF8.self)) else { return nil }
  return UInt16(Tijdstempel.local(dag, stempel.minuten, zone: zone).minuten)
}
