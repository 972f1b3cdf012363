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
  /// Lines above the header that are looked through when the bronprofiel does not say where it is.
  private static let zoekdiepte = 30

  init(_ bestand: Bronbestand, _ opdracht: Inleesopdracht) throws {
    let plaats = Bevinding.Plaats(bestand: opdracht.bestand)
    guard bestand.grootte > 0 else { throw Bestandsfout([Bevinding(.bestandLeeg, plaats)]) }
    var ruw = Geheugen<UInt8>(ruimte: min(bestand.grootte, Tekstbegin.grootte) + Bytestuk.speling)
    defer { ruw.free() }
    ruw.setCount(try bestand.read(into: ruw.begin, min(bestand.grootte, Tekstbegin.grootte), at: 0))
    vorm = try Tekstbegin.vorm(ruw.buffer, opdracht)
    let heeftLF = ruw.buffer.contains(0x0A)
    omzetting = Omzetting(codering: vorm.codering, regeleindeIsCR: !heeftLF && ruw.buffer.contains(0x0D))
    var tekst = Geheugen<UInt8>(ruimte: 1)
    defer { tekst.free() }
    omzetting.convert(UnsafeBufferPointer(rebasing: ruw.buffer.dropFirst(vorm.bom)), into: &tekst)
    let isSlot = bestand.grootte <= Tekstbegin.grootte
    if isSlot { tekst.append(0x0A) }
    tekst.reserve(Bytestuk.speling)

    let rijen = Tekstbegin.rows(tekst.buffer, vorm, isSlot: isSlot)
    let kop = try Tekstbegin.findHeader(rijen, opdracht, plaats)
    indeling = kop.indeling
    dataBegin = min(bestand.grootte, vorm.bom + omzetting.rawLength(of: tekst.begin, kop.einde))
    dataRegel = kop.volgendeRegel
  }

  /// What the bronprofiel says goes before what the bytes look like.
  private static func vorm(_ ruw: UnsafeBufferPointer<UInt8>, _ opdracht: Inleesopdracht) throws -> Tekstvorm {
    let formaat = opdracht.profiel.formaat
    guard let codering = formaat.codering, let scheiding = formaat.scheiding else {
      guard let vorm = try Tekstherkenning(pad: opdracht.pad, formaat: formaat).tekstvorm else {
        throw Bestandsfout([Bevinding(.bestandOnleesbaar, Bevinding.Plaats(bestand: opdracht.bestand))])
      }
      return vorm
    }
    let bom = Tekstcodering(codering).bom
    return Tekstvorm(
      codering: codering, bom: !bom.isEmpty && ruw.starts(with: bom) ? bom.count : 0, scheiding: scheiding)
  }

  struct Toprij {
    var velden: [String]
    var regel: Int
    var volgendeRegel: Int
    /// Where in the text the next record begins.
    var einde: Int
  }

  private static func rows(_ tekst: UnsafeBufferPointer<UInt8>, _ vorm: Tekstvorm, isSlot: Bool) -> [Toprij] {
    var snijder = Rijsnijder(scheiding: vorm.scheiding, aanhaling: vorm.aanhaling, kolommen: 4096)
    defer { snijder.free() }
    guard let begin = tekst.baseAddress else { return [] }
    let einde = begin + tekst.count
    var rijen: [Toprij] = []
    var plek = begin, regel = 1
    while plek < einde, rijen.count < 1_100 {
      let uitkomst = snijder.snij(plek, tot: einde, isSlot: isSlot)
      if uitkomst == .afgebroken { break }
      let volgende = regel + snijder.regels
      if uitkomst == .goed {
        let velden = (0..<min(snijder.aantal, 4096)).map { snijder.velden[$0].tekst }
        rijen.append(
          Toprij(velden: velden, regel: regel, volgendeRegel: volgende, einde: snijder.volgende - begin))
      }
      (plek, regel) = (snijder.volgende, volgende)
    }
    return rijen
  }

  struct Kop {
    var indeling: Kolomindeling
    var einde: Int
    var volgendeRegel: Int
  }

  /// The row where the bronprofiel puts the header, or the one that names most of our fields.
  private static func findHeader(_ rijen: [Toprij], _ opdracht: Inleesopdracht, _ plaats: Bevinding.Plaats) throws
    -> Kop
  {
    let profiel = opdracht.profiel, kopregels = max(1, profiel.formaat.kopregels)
    var beste: (score: Int, rij: Int)?
    for rij in rijen.indices where rij + kopregels <= rijen.count {
      if let boven = profiel.formaat.regelsVoorKop {
        if rijen[rij].regel <= boven { continue }
        beste = (1, rij)
        break
      }
      if rij >= zoekdiepte { break }
      let score = Kolomindeling.score(names(rijen[rij..<rij + kopregels]), profiel)
      if score > (beste?.score ?? 0) { beste = (score, rij) }
    }
    guard let beste else { throw Bestandsfout([Bevinding(.kopOntbreekt, plaats)]) }
    let kop = rijen[beste.rij..<beste.rij + kopregels], laatste = rijen[beste.rij + kopregels - 1]
    let indeling = try Kolomindeling(
      namen: names(kop), profiel: profiel, bestand: opdracht.bestand, regel: rijen[beste.rij].regel)
    return Kop(indeling: indeling, einde: laatste.einde, volgendeRegel: laatste.volgendeRegel)
  }

  /// A header of several rows is read from top to bottom; an empty cell above takes the one to its left.
  static func names(_ rijen: ArraySlice<Toprij>) -> [String] {
    let breedte = rijen.map(\.velden.count).max() ?? 0
    var delen = [[String]](repeating: [], count: breedte)
    for (nummer, rij) in rijen.enumerated() {
      var vorige = ""
      for kolom in 0..<breedte {
        var naam = kolom < rij.velden.count ? trimmed(rij.velden[kolom]) : ""
        if naam.isEmpty, nummer < rijen.count - 1 { naam = vorige }
        vorige = naam
        if !naam.isEmpty { delen[kolom].append(naam) }
      }
    }
    return delen.map { $0.joined(separator: " ") }
  }

  private static func trimmed(_ tekst: String) -> String {
    var rest = Substring(tekst)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
