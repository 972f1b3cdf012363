internal import Domain

/// Writes a proposal as the YAML of a bronprofiel.
struct Profieltekst {
  let bestand: String
  let formaat: Bestandsformaat
  let kop: Kopherkenning
  let keuze: Soortkeuze?
  let kolommen: [Kolomvoorstel]
  let totaalwoorden: [String]
  /// Names of columns that are dates: a wide presence list.
  let datums: [String]
  /// Columns that are one head count together.
  let optellen: [String]

  private var soort: Leveringsoort? { keuze?.soort }
  private var isBreed: Bool { datums.count >= 2 && soort == .aanwezigheid }

  var aandacht: [String] {
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
    for veld in ontbrekend {
      uit.append("Geen kolom gevonden voor '\(veld.rawValue)'. Zoek de kolom, of zet het veld onder 'vast'.")
    }
    for kolom in kolommen
    where kolom.veld.map(Datumvoorstel.isDatum) == true && kolom.notatie == nil && formaat.soort == .csv {
      uit.append("De notatie van de datum in kolom '\(kolom.naam)' is niet zeker. Vul 'notatie' in.")
    }
    if formaat.soort == .csv, formaat.codering == nil {
      uit.append("De bron levert utf-32. Een bronprofiel kent dat niet. Vraag om utf-8.")
    }
    return uit
  }

  private var ontbrekend: [Veld] {
    let gevonden = Set(kolommen.compactMap(\.veld))
    return (soort?.nodigeVelden ?? []).filter { veld in
      if isBreed, [.datum, .bijeenkomst, .status].contains(veld) { return false }
      let telt = gevonden.contains(.anoniem) || !optellen.isEmpty
      return !gevonden.contains(veld) && !((veld == .kind || veld == .status) && telt)
    }
  }

  var yaml: String {
    let kop = [
      "# Voorstel voor een bronprofiel. Loop elke regel na voordat u dit bestand gebruikt.",
      "bron: vul-in                      # korte code, zonder spaties",
      "organisatie: \(quoted("Vul hier de naam van de organisatie in"))",
      "onderaannemer: nee                # ja of nee",
      "kindsleutel: gedeeld              # gedeeld: hetzelfde kindnummer is in elke bron hetzelfde kind; anders: eigen",
      "leveringen:",
    ]
    return kop.joined(separator: "\n") + "\n" + levering
  }

  /// What is about this file alone.
  var levering: String {
    var regels = [
      "  - soort: \((soort ?? .aanwezigheid).rawValue)"
        + (soort == nil ? "             # niet herkend: kies zelf" : ""),
      "    bestand: \(quoted(Self.naampatroon(bestand)))",
      "    periode: \(heeftPeriode ? "bestandsnaam" : "kolom")",
      "    ritme: maandelijks",
      "    formaat: { \(formaattekst) }",
    ]
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
    for veld in ontbrekend {
      regels.append("      # \(veld.rawValue): { namen: [\"\"] }        # ontbreekt: vul de kolom in")
    }
    regels += waardentekst
    let genegeerd = kolommen.filter { $0.veld == nil }
    if !genegeerd.isEmpty {
      regels.append("# Niet ingelezen: " + genegeerd.map { quoted($0.naam) }.joined(separator: ", "))
    }
    return regels.joined(separator: "\n") + "\n"
  }

  private var waardentekst: [String] {
    guard let status = kolommen.first(where: { $0.veld == .status }), !status.waarden.isEmpty else { return [] }
    let groepen = status.waarden.sorted { $0.key < $1.key }
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

  /// The name with a star for its date, so that next month's file fits too.
  static func naampatroon(_ bestand: String) -> String {
    var uit = "", cijfers = ""
    for teken in bestand + "\u{0}" {
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

  private var heeftPeriode: Bool { Self.naampatroon(bestand).contains("*") }

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
