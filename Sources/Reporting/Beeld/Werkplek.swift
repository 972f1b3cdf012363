package import Domain

/// An activity with its day, hour and place, as a reader may know it: the work has a face.
package struct Werkplek: Hashable, Sendable {
  package let naam: String
  package let doelen: [DoelID]
  /// Kinds of partners: 'onderwijs', 'sport'.
  package let partners: [String]
  package let wijk: String
  package let wijknaam: String
  package let stadsdeel: String
  package let locatie: String
  /// 1 is Monday.
  package let weekdag: Int
  /// Minutes after midnight, most often; nil: not known.
  package let begin: Int?
  /// How often in the period.
  package let keren: Int

  package static let dagen = [
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
  ]
  package var dag: String { Self.dagen[max(0, min(6, weekdag - 1))] }

  /// 'Sport en spel' of 'Sport en spel Meerwijk': where it is stands beside it.
  package var kort: String {
    let einde = " \(wijknaam)"
    return naam.hasSuffix(einde) && naam.count > einde.count ? String(naam.dropLast(einde.count)) : naam
  }

  /// 'Gymzaal De Waterlelie, Meerwijk'.
  package var plaats: String { locatie.isEmpty || locatie.contains(wijknaam) ? wijknaam : "\(locatie), \(wijknaam)" }

  /// '15.30 uur'; nil when not known.
  package var uur: String? {
    begin.map { "\($0 / 60).\(padded($0 % 60, 2)) uur" }
  }
}

extension Werkplek {
  /// The same activity as it is planned on a day; its usual hour holds only on its usual day of the week.
  package func on(_ dag: Dag) -> Werkplek {
    Werkplek(
      naam: naam, doelen: doelen, partners: partners, wijk: wijk, wijknaam: wijknaam, stadsdeel: stadsdeel,
      locatie: locatie, weekdag: dag.weekdag, begin: dag.weekdag == weekdag ? begin : nil, keren: keren)
  }

  /// From released moments, most often held first. A place or an activity without a name that may be shown stays out.
  static func make(_ telling: Dekkingstelling, _ gebieden: Gebiedsindeling) -> [Werkplek] {
    struct Plek: Hashable { let activiteit, wijk, locatie: String, weekdag: Int }
    let groepen = Dictionary(grouping: telling.momenten) {
      Plek(activiteit: $0.key.activiteit, wijk: $0.key.wijk, locatie: $0.key.locatie, weekdag: $0.key.weekdag)
    }
    let wijken = Dictionary(gebieden.wijken.map { ($0.code, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    return groepen.compactMap { plek, momenten -> Werkplek? in
      guard let naam = telling.namen[plek.activiteit], let aard = telling.aard[plek.activiteit],
        let wijk = wijken[plek.wijk]
      else { return nil }
      let vaakst = momenten.sorted { $0.key < $1.key }.max { $0.value.keren < $1.value.keren }
      return Werkplek(
        naam: naam, doelen: aard.doelen, partners: aard.partners, wijk: wijk.code, wijknaam: wijk.naam,
        stadsdeel: wijk.stadsdeel, locatie: plek.locatie, weekdag: plek.weekdag, begin: vaakst?.key.begin,
        keren: momenten.reduce(0) { $0 + $1.value.keren })
    }.sorted {
      ($1.keren, $0.naam, $0.wijk, $0.weekdag, $0.locatie) < ($0.keren, $1.naam, $1.wijk, $1.weekdag, $1.locatie)
    }
  }
}

extension [Werkplek] {
  /// At most so many, each another activity and as far as it goes in another wijk: a row of examples and no list.
  func spread(_ hoogstens: Int) -> [Werkplek] {
    var uit: [Werkplek] = []
    for isStreng in [true, false] {
      for plek in self where uit.count < hoogstens {
        let isBekend = uit.contains { $0.kort == plek.kort || (isStreng && $0.wijk == plek.wijk) }
        if !isBekend { uit.append(plek) }
      }
    }
    return uit
  }

  /// One for each day of the week on which there is something, in the order of the week.
  func week() -> [Werkplek] {
    var uit: [Werkplek] = []
    for dag in 1...7 {
      let eigen = filter { $0.weekdag == dag }
      let nieuw =
        eigen.first { plek in !uit.contains { $0.kort == plek.kort || $0.wijk == plek.wijk } }
        ?? eigen.first { plek in !uit.contains { $0.kort == plek.kort } } ?? eigen.first
      if let nieuw { uit.append(nieuw) }
    }
    return uit
  }
}
