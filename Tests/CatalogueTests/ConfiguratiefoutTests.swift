import Catalogue
import Domain
import Foundation
import Testing

/// One thing that a person can get wrong in a fresh werkmap, and every message that follows.
struct Vergissing: CustomTestStringConvertible, Sendable {
  let wat: String
  let bestand: String
  let oud: String
  let nieuw: String
  let meldingen: [String]

  init(_ wat: String, _ bestand: String, _ oud: String, _ nieuw: String, _ meldingen: String...) {
    (self.wat, self.bestand, self.oud, self.nieuw, self.meldingen) = (wat, bestand, oud, nieuw, meldingen)
  }

  var testDescription: String { wat }
}

@Suite struct `A mistake in the configuration` {
  @Test(arguments: vergissingen)
  func `is told with its line and its remedy`(vergissing: Vergissing) throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    try map.change(vergissing.bestand, vergissing.oud, vergissing.nieuw)
    #expect(problems(map) == vergissing.meldingen)
  }

  @Test func `does not hide another one in another file`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    for vergissing in vergissingen.filter({ ["missing key", "unknown key", "overlapping holidays"].contains($0.wat) }) {
      try map.change(vergissing.bestand, vergissing.oud, vergissing.nieuw)
    }
    try map.write("gebieden/2024.yaml", "jaar: 2024\n\tbron: x\n")
    #expect(problems(map).count == 5)
  }

  @Test func `in the form of a folder that is no werkmap is one message`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    #expect(
      problems(map) == [
        "verantwoording.yaml: Deze map is geen werkmap: het bestand ontbreekt. Geef de goede map op met --werkmap, "
          + "of maak een nieuwe met 'verantwoording nieuw MAP'."
      ])
  }

  @Test func `in the form of a missing or unreadable file names that file`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    for bestand in ["bronnen/organisatie.yaml", "gebieden/2024.yaml", "resultaatafspraken.yaml"] {
      try FileManager.default.removeItem(atPath: map.pad + "/" + bestand)
    }
    try Data([0x62, 0x72, 0x6F, 0x6E, 0x3A, 0x20, 0xEB]).write(to: URL(filePath: map.pad + "/vakanties.yaml"))
    #expect(
      problems(map) == [
        "bronnen/: Er is geen bestand met een bron. Maak er een; 'verantwoording controleer BESTAND' doet een voorstel.",
        "gebieden/: Er is geen bestand met wijken. Zet er een neer, zoals gebieden/2024.yaml uit 'verantwoording nieuw'.",
        "resultaatafspraken.yaml: Dit bestand ontbreekt. Zet het bestand terug, of maak een nieuwe werkmap met "
          + "'verantwoording nieuw' en neem het daaruit over.",
        "vakanties.yaml: Dit bestand is geen UTF-8. Sla het op met de codering UTF-8.",
      ])
  }

  @Test func `is two files that speak for the same bron or the same year`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    try map.write("bronnen/tweede.yaml", try map.read("bronnen/organisatie.yaml"))
    try map.write("gebieden/kopie.yaml", try map.read("gebieden/2024.yaml"))
    #expect(
      problems(map) == [
        "bronnen/tweede.yaml, regel 5: De bron 'organisatie' staat er al in bronnen/organisatie.yaml, regel 5. "
          + "Geef dit een andere waarde, of haal een van de twee weg.",
        "gebieden/kopie.yaml, regel 7: Een indeling voor het jaar '2024' staat er al in gebieden/2024.yaml, regel 7. "
          + "Geef dit een andere waarde, of haal een van de twee weg.",
      ])
  }

  @Test func `in the agreements makes no heading above an explanation wrong`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    try map.write("toelichting/2026-02.md", "---\nperiode: 2026-02\n---\n# R01\n\nTekst.\n\n# R02\n\nTekst.\n")
    let goed =
      "  - { id: R01, titel: T, periode: jaar, geldig: { van: 2026-01-01, tot: 2026-12-31 }, inspanning: Samen. }\n"
    // An agreement that cannot be weighed still has its name.
    try map.write("resultaatafspraken.yaml", "afspraken:\n\(goed)  - { id: R02 }\n")
    #expect(problems(map).allSatisfy { $0.hasPrefix("resultaatafspraken.yaml") } && !problems(map).isEmpty)
    // And a file that cannot be read says nothing about names.
    try map.write("resultaatafspraken.yaml", "afspraken:\n\(goed)\tx\n")
    #expect(problems(map).count == 1 && problems(map).allSatisfy { $0.hasPrefix("resultaatafspraken.yaml") })
  }

  @Test func `in a story or an explanation is told too`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try newWerkmap(map.pad)
    try map.write("verhalen/a.md", "Er was eens…\n")
    try map.write(
      "verhalen/b.md",
      "---\ntitel: T\ndoel: D11\ngebied: Spardam\ndatum: 2026-02-01\nverteller: v\ntoestemming: ja\n---\n")
    try map.write("toelichting/2026-03.md", "---\nperiode: 2026-02\n---\nLos.\n\n# Wat kan beter\n\nTekst.\n")
    #expect(
      problems(map) == [
        "toelichting/2026-03.md, regel 2: De periode 2026-02 past niet bij de naam van het bestand. Noem het 2026-02.md.",
        "toelichting/2026-03.md, regel 4: Boven deze tekst staat geen kop. Kies uit: 'Samenvatting', 'Wat gaat er goed?', "
          + "'Wat kan er beter?', 'Hoe kunnen uitvoerder en gemeente elkaar daarin ondersteunen en versterken?', 'D01', "
          + "'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10' en 5 andere.",
        "toelichting/2026-03.md, regel 6: De kop 'Wat kan beter' is onbekend. Bedoelde u 'Wat kan er beter?'?",
        "verhalen/a.md, regel 1: Dit bestand begint niet met een blok tussen twee regels '---'. "
          + "Zet bovenaan ---, dan de gegevens, dan weer ---.",
        "verhalen/b.md, regel 2: Dit verhaal heeft geen tekst. Schrijf het verhaal onder de tweede regel '---'.",
        "verhalen/b.md, regel 3: Het doel 'D11' staat niet in doelen.yaml. Bedoelde u 'D01'?",
        "verhalen/b.md, regel 4: Het gebied 'Spardam' is onbekend. Bedoelde u 'Spaarndam'?",
        "verhalen/b.md, regel 7: Bij 'toestemming' staat 'ja'. "
          + "Schrijf de dag waarop de toestemming is vastgelegd (jjjj-mm-dd), of nee.",
      ])
  }

  private func problems(_ map: Proefmap) -> [String] {
    switch Catalogus.load(werkmap: map.pad) {
    case .success: []
    case .failure(let fouten): fouten.fouten.map(\.melding)
    }
  }
}
