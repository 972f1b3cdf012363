import Foundation

/// A program of the organisation that is told something: it gets bytes on its input, and a time.
package enum Melder {
  /// Waits for its end; whatever it started is ended too.
  ///
  /// - Parameter woorden: its full path and its arguments; not empty.
  /// - Returns: why it did not go well, in Dutch; nil when it did.
  package static func tell(_ woorden: [String], _ invoer: [UInt8], seconden: Int) -> String? {
    guard let pad = woorden.first else { return "er is geen programma genoemd" }
    var omgeving = ProcessInfo.processInfo.environment
    if omgeving["PATH", default: ""].isEmpty { omgeving["PATH"] = "/usr/local/bin:/usr/bin:/bin" }
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
