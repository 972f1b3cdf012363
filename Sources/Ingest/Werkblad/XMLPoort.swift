internal import CXML
internal import Domain

/// Stands between an archive and libxml2 and lets through only XML that cannot do harm.
///
/// Refused before the parser sees a byte of it: a DOCTYPE (external entities, billion laughs), and an encoding that hides
/// one (UTF-7, or UTF-16 announced in eight-bit text). Refused on the way: more names and attributes than any
/// spreadsheet has.
final class XMLPoort {
  private let stroom: Deelstroom
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)
  private var positie = 0
  private var einde = 0
  private var isGekeurd = false
  private var teller: XMLTellen
  /// What went wrong inside a callback, where nothing can be thrown.
  private(set) var weigering: Weigering?

  init(_ stroom: Deelstroom) {
    self.stroom = stroom
    teller = XMLTellen(grenzen: stroom.grenzen)
  }

  /// Called by libxml2: copies at most `ruimte` bytes; -1 stops the parser.
  func geef(_ doel: UnsafeMutablePointer<CChar>, _ ruimte: Int) -> Int {
    if weigering != nil { return -1 }
    if positie == einde {
      do throws(Weigering) { try vul() } catch {
        weigering = error
        return -1
      }
    }
    let aantal = min(ruimte, einde - positie)
    if aantal > 0 {
      buffer.withUnsafeBytes { bron in
        UnsafeMutableRawPointer(doel).copyMemory(from: bron.baseAddress! + positie, byteCount: aantal)
      }
      positie += aantal
    }
    return aantal
  }

  func drain() throws(Weigering) { try stroom.drain() }

  private func vul() throws(Weigering) {
    (positie, einde) = (0, 0)
    // The first block is filled to the brim: the prologue is judged in one piece.
    repeat {
      let aantal = try leesEens()
      if aantal == 0 { break }
      einde += aantal
    } while !isGekeurd && einde < buffer.count
    if !isGekeurd {
      isGekeurd = true
      try XMLVoorspel.keur(buffer[0..<einde])
    }
    try tel()
  }

  private func leesEens() throws(Weigering) -> Int {
    var uitkomst: Result<Int, Weigering> = .success(0)
    buffer.withUnsafeMutableBytes { ruimte in
      do throws(Weigering) {
        uitkomst = .success(try stroom.lees(UnsafeMutableRawBufferPointer(rebasing: ruimte[einde...])))
      } catch { uitkomst = .failure(error) }
    }
    return try uitkomst.get()
  }

  private func tel() throws(Weigering) {
    var fout: Weigering?
    buffer.withUnsafeBufferPointer { bytes in
      do throws(Weigering) { try teller.tel(UnsafeBufferPointer(rebasing: bytes[..<einde])) } catch { fout = error }
    }
    if let fout { throw fout }
  }
}
