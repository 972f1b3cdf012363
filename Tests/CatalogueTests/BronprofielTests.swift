import Catalogue
import Domain
import Testing

@Suite struct `Reading a bronprofiel` {
  private let voorbeeld = """
    bron: buurts
    organisatie: Buurts Haarlem (voorbeeld)
    onderaannemer: nee
    kindsleutel: eigen
    leveringen:
      - soort: aanwezigheid
        bestand: "aanwezigheid-*.csv"
        periode: bestandsnaam
        ritme: maandelijks
        buiten_periode: aanvullen
        formaat: { soort: csv, scheiding: ";", codering: windows-1252 }
        totaalregels: ["Totaal", "Σ"]
        kolommen:
          bijeenkomst: { namen: [Bijeenkomstnr, bijeenkomst_id] }
          datum: { namen: [Datum], notatie: dd-mm-jjjj }
          activiteit: { namen: [Activiteit] }
          wijk: { namen: [Wijk] }
          kind: { namen: [Kindnummer] }
          eindtijd: { namen: [Eind], verplicht: nee }
          status: { namen: [Status] }
        waarden:
          status: { aanwezig: [aanwezig, Ja, "1"], afgemeld: [ziek], afwezig: [nee] }
    """

  private func read(_ tekst: String) -> (profiel: Bronprofiel?, fouten: [Configuratiefout]) {
    let fouten = Foutenlijst()
    let profiel = Knoop.parse(tekst, bestand: "bronnen/buurts.yaml", fouten: fouten).flatMap(readBronprofiel)
    return (profiel, fouten.fouten)
  }

  @Test func `takes over everything the file says`() throws {
    let (profiel, fouten) = read(voorbeeld)
    #expect(fouten.isEmpty)
    let bron = try #require(profiel)
    #expect(bron.bron == BronID("buurts"))
    #expect(!bron.deeltKindsleutels)
    let levering = try #require(bron.leveringen.first)
    #expect(levering.formaat.scheiding == UInt8(ascii: ";"))
    #expect(levering.formaat.codering == .windows1252)
    #expect(levering.buitenPeriode == .aanvullen)
    #expect(levering.kolommen[.datum]?.notatie == "dd-mm-jjjj")
    #expect(levering.kolommen[.eindtijd]?.isVerplicht == false)
    #expect(levering.waarden[.status]?["ja"] == "aanwezig")
    #expect(levering.totaalregels == ["Totaal", "Σ"])
  }

  @Test func `tells every problem at once, each with its line`() {
    let stuk =
      voorbeeld
      .replacing("ritme: maandelijks", with: "ritme: dagelijks")
      .replacing("status: { namen: [Status] }", with: "stattus: { namen: [Status] }")
      .replacing("dd-mm-jjjj", with: "mm-jjjj")
      .replacing("afgemeld: [ziek]", with: "afgemeld: [ja]")
    let regels = read(stuk).fouten.map(\.regel)
    #expect(regels == [9, 14, 15, 20, 22])
  }

  @Test func `knows fixed values and wide lists, and asks for no columns that these replace`() throws {
    let breed = """
      bron: tuin
      organisatie: Speeltuin (voorbeeld)
      leveringen:
        - soort: aanwezigheid
          bestand: "lijst-*.xlsx"
          breed: { notatie: dd-mm }
          vast: { activiteit: A1, wijk: Noord }
          kolommen: { kind: { namen: [Naam] } }
          waarden: { status: { aanwezig: [x] } }
        - soort: aanwezigheid
          bestand: "telling-*.csv"
          vast: { kind: niemand }
          kolommen: { kind: { namen: [Naam] }, datum: { namen: [Naam] } }
      """
    let (profiel, fouten) = read(breed)
    let levering = try #require(profiel?.leveringen.first)
    #expect(levering.formaat.soort == .xlsx)
    #expect(levering.breed?.notatie == "dd-mm")
    #expect(levering.vast == [.activiteit: "A1", .wijk: "Noord"])
    #expect(fouten.allSatisfy { ($0.regel ?? 0) > 9 })
    #expect(fouten.contains { $0.wat.contains("'kind' heeft al een kolom") })
    #expect(fouten.contains { $0.wat.contains("De kolomnaam 'Naam' staat ook bij") })
    #expect(fouten.contains { $0.wat.contains("ontbreekt het veld 'activiteit'") })
  }
}
