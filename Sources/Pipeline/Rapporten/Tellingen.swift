import Counting
import Domain

/// What was counted in this command, so that the reports of a month, its quarter and its year count the same years once.
///
/// It lives as long as the `Cijferbank`, which sees the store as it was when it was opened: nothing in it grows old. Shared by
/// every copy of that bank, and used by one thread.
final class Tellingen {
  enum Omvang: Hashable { case alles, totalen }
  private struct Sleutel: Hashable {
    let omvang: Omvang
    let periode: Periode
  }
  private var geteld: [Sleutel: Telstaat] = [:]
  /// Measured for agreements from the blocks themselves. The reports of a quarter and of its year ask for the same year so far.
  private(set) var metingen: [Afspraakmeting.Sleutel: Afspraakmeting] = [:]

  func once(_ omvang: Omvang, _ periode: Periode, count: () throws -> Telstaat) rethrows -> Telstaat {
    let sleutel = Sleutel(omvang: omvang, periode: periode)
    if let bekend = geteld[sleutel] { return bekend }
    let staat = try count()
    geteld[sleutel] = staat
    return staat
  }

  /// What was taken from a cell of the figures is left out: another report may show no such cell.
  func keep(_ gemeten: [Afspraakmeting]) {
    for meting in gemeten where meting.cijfer == nil { metingen[meting.sleutel] = meting }
  }
}
