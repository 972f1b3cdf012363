package import Domain

/// The rest of the configuration that agreements refer to. A part that could not be read is nil, and not checked against.
package struct Afspraakomgeving {
  package var doelen: [DoelID]?
  package var gebieden: Gebiedsindeling?
  package var werkvormen: [String]?
  package var leeftijdsbanden: [Leeftijdsband]?
  package var bronnen: [BronID]?
  /// Areas of life; none when the workspace has no list of them.
  package var leefgebieden: [String]?
  /// By what other name a place or a question may be called.
  package var schrijfwijzen = Schrijfwijzen()

  package init(
    doelen: [DoelID]?, gebieden: Gebiedsindeling?, werkvormen: [String]?, leeftijdsbanden: [Leeftijdsband]?,
    bronnen: [BronID]?, leefgebieden: [String]? = nil
  ) {
    (self.doelen, self.gebieden, self.werkvormen) = (doelen, gebieden, werkvormen)
    (self.leeftijdsbanden, self.bronnen) = (leeftijdsbanden, bronnen)
    self.leefgebieden = leefgebieden?.isEmpty == true ? nil : leefgebieden
  }
}

/// `resultaatafspraken.yaml`: every agreement, in the order of the file. What cannot be weighed is reported.
package func readAfspraken(_ knoop: Knoop, _ omgeving: Afspraakomgeving) -> [Resultaatafspraak] {
  knoop.onlyKeys(Afspraaksleutel.bestand)
  let elementen = knoop.lijst("afspraken")
  let gelezen = elementen.map { (knoop: $0, afspraak: readAfspraak($0, omgeving)) }
  let namen = elementen.compactMap { element in
    element.veld("id").flatMap { veld in veld.alsTekst().map { (waarde: $0, knoop: veld) } }
  }
  reportDuplicates(namen, "De afspraak")
  return gelezen.compactMap(\.afspraak)
}

private func readAfspraak(_ knoop: Knoop, _ omgeving: Afspraakomgeving) -> Resultaatafspraak? {
  knoop.onlyKeys(Afspraaksleutel.afspraak)
  let id = knoop.tekst("id"), titel = knoop.tekst("titel"), geldig = readGeldig(knoop)
  let periode = knoop.verplicht("periode").flatMap(readMeetperiode)
  let eis = readEis(knoop, omgeving)
  let doelen = (knoop.veld("doelen")?.alsLijst() ?? []).compactMap { readDoel($0, omgeving) }
  let deadline = knoop.veld("deadline").flatMap { $0.alsDag() }
  let addenda = (knoop.veld("addenda")?.alsLijst() ?? []).compactMap { readAddendum($0, eis, geldig) }
  if let periode, let eis { checkFasering(knoop, eis, periode) }
  if let periode, let geldig, let eis { checkLooptijd(knoop, periode, geldig, eis, deadline: deadline, addenda) }
  guard let id, let titel, let geldig, let periode, let eis else { return nil }
  return Resultaatafspraak(
    id: id, titel: titel, artikel: knoop.veld("artikel")?.alsTekst(), doelen: Set(doelen).sorted(), periode: periode,
    geldig: geldig, deadline: deadline, eis: eis, addenda: addenda)
}

private func readGeldig(_ knoop: Knoop) -> ClosedRange<Dag>? {
  guard let blok = knoop.verplicht("geldig") else { return nil }
  blok.onlyKeys(Afspraaksleutel.geldig)
  guard let van = blok.dag("van"), let tot = blok.dag("tot") else { return nil }
  guard van <= tot else {
    blok.report("De afspraak eindigt voordat hij begint", "Zet de vroegste datum achter 'van'")
    return nil
  }
  return van...tot
}

private func readMeetperiode(_ knoop: Knoop) -> Meetperiode? {
  guard let tekst = knoop.alsTekst() else { return nil }
  if let woord = Meetperiode.woorden.first(where: { $0.woord == tekst }) { return woord.periode }
  if let periode = Periode(code: tekst) { return .vast(periode) }
  knoop.report(
    "De periode '\(tekst)' is onbekend",
    "\(suggestion(for: tekst, among: Meetperiode.woorden.map(\.woord))) Of schrijf een vaste periode, zoals 2026-01-01..2026-06-30"
  )
  return nil
}

/// The one requirement of a block: a test, EN, OF, a milestone or an effort. Two at once contradict each other.
private func readEis(_ knoop: Knoop, _ omgeving: Afspraakomgeving) -> Eis? {
  let soorten = ["maat", "en", "of", "mijlpaal", "inspanning"].filter(knoop.heeft)
  guard let soort = soorten.first, soorten.count == 1 else {
    if soorten.isEmpty {
      knoop.report("Hier staat niet wat er gemeten wordt", "Voeg een regel 'maat: …' toe")
    } else {
      let namen = soorten.map { "'\($0)'" }.joined(separator: " en ")
      knoop.report("De sleutels \(namen) sluiten elkaar uit", "Houd er één over")
    }
    return nil
  }
  switch soort {
  case "en", "of":
    let delen = knoop.lijst(soort)
    if delen.count < 2 {
      knoop.veld(soort)?.report(
        "Bij '\(soort)' horen minstens twee delen", "Voeg een deel toe, of schrijf het zonder '\(soort)'")
    }
    let gelezen = delen.map { deel in
      deel.onlyKeys(Afspraaksleutel.deel)
      return readEis(deel, omgeving)
    }
    let eisen = gelezen.compactMap(\.self)
    guard eisen.count == delen.count, !eisen.isEmpty else { return nil }
    if soort == "en" { reportContradiction(eisen, knoop) }
    return soort == "en" ? .alle(eisen) : .een(eisen)
  case "mijlpaal":
    guard let blok = knoop.verplicht("mijlpaal") else { return nil }
    blok.onlyKeys(Afspraaksleutel.mijlpaal)
    return blok.dag("uiterlijk").map { .mijlpaal(uiterlijk: $0, bereikt: blok.veld("bereikt")?.alsDag()) }
  case "inspanning": return knoop.tekst("inspanning").map { .inspanning($0) }
  default: return readToets(knoop, omgeving).map { .toets($0) }
  }
}

/// Two tests of the same thing that no figure can meet together.
private func reportContradiction(_ eisen: [Eis], _ knoop: Knoop) {
  let toetsen = eisen.flatMap(\.toetsen)
  for (plek, een) in toetsen.enumerated() {
    for ander in toetsen.dropFirst(plek + 1)
    where een.maat == ander.maat && een.selectie == ander.selectie && een.verdeling == ander.verdeling {
      guard let links = een.norm.grenzen, let rechts = ander.norm.grenzen else { continue }
      let onder = [links.onder, rechts.onder].compactMap(\.self).max()
      let boven = [links.boven, rechts.boven].compactMap(\.self).min()
      if let onder, let boven, boven < onder {
        knoop.veld("en")?.report(
          "Deze delen spreken elkaar tegen: geen enkele uitkomst van '\(een.maat.maat.naam)' voldoet aan allebei",
          "Pas een van de normen aan, of gebruik 'of'")
      }
    }
  }
}

private func readAddendum(_ knoop: Knoop, _ eis: Eis?, _ geldig: ClosedRange<Dag>?) -> Addendum? {
  knoop.onlyKeys(Afspraaksleutel.addendum)
  let vanaf = knoop.dag("vanaf"), artikel = knoop.tekst("artikel"), reden = knoop.tekst("reden")
  if let vanaf, let geldig, !geldig.contains(vanaf) {
    knoop.veld("vanaf")?.report(
      "Dit addendum gaat in buiten de looptijd van de afspraak",
      "Kies een dag van \(geldig.lowerBound.iso) tot en met \(geldig.upperBound.iso)")
  }
  guard let eis else { return nil }
  let toetsen = eis.toetsen
  guard !toetsen.isEmpty else {
    knoop.report("Deze afspraak heeft geen norm om te wijzigen", "Haal het addendum weg")
    return nil
  }
  guard let nummer = knoop.getal("onderdeel", tussen: 1...toetsen.count, anders: 1) else { return nil }
  let norm = knoop.verplicht("norm").flatMap {
    readNorm($0, toetsen[nummer - 1].maat, fasering: knoop.veld("fasering"))
  }
  guard let vanaf, let artikel, let reden, let norm else { return nil }
  return Addendum(vanaf: vanaf, artikel: artikel, reden: reden, onderdeel: nummer, norm: norm)
}

/// A profile must fit the months of its period: four parts of a year, not five.
private func checkFasering(_ knoop: Knoop, _ eis: Eis, _ periode: Meetperiode) {
  let maanden: Int? = periode == .maand ? nil : periode.maanden
  for toets in eis.toetsen {
    guard case .profiel(let delen) = toets.norm.fasering else { continue }
    guard let maanden, delen.count <= maanden, maanden % delen.count == 0 else {
      (knoop.veld("fasering") ?? knoop).report(
        "Een profiel van \(delen.count) delen past niet op deze periode",
        maanden.map { "Kies een aantal delen waar de \($0) maanden door te delen zijn" } ?? "Haal de fasering weg")
      continue
    }
  }
}
