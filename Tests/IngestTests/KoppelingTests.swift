import Domain
import Foundation
import Ingest
import Testing

@Suite struct `Linking children by name and birth date` {
  private static let kop =
    "bijeenkomst;datum;activiteit;wijk;kind;voornaam;tussenvoegsel;achternaam;naam;geboren;status"

  private func levering(_ rijen: [String], koppelt: Bool = true) -> Proeflevering {
    var levering = Proeflevering(([Self.kop] + rijen).joined(separator: "\n") + "\n")
    levering.koppelt = koppelt
    for veld in Veld.kindnamen {
      levering.profiel.kolommen[veld] = Kolomprofiel(namen: [veld.rawValue], isVerplicht: false)
    }
    return levering
  }

  private func rij(_ kind: String, _ naam: String, _ geboren: String = "02-01-2015") -> String {
    "b1;03-01-2025;A1;Noord;\(kind);\(naam);\(geboren);ja"
  }

  private func sleutel(_ naam: String, _ geboren: String = "02-01-2015") throws -> Koppelsleutel? {
    try levering([rij("k1", naam, geboren)]).run().uitslag.koppeling.first?.sleutel
  }

  @Test(arguments: [
    ("Anne Marie;de;Vries;", "anne-marie;;DE VRIES;"), ("Anne Marie;de;Vries;", ";;;Vries, Anne-Marie de"),
    ("Anne Marie;de;Vries;", ";;;Anne Marie  de Vries"), ("Anne;;Vries, de;", "Anne;de;Vries;"),
    ("IJsbrand;;Thijs;", "ijsbrand;;THĲS;"), ("Mirjam;;Wijs;", "Mirjam;;Wÿs;"), ("Zoë;;Müller;", "Zoe;;Muller;"),
    ("Zoë;;Łukasz;", "Zoe\u{308};;Lukasz;"), ("Fatima;;El-Amrani;", "Fatima;;el Amrani;"),
    ("Bas;van der;Berg-Smit;", "Bas;v.d.;Berg Smit;"), ("Jan;van 't;Hof;", "Jan;;van ’t Hof;"),
    ("Jan;in de;Mey;", ";;;Mey, Jan in de"), ("Bo\u{A0};;Kok;", "Bo;;Kok;"),
  ])
  func `two spellings of one name meet`(ene: String, andere: String) throws {
    let sleutel = try sleutel(ene)
    #expect(sleutel != nil)
    #expect(try self.sleutel(andere) == sleutel)
  }

  @Test(arguments: ["Anne;;Meijer;", "Anna;;Meyer;", "Anne;;Meyers;", "Anne Meyer;;;"])
  func `other names stay apart`(ander: String) throws {
    #expect(try sleutel(ander) != sleutel("Anne;;Meyer;"))
  }

  @Test(arguments: [(";;;Anne", "02-01-2015"), (";;Vries;", "02-01-2015"), ("Anne;de;;", "02-01-2015"), ("", "")])
  func `half a name, or no birth date, gives no key`(naam: String, geboren: String) throws {
    #expect(try sleutel(naam.isEmpty ? "Anne;;Vries;" : naam, geboren) == nil)
  }

  @Test func `a birth date makes another child, and so does another key`() throws {
    #expect(try sleutel("Anne;;Vries;", "03-01-2015") != sleutel("Anne;;Vries;"))
    var levering = levering([rij("k1", "Anne;;Vries;")])
    let eerst = try levering.run().uitslag.koppeling
    levering.sleutelbegin = 9
    #expect(try levering.run().uitslag.koppeling != eerst)
  }

  @Test func `a surname of particles alone keeps them`() throws {
    #expect(try sleutel("Anne;;Van den;") != nil)
    #expect(try sleutel("Anne;;Van den;") != sleutel("Anne;;Van der;"))
  }

  @Test func `two keys with one name, and one key with two names, are told by line and never by name`() throws {
    let (uitkomst, uitslag) = try levering([
      rij("k1", "Anne;de;Vries;"), rij("k2", "Bo;;Kok;"), rij("k3", ";;;Vries, Anne"), rij("k2", "Bo;;Smit;"),
    ]).run()
    #expect(
      uitslag.regels == [
        "2 KOPPELING_DUBBELZINNIG", "4 KOPPELING_DUBBELZINNIG", "5 KOPPELING_TEGENSTRIJDIG", "5 DUBBEL",
      ])
    let alles = "\(uitkomst) \(uitslag.blokken) \(uitkomst.rijbevindingen.map { uitkomst.bevinding($0).melding })"
    for woord in ["Anne", "Vries", "Bo;", "Kok", "Smit", "2015"] { #expect(!alles.contains(woord)) }
    #expect(uitslag.koppeling.map(\.kind) == [100, 101, 101, 102])
  }

  @Test func `is off unless asked for, and then the columns are dropped at the door`() throws {
    let (uitkomst, uitslag) = try levering([rij("k1", "Anne;de;Vries;")], koppelt: false).run()
    #expect(uitslag.koppeling.isEmpty)
    #expect(
      uitkomst.kolommen.filter { ["voornaam", "achternaam", "naam"].contains($0.naam) }.map(\.oordeel)
        == [.genegeerd, .genegeerd, .genegeerd])
  }

  @Test(arguments: [1, 2, 3], [64, 256, 1 << 20])
  func `tells the same for any number of threads and any size of pieces`(draden: Int, blokgrootte: Int) throws {
    let rijen = (0..<200).map { nummer in
      "b\(nummer / 9);0\(nummer % 9 + 1)-02-2025;A1;Noord;k\(nummer % 37);Kind\(nummer % 37);;Kok\(nummer % 5);;"
        + "02-01-20\(10 + nummer % 7);ja"
    }
    var gewoon = levering(rijen), ander = gewoon
    gewoon.draden = 1
    (ander.draden, ander.blokgrootte) = (draden, blokgrootte)
    let verwacht = try gewoon.run().uitslag
    #expect(verwacht.koppeling.count > 37)
    #expect(try ander.run().uitslag == verwacht)
  }

  @Test func `links a wide list as well`() throws {
    var levering = Proeflevering("kind;naam;geboren;03-03;10-03\nk1;Anne de Vries;02-01-2015;x;\n")
    levering.koppelt = true
    levering.periode = .maand(Maand(jaar: 2025, nummer: 3))
    levering.profiel.kolommen = levering.profiel.kolommen.filter { [.kind, .geboortedatum].contains($0.key) }
    levering.profiel.kolommen[.naam] = Kolomprofiel(namen: ["naam"])
    levering.profiel.vast = [.activiteit: "A1", .wijk: "Noord"]
    levering.profiel.waarden = [.status: ["x": "aanwezig"]]
    levering.profiel.breed = Leveringsprofiel.Breedprofiel(notatie: "dd-mm")
    #expect(try levering.run().uitslag.koppeling.first?.sleutel == sleutel("Anne;;de Vries;"))
  }
}

@Suite struct `Changing the key` {
  private func levering(_ begin: UInt8, oud: UInt8? = nil) -> Proeflevering {
    var levering = Proeflevering(
      "bijeenkomst;datum;activiteit;wijk;kind;naam;geboren;status\n"
        + "b1;03-01-2025;A1;Noord;k1;Anne de Vries;02-01-2015;ja\nb1;03-01-2025;A1;Noord;k2;;;ja\n")
    levering.profiel.kolommen[.naam] = Kolomprofiel(namen: ["naam"])
    (levering.koppelt, levering.sleutelbegin, levering.oudSleutelbegin) = (true, begin, oud)
    return levering
  }

  @Test func `tells what every child and every person was called before`() throws {
    let voor = try levering(0).run().uitslag, na = try levering(7).run().uitslag
    let wissel = try levering(7, oud: 0).run().uitslag
    #expect(wissel.hernoemd == [voor.pseudoniemen, na.pseudoniemen])
    #expect(wissel.pseudoniemen == na.pseudoniemen && na.pseudoniemen != voor.pseudoniemen)
    let (van, naar) = (try #require(voor.koppeling[0].sleutel), try #require(na.koppeling[0].sleutel))
    #expect(wissel.voorheen == [van: naar])
    #expect(na.hernoemd.isEmpty && na.voorheen.isEmpty)
  }
}
