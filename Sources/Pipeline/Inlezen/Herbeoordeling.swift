import Domain
import Foundation
import Ingest
import Storage

/// By what the rows of a bron are judged: the settings of the workspace and the activities that the bron registered. When
/// that changes, rows that wait are judged again.
struct Oordeelsgrond {
  private let instellingen: [String]

  /// - Throws: `Systeemfout` when a file of the settings cannot be read.
  init(_ werkmap: Werkmap) throws {
    var gevonden: [String] = []
    for map in ["", "bronnen", "gebieden", "lijsten", "kinderen", "catalogi", "koppelingen"] {
      for url in try Werkmap.bestanden(in: map.isEmpty ? werkmap.map : werkmap.map.appending(path: map))
      where url.pathExtension == "yaml" && url.lastPathComponent != "resultaatafspraken.yaml" {
        gevonden.append("\(map)/\(url.lastPathComponent) \(try Ingest.digest(url.path))")
      }
    }
    instellingen = gevonden
  }

  /// A short text that differs when the grounds do.
  func code(_ activiteiten: Set<String>?) -> String {
    var som: UInt64 = 14_695_981_039_346_656_037
    for byte in (instellingen + ["activiteiten"] + (activiteiten?.sorted() ?? [])).joined(separator: "\n").utf8 {
      som = (som ^ UInt64(byte)) &* 1_099_511_628_211
    }
    return String(som, radix: 16)
  }
}

extension Inleesverslag {
  /// A delivery of which rows that waited count after all, since the settings or a register changed.
  package struct Herbeoordeeld: Encodable, Hashable, Sendable {
    package let levering: String
    package let bestand: String
    /// Rows that came in by it.
    package let erbij: Int
    /// Rows that still wait.
    package let wacht: Int

    var melding: String {
      let rest = wacht == 0 ? "Er wacht niets meer." : "Er wachten er nog \(grouped(wacht))."
      return "\(bestand): \(counted(erbij, "rij die wachtte telt", "rijen die wachtten tellen")) nu mee. \(rest)"
    }
  }
}

/// Rows that wait bring nothing more than they did. Thrown to roll the transaction back.
struct NietsErbij: Error {}

extension Leveringsgang {
  /// Judges the waiting rows of every delivery again of which the grounds changed, from the file in the archive.
  func judgeAgain() throws -> [Inleesverslag.Herbeoordeeld] {
    let standen = try opslag.leveringen(), keten = Herstelketen(standen)
    let open = Set(keten.open.map(\.id))
    return try standen.filter { open.contains($0.levering.id) && keten.root($0.levering).id == $0.levering.id }
      .compactMap(judgeAgain)
  }

  private func judgeAgain(_ stand: Leveringstand) throws -> Inleesverslag.Herbeoordeeld? {
    let eerder = stand.levering, code = grond.code(try knownActivities(eerder.bron))
    guard stand.grond != code, let post = try archived(eerder) else { return nil }
    do {
      guard let bestand = try ingest(post, opnieuw: stand) else { return nil }
      return Inleesverslag.Herbeoordeeld(
        levering: eerder.id, bestand: eerder.bestand, erbij: bestand.aangenomen - eerder.balans.aangenomen,
        wacht: bestand.afgekeurd)
    } catch is NietsErbij {
      try opslag.inlezen { try $0.bewaarGrond(code, van: eerder.id) }
      return nil
    }
  }

  /// The file as it was delivered, with the profile that reads it now; nil when either is gone.
  func archived(_ levering: Levering) throws -> Toewijzing.Post? {
    guard let bron = catalogus.bronnen.first(where: { $0.bron == levering.bron }),
      let profiel = bron.leveringen.first(where: {
        $0.soort == levering.soort && matches(levering.bestand, patroon: $0.bestand)
      }),
      let url = try Werkmap.bestanden(in: werkmap.archief).first(where: {
        $0.deletingPathExtension().lastPathComponent == levering.id || $0.lastPathComponent == levering.id
      })
    else { return nil }
    var post = Toewijzing.Post(url: url, bron: bron, profiel: profiel)
    post.bestandsnaam = levering.bestand
    return post
  }
}
