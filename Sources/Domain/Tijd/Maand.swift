/// A calendar month, the unit in which exports are delivered and reports appear.
package struct Maand: Hashable, Comparable, Sendable {
  package let jaar: Int
  /// 1–12.
  package let nummer: Int

  /// Any month number is accepted and carried into the year: month 13 of 2025 is January 2026.
  package init(jaar: Int, nummer: Int) {
    let nul = jaar * 12 + nummer - 1
    self.jaar = nul >= 0 ? nul / 12 : (nul - 11) / 12
    self.nummer = nul - self.jaar * 12 + 1
  }

  /// Months since year 0, so that months can be subtracted and stored as one integer.
  package var volgnummer: Int { jaar * 12 + nummer - 1 }
  package init(volgnummer: Int) { self.init(jaar: 0, nummer: volgnummer + 1) }

  package var eersteDag: Dag { Dag(jaar: jaar, maand: nummer, dag: 1) ?? Dag(nummer: 0) }
  package var laatsteDag: Dag { volgende.eersteDag - 1 }
  package var volgende: Maand { Maand(jaar: jaar, nummer: nummer + 1) }
  package var vorige: Maand { Maand(jaar: jaar, nummer: nummer - 1) }
  package var kwartaal: Int { (nummer + 2) / 3 }

  /// 'jjjj-mm'.
  package var code: String { "\(padded(jaar, 4))-\(padded(nummer, 2))" }

  /// Reads 'jjjj-mm' and nothing else.
  package init?(code: some StringProtocol) {
    let bytes = Array(code.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), let jaar = digits(bytes[0..<4]),
      let nummer = digits(bytes[5..<7]), (1...12).contains(nummer), jaar >= 1
    else { return nil }
    self.init(jaar: jaar, nummer: nummer)
  }

  package static func < (links: Maand, rechts: Maand) -> Bool { links.volgnummer < rechts.volgnummer }

  package static func isSchrikkeljaar(_ jaar: Int) -> Bool {
    jaar % 4 == 0 && (jaar % 100 != 0 || jaar % 400 == 0)
  }

  /// Number of days; 0 for a month number outside 1–12.
  package static func lengte(jaar: Int, maand: Int) -> Int {
    switch maand {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isSchrikkeljaar(jaar) ? 29 : 28
    default: 0
    }
  }
}

extension Dag {
  /// The last month that was over at the end of this day: months are delivered whole, so a figure reaches no further.
  package var laatsteHeleMaand: Maand { self == maand.laatsteDag ? maand : maand.vorige }
}
