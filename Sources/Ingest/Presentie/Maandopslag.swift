import Glibc

/// Accepted rows waiting to be grouped, per month, in memory up to a limit and beyond it in a file without a name.
///
/// The file disappears with the process whatever happens, so that nothing personal stays behind.
final class Maandopslag {
  private enum Deel {
    case geheugen(Geheugen<UInt8>)
    case schijf(plek: Int, lengte: Int)
  }

  /// A class, so that threads may empty different months at once.
  private final class Maandbak {
    var delen: [Deel] = []
    @exclusivity(unchecked) var open = Geheugen<UInt8>(ruimte: 512)
    @exclusivity(unchecked) var lengte = 0

    deinit {
      open.free()
      freeParts()
    }

    func freeParts() {
      for deel in delen { if case .geheugen(var bytes) = deel { bytes.free() } }
      delen = []
    }
  }

  private let map: String
  private let grootsteGeheugen: Int
  private var bakken: [Int32: Int] = [:]
  @exclusivity(unchecked) private var bak: [Maandbak] = []
  @exclusivity(unchecked) private var inGeheugen = 0
  private var schijf: (bestand: NaamloosBestand, lengte: Int)?
  /// The month written last.
  @exclusivity(unchecked) private var laatste: (maand: Int32, bak: Int) = (.min, 0)

  private let deelgrootte: Int

  init(map: String, grootsteGeheugen: Int) {
    (self.map, self.grootsteGeheugen) = (map, grootsteGeheugen)
    deelgrootte = min(1 << 18, max(64, grootsteGeheugen))
  }

  /// Months with rows, in order.
  var maanden: [Int32] { bakken.keys.sorted() }

  /// Room for `bytes` more in a month; the caller fills it and nothing else.
  func extend(_ maand: Int32, _ bytes: Int) throws -> UnsafeMutableRawPointer {
    if maand != laatste.maand { laatste = (maand, bakFor(maand)) }
    let plek = laatste.bak
    if bak[plek].open.aantal + bytes > deelgrootte, bak[plek].open.aantal > 0 { try closePart(plek) }
    let begin = bak[plek].open.aantal
    bak[plek].open.setCount(begin + bytes)
    bak[plek].lengte += bytes
    return UnsafeMutableRawPointer(bak[plek].open.begin + begin)
  }

  private func bakFor(_ maand: Int32) -> Int {
    if let plek = bakken[maand] { return plek }
    bakken[maand] = bak.count
    bak.append(Maandbak())
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

  /// How much `take` needs for a month.
  func length(_ maand: Int32) -> Int { bakken[maand].map { bak[$0].lengte } ?? 0 }

  /// Everything of one month, in the order in which it was written, and once only: the memory goes back. May run for
  /// several months at once.
  func take(_ maand: Int32, into doel: UnsafeMutablePointer<UInt8>) throws {
    guard let nummer = bakken[maand] else { return }
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
    bak[nummer].freeParts()
  }
}
