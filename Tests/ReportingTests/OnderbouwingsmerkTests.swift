import Disclosure
import Domain
import Reporting
import TestSupport
import Testing

@Suite struct `The mark beside a figure` {
  private let bronnen = Voorbeeldwerkmap.catalogus().bronnen
  private let februari = Maand(jaar: 2026, nummer: 2)

  private func merk(_ change: (inout Onderbouwing) -> Void) -> Onderbouwingsmerk {
    var onderbouwing = Onderbouwing()
    onderbouwing.gelezen = 1000
    change(&onderbouwing)
    return Onderbouwingsmerk(onderbouwing, bronnen, Drempels(), Voorbeeldcijfers.catalogus.gebieden)
  }

  @Test func `says goed when everything came and nothing was refused`() {
    #expect(merk { _ in }.tekst == "● goed")
  }

  @Test(arguments: [(49, "● goed: 4,9% van de rijen afgekeurd"), (50, "◐ let op: 5,0% van de rijen afgekeurd")])
  func `says let op from the configured share of refused rows`(afgekeurd: Int, tekst: String) {
    #expect(merk { $0.afgekeurd = afgekeurd }.tekst == tekst)
  }

  @Test func `never says 0,0% of what was refused`() {
    let uit = merk { ($0.gelezen, $0.afgekeurd) = (10_000, 1) }
    #expect(uit.tekst == "● goed: minder dan 0,1% van de rijen afgekeurd")
  }

  @Test(arguments: [(90, "● goed: eindtijd ingevuld bij 90%"), (89, "◐ let op: eindtijd ingevuld bij 89%")])
  func `says let op below the configured fill of a column`(gevuld: Int, tekst: String) {
    #expect(merk { $0.vulling = [.eindtijd: Breuk(teller: gevuld, noemer: 100) ?? Breuk(0)] }.tekst == tekst)
  }

  @Test func `says onvolledig with the name of who did not deliver`() {
    let uit = merk { $0.gemist = [.init(BronID("speeltuin"), .aanwezigheid, februari)] }
    #expect(uit.tekst == "○ onvolledig: Speeltuin (voorbeeld) leverde februari 2026 niet")
  }

  @Test(arguments: [
    (["WK039201"], ""), (["WK039201", "WK039218"], " (werkt in Oude Stad en Europawijk)"),
    (["WK039201", "WK039202", "WK039217", "WK039218", "WK039220"], " (werkt in 5 wijken)"),
  ])
  func `says where that bron works, unless the figure is about that one wijk`(wijken: [String], waar: String) {
    let uit = merk {
      $0.gemist = [.init(BronID("speeltuin"), .aanwezigheid, februari)]
      $0.plaatsen = [BronID("speeltuin"): wijken]
    }
    #expect(uit.tekst == "○ onvolledig: Speeltuin (voorbeeld) leverde februari 2026 niet\(waar)")
  }

  @Test func `says so when there is no file at all`() {
    #expect(merk { $0.gelezen = 0 }.tekst == "– geen bestand")
  }

  /// A figure of other definitions is another figure: raise `Begrippen.versie` when this fails, and write down the new print. A measure that
  /// is only added makes no figure another: then the print alone is new.
  @Test func `names the version of the definitions, which follows their texts`() {
    #expect(Begrippen.versie == "4")
    #expect(Begrippen.vingerafdruk == 6_419_063_322_790_850_237)
  }

  @Test func `stands beside every figure of the report, the workbook and its agreements`() throws {
    var invoer = wholeInput()
    let grond = Onderbouwingsgrond(bestanden: [], dekking: Leveringsdekking(), vulling: [:])
    let drempels = invoer.catalogus.werkmap.drempels
    invoer.onderbouwing = Onderbouwingen(release(grond, editie: .gemeente, drempels: drempels), invoer.catalogus)
    let rapport = try makeRapport(invoer)
    let eigen = rapport.cijfers.filter { Cijfersleutel(id: $0.id) != nil }
    #expect(!eigen.isEmpty && eigen.allSatisfy { $0.onderbouwing != nil })
    let gegevens = try #require(makeWerkboek(invoer).bladen.first { $0.naam == "Gegevens" })
    let tabel = try #require(gegevens.delen.compactMap { if case .tabel(let tabel) = $0 { tabel } else { nil } }.first)
    #expect(tabel.kolommen.last?.kop == "onderbouwing")
    #expect(tabel.rijen.allSatisfy { $0.last?.zichtbareTekst == "– geen bestand (begrippen 4)" })
  }
}
