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
  /// Columns of a wide list, each with its day.
  private var dagen: [(kolom: Int, dag: Dag)] = []
  private let bestand: NaamloosBestand
  private var geschreven = 0
  private var buffer: [UInt8] = []

  private static let scheiding = UInt8(ascii: ";")
  static let vorm = Tekstvorm(codering: .utf8, bom: 0, scheiding: scheiding)

  init(_ opdracht: Inleesopdracht, _ indeling: Kolomindeling, _ periode: Periode?) throws {
    (self.opdracht, self.indeling, uitslagen) = (opdracht, indeling, indeling.uitslagen)
    velden = Veld.allCases.compactMap { veld in indeling.kolom[veld].map { (veld, $0) } }
    bestand = try NaamloosBestand(in: opdracht.tijdelijk)
    if let breed = opdracht.profiel.breed {
      for (kolom, naam) in indeling.namen.enumerated() {
        guard let dag = Langschrift.headerDay(naam, breed.notatie, periode) else { continue }
        dagen.append((kolom, dag))
        uitslagen[kolom] = Kolomuitslag(naam: naam, oordeel: .herkend(.datum))
      }
      if dagen.isEmpty {
        throw Bestandsfout([Bevinding(.kopOntbreekt, Bevinding.Plaats(bestand: opdracht.bestand))])
      }
    }
    let eigen: [Veld] = opdracht.profiel.breed == nil ? [] : [.bijeenkomst, .datum, .status]
    buffer += (velden.map(\.veld.rawValue) + eigen.map(\.rawValue) + ["einde van de rij\n"]).joined(separator: ";").utf8
  }

  /// The same bronprofiel for the long text. The last column is no field, so that an empty field is never 'cut off'.
  var profiel: Leveringsprofiel {
    var profiel = opdracht.profiel
    profiel.formaat = Bestandsformaat()
    (profiel.formaat.scheiding, profiel.formaat.codering) = (Langschrift.scheiding, .utf8)
    profiel.formaat.regelsVoorKop = 0
    for (veld, kolom) in profiel.kolommen {
      profiel.kolommen[veld] = Kolomprofiel(
        namen: [veld.rawValue], notatie: kolom.notatie ?? notatie(veld), isVerplicht: false)
    }
    if profiel.breed != nil {
      profiel.kolommen[.datum] = Kolomprofiel(namen: [Veld.datum.rawValue], notatie: "jjjj-mm-dd")
      for veld in [Veld.bijeenkomst, .status] { profiel.kolommen[veld] = Kolomprofiel(namen: [veld.rawValue]) }
    }
    (profiel.totaalregels, profiel.breed) = ([], nil)
    return profiel
  }

  /// A date cell in the header of a sheet reads 'jjjj-mm-dd' whatever the notation.
  private static func headerDay(_ naam: String, _ notatie: String, _ periode: Periode?) -> Dag? {
    if let dag = Dag(iso: naam.prefix(10)) { return dag }
    var (tekst, patroon) = (naam, notatie)
    if !notatie.contains("jjjj"), let jaar = periode?.eersteDag.delen.jaar {
      // '01-09' of a school year may lie in its second calendar year.
      for poging in [jaar, jaar + 1] {
        let dag = (naam + "-" + padded(poging, 4)).withBytestuk { Datumnotatie(notatie + "-jjjj").read($0).alsDag }
        if let dag, periode?.bevat(dag) == true { return dag }
      }
      (tekst, patroon) = (naam + "-" + padded(jaar, 4), notatie + "-jjjj")
    }
    return tekst.withBytestuk { Datumnotatie(patroon).read($0).alsDag }
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
    for (kolom, dag) in dagen where kolom < rij.aantal && !rij.bereik(kolom).isEmpty {
      let id = [Veld.activiteit, .wijk, .locatie].map { text(rij, $0) }.joined(separator: " ") + " " + dag.iso
      let eigen = [id, dag.iso, trimmed(rij.tekst(kolom))].map { csvField(Array($0.utf8)[...], scheiding: 0x3B) }
      try writeLine(vast + eigen + [isHeel ? [] : [Langschrift.scheiding]], regel: rij.regel)
    }
    return dagen.map(\.kolom).filter { $0 < rij.aantal && rij.soorten[$0] == .fout }
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
