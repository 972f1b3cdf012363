import Domain

/// Looks a printed number up by its id, apart from the sentence that printed it.
struct Naslag {
  let invoer: Rapportinvoer

  /// Every text in which this figure may be printed, and what it is; nil for an id that is no released figure.
  func find(_ id: String) -> (teksten: Set<String>, omschrijving: String)? {
    if let sleutel = Cijfersleutel(id: id) {
      guard let getal = invoer[sleutel]?.getal else { return nil }
      return (texts(getal, .van(sleutel.maat)), describe(sleutel))
    }
    if let stuk = id.firstIndex(of: ":"), let soort = Afleiding(rawValue: String(id[..<stuk])),
      let sleutel = Cijfersleutel(id: String(id[id.index(after: stuk)...])), let nu = invoer[sleutel],
      let getal = soort.waarde(nu.waarde, vorig: invoer.vorig(nu)?.waarde)
    {
      let groot = Breuk(teller: abs(getal.teller), noemer: getal.noemer) ?? getal
      return (texts(groot, soort.notatie(sleutel.maat)), "\(word(soort)): \(describe(sleutel))")
    }
    for telling in Telling.allCases {
      for doel in [nil] + invoer.catalogus.doelen.doelen.map({ Optional($0.id) })
      where telling.id(invoer.periode, doel: doel) == id {
        let omschrijving = [telling.omschrijving, invoer.periode.inTekst, doel?.code].compactMap(\.self)
        return (texts(Breuk(invoer.count(telling, doel: doel)), .aantal), omschrijving.joined(separator: ", "))
      }
    }
    return nil
  }

  /// What the figure with this id rests on; nil when it is counted from other figures.
  func onderbouwing(_ id: String) -> Onderbouwingsmerk? {
    let kaal = id.firstIndex(of: ":").map { String(id[id.index(after: $0)...]) } ?? id
    guard let cijfer = Cijfersleutel(id: kaal).flatMap({ invoer[$0] }) else { return nil }
    return invoer.onderbouwing?.merk(cijfer)
  }

  private func texts(_ getal: Breuk, _ notatie: Notatie) -> Set<String> {
    var teksten: Set = [notatie.tekst(getal)]
    // Closer to a norm a share needs its decimals.
    if case .procent = notatie { teksten.formUnion((1...3).map { Notatie.procent($0).tekst(getal) }) }
    // A median of 76/2 days is a whole number too.
    if getal.teller % getal.noemer == 0 {
      let heel = getal.teller / getal.noemer
      teksten.formUnion([
        Notatie.aantal.tekst(getal), Telwoord.woord(heel), Telwoord.woord(heel).metHoofdletter, Telwoord.rond(heel),
      ])
    }
    return teksten
  }

  private func word(_ soort: Afleiding) -> String {
    switch soort {
    case .groei: "Verandering ten opzichte van een jaar eerder"
    case .verschil: "Verschil met een jaar eerder"
    case .teller: "Teller"
    case .noemer: "Noemer"
    }
  }

  /// 'Unieke kinderen, eerste halfjaar 2026, Europawijk, D03 Talentontwikkeling'.
  func describe(_ sleutel: Cijfersleutel) -> String {
    var delen = [sleutel.maat.kop, sleutel.periode.inTekst]
    if let gebied = sleutel.gebied { delen.append(invoer.catalogus.gebieden.naam(gebied)) }
    if let doel = sleutel.doel { delen.append(doel.code) }
    if let leeftijd = sleutel.leeftijd { delen.append(leeftijd.inTekst) }
    if let werkvorm = sleutel.werkvorm { delen.append(werkvorm) }
    if let bron = sleutel.organisatie {
      delen.append(invoer.catalogus.bronnen.first { $0.bron == bron }?.organisatie ?? bron.code)
    }
    return delen.joined(separator: ", ")
  }
}

extension Leeftijdsband {
  /// '4 tot en met 8 jaar'.
  package var inTekst: String {
    switch self {
    case .jaren(let jaren) where jaren.upperBound >= Leeftijdsband.hoogste: "\(jaren.lowerBound) jaar en ouder"
    case .jaren(let jaren) where jaren.count == 1: "\(jaren.lowerBound) jaar"
    case .jaren(let jaren): "\(jaren.lowerBound) tot en met \(jaren.upperBound) jaar"
    case .onbekend: "leeftijd onbekend"
    }
  }
}

/// A sentence that says something else than its figure: the run stops, because a wrong number has money attached (Awb 4:46).
package struct Zinfout: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Soort: Hashable, Sendable {
    /// The printed text is not one of the ways in which the figure is printed.
    case anders(getoond: String, id: String)
    /// No released figure has this id.
    case onbekend(id: String)
    /// Digits in the text itself, tied to nothing.
    case losGetal(String)
  }
  package let hoofdstuk: String
  package let zin: String
  package let soort: Soort

  package var description: String {
    switch soort {
    case .anders(let getoond, let id): "Hoofdstuk '\(hoofdstuk)': '\(getoond)' is niet het cijfer \(id). Zin: \(zin)"
    case .onbekend(let id): "Hoofdstuk '\(hoofdstuk)': het cijfer \(id) is niet vrijgegeven. Zin: \(zin)"
    case .losGetal(let tekst): "Hoofdstuk '\(hoofdstuk)': '\(tekst)' hoort bij geen enkel cijfer. Zin: \(zin)"
    }
  }
}

/// Holds every number in running text against its figure. Empty: everything agrees.
func checkZinnen(_ hoofdstukken: [Hoofdstuk], _ naslag: Naslag) -> [Zinfout] {
  hoofdstukken.flatMap { hoofdstuk in
    hoofdstuk.blokken.flatMap(\.zinnen).flatMap { zin in
      zin.delen.compactMap { deel -> Zinfout? in
        switch deel {
        case .vast: return nil
        case .tekst(let tekst):
          let isLos = tekst.contains { $0.isNumber }
          return isLos ? Zinfout(hoofdstuk: hoofdstuk.id, zin: zin.tekst, soort: .losGetal(tekst)) : nil
        case .cijfer(let getoond, let id):
          guard let gevonden = naslag.find(id) else {
            return Zinfout(hoofdstuk: hoofdstuk.id, zin: zin.tekst, soort: .onbekend(id: id))
          }
          return gevonden.teksten.contains(getoond)
            ? nil : Zinfout(hoofdstuk: hoofdstuk.id, zin: zin.tekst, soort: .anders(getoond: getoond, id: id))
        }
      }
    }
  }
}

extension Blok {
  /// Itself, and what stands inside it.
  package var metInhoud: [Blok] {
    switch self {
    case .kaarten(let kaarten): [self] + kaarten.flatMap(\.self).flatMap(\.metInhoud)
    case .naast(let links, let rechts): [self] + (links + rechts).flatMap(\.metInhoud)
    case .vondsten, .strook, .aandacht, .uitgelicht, .vraag, .kaart, .kop, .alinea, .lijst, .tegels, .tabel, .afspraken,
      .doelen, .grafiek, .keten, .mensentekst, .verhaal,
      .noot, .cijfers, .checklist:
      [self]
    }
  }

  /// Every sentence in it that the program wrote.
  package var zinnen: [Zin] {
    switch self {
    case .vondsten(let vondsten): vondsten.flatMap(\.zinnen)
    case .vraag(let vraag): vraag.vraag
    case .naast(let links, let rechts): (links + rechts).flatMap(\.zinnen)
    case .strook, .aandacht, .uitgelicht, .kaart: []
    case .alinea(let zinnen), .noot(let zinnen), .checklist(let zinnen): zinnen
    case .lijst(let punten): punten.flatMap(\.self)
    case .tegels(let tegels), .keten(let tegels): tegels.flatMap { [$0.getal, $0.context, $0.meer].compactMap(\.self) }
    case .kaarten(let kaarten): kaarten.flatMap(\.self).flatMap(\.zinnen)
    case .kop, .tabel, .afspraken, .doelen, .grafiek, .mensentekst, .verhaal, .cijfers: []
    }
  }
}
