extension Presentieblok {
  /// This block as one per location, in the order of their first bijeenkomst.
  package func perLocation() -> [(locatie: String, blok: Presentieblok)] {
    var plekken: [(locatie: String, bijeenkomsten: [Int])] = []
    for nummer in 0..<aantal {
      let naam = locaties.isEmpty ? "" : locaties[Int(locatie[nummer])]
      if let plek = plekken.firstIndex(where: { $0.locatie == naam }) {
        plekken[plek].bijeenkomsten.append(nummer)
      } else {
        plekken.append((naam, [nummer]))
      }
    }
    return plekken.map { ($0.locatie, keeping($0.bijeenkomsten)) }
  }

  private func keeping(_ nummers: [Int]) -> Presentieblok {
    var uit = Presentieblok(bron: bron, maand: maand, wijk: wijk)
    (uit.activiteiten, uit.locaties, uit.woonwijken) = (activiteiten, locaties, woonwijken)
    for nummer in nummers {
      uit.idBytes += idBytes[(nummer == 0 ? 0 : Int(idEinde[nummer - 1]))..<Int(idEinde[nummer])]
      uit.idEinde.append(UInt32(uit.idBytes.count))
      uit.dag.append(dag[nummer])
      uit.begin.append(begin[nummer])
      uit.einde.append(einde[nummer])
      uit.activiteit.append(activiteit[nummer])
      uit.locatie.append(locatie[nummer])
      uit.anoniem.append(anoniem[nummer])
      uit.begeleiders.append(begeleiders[nummer])
      if !ouders.isEmpty { uit.ouders.append(ouders[nummer]) }
      let eigen = presenties(nummer)
      uit.kind += kind[eigen]
      uit.kenmerk += kenmerk[eigen]
      uit.regel += regel[eigen]
      if !woonwijk.isEmpty { uit.woonwijk += woonwijk[eigen] }
      uit.presentieEinde.append(UInt32(uit.kind.count))
    }
    return uit
  }
}
