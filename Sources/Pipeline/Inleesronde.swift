package import Domain
import Foundation
import Glibc
import Ingest
import Storage

/// Why a delivery that differs much from the one before is right after all; a person says so, and the ledger keeps it.
package struct Akkoord: Sendable {
  /// Name of the file, or id of the levering.
  package let bestand: String
  package let reden: String
  package init(bestand: String, reden: String) { (self.bestand, self.reden) = (bestand, reden) }
}

/// One round of ingest: every file to its profile, every row to one place, every file to the archive.
///
/// Each file is one transaction. A run that is killed between two files goes on with the next one when it is started again.
package struct Inleesronde {
  package struct Opdracht: Sendable {
    /// Paths; empty means the inbox.
    package var bestanden: [String] = []
    package var periode: Periode?
    package var akkoord: Akkoord?
    /// Nil: every core.
    package var draden: Int?
    /// As the caller's clock says; the store keeps it with the levering.
    package var tijdstip = ""
    package init() {}
  }

  private let werkmap: Werkmap
  package init(_ werkmap: Werkmap) { self.werkmap = werkmap }

  /// - Throws: `Opdrachtfout` before anything is written, `Wereldfout` when disk or database break.
  package func run(_ opdracht: Opdracht, voortgang: Voortgang) throws -> Inleesverslag {
    let catalogus = try werkmap.loadCatalogus()
    let sleutel = try werkmap.readSleutel(catalogus)
    let bestanden = try opdracht.bestanden.isEmpty ? Werkmap.bestanden(in: werkmap.inbox) : named(opdracht.bestanden)
    let herstelt = bestanden.contains { Herstelbestand.levering($0) != nil }
    let toewijzing = Toewijzing(
      bestanden, catalogus.bronnen,
      leveringen: herstelt ? try werkmap.openOpslag().leveringen().map(\.levering) : [])
    if !opdracht.bestanden.isEmpty, !toewijzing.zonderProfiel.isEmpty {
      throw Opdrachtfout(toewijzing.zonderProfiel.map(\.melding))
    }
    var verslag = Inleesverslag()
    guard !bestanden.isEmpty else {
      verslag.uitkomst = .mensNodig
      return verslag
    }
    let opslag = try werkmap.openOpslag()
    // Rows that wait there hold children; they do not stay when a file turned out to be known or was refused.
    defer { try? FileManager.default.removeItem(at: werkmap.tussen) }
    let levering = Leveringsgang(
      werkmap: werkmap, catalogus: catalogus, sleutel: sleutel, opslag: opslag, opdracht: opdracht)
    for (nummer, post) in toewijzing.posten.enumerated() {
      voortgang.report(post.naam, nummer, van: toewijzing.posten.count)
      let bestand = try levering.ingest(post) { deel in
        voortgang.report(post.naam, nummer * 100 + deel, van: toewijzing.posten.count * 100)
      }
      verslag.add(bestand)
    }
    voortgang.report("", toewijzing.posten.count, van: toewijzing.posten.count)
    for (url, melding) in toewijzing.zonderProfiel {
      verslag.add(Inleesverslag.Bestand(url.lastPathComponent, .nietGelezen, meldingen: [melding]))
    }
    return verslag
  }

  /// Files that the user named.
  private func named(_ paden: [String]) throws -> [URL] {
    let urls = paden.map { URL(fileURLWithPath: $0) }
    let weg = urls.filter { !FileManager.default.isReadableFile(atPath: $0.path) }
    guard weg.isEmpty else {
      throw Opdrachtfout(weg.map { "\($0.path) bestaat niet of is niet leesbaar. Controleer de naam en de rechten." })
    }
    return urls
  }
}

/// Undoes one levering: what it replaced counts again, as if it had never come.
package func undo(_ levering: String, in werkmap: Werkmap) throws -> String {
  let opslag = try werkmap.openOpslag()
  do {
    try opslag.inlezen { try $0.ongedaan(levering) }
  } catch Opslagfout.onbekendeLevering {
    let bekend = try opslag.leveringen().suffix(5).map { "  \($0.levering.id)" }.joined(separator: "\n")
    throw Opdrachtfout("De levering \(levering) bestaat niet. De laatste vijf zijn:\n\(bekend)")
  }
  return "De levering \(levering) is teruggedraaid. Wat zij verving, telt weer mee. Maak de rapporten opnieuw."
}

extension Inleesverslag {
  /// Files that wait for a person make the run ask for one.
  mutating func add(_ bestand: Bestand) {
    bestanden.append(bestand)
    switch bestand.lot {
    case .ingelezen: uitkomst = uitkomst.combined(with: bestand.afgekeurd > 0 ? .mensNodig : .goed)
    case .ongewijzigd: break
    case .nietGelezen: uitkomst = uitkomst.combined(with: .mensNodig)
    case .geweigerd: uitkomst = uitkomst.combined(with: .geweigerd)
    }
  }
}
