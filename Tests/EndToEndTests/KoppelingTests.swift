import Foundation
import Testing

/// Two clubs beside the demo, each with keys of its own and a list that names its children.
private struct Clubs {
  let werkmap: Demowerkmap

  init(koppeling: Bool) throws {
    werkmap = try Demowerkmap()
    let yaml = werkmap.map.appending(path: "verantwoording.yaml")
    if koppeling {
      let tekst = try String(contentsOf: yaml, encoding: .utf8)
      try (tekst + "\nkoppeling: naam_geboortedatum\n").write(to: yaml, atomically: true, encoding: .utf8)
    }
    let inbox = werkmap.map.appending(path: "inbox")
    try FileManager.default.removeItem(at: inbox)
    try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
    for club in ["eerste", "tweede"] {
      try write("bronnen/\(club).yaml", profiel(club))
      try write("inbox/\(club)-activiteiten-2026.csv", "Code;Naam;Vorm;Doelen\nX1;Voetbal;groep;D02\n")
    }
    try write(
      "inbox/eerste-aanwezigheid-2026-02.csv",
      Self.kop + "b1;03-02-2026;X1;zaal;Oude Stad;k1;Anne-Marie;de;Plantvries;05-06-2017;ja\n"
        + "b1;03-02-2026;X1;zaal;Oude Stad;k2;Bo;;Plantkok;06-06-2017;ja\n"
        + "b1;03-02-2026;X1;zaal;Oude Stad;k3;Cas;;Plantsmit;;ja\n")
    try write(
      "inbox/tweede-aanwezigheid-2026-02.csv",
      Self.kop + "b1;04-02-2026;X1;zaal;Oude Stad;77;anne marie;;PLANTVRIES;05-06-2017;ja\n"
        + "b1;04-02-2026;X1;zaal;Oude Stad;78;Bo;;Plantkok;07-06-2017;ja\n"
        + "b1;04-02-2026;X1;zaal;Onbekende wijk;79;Dirk;;Plantbos;08-06-2017;ja\n")
  }

  private static let kop = "Nr;Datum;Code;Locatie;Wijk;Kind;Voornaam;Tussen;Achternaam;Geboren;Er\n"

  private func write(_ naam: String, _ tekst: String) throws {
    try tekst.write(to: werkmap.map.appending(path: naam), atomically: true, encoding: .utf8)
  }

  private func profiel(_ club: String) -> String {
    """
    bron: \(club)
    organisatie: \(club) club
    kindsleutel: eigen
    koppeling: naam_geboortedatum
    leveringen:
      - soort: activiteiten
        bestand: "\(club)-activiteiten-*.csv"
        ritme: jaarlijks
        kolommen:
          activiteit: { namen: [Code] }
          naam: { namen: [Naam] }
          werkvorm: { namen: [Vorm] }
          doelen: { namen: [Doelen] }
      - soort: aanwezigheid
        bestand: "\(club)-aanwezigheid-*.csv"
        kolommen:
          bijeenkomst: { namen: [Nr] }
          datum: { namen: [Datum], notatie: dd-mm-jjjj }
          activiteit: { namen: [Code] }
          locatie: { namen: [Locatie] }
          wijk: { namen: [Wijk] }
          kind: { namen: [Kind] }
          voornaam: { namen: [Voornaam] }
          tussenvoegsel: { namen: [Tussen] }
          achternaam: { namen: [Achternaam] }
          geboortedatum: { namen: [Geboren], notatie: dd-mm-jjjj }
          status: { namen: [Er] }
        waarden:
          status: { aanwezig: [ja] }

    """
  }

  func run(_ opdracht: String, _ meer: String...) throws -> Programma.Afloop {
    try Programma.run([opdracht, "--werkmap", werkmap.pad] + meer)
  }

  func unieke() throws -> String? {
    try run("cijfers", "--periode", "2026-02").uitvoer.split(whereSeparator: \.isNewline)
      .first { $0.hasPrefix("2026-02;;;;;;;unieke_kinderen;") }.map(String.init)
  }
}

@Suite struct `Children of two clubs` {
  @Test func `count once where name and birth date say so, and nothing shows their names`() throws {
    let los = try Clubs(koppeling: false), gekoppeld = try Clubs(koppeling: true)
    _ = try los.run("inlezen")
    let inlezen = try gekoppeld.run("inlezen")
    #expect(inlezen.code == 1, "\(inlezen.uitvoer)\(inlezen.fouten)")
    #expect(try los.unieke()?.contains("unieke_kinderen;5;") == true)
    #expect(try gekoppeld.unieke()?.contains("unieke_kinderen;4;") == true)
    #expect(
      inlezen.uitvoer.contains(
        "eerste: van 3 kinderen zijn er 1 ook elders bekend, 1 alleen hier, 0 dubbelzinnig, 1 zonder naam"))
    #expect(try gekoppeld.run("status").uitvoer.contains("tweede: van 2 kinderen zijn er 1 ook elders bekend"))
    #expect(!(try los.run("status").uitvoer.contains("Koppeling op naam")))
    let rapport = try gekoppeld.run("rapportage", "--periode", "2026-02", "--editie", "beide", "--formaat", "html,json")
    #expect(rapport.code <= 1, "\(rapport.fouten)")

    for (naam, inhoud) in try gekoppeld.werkmap.contents() {
      // In schrijfwijzen.yaml stands Buurthuis De Caféplant.
      if ["archief/", "quarantaine/", "bronnen/", "schrijfwijzen"].contains(where: naam.hasPrefix) { continue }
      for woord in ["Plant", "plant", "PLANT", "Anne-Marie", "annemarie", "05-06-2017", "2017-06-05"] {
        #expect(inhoud.range(of: Data(woord.utf8)) == nil, "\(woord) in \(naam)")
      }
    }
    let html = try #require(
      try gekoppeld.werkmap.contents(of: "reports").first { $0.key.hasSuffix("2026-02-bijlage.html") })
    #expect(String(decoding: html.value, as: UTF8.self).contains("Ook elders bekend"))
  }
}
