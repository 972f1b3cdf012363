import Domain
import Foundation
import Ingest
import Storage

/// What `vergeet` did (AVG, art. 17), with the proof that it was done.
package struct Vergeetverslag: Encodable, Sendable {
  package let bron: String
  /// Rows that went from the data.
  package let rijen: Int
  /// Lines that were emptied in files of `archief/` and `quarantaine/`.
  package let regels: Int
  /// Workbooks that went whole, because a line in them cannot be emptied: from `archief/`, and those to mend rows in.
  package let werkboeken: [String]
  package let maanden: [String]
  /// Files of people that still name the child, and those that nobody can look into; below the workspace.
  package let noemtNog: [String]
  package let nietNagekeken: [String]
  /// What the ledger keeps: with the key and the number of the child anyone can make it again, and nobody without.
  package let bewijs: String

  /// Nothing is left for a person to look at.
  package var isOveralWeg: Bool { noemtNog.isEmpty && nietNagekeken.isEmpty }

  package var tekst: String {
    """
    Dit kind van \(bron) is gewist: \(counted(rijen, "rij", "rijen")) uit de gegevens, \(counted(regels, "regel", "regels")) uit archief/ en quarantaine/.
    \(werkboeken.isEmpty ? "" : "Weg uit archief/ en quarantaine/, omdat een regel in een werkboek niet leeg te maken is: \(enumerated(werkboeken)).\n")\
    \(maanden.isEmpty ? "" : "Maak deze maanden opnieuw, of laat de maandrun dat doen: \(enumerated(maanden)).\n")\
    Vastgestelde rapporten blijven zoals zij zijn: daarin staat geen kind. Levert de bron dit kind opnieuw, dan telt het niet mee.
    Nagekeken: gegevens, archief/ en quarantaine/ noemen het kind niet meer. Bewijs in het grootboek: \(bewijs)
    \(noemtNog.isEmpty ? "" : "LET OP: deze bestanden noemen het kind nog: \(enumerated(noemtNog)). Haal de rijen eruit, of gooi het bestand weg.\n")\
    \(nietNagekeken.isEmpty ? "" : "Niet na te kijken, kijk zelf: \(enumerated(nietNagekeken)).\n")\
    Een oudere reservekopie bevat het kind nog: gooi die weg, of wis het kind opnieuw na het terugzetten.

    """
  }
}

/// Erases one child: her rows, her pseudonym, and her lines in what was delivered.
///
/// - Throws: `Wereldfout` when afterwards she is still there.
package func forget(_ vraag: Kindvraag, reden: String, in werkmap: Werkmap, tijdstip: String) throws -> Vergeetverslag {
  try locked(werkmap) {
    try Grootboek(werkmap).enter(Grootboek.vergeten, nil, tijdstip) {
      let catalogus = try werkmap.loadCatalogus(), opslag = try werkmap.openOpslag()
      let kind = try vraag.child(werkmap, catalogus)
      var uitkomst = Wisuitkomst()
      for pseudoniem in kind.pseudoniemen { if let eigen = try opslag.wis(pseudoniem) { uitkomst.add(eigen) } }
      var sporen = Kindsporen(werkmap: werkmap, catalogus: catalogus)
      try sporen.erase(uitkomst.regels)
      try sporen.erase(kind)
      // Looked at again, from the beginning.
      let over = try kind.pseudoniemen.flatMap { try werkmap.openOpslag().presenties(van: $0) }.count
      guard over == 0, try sporen.find(kind) == 0 else {
        throw Wereldfout("Het kind is nog niet overal weg. Geef de opdracht opnieuw; lukt het dan niet, meld dit.")
      }
      let wachtend = sporen.waiting(kind)
      let maanden = try opslag.maandenPerLevering().filter { uitkomst.regels[$0.key] != nil }.values
        .reduce(into: Set<Maand>()) { $0.formUnion($1) }
      let bewijs = Ingest.digest(of: kind.pseudoniemen.map { "\($0.hoog) \($0.laag)" }.joined(separator: "\n"))
      var regel = Grootboek.Regel(tijdstip: tijdstip, opdracht: Grootboek.vergeten, uitkomst: .goed)
      (regel.bron, regel.reden, regel.vingerafdruk) = (vraag.bron, reden, bewijs)
      regel.maanden = maanden.sorted().map(\.code)
      regel.uitArchief = sporen.werkboeken
      try Grootboek(werkmap).append(regel)
      return Vergeetverslag(
        bron: vraag.bron, rijen: uitkomst.rijen, regels: sporen.regels, werkboeken: sporen.werkboeken,
        maanden: maanden.sorted().map(\.code), noemtNog: wachtend.noemt, nietNagekeken: wachtend.dicht, bewijs: bewijs)
    }
  }
}
