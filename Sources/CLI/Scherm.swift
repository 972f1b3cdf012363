import Foundation
import Glibc
import Pipeline

/// What the terminal can do, and progress on it: nothing for the first two seconds, then one line that is rewritten.
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

  /// A listener for Pipeline; silent when nobody watches.
  var voortgang: Voortgang {
    guard isFoutstroomTerminal else { return Voortgang { _ in } }
    let begin = ContinuousClock.now
    return Voortgang { stand in
      guard ContinuousClock.now - begin > .seconds(2) else { return }
      let deel = stand.totaal > 0 ? Int(Double(stand.gedaan) / Double(stand.totaal) * 20) : 0
      let balk = String(repeating: "█", count: deel) + String(repeating: "░", count: 20 - deel)
      FileHandle.standardError.write(Data("\r\u{1B}[K\(balk) \(stand.stap)".utf8))
      if stand.gedaan >= stand.totaal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
  }
}
