package import Domain

/// One planned activity that a visitor can come and see.
package struct Bezoekmoment: Hashable, Sendable {
  package let dag: Dag
  package let plek: Werkplek
  package init(dag: Dag, plek: Werkplek) { (self.dag, self.plek) = (dag, plek) }
}

/// The practice visit: what the gemeente can come and see, per goal and wijk, with what to look for (DOMEIN §3: 'praktijkbezoek').
extension Rapportinvoer {
  /// How far ahead the planning is shown.
  package static let bezoekdagen = 42
  /// A visitor chooses; more than this is a timetable.
  private static let perDoel = 4

  var bezoek: [Hoofdstuk] {
    let doelen = catalogus.doelen.doelen.compactMap(visits)
    guard !doelen.isEmpty else {
      return [
        Hoofdstuk(
          "bezoek", nil,
          [.alinea(["Er is geen planning van de komende weken, en ook geen activiteit om naar te verwijzen."])])
      ]
    }
    return [
      Hoofdstuk("bezoek", nil, [.alinea(visitIntroduction)]),
      Hoofdstuk("te-zien", "Wat er te zien is, doel voor doel", doelen.flatMap(\.self)),
      Hoofdstuk(
        "afspraken-bezoek", "Zo maken we er samen een goed bezoek van",
        [
          .lijst([
            ["Meld u een week van tevoren. Dan weten kinderen en begeleiders dat u komt."],
            ["Kom met niet meer dan twee mensen, en blijf het hele uur."],
            ["Maak geen foto’s en schrijf geen namen op."],
            ["Praat na afloop even met de begeleider: wat zag u, en wat was er anders dan anders?"],
          ])
        ]),
    ]
  }

  private var visitIntroduction: [Zin] {
    bezoeken.isEmpty
      ? [
        "Van de komende weken is er nog geen planning.",
        "Hieronder staat wat er \(in: periode) was, met de vaste dag. Vraag of het er nog is.",
      ]
      : [
        "U bent welkom. Hieronder staat wat er gepland is van \(standPer + 1) tot en met \(standPer + Self.bezoekdagen).",
        "Het is een keuze: per doel een paar activiteiten, zo veel mogelijk in verschillende wijken.",
      ]
  }

  /// Heading, what to look for, and a few moments of one goal; nil when there is nothing to see.
  private func visits(_ doel: Doel) -> [Blok]? {
    let kop = "\(doel.id.code) \(doel.tekst)"
    let rijen: [[Cel]]
    if bezoeken.isEmpty {
      rijen = werk.filter { $0.doelen.contains(doel.id) }.spread(Self.perDoel)
        .sorted { ($0.weekdag, $0.naam) < ($1.weekdag, $1.naam) }
        .map { row([$0.dag.metHoofdletter, $0.uur].compactMap(\.self).joined(separator: ", "), $0) }
    } else {
      let eigen = bezoeken.filter { $0.plek.doelen.contains(doel.id) }
      let keuze = eigen.map(\.plek).spread(Self.perDoel)
      rijen = keuze.compactMap { plek in eigen.first { $0.plek == plek } }.sorted { $0.dag < $1.dag }.map { moment in
        row(
          ["\(moment.plek.dag.metHoofdletter) \(moment.dag.inTekst)", moment.plek.uur].compactMap(\.self)
            .joined(separator: ", "), moment.plek)
      }
    }
    guard !rijen.isEmpty else { return nil }
    let vraag = doel.kijkvraag ?? "Wat doen de kinderen, en wat doet de begeleider?"
    return [
      .kop(kop, id: "bezoek-\(doel.id.code.lowercased())"),
      .alinea(["Let op: \(naam: vraag)"]),
      .tabel(
        Tabel(
          id: "bezoek-tabel-\(doel.id.code.lowercased())",
          bijschrift: "Elke rij is een activiteit voor \(kort(doel).lowercased()).",
          kolommen: [.init("Wanneer"), .init("Activiteit"), .init("Waar"), .init("Met")], rijen: rijen)),
    ]
  }

  private func row(_ wanneer: String, _ plek: Werkplek) -> [Cel] {
    [
      .tekst(wanneer), .tekst(plek.kort), .tekst(plek.plaats),
      plek.partners.isEmpty ? Cel(.geen) : .tekst(enumerated(plek.partners)),
    ]
  }
}
