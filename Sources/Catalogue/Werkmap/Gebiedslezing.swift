import Domain

/// The newest year in `gebieden/` with the other years beside it, each with the residents of every year: a later file never
/// rewrites the areas or the residents of an earlier period. Every file is checked; codes of different years are never mixed
/// (DOMEIN §5).
func readGebieden(in werkmap: String, fouten: Foutenlijst) -> Gebiedsindeling? {
  let bestanden = yamlFiles(in: "gebieden", of: werkmap)
  if bestanden.isEmpty {
    fouten.add(
      Configuratiefout(
        bestand: "gebieden/", wat: "Er is geen bestand met wijken",
        remedie: "Zet er een neer, zoals gebieden/2024.yaml uit 'verantwoording nieuw'"))
  }
  let knopen = bestanden.compactMap { Knoop.read($0, in: werkmap, fouten: fouten) }
  let indelingen = knopen.compactMap { knoop in readGebiedsindeling(knoop).map { (waarde: $0, knoop: knoop) } }
  reportDuplicates(indelingen.map { ("\($0.waarde.jaar)", $0.knoop) }, "Een indeling voor het jaar")
  let opJaar = indelingen.map(\.waarde).sorted { $1.jaar < $0.jaar }
  guard var nieuwste = opJaar.first else { return nil }
  for (waarde, knoop) in indelingen where waarde.gemeente != nieuwste.gemeente {
    knoop.veld("gemeente")?.report(
      "Dit bestand is van \(waarde.gemeentenaam), en het nieuwste van \(nieuwste.gemeentenaam)",
      "Laat alleen bestanden van één gemeente in gebieden/ staan")
  }
  struct Plek: Hashable { let gebied: Gebied, leeftijd: ClosedRange<Int>, peildatum: Dag }
  var gezien: Set<Plek> = []
  // Of two files that give one count, the newer one is believed.
  let inwoners = opJaar.flatMap(\.inwoners).filter {
    gezien.insert(Plek(gebied: $0.gebied, leeftijd: $0.leeftijd, peildatum: $0.peildatum)).inserted
  }
  nieuwste = withNames(nieuwste, of: opJaar, inwoners)
  nieuwste.andereJaren = opJaar.dropFirst().map { withNames($0, of: opJaar, inwoners) }
  return nieuwste
}

/// A name or postcode that any year has for a code of this year is understood in this year too; its own goes first.
private func withNames(
  _ indeling: Gebiedsindeling, of jaren: [Gebiedsindeling], _ inwoners: [Inwonertal]
) -> Gebiedsindeling {
  let codes = Set(indeling.wijken.map(\.code))
  func merged(_ lijst: KeyPath<Gebiedsindeling, [String: String]>) -> [String: String] {
    jaren.reduce(indeling[keyPath: lijst]) { namen, ander in
      namen.merging(ander[keyPath: lijst].filter { codes.contains($0.value) }) { eigen, _ in eigen }
    }
  }
  return Gebiedsindeling(
    jaar: indeling.jaar, gemeente: indeling.gemeente, gemeentenaam: indeling.gemeentenaam, wijken: indeling.wijken,
    aliassen: merged(\.aliassen), postcodes: merged(\.postcodes), inwoners: inwoners, bron: indeling.bron)
}

private func readGebiedsindeling(_ knoop: Knoop) -> Gebiedsindeling? {
  knoop.onlyKeys(Bestandssleutel.gebieden)
  let gemeente = knoop.verplicht("gemeente")
  gemeente?.onlyKeys(Bestandssleutel.gemeente)
  let (code, naam) = (gemeente?.tekst("code"), gemeente?.tekst("naam"))
  let elementen = knoop.lijst("wijken")
  let wijken = elementen.compactMap { element in readWijk(element).map { (waarde: $0, knoop: element) } }
  reportDuplicates(wijken.map { ($0.waarde.code, $0.knoop) }, "De wijk")
  checkPlaces(wijken)
  let aliassen = readNames(wijken, "aliassen", eigen: { [$0.code, $0.naam] }, key: { folded($0) }, "De naam")
  let postcodes = readNames(wijken, "postcodes", eigen: { _ in [] }, key: { $0 }, "De postcode")
  for (wijk, element) in wijken { checkPostcodes(of: wijk, element) }
  let jaar = knoop.getal("jaar", tussen: 1990...2100), bron = knoop.tekst("bron")
  if let code { for (wijk, element) in wijken { checkCode(of: wijk, in: code, element) } }
  guard let jaar, let bron, let code, let naam else { return nil }
  let gebied = Gebied(.gemeente, code)
  let inwoners = (knoop.veld("inwoners")?.alsLijst() ?? [])
    .flatMap { readInwoners($0, gemeente: gebied, wijken: wijken.map(\.waarde)) }
  return Gebiedsindeling(
    jaar: jaar, gemeente: gebied, gemeentenaam: naam, wijken: wijken.map(\.waarde).sorted { $0.code < $1.code },
    aliassen: aliassen, postcodes: postcodes, inwoners: inwoners, bron: bron)
}

private func readWijk(_ knoop: Knoop) -> Wijk? {
  knoop.onlyKeys(Bestandssleutel.wijk)
  let aandacht = knoop.jaNee("aandachtswijk", anders: false)
  let code = knoop.tekst("code"), naam = knoop.tekst("naam"), stadsdeel = knoop.tekst("stadsdeel")
  // A wijk with only its code still exists for the residents: one mistake is one message.
  guard let code else { return nil }
  return Wijk(
    code: code, naam: naam ?? code, stadsdeel: stadsdeel ?? "", isAandachtswijk: aandacht,
    plaats: readPlace(knoop.veld("plaats")))
}

/// Where the tile of a wijk stands on the map.
private func readPlace(_ knoop: Knoop?) -> Tegelplaats? {
  knoop?.onlyKeys(Bestandssleutel.plaats)
  guard let knoop, let rij = knoop.getal("rij", tussen: 1...40), let kolom = knoop.getal("kolom", tussen: 1...8) else {
    return nil
  }
  return Tegelplaats(rij: rij, kolom: kolom)
}

/// A map on which two wijken lie on one tile, or one wijk lies nowhere, would hide a wijk.
private func checkPlaces(_ wijken: [(waarde: Wijk, knoop: Knoop)]) {
  let geplaatst = wijken.filter { $0.waarde.plaats != nil }
  guard !geplaatst.isEmpty else { return }
  for (wijk, knoop) in wijken where wijk.plaats == nil {
    knoop.report("De wijk '\(wijk.naam)' heeft geen plaats op de kaart", "Vul 'plaats' in, of haal hem overal weg")
  }
  var bezet: [Tegelplaats: String] = [:]
  for (wijk, knoop) in geplaatst {
    guard let plaats = wijk.plaats else { continue }
    if let ander = bezet[plaats] {
      knoop.report(
        "'\(wijk.naam)' en '\(ander)' staan op dezelfde plaats van de kaart", "Geef elke wijk een eigen rij en kolom")
    }
    bezet[plaats] = wijk.naam
  }
}

/// Name to wijk code. A name that means two wijken is reported: guessing would move children from one wijk to another.
private func readNames(
  _ wijken: [(waarde: Wijk, knoop: Knoop)], _ sleutel: String, eigen: (Wijk) -> [String], key: (String) -> String,
  _ wat: String
) -> [String: String] {
  var tabel: [String: String] = [:]
  for (wijk, knoop) in wijken {
    let genoemd = (knoop.veld(sleutel)?.alsLijst() ?? []).compactMap { e in e.alsTekst().map { ($0, e) } }
    for (naam, plek) in eigen(wijk).map({ ($0, knoop) }) + genoemd {
      if let ander = tabel[key(naam)], ander != wijk.code {
        plek.report(
          "\(wat) '\(naam)' staat bij \(ander) en bij \(wijk.code)", "Laat elke naam bij één wijk staan")
      }
      tabel[key(naam)] = wijk.code
    }
  }
  return tabel
}

/// A CBS code of a wijk begins with the four figures of its gemeente: 'WK039201' lies in 'GM0392'.
private func checkCode(of wijk: Wijk, in gemeente: String, _ knoop: Knoop) {
  guard gemeente.utf8.count == 6, gemeente.hasPrefix("GM"), wijk.code.utf8.count == 8, wijk.code.hasPrefix("WK"),
    wijk.code.dropFirst(2).prefix(4) != gemeente.dropFirst(2)
  else { return }
  knoop.report(
    "De wijk \(wijk.code) hoort bij een andere gemeente dan \(gemeente)", "Haal de wijk weg, of verbeter de code")
}

private func checkPostcodes(of wijk: Wijk, _ knoop: Knoop) {
  for element in knoop.veld("postcodes")?.alsLijst() ?? [] {
    guard let postcode = element.alsTekst() else { continue }
    let bytes = Array(postcode.utf8)
    let isGoed =
      (bytes.count == 4 || bytes.count == 6) && digits(bytes.prefix(4)) != nil
      && bytes.dropFirst(4).allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    if !isGoed {
      element.report(
        "'\(postcode)' is geen postcode", "Schrijf vier cijfers (2034) of zes tekens (2034AB), zonder spatie")
    }
  }
}
