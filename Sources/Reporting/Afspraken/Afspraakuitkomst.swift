package import Domain

/// An agreement weighed in one window: the verdict, its grounds, and the texts that every writer prints.
package struct Afspraakuitkomst: Hashable, Sendable {
  package let afspraak: Resultaatafspraak
  package let venster: Meetvenster
  package var oordeel: Oordeel
  /// 'minstens 1.500 kinderen'.
  package let nagestreefd: String
  /// '1.284 kinderen', '17 van 21 wijken', '93% (56 van 60)'.
  package let gerealiseerd: String
  /// '216 kinderen te weinig'; nil without a norm or a value.
  package let verschil: String?
  /// What the verdict rests on, what is missing, what was left out, which rule applied.
  package var redenen: [Grond]
  /// The same, one sentence each.
  package var gronden: [String] { redenen.map(\.tekst) }
  /// Per test and part of the scope, in the order of the agreement; one element for a simple agreement.
  package let delen: [Deeluitkomst]
  package let prognose: Prognose?

  package init(
    afspraak: Resultaatafspraak, venster: Meetvenster, oordeel: Oordeel, nagestreefd: String, gerealiseerd: String,
    verschil: String?, gronden: [Grond], delen: [Deeluitkomst], prognose: Prognose?
  ) {
    (self.afspraak, self.venster, self.oordeel) = (afspraak, venster, oordeel)
    (self.nagestreefd, self.gerealiseerd, self.verschil) = (nagestreefd, gerealiseerd, verschil)
    (redenen, self.delen, self.prognose) = (gronden, delen, prognose)
  }

  /// The period of the report holds nothing of it to weigh.
  package var isZonderMoment: Bool {
    if case .nietTeBeoordelen(.geenMoment) = oordeel { true } else { false }
  }

  /// All released figures behind the verdict.
  package var metingen: [Afspraakmeting] { delen.flatMap { [$0.meting, $0.nulpunt].compactMap(\.self) } }
}

/// One test on one part of the scope.
package struct Deeluitkomst: Hashable, Sendable {
  package let onderdeel: Int
  package let item: Bereikitem
  /// Name of the part for a reader: 'Europawijk'; empty for the whole.
  package let naam: String
  package let oordeel: Oordeel
  package let meting: Afspraakmeting
  /// Last year's figure, for a norm that grows.
  package let nulpunt: Afspraakmeting?
  /// The norm for this part and this window, when it is one number: the line in a chart.
  package let norm: Breuk?
  /// Where the figure should be by now under the phasing: the dotted line in a chart.
  package let nuVerwacht: Breuk?
  package let nagestreefd: String
  package let gerealiseerd: String
  package let verschil: String?
  package let redenen: [Grond]

  package init(
    onderdeel: Int, item: Bereikitem, naam: String, oordeel: Oordeel, meting: Afspraakmeting, nulpunt: Afspraakmeting?,
    norm: Breuk?, nuVerwacht: Breuk?, nagestreefd: String, gerealiseerd: String, verschil: String?, gronden: [Grond]
  ) {
    (self.onderdeel, self.item, self.naam, self.oordeel) = (onderdeel, item, naam, oordeel)
    (self.meting, self.nulpunt, self.norm, self.nuVerwacht) = (meting, nulpunt, norm, nuVerwacht)
    (self.nagestreefd, self.gerealiseerd, self.verschil, redenen) = (nagestreefd, gerealiseerd, verschil, gronden)
  }
}
