/// Numbers byte strings in the order they come: the table behind child keys, locations and spellings.
///
/// Open addressing with the first sixteen bytes inside the slot: a key that short is compared without a second look-up.
/// Ten million look-ups in a table of 250.000 keys wait for memory, so `find` takes keys in batches and first touches
/// the slots of all of them; the processor then waits for many at once.
final class Bytetabel {
  private struct Vak {
    var woorden: Woordpaar
    var nummer: UInt32
    var lengte: UInt32
  }

  @exclusivity(unchecked) private var vakken: UnsafeMutablePointer<Vak>
  @exclusivity(unchecked) private var masker: Int
  @exclusivity(unchecked) private(set) var aantal = 0
  /// Bytes of keys longer than sixteen; `Woordpaar.b` of their slot is the place here.
  @exclusivity(unchecked) private var lang = Geheugen<UInt8>(ruimte: 64)

  static let leeg = UInt32.max

  init(ruimte: Int = 64) {
    var grootte = 64
    while grootte < ruimte * 2 { grootte *= 2 }
    masker = grootte - 1
    vakken = Bytetabel.allocate(grootte)
  }

  deinit {
    vakken.deallocate()
    lang.free()
  }

  private static func allocate(_ grootte: Int) -> UnsafeMutablePointer<Vak> {
    let vakken = UnsafeMutablePointer<Vak>.allocate(capacity: grootte)
    vakken.initialize(repeating: Vak(woorden: Woordpaar(a: 0, b: 0), nummer: leeg, lengte: 0), count: grootte)
    return vakken
  }

  /// The number of `sleutel`, which is a new one (equal to `aantal` before) when it was not there.
  @inline(__always) func intern(_ sleutel: Bytestuk) -> UInt32 {
    intern(sleutel, sleutel.woorden, Bytetabel.mix(sleutel))
  }

  func intern(_ sleutel: Bytestuk, _ woorden: Woordpaar, _ mengsel: UInt64) -> UInt32 {
    var plek = Int(truncatingIfNeeded: mengsel) & masker
    while vakken[plek].nummer != Bytetabel.leeg {
      if isGelijk(vakken[plek], sleutel, woorden, mengsel) { return vakken[plek].nummer }
      plek = (plek &+ 1) & masker
    }
    return insert(sleutel, woorden, mengsel, at: plek)
  }

  /// The number of `sleutel`, or `leeg`.
  func find(_ sleutel: Bytestuk) -> UInt32 {
    let woorden = sleutel.woorden, mengsel = Bytetabel.mix(sleutel)
    var plek = Int(truncatingIfNeeded: mengsel) & masker
    while vakken[plek].nummer != Bytetabel.leeg {
      if isGelijk(vakken[plek], sleutel, woorden, mengsel) { return vakken[plek].nummer }
      plek = (plek &+ 1) & masker
    }
    return Bytetabel.leeg
  }

  /// Reads the slot where `mengsel` belongs; the result only keeps the compiler from leaving the read out.
  @inline(__always) func touch(_ mengsel: UInt64) -> UInt32 {
    vakken[Int(truncatingIfNeeded: mengsel) & masker].nummer
  }

  /// Well spread over the low bits, the same in every run.
  @inline(__always) static func mix(_ sleutel: Bytestuk) -> UInt64 {
    sleutel.lengte <= 16 ? mix(sleutel.woorden, sleutel.lengte) : mixLang(sleutel)
  }

  @inline(__always) static func mix(_ woorden: Woordpaar, _ lengte: Int) -> UInt64 {
    let links = woorden.a ^ 0x9E37_79B9_7F4A_7C15
    let rechts = woorden.b ^ 0xD6E8_FEB8_6659_FD93 ^ UInt64(truncatingIfNeeded: lengte)
    let product = links.multipliedFullWidth(by: rechts | 1)
    let gevouwen = product.high ^ product.low
    return gevouwen ^ (gevouwen >> 29)
  }

  @inline(never) private static func mixLang(_ sleutel: Bytestuk) -> UInt64 {
    var mengsel = UInt64(truncatingIfNeeded: sleutel.lengte)
    var plek = 0
    while plek < sleutel.lengte {
      let stuk = Bytestuk(begin: sleutel.begin + plek, lengte: min(16, sleutel.lengte - plek))
      mengsel = mix(Woordpaar(a: stuk.woorden.a ^ mengsel, b: stuk.woorden.b), stuk.lengte)
      plek += 16
    }
    return mengsel
  }

  @inline(__always)
  private func isGelijk(_ vak: Vak, _ sleutel: Bytestuk, _ woorden: Woordpaar, _ mengsel: UInt64) -> Bool {
    guard vak.lengte == UInt32(truncatingIfNeeded: sleutel.lengte) else { return false }
    if sleutel.lengte <= 16 { return vak.woorden == woorden }
    return vak.woorden.a == mengsel && equalBytes(lang.begin + Int(vak.woorden.b), sleutel.begin, sleutel.lengte)
  }

  @inline(never)
  private func insert(_ sleutel: Bytestuk, _ woorden: Woordpaar, _ mengsel: UInt64, at plek: Int) -> UInt32 {
    let nummer = UInt32(aantal)
    var inhoud = woorden
    if sleutel.lengte > 16 {
      inhoud = Woordpaar(a: mengsel, b: UInt64(lang.aantal))
      lang.append(sleutel.begin, sleutel.lengte)
    }
    vakken[plek] = Vak(woorden: inhoud, nummer: nummer, lengte: UInt32(sleutel.lengte))
    aantal += 1
    if aantal * 3 > masker * 2 { grow() }
    return nummer
  }

  private func grow() {
    let oud = vakken, grootte = masker + 1
    masker = grootte * 2 - 1
    vakken = Bytetabel.allocate(grootte * 2)
    for i in 0..<grootte where oud[i].nummer != Bytetabel.leeg {
      let vak = oud[i]
      let mengsel = vak.lengte <= 16 ? Bytetabel.mix(vak.woorden, Int(vak.lengte)) : vak.woorden.a
      var plek = Int(truncatingIfNeeded: mengsel) & masker
      while vakken[plek].nummer != Bytetabel.leeg { plek = (plek + 1) & masker }
      vakken[plek] = vak
    }
    oud.deallocate()
  }
}
