package import Domain

/// One file to ingest, with everything that decides how it is read. The same opdracht gives the same result, whatever
/// the number of threads.
package struct Inleesopdracht: Sendable {
  package var pad: String
  /// Name without folder, as findings show it.
  package var bestand: String
  package var bron: Bronprofiel
  package var profiel: Leveringsprofiel
  package var gebieden: Gebiedsindeling
  package var doelen: Doelcatalogus
  package var drempels: Drempels
  /// Names of the werkvormen that the werkmap knows.
  package var werkvormen: [String]
  /// Codes in the newest register of activities of this bron; nil when no register was ever delivered, and then no
  /// presentielijst can be read.
  package var bekendeActiviteiten: Set<String>?
  /// For a repaired file: the bijeenkomsten that its rows belong to.
  package var bekendeBijeenkomsten = BekendeBijeenkomsten()
  package var sleutel: Pseudoniemsleutel
  /// SHA-256 of the file as delivered, when what is read was unpacked from it.
  var geleverdeSom: String?
  /// During a change of keys the one before: children known under it are renamed.
  package var oudeSleutel: Pseudoniemsleutel?
  /// Whether name and birth date are read to recognise children of other organisations.
  package let koppelt: Bool
  /// What the file speaks for, when the user says so; goes before the bronprofiel.
  package var periode: Periode?
  /// Whether the file is a repair: then `periode` is that of the levering it mends, whatever its own name says.
  package var isHerstel = false
  /// The last day in the column `exportdatum`; set when the file is read.
  var exportdag: Dag?
  /// A row of a later day cannot be about something that happened; nil looks at no clock.
  package var vandaag: Dag?
  package var draden: Int
  /// Bytes that one thread takes at a time; the result never depends on it.
  package var blokgrootte = 1 << 20
  /// Bytes of accepted rows in memory; more go to the temporary file.
  package var grootsteGeheugen = 24 << 20
  /// Folder for a temporary file without a name; on the disk that has room.
  package var tijdelijk: String

  package init(
    pad: String, bestand: String, bron: Bronprofiel, profiel: Leveringsprofiel, gebieden: Gebiedsindeling,
    doelen: Doelcatalogus, drempels: Drempels, werkvormen: [String], bekendeActiviteiten: Set<String>?,
    sleutel: Pseudoniemsleutel, periode: Periode? = nil, koppelt: Bool = false, draden: Int, tijdelijk: String
  ) {
    (self.pad, self.bestand, self.bron, self.profiel, self.koppelt) = (pad, bestand, bron, profiel, koppelt)
    if profiel.soort == .aanwezigheid, !koppelt {
      for veld in Veld.kindnamen { self.profiel.kolommen[veld] = nil }
    }
    (self.gebieden, self.doelen, self.drempels, self.werkvormen) = (gebieden, doelen, drempels, werkvormen)
    (self.bekendeActiviteiten, self.sleutel, self.periode) = (bekendeActiviteiten, sleutel, periode)
    (self.draden, self.tijdelijk) = (draden, tijdelijk)
  }
}

/// The key that turns child keys into pseudonyms. Never printed, never compared.
package struct Pseudoniemsleutel: Sendable {
  let bytes: [UInt8]

  /// Nil for fewer than 32 bytes: too short to withstand guessing.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count >= 32 else { return nil }
    self.bytes = bytes
  }
}

extension Pseudoniemsleutel {
  /// By which the key is known again: sixteen hexadecimals that tell nothing about it.
  package var afdruk: String {
    // A room that no bron has: the same text as the number of a child gives something else.
    let (hoog, _) = Sleutelafdruk(self, ruimte: [0xff]).words(of: UnsafeRawBufferPointer(start: nil, count: 0))
    let hex = String(hoog, radix: 16)
    return String(repeating: "0", count: 16 - hex.count) + hex
  }
}

extension Pseudoniemsleutel: CustomStringConvertible {
  package var description: String { "Pseudoniemsleutel(geheim)" }
}

/// Where an ingest brings what it makes. Called from the caller's own thread only, in an order that is always the same.
package protocol Inleesuitvoer: ~Copyable {
  /// Numbers for children in the order asked; called once per file, before the first block.
  mutating func kindnummers(voor pseudoniemen: [Pseudoniem]) throws -> [UInt32]
  /// Tells, during a change of keys and before `kindnummers`, under which pseudonym each child may be known.
  mutating func hernoem(_ voorheen: [Pseudoniem], naar nu: [Pseudoniem]) throws
  /// Takes what the file tells about who its children are; `voorheen`: what each link key was under the old key. Called
  /// once per file when it links, after `kindnummers`.
  mutating func koppel(_ regels: [Koppelregel], voorheen: [Koppelsleutel: Koppelsleutel]) throws
  /// Takes a block: ordered by month, then by wijk.
  mutating func neem(_ blok: consuming Presentieblok) throws
  /// Takes what the file tells of births, behind its last block; not called when it tells nothing.
  mutating func neem(_ geboorten: Geboorteopgave) throws
  /// Takes a rejected row as UTF-8, for the repair file inside the werkmap and nowhere else. In the order of the file, and
  /// then the rows that only the rest of their bijeenkomst showed to be wrong.
  mutating func keurAf(_ rij: ArraySlice<UInt8>, _ bevinding: Rijbevinding) throws
  /// Forgets the rejected rows so far: the file is read again from its begin. Only before `kindnummers`.
  mutating func beginOpnieuw() throws
  /// Bytes read so far, and of how many.
  mutating func meldVoortgang(gelezen: Int, van: Int)
}

extension Inleesuitvoer where Self: ~Copyable {
  package mutating func hernoem(_ voorheen: [Pseudoniem], naar nu: [Pseudoniem]) throws {}
  package mutating func koppel(_ regels: [Koppelregel], voorheen: [Koppelsleutel: Koppelsleutel]) throws {}
  package mutating func neem(_ geboorten: Geboorteopgave) throws {}
  package mutating func meldVoortgang(gelezen: Int, van: Int) {}
}
