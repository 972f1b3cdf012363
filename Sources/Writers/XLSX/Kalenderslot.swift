import Glibc
import Synchronization

/// Lets several threads close workbooks at once only while they carry the same creation date.
///
/// The library formats that date with `gmtime`, which keeps its answer in one place for the whole process. With equal dates
/// every thread writes the same answer there; with unequal ones a file could carry another file's date.
enum Kalenderslot {
  private struct Stand {
    var datum = 0
    var bezig = 0
  }
  private static let stand = Mutex(Stand())

  static func enter(_ datum: Int) {
    while !stand.withLock({ stand in
      guard stand.bezig == 0 || stand.datum == datum else { return false }
      stand.datum = datum
      stand.bezig += 1
      return true
    }) {
      usleep(500)
    }
  }

  static func leave() { stand.withLock { $0.bezig -= 1 } }
}
