import Domain
import Glibc

/// Accepted rows waiting to be grouped, per day, in memory up to a limit and beyond it in a file without a name.
///
/// By day and not by month, so that what is grouped at once stays small however large the file is and whatever its order.
///
/// The file disappears with the process whatever happens, so that nothing personal stays behind.
final class Dagopslag {
  private enum Deel {
    case geheugen(Geheugen<UInt8>)
    case schijf(plek: Int, lengte: Int)
  }

  /// A class, so that threads may empty different days at once.
  private final class Dagbak {
    var delen: [Deel] = []
    @exclusivity(unchecked) var open = Geheugen<UInt8>(ruimte: 512)
    @exclusivity(unchecked) var lengte = 0

    deinit {
      freeAll()
      open.free()
    }

    func freeAll() {
      for deel in delen { if case .geheugen(var bytes) = deel { bytes.free() } }
      delen = []
      open.free()
      open = Geheugen(ruimte: 1)
    }
  }

  private let map: String
  private let grootsteGeheugen: Int
  /// Per day that can be, from `eersteDag`, its place in `bak`; -1 without rows.
  @exclusivity(unchecked) private var plekken: [Int32]
  private static let eersteDag = Leveringsperiode.denkbaar.lowerBound.nummer
  @exclusivity(unchecked) private var bak: [Dagbak] = []
  @exclusivity(unchecked) private var inGeheugen = 0
  private var schijf: (bestand: NaamloosBestand, lengte: Int)?
  /// The day written last.
  @exclusivity(unchecked) private var laatste: (dag: Int32, bak: Int) = (.min, 0)

  /// Bytes of a day that are kept or written away at once; less when there are many days, so that all together stay small.
  @exclusivity(unchecked) private var deelgrootte: Int
  private static let grootsteDeel = 16 << 10
  private static let openSamen = 8 << 20

  init(map: String, grootsteGeheugen: Int) {
    (self.map, self.grootsteGeheugen) = (map, grootsteGeheugen)
    deelgrootte = min(Dagopslag.grootsteDeel, max(64, grootsteGeheugen))
    let dagen = Leveringsperiode.denkbaar
    plekken = Array(repeating: -1, count: Int(dagen.upperBound.nummer - dagen.lowerBound.nummer) + 1)
  }

  /// Days with rows, in order.
  var dagen: [Int32] { plekken.indices.filter { plekken[$0] >= 0 }.map { Dagopslag.eersteDag + Int32($0) } }

  /// Months with rows, in order.
  var maanden: [Maand] {
    var uit: [Maand] = []
    for dag in dagen {
      let maand = Dag(nummer: dag).maand
      if uit.last != maand { uit.append(maand) }
    }
    return uit
  }

  /// Room for `bytes` more of a day; the caller fills it and nothing else.
  func extend(_ dag: Int32, _ bytes: Int) throws -> UnsafeMutableRawPointer {
    if dag != laatste.dag { laatste = (dag, bakFor(dag)) }
    let plek = laatste.bak
    if bak[plek].open.aantal + bytes > deelgrootte, bak[plek].open.aantal > 0 { try closePart(plek) }
    let begin = bak[plek].open.aantal
    bak[plek].open.setCount(begin + bytes)
    bak[plek].lengte += bytes
    return UnsafeMutableRawPointer(bak[plek].open.begin + begin)
  }

  @inline(__always) private func bakFor(_ dag: Int32) -> Int {
    let plek = plekken[Int(dag - Dagopslag.eersteDag)]
    return plek >= 0 ? Int(plek) : addBak(dag)
  }

  @inline(never) private func addBak(_ dag: Int32) -> Int {
    plekken[Int(dag - Dagopslag.eersteDag)] = Int32(bak.count)
    bak.append(Dagbak())
    deelgrootte = min(deelgrootte, max(1 << 10, Dagopslag.openSamen / bak.count))
    return bak.count - 1
  }

  private func closePart(_ plek: Int) throws {
    let open = bak[plek].open
    if inGeheugen + open.aantal <= grootsteGeheugen {
      inGeheugen += open.aantal
      bak[plek].delen.append(.geheugen(open))
      bak[plek].open = Geheugen(ruimte: deelgrootte)
    } else {
      bak[plek].delen.append(try spill(open.buffer))
      bak[plek].open.removeAll()
    }
  }

  private func spill(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Deel {
    let (bestand, lengte) = try schijf ?? (NaamloosBestand(in: map), 0)
    try bestand.write(UnsafeRawBufferPointer(bytes), at: lengte)
    schijf = (bestand, lengte + bytes.count)
    return .schijf(plek: lengte, lengte: bytes.count)
  }

  /// How much `take` needs for a day.
  func length(_ dag: Int32) -> Int {
    let plek = plekken[Int(dag - Dagopslag.eersteDag)]
    return plek >= 0 ? bak[Int(plek)].lengte : 0
  }

  /// Everything of one day, in the order in which it was written, and once only: the memory goes back. May run for
  /// several days at once.
  func take(_ dag: Int32, into doel: UnsafeMutablePointer<UInt8>) throws {
    let nummer = Int(plekken[Int(dag - Dagopslag.eersteDag)])
    guard nummer >= 0 else { return }
    var plek = 0
    for deel in bak[nummer].delen {
      switch deel {
      case .geheugen(let bytes):
        (doel + plek).update(from: bytes.begin, count: bytes.aantal)
        plek += bytes.aantal
      case .schijf(let begin, let lengte):
        var gedaan = 0
        while gedaan < lengte {
          let stuk = pread(
            schijf?.bestand.descriptor ?? -1, doel + plek + gedaan, lengte - gedaan, off_t(begin + gedaan))
          if stuk < 0, errno == EINTR { continue }
          guard stuk > 0 else { throw Systeemfout("teruglezen van een tijdelijk bestand") }
          gedaan += stuk
        }
        plek += lengte
      }
    }
    (doel + plek).update(from: bak[nummer].open.begin, count: bak[nummer].open.aantal)
    bak[nummer].freeAll()
  }
}
