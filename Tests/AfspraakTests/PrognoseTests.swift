import Domain
import Foundation
import Reporting
import Testing

/// How often the band held, and how wide it was, over simulated organisation-years.
struct Terugblik {
  var jaren = 0
  var binnen = 0
  var eronder = 0
  var geweigerd = 0
  /// Half of the band, and the distance of the expected value, as shares of the outcome.
  var breedte = 0.0
  var afstand = 0.0

  static let momenten = [("eind maart", "2026-03-29"), ("eind juni", "2026-06-28"), ("eind september", "2026-09-27")]

  init(_ soort: Nagebootst.Soort, tot: Dag, zaden: Range<UInt64>) {
    for zaad in zaden {
      let (meting, eind) = Nagebootst(soort, zaad: zaad).known(tot: tot)
      guard case .verwacht(let midden, let onder, let boven) = predict(meting, vakanties: haarlem.vakanties) else {
        geweigerd += 1
        continue
      }
      jaren += 1
      if onder <= Breuk(eind), Breuk(eind) <= boven { binnen += 1 }
      if Breuk(eind) < onder { eronder += 1 }
      breedte += (boven.kommagetal - onder.kommagetal) / 2 / Double(max(1, eind))
      afstand += abs(midden.kommagetal - Double(eind)) / Double(max(1, eind))
    }
  }

  var aandeel: Double { Double(binnen) / Double(max(1, jaren)) }
}

@Suite struct `A prognosis` {
  /// Set VERANTWOORDING_TERUGBLIK to a number of organisation-years to print the table of docs/prognose.md.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["VERANTWOORDING_TERUGBLIK"] != nil))
  func `prints its backtest`() throws {
    let aantal = UInt64(ProcessInfo.processInfo.environment["VERANTWOORDING_TERUGBLIK"] ?? "") ?? 200
    let begin = UInt64(ProcessInfo.processInfo.environment["VERANTWOORDING_ZAAD"] ?? "") ?? 500_000
    print("| maat | gemaakt op | organisatiejaren | binnen de band | eronder | halve band | gemiddelde afstand |")
    for soort in Nagebootst.Soort.allCases {
      for (naam, tot) in Terugblik.momenten {
        let uit = Terugblik(soort, tot: dagVan(tot), zaden: begin..<(begin + aantal))
        func procent(_ deel: Double) -> String {
          String(format: "%.1f%%", 100 * deel).replacingOccurrences(of: ".", with: ",")
        }
        print(
          "| \(soort.rawValue) | \(naam) | \(uit.jaren) | \(procent(uit.aandeel)) | "
            + "\(procent(Double(uit.eronder) / Double(uit.jaren))) | \(procent(uit.breedte / Double(uit.jaren))) | "
            + "\(procent(uit.afstand / Double(uit.jaren))) |")
      }
    }
  }

  /// A small part of the backtest, on other seeds; the bounds leave room for the chance of so few years.
  @Test(arguments: Nagebootst.Soort.allCases)
  func `holds its 80% band on simulated years`(soort: Nagebootst.Soort) {
    let uit = Terugblik(soort, tot: dagVan("2026-06-28"), zaden: 900..<960)
    #expect(uit.jaren + uit.geweigerd == 60)
    #expect(uit.geweigerd <= 6)
    #expect((0.65...0.95).contains(uit.aandeel), "\(uit.binnen) van \(uit.jaren)")
    #expect(uit.afstand / Double(uit.jaren) < 0.12)
  }

  @Test func `is the same every time`() {
    let (meting, _) = Nagebootst(.deelnames, zaad: 3).known(tot: dagVan("2026-06-28"))
    #expect(predict(meting, vakanties: haarlem.vakanties) == predict(meting, vakanties: haarlem.vakanties))
  }

  @Test func `of unique children does not go on in a straight line`() throws {
    let (meting, eind) = Nagebootst(.uniekeKinderen, zaad: 11).known(tot: dagVan("2026-06-28"))
    guard case .verwacht(let midden, _, _) = predict(meting, vakanties: haarlem.vakanties),
      case .getal(let nu) = meting.waarde
    else {
      Issue.record("no prognosis")
      return
    }
    let rechtuit = nu.teller * 2
    #expect(midden.teller < rechtuit * 9 / 10)
    #expect(abs(midden.teller - eind) < abs(rechtuit - eind))
  }

  @Test func `refuses with too little data and says so`() throws {
    var wereld = Proefwereld()
    wereld.addWeekly("2026-01-06", "2026-02-10", kinderen: 1...40)
    let deelnames = try agreement("maat: deelnames\nnorm: { minimum: 2000 deelnames }")
    let vroeg = try #require(try wereld.weigh(deelnames, "2026-01", peildatum: "2026-02-01").last?.prognose)
    #expect(vroeg.uitkomst == .geweigerd("Geen verwachting: er zijn pas 4 hele weken geteld, en nodig zijn er 8."))
    wereld.addWeekly("2026-02-17", "2026-04-28", kinderen: 1...40)
    let later = try #require(try wereld.weigh(deelnames, "2026-04", peildatum: "2026-05-01").last?.prognose)
    #expect(
      later.uitkomst == .geweigerd("Geen verwachting: zonder vorig jaar zijn 26 hele weken nodig, en er zijn er 17."))
    // 680 of 2.000 after four months.
    #expect(later.nogNodigPerMaand == Breuk(teller: 165, noemer: 1))
    let kinderen = try agreement("maat: unieke_kinderen\nnorm: { minimum: 50 kinderen }")
    let uniek = try #require(try wereld.weigh(kinderen, "2026-04", peildatum: "2026-05-01").last?.prognose)
    #expect(uniek.tekst.contains("er is geen vorig jaar om van te leren"))
  }

  @Test func `learns the season from last year`() throws {
    var wereld = Proefwereld()
    // Last year the second half of the year had half of the children; so far this year is like last year.
    wereld.addWeekly("2025-01-07", "2025-06-30", kinderen: 1...40)
    wereld.addWeekly("2025-07-01", "2025-12-30", kinderen: 1...20)
    wereld.addWeekly("2026-01-06", "2026-06-28", kinderen: 1...40)
    let afspraak = try agreement("maat: deelnames\nnorm: { minimum: 1600 deelnames }")
    let uitkomst = try #require(try wereld.weigh(afspraak, "2026-06", peildatum: "2026-06-28").last)
    guard case .verwacht(let midden, let onder, let boven) = try #require(uitkomst.prognose).uitkomst else {
      Issue.record("no prognosis")
      return
    }
    // 1.000 so far and about 26 weeks of 20.
    #expect((1_480...1_580).contains(midden.teller))
    #expect(onder < midden && midden < boven)
    #expect(uitkomst.prognose?.tekst.hasPrefix("verwacht 1.5") == true)
  }
}
