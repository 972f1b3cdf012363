package import Domain

/// A presentieblok as two values: what a count reads, and where it came from.
///
/// Columns as they lie in memory behind a version byte; a longer life for a format is a new version beside the old one.
package struct Blokcodering: Sendable {
  private var schrijvers = (inhoud: Kolomschrijver(), herkomst: Kolomschrijver())
  package var inhoud: [UInt8] { schrijvers.inhoud.bytes }
  package var herkomst: [UInt8] { schrijvers.herkomst.bytes }

  private static let versie: UInt8 = 1
  /// The same with a column of parents behind the others.
  private static let metOuders: UInt8 = 2

  package init() {}

  /// Takes the place of what was encoded before, in the same room.
  package mutating func encode(_ blok: Presentieblok) {
    schrijvers.inhoud.clear()
    schrijvers.inhoud.write(byte: blok.ouders.isEmpty ? Blokcodering.versie : Blokcodering.metOuders)
    schrijvers.inhoud.write(UInt32(blok.aantal))
    schrijvers.inhoud.write(UInt32(blok.kind.count))
    for teksten in [blok.activiteiten, blok.locaties, blok.woonwijken] { schrijvers.inhoud.write(teksten) }
    schrijvers.inhoud.write(blok.presentieEinde)
    for kolom in [blok.begin, blok.einde, blok.activiteit, blok.locatie, blok.anoniem] {
      schrijvers.inhoud.write(kolom)
    }
    schrijvers.inhoud.write(blok.dag)
    schrijvers.inhoud.write(blok.begeleiders)
    schrijvers.inhoud.write(blok.kind)
    schrijvers.inhoud.write(blok.kenmerk)
    schrijvers.inhoud.write(blok.woonwijk)
    schrijvers.inhoud.write(blok.ouders)

    schrijvers.herkomst.clear()
    schrijvers.herkomst.write(byte: Blokcodering.versie)
    schrijvers.herkomst.write(UInt32(blok.idBytes.count))
    schrijvers.herkomst.write(verschillen: blok.idEinde)
    schrijvers.herkomst.write(blok.idBytes)
    schrijvers.herkomst.write(verschillen: blok.regel)
  }

  /// Checks what a reader relies on: columns of the right length, ends that ascend, indices that point at something.
  static func decode(_ bytes: UnsafeRawBufferPointer, into blok: inout Presentieblok) throws {
    var lezer = Kolomlezer(bytes)
    let vorm = try lezer.byte()
    guard isKnown(vorm) else { throw Opslagfout.nieuwereVersie }
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
    blok.ouders = vorm == metOuders ? try lezer.kolom(UInt16.self, aantal) : []
    let einden = blok.presentieEinde
    guard lezer.isLeeg, Int(einden.last ?? 0) == presenties,
      zip(einden, einden.dropFirst()).allSatisfy({ $0 <= $1 }),
      Int(blok.activiteit.max() ?? 0) < max(1, blok.activiteiten.count),
      Int(blok.locatie.max() ?? 0) < max(1, blok.locaties.count),
      blok.dag.allSatisfy({ (1...31).contains($0) })
    else { throw Opslagfout.beschadigd }
    guard aantal == 0 || !blok.activiteiten.isEmpty else { throw Opslagfout.beschadigd }
  }

  private static func isKnown(_ vorm: UInt8) -> Bool { vorm == versie || vorm == metOuders }

  /// The codes of activities, which come first; the rest need not be there.
  static func activities(_ bytes: UnsafeRawBufferPointer) throws -> [String] {
    var lezer = Kolomlezer(bytes)
    guard isKnown(try lezer.byte()) else { throw Opslagfout.nieuwereVersie }
    let aantal = try lezer.getal()
    _ = try lezer.getal()
    return aantal == 0 ? [] : try lezer.teksten()
  }

  /// The children alone, one per presence.
  package static func children(_ bytes: UnsafeRawBufferPointer) throws -> [UInt32] {
    var lezer = Kolomlezer(bytes)
    guard isKnown(try lezer.byte()) else { throw Opslagfout.nieuwereVersie }
    let aantal = Int(try lezer.getal()), presenties = Int(try lezer.getal())
    for _ in 0..<3 { try lezer.skipTeksten() }
    try lezer.skip(UInt32.self, aantal)
    for _ in 0..<5 { try lezer.skip(UInt16.self, aantal) }
    for _ in 0..<2 { try lezer.skip(UInt8.self, aantal) }
    return try lezer.kolom(UInt32.self, presenties)
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

  /// Back to the block, without the store in between.
  package static func decode(
    _ inhoud: [UInt8], _ herkomst: [UInt8]?, bron: BronID, maand: Maand, wijk: String
  ) throws -> Presentieblok {
    var blok = Presentieblok(bron: bron, maand: maand, wijk: wijk)
    try inhoud.withUnsafeBytes { try decode($0, into: &blok) }
    try herkomst?.withUnsafeBytes { try decode(herkomst: $0, into: &blok) }
    return blok
  }
}
