import Domain

/// What a number that was counted from other figures was counted from: 'wijken_elke_week@2026-02'.
package struct Tellingherkomst: Sendable {
  package struct Deel: Sendable {
    package let naam: String
    /// Id of the figure that decided; empty where the configuration did.
    package let cijfer: String
    package let waarde: String
  }
  package let omschrijving: String
  package let getal: Int
  /// Those that count, as many as the number says.
  package let delen: [Deel]
}

extension Rapportinvoer {
  /// Every id of a number that was counted from other figures.
  package var tellingen: [String] {
    Telling.allCases.flatMap { telling in
      telling == .wijkenMetDoel
        ? catalogus.doelen.doelen.map { telling.id(periode, doel: $0.id) } : [telling.id(periode)]
    }
  }

  /// Nil for an id that is no such number.
  package func herkomst(telling id: String) -> Tellingherkomst? {
    for telling in Telling.allCases {
      for doel in [nil] + catalogus.doelen.doelen.map({ Optional($0.id) })
      where telling.id(periode, doel: doel) == id && (doel != nil) == (telling == .wijkenMetDoel) {
        return Tellingherkomst(
          omschrijving: telling.omschrijving, getal: count(telling, doel: doel), delen: parts(telling, doel))
      }
    }
    return nil
  }

  private func parts(_ telling: Telling, _ doel: DoelID?) -> [Tellingherkomst.Deel] {
    switch telling {
    case .afspraken: verdicts { _ in true }
    case .afsprakenNietGehaald: verdicts { $0.oordeel == .nietGehaald }
    case .afsprakenLopenAchter: verdicts { $0.oordeel == .looptAchter }
    case .afsprakenGewogen: verdicts { $0.oordeel.koers != nil }
    case .afsprakenGoed: verdicts { $0.oordeel.koers == true }
    case .afsprakenGehaald: verdicts { $0.oordeel == .gehaald }
    case .afsprakenAandacht: verdicts { $0.oordeel.koers == false }
    case .afsprakenNietTeBeoordelen: verdicts { if case .nietTeBeoordelen = $0.oordeel { true } else { false } }
    case .wijken: catalogus.gebieden.wijken.map { .init(naam: $0.naam, cijfer: "", waarde: $0.code) }
    case .wijkenElkeWeek: areas(continuiteit?.elkeWeek ?? [], .schoolwekenMetAanbod, nil)
    case .wijkenMetGat: areas(continuiteit?.metGat ?? [], .schoolwekenMetAanbod, nil)
    case .wijkenZonderAanbod: areas(continuiteit?.zonder ?? [], .schoolwekenMetAanbod, nil)
    case .wijkenOnbekend: areas(continuiteit?.onbekend ?? [], .schoolwekenMetAanbod, nil)
    case .wijkenMetDoel: areas(doel.map { wijken(met: $0) } ?? [], .bijeenkomsten, doel)
    }
  }

  private func verdicts(_ telt: (Afspraakuitkomst) -> Bool) -> [Tellingherkomst.Deel] {
    laatsteUitkomsten.filter(telt).map {
      .init(
        naam: "\($0.afspraak.id) \($0.afspraak.titel)", cijfer: "\($0.afspraak.id)@\(periode.code)",
        waarde: $0.oordeel.tekst)
    }
  }

  private func areas(_ wijken: [Wijk], _ maat: Maat, _ doel: DoelID?) -> [Tellingherkomst.Deel] {
    wijken.map { wijk in
      let sleutel = Cijfersleutel(maat, periode, gebied: Gebied(.wijk, wijk.code), doel: doel)
      return .init(naam: wijk.naam, cijfer: sleutel.id, waarde: Cel(self[sleutel]).zichtbareTekst)
    }
  }
}
