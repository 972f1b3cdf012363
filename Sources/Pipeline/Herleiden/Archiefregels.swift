import Domain
import Foundation
import Ingest
import Storage

/// Finds a row of a register, or a head-count, back in the archived export: each file is read once.
final class Archiefregels {
  private let werkmap: Werkmap
  private let catalogus: Catalogus
  private let opslag: Opslag
  private let standen: [Leveringstand]
  private let keten: Herstelketen
  private let archief: [URL]
  private var sleutels: Sleutels?
  private var wijzers: [String: Regelwijzer?] = [:]

  init(_ werkmap: Werkmap, _ catalogus: Catalogus, _ opslag: Opslag, _ standen: [Leveringstand]) throws {
    (self.werkmap, self.catalogus, self.opslag, self.standen) = (werkmap, catalogus, opslag, standen)
    keten = Herstelketen(standen)
    archief = try Werkmap.bestanden(in: werkmap.archief)
  }

  /// The levering by its number.
  func levering(_ nummer: Leveringnummer) -> Levering? { standen.first { $0.volgorde == nummer }?.levering }

  /// Name of the archived file; nil when its term of keeping is over.
  func bestand(_ levering: Levering) -> URL? {
    archief.first { $0.deletingPathExtension().lastPathComponent == levering.id }
  }

  /// The levering that brought a row of a register, and its lines; the newest goes first.
  func find(_ rij: Registerspoor.Rij) throws -> (levering: Levering, regels: [Int])? {
    let kandidaten = standen.filter { stand in
      guard stand.levering.bron == rij.bron, stand.levering.soort == rij.soort else { return false }
      return stand.geldigeMaanden.contains(rij.dag.maand) || !stand.levering.maanden.contains(rij.dag.maand)
    }
    for stand in kandidaten.sorted(by: { $0.volgorde > $1.volgorde }) {
      let regels = try lines(stand.levering, Registerspoor.sleutelvelden(rij.soort), nil, rij.sleutel)
      if !regels.isEmpty { return (stand.levering, regels) }
    }
    // Its file is gone, or spells it otherwise: what brought it is still known.
    return kandidaten.filter { $0.geldigeMaanden.contains(rij.dag.maand) }.max { $0.volgorde < $1.volgorde }
      .map { ($0.levering, []) }
  }

  /// The lines of a head-count: those of its bijeenkomst that name no child.
  func heads(_ levering: Levering, bijeenkomst: String) throws -> [Int] {
    try lines(levering, Registerspoor.sleutelvelden(.aanwezigheid), .kind, [bijeenkomst])
  }

  private func lines(_ levering: Levering, _ velden: [Veld], _ leeg: Veld?, _ sleutel: [String]) throws -> [Int] {
    if let bekend = wijzers[levering.id] { return bekend?.regels(sleutel) ?? [] }
    let wijzer = try make(levering, velden, leeg)
    wijzers[levering.id] = .some(wijzer)
    return wijzer?.regels(sleutel) ?? []
  }

  private func make(_ levering: Levering, _ velden: [Veld], _ leeg: Veld?) throws -> Regelwijzer? {
    let wortel = keten.root(levering)
    guard let bestand = bestand(levering), let bron = catalogus.bronnen.first(where: { $0.bron == levering.bron }),
      let eigen = bron.leveringen.first(where: {
        $0.soort == levering.soort && matches(wortel.bestand, patroon: $0.bestand)
      })
    else { return nil }
    let profiel = wortel.id == levering.id ? eigen : Herstelbestand.profiel(eigen)
    let sleutels = try self.sleutels ?? werkmap.readSleutels(catalogus)
    self.sleutels = sleutels
    let opdracht = Inleesopdracht(
      Toewijzing.Post(url: bestand, bron: bron, profiel: profiel), catalogus, bekend: nil, sleutels: sleutels,
      tijdelijk: werkmap.tussen.path)
    let afgekeurd = Set(try opslag.rijbevindingen(levering.id).filter { $0.code.ernst == .rij }.map(\.regel))
    do {
      return try Regelwijzer(opdracht, velden: velden, leeg: leeg, zonder: afgekeurd)
    } catch is Bestandsfout {
      // The profile was changed since, so that the file cannot be read by it: the row has no line then.
      return nil
    }
  }
}
