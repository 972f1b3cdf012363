package import Domain

/// What a text file is, found out without a bronprofiel, with the evidence for every conclusion.
package struct Tekstherkenning: Sendable {
  package let codering: Tekstcodering
  package let bom: Int
  package let dialect: Dialect
  package let regeleinde: Regeleinde
  /// A first line 'sep=;' that is no data.
  package let heeftSepRegel: Bool
  package let nulBytes: Int
  /// One Dutch sentence per conclusion.
  package let bewijs: [String]
  /// As `Tekstvorm.andereCodering`.
  package let andereCodering: String?
  /// As `Tekstvorm.alleenZeker`.
  let alleenZeker: Bool
  /// The first rows, for the header and for a preview.
  let proef: Proefrijen

  /// What the file ends its lines with.
  package enum Regeleinde: String, Sendable {
    case crlf = "CRLF"
    case lf = "LF"
    case cr = "CR"
    case gemengd
  }

  /// Looks at the whole file for its coding and at its begin for the rest; what the bronprofiel says is not questioned.
  ///
  /// - Throws: `Bestandsfout` with `bestandCoderingOnduidelijk` or `bestandScheidingOnduidelijk` where only a guess is left.
  package init(pad: String, formaat: Bestandsformaat = Bestandsformaat()) throws(Bestandsfout) {
    do throws(Weigering) { self = try Self.herken(pad, formaat) } catch { throw error.bestandsfout(fileName(pad)) }
  }

  /// The same for the fast road; nil for UTF-32 and for backslashes before quotes, which only `Tekstbron` reads.
  package var tekstvorm: Tekstvorm? {
    guard let codering = codering.inBronprofiel, dialect.ontsnapping == nil, let aanhaling = dialect.aanhaling else {
      return nil
    }
    var vorm = Tekstvorm(codering: codering, bom: bom, scheiding: dialect.scheiding)
    vorm.aanhaling = aanhaling
    (vorm.bewijs, vorm.andereCodering, vorm.alleenZeker) = (bewijs, andereCodering, alleenZeker)
    return vorm
  }

  private static let proefbytes = 512 << 10

  private static func herken(_ pad: String, _ formaat: Bestandsformaat) throws(Weigering) -> Tekstherkenning {
    let bestand = try Leesbestand(pad)
    var kenner = Coderingskenner()
    var begin: [UInt8] = []
    while true {
      let stuk = try bestand.lees()
      if stuk.isEmpty { break }
      if begin.isEmpty { try refuseOthers(stuk) }
      if begin.count < proefbytes { begin += stuk.prefix(proefbytes - begin.count) }
      kenner.neem(Array(stuk))
    }
    guard !begin.isEmpty else { throw Weigering(.bestandLeeg) }
    let keuze = try Coderingskeuze(kenner, gezegd: formaat.codering)
    let (codering, bom, waarom) = (keuze.codering, keuze.bom, keuze.bewijs)
    var omzetter = Omzetter(codering, bom: bom)
    var tekst: [UInt8] = []
    omzetter.zetOm(begin, naar: &tekst)
    let isGeheel = begin.count == bestand.omvang
    if isGeheel { omzetter.sluit(naar: &tekst) }
    let nullen = tekst.count { $0 == 0 }
    let (dialect, heeftSep, bewijs) = try kiesDialect(tekst, formaat.scheiding, isGeheel)
    let einde = regeleinde(tekst)
    var alle = [waarom] + bewijs + ["Regeleinden: \(einde.rawValue)"]
    if nullen > 0 { alle.append("NUL-bytes: \(nullen) in het begin van het bestand") }
    return Tekstherkenning(
      codering: codering, bom: bom, dialect: dialect, regeleinde: einde, heeftSepRegel: heeftSep, nulBytes: nullen,
      bewijs: alle, keuze: keuze, proef: Proefrijen(tekst, dialect, isGeheel: isGeheel))
  }

  private init(
    codering: Tekstcodering, bom: Int, dialect: Dialect, regeleinde: Regeleinde, heeftSepRegel: Bool, nulBytes: Int,
    bewijs: [String], keuze: Coderingskeuze, proef: Proefrijen
  ) {
    (self.codering, self.bom, self.dialect, self.regeleinde) = (codering, bom, dialect, regeleinde)
    (self.heeftSepRegel, self.nulBytes, self.bewijs, self.proef) = (heeftSepRegel, nulBytes, bewijs, proef)
    (andereCodering, alleenZeker) = (keuze.anders, keuze.alleenZeker)
  }

  /// A workbook or a page with the name of a text file.
  static func refuseOthers(_ begin: ArraySlice<UInt8>) throws(Weigering) {
    let soort = Bestandssoort.herken(begin)
    switch soort {
    case .zip, .ole, .html, .gzip, .pdf, .rtf:
      throw Weigering(.bestandAndereSoort, "dit is \(soort.naam ?? "geen tekst")")
    case .xml:
      try XMLVoorspel.keur(begin)
      throw Weigering(.bestandOnleesbaar, "xml in plaats van een tabel")
    case .tekst, .leeg: return
    }
  }

  private static func kiesDialect(
    _ tekst: [UInt8], _ gegeven: UInt8?, _ isGeheel: Bool
  ) throws(Weigering) -> (Dialect, Bool, [String]) {
    if let gegeven {
      var dialect = Dialect()
      dialect.scheiding = gegeven
      let woord = Dialectkenner.naam(gegeven)
      return (dialect, Dialectkenner.sepRegel(tekst) != nil, ["Scheidingsteken \(woord): volgens het bronprofiel"])
    }
    do throws(Dialectkenner.Onduidelijk) {
      let uitslag = try Dialectkenner.herken(tekst, isGeheel: isGeheel)
      return (uitslag.dialect, uitslag.heeftSepRegel, uitslag.bewijs)
    } catch { throw Weigering(.bestandScheidingOnduidelijk, error.bewijs) }
  }

  private static func regeleinde(_ tekst: [UInt8]) -> Regeleinde {
    var (crlf, lf, cr) = (0, 0, 0)
    for (i, byte) in tekst.enumerated() {
      if byte == 0x0D, i + 1 < tekst.count, tekst[i + 1] == 0x0A { crlf += 1 } else if byte == 0x0D { cr += 1 }
      if byte == 0x0A, i == 0 || tekst[i - 1] != 0x0D { lf += 1 }
    }
    if crlf + lf + cr == 0 { return .lf }
    if lf + cr == 0 { return .crlf }
    if crlf + cr == 0 { return .lf }
    return crlf + lf == 0 ? .cr : .gemengd
  }
}

extension Tekstbron {
  /// The rows of a file that was recognised.
  package init(pad: String, _ herkenning: Tekstherkenning) throws(Bestandsfout) {
    try self.init(
      pad: pad, codering: herkenning.codering, bom: herkenning.bom, dialect: herkenning.dialect,
      regelsOverslaan: herkenning.heeftSepRegel ? 1 : 0)
  }
}
