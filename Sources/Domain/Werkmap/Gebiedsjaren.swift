/// Areas hold for a time: the CBS renumbers wijken, and a report of 2025 keeps those of 2025 when the file of 2026 is there.
extension Gebiedsindeling {
  /// This file and those of other years, newest first.
  private var alleJaren: [Gebiedsindeling] { ([self] + andereJaren).sorted { $1.jaar < $0.jaar } }

  /// The file that held on a day: the newest that began by then, or else the oldest there is.
  private func geldend(op dag: Dag) -> Gebiedsindeling {
    let alle = alleJaren, jaar = dag.delen.jaar
    guard var uit = alle.first(where: { $0.jaar <= jaar }) ?? alle.last else { return self }
    uit.andereJaren = alle.filter { $0.jaar != uit.jaar }
    return uit
  }

  /// The file that held at the end of a period, with the wijken that held at its begin and are gone by its end: a period over
  /// a change has both.
  package func geldend(in periode: Periode) -> Gebiedsindeling {
    if andereJaren.isEmpty { return self }
    var uit = geldend(op: periode.laatsteDag)
    let codes = Set(uit.wijken.map(\.code))
    let eerder = geldend(op: periode.eersteDag).wijken.filter { !codes.contains($0.code) }
    if !eerder.isEmpty { uit.wijken = (uit.wijken + eerder).sorted { $0.code < $1.code } }
    return uit
  }

  /// The wijken of this year, and behind them those that only another year has, in the stadsdeel of that year.
  package var alleWijken: [Wijk] {
    if andereJaren.isEmpty { return wijken }
    var gezien = Set(wijken.map(\.code))
    return wijken + andereJaren.flatMap(\.wijken).filter { gezien.insert($0.code).inserted }
  }

  /// Wijk code to stadsdeel, for every code of any year.
  package var stadsdeelVanWijk: [String: String] {
    Dictionary(alleWijken.map { ($0.code, $0.stadsdeel) }, uniquingKeysWith: { eerste, _ in eerste })
  }

  /// From which day each file holds, oldest first; the oldest holds for all that came before as well.
  package var tijdvakken: [(vanaf: Dag, indeling: Gebiedsindeling)] {
    alleJaren.reversed().enumerated().map { nummer, indeling in
      (nummer == 0 ? Dag(nummer: .min) : Periode.jaar(indeling.jaar).eersteDag, indeling)
    }
  }
}
