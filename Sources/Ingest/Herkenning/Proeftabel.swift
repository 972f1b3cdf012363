internal import Domain

/// The first rows of an unknown file, whatever it is, and how it was read.
struct Proeftabel {
  let formaat: Bestandsformaat
  let rijen: [Kopkenner.Tabelrij]
  let bewijs: [String]
  /// Rows with a cell that a spreadsheet marks as a date, which then needs no notation.
  let kentDatums: Bool
  /// Words of total rows at the end of a text, beyond the rows above.
  private(set) var totaalwoorden: [String] = []

  private static let hoogstens = 400

  init(pad: String) throws(Bestandsfout) {
    switch Self.soort(pad) {
    case .html: try self.init(webpagina: pad)
    case .zip, .ole, .leeg, .gzip, .pdf, .rtf: try self.init(werkboek: Werkboek(pad: pad))
    case .xml, .tekst: try self.init(tekst: pad)
    }
  }

  private static func soort(_ pad: String) -> Bestandssoort {
    guard let stuk = try? Leesbestand(pad).lees() else { return .leeg }
    return Bestandssoort.herken(stuk)
  }

  private init(tekst pad: String) throws(Bestandsfout) {
    let herkenning = try Tekstherkenning(pad: pad)
    var formaat = Bestandsformaat()
    formaat.codering = herkenning.codering.inBronprofiel
    formaat.scheiding = herkenning.dialect.scheiding
    let overslaan = herkenning.heeftSepRegel ? 1 : 0
    rijen = herkenning.proef.rijen.filter { $0.regel > overslaan }
      .map { Kopkenner.Tabelrij(regel: $0.regel, velden: $0.velden) }
    (self.formaat, bewijs, kentDatums) = (formaat, herkenning.bewijs, false)
    totaalwoorden = Self.lastTotals(pad, herkenning)
  }

  /// Total rows stand at the end, where the rows above do not reach in a long file.
  private static func lastTotals(_ pad: String, _ herkenning: Tekstherkenning) -> [String] {
    guard let vorm = herkenning.tekstvorm, let bestand = try? Bronbestand(pad),
      let bron = try? Snijbron(bestand, vorm)
    else { return [] }
    var rij = Rij(), laatste: [String] = []
    while (try? bron.lees(&rij)) == true {
      guard rij.gebrek == nil, let eerste = (0..<rij.aantal).first(where: { !rij.bereik($0).isEmpty }) else { continue }
      let woord = rij.tekst(eerste).trimmed
      if isTotaalwoord(woord), !laatste.contains(woord) { laatste.append(woord) }
    }
    return laatste
  }

  private init(webpagina pad: String) throws(Bestandsfout) {
    var formaat = Bestandsformaat()
    formaat.soort = .xlsx
    var rijen: [Kopkenner.Tabelrij] = []
    do {
      let tabel = try HTMLTabel(pad: pad)
      var rij = Rij()
      while rijen.count < Self.hoogstens, try tabel.lees(&rij) {
        rijen.append(Kopkenner.Tabelrij(regel: rij.regel, velden: (0..<rij.aantal).map { rij.tekst($0) }))
      }
    } catch let fout as Weigering { throw fout.bestandsfout(fileName(pad)) } catch { throw Bestandsfout([]) }
    (self.formaat, self.rijen, kentDatums) = (formaat, rijen, false)
    bewijs = ["Webpagina (HTML): de grootste tabel"]
  }

  private init(werkboek: Werkboek) throws(Bestandsfout) {
    var formaat = Bestandsformaat()
    formaat.soort = werkboek.isODS ? .ods : .xlsx
    let gevuld = try werkboek.filledSheets()
    let blad = try gevuld.count > 1 ? gevuld[0] : werkboek.kies(nil)
    // A sheet per month or group: all of them, with the first to look at.
    if gevuld.count > 1 { formaat.blad = "*" }
    var lezer = try werkboek.lezer(blad)
    var rij = Rij()
    var rijen: [Kopkenner.Tabelrij] = []
    var kentDatums = false
    while rijen.count < Self.hoogstens, try lezer.volgende(&rij) {
      kentDatums = kentDatums || rij.soorten.contains(.datum)
      rijen.append(Kopkenner.Tabelrij(regel: rij.regel, velden: (0..<rij.aantal).map { rij.tekst($0) }))
    }
    let bewijs =
      ["Werkblad \(blad.nummer + 1) van \(werkboek.bladen.count)"]
      + (gevuld.count > 1
        ? ["Gevulde bladen: " + gevuld.map { Kopwoord.shownSheet($0.naam, $0.nummer) }.joined(separator: ", ")] : [])
      + lezer.stand.bewijs(verborgenBladen: werkboek.bladen.count { $0.isVerborgen && $0 != blad })
    (self.formaat, self.rijen, self.bewijs, self.kentDatums) = (formaat, rijen, bewijs, kentDatums)
  }
}
