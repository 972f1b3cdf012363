import Domain

/// Nagestreefd, gerealiseerd, verschil, toelichting (Awb 4:80), right after the core.
extension Rapportinvoer {
  /// Three tables, each with its finding as caption: what needs attention first, then what is well, then what has no verdict.
  var afsprakenhoofdstuk: Hoofdstuk? {
    guard !afspraken.isEmpty else { return nil }
    let groepen: [(id: String, titel: (Int) -> String, hoort: (Oordeel) -> Bool)] = [
      (
        "afspraken-aandacht",
        { $0 == 1 ? "Eén afspraak vraagt aandacht" : "\(Telwoord.woord($0).metHoofdletter) afspraken vragen aandacht" },
        { $0.koers == false }
      ),
      (
        "afspraken-goed",
        {
          $0 == 1
            ? "Eén afspraak is gehaald of ligt op schema"
            : "\(Telwoord.woord($0).metHoofdletter) afspraken zijn gehaald of liggen op schema"
        },
        { $0.koers == true }
      ),
      (
        "afspraken-open",
        {
          $0 == 1
            ? "Over één afspraak is er nog geen oordeel" : "Over \(Telwoord.woord($0)) afspraken is er nog geen oordeel"
        },
        { $0.koers == nil }
      ),
    ]
    let tabellen = groepen.compactMap { groep -> Afsprakentabel? in
      let eigen = laatsteUitkomsten.filter { groep.hoort($0.oordeel) }
      return eigen.isEmpty
        ? nil : Afsprakentabel(id: groep.id, bijschrift: groep.titel(eigen.count), rijen: eigen.map(row))
    }
    let zonder = withoutExplanation.map { $0.afspraak.id }
    let noot: [Blok] = zonder.isEmpty ? [] : [.noot(["Nog zonder toelichting: \(namen: zonder)."])]
    return Hoofdstuk(
      "afspraken", "De afspraken, één voor één",
      [.alinea(["We tellen tot en met \(countedUntil). Bij elk beeld is het groene vlak de goede kant."])]
        + tabellen.map { .afspraken($0) } + missed(tabellen.flatMap(\.rijen).compactMap(\.onderbouwing)) + noot)
  }

  private func row(_ uitkomst: Afspraakuitkomst) -> Afsprakentabel.Rij {
    let alineas = toelichting?.alineas(onder: uitkomst.afspraak.id) ?? []
    let reden = uitkomst.oordeel.koers == true ? "" : shortReason(uitkomst)
    return Afsprakentabel.Rij(
      id: uitkomst.afspraak.id, titel: uitkomst.afspraak.titel, periode: uitkomst.venster.periode.inTekst,
      oordeel: uitkomst.oordeel, bereikt: uitkomst.bereikt, plan: uitkomst.volgensPlan,
      afgesproken: uitkomst.afgesproken, beeld: uitkomst.beeld, delen: uitkomst.delenstand,
      eisen: uitkomst.eisen.map { "Afgesproken: \($0)." } ?? "", reden: reden,
      isRedenUitToelichting: !reden.isEmpty && reden == firstSentence(alineas.first),
      toelichting: Opmaak.parse(alineas),
      eerder: earlier(uitkomst), uitleg: reason(uitkomst),
      // Where nothing was counted, nothing rests on a file.
      onderbouwing: uitkomst.isZonderMoment ? nil : onderbouwing?.merk(uitkomst))
  }

  /// Every stretch of the report that was weighed before this one.
  func earlier(_ uitkomst: Afspraakuitkomst) -> [Afsprakentabel.Eerder] {
    afspraken.filter {
      $0.afspraak.id == uitkomst.afspraak.id && $0.venster != uitkomst.venster && $0.oordeel != .geenNorm
    }.map {
      .init(naam: $0.venster.periode.inTekst, kort: $0.venster.periode.kort, oordeel: $0.oordeel)
    }
  }

  /// Of a period that still runs the last day that was weighed, and not one that is still to come. A week is weighed whole, also
  /// where it ends in the next month.
  private var countedUntil: Dag {
    let dagen = laatsteUitkomsten.map(\.venster).filter { if case .week = $0.periode { false } else { true } }.map(
      \.tot)
    return min(periode.laatsteDag, dagen.max() ?? standPer)
  }

  /// Agreements that are behind or not met, of which the manager did not yet say why: `status` lists them, and a report with
  /// one of them cannot be approved.
  package var withoutExplanation: [Afspraakuitkomst] {
    laatsteUitkomsten.filter {
      $0.oordeel.koers == false && toelichting?.alineas(onder: $0.afspraak.id).isEmpty != false
    }
  }

  /// The forecast of a number against a number, else the grounds with the forecast; and how earlier stretches within the
  /// period ended.
  private func reason(_ uitkomst: Afspraakuitkomst) -> [String] {
    let isKort = uitkomst.beeld != nil && uitkomst.prognose != nil
    // Beside a bar with its forecast only why there is no verdict, and what makes the number another than elsewhere.
    let alle = uitkomst.redenen.filter { $0.staatInRij(naastStaaf: isKort) }.map(\.tekst)
    // Each once, and not what the row says already.
    let reden = uitkomst.oordeel.koers == true ? "" : shortReason(uitkomst)
    let gronden = alle.enumerated().filter { plek, tekst in tekst != reden && !alle[..<plek].contains(tekst) }.map(
      \.element)
    var prognose: [String] = []
    // Of parts that cannot be met any more nothing is left to expect.
    if let verwacht = uitkomst.prognose, uitkomst.beeld != nil || uitkomst.oordeel != .nietGehaald {
      switch verwacht.uitkomst {
      case .verwacht: prognose = [verwacht.tekst.metHoofdletter.metPunt]
      case .geweigerd: prognose = ["Nog te vroeg voor een verwachting."]
      }
    }
    return gronden + prognose
  }
}

extension Grond {
  /// What a row of the table says of it. Until when is counted stands once above the table.
  func staatInRij(naastStaaf: Bool) -> Bool {
    switch self {
    case .reden, .nietMeegeteld: true
    case .geteldTot, .noemer: false
    case .delen, .alleDelen, .staatVast, .opBasisVan, .leveringOntbreekt, .volgensPlan, .nietTeKoppelen, .vorigJaar,
      .respons, .normGewijzigd, .naarVerhouding, .perioden:
      !naastStaaf
    }
  }
}
