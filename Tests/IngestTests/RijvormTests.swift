import Domain
import Foundation
import Ingest
import Testing

@Suite struct `Lists as people keep them` {
  private func lijst(_ kop: String, _ rijen: String..., vorm: Rijvorm) throws -> (
    uitkomst: Inleesuitkomst, uitslag: Proeflevering.Uitslag
  ) {
    var levering = Proeflevering(([kop] + rijen).joined(separator: "\n") + "\n")
    for veld in vorm.gemaakt { levering.profiel.kolommen[veld] = nil }
    levering.profiel.rijvorm = vorm
    return try levering.run()
  }

  @Test func `children in one cell are a row each`() throws {
    var vorm = Rijvorm()
    vorm.splitsen = [.kind: ","]
    let uitslag = try lijst(
      "bijeenkomst;datum;activiteit;wijk;kind;status", "b1;03-01-2025;A1;Noord;K1, K2,K3;ja", vorm: vorm
    ).uitslag
    #expect(uitslag.blokken.first?.kind == [100, 101, 102])
    #expect(uitslag.blokken.first?.regel == [2, 2, 2])
  }

  @Test func `dates in one cell each take their own count, or share one`() throws {
    var vorm = Rijvorm()
    vorm.splitsen = [.datum: " / ", .anoniem: " / "]
    let kop = "bijeenkomst;datum;activiteit;wijk;kind;status;anoniem"
    let uitslag = try lijst(
      kop, "b1;03-01-2025 / 10-01-2025;A1;Noord;;;3 / 5", "b2;17-01-2025/24-01-2025;A1;Noord;;;4", vorm: vorm
    ).uitslag
    #expect(uitslag.blokken.first?.dag == [3, 10, 17, 24])
    #expect(uitslag.blokken.first?.anoniem == [3, 5, 4, 4])
  }

  @Test func `columns that are added up are one count`() throws {
    var vorm = Rijvorm()
    vorm.optellen = [.anoniem: ["Jongens", "Meisjes"]]
    let uitslag = try lijst(
      "bijeenkomst;datum;activiteit;wijk;kind;status;Jongens;Meisjes;Ouders", "b1;03-01-2025;A1;Noord;;;4;7;9",
      vorm: vorm
    ).uitslag
    #expect(uitslag.blokken.first?.anoniem == [11])
  }

  @Test func `people who do not count are left out, and how many is told`() throws {
    var vorm = Rijvorm()
    vorm.overslaan = Rijvorm.Overslaan(kolom: ["Rol"], waarden: [wordform("leiding"), wordform("Ouder")])
    let (uitkomst, uitslag) = try lijst(
      "bijeenkomst;datum;activiteit;wijk;kind;status;Rol", "b1;03-01-2025;A1;Noord;K1;ja;kind",
      "b1;03-01-2025;A1;Noord;L1;ja;Leiding", "b1;03-01-2025;A1;Noord;O1;ja;ouder", vorm: vorm)
    #expect(uitslag.balans == Rijbalans(gelezen: 1, aangenomen: 1))
    #expect(uitkomst.bewijs.contains { $0.hasPrefix("Overgeslagen") && $0.contains("2") })
  }

  @Test func `goals that are ticked are the goals of the activity`() throws {
    var levering = Proeflevering("code;naam;Plezier;Preventie\nA1;Club;1;0\nA2;Spel;x;ja\n")
    levering.profiel.soort = .activiteiten
    levering.profiel.kolommen = [
      .activiteit: Kolomprofiel(namen: ["code"]), .naam: Kolomprofiel(namen: ["naam"], isVerplicht: false),
    ]
    levering.profiel.rijvorm.aangekruist = [.doelen: ["D02": ["Plezier"], "D01": ["Preventie"]]]
    levering.bestand = "activiteiten-2025.csv"
    guard case .activiteiten(let rijen) = try levering.run().uitkomst.registerrijen else { throw Balansfout() }
    #expect(rijen.map { $0.doelen.map(\.code) } == [["D02"], ["D01", "D02"]])
  }

  @Test func `a table on a web page is read as the table it is`() throws {
    let cellen = [
      ["bijeenkomst", "datum", "activiteit", "wijk", "kind", "status"],
      ["b1", "03-01-2025", "A1", "Noord", "K1", "ja"],
    ]
    let tabel = cellen.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
    for soort in [Bestandsformaat.Soort.csv, .xlsx] {
      var levering = Proeflevering("<html><body><h1>Export</h1><table>\(tabel)</table></body></html>")
      levering.profiel.formaat.soort = soort
      #expect(try levering.run().uitslag.balans.aangenomen == 1)
    }
  }
}
