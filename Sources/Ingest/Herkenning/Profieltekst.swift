internal import Domain

/// Writes a proposal as the YAML of a bronprofiel.
struct Profieltekst: Sendable {
  let bestand: String
  let formaat: Bestandsformaat
  let kop: Kopherkenning
  let keuze: Soortkeuze?
  let kolommen: [Kolomvoorstel]
  let totaalwoorden: [String]
  /// Names of columns that are dates: a wide presence list.
  let datums: [String]
  /// What stands below those dates.
  let tekens: [String]
  /// Columns that are one head count together.
  let optellen: [String]

  private var soort: Leveringsoort? { keuze?.soort }
  private var isBreed: Bool { datums.count >= 2 && soort == .aanwezigheid }

  /// - Parameter vast: fields that have one value for the whole file.
  func aandacht(_ vast: [Veld: String]) -> [String] {
    var uit: [String] = []
    if kolommen.contains(where: { $0.oordeel == .bsn }) {
      uit.append(
        "Dit bestand heeft een kolom met een burgerservicenummer. Het wordt geheel geweigerd. Laat de bron die kolom weg."
      )
    }
    if soort == nil { uit.append("Geen kolom is herkend. Vul zelf in welke soort bestand dit is.") }
    if let keuze, keuze.zekerheid == .nietZeker {
      uit.append("Het is niet zeker dat dit \(keuze.soort.rawValue) zijn. Kijk de soort na voordat u verdergaat.")
    }
    for kolom in kolommen where kolom.veld == .status && kolom.voorbeeld.contains("andere waarden") {
      uit.append("Niet alle woorden in kolom '\(kolom.naam)' zijn bekend. Vul ze aan onder 'waarden'.")
    }
    if isBreed, !hasKnownMarks {
      uit.append("Niet alle tekens onder de datums zijn bekend. Vul ze aan onder 'waarden'.")
    }
    if case .activiteiten? = soort, (try? Periodenaam(bestand).period(.jaarlijks)) == nil {
      uit.append("De naam noemt geen jaar. Zet het jaar waarover het register gaat in de naam van het bestand.")
    }
    for veld in missing(vast) {
      uit.append("Geen kolom gevonden voor '\(veld.rawValue)'. Zoek de kolom, of zet het veld onder 'vast'.")
    }
    for kolom in kolommen
    where kolom.veld.map(Datumvoorstel.isDatum) == true && kolom.notatie == nil && formaat.soort == .csv
      && !kolom.isLeeg
    {
      uit.append("De notatie van de datum in kolom '\(kolom.naam)' is niet zeker. Vul 'notatie' in.")
    }
    if formaat.soort == .csv, formaat.codering == nil {
      uit.append("De bron levert utf-32. Een bronprofiel kent dat niet. Vraag om utf-8.")
    }
    return uit
  }

  /// Fields without which a row cannot be counted, and that neither a column nor `vast` gives.
  func missing(_ vast: [Veld: String]) -> [Veld] {
    let gevonden = Set(kolommen.compactMap(\.veld)).union(vast.keys)
    return (soort?.nodigeVelden ?? []).filter { veld in
      if isBreed, [.datum, .bijeenkomst, .status].contains(veld) { return false }
      let telt = gevonden.contains(.anoniem) || !optellen.isEmpty
      return !gevonden.contains(veld) && !((veld == .kind || veld == .status) && telt)
    }
  }

  var yaml: String {
    let kop = [
      "# Voorstel voor een bronprofiel. Loop elke regel na voordat u dit bestand gebruikt.",
      "bron: \(Beginwaarde.bron)                      # korte code, zonder spaties",
      "organisatie: \(quoted(Beginwaarde.leverancier))",
      "onderaannemer: nee                # ja of nee",
      "kindsleutel: gedeeld              # gedeeld: hetzelfde kindnummer is in elke bron hetzelfde kind; anders: eigen",
      "leveringen:",
    ]
    return kop.joined(separator: "\n") + "\n" + levering(vast: [:], isDeel: false)
  }

  /// What is about this file alone.
  func levering(vast: [Veld: String], isDeel: Bool) -> String {
    let keuze = periodekeuze
    var regels = [
      "  - soort: \((soort ?? .aanwezigheid).rawValue)"
        + (soort == nil ? "             # niet herkend: kies zelf" : ""),
      "    bestand: \(quoted(Self.naampatroon(bestand)))",
      "    periode: \(keuze.uitNaam ? "bestandsnaam" : "kolom")",
      "    ritme: \(keuze.ritme.rawValue)",
    ]
    if isDeel { regels.append("    delen: bestandsnaam           # er zijn meer bestanden over één maand") }
    regels.append("    formaat: { \(formaattekst) }")
    if isBreed {
      regels.append("    breed: { notatie: \(breednotatie) }        # elke kolom met een datum is een bijeenkomst")
    }
    if !totaalwoorden.isEmpty {
      regels.append("    totaalregels: [\(Set(totaalwoorden).sorted().map(quoted).joined(separator: ", "))]")
    }
    if !optellen.isEmpty {
      regels.append("    optellen: { anoniem: [\(optellen.map(quoted).joined(separator: ", "))] }")
    }
    regels.append("    kolommen:")
    for kolom in kolommen {
      guard let veld = kolom.veld else { continue }
      let notatie = kolom.notatie.map { ", notatie: \($0)" } ?? ""
      let verplicht = soort?.nodigeVelden.contains(veld) == true ? "" : ", verplicht: nee"
      regels.append("      \(veld.rawValue): { namen: [\(quoted(kolom.naam))]\(notatie)\(verplicht) }")
    }
    for veld in missing(vast) {
      regels.append(
        "      # \(veld.rawValue): { namen: [\"\"] }        # ontbreekt: vul de kolom in, of zet het veld onder 'vast'")
    }
    if !vast.isEmpty {
      let velden = vast.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue): \(quoted($0.value))" }
      regels.append("    vast: { \(velden.joined(separator: ", ")) }")
    }
    regels += waardentekst
    let genegeerd = kolommen.filter { $0.veld == nil && !optellen.contains($0.naam) }
    if !genegeerd.isEmpty {
      regels.append("# Niet ingelezen: " + genegeerd.map { quoted($0.naam) }.joined(separator: ", "))
    }
    return regels.joined(separator: "\n") + "\n"
  }

  private var waardentekst: [String] {
    let waarden = isBreed ? Kolomkijker.presentie(tekens) : kolommen.first { $0.veld == .status }?.waarden ?? [:]
    if waarden.isEmpty { return [] }
    let groepen = waarden.sorted { $0.key < $1.key }
      .map { "\($0.key): [\($0.value.map(quoted).joined(separator: ", "))]" }
    return ["    waarden:", "      status: { \(groepen.joined(separator: ", ")) }"]
  }

  private var formaattekst: String {
    var delen = ["soort: \(formaat.soort.rawValue)"]
    if let scheiding = formaat.scheiding {
      delen.append("scheiding: " + (scheiding == 0x09 ? "tab" : quoted(String(Character(Unicode.Scalar(scheiding))))))
    }
    if let codering = formaat.codering { delen.append("codering: \(codering.rawValue)") }
    if let blad = formaat.blad { delen.append("blad: \(quoted(blad))") }
    if kop.regelsVoorKop > 0 { delen.append("regels_voor_kop: \(kop.regelsVoorKop)") }
    if kop.kopregels > 1 { delen.append("kopregels: \(kop.kopregels)") }
    return delen.joined(separator: ", ")
  }

  private var breednotatie: String {
    if let notatie = Datumvoorstel.notatie(.datum, datums, kentDatums: false) { return notatie }
    let isVol = datums.allSatisfy { $0.utf8.count == 5 }
    return datums.allSatisfy { $0.split(separator: "-").count == 2 } ? (isVol ? "dd-mm" : "d-m") : "dd-mm-jjjj"
  }

  private var hasKnownMarks: Bool {
    let bekend = Set(Kolomkijker.presentie(tekens).values.joined())
    return tekens.allSatisfy { bekend.contains(wordform($0)) }
  }

  /// Where the period of such a file stands, and how often it comes: by the name where that says one, else by the rows.
  private var periodekeuze: (uitNaam: Bool, ritme: Leveringsprofiel.Ritme) {
    let naam = Periodenaam(bestand)
    func fits(_ ritme: Leveringsprofiel.Ritme) -> Bool { (try? naam.period(ritme)) != nil }
    if soort == .activiteiten { return (true, .jaarlijks) }
    if fits(.maandelijks) { return (true, .maandelijks) }
    if fits(.wekelijks) { return (true, .wekelijks) }
    // Heads such as '3-feb' need the year of the name.
    if soort == .aanwezigheid, isBreed, fits(.incidenteel) { return (true, .incidenteel) }
    return (false, soort?.vorm.ritme ?? .maandelijks)
  }

  /// Which period the proposal takes the file for, and what that rests on.
  var periodebewijs: String {
    let keuze = periodekeuze
    guard keuze.uitNaam else { return "Periode: van de eerste tot de laatste datum in de rijen" }
    guard let periode = try? Periodenaam(bestand).period(keuze.ritme) else { return "Periode: staat niet in de naam" }
    return "Periode \(periode.code): staat in de naam"
  }

  /// The name with a star for its date, so that next month's file fits too.
  static func naampatroon(_ bestand: String) -> String {
    var uit = "", cijfers = ""
    for teken in Periodenaam.pattern(bestand) + "\u{0}" {
      if teken.isNumber || (teken == "-" && !cijfers.isEmpty) {
        cijfers.append(teken)
        continue
      }
      if cijfers.count(where: \.isNumber) >= 4 { uit += cijfers.hasSuffix("-") ? "*-" : "*" } else { uit += cijfers }
      cijfers = ""
      if teken != "\u{0}" { uit.append(teken) }
    }
    return uit
  }

  /// Double quotes with escapes: whatever a column is called, the YAML stays whole.
  private func quoted(_ tekst: String) -> String {
    var uit = "\""
    for teken in tekst.unicodeScalars {
      switch teken {
      case "\"": uit += "\\\""
      case "\\": uit += "\\\\"
      case "\n": uit += "\\n"
      case "\r": uit += "\\r"
      case "\t": uit += "\\t"
      case _ where teken.value < 0x20 || teken.value == 0x7F: uit += " "
      default: uit.unicodeScalars.append(teken)
      }
    }
    return uit + "\""
  }
}
