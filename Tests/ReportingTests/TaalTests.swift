import Disclosure
import Domain
import Foundation
import Reporting
import TestSupport
import Testing

/// Words of the work itself and of this report that a general dictionary does not know.
private let eigenWoorden: Set<String> = [
  "kinderwerk", "deelname", "deelnames", "deden", "SHA", "onderaannemer", "speeltuinen", "activiteitsuren", "mediaan",
  "NJi", "kinderwerkers", "presentielijst", "presentielijsten", "teldag", "toelichting", "eindtijd", "datapackage",
]

@Suite struct `The language of the report` {
  /// Sentences that the program makes, over several periods, editions and gaps.
  private static func sentences() throws -> [Zin] {
    var invoer = [
      wholeInput("2026-H1"), wholeInput("2026-02", editie: .intern), wholeInput("2025"), wholeInput("2026-K2"),
    ]
    let maand = Maand(jaar: 2026, nummer: 2)
    let kaal: [Cijfer] = [.uniekeKinderen, .deelnames, .bijeenkomsten, .signalen, .evaluatieAntwoorden].map {
      Cijfer(Cijfersleutel($0, februari), .ontbreekt([maand]))
    }
    invoer.append(input(kaal))
    for plek in invoer.indices { invoer[plek].isConcept = true }
    return try invoer.flatMap { try makeRapport($0).hoofdstukken.flatMap(\.blokken).flatMap(\.zinnen) }
      .filter { $0.tekst.hasSuffix(".") }
  }

  @Test func `has sentences of at most fifteen words on average, and none above twenty-five`() throws {
    let lengtes = try Self.sentences().map { $0.tekst.split(separator: " ").count }
    let gemiddelde = Double(lengtes.reduce(0, +)) / Double(lengtes.count)
    print(
      "Zinnen: \(lengtes.count), gemiddeld \((gemiddelde * 10).rounded() / 10) woorden, langste \(lengtes.max() ?? 0)")
    #expect(gemiddelde <= 15)
    #expect(lengtes.allSatisfy { $0 <= 25 })
  }

  @Test func `praises nothing and avoids the words of offices`() throws {
    let verboden = [
      "succesvol", "uitstekend", "trots", "geweldig", "prachtig", "middels", "derhalve", "teneinde", "conform",
      "betreffende", "dient te", "met betrekking tot", "ten aanzien van", "alsmede", "t.b.v.", "d.m.v.", "c.q.",
      "i.v.m.",
    ]
    for zin in try Self.sentences() {
      let tekst = zin.tekst.lowercased()
      for woord in verboden { #expect(!tekst.contains(woord), "\(zin.tekst)") }
    }
  }

  @Test func `is active`() throws {
    let zinnen = try Self.sentences()
    let lijdend = zinnen.filter { $0.tekst.contains(/\b(wordt|worden|werd|werden)\b/) }
    #expect(lijdend.map(\.tekst) == [])
  }

  @Test func `has its words in the dictionary`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/hunspell") else {
      print("hunspell is er niet: de spelling is niet gecontroleerd")
      return
    }
    var woorden = eigenWoorden
    let teksten = try Self.sentences().flatMap(\.delen).compactMap {
      if case .tekst(let tekst) = $0 { tekst } else { nil }
    }
    let uitleg = Maat.allCases.flatMap { [$0.kop, $0.uitleg] }
    let proces = Process(), heen = Pipe(), terug = Pipe()
    proces.executableURL = URL(filePath: "/usr/bin/hunspell")
    proces.arguments = ["-d", "nl_NL", "-i", "utf-8", "-l"]
    (proces.standardInput, proces.standardOutput) = (heen, terug)
    try proces.run()
    // One text at a time repeats itself a thousandfold: each is asked once, so the pipe never fills.
    heen.fileHandleForWriting.write(
      Data(Set(teksten + uitleg).sorted().joined(separator: "\n").replacing(/[‘’]/, with: " ").utf8))
    try heen.fileHandleForWriting.close()
    let gevonden = String(decoding: terug.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    proces.waitUntilExit()
    woorden.formUnion(woorden.map { $0.prefix(1).uppercased() + $0.dropFirst() })
    #expect(
      Set(gevonden.split(separator: "\n").map(String.init)).subtracting(woorden)
        .filter {
          !woorden.contains($0.trimmingCharacters(in: .punctuationCharacters)) && $0.contains(where: \.isLetter)
        }
        .sorted() == [])
  }
}
