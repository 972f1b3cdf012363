import Domain

extension Afspraakkeuze {
  /// Residents of the selected age in the selected area: one reference, or the sum of wijken of one peildatum and source.
  func inwoners(_ vraag: Afspraakvraag, _ filter: Afspraakfilter) -> (aantal: Int, bron: Afspraakmeting.Noemerbron)? {
    guard filter.banden.count == 1, case .jaren(let leeftijd)? = filter.banden.first else { return nil }
    let dag = vraag.venster.tot
    let gebieden = opdracht.gebieden
    func lookUp(_ gebied: Gebied) -> Inwonertal? { gebieden.inwonertal(gebied, leeftijd: leeftijd, op: dag) }
    if case .gebied(let gebied) = vraag.sleutel.item, case .overal = vraag.toets.selectie.gebied,
      let tal = lookUp(gebied)
    {
      return (tal.aantal, source(tal))
    }
    guard let wijken = filter.woonwijken ?? filter.wijken else {
      return lookUp(gebieden.gemeente).map { ($0.aantal, source($0)) }
    }
    let tallen = wijken.sorted().map { lookUp(Gebied(.wijk, $0)) }
    let bekend = tallen.compactMap(\.self)
    // A sum over different days or sources is nobody's count.
    guard bekend.count == tallen.count, let eerste = bekend.first,
      bekend.allSatisfy({ $0.peildatum == eerste.peildatum && $0.bron == eerste.bron })
    else { return nil }
    return (bekend.reduce(0) { $0 + $1.aantal }, source(eerste))
  }

  private func source(_ tal: Inwonertal) -> Afspraakmeting.Noemerbron {
    .init(bron: tal.bron, peildatum: tal.peildatum)
  }

  /// Of these months, those of which a presentielijst is missing or nothing came.
  func nietGeleverd(_ maanden: [Maand], _ filter: Afspraakfilter) -> Set<Maand> {
    let stand = Dekkingsstand(
      opdracht.dekking, soort: .aanwezigheid, maanden: maanden, organisaties: filter.passesBron, wijken: filter.wijken)
    return Set(stand.ontbrekend).union(stand.leeg)
  }

  /// Enters which planned deliveries are missing. With none at all there is no figure: missing is never 0.
  ///
  /// - Parameter eerdere: months before the window that the figure looks back at.
  func mark(_ meting: inout Afspraakmeting, filter: Afspraakfilter, eerdere: [Maand] = []) {
    let venster = meting.sleutel.venster
    let eigen = Set(venster.maanden), maanden = eigen.union(eerdere)
    let soorten = Set(meting.steuntOp).subtracting([.activiteiten])
    guard !soorten.isEmpty else { return }
    // A child of a wijk can come to an activity in any other one, so where it lives leaves no bron out. A verdict on what is
    // over rests on every part of it: also on a delivery that is not due yet.
    func standen(_ maanden: Set<Maand>?) -> [Leveringsdekking.Stand] {
      soorten.map {
        opdracht.dekking.stand(
          $0, in: maanden, bronnen: filter.passesBron, wijken: filter.wijken, ookNogNiet: venster.isAf)
      }
    }
    let hier = standen(maanden), gemist = hier.flatMap(\.gemist)
    meting.ontbrekend = Set(gemist.map(\.maand)).sorted()
    meting.ontbrekendVoorPrognose = Set(gemist.filter { canHold($0, filter) }.map(\.maand)).sorted()
    guard !hier.contains(where: { $0.geleverd.contains { eigen.contains($0.maand) } }) else { return }
    // What is never planned (an evaluation, a visit) may truly not have happened; what is planned monthly has not come yet.
    let ooit = standen(nil)
    if ooit.allSatisfy(\.geleverd.isEmpty) || ooit.contains(where: { !$0.verwacht.isEmpty }) {
      let maanden = meting.ontbrekend.isEmpty ? venster.maanden : meting.ontbrekend
      (meting.waarde, meting.ontbrekend, meting.verloop) = (.ontbreekt(Maandenlijst(maanden)), maanden, nil)
    }
  }

  /// Whether a delivery could hold a row that passes, to go by what its bron registered and where it planned so far. A bron of
  /// which nothing is known can hold anything.
  private func canHold(_ plek: Leveringsdekking.Plek, _ filter: Afspraakfilter) -> Bool {
    switch plek.soort.vorm.rijen {
    case .presentielijst, .eigen(.planning), .velden:
      let eigen = opdracht.registers.activiteiten.filter { $0.bron == plek.bron }
      let gepland = opdracht.registers.planregels.filter { $0.bron == plek.bron }
      return (eigen.isEmpty || eigen.contains(where: filter.passes))
        && (gepland.isEmpty || gepland.contains { filter.passes(locatie: $0.locatie) })
    case .eigen(.wachtlijsten):
      let eigen = opdracht.registers.wachtlijsten.filter { $0.bron == plek.bron }
      return eigen.isEmpty
        || eigen.contains { filter.passes(bron: $0.bron, wijk: $0.wijk) && filter.passes(locatie: $0.locatie) }
    case .eigen(.activiteiten), .eigen(.signalen), .eigen(.evaluaties), .eigen(.praktijkbezoeken): return true
    }
  }
}
