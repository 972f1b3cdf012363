import Domain

/// The first minute: three sentences, four tiles, then the agreements.
extension Rapportinvoer {
  var samenvatting: Hoofdstuk {
    Hoofdstuk("samenvatting", nil, [.kern(kernzinnen)] + (tegels.isEmpty ? [] : [.tegels(tegels)]))
  }

  private var tegels: [Tegel] {
    [
      tegel(.uniekeKinderen, "kinderen") { shortChange(vergelijk($0)) },
      tegel(.deelnames, "deelnames") { _ in
        guard let grootte = cijfer(.groepsgrootte)?.getoond else { return nil }
        return "gemiddeld \(grootte) kinderen per keer"
      },
      tegel(.bijeenkomsten, "bijeenkomsten") { _ in cancelled },
      wijktegel,
    ].compactMap(\.self)
  }

  private func tegel(_ maat: Maat, _ label: String, _ context: (Cijfer) -> Zin?) -> Tegel? {
    guard let cijfer = cijfer(maat) else { return nil }
    switch cijfer.waarde {
    case .getal: return cijfer.getoond.map { Tegel("\($0)", label, context(cijfer)) }
    case .onderdrukt: return Tegel("\(Cel.onderdruktTeken)", label, "te klein om te tonen")
    case .ontbreekt: return Tegel("?", label, "levering ontbreekt")
    case .geen: return nil
    }
  }

  private var cancelled: Zin? {
    guard let afgelast = cijfer(.afgelast), let getoond = afgelast.getoond else { return nil }
    return afgelast.getal?.teller == 0 ? "geen enkele afgelast" : "\(getoond) afgelast"
  }

  private var wijktegel: Tegel? {
    guard continuiteit != nil else { return nil }
    let goed = tellingInCijfers(.wijkenElkeWeek), alle = tellingInCijfers(.wijken)
    return Tegel("\(goed) van \(alle)", "wijken met elke week aanbod", "schoolvakanties tellen niet mee")
  }

  /// Nagestreefd, gerealiseerd, verschil, toelichting (Awb 4:80).
  var afsprakenhoofdstuk: Hoofdstuk? {
    guard !afspraken.isEmpty else { return nil }
    return Hoofdstuk("afspraken", "Wat spraken we af, en wat is er gelukt?", [.afspraken(afsprakentabel)])
  }

  private var afsprakentabel: Afsprakentabel {
    Afsprakentabel(
      id: "resultaatafspraken",
      bijschrift:
        "Resultaatafspraken: wat we wilden bereiken, en wat er tot nu toe is bereikt. Elke rij is één afspraak.",
      rijen: afspraken.map { uitkomst in
        let prognose: String? = uitkomst.prognose?.tekst ?? uitkomst.gronden.first
        return .init(
          id: uitkomst.afspraak.id, titel: uitkomst.afspraak.titel, oordeel: uitkomst.oordeel,
          grafiek: uitkomst.staaf, nagestreefd: uitkomst.nagestreefd, gerealiseerd: uitkomst.gerealiseerd,
          verschil: uitkomst.verschil, prognose: prognose)
      })
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
