import Counting
import Domain
import TestSupport
import Testing

/// One report must not print two figures under one name: whatever a cell and an agreement can both ask is the same, whichever
/// road it takes.
@Suite struct `A figure and an agreement of one name` {
  private static let maten = Afspraakmaat.alle.filter { $0.standaard != nil }

  /// The cell of a part of an agreement.
  private func cell(_ maat: Maat, _ meting: Afspraakmeting) -> Cijfersleutel? {
    var cel = Cijfersleutel(maat, meting.sleutel.venster.periode)
    switch meting.sleutel.item {
    case .geheel: break
    case .gebied(let gebied): cel.gebied = gebied
    case .doel(let doel): cel.doel = doel
    case .werkvorm(let vorm): cel.werkvorm = vorm
    case .organisatie(let bron): cel.organisatie = bron
    case .leeftijd(let band): cel.leeftijd = band
    case .locatie, .leefgebied: return nil
    }
    return cel
  }

  private func isSame(_ een: Waarde, _ ander: Waarde) -> Bool {
    switch (een, ander) {
    case (.getal(let a), .getal(let b)): a.isEvenGroot(als: b)
    case (.ontbreekt, .ontbreekt), (.geen, .geen): true
    case (.getal, _), (.ontbreekt, _), (.geen, _), (.onderdrukt, _): false
    }
  }

  @Test(arguments: 0..<4)
  func `are equal, with deliveries missing, holidays and any peildatum`(seed: Int) throws {
    var toeval = Toevalsafspraak(seed: seed &* 101)
    let wereld = toeval.world()
    let peildatum = dagVan("2026-02-10") + Int.random(in: 0...420, using: &toeval.g)
    let afspraken = agreements()
    let opdracht = try wereld.opdracht(afspraken, "2026", peildatum.iso)
    var telling = Telopdracht(
      periode: .jaar(2026), gebieden: opdracht.gebieden, doelen: opdracht.doelen,
      leeftijdsbanden: opdracht.leeftijdsbanden, werkvormen: opdracht.werkvormen, organisaties: opdracht.organisaties,
      kalender: opdracht.kalender, registers: wereld.registers, dekking: wereld.dekking)
    telling.kalender.peildatum = peildatum
    let cijfers = try count(telling, blokken: wereld.blokken).perSleutel()
    let standaarden = Dictionary(uniqueKeysWithValues: Self.maten.map { ($0.naam, $0.standaard) })
    var vergeleken: Set<String> = []
    // Nothing is taken from a cell: every figure is counted anew.
    for meting in try measure(opdracht, blokken: wereld.blokken, cijfer: { _ in nil })
    where meting.sleutel.venster.isAf {
      let naam = String(meting.sleutel.afspraak.prefix { $0 != "/" })
      let standaard = try #require(standaarden[naam] ?? nil)
      guard let sleutel = cell(standaard, meting), let cijfer = cijfers[sleutel] else { continue }
      vergeleken.insert(naam)
      #expect(
        isSame(cijfer.waarde, meting.waarde),
        "\(sleutel.id) stand per \(peildatum.iso): \(cijfer.waarde) is not \(meting.waarde), seed \(seed)")
    }
    // No quarter was over yet.
    if peildatum < dagVan("2026-03-31") { vergeleken.insert("aandeel_vaste_kinderen") }
    // No parents were counted in the year.
    if !wereld.sessies.contains(where: { $0.ouders != nil && $0.dag >= dagVan("2026-01-01") && $0.dag <= peildatum }) {
      vergeleken.insert("ouders")
    }
    #expect(Set(standaarden.keys).subtracting(vergeleken) == [])
  }

  /// Every measure of both roads, by every division, per month, quarter and year.
  private func agreements() -> [Resultaatafspraak] {
    let dimensies: [Verdeling] =
      [.geheel] + [.stadsdeel, .wijk, .doel, .werkvorm, .organisatie, .leeftijdsband].map { .per($0, .alle, .elk) }
    return Self.maten.flatMap { maat in
      dimensies.enumerated().flatMap { plek, verdeling in
        [Meetperiode.maand, .kwartaal, .jaar].map { periode in
          Resultaatafspraak(
            id: "\(maat.naam)/\(plek)\(periode)", titel: "T", periode: periode,
            geldig: dagVan("2026-01-01")...dagVan("2026-12-31"),
            eis: .toets(Toets(Maatkeuze(maat), verdeling: verdeling, norm: .monitor)))
        }
      }
    }
  }
}
