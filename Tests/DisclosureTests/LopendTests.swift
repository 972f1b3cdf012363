import Disclosure
import Domain
import TestSupport
import Testing

private let wijken = ["A1", "A2", "B1", "B2"]
private let gebieden = Gebiedsindeling(
  jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
  wijken: wijken.map { Wijk(code: $0, naam: $0, stadsdeel: String($0.prefix(1))) }, aliassen: [:], postcodes: [:],
  inwoners: [], bron: "")
private let halfjaar = Periode.halfjaar(jaar: 2026, 1), kwartaal = Periode.kwartaal(jaar: 2026, 1)
private let maanden = [1, 2].map { Periode.maand(Maand(jaar: 2026, nummer: $0)) }
private let plekken: [Gebied?] = [nil] + ["A", "B"].map { Gebied(.stadsdeel, $0) } + wijken.map { Gebied(.wijk, $0) }

/// A half year of which two months are over is the quarter of which two months are over: one figure under two names.
@Suite struct `A period that still runs` {
  private func release(_ cijfers: [Cijfer], standPer: Dag, plan: Publicatieplan = Publicatieplan()) -> Vrijgave {
    Disclosure.release(
      Cijferindex(cijfers), editie: .gemeente, drempels: Drempels(), gebieden: gebieden,
      verband: Vrijgaveverband(
        periode: halfjaar, standPer: standPer, vanaf: Maand(jaar: 2026, nummer: 1), boek: Vrijgaveboek(), plan: plan))
  }

  private func objections(_ vrijgave: Vrijgave, standPer: Dag) throws -> [Bewijsoordeel.Bezwaar] {
    var boek = Vrijgaveboek()
    boek.add(vrijgave.nieuw)
    let bewijs = try #require(vrijgave.bewijs)
    return verify(bewijs, of: vrijgave.nieuw, in: boek, standPer: standPer, drempels: Drempels()).bezwaren
  }

  /// Deelnames, children and those who came often, by wijk; of the whole of each stadsdeel and of all.
  private func figures(_ toeval: inout SplitMix64) -> [Cijfer] {
    let perWijk = wijken.map { _ in maanden.map { _ in Int.random(in: 0...14, using: &toeval) } }
    func figures(_ periode: Periode, _ maand: Range<Int>) -> [Cijfer] {
      plekken.flatMap { gebied -> [Cijfer] in
        let rijen = wijken.indices.filter { gebied == nil || wijken[$0].hasPrefix(gebied?.code ?? "") }
        let keren = rijen.reduce(0) { $0 + perWijk[$1][maand].reduce(0, +) }
        let kinderen = rijen.reduce(0) { $0 + (perWijk[$1][maand].max() ?? 0) }
        let vaak = rijen.reduce(0) { $0 + min(perWijk[$1][maand].reduce(0, +) / 4, perWijk[$1][maand].max() ?? 0) / 3 }
        return [(Maat.deelnames, keren), (.uniekeKinderen, kinderen), (.kinderen4Keer, vaak)].map {
          Cijfer(Cijfersleutel($0, periode, gebied: gebied), .getal(Breuk($1)))
        }
      }
    }
    return figures(halfjaar, 0..<2) + figures(kwartaal, 0..<2) + figures(maanden[0], 0..<1) + figures(maanden[1], 1..<2)
  }

  @Test(arguments: [Publicatieslag.maand, .kwartaal, .halfjaar])
  func `has a proof, and hides under one name what it hides under the other`(wijken: Publicatieslag) throws {
    let standPer = maanden[1].laatsteDag + 5
    var plan = Publicatieplan()
    plan.vanaf[.gemeente] = [.wijk: wijken]
    var toeval = SplitMix64(seed: 16)
    var verborgen = 0
    for _ in 0..<40 {
      let cijfers = figures(&toeval)
      let vrijgave = release(cijfers, standPer: standPer, plan: plan)
      #expect(vrijgave.onbewezen.isEmpty)
      #expect(try objections(vrijgave, standPer: standPer) == [])
      for cijfer in cijfers where cijfer.sleutel.periode == kwartaal {
        var ander = cijfer.sleutel
        ander.periode = halfjaar
        let boek = vrijgave.boek.inhoud
        guard let hier = boek[cijfer.sleutel]?.waarde, let daar = boek[ander]?.waarde else { continue }
        #expect(hier == daar, "\(ander.id)")
        if hier == .onderdrukt { verborgen += 1 }
      }
    }
    #expect(wijken == .halfjaar || verborgen > 40)
  }

  @Test func `shows signals by stadsdeel when half a year is over, and no sooner`() throws {
    let tellingen: [(Gebied?, Int)] = [(nil, 47), (plekken[1], 30), (plekken[2], 17)]
    func figures(_ perioden: [Periode]) -> [Cijfer] {
      perioden.flatMap { periode in
        tellingen.map { Cijfer(Cijfersleutel(.signalen, periode, gebied: $0), .getal(Breuk($1))) }
      }
    }
    let onderweg = maanden[1].laatsteDag + 5
    let vroeg = release(figures([halfjaar, kwartaal]), standPer: onderweg)
    #expect(vroeg.boek.inhoud[Cijfersleutel(.signalen, halfjaar)]?.waarde == .getal(Breuk(47)))
    #expect(vroeg.boek.inhoud[Cijfersleutel(.signalen, halfjaar, gebied: plekken[1])] == nil)
    #expect(try objections(vroeg, standPer: onderweg) == [])
    let voorbij = halfjaar.laatsteDag + 5
    let laat = release(figures([halfjaar]), standPer: voorbij)
    #expect(laat.boek.inhoud[Cijfersleutel(.signalen, halfjaar, gebied: plekken[1])]?.waarde == .getal(Breuk(30)))
    #expect(try objections(laat, standPer: voorbij) == [])
  }
}
