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

  /// Letters that only a guess would read: their rows are rejected and the rest is read.
  private(set) var alleenZeker = false

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
    switch uitslag {
    case .zeker(let gevonden, let bom, let bewijs)
    where gevonden != eigen && Coderingskeuze.overrules(gevonden, bom: bom, kenner, eigen):
      (codering, self.bom, self.bewijs) = (gevonden, bom, bewijs)
      anders = Coderingskeuze.verschil(eigen, gevonden)
    case .onduidelijk(let bewijs) where eigen == .utf8 && kenner.isEnkelbyte:
      (codering, bom, self.bewijs, alleenZeker) = (.windows1252, 0, bewijs, true)
      anders = Coderingskeuze.verschil(eigen, .windows1252)
    case .zeker(let gevonden, let bom, _):
      (codering, bewijs, anders) = (eigen, Coderingskeuze.said(eigen), nil)
      self.bom = gevonden == eigen ? bom : 0
    case .onduidelijk:
      (codering, bewijs, anders, bom) = (eigen, Coderingskeuze.said(eigen), nil, 0)
    }
  }

  private static func said(_ codering: Tekstcodering) -> String {
    "Codering \(codering.rawValue): volgens het bronprofiel"
  }

  private static func verschil(_ gezegd: Tekstcodering, _ gevonden: Tekstcodering) -> String {
    "bronprofiel: \(gezegd.rawValue), bestand: \(gevonden.rawValue)"
  }

  /// Whether the bytes leave no other reading than `gevonden`. A file in which not one letter is UTF-8 is none, and then
  /// Windows-1252 is what programs here write; a file that mixes codings is read as the bronprofiel says, and its rows with
  /// strange bytes are rejected.
  private static func overrules(
    _ gevonden: Tekstcodering, bom: Int, _ kenner: Coderingskenner, _ eigen: Tekstcodering
  ) -> Bool {
    switch gevonden {
    case .utf16le, .utf16be, .utf32le, .utf32be: true
    case .utf8: bom > 0 || kenner.heeftHoge || eigen == .utf16le || eigen == .utf16be
    case .windows1252, .iso8859_15: eigen != .iso8859_15 || kenner.heeftStuurbytes
    }
  }
}

extension Coderingskeuze {
  private static let stuk = 256 << 10

  /// The same from a few stretches of a file, for the fast road: its begin, its middle and its end. Where those say another
  /// coding that only the whole file can prove, the whole file is looked at.
  ///
  /// - Throws: `Weigering` when the file is no text at all.
  init(_ bestand: Bronbestand, gezegd: Bestandsformaat.Codering) throws {
    var kenner = Coderingskenner()
    let stuk = Coderingskeuze.stuk
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
    let keuze = try Coderingskeuze(kenner, gezegd: gezegd)
    guard keuze.anders != nil, kenner.isEnkelbyte, bestand.grootte > stuk else {
      self = keuze
      return
    }
    self = try Coderingskeuze(Coderingskeuze.whole(bestand), gezegd: gezegd)
  }

  /// What all bytes of a file say, when rows turned up with bytes that are no letter in `codering`; nil when it is that.
  static func otherThan(
    _ vorm: Tekstvorm, in bestand: Bronbestand, gezegd: Bestandsformaat.Codering
  ) throws -> Coderingskeuze? {
    let keuze = try Coderingskeuze(whole(bestand), gezegd: gezegd)
    return keuze.codering.inBronprofiel == vorm.codering && keuze.alleenZeker == vorm.alleenZeker ? nil : keuze
  }

  /// Stops early at a file that mixes codings: more bytes change nothing.
  private static func whole(_ bestand: Bronbestand) throws -> Coderingskenner {
    var kenner = Coderingskenner()
    var bytes = Geheugen<UInt8>(ruimte: stuk)
    defer { bytes.free() }
    var plek = 0
    while plek < bestand.grootte, !kenner.isGemengd {
      bytes.setCount(0)
      bytes.setCount(try bestand.read(into: bytes.begin, min(stuk, bestand.grootte - plek), at: plek))
      if bytes.aantal == 0 { break }
      plek += bytes.aantal
      kenner.neem(Array(bytes.buffer))
    }
    return kenner
  }
}
