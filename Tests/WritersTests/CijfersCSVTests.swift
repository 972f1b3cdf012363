import Disclosure
import Domain
import Reporting
import TestSupport
import Testing
import Writers

private let indeling = Gebiedsindeling(
  jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem", wijken: [], aliassen: [:],
  postcodes: [:], inwoners: [], bron: "")

private func written(_ cijfers: [Cijfer], _ editie: Editie = .intern) -> [String] {
  let boek = release(cijfers, editie: editie, drempels: Drempels(), gebieden: indeling)
  return String(decoding: CijfersCSV.write(Cijferlijst(boek)), as: UTF8.self).split(separator: "\r\n").map(String.init)
}

@Suite struct `The figures as CSV` {
  private let wijk = Gebied(.wijk, "WK039218")

  @Test func `stand one to a line under the agreed header`() throws {
    let aandeel = try #require(Breuk(teller: 14, noemer: 15))
    let regels = written([
      Cijfer(Cijfersleutel(.deelnames, .jaar(2026)), .getal(Breuk(1234))),
      Cijfer(Cijfersleutel(.aandeelVasteKinderen, .kwartaal(jaar: 2026, 1), gebied: wijk), .getal(aandeel)),
      Cijfer(Cijfersleutel(.deelnames, .kwartaal(jaar: 2026, 1), gebied: wijk), .geen),
      Cijfer(
        Cijfersleutel(.deelnames, .jaar(2026), doel: DoelID("D03"), werkvorm: "na;school", organisatie: BronID("b")),
        .getal(Breuk(7)), ontbrekend: [Maand(jaar: 2026, nummer: 2)]),
    ])
    #expect(
      regels == [
        "\u{FEFF}periode;gebied_soort;gebied;doel;leeftijd;werkvorm;organisatie;maat;waarde;teller;noemer;status;n",
        "2026;;;;;;;deelnames;1234;;;volledig;",
        "2026-K1;wijk;WK039218;;;;;aandeel_vaste_kinderen;0,933333;14;15;volledig;15",
        "2026-K1;wijk;WK039218;;;;;deelnames;;;;geen;",
        "2026;;;D03;;\"na;school\";b;deelnames;7;;;onvolledig;",
      ])
  }

  @Test func `never look like a date where they are of an age`() {
    let regels = written([Cijfer(Cijfersleutel(.deelnames, .jaar(2026), leeftijd: .jaren(4...7)), .getal(Breuk(7)))])
    #expect(regels.last == "2026;;;;4 t/m 7;;;deelnames;7;;;volledig;")
  }

  @Test func `show nothing of a hidden one`() {
    let regels = written([Cijfer(Cijfersleutel(.uniekeKinderen, .jaar(2026)), .getal(Breuk(3)))], .gemeente)
    #expect(regels.last == "2026;;;;;;;unieke_kinderen;;;;onderdrukt;")
  }

  @Test(arguments: [(1, 2, "0,5"), (-7, 4, "-1,75"), (2_000_000, 1_000_000, "2"), (1, 3_000_000, "0"), (30, 60, "0,5")])
  func `keep at most six decimals`(teller: Int, noemer: Int, tekst: String) throws {
    let getal = try #require(Breuk(teller: teller, noemer: noemer))
    let regels = written([Cijfer(Cijfersleutel(.activiteitsuren, .jaar(2026)), .getal(getal))])
    #expect(regels.last == "2026;;;;;;;activiteitsuren;\(tekst);\(teller);\(noemer);volledig;")
  }

  @Test func `say how many a median rests on, and that a period is not over`() {
    var mediaan = Cijfer(Cijfersleutel(.mediaanDagenOpgepakt, .jaar(2026)), .getal(Breuk(9)))
    mediaan.waarnemingen = 41
    mediaan.looptNog = true
    #expect(written([mediaan]).last == "2026;;;;;;;mediaan_dagen_opgepakt;9;9;1;tot nu toe;41")
  }
}
