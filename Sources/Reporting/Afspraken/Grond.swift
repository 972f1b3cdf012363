package import Domain

/// One thing that a verdict rests on, as a value: what is shown where is decided on this, and words come last.
package enum Grond: Hashable, Sendable {
  /// Parts that share a verdict which needs attention, by name.
  case delen(Delenstand, [String])
  /// The same of every part, when there are too many to name.
  case alleDelen(Delenstand, Int)
  case reden(Oordeel.Reden)
  /// What was not delivered cannot change the verdict.
  case staatVast
  /// Weighed on fewer months than the window has, as was agreed.
  case opBasisVan(Int, van: Int)
  case leveringOntbreekt([Maand])
  case geteldTot(Dag)
  case volgensPlan(Breuk, Eenheid)
  case noemer(Afspraakmeting.Noemerbron)
  /// Organisations whose children cannot be linked to those of others.
  case nietTeKoppelen([String])
  case vorigJaar(Breuk, Eenheid)
  case nietMeegeteld(Int?, Uitsluiting)
  case respons(Breuk)
  case normGewijzigd(Addendum)
  /// The agreement holds for a part of the period, and its norm pro rata.
  case naarVerhouding
  /// Of an agreement that is weighed more than once: in which periods it was met, or not.
  case perioden(isGehaald: Bool, [Periode], van: Int)

  /// The three verdicts of parts that a reader must know by name.
  package enum Delenstand: CaseIterable, Hashable, Sendable {
    case nietGehaald, looptAchter, nietTeBeoordelen

    package func covers(_ oordeel: Oordeel) -> Bool {
      switch (self, oordeel) {
      case (.nietGehaald, .nietGehaald), (.looptAchter, .looptAchter), (.nietTeBeoordelen, .nietTeBeoordelen): true
      case (_, .gehaald), (_, .opSchema), (_, .looptAchter), (_, .nietGehaald), (_, .nietTeBeoordelen),
        (_, .geenNorm):
        false
      }
    }

    package var tekst: String {
      switch self {
      case .nietGehaald: "Niet gehaald"
      case .looptAchter: "Loopt achter"
      case .nietTeBeoordelen: "Niet te beoordelen"
      }
    }
  }

  /// Holds for one part and not for the whole: among the grounds of several parts it would mislead.
  var isVanEenDeel: Bool {
    switch self {
    case .volgensPlan, .staatVast: true
    case .delen, .alleDelen, .reden, .opBasisVan, .leveringOntbreekt, .geteldTot, .noemer, .nietTeKoppelen, .vorigJaar,
      .nietMeegeteld, .respons, .normGewijzigd, .naarVerhouding, .perioden:
      false
    }
  }

  /// One sentence for a reader.
  package var tekst: String {
    switch self {
    case .delen(let stand, let namen): "\(stand.tekst): \(enumerated(namen))."
    case .alleDelen(let stand, let aantal): "\(stand.tekst): alle \(aantal)."
    case .reden(let reden): reden.tekst
    case .staatVast: "Wat ontbreekt, verandert dit oordeel niet."
    case .opBasisVan(let aantal, let alle): "Dit oordeel is op basis van \(aantal) van \(alle) maanden."
    case .leveringOntbreekt(let maanden): "De levering over \(list(maanden)) ontbreekt."
    case .geteldTot(let dag): "De telling loopt tot en met \(dag.inTekst)."
    case .volgensPlan(let getal, let eenheid):
      "Volgens plan zouden het er nu \(Afspraakgetal.text(getal, eenheid)) zijn."
    case .noemer(let bron): "Aantal inwoners: \(bron.bron), op \(bron.peildatum.inTekst)."
    case .nietTeKoppelen(let namen):
      "Een kind dat ook bij \(namen.joined(separator: " en ")) komt, telt twee keer: die gegevens zijn niet te koppelen."
    case .vorigJaar(let getal, let eenheid): "Vorig jaar waren het er \(Afspraakgetal.text(getal, eenheid))."
    case .nietMeegeteld(let aantal, let waarom):
      "Niet meegeteld: \(aantal.map { Notatie.aantal.tekst(Breuk($0)) } ?? "enkele")"
        + "\(waarom.eenheid(aantal ?? 2).map { " " + $0 } ?? "") (\(waarom.rawValue))."
    case .respons(let deel): "De respons is \(Afspraakgetal.text(deel, .procent))."
    case .normGewijzigd(let addendum):
      "De norm is gewijzigd per \(addendum.vanaf.inTekst) (\(addendum.artikel)): \(addendum.reden)."
    case .naarVerhouding: "De afspraak geldt voor een deel van de periode. De norm telt naar verhouding mee."
    // A list of every week says less than how many they are.
    case .perioden(let isGehaald, let perioden, let alle):
      "\(isGehaald ? "Gehaald" : "Niet gehaald"): "
        + (perioden.count > 4 ? "\(perioden.count) van \(alle) keer." : "\(enumerated(perioden.map(\.inTekst))).")
    }
  }
}
