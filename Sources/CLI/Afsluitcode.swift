import ArgumentParser
import Foundation
import Glibc
import Pipeline

/// The one table from outcome to exit code; the same for every command, and in the handleiding.
enum Afsluitcode: Int32 {
  case goed = 0
  /// Done, but something needs a person: quarantined rows, a missing delivery, an agreement without toelichting.
  case mensNodig = 1
  /// Wrong usage or configuration; nothing was done.
  case verkeerdeOpdracht = 2
  /// Refused for safety: BSN, key readable by others, abnormal delivery.
  case geweigerd = 3
  /// Could not finish: disk, database, converter. Nothing is half-published.
  case nietAfgemaakt = 4
  /// Done, but figures miss something: a delivery that did not come, or a file that could not be read.
  case verlies = 5

  /// Prints what went wrong and ends the program.
  static func quit(on error: any Error) -> Never {
    let afsluitcode: Afsluitcode
    let tekst: String
    switch error {
    case let fout as Opdrachtfout: (afsluitcode, tekst) = (.verkeerdeOpdracht, fout.description)
    case let fout as Weigering: (afsluitcode, tekst) = (.geweigerd, fout.description)
    case let fout as Wereldfout: (afsluitcode, tekst) = (.nietAfgemaakt, fout.description)
    case let einde as Afsluiting: exit(einde.code.rawValue)
    default:
      let bericht = Gebruikstekst.dutch(Verantwoording.fullMessage(for: error))
      switch Verantwoording.exitCode(for: error) {
      case .success:
        print(bericht)
        exit(0)
      case .validationFailure: (afsluitcode, tekst) = (.verkeerdeOpdracht, bericht)
      default: (afsluitcode, tekst) = (.nietAfgemaakt, "Het werk kon niet af: \(error)")
      }
    }
    FileHandle.standardError.write(Data((tekst + "\n").utf8))
    exit(afsluitcode.rawValue)
  }
}

/// Ends a command that printed its own result with another code than 0.
struct Afsluiting: Error {
  let code: Afsluitcode
}

extension Afsluiting {
  /// Ends with the code that belongs to the outcome; returns when all is well.
  static func raise(_ uitkomst: Uitkomst) throws {
    switch uitkomst {
    case .goed: return
    case .mensNodig: throw Afsluiting(code: .mensNodig)
    case .verkeerdeOpdracht: throw Afsluiting(code: .verkeerdeOpdracht)
    case .geweigerd: throw Afsluiting(code: .geweigerd)
    case .verlies: throw Afsluiting(code: .verlies)
    case .mislukt: throw Afsluiting(code: .nietAfgemaakt)
    }
  }
}
