import Domain
import Testing

@Suite struct `A colour of the house` {
  @Test(arguments: ["#ffff00", "#7fd4e8", "#cccccc", "#ffffff", "#767676"])
  func `that is too light is darkened, and that is said`(hex: String) throws {
    let kleur = try #require(Kleur(hex: hex))
    let stijl = Huisstijl(merkkleur: kleur)
    #expect(
      stijl.meldingen == ["De merkkleur \(hex) is te licht om te lezen. We maken haar donkerder: \(stijl.merk.hex)."])
    for achtergrond in [Kleur.wit, .vlak] { #expect(stijl.merk.contrast(met: achtergrond) >= 4.5) }
    #expect(Huisstijl(accentkleur: kleur).meldingen.count == 1)
  }

  @Test func `that reads well stays as it is`() throws {
    #expect(Huisstijl().meldingen == [])
    let merk = try #require(Kleur(hex: "#123456"))
    #expect(Huisstijl(merkkleur: merk).merk == merk)
  }

  @Test(arguments: ["blauw", "#12345", "#1234567", "0b5c73", "#0b5c7g", ""])
  func `is nothing else than hexadecimal digits`(tekst: String) { #expect(Kleur(hex: tekst) == nil) }

  @Test func `has the contrast that WCAG works out`() throws {
    let zwart = try #require(Kleur(hex: "#000"))
    #expect(abs(zwart.contrast(met: .wit) - 21) < 0.001)
    #expect(abs(try #require(Kleur(hex: "#767676")).contrast(met: .wit) - 4.54) < 0.01)
    #expect(try #require(Kleur(hex: "#0b5c73")).rgb == 0x0b5c73)
  }
}

@Suite struct `A logo` {
  private let svg = Logo.Beeld(.svg, Array("<svg/>".utf8), breedte: 4, hoogte: 1)

  @Test func `that is only an SVG is missed in Excel and Word, and that is said`() {
    let los = Logo(pad: "huisstijl/logo.svg", beeld: svg, raster: nil, alt: "Logo")
    #expect(
      Huisstijl(logo: los).meldingen == [
        "Excel en Word laten een SVG niet zien. Zet het logo ook als PNG naast huisstijl/logo.svg, met dezelfde naam."
      ])
    let raster = Logo.Beeld(.png, [0], breedte: 8, hoogte: 2)
    #expect(Huisstijl(logo: Logo(pad: "a.svg", beeld: svg, raster: raster, alt: "Logo")).meldingen == [])
  }
}
