import Counting
import Domain
import Reporting
import TestSupport
import Testing

/// A figure, an agreement and the coverage of one area and period miss the same months, or none of them does.
@Suite struct `Whether something is missing` {
  private static let maat = Maat.bijeenkomsten

  /// Two bronnen in some of the wijken, of which a file here and there did not come.
  private func world(_ toeval: inout Toevalsafspraak) -> Proefwereld {
    var wereld = toeval.world()
    let bronnen = [BronID("buurts"), BronID("speeltuinen")]
    for plek in wereld.sessies.indices {
      wereld.sessies[plek].bron = bronnen[Int.random(in: 0...1, using: &toeval.g)]
    }
    for bron in bronnen {
      for nummer in 1...12 where Int.random(in: 0..<4, using: &toeval.g) == 0 {
        wereld.gemist.insert(.init(bron, .aanwezigheid, Maand(jaar: 2026, nummer: nummer)))
      }
    }
    return wereld
  }

  private func agreements() throws -> [Resultaatafspraak] {
    let keuze = Maatkeuze(try #require(Afspraakmaat.named(Self.maat.rawValue)))
    return [Verdeling.geheel, .per(.stadsdeel, .alle, .elk), .per(.wijk, .alle, .elk)].enumerated().flatMap {
      plek, verdeling in
      [Meetperiode.maand, .kwartaal, .jaar].map { periode in
        Resultaatafspraak(
          id: "\(plek)\(periode)", titel: "T", periode: periode,
          geldig: dagVan("2026-01-01")...dagVan("2026-12-31"),
          eis: .toets(Toets(keuze, verdeling: verdeling, norm: .monitor)))
      }
    }
  }

  @Test(arguments: 0..<5) func `is decided alike for figures, agreements and coverage`(seed: Int) throws {
    var toeval = Toevalsafspraak(seed: seed &* 31 &+ 7)
    let wereld = world(&toeval)
    let opdracht = try wereld.opdracht(try agreements(), "2026", "2027-02-28")
    var telling = Telopdracht(
      periode: .jaar(2026), gebieden: opdracht.gebieden, doelen: opdracht.doelen,
      leeftijdsbanden: opdracht.leeftijdsbanden, werkvormen: opdracht.werkvormen, organisaties: opdracht.organisaties,
      kalender: opdracht.kalender, registers: wereld.registers, dekking: wereld.dekking)
    telling.kalender.peildatum = dagVan("2027-02-28")
    let cijfers = try count(telling, blokken: wereld.blokken).perSleutel()
    var overzichten: [Periode: Dekkingsoverzicht] = [:]
    let doel = try #require(wereld.doelen.first?.id)
    var (vergeleken, metGat) = (0, 0)
    for meting in try measure(opdracht, blokken: wereld.blokken, cijfer: { _ in nil }) {
      let periode = meting.sleutel.venster.periode
      let gebied: Gebied? = if case .gebied(let gebied) = meting.sleutel.item { gebied } else { nil }
      let cijfer = try #require(cijfers[Cijfersleutel(Self.maat, periode, gebied: gebied)])
      if overzichten[periode] == nil {
        overzichten[periode] = try wereld.overview(periode.code, standPer: "2027-02-28")
      }
      let vak = try #require(overzichten[periode]?.vak(doel, gebied ?? opdracht.gebieden.gemeente))
      let plek = "\(periode.code) \(gebied?.code ?? "gemeente"), seed \(seed)"
      #expect(Array(cijfer.ontbrekend) == meting.ontbrekend, "\(plek)")
      #expect(vak.ontbrekend == meting.ontbrekend, "\(plek)")
      if case .ontbreekt = cijfer.waarde {
        if case .ontbreekt = meting.waarde {} else { Issue.record("\(plek): only the figure is missing") }
        #expect(vak.stand == .ontbreekt, "\(plek)")
      }
      vergeleken += 1
      metGat += meting.ontbrekend.isEmpty ? 0 : 1
    }
    #expect(vergeleken > 300 && metGat > 0)
  }
}
