import Domain

/// The norm of a measure, in the unit of that measure and in no other.
func readNorm(_ knoop: Knoop, _ keuze: Maatkeuze, fasering: Knoop?) -> Norm? {
  knoop.onlyKeys(Afspraaksleutel.norm)
  let maat = keuze.maat
  let soorten = Afspraaksleutel.norm.filter { $0 != "ten_opzichte_van" && knoop.heeft($0) }
  let gefaseerd = fasering.map { readFasering($0, keuze) }
  guard let soort = soorten.first, soorten.count == 1, let veld = knoop.veld(soort) else {
    if soorten.isEmpty {
      knoop.report("Deze norm is leeg", "Voeg een regel 'minimum: …' toe, of 'zonder_oordeel: monitor'")
    } else if Set(soorten) == ["minimum", "maximum"] {
      knoop.report("Een norm heeft een minimum of een maximum, niet allebei", "Schrijf 'band: [laagste, hoogste]'")
    } else {
      let namen = soorten.map { "'\($0)'" }.joined(separator: " en ")
      knoop.report("De normen \(namen) sluiten elkaar uit", "Houd er één over, of gebruik 'en'")
    }
    return nil
  }
  if let fasering, soort != "minimum", soort != "maximum" {
    fasering.report("Een norm met '\(soort)' heeft geen fasering", "Haal 'fasering' weg")
  }
  switch soort {
  case "minimum": return readGrens(veld, maat).map { .minimum($0, gefaseerd ?? defaultFasering(keuze)) }
  case "maximum": return readGrens(veld, maat).map { .maximum($0, gefaseerd ?? .eind) }
  case "band":
    let grenzen = veld.alsLijst().compactMap { readGrens($0, maat) }
    guard grenzen.count == 2 else {
      if veld.alsLijst().count != 2 { veld.report("Een band heeft twee grenzen", "Schrijf bijvoorbeeld [70%, 85%]") }
      return nil
    }
    guard grenzen[0] <= grenzen[1] else {
      veld.report("De laagste grens van de band ligt boven de hoogste", "Draai de twee om")
      return nil
    }
    return .band(grenzen[0], grenzen[1])
  case "groei": return readGroei(veld, keuze, nulpunt: knoop.verplicht("ten_opzichte_van"))
  case "mijlpaal":
    veld.onlyKeys(Afspraaksleutel.normmijlpaal)
    guard let minstens = veld.verplicht("minstens").flatMap({ readGrens($0, maat) }), let dag = veld.dag("uiterlijk")
    else { return nil }
    return .mijlpaal(minstens: minstens, uiterlijk: dag)
  case "kwalitatief":
    guard maat.naam == "verhalen" else {
      veld.report("Een kwalitatieve norm telt verhalen, geen '\(maat.naam)'", "Kies 'maat: verhalen'")
      return nil
    }
    return readGrens(veld, maat).map { .minimum($0) }
  default:
    switch veld.alsKeuze(uit: ["monitor", "nulmeting"]) {
    case "monitor": return .monitor
    case "nulmeting": return .nulmeting
    default: return nil
    }
  }
}

/// Totals that add up grow evenly unless agreed otherwise; for all else only the end counts.
private func defaultFasering(_ keuze: Maatkeuze) -> Fasering { keuze.rekenwijze.isOptelbaar ? .lineair : .eind }

/// A limit in the unit of the measure.
private func readGrens(_ knoop: Knoop, _ maat: Afspraakmaat) -> Breuk? {
  guard let waarde = knoop.alsAfspraakwaarde() else { return nil }
  guard let woord = waarde.eenheid else {
    knoop.report(
      "De norm bij \(knoop.naam) heeft geen eenheid", "Schrijf erachter wat u telt, zoals '\(maat.eenheid.rawValue)'")
    return nil
  }
  if waarde.isProcent, case .stand = Maatkeuze(maat).rekenwijze {
    knoop.report(
      "De maat '\(maat.naam)' is een stand op één dag; een percentage van een stand over een periode bestaat niet",
      "Schrijf een aantal \(maat.eenheid.rawValue)")
    return nil
  }
  guard Eenheid(woord: woord) == maat.eenheid, let breuk = waarde.breuk else {
    let wat = maat.eenheid == .procent ? "een percentage" : "een aantal \(maat.eenheid.rawValue)"
    knoop.report("De norm staat in '\(woord)', maar de maat '\(maat.naam)' is \(wat)", "Schrijf de norm als \(wat)")
    return nil
  }
  guard breuk.teller >= 0, maat.soort != .aandeel || breuk <= Breuk(1) else {
    knoop.report("De norm \(woord == "%" ? "ligt buiten 0% tot 100%" : "is negatief")", "Kies een haalbare norm")
    return nil
  }
  return breuk
}

private func readGroei(_ knoop: Knoop, _ keuze: Maatkeuze, nulpunt: Knoop?) -> Norm? {
  let maat = keuze.maat
  guard let waarde = knoop.alsAfspraakwaarde(), let breuk = waarde.breuk else { return nil }
  let groei: Groei
  switch waarde.eenheid {
  case "%":
    if case .stand = keuze.rekenwijze {
      knoop.report(
        "De maat '\(maat.naam)' is een stand op één dag; een percentage van een stand over een periode bestaat niet",
        "Spreek een minimum of maximum af")
      return nil
    }
    groei = .procent(breuk)
  case "procentpunt":
    guard maat.soort == .aandeel else {
      knoop.report(
        "Procentpunt past alleen bij een percentage, en '\(maat.naam)' is een aantal \(maat.eenheid.rawValue)",
        "Schrijf de groei in %")
      return nil
    }
    groei = .procentpunt(breuk)
  default:
    knoop.report("De groei bij \(knoop.naam) heeft geen eenheid", "Schrijf % of procentpunt: dat is niet hetzelfde")
    return nil
  }
  guard let nulpunt else { return nil }
  if nulpunt.isEnkel {
    return nulpunt.alsKeuze(uit: ["vorig_jaar"]).map { _ in .groei(groei, vanaf: .vorigJaar) }
  }
  nulpunt.onlyKeys(Afspraaksleutel.nulpunt)
  guard let vast = nulpunt.verplicht("waarde").flatMap({ readGrens($0, maat) }),
    let toelichting = nulpunt.tekst("toelichting")
  else { return nil }
  return .groei(groei, vanaf: .vast(vast, toelichting: toelichting))
}

private func readFasering(_ knoop: Knoop, _ keuze: Maatkeuze) -> Fasering {
  if knoop.isEnkel {
    let woord = knoop.alsKeuze(uit: ["lineair", "eind"])
    if woord == "lineair" { refuseFasering(knoop, keuze) }
    return woord == "lineair" ? .lineair : .eind
  }
  let delen = knoop.alsLijst().compactMap { $0.alsProcent() }
  guard !delen.isEmpty, delen.allSatisfy({ $0.noemer == 100 }), delen.count == knoop.alsLijst().count else {
    return .eind
  }
  let som = delen.reduce(0) { $0 + $1.teller }
  if som != 100 {
    knoop.report("De fasering telt op tot \(som)%, geen 100%", "Pas de delen aan tot ze samen 100% zijn")
  }
  refuseFasering(knoop, keuze)
  return .profiel(delen.map(\.teller))
}

private func refuseFasering(_ knoop: Knoop, _ keuze: Maatkeuze) {
  guard !keuze.rekenwijze.isTotaal else { return }
  knoop.report(
    "De maat '\(keuze.maat.naam)' groeit niet gedurende de periode, dus een fasering betekent niets",
    "Haal 'fasering' weg")
}

extension Norm {
  /// The lowest and highest figure that meets it, when those are numbers.
  var grenzen: (onder: Breuk?, boven: Breuk?)? {
    switch self {
    case .minimum(let onder, _), .mijlpaal(let onder, _): (onder, nil)
    case .maximum(let boven, _): (nil, boven)
    case .band(let onder, let boven): (onder, boven)
    case .groei, .monitor, .nulmeting: nil
    }
  }

  var fasering: Fasering {
    switch self {
    case .minimum(_, let fasering), .maximum(_, let fasering): fasering
    case .band, .groei, .mijlpaal, .monitor, .nulmeting: .eind
    }
  }
}
