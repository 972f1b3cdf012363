package import Domain
import GRDB

/// A block as it counts, with the levering that brought each of its parts: what traces a figure to a line of a file.
package struct Herkomstblok: Sendable {
  package let blok: Presentieblok
  /// Per presence.
  package let presenties: [Leveringnummer]
  /// Per bijeenkomst: the levering that said last what is known of it beside its children.
  package let bijeenkomsten: [Leveringnummer]
}

extension Blokkenlezer {
  /// The current blocks of one wijk in these months, with their origin.
  package func blokkenMetHerkomst(wijk: String, in maanden: [Maand]) throws -> [Herkomstblok] {
    let gevraagd = Set(maanden)
    let plekken = perWijk[wijk, default: []].filter { gevraagd.contains($0.maand) }
    let delen = try plekken.map { plek in
      var deel = try opslag.block(plek, true, grens)
      if let koppeling { deel.link(koppeling) }
      return (levering: Leveringnummer(waarde: plek.levering), blok: deel)
    }
    return try blokken(wijk: wijk, in: maanden, metHerkomst: true).map { blok in
      Herkomstblok(blok, uit: delen.filter { ($0.blok.maand, $0.blok.bron) == (blok.maand, blok.bron) })
    }
  }
}

extension Herkomstblok {
  private struct Plaats: Hashable { let id: ArraySlice<UInt8>, kind: UInt32, regel: UInt32 }
  private struct Sleutel: Hashable { let id: ArraySlice<UInt8>, dag: UInt8 }

  /// A later part goes before an earlier one that says the same.
  init(_ blok: Presentieblok, uit delen: [(levering: Leveringnummer, blok: Presentieblok)]) {
    let enige = delen.count == 1 ? delen.first?.levering : nil
    if let enige {
      presenties = Array(repeating: enige, count: blok.kind.count)
      bijeenkomsten = Array(repeating: enige, count: blok.aantal)
      self.blok = blok
      return
    }
    var perPlaats: [Plaats: Leveringnummer] = [:]
    var perSleutel: [Sleutel: Leveringnummer] = [:]
    for (levering, deel) in delen {
      for bijeenkomst in 0..<deel.aantal {
        let id = deel.idBytes(bijeenkomst)
        perSleutel[Sleutel(id: id, dag: deel.dag[bijeenkomst])] = levering
        for plek in deel.presenties(bijeenkomst) {
          perPlaats[Plaats(id: id, kind: deel.kind[plek], regel: deel.regel[plek])] = levering
        }
      }
    }
    let onbekend = Leveringnummer(waarde: 0)
    var presenties: [Leveringnummer] = [], bijeenkomsten: [Leveringnummer] = []
    for bijeenkomst in 0..<blok.aantal {
      let id = blok.idBytes(bijeenkomst)
      let eigen = perSleutel[Sleutel(id: id, dag: blok.dag[bijeenkomst])] ?? onbekend
      bijeenkomsten.append(eigen)
      for plek in blok.presenties(bijeenkomst) {
        presenties.append(perPlaats[Plaats(id: id, kind: blok.kind[plek], regel: blok.regel[plek])] ?? eigen)
      }
    }
    (self.blok, self.presenties, self.bijeenkomsten) = (blok, presenties, bijeenkomsten)
  }

  /// The bron's own id of a bijeenkomst.
  package func id(_ bijeenkomst: Int) -> String { String(decoding: blok.idBytes(bijeenkomst), as: UTF8.self) }
}
