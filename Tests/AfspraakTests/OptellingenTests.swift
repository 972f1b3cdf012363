import Counting
import Disclosure
import Domain
import Reporting
import TestSupport
import Testing

/// Which counts a printed report lets a reader add up, found by adding and not by what a measure is.
private struct Optelling: Hashable {
  let geheel: Cijfersleutel
  let delen: Set<Cijfersleutel>
}

/// Random work, counted and printed in the edition that hides nothing.
private struct Drukwerk {
  let tellingen: [(sleutel: Cijfersleutel, aantal: Int)]
  let gebieden: Gebiedsindeling
  /// Counts of one column of one table, in the report and in the workbook.
  let kolommen: [[Cijfersleutel]]
  private let aantallen: [Cijfersleutel: Int]

  init(seed: UInt64, _ periode: Periode) throws {
    let map = Toevalswerkmap(seed: seed)
    var catalogus = Voorbeeldwerkmap.catalogus()
    catalogus.gebieden = map.gebieden
    var cijfers: [Cijfersleutel: Cijfer] = [:]
    for periode in Rapportinvoer.nodig(voor: periode) {
      let staat = try count(
        Telopdracht(
          periode: periode, gebieden: map.gebieden, doelen: map.doelen, leeftijdsbanden: map.leeftijdsbanden,
          werkvormen: map.werkvormen, organisaties: map.bronnen, kalender: Weekkalender(vakanties: map.vakanties),
          registers: map.registers, dekking: map.dekking), blokken: Blokkenlijst(map.blokken))
      for cijfer in staat.cijfers { cijfers[cijfer.sleutel] = cijfer }
    }
    let alle = cijfers.values.sorted { $0.sleutel.id < $1.sleutel.id }
    let boek = release(alle, editie: .intern, drempels: Drempels(), gebieden: map.gebieden)
    let invoer = Rapportinvoer(boek: boek, catalogus: catalogus, periode: periode, standPer: periode.laatsteDag)
    let tabellen =
      try makeRapport(invoer).hoofdstukken.flatMap(\.blokken).flatMap(\.tabellen)
      + makeWerkboek(invoer).bladen.flatMap(\.tabellen)
    kolommen = tabellen.flatMap { tabel in
      tabel.rijen.kolommen.map { $0.cellen.compactMap { $0.cijfer.flatMap(Cijfersleutel.init(id:)) } }
    }
    gebieden = map.gebieden
    tellingen = alle.compactMap { cijfer in
      guard case .getal(let getal) = cijfer.waarde, getal.noemer == 1 else { return nil }
      return (cijfer.sleutel, getal.teller)
    }
    aantallen = Dictionary(tellingen.map { ($0.sleutel, $0.aantal) }, uniquingKeysWith: { eerste, _ in eerste })
  }

  /// Sums that a reader of the columns finds: parts that differ in one coordinate only, and are together a figure.
  var optellingen: Set<Optelling> {
    var uit: Set<Optelling> = []
    for kolom in kolommen {
      var groepen: [[Cijfersleutel]: Set<Cijfersleutel>] = [:]
      for sleutel in kolom where sleutel.maat.soort == .kinderen || sleutel.maat.soort == .signalen {
        for (soort, geheel) in wholes(of: sleutel) { groepen[[geheel, soort], default: []].insert(sleutel) }
      }
      for (kop, delen) in groepen where delen.count > 1 {
        let getallen = delen.compactMap { aantallen[$0] }
        guard getallen.count == delen.count, let heel = aantallen[kop[0]], heel >= 10,
          getallen.count(where: { $0 > 0 }) > 1, getallen.reduce(0, +) == heel
        else { continue }
        uit.insert(Optelling(geheel: kop[0], delen: delen))
      }
    }
    return uit
  }

  /// With a key that tells the ways of dividing apart.
  private func wholes(of sleutel: Cijfersleutel) -> [(soort: Cijfersleutel, geheel: Cijfersleutel)] {
    var uit: [(Cijfersleutel, Cijfersleutel)] = []
    func add(_ change: (inout Cijfersleutel) -> Void) {
      var geheel = sleutel
      change(&geheel)
      guard geheel != sleutel else { return }
      var soort = Cijfersleutel(sleutel.maat, sleutel.periode == geheel.periode ? .jaar(1) : .jaar(2))
      if let gebied = sleutel.gebied, geheel.gebied != gebied { soort.gebied = Gebied(gebied.soort, "") }
      if sleutel.doel != geheel.doel { soort.doel = DoelID("") }
      if sleutel.leeftijd != geheel.leeftijd { soort.leeftijd = .onbekend }
      if sleutel.werkvorm != geheel.werkvorm { soort.werkvorm = "x" }
      if sleutel.organisatie != geheel.organisatie { soort.organisatie = BronID("") }
      uit.append((soort, geheel))
    }
    add { $0.gebied = nil }
    if let wijk = gebieden.wijken.first(where: { Gebied(.wijk, $0.code) == sleutel.gebied }) {
      add { $0.gebied = Gebied(.stadsdeel, wijk.stadsdeel) }
    }
    add { $0.doel = nil }
    add { $0.leeftijd = nil }
    add { $0.werkvorm = nil }
    add { $0.organisatie = nil }
    let maand = sleutel.periode.maanden[0]
    for langer in Periode.jaar(maand.jaar).metOnderliggende where langer.maanden.count > sleutel.periode.maanden.count {
      if Set(langer.maanden).isSuperset(of: sleutel.periode.maanden) { add { $0.periode = langer } }
    }
    return uit
  }

  /// Every way in which the list of relations takes a count apart.
  private var sommen: [Cijfersleutel: [Set<Cijfersleutel>]] {
    var uit: [Cijfersleutel: [Set<Cijfersleutel>]] = [:]
    for betrekking in relations(tellingen, gebieden) where betrekking.minstens == 0 && betrekking.hoogstens == 0 {
      let delen = betrekking.termen.filter { $0.factor == -1 }, heel = betrekking.termen.filter { $0.factor == 1 }
      guard heel.count == 1, delen.count == betrekking.termen.count - 1 else { continue }
      uit[tellingen[heel[0].plek].sleutel, default: []].append(Set(delen.map { tellingen[$0.plek].sleutel }))
    }
    return uit
  }

  /// Sums that do not follow from the list.
  func unknown(_ optellingen: Set<Optelling>) -> [String] {
    let sommen = sommen
    // Months and wijken: what cannot be taken apart any further in the direction of the parts.
    func leaves(_ sleutel: Cijfersleutel, like deel: Cijfersleutel, diep: Int = 0) -> Set<Cijfersleutel> {
      let verder = (sommen[sleutel] ?? []).sorted { $0.count > $1.count }.first { delen in
        delen.allSatisfy { $0.periode.maanden.count < sleutel.periode.maanden.count } && deel.periode != sleutel.periode
          || delen.allSatisfy { $0.periode == sleutel.periode } && deel.periode == sleutel.periode
            && delen.contains { $0.dimensies == deel.dimensies || $0.gebied != sleutel.gebied && deel.gebied != nil }
      }
      guard let verder, diep < 5, sleutel != deel else { return [sleutel] }
      return verder.reduce(into: []) { $0.formUnion(leaves($1, like: deel, diep: diep + 1)) }
    }
    return optellingen.compactMap { optelling in
      if sommen[optelling.geheel]?.contains(optelling.delen) == true { return nil }
      guard let deel = optelling.delen.min(by: { $0.id < $1.id }) else { return nil }
      let klein = optelling.delen.reduce(into: Set<Cijfersleutel>()) { $0.formUnion(leaves($1, like: deel)) }
      return leaves(optelling.geheel, like: deel) == klein
        ? nil : "\(optelling.geheel.id) = \(optelling.delen.map(\.id).sorted())"
    }.sorted()
  }
}

extension Cijfersleutel {
  fileprivate var dimensies: [Bool] {
    [gebied != nil, doel != nil, leeftijd != nil, werkvorm != nil, organisatie != nil]
  }
}

extension Blok {
  /// The tables in it, however deep.
  fileprivate var tabellen: [Tabel] {
    switch self {
    case .tabel(let tabel): [tabel]
    case .naast(let links, let rechts): (links + rechts).flatMap(\.tabellen)
    case .kaarten(let kaarten): kaarten.joined().flatMap(\.tabellen)
    default: []
    }
  }
}

@Suite struct `Every table that adds up` {
  @Test func `is in the list of relations`() throws {
    let werelden = try (21...23).map { try Drukwerk(seed: $0, .jaar(2025)) }
    // What adds up in one world by chance does not in another.
    let altijd = werelden.dropFirst().reduce(werelden[0].optellingen) { $0.intersection($1.optellingen) }
    #expect(altijd.count > 5)
    for wereld in werelden.prefix(2) { #expect(wereld.unknown(altijd) == []) }
  }
}
