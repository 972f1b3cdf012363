import Disclosure
import Domain
import TestSupport
import Testing

private let gebieden = Gebiedsindeling(
  jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem", wijken: [], aliassen: [:], postcodes: [:],
  inwoners: [], bron: "")

/// Months in which children came, stayed and stopped, with the quarter of the last three.
private struct Reeks {
  var kinderen: [Int]
  /// Of each month but the first.
  var gebleven: [Int] = []
  var nieuw: [Int] = []
  var terug: [Int] = []

  init(_ toeval: inout SplitMix64) {
    kinderen = [Int.random(in: 0...25, using: &toeval)]
    for _ in 1...3 {
      let toen = kinderen[kinderen.count - 1]
      gebleven.append(max(0, toen - Int.random(in: 0...9, using: &toeval)))
      nieuw.append(Int.random(in: 0...9, using: &toeval))
      terug.append(Int.random(in: 0...9, using: &toeval))
      kinderen.append(gebleven[gebleven.count - 1] + nieuw[nieuw.count - 1] + terug[terug.count - 1])
    }
  }

  static func maand(_ nummer: Int) -> Periode { .maand(Maand(jaar: 2025, nummer: 12 + nummer)) }
  static let kwartaal = Periode.kwartaal(jaar: 2026, 1)

  /// What is counted up to and with a month.
  func cijfers(tot laatste: Int) -> [Cijfer] {
    var tellingen = (0...laatste).map { (Cijfersleutel(.uniekeKinderen, Reeks.maand($0)), kinderen[$0]) }
    for plek in 1..<max(1, laatste + 1) {
      let maand = Reeks.maand(plek), weg = kinderen[plek - 1] - gebleven[plek - 1]
      tellingen += [
        (Cijfersleutel(.geblevenKinderen, maand), gebleven[plek - 1]),
        (Cijfersleutel(.nieuweKinderen, maand), nieuw[plek - 1]),
        (Cijfersleutel(.teruggekeerdeKinderen, maand), terug[plek - 1]),
        (Cijfersleutel(.vertrokkenKinderen, maand), weg),
      ]
    }
    if laatste == 3 { tellingen.append((Cijfersleutel(.nieuweKinderen, Reeks.kwartaal), nieuw.reduce(0, +))) }
    return tellingen.map { Cijfer($0.0, .getal(Breuk($0.1))) }
  }
}

/// A naive attacker: walks from month to month through every number of children that fits what was printed. Shares no code with
/// the gate's own.
private struct Volger {
  let gedrukt: [Cijfersleutel: Int]
  /// No hidden number in the world is larger.
  static let grens = 60

  private func values(_ maat: Maat, _ periode: Periode, vast: (Cijfersleutel, Int)) -> ClosedRange<Int> {
    let sleutel = Cijfersleutel(maat, periode)
    if sleutel == vast.0 { return vast.1...vast.1 }
    return gedrukt[sleutel].map { $0...$0 } ?? 0...Volger.grens
  }

  private struct Stand: Hashable {
    let kinderen: Int
    let nieuw: Int
  }

  /// Whether some course of the months fits, with this number in this place.
  func fits(_ sleutel: Cijfersleutel, _ aantal: Int) -> Bool {
    let vast = (sleutel, aantal)
    var standen = Set(values(.uniekeKinderen, Reeks.maand(0), vast: vast).map { Stand(kinderen: $0, nieuw: 0) })
    for plek in 1...3 {
      let maand = Reeks.maand(plek)
      let kinderen = values(.uniekeKinderen, maand, vast: vast), gebleven = values(.geblevenKinderen, maand, vast: vast)
      let weg = values(.vertrokkenKinderen, maand, vast: vast),
        terug = values(.teruggekeerdeKinderen, maand, vast: vast)
      let nieuw = values(.nieuweKinderen, maand, vast: vast)
      var volgende: Set<Stand> = []
      for stand in standen {
        for blijft in gebleven where blijft <= stand.kinderen && weg.contains(stand.kinderen - blijft) {
          for eerste in nieuw {
            let laagst = max(kinderen.lowerBound, blijft + eerste + terug.lowerBound)
            let hoogst = min(kinderen.upperBound, blijft + eerste + terug.upperBound)
            guard laagst <= hoogst else { continue }
            for alle in laagst...hoogst { volgende.insert(Stand(kinderen: alle, nieuw: stand.nieuw + eerste)) }
          }
        }
      }
      standen = volgende
    }
    let samen = values(.nieuweKinderen, Reeks.kwartaal, vast: vast)
    return standen.contains { samen.contains($0.nieuw) }
  }

  /// How many numbers up to ten are possible.
  func ruimte(_ sleutel: Cijfersleutel) -> Int { (0...10).count { fits(sleutel, $0) } }
}

@Suite struct `A reader who follows children from month to month` {
  /// Month by month, each report with the memory of the ones before; then the quarter.
  private func published(_ reeks: Reeks, _ regels: Set<Poortregel>) -> Volger {
    var boek = Vrijgaveboek(), gedrukt: [Cijfersleutel: Int] = [:]
    for (periode, laatste) in (0...3).map({ (Reeks.maand($0), $0) }) + [(Reeks.kwartaal, 3)] {
      let vrijgave = release(
        Cijferindex(reeks.cijfers(tot: laatste)), editie: .gemeente, drempels: Drempels(), gebieden: gebieden,
        verband: Vrijgaveverband(
          periode: periode, standPer: periode.laatsteDag + 5, vanaf: Maand(jaar: 2025, nummer: 1), boek: boek),
        regels: regels)
      boek.add(vrijgave.nieuw)
      for cijfer in vrijgave.boek.inhoud.lijst {
        if case .getal(let getal) = cijfer.waarde { gedrukt[cijfer.sleutel] = getal.teller }
      }
    }
    return Volger(gedrukt: gedrukt)
  }

  /// Small numbers of children that fewer than five numbers can be.
  private func found(_ seed: UInt64, _ regels: Set<Poortregel>) -> (geheimen: Int, gevonden: [String]) {
    var toeval = SplitMix64(seed: seed)
    let reeks = Reeks(&toeval)
    let lezer = published(reeks, regels)
    var geheimen = 0, gevonden: [String] = []
    for cijfer in reeks.cijfers(tot: 3) {
      guard case .getal(let getal) = cijfer.waarde, (1...4).contains(getal.teller) else { continue }
      geheimen += 1
      if lezer.gedrukt[cijfer.sleutel] != nil || lezer.ruimte(cijfer.sleutel) < 5 { gevonden.append(cijfer.sleutel.id) }
    }
    return (geheimen, gevonden)
  }

  @Test func `holds at least five numbers possible for every small one`() {
    let werelden = (1...12).map { found($0, Poortregel.alle) }
    #expect(werelden.flatMap(\.gevonden) == [])
    #expect(werelden.reduce(0) { $0 + $1.geheimen } > 30)
  }

  @Test func `would find them if the relations were not in the list`() {
    #expect((1...12).contains { !found($0, Poortregel.alle.subtracting([.uniekeKinderen])).gevonden.isEmpty })
  }

  /// The relation that the printed numbers of a child's comings and goings must always obey.
  @Test func `has the sums of both periods in the list of relations`() {
    let maand = Reeks.maand(1)
    let sleutels: [(Maat, Periode, Int)] = [
      (.uniekeKinderen, Reeks.maand(0), 30), (.uniekeKinderen, maand, 40), (.geblevenKinderen, maand, 20),
      (.nieuweKinderen, maand, 13), (.teruggekeerdeKinderen, maand, 7), (.vertrokkenKinderen, maand, 10),
    ]
    let lijst = relations(sleutels.map { (Cijfersleutel($0.0, $0.1), $0.2) }, gebieden)
    #expect(lijst.contains(.sum(1, [2, 3, 4])))
    #expect(lijst.contains(.sum(0, [2, 5])))
  }

  /// A report on an older period, made after the report on what became of its children.
  @Test func `is not told of older children what a later report hides`() {
    let (toen, nu) = (Reeks.maand(0), Reeks.maand(1))
    var boek = Vrijgaveboek()
    boek.add([
      Cijfersleutel(.geblevenKinderen, nu): .init(.open, Breuk(30)),
      Cijfersleutel(.vertrokkenKinderen, nu): .init(.verborgen, Breuk(3)),
    ])
    let vrijgave = release(
      Cijferindex([Cijfer(Cijfersleutel(.uniekeKinderen, toen), .getal(Breuk(33)))]), editie: .gemeente,
      drempels: Drempels(), gebieden: gebieden,
      verband: Vrijgaveverband(
        periode: toen, standPer: toen.laatsteDag + 60, vanaf: Maand(jaar: 2025, nummer: 1), boek: boek))
    #expect(vrijgave.boek.inhoud[Cijfersleutel(.uniekeKinderen, toen)]?.waarde == .onderdrukt)
  }

  /// New children of the months were printed as 20 each; counted again, the second month has `meer` of them.
  private func quarter(meer: Int) -> Cijferboek {
    var boek = Vrijgaveboek()
    let maanden = (1...3).map { Cijfersleutel(.nieuweKinderen, Reeks.maand($0)) }
    boek.add(Dictionary(uniqueKeysWithValues: maanden.map { ($0, .init(.open, Breuk(20))) }))
    let nu = [
      (maanden[0], 20), (maanden[1], 20 + meer), (maanden[2], 20),
      (Cijfersleutel(.uniekeKinderen, Reeks.kwartaal), 200 + meer),
      (Cijfersleutel(.nieuweKinderen, Reeks.kwartaal), 60 + meer),
      (Cijfersleutel(.geblevenKinderen, Reeks.kwartaal), 100),
      (Cijfersleutel(.teruggekeerdeKinderen, Reeks.kwartaal), 40),
      (Cijfersleutel(.vertrokkenKinderen, Reeks.kwartaal), 50),
    ]
    return release(
      Cijferindex(nu.map { Cijfer($0.0, .getal(Breuk($0.1))) }), editie: .gemeente, drempels: Drempels(),
      gebieden: gebieden,
      verband: Vrijgaveverband(
        periode: Reeks.kwartaal, standPer: Reeks.kwartaal.laatsteDag + 5, vanaf: Maand(jaar: 2025, nummer: 1),
        boek: boek)
    ).boek.inhoud
  }

  @Test func `sees none of the others beside new children that wait for a correction`() {
    let wacht = quarter(meer: 3), ruim = quarter(meer: 10)
    func waarde(_ boek: Cijferboek, _ maat: Maat) -> Waarde? { boek[Cijfersleutel(maat, Reeks.kwartaal)]?.waarde }
    #expect(waarde(wacht, .nieuweKinderen) == .getal(Breuk(60)))
    #expect(waarde(ruim, .nieuweKinderen) == .getal(Breuk(70)))
    for maat in [Maat.geblevenKinderen, .teruggekeerdeKinderen, .vertrokkenKinderen] {
      #expect(waarde(wacht, maat) == nil)
      #expect(waarde(ruim, maat) != nil)
    }
  }
}
