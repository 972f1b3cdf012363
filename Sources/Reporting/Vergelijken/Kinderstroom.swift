import Domain

/// Who stayed, who came, who did not come back and who came back after a gap, between two periods of one gemeente. Internal.
///
/// Children are known by the number of the store; nobody is named, and few are said in words.
extension Naastelkaar {
  var flows: Tabel? {
    guard isOpeenvolgend else { return nil }
    let links = Kinderen(a), rechts = Kinderen(b)
    var rijen: [[Cel]] = [row("alle kinderen", links.alle, rechts.alle, bekend: links.alle)]
    for wijk in b.dekking.overzicht.gebieden.wijken {
      let toen = links.perWijk[wijk.code] ?? [], nu = rechts.perWijk[wijk.code] ?? []
      if !toen.isEmpty || !nu.isEmpty { rijen.append(row(wijk.naam, toen, nu, bekend: links.alle)) }
    }
    for band in b.dekking.banden {
      let toen = links.perBand[band] ?? [], nu = rechts.perBand[band] ?? []
      // A child grows older: who left one age may be in the next, and is then no child that stopped.
      if !toen.isEmpty || !nu.isEmpty {
        rijen.append(
          row(
            band == .onbekend ? "leeftijd onbekend" : "\(band.code) jaar", toen, nu, bekend: links.alle,
            nuOveral: rechts.alle))
      }
    }
    return Tabel(
      id: "vergelijk-kinderen", bijschrift: "Wie bleef, wie kwam en wie niet terugkwam: \(titel).",
      kolommen: [
        .init("Waar"), .init("Kwam toen", .getal), .init("Kwam ook nu", .getal), .init("Kwam niet terug", .getal),
        .init("Nieuw", .getal), .init("Terug na een gat", .getal),
      ],
      rijen: rijen,
      legenda: [
        "Alleen kinderen met een eigen nummer. Een kind dat in twee wijken komt, staat in beide rijen.",
        "Terug na een gat: kwam vóór \(a.naam) al eens, toen niet, en nu weer.",
        "Een leeftijd is die op de dag zelf. Wie ouder werd, is niet gestopt.",
      ]
        + (a.ontbrekend.isEmpty && b.ontbrekend.isEmpty
          ? [] : ["Er ontbreekt een levering: dan lijkt een kind weg dat er wel was."]))
  }

  /// The same workspace and area, one period after the other: else a child is not the same child, or nothing flows.
  private var isOpeenvolgend: Bool {
    a.gemeente == b.gemeente && a.plek == b.plek && a.periode.laatsteDag < b.periode.eersteDag
  }

  /// - Parameters:
  ///   - bekend: who came then, wherever: nobody of these is new.
  ///   - nuOveral: who comes now in any row that is no stopping; nil: in this one.
  private func row(
    _ naam: String, _ toen: Set<UInt32>, _ nu: Set<UInt32>, bekend: Set<UInt32>, nuOveral: Set<UInt32>? = nil
  ) -> [Cel] {
    var aantallen: [Kindstroom: Int] = [:]
    func add(_ kind: UInt32, nu: Bool, toen: Bool) {
      guard let stroom = Kindstroom(nu: nu, toen: toen, eerder: b.eerder.contains(kind)) else { return }
      aantallen[stroom, default: 0] += 1
    }
    for kind in nu where toen.contains(kind) || !bekend.contains(kind) {
      add(kind, nu: true, toen: toen.contains(kind))
    }
    for kind in toen.subtracting(nuOveral ?? nu) { add(kind, nu: false, toen: true) }
    return [.tekst(naam), few(toen.count)]
      + [Kindstroom.gebleven, .vertrokken, .nieuw, .teruggekeerd].map { few(aantallen[$0] ?? 0) }
  }

  private func few(_ aantal: Int) -> Cel {
    aantal > 0 && aantal < b.dekking.kleinsteGroep
      ? .tekst("minder dan \(b.dekking.kleinsteGroep)") : Cel(.getal(Breuk(aantal), .aantal))
  }
}

/// The children of one side, by where and how old they were.
private struct Kinderen {
  var alle: Set<UInt32> = []
  var perWijk: [String: Set<UInt32>] = [:]
  var perBand: [Leeftijdsband: Set<UInt32>] = [:]

  init(_ kant: Vergelijkingskant) {
    let wijken = kant.dekking.wijken(of: kant.plek)
    for activiteit in kant.dekking.activiteiten where wijken.contains(activiteit.sleutel.wijk) {
      alle.formUnion(activiteit.kinderen)
      perWijk[activiteit.sleutel.wijk, default: []].formUnion(activiteit.kinderen)
      perBand.merge(activiteit.perLeeftijd) { $0.union($1) }
    }
  }
}
