import Disclosure
import Domain
import Testing

private let gebieden = Gebiedsindeling(
  jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
  wijken: ["A", "B"].map { Wijk(code: "W\($0)", naam: $0, stadsdeel: $0) }, aliassen: [:], postcodes: [:],
  inwoners: [], bron: "")

/// What becomes of signals, told in reports one after another while it still goes on.
private struct Afloop {
  /// Per month the signals taken up in stadsdeel A and B, as known now.
  var opgepakt: [(a: Int, b: Int)]
  private(set) var boek = Vrijgaveboek()

  private func sum(_ periode: Periode, _ deel: (((a: Int, b: Int)) -> Int)) -> Int {
    periode.maanden.filter { $0.nummer <= opgepakt.count }.reduce(0) { $0 + deel(opgepakt[$1.nummer - 1]) }
  }

  private func figures(_ perioden: [Periode]) -> [Cijfer] {
    perioden.flatMap { periode in
      [
        (nil, sum(periode) { $0.a + $0.b }), ("A", sum(periode) { $0.a }), ("B", sum(periode) { $0.b }),
      ].map { naam, telling in
        Cijfer(
          Cijfersleutel(.signalenOpgepakt, periode, gebied: naam.map { Gebied(.stadsdeel, $0) }),
          .getal(Breuk(telling)))
      }
    }
  }

  /// The report of the last of these periods, in which the others stand as well.
  mutating func publish(_ perioden: [Periode]) -> (whole: Int?, a: Int?, b: Int?) {
    let periode = perioden[perioden.count - 1]
    let vrijgave = release(
      Cijferindex(figures(perioden)), editie: .gemeente, drempels: Drempels(), gebieden: gebieden,
      verband: Vrijgaveverband(
        periode: periode, standPer: periode.laatsteDag + 5, vanaf: Maand(jaar: 2026, nummer: 1), boek: boek))
    boek.add(vrijgave.nieuw)
    let uit = vrijgave.boek.inhoud
    func count(_ naam: String?) -> Int? {
      let sleutel = Cijfersleutel(.signalenOpgepakt, periode, gebied: naam.map { Gebied(.stadsdeel, $0) })
      guard !uit.isWeggelaten(sleutel), case .getal(let getal)? = uit[sleutel]?.waarde else { return nil }
      return getal.teller
    }
    return (count(nil), count("A"), count("B"))
  }
}

private func maand(_ nummer: Int) -> Periode { .maand(Maand(jaar: 2026, nummer: nummer)) }
private func kwartaal(_ nummer: Int) -> Periode { .kwartaal(jaar: 2026, nummer) }
private func halfjaar(_ nummer: Int) -> Periode { .halfjaar(jaar: 2026, nummer) }

@Suite struct `Signals that go on after their report` {
  @Test func `are told as they are where nobody saw a part`() {
    var afloop = Afloop(opgepakt: [(10, 20)])
    // Signals of a month are in no table of the month.
    #expect(afloop.publish([maand(1)]) == (nil, nil, nil))
    afloop.opgepakt = [(11, 21), (10, 20), (10, 20)]
    #expect(afloop.publish([maand(1), maand(2), maand(3), kwartaal(1)]).whole == 92)
  }

  @Test func `wait all together, so that the areas still add up`() {
    var afloop = Afloop(opgepakt: Array(repeating: (10, 20), count: 3))
    _ = afloop.publish([kwartaal(1)])
    afloop.opgepakt = [(11, 21), (10, 20), (10, 20)] + Array(repeating: (10, 20), count: 3)
    // Two more of the first quarter: the half year says what the quarters said.
    #expect(afloop.publish([kwartaal(1), kwartaal(2), halfjaar(1)]) == (180, 60, 120))
  }

  @Test func `leave the areas out of a report in which they alone would wait`() {
    var afloop = Afloop(opgepakt: Array(repeating: (10, 20), count: 6))
    #expect(afloop.publish([kwartaal(1), kwartaal(2), halfjaar(1)]) == (180, 60, 120))
    // Of the first half year four more in A, and six in B.
    afloop.opgepakt = [(14, 26)] + Array(repeating: (10, 20), count: 11)
    let jaar = afloop.publish(
      [kwartaal(1), kwartaal(2), kwartaal(3), kwartaal(4), halfjaar(1), halfjaar(2), .jaar(2026)])
    #expect(jaar == (370, nil, nil))
  }
}
