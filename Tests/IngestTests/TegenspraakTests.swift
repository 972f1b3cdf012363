import Domain
import Ingest
import Testing

@Suite struct `Two rows of a register with one key` {
  private func run(_ soort: Leveringsoort, _ tekst: String, kolommen: [Veld]) throws -> Inleesuitkomst {
    var levering = Proeflevering(bytes: Array(tekst.utf8))
    levering.bestand = "\(soort.rawValue)-2026-02.csv"
    var formaat = Bestandsformaat()
    (formaat.scheiding, formaat.codering) = (UInt8(ascii: ";"), .utf8)
    levering.periode = .maand(Maand(jaar: 2026, nummer: 2))
    levering.profiel = Leveringsprofiel(
      soort: soort, bestand: "*", periode: .bestandsnaam, ritme: .maandelijks, formaat: formaat,
      kolommen: Dictionary(
        uniqueKeysWithValues: kolommen.map { veld in
          (
            veld,
            Kolomprofiel(
              namen: [veld.rawValue], notatie: veld == .datum || veld == .peildatum ? "dd-mm-jjjj" : nil,
              isVerplicht: false)
          )
        }), waarden: [:])
    return try levering.run().uitkomst
  }

  private let signaal: [Veld] = [.signaal, .datum, .wijk, .kind, .leefgebied]

  @Test func `are one when every column is equal, and wait for a person when one is not`() throws {
    let kop = "signaal;datum;wijk;kind;leefgebied\n", rij = "G1;10-02-2026;Noord;k1;thuis\n"
    #expect(try run(.signalen, kop + rij + rij, kolommen: signaal).levering.balans.dubbel == 1)
    let anders = try run(.signalen, kop + rij + rij.replacing("thuis", with: "school"), kolommen: signaal)
    #expect((anders.levering.balans.aangenomen, anders.levering.balans.afgekeurd) == (0, 2))
    #expect(anders.rijbevindingen.filter { $0.code == .rijTegenstrijdig }.map(\.regel) == [2, 3])
  }

  @Test func `are two children of one family signal, and a signal may be about no child at all`() throws {
    let tekst = """
      signaal;datum;wijk;kind;leefgebied
      G1;10-02-2026;Noord;k1;thuis
      G1;10-02-2026;Noord;k2;thuis
      G2;10-02-2026;Noord;;veiligheid

      """
    #expect(try run(.signalen, tekst, kolommen: signaal).levering.balans.aangenomen == 3)
  }

  @Test func `are two waiting lists at one place, told to someone`() throws {
    let tekst = """
      peildatum;locatie;wijk;wachtenden;langste_weken
      28-02-2026;De Tol;Noord;12;9
      28-02-2026;De Tol;Noord;7;3

      """
    let uitkomst = try run(
      .wachtlijsten, tekst, kolommen: [.peildatum, .locatie, .wijk, .wachtenden, .langsteWeken])
    guard case .wachtlijsten(let lijsten) = uitkomst.registerrijen else { throw Balansfout() }
    #expect(lijsten.map(\.kinderen).reduce(0, +) == 19 && uitkomst.aantallen[.wachtlijstTweede] == 1)
  }

  @Test func `are two answers to one question, each a person's own`() throws {
    let tekst = """
      datum;doelgroep;vraag;schaal;antwoord
      18-02-2026;kinderen;tevredenheid;1-10;8
      18-02-2026;kinderen;tevredenheid;1-10;8
      18-02-2026;kinderen;veilig op weg;1-10;6

      """
    let uitkomst = try run(.evaluaties, tekst, kolommen: [.datum, .doelgroep, .vraag, .schaal, .antwoord])
    guard case .evaluaties(let rondes) = uitkomst.registerrijen else { throw Balansfout() }
    #expect(rondes.map { [$0.antwoorden, $0.som] } == [[2, 16], [1, 6]])
  }
}
