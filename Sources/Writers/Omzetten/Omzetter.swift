import Dispatch
import Glibc
import Subprocess
import Synchronization

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
  package var isAanwezig: Bool {
    let pad = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return pad.split(separator: ":").contains { access("\($0)/\(rawValue)", X_OK) == 0 }
  }

  /// - Throws: `Omzetfout.ontbreekt` for the first that is not there: asked before the work starts, not after.
  package static func require(_ nodig: [Omzetter]) throws {
    for omzetter in nodig where !omzetter.isAanwezig { throw Omzetfout.ontbreekt(omzetter) }
  }

  /// Waits for the program. Not for use inside asynchronous code, where it would hold a thread.
  ///
  /// - Parameter epoch: seconds since 1970 that the program may write as its date, so that the same input gives the same bytes.
  func convert(_ invoer: [UInt8], _ argumenten: [String], epoch: Int, seconden: Int = 120) throws -> Omgezet {
    let antwoord = Antwoord()
    Task.detached {
      let uitkomst: Result<Omgezet, any Error>
      do {
        uitkomst = .success(try await converted(invoer, argumenten, epoch: epoch, seconden: seconden))
      } catch {
        uitkomst = .failure(error)
      }
      antwoord.give(uitkomst)
    }
    return try antwoord.wait()
  }

  private func converted(_ invoer: [UInt8], _ argumenten: [String], epoch: Int, seconden: Int) async throws -> Omgezet {
    var opties = PlatformOptions()
    opties.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))]
    let omgeving = Environment.inherit.updating(["SOURCE_DATE_EPOCH": "\(epoch)", "LC_ALL": "C.UTF-8", "TZ": "UTC"])
    return try await withThrowingTaskGroup(of: Omgezet.self) { groep in
      groep.addTask { [opties] in
        let uitkomst = try await run(
          .name(rawValue), arguments: Arguments(argumenten), environment: omgeving, platformOptions: opties,
          input: .array(invoer), output: .bytes(limit: 256 << 20), error: .string(limit: 1 << 20))
        let melding = uitkomst.standardError
        guard uitkomst.terminationStatus.isSuccess else { throw Omzetfout.mislukt(self, melding: melding) }
        return Omgezet(bytes: uitkomst.standardOutput, melding: melding)
      }
      groep.addTask {
        try await Task.sleep(for: .seconds(seconden))
        throw Omzetfout.teLang(self, seconden: seconden)
      }
      defer { groep.cancelAll() }
      guard let eerste = try await groep.next() else { throw Omzetfout.mislukt(self, melding: "") }
      return eerste
    }
  }
}

/// What a program gave back, and what it said.
struct Omgezet: Sendable {
  let bytes: [UInt8]
  let melding: String
}

/// Hands one answer from asynchronous to synchronous code.
private final class Antwoord: Sendable {
  private let uitkomst = Mutex<Result<Omgezet, any Error>?>(nil)
  private let isKlaar = DispatchSemaphore(value: 0)

  func give(_ antwoord: Result<Omgezet, any Error>) {
    uitkomst.withLock { $0 = antwoord }
    isKlaar.signal()
  }

  func wait() throws -> Omgezet {
    isKlaar.wait()
    guard let antwoord = uitkomst.withLock({ $0 }) else { return Omgezet(bytes: [], melding: "") }
    return try antwoord.get()
  }
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
