import Domain
import Foundation
import Storage

/// Which bronprofiel reads which file: by the name of the file, and by nothing else, so that it can be predicted.
struct Toewijzing {
  struct Post {
    let url: URL
    let bron: Bronprofiel
    let profiel: Leveringsprofiel
    /// For a repaired file: the delivery of the bron that it mends. Its rows add to that delivery's months and replace none.
    var herstelt: Levering?
    /// As it was delivered, where the file has another name by now.
    var bestandsnaam: String?
    var naam: String { bestandsnaam ?? url.lastPathComponent }
  }

  /// In the order of ingest: registers before what refers to them, then by name; so the order of delivery does not matter.
  private(set) var posten: [Post] = []
  /// Files that no bronprofiel knows, or that more than one claims, each with a sentence for a person.
  private(set) var zonderProfiel: [(url: URL, melding: String)] = []

  /// - Parameter leveringen: what was delivered before, to know a repaired file by.
  init(_ bestanden: [URL], _ bronnen: [Bronprofiel], leveringen: [Leveringstand] = []) {
    let keten = Herstelketen(leveringen)
    for url in bestanden {
      let naam = url.lastPathComponent
      if let id = Herstelbestand.levering(naam), let levering = leveringen.first(where: { $0.levering.id == id }),
        let post = Toewijzing.repair(url, keten.root(levering.levering), bronnen)
      {
        posten.append(post)
        continue
      }
      let passend = bronnen.flatMap { bron in
        bron.leveringen.filter { Toewijzing.isMeant(naam, by: $0) }.map { Post(url: url, bron: bron, profiel: $0) }
      }
      switch passend.count {
      case 1: posten += passend
      case 0:
        zonderProfiel.append(
          (
            url,
            "\(naam): geen bronprofiel in bronnen/ herkent deze naam. Pas 'bestand:' in het profiel van de bron aan, "
              + "of hernoem het bestand."
          ))
      default:
        let bronnen = enumerated(passend.map { "bronnen/\($0.bron.bron.code).yaml (\($0.profiel.bestand))" })
        zonderProfiel.append(
          (
            url,
            "\(naam): meer dan een bronprofiel herkent deze naam: \(bronnen). Maak de patronen onder 'bestand:' preciezer."
          ))
      }
    }
    posten.sort {
      $0.profiel.soort != $1.profiel.soort
        ? $0.profiel.soort < $1.profiel.soort : $0.naam.utf8.lexicographicallyPrecedes($1.naam.utf8)
    }
  }

  /// By its own name; a zip also by the name of the text that it holds.
  private static func isMeant(_ naam: String, by profiel: Leveringsprofiel) -> Bool {
    if matches(naam, patroon: profiel.bestand) { return true }
    guard naam.lowercased().hasSuffix(".zip"), profiel.formaat.soort == .csv else { return false }
    return matches(naam.dropLast(4) + ".csv", patroon: profiel.bestand)
  }

  private static func repair(_ url: URL, _ levering: Levering, _ bronnen: [Bronprofiel]) -> Post? {
    guard let bron = bronnen.first(where: { $0.bron == levering.bron }),
      let profiel = bron.leveringen.first(where: { matches(levering.bestand, patroon: $0.bestand) })
    else { return nil }
    return Post(url: url, bron: bron, profiel: Herstelbestand.profiel(profiel), herstelt: levering)
  }
}
