internal import Domain

/// Gathers the cells of one row in whatever order the file has them, and hands them over without gaps.
struct Rijbouwer {
  private struct Cel {
    let kolom: Int
    let begin: Int
    let einde: Int
    let soort: Rij.Celsoort
  }

  /// The text of the cell that is being read.
  var tekst: [UInt8] = []
  private var bytes: [UInt8] = []
  private var cellen: [Cel] = []
  private var isOpVolgorde = true
  private let grenzen: Leesgrenzen
  private var echt = 0
  private var leeg = 0
  private var rest: Int

  init(grenzen: Leesgrenzen, omvang: UInt64) {
    self.grenzen = grenzen
    rest = max(grenzen.tekst, Int(clamping: omvang) * grenzen.tekstVerhouding)
  }

  var isLeeg: Bool { cellen.isEmpty }

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    cellen.removeAll(keepingCapacity: true)
    isOpVolgorde = true
  }

  /// Adds a cell; column 0 is A. A later cell for the same column takes its place.
  mutating func voegToe(
    kolom: Int, _ inhoud: some Collection<UInt8>, _ soort: Rij.Celsoort
  ) throws(Weigering) {
    guard kolom < 16_384 else { throw Weigering(.bestandOnleesbaar, "kolom voorbij XFD") }
    guard inhoud.count <= grenzen.cel else { throw Weigering(.bestandTeGroot, "cel boven \(grenzen.cel >> 10) kB") }
    guard cellen.count < grenzen.cellen else {
      throw Weigering(.bestandTeGroot, "meer dan \(grenzen.cellen) cellen in één rij")
    }
    if let laatste = cellen.last, laatste.kolom >= kolom { isOpVolgorde = false }
    cellen.append(Cel(kolom: kolom, begin: bytes.count, einde: bytes.count + inhoud.count, soort: soort))
    bytes.append(contentsOf: inhoud)
    rest -= inhoud.count
    guard bytes.count <= grenzen.rij else { throw Weigering(.bestandTeGroot, "rij boven \(grenzen.rij >> 20) MB") }
    guard rest >= 0 else { throw Weigering(.bestandZipbom, "meer tekst dan in het bestand past") }
  }

  /// What stands in a column so far.
  func cel(_ kolom: Int) -> (inhoud: ArraySlice<UInt8>, soort: Rij.Celsoort)? {
    cellen.last { $0.kolom == kolom }.map { (bytes[$0.begin..<$0.einde], $0.soort) }
  }

  /// Writes the row out; its first cell is column A.
  mutating func hand(over rij: inout Rij, regel: Int) throws(Weigering) {
    if !isOpVolgorde { sorteer() }
    rij.begin(regel: regel)
    echt += cellen.count
    for cel in cellen {
      leeg += cel.kolom - rij.aantal
      while rij.aantal < cel.kolom { rij.voegToe(EmptyCollection()) }
      rij.voegToe(bytes[cel.begin..<cel.einde], cel.soort)
    }
    guard leeg <= grenzen.herhaaldeCellen + 200 * echt else {
      throw Weigering(.bestandTeGroot, "te veel lege cellen tussen de gevulde")
    }
  }

  private mutating func sorteer() {
    var laatste: [Int: Cel] = [:]
    for cel in cellen { laatste[cel.kolom] = cel }
    cellen = laatste.values.sorted { $0.kolom < $1.kolom }
    isOpVolgorde = true
  }
}
