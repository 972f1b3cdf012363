import Domain
import Ingest
import TestSupport
import Testing

@Suite struct `Dividing a file` {
  /// Rows with quotes, line breaks, doubles and defects, some in order and some not.
  private func randomFile(_ seed: UInt64, rijen: Int) -> String {
    var toeval = SplitMix64(seed: seed)
    var tekst = Proeflevering.kop + "\n"
    let locaties = ["Hal", "\"Hal; zaal\"", "\"Hal\nboven\"", "\"de \"\"Ster\"\"\"", "Café", "\"a\n\nb\"", "'t Honk"]
    let fouten = ["\"open", "a;b\"c;\"d\"e", ";;;;;;;;;", "", "b1;31-02-2025;;;A1;;Noord;k;;ja", "\"\"\""]
    var bijeenkomst = 0
    for _ in 0..<rijen {
      if Int.random(in: 0..<25, using: &toeval) == 0 {
        tekst += (fouten.randomElement(using: &toeval) ?? "") + "\n"
        continue
      }
      if Int.random(in: 0..<4, using: &toeval) == 0 { bijeenkomst = Int.random(in: 0..<60, using: &toeval) }
      let dag = 10 + bijeenkomst % 18
      let locatie = locaties[bijeenkomst % locaties.count]
      let kind = "\(["k", "\"k\"", "\"k\"\"\"", "kind-met-lange-sleutel-"].randomElement(using: &toeval) ?? "")"
      let nummer = Int.random(in: 0..<40, using: &toeval)
      let sleutel = kind.hasSuffix("\"") ? kind : "\(kind)\(nummer)"
      let status = ["ja", "aanwezig", "ziek", "afwezig", "?"].randomElement(using: &toeval) ?? ""
      tekst += "b\(bijeenkomst);\(dag)-0\(1 + bijeenkomst % 3)-2025;;;A\(1 + bijeenkomst % 3);\(locatie);"
      tekst += "\(bijeenkomst % 2 == 0 ? "Noord" : "Zuid");\(sleutel);01-01-2015;\(status)"
      tekst += Bool.random(using: &toeval) ? "\r\n" : "\n"
    }
    return tekst
  }

  @Test(arguments: 0..<12)
  func `gives the same result for any number of threads, any size of chunk and any memory`(seed: Int) throws {
    var levering = Proeflevering(randomFile(UInt64(seed), rijen: 400))
    let heel = try levering.run().uitslag
    #expect(heel.balans.sluit)
    #expect(heel.balans.aangenomen > 100)
    for (draden, blokgrootte) in [(1, 61), (2, 61), (3, 1_000), (2, 7), (4, 4_096)] {
      (levering.draden, levering.blokgrootte) = (draden, blokgrootte)
      levering.grootsteGeheugen = draden == 2 ? 1 : 10_000
      #expect(try levering.run().uitslag == heel)
    }
  }

  @Test func `reads every coding to the same rows`() throws {
    let tekst =
      Proeflevering.kop + "\r\n"
      + (0..<200).map { "b\($0 / 5);03-01-2025;;;A1;\"Café\n€ \($0 / 5)\";Noord;kïnd\($0);;ja\r\n" }.joined()
    var levering = Proeflevering(tekst)
    let heel = try levering.run().uitslag
    let latijn = tekst.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8($0.value) }
    let varianten: [(Bestandsformaat.Codering, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF] + Array(tekst.utf8)), (.windows1252, latijn),
      (.iso8859_15, latijn.map { $0 == 0x80 ? 0xA4 : $0 }),
      (.utf16le, [0xFF, 0xFE] + tekst.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
      (.utf16be, tekst.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }),
    ]
    for (codering, bytes) in varianten {
      levering.inhoud = bytes
      levering.profiel.formaat.codering = codering
      for blokgrootte in [1 << 20, 514, 62] {
        levering.blokgrootte = blokgrootte
        var uitslag = try levering.run().uitslag
        uitslag.sha256 = heel.sha256
        #expect(uitslag == heel, "\(codering) \(blokgrootte)")
      }
    }
  }

  @Test func `costs an unclosed quote one line, and a file of one endless line no time`() throws {
    let rij = "b1;03-01-2025;;;A1;Hal;Noord;k%;;ja\n"
    let tekst =
      Proeflevering.kop + "\n\"" + (0..<50_000).map { rij.replacing("%", with: "\($0)") }.joined()
    var levering = Proeflevering(tekst)
    let heel = try levering.run().uitslag
    #expect(heel.regels == ["2 AANHALING", "3 LIJST_GROOT"])
    #expect(heel.balans.aangenomen == 49_999)
    (levering.draden, levering.blokgrootte) = (2, 100_000)
    #expect(try levering.run().uitslag == heel)
    let eindeloos = Proeflevering(Proeflevering.kop + "\n\"" + String(repeating: "x", count: 5 << 20))
    #expect(try eindeloos.run().uitslag.balans.afgekeurd == 6)
  }
}
