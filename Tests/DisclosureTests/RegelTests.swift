import Disclosure
import Domain
import Testing

private let wijken = ["A1", "A2", "A3"]
private let gebieden = Gebiedsindeling(
  jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
  wijken: wijken.map { Wijk(code: $0, naam: $0, stadsdeel: "A") }, aliassen: [:], postcodes: [:], inwoners: [], bron: ""
)
private let maand = Periode.maand(Maand(jaar: 2026, nummer: 2))
private let D1 = DoelID("D01"), D2 = DoelID("D02")

private func key(_ maat: Maat, _ wijk: String? = nil, doel: DoelID? = nil, in periode: Periode = maand) -> Cijfersleutel
{
  Cijfersleutel(maat, periode, gebied: wijk.map { Gebied(.wijk, $0) }, doel: doel)
}

private func figures(_ tellingen: [Cijfersleutel: Int]) -> [Cijfer] {
  tellingen.sorted { $0.key.id < $1.key.id }.map { Cijfer($0, .getal(Breuk($1))) }
}

/// One report by itself.
private func report(_ cijfers: [Cijfer], _ regels: Set<Poortregel>) -> Cijferboek {
  release(Cijferindex(cijfers), editie: .gemeente, drempels: Drempels(), gebieden: gebieden, regels: regels)
    .boek.inhoud
}

/// Reports one after another, each with everything that was counted until then.
private func series(_ stappen: [(Periode, [Cijfer])], _ regels: Set<Poortregel>) -> [Cijferboek] {
  var boek = Vrijgaveboek()
  return stappen.map { periode, cijfers in
    let vrijgave = release(
      Cijferindex(cijfers), editie: .gemeente, drempels: Drempels(), gebieden: gebieden,
      verband: Vrijgaveverband(
        periode: periode, standPer: periode.laatsteDag + 5, vanaf: Maand(jaar: 2025, nummer: 8), boek: boek),
      regels: regels)
    boek.add(vrijgave.nieuw)
    return vrijgave.boek.inhoud
  }
}

extension Cijferboek {
  fileprivate func number(_ sleutel: Cijfersleutel) -> Int? {
    if case .getal(let getal) = self[sleutel]?.waarde { getal.teller } else { nil }
  }
  fileprivate func isHidden(_ sleutel: Cijfersleutel) -> Bool { self[sleutel]?.waarde == .onderdrukt }
}

/// A small world for each rule, and what a reader with a pencil finds in its reports.
private enum Wereld {
  static func betrays(_ regel: Poortregel, _ regels: Set<Poortregel>) -> Bool {
    switch regel {
    case .geheugen: hiddenOnce(regels)
    case .nullen: nothing(regels)
    case .schooljaar: schoolYear(regels)
    case .meerDoelen: goals(regels)
    case .correcties: correction(regels)
    case .uniekeKinderen: oneAfternoon(regels)
    case .percentages: share(regels)
    case .gemiddelden: mean(regels)
    }
  }

  /// Three children are seven after a correction: the second report shows what the first hid.
  private static func hiddenOnce(_ regels: Set<Poortregel>) -> Bool {
    func counts(_ eerste: Int) -> [Cijfer] {
      figures([key(.deelnames, "A1"): eerste, key(.deelnames, "A2"): 18, key(.deelnames): eerste + 18])
    }
    let boeken = series([(maand, counts(3)), (maand, counts(7))], regels)
    return boeken[0].isHidden(key(.deelnames, "A1")) && boeken[1].number(key(.deelnames, "A1")) != nil
  }

  /// 'Nothing to divide by' beside a hidden count says that it is nought.
  private static func nothing(_ regels: Set<Poortregel>) -> Bool {
    let aandeel = Cijfer(key(.aandeelDoorgespeeld14d), .geen)
    let boek = report(figures([key(.signalen): 0, key(.signalenDoorgespeeld14d): 0]) + [aandeel], regels)
    return boek[aandeel.sleutel]?.waarde == .geen || boek.number(key(.signalen)) != nil
  }

  /// August is the school year less its other months.
  private static func schoolYear(_ regels: Set<Poortregel>) -> Bool {
    let jaar = Periode.schooljaar(van: 2025), maanden = jaar.maanden.map { key(.deelnames, in: .maand($0)) }
    var tellingen: [Cijfersleutel: Int] = [:]
    for (nummer, sleutel) in maanden.enumerated() { tellingen[sleutel] = nummer == 0 ? 3 : 40 + nummer }
    let geheel = key(.deelnames, in: jaar)
    tellingen[geheel] = tellingen.values.reduce(0, +)
    let boek = report(figures(tellingen), regels)
    let open = maanden.dropFirst().compactMap(boek.number)
    return boek.number(geheel).map { open.count == 11 && $0 - open.reduce(0, +) == 3 } ?? false
  }

  /// Of A2 every afternoon served D01: its deelnames are known from the goal, and with them those of A1.
  private static func goals(_ regels: Set<Poortregel>) -> Bool {
    let per: [(String, heel: Int, d1: Int, d2: Int)] = [("A1", 3, 3, 0), ("A2", 9, 9, 0), ("A3", 30, 6, 28)]
    var tellingen: [Cijfersleutel: Int] = [
      key(.deelnames): 42, key(.deelnames, doel: D1): 18, key(.deelnames, doel: D2): 28,
    ]
    for (wijk, heel, d1, d2) in per {
      tellingen[key(.deelnames, wijk)] = heel
      tellingen[key(.deelnames, wijk, doel: D1)] = d1
      tellingen[key(.deelnames, wijk, doel: D2)] = d2
    }
    let boek = report(figures(tellingen), regels)
    func known(_ wijk: String) -> Int? {
      if let getal = boek.number(key(.deelnames, wijk)) { return getal }
      guard let d1 = boek.number(key(.deelnames, wijk, doel: D1)), boek.number(key(.deelnames, wijk, doel: D2)) == 0
      else { return nil }
      return d1
    }
    guard let heel = boek.number(key(.deelnames)), let tweede = known("A2"), let derde = known("A3") else {
      return false
    }
    return heel - tweede - derde == 3
  }

  /// Three rows too many were written down in January.
  private static func correction(_ regels: Set<Poortregel>) -> Bool {
    let kwartaal = Periode.kwartaal(jaar: 2026, 1), maanden = kwartaal.maanden.map { key(.deelnames, in: .maand($0)) }
    func counts(_ tot: Int, _ januari: Int) -> [Cijfer] {
      figures(Dictionary(uniqueKeysWithValues: zip(maanden, [januari, 80, 90]).prefix(tot).map { ($0, $1) }))
    }
    let heel = key(.deelnames, in: kwartaal)
    let eind = counts(3, 57) + figures([heel: 227])
    let boeken = series(
      [
        (.maand(kwartaal.maanden[0]), counts(1, 60)), (.maand(kwartaal.maanden[1]), counts(2, 60)),
        (.maand(kwartaal.maanden[2]), counts(3, 57)), (kwartaal, eind),
      ], regels)
    guard let som = boeken[3].number(heel) else { return false }
    let gedrukt = maanden.compactMap { sleutel in boeken.lazy.compactMap { $0.number(sleutel) }.first }
    return gedrukt.count == 3 && (1...4).contains(abs(gedrukt.reduce(0, +) - som))
  }

  /// With one bijeenkomst every child came once.
  private static func oneAfternoon(_ regels: Set<Poortregel>) -> Bool {
    var tellingen: [Cijfersleutel: Int] = [:]
    let per: [(String?, Int, Int, Int)] = [("A1", 1, 4, 4), ("A2", 1, 9, 9), ("A3", 5, 80, 30), (nil, 7, 93, 43)]
    for (wijk, bijeenkomsten, deelnames, kinderen) in per {
      tellingen[key(.bijeenkomsten, wijk)] = bijeenkomsten
      tellingen[key(.deelnames, wijk)] = deelnames
      tellingen[key(.uniekeKinderen, wijk)] = kinderen
      tellingen[key(.anoniemeDeelnames, wijk)] = 0
    }
    let boek = report(figures(tellingen), regels)
    guard let heel = boek.number(key(.deelnames)), let derde = boek.number(key(.deelnames, "A3")) else { return false }
    let tweede = boek.number(key(.deelnames, "A2")) ?? boek.number(key(.uniekeKinderen, "A2"))
    return tweede.map { heel - $0 - derde == 4 } ?? false
  }

  private static func share(_ regels: Set<Poortregel>) -> Bool {
    guard let deel = Breuk(teller: 3, noemer: 25) else { return false }
    let aandeel = Cijfer(key(.aandeelDoorgespeeld14d), .getal(deel))
    let boek = report(figures([key(.signalen): 25, key(.signalenDoorgespeeld14d): 3]) + [aandeel], regels)
    return boek.number(key(.signalen)) == 25 && boek.number(aandeel.sleutel) == 3
  }

  private static func mean(_ regels: Set<Poortregel>) -> Bool {
    guard let groep = Breuk(teller: 3, noemer: 1) else { return false }
    let gemiddelde = Cijfer(key(.groepsgrootte), .getal(groep))
    let boek = report(
      figures([key(.bijeenkomsten): 1, key(.deelnames): 3, key(.anoniemeDeelnames): 0]) + [gemiddelde], regels)
    return boek.isHidden(key(.deelnames)) && boek.number(gemiddelde.sleutel) == 3
  }
}

@Suite struct `Every rule of the gate` {
  @Test(arguments: Poortregel.allCases) func `keeps a secret that is out without it`(regel: Poortregel) {
    #expect(!Wereld.betrays(regel, Poortregel.alle))
    #expect(Wereld.betrays(regel, Poortregel.alle.subtracting([regel])))
  }
}
