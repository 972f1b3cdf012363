internal import Domain

/// Which coding a file is read in: what the bronprofiel says, unless the bytes can only be another one.
///
/// A UTF-8 file read as Windows-1252 gives 'CafÃ©' and no error; a UTF-16 file read as UTF-8 gives nothing at all. Both are
/// certain from the bytes, so the bytes are followed and a person is told.
struct Coderingskeuze {
  let codering: Tekstcodering
  let bom: Int
  let bewijs: String
  /// What the bronprofiel says and what the file is, when they differ.
  let anders: String?

  init(_ kenner: Coderingskenner, gezegd: Bestandsformaat.Codering?) throws(Weigering) {
    let uitslag = kenner.besluit()
    guard let gezegd else {
      switch uitslag {
      case .zeker(let codering, let bom, let bewijs): (self.codering, self.bom, self.bewijs) = (codering, bom, bewijs)
      case .onduidelijk(let bewijs): throw Weigering(.bestandCoderingOnduidelijk, bewijs)
      }
      anders = nil
      return
    }
    let eigen = Tekstcodering(gezegd)
    if case .zeker(let gevonden, let bom, let bewijs) = uitslag, gevonden != eigen,
      Coderingskeuze.overrules(gevonden, bom: bom, heeftHoge: kenner.heeftHoge, eigen)
    {
      (codering, self.bom, self.bewijs) = (gevonden, bom, bewijs)
      anders = "bronprofiel: \(eigen.rawValue), bestand: \(gevonden.rawValue)"
      return
    }
    (codering, bewijs, anders) = (eigen, "Codering \(eigen.rawValue): volgens het bronprofiel", nil)
    if case .zeker(eigen, let bom, _) = uitslag { self.bom = bom } else { self.bom = 0 }
  }

  /// Whether the bytes leave no other reading than `gevonden`. Bytes that are no UTF-8 are no proof of what they are: those
  /// rows are rejected.
  private static func overrules(_ gevonden: Tekstcodering, bom: Int, heeftHoge: Bool, _ eigen: Tekstcodering) -> Bool {
    switch gevonden {
    case .utf16le, .utf16be, .utf32le, .utf32be: true
    case .utf8: bom > 0 || heeftHoge || eigen == .utf16le || eigen == .utf16be
    case .windows1252, .iso8859_15: eigen == .utf16le || eigen == .utf16be
    }
  }
}

extension Coderingskeuze {
  /// The same from a few stretches of a file, for the fast road: its begin, its middle and its end.
  ///
  /// - Throws: `Weigering` when the file is no text at all.
  init(_ bestand: Bronbestand, gezegd: Bestandsformaat.Codering) throws {
    var kenner = Coderingskenner()
    let stuk = 256 << 10
    var bytes = Geheugen<UInt8>(ruimte: stuk)
    defer { bytes.free() }
    let plekken = Set([0, bestand.grootte / 2 & ~3, max(0, bestand.grootte - stuk) & ~3]).sorted()
    for plek in plekken where plek == 0 || plek >= stuk {
      bytes.setCount(0)
      bytes.setCount(try bestand.read(into: bytes.begin, min(stuk, bestand.grootte - plek), at: plek))
      var deel = Array(bytes.buffer)
      if plek == 0 { try Tekstherkenning.refuseOthers(deel[...]) }
      // A character that is cut by the end of a stretch proves nothing; lines are whole.
      if plek > 0 { deel.removeFirst(deel.firstIndex(of: 0x0A).map { ($0 + 4) & ~3 } ?? 0) }
      if plek > 0 { deel.removeFirst(deel.prefix { $0 & 0xC0 == 0x80 }.count & ~3) }
      if plek + stuk < bestand.grootte { deel.removeLast(deel.count - ((deel.lastIndex(of: 0x0A) ?? 0) & ~3)) }
      kenner.neem(deel)
    }
    try self.init(kenner, gezegd: gezegd)
  }
}
