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
      if let plaatsnaam { deel.locaties = deel.locaties.map(plaatsnaam) }
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

  /// A levering that tells of a bijeenkomst under the same number, which two parts of a month may both have.
  private struct Vondst {
    let levering: Leveringnummer
    let beeld: Bijeenkomstbeeld

    /// The first that is about this bijeenkomst; a correction may say anything of it.
    static func best(_ vondsten: [Vondst]?, _ beeld: Bijeenkomstbeeld) -> Leveringnummer? {
      guard let vondsten, vondsten.count > 1 else { return vondsten?.first?.levering }
      return (vondsten.first { !$0.beeld.isAnother(than: beeld) } ?? vondsten[0]).levering
    }
  }

  /// A later part goes before an earlier one that says the same.
  init(_ blok: Presentieblok, uit delen: [(levering: Leveringnummer, blok: Presentieblok)]) {
    let enige = delen.count == 1 ? delen.first?.levering : nil
    if let enige {
      presenties = Array(repeating: enige, count: blok.kind.count)
      bijeenkomsten = Array(repeating: enige, count: blok.aantal)
      self.blok = blok
      return
    }
    var perPlaats: [Plaats: [Vondst]] = [:]
    var perSleutel: [Sleutel: [Vondst]] = [:]
    for (levering, deel) in delen.reversed() {
      for bijeenkomst in 0..<deel.aantal {
        let id = deel.idBytes(bijeenkomst), vondst = Vondst(levering: levering, beeld: deel.beeld(bijeenkomst))
        perSleutel[Sleutel(id: id, dag: deel.dag[bijeenkomst]), default: []].append(vondst)
        for plek in deel.presenties(bijeenkomst) {
          perPlaats[Plaats(id: id, kind: deel.kind[plek], regel: deel.regel[plek]), default: []].append(vondst)
        }
      }
    }
    let onbekend = Leveringnummer(waarde: 0)
    var presenties: [Leveringnummer] = [], bijeenkomsten: [Leveringnummer] = []
    for bijeenkomst in 0..<blok.aantal {
      let id = blok.idBytes(bijeenkomst), beeld = blok.beeld(bijeenkomst)
      let eigen = Vondst.best(perSleutel[Sleutel(id: id, dag: blok.dag[bijeenkomst])], beeld) ?? onbekend
      bijeenkomsten.append(eigen)
      for plek in blok.presenties(bijeenkomst) {
        let plaats = Plaats(id: id, kind: blok.kind[plek], regel: blok.regel[plek])
        presenties.append(Vondst.best(perPlaats[plaats], beeld) ?? eigen)
      }
    }
    (self.blok, self.presenties, self.bijeenkomsten) = (blok, presenties, bijeenkomsten)
  }

  /// The bron's own id of a bijeenkomst.
  package func id(_ bijeenkomst: Int) -> String { String(decoding: blok.idBytes(bijeenkomst), as: UTF8.self) }
}
