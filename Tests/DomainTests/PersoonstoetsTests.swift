import Domain
import Testing

@Suite struct `Looking in a text for a person` {
  private let toets = Persoonstoets(bekend: ["Delftwijk", "Oost", "Buurts Haarlem"])

  @Test(arguments: [
    ("Bel 06-12345678.", Persoonsspoor.telefoon), ("of 023 512 34 56", .telefoon), ("06 – 1234 5678", .telefoon),
    ("+31 6 12 34 56 78", .telefoon), ("(023) 512 34 56", .telefoon), ("mail fatima@school.nl nu", .mail),
    ("nummer 123456782", .bsn), ("nr 1234.56.782", .bsn), ("123 456 782", .bsn),
    ("Fatima (7), geb. 12-03-2018", .geboortedatum), ("geboren op 3 maart 2018", .geboortedatum),
    ("Sem (12-03-2018) kwam", .geboortedatum), ("Fatima (7)", .naamMetLeeftijd), ("**Fatima**  (7)", .naamMetLeeftijd),
    ("Fatima, 7 jaar, kwam", .naamMetLeeftijd), ("de 7-jarige Sem", .naamMetLeeftijd),
    ("Sem van 7 kwam", .naamMetLeeftijd), ("Yusuf wordt acht.", .naamMetLeeftijd),
    ("Amina is zeven jaar", .naamMetLeeftijd),
  ])
  func `finds it however it is written`(tekst: String, spoor: Persoonsspoor) {
    #expect(toets.sporen(tekst).contains(spoor))
  }

  @Test(arguments: [
    "Kinderen (4-7 jaar) kwamen vaker.", "In 2026 kwamen 1.234 kinderen, 12 jaar geleden 200.",
    "Op 12 maart 2026 was er feest.", "Een jongen van negen kwam vaak te laat.", "In Oost (7) en Delftwijk (12).",
    "Van 2025 naar 2026: 12.345 (13%).", "Week 12 tot 15, 2.400 uur; 24.000 deelnames.", "Sinds 1-1-2024 in Oost.",
    "In maart 2026 1.500 kinderen in 12 wijken 21 dagen.", "De zaal gaat open van 14.00 tot 16.30 uur.",
    "Tekening van een rode trommel met twee stokken.",
    "Ons Team van zes vrijwilligers stond klaar.",
  ])
  func `leaves groups, days and numbers of a report alone`(tekst: String) { #expect(toets.sporen(tekst).isEmpty) }

  @Test func `says where, so that a line can be named`() {
    #expect(toets.find("Wij bellen 06-12345678.").map(\.plek) == [11])
  }

  @Test func `takes no nine digits for a BSN that fail the elfproef`() {
    #expect(toets.sporen("123456789").isEmpty && !Persoonstoets.isBSN([1, 2, 3]))
  }
}
