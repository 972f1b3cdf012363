import Counting
import Domain
import TestSupport
import Testing

@Suite struct `What a count depends on` {
  private let opdracht = Telopdracht(Toevalswerkmap(seed: 4), .jaar(2025))

  @Test func `is spelled out for every field of an order`() {
    // Who adds a field that a count looks at adds it to `grond` as well, and here.
    #expect(
      Mirror(reflecting: opdracht).children.compactMap(\.label) == [
        "periode", "gebieden", "doelen", "leeftijdsbanden", "werkvormen", "organisaties", "kalender",
        "tevredenheidsvraag",
        "registers",
        "dekking", "teltStroom",
      ])
  }

  @Test func `tells orders apart that differ in anything`() throws {
    var anders: [Telopdracht] = []
    func change(_ verander: (inout Telopdracht) -> Void) {
      var ander = opdracht
      verander(&ander)
      anders.append(ander)
    }
    let januari = Maand(jaar: 2025, nummer: 1)
    change { _ in }
    change { $0.periode = .jaar(2026) }
    change { $0.doelen.removeLast() }
    change { $0.leeftijdsbanden.removeLast() }
    change { $0.werkvormen = ["groep ouders"] }
    change { $0.organisaties.removeLast() }
    change { $0.teltStroom = false }
    change { $0.kalender.vanaf = januari.laatsteDag }
    change { $0.kalender.peildatum = januari.laatsteDag }
    change { $0.kalender.vakanties.append(Vakantie(naam: "proef", van: januari.eersteDag, tot: januari.laatsteDag)) }
    change { $0.registers.activiteiten.removeLast() }
    change { $0.dekking.verwacht.insert(.init(BronID("nieuw"), .signalen, januari)) }
    change { $0.dekking.geleverd.insert(.init(BronID("nieuw"), .signalen, januari)) }
    change { $0.dekking.onderweg.insert(.init(BronID("nieuw"), .aanwezigheid, januari)) }
    change { $0.dekking.werkgebied[BronID("nieuw")] = ["WK039201"] }
    change { opdracht in
      let oud = opdracht.gebieden
      opdracht.gebieden = Gebiedsindeling(
        jaar: oud.jaar, gemeente: oud.gemeente, gemeentenaam: oud.gemeentenaam, wijken: Array(oud.wijken.dropLast()),
        aliassen: oud.aliassen, postcodes: oud.postcodes, inwoners: oud.inwoners, bron: oud.bron)
    }
    #expect(Set(anders.map(\.grond)).count == anders.count)
    // What comes in another month is another count.
    var later = opdracht
    later.dekking.geleverd.insert(.init(BronID("nieuw"), .signalen, Maand(jaar: 2026, nummer: 1)))
    #expect(later.grond == opdracht.grond)
  }
}
