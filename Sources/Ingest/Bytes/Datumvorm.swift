import Domain

/// Notations that are no row of digits: Excel's day numbers, months by name, years of two digits, dates with a time.
enum Datumvorm: Hashable, Sendable {
  /// 'excel-1900' and 'excel-1904': which of the two nobody can see from the number.
  case serieel(is1904: Bool)
  /// 'd mmm jjjj': '3 mrt 2026', '3 maart 2026', '3-mrt-2026'.
  case maandnaam
  /// 'd-m-jj'
  case kortJaar
  /// 'dd-mm-jjjj uu:mm': the time must be one, and is left out. With a zone behind it the day is the one here.
  indirect case metTijd(Datumnotatie, scheiding: UInt8)

  init?(_ naam: String) {
    switch naam {
    case "excel-1900": self = .serieel(is1904: false)
    case "excel-1904": self = .serieel(is1904: true)
    case "d mmm jjjj": self = .maandnaam
    case "d-m-jj": self = .kortJaar
    default:
      guard let u = naam.firstIndex(of: "u"), u > naam.startIndex else { return nil }
      let tussen = naam.index(before: u)
      guard naam[tussen] == " " || naam[tussen] == "T", let byte = naam[tussen].asciiValue else { return nil }
      self = .metTijd(Datumnotatie(String(naam[..<tussen])), scheiding: byte)
    }
  }

  @inline(never) func read(_ veld: Bytestuk) -> Datumnotatie.Delen {
    switch self {
    case .serieel(let is1904):
      guard veld.lengte <= 6, let dagen = digits(veld.bytes),
        case .datum(let dag) = Serieel(is1904: is1904).lees(Double(dagen), als: .datum)
      else { return .geen }
      return Self.delen(dag.delen.jaar, dag.delen.maand, dag.delen.dag)
    case .maandnaam:
      let woorden = veld.bytes.split { " -.".utf8.contains($0) }
      guard woorden.count == 3, let dag = digits(woorden[0]), woorden[2].count == 4, let jaar = digits(woorden[2]),
        let maand = Self.maand(woorden[1])
      else { return .geen }
      return Self.delen(jaar, maand, dag)
    case .kortJaar:
      let getallen = veld.bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      guard getallen.count == 3, getallen.allSatisfy({ (1...2).contains($0.count) }), getallen[2].count == 2,
        let dag = digits(getallen[0]), let maand = digits(getallen[1]), let jaar = digits(getallen[2])
      else { return .geen }
      return Self.delen(2_000 + jaar, maand, dag)
    case .metTijd(let datum, let scheiding):
      guard let plek = veld.bytes.firstIndex(of: scheiding) else { return .geen }
      let tijd = Bytestuk(begin: veld.begin + plek + 1, lengte: veld.lengte - plek - 1)
      let gelezen = datum.read(Bytestuk(begin: veld.begin, lengte: plek))
      if readTijd(tijd) != nil { return gelezen }
      guard let stempel = Tijdstempel.read(tijd) else { return .geen }
      guard let zone = stempel.zone, let dag = gelezen.alsDag else { return gelezen }
      let hier = Tijdstempel.local(dag, stempel.minuten, zone: zone).dag.delen
      return Self.delen(hier.jaar, hier.maand, hier.dag)
    }
  }

  /// A day as this notation writes it.
  func format(_ dag: Dag) -> String {
    let delen = dag.delen
    switch self {
    case .serieel(let is1904): return String(Serieel(is1904: is1904).number(of: dag))
    case .maandnaam:
      return
        "\(delen.dag) \(delen.maand == 3 ? "mrt" : Self.maanden[delen.maand - 1].prefix(3)) \(padded(delen.jaar, 4))"
    case .kortJaar: return "\(delen.dag)-\(delen.maand)-\(padded(delen.jaar % 100, 2))"
    case .metTijd(let datum, let scheiding):
      return datum.format(dag) + String(Character(Unicode.Scalar(scheiding))) + "00:00"
    }
  }

  private static func delen(_ jaar: Int, _ maand: Int, _ dag: Int) -> Datumnotatie.Delen {
    Datumnotatie.Delen(jaar: Int32(clamping: jaar), maand: Int32(clamping: maand), dag: Int32(clamping: dag))
      .gecontroleerd
  }

  private static let maanden = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
  ]

  private static func maand(_ woord: some Collection<UInt8>) -> Int? {
    let naam = String(decoding: woord, as: UTF8.self).lowercased()
    if naam == "mrt" { return 3 }
    if naam == "sept" { return 9 }
    return maanden.firstIndex { $0 == naam || (naam.count == 3 && naam != "maa" && $0.hasPrefix(naam)) }.map { $0 + 1 }
  }
}
