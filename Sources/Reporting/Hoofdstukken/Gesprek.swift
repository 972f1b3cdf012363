import Domain

/// The three questions with which every report ends, prepared from the figures (DOMEIN §3: 'the start of a conversation').
extension Rapportinvoer {
  var gesprekhoofdstuk: Hoofdstuk {
    Hoofdstuk(
      "gesprek", "Het gesprek",
      [
        .alinea(["Deze punten volgen uit de cijfers. Ze zijn het begin van een gesprek."]),
        .kop("Wat gaat er goed?", id: "gesprek-goed"), .lijst(points(goodPoints)),
        .kop("Wat kan er beter?", id: "gesprek-beter"), .lijst(points(betterPoints)),
        .kop("Hoe ondersteunen en versterken we elkaar?", id: "gesprek-samen"), .lijst(points(togetherPoints)),
      ])
  }

  private func points(_ zinnen: [Zin]) -> [[Zin]] {
    zinnen.isEmpty ? [["Hierover zeggen de cijfers nog niets."]] : zinnen.map { [$0] }
  }

  private func titles(_ passen: (Oordeel) -> Bool) -> [String] {
    afspraken.filter { passen($0.oordeel) }.map { "\($0.afspraak.id) \($0.afspraak.titel)" }
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
    if !afwezig.isEmpty { zinnen.append("Aan deze doelen werkten we niet: \(namen: afwezig.map(\.kort)).") }
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
