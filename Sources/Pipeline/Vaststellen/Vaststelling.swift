import Domain
import Foundation
import Ingest

/// One approved version of a period's report. Its files lie in folders of their own that no run writes to again, one for what
/// may leave and one for what stays inside; the ledger holds the fingerprint of this account, which holds theirs.
package struct Vaststelling: Codable, Equatable, Sendable {
  package let periode: String
  /// From 1. A next version needs a reason.
  package let versie: Int
  /// 'jjjj-mm-dd': until when the data reached.
  package let standPer: String
  package let tijdstip: String
  package let reden: String?
  /// The deliveries that were in force, sorted: what a later change is explained by.
  package let leveringen: [Bron]
  /// Name of each file to its SHA-256.
  package let bestanden: [String: String]
  /// The settings by which was counted, each file with its SHA-256; nil in versions of before they were kept.
  package let instellingen: [String: String]?
  /// What this version changed, one line each; nil in the first.
  package let wijzigingen: [String]?

  package struct Bron: Codable, Hashable, Sendable {
    package let id: String
    package let bron: String
    package let soort: String
    /// Months that it spoke for: 'jjjj-mm'.
    package let maanden: [String]
  }
}

extension Vaststelling {
  static let bestandsnaam = "vaststelling.json"

  /// 'versie-1'.
  static func map(_ versie: Int) -> String { "versie-\(versie)" }

  /// The number in the name of such a folder; nil for any other name.
  static func versie(_ map: String) -> Int? { map.hasPrefix("versie-") ? Int(map.dropFirst("versie-".count)) : nil }

  /// The figures behind the report, by id; nothing is hidden in it.
  static let standnaam = "cijferstand-INTERN.json"
}

extension Werkmap {
  /// Every file of settings that a figure can depend on, below the workspace, with its SHA-256.
  func figureSettings() throws -> [String: String] {
    let begin = map.path.utf8.count + 1
    let eigen = try settings().filter { !$0.path.hasPrefix(toelichtingen.path) && !$0.path.hasPrefix(verhalen.path) }
    return try Dictionary(
      eigen.map { (String($0.path.utf8.dropFirst(begin)) ?? $0.lastPathComponent, try fingerprint(of: $0.path)) },
      uniquingKeysWith: { eerste, _ in eerste })
  }

  /// One file of an approved version: with what stays inside, or with what may leave.
  func vastgesteld(_ periode: Periode, _ versie: Int, bestand: String) -> URL {
    let plekken = Rapportkamer.allCases.map { $0.map(periode, versie: versie, in: reports).appending(path: bestand) }
    return plekken.first { FileManager.default.fileExists(atPath: $0.path) } ?? plekken[0]
  }

  /// What the ledger knows as approved and was not kept long enough to go, oldest first. A folder that the ledger does not know was
  /// left by a run that was cut off.
  ///
  /// - Parameter regels: of the ledger; nil asks file and store.
  func vastgesteld(
    _ periode: Periode? = nil, regels: [Grootboek.Regel]? = nil
  ) -> [(periode: Periode, versie: Int, vingerafdruk: String)] {
    let regels = regels ?? Grootboek(self).regels()
    var weg: [String: String] = [:]
    for regel in regels { for code in regel.uitReports ?? [] { weg[code] = max(weg[code] ?? "", regel.tijdstip) } }
    return regels.compactMap { regel in
      guard regel.opdracht == Grootboek.vaststellen, regel.tijdstip > weg[regel.periode ?? ""] ?? "",
        let versie = regel.versie, let afdruk = regel.vingerafdruk,
        let van = regel.periode.flatMap(Periode.init(code:)), periode == nil || van == periode
      else { return nil }
      return (van, versie, afdruk)
    }
  }

  /// The account of an approved version.
  ///
  /// - Throws: `Wereldfout` when it is gone or is not what the ledger entered.
  func readVaststelling(_ periode: Periode, _ versie: Int, vingerafdruk: String) throws -> Vaststelling {
    let url = vastgesteld(periode, versie, bestand: Vaststelling.bestandsnaam)
    guard let inhoud = try? Data(contentsOf: url), let afdruk = try? fingerprint(of: url.path) else {
      throw Wereldfout("\(url.path) ontbreekt: zet een back-up terug van versie \(versie) van \(periode.code).")
    }
    guard afdruk == vingerafdruk, let stuk = try? JSONDecoder().decode(Vaststelling.self, from: inhoud) else {
      throw Wereldfout("\(url.path) is veranderd na het vaststellen: zet een back-up terug.")
    }
    return stuk
  }

  /// The figures as they were approved.
  func readCijfers(_ stuk: Vaststelling, _ periode: Periode) throws -> Cijferstand {
    let url = vastgesteld(periode, stuk.versie, bestand: Vaststelling.standnaam)
    guard damaged(stuk, periode, only: Vaststelling.standnaam).isEmpty, let inhoud = try? Data(contentsOf: url),
      let stand = try? JSONDecoder().decode(Cijferstand.self, from: inhoud)
    else { throw Wereldfout("\(url.path) ontbreekt of is veranderd: zet een back-up terug.") }
    return stand
  }

  /// Names of frozen files that are gone or differ from what was approved; empty when all is as it was.
  func damaged(_ stuk: Vaststelling, _ periode: Periode, only naam: String? = nil) -> [String] {
    let gevraagd = stuk.bestanden.filter { naam == nil || $0.key == naam }
    return gevraagd.sorted { $0.key < $1.key }.compactMap { naam, afdruk in
      (try? fingerprint(of: vastgesteld(periode, stuk.versie, bestand: naam).path)) == afdruk ? nil : naam
    }
  }
}
