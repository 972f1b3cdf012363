/// Numbers byte strings in the order they come: the table behind child keys, locations and spellings.
///
/// Open addressing with keys up to twelve bytes inside the slot, four slots to a cache line: such a key is compared
/// without a second look-up. Ten million look-ups in a table of 250.000 keys wait for memory; `Kindwachtrij` touches the
/// slots of a batch first, so that the processor waits for many at once.
///
/// Keys hold no NUL byte: the zeros behind a short key then tell its length.
final class Bytetabel {
  private struct Vak {
    /// The first eight bytes, or the hash of a longer key.
    var a: UInt64
    /// The next four, or where in `lang` a longer key lies.
    var b: UInt32
    /// With `langMerk` for a longer key; `leeg` when there is none.
    var nummer: UInt32
  }

  @exclusivity(unchecked) private var vakken: UnsafeMutablePointer<Vak>
  @exclusivity(unchecked) private var masker: Int
  @exclusivity(unchecked) private(set) var aantal = 0
  /// Longer keys, each behind its length.
  @exclusivity(unchecked) private var lang = Geheugen<UInt8>(ruimte: 64)

  static let leeg = UInt32.max
  private static let langMerk: UInt32 = 1 << 31
  private static let kort = 12

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
    vakken.initialize(repeating: Vak(a: 0, b: 0, nummer: leeg), count: grootte)
    return vakken
  }

  /// The number of `sleutel`, which is a new one (equal to `aantal` before) when it was not there.
  @inline(__always) func intern(_ sleutel: Bytestuk) -> UInt32 {
    intern(sleutel, sleutel.woorden, Bytetabel.mix(sleutel))
  }

  func intern(_ sleutel: Bytestuk, _ woorden: Woordpaar, _ mengsel: UInt64) -> UInt32 {
    var plek = Int(truncatingIfNeeded: mengsel) & masker
    while vakken[plek].nummer != Bytetabel.leeg {
      if isGelijk(vakken[plek], sleutel, woorden, mengsel) { return vakken[plek].nummer & ~Bytetabel.langMerk }
      plek = (plek &+ 1) & masker
    }
    return insert(sleutel, woorden, mengsel, at: plek)
  }

  /// The number of `sleutel`, or `leeg`.
  func find(_ sleutel: Bytestuk) -> UInt32 {
    let woorden = sleutel.woorden, mengsel = Bytetabel.mix(sleutel)
    var plek = Int(truncatingIfNeeded: mengsel) & masker
    while vakken[plek].nummer != Bytetabel.leeg {
      if isGelijk(vakken[plek], sleutel, woorden, mengsel) { return vakken[plek].nummer & ~Bytetabel.langMerk }
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
    sleutel.lengte <= kort ? mix(sleutel.woorden) : mixLang(sleutel)
  }

  @inline(__always) static func mix(_ sleutel: Bytestuk, _ woorden: Woordpaar) -> UInt64 {
    sleutel.lengte <= kort ? mix(woorden) : mixLang(sleutel)
  }

  @inline(__always) private static func mix(_ woorden: Woordpaar) -> UInt64 {
    let links = woorden.a ^ 0x9E37_79B9_7F4A_7C15
    let rechts = woorden.b ^ 0xD6E8_FEB8_6659_FD93
    let product = links.multipliedFullWidth(by: rechts)
    let gevouwen = product.high ^ product.low
    return gevouwen ^ (gevouwen >> 29)
  }

  @inline(never) private static func mixLang(_ sleutel: Bytestuk) -> UInt64 {
    var mengsel = UInt64(truncatingIfNeeded: sleutel.lengte)
    var plek = 0
    while plek < sleutel.lengte {
      let stuk = Bytestuk(begin: sleutel.begin + plek, lengte: min(16, sleutel.lengte - plek)).woorden
      mengsel = mix(Woordpaar(a: stuk.a ^ mengsel, b: stuk.b &+ (mengsel >> 32)))
      plek += 16
    }
    return mengsel
  }

  @inline(__always)
  private func isGelijk(_ vak: Vak, _ sleutel: Bytestuk, _ woorden: Woordpaar, _ mengsel: UInt64) -> Bool {
    if sleutel.lengte <= Bytetabel.kort {
      return vak.a == woorden.a && UInt64(vak.b) == woorden.b && vak.nummer & Bytetabel.langMerk == 0
    }
    guard vak.a == mengsel, vak.nummer & Bytetabel.langMerk != 0 else { return false }
    let begin = lang.begin + Int(vak.b)
    let lengte = UnsafeRawPointer(begin).loadUnaligned(as: UInt32.self)
    return Int(lengte) == sleutel.lengte && equalBytes(begin + 4, sleutel.begin, sleutel.lengte)
  }

  @inline(never)
  private func insert(_ sleutel: Bytestuk, _ woorden: Woordpaar, _ mengsel: UInt64, at plek: Int) -> UInt32 {
    let nummer = UInt32(aantal)
    precondition(
      nummer < Bytetabel.langMerk - 1 && lang.aantal < Int(UInt32.max) - (1 << 20), "too many keys in one file")
    if sleutel.lengte <= Bytetabel.kort {
      vakken[plek] = Vak(a: woorden.a, b: UInt32(truncatingIfNeeded: woorden.b), nummer: nummer)
    } else {
      vakken[plek] = Vak(a: mengsel, b: UInt32(lang.aantal), nummer: nummer | Bytetabel.langMerk)
      withUnsafeBytes(of: UInt32(sleutel.lengte)) { lengte in for byte in lengte { lang.append(byte) } }
      lang.append(sleutel.begin, sleutel.lengte)
    }
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
      let isKort = vak.nummer & Bytetabel.langMerk == 0
      let mengsel = isKort ? Bytetabel.mix(Woordpaar(a: vak.a, b: UInt64(vak.b))) : vak.a
      var plek = Int(truncatingIfNeeded: mengsel) & masker
      while vakken[plek].nummer != Bytetabel.leeg { plek = (plek + 1) & masker }
      vakken[plek] = vak
    }
    oud.deallocate()
  }
}
