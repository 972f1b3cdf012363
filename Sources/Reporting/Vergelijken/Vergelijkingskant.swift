package import Disclosure
package import Domain

/// One side of a comparison: a period, in a whole gemeente or in one area of it, with its figures, verdicts and coverage.
package struct Vergelijkingskant: Sendable {
  /// 'eerste kwartaal 2025', 'Noord, eerste kwartaal 2026'.
  package let naam: String
  package let gemeente: String
  package let periode: Periode
  /// Nil: the whole gemeente.
  package let gebied: Gebied?
  let boek: Cijferboek
  let afspraken: [Afspraakuitkomst]
  let dekking: Dekkingsblad
  /// Deliveries that did not come, as a reader calls them.
  let ontbrekend: [String]
  let organisaties: [BronID: String]
  /// Children who came to this area at some time before the earlier side.
  package var eerder: Set<UInt32> = []

  package init(
    _ periode: Periode, _ gebied: Gebied?, boek: Vrijgegeven<Cijferboek>, afspraken: [Afspraakuitkomst],
    dekking: Dekkingsblad, ontbrekend: [OntbrekendeLevering], catalogus: Catalogus, metGemeente: Bool
  ) {
    (self.periode, self.gebied, self.boek, self.afspraken) = (periode, gebied, boek.inhoud, afspraken)
    self.dekking = dekking
    self.ontbrekend = ontbrekend.map {
      "\($0.soort.rawValue) van \($0.organisatie), \(enumerated($0.maanden.map(\.inTekst)))"
    }
    gemeente = catalogus.gebieden.gemeentenaam
    organisaties = Dictionary(
      catalogus.bronnen.map { ($0.bron, $0.organisatie) }, uniquingKeysWith: { eerste, _ in eerste })
    naam = [metGemeente ? gemeente : nil, gebied.map(catalogus.gebieden.naam), periode.inTekst].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// Figures of this side by what they are about, without period and without the area of the side: what two sides share.
  var cijfers: [Cijfersleutel: Cijfer] {
    var uit: [Cijfersleutel: Cijfer] = [:]
    for cijfer in boek.lijst where cijfer.sleutel.periode == periode {
      var sleutel = cijfer.sleutel
      if let gebied {
        guard sleutel.gebied == gebied else { continue }
        sleutel.gebied = nil
      }
      sleutel.periode = Vergelijkingskant.geenPeriode
      uit[sleutel] = cijfer
    }
    return uit
  }

  private static let geenPeriode = Periode.jaar(1)

  /// Where coverage is looked at.
  package var plek: Gebied { gebied ?? dekking.overzicht.gebieden.gemeente }
}
