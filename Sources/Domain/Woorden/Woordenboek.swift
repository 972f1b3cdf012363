/// Which words the lists of a workspace know, and what stands for the others.
///
/// The one place that decides which word of an export may be printed. A word that no list has is 'overig' from here on, in
/// every count: it cannot come out by a road that nobody thought of.
package struct Woordenboek: Hashable, Sendable {
  package static let overig = "overig"

  private var lijsten: [Woordsoort: [String: String]]
  /// Unknown places and questions in the order in which they first came: their number stays when later ones come.
  private var nummers: [Woordsoort: [String: Int]] = [:]

  /// - Parameter geleverd: every word of the store, in the order in which it first came.
  package init(_ catalogus: Catalogus, geleverd: [Geleverdwoord]) {
    let werkmap = catalogus.werkmap
    var lijsten: [Woordsoort: [String: String]] = [:]
    func add(_ soort: Woordsoort, _ spelling: String, _ woord: String) {
      if lijsten[soort, default: [:]][folded(spelling)] == nil {
        lijsten[soort, default: [:]][folded(spelling)] = woord
      }
    }
    for (soort, woorden) in catalogus.schrijfwijzen.lijsten {
      for woord in woorden {
        for spelling in [woord.woord] + woord.spellingen { add(soort, spelling, woord.woord) }
      }
    }
    for woord in werkmap.leefgebieden { add(.leefgebied, woord, woord) }
    for woord in werkmap.werkvormen { add(.werkvorm, woord, woord) }
    for soort in werkmap.partnersoorten { add(.partner, soort.naam, soort.naam) }
    for (spelling, functie) in werkmap.functies {
      add(.functie, spelling, functie)
      add(.doorgespeeldAan, spelling, functie)
    }
    for soort in werkmap.partnersoorten { add(.doorgespeeldAan, soort.naam, soort.naam) }
    // The question that is the measure `tevredenheid` must keep its name to be counted.
    add(.vraag, werkmap.tevredenheidsvraag, werkmap.tevredenheidsvraag)
    // What people agreed with the gemeente is known there by that word.
    for (soort, woorden) in catalogus.agreedWords { for woord in woorden { add(soort, woord, woord) } }
    for soort in Woordsoort.allCases { add(soort, Woordenboek.overig, Woordenboek.overig) }
    self.lijsten = lijsten
    for geleverd in geleverd where !geleverd.soort.isEenHoop && word(geleverd.soort, geleverd.woord) == nil {
      let nummer = nummers[geleverd.soort, default: [:]].count + 1
      if nummers[geleverd.soort]?[geleverd.woord] == nil {
        nummers[geleverd.soort, default: [:]][geleverd.woord] = nummer
      }
    }
  }

  /// The word of the list that this spelling means; nil when no list has it. Nothing filled in is no unknown word.
  package func word(_ soort: Woordsoort, _ spelling: String) -> String? {
    spelling.isEmpty ? spelling : lijsten[soort]?[folded(spelling)]
  }

  /// What may be printed for this spelling: the word of the list, 'overig', or 'overige locatie 3'.
  package func released(_ soort: Woordsoort, _ spelling: String) -> String {
    if let woord = word(soort, spelling) { return woord }
    if soort.isEenHoop { return Woordenboek.overig }
    return "overige \(soort.naam)" + (nummers[soort]?[spelling].map { " \($0)" } ?? "")
  }

  /// One place by one name, also when no list has it: for counting, never for print.
  package func place(_ spelling: String) -> String { word(.locatie, spelling) ?? spelling }

  /// Whether a place of the list has a second name.
  package var kentPlaatsnamen: Bool { lijsten[.locatie]?.contains { $0.key != folded($0.value) } ?? false }

  /// Everything that the lists say: a count that was kept holds for these lists only.
  package var grond: String {
    lijsten.sorted { $0.key < $1.key }.map { soort, woorden in
      soort.rawValue
        + woorden.sorted { $0.key < $1.key }.map {
          " \($0.key.utf8.count):\($0.key)=\($0.value.utf8.count):\($0.value)"
        }.joined()
    }.joined(separator: "\n")
  }

  /// The words of a list, each once; sorted.
  package func list(_ soort: Woordsoort) -> [String] { Set((lijsten[soort] ?? [:]).values).sorted() }

  /// Words of the leveringen that no list has.
  package func unknown(_ geleverd: [Geleverdwoord]) -> [Geleverdwoord] {
    geleverd.filter { word($0.soort, $0.woord) == nil }
  }
}

extension Catalogus {
  /// Words that agreements name.
  fileprivate var agreedWords: [Woordsoort: [String]] {
    let toetsen = afspraken.flatMap { $0.eis.toetsen }
    var uit: [Woordsoort: [String]] = [
      .leefgebied: toetsen.flatMap(\.selectie.leefgebieden),
      .locatie: toetsen.flatMap { $0.selectie.locaties + $0.selectie.zonder.locaties },
      .vraag: toetsen.compactMap(\.selectie.vraag),
    ]
    for toets in toetsen {
      let (dimensie, namen): (Verdeling.Dimensie, [String])
      switch toets.verdeling {
      case .per(let per, .lijst(let lijst), _): (dimensie, namen) = (per, lijst)
      case .verdeeld(let per, let delen): (dimensie, namen) = (per, delen.map(\.item))
      case .geheel, .per(_, .alle, _): continue
      }
      if dimensie == .locatie { uit[.locatie, default: []] += namen }
      if dimensie == .leefgebied { uit[.leefgebied, default: []] += namen }
    }
    return uit
  }
}
