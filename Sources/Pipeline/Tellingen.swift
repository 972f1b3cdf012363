import Counting
import Domain
import Synchronization

/// What was counted in this command, so that the reports of a month, its quarter and its year count the same years once.
///
/// It lives as long as the `Cijferbank`, which sees the store as it was when it was opened: nothing in it grows old.
final class Tellingen: Sendable {
  enum Omvang: Hashable { case alles, totalen }
  private struct Sleutel: Hashable {
    let omvang: Omvang
    let periode: Periode
  }
  private let geteld = Mutex<[Sleutel: Telstaat]>([:])
  private let gemeten = Mutex<[Afspraakmeting.Sleutel: Afspraakmeting]>([:])

  /// Measured for agreements from the blocks themselves. The reports of a quarter and of its year ask for the same year so far.
  var metingen: [Afspraakmeting.Sleutel: Afspraakmeting] { gemeten.withLock { $0 } }

  /// What was taken from a cell of the figures is left out: another report may show no such cell.
  func keep(_ metingen: [Afspraakmeting]) {
    gemeten.withLock { gemeten in
      for meting in metingen where meting.cijfer == nil { gemeten[meting.sleutel] = meting }
    }
  }

  func once(_ omvang: Omvang, _ periode: Periode, count: () throws -> Telstaat) rethrows -> Telstaat {
    let sleutel = Sleutel(omvang: omvang, periode: periode)
    if let bekend = geteld.withLock({ $0[sleutel] }) { return bekend }
    let staat = try count()
    geteld.withLock { $0[sleutel] = staat }
    return staat
  }
}
