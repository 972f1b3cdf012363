import Foundation
import Glibc

/// A program beside ours that does something and gives nothing back: one of the organisation that is told how a task ended, `tar`, `age`.
package enum Hulpprogramma {
  /// Whether it can be started here, without starting it.
  package static func isAanwezig(_ naam: String) -> Bool { Zoekpad.find(naam) != nil }

  /// Waits for its end; whatever it started is ended too.
  ///
  /// - Parameter woorden: its full path, or its name when it is on the path, and its arguments; not empty.
  /// - Returns: why it did not go well, in Dutch; nil when it did.
  package static func run(_ woorden: [String], _ invoer: [UInt8] = [], seconden: Int) -> String? {
    guard let naam = woorden.first else { return "er is geen programma genoemd" }
    guard let pad = naam.hasPrefix("/") ? naam : Zoekpad.find(naam) else { return "\(naam) ontbreekt" }
    var omgeving = ProcessInfo.processInfo.environment
    omgeving["PATH"] = Zoekpad.pad
    do {
      let proces = try Kindproces(pad, Array(woorden.dropFirst()), omgeving, invoer: invoer)
      return switch proces.finish(seconden: seconden).einde {
      case .code(0): nil
      case .code(let code): "\(pad) eindigde met code \(code)"
      case .signaal(let signaal): "\(pad) is gestopt door signaal \(signaal)"
      case .teLang: "\(pad) was na \(seconden) seconden niet klaar"
      case .teGroot: "\(pad) schreef te veel"
      }
    } catch let fout as Startfout {
      return "\(pad) start niet (\(fout.reden))"
    } catch {
      return "\(pad) start niet"
    }
  }
}

/// Where programs are looked for; without a path in the environment the usual folders.
enum Zoekpad {
  static var pad: String {
    let pad = ProcessInfo.processInfo.environment["PATH", default: ""]
    return pad.isEmpty ? "/usr/local/bin:/usr/bin:/bin" : pad
  }

  /// The first of this name.
  static func find(_ naam: String) -> String? {
    pad.split(separator: ":").map { "\($0)/\(naam)" }.first { access($0, X_OK) == 0 }
  }
}
