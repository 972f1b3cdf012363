package import Domain
package import Foundation

/// A presentieblok as two values: what a count reads, and where it came from.
///
/// Columns as they lie in memory behind a version byte; a longer life for a format is a new version beside the old one.
package struct Blokcodering: Sendable {
  package let inhoud: Data
  package let herkomst: Data

  private static let versie: UInt8 = 1

  package init(_ blok: Presentieblok) {
    var schrijver = Kolomschrijver(capaciteit: 512 + blok.aantal * 16 + blok.kind.count * 6)
    schrijver.write(byte: Blokcodering.versie)
    schrijver.write(UInt32(blok.aantal))
    schrijver.write(UInt32(blok.kind.count))
    for teksten in [blok.activiteiten, blok.locaties, blok.woonwijken] { schrijver.write(teksten) }
    schrijver.write(blok.presentieEinde)
    schrijver.write(blok.begin)
    schrijver.write(blok.einde)
    schrijver.write(blok.activiteit)
    schrijver.write(blok.locatie)
    schrijver.write(blok.anoniem)
    schrijver.write(blok.dag)
    schrijver.write(blok.begeleiders)
    schrijver.write(blok.kind)
    schrijver.write(blok.kenmerk)
    schrijver.write(blok.woonwijk)
    inhoud = schrijver.data

    schrijver = Kolomschrijver(capaciteit: 64 + blok.idBytes.count + blok.aantal * 2 + blok.regel.count * 2)
    schrijver.write(byte: Blokcodering.versie)
    schrijver.write(UInt32(blok.idBytes.count))
    schrijver.write(verschillen: blok.idEinde)
    schrijver.write(blok.idBytes)
    schrijver.write(verschillen: blok.regel)
    herkomst = schrijver.data
  }

  package init(inhoud: Data, herkomst: Data) { (self.inhoud, self.herkomst) = (inhoud, herkomst) }

  /// Checks what a reader relies on: columns of the right length, ends that ascend, indices that point at something.
  static func decode(_ bytes: UnsafeRawBufferPointer, into blok: inout Presentieblok) throws {
    var lezer = Kolomlezer(bytes)
    guard try lezer.byte() == versie else { throw Opslagfout.nieuwereVersie }
    let aantal = Int(try lezer.getal()), presenties = Int(try lezer.getal())
    blok.activiteiten = try lezer.teksten()
    blok.locaties = try lezer.teksten()
    blok.woonwijken = try lezer.teksten()
    blok.presentieEinde = try lezer.kolom(UInt32.self, aantal)
    blok.begin = try lezer.kolom(UInt16.self, aantal)
    blok.einde = try lezer.kolom(UInt16.self, aantal)
    blok.activiteit = try lezer.kolom(UInt16.self, aantal)
    blok.locatie = try lezer.kolom(UInt16.self, aantal)
    blok.anoniem = try lezer.kolom(UInt16.self, aantal)
    blok.dag = try lezer.kolom(UInt8.self, aantal)
    blok.begeleiders = try lezer.kolom(UInt8.self, aantal)
    blok.kind = try lezer.kolom(UInt32.self, presenties)
    blok.kenmerk = try lezer.kolom(Presentiekenmerk.self, presenties)
    blok.woonwijk = try lezer.kolom(UInt8.self, blok.woonwijken.isEmpty ? 0 : presenties)
    let einden = blok.presentieEinde
    guard lezer.isLeeg, Int(einden.last ?? 0) == presenties,
      zip(einden, einden.dropFirst()).allSatisfy({ $0 <= $1 }),
      Int(blok.activiteit.max() ?? 0) < max(1, blok.activiteiten.count),
      Int(blok.locatie.max() ?? 0) < max(1, blok.locaties.count),
      blok.dag.allSatisfy({ (1...31).contains($0) })
    else { throw Opslagfout.beschadigd }
    guard aantal == 0 || !blok.activiteiten.isEmpty else { throw Opslagfout.beschadigd }
  }

  static func decode(herkomst bytes: UnsafeRawBufferPointer, into blok: inout Presentieblok) throws {
    var lezer = Kolomlezer(bytes)
    guard try lezer.byte() == versie else { throw Opslagfout.nieuwereVersie }
    let lengte = Int(try lezer.getal())
    blok.idEinde = try lezer.verschillen(blok.aantal)
    blok.idBytes = try lezer.kolom(UInt8.self, lengte)
    blok.regel = try lezer.verschillen(blok.kind.count)
    let einden = blok.idEinde
    guard lezer.isLeeg, Int(einden.last ?? 0) == lengte, zip(einden, einden.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw Opslagfout.beschadigd }
  }

  /// Back to the block, for tests and for whoever has both values.
  package func decoded(bron: BronID, maand: Maand, wijk: String, metHerkomst: Bool) throws -> Presentieblok {
    var blok = Presentieblok(bron: bron, maand: maand, wijk: wijk)
    try inhoud.withUnsafeBytes { bytes in try Blokcodering.decode(bytes, into: &blok) }
    if metHerkomst {
      try herkomst.withUnsafeBytes { bytes in try Blokcodering.decode(herkomst: bytes, into: &blok) }
    }
    return blok
  }
}
