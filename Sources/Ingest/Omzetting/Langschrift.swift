import Domain

/// The long text that a sheet or a wide list becomes: one line per child per bijeenkomst, one column per field.
struct Langschrift {
  /// Per line from the second, the line of the delivered file.
  private(set) var regels: [UInt32] = []
  private(set) var uitslagen: [Kolomuitslag]
  private let opdracht: Inleesopdracht
  private let indeling: Kolomindeling
  /// The fields in the order of the columns of the text, with the column they come from.
  private let velden: [(veld: Veld, kolom: Int)]
  /// Columns of a wide list, each a bijeenkomst.
  private var dagen: [Dagkolom] = []
  /// Columns of a wide list without a name: nobody knows which bijeenkomst a mark below one is of.
  private var naamlozen: [Int] = []
  /// The heads tell when a bijeenkomst began.
  private var heeftTijden = false
  private let bestand: NaamloosBestand
  private var geschreven = 0
  private var buffer: [UInt8] = []

  private static let scheiding = UInt8(ascii: ";")
  static let vorm = Tekstvorm(codering: .utf8, bom: 0, scheiding: scheiding)

  /// - Parameter zonderWaarde: columns whose head is an error or a formula without a value.
  init(
    _ opdracht: Inleesopdracht, _ indeling: Kolomindeling, _ periode: Periode?, zonderWaarde: Set<Int> = []
  ) throws {
    (self.opdracht, self.indeling, uitslagen) = (opdracht, indeling, indeling.uitslagen)
    velden = Veld.allCases.compactMap { veld in indeling.kolom[veld].map { (veld, $0) } }
    bestand = try NaamloosBestand(in: opdracht.tijdelijk)
    if let breed = opdracht.profiel.breed { try readHeads(breed, periode, zonderWaarde) }
    buffer += ((velden.map(\.veld) + eigen).map(\.rawValue) + ["einde van de rij\n"]).joined(separator: ";").utf8
  }

  /// The fields that the heads of a wide list and its marks tell, behind the columns.
  private var eigen: [Veld] {
    opdracht.profiel.breed == nil ? [] : [.bijeenkomst, .datum, .status] + (heeftTijden ? [.begintijd] : [])
  }

  private struct Dagkolom {
    let kolom: Int
    let dag: Dag
    let tijd: UInt16?
    /// What tells it from others on that day: its time, or its turn.
    let merk: String
  }

  /// A head that may be a date and cannot be read stops the file: a whole bijeenkomst would be gone.
  private mutating func readHeads(
    _ breed: Leveringsprofiel.Breedprofiel, _ periode: Periode?, _ zonderWaarde: Set<Int>
  ) throws {
    let bezet = Set(indeling.kolom.values)
    var onleesbaar: [Bevinding] = []
    var perDag: [Dag: Int] = [:]
    for (kolom, naam) in indeling.namen.enumerated() where !bezet.contains(kolom) {
      let plaats = Bevinding.Plaats(bestand: opdracht.bestand, kolom: naam.isEmpty ? columnName(kolom) : naam)
      guard let kop = Kopdatum(naam, breed, periode) else {
        if zonderWaarde.contains(kolom) {
          onleesbaar.append(Bevinding(.kopDatumOnleesbaar, plaats, toelichting: "formule zonder uitkomst"))
        } else if Kopdatum.resembles(naam) {
          onleesbaar.append(Bevinding(.kopDatumOnleesbaar, plaats))
        } else if naam.isEmpty {
          naamlozen.append(kolom)
        }
        continue
      }
      let beurt = perDag[kop.dag, default: 0] + 1
      perDag[kop.dag] = beurt
      let merk = kop.tijd.map { " " + clock($0) } ?? (beurt > 1 ? " (\(beurt))" : "")
      dagen.append(Dagkolom(kolom: kolom, dag: kop.dag, tijd: kop.tijd, merk: merk))
      uitslagen[kolom] = Kolomuitslag(naam: naam, oordeel: .herkend(.datum))
    }
    if !onleesbaar.isEmpty { throw Bestandsfout(onleesbaar) }
    if dagen.isEmpty { throw Bestandsfout([Bevinding(.kopOntbreekt, Bevinding.Plaats(bestand: opdracht.bestand))]) }
    let kentTijd = indeling.kolom[.begintijd] != nil || opdracht.profiel.vast[.begintijd] != nil
    heeftTijden = !kentTijd && dagen.contains { $0.tijd != nil }
  }

  private func clock(_ minuten: UInt16) -> String { "\(padded(Int(minuten) / 60, 2)):\(padded(Int(minuten) % 60, 2))" }

  /// The same bronprofiel for the long text. The last column is no field, so that an empty field is never 'cut off'.
  var profiel: Leveringsprofiel {
    var profiel = opdracht.profiel
    profiel.formaat = Bestandsformaat()
    (profiel.formaat.scheiding, profiel.formaat.codering) = (Langschrift.scheiding, .utf8)
    profiel.formaat.regelsVoorKop = 0
    for veld in profiel.rijvorm.gemaakt { profiel.kolommen[veld] = Kolomprofiel(namen: [veld.rawValue]) }
    profiel.rijvorm = Rijvorm()
    for (veld, kolom) in profiel.kolommen {
      profiel.kolommen[veld] = Kolomprofiel(
        namen: [veld.rawValue], notatie: kolom.notatie ?? notatie(veld), isVerplicht: false)
    }
    if profiel.breed != nil {
      profiel.kolommen[.datum] = Kolomprofiel(namen: [Veld.datum.rawValue], notatie: "jjjj-mm-dd")
      for veld in [Veld.bijeenkomst, .status] + (heeftTijden ? [.begintijd] : []) {
        profiel.kolommen[veld] = Kolomprofiel(namen: [veld.rawValue], isVerplicht: false)
        profiel.vast[veld] = nil
      }
    }
    (profiel.totaalregels, profiel.breed) = ([], nil)
    return profiel
  }

  /// Writes what the row holds. The result is the columns whose cells hold an error or a formula without a value: what
  /// rests on them is not written.
  mutating func write(_ rij: Rij) throws -> [Int] {
    if let veld = indeling.fieldWithoutValue(rij), let kolom = indeling.kolom[veld] { return [kolom] }
    let vast = velden.map { cell(rij, $0.kolom, $0.veld) }
    let isHeel = rij.aantal <= indeling.aantal || (indeling.aantal..<rij.aantal).allSatisfy { rij.bereik($0).isEmpty }
    if opdracht.profiel.breed == nil {
      try writeLine(vast + [isHeel ? [] : [Langschrift.scheiding]], regel: rij.regel)
      return []
    }
    for kolom in naamlozen where kolom < rij.aantal && marks.contains(wordform(rij.tekst(kolom))) {
      throw Bestandsfout([
        Bevinding(
          .kopDatumOnleesbaar,
          Bevinding.Plaats(bestand: opdracht.bestand, regel: rij.regel, kolom: columnName(kolom)),
          toelichting: "de kop van deze kolom is leeg")
      ])
    }
    for kolom in dagen where kolom.kolom < rij.aantal && !rij.bereik(kolom.kolom).isEmpty {
      let id =
        [Veld.activiteit, .wijk, .locatie].map { text(rij, $0) }.joined(separator: " ") + " " + kolom.dag.iso
        + kolom.merk
      let tijd = heeftTijden ? [kolom.tijd.map(clock) ?? ""] : []
      let eigen = ([id, kolom.dag.iso, trimmed(rij.tekst(kolom.kolom))] + tijd)
        .map { csvField(Array($0.utf8)[...], scheiding: 0x3B) }
      try writeLine(vast + eigen + [isHeel ? [] : [Langschrift.scheiding]], regel: rij.regel)
    }
    return dagen.map(\.kolom).filter { $0 < rij.aantal && rij.soorten[$0] == .fout }
  }

  /// Words that say whether a child was there.
  private var marks: Set<String> {
    Set(opdracht.profiel.waarden[.status, default: [:]].keys).union(["aanwezig", "afgemeld", "afwezig"])
  }

  private mutating func writeLine(_ velden: [[UInt8]], regel: Int) throws {
    for (plek, veld) in velden.enumerated() {
      if plek > 0 { buffer.append(Langschrift.scheiding) }
      buffer += veld
    }
    buffer.append(0x0A)
    regels.append(UInt32(clamping: regel))
    if buffer.count > 1 << 18 { try flush() }
  }

  private func text(_ rij: Rij, _ veld: Veld) -> String {
    guard let kolom = indeling.kolom[veld] else { return opdracht.profiel.vast[veld] ?? "" }
    return kolom < rij.aantal ? trimmed(rij.tekst(kolom)) : ""
  }

  private func notatie(_ veld: Veld) -> String {
    opdracht.profiel.kolommen[veld]?.notatie ?? opdracht.profiel.kolommen[.datum]?.notatie ?? "dd-mm-jjjj"
  }

  /// A cell as the bronprofiel would have it written; a line break inside would shift the lines.
  private func cell(_ rij: Rij, _ kolom: Int, _ veld: Veld) -> [UInt8] {
    guard kolom < rij.aantal else { return [] }
    var tekst = trimmed(rij.tekst(kolom))
    switch (rij.soorten[kolom], veld) {
    case (.datum, .begintijd), (.datum, .eindtijd): tekst = String(tekst.dropFirst(11).prefix(5))
    case (.datum, _):
      let notatie =
        opdracht.profiel.kolommen[veld]?.notatie ?? opdracht.profiel.kolommen[.datum]?.notatie ?? "dd-mm-jjjj"
      if let dag = Dag(iso: tekst.prefix(10)) { tekst = Datumnotatie(notatie).format(dag) }
    case (.tijd, _): tekst = String(tekst.prefix(5))
    // A spreadsheet keeps fifteen digits of a number and shows the rest as a power of ten: so it is written here.
    case (.getal, .kind) where tekst.utf8.count > 15:
      tekst = "\(tekst.prefix(1)),\(tekst.dropFirst().prefix(5))E+\(tekst.utf8.count - 1)"
    default: break
    }
    let bytes = tekst.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    return csvField(bytes[...], scheiding: Langschrift.scheiding)
  }

  private mutating func flush() throws {
    try buffer.withUnsafeBytes { try bestand.write($0, at: geschreven) }
    geschreven += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// The text, complete and open for reading.
  mutating func finish() throws -> Bronbestand {
    try flush()
    return try bestand.reopened()
  }

  /// A finding with the line and the column of the delivered file.
  func translate(_ rij: Rijbevinding) -> Rijbevinding {
    let kolom = rij.kolom.flatMap { $0 < velden.count ? velden[$0].kolom : nil }
    return Rijbevinding(rij.code, regel: Int(regels[rij.regel - 2]), kolom: kolom)
  }
}

/// A column as a spreadsheet names it: the first is A.
func columnName(_ kolom: Int) -> String {
  var uit = "", rest = kolom + 1
  while rest > 0 {
    uit = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + uit
    rest = (rest - 1) / 26
  }
  return uit
}
