package import Domain

/// Goal coverage through the same gate. It counts activities and bijeenkomsten, never children; only which ages came is taken
/// out of the edition for the gemeente, because a band in which nobody came is a count of children as well.
package func release(_ telling: Dekkingstelling, editie: Editie) -> Vrijgegeven<Dekkingstelling> {
  guard editie.geheimhouding.magNaarBuiten else { return Vrijgegeven(telling) }
  var uit = telling
  uit.vulling = [:]
  for vak in telling.perVak.keys { uit.perVak[vak]?.perLeeftijd = [:] }
  for vak in telling.perWijk.keys { uit.perWijk[vak]?.perLeeftijd = [:] }
  return Vrijgegeven(uit)
}
