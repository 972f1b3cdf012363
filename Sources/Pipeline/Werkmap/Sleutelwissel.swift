import Domain
import Ingest
import Foundation
import Storage

/// How far a change of keys is.
package struct Wisselverslag: Encodable, Sendable {
  package let kinderen: Int
  package let overgezet: Int
  package var wachtend: Int { kinderen - overgezet }

  init(_ stand: Wisselstand) { (kinderen, overgezet) = (stand.kinderen, stand.overgezet) }

  var tekst: String {
    """

    Er loopt een sleutelwissel: \(grouped(overgezet)) van \(counted(kinderen, "kind", "kinderen")) overgezet.
      → lees de leveringen in die nog komen, en geef dan: verantwoording sleutel --rond-af

    """
  }
}

/// Begins a change of keys: a new key, with the old one beside it until the change is rounded off.
package func renewKey(of werkmap: Werkmap) throws -> String {
  let slot = try Slot(werkmap)
  defer { _ = slot }
  let url = werkmap.sleutel(try werkmap.loadCatalogus())
  // What an earlier change left behind is not about this one.
  if !Sleutelbestand.isWissel(url) { try werkmap.openOpslag().sluitSleutelwissel() }
  let eerst = try werkmap.readSleutels(try werkmap.loadCatalogus())
  try werkmap.remember(eerst, in: try werkmap.openOpslag())
  try Sleutelbestand.renew(url)
  return """
    Er is een nieuwe sleutel: \(url.path)
    De oude ligt ernaast en wordt nog gelezen: \(Sleutelbestand.oud(url).path)
    Lees nu de nieuwe leveringen in. Kinderen die terugkomen, gaan over op de nieuwe sleutel.
    Geef daarna: verantwoording sleutel --rond-af

    """
}

/// Ends a change of keys: the old key is destroyed, and who did not come back cannot be recognised any more.
package func closeKeyChange(of werkmap: Werkmap) throws -> String {
  let slot = try Slot(werkmap)
  defer { _ = slot }
  let url = werkmap.sleutel(try werkmap.loadCatalogus())
  let opslag = try werkmap.openOpslag()
  let stand = try opslag.wisselstand()
  let kinderen = try opslag.aantalKinderen()
  guard Sleutelbestand.isWissel(url) || stand != nil else {
    throw Opdrachtfout("Er loopt geen sleutelwissel. Begin er een met: verantwoording sleutel --vernieuw")
  }
  guard try Sleutelbestand.isRenewed(url) else {
    throw Opdrachtfout("Het vernieuwen is afgebroken. Geef eerst nog eens: verantwoording sleutel --vernieuw")
  }
  guard stand != nil || kinderen == 0 else {
    throw Opdrachtfout(
      "Er is nog geen kind overgezet op de nieuwe sleutel. Lees eerst een presentielijst in: zonder de oude sleutel "
        + "herkent het programma niemand meer.")
  }
  let sleutels = try werkmap.readSleutels(try werkmap.loadCatalogus())
  // The store goes last: a call that is cut off in between can be given again, and tells the same.
  if Sleutelbestand.isWissel(url) { try Sleutelbestand.destroyOld(url) }
  try opslag.zet(Werkmap.sleutelkenmerk, sleutels.nu.afdruk)
  try opslag.sluitSleutelwissel()
  let verslag = Wisselverslag(stand ?? Wisselstand(kinderen: kinderen, overgezet: 0))
  var uit = "De sleutelwissel is klaar. De oude sleutel is vernietigd.\n"
  uit += "Overgezet: \(grouped(verslag.overgezet)) van \(counted(verslag.kinderen, "kind", "kinderen")).\n"
  if verslag.wachtend > 0 {
    uit += "\(counted(verslag.wachtend, "kind", "kinderen")) kwam niet terug in een levering. "
    uit += "Wat er staat, telt mee. Komt zo'n kind later toch terug, dan telt het als een nieuw kind.\n"
  }
  return uit
}
