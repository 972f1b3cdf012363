import Foundation
import Glibc
import Pipeline

/// What the terminal can do, and progress on it: nothing for the first two seconds, then one line that is rewritten. Where nobody
/// watches, a line now and then: the log of a long night shows that it goes on.
struct Scherm {
  let heeftKleur: Bool
  private let isFoutstroomTerminal: Bool

  init() {
    heeftKleur = isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
    isFoutstroomTerminal = isatty(STDERR_FILENO) == 1
  }

  /// Characters on a line; nil when nobody looks at a terminal.
  static var breedte: Int? {
    var maat = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &maat) == 0, maat.ws_col > 0 else {
      return nil
    }
    return Int(maat.ws_col)
  }

  /// Between two lines in a log.
  private static let stilte = Duration.seconds(30)

  /// A listener for Pipeline, for the whole of a command.
  var voortgang: Voortgang {
    let begin = ContinuousClock.now
    guard isFoutstroomTerminal else {
      let klok = Klok(begin)
      return Voortgang { stand in
        let nu = ContinuousClock.now
        guard !stand.stap.isEmpty, klok.isDue(nu, every: Scherm.stilte) else { return }
        let tekst = "\((nu - begin).components.seconds) s: \(stand.stap) (\(stand.gedaan) van \(stand.totaal))\n"
        FileHandle.standardError.write(Data(tekst.utf8))
      }
    }
    return Voortgang { stand in
      guard ContinuousClock.now - begin > .seconds(2) else { return }
      let deel = stand.totaal > 0 ? Int(Double(stand.gedaan) / Double(stand.totaal) * 20) : 0
      let balk = String(repeating: "█", count: deel) + String(repeating: "░", count: 20 - deel)
      FileHandle.standardError.write(Data("\r\u{1B}[K\(balk) \(stand.stap)".utf8))
      if stand.gedaan >= stand.totaal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
  }
}

/// When the last line was written; reports come from several threads.
///
/// `@unchecked Sendable`: `laatste` is all that changes, and it is read and written inside `isDue` only, which holds `slot`.
private final class Klok: @unchecked Sendable {
  private let slot = NSLock()
  private var laatste: ContinuousClock.Instant
  init(_ begin: ContinuousClock.Instant) { laatste = begin }

  func isDue(_ nu: ContinuousClock.Instant, every tussen: Duration) -> Bool {
    slot.withLock {
      guard nu - laatste >= tussen else { return false }
      laatste = nu
      return true
    }
  }
}
