import Domain

/// Reads the afschrift of a presentielijst by the road that read the list itself, so that every row is judged by the same code: as a text
/// in UTF-8 with the cells that were kept, every row on its own line.
struct Tekstafschrift {
  private let opdracht: Inleesopdracht
  private let lezer: Afschriftlezer
  private let scheiding: UInt8
  /// A column that nobody reads; a row of which nothing else was left has something there, as it had.
  private let ongelezen: Int?

  /// Whether the fast road reads presentielijsten of this profile, when they are plain text.
  static func fits(_ profiel: Leveringsprofiel) -> Bool {
    profiel.soort == .aanwezigheid && profiel.formaat.soort == .csv && profiel.breed == nil
      && profiel.rijvorm.isLeeg
  }

  /// Nil for an afschrift of anything else.
  ///
  /// - Throws: `Bestandsfout` when it is broken.
  init?(_ opdracht: Inleesopdracht) throws {
    guard Tekstafschrift.fits(opdracht.profiel) else { return nil }
    (self.opdracht, lezer) = (opdracht, try Afschriftlezer(opdracht.pad, bestand: opdracht.bestand))
    guard let scheiding = lezer.kop.scheiding else { return nil }
    self.scheiding = scheiding
    let indeling = try Kolomindeling(
      namen: lezer.namen, profiel: opdracht.profiel, bestand: opdracht.bestand, regel: lezer.kop.kopregel)
    ongelezen = indeling.uitslagen.firstIndex { $0.oordeel == .genegeerd }
  }

  func run(uitvoer: inout some Inleesuitvoer & ~Copyable) throws -> Inleesuitkomst {
    var binnen = opdracht
    binnen.profiel.formaat = Bestandsformaat()
    (binnen.profiel.formaat.scheiding, binnen.profiel.formaat.regelsVoorKop) = (scheiding, lezer.kop.kopregel - 1)
    binnen.geleverdeSom = try opdracht.geleverdeSom ?? Bronbestand(opdracht.pad).sha256()
    var vorm = Tekstvorm(codering: .utf8, bom: 0, scheiding: scheiding)
    vorm.andereCodering = lezer.kop.andereCodering
    var uitkomst = try Presentielezing(opdracht: binnen, bestand: write(), vorm: vorm).run(uitvoer: &uitvoer)
    uitkomst.bewijs = lezer.kop.herkend
    return uitkomst
  }

  /// The text that the fast road reads.
  private func write() throws -> Bronbestand {
    let doel = try NaamloosBestand(in: opdracht.tijdelijk)
    var uit: [UInt8] = [], geschreven = 0, regel = 1, rij = Rij()
    func flush() throws {
      try uit.withUnsafeBytes { try doel.write($0, at: geschreven) }
      geschreven += uit.count
      uit.removeAll(keepingCapacity: true)
    }
    func append(_ velden: [[UInt8]], op eigen: Int) throws {
      guard eigen >= regel else { throw Afschriftlezer.broken(opdracht.bestand) }
      uit += repeatElement(0x0A, count: eigen - regel)
      uit += velden.joined(separator: [scheiding])
      uit.append(0x0A)
      regel = eigen + 1 + velden.reduce(0) { som, veld in som + veld.count { $0 == 0x0A } }
      if uit.count > 1 << 20 { try flush() }
    }
    try append(lezer.namen.map { csvField(Array($0.utf8)[...], scheiding: scheiding) }, op: lezer.kop.kopregel)
    while try lezer.lees(&rij) { try append(fields(rij), op: rij.regel) }
    try flush()
    return try doel.reopened()
  }

  private func fields(_ rij: Rij) -> [[UInt8]] {
    // A line that is rejected for the same reason as the one that was not kept.
    if let gebrek = rij.gebrek { return [gebrek == .teken ? [0] : Array("\"\"x".utf8)] }
    var velden = (0..<rij.aantal).map { csvField(rij[$0], scheiding: scheiding) }
    if let ongelezen, ongelezen < velden.count, rij.bytes.isEmpty { velden[ongelezen] = [UInt8(ascii: "x")] }
    return velden
  }
}
