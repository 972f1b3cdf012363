import Domain

/// The fields that all rows of one bijeenkomst share, once per run of rows that agree on them.
struct Kop: Equatable {
  /// Days since 1970.
  var dag: Int32 = 0
  /// Where the bron's id lies in `Oogst.ids`, and its length.
  var id: UInt32 = 0
  var idLengte: UInt32 = 0
  /// Number of the location: of the worker's own list in an `Oogst`, of the file's list after merging.
  var locatie: UInt32 = 0
  var activiteit: UInt16 = 0
  var wijk: UInt16 = 0
  var begin: UInt16 = Presentieblok.geenTijd
  var einde: UInt16 = Presentieblok.geenTijd
  var anoniem: UInt16 = 0
  var begeleiders: UInt16 = 0
  var ouders = Presentieblok.nietGeteld
  /// Presences that follow this kop.
  var rijen: UInt32 = 0

  /// Everything but the place of the id and the number of rows.
  func isGelijk(aan ander: Kop) -> Bool {
    var zelfde = ander
    (zelfde.id, zelfde.rijen) = (id, rijen)
    return self == zelfde
  }
}

/// One accepted row: a child at the bijeenkomst of the kop before it.
struct Presentierij {
  /// Number of the child: of the worker's own table in an `Oogst`, of the file's table after merging.
  var kind: UInt32
  /// Physical line: from the start of the chunk in an `Oogst`, of the file after merging.
  var regel: UInt32
  var kenmerk: UInt8
  /// Index in the wijken of the gebiedsindeling; `Presentieblok.onbekendeWoonwijk` when unknown.
  var woonwijk = Presentieblok.onbekendeWoonwijk
  /// The birth date as `Geboortecode` packs it: two rows of one child with other birth dates contradict each other, also at
  /// one age.
  var geboren = Geboortecode.geen

  /// A head-count instead of a child.
  static let niemand = UInt32.max
  static let geenWijk = UInt16.max
}

/// A finding about a row of one chunk.
struct Oogstbevinding {
  var code: Bevindingscode
  var kolom: Int16
  /// From the start of the chunk, the first line is 0.
  var regel: UInt32
  /// The row in the text of the chunk, for quarantine; empty for a melding.
  var begin: Int
  var lengte: Int
}

/// What one worker made of one chunk, waiting to be merged in the order of the file. Reused from chunk to chunk.
final class Oogst {
  /// The bytes of the file, and as UTF-8 when that is something else.
  var ruw = Geheugen<UInt8>(ruimte: 1)
  var omgezet = Geheugen<UInt8>(ruimte: 1)
  /// The text that findings point into.
  var tekst: UnsafePointer<UInt8>?
  /// Where in the file `ruw` begins, and the part of it that is this chunk's own.
  var ruwBegin = 0
  var eigen = 0..<0
  /// Where in the file the first record begins; nil when no record begins in this chunk.
  var eerste: Int?
  /// Where in the file the record after the last one begins.
  var volgende = 0
  /// Which worker's numbers the rows carry.
  var werker = 0
  /// Physical lines from `eerste` to `volgende`, data rows and rows without content among them.
  @exclusivity(unchecked) var regels = 0
  @exclusivity(unchecked) var rijen = 0
  @exclusivity(unchecked) var legeRijen = 0

  @exclusivity(unchecked) var koppen = Geheugen<Kop>(ruimte: 1024)
  @exclusivity(unchecked) var ids = Geheugen<UInt8>(ruimte: 16384)
  @exclusivity(unchecked) var presenties = Geheugen<Presentierij>(ruimte: 12288)
  /// Per presence the number of its person in the worker's own list; empty when nobody links.
  @exclusivity(unchecked) var personen = Geheugen<UInt32>(ruimte: 1)
  @exclusivity(unchecked) var bevindingen: [Oogstbevinding] = []
  /// First cells of total rows that were recognised, by line from the start of the chunk, with their numbers.
  var totalen: [Totaalrij] = []
  /// Over the rows so far; kept only when the bronprofiel knows total rows.
  var kolomtotalen = Kolomtotalen(kolommen: 0)
  var bsn: [Elfproeftelling] = []
  /// Rows that were rejected because of their day, by that day.
  var buiten: [Int32: Int] = [:]
  var fout: (any Error)?

  /// Keys and locations that the worker saw for the first time, in the order of its numbers. Kept when a chunk is read
  /// again: the worker's table keeps them too.
  @exclusivity(unchecked) var nieuweKinderen = Nieuwesleutels(ruimte: 512)
  @exclusivity(unchecked) var nieuwePersonen = Nieuwesleutels(ruimte: 1)
  var nieuweLocaties: [String] = []

  deinit {
    ruw.free()
    omgezet.free()
    koppen.free()
    ids.free()
    presenties.free()
    personen.free()
    nieuweKinderen.free()
    nieuwePersonen.free()
  }

  /// Empties what a reading made; new keys stay.
  func beginReading() {
    koppen.removeAll()
    ids.removeAll()
    presenties.removeAll()
    personen.removeAll()
    bevindingen.removeAll(keepingCapacity: true)
    totalen.removeAll()
    buiten.removeAll()
    kolomtotalen = Kolomtotalen(kolommen: 0)
    (regels, rijen, legeRijen, eerste) = (0, 0, 0, nil)
    for kolom in bsn.indices { bsn[kolom] = Elfproeftelling() }
  }

  /// Makes the chunk ready for other bytes.
  func beginChunk() {
    beginReading()
    nieuweKinderen.removeAll()
    nieuwePersonen.removeAll()
    nieuweLocaties.removeAll()
    fout = nil
  }
}

/// Keys that a worker saw for the first time, one after another.
struct Nieuwesleutels {
  private(set) var bytes: Geheugen<UInt8>
  private(set) var lengten: Geheugen<UInt32>

  init(ruimte: Int) { (bytes, lengten) = (Geheugen(ruimte: ruimte * 8), Geheugen(ruimte: ruimte)) }

  mutating func append(_ sleutel: Bytestuk) {
    bytes.append(sleutel.begin, sleutel.lengte)
    lengten.append(UInt32(sleutel.lengte))
  }

  mutating func removeAll() {
    bytes.removeAll()
    lengten.removeAll()
  }

  mutating func free() {
    bytes.free()
    lengten.free()
  }
}

/// A row that adds up others: checked and then dropped, never counted.
struct Totaalrij {
  var regel: Int
  /// Data rows of the chunk before it.
  var rijenErvoor: Int
  /// The whole numbers in its cells behind the first, which names it.
  var getallen: [(kolom: Int, getal: Int)]
  /// Over the rows of the chunk before it.
  var kolomtotalen: Kolomtotalen
}
