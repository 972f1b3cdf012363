import Domain

/// What reading a presentielijst gives, to hold two files against each other: everything but the text of rejected rows.
struct Leesproef: Equatable {
  private let som: String
  private let balans: Rijbalans
  private let rijbevindingen: [Rijbevinding]
  private let aantallen: [Bevindingscode: Int]
  private let bevindingen: [Bevinding]
  private let kolommen: [Kolomuitslag]
  let bewijs: [String]

  /// - Parameter map: where a temporary file may be made.
  init(_ eigen: Inleesopdracht, map: String) throws {
    var opdracht = eigen, vanger = Vanger()
    opdracht.tijdelijk = map
    let uitkomst = try ingest(opdracht, uitvoer: &vanger)
    som = vanger.som.hex
    (balans, rijbevindingen, aantallen) = (uitkomst.levering.balans, uitkomst.rijbevindingen, uitkomst.aantallen)
    (bevindingen, kolommen, bewijs) = (uitkomst.bevindingen, uitkomst.kolommen, uitkomst.bewijs)
  }

  /// Adds up what is handed over, and keeps none of it.
  private struct Vanger: Inleesuitvoer {
    var som = Somregel()

    private mutating func add(_ waarde: some Any) {
      Array("\(waarde)\n".utf8).withUnsafeBytes { som.add($0) }
    }

    private mutating func add<Getal: BitwiseCopyable>(_ getallen: [Getal]) {
      add(getallen.count)
      getallen.withUnsafeBytes { som.add($0) }
    }

    mutating func kindnummers(voor pseudoniemen: [Pseudoniem]) throws -> [UInt32] {
      for pseudoniem in pseudoniemen { add(pseudoniem) }
      return pseudoniemen.indices.map { UInt32($0) }
    }

    mutating func koppel(_ regels: [Koppelregel], voorheen: [Koppelsleutel: Koppelsleutel]) throws { add(regels) }

    mutating func neem(_ blok: consuming Presentieblok) throws {
      add((blok.bron, blok.maand, blok.wijk, blok.activiteiten, blok.locaties, blok.woonwijken))
      add(blok.idBytes)
      add(blok.idEinde)
      add(blok.dag)
      for getallen in [blok.begin, blok.einde, blok.activiteit, blok.locatie, blok.anoniem, blok.ouders] {
        add(getallen)
      }
      for getallen in [blok.begeleiders, blok.woonwijk] { add(getallen) }
      for getallen in [blok.presentieEinde, blok.kind, blok.regel] { add(getallen) }
      add(blok.kenmerk)
    }

    mutating func neem(_ geboorten: Geboorteopgave) throws {
      add(geboorten.maanden.sorted { $0.key < $1.key })
      add(geboorten.zonder.sorted())
    }

    mutating func keurAf(_ rij: ArraySlice<UInt8>, _ bevinding: Rijbevinding) throws {}

    mutating func beginOpnieuw() {}
  }
}
