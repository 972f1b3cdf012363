import Disclosure
import Domain
import Reporting

/// What `herleid` says of a figure in words.
extension Herleider {
  /// As a reader of the internal report sees it, with the terms of a share.
  func text(_ cijfer: Cijfer) -> String {
    let gat = cijfer.ontbrekend.isEmpty ? "" : " (een levering ontbreekt)"
    switch cijfer.waarde {
    case .getal(let getal):
      let deel =
        getal.noemer == 1 || cijfer.sleutel.maat == .activiteitsuren ? "" : " (\(getal.teller) van \(getal.noemer))"
      return Notatie.van(cijfer.sleutel.maat).tekst(getal) + deel + gat
    case .ontbreekt: return "ontbreekt"
    case .geen: return "–"
    case .onderdrukt: return "verborgen"
    }
  }

  /// The coordinates, one thing a line.
  func describe(_ sleutel: Cijfersleutel) -> [String] {
    let catalogus = bank.catalogus, periode = sleutel.periode
    var uit = ["\(periode.inTekst): \(periode.eersteDag.inTekst) tot en met \(periode.laatsteDag.inTekst)"]
    if let gebied = sleutel.gebied {
      uit.append("\(gebied.soort.rawValue) \(catalogus.gebieden.naam(gebied)), waar de activiteit is")
    } else {
      uit.append("de hele gemeente")
    }
    if let doel = sleutel.doel {
      let tekst = catalogus.doelen.doelen.first { $0.id == doel }.map { "\(doel.code) \($0.tekst)" }
      uit.append(tekst.map { "activiteiten met het doel \($0)" } ?? "activiteiten zonder doel")
    }
    if let leeftijd = sleutel.leeftijd { uit.append("\(leeftijd.inTekst), op de dag van de activiteit") }
    if let werkvorm = sleutel.werkvorm { uit.append("werkvorm \(werkvorm)") }
    if let bron = sleutel.organisatie {
      uit.append("geleverd door \(catalogus.bronnen.first { $0.bron == bron }?.organisatie ?? bron.code)")
    }
    return uit
  }

  /// What each approved version of a report on its period says of it.
  func versions(_ sleutel: Cijfersleutel) throws -> [String] {
    try werkmap.vastgesteld().filter { $0.periode.bevat(sleutel.periode) }.compactMap { periode, versie, afdruk in
      let stuk = try werkmap.readVaststelling(periode, versie, vingerafdruk: afdruk)
      guard let toen = try werkmap.readCijfers(stuk, periode)[sleutel.id] else { return nil }
      return "\(periode.code), versie \(versie), stand per \(stuk.standPer): \(toen)"
    }
  }
}
