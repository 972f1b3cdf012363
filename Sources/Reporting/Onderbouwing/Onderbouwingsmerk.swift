package import Disclosure
package import Domain

/// How well a figure is founded, in one word with a mark, and why: what stands beside every figure.
package struct Onderbouwingsmerk: Hashable, Sendable {
  package enum Graad: String, CaseIterable, Hashable, Sendable {
    case goed
    /// Many rows refused, or an optional column that is often empty.
    case letOp = "let op"
    /// A planned delivery did not come.
    case onvolledig
    /// Rests on no file: a story, a day that the gemeente itself wrote down.
    case geen = "geen bestand"

    /// Differs in shape, not only in colour.
    package var teken: String {
      switch self {
      case .goed: "●"
      case .letOp: "◐"
      case .onvolledig: "○"
      case .geen: "–"
      }
    }
  }

  /// What the marks mean, for under a table.
  package static let legenda =
    "Onderbouwing: ● goed · ◐ let op, er mist een deel van de gegevens · ○ onvolledig, een levering ontbreekt · – geen bestand"

  package let graad: Graad
  /// Who did not deliver what, one clause each: 'Speeltuinen leverde oktober 2025 niet'.
  package let gemist: [String]
  /// What else there is to know, one short clause each.
  private let overig: [String]
  package var redenen: [String] { gemist + overig }

  /// '◐ let op': for a narrow place.
  package var kort: String { "\(graad.teken) \(graad.rawValue)" }
  /// '◐ let op: eindtijd ingevuld bij 88%; begrippen versie 1'.
  package var tekst: String {
    ([kort] + [redenen.joined(separator: "; ")].filter { !$0.isEmpty }).joined(separator: ": ")
  }
  /// The same without its sign, in a row of a table under which `gemist` is told once.
  package var inRij: String {
    let lacune = gemist.isEmpty ? [] : [gemist.count == 1 ? "een levering ontbreekt" : "leveringen ontbreken"]
    return ([graad.rawValue] + [(lacune + overig).joined(separator: "; ")].filter { !$0.isEmpty }).joined(
      separator: ": ")
  }

  /// What all of them miss, each clause once; one that says more stands for one that says less.
  static func gemist(_ merken: [Onderbouwingsmerk]) -> [String] {
    let alle = Set(merken.flatMap(\.gemist)).sorted()
    return alle.filter { kort in !alle.contains { $0 != kort && $0.hasPrefix(kort) } }
  }

  package init(
    _ onderbouwing: Onderbouwing, _ bronnen: [Bronprofiel], _ drempels: Drempels, _ gebieden: Gebiedsindeling
  ) {
    let hoofdletters = Dictionary(
      bronnen.map { ($0.bron, $0.organisatie) }, uniquingKeysWith: { eerste, _ in eerste })
    var gemist: [String] = []
    var redenen: [String] = []
    let perBron = Dictionary(grouping: onderbouwing.gemist, by: \.bron)
    for (bron, plekken) in perBron.sorted(by: { $0.key < $1.key }) {
      let maanden = Set(plekken.map(\.maand)).sorted()
      let wat = maanden.count <= 3 ? list(maanden) : "\(maanden.count) maanden"
      let waar = Onderbouwingsmerk.places(onderbouwing.plaatsen[bron] ?? [], gebieden)
      gemist.append("\(hoofdletters[bron] ?? bron.code) leverde \(wat) niet\(waar)")
    }
    var isZwak = false
    if let deel = Breuk(teller: onderbouwing.afgekeurd, noemer: onderbouwing.gelezen), onderbouwing.afgekeurd > 0 {
      isZwak = onderbouwing.afgekeurd * 100 >= drempels.afgekeurdVanafProcent * onderbouwing.gelezen
      redenen.append("\(Onderbouwingsmerk.percent(deel)) van de rijen afgekeurd")
    }
    for (veld, deel) in onderbouwing.vulling.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      isZwak = isZwak || deel.teller * 100 < drempels.vullingOnderProcent * deel.noemer
      let vulling = Notatie.procent(0).tekst(deel)
      // Full to the percent is nothing to mention, and beside a row without it '100%' would be untrue.
      if vulling != "100%" { redenen.append("\(veld.rawValue) ingevuld bij \(vulling)") }
    }
    if onderbouwing.mistLeefgebieden {
      isZwak = true
      redenen.append("van een deel van de signalen is het leefgebied onbekend")
    }
    graad =
      !onderbouwing.gemist.isEmpty ? .onvolledig : isZwak ? .letOp : onderbouwing.gelezen == 0 ? .geen : .goed
    (self.gemist, overig) = (gemist, redenen)
  }

  /// Where a bron works that did not deliver. A file that did not come names no locations, so wijken are what is known.
  private static func places(_ wijken: [String], _ gebieden: Gebiedsindeling) -> String {
    switch wijken.count {
    case 0, 1: ""
    case 2...4: " (werkt in \(enumerated(wijken.map { gebieden.naam(Gebied(.wijk, $0)) })))"
    default: " (werkt in \(wijken.count) wijken)"
    }
  }

  /// A tenth of a percent, and never 0,0% for something that is there.
  private static func percent(_ deel: Breuk) -> String {
    deel.teller * 2000 < deel.noemer ? "minder dan 0,1%" : Notatie.procent(1).tekst(deel)
  }
}

/// Looks up what stands beside a figure; the same files are looked at once.
package struct Onderbouwingen: Sendable {
  private let boek: Onderbouwingsboek
  private let bronnen: [Bronprofiel]
  private let drempels: Drempels
  private let gebieden: Gebiedsindeling
  /// Of the list of agreements, as the gemeente knows it.
  private let afsprakenversie: String?

  package init(_ boek: Vrijgegeven<Onderbouwingsboek>, _ catalogus: Catalogus) {
    (self.boek, bronnen, drempels) = (boek.inhoud, catalogus.bronnen, catalogus.werkmap.drempels)
    (gebieden, afsprakenversie) = (catalogus.gebieden, catalogus.afsprakenversie)
  }

  /// What decides the mark of a figure: figures that share it share their mark.
  struct Grond: Hashable {
    let soort: Leveringsoort
    let periode: Periode
    let organisatie: BronID?
    /// Nil where everything came: then it does not matter where.
    let gebied: Gebied?
    let velden: [Veld]
    let isVolledig: Bool

    init(_ cijfer: Cijfer) {
      let sleutel = cijfer.sleutel
      (soort, periode, organisatie) = (sleutel.maat.steuntOp, sleutel.periode, sleutel.organisatie)
      isVolledig = cijfer.ontbrekend.isEmpty
      (gebied, velden) = (isVolledig ? nil : sleutel.gebied, sleutel.steuntOpVelden)
    }
  }

  package func merk(_ cijfer: Cijfer) -> Onderbouwingsmerk { merk(Grond(cijfer)) }

  func merk(_ grond: Grond) -> Onderbouwingsmerk {
    var uit = boek.onderbouwing(
      [grond.soort], grond.periode.maanden, organisatie: grond.organisatie, wijken: wijken(grond.gebied),
      velden: grond.velden)
    if grond.isVolledig { uit.gemist = [] }
    return Onderbouwingsmerk(uit, bronnen, drempels, gebieden)
  }

  /// The mark of an agreement: of all deliveries that one of its parts rests on.
  package func merk(_ uitkomst: Afspraakuitkomst) -> Onderbouwingsmerk {
    let toetsen = uitkomst.afspraak.eis(op: uitkomst.venster.tot).toetsen
    let metingen = uitkomst.metingen
    let gemist = Set(metingen.flatMap(\.ontbrekend))
    let organisaties = Set(toetsen.flatMap(\.selectie.organisaties))
    let maanden = Set(metingen.flatMap(\.sleutel.venster.maanden))
    var uit = boek.onderbouwing(
      Set(metingen.flatMap(\.steuntOp)), maanden,
      organisatie: organisaties.count == 1 ? organisaties.first : nil,
      velden: Set(toetsen.flatMap(\.steuntOpVelden)).sorted { $0.rawValue < $1.rawValue })
    uit.gemist.removeAll { !gemist.contains($0.maand) }
    uit.mistLeefgebieden = metingen.contains(where: \.mistLeefgebieden)
    return Onderbouwingsmerk(uit, bronnen, drempels, gebieden)
  }

  /// Every optional column that a figure of `soort` can rest on.
  func whole(
    _ soort: Leveringsoort, _ periode: Periode, _ organisatie: BronID?
  ) -> (Onderbouwing, Onderbouwingsmerk) {
    let velden: [Veld] = soort == .aanwezigheid ? [.begintijd, .eindtijd, .begeleiders, .geboortedatum, .postcode] : []
    let uit = boek.onderbouwing([soort], periode.maanden, organisatie: organisatie, velden: velden)
    return (uit, Onderbouwingsmerk(uit, bronnen, drempels, gebieden))
  }

  /// The presentielijsten of each organisation in a period, with every optional column that coverage looks at.
  func perOrganisatie(_ periode: Periode) -> [(naam: String, merk: Onderbouwingsmerk)] {
    bronnen.map { profiel in
      let uit = boek.onderbouwing(
        [.aanwezigheid, .planning, .activiteiten], periode.maanden, organisatie: profiel.bron,
        velden: [.begintijd, .begeleiders, .geboortedatum])
      return (profiel.organisatie, Onderbouwingsmerk(uit, bronnen, drempels, gebieden))
    }
  }

  /// 'Begrippen versie 1, afspraken versie 2026-1'.
  package var versies: String {
    "begrippen versie \(Begrippen.versie)" + (afsprakenversie.map { ", afspraken versie \($0)" } ?? "")
  }

  /// With the version of the definitions: '● goed (begrippen 1)'.
  func inKolom(_ tekst: String) -> String { "\(tekst) (begrippen \(Begrippen.versie))" }

  private func wijken(_ gebied: Gebied?) -> Set<String>? {
    guard let gebied else { return nil }
    switch gebied.soort {
    case .gemeente: return nil
    case .stadsdeel: return Set(gebieden.wijken.filter { $0.stadsdeel == gebied.code }.map(\.code))
    case .wijk: return [gebied.code]
    }
  }
}
