import Domain

/// Nagestreefd, gerealiseerd, verschil, toelichting (Awb 4:80), right after the core.
extension Rapportinvoer {
  var afsprakenhoofdstuk: Hoofdstuk? {
    guard !afspraken.isEmpty else { return nil }
    let uitleg = laatsteUitkomsten.flatMap { uitkomst in
      written(uitkomst.afspraak.id, kop: "Toelichting bij \(uitkomst.afspraak.id): \(uitkomst.afspraak.titel)")
    }
    let tabel = afsprakentabel
    let zonder = withoutExplanation.map { $0.afspraak.id }
    let noot: [Blok] =
      zonder.isEmpty ? [] : [.noot(["Nog zonder toelichting: \(namen: zonder)."])]
    return Hoofdstuk(
      "afspraken", "Wat spraken we af, en wat is er gelukt?",
      [.afspraken(tabel)] + missed(tabel.rijen.compactMap(\.onderbouwing)) + uitleg + noot)
  }

  /// Agreements that are behind or not met, of which the manager did not yet say why: `status` lists them, and a report with
  /// one of them cannot be approved.
  package var withoutExplanation: [Afspraakuitkomst] {
    laatsteUitkomsten.filter {
      $0.oordeel.koers == false && toelichting?.alineas(onder: $0.afspraak.id).isEmpty != false
    }
  }

  private var afsprakentabel: Afsprakentabel {
    // Of a period that still runs the last day that was weighed, and not one that is still to come.
    // A week is weighed whole, also where it ends in the next month.
    let dagen = laatsteUitkomsten.map(\.venster).filter { if case .week = $0.periode { false } else { true } }.map(
      \.tot)
    let tot = min(periode.laatsteDag, dagen.max() ?? standPer)
    return Afsprakentabel(
      id: "resultaatafspraken",
      bijschrift:
        "Resultaatafspraken: wat we wilden bereiken, en wat er tot en met \(tot.inTekst) is bereikt. Elke rij is één afspraak.",
      rijen: laatsteUitkomsten.map { uitkomst in
        Afsprakentabel.Rij(
          id: uitkomst.afspraak.id, titel: uitkomst.afspraak.titel, periode: uitkomst.venster.periode.inTekst,
          oordeel: uitkomst.oordeel, grafiek: uitkomst.staaf, nagestreefd: uitkomst.nagestreefd,
          gerealiseerd: uitkomst.gerealiseerd, verschil: uitkomst.verschil, uitleg: reason(uitkomst),
          onderbouwing: onderbouwing?.merk(uitkomst))
      })
  }

  /// The forecast of a number against a number, else the grounds with the forecast; and how earlier stretches within the
  /// period ended.
  private func reason(_ uitkomst: Afspraakuitkomst) -> [String] {
    let isKort = uitkomst.staaf != nil && uitkomst.prognose != nil
    // Beside a bar with its forecast only why there is no verdict, and what makes the number another than elsewhere.
    let gronden = uitkomst.redenen.filter { $0.staatInRij(naastStaaf: isKort) }.map(\.tekst)
    var prognose: [String] = []
    // Of parts that cannot be met any more nothing is left to expect.
    if let verwacht = uitkomst.prognose, uitkomst.staaf != nil || uitkomst.oordeel != .nietGehaald {
      switch verwacht.uitkomst {
      case .verwacht: prognose = [verwacht.tekst.metHoofdletter.metPunt]
      case .geweigerd: prognose = ["Nog te vroeg voor een verwachting."]
      }
    }
    let eigen = gronden + prognose
    // What nobody weighs did not end well or badly either.
    let eerder = afspraken.filter {
      $0.afspraak.id == uitkomst.afspraak.id && $0.venster != uitkomst.venster && $0.oordeel != .geenNorm
    }
    guard !eerder.isEmpty else { return eigen }
    // Which stretch was met, each by its name.
    return eigen + ["Eerder: \(enumerated(eerder.map { "\($0.venster.periode.inTekst) \($0.oordeel.tekst)" }))."]
  }
}

extension Grond {
  /// What a row of the table says of it. Until when is counted stands once above the table.
  func staatInRij(naastStaaf: Bool) -> Bool {
    switch self {
    case .reden, .nietMeegeteld: true
    case .geteldTot, .noemer: false
    case .delen, .alleDelen, .staatVast, .opBasisVan, .leveringOntbreekt, .volgensPlan, .nietTeKoppelen, .vorigJaar,
      .respons, .normGewijzigd:
      !naastStaaf
    }
  }
}

extension Afspraakuitkomst {
  /// The bar in a track: only for an agreement that is one number against one number.
  var staaf: Grafiek? {
    guard let deel = delen.first, delen.count == 1, let norm = deel.norm, case .getal(let waarde) = deel.meting.waarde
    else { return nil }
    var reeksen: [Grafiek.Reeks] = [.init("gerealiseerd", .nu, [waarde]), .init("norm", .norm, [norm])]
    if let verwacht = deel.nuVerwacht { reeksen.append(.init("verwacht tot nu", .verwacht, [verwacht])) }
    if case .verwacht(_, let onder, let boven) = prognose?.uitkomst {
      reeksen += [.init("prognose van", .bandOnder, [onder]), .init("prognose tot", .bandBoven, [boven])]
    }
    let notatie: Notatie =
      switch deel.meting.soort {
      case .aandeel: .procent(0)
      case .gemiddelde: .decimaal(1)
      case .aantal, .kinderen, .signalen: .aantal
      }
    return Grafiek(
      id: "staaf-\(afspraak.id.lowercased())", titel: afspraak.titel,
      alt: "Gerealiseerd: \(gerealiseerd). Afgesproken: \(nagestreefd). Oordeel: \(oordeel.tekst).", soort: .afspraak,
      xTitel: "", yTitel: "", notatie: notatie, categorieen: [afspraak.titel], reeksen: reeksen)
  }
}
