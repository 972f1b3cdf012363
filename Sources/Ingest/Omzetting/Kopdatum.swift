import Domain

/// The date, and the time, that a column of a wide list is called after.
///
/// Beside the notation of the bronprofiel it reads what programs make of a date on their own and what can be read in one way
/// only: '3-feb', 'di 3 feb', '3 feb 2026 14.30 Alle deelnemers', a weekday before a date. 'wk 6' needs the day of the week.
struct Kopdatum {
  let dag: Dag
  /// Minutes after midnight.
  let tijd: UInt16?

  /// Nil for a head that is no date.
  init?(_ naam: String, _ breed: Leveringsprofiel.Breedprofiel, _ periode: Periode?) {
    if let dag = Dag(iso: naam.prefix(10)) {
      (self.dag, tijd) = (dag, naam.count > 10 ? Kopdatum.time(Substring(naam.dropFirst(11).prefix(5))) : nil)
      return
    }
    var woorden = naam.split(whereSeparator: \.isWhitespace)
    let weekdag = woorden.first.flatMap(Kopdatum.weekday)
    if weekdag != nil, woorden.count > 1 { woorden.removeFirst() }
    guard
      let gevonden = Kopdatum.byName(woorden, periode) ?? Kopdatum.byWeek(naam, breed, periode)
        ?? Kopdatum.byNotation(woorden, breed.notatie, periode)
    else { return nil }
    // A weekday that does not fit shows that the date is misread.
    if let weekdag, gevonden.dag.weekdag != weekdag { return nil }
    (dag, tijd) = gevonden
  }

  /// Whether a head may be meant as a date, and must not be passed over in silence.
  static func resembles(_ naam: String) -> Bool {
    switch Celvorm(naam) {
    case .datum, .getal, .tijd: return true
    case .leeg, .tekst: break
    }
    guard naam.contains(where: \.isNumber) else { return false }
    return naam.split { !$0.isLetter }.contains { woord in
      month(woord) != nil || weekday(woord) != nil || ["wk", "week"].contains(woord.lowercased())
    }
  }

  private typealias Gevonden = (dag: Dag, tijd: UInt16?)

  /// '3 feb', '3-feb', '3 februari 2026 14.30', '03-feb-26'.
  private static func byName(_ woorden: [Substring], _ periode: Periode?) -> Gevonden? {
    let delen = woorden.flatMap { $0.split { $0 == "-" || $0 == "/" || $0 == "," || $0 == "'" } }
    guard delen.count >= 2, let maand = month(delen[1]), let nummer = number(delen[0].trimming(".")) else { return nil }
    var rest = delen.dropFirst(2)
    var jaar: Int?
    if let eerste = rest.first.map({ $0.trimming(".") }), let getal = number(eerste),
      eerste.count == 4 || eerste.count == 2
    {
      jaar = eerste.count == 4 ? getal : 2_000 + getal
      rest = rest.dropFirst()
    }
    let tijd = rest.first.flatMap(time)
    if let jaar { return Dag(jaar: jaar, maand: maand, dag: nummer).map { ($0, tijd) } }
    return inPeriod(periode) { Dag(jaar: $0, maand: maand, dag: nummer) }.map { ($0, tijd) }
  }

  /// 'wk 6', 'week 6': the day of the week that the bronprofiel names in that ISO week.
  private static func byWeek(
    _ naam: String, _ breed: Leveringsprofiel.Breedprofiel, _ periode: Periode?
  ) -> Gevonden? {
    guard let weekdag = breed.weekdag else { return nil }
    let klein = naam.lowercased()
    guard let woord = ["week", "wk"].first(where: { klein.hasPrefix($0) }),
      let week = number(Substring(klein.dropFirst(woord.count)).trimming(" .")), (1...53).contains(week)
    else { return nil }
    return inPeriod(periode) { jaar in
      // The fourth of January lies in week 1.
      guard let vierde = Dag(jaar: jaar, maand: 1, dag: 4) else { return nil }
      return vierde + ((week - 1) * 7 + weekdag - vierde.weekdag)
    }.map { ($0, nil) }
  }

  private static func byNotation(_ woorden: [Substring], _ notatie: String, _ periode: Periode?) -> Gevonden? {
    func read(_ tekst: some StringProtocol, _ notatie: String) -> Dag? {
      String(tekst).withBytestuk { Datumnotatie(notatie).read($0).alsDag }
    }
    func day(_ tekst: String) -> Dag? {
      if notatie.contains("jj") { return read(tekst, notatie) }
      return inPeriod(periode) { read(tekst + "-" + padded($0, 4), notatie + "-jjjj") }
    }
    if let dag = day(woorden.joined(separator: " ")) { return (dag, nil) }
    // A date with its time behind it.
    guard woorden.count >= 2, let tijd = time(woorden[1]), let dag = day(String(woorden[0])) else { return nil }
    return (dag, tijd)
  }

  /// The day in the year in which it lies within the period; a school year has two. Without such a year the first.
  private static func inPeriod(_ periode: Periode?, _ dag: (Int) -> Dag?) -> Dag? {
    guard let periode else { return nil }
    let jaar = periode.eersteDag.delen.jaar
    for poging in [jaar, jaar + 1] {
      if let gevonden = dag(poging), periode.bevat(gevonden) { return gevonden }
    }
    return dag(jaar)
  }

  private static func number(_ tekst: Substring) -> Int? { digits(tekst.utf8).flatMap { tekst.count <= 4 ? $0 : nil } }

  private static func time(_ tekst: Substring) -> UInt16? {
    guard tekst.contains(where: { ":.u".contains($0) }) else { return nil }
    return String(tekst).withBytestuk(readTijd)
  }

  static func month(_ woord: some StringProtocol) -> Int? {
    let naam = woord.lowercased().filter(\.isLetter)
    let maanden = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    let vol = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
      "december",
    ]
    if naam == "sept" { return 9 }
    if naam == "mar" || naam == "may" || naam == "oct" { return ["mar": 3, "may": 5, "oct": 10][naam] }
    return (maanden.firstIndex(of: naam) ?? vol.firstIndex(of: naam)).map { $0 + 1 }
  }

  /// 1 is Monday.
  static func weekday(_ woord: some StringProtocol) -> Int? {
    let naam = woord.lowercased().filter(\.isLetter)
    let dagen = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    return dagen.firstIndex { $0 == naam || $0.prefix(2) == naam }.map { $0 + 1 }
  }
}

extension Substring {
  fileprivate func trimming(_ tekens: String) -> Substring {
    var rest = self
    while let eerste = rest.first, tekens.contains(eerste) { rest.removeFirst() }
    while let laatste = rest.last, tekens.contains(laatste) { rest.removeLast() }
    return rest
  }
}
