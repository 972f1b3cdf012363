/// One figure of one agreement: a part of its scope in one window, with everything that its verdict rests on.
package struct Afspraakmeting: Hashable, Sendable {
  package struct Sleutel: Hashable, Sendable {
    package let afspraak: String
    /// Place in `Eis.toetsen`, from 1.
    package let onderdeel: Int
    package var item: Bereikitem
    package let venster: Meetvenster
    package let moment: Moment

    package init(
      afspraak: String, onderdeel: Int = 1, item: Bereikitem = .geheel, venster: Meetvenster, moment: Moment = .nu
    ) {
      (self.afspraak, self.onderdeel, self.item) = (afspraak, onderdeel, item)
      (self.venster, self.moment) = (venster, moment)
    }

    /// 'R05.1@2026-K1/tot=2026-03-31/wijk=WK039218': what a sentence binds to and `herleid` takes.
    package var id: String {
      var tekst = "\(afspraak).\(onderdeel)@\(venster.periode.code)/tot=\(venster.tot.iso)"
      if item != .geheel { tekst += "/\(item.code)" }
      if moment == .vorigJaar { tekst += "/moment=vorig_jaar" }
      return tekst
    }
  }

  package enum Moment: Hashable, Sendable { case nu, vorigJaar }

  package var sleutel: Sleutel
  package var waarde: Waarde
  package var soort: Maat.Soort
  /// What the numerator of a share counts, so that disclosure control knows what a small one gives away.
  package var grondslag: Maat.Soort
  /// Rows, answers or signals behind a mean or median.
  package var waarnemingen: Int?
  /// Answers over invited.
  package var respons: Breuk?
  /// Months of the window without a planned delivery; sorted.
  package var ontbrekend: [Maand]
  /// Those of them whose delivery could hold something of this figure: a bron that never did such an activity, or never came
  /// at that location, is not waited for.
  package var ontbrekendVoorPrognose: [Maand]
  /// What was left out on purpose, and how much of it; sorted by reason.
  package var uitgesloten: [Uitgesloten]
  package var steuntOp: [Leveringsoort]
  /// The external denominator: whose count, of which day.
  package var noemerbron: Noemerbron?
  /// The figure of `cijfers` that this is, when it was not counted anew.
  package var cijfer: Cijfersleutel?
  package var verloop: Verloop?
  /// How what is still open can end; nil where nothing is.
  package var open: Open?
  /// What it would be at most if everything that is missing were there; nil where that cannot be said.
  package var hoogstens: Breuk?

  /// Cases that are not settled, and between what the figure ends up when they are.
  package struct Open: Hashable, Sendable {
    package let aantal: Int
    package let laagst: Breuk?
    /// Nil: there is no knowing how high.
    package let hoogst: Breuk?
    package init(aantal: Int, laagst: Breuk?, hoogst: Breuk?) {
      (self.aantal, self.laagst, self.hoogst) = (aantal, laagst, hoogst)
    }
  }

  package struct Noemerbron: Hashable, Sendable {
    package let bron: String
    package let peildatum: Dag
    package init(bron: String, peildatum: Dag) { (self.bron, self.peildatum) = (bron, peildatum) }
  }

  package struct Uitgesloten: Hashable, Sendable {
    package let reden: Uitsluiting
    /// Nil when the number itself is too small to show.
    package let aantal: Int?
    package init(_ reden: Uitsluiting, _ aantal: Int?) { (self.reden, self.aantal) = (reden, aantal) }
  }

  package init(
    _ sleutel: Sleutel, _ waarde: Waarde, soort: Maat.Soort, grondslag: Maat.Soort? = nil, waarnemingen: Int? = nil,
    respons: Breuk? = nil, ontbrekend: [Maand] = [], uitgesloten: [Uitgesloten] = [], steuntOp: [Leveringsoort] = [],
    noemerbron: Noemerbron? = nil, cijfer: Cijfersleutel? = nil, verloop: Verloop? = nil
  ) {
    (self.sleutel, self.waarde, self.soort, self.grondslag) = (sleutel, waarde, soort, grondslag ?? soort)
    (self.waarnemingen, self.respons, self.ontbrekend) = (waarnemingen, respons, ontbrekend)
    ontbrekendVoorPrognose = ontbrekend
    (self.uitgesloten, self.steuntOp, self.noemerbron) = (uitgesloten, steuntOp, noemerbron)
    (self.cijfer, self.verloop) = (cijfer, verloop)
  }
}

/// One part of the scope of an agreement.
package enum Bereikitem: Hashable, Sendable {
  case geheel
  case gebied(Gebied)
  case locatie(String)
  case doel(DoelID)
  case werkvorm(String)
  case organisatie(BronID)
  case leefgebied(String)
  case leeftijd(Leeftijdsband)

  package var code: String {
    switch self {
    case .geheel: "geheel"
    case .gebied(let gebied): "\(gebied.soort.rawValue)=\(gebied.code)"
    case .locatie(let naam): "locatie=\(naam)"
    case .doel(let doel): "doel=\(doel.code)"
    case .werkvorm(let naam): "werkvorm=\(naam)"
    case .organisatie(let bron): "organisatie=\(bron.code)"
    case .leefgebied(let naam): "leefgebied=\(naam)"
    case .leeftijd(let band): "leeftijd=\(band.code)"
    }
  }
}
