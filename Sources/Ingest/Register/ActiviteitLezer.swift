import Domain

/// Reads the register of activities. A register may give each goal its own row: rows of one code are joined.
struct ActiviteitLezer: Registerlezer {
  private let doelen: [String: DoelID]
  private let werkvormen: [String: String]
  private var eerste: [String: Activiteit] = [:]

  init(_ plan: Registerplan) {
    var doelen: [String: DoelID] = [:]
    for doel in plan.opdracht.doelen.doelen {
      for naam in [doel.kort, doel.tekst, doel.id.code] { doelen[folded(naam)] = doel.id }
    }
    self.doelen = doelen
    werkvormen = Dictionary(plan.opdracht.werkvormen.map { (folded($0), $0) }, uniquingKeysWith: { links, _ in links })
  }

  mutating func read(_ rij: Registerrij) throws(Rijfout) -> Registeruitkomst<Activiteit> {
    let code = try rij.verplicht(.activiteit, .activiteitLeeg)
    var meldingen: [(Bevindingscode, Veld?)] = []
    var gevonden: Set<DoelID> = []
    for deel in parts(rij.tekst(.doelen)) {
      let woord = rij.plan.profiel.waarden[.doelen]?[folded(deel)] ?? deel
      if let doel = doelen[folded(woord)] {
        gevonden.insert(doel)
      } else {
        meldingen.append((.doelOnbekend, .doelen))
      }
    }
    if gevonden.isEmpty { meldingen.append((.doelLeeg, .doelen)) }
    let vorm = rij.woord(.werkvorm)
    if !vorm.isEmpty, werkvormen[folded(vorm)] == nil { meldingen.append((.werkvormOnbekend, .werkvorm)) }
    let naam = rij.tekst(.naam)
    var activiteit = Activiteit(
      bron: rij.plan.opdracht.bron.bron, code: code, naam: naam.isEmpty ? code : naam,
      werkvorm: werkvormen[folded(vorm)] ?? vorm, doelen: gevonden.sorted(),
      partners: Set(parts(rij.tekst(.partners)).map { rij.plan.profiel.waarden[.partners]?[folded($0)] ?? $0 }).sorted()
    )
    (activiteit.van, activiteit.tot) = (
      try rij.dag(.geldigVan, anders: .datumOngeldig), try rij.dag(.geldigTot, anders: .datumOngeldig)
    )
    if let van = activiteit.van, let tot = activiteit.tot, tot < van { throw Rijfout(.datumOngeldig, .geldigTot) }
    if let eerder = eerste[code], (eerder.van, eerder.tot) == (activiteit.van, activiteit.tot) {
      if (eerder.naam, eerder.werkvorm) != (activiteit.naam, activiteit.werkvorm) {
        meldingen.append((.activiteitTegenstrijdig, .activiteit))
      }
    } else {
      eerste[code] = activiteit
    }
    let sleutel =
      [code, activiteit.naam, activiteit.werkvorm, activiteit.van?.iso ?? "", activiteit.tot?.iso ?? ""]
      + activiteit.doelen.map(\.code) + ["|"] + activiteit.partners
    return Registeruitkomst(waarde: activiteit, sleutel: sleutel, meldingen: meldingen)
  }

  func finish(_ waarden: [Activiteit]) -> Registerrijen {
    struct Vorm: Hashable { let code: String, van: Dag?, tot: Dag? }
    var samen: [Vorm: Activiteit] = [:]
    for activiteit in waarden {
      let vorm = Vorm(code: activiteit.code, van: activiteit.van, tot: activiteit.tot)
      var eerder = samen[vorm] ?? activiteit
      eerder.doelen = Set(eerder.doelen + activiteit.doelen).sorted()
      eerder.partners = Set(eerder.partners + activiteit.partners).sorted()
      samen[vorm] = eerder
    }
    return .activiteiten(
      samen.values.sorted {
        $0.code != $1.code
          ? $0.code.utf8.lexicographicallyPrecedes($1.code.utf8)
          : ($0.van?.nummer ?? .min, $0.tot?.nummer ?? .max) < ($1.van?.nummer ?? .min, $1.tot?.nummer ?? .max)
      })
  }

  private func parts(_ tekst: String) -> [String] {
    tekst.split { ",;|/\n".contains($0) }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
