import Domain
import Foundation
import Pipeline
import Testing

@Suite struct `A random workspace` {
  /// Codes of the quarantine with their lines, whatever the key and the order.
  private func quarantine(_ proef: Proefwerkmap) throws -> [String: Data] { try proef.contents(of: "quarantaine") }

  @Test(arguments: 0..<3)
  func `loses no row and counts none twice`(seed: UInt64) throws {
    let proef = try Proefwerkmap()
    let levering = Toevalslevering(seed)
    let verslag = try proef.ingest(levering.bestanden)
    #expect(verslag.bestanden.count == levering.bestanden.count)
    for bestand in verslag.bestanden {
      let rijen = try #require(levering.bestanden[bestand.bestand]).split(separator: "\n").count - 1
      #expect(bestand.gelezen == rijen, "\(bestand.bestand)")
      #expect(bestand.gelezen == bestand.aangenomen + bestand.afgekeurd + bestand.dubbel + bestand.vervangen)
      let wacht = try quarantine(proef)["\(bestand.levering ?? "").csv"].map { $0.split(separator: 10).count } ?? 0
      #expect(wacht == bestand.afgekeurd, "\(bestand.bestand)")
    }
    #expect(verslag.bestanden.contains { $0.afgekeurd > 0 } && verslag.bestanden.contains { $0.dubbel > 0 })
    // Twice is once.
    let (stand, rijen) = (try proef.stand(), try quarantine(proef))
    #expect(stand.count > 100)
    let weer = try proef.ingest(levering.bestanden)
    #expect(weer.bestanden.allSatisfy { $0.lot == .ongewijzigd })
    #expect(try proef.stand() == stand)
    #expect(try quarantine(proef) == rijen)
  }

  @Test(arguments: 0..<3)
  func `is the same whatever the order of the files and the number of threads`(seed: UInt64) throws {
    var levering = Toevalslevering(seed)
    let samen = try Proefwerkmap()
    try samen.ingest(levering.bestanden, draden: 1)
    let (stand, rijen) = (try samen.stand(), try quarantine(samen))
    let metTwee = try Proefwerkmap()
    try metTwee.ingest(levering.bestanden, draden: 2)
    #expect(try metTwee.stand() == stand)
    #expect(try quarantine(metTwee) == rijen)
    let losse = try Proefwerkmap()
    // One run per file; what needs a register waits in the inbox until it is there.
    for naam in levering.shuffledNames() { try losse.ingest(levering.bestanden.filter { $0.key == naam }) }
    try losse.ingestInbox()
    #expect(try losse.stand() == stand)
    #expect(try quarantine(losse) == rijen)
    #expect(try losse.status().inbox == [])
  }

  @Test(arguments: 0..<4)
  func `is without an undone delivery as if that had never come`(seed: UInt64) throws {
    var levering = Toevalslevering(seed)
    let weg = try #require(levering.shuffledNames().first { !$0.contains("activiteiten") })
    let nooit = try Proefwerkmap()
    try nooit.ingest(levering.bestanden.filter { $0.key != weg })
    let (stand, rijen) = (try nooit.stand(), try quarantine(nooit))
    let proef = try Proefwerkmap()
    let verslag = try proef.ingest(levering.bestanden)
    let id = try #require(verslag.bestanden.first { $0.bestand == weg }?.levering)
    let metAlles = try proef.stand()
    _ = try proef.undo(id)
    #expect(try proef.stand() == stand)
    #expect(metAlles != stand)
    #expect(try quarantine(proef) == rijen)
    // And once more the other way round.
    try proef.ingest(levering.bestanden.filter { $0.key == weg })
    #expect(try proef.stand() == metAlles)
  }
}

@Suite struct `Counts that are kept between runs` {
  /// The same steps in two workspaces: one makes a report after each, which keeps what it counted; the other never does.
  @Test(arguments: 0..<3) func `show in no figure, whatever happens in between`(seed: UInt64) throws {
    var levering = Toevalslevering(seed)
    let later = Toevalslevering(seed + 100).bestanden.filter { $0.key.contains("aanwezigheid") }
    let (bewarend, vers) = (try Proefwerkmap(), try Proefwerkmap())
    func step(_ werk: (Proefwerkmap) throws -> Void) throws {
      try werk(bewarend)
      try werk(vers)
      #expect(try bewarend.stand() == vers.stand())
      _ = try bewarend.report(.jaar(2026))
      #expect(try bewarend.stand() == vers.stand())
    }
    for naam in levering.shuffledNames() { try step { try $0.ingest(levering.bestanden.filter { $0.key == naam }) } }
    try step { try $0.ingestInbox() }
    let kennis = try Data(contentsOf: bewarend.map.appending(path: "verantwoording.sqlite"))
    #expect(kennis.range(of: Data("alles tien-doelen 2026".utf8)) != nil)
    // Other lists of the same months, one of them undone again, and another way of dividing.
    for naam in later.keys.sorted().prefix(3) {
      try step { proef in
        // They may look like another file: somebody says that they are not.
        let verslag = try proef.ingest(
          later.filter { $0.key == naam }, akkoord: Akkoord(bestand: naam, reden: "Een nieuwe lijst."))
        #expect(verslag.bestanden.first?.lot == .ingelezen)
        guard naam == later.keys.sorted()[1] else { return }
        _ = try proef.report(.jaar(2026))
        _ = try proef.undo(try #require(verslag.bestanden.first?.levering))
      }
    }
    try step { proef in
      let pad = proef.map.appending(path: "verantwoording.yaml")
      let tekst = try String(contentsOf: pad, encoding: .utf8)
      try proef.write(tekst.replacing("[0-12, onbekend]", with: "[0-8, 9-12, onbekend]"), to: "verantwoording.yaml")
    }
  }
}

@Suite struct `Secrets that were planted in every kind of file` {
  /// Never in clear text or in part: a child's key, name, birth date in three spellings, postcode, free text, BSN.
  private static let geheimen = [
    "SLEUTEL-4711", "Zonnebloem-Xanthippe", "13-07-2017", "2017-07-13", "13 juli 2017", "2015XQ", "vertelde dat thuis",
    "123456782",
  ]
  private static let kind = "SLEUTEL-4711;Zonnebloem-Xanthippe;13-07-2017;2015XQ"
  private static let rijen = [
    "b1;06-01-2026;14:00;15:30;A1;Hal;WK039201;\(kind);aanwezig;vertelde dat thuis",
    "b2;06-01-2026;15:00;16:30;A2;Veld;WK039202;\(kind);aanwezig;vertelde dat thuis",
    "b1;06-01-2026;14:00;15:30;A1;Hal;NERGENS;\(kind);aanwezig;vertelde dat thuis",
    "b1;99-01-2026;14:00;15:30;A1;Hal;WK039201;\(kind);aanwezig;vertelde dat thuis",
    "b1;06-01-2026;14:00;15:30;A1;Hal;WK039202;\(kind);aanwezig;vertelde dat thuis",
    "b1;06-01-2026;14:00;15:30;A1;Hal;WK039201;\(kind);SLEUTEL-4711;vertelde dat thuis",
    "b1;06-01-2026;14:00;15:30;A1;Hal;WK039201;SLEUTEL-4711;-;vertelde dat thuis;2015XQ;aanwezig;13-07-2017",
    "b3;06-01-2026;14:00;15:30;A1;Hal;WK039201;SLEUTEL-4711;\"Zonnebloem-Xanthippe",
  ].map { $0 + "\n" }.joined()

  @Test func `appear in no message, finding, file name, report or figure, and not in the store`() throws {
    let proef = try Proefwerkmap()
    let verslag = try proef.ingest([
      "een-activiteiten-2026.csv": Proefwerkmap.register, "twee-activiteiten-2026.csv": Proefwerkmap.register,
      "een-aanwezigheid-2026-01.csv": Proefwerkmap.presentiekop + Self.rijen,
      "een-signalen-2026.csv": Proefwerkmap.signaalkop
        + "s1;07-01-2026;WK039201;SLEUTEL-4711;thuis;vertelde dat thuis\n"
        + "s2;07-01-2026;WK039201;SLEUTEL-4711-B;thuis;vertelde dat thuis\n"
        + "s3;07-01-2026;Zonnebloem-Xanthippe;SLEUTEL-4711;thuis;vertelde dat thuis\n",
      "een-planning-2026-01.csv": Proefwerkmap.planningkop + "p1;06-01-2026;SLEUTEL-4711;Hal;WK039201;gehouden\n",
      "twee-aanwezigheid-2026-01.csv": Proefwerkmap.presentiekop
        + ["111222333", "123456782", "999999990"].map { "b1;06-01-2026;;;A1;Hal;WK039201;\($0);;;;aanwezig;\n" }
        .joined(),
    ])
    #expect(verslag.bestanden.contains { $0.lot == .geweigerd } && verslag.bestanden.contains { $0.afgekeurd > 3 })
    _ = try makeRepairFiles([], in: proef.werkmap, peildatum: proef.peildatum)
    let rapport = try proef.report(.maand(Maand(jaar: 2026, nummer: 1)))
    #expect(rapport.uitgaven.count == 2)
    let controle = try check(
      proef.werkmap,
      bestanden: try proef.contents(of: "archief").keys.map { proef.map.appending(path: "archief/\($0)").path },
      voortgang: Voortgang { _ in })
    let encoder = JSONEncoder()
    var teksten = [verslag.tekst, try proef.status().tekst, rapport.tekst, controle.tekst].map { Data($0.utf8) }
    teksten += [try encoder.encode(verslag), try encoder.encode(try proef.status()), try encoder.encode(controle)]
    for vorm in Cijfervorm.allCases {
      teksten.append(Data(try figures(of: .jaar(2026), als: vorm, in: proef.werkmap, peildatum: proef.peildatum)))
    }
    // Left out: the delivered files themselves, and the quarantine that is meant to show rows to who mends them.
    let bestanden = try proef.contents(of: "").filter {
      !["archief/", "inbox/", "quarantaine/"].contains(where: $0.key.hasPrefix)
    }
    #expect(bestanden.keys.contains("verantwoording.sqlite") && bestanden.keys.contains { $0.hasSuffix(".xlsx") })
    let namen = try proef.contents(of: "").keys.joined(separator: "\n")
    for geheim in Self.geheimen {
      #expect(!namen.contains(geheim))
      for tekst in teksten { #expect(tekst.range(of: Data(geheim.utf8)) == nil, "\(geheim)") }
      for (pad, inhoud) in bestanden {
        #expect(inhoud.range(of: Data(geheim.utf8)) == nil, "\(geheim) in \(pad)")
        if pad.hasSuffix(".xlsx") || pad.hasSuffix(".ods") {
          #expect(try !unpacked(proef.map.appending(path: pad).path).contains(geheim), "\(geheim) in \(pad)")
        }
      }
    }
    // The search finds what is there.
    let wacht = try proef.contents(of: "quarantaine").values
    #expect(wacht.contains { $0.range(of: Data("SLEUTEL-4711".utf8)) != nil })
  }
}
