import Domain
import Foundation
import Glibc
import Ingest
import Testing

@Suite(.serialized) struct `Hostile and broken files of other projects` {
  @Test func `each has a clean outcome within twenty seconds and bounded memory, and what must be refused is refused`()
    throws
  {
    guard let map = SuitesMap.map("hostile") else { return }
    let gevallen = try #require(try SuitesMap.json(map.appending(path: "expect.json")) as? [[String: String]])
    var geweigerd = Suitestand(naam: "hostile, moet geweigerd")
    var begrensd = Suitestand(naam: "hostile, begrensd")
    var codes: [String: Int] = [:]
    var langste = Duration.zero
    for geval in gevallen {
      let naam = try #require(geval["file"])
      let pad = map.deletingLastPathComponent().appending(path: naam).path
      let klok = ContinuousClock()
      let begin = klok.now
      var code: String?
      do throws(Bestandsfout) {
        _ = try Openen.lees(pad)
      } catch {
        code = error.bevindingen.first?.code.rawValue
        codes[code ?? "", default: 0] += 1
      }
      let duur = klok.now - begin
      langste = max(langste, duur)
      if geval["expect"] == "reject" {
        geweigerd.tel(code != nil, "\(naam): gelezen zonder weigering")
        if let code { print("  \(code) \(naam)") }
      } else {
        if !naam.hasSuffix(".csv") { print("  \(code ?? "gelezen") \(naam)") }
      }
      begrensd.tel(duur < .seconds(20), "\(naam): \(duur)")
    }
    geweigerd.print()
    begrensd.print()
    print("  codes: \(codes.sorted { $0.key < $1.key }); langste \(langste); geheugen \(Openen.peakMegabytes()) MB")
    #expect(geweigerd.fout.isEmpty)
    #expect(begrensd.fout.isEmpty)
  }
}

/// Reads a file as far as it goes, whatever it is.
enum Openen {
  /// Rows read, all sheets together; text unless the file is named or looks like a workbook.
  static func lees(_ pad: String) throws(Bestandsfout) -> Int {
    pad.hasSuffix(".csv") ? try Tabel.rows(of: pad).count : try werkboek(pad)
  }

  private static func werkboek(_ pad: String) throws(Bestandsfout) -> Int {
    let werkboek = try Werkboek(pad: pad)
    var rijen = 0
    var rij = Rij()
    for blad in werkboek.bladen {
      var lezer = try werkboek.lezer(blad)
      while try lezer.volgende(&rij) { rijen += 1 }
    }
    return rijen
  }

  /// Most memory that the process has had.
  static func peakMegabytes() -> Int {
    var gebruik = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &gebruik)
    return gebruik.ru_maxrss / 1_024
  }
}
