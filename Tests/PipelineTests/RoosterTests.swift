import Domain
import Foundation
import Pipeline
import Testing

@Suite struct `Work that is done by itself` {
  private func proef(_ rooster: String) throws -> Proefwerkmap {
    let proef = try Proefwerkmap()
    proef.klok = "2026-02-01"
    let url = proef.werkmap.configuratie
    let tekst = try String(contentsOf: url, encoding: .utf8)
    try Data((tekst + "rooster:\n" + rooster).utf8).write(to: url)
    try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register, "twee-activiteiten-2026.csv": Proefwerkmap.register,
    ])
    return proef
  }

  private func list(_ maand: Int, _ kinderen: Int) -> String {
    Proefwerkmap.presentiekop
      + (1...kinderen).map { "b\($0 % 7);06-0\(maand)-2026;;;A1;Hal;WK039201;k\($0);;;;aanwezig;\n" }.joined()
  }

  @discardableResult
  private func month(_ proef: Proefwerkmap, _ maand: Int, dag: String, om: String = "05:00:00") throws -> Maandverslag {
    let peildatum = try #require(Dag(iso: dag))
    return try runMonth(
      Maandopdracht(
        maand: Maand(jaar: 2026, nummer: maand), peildatum: peildatum, uitvoermap: nil, formaten: "json",
        tijdstip: "\(dag)T\(om)Z"),
      in: proef.werkmap, voortgang: .stil)
  }

  private func plan(_ proef: Proefwerkmap, _ dag: String) throws -> Maandplan {
    try Maandplan(
      proef.werkmap, periode: nil, peildatum: try #require(Dag(iso: dag)), tijdstip: "\(dag)T07:00:00Z")
  }

  @Test func `is the month that is over, those that were missed, and nothing the second time`() throws {
    let proef = try proef("  maand: { dag: 3, tijd: \"05:15\" }\n  perioden: [halfjaar]\n")
    for bron in ["een", "twee"] {
      for maand in 1...3 { try proef.ingest(["\(bron)-aanwezigheid-2026-0\(maand).csv": list(maand, 12 + maand)]) }
    }
    try month(proef, 1, dag: "2026-04-03")
    #expect(try plan(proef, "2026-04-03").maanden.map(\.code) == ["2026-02", "2026-03"])
    for maand in 2...3 { try month(proef, maand, dag: "2026-04-03", om: "05:0\(maand):00") }
    // Of a quarter that the schedule does not want, nothing is made.
    #expect(try proef.contents(of: "reports").keys.allSatisfy { !$0.hasPrefix("2026-K1") })
    let klaar = try plan(proef, "2026-04-04")
    #expect(klaar.isNiets && klaar.tekst.contains("niets, alles is er"))

    // What changes a report of before is due again, with the last month; once.
    proef.klok = "2026-04-04"
    try proef.ingest(["een-aanwezigheid-2026-02.csv": list(2, 20)])
    let opnieuw = try plan(proef, "2026-04-05")
    #expect(opnieuw.maanden.map(\.code) == ["2026-03"] && opnieuw.correcties.map(\.code) == ["2026-02"])
    #expect(opnieuw.tekst.contains("Opnieuw, omdat er later iets veranderde\n  februari 2026"))
    let verslag = try month(proef, 3, dag: "2026-04-05")
    #expect(["kinderwerk-haarlem-2026-02.json", "kinderwerk-haarlem-2026-03.json"].allSatisfy(verslag.tekst.contains))
    #expect(try plan(proef, "2026-04-06").isNiets)
  }

  @Test func `is nothing in the first month, and a message when the clock went back`() throws {
    let proef = try proef("  maand: { dag: 3, tijd: \"05:15\" }\n")
    #expect(throws: Wereldfout.self) { try plan(proef, "2026-01-03") }
    let nieuw = try Proefwerkmap()
    #expect(try plan(nieuw, "2026-01-03").isNiets)
    #expect(try plan(nieuw, "2026-02-03").maanden.map(\.code) == ["2026-01"])
  }

  @Test func `says in local time when it was done, when it comes, and that it was missed`() throws {
    let proef = try proef("  dag: { tijd: \"06:30\" }\n  maand: { dag: 3, tijd: \"05:15\" }\n")
    func lines(_ dag: String) throws -> Statusverslag {
      let dag: Dag = try #require(Dag(iso: dag))
      return try proef.status(dag)
    }
    let nooit = try lines("2026-04-02").tekst
    #expect(nooit.contains("dagronde, elke dag om 06.30 uur: nog nooit; volgende 2 april 2026"))
    #expect(nooit.contains("maandrun, elke maand op dag 3 om 05.15 uur: nog nooit; volgende 3 april 2026"))
    // In winter and in summer.
    try month(proef, 2, dag: "2026-03-03", om: "05:15:00")
    let winter = try lines("2026-03-03")
    #expect(
      winter.tekst.contains("laatst 3 maart 2026, 06.15 uur, klaar, maar er ontbreekt iets; volgende 3 april 2026"))
    #expect(winter.tekst.contains("Laatste maandrun: 3 maart 2026, 06.15 uur, klaar, maar er ontbreekt iets"))
    #expect(try lines("2026-04-03").rooster?.taken.allSatisfy { $0.gemist == nil } == true)
    #expect(
      try lines("2026-04-04").tekst.contains("Niet vanzelf gedaan\n  maandrun: had moeten lopen op 3 april 2026"))
    #expect(try lines("2026-04-04").uitkomst == .mensNodig)
    try month(proef, 3, dag: "2026-04-04", om: "22:30:00")
    #expect(try lines("2026-04-05").tekst.contains("laatst 5 april 2026, 00.30 uur"))
    #expect(try lines("2026-04-05").rooster?.taken.allSatisfy { $0.gemist == nil } == true)
  }

  @Test func `tells a program how it ended, and nobody of a child or a file`() throws {
    let proef = try proef("  maand: { dag: 1, tijd: \"05:15\" }\n")
    let gehoord = proef.ouder.appending(path: "gehoord"), meld = proef.ouder.appending(path: "meld")
    func set(_ script: String, seconden: Int) throws {
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: meld)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: meld.path)
      let tekst = try String(contentsOf: proef.werkmap.configuratie, encoding: .utf8)
      let zonder = tekst.components(separatedBy: "  melding:")[0]
      try Data((zonder + "  melding: { opdracht: [\"\(meld.path)\", hallo], seconden: \(seconden) }\n").utf8)
        .write(to: proef.werkmap.configuratie)
    }
    try set("echo \"$1\" > '\(gehoord.path)'; cat >> '\(gehoord.path)'", seconden: 5)
    try month(proef, 2, dag: "2026-03-01")
    #expect(
      try String(contentsOf: gehoord, encoding: .utf8) == """
        hallo
        {"bericht":"De maandrun over februari 2026 van 1 maart 2026, 06.00 uur: klaar, maar er ontbreekt iets.","code":5,\
        "opdracht":"maand","organisatie":"Proef","periode":"2026-02","tijdstip":"2026-03-01T05:00:00Z","uitkomst":"verlies",\
        "werkmap":"w"}

        """)
    let tijden = try String(contentsOf: proef.map.appending(path: "metrieken-taken.prom"), encoding: .utf8)
    #expect(tijden.contains("verantwoording_taak_gelukt_tijd_seconds{taak=\"maandrun\"} 1772341200"))
    #expect(tijden.contains("verantwoording_taak_uitkomst{taak=\"maandrun\"} 5"))
    #expect(tijden.contains("verantwoording_taak_volgende_tijd_seconds{taak=\"maandrun\"} 1775013300"))
    #expect(!(try proef.status().tekst.contains("melding")))
    // A program that hangs is ended, and the run is what it was.
    try set("sleep 30", seconden: 1)
    #expect(try month(proef, 2, dag: "2026-03-02").uitkomst == .verlies)
    let stand = try proef.status()
    #expect(stand.tekst.contains("melding: niet gelukt op 2 maart 2026, 06.00 uur. \(meld.path) was na 1 seconden"))
    try set("cat > /dev/null", seconden: 5)
    try month(proef, 2, dag: "2026-03-03")
    #expect(!(try proef.status().tekst.contains("melding")))
  }

  @Test func `stands in lines for cron and in units for systemd`() throws {
    let proef = try proef(
      """
        dag: { tijd: "06:30" }
        maand: { dag: 28, tijd: "23:05" }
        reservekopie: { weekdag: zaterdag, tijd: "04:15", naar: /backup }

      """)
    let regels = try Roosterregels(programma: "/usr/local/bin/v w", werkmap: proef.werkmap)
    let pad = proef.map.path
    #expect(
      regels.crontab.split(separator: "\n").suffix(3) == [
        "30 6 * * *  '/usr/local/bin/v w' dag --werkmap \(pad)",
        "5 23 28 * *  '/usr/local/bin/v w' maand --werkmap \(pad)",
        "15 4 * * 6  '/usr/local/bin/v w' reservekopie --werkmap \(pad)",
      ])
    for regel in [
      "OnCalendar=*-*-* 06:30 Europe/Amsterdam", "OnCalendar=*-*-28 23:05 Europe/Amsterdam",
      "OnCalendar=Sat *-*-* 04:15 Europe/Amsterdam",
      "ExecStart=\"/usr/local/bin/v w\" \"reservekopie\" \"--werkmap\" \"\(pad)\"",
    ] {
      #expect(regels.systemd.contains(regel))
    }
  }

  /// systemd itself judges the units, where it is: none is refused, and none is exposed.
  @Test func `has units that raise an alarm and may do little, as the unit that is installed`() throws {
    let proef = try proef(
      """
        dag: { tijd: "06:30" }
        reservekopie: { tijd: "04:15", naar: "/mnt/een schijf" }

      """)
    let regels = try Roosterregels(programma: "/usr/bin/env", werkmap: proef.werkmap)
    let eenheden = regels.systemd.split(separator: "# /etc/systemd/system/").map {
      let delen = $0.split(separator: "\n", maxSplits: 1)
      return (naam: String(delen[0]), regels: Set(delen[1].split(separator: "\n").map(String.init)))
    }
    #expect(eenheden.map(\.naam).filter { $0.hasSuffix(".service") }.count == 3)
    let geplaatst = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs/systemd/verantwoording@.service").standardized,
      encoding: .utf8)
    let vast = geplaatst.split(separator: "\n").map(String.init).filter {
      $0.contains("=") && !$0.hasPrefix("#") && !$0.contains("%f") && !$0.hasPrefix("ExecStart")
        && !$0.hasPrefix("User")
        && !$0.hasPrefix("Group") && !$0.hasPrefix("Description") && !$0.hasPrefix("OnFailure")
    }
    #expect(vast.count > 30)
    for eenheid in eenheden where eenheid.naam.hasSuffix(".service") && !eenheid.naam.contains("alarm") {
      for regel in vast { #expect(eenheid.regels.contains(regel), "\(eenheid.naam): \(regel)") }
      #expect(eenheid.regels.contains("OnFailure=verantwoording-alarm.service"))
      #expect(eenheid.regels.contains("ReadWritePaths=\"\(proef.map.path)\" \"-/mnt/een schijf\""))
      #expect(!eenheid.regels.contains("SystemCallFilter=@chown"))
    }
    // A group of the manager needs room, behind what takes it away.
    let instellingen = try String(contentsOf: proef.map.appending(path: "verantwoording.yaml"), encoding: .utf8)
    try proef.write(instellingen + "managergroep: kinderwerk\n", to: "verantwoording.yaml")
    let ruim = try Roosterregels(programma: "/usr/bin/env", werkmap: proef.werkmap).systemd
    for regel in [
      "SupplementaryGroups=kinderwerk", "PrivateUsers=no", "RestrictSUIDSGID=no", "SystemCallFilter=@chown",
    ] {
      #expect(ruim.components(separatedBy: "\n\(regel)\n").count - 1 == 2, "\(regel)")
    }
    let begin = try #require(ruim.range(of: "SystemCallFilter=~@privileged"))
    #expect(ruim[begin.upperBound...].contains("SystemCallFilter=@chown"))
  }
}
