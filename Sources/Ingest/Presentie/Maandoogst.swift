import Domain

/// What one month became.
struct Maandoogst {
  var blokken: [Presentieblok] = []
  /// Lines of rows that say what an earlier row said.
  var dubbel: [UInt32] = []
  /// Lines of rows that only the rest of the file shows to be wrong, with what is wrong.
  var afgekeurd: [(code: Bevindingscode, regel: UInt32)] = []
  var meldingen: [(Bevindingscode, UInt32)] = []
  var dagen = Dagtelling([])
}

/// Deelnames of one month by day: enough to see whether they lie on likely days.
struct Dagtelling {
  let maand: Maand?
  /// By day of the month; the first is not used.
  private(set) var perDag = [Int](repeating: 0, count: 32)

  init(_ blokken: [Presentieblok]) {
    maand = blokken.first?.maand
    for blok in blokken {
      for nummer in 0..<blok.aantal {
        var deelnames = Int(blok.anoniem[nummer])
        for presentie in blok.presenties(nummer) where blok.kenmerk[presentie].isAanwezig { deelnames += 1 }
        perDag[Int(blok.dag[nummer])] += deelnames
      }
    }
  }

  var totaal: Int { perDag.reduce(0, +) }
  /// Days with a deelname.
  var dagen: Int { perDag.count { $0 > 0 } }

  var weekend: Int {
    guard let eerste = maand?.eersteDag else { return 0 }
    return (1...31).reduce(0) { $0 + ((eerste + ($1 - 1)).weekdag > 5 ? perDag[$1] : 0) }
  }
}

/// Whether the dates of a whole levering are likely.
struct Datumverdeling {
  /// With fewer days one of them carries much by nature.
  private static let minsteDagen = 5
  private var maanden: [Dagtelling] = []

  mutating func add(_ maand: Dagtelling) { maanden.append(maand) }

  /// Findings about the file as a whole: too much in weekends, too much of a month on one day.
  func findings(_ drempels: Drempels, bestand: String) -> [Bevinding] {
    var uit: [Bevinding] = []
    let plaats = Bevinding.Plaats(bestand: bestand)
    let totaal = maanden.reduce(0) { $0 + $1.totaal }, dagen = maanden.reduce(0) { $0 + $1.dagen }
    let weekend = maanden.reduce(0) { $0 + $1.weekend }
    if totaal >= drempels.kleinsteNoemer, dagen >= Self.minsteDagen,
      weekend * 100 > totaal * drempels.weekendHoogstensProcent
    {
      uit.append(
        Bevinding(
          .weekendPiek, plaats,
          toelichting: "Het is \(weekend * 100 / totaal)%, de drempel is \(drempels.weekendHoogstensProcent)%."))
    }
    for telling in maanden {
      guard let maand = telling.maand, let meeste = telling.perDag.max(), telling.totaal >= drempels.kleinsteNoemer,
        telling.dagen >= Self.minsteDagen, meeste * 100 > telling.totaal * drempels.drukstedagHoogstensProcent,
        let dag = telling.perDag.firstIndex(of: meeste)
      else { continue }
      uit.append(
        Bevinding(
          .dagPiek, plaats,
          toelichting: "Op \(padded(dag, 2))-\(padded(maand.nummer, 2))-\(maand.jaar) is het "
            + "\(meeste * 100 / telling.totaal)%, de drempel is \(drempels.drukstedagHoogstensProcent)%."))
    }
    return uit
  }
}
