import Domain
import Naief

/// An agreement as a person would write it down, in words and numbers only: what is rendered as YAML for the program, and
/// read as it stands by the naive evaluation. It knows no type in which the program keeps an agreement.
struct Proefafspraak {
  var periode = "jaar"
  var van = dagVan("2025-01-01")
  var tot = dagVan("2026-12-31")
  var eis: Eis = .inspanning
  var addenda: [(vanaf: Dag, onderdeel: Int, norm: Norm)] = []

  indirect enum Eis {
    case toets(Toets)
    case en([Eis])
    case of([Eis])
    case mijlpaal(uiterlijk: Dag, bereikt: Dag?)
    case inspanning

    var toetsen: [Toets] {
      switch self {
      case .toets(let toets): [toets]
      case .en(let delen), .of(let delen): delen.flatMap(\.toetsen)
      case .mijlpaal, .inspanning: []
      }
    }
  }

  struct Toets {
    var maat: String
    var minimaal = 1
    var maanden = 1
    var termijn = 14
    var selectie = Keuze()
    var verdeling: Verdeling = .geheel
    var norm: Norm = .monitor
    var minimaleNoemer: Int?
    /// In percent.
    var minimaleRespons: Int?
    var uitval = 0
    var zonderVakanties = false
    var minstensMaanden: Int?
  }

  typealias Keuze = Proefkeuze

  enum Verdeling {
    case geheel
    case per(String, alleen: [String]?, tenMinste: Int?)
    case verdeeld(String, [(String, Int)])
  }

  enum Norm {
    case minimum(Deel, Fasering?)
    case maximum(Deel, Fasering?)
    case band(Deel, Deel)
    /// In whole percent or procentpunt; `vast` is the earlier value, nil is last year.
    case groei(Int, isPunt: Bool, vast: Deel?)
    case mijlpaal(Deel, uiterlijk: Dag)
    case monitor
  }

  enum Fasering {
    case lineair, eind
    case profiel([Int])
  }
}

extension Proefafspraak {
  var yaml: String {
    var uit = "afspraken:\n  - id: T01\n    titel: Proef\n    periode: \(periode)\n"
    uit += "    geldig: { van: \(van.iso), tot: \(tot.iso) }\n    "
    uit += Self.lines(eis).joined(separator: "\n    ") + "\n"
    if !addenda.isEmpty {
      uit += "    addenda:\n"
      for addendum in addenda {
        let maat = eis.toetsen[addendum.onderdeel - 1].maat
        uit += "      - { vanaf: \(addendum.vanaf.iso), artikel: a, reden: r, onderdeel: \(addendum.onderdeel), "
        uit += Self.norm(addendum.norm, maat).joined(separator: ", ") + " }\n"
      }
    }
    return uit
  }

  private static func lines(_ eis: Eis) -> [String] {
    switch eis {
    case .toets(let toets): return lines(toets)
    case .en(let delen): return ["en:"] + delen.flatMap(indented)
    case .of(let delen): return ["of:"] + delen.flatMap(indented)
    case .mijlpaal(let dag, let bereikt):
      return ["mijlpaal: { uiterlijk: \(dag.iso)\(bereikt.map { ", bereikt: \($0.iso)" } ?? "") }"]
    case .inspanning: return ["inspanning: We zoeken samen een locatie."]
    }
  }

  private static func indented(_ eis: Eis) -> [String] {
    lines(eis).enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  private static func lines(_ toets: Toets) -> [String] {
    let maat = Afspraakmaat.named(toets.maat)
    var uit = ["maat: \(toets.maat)"]
    for parameter in maat?.parameters ?? [] {
      switch parameter {
      case .minimaal: uit.append("minimaal: \(toets.minimaal)")
      case .maanden: uit.append("maanden: \(toets.maanden)")
      case .termijn: uit.append("termijn: \(toets.termijn) \(toets.teltWerkdagen ? "werkdagen" : "kalenderdagen")")
      }
    }
    let keuze = selection(toets.selectie)
    if !keuze.isEmpty { uit.append("selectie: { \(keuze.joined(separator: ", ")) }") }
    switch toets.verdeling {
    case .geheel: break
    case .per(let wat, let alleen, let tenMinste):
      var delen = ["per: \(wat)"]
      if let alleen { delen.append("alleen: [\(alleen.joined(separator: ", "))]") }
      delen.append(tenMinste.map { "dekking: { ten_minste: \($0) }" } ?? "dekking: elk")
      uit.append("verdeling: { \(delen.joined(separator: ", ")) }")
    case .verdeeld(let wat, let delen):
      uit.append("verdeling: { verdeeld: \(wat), delen: { \(delen.map { "\($0): \($1)%" }.joined(separator: ", ")) } }")
    }
    uit += norm(toets.norm, toets.maat)
    var eisen: [String] = []
    if let aantal = toets.minimaleNoemer { eisen.append("minimale_noemer: \(aantal)") }
    if let aantal = toets.minimaleRespons { eisen.append("minimale_respons: \(aantal)%") }
    if toets.uitval > 0 { eisen.append("toegestane_uitval: \(toets.uitval)") }
    if toets.zonderVakanties { eisen.append("zonder_vakanties: ja") }
    if let aantal = toets.minstensMaanden { eisen.append("bij_ontbreken: { minstens_maanden: \(aantal) }") }
    if !eisen.isEmpty { uit.append("voorwaarden: { \(eisen.joined(separator: ", ")) }") }
    return uit
  }

  private static func selection(_ keuze: Keuze) -> [String] {
    var uit: [String] = []
    if keuze.woonplaats { uit.append("plaats: woonplaats") }
    if keuze.aandachtswijken { uit.append("gebieden: aandachtswijken") }
    if !keuze.gebieden.isEmpty { uit.append("gebieden: [\(keuze.gebieden.joined(separator: ", "))]") }
    if let leeftijd = keuze.leeftijd { uit.append("leeftijd: \(leeftijd)") }
    for (sleutel, namen) in keuze.lijsten.sorted(by: { $0.key < $1.key }) {
      uit.append("\(sleutel): [\(namen.joined(separator: ", "))]")
    }
    if let doelgroep = keuze.doelgroep { uit.append("doelgroep: \(doelgroep)") }
    if !keuze.zonder.isEmpty {
      let delen = keuze.zonder.sorted { $0.key < $1.key }.map { "\($0): [\($1.joined(separator: ", "))]" }
      uit.append("zonder: { \(delen.joined(separator: ", ")) }")
    }
    return uit
  }

  /// The lines of a norm and its phasing.
  private static func norm(_ norm: Norm, _ maat: String) -> [String] {
    func text(_ deel: Deel) -> String {
      guard let eenheid = Afspraakmaat.named(maat)?.eenheid else { return "" }
      if eenheid == .procent { return "\(deel.boven * 100 / deel.onder)%" }
      let getal = deel.onder == 1 ? "\(deel.boven)" : "\(deel.boven / 10),\(deel.boven % 10)"
      return "\"\(getal) \(eenheid.rawValue)\""
    }
    func phased(_ woord: String, _ deel: Deel, _ fasering: Fasering?) -> [String] {
      let regel = ["norm: { \(woord): \(text(deel)) }"]
      switch fasering {
      case nil: return regel
      case .lineair: return regel + ["fasering: lineair"]
      case .eind: return regel + ["fasering: eind"]
      case .profiel(let delen): return regel + ["fasering: [\(delen.map { "\($0)%" }.joined(separator: ", "))]"]
      }
    }
    switch norm {
    case .minimum(let deel, let fasering): return phased("minimum", deel, fasering)
    case .maximum(let deel, let fasering): return phased("maximum", deel, fasering)
    case .band(let laag, let hoog): return ["norm: { band: [\(text(laag)), \(text(hoog))] }"]
    case .groei(let hoeveel, let isPunt, let vast):
      let nul = vast.map { "{ waarde: \(text($0)), toelichting: nulmeting }" } ?? "vorig_jaar"
      return ["norm: { groei: \(hoeveel)\(isPunt ? " procentpunt" : "%"), ten_opzichte_van: \(nul) }"]
    case .mijlpaal(let deel, let dag): return ["norm: { mijlpaal: { minstens: \(text(deel)), uiterlijk: \(dag.iso) } }"]
    case .monitor: return ["norm: { zonder_oordeel: monitor }"]
    }
  }
}

extension Proefafspraak.Toets {
  /// What the naive recount is asked.
  var proefmaat: Proefmaat {
    var uit = Proefmaat(maat)
    (uit.minimaal, uit.maanden, uit.termijn, uit.zonderVakanties) = (minimaal, maanden, termijn, zonderVakanties)
    return uit
  }

  var teltWerkdagen: Bool { maat == "mediaan_werkdagen_opgepakt" }
}
