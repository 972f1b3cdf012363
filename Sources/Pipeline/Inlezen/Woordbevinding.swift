import Domain
import Storage

/// Words of exports that no list of the workspace has. Held against the lists as they are now: a list that grows mends what
/// was delivered before, and nothing has to come again.
struct Woordbevinding {
  let onbekend: [Geleverdwoord]
  let boek: Woordenboek

  init(_ opslag: Opslag, _ catalogus: Catalogus) throws {
    let geleverd = try opslag.woorden()
    boek = Woordenboek(catalogus, geleverd: geleverd)
    onbekend = boek.unknown(geleverd)
  }

  /// One per column, with numbers and never the words: they are in the internal workbook.
  var bevindingen: [Bevinding] {
    Dictionary(grouping: onbekend, by: \.soort).sorted { $0.key < $1.key }.map { soort, woorden in
      Bevinding(
        .woordOnbekend, Bevinding.Plaats(bestand: "kolom \(soort.rawValue)"),
        toelichting: "\(counted(woorden.count, "woord", "woorden")), "
          + "\(grouped(woorden.reduce(0) { $0 + $1.aantal })) keer.")
    }
  }

  /// Words that bend figures wait for a person; a place without a name in the list only loses its name.
  var uitkomst: Uitkomst { onbekend.contains { $0.soort.weegtMee } ? .mensNodig : .goed }
}
