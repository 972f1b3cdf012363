import Domain
import Testing

@Suite struct `The period in a file name` {
  typealias Ritme = Leveringsprofiel.Ritme

  private func read(_ naam: String, _ ritme: Ritme) -> String {
    do throws(Periodenaam.Weigering) { return try Periodenaam(naam).period(ritme).code } catch {
      switch error {
      case .geen: return "geen"
      case .maandZonderJaar: return "zonder jaar"
      case .meer(let lezingen): return lezingen.map(\.code).joined(separator: " of ")
      case .pastNiet(let periode): return "niet \(periode.code)"
      }
    }
  }

  @Test(arguments: [
    "aanwezigheid-2026-01.csv", "aanwezigheid-januari 2026.csv", "Presentie Januari 2026.xlsx", "jan26.csv",
    "aanwezigheid-jan-26.csv", "aanwezigheid-jan '26.csv", "01-2026.csv", "1-2026.csv", "aanwezigheid 2026-1.csv",
    "2026_01.csv", "x_2026.01.csv", "lijst 01 2026.csv", "202601.csv", "012026.csv", "20260131.csv", "31012026.csv",
    "x-31-01-2026.csv", "x 2026-01-31.csv", "x_20260131T0830.csv", "x 20260101-20260131.csv", "2026 januari.csv",
    "januari aanwezigheid 2026.csv", "2026 lijst jan.csv", "january 2026.csv", "JAN2026.csv",
    "AanwezigheidJanuari2026.csv",
    "x 31 januari 2026.csv", "2026/aanwezigheid 2026-01.csv", "buurts-aanwezigheid-2026-01_v2.csv", "x 2026-01 (1).csv",
    "x-2026-01-noord.csv", "x 2026-01 kopie.csv", "jan, 2026.csv", "groep 01 2026.csv",
  ])
  func `is the month, however a person writes it`(naam: String) {
    #expect(read(naam, .maandelijks) == "2026-01")
  }

  @Test(arguments: [
    ("februari", 2), ("feb", 2), ("febr", 2), ("maart", 3), ("mrt", 3), ("march", 3), ("april", 4), ("apr", 4),
    ("mei", 5),
    ("may", 5), ("juni", 6), ("jun", 6), ("june", 6), ("juli", 7), ("jul", 7), ("july", 7), ("augustus", 8), ("aug", 8),
    ("september", 9), ("sept", 9), ("sep", 9), ("oktober", 10), ("okt", 10), ("october", 10), ("november", 11),
    ("nov", 11), ("december", 12), ("dec", 12),
  ])
  func `knows the months in Dutch and English`(woord: String, nummer: Int) {
    #expect(read("lijst \(woord) 2026.csv", .maandelijks) == Maand(jaar: 2026, nummer: nummer).code)
  }

  @Test(arguments: [
    ("aanwezigheid-2026.csv", "niet 2026"), ("Q1 2026.csv", "niet 2026-K1"), ("2026-K1.csv", "niet 2026-K1"),
    ("1e kwartaal 2026.csv", "niet 2026-K1"), ("eerste halfjaar 2026.csv", "niet 2026-H1"),
    ("2026 week 3.csv", "niet 2026-W03"), ("week 3 2026.csv", "niet 2026-W03"), ("januari.csv", "zonder jaar"),
    ("aanwezigheid.csv", "geen"), ("aanwezigheid-12.csv", "geen"), ("meivakantie.csv", "geen"),
    ("januari en februari 2026.csv", "2026-01 of 2026-02"), ("2026-01 2026-02.csv", "2026-01 of 2026-02"),
    ("2026-01 export 20260203.csv", "2026-01 of 2026-02-03..2026-02-03"), ("groep 5 2026.csv", "niet 2026"),
    ("2025-2026.csv", "2025 of schooljaar-2025-2026 of 2026"),
    ("schooljaar 2025-2026.csv", "niet schooljaar-2025-2026"),
    ("x 20260115-20260215.csv", "niet 2026-01-15..2026-02-15"), ("2026-13.csv", "niet 2026"),
    ("mei 2026-01.csv", "2026-01 of 2026-05"), ("groep 10 2026.csv", "niet 2026"),
  ])
  func `is asked for when a monthly file may be about something else`(naam: String, verwacht: String) {
    #expect(read(naam, .maandelijks) == verwacht)
  }

  @Test(arguments: [
    ("week 3 2026.csv", "2026-W03"), ("2026-W03.csv", "2026-W03"), ("wk03 2026.csv", "2026-W03"),
    ("2026 wk 3.csv", "2026-W03"), ("20260112-20260118.csv", "2026-W03"), ("20260114.csv", "2026-W03"),
    ("januari 2026.csv", "niet 2026-01"), ("week 54 2026.csv", "niet 2026"), ("week 3.csv", "geen"),
  ])
  func `is a week for a weekly file`(naam: String, verwacht: String) {
    #expect(read(naam, .wekelijks) == verwacht)
  }

  @Test(arguments: [
    ("activiteiten-2026.csv", "2026"), ("activiteiten-2026-K1.csv", "2026-K1"),
    ("activiteiten-2026-2.csv", "2026 of 2026-02"),
    ("schooljaar 2025-2026.csv", "schooljaar-2025-2026"), ("schooljaar 25-26.csv", "schooljaar-2025-2026"),
    ("activiteiten-2026-02.csv", "2026-02"), ("H1 2026.csv", "2026-H1"),
  ])
  func `is at most a year for a yearly file`(naam: String, verwacht: String) {
    #expect(read(naam, .jaarlijks) == verwacht)
  }

  @Test(arguments: [
    ("aanwezigheid-2026-01.csv", "2026-02", false), ("aanwezigheid-2026-01.csv", "2026-01", true),
    ("aanwezigheid-2026.csv", "2026-02", true), ("aanwezigheid-2026.csv", "2025-02", false),
    ("aanwezigheid.csv", "2026-02", true), ("januari.csv", "2026-02", false), ("januari.csv", "2026-01", true),
    ("20260203.csv", "2026-02", true), ("20260203.csv", "2026-01", false), ("2026-01 en 2026-02.csv", "2026-02", true),
    ("2026-01.csv", "2026", false),
  ])
  func `can be made narrower by a person and never another`(naam: String, periode: String, mag: Bool) throws {
    #expect(Periodenaam(naam).allows(try #require(Periode(code: periode))) == mag)
  }

  @Test func `leaves the rest of the name`() {
    #expect(Periodenaam("aanwezigheid-2026-02-Noord west.csv").rest == ["aanwezigheid", "noord", "west"])
  }
}
