import Domain
import Storage

/// The lines of a round of files. That of one file that was taken in goes into the store with the rows, so that no delivery is ever without one, and from
/// there to the file.
enum Grootboekregels {
  static func enter(
    _ levering: Levering, _ opdracht: Inleesronde.Opdracht, _ uitkomst: Uitkomst, _ transactie: Transactie
  ) throws {
    guard !opdracht.isHeropbouw else { return }
    var regel = Grootboek.Regel(tijdstip: opdracht.tijdstip, opdracht: Grootboek.inlezen, uitkomst: uitkomst)
    (regel.leveringen, regel.namen) = ([levering.id], [levering.id: levering.bestand])
    regel.afdrukken = [levering.id: levering.sha256]
    regel.voor = opdracht.periode?.code
    if opdracht.alsDeel { regel.alsDeel = true }
    if let akkoord = opdracht.akkoord, [levering.bestand, levering.id].contains(akkoord.bestand) {
      regel.reden = akkoord.reden
    }
    try transactie.noteer(try regel.tekst())
  }

  /// The three sums of a round, when it did anything: a round of files that were all seen before leaves no line.
  static func enter(_ sommen: Leveringssom, _ verslag: Inleesverslag, _ tijdstip: String, in werkmap: Werkmap) throws {
    if verslag.herbeoordeeld.isEmpty, verslag.bestanden.allSatisfy({ $0.lot == .ongewijzigd }) { return }
    var regel = Grootboek.Regel(tijdstip: tijdstip, opdracht: Grootboek.inleesronde, uitkomst: verslag.uitkomst)
    regel.sommen = sommen
    try Grootboek(werkmap).append(regel)
  }
}
