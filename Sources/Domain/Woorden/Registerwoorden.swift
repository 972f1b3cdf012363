extension Registers {
  /// With every word from the lists: what no list has is 'overig'. Places keep their own name here, because two places are
  /// never one; they get a name that may be printed where an edition leaves.
  package func worded(_ boek: Woordenboek) -> Registers {
    // Few words, many rows: each is looked up once.
    var gezien: [Woordsoort: [String: String]] = [:]
    func once(_ soort: Woordsoort, _ woord: String, _ find: (Woordsoort, String) -> String) -> String {
      if let eerder = gezien[soort]?[woord] { return eerder }
      let gevonden = find(soort, woord)
      gezien[soort, default: [:]][woord] = gevonden
      return gevonden
    }
    func released(_ soort: Woordsoort, _ woord: String) -> String { once(soort, woord, boek.released) }
    func place(_ woord: String) -> String { once(.locatie, woord) { boek.place($1) } }
    var uit = self
    uit.activiteiten = activiteiten.map { $0.worded(boek) }
    for plek in uit.signalen.indices {
      let leefgebied = uit.signalen[plek].leefgebied
      // A signal of which nobody said what it is about is not about none of them.
      uit.signalen[plek].leefgebied = leefgebied.isEmpty ? Woordenboek.overig : released(.leefgebied, leefgebied)
      uit.signalen[plek].melder = released(.functie, uit.signalen[plek].melder)
      uit.signalen[plek].doorgespeeldAan = released(.doorgespeeldAan, uit.signalen[plek].doorgespeeldAan)
    }
    for plek in uit.planregels.indices { uit.planregels[plek].locatie = place(uit.planregels[plek].locatie) }
    for plek in uit.wachtlijsten.indices { uit.wachtlijsten[plek].locatie = place(uit.wachtlijsten[plek].locatie) }
    for plek in uit.evaluaties.indices {
      uit.evaluaties[plek].vraag = released(.vraag, uit.evaluaties[plek].vraag)
    }
    for plek in uit.praktijkbezoeken.indices {
      uit.praktijkbezoeken[plek].locatie = place(uit.praktijkbezoeken[plek].locatie)
      uit.praktijkbezoeken[plek].bezoeker = released(.bezoeker, uit.praktijkbezoeken[plek].bezoeker)
    }
    for (soort, rijen) in veldrijen {
      let woorden = soort.woordkolommen
      uit.veldrijen[soort] = rijen.map { rij in
        var rij = rij
        if let locatie = rij.teksten[.locatie] { rij.teksten[.locatie] = place(locatie) }
        for (veld, woord) in woorden { rij.teksten[veld] = released(woord, rij.teksten[veld] ?? "") }
        return rij
      }
    }
    return uit
  }
}

extension Activiteit {
  package func worded(_ boek: Woordenboek) -> Activiteit {
    var uit = self
    uit.werkvorm = boek.released(.werkvorm, werkvorm)
    uit.partners = Set(partners.map { boek.released(.partner, $0) }).sorted()
    return uit
  }
}

extension Registerrijen {
  /// The words of rows that can reach a report, with how many rows have each; sorted.
  package var woorden: [Geleverdwoord] {
    var aantallen: [Woordsoort: [String: Int]] = [:]
    func add(_ soort: Woordsoort, _ woord: String) {
      if !woord.isEmpty { aantallen[soort, default: [:]][woord, default: 0] += 1 }
    }
    switch self {
    case .activiteiten(let rijen):
      for rij in rijen {
        add(.werkvorm, rij.werkvorm)
        for partner in rij.partners { add(.partner, partner) }
      }
    case .planning(let rijen): for rij in rijen { add(.locatie, rij.locatie) }
    case .signalen(let rijen):
      for rij in rijen {
        add(.leefgebied, rij.leefgebied)
        add(.functie, rij.melder)
        add(.doorgespeeldAan, rij.doorgespeeldAan)
      }
    case .evaluaties(let rijen): for rij in rijen { add(.vraag, rij.vraag) }
    case .wachtlijsten(let rijen): for rij in rijen { add(.locatie, rij.locatie) }
    case .praktijkbezoeken(let rijen):
      for rij in rijen {
        add(.locatie, rij.locatie)
        add(.bezoeker, rij.bezoeker)
      }
    case .velden(let soort, let rijen):
      for rij in rijen {
        add(.locatie, rij.locatie)
        for (veld, woord) in soort.woordkolommen { add(woord, rij.teksten[veld] ?? "") }
      }
    }
    return aantallen.sorted { $0.key < $1.key }.flatMap { soort, woorden in
      woorden.sorted { $0.key < $1.key }.map { Geleverdwoord(soort, $0.key, aantal: $0.value) }
    }
  }
}

extension Leveringsoort {
  /// Columns of its `Veldregister` that hold a word from a list.
  fileprivate var woordkolommen: [(veld: Veld, soort: Woordsoort)] {
    guard case .velden(let register) = vorm.rijen else { return [] }
    return register.kolommen.compactMap { kolom in
      if case .woord(let soort) = kolom.inhoud { (kolom.veld, soort) } else { nil }
    }
  }
}

extension Presentieblok {
  /// Where its bijeenkomsten were, with how many were there.
  package var woorden: [Geleverdwoord] {
    var aantallen = Array(repeating: 0, count: locaties.count)
    for plek in locatie { aantallen[Int(plek)] += 1 }
    return zip(locaties, aantallen).filter { !$0.0.isEmpty && $0.1 > 0 }.map { Geleverdwoord(.locatie, $0, aantal: $1) }
  }
}
