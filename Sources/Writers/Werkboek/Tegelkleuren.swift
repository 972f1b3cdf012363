import Domain
import Reporting

/// The colours of the tiles of a map in cells, those of the map on the page.
struct Tegelkleuren {
  private let stijl: Huisstijl

  init(_ stijl: Huisstijl) { self.stijl = stijl }

  /// Ink and ground; the ink reads on it with 4.5:1.
  func kleuren(_ vulling: Tegelkaart.Vulling) -> (inkt: Kleur, vlak: Kleur?) {
    switch vulling {
    case .alles: (.wit, stijl.merk)
    case .deel: (.inkt, stijl.merk.mixed(with: .wit, parts: 75, of: 100))
    case .niets: (stijl.accent, .wit)
    case .verborgen, .onbekend: (.inkt, Kleur(0xe9, 0xec, 0xef))
    }
  }

  func rand(_ rand: Tegelvorm.Rand) -> Kleur {
    switch rand {
    case .grens: .inkt
    case .niets: stijl.accent
    case .deel: stijl.merk
    case .zonderWaarde: .zacht
    case .wit: .wit
    }
  }
}
