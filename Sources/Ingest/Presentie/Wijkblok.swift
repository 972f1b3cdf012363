import Domain

/// The block of one wijk and month while it grows, day after day.
final class Wijkblok {
  private var blok: Presentieblok
  @exclusivity(unchecked) var kolommen = Blokkolommen()
  /// Number of the plan and of the file to the number within the block.
  private var activiteiten: [UInt16: UInt16] = [:]
  private var locaties: [UInt32: UInt16] = [:]

  init(_ plan: Presentieplan, bron: BronID, _ maand: Maand, wijk: Int) {
    blok = Presentieblok(bron: bron, maand: maand, wijk: plan.wijken[wijk].code)
    if plan.heeftPostcodes { blok.woonwijken = plan.wijken.map(\.code) }
  }

  deinit { kolommen.free() }

  /// Adds a bijeenkomst as most of its rows describe it, behind its presences; then `close`.
  func append(
    _ lezing: Dagstroom.Lezing, _ kop: Blokbouw.Bijeenkomst, anoniem: UInt16,
    activiteit activiteitnaam: (Int) -> String, locatie locatienaam: (Int) -> String
  ) {
    blok.idBytes.append(contentsOf: UnsafeBufferPointer(start: lezing.id, count: Int(lezing.kop.idLengte)))
    blok.idEinde.append(UInt32(blok.idBytes.count))
    blok.dag.append(kop.dag)
    blok.begin.append(kop.begin)
    blok.einde.append(kop.einde)
    blok.anoniem.append(anoniem)
    blok.begeleiders.append(UInt8(clamping: kop.begeleiders))
    blok.ouders.append(kop.ouders)
    let activiteit = activiteiten[kop.activiteit] ?? UInt16(blok.activiteiten.count)
    if Int(activiteit) == blok.activiteiten.count {
      activiteiten[kop.activiteit] = activiteit
      blok.activiteiten.append(activiteitnaam(Int(kop.activiteit)))
    }
    blok.activiteit.append(activiteit)
    let locatie = locaties[kop.locatie] ?? UInt16(blok.locaties.count)
    if Int(locatie) == blok.locaties.count {
      locaties[kop.locatie] = locatie
      blok.locaties.append(locatienaam(Int(kop.locatie)))
    }
    blok.locatie.append(locatie)
  }

  /// Ends the bijeenkomst at hand.
  func close() { blok.presentieEinde.append(UInt32(kolommen.kind.aantal)) }

  /// The whole block; once.
  func finish(_ plan: Presentieplan) -> Presentieblok {
    // A bron that never counts parents has no column of them.
    if blok.ouders.allSatisfy({ $0 == Presentieblok.nietGeteld }) { blok.ouders = [] }
    blok.kind = Array(kolommen.kind.buffer)
    blok.kenmerk = Array(kolommen.kenmerk.buffer)
    blok.regel = Array(kolommen.regel.buffer)
    if plan.heeftPostcodes { blok.woonwijk = Array(kolommen.woonwijk.buffer) }
    return blok
  }
}

/// The columns of presences of one block while it grows.
struct Blokkolommen {
  var kind: Geheugen<UInt32>
  var kenmerk: Geheugen<Presentiekenmerk>
  var woonwijk: Geheugen<UInt8>
  var regel: Geheugen<UInt32>

  init() { (kind, kenmerk, woonwijk, regel) = (Geheugen(), Geheugen(), Geheugen(), Geheugen()) }

  mutating func reserve(_ rijen: Int) {
    kind.reserve(rijen)
    kenmerk.reserve(rijen)
    woonwijk.reserve(rijen)
    regel.reserve(rijen)
  }

  @inline(__always)
  mutating func append(kind: UInt32, kenmerk: UInt8, woonwijk: UInt8, regel: UInt32) {
    self.kind.append(kind)
    self.kenmerk.append(Presentiekenmerk(rawValue: kenmerk))
    self.woonwijk.append(woonwijk)
    self.regel.append(regel)
  }

  mutating func free() {
    kind.free()
    kenmerk.free()
    woonwijk.free()
    regel.free()
  }
}
