import Disclosure
import Domain
import TestSupport
import Testing

@testable import Reporting

@Suite struct `The map of the wijken in cells` {
  private func tile(
    _ naam: String, _ waarde: String, _ vulling: Tegelkaart.Vulling, _ rij: Int, _ kolom: Int, _ deel: String = "Noord"
  ) -> Tegelkaart.Tegel {
    .init(naam: naam, stadsdeel: deel, waarde: waarde, vulling: vulling, rij: rij, kolom: kolom)
  }

  private func map(_ tegels: [Tegelkaart.Tegel]) -> Tegelkaart {
    Tegelkaart(
      id: "proef", titel: "Proef", alt: "Kaart.", onderschrift: "Schematisch.", tegels: tegels,
      sleutel: [(.alles, "alles"), (.verborgen, "verborgen")])
  }

  @Test func `has each name above its value in its place, and its key below`() {
    let rijen = map([tile("A", "3", .alles, 0, 1), tile("B", "•", .verborgen, 3, 0, "Zuid")]).celrijen
    #expect(
      rijen.map { $0.cellen.map(\.zichtbareTekst) } == [
        ["", "A"], ["", "3"], ["B", ""], ["•", ""], ["Zo leest u de kaart:"], ["alles", "verborgen"],
      ])
    #expect(rijen[3].vormen.map { $0?.vulling } == [.verborgen, nil])
    #expect(rijen.map(\.rol) == [.tegelnaam, .tegelwaarde, .tegelnaam, .tegelwaarde, .legenda, .tegelnaam])
  }

  @Test func `parts two stadsdelen with the strongest line, and gives both sides of an edge the same`() throws {
    let kaart = map([
      tile("A", "3", .alles, 0, 0), tile("B", "0", .niets, 0, 1), tile("C", "1", .deel, 1, 0, "Zuid"),
      tile("D", "•", .verborgen, 1, 1, "Zuid"),
    ])
    let vormen = try kaart.celrijen[0..<4].map { try $0.vormen.map { try #require($0) } }
    #expect(vormen[0][0].rechts == .niets && vormen[0][1].links == .niets)
    #expect(vormen[1].map(\.onder) == [.grens, .grens] && vormen[2].map(\.boven) == [.grens, .grens])
    #expect(vormen[2][0].rechts == .deel && vormen[2][1].links == .deel && vormen[3][1].rechts == .zonderWaarde)
    #expect(vormen[0][0].boven == nil && vormen[0][0].onder == nil && vormen[1][0].boven == nil)
  }

  @Test func `stands in the workbook as it stands in the report, and hides what that hides`() throws {
    let catalogus = Voorbeeldcijfers.catalogus
    for editie in [Editie.gemeente, .intern] {
      let boek = release(
        Voorbeeldcijfers.cijfers(), editie: editie, drempels: catalogus.werkmap.drempels, gebieden: catalogus.gebieden)
      let invoer = Rapportinvoer(
        boek: boek, catalogus: catalogus, periode: Voorbeeldcijfers.periode, standPer: Voorbeeldcijfers.standPer)
      let gemaakt = invoer.reachMap
      let kaart = try #require(gemaakt)
      let isInBijlage = try makeRapport(invoer).read(.bijlage).hoofdstukken.flatMap(\.blokken).contains(.kaart(kaart))
      #expect(isInBijlage)
      let werkboek = makeWerkboek(invoer)
      let blad = Werkboekindeling(werkboek).bladen.first { $0.blad.naam == "Wijkenkaart" }
      let teksten = Set(try #require(blad).rijen.flatMap(\.cellen).map(\.zichtbareTekst))
      // The same numbers as in the table of the sheet 'Bereik'.
      let tabel = try #require(werkboek.bladen.flatMap(\.tabellen).first { $0.id == "bereik-inwoners" })
      for tegel in kaart.tegels {
        #expect(teksten.contains(tegel.naam) && teksten.contains(tegel.waarde))
        let cel = try #require(tabel.rijen.first { $0[0].zichtbareTekst == tegel.naam })[4]
        #expect(tegel.waarde == "?" || cel.zichtbareTekst == tegel.waarde, "\(tegel.naam)")
        #expect((tegel.vulling == .verborgen) == (cel.inhoud == .onderdrukt))
      }
      #expect(kaart.tegels.contains { $0.vulling == .verborgen } == (editie == .gemeente))
    }
  }
}
