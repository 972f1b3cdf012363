import Domain

/// Turns what the presentielijsten yield into the figures of one period.
struct Cijferrij {
  let opdracht: Telopdracht
  let tijd: Tijdsindeling
  let cellen: Cellenlijst
  let aanwezigheid: Aanwezigheidstand
  /// Place of the period in `tijd`.
  let periode: Int
  private(set) var cijfers: [Cijfer] = []
  /// Somewhere in the period parents were counted: only then there are figures of them.
  private let teltOuders: Bool
  /// Nil where nobody asks who stayed.
  private let stroom: Stroomrij?

  init(
    _ opdracht: Telopdracht, tijd: Tijdsindeling, cellen: Cellenlijst, aanwezigheid: Aanwezigheidstand,
    periode: Int, stroom: Stroomrij?
  ) {
    self.stroom = stroom
    (self.opdracht, self.tijd, self.cellen) = (opdracht, tijd, cellen)
    (self.aanwezigheid, self.periode) = (aanwezigheid, periode)
    teltOuders = aanwezigheid.stand(.totaal, periode: periode).som.metOuders > 0
  }

  mutating func write() {
    let stukken = tijd.stukken(periode)
    let maanden = stukken.map { tijd.stukken[$0].maand }
    let dekking = Periodedekking(opdracht.dekking, maanden: maanden, cellen: cellen)
    // The weeks at both ends can lie in another month.
    let weekmaanden = weekmaanden(maanden)
    let weekdekking =
      weekmaanden == maanden ? dekking : Periodedekking(opdracht.dekking, maanden: weekmaanden, cellen: cellen)
    let eerdere = tijd.perioden[periode].geteldeMaanden.filter { !maanden.contains($0) }
    let aanloop = eerdere.isEmpty ? nil : Periodedekking(opdracht.dekking, maanden: eerdere, cellen: cellen)
    var weken: [Set<Maand>: Weekstand] = [:]
    for cel in cellen.alle {
      let sleutel = cellen.sleutel(cel, tijd.perioden[periode])
      if let stand = dekking.stand(.aanwezigheid, cel), isExpected(cel, stand) {
        writeAanwezigheid(cel, sleutel, stand, vensterstand(stand, aanloop?.stand(.aanwezigheid, cel)))
        if cel == .totaal, let stroom { cijfers += stroom.cijfers(sleutel.periode, stand) }
        if isPerWeek(cel), let metRanden = weekdekking.stand(.aanwezigheid, cel) {
          let dicht = Set(metRanden.ontbrekend).union(metRanden.leeg)
          let weekstand =
            weken[dicht]
            ?? Weekstand(tijd.perioden[periode], tijd: tijd, kalender: opdracht.kalender, nietGeleverd: dicht)
          weken[dicht] = weekstand
          writeWeken(cel, sleutel, stand, weekstand)
        }
      }
    }
  }

  /// Months before the registration are as unknown as those that were not delivered.
  private func vensterstand(_ stand: Dekkingsstand, _ eerder: Dekkingsstand?) -> Dekkingsstand {
    guard let eerder else { return stand }
    let onbekend = tijd.perioden[periode].geteldeMaanden.filter { $0.laatsteDag < opdracht.kalender.vanaf }
    var uit = stand
    uit.ontbrekend = Maandenlijst(
      Set(stand.ontbrekend).union(eerder.ontbrekend).union(eerder.leeg).union(onbekend).sorted())
    return uit
  }

  /// An organisation that delivers no presentielijsten, by plan, misses none; the gemeente as a whole always does.
  private func isExpected(_ cel: Cel, _ stand: Dekkingsstand) -> Bool {
    if case .organisatie = cel { stand.isAanDeOrde } else { true }
  }

  /// `waarde` nil: there is nothing to divide by.
  private mutating func append(_ maat: Maat, _ sleutel: Cijfersleutel, _ stand: Dekkingsstand, _ waarde: Breuk?) {
    var sleutel = sleutel
    sleutel.maat = maat
    cijfers.append(
      Cijfer(
        sleutel, stand.isGeleverd ? waarde.map { .getal($0) } ?? .geen : .ontbreekt(stand.leeg),
        ontbrekend: stand.ontbrekend))
  }

  /// - Parameter vensterstand: the stand with the months before the period in which a child can have become 'vast'.
  private mutating func writeAanwezigheid(
    _ cel: Cel, _ sleutel: Cijfersleutel, _ stand: Dekkingsstand, _ vensterstand: Dekkingsstand
  ) {
    let metAnoniem: Bool
    switch cel {
    case .band: metAnoniem = false
    case .totaal, .stadsdeel, .wijk, .doel, .wijkDoel, .werkvorm, .organisatie: metAnoniem = true
    }
    let geteld = aanwezigheid.stand(cel, periode: periode)
    let som = geteld.som
    if !cellen.isVolledigGetoond(cel), som.bijeenkomsten == 0 || !stand.isGeleverd { return }
    append(.bijeenkomsten, sleutel, stand, Breuk(som.bijeenkomsten))
    append(.deelnames, sleutel, stand, Breuk(som.deelnames))
    if metAnoniem { append(.anoniemeDeelnames, sleutel, stand, Breuk(som.anoniem)) }
    append(.uniekeKinderen, sleutel, stand, Breuk(geteld.uniek))
    append(.groepsgrootte, sleutel, stand, Breuk(teller: som.deelnames, noemer: som.metDeelname))
    append(.kinderen4Keer, sleutel, stand, Breuk(geteld.vaak))
    append(.vasteKinderen, sleutel, vensterstand, Breuk(geteld.vast))
    if !tijd.perioden[periode].leentMaanden {
      append(.aandeelVasteKinderen, sleutel, stand, Breuk(teller: geteld.vast, noemer: geteld.uniek))
    }
    if metAnoniem {
      append(.activiteitsuren, sleutel, stand, Breuk(teller: som.minuten, noemer: 60))
      append(.activiteiten, sleutel, stand, Breuk(geteld.activiteiten))
      if teltOuders {
        // Held, and nobody counted the parents: there is no number, and not nought.
        append(
          .ouders, sleutel, stand,
          som.metOuders > 0 || som.bijeenkomsten == 0 ? Breuk(som.ouders) : nil)
        append(.bijeenkomstenMetOuders, sleutel, stand, Breuk(som.metOuders))
      }
    }
  }

  private func isPerWeek(_ cel: Cel) -> Bool {
    switch cel {
    case .band, .wijkDoel: false
    case .totaal, .stadsdeel, .wijk, .doel, .werkvorm, .organisatie: true
    }
  }

  /// The calendar months that the weeks of these months touch.
  private func weekmaanden(_ maanden: [Maand]) -> [Maand] {
    let weken = opdracht.kalender.weken(van: tijd.perioden[periode].eersteDag, tot: tijd.perioden[periode].laatsteDag)
    return Set(maanden + weken.prefix(1).flatMap(\.maanden) + weken.suffix(1).flatMap(\.maanden)).sorted()
  }

  private mutating func writeWeken(
    _ cel: Cel, _ sleutel: Cijfersleutel, _ stand: Dekkingsstand, _ weken: Weekstand
  ) {
    let gezien = aanwezigheid.weken(cel)
    if !cellen.isVolledigGetoond(cel), !stand.isGeleverd || weken.metAanbod(gezien, .alle) == 0 { return }
    // A week that is not delivered whole leaves the figure open, unless it had a bijeenkomst already.
    func open(_ soort: Weeksoort) -> Dekkingsstand {
      var uit = stand
      let gemist = weken.gemist(gezien, soort)
      if !gemist.isEmpty { uit.ontbrekend = Maandenlijst(gemist.union(stand.ontbrekend).sorted()) }
      return uit
    }
    let alle = open(.alle), school = open(.school)
    append(.wekenMetAanbod, sleutel, alle, Breuk(weken.metAanbod(gezien, .alle)))
    append(.schoolwekenMetAanbod, sleutel, school, Breuk(weken.metAanbod(gezien, .school)))
    append(.schoolweken, sleutel, stand, Breuk(weken.aantal(.school)))
    append(.langsteGatWeken, sleutel, alle, weken.langsteGat(gezien, .alle).map { Breuk($0) })
    append(.langsteGatSchoolweken, sleutel, school, weken.langsteGat(gezien, .school).map { Breuk($0) })
  }
}
