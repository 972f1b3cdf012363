import Domain
import Reporting

/// A moment as a clock in the Netherlands shows it, worked out from the rule and not from the machine: summer time from the last
/// Sunday of March to the last of October, at 01.00 UTC (directive 2000/84/EC).
struct Kloktijd: Hashable, Comparable {
  let dag: Dag
  /// 0–1439.
  let minuut: Int

  init(dag: Dag, uur: Int, minuut: Int) { (self.dag, self.minuut) = (dag, uur * 60 + minuut) }

  /// From 'jjjj-mm-ddTuu:mm:ssZ'; nil for another text.
  init?(utc tijdstip: String) {
    guard let seconden = moment(tijdstip) else { return nil }
    let lokaal = seconden + (Kloktijd.isZomertijd(seconden) ? 7_200 : 3_600)
    let rest = ((lokaal % 86_400) + 86_400) % 86_400
    (dag, minuut) = (Dag(nummer: Int32((lokaal - rest) / 86_400)), rest / 60)
  }

  /// Seconds since 1970.
  var seconden: Int {
    let lokaal = Int(dag.nummer) * 86_400 + minuut * 60
    return lokaal - (Kloktijd.isZomertijd(lokaal - 7_200) ? 7_200 : 3_600)
  }

  private static func isZomertijd(_ utc: Int) -> Bool {
    let jaar = Dag(nummer: Int32(utc / 86_400)).delen.jaar
    func omslag(_ maand: Int) -> Int {
      let laatste = Maand(jaar: jaar, nummer: maand).laatsteDag
      return Int((laatste - laatste.weekdag % 7).nummer) * 86_400 + 3_600
    }
    return utc >= omslag(3) && utc < omslag(10)
  }

  /// '1 december 2026, 06.00 uur'.
  var inTekst: String { "\(dag.inTekst), \(Kloktijd.klok(minuut / 60, minuut % 60)) uur" }

  static func klok(_ uur: Int, _ minuut: Int) -> String { "\(padded(uur, 2)).\(padded(minuut, 2))" }

  static func < (links: Kloktijd, rechts: Kloktijd) -> Bool {
    (links.dag, links.minuut) < (rechts.dag, rechts.minuut)
  }
}

/// A moment of the ledger for a person; as it stands when it is none.
func inLokaleTijd(_ tijdstip: String) -> String { Kloktijd(utc: tijdstip)?.inTekst ?? tijdstip }
