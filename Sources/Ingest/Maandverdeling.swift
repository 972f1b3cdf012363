import Domain

/// Which months a file speaks for, and what it says of each.
///
/// A file is silent about what lies beyond its last row, unless it says until when it reaches: by its name, by the
/// bronprofiel, or because it is empty. A row that stands alone far from the others is most likely a slip of the pen: it
/// makes no nought of the months in between.
struct Maandverdeling {
  /// Sorted.
  let maanden: [Maand]
  let standen: [Maand: Maandstand]
  private(set) var bevindingen: [Bevinding] = []

  /// No file is silent for longer and means nought by it.
  private static let grootsteStilte = 12

  /// - Parameter rijen: accepted rows by month.
  /// - Throws: `Bestandsfout` for a file without rows that does not say what it is about.
  init(
    _ rijen: [Maand: Int], _ periode: Leveringsperiode, _ balans: Rijbalans, _ opdracht: Inleesopdracht
  ) throws(Bestandsfout) {
    var standen: [Maand: Maandstand] = [:], alleen: [Maand] = []
    let isLeeg = balans.aangenomen + balans.dubbel == 0
    if isLeeg || opdracht.profiel.soort == .activiteiten {
      let stand: Maandstand = balans.aangenomen > 0 ? .rijen : balans.gelezen == 0 ? .nihil : .onbruikbaar
      for maand in try Maandverdeling.named(periode, balans, opdracht) { standen[maand] = stand }
    } else if case .week? = periode.periode, let maanden = periode.periode?.maanden {
      // A week over the end of a month is a part of both months, also where only one of them has rows.
      for maand in maanden { standen[maand] = rijen[maand, default: 0] > 0 ? .rijen : .nihil }
    } else if let genoemd = periode.periode, genoemd.maanden.count == 1 {
      standen[genoemd.maanden[0]] = rijen[genoemd.maanden[0], default: 0] > 0 ? .rijen : .onbruikbaar
    } else {
      let eigen = rijen.filter { maand, aantal in aantal > 0 && periode.periode?.maanden.contains(maand) != false }
      let kern = Maandverdeling.core(eigen, opdracht.profiel.soort)
      alleen = eigen.keys.filter { kern[$0] == nil }.sorted()
      standen = Maandverdeling.spread(kern, periode, opdracht)
    }
    self.standen = standen
    maanden = standen.keys.sorted()
    if !alleen.isEmpty, !opdracht.isHerstel {
      bevindingen = [
        Bevinding(
          .datumAlleen, Bevinding.Plaats(bestand: opdracht.bestand),
          toelichting: "Het gaat om \(alleen.map(\.code).joined(separator: " en ")).")
      ]
    }
  }

  /// The months that are named, of a file that has no row to tell them.
  private static func named(
    _ periode: Leveringsperiode, _ balans: Rijbalans, _ opdracht: Inleesopdracht
  ) throws(Bestandsfout) -> [Maand] {
    let lezingen = Periodenaam(opdracht.bestand).lezingen
    guard let genoemd = periode.periode ?? (lezingen.count == 1 ? lezingen[0] : nil) else {
      if balans.gelezen > 0 || opdracht.isHerstel { return [] }
      throw Bestandsfout([
        Bevinding(
          .periodeOnbekend, Bevinding.Plaats(bestand: opdracht.bestand),
          toelichting: "Het bestand heeft geen rijen, en de naam noemt geen maand.")
      ])
    }
    let maanden = genoemd.maanden
    if maanden.count == 1 || opdracht.profiel.soort == .activiteiten { return maanden }
    if case .week = genoemd { return maanden }
    return maanden.filter { isOver($0, opdracht) }
  }

  private static func isOver(_ maand: Maand, _ opdracht: Inleesopdracht) -> Bool {
    opdracht.vandaag.map { maand.laatsteDag <= $0 } ?? true
  }

  /// Of months that a year and more of silence keeps apart, those with the most rows: years that stand alone in a file are
  /// years that somebody mistyped, however many rows have them.
  private static func mostOfIt(_ rijen: [Maand: Int]) -> [Maand: Int] {
    var groepen: [[Maand]] = []
    for maand in rijen.keys.sorted() {
      if let vorige = groepen.last?.last, maand.volgnummer - vorige.volgnummer <= grootsteStilte {
        groepen[groepen.count - 1].append(maand)
      } else {
        groepen.append([maand])
      }
    }
    func count(_ groep: [Maand]) -> Int { groep.reduce(0) { $0 + rijen[$1, default: 0] } }
    // Of two with as many rows the later one: nobody registers what is still to come.
    let meeste = groepen.max { (count($0), $0[0]) < (count($1), $1[0]) } ?? []
    return rijen.filter { meeste.contains($0.key) }
  }

  /// The months of the rows without those that stand alone at the beginning or the end.
  private static func core(_ rijen: [Maand: Int], _ soort: Leveringsoort) -> [Maand: Int] {
    // Of what happens now and then a year may pass without any.
    var kern =
      soort.vorm.isDicht ? mostOfIt(rijen) : rijen
    let totaal = kern.values.reduce(0, +)
    for isLaatste in [true, false] {
      let maanden = kern.keys.sorted()
      guard maanden.count > 1 else { break }
      let (maand, naast) =
        isLaatste ? (maanden[maanden.count - 1], maanden[maanden.count - 2]) : (maanden[0], maanden[1])
      let aantal = kern[maand, default: 0], stilte = abs(maand.volgnummer - naast.volgnummer) - 1
      let isZeldzaam = aantal <= max(1, totaal / 100) && totaal - aantal > aantal
      // What happens now and then may lie months apart; a year by itself is a slip there as well.
      let isDicht =
        soort.vorm.isDicht || maand.jaar != naast.jaar
      if stilte >= 2, isZeldzaam, isDicht { kern[maand] = nil }
    }
    return kern
  }

  /// From the first to the last month, and on to the day until which the file says that it reaches.
  private static func spread(
    _ kern: [Maand: Int], _ periode: Leveringsperiode, _ opdracht: Inleesopdracht
  ) -> [Maand: Maandstand] {
    var uit = kern.mapValues { _ in Maandstand.rijen }
    let maanden = kern.keys.sorted()
    guard var vorige = maanden.first else { return uit }
    func fill(_ van: Maand, _ tot: Maand) {
      guard van <= tot, tot.volgnummer - van.volgnummer < grootsteStilte else { return }
      for nummer in van.volgnummer...tot.volgnummer where isOver(Maand(volgnummer: nummer), opdracht) {
        if uit[Maand(volgnummer: nummer)] == nil { uit[Maand(volgnummer: nummer)] = .nihil }
      }
    }
    if let begin = periode.periode?.eersteDag.maand { fill(begin, vorige.vorige) }
    for maand in maanden.dropFirst() {
      fill(vorige.volgende, maand.vorige)
      vorige = maand
    }
    if let einde = declaredEnd(periode, opdracht) {
      fill(vorige.volgende, einde == einde.maand.laatsteDag ? einde.maand : einde.maand.vorige)
    }
    return uit
  }

  /// The day until which the file says that it reaches: its date of export by column or name, or the end of its period
  /// when the bronprofiel says that it is complete.
  private static func declaredEnd(_ periode: Leveringsperiode, _ opdracht: Inleesopdracht) -> Dag? {
    if let genoemd = periode.periode {
      if opdracht.profiel.isVolledig { return genoemd.laatsteDag }
      return opdracht.exportdag.map { min($0, genoemd.laatsteDag) }
    }
    guard let dag = opdracht.exportdag ?? Periodenaam(opdracht.bestand).dag,
      opdracht.vandaag.map({ dag <= $0 }) ?? true
    else { return nil }
    return dag
  }
}
