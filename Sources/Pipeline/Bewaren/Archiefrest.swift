import Domain
import Foundation
import Ingest
import Storage

/// A workbook that lies in the archive as it came, with all that nobody reads, and why.
package struct Archiefrest: Encodable, Hashable, Sendable {
  package enum Reden: String, Encodable, Sendable {
    /// Rows of it wait for repair.
    case wacht
    /// It is large, and the next round makes text of it.
    case volgendeRonde
    /// As text it would be read another way, or the bronprofiel cannot read it any more.
    case kanNiet

    fileprivate var tekst: String {
      switch self {
      case .wacht: "er wachten rijen op herstel"
      case .volgendeRonde: "wordt bij de volgende keer inlezen vervangen door wat ervan is gelezen"
      case .kanNiet: "is niet te vervangen door tekst zonder dat hij anders wordt gelezen"
      }
    }
  }
  package let bestand: String
  package let reden: Reden

  var melding: String { "\(bestand): \(reden.tekst)" }

  /// Replaces what can be replaced; with `isDroog` it only looks.
  static func settle(
    _ werkmap: Werkmap, _ catalogus: Catalogus, _ opslag: Opslag, isDroog: Bool
  ) throws -> [Archiefrest] {
    let wacht = Set(try Herstelketen(opslag.leveringen()).open.map(\.id)), archief = Archief(werkmap: werkmap)
    func workbooks() throws -> [(levering: String, url: URL)] {
      try Werkmap.bestanden(in: werkmap.archief).filter { try Uitdunning.isWorkbook($0.path) }
        .map { ($0.deletingPathExtension().lastPathComponent, $0) }
    }
    let teDoen = Set(try workbooks().map(\.levering)).subtracting(wacht)
    if !isDroog, !teDoen.isEmpty {
      try Leveringsgang(
        werkmap: werkmap, catalogus: catalogus, sleutels: werkmap.readSleutels(catalogus), opslag: opslag,
        opdracht: .init(), tussen: werkmap.tussen, inkijk: nil, grond: Oordeelsgrond(werkmap)
      ).thinArchive(teDoen)
    }
    let groot = try archief.whole()
    return try workbooks().map { levering, url in
      let reden: Reden =
        wacht.contains(levering) ? .wacht : isDroog || groot.contains(levering) ? .volgendeRonde : .kanNiet
      return Archiefrest(bestand: url.lastPathComponent, reden: reden)
    }
  }
}
