import Catalogue
import Domain
import Foundation
import Testing

@Suite struct `A photo beside a story` {
  /// A JPEG as a phone writes it: with place, camera, a thumbnail behind it and a comment; `stand` is its orientation.
  private static func jpeg(stand: UInt8 = 1) -> [UInt8] {
    func segment(_ teken: UInt8, _ inhoud: [UInt8]) -> [UInt8] {
      [0xff, teken, UInt8((inhoud.count + 2) >> 8), UInt8((inhoud.count + 2) & 255)] + inhoud
    }
    let exif =
      Array("Exif\0\0".utf8) + Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 1]
      + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, stand, 0, 0] + Array("GPS 52.38N PhoneMaker X".utf8)
    return [0xff, 0xd8] + segment(0xe0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]) + segment(0xe1, exif)
      + segment(0xe2, Array("ICC PhoneMaker".utf8)) + segment(0xfe, Array("comment by PhoneMaker".utf8))
      + segment(0xdb, [UInt8](repeating: 1, count: 65)) + segment(0xc0, [8, 0, 30, 0, 40, 1, 1, 17, 0])
      + segment(0xda, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4] + [0xff, 0xd9]
      + Array("PhoneMaker second picture, uncropped".utf8)
  }

  private static func png(_ extra: (naam: String, inhoud: String)) -> [UInt8] {
    func chunk(_ naam: String, _ inhoud: [UInt8]) -> [UInt8] {
      [0, 0, UInt8(inhoud.count >> 8), UInt8(inhoud.count & 255)] + Array(naam.utf8) + inhoud + [0, 0, 0, 0]
    }
    return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
      + chunk("IHDR", [0, 0, 0, 40, 0, 0, 0, 30, 8, 2, 0, 0, 0]) + chunk(extra.naam, Array(extra.inhoud.utf8))
      + chunk("IDAT", [1, 2, 3]) + chunk("IEND", []) + Array("PhoneMaker trailer".utf8)
  }

  private static let volledig = "foto: verhalen/f.jpg\nfoto_alt: Een trommel.\nfoto_toestemming: 2026-02-11"

  private func load(_ regels: String, _ bytes: [UInt8] = jpeg()) throws -> Result<Catalogus, Configuratiefouten> {
    let map = try Proefmap()
    defer { map.remove() }
    try FileManager.default.removeItem(atPath: map.pad)
    try FileManager.default.copyItem(atPath: voorbeeldwerkmap, toPath: map.pad)
    try Data(bytes).write(to: URL(filePath: map.pad + "/verhalen/f.jpg"))
    try Data(Self.jpeg()).write(to: URL(filePath: map.pad + "/../f.jpg"))
    try map.write(
      "verhalen/proef.md",
      "---\ntitel: Proef\ndoel: D03\ndatum: 2026-02-10\nverteller: vader\ntoestemming: 2026-02-11\n\(regels)\n---\nTekst.\n"
    )
    return Catalogus.load(werkmap: map.pad)
  }

  private func story(_ regels: String, _ bytes: [UInt8] = jpeg()) throws -> Verhaal {
    try #require(try load(regels, bytes).get().verhalen.first { $0.titel == "Proef" })
  }

  @Test func `keeps the picture and nothing of camera, place or second picture`() throws {
    let foto = try #require(try story(Self.volledig).foto)
    #expect(foto.alt == "Een trommel.")
    #expect(foto.beeld.soort == .jpeg && foto.beeld.breedte == 40 && foto.beeld.hoogte == 30)
    let tekst = String(decoding: foto.beeld.bytes, as: Unicode.ASCII.self)
    for spoor in ["Exif", "GPS", "PhoneMaker", "comment", "ICC"] { #expect(!tekst.contains(spoor)) }
    #expect(tekst.contains("JFIF"))
    #expect(foto.beeld.bytes.suffix(10) == [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9])
  }

  @Test(arguments: [("eXIf", "GPS PhoneMaker"), ("tEXt", "Author PhoneMaker"), ("caBX", "PhoneMaker")])
  func `loses what a PNG tells beside its picture`(naam: String, inhoud: String) throws {
    let foto = try #require(try story(Self.volledig, Self.png((naam, inhoud))).foto)
    #expect(!String(decoding: foto.beeld.bytes, as: Unicode.ASCII.self).contains("PhoneMaker"))
    #expect(foto.beeld.bytes.count == 8 + 25 + 15 + 12)
  }

  @Test(arguments: [
    ("foto: verhalen/f.jpg\nfoto_alt: Een trommel.", "er is geen toestemming voor de foto; vul foto_toestemming in"),
    (
      "foto: verhalen/f.jpg\nfoto_alt: Een trommel.\nfoto_toestemming: nee",
      "er is geen toestemming voor de foto; vul foto_toestemming in"
    ), ("foto: verhalen/f.jpg\nfoto_toestemming: 2026-02-11", "de foto heeft geen beschrijving; vul foto_alt in"),
  ])
  func `without consent or description stays away, and the story says why`(regels: String, bezwaar: String) throws {
    let verhaal = try story(regels)
    #expect(verhaal.foto == nil && verhaal.fotobezwaar == bezwaar)
  }

  @Test(arguments: [
    ("verhalen/weg.jpg", "De foto 'verhalen/weg.jpg' bestaat niet"),
    ("../f.jpg", "De foto '../f.jpg' ligt buiten de werkmap"), ("/etc/passwd", "De foto '/etc/passwd' ligt buiten"),
    ("doelen.yaml", "'doelen.yaml' is geen hele PNG of JPEG"),
    ("huisstijl/logo.svg", "'huisstijl/logo.svg' is geen hele PNG of JPEG"),
  ])
  func `that is no picture of this werkmap is refused with file and line`(pad: String, melding: String) throws {
    guard case .failure(let fouten) = try load("foto: \(pad)\nfoto_alt: x\nfoto_toestemming: 2026-02-11") else {
      Issue.record("\(pad) was taken")
      return
    }
    #expect(fouten.fouten.map(\.melding).contains { $0.hasPrefix("verhalen/proef.md, regel 7: \(melding)") })
  }

  @Test func `that is cut off, too large or on its side is refused`() throws {
    for (bytes, woord) in [
      (Array(Self.jpeg().prefix(120)), "geen hele"),
      (Self.jpeg() + [UInt8](repeating: 0, count: 1_500_000), "te groot"),
      (Self.jpeg(stand: 6), "gedraaid"),
    ] {
      guard case .failure(let fouten) = try load(Self.volledig, bytes) else {
        Issue.record("taken: \(woord)")
        continue
      }
      #expect(fouten.fouten.contains { $0.melding.contains(woord) }, "\(woord)")
    }
  }
}
