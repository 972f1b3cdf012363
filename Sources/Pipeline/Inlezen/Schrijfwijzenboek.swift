import Catalogue
import Disclosure
import Domain
import Foundation
import Ingest
import Reporting
import Writers

/// `quarantaine/schrijfwijzen.xlsx`: the words that no list has, with a column in which a person says what each means. Dropped
/// in the inbox it fills `schrijfwijzen.yaml`, and what was delivered before counts by the new lists.
struct Schrijfwijzenboek {
  static let naam = "schrijfwijzen.xlsx"
  private static let blad = "Schrijfwijzen"
  private static let koppen = ["Kolom", "Woord", "Aantal keer", "Betekent"]

  let werkmap: Werkmap
  private var plek: URL { werkmap.quarantaine.appending(path: Schrijfwijzenboek.naam) }

  /// What one row says.
  struct Keuze: Hashable {
    let soort: Woordsoort
    let woord: String
    let betekent: String
  }

  /// Whether a file of the inbox is this workbook, also when a program saved it under a second name.
  static func isBoek(_ naam: String) -> Bool {
    let klein = naam.lowercased()
    return klein.hasPrefix("schrijfwijzen") && klein.hasSuffix(".xlsx")
  }

  /// Writes the words that no list has; takes the file away when every word is known. What a person filled in and did not
  /// hand in yet stays in it.
  func write(_ woorden: Woordbevinding, _ catalogus: Catalogus, tijdstip: String) throws {
    let (onbekend, boek) = (woorden.onbekend, woorden.boek)
    let standPer = Dag(iso: tijdstip.prefix(10)) ?? catalogus.werkmap.vanaf.eersteDag
    guard !onbekend.isEmpty else {
      try? FileManager.default.removeItem(at: plek)
      return
    }
    let eerder = FileManager.default.fileExists(atPath: plek.path) ? (try? read(plek).keuzes) ?? [] : []
    let ingevuld = Dictionary(eerder.map { ([$0.soort.rawValue, $0.woord], $0.betekent) }) { eerste, _ in eerste }
    let rijen = onbekend.sorted { ($0.soort, $1.aantal, $0.woord) < ($1.soort, $0.aantal, $1.woord) }.map {
      woord -> [Cel] in
      let keuze = ingevuld[[woord.soort.rawValue, woord.woord]] ?? ""
      return [
        .tekst(woord.soort.rawValue), .tekst(woord.woord), Cel(.getal(Breuk(woord.aantal), .aantal)),
        keuze.isEmpty ? Cel(.leeg) : .tekst(keuze),
      ]
    }
    var tabel = Tabel(
      id: "schrijfwijzen", bijschrift: "Elke rij is een woord dat in geen lijst staat.",
      kolommen: zip(Schrijfwijzenboek.koppen, [20, 44, 12, 44]).enumerated().map { plek, kolom in
        Tabel.Kolom(kolom.0, plek == 2 ? .getal : .tekst, breedte: kolom.1)
      }, rijen: rijen)
    tabel.isWerklijst = true
    let soorten = Set(onbekend.map(\.soort)).sorted()
    let lijsten = Tabel(
      id: "lijsten", bijschrift: "Elke rij is een woord uit een lijst van deze werkmap.",
      kolommen: [.init("Kolom", breedte: 20), .init("Woord uit de lijst", breedte: 44)],
      rijen: soorten.flatMap { soort in boek.list(soort).map { [.tekst(soort.rawValue), .tekst($0)] } })
    let werkboek = makeWerkboek(
      titel: "Schrijfwijzen", periode: "", standPer: standPer, editie: .intern, werkmap: catalogus.werkmap,
      bladen: [
        (
          Schrijfwijzenboek.blad,
          [
            "Schrijf bij 'Betekent' een woord uit het blad Lijsten. Een nieuw woord mag ook: dat komt erbij.",
            "Is het woord zelf goed? Schrijf dan: ja. Mag het nergens in een rapport staan? Schrijf dan: overig.",
            "Zet het bestand daarna in inbox/ en geef: verantwoording inlezen.",
          ], tabel
        ), ("Lijsten", [], lijsten),
      ])
    let publicatie = try Publicatie(doel: werkmap.quarantaine, naam: "schrijfwijzen")
    do {
      let pad = publicatie.staging.appending(path: Schrijfwijzenboek.naam).path
      try XLSXWriter.write(werkboek, naar: pad, tijdelijk: publicatie.staging.path)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: pad)
      _ = try publicatie.deliver()
    } catch {
      publicatie.discard()
      throw error
    }
  }

  /// Takes a filled-in workbook from the inbox into the lists, all of it or nothing.
  ///
  /// - Throws: `Bestandsfout` when it is no workbook of ours.
  func take(_ url: URL, _ catalogus: Catalogus, tijdstip: String) throws -> Inleesverslag.Bestand {
    let naam = url.lastPathComponent
    let (keuzes, onleesbaar) = try read(url)
    var schrijfwijzen = catalogus.schrijfwijzen
    for keuze in keuzes {
      let woord = ["ja", "x", "j"].contains(folded(keuze.betekent)) ? keuze.woord : keuze.betekent
      schrijfwijzen.add(keuze.soort, keuze.woord, betekent: woord)
    }
    let bestand = werkmap.map.appending(path: Schrijfwijzen.bestand)
    let oud = try? Data(contentsOf: bestand)
    try Data(schrijfwijzen.yaml.utf8).write(to: bestand, options: .atomic)
    // The lists must still read, and make sense together; else they stay as they were.
    if case .failure(let fouten) = Catalogus.load(werkmap: werkmap.map.path) {
      if let oud {
        try oud.write(to: bestand, options: .atomic)
      } else {
        try FileManager.default.removeItem(at: bestand)
      }
      return Inleesverslag.Bestand(
        naam, .nietGelezen, meldingen: ["De lijsten zijn niet veranderd."] + fouten.fouten.map { "\($0)" })
    }
    try archive(url, tijdstip)
    var uit = Inleesverslag.Bestand(naam, .ingelezen)
    uit.meldingen =
      [
        keuzes.isEmpty
          ? "Bij geen enkel woord is iets ingevuld: de lijsten zijn niet veranderd."
          : "\(counted(keuzes.count, "woord staat", "woorden staan")) nu in \(Schrijfwijzen.bestand). Alles wat al geleverd was, telt naar de nieuwe lijsten. Maak de rapporten opnieuw."
      ] + onleesbaar.map { "Regel \($0): deze kolom bestaat niet. De regel is overgeslagen." }
    return uit
  }

  /// The rows in which a person filled something in, and the lines whose column is none of ours.
  private func read(_ url: URL) throws -> (keuzes: [Keuze], onleesbaar: [Int]) {
    var rijen = try readSheet(url.path, blad: Schrijfwijzenboek.blad)[...]
    let gezocht = Schrijfwijzenboek.koppen.map { folded($0) }
    guard
      let kop = rijen.firstIndex(where: { rij in gezocht.allSatisfy { rij.cellen.map { folded($0) }.contains($0) } })
    else { throw Bestandsfout([Bevinding(.kopOntbreekt, Bevinding.Plaats(bestand: url.lastPathComponent))]) }
    let plekken = gezocht.compactMap { naam in rijen[kop].cellen.firstIndex { folded($0) == naam } }
    rijen = rijen[(kop + 1)...]
    var keuzes: [Keuze] = [], onleesbaar: [Int] = []
    for rij in rijen {
      func cel(_ nummer: Int) -> String { plekken[nummer] < rij.cellen.count ? rij.cellen[plekken[nummer]] : "" }
      if cel(1).isEmpty || cel(3).isEmpty { continue }
      if let soort = Woordsoort(rawValue: cel(0)) {
        keuzes.append(Keuze(soort: soort, woord: cel(1), betekent: cel(3)))
      } else {
        onleesbaar.append(rij.regel)
      }
    }
    return (keuzes, onleesbaar)
  }

  private func archive(_ url: URL, _ tijdstip: String) throws {
    guard url.deletingLastPathComponent().standardizedFileURL.path == werkmap.inbox.standardizedFileURL.path else {
      return
    }
    try FileManager.default.createDirectory(at: werkmap.archief, withIntermediateDirectories: true)
    let stempel = tijdstip.filter { $0.isNumber || $0 == "-" }
    var doel = werkmap.archief.appending(path: "schrijfwijzen-\(stempel).xlsx"), nummer = 2
    while FileManager.default.fileExists(atPath: doel.path) {
      doel = werkmap.archief.appending(path: "schrijfwijzen-\(stempel)-\(nummer).xlsx")
      nummer += 1
    }
    try FileManager.default.moveItem(at: url, to: doel)
  }
}
