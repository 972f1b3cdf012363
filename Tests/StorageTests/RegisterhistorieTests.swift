import Domain
import Storage
import TestSupport
import Testing

/// A delivery of a register in a random history: months that it speaks for, rows of them, and late rows of the month before.
private struct Zending: Hashable {
  struct Rij: Hashable {
    let maand: Int
    let id: String
    /// Who brought it, as it can be seen in the row.
    let merk: Int
  }
  let nummer: Int
  let soort: Leveringsoort
  let maanden: ClosedRange<Int>
  let deel: String
  /// Not a row of it can be used.
  let isOnbruikbaar: Bool
  let rijen: [Rij]

  var id: String { "een-\(soort.rawValue)-\(nummer)" }

  init(_ nummer: Int, _ soort: Leveringsoort, _ toeval: inout SplitMix64) {
    (self.nummer, self.soort) = (nummer, soort)
    let eerste = Int.random(in: 1...4, using: &toeval)
    // Now and then a cumulative file, now and then one with nothing in it.
    maanden = eerste...min(5, eerste + (Int.random(in: 0..<4, using: &toeval) == 0 ? 2 : 0))
    deel = ["", "noord", "zuid"][Int.random(in: 0..<3, using: &toeval)]
    isOnbruikbaar = Int.random(in: 0..<8, using: &toeval) == 0
    var rijen: [Rij] = []
    for plek in 0..<(isOnbruikbaar ? 0 : Int.random(in: 0...5, using: &toeval)) {
      let isLaat = eerste > 1 && Int.random(in: 0..<3, using: &toeval) == 0
      let maand = isLaat ? eerste - 1 : Int.random(in: maanden, using: &toeval)
      // Few ids, so that a late row often is about the same thing.
      let id = "m\(maand)-\(Int.random(in: 0..<3, using: &toeval))"
      rijen.append(Rij(maand: maand, id: id, merk: nummer * 100 + plek))
    }
    self.rijen = rijen
  }

  func stand(_ maand: Int) -> Maandstand {
    isOnbruikbaar ? .onbruikbaar : rijen.contains { $0.maand == maand } ? .rijen : .nihil
  }
}

/// Who brought which row, in the plainest way.
private struct Model {
  struct Plaats: Hashable {
    let maand: Int
    let deel: String
  }
  private(set) var merken: Set<Int> = []
  private(set) var standen: [Int: Maandstand] = [:]

  init(_ zendingen: [Zending]) {
    var spreker: [Plaats: Zending] = [:]
    for zending in zendingen {
      for maand in zending.maanden {
        let plaats = Plaats(maand: maand, deel: zending.deel)
        // What cannot be used takes nothing away.
        if zending.isOnbruikbaar, spreker[plaats]?.isOnbruikbaar == false { continue }
        spreker[plaats] = zending
      }
    }
    for (plaats, zending) in spreker where !zending.isOnbruikbaar {
      if standen[plaats.maand] != .rijen { standen[plaats.maand] = zending.stand(plaats.maand) }
    }
    let sprekers = Set(spreker.values)
    let telt = sprekers.flatMap { zending in
      zending.rijen.filter { rij in
        !zending.maanden.contains(rij.maand) || spreker[Plaats(maand: rij.maand, deel: zending.deel)] == zending
      }.map { (rij: $0, zending: zending, isLaat: !zending.maanden.contains($0.maand)) }
    }
    merken = Set(
      telt.filter { rij in
        !telt.contains { ander in
          guard ander.isLaat, ander.rij.id == rij.rij.id else { return false }
          let (a, b) = (ander.zending, rij.zending)
          guard a.deel == b.deel || a.deel.isEmpty || b.deel.isEmpty else { return false }
          guard rij.isLaat else { return true }
          return (b.maanden.upperBound, b.deel, b.nummer) < (a.maanden.upperBound, a.deel, a.nummer)
        }
      }.map(\.rij.merk))
  }
}

extension Zending {
  fileprivate var register: Registerrijen? {
    let bron = BronID("een")
    func dag(_ rij: Rij) -> Dag { Maand(jaar: 2025, nummer: rij.maand).eersteDag + 2 }
    switch soort {
    case .aanwezigheid: return nil
    case .activiteiten:
      return .activiteiten(
        rijen.map {
          Activiteit(bron: bron, code: $0.id, naam: "\($0.merk)", werkvorm: "groep", doelen: [], partners: [])
        })
    case .praktijkbezoeken:
      return .praktijkbezoeken(
        rijen.map { Praktijkbezoek(bron: bron, dag: dag($0), locatie: $0.id, wijk: "\($0.merk)", bezoeker: "raad") })
    case .vrijwilligersuren:
      return .velden(
        soort,
        rijen.map {
          var rij = Veldrij(bron: bron, dag: dag($0))
          rij.teksten = [.activiteit: $0.id, .locatie: "", .wijk: "W1"]
          rij.getallen = [.uren: $0.merk]
          return rij
        })
    case .doorstroom:
      return .velden(
        soort,
        rijen.map {
          var rij = Veldrij(bron: bron, dag: dag($0))
          rij.teksten = [.wijk: "W1", .locatie: "", .aanbod: $0.id]
          rij.getallen = [.kind: 7, .geboortedatum: $0.merk]
          return rij
        })
    case .planning:
      return .planning(
        rijen.map {
          Planregel(
            bron: bron, id: $0.id, dag: dag($0), activiteit: "A", locatie: "\($0.merk)", wijk: "W1", uitkomst: .gehouden
          )
        })
    case .signalen:
      return .signalen(
        rijen.map {
          Signaal(
            bron: bron, id: $0.id, dag: dag($0), wijk: "W1", leefgebied: "\($0.merk)", melder: "", doorgespeeldAan: "",
            doorgespeeld: nil, opgepakt: nil, afgerond: nil, teruggekoppeld: nil, warm: nil)
        })
    case .evaluaties:
      return .evaluaties(
        rijen.map {
          Evaluatie(
            bron: bron, id: $0.id, dag: dag($0), doelgroep: "kinderen", vraag: "\($0.merk)", wijk: "", activiteit: "",
            schaal: 1...10, uitgenodigd: 1, antwoorden: 1, som: 5)
        })
    case .wachtlijsten:
      return .wachtlijsten(
        rijen.map {
          Wachtlijststand(
            bron: bron, peildatum: dag($0), locatie: $0.id, wijk: "W1", kinderen: $0.merk, langsteWeken: 1)
        })
    }
  }
}

extension Opslag {
  fileprivate func neem(_ zending: Zending) throws {
    try inlezen { transactie in
      let nummer = try transactie.begin()
      if let register = zending.register { try transactie.bewaar(register, onder: nummer) }
      let maanden = zending.maanden.map { Maand(jaar: 2025, nummer: $0) }
      var levering = Levering(
        id: zending.id, bron: BronID("een"), soort: zending.soort, bestand: zending.id + ".csv", sha256: zending.id,
        maanden: maanden, balans: Rijbalans())
      levering.deel = zending.deel
      levering.standen = Dictionary(uniqueKeysWithValues: maanden.map { ($0, zending.stand($0.nummer)) })
      try transactie.legVast(levering, als: nummer, ingelezenOp: "2026-01-01")
    }
  }

  fileprivate func merken() throws -> Set<Int> {
    let registers = try registers(.jaar(2025))
    return Set(
      registers.planregels.compactMap { Int($0.locatie) } + registers.signalen.compactMap { Int($0.leefgebied) }
        + registers.evaluaties.compactMap { Int($0.vraag) } + registers.wachtlijsten.map(\.kinderen)
        + registers.praktijkbezoeken.compactMap { Int($0.wijk) }
        + registers.veldrijen.values.joined().compactMap { $0.getallen[.uren] ?? $0.getallen[.geboortedatum] })
  }

  fileprivate func maandstanden() throws -> [Int: Maandstand] {
    Dictionary(uniqueKeysWithValues: try standen().map { ($0.key.maand.nummer, $0.value) })
  }
}

@Suite struct `A random history of registers` {
  @Test(
    arguments: [
      Leveringsoort.planning, .signalen, .evaluaties, .wachtlijsten, .praktijkbezoeken, .vrijwilligersuren, .doorstroom,
    ], 0..<8)
  func `counts at every step what the plainest model counts`(soort: Leveringsoort, seed: UInt64) throws {
    var toeval = SplitMix64(seed: seed * 7 + UInt64(soort.rawValue.count))
    let opslag = try Opslag.inMemory()
    var gekomen: [Zending] = []
    func compare() throws {
      let model = Model(gekomen)
      #expect(try opslag.merken() == model.merken)
      // Missing is never nought, and a nought is never missing.
      #expect(try opslag.maandstanden() == model.standen)
    }
    for nummer in 1...14 {
      let zending = Zending(nummer, soort, &toeval)
      try opslag.neem(zending)
      gekomen.append(zending)
      try compare()
    }
    for zending in gekomen.shuffled(using: &toeval).prefix(7) {
      try opslag.inlezen { try $0.ongedaan(zending.id) }
      gekomen.removeAll { $0 == zending }
      try compare()
    }
  }

  /// Of each month the newest register that speaks for it, part by part; a month of which none speaks has what held before it,
  /// and before the first one the first one holds.
  private func activities(_ zendingen: [Zending], in maand: Int) -> Set<Int> {
    func speakers(_ maand: Int) -> [Zending] {
      let delen = Dictionary(grouping: zendingen.filter { $0.maanden.contains(maand) && !$0.isOnbruikbaar }, by: \.deel)
      return delen.values.compactMap(\.last)
    }
    let genoemd = (1...12).filter { !speakers($0).isEmpty }
    guard let geldt = genoemd.last(where: { $0 <= maand }) ?? genoemd.first else { return [] }
    return Set(speakers(geldt).flatMap(\.rijen).map(\.merk))
  }

  @Test(arguments: 0..<12) func `of activities holds month by month what the plainest model holds`(seed: UInt64) throws
  {
    var toeval = SplitMix64(seed: seed * 13 + 5)
    let opslag = try Opslag.inMemory()
    var gekomen: [Zending] = []
    func compare() throws {
      let alle = try opslag.activiteiten()
      for maand in 1...12 {
        let dag = Maand(jaar: 2025, nummer: maand).eersteDag + 14
        let gelden = Set(alle.filter { $0.geldt(op: dag) }.compactMap { Int($0.naam) })
        #expect(gelden == activities(gekomen, in: maand), "month \(maand) after \(gekomen.count)")
      }
    }
    for nummer in 1...10 {
      let zending = Zending(nummer, .activiteiten, &toeval)
      try opslag.neem(zending)
      gekomen.append(zending)
      try compare()
    }
    for zending in gekomen.shuffled(using: &toeval).prefix(5) {
      try opslag.inlezen { try $0.ongedaan(zending.id) }
      gekomen.removeAll { $0 == zending }
      try compare()
    }
  }
}
