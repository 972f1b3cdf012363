import Domain

/// The three questions with which every report ends, prepared from the figures (DOMEIN §3: 'the start of a conversation').
extension Rapportinvoer {
  var gesprekhoofdstuk: Hoofdstuk {
    // Without a single figure there is nothing to talk about.
    guard cijfer(.uniekeKinderen) != nil || !afspraken.isEmpty || toelichting != nil else {
      return Hoofdstuk("gesprek", "Het gesprek", [])
    }
    let delen = zip(Toelichting.vragen, zip(["goed", "beter", "samen"], [goodPoints, betterPoints, togetherPoints]))
    let blokken: [Blok] = delen.flatMap { vraag, deel in
      let eigen = written(vraag, kop: nil)
      let punten: [Blok] =
        deel.1.isEmpty && eigen.isEmpty ? [.alinea(["Hierover zeggen de cijfers nog niets."])] : deel.1
      return [.kop(vraag, id: "gesprek-\(deel.0)")] + punten + eigen
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

  /// Agreements behind one sentence, or after a question, the first of them by name. Nothing when there are none.
  private func agreements(_ kop: Zin, isVraag: Bool = false, _ passen: (Oordeel) -> Bool) -> [Blok] {
    let titels = laatsteUitkomsten.filter { passen($0.oordeel) }.map { "‘\($0.afspraak.titel)’" }
    guard !titels.isEmpty else { return [] }
    // At most three by name, and no more words than a sentence can bear; a code says nothing to who was not there.
    var woorden = 0
    let genoemd = titels.prefix(3).prefix { titel in
      woorden += titel.split(separator: " ").count
      return woorden <= 14 || titel == titels[0]
    }
    let over = titels.count - genoemd.count
    let namen = Array(genoemd) + (over > 0 ? ["nog \(Telwoord.woord(over)) andere"] : [])
    return [.alinea(isVraag ? [kop, "Het gaat om \(namen: namen)."] : ["\(kop) \(namen: namen)."])]
  }

  /// The one question that the figures raise by themselves.
  var openQuestion: Zin? {
    guard let stand = continuiteit, !stand.zonder.isEmpty else { return nil }
    let namen = stand.zonder.map(\.naam)
    let waar: Zin = namen.count > 6 ? "\(telling(.wijkenZonderAanbod)) wijken" : "\(namen: namen)"
    return "In \(waar) was niets te doen. Wat willen we daar samen?"
  }

  private func points(_ zinnen: [Zin]) -> [Blok] { zinnen.isEmpty ? [] : [.lijst(zinnen.map { [$0] })] }

  private var goodPoints: [Blok] {
    var zinnen: [Zin] = []
    if let kinderen = cijfer(.uniekeKinderen), case .meer(let groei) = vergelijk(kinderen) {
      zinnen.append("We bereikten \(groei) meer kinderen dan een jaar eerder.")
    }
    if let stand = continuiteit, stand.metGat.isEmpty, stand.zonder.isEmpty, stand.onbekend.isEmpty {
      zinnen.append("In elke wijk was er elke schoolweek iets te doen.")
    }
    return points(zinnen) + agreements("Deze afspraken zijn gehaald:") { $0 == .gehaald }
      + agreements("Deze afspraken liggen op schema:") { $0 == .opSchema }
  }

  private var betterPoints: [Blok] {
    var zinnen: [Zin] = []
    if let kinderen = cijfer(.uniekeKinderen), case .minder(let groei) = vergelijk(kinderen) {
      zinnen.append("We bereikten \(groei) minder kinderen dan een jaar eerder.")
    }
    let afwezig = catalogus.doelen.doelen.filter { cijfer(.bijeenkomsten, doel: $0.id)?.getal?.teller == 0 }
    if !afwezig.isEmpty {
      let doelen: Zin = afwezig.count == 1 ? "Voor dit doel" : "Voor deze doelen"
      zinnen.append("\(doelen) was er geen activiteit: \(namen: afwezig.map(kort)).")
    }
    if let stand = continuiteit, !stand.metGat.isEmpty {
      let namen = stand.metGat.map(\.naam)
      zinnen.append(
        namen.count > 6
          ? "In \(telling(.wijkenMetGat)) wijken kan er vaker iets te doen zijn."
          : "Er kan vaker iets te doen zijn in \(namen: namen).")
    }
    return points(zinnen) + agreements("Deze afspraken vragen aandacht:") { $0.koers == false }
  }

  /// No question presumes why: that is for the talk itself.
  private var togetherPoints: [Blok] {
    points([openQuestion].compactMap(\.self))
      + agreements("Wat is er nodig om deze afspraken nog te halen?", isVraag: true) { $0 == .looptAchter }
      + agreements("Wat spreken we af over wat niet is gehaald?", isVraag: true) { $0 == .nietGehaald }
  }
}
