/// Reads every mention of time in a file name, from left to right, the longest first.
struct Naamlezing {
  private let stukken: [Naamstukken.Stuk]
  private(set) var dagen: [Dag] = []
  private(set) var perioden: [Periode] = []
  /// Months, weeks, quarters and halves that are named without their year.
  private(set) var losseMaanden: [Int] = []
  private var losseDelen: [(deel: Tijdwoorden.Jaardeel, nummer: Int)] = []
  /// '2026-2' is February, or the second file of the year.
  private(set) var kaleMaanden: Set<Maand> = []
  /// Which pieces told something.
  private(set) var gebruikt: Set<Int> = []

  init(_ naam: Naamstukken) {
    stukken = naam.stukken
    var plek = 0
    while plek < stukken.count {
      let aantal = readDay(plek) ?? readSchoolYear(plek) ?? readPart(plek) ?? readMonth(plek) ?? readLoose(plek) ?? 0
      if aantal > 0 { gebruikt.formUnion(plek..<plek + aantal) }
      plek += max(1, aantal)
    }
    joinLoose()
  }

  private func at(_ plek: Int, verbonden: Bool = true) -> Naamstukken.Stuk? {
    guard stukken.indices.contains(plek), !verbonden || stukken[plek].isVerbonden else { return nil }
    return stukken[plek]
  }

  private func year(_ stuk: Naamstukken.Stuk?) -> Int? {
    guard let stuk, stuk.tekst.utf8.count == 4, let jaar = stuk.getal, (2000...2099).contains(jaar) else { return nil }
    return jaar
  }

  /// A year of two digits, as behind the name of a month or an apostrophe.
  private func shortYear(_ stuk: Naamstukken.Stuk?) -> Int? {
    guard let stuk, stuk.tekst.utf8.count == 2, let jaar = stuk.getal, (10...99).contains(jaar) else { return nil }
    return 2000 + jaar
  }

  private func small(_ stuk: Naamstukken.Stuk?, tot grens: Int) -> Int? {
    guard let stuk, stuk.tekst.utf8.count <= 2, let getal = stuk.getal, (1...grens).contains(getal) else { return nil }
    return getal
  }

  // MARK: Days

  private mutating func readDay(_ plek: Int) -> Int? {
    guard let eerste = at(plek, verbonden: false) else { return nil }
    if let dag = Naamlezing.compact(eerste) {
      dagen.append(dag)
      return 1
    }
    guard let tweede = at(plek + 1), let derde = at(plek + 2) else { return nil }
    // '2026-01_2' is a month and a version.
    let isGelijk = tweede.ervoor == derde.ervoor
    var dag: Dag?
    if isGelijk, let jaar = year(eerste), let maand = small(tweede, tot: 12), let nummer = small(derde, tot: 31) {
      dag = Dag(jaar: jaar, maand: maand, dag: nummer)
    } else if isGelijk, let nummer = small(eerste, tot: 31), let maand = small(tweede, tot: 12), let jaar = year(derde)
    {
      dag = Dag(jaar: jaar, maand: maand, dag: nummer)
    } else if let nummer = small(eerste, tot: 31), let maand = Tijdwoorden.maand(tweede), let jaar = year(derde) {
      dag = Dag(jaar: jaar, maand: maand, dag: nummer)
    } else if let maand = Tijdwoorden.maand(eerste), let nummer = small(tweede, tot: 31), let jaar = year(derde) {
      dag = Dag(jaar: jaar, maand: maand, dag: nummer)
    }
    guard let dag else { return nil }
    dagen.append(dag)
    return 3
  }

  /// '20260131', '31012026', and either with a time behind it.
  private static func compact(_ stuk: Naamstukken.Stuk) -> Dag? {
    guard stuk.isGetal, [8, 12, 14].contains(stuk.tekst.utf8.count) else { return nil }
    let cijfers = Array(stuk.tekst.utf8)
    func getal(_ bereik: Range<Int>) -> Int { digits(cijfers[bereik]) ?? 0 }
    if (2000...2099).contains(getal(0..<4)), let dag = Dag(jaar: getal(0..<4), maand: getal(4..<6), dag: getal(6..<8)) {
      return dag
    }
    guard cijfers.count == 8, (2000...2099).contains(getal(4..<8)) else { return nil }
    return Dag(jaar: getal(4..<8), maand: getal(2..<4), dag: getal(0..<2))
  }

  // MARK: Years and their parts

  private mutating func readSchoolYear(_ plek: Int) -> Int? {
    let isGenoemd = at(plek, verbonden: false).map { ["schooljaar", "sj"].contains($0.tekst) } ?? false
    let begin = isGenoemd ? plek + 1 : plek
    guard let eerste = at(begin, verbonden: isGenoemd), let tweede = at(begin + 1),
      let van = year(eerste) ?? (isGenoemd ? shortYear(eerste) : nil)
    else { return nil }
    let tot = year(tweede) ?? (isGenoemd || tweede.ervoor == "/" ? shortYear(tweede) : nil)
    guard tot == van + 1 else { return nil }
    perioden.append(.schooljaar(van: van))
    // Without the word it can be two calendar years as well.
    if !isGenoemd { perioden += [.jaar(van), .jaar(van + 1)] }
    return isGenoemd ? 3 : 2
  }

  private mutating func readPart(_ plek: Int) -> Int? {
    guard let eerste = at(plek, verbonden: false) else { return nil }
    // '2026 week 3', '2026-W03', '2026Q1'.
    if let jaar = year(eerste), let woord = at(plek + 1), let deel = Tijdwoorden.jaardeel(woord, nummer: at(plek + 2)),
      let nummer = small(at(plek + 2), tot: 53), let periode = deel.periode(jaar, nummer)
    {
      perioden.append(periode)
      return 3
    }
    // 'week 3 2026', 'Q1 2026'; without a year it waits for one.
    if let deel = Tijdwoorden.jaardeel(eerste, nummer: at(plek + 1)), let nummer = small(at(plek + 1), tot: 53) {
      return take(deel, nummer, jaar: at(plek + 2), stukken: 2)
    }
    // '1e kwartaal 2026', 'eerste kwartaal 2026'.
    if let nummer = Tijdwoorden.rangtelwoord(eerste), let woord = at(plek + 1),
      let deel = Tijdwoorden.jaardeel(woord, nummer: nil)
    {
      return take(deel, nummer, jaar: at(plek + 2), stukken: 2)
    }
    if let nummer = small(eerste, tot: 4), let uitgang = at(plek + 1), ["e", "ste", "de"].contains(uitgang.tekst),
      let woord = at(plek + 2), let deel = Tijdwoorden.jaardeel(woord, nummer: nil)
    {
      return take(deel, nummer, jaar: at(plek + 3), stukken: 3)
    }
    return nil
  }

  private mutating func take(_ deel: Tijdwoorden.Jaardeel, _ nummer: Int, jaar: Naamstukken.Stuk?, stukken: Int) -> Int
  {
    guard let jaar = year(jaar) else {
      losseDelen.append((deel, nummer))
      return stukken
    }
    if let periode = deel.periode(jaar, nummer) { perioden.append(periode) }
    return stukken + 1
  }

  // MARK: Months

  private mutating func readMonth(_ plek: Int) -> Int? {
    guard let eerste = at(plek, verbonden: false) else { return nil }
    if let maand = Naamlezing.compactMonth(eerste) {
      perioden.append(.maand(maand))
      return 1
    }
    guard let tweede = at(plek + 1) else { return nil }
    if let nummer = Tijdwoorden.maand(eerste), let jaar = year(tweede) ?? shortYear(tweede) {
      perioden.append(.maand(Maand(jaar: jaar, nummer: nummer)))
      addMonth(of: jaar, behind: plek + 1)
      return 2
    }
    if let jaar = year(eerste), let nummer = Tijdwoorden.maand(tweede) {
      perioden.append(.maand(Maand(jaar: jaar, nummer: nummer)))
      return 2
    }
    if let jaar = year(eerste), let nummer = small(tweede, tot: 12) { return take(jaar, nummer, geschreven: tweede) }
    let isAantal = plek > 0 && Tijdwoorden.telt(stukken[plek - 1]) && !eerste.tekst.hasPrefix("0")
    if !isAantal, let nummer = small(eerste, tot: 12), let jaar = year(tweede) {
      addMonth(of: jaar, behind: plek + 1)
      return take(jaar, nummer, geschreven: eerste)
    }
    return nil
  }

  /// 'mei 2026-01' is May or January: the year belongs to both.
  private mutating func addMonth(of jaar: Int, behind plek: Int) {
    guard let stuk = at(plek + 1), stuk.tekst.utf8.count == 2, let nummer = small(stuk, tot: 12) else { return }
    perioden.append(.maand(Maand(jaar: jaar, nummer: nummer)))
  }

  private mutating func take(_ jaar: Int, _ nummer: Int, geschreven: Naamstukken.Stuk) -> Int {
    let maand = Maand(jaar: jaar, nummer: nummer)
    perioden.append(.maand(maand))
    if geschreven.tekst.utf8.count == 1 { kaleMaanden.insert(maand) }
    return 2
  }

  /// '202601' and '012026'.
  private static func compactMonth(_ stuk: Naamstukken.Stuk) -> Maand? {
    guard stuk.tekst.utf8.count == 6, let getal = stuk.getal else { return nil }
    for (jaar, maand) in [(getal / 100, getal % 100), (getal % 10_000, getal / 10_000)]
    where (2000...2099).contains(jaar) && (1...12).contains(maand) {
      return Maand(jaar: jaar, nummer: maand)
    }
    return nil
  }

  // MARK: What waits for the rest of the name

  private mutating func readLoose(_ plek: Int) -> Int? {
    guard let stuk = at(plek, verbonden: false) else { return nil }
    if let jaar = year(stuk) ?? (stuk.heeftApostrof ? shortYear(stuk) : nil) {
      perioden.append(.jaar(jaar))
      return 1
    }
    guard let maand = Tijdwoorden.maand(stuk) else { return nil }
    losseMaanden.append(maand)
    return 1
  }

  /// 'januari aanwezigheid 2026': a part of a year and the only year of the name belong together.
  private mutating func joinLoose() {
    let jaren = Set(
      perioden.map { $0.eersteDag.delen.jaar } + perioden.map { $0.laatsteDag.delen.jaar } + dagen.map { $0.delen.jaar }
    )
    guard jaren.count == 1, let jaar = jaren.first else { return }
    perioden += losseMaanden.map { .maand(Maand(jaar: jaar, nummer: $0)) }
    perioden += losseDelen.compactMap { $0.deel.periode(jaar, $0.nummer) }
    (losseMaanden, losseDelen) = ([], [])
  }
}
