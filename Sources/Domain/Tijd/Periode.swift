/// The stretch of time a figure, an agreement or a report is about.
package enum Periode: Hashable, Sendable {
  case maand(Maand)
  /// Quarter 1–4 of a calendar year.
  case kwartaal(jaar: Int, Int)
  /// Half 1–2 of a calendar year.
  case halfjaar(jaar: Int, Int)
  case jaar(Int)
  /// 1 August of `van` to 31 July of the next year.
  case schooljaar(van: Int)
  case week(Week)
  /// Any interval, both days included.
  case vrij(Dag, Dag)

  package var eersteDag: Dag {
    switch self {
    case .maand(let maand): maand.eersteDag
    case .kwartaal(let jaar, let nummer): Maand(jaar: jaar, nummer: nummer * 3 - 2).eersteDag
    case .halfjaar(let jaar, let nummer): Maand(jaar: jaar, nummer: nummer * 6 - 5).eersteDag
    case .jaar(let jaar): Maand(jaar: jaar, nummer: 1).eersteDag
    case .schooljaar(let van): Maand(jaar: van, nummer: 8).eersteDag
    case .week(let week): week.maandag
    case .vrij(let van, _): van
    }
  }

  package var laatsteDag: Dag {
    switch self {
    case .maand(let maand): maand.laatsteDag
    case .kwartaal(let jaar, let nummer): Maand(jaar: jaar, nummer: nummer * 3).laatsteDag
    case .halfjaar(let jaar, let nummer): Maand(jaar: jaar, nummer: nummer * 6).laatsteDag
    case .jaar(let jaar): Maand(jaar: jaar, nummer: 12).laatsteDag
    case .schooljaar(let van): Maand(jaar: van + 1, nummer: 7).laatsteDag
    case .week(let week): week.maandag + 6
    case .vrij(_, let tot): tot
    }
  }

  /// The calendar months the period touches, in order.
  package var maanden: [Maand] {
    let eerste = eersteDag.maand.volgnummer, laatste = laatsteDag.maand.volgnummer
    return eerste <= laatste ? (eerste...laatste).map(Maand.init(volgnummer:)) : []
  }

  package func bevat(_ dag: Dag) -> Bool { eersteDag <= dag && dag <= laatsteDag }
  package func bevat(_ ander: Periode) -> Bool { eersteDag <= ander.eersteDag && ander.laatsteDag <= laatsteDag }

  /// The same stretch a year earlier, for 'ten opzichte van dezelfde periode vorig jaar'.
  package var vorigJaar: Periode {
    switch self {
    case .maand(let maand): .maand(Maand(jaar: maand.jaar - 1, nummer: maand.nummer))
    case .kwartaal(let jaar, let nummer): .kwartaal(jaar: jaar - 1, nummer)
    case .halfjaar(let jaar, let nummer): .halfjaar(jaar: jaar - 1, nummer)
    case .jaar(let jaar): .jaar(jaar - 1)
    case .schooljaar(let van): .schooljaar(van: van - 1)
    case .week(let week): .week(Week(week.maandag - 364))
    case .vrij(let van, let tot): .vrij(Periode.jaarEerder(van), Periode.jaarEerder(tot))
    }
  }

  /// 29 February becomes 28 February.
  private static func jaarEerder(_ dag: Dag) -> Dag {
    let delen = dag.delen
    return Dag(jaar: delen.jaar - 1, maand: delen.maand, dag: delen.dag)
      ?? Dag(jaar: delen.jaar - 1, maand: delen.maand, dag: delen.dag - 1) ?? dag
  }

  /// This period and every month, quarter and half-year that lies wholly inside it: what `cijfers` prints.
  /// Longest first, then by first day.
  package var metOnderliggende: [Periode] {
    let maanden = maanden.filter { bevat(.maand($0)) }
    let jaren = Set(maanden.map(\.jaar)).sorted()
    var uit: [Periode] = [self]
    for jaar in jaren {
      uit += (1...2).map { .halfjaar(jaar: jaar, $0) }
      uit += (1...4).map { .kwartaal(jaar: jaar, $0) }
    }
    uit += maanden.map { .maand($0) }
    var gezien: Set<Periode> = []
    return uit.filter { bevat($0) && gezien.insert($0).inserted }
  }

  /// What a user types and a file name carries: 2026-03, 2026-K1, 2026-H1, 2026, schooljaar-2025-2026, 2026-W05,
  /// 2026-01-01..2026-02-14.
  package var code: String {
    switch self {
    case .maand(let maand): maand.code
    case .kwartaal(let jaar, let nummer): "\(padded(jaar, 4))-K\(nummer)"
    case .halfjaar(let jaar, let nummer): "\(padded(jaar, 4))-H\(nummer)"
    case .jaar(let jaar): padded(jaar, 4)
    case .schooljaar(let van): "schooljaar-\(padded(van, 4))-\(padded(van + 1, 4))"
    case .week(let week): week.code
    case .vrij(let van, let tot): "\(van.iso)..\(tot.iso)"
    }
  }

  /// Reads what `code` writes, and a stretch of months; nil on anything else.
  package init?(code: String) {
    if let maand = Maand(code: code) { self = .maand(maand); return }
    if code.hasPrefix("schooljaar-") {
      let delen = code.dropFirst(11).split(separator: "-", omittingEmptySubsequences: false)
      guard delen.count == 2, delen[0].utf8.count == 4, let van = digits(delen[0].utf8), van >= 1,
        let tot = digits(delen[1].utf8), tot == van + 1
      else { return nil }
      self = .schooljaar(van: van)
      return
    }
    let bytes = Array(code.utf8)
    if bytes.count == 22, code.contains(".."), let van = Dag(iso: code.prefix(10)), let tot = Dag(iso: code.suffix(10)),
      van <= tot
    {
      self = .vrij(van, tot)
      return
    }
    // Whole months, as people say it: 2025-09..2026-02.
    if bytes.count == 16, code.contains(".."), let van = Maand(code: code.prefix(7)),
      let tot = Maand(code: code.suffix(7)),
      van <= tot
    {
      self = van == tot ? .maand(van) : .vrij(van.eersteDag, tot.laatsteDag)
      return
    }
    guard bytes.count >= 4, let jaar = digits(bytes[0..<4]), jaar >= 1 else { return nil }
    if bytes.count == 4 { self = .jaar(jaar); return }
    guard bytes.count >= 7, bytes[4] == UInt8(ascii: "-"), let nummer = digits(bytes[6...]) else { return nil }
    switch (bytes[5], nummer, bytes.count) {
    case (UInt8(ascii: "K"), 1...4, 7): self = .kwartaal(jaar: jaar, nummer)
    case (UInt8(ascii: "H"), 1...2, 7): self = .halfjaar(jaar: jaar, nummer)
    case (UInt8(ascii: "W"), _, 8):
      guard let week = Week(jaar: jaar, nummer: nummer) else { return nil }
      self = .week(week)
    default: return nil
    }
  }
}

extension Periode: Comparable {
  /// By first day, then the shorter first, so that sorted output reads like a calendar.
  package static func < (links: Periode, rechts: Periode) -> Bool {
    (links.eersteDag, links.laatsteDag, links.code) < (rechts.eersteDag, rechts.laatsteDag, rechts.code)
  }
}
