import Domain
import Foundation
import Pipeline

/// A workspace on disk with two bronnen and its own key; gone when the test is.
final class Proefwerkmap {
  let ouder: URL
  let werkmap: Werkmap
  var map: URL { werkmap.map }
  private var beurt = 0
  /// The day on which commands are given.
  var klok = "2026-04-01"

  init(drempels: String = "") throws {
    ouder = FileManager.default.temporaryDirectory.appending(path: "proefwerkmap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: ouder, withIntermediateDirectories: true)
    werkmap = Werkmap(ouder.appending(path: "w").path)
    try makeWerkmap(werkmap)
    try FileManager.default.removeItem(at: map.appending(path: "bronnen/organisatie.yaml"))
    for bron in ["een", "twee"] { try write(Proefwerkmap.profiel(bron), to: "bronnen/\(bron).yaml") }
    try write("afspraken: []\n", to: "resultaatafspraken.yaml")
    try write(
      """
      organisatie: Proef
      gemeente: Haarlem
      vanaf: 2026-01
      leeftijdsbanden: [0-12, onbekend]
      werkvormen: [groep]
      leefgebieden: [thuis, school]
      drempels: { daling_stopt_bij_procent: 100\(drempels.isEmpty ? "" : ", " + drempels) }
      termijnen:
        - { stuk: jaarverantwoording, dag: 1, maand: 4 }

      """, to: "verantwoording.yaml")
  }

  deinit { try? FileManager.default.removeItem(at: ouder) }

  func write(_ tekst: String, to pad: String) throws {
    let url = map.appending(path: pad)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(tekst.utf8).write(to: url)
  }

  /// Puts files in the inbox and reads them.
  @discardableResult
  func ingest(_ bestanden: [String: String], draden: Int? = nil, akkoord: Akkoord? = nil) throws -> Inleesverslag {
    for (naam, tekst) in bestanden { try write(tekst, to: "inbox/\(naam)") }
    return try ingestInbox(draden: draden, akkoord: akkoord)
  }

  @discardableResult
  func ingestInbox(draden: Int? = nil, akkoord: Akkoord? = nil) throws -> Inleesverslag {
    var opdracht = Inleesronde.Opdracht()
    beurt += 1
    (opdracht.draden, opdracht.tijdstip) = (draden, "\(klok)T06:00:\(padded(beurt, 2))Z")
    opdracht.akkoord = akkoord
    return try ingestOnRequest(opdracht, in: werkmap, peildatum: peildatum, voortgang: Voortgang { _ in })
  }

  let peildatum = Dag(jaar: 2026, maand: 4, dag: 5) ?? Dag(nummer: 0)

  func undo(_ levering: String) throws -> String {
    beurt += 1
    return try Pipeline.undo(
      levering, in: werkmap, peildatum: peildatum, tijdstip: "\(klok)T06:00:\(padded(beurt, 2))Z")
  }

  func report(_ periode: Periode, editie: String = "beide") throws -> Rapportverslag {
    beurt += 1
    return try makeReportsOnRequest(
      [Rapportwens(periode: periode, formaten: "html,xlsx,json,csv,ods", editie: editie)], in: werkmap,
      peildatum: peildatum, uitvoermap: nil, tijdstip: "\(klok)T06:00:\(padded(beurt, 2))Z",
      voortgang: Voortgang { _ in })
  }

  func status(_ dag: Dag? = nil) throws -> Statusverslag {
    try Pipeline.status(of: werkmap, peildatum: dag ?? peildatum)
  }

  /// Everything that counts, in a form in which the numbers of children and the order of files do not show.
  func stand() throws -> [String] {
    let cijfers = try figures(of: .jaar(2026), als: .csv, in: werkmap, peildatum: peildatum)
    return String(decoding: cijfers, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
      + (try status().samenhang)
  }

  /// Names and content of the files below a folder of the workspace.
  func contents(of deel: String) throws -> [String: Data] {
    let begin = map.appending(path: deel)
    var uit: [String: Data] = [:]
    for case let pad as String in FileManager.default.enumerator(atPath: begin.path)
      ?? FileManager.DirectoryEnumerator()
    {
      let url = begin.appending(path: pad)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        uit[pad] = try Data(contentsOf: url)
      }
    }
    return uit
  }

  static let presentiekop =
    "bijeenkomst;datum;begin;eind;activiteit;locatie;wijk;kind;naam;geboren;postcode;status;opmerking\n"
  static let signaalkop = "signaal;datum;wijk;kind;leefgebied;verhaal\n"
  static let planningkop = "bijeenkomst;datum;activiteit;locatie;wijk;uitkomst\n"
  static let register = "activiteit;naam;werkvorm;doelen\nA1;Club;groep;D01\nA2;Spel;groep;D02\nA3;Raad;groep;D09\n"

  private static func profiel(_ bron: String) -> String {
    """
    bron: \(bron)
    organisatie: Organisatie \(bron)
    leveringen:
      - soort: activiteiten
        bestand: "\(bron)-activiteiten-*.csv"
        ritme: jaarlijks
        formaat: { soort: csv, scheiding: ";", codering: utf-8 }
        kolommen:
          activiteit: { namen: [activiteit] }
          naam: { namen: [naam] }
          werkvorm: { namen: [werkvorm] }
          doelen: { namen: [doelen] }
      - soort: planning
        bestand: "\(bron)-planning-*.csv"
        ritme: incidenteel
        formaat: { soort: csv, scheiding: ";", codering: utf-8 }
        kolommen:
          bijeenkomst: { namen: [bijeenkomst] }
          datum: { namen: [datum], notatie: dd-mm-jjjj }
          activiteit: { namen: [activiteit] }
          locatie: { namen: [locatie] }
          wijk: { namen: [wijk] }
          uitkomst: { namen: [uitkomst] }
      - soort: aanwezigheid
        bestand: "\(bron)-aanwezigheid-*.csv"
        ritme: maandelijks
        uiterlijk: 10
        buiten_periode: aanvullen
        formaat: { soort: csv, scheiding: ";", codering: utf-8 }
        kolommen:
          bijeenkomst: { namen: [bijeenkomst] }
          datum: { namen: [datum], notatie: dd-mm-jjjj }
          begintijd: { namen: [begin], verplicht: nee }
          eindtijd: { namen: [eind], verplicht: nee }
          activiteit: { namen: [activiteit] }
          locatie: { namen: [locatie] }
          wijk: { namen: [wijk] }
          kind: { namen: [kind] }
          geboortedatum: { namen: [geboren], notatie: dd-mm-jjjj, verplicht: nee }
          postcode: { namen: [postcode], verplicht: nee }
          status: { namen: [status] }
      - soort: signalen
        bestand: "\(bron)-signalen-*.csv"
        ritme: incidenteel
        formaat: { soort: csv, scheiding: ";", codering: utf-8 }
        kolommen:
          signaal: { namen: [signaal] }
          datum: { namen: [datum], notatie: dd-mm-jjjj }
          wijk: { namen: [wijk] }
          kind: { namen: [kind] }
          leefgebied: { namen: [leefgebied] }

    """
  }
}
