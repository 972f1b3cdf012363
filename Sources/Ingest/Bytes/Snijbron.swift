import Domain

/// The rows of a delimited text one by one, cut as the fast road cuts them: a quote that is never closed costs its own line
/// here too, and not the rows behind it.
final class Snijbron: Rijbron {
  private let bestand: Bronbestand
  private let omzetting: Omzetting
  private var snijder: Rijsnijder
  /// The bytes at hand, and where in the file they begin.
  private var ruw = Geheugen<UInt8>(ruimte: 1)
  private var ruwBegin: Int
  private var tekst = Geheugen<UInt8>(ruimte: 1)
  private var lengte = 0
  private var isSlot = false
  /// Where in the text the next record begins, and on which line of the file.
  private var plek = 0
  private var regel = 1
  /// Rows up to this line are no data: 'sep=;', and what stands above the rows.
  private let overslaan: Int

  private static let meesteKolommen = 16_384
  /// Enough for the longest record in any coding.
  private static let venster = 4 << 20

  /// - Parameter breedte: columns of a row; 0 while nobody knows, and then rows within quotes are not seen.
  init(_ bestand: Bronbestand, _ vorm: Tekstvorm, breedte: Int = 0, overslaan: Int = 0) throws {
    (self.bestand, self.overslaan, ruwBegin) = (bestand, overslaan, vorm.bom)
    omzetting = Omzetting(vorm, regeleindeIsCR: try Snijbron.endsWithCR(bestand))
    snijder = Rijsnijder(
      scheiding: vorm.scheiding, aanhaling: vorm.aanhaling,
      kolommen: max(1, min(breedte == 0 ? Int.max : breedte + 64, Snijbron.meesteKolommen)))
    snijder.rijbreedte = breedte
    try load(from: vorm.bom)
  }

  deinit {
    ruw.free()
    tekst.free()
    snijder.free()
  }

  /// Whether lines end with a lone carriage return.
  private static func endsWithCR(_ bestand: Bronbestand) throws -> Bool {
    var begin = Geheugen<UInt8>(ruimte: 256 << 10)
    defer { begin.free() }
    begin.setCount(try bestand.read(into: begin.begin, min(bestand.grootte, 256 << 10), at: 0))
    return !begin.buffer.contains(0x0A) && begin.buffer.contains(0x0D)
  }

  private func load(from begin: Int) throws {
    let aantal = min(Snijbron.venster, bestand.grootte - begin)
    ruw.setCount(0)
    ruw.setCount(max(0, aantal) + Bytestuk.speling)
    let gelezen = try bestand.read(into: ruw.begin, max(0, aantal), at: begin)
    (ruwBegin, isSlot, plek) = (begin, begin + gelezen >= bestand.grootte, 0)
    omzetting.convert(UnsafeBufferPointer(start: ruw.begin, count: gelezen), into: &tekst)
    if isSlot, tekst.aantal > 0, tekst[tekst.aantal - 1] != 0x0A { tekst.append(0x0A) }
    lengte = tekst.aantal
    tekst.reserve(Bytestuk.speling)
    (tekst.begin + lengte).update(repeating: 0, count: 16)
  }

  func lees(_ rij: inout Rij) throws -> Bool {
    while true {
      guard plek < lengte else {
        if isSlot { return false }
        try load(from: ruwBegin + omzetting.rawLength(of: tekst.begin, plek))
        continue
      }
      let begin = UnsafePointer(tekst.begin) + plek
      let uitkomst = snijder.snij(begin, tot: UnsafePointer(tekst.begin) + lengte, isSlot: isSlot)
      if uitkomst == .afgebroken {
        try load(from: ruwBegin + omzetting.rawLength(of: tekst.begin, plek))
        continue
      }
      let eigen = regel, einde = snijder.volgende - UnsafePointer(tekst.begin)
      defer { (plek, regel) = (einde, eigen + snijder.regels) }
      if uitkomst == .leeg || eigen <= overslaan { continue }
      if hand(over: &rij, uitkomst, UnsafeBufferPointer(start: begin, count: einde - plek), regel: eigen) {
        return true
      }
    }
  }

  /// False for a row without content.
  private func hand(
    over rij: inout Rij, _ uitkomst: Rijsnijder.Uitkomst, _ bytes: UnsafeBufferPointer<UInt8>, regel: Int
  ) -> Bool {
    rij.begin(regel: regel)
    if uitkomst != .goed {
      rij.gebrek = uitkomst == .nul ? .teken : .aanhaling
    } else if !isCleanUTF8(bytes) {
      rij.gebrek = .teken
    }
    if rij.gebrek != nil {
      var lengte = bytes.count
      while lengte > 0, bytes[lengte - 1] == 0x0A || bytes[lengte - 1] == 0x0D { lengte -= 1 }
      rij.voegToe(bytes.prefix(lengte))
      return true
    }
    for veld in 0..<min(snijder.aantal, snijder.plaatsen) { rij.voegToe(snijder.velden[veld].bytes) }
    // Further fields are counted only: a row that has them is rejected for having them.
    for _ in 0..<max(0, snijder.aantal - snijder.plaatsen) { rij.voegToe(EmptyCollection()) }
    return !rij.bytes.isEmpty
  }
}
