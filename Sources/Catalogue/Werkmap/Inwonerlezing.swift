import Domain

/// One table of residents: an age band with its own peildatum and source, per wijk. Bands are never scaled into one another.
///
/// Stadsdeel and gemeente are added up from the wijken when every one of theirs is there; `gemeente` overrules the sum,
/// because a source that rounds per wijk (CBS, to fives) has another total.
func readInwoners(_ knoop: Knoop, gemeente: Gebied, wijken: [Wijk]) -> [Inwonertal] {
  knoop.onlyKeys(Bestandssleutel.inwoners)
  let codes = wijken.map(\.code)
  var tabel: [String: Int] = [:]
  for (sleutel, waarde) in knoop.verplicht("wijken")?.alsVelden() ?? [] {
    guard let code = sleutel.alsTekst(), let aantal = waarde.alsGetal() else { continue }
    if !codes.contains(code) {
      sleutel.report("De wijk '\(code)' staat niet bij 'wijken'", suggestion(for: code, among: codes))
    }
    guard (0...10_000_000).contains(aantal) else {
      waarde.report("Een wijk heeft geen \(aantal) inwoners", "Vul een getal van 0 tot en met 10.000.000 in")
      continue
    }
    tabel[code] = aantal
  }
  var leeftijd: ClosedRange<Int>?
  if let veld = knoop.verplicht("leeftijd"), let tekst = veld.alsTekst() {
    if case .jaren(let jaren)? = Leeftijdsband(code: tekst) {
      leeftijd = jaren
    } else {
      veld.report("De leeftijd '\(tekst)' is niet te lezen", "Schrijf bijvoorbeeld 0-12 of 4-12")
    }
  }
  let geheel = knoop.heeft("gemeente") ? knoop.getal("gemeente") : nil
  let bron = knoop.tekst("bron")
  if !knoop.heeft("peildatum") {
    knoop.report(
      "Bij deze inwoners ontbreekt de peildatum", "Voeg 'peildatum: jjjj-mm-dd' toe: zonder dag is dit geen noemer")
  }
  guard let leeftijd, let bron, let peildatum = knoop.veld("peildatum")?.alsDag() else { return [] }
  func make(_ gebied: Gebied, _ aantal: Int) -> Inwonertal {
    Inwonertal(gebied: gebied, leeftijd: leeftijd, aantal: aantal, peildatum: peildatum, bron: bron)
  }
  var uit: [Inwonertal] = []
  let alle = sum(of: wijken, in: tabel)
  if let geheel = geheel ?? alle { uit.append(make(gemeente, geheel)) }
  for stadsdeel in Set(wijken.map(\.stadsdeel)).sorted() {
    if let som = sum(of: wijken.filter { $0.stadsdeel == stadsdeel }, in: tabel) {
      uit.append(make(Gebied(.stadsdeel, stadsdeel), som))
    }
  }
  for code in codes.sorted() {
    if let aantal = tabel[code] { uit.append(make(Gebied(.wijk, code), aantal)) }
  }
  return uit
}

/// Nil when a wijk is missing: a part is not the whole.
private func sum(of wijken: [Wijk], in tabel: [String: Int]) -> Int? {
  var som = 0
  for wijk in wijken {
    guard let aantal = tabel[wijk.code] else { return nil }
    som += aantal
  }
  return som
}
