internal import Domain

/// The first rows of an unknown file, whatever it is, and how it was read.
struct Proeftabel {
  let formaat: Bestandsformaat
  let rijen: [Kopkenner.Tabelrij]
  let bewijs: [String]
  /// Rows with a cell that a spreadsheet marks as a date, which then needs no notation.
  let kentDatums: Bool

  private static let hoogstens = 400

  init(pad: String) throws(Bestandsfout) {
    switch Self.soort(pad) {
    case .zip, .ole, .leeg, .gzip, .pdf, .rtf, .html: try self.init(werkboek: Werkboek(pad: pad))
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
  }

  private init(werkboek: Werkboek) throws(Bestandsfout) {
    let blad = try werkboek.kies(nil)
    var formaat = Bestandsformaat()
    formaat.soort = werkboek.isODS ? .ods : .xlsx
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
      + lezer.stand.bewijs(verborgenBladen: werkboek.bladen.count { $0.isVerborgen && $0 != blad })
    (self.formaat, self.rijen, self.bewijs, self.kentDatums) = (formaat, rijen, bewijs, kentDatums)
  }
}
