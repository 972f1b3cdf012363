import Domain
import Storage

/// The line of one file that was taken in. It goes into the store with the rows, so that no delivery is ever without one, and from
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
}
