package import Domain

/// The agreements to measure and everything they rest on beside the blocks.
package struct Afspraakopdracht: Sendable {
  package var afspraken: [Resultaatafspraak]
  /// The report's period; longer agreements are measured up to its end.
  package var periode: Periode
  /// Nothing after it is known.
  package var peildatum: Dag
  package var gebieden: Gebiedsindeling
  package var doelen: [DoelID]
  package var leeftijdsbanden: [Leeftijdsband]
  package var werkvormen: [String]
  package var organisaties: [BronID]
  package var kalender: Weekkalender
  package var feestdagen: Feestdagen
  /// The question that is the measure `tevredenheid`.
  package var tevredenheidsvraag: String
  package var registers: Registers
  package var dekking: Leveringsdekking
  /// Stories with recorded consent.
  package var verhalen: [Verhaalfeit]

  package init(
    afspraken: [Resultaatafspraak], peildatum: Dag, telling: Telopdracht, feestdagen: Feestdagen = Feestdagen(),
    verhalen: [Verhaalfeit] = []
  ) {
    var telling = telling
    telling.kalender.peildatum = peildatum
    telling = telling.opPeildatum
    (self.afspraken, self.periode, self.peildatum) = (afspraken, telling.periode, peildatum)
    self.feestdagen = feestdagen
    tevredenheidsvraag = telling.tevredenheidsvraag
    (self.gebieden, self.doelen, self.leeftijdsbanden) = (telling.gebieden, telling.doelen, telling.leeftijdsbanden)
    (self.werkvormen, self.organisaties, self.kalender) = (telling.werkvormen, telling.organisaties, telling.kalender)
    (self.registers, self.dekking, self.verhalen) = (telling.registers, telling.dekking, verhalen)
  }
}

/// That a story with consent exists: its day and goals, never its words.
package struct Verhaalfeit: Hashable, Sendable {
  package let dag: Dag
  package let doelen: [DoelID]
  package init(dag: Dag, doelen: [DoelID]) { (self.dag, self.doelen) = (dag, doelen) }
}

/// Every figure that the agreements ask for, in the order of the agreements, their windows, tests and parts.
///
/// A figure that is a cell of `cijfers` is taken from there; all others are counted in one pass over the blocks, wijk by wijk.
///
/// - Parameter bekend: what was counted before from the same blocks and registers, for another period of the same run.
package func measure(
  _ opdracht: Afspraakopdracht, blokken: some Blokkenbron,
  bekend: [Afspraakmeting.Sleutel: Afspraakmeting] = [:], cijfer: (Cijfersleutel) -> Cijfer?
) throws -> [Afspraakmeting] {
  let blokken = Peilbron(blokken, op: opdracht.peildatum)
  let keuze = Afspraakkeuze(opdracht, plaatsen: try opdracht.plaatsen(in: blokken))
  let vragen = keuze.vragen
  var gereed: [Afspraakmeting?] = vragen.map { $0.taken(from: cijfer) ?? bekend[$0.sleutel] }
  var tellers: [Afspraakteller?] = zip(vragen, gereed).map { $1 == nil ? Afspraakteller($0, keuze) : nil }
  try walk(blokken, &tellers, keuze)
  for plek in vragen.indices where gereed[plek] == nil {
    guard var meting = tellers[plek]?.meting(vragen[plek], keuze) else { continue }
    // Counted anew for what hangs on it, yet the same figure: where the cell is hidden, so is this.
    if let cel = vragen[plek].standaard, cijfer(cel) != nil { meting.cijfer = cel }
    gereed[plek] = meting
  }
  return gereed.compactMap(\.self)
}

extension Afspraakopdracht {
  /// Where bijeenkomsten were held in the windows of agreements that ask for every locatie; most ask for none.
  fileprivate func plaatsen(in blokken: some Blokkenbron) throws -> [String: Set<Afspraakkeuze.Plaats>] {
    var uit: [String: Set<Afspraakkeuze.Plaats>] = [:]
    for afspraak in afspraken where afspraak.vraagtElkeLocatie {
      let vensters = afspraak.periode.vensters(
        in: periode, geldig: afspraak.geldig, kalender: kalender)
      let maanden = Set(vensters.flatMap(\.maanden)).sorted()
      for wijk in maanden.isEmpty ? [] : try blokken.wijken(in: maanden) {
        for blok in try blokken.blokken(wijk: wijk, in: maanden, metHerkomst: false) {
          for locatie in blok.locaties {
            uit[afspraak.id, default: []].insert(.init(bron: blok.bron, wijk: wijk, locatie: locatie))
          }
        }
      }
    }
    return uit
  }
}

extension Resultaatafspraak {
  /// One of its tests on presentielijsten is taken apart by every locatie there is.
  fileprivate var vraagtElkeLocatie: Bool {
    eis.toetsen.contains { toets in
      guard case .per(.locatie, .alle, _) = toets.verdeling else { return false }
      return toets.rekenwijze.steuntOp.contains(.aanwezigheid)
    }
  }
}

/// One pass for all agreements together.
private func walk(_ blokken: some Blokkenbron, _ tellers: inout [Afspraakteller?], _ keuze: Afspraakkeuze) throws {
  let maanden = Set(tellers.compactMap(\.self).flatMap(\.maanden)).sorted()
  guard !maanden.isEmpty else { return }
  for wijk in try blokken.wijken(in: maanden) {
    for blok in try blokken.blokken(wijk: wijk, in: maanden, metHerkomst: false) {
      let (blok, activiteiten) = keuze.activiteiten(of: blok)
      for plek in tellers.indices { tellers[plek]?.add(blok, activiteiten) }
    }
  }
}
