import Domain

/// The three questions with which every report ends, prepared from the figures (DOMEIN §3: 'the start of a conversation').
extension Rapportinvoer {
  var gesprekhoofdstuk: Hoofdstuk {
    let delen = zip(Toelichting.vragen, zip(["goed", "beter", "samen"], [goodPoints, betterPoints, togetherPoints]))
    let blokken: [Blok] = delen.flatMap { vraag, deel in
      let eigen = written(vraag, kop: nil)
      let punten = deel.1.isEmpty && eigen.isEmpty ? ["Hierover zeggen de cijfers nog niets."] : deel.1
      return [.kop(vraag, id: "gesprek-\(deel.0)")] + (punten.isEmpty ? [] : [Blok.lijst(punten.map { [$0] })]) + eigen
    }
    return Hoofdstuk(
      "gesprek", "Het gesprek",
      [
        .alinea([
          "De punten volgen uit de cijfers, de tekst is van de organisatie.",
          "Samen zijn ze het begin van een gesprek.",
        ])
      ]
        + blokken)
  }

  private func titles(_ passen: (Oordeel) -> Bool) -> [String] {
    laatsteUitkomsten.filter { passen($0.oordeel) }.map { "\($0.afspraak.id) \($0.afspraak.titel)" }
  }

  private var goodPoints: [Zin] {
    var zinnen: [Zin] = titles { $0 == .gehaald }.map { "Gehaald: \(naam: $0)." }
    if let kinderen = cijfer(.uniekeKinderen), case .meer(let groei) = vergelijk(kinderen) {
      zinnen.append("We bereikten \(groei) meer kinderen dan een jaar eerder.")
    }
    if let stand = continuiteit, stand.metGat.isEmpty, stand.zonder.isEmpty, stand.onbekend.isEmpty {
      zinnen.append("In elke wijk was er elke week iets te doen.")
    }
    return zinnen
  }

  private var betterPoints: [Zin] {
    var zinnen: [Zin] = titles { $0.koers == false }.map { "Vraagt aandacht: \(naam: $0)." }
    if let kinderen = cijfer(.uniekeKinderen), case .minder(let groei) = vergelijk(kinderen) {
      zinnen.append("We bereikten \(groei) minder kinderen dan een jaar eerder.")
    }
    let afwezig = catalogus.doelen.doelen.filter { cijfer(.bijeenkomsten, doel: $0.id)?.getal?.teller == 0 }
    if !afwezig.isEmpty { zinnen.append("Aan deze doelen werkten we niet: \(namen: afwezig.map(kort)).") }
    if let stand = continuiteit, !stand.metGat.isEmpty {
      zinnen.append("Vaker iets te doen kan in \(namen: stand.metGat.map(\.naam)).")
    }
    return zinnen
  }

  private var togetherPoints: [Zin] {
    var zinnen: [Zin] = []
    if let stand = continuiteit, !stand.zonder.isEmpty {
      zinnen.append("Welke plek is er in \(namen: stand.zonder.map(\.naam))?")
    }
    if titles({ $0.koers == false }).isEmpty == false {
      zinnen.append("Wat is er nodig om de afspraken te halen die nu achterlopen?")
    }
    return zinnen
  }
}
