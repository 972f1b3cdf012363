import Domain

/// The rows of the registers behind one figure.
struct Registerspoor {
  /// One row, by what makes it the fact it is.
  struct Rij {
    let soort: Leveringsoort
    let bron: BronID
    let dag: Dag
    /// The values of `Registerspoor.sleutelvelden` of its soort.
    let sleutel: [String]
    let wijk: String
    let locatie: String
    /// What it adds, in words: 'afgelast', '23 antwoorden'.
    let inhoud: String
  }

  /// For the count to count again; the activities are those of the whole.
  private(set) var registers: Registers
  private(set) var rijen: [Rij] = []

  /// By what a row of each kind is found again in its file.
  static func sleutelvelden(_ soort: Leveringsoort) -> [Veld] { soort.vorm.sleutel }

  /// - Parameter soorten: the kinds of files that the figure rests on.
  init(
    _ alle: Registers, _ soorten: Set<Leveringsoort>, _ selectie: Herleidselectie,
    activiteit: (BronID, String) -> Activiteit
  ) {
    registers = alle
    func passes(_ bron: BronID, _ code: String, _ locatie: String) -> Bool {
      // 'Geen doel' is said of an activity: a row without one has nothing to say it of.
      if selectie.ookDoel == .geen, code.isEmpty { return false }
      return selectie.holds(activiteit(bron, code), locatie: locatie)
    }
    registers.planregels = alle.planregels.filter {
      soorten.contains(.planning) && selectie.holds($0.dag) && selectie.holds(bron: $0.bron, wijk: $0.wijk)
        && selectie.holds(locatie: $0.locatie) && passes($0.bron, $0.activiteit, $0.locatie)
    }
    registers.signalen = alle.signalen.filter {
      soorten.contains(.signalen) && selectie.holds($0.dag) && selectie.holds(bron: $0.bron, wijk: $0.wijk)
        && selectie.holds(leefgebied: $0.leefgebied)
    }
    registers.evaluaties = alle.evaluaties.filter { rij in
      soorten.contains(.evaluaties) && selectie.holds(rij.dag) && selectie.holds(bron: rij.bron, wijk: rij.wijk)
        && passes(rij.bron, rij.activiteit, "") && selectie.doelgroep.map { $0 == rij.doelgroep } ?? true
        && selectie.vraag.map { $0 == rij.vraag } ?? true
    }
    registers.wachtlijsten = alle.wachtlijsten.filter {
      soorten.contains(.wachtlijsten) && selectie.holds($0.peildatum) && selectie.holds(bron: $0.bron, wijk: $0.wijk)
        && selectie.holds(locatie: $0.locatie)
    }
    registers.praktijkbezoeken = alle.praktijkbezoeken.filter {
      soorten.contains(.praktijkbezoeken) && selectie.holds($0.dag) && selectie.holds(bron: $0.bron, wijk: $0.wijk)
        && selectie.holds(locatie: $0.locatie)
    }
    for (soort, rijen) in alle.veldrijen {
      // A child of another age stands in the file, and behind no figure.
      let tellingen = Maat.veldkinderen.filter { $0.soort == soort }
      registers.veldrijen[soort] =
        soorten.contains(soort)
        ? rijen.filter { rij in
          selectie.holds(rij.dag) && selectie.holds(bron: rij.bron, wijk: rij.wijk)
            && selectie.holds(locatie: rij.locatie)
            && passes(rij.bron, rij.activiteit, rij.locatie)
            && (tellingen.isEmpty || tellingen.contains { !$0.children([rij]).isEmpty })
        } : nil
    }
    describe()
  }

  private mutating func describe() {
    rijen = registers.planregels.map {
      Rij(
        soort: .planning, bron: $0.bron, dag: $0.dag, sleutel: [$0.id, $0.dag.iso], wijk: $0.wijk, locatie: $0.locatie,
        inhoud: word($0.uitkomst))
    }
    rijen += registers.signalen.map { signaal in
      let stappen = [
        ("doorgespeeld", signaal.doorgespeeld), ("opgepakt", signaal.opgepakt), ("afgerond", signaal.afgerond),
      ].compactMap { naam, dag in dag.map { "\(naam) \($0.iso)" } }
      return Rij(
        soort: .signalen, bron: signaal.bron, dag: signaal.dag, sleutel: [signaal.id], wijk: signaal.wijk, locatie: "",
        inhoud: stappen.isEmpty ? "nog open" : stappen.joined(separator: ", "))
    }
    rijen += registers.evaluaties.map {
      Rij(
        soort: .evaluaties, bron: $0.bron, dag: $0.dag, sleutel: [$0.id, $0.vraag], wijk: $0.wijk, locatie: "",
        inhoud: "\($0.antwoorden) antwoorden van \($0.uitgenodigd) \($0.doelgroep), som \($0.som), schaal "
          + "\($0.schaal.lowerBound)–\($0.schaal.upperBound)")
    }
    rijen += registers.wachtlijsten.map {
      Rij(
        soort: .wachtlijsten, bron: $0.bron, dag: $0.peildatum, sleutel: [$0.peildatum.iso, $0.locatie], wijk: $0.wijk,
        locatie: $0.locatie, inhoud: "\($0.kinderen) wachten, langste \($0.langsteWeken) weken")
    }
    rijen += registers.praktijkbezoeken.map {
      Rij(
        soort: .praktijkbezoeken, bron: $0.bron, dag: $0.dag, sleutel: [$0.dag.iso, $0.locatie, $0.bezoeker],
        wijk: $0.wijk, locatie: $0.locatie, inhoud: "bezoek")
    }
    for (soort, velden) in registers.veldrijen { rijen += velden.map { describe($0, soort) } }
    rijen.sort { ($0.soort, $0.dag, $0.bron, $0.sleutel.joined()) < ($1.soort, $1.dag, $1.bron, $1.sleutel.joined()) }
  }

  /// By the texts of its key; its month as the file has it is not kept, so that it is found by the others.
  private func describe(_ rij: Veldrij, _ soort: Leveringsoort) -> Rij {
    let getallen = soort.shown(rij)
    return Rij(
      soort: soort, bron: rij.bron, dag: rij.dag, sleutel: soort.vorm.sleutel.map { rij.teksten[$0] ?? rij.dag.iso },
      wijk: rij.wijk, locatie: rij.locatie, inhoud: getallen.joined(separator: ", "))
  }

  private func word(_ uitkomst: Planregel.Uitkomst) -> String {
    switch uitkomst {
    case .gepland: "gepland"
    case .gehouden: "gehouden"
    case .afgelast: "afgelast"
    case .afgelastOvermacht: "afgelast door overmacht"
    }
  }
}

extension Leveringsoort {
  /// The numbers of a row of a `Veldregister` in words; of a child its age alone.
  func shown(_ rij: Veldrij) -> [String] {
    guard case .velden(let register) = vorm.rijen else { return [] }
    return register.kolommen.filter { $0.isGetal && $0.veld != register.kind?.veld }
      .sorted { $0.naam < $1.naam }.map { "\($0.naam) \(rij.getallen[$0.veld] ?? 0)" }
  }
}
