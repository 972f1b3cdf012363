import Domain

/// Reads a register by its description alone.
struct VeldrijLezer: Registerlezer {
  private let register: Veldregister
  private let soort: Leveringsoort
  private let kinderen: Kindlezing

  /// - Throws: `Bestandsfout` when rows name activities and no register of activities was ever delivered.
  init(_ register: Veldregister, _ plan: Registerplan) throws(Bestandsfout) {
    (self.register, soort, kinderen) = (register, plan.profiel.soort, Kindlezing(plan))
    let noemtActiviteit = register.kolommen.contains { kolom in
      if case .activiteit = kolom.inhoud { true } else { false }
    }
    if noemtActiviteit, plan.opdracht.bekendeActiviteiten == nil {
      throw Bestandsfout([Bevinding(.registerOntbreekt, Bevinding.Plaats(bestand: plan.opdracht.bestand))])
    }
  }

  func read(_ rij: Registerrij) throws(Rijfout) -> Registeruitkomst<Veldrij> {
    let dag = try day(rij)
    var uit = Veldrij(bron: rij.plan.opdracht.bron.bron, dag: dag), wie: Kindpseudoniem?
    for kolom in register.kolommen {
      switch kolom.inhoud {
      case .activiteit:
        let code = rij.tekst(kolom.veld)
        guard rij.plan.opdracht.bekendeActiviteiten?.contains(code) == true else {
          throw Rijfout(.activiteitOnbekend, kolom.veld)
        }
        uit.teksten[kolom.veld] = code
      case .wijk:
        let isNodig = soort.vorm.nodig.contains(kolom.veld)
        uit.teksten[kolom.veld] = try rij.wijk(kolom.veld, op: dag, verplicht: isNodig)
      case .locatie: uit.teksten[kolom.veld] = rij.tekst(kolom.veld)
      case .getal: uit.getallen[kolom.veld] = try rij.aantal(kolom.veld)
      case .uren: uit.getallen[kolom.veld] = try minutes(rij, kolom.veld)
      case .kind:
        _ = try rij.verplicht(kolom.veld, .kindLeeg)
        wie = try kinderen.child(rij)
        guard wie != nil else { throw Rijfout(.kindPlaatshouder, kolom.veld) }
      case .leeftijd:
        guard let geboren = try rij.dag(kolom.veld, anders: .geboortedatumOngeldig), geboren <= dag else {
          throw Rijfout(.geboortedatumOngeldig, kolom.veld)
        }
        uit.getallen[kolom.veld] = Dag.leeftijd(geboren: geboren, op: dag)
      case .woord: uit.teksten[kolom.veld] = rij.woord(kolom.veld)
      }
    }
    let kind = wie.map { ["\($0.nu.hoog) \($0.nu.laag)"] } ?? []
    return Registeruitkomst(waarde: uit, sleutel: [dag.iso] + register.key(uit) + kind, dag: dag, kind: wie)
  }

  func finish(_ waarden: [Veldrij]) -> Registerrijen { .velden(soort, waarden) }

  /// Of a month its last day; that it has begun is enough to lie in the period of the file.
  private func day(_ rij: Registerrij) throws(Rijfout) -> Dag {
    switch register.dag {
    case .dag(let veld): return try rij.periodedag(veld)
    case .maand(let veld):
      guard let maand = try rij.maand(veld) else { throw Rijfout(.datumOngeldig, veld) }
      try rij.checkPeriod(maand.eersteDag, veld)
      return maand.laatsteDag
    }
  }

  /// '12,5', '12.5' and '12:30' are 750 minutes; rounded to a whole one.
  private func minutes(_ rij: Registerrij, _ veld: Veld) throws(Rijfout) -> Int {
    let tekst = rij.tekst(veld)
    let delen = tekst.split(omittingEmptySubsequences: false) { ",.:".contains($0) }
    guard let uren = delen.first.flatMap({ digits($0.utf8) }), uren <= 1_000_000, delen.count <= 2 else {
      throw Rijfout(.aantalOngeldig, veld)
    }
    guard delen.count == 2 else { return uren * 60 }
    guard (1...4).contains(delen[1].utf8.count), let rest = digits(delen[1].utf8) else {
      throw Rijfout(.aantalOngeldig, veld)
    }
    if tekst.contains(":") {
      guard delen[1].utf8.count == 2, rest < 60 else { throw Rijfout(.aantalOngeldig, veld) }
      return uren * 60 + rest
    }
    let schaal = delen[1].utf8.reduce(1) { schaal, _ in schaal * 10 }
    return uren * 60 + (rest * 60 + schaal / 2) / schaal
  }
}

extension Registerrij {
  /// A month as people write it: '2026-02', 'februari 2026', or a day in it. Nil for an empty field.
  func maand(_ veld: Veld) throws(Rijfout) -> Maand? {
    let tekst = tekst(veld)
    if tekst.isEmpty { return nil }
    if let maand = Maand(code: tekst) { return maand }
    do throws(Periodenaam.Weigering) {
      if case .maand(let maand) = try Periodenaam(tekst).period(.maandelijks) { return maand }
    } catch {}
    return try dag(veld, anders: .datumOngeldig)?.maand
  }
}
