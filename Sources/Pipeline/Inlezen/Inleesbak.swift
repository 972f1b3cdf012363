import Domain
import Ingest
import Storage

/// Brings what ingest makes into the store and the quarantine.
struct Inleesbak: ~Copyable, Inleesuitvoer {
  let transactie: Transactie
  let nummer: Leveringnummer
  /// Within which a child has one key.
  let ruimte: String
  var quarantaine: Quarantaine
  /// Nil, or by file: a block is kept as it is.
  let delen: Leveringsdelen?
  /// The parts that the file brings of each month.
  private(set) var delenPerMaand: [Maand: Set<String>] = [:]
  let voortgang: (Int) -> Void

  mutating func kindnummers(voor pseudoniemen: [Pseudoniem]) throws -> [UInt32] {
    try transactie.kindnummers(voor: pseudoniemen)
  }
  mutating func hernoem(_ voorheen: [Pseudoniem], naar nu: [Pseudoniem]) throws {
    try transactie.hernoem(voorheen, naar: nu)
  }
  mutating func koppel(_ regels: [Koppelregel], voorheen: [Koppelsleutel: Koppelsleutel]) throws {
    try transactie.bewaar(regels, ruimte: ruimte, voorheen: voorheen, onder: nummer)
  }
  mutating func neem(_ blok: consuming Presentieblok) throws {
    switch delen {
    case nil, .bestandsnaam: try transactie.bewaar(blok, onder: nummer)
    case .wijk: try keep(blok, deel: blok.wijk)
    case .locatie: for deel in blok.perLocation() { try keep(deel.blok, deel: deel.locatie) }
    }
  }
  mutating func neem(_ geboorten: Geboorteopgave) throws { try transactie.bewaar(geboorten, onder: nummer) }
  private mutating func keep(_ blok: Presentieblok, deel: String) throws {
    delenPerMaand[blok.maand, default: []].insert(deel)
    try transactie.bewaar(blok, onder: nummer, deel: deel)
  }
  mutating func keurAf(_ rij: ArraySlice<UInt8>, _ bevinding: Rijbevinding) throws {
    try quarantaine.add(rij, bevinding)
  }
  mutating func beginOpnieuw() throws { try quarantaine.empty() }
  mutating func meldVoortgang(gelezen: Int, van: Int) { voortgang(van > 0 ? gelezen * 100 / van : 100) }
}
