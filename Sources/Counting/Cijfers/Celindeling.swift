import Domain

/// Which cells one deelname can count in: each is a lane of the words that a child has per month.
///
/// The cells of a wijk (all, and per goal) come first, so that they fill the first word alone.
struct Celindeling: Sendable {
  /// The goals of the catalogue and, last, 'geen doel'.
  let doelen: [DoelID]
  /// Those that were asked for first, then those that take the other ages: everyone stands in some band.
  let banden: [Leeftijdsband]
  let gevraagdeBanden: Int
  let werkvormen: [String]
  let organisaties: [BronID]
  let stadsdelen: [String]

  init(_ opdracht: Telopdracht) {
    doelen = opdracht.doelen + [.geen]
    banden = Leeftijdsband.sluitend(opdracht.leeftijdsbanden)
    gevraagdeBanden = opdracht.leeftijdsbanden.count
    werkvormen = opdracht.werkvormen
    organisaties = opdracht.organisaties
    stadsdelen = opdracht.gebieden.stadsdelen
  }

  static let totaal = 0
  var eersteDoel: Int { 1 }
  var eersteBand: Int { eersteDoel + doelen.count }
  var eersteWerkvorm: Int { eersteBand + banden.count }
  var eersteOrganisatie: Int { eersteWerkvorm + werkvormen.count }
  var eersteStadsdeel: Int { eersteOrganisatie + organisaties.count }
  var banen: Int { eersteStadsdeel + stadsdelen.count }
  /// Lanes that a wijk has for itself: all and per goal.
  var wijkbanen: Int { eersteBand }

  /// Words per child.
  var klassen: Int { (banen + Kindwoord.breedte - 1) / Kindwoord.breedte }

  /// The words with a one in each of these lanes.
  func maskers(_ banen: some Sequence<Int>) -> [Kindwoord] {
    var uit = [Kindwoord](repeating: Kindwoord(), count: klassen)
    for baan in banen { uit[baan / Kindwoord.breedte] |= .een(baan % Kindwoord.breedte) }
    return uit
  }

  /// Index in `banden` for every value of the low five bits of a `Presentiekenmerk`; nil for an age in no band.
  var bandVanKenmerk: [Int?] {
    (0..<32).map { waarde in
      let leeftijd = Presentiekenmerk(rawValue: UInt8(waarde)).leeftijd
      return banden.firstIndex { $0.bevat(leeftijd) }
    }
  }
}
