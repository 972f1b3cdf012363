import Domain

/// The first minute: three sentences, four tiles, then the agreements.
extension Rapportinvoer {
  var samenvatting: Hoofdstuk {
    Hoofdstuk(
      "samenvatting", nil,
      (isConcept ? [.checklist(openstaand)] : []) + [.kern(kernzinnen)] + (tegels.isEmpty ? [] : [.tegels(tegels)])
        + written("Samenvatting", kop: nil))
  }

  private var tegels: [Tegel] {
    [
      tegel(.uniekeKinderen, "kinderen") { shortChange(vergelijk($0)) },
      tegel(.deelnames, "deelnames") { _ in
        guard let grootte = cijfer(.groepsgrootte)?.getoond else { return nil }
        return "gemiddeld \(grootte) per presentielijst"
      },
      tegel(.bijeenkomsten, "bijeenkomsten") { _ in cancelled },
      wijktegel,
    ].compactMap(\.self)
  }

  private func tegel(_ maat: Maat, _ label: String, _ context: (Cijfer) -> Zin?) -> Tegel? {
    guard let cijfer = cijfer(maat) else { return nil }
    switch cijfer.waarde {
    case .getal: return cijfer.getoond.map { Tegel("\($0)", label, context(cijfer)) }
    case .onderdrukt: return Tegel("\(Cel.onderdruktTeken)", label, "verborgen")
    case .ontbreekt: return Tegel("?", label, "levering ontbreekt")
    case .geen: return nil
    }
  }

  private var cancelled: Zin? {
    guard let afgelast = cijfer(.afgelast), let getoond = afgelast.getoond else { return nil }
    return afgelast.getal?.teller == 0 ? "geen enkele afgelast" : "\(getoond) afgelast"
  }

  private var wijktegel: Tegel? {
    guard let stand = continuiteit else { return nil }
    let label = "wijken met elke schoolweek aanbod"
    let onbekend = telling(.wijkenOnbekend)
    if onbekend.getal == count(.wijken) { return Tegel("?", label, "levering ontbreekt") }
    let goed = tellingInCijfers(.wijkenElkeWeek), alle = tellingInCijfers(.wijken)
    let lacune: Zin =
      onbekend.getal == 1 ? "van één wijk weten we het niet" : "van \(onbekend) wijken weten we het niet"
    let schoolweken: Zin? = cijfer(.schoolweken)?.getoond.map { "van \($0) \($0.of("schoolweek", "schoolweken"))" }
    return Tegel("\(goed) van \(alle)", label, stand.onbekend.isEmpty ? schoolweken : lacune)
  }
}
