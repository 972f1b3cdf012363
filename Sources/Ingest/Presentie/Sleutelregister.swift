import Domain

/// Numbers the keys of one file (of children, of persons) in the order in which they first count, whichever worker saw
/// them first.
///
/// The raw keys live here and nowhere else, until they are pseudonyms.
struct Sleutelregister {
  private static let onbekend = UInt32.max
  private let tabel = Bytetabel(ruimte: 1 << 14)
  /// The keys, one after another, and where each ends.
  private(set) var sleutels = Geheugen<UInt8>(ruimte: 1 << 16)
  private(set) var einden = Geheugen<Int>(ruimte: 1 << 12)
  private(set) var bsn = Elfproeftelling()
  private var werkers: [Werkernamen]

  /// What one worker calls its children.
  private struct Werkernamen {
    var sleutels = Geheugen<UInt8>(ruimte: 1 << 12)
    var einden = Geheugen<Int>(ruimte: 1 << 8)
    var nummers = Geheugen<UInt32>(ruimte: 1 << 8)
    /// Keys before this one have our number and are kept no more.
    var basis = 0
    /// Keys without a number of ours: of a chunk that was read in vain, or whose rows are still to come.
    var wachtend = 0
  }

  init(werkers: Int) { self.werkers = (0..<werkers).map { _ in Werkernamen() } }

  /// After this the register is used no more.
  mutating func free() {
    sleutels.free()
    einden.free()
    for i in werkers.indices {
      werkers[i].sleutels.free()
      werkers[i].einden.free()
      werkers[i].nummers.free()
    }
    werkers = []
  }

  var aantal: Int { einden.aantal }

  func key(_ nummer: Int) -> Bytestuk {
    let begin = nummer == 0 ? 0 : einden[nummer - 1]
    return Bytestuk(begin: sleutels.begin + begin, lengte: einden[nummer] - begin)
  }

  /// Takes over the keys that a worker numbered in this chunk.
  mutating func learn(_ nieuw: Nieuwesleutels, werker: Int) {
    guard nieuw.lengten.aantal > 0 else { return }
    if werkers[werker].wachtend == 0 {
      werkers[werker].basis = werkers[werker].nummers.aantal
      werkers[werker].sleutels.removeAll()
      werkers[werker].einden.removeAll()
    }
    var einde = werkers[werker].sleutels.aantal
    werkers[werker].sleutels.append(nieuw.bytes.begin, nieuw.bytes.aantal)
    for lengte in nieuw.lengten.buffer {
      einde += Int(lengte)
      werkers[werker].einden.append(einde)
    }
    werkers[werker].wachtend += nieuw.lengten.aantal
    werkers[werker].nummers.extend(
      to: werkers[werker].nummers.aantal + nieuw.lengten.aantal, with: Sleutelregister.onbekend)
  }

  @inline(__always) mutating func number(of eigen: UInt32, werker: Int) -> UInt32 {
    let nummer = werkers[werker].nummers[Int(eigen)]
    return nummer != Sleutelregister.onbekend ? nummer : settle(eigen, werker)
  }

  @inline(never) private mutating func settle(_ eigen: UInt32, _ werker: Int) -> UInt32 {
    let namen = werkers[werker], plek = Int(eigen) - namen.basis
    let begin = plek == 0 ? 0 : namen.einden[plek - 1]
    let sleutel = Bytestuk(begin: namen.sleutels.begin + begin, lengte: namen.einden[plek] - begin)
    let bekend = tabel.aantal
    let nummer = tabel.intern(sleutel)
    if Int(nummer) == bekend {
      bsn.weeg(sleutel)
      sleutels.append(sleutel.begin, sleutel.lengte)
      einden.append(sleutels.aantal)
    }
    werkers[werker].nummers[Int(eigen)] = nummer
    werkers[werker].wachtend -= 1
    return nummer
  }
}
