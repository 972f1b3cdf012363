import Domain

/// How a cell looks that is half of a tile: its fill, and the line on each of its sides that is an edge of the tile.
package struct Tegelvorm: Hashable, Sendable {
  /// What an edge says. The one that says most wins where two tiles meet, and both of their cells have it.
  package enum Rand: Int, Hashable, Sendable {
    /// Two tiles of one stadsdeel.
    case wit
    case zonderWaarde, deel, niets
    /// Two stadsdelen meet.
    case grens
  }
  package let vulling: Tegelkaart.Vulling
  package fileprivate(set) var boven, onder, links, rechts: Rand?
}

extension Tegelkaart.Vulling {
  /// Hidden, or not known.
  package var isZonderWaarde: Bool { self == .verborgen || self == .onbekend }

  /// The edge that a tile has by itself.
  fileprivate var rand: Tegelvorm.Rand {
    switch self {
    case .alles: .wit
    case .deel: .deel
    case .niets: .niets
    case .verborgen, .onbekend: .zonderWaarde
    }
  }
}

extension Tegelkaart {
  struct Celrij {
    let rol: Bladindeling.Rol
    let cellen: [Cel]
    let vormen: [Tegelvorm?]
  }

  private var kolommen: Int { max(tegels.map(\.kolom).max() ?? 0, sleutel.count - 1) + 1 }

  /// In characters: as wide as a printed line where that is not too wide for a name, and room for the longest word.
  var tegelbreedten: [Int] {
    let woord = tegels.flatMap { $0.naam.split(separator: " ") }.map(\.count).max() ?? 0
    let breedte = max(Bladindeling.regelbreedte / kolommen, min(30, woord + 3))
    return [Int](repeating: min(30, breedte), count: kolommen)
  }

  /// The map from north to south, two rows of cells for each row of tiles, and under it what each fill stands for. A row
  /// without a tile is left out: a sheet has no empty rows.
  var celrijen: [Celrij] {
    let rijen = Set(tegels.map(\.rij)).sorted()
    func tile(_ rij: Int, _ kolom: Int) -> Tegel? { tegels.first { $0.rij == rij && $0.kolom == kolom } }
    var uit: [Celrij] = []
    for (plek, rij) in rijen.enumerated() {
      let eigen = (0..<kolommen).map { tile(rij, $0) }
      let boven = plek > 0 ? rijen[plek - 1] : -1, onder = plek + 1 < rijen.count ? rijen[plek + 1] : -1
      func vormen(isNaam: Bool) -> [Tegelvorm?] {
        eigen.enumerated().map { kolom, tegel in
          guard let tegel else { return nil }
          var vorm = Tegelvorm(vulling: tegel.vulling)
          if isNaam {
            vorm.boven = edge(tegel, tile(boven, kolom))
          } else {
            vorm.onder = edge(tegel, tile(onder, kolom))
          }
          vorm.links = edge(tegel, tile(rij, kolom - 1))
          vorm.rechts = edge(tegel, tile(rij, kolom + 1))
          return vorm
        }
      }
      uit.append(
        Celrij(
          rol: .tegelnaam, cellen: eigen.map { $0.map { .tekst($0.naam) } ?? Cel(.leeg) }, vormen: vormen(isNaam: true))
      )
      uit.append(
        Celrij(
          rol: .tegelwaarde, cellen: eigen.map { $0.map { .tekst($0.waarde) } ?? Cel(.leeg) },
          vormen: vormen(isNaam: false)))
    }
    uit.append(
      Celrij(
        rol: .legenda, cellen: [.tekst("Zo leest u de kaart:")], vormen: []))
    uit.append(
      Celrij(
        rol: .tegelnaam, cellen: sleutel.map { .tekst($0.tekst) },
        vormen: sleutel.map {
          let rand = $0.vulling.rand
          return Tegelvorm(vulling: $0.vulling, boven: rand, onder: rand, links: rand, rechts: rand)
        }))
    return uit
  }

  /// Nil at the outside of a full tile.
  private func edge(_ tegel: Tegel, _ buur: Tegel?) -> Tegelvorm.Rand? {
    guard let buur else { return tegel.vulling == .alles ? nil : tegel.vulling.rand }
    if tegel.stadsdeel != buur.stadsdeel { return .grens }
    return tegel.vulling.rand.rawValue > buur.vulling.rand.rawValue ? tegel.vulling.rand : buur.vulling.rand
  }
}
