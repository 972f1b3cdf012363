import Catalogue
import Counting
import Disclosure
import Domain
import Foundation
import Naief
import Reporting
import Testing

/// The world of the naive recount, filled by hand and given to the program.
extension Proefwereld {
  init() {
    self.init(gebieden: haarlem.gebieden, doelen: haarlem.doelen.doelen)
    registers.activiteiten = (1...4).map { nummer in
      Activiteit(
        bron: BronID("buurts"), code: "A\(nummer)", naam: "Activiteit \(nummer)", werkvorm: "groep",
        doelen: (1...10).map { DoelID($0 < 10 ? "D0\($0)" : "D\($0)") }, partners: [])
    }
  }

  mutating func add(_ dag: String, kinderen: some Sequence<Int> = 1...1, _ change: (inout Sessie) -> Void = { _ in }) {
    var sessie = Sessie(dag: dagVan(dag), kinderen: kinderen.map { Kind(nummer: UInt32($0)) })
    change(&sessie)
    sessies.append(sessie)
  }

  /// A bijeenkomst every seven days from the first day to the last.
  mutating func addWeekly(
    _ van: String, _ tot: String, kinderen: some Sequence<Int> = 1...1, _ change: (inout Sessie) -> Void = { _ in }
  ) {
    var dag = dagVan(van)
    while dag <= dagVan(tot) {
      add(dag.iso, kinderen: kinderen, change)
      dag = dag + 7
    }
  }

  mutating func signaal(
    _ dag: String, opgepakt: String? = nil, doorgespeeld: String? = nil, afgerond: String? = nil, terug: String? = nil,
    warm: Bool? = nil, wijk: String = "WK039201", leefgebied: String = "thuis"
  ) {
    registers.signalen.append(
      Signaal(
        bron: BronID("buurts"), id: "S\(registers.signalen.count)", dag: dagVan(dag), wijk: wijk,
        leefgebied: leefgebied, melder: "", doorgespeeldAan: "", doorgespeeld: doorgespeeld.map(dagVan),
        opgepakt: opgepakt.map(dagVan), afgerond: afgerond.map(dagVan), teruggekoppeld: terug.map(dagVan), warm: warm))
  }

  mutating func evaluatie(
    _ dag: String, _ doelgroep: String, schaal: ClosedRange<Int>, uitgenodigd: Int, antwoorden: Int, som: Int
  ) {
    registers.evaluaties.append(
      Evaluatie(
        bron: BronID("buurts"), id: "E\(registers.evaluaties.count)", dag: dagVan(dag), doelgroep: doelgroep,
        vraag: "tevredenheid", wijk: "", activiteit: "A1", schaal: schaal, uitgenodigd: uitgenodigd,
        antwoorden: antwoorden,
        som: som))
  }

  mutating func wachtlijst(_ dag: String, _ locatie: String, kinderen: Int, weken: Int) {
    registers.wachtlijsten.append(
      Wachtlijststand(
        bron: BronID("buurts"), peildatum: dagVan(dag), locatie: locatie, wijk: "WK039201", kinderen: kinderen,
        langsteWeken: weken))
  }

  mutating func plan(_ dag: String, _ uitkomst: Planregel.Uitkomst, aantal: Int = 1) {
    for _ in 0..<aantal {
      registers.planregels.append(
        Planregel(
          bron: BronID("buurts"), id: "P\(registers.planregels.count)", dag: dagVan(dag), activiteit: "A1",
          locatie: "Speelhuis", wijk: "WK039201", uitkomst: uitkomst))
    }
  }

  mutating func miss(_ soort: Leveringsoort, _ maanden: String..., van bron: String = "buurts") {
    for code in maanden { if let maand = Maand(code: code) { gemist.insert(.init(BronID(bron), soort, maand)) } }
  }

  /// What the cells, agreements and coverage of a period are counted from.
  func telopdracht(_ periode: String) throws -> Telopdracht {
    Telopdracht(
      periode: try #require(Periode(code: periode)), gebieden: gebieden, doelen: doelen.map(\.id),
      leeftijdsbanden: haarlem.werkmap.leeftijdsbanden, werkvormen: haarlem.werkmap.werkvormen, organisaties: bronnen,
      kalender: Weekkalender(vakanties: vakanties, vanaf: vanaf), registers: registers, dekking: dekking)
  }

  func opdracht(_ afspraken: [Resultaatafspraak], _ periode: String, _ peildatum: String) throws -> Afspraakopdracht {
    try Afspraakopdracht(
      afspraken: afspraken, peildatum: dagVan(peildatum), telling: telopdracht(periode),
      verhalen: verhalen.map { Verhaalfeit(dag: $0.dag, doelen: $0.doelen) })
  }

  func weigh(
    _ afspraak: Resultaatafspraak, _ periode: String = "2026", peildatum: String = "2027-02-28",
    editie: Editie = .intern, cijfer: (Cijfersleutel) -> Cijfer? = { _ in nil }
  ) throws -> [Afspraakuitkomst] {
    let opdracht = try opdracht([afspraak], periode, peildatum)
    let metingen = try measure(opdracht, blokken: blokken, cijfer: cijfer)
    let boek = release([], editie: editie, drempels: Drempels(), gebieden: gebieden)
    var weging = Weegopdracht(
      periode: opdracht.periode, kalender: opdracht.kalender,
      gebieden: gebieden,
      doelen: doelen)
    weging.losseBronnen = losseBronnen
    return Reporting.weigh([afspraak], against: release(metingen, beside: boek, drempels: Drempels()), weging)
  }

  /// The outcome of one agreement of the demo in the last window of a report.
  func weigh(
    _ id: String, _ periode: String = "2026", peildatum: String = "2027-02-28", editie: Editie = .intern
  ) throws -> Afspraakuitkomst {
    let afspraak = try #require(demoafspraken.first { $0.id == id })
    return try #require(try weigh(afspraak, periode, peildatum: peildatum, editie: editie).last)
  }
}

func dagVan(_ iso: String) -> Dag { Dag(iso: iso) ?? Dag(nummer: 0) }

/// The defaults of a fresh werkmap.
let haarlem: Catalogus = {
  let pad = FileManager.default.temporaryDirectory.appending(path: "afspraak-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: pad) }
  do {
    try newWerkmap(pad)
    return try Catalogus.load(werkmap: pad).get()
  } catch { preconditionFailure("a fresh werkmap does not load: \(error)") }
}()

func readAgreements(
  _ yaml: String, in wereld: Proefwereld? = nil, fouten: Foutenlijst = Foutenlijst()
) throws -> [Resultaatafspraak] {
  var wereld = wereld ?? Proefwereld()
  for wijk in haarlem.gebieden.wijken where wereld.inwoners[wijk.code] == nil { wereld.inwoners[wijk.code] = 100 }
  let omgeving = Afspraakomgeving(
    doelen: wereld.doelen.map(\.id), gebieden: wereld.gebieden, werkvormen: haarlem.werkmap.werkvormen,
    leeftijdsbanden: haarlem.werkmap.leeftijdsbanden, bronnen: [BronID("buurts"), BronID("speeltuinen")])
  let knoop = try #require(Knoop.parse(yaml, bestand: "resultaatafspraken.yaml", fouten: fouten))
  let afspraken = readAfspraken(knoop, omgeving)
  #expect(fouten.fouten.map(\.melding) == [])
  return afspraken
}

/// One agreement from the lines under its id.
func agreement(_ regels: String, periode: String = "jaar") throws -> Resultaatafspraak {
  let kop = "afspraken:\n  - id: T01\n    titel: Proef\n    periode: \(periode)\n"
  let geldig = "    geldig: { van: 2025-01-01, tot: 2026-12-31 }\n"
  let rest = regels.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
  return try #require(try readAgreements(kop + geldig + rest + "\n").first)
}

let demoafspraken: [Resultaatafspraak] = {
  let bestand = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/werkmap-haarlem/resultaatafspraken.yaml")
  do { return try readAgreements(String(contentsOf: bestand, encoding: .utf8)) } catch {
    preconditionFailure("the demo's agreements do not load: \(error)")
  }
}()

extension Oordeel {
  /// Only the six words, without the reason.
  var isOnbekend: Bool { if case .nietTeBeoordelen = self { true } else { false } }
}
