import Disclosure
import Foundation
import Testing

/// Tables with margins of other projects, with what their own methods hide. Read only where they lie beside the project.
@Suite struct `Known answers of other projects` {
  private static var bestanden: [URL] {
    let map =
      ProcessInfo.processInfo.environment["VERANTWOORDING_SUITES"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: FileManager.default.currentDirectoryPath).appending(path: "../shared/data/suites")
    let alle = try? FileManager.default.contentsOfDirectory(
      at: map.appending(path: "sdc-known-answers"), includingPropertiesForKeys: [.fileSizeKey])
    // The large ones take minutes: `docs/privacy.md` has their result.
    return (alle ?? []).filter { url in
      ((try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? .max) < 100_000
    }.sorted { $0.path < $1.path }
  }

  private struct Tabel: Decodable {
    struct Kern: Decodable { let count: Int }
    struct Vak: Decodable {
      let inner: [Int]
      let count: Int
      let primary: Bool
    }
    let largest_primary: Int?
    let inner: [Kern]
    let cells: [Vak]
  }

  @Test(arguments: bestanden) func `leave no secret fewer counts than asked`(bestand: URL) throws {
    let tabel = try JSONDecoder().decode(Tabel.self, from: Data(contentsOf: bestand))
    let kern = tabel.inner.count
    let opgave = Opgave(
      telling: tabel.inner.map(\.count) + tabel.cells.map(\.count),
      ruimte: Array(repeating: 0, count: kern) + tabel.cells.map { $0.primary ? (tabel.largest_primary ?? 3) + 1 : 0 },
      isVerborgen: Array(repeating: true, count: kern) + tabel.cells.map { _ in false },
      prijs: Array(repeating: nil, count: kern) + tabel.cells.map { .init(rang: 0, telling: $0.count) },
      betrekkingen: tabel.cells.enumerated().map { .sum(kern + $0, $1.inner) })
    let uit = Onderdrukker.suppress(opgave)
    #expect(uit.onbewezen.isEmpty && uit.haalbaar.allSatisfy { $1 >= opgave.ruimte[$0] })
    let oordeel = check(opgave, isVerborgen: uit.isVerborgen, getuigen: uit.getuigen)
    #expect(oordeel.isGeldig && oordeel.tekort.isEmpty)
  }
}
