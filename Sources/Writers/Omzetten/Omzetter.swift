import Foundation
import Glibc

/// An external program that turns our page into another format. Run with a time limit, on standard input and output.
package enum Omzetter: String, CaseIterable, Hashable, Sendable {
  /// HTML to tagged PDF.
  case weasyprint
  /// HTML to ODT and DOCX.
  case pandoc
  /// A chart to a picture for office files.
  case rsvgConvert = "rsvg-convert"

  /// The Debian package that holds it.
  package var pakket: String {
    switch self {
    case .weasyprint, .pandoc: rawValue
    case .rsvgConvert: "librsvg2-bin"
    }
  }

  /// Whether it can be started here, without starting it.
  package var isAanwezig: Bool { pad != nil }

  /// The first on the path.
  var pad: String? { Zoekpad.find(rawValue) }

  /// - Throws: `Omzetfout.ontbreekt` for the first that is not there: asked before the work starts, not after.
  package static func require(_ nodig: [Omzetter]) throws {
    for omzetter in nodig where !omzetter.isAanwezig { throw Omzetfout.ontbreekt(omzetter) }
  }

  /// How many seconds a program may take for one file.
  static let geduld = 120

  /// Waits for the program, and ends it and everything that it started when it takes too long.
  ///
  /// - Parameter epoch: seconds since 1970 that the program may write as its date, so that the same input gives the same bytes.
  func convert(_ invoer: [UInt8], _ argumenten: [String], epoch: Int, seconden: Int = geduld) throws -> Omgezet {
    guard let pad else { throw Omzetfout.ontbreekt(self) }
    return try run(pad, argumenten, invoer, epoch: epoch, seconden: seconden)
  }

  /// The same for another start of this program.
  func run(_ pad: String, _ argumenten: [String], _ invoer: [UInt8], epoch: Int, seconden: Int) throws -> Omgezet {
    var omgeving = ProcessInfo.processInfo.environment
    omgeving["PATH"] = Zoekpad.pad
    (omgeving["SOURCE_DATE_EPOCH"], omgeving["LC_ALL"], omgeving["TZ"]) = ("\(epoch)", "C.UTF-8", "UTC")
    let proces: Kindproces
    do {
      proces = try Kindproces(pad, argumenten, omgeving, invoer: invoer)
    } catch let fout as Startfout {
      throw Omzetfout.mislukt(self, melding: "het programma start niet (\(fout.reden))")
    }
    let afloop = proces.finish(seconden: seconden)
    switch afloop.einde {
    case .code(0): return Omgezet(bytes: afloop.uitvoer, melding: afloop.melding)
    case .code(let code): throw Omzetfout.mislukt(self, melding: afloop.said(or: "afsluitcode \(code), zonder melding"))
    case .signaal(let signaal):
      throw Omzetfout.mislukt(self, melding: afloop.said(or: "gestopt door signaal \(signaal)"))
    case .teLang: throw Omzetfout.teLang(self, seconden: seconden)
    case .teGroot: throw Omzetfout.mislukt(self, melding: "de uitvoer werd te groot")
    }
  }
}

extension Kindproces.Afloop {
  fileprivate func said(or anders: String) -> String {
    melding.contains { !$0.isWhitespace } ? melding : anders
  }
}

/// What a program gave back, and what it said.
struct Omgezet: Sendable {
  let bytes: [UInt8]
  let melding: String
}

/// Why a format could not be made; nothing is published then.
package enum Omzetfout: Error, Hashable, Sendable, CustomStringConvertible {
  case ontbreekt(Omzetter)
  case teLang(Omzetter, seconden: Int)
  case mislukt(Omzetter, melding: String)
  /// A link in the text leads nowhere.
  case losseKoppeling(String)

  package var description: String {
    switch self {
    case .ontbreekt(let omzetter):
      "Het programma \(omzetter.rawValue) ontbreekt. Installeer het met: apt install \(omzetter.pakket)"
    case .teLang(let omzetter, let seconden):
      "Het programma \(omzetter.rawValue) was na \(seconden) seconden niet klaar. Er is niets gepubliceerd."
    case .mislukt(let omzetter, let melding):
      "Het programma \(omzetter.rawValue) kon het bestand niet maken: \(melding.split(separator: "\n").last ?? "geen melding")"
    case .losseKoppeling(let melding): "Een koppeling in het rapport wijst nergens naar: \(melding)"
    }
  }
}
