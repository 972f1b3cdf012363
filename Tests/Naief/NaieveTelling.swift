package import Domain

/// A measure by its name, with what an agreement fills in beside it.
package struct Proefmaat: Sendable {
  package var naam: String
  package var minimaal = 1
  package var maanden = 1
  package var termijn = 14
  /// Only school weeks: of a measure of weeks this picks the one of school weeks.
  package var zonderVakanties = false

  package init(_ naam: String) { self.naam = naam }

  /// The measure that is counted.
  var gemeten: String {
    zonderVakanties && !naam.contains("schoolweken") ? naam.replacing("weken", with: "schoolweken") : naam
  }
}

/// One figure by the plainest means: loops over what was delivered, sets and sums, by the words of docs/maten.md.
///
/// It is the only naive recount of the tests: cells, agreements and coverage are all held against it. It depends on `Domain`
/// alone and takes nothing from there but days and rows, so that it cannot repeat a definition that the program has.
package struct NaieveTelling: Sendable {
  let rijen: Proefrijen
  let maat: Proefmaat
  /// The days that count.
  let van: Dag
  let tot: Dag
  /// Last day of the whole stretch, which may still be running.
  let eind: Dag

  package init(_ rijen: Proefrijen, _ maat: Proefmaat, van: Dag, tot: Dag? = nil, eind: Dag) {
    (self.rijen, self.maat, self.van, self.eind) = (rijen, maat, van, eind)
    self.tot = min(tot ?? eind, rijen.peildatum)
  }

  package struct Uitkomst: Sendable {
    /// Nil: nothing to count or to divide by.
    package var waarde: Deel?
    /// What a share, a mean or a median rests on.
    package var rust: Int?
    package var respons: Deel?
    package var hoogstens: Deel?
    /// Between what it ends when the open cases are done; without an upper end nobody knows how high.
    package var open: (laagst: Deel?, hoogst: Deel?)?
    /// Months without a delivery that was expected, and those of them of which nothing came at all.
    package var ontbrekend: Set<Maand> = []
    package var leeg: Set<Maand> = []
    /// Nothing came: then it is missing, and no nought.
    package var isOntbrekend = false
    /// A location that used to be counted was not.
    var isOnvolledig = false
  }

  /// One line of the table of measures: what it is made of, and how.
  struct Regel: Sendable {
    let soort: Leveringsoort?
    let count: @Sendable (NaieveTelling) -> Uitkomst
    init(_ soort: Leveringsoort?, _ count: @escaping @Sendable (NaieveTelling) -> Uitkomst) {
      (self.soort, self.count) = (soort, count)
    }
  }

  static let tabel = presentie.merging(stromen) { $1 }.merging(registers) { $1 }.merging(signalen) { $1 }

  /// The names of all measures that have a definition here.
  package static var maten: Set<String> { Set(tabel.keys) }

  package var uitkomst: Uitkomst {
    guard let regel = Self.tabel[maat.gemeten] else { return Uitkomst() }
    var uit = regel.count(self)
    if let soort = regel.soort { mark(&uit, soort) }
    return uit
  }

  static func count(_ aantal: Int) -> Uitkomst { Uitkomst(waarde: Deel(boven: aantal)) }

  static func share(_ boven: Int, _ onder: Int) -> Uitkomst {
    Uitkomst(waarde: onder > 0 ? Deel(boven: boven, onder: onder) : nil, rust: onder)
  }

  // MARK: what is missing

  /// Whether something of a month did not come that should have, and whether anything came.
  func delivered(_ maand: Maand, _ soort: Leveringsoort) -> (mist: Bool, kwam: Bool) {
    let wereld = rijen.wereld
    guard maand.eersteDag <= rijen.peildatum, wereld.maanden.contains(maand) else { return (false, false) }
    // Only what happens at a place can be missing at a place. Where nobody works, anybody could have begun.
    let hier = soort == .aanwezigheid || soort == .planning ? rijen.bronnenHier : rijen.bronnen
    let gevraagd = hier.isEmpty ? rijen.bronnen : hier
    let gemist = gevraagd.filter { wereld.gemist.contains(.init($0, soort, maand)) }
    return (hier.isEmpty ? gemist.count == gevraagd.count : !gemist.isEmpty, gemist.count < gevraagd.count)
  }

  private func mark(_ uit: inout Uitkomst, _ soort: Leveringsoort) {
    let eigen = Self.maanden(van, eind)
    uit.ontbrekend = Set(Self.maanden(van, tot).filter { delivered($0, soort).mist })
    uit.leeg = Set(eigen.filter { !delivered($0, soort).kwam })
    uit.isOntbrekend = uit.leeg.isSuperset(of: Self.maanden(van, tot))
    // Regular children of a month are looked for in three; of before the registration nothing is known.
    if maat.naam.hasSuffix("vaste_kinderen"), eigen.count < 3, let laatste = eigen.last {
      for maand in (0...2).map({ Maand(volgnummer: laatste.volgnummer - $0) }) {
        let stand = delivered(maand, soort), isEerder = !eigen.contains(maand)
        if isEerder && (stand.mist || !stand.kwam) || maand.laatsteDag < rijen.wereld.vanaf {
          uit.ontbrekend.insert(maand)
        }
      }
    }
    if uit.isOnvolledig, !uit.isOntbrekend {
      uit.ontbrekend.insert(tot.maand)
      if uit.waarde == nil { (uit.isOntbrekend, uit.leeg) = (true, uit.ontbrekend) }
    }
    guard maat.gemeten.contains("weken"), maat.gemeten != "schoolweken", soort == .aanwezigheid else { return }
    let onbekend = onbekendeWeken
    for week in onbekend { uit.ontbrekend.formUnion(dicht(week)) }
    if maat.naam.hasPrefix("aandeel"), !uit.ontbrekend.isEmpty, let waarde = uit.waarde {
      uit.hoogstens = Deel(boven: waarde.boven + onbekend.count, onder: waarde.onder)
    }
  }

  static func maanden(_ van: Dag, _ tot: Dag) -> [Maand] {
    van <= tot ? (van.maand.volgnummer...tot.maand.volgnummer).map { Maand(volgnummer: $0) } : []
  }

  // MARK: weeks

  package static func maandag(_ dag: Dag) -> Dag {
    // 1 January 2024 was a Monday.
    dag - (Maand(jaar: 2024, nummer: 1).eersteDag.dagen(tot: dag) % 7 + 7) % 7
  }

  package static func isVakantie(_ maandag: Dag, _ wereld: Proefwereld) -> Bool {
    (0..<5).filter { plek in wereld.vakanties.contains { $0.van <= maandag + plek && maandag + plek <= $0.tot } }.count
      > 2
  }

  /// Mondays of the weeks that belong to these days: by their Thursday, over, and not begun before the registration.
  var weken: [Dag] {
    var uit: [Dag] = []
    var dag = Self.maandag(van)
    while dag + 3 <= tot {
      if dag + 3 >= van, dag + 6 <= rijen.peildatum, dag >= rijen.wereld.vanaf { uit.append(dag) }
      dag = dag + 7
    }
    return maat.gemeten.contains("schoolweken") ? uit.filter { !Self.isVakantie($0, rijen.wereld) } : uit
  }

  /// Mondays of all weeks with a bijeenkomst.
  var gezien: Set<Dag> { Set(rijen.keren.map { Self.maandag($0.sessie.dag) }) }

  /// The months of a week of which something did not come.
  private func dicht(_ maandag: Dag) -> Set<Maand> {
    Set(
      [maandag.maand, (maandag + 6).maand].filter {
        delivered($0, .aanwezigheid).mist || !delivered($0, .aanwezigheid).kwam
      })
  }

  /// Not delivered whole, and nothing in it yet.
  var onbekendeWeken: Set<Dag> { Set(weken.filter { !dicht($0).isEmpty }).subtracting(gezien) }
}
