package import Domain

/// Goal coverage through the same gate. It counts activities and bijeenkomsten, never children; only which ages came is taken
/// out of the edition for the gemeente, because a band in which nobody came is a count of children as well.
package func release(_ telling: Dekkingstelling, editie: Editie) -> Vrijgegeven<Dekkingstelling> {
  guard editie.geheimhouding.magNaarBuiten else { return Vrijgegeven(telling) }
  var uit = telling
  uit.vulling = [:]
  for vak in telling.perVak.keys { uit.perVak[vak]?.perLeeftijd = [:] }
  for vak in telling.perWijk.keys { uit.perWijk[vak]?.perLeeftijd = [:] }
  uit.momenten = publicMoments(telling.momenten).filter { telling.aard[$0.key.activiteit]?.isIndividueel != true }
  return Vrijgegeven(uit)
}

/// Activities by name, with who came: for the organisation itself only. Any other edition gets none of them.
package func release(_ activiteiten: [Dekkingsactiviteit], editie: Editie) -> Vrijgegeven<[Dekkingsactiviteit]> {
  Vrijgegeven(editie.geheimhouding.magNaarBuiten ? [] : activiteiten)
}

/// An activity is named with its place only where at least so many visits were counted, and never one with one child or one
/// family: that is no offer to come and see.
package let kleinsteBezoek = 10

private func publicMoments(_ momenten: [Werkmoment: Werkmoment.Stand]) -> [Werkmoment: Werkmoment.Stand] {
  struct Plek: Hashable { let activiteit, wijk, locatie: String }
  func plek(_ moment: Werkmoment) -> Plek {
    Plek(activiteit: moment.activiteit, wijk: moment.wijk, locatie: moment.locatie)
  }
  var bezoeken: [Plek: Int] = [:]
  for (moment, stand) in momenten { bezoeken[plek(moment), default: 0] += stand.bezoeken }
  return momenten.filter { bezoeken[plek($0.key), default: 0] >= kleinsteBezoek }
}
