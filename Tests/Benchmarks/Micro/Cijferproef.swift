import Disclosure
import Domain
import Glibc
import Reporting
import TestSupport
import Writers

/// Figures of an invented gemeente with as many wijken as it takes: released, looked up, and made into a workbook.
enum Cijferproef {
  static func lookUp(cijfers aantal: Int, keer: Int) -> Int {
    let lijst = cijfers(aantal).lijst
    var som = 0
    for _ in 0..<keer {
      let index = Cijferindex(lijst)
      for plek in lijst.indices { som &+= index.plek(lijst[plek].sleutel) ?? 0 }
    }
    return som
  }

  static func release(cijfers aantal: Int, keer: Int) -> Int {
    let (lijst, catalogus) = cijfers(aantal)
    let index = Cijferindex(lijst)
    var som = 0
    for _ in 0..<keer {
      let boek = Disclosure.release(
        index, editie: .gemeente, drempels: Drempels(), gebieden: catalogus.gebieden)
      som &+= boek.boek.inhoud.lijst.first?.waarde == .onderdrukt ? 1 : 0
    }
    return som
  }

  static func make(rijen: Int, keer: Int) -> Int {
    let invoer = invoer(rijen)
    return (0..<keer).reduce(0) { som, _ in som &+ makeWerkboek(invoer).bladen.count }
  }

  static func write(rijen: Int, keer: Int) throws -> Int {
    let map = "/tmp/verantwoording-micro-\(getpid())"
    mkdir(map, 0o700)
    defer {
      unlink(map + "/boek.xlsx")
      rmdir(map)
    }
    let boek = makeWerkboek(invoer(rijen))
    var som = 0
    for _ in 0..<keer { som &+= try XLSXWriter.write(boek, naar: map + "/boek.xlsx", tijdelijk: map) }
    return som
  }

  private static func invoer(_ rijen: Int) -> Rapportinvoer {
    let (lijst, catalogus) = cijfers(rijen)
    let boek = Disclosure.release(lijst, editie: .gemeente, drempels: Drempels(), gebieden: catalogus.gebieden)
    return Rapportinvoer(boek: boek, catalogus: catalogus, periode: .jaar(2025), standPer: Voorbeeldcijfers.standPer)
  }

  /// Six measures for each of twelve months and the year, for as many wijken as give `aantal` figures.
  private static func cijfers(_ aantal: Int) -> (lijst: [Cijfer], catalogus: Catalogus) {
    let maten: [Maat] = [
      .bijeenkomsten, .deelnames, .uniekeKinderen, .groepsgrootte, .vasteKinderen, .aandeelVasteKinderen,
    ]
    let perioden = [Periode.jaar(2025)] + Periode.jaar(2025).maanden.map { .maand($0) }
    let wijken = (0..<max(1, aantal / (maten.count * perioden.count))).map { nummer in
      Wijk(code: "WK" + padded(nummer, 6), naam: "Wijk \(nummer)", stadsdeel: "Stadsdeel \(nummer % 5)")
    }
    let oud = Voorbeeldcijfers.catalogus
    let catalogus = Catalogus(
      werkmap: oud.werkmap, doelen: oud.doelen, andereCatalogi: [],
      gebieden: Gebiedsindeling(
        jaar: 2025, gemeente: oud.gebieden.gemeente, gemeentenaam: "Haarlem", wijken: wijken, aliassen: [:],
        postcodes: [:], inwoners: [], bron: "verzonnen"),
      vakanties: [], bronnen: oud.bronnen, afspraken: [])
    var generator = SplitMix64(seed: 7)
    var lijst: [Cijfer] = []
    for periode in perioden {
      for wijk in wijken {
        for maat in maten {
          let waarde = Breuk(Int.random(in: 0...900, using: &generator))
          lijst.append(Cijfer(Cijfersleutel(maat, periode, gebied: Gebied(.wijk, wijk.code)), .getal(waarde)))
        }
      }
    }
    return (lijst, catalogus)
  }
}
