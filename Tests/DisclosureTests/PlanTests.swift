import Disclosure
import Domain
import Testing

private let gebieden = Gebiedsindeling(
  jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
  wijken: ["A1", "A2", "A3"].map { Wijk(code: $0, naam: $0, stadsdeel: "A") }, aliassen: [:], postcodes: [:],
  inwoners: [], bron: "")
private let maanden = [1, 2, 3].map { Periode.maand(Maand(jaar: 2026, nummer: $0)) }
private let kwartaal = Periode.kwartaal(jaar: 2026, 1)

@Suite struct `A plan of tables` {
  /// - Parameter kinderen: unique children of each month.
  private func figures(kinderen: Int) -> Cijferindex {
    var cijfers: [Cijfer] = []
    for periode in maanden + [kwartaal] {
      cijfers.append(Cijfer(Cijfersleutel(.uniekeKinderen, periode), .getal(Breuk(kinderen))))
      cijfers.append(Cijfer(Cijfersleutel(.signalen, periode), .getal(Breuk(40))))
      for wijk in ["A1", "A2", "A3"] {
        let gebied = Gebied(.wijk, wijk)
        cijfers.append(Cijfer(Cijfersleutel(.deelnames, periode, gebied: gebied), .getal(Breuk(100))))
        cijfers.append(
          Cijfer(Cijfersleutel(.deelnames, periode, gebied: gebied, doel: DoelID("D01")), .getal(Breuk(50))))
      }
    }
    return Cijferindex(cijfers)
  }

  private func verband(_ plan: Publicatieplan, _ boek: Vrijgaveboek = Vrijgaveboek()) -> Vrijgaveverband {
    Vrijgaveverband(
      periode: kwartaal, standPer: kwartaal.laatsteDag + 5, vanaf: Maand(jaar: 2026, nummer: 1), boek: boek, plan: plan)
  }

  private func shown(
    _ cijfers: Cijferindex, _ plan: Publicatieplan = Publicatieplan(), _ boek: Vrijgaveboek = Vrijgaveboek()
  ) -> Set<String> {
    let uit = release(
      cijfers, editie: .gemeente, drempels: Drempels(), gebieden: gebieden, verband: verband(plan, boek))
    return Set(uit.boek.inhoud.lijst.compactMap { $0.sleutel.tabel.map { "\($0.rawValue)" } ?? "" })
      .union(uit.boek.inhoud.lijst.map { $0.sleutel.tabelnaam })
  }

  @Test func `follows from the size of the work where nobody wrote one`() {
    let groot = shown(figures(kinderen: 500)), klein = shown(figures(kinderen: 499))
    #expect(groot.contains("wijk, per maand") && !klein.contains("wijk, per maand"))
    for tabellen in [groot, klein] {
      #expect(tabellen.isSuperset(of: ["gemeente, per maand", "wijk, per kwartaal", "wijk en doel, per kwartaal"]))
      #expect(tabellen.isDisjoint(with: ["wijk en doel, per maand", "signalen, per maand"]))
    }
  }

  @Test func `is what a person wrote`() {
    var plan = Publicatieplan()
    plan.vanaf[.gemeente] = [.wijk: .nooit, .wijkEnDoel: .maand, .signalen: .maand]
    let tabellen = shown(figures(kinderen: 900), plan)
    #expect(tabellen.isSuperset(of: ["wijk en doel, per maand", "signalen, per maand"]))
    #expect(tabellen.isDisjoint(with: ["wijk, per maand", "wijk, per kwartaal"]))
  }

  @Test func `takes nothing back that was printed`() {
    let sleutel = Cijfersleutel(.deelnames, maanden[0], gebied: Gebied(.wijk, "A1"))
    var boek = Vrijgaveboek()
    boek.add([sleutel: .init(.open, Breuk(100))])
    let uit = release(
      figures(kinderen: 100), editie: .gemeente, drempels: Drempels(), gebieden: gebieden,
      verband: verband(Publicatieplan(), boek))
    #expect(uit.boek.inhoud[sleutel]?.waarde == .getal(Breuk(100)))
    #expect(uit.boek.inhoud[Cijfersleutel(.deelnames, maanden[0], gebied: Gebied(.wijk, "A2"))] == nil)
    #expect(uit.boek.inhoud.isWeggelaten(Cijfersleutel(.deelnames, maanden[0], gebied: Gebied(.wijk, "A2"))))
  }

  /// Three of A1 in January: of A2 and A3 one goes with it, and in the quarter as well.
  @Test func `is tried before anybody has to live with it`() {
    let tabel = [[3, 40, 30], [8, 50, 20], [9, 60, 10]]
    var cijfers: [Cijfer] = []
    for (rij, wijk) in ["A1", "A2", "A3"].enumerated() {
      for (kolom, periode) in (maanden + [kwartaal]).enumerated() {
        let telling = kolom < 3 ? tabel[rij][kolom] : tabel[rij].reduce(0, +)
        cijfers.append(Cijfer(Cijfersleutel(.deelnames, periode, gebied: Gebied(.wijk, wijk)), .getal(Breuk(telling))))
      }
    }
    for (kolom, periode) in (maanden + [kwartaal]).enumerated() {
      let som = kolom < 3 ? tabel.map { $0[kolom] }.reduce(0, +) : tabel.joined().reduce(0, +)
      cijfers.append(Cijfer(Cijfersleutel(.deelnames, periode), .getal(Breuk(som))))
    }
    let proef = rehearse(
      Cijferindex(cijfers), editie: .gemeente, drempels: Drempels(), gebieden: gebieden,
      verband: verband(Publicatieplan()))
    #expect(proef.cijfers == 16 && proef.getoond == 12 && proef.kinderenPerMaand == nil)
    let wijk = proef.tabellen.first { $0.tabel == .wijk }, gemeente = proef.tabellen.first { $0.tabel == .gemeente }
    #expect(wijk?.cijfers == 12 && wijk?.getoond == 8 && wijk?.kostElders == 0 && wijk?.slag == .maand)
    // Without the whole a wijk of three betrays nobody by the other two of its month; by its quarter it still does.
    #expect(gemeente?.getoond == 4 && gemeente?.kostElders ?? 0 > 0)
  }
}
