import Domain
import Storage

/// Files of a bron that are parts of one month, each with a bronprofiel of its own: a month is delivered when all are in.
///
/// A part is expected from the first month in which it came, so that what begins later in the year asks for nothing before.
struct Deelverwachting {
  /// Patterns of names of which nothing is in yet, for months that another part did deliver.
  let ontbreekt: [Leveringsdekking.Plek: [String]]
  /// What is delivered, those months left out.
  let standen: [Leveringsdekking.Plek: Maandstand]

  init(_ opslag: Opslag, _ catalogus: Catalogus) throws {
    var standen = try opslag.standen(), ontbreekt: [Leveringsdekking.Plek: [String]] = [:]
    let gedeeld = catalogus.bronnen.flatMap { bron in
      Dictionary(grouping: bron.leveringen.filter(Deelverwachting.isPart), by: \.soort)
        .filter { $0.value.count > 1 }.map { (bron: bron.bron, soort: $0.key, profielen: $0.value) }
    }
    let leveringen = gedeeld.isEmpty ? [] : try opslag.leveringen()
    for (bron, soort, profielen) in gedeeld {
      let eigen = leveringen.filter { $0.levering.bron == bron && $0.levering.soort == soort }
      for profiel in profielen {
        let gekomen = Set(
          eigen.filter { matches($0.levering.bestand, patroon: profiel.bestand) }.flatMap { stand in
            stand.geldigeMaanden.filter { stand.levering.standen[$0] != .onbruikbaar }
          })
        guard let eerste = gekomen.min() else { continue }
        for (plek, stand) in standen
        where plek.bron == bron && plek.soort == soort && stand == .rijen && plek.maand >= eerste
          && !gekomen.contains(plek.maand)
        {
          ontbreekt[plek, default: []].append(profiel.bestand)
        }
      }
    }
    for plek in ontbreekt.keys { standen[plek] = nil }
    (self.standen, self.ontbreekt) = (standen, ontbreekt.mapValues { $0.sorted() })
  }

  private static func isPart(_ profiel: Leveringsprofiel) -> Bool {
    profiel.delen == .bestandsnaam && profiel.ritme.isMaandelijksVerwacht
  }
}
