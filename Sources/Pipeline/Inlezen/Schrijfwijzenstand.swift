import Domain
import Storage

/// The workbook of unknown words follows the store: a run that could not write it leaves that to the next, even one with an empty
/// inbox.
extension Schrijfwijzenboek {
  private static let kenmerk = "schrijfwijzen"

  /// Which leveringen it was made of.
  private func stand(_ opslag: Opslag) throws -> String {
    let leveringen = try opslag.leveringen()
    return "\(leveringen.count) \(leveringen.last?.levering.id ?? "")"
  }

  func renew(_ opslag: Opslag, _ woorden: Woordbevinding, _ catalogus: Catalogus, _ tijdstip: String) throws {
    try write(woorden, catalogus, tijdstip: tijdstip)
    try opslag.zet(Schrijfwijzenboek.kenmerk, try stand(opslag))
  }

  /// Only when the last run did not come to it.
  func complete(_ opslag: Opslag, _ catalogus: Catalogus, _ tijdstip: String) throws {
    let nu = try stand(opslag)
    guard try opslag.kenmerk(Schrijfwijzenboek.kenmerk) != nu else { return }
    try renew(opslag, try Woordbevinding(opslag, catalogus), catalogus, tijdstip)
  }
}
