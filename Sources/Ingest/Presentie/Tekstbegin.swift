import Domain

/// The top of a text file: how it is written, where its header is and where its data begin.
struct Tekstbegin {
  let vorm: Tekstvorm
  let omzetting: Omzetting
  let indeling: Kolomindeling
  /// Place in the file and physical line of the first record behind the header.
  let dataBegin: Int
  let dataRegel: Int

  /// The header must lie within the first part of the file.
  private static let grootte = 256 << 10

  init(_ bestand: Bronbestand, _ opdracht: Inleesopdracht, vorm: Tekstvorm) throws {
    let plaats = Bevinding.Plaats(bestand: opdracht.bestand)
    guard bestand.grootte > 0 else { throw Bestandsfout([Bevinding(.bestandLeeg, plaats)]) }
    var ruw = Geheugen<UInt8>(ruimte: min(bestand.grootte, Tekstbegin.grootte) + Bytestuk.speling)
    defer { ruw.free() }
    ruw.setCount(try bestand.read(into: ruw.begin, min(bestand.grootte, Tekstbegin.grootte), at: 0))
    self.vorm = vorm
    let heeftLF = ruw.buffer.contains(0x0A)
    omzetting = Omzetting(vorm, regeleindeIsCR: !heeftLF && ruw.buffer.contains(0x0D))
    var tekst = Geheugen<UInt8>(ruimte: 1)
    defer { tekst.free() }
    omzetting.convert(UnsafeBufferPointer(rebasing: ruw.buffer.dropFirst(vorm.bom)), into: &tekst)
    let isSlot = bestand.grootte <= Tekstbegin.grootte
    if isSlot { tekst.append(0x0A) }
    tekst.reserve(Bytestuk.speling)

    let formaat = opdracht.profiel.formaat
    let genoeg = (formaat.regelsVoorKop ?? 0) + Koprij.zoekdiepte + formaat.kopregels
    let rijen = Tekstbegin.rows(tekst.buffer, vorm, isSlot: isSlot, hoogstens: genoeg)
    let (eerste, indeling) = try Koprij.findHeader(rijen.map(\.rij), opdracht)
    let laatste = rijen[eerste + max(1, opdracht.profiel.formaat.kopregels) - 1]
    self.indeling = indeling
    dataBegin = min(bestand.grootte, vorm.bom + omzetting.rawLength(of: tekst.begin, laatste.einde))
    dataRegel = laatste.volgendeRegel
  }

  /// How the text is written: what the bronprofiel says goes before what the bytes look like. Nil for what only the slow
  /// road reads: UTF-32, and quotes behind a backslash.
  static func vorm(_ opdracht: Inleesopdracht) throws -> Tekstvorm? {
    let formaat = opdracht.profiel.formaat
    guard let codering = formaat.codering, let scheiding = formaat.scheiding else {
      let bestand = try Bronbestand(opdracht.pad)
      guard bestand.grootte > 0 else {
        throw Bestandsfout([Bevinding(.bestandLeeg, Bevinding.Plaats(bestand: opdracht.bestand))])
      }
      return try Tekstherkenning(pad: opdracht.pad, formaat: formaat).tekstvorm
    }
    do {
      return try Tekstvorm(Bronbestand(opdracht.pad), codering: codering, scheiding: scheiding)
    } catch let fout as Weigering { throw fout.bestandsfout(opdracht.bestand) }
  }

  private struct Toprij {
    var rij: Koprij
    var volgendeRegel: Int
    /// Where in the text the next record begins.
    var einde: Int
  }

  private static func rows(_ tekst: UnsafeBufferPointer<UInt8>, _ vorm: Tekstvorm, isSlot: Bool, hoogstens: Int)
    -> [Toprij]
  {
    var snijder = Rijsnijder(scheiding: vorm.scheiding, aanhaling: vorm.aanhaling, kolommen: 4096)
    defer { snijder.free() }
    guard let begin = tekst.baseAddress else { return [] }
    let einde = begin + tekst.count
    var rijen: [Toprij] = []
    var plek = begin, regel = 1
    while plek < einde, rijen.count < hoogstens {
      let uitkomst = snijder.snij(plek, tot: einde, isSlot: isSlot)
      if uitkomst == .afgebroken { break }
      let volgende = regel + snijder.regels
      if uitkomst == .goed {
        let velden = (0..<min(snijder.aantal, 4096)).map { snijder.velden[$0].tekst }
        rijen.append(
          Toprij(
            rij: Koprij(velden: velden, regel: regel), volgendeRegel: volgende, einde: snijder.volgende - begin))
      }
      (plek, regel) = (snijder.volgende, volgende)
    }
    return rijen
  }
}

extension Tekstvorm {
  /// As the bronprofiel says, unless the bytes can only be another coding.
  init(_ bestand: Bronbestand, codering: Bestandsformaat.Codering, scheiding: UInt8) throws {
    try self.init(Coderingskeuze(bestand, gezegd: codering), scheiding: scheiding)
  }

  /// - Throws: `Weigering` for UTF-32, which the fast road does not read.
  init(_ keuze: Coderingskeuze, scheiding: UInt8) throws(Weigering) {
    guard let gevonden = keuze.codering.inBronprofiel else {
      throw Weigering(.bestandCoderingOnduidelijk, keuze.bewijs)
    }
    self.init(codering: gevonden, bom: keuze.bom, scheiding: scheiding)
    (andereCodering, alleenZeker) = (keuze.anders, keuze.alleenZeker)
  }
}
