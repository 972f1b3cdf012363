import Domain

/// Rows that are not on a presentielijst, added up per month and cell.
struct Celtabel<Waarde: Sendable>: Sendable {
  private var waarden: [Waarde]
  private let leeg: Waarde
  private let cellen: Int

  init(_ leeg: Waarde, stukken: Int, cellen: Int) {
    (self.leeg, self.cellen) = (leeg, cellen)
    waarden = Array(repeating: leeg, count: stukken * cellen)
  }

  subscript(stuk: Int, cel: Int) -> Waarde {
    get { waarden[stuk * cellen + cel] }
    set { waarden[stuk * cellen + cel] = newValue }
    _modify { yield &waarden[stuk * cellen + cel] }
  }

  func sum(_ stukken: Range<Int>, _ cel: Int, _ add: (inout Waarde, Waarde) -> Void) -> Waarde {
    stukken.reduce(into: leeg) { som, stuk in add(&som, self[stuk, cel]) }
  }
}

struct Planningstand: Sendable {
  var (gepland, afgelast, overmacht) = (0, 0, 0)
  static func += (som: inout Planningstand, deel: Planningstand) {
    som.gepland += deel.gepland
    som.afgelast += deel.afgelast
    som.overmacht += deel.overmacht
  }
}

struct Signaalstand: Sendable {
  var (signalen, binnen14, opgepakt, afgerond, doorgespeeld) = (0, 0, 0, 0, 0)
  /// Calendar days from the signal to each step, as far as the step came on or after the signal's day.
  var (dagenDoorgespeeld, dagenOpgepakt, dagenAfgerond): ([Int32], [Int32], [Int32]) = ([], [], [])

  mutating func add(_ signaal: Signaal) {
    signalen += 1
    if let dag = signaal.doorgespeeld {
      doorgespeeld += 1
      binnen14 += (0...14).contains(signaal.dag.dagen(tot: dag)) ? 1 : 0
    }
    opgepakt += signaal.opgepakt == nil ? 0 : 1
    afgerond += signaal.afgerond == nil ? 0 : 1
    func days(_ tot: Dag?) -> Int32? { tot.map { $0.nummer - signaal.dag.nummer }.flatMap { $0 >= 0 ? $0 : nil } }
    if let dagen = days(signaal.doorgespeeld) { dagenDoorgespeeld.append(dagen) }
    if let dagen = days(signaal.opgepakt) { dagenOpgepakt.append(dagen) }
    if let dagen = days(signaal.afgerond) { dagenAfgerond.append(dagen) }
  }

  static func += (som: inout Signaalstand, deel: Signaalstand) {
    som.signalen += deel.signalen
    som.binnen14 += deel.binnen14
    som.doorgespeeld += deel.doorgespeeld
    som.opgepakt += deel.opgepakt
    som.afgerond += deel.afgerond
    som.dagenDoorgespeeld += deel.dagenDoorgespeeld
    som.dagenOpgepakt += deel.dagenOpgepakt
    som.dagenAfgerond += deel.dagenAfgerond
  }
}

/// Answers and their sum on a scale of 1–10, in units of 1/`Registerstand.schaaldeel`.
struct Evaluatiestand: Sendable {
  var antwoorden = 0
  /// Answers on a scale that has a score; 'yes or no' has none.
  var metScore = 0
  var score = 0
  static func += (som: inout Evaluatiestand, deel: Evaluatiestand) {
    som.antwoorden += deel.antwoorden
    som.metScore += deel.metScore
    som.score += deel.score
  }
}

/// The last counted day of one bron in a month with the children waiting per cell.
struct Wachtlijstdag: Sendable {
  let dag: Dag
  var kinderen: [Int: Int]
}

/// Everything of the registers, per month and cell.
struct Registerstand: Sendable {
  private(set) var planning: Celtabel<Planningstand>
  private(set) var signalen: Celtabel<Signaalstand>
  private(set) var evaluaties: Celtabel<Evaluatiestand>
  private(set) var bezoeken: Celtabel<Int>
  /// Per month and bron; a bron that is no organisation of the report has a place too.
  private(set) var wachtlijsten: [[BronID: Wachtlijstdag]]
  /// Common denominator of all scales.
  let schaaldeel: Int

  init(_ registers: Registers, tijd: Tijdsindeling, cellen: Cellenlijst, kaart: Activiteitenkaart) {
    let stukken = tijd.stukken.count
    planning = Celtabel(Planningstand(), stukken: stukken, cellen: cellen.aantal)
    signalen = Celtabel(Signaalstand(), stukken: stukken, cellen: cellen.aantal)
    evaluaties = Celtabel(Evaluatiestand(), stukken: stukken, cellen: cellen.aantal)
    bezoeken = Celtabel(0, stukken: stukken, cellen: cellen.aantal)
    wachtlijsten = Array(repeating: [:], count: stukken)
    schaaldeel = Set(registers.evaluaties.map(\.schaal.count)).map { max(1, $0 - 1) }.reduce(1, leastCommonMultiple)

    func stuk(_ dag: Dag) -> Int? {
      let delen = dag.delen
      let eerste = tijd.stukken.first?.maand.volgnummer ?? 0
      let plek = Maand(jaar: delen.jaar, nummer: delen.maand).volgnummer - eerste
      guard tijd.stukken.indices.contains(plek), tijd.stukken[plek].dagen.contains(delen.dag) else { return nil }
      return plek
    }
    for regel in registers.planregels {
      guard let stuk = stuk(regel.dag) else { continue }
      let plek = kaart.plek(Activiteitsleutel(regel.bron, regel.activiteit), op: regel.dag)
      let alle =
        cellen.cellen(wijk: regel.wijk, bron: regel.bron)
        + cellen.cellen(plek, wijk: regel.wijk, metWijkDoel: true)
      var stand = Planningstand()
      stand.gepland = 1
      switch regel.uitkomst {
      case .gepland, .gehouden: break
      case .afgelast: stand.afgelast = 1
      case .afgelastOvermacht: (stand.afgelast, stand.overmacht) = (1, 1)
      }
      for cel in alle { planning[stuk, cellen.plek(cel)] += stand }
    }
    for signaal in registers.signalen {
      guard let stuk = stuk(signaal.dag) else { continue }
      for cel in cellen.cellen(wijk: signaal.wijk, bron: signaal.bron) { signalen[stuk, cellen.plek(cel)].add(signaal) }
    }
    for evaluatie in registers.evaluaties {
      guard let stuk = stuk(evaluatie.dag) else { continue }
      var alle = cellen.cellen(wijk: evaluatie.wijk, bron: evaluatie.bron)
      if !evaluatie.activiteit.isEmpty {
        let plek = kaart.plek(Activiteitsleutel(evaluatie.bron, evaluatie.activiteit), op: evaluatie.dag)
        alle += cellen.cellen(plek, wijk: evaluatie.wijk, metWijkDoel: false)
      }
      let stand = stand(evaluatie)
      for cel in alle { evaluaties[stuk, cellen.plek(cel)] += stand }
    }
    for bezoek in registers.praktijkbezoeken {
      guard let stuk = stuk(bezoek.dag) else { continue }
      for cel in cellen.cellen(wijk: bezoek.wijk, bron: bezoek.bron) { bezoeken[stuk, cellen.plek(cel)] += 1 }
    }
    for stand in registers.wachtlijsten {
      guard let stuk = stuk(stand.peildatum) else { continue }
      var dag = wachtlijsten[stuk][stand.bron] ?? Wachtlijstdag(dag: stand.peildatum, kinderen: [:])
      if dag.dag > stand.peildatum { continue }
      if dag.dag < stand.peildatum { dag = Wachtlijstdag(dag: stand.peildatum, kinderen: [:]) }
      for cel in cellen.cellen(wijk: stand.wijk, bron: stand.bron) {
        dag.kinderen[cellen.plek(cel), default: 0] += stand.kinderen
      }
      wachtlijsten[stuk][stand.bron] = dag
    }
  }

  /// Each answer x on a scale from a to b stands at 1 + 9 (x − a) / (b − a).
  private func stand(_ evaluatie: Evaluatie) -> Evaluatiestand {
    let van = evaluatie.schaal.lowerBound, breedte = evaluatie.schaal.count - 1
    var stand = Evaluatiestand(antwoorden: evaluatie.antwoorden)
    guard breedte > 1 else { return stand }
    stand.metScore = evaluatie.antwoorden
    stand.score =
      evaluatie.antwoorden * schaaldeel + 9 * (evaluatie.som - evaluatie.antwoorden * van) * (schaaldeel / breedte)
    return stand
  }

  /// The children waiting on the last counted day of each bron in these months; nil when nothing was counted.
  func wachtenden(_ stukken: Range<Int>, cel: Int, bron: BronID?) -> Int? {
    var laatste: [BronID: Wachtlijstdag] = [:]
    for stuk in stukken { laatste.merge(wachtlijsten[stuk]) { _, later in later } }
    let gevraagd = bron.map { bron in laatste.filter { $0.key == bron } } ?? laatste
    return gevraagd.isEmpty ? nil : gevraagd.values.reduce(0) { $0 + $1.kinderen[cel, default: 0] }
  }
}

private func leastCommonMultiple(_ a: Int, _ b: Int) -> Int {
  var (x, y) = (a, b)
  while y > 0 { (x, y) = (y, x % y) }
  return a / x * b
}

/// The middle value, exactly; of an even number the mean of the middle two. Nil of nothing. No value below zero.
func median(_ waarden: [Int32]) -> Breuk? {
  guard let hoogste = waarden.max() else { return nil }
  let aantal = waarden.count
  let (onder, boven): (Int32, Int32)
  if Int(hoogste) < 4 * aantal + 1_000 {
    // Lead times are few and small: count them instead of sorting.
    var keren = [Int](repeating: 0, count: Int(hoogste) + 1)
    for waarde in waarden { keren[Int(waarde)] += 1 }
    onder = value(at: (aantal - 1) / 2, keren)
    boven = value(at: aantal / 2, keren)
  } else {
    let orde = waarden.sorted()
    (onder, boven) = (orde[(aantal - 1) / 2], orde[aantal / 2])
  }
  return aantal % 2 == 1 ? Breuk(Int(onder)) : Breuk(teller: Int(onder) + Int(boven), noemer: 2)
}

private func value(at plek: Int, _ keren: [Int]) -> Int32 {
  var over = plek
  for (waarde, aantal) in keren.enumerated() {
    if over < aantal { return Int32(waarde) }
    over -= aantal
  }
  return 0
}
