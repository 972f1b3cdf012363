package import Domain

/// What a place of the matrix opens: why its state is so, its figures and course, what is done there and what could help.
package struct Vakuitleg: Sendable {
  /// A month of the course.
  package struct Maandstaaf: Hashable, Sendable {
    package let maand: Maand
    package let stand: Dekkingteken
    package let gehouden: Int
    /// Planned and not held.
    package let nietGehouden: Int
  }

  /// A line about something by name: an activity, a place, a partner.
  package struct Regel: Hashable, Sendable {
    package let naam: String
    package let waar: String
    package let keer: String
    init(_ naam: String, _ waar: String, _ keer: String = "") { (self.naam, self.waar, self.keer) = (naam, waar, keer) }
  }

  package let plek: Dekkingsblad.Plek
  package let stand: Dekkingteken
  /// The least number of activities, as it is printed in the matrix.
  package let activiteiten: Int
  package let waarom: [String]
  package let cijfers: [(naam: String, waarde: String)]
  package let verloop: [Maandstaaf]
  package let gedaan: [Regel]
  package let gepland: [Regel]
  package let kansen: [Regel]
}

extension Dekkingsblad {
  /// Nil for a place that the overview does not have.
  package func uitleg(_ plek: Plek) -> Vakuitleg? {
    guard let vak = overzicht.vak(plek.doel.id, plek.gebied) else { return nil }
    let hier = here(plek)
    return Vakuitleg(
      plek: plek, stand: vak.stand, activiteiten: vak.activiteiten, waarom: reasons(vak, plek, hier),
      cijfers: figures(vak, hier), verloop: course(plek, here(plek, ookEerder: true)),
      gedaan: hier.filter(isHeld).map(line), gepland: planned(hier),
      kansen: vak.stand == .bediend ? [] : chances(plek))
  }

  private func figures(
    _ vak: Dekkingsoverzicht.Vak, _ hier: [Dekkingsactiviteit]
  ) -> [(naam: String, waarde: String)] {
    let kinderen = hier.reduce(into: Set<UInt32>()) { $0.formUnion($1.kinderen) }.count
    let tekst = kinderen > 0 && kinderen < kleinsteGroep ? "minder dan \(kleinsteGroep)" : number(kinderen)
    return [
      ("activiteiten", number(vak.activiteiten)),
      (
        "keer gehouden",
        vak.gepland > 0 ? "\(number(vak.bijeenkomsten)), gepland \(number(vak.gepland))" : number(vak.bijeenkomsten)
      ),
      ("kinderen", tekst),
    ] + parents(vak, hier) + [
      ("schoolweken", "\(number(vak.weken)) van \(number(vak.schoolweken))")
    ]
  }

  /// Of a goal that is about parents.
  private func parents(
    _ vak: Dekkingsoverzicht.Vak, _ hier: [Dekkingsactiviteit]
  ) -> [(naam: String, waarde: String)] {
    switch vak.publiek {
    case .ouders, .deels:
      let aantal = hier.reduce(0) { $0 + ($1.ouders ?? 0) }
      let tekst = aantal > 0 && aantal < kleinsteGroep ? "minder dan \(kleinsteGroep)" : number(aantal)
      return [("keer een ouder", vak.publiek == .deels ? "ten minste \(tekst)" : tekst)]
    case .kinderen: return [("ouders", "niet geteld")]
    case nil: return []
    }
  }

  /// Sentences of facts: how the number stands to the threshold, what was planned and not held, where everything is.
  private func reasons(
    _ vak: Dekkingsoverzicht.Vak, _ plek: Plek, _ hier: [Dekkingsactiviteit]
  ) -> [String] {
    var uit: [String] = []
    let aantal = vak.activiteiten == 1 ? "Er is 1 activiteit" : "Er zijn \(number(vak.activiteiten)) activiteiten"
    switch vak.stand {
    case .bediend, .dun:
      uit.append("\(aantal). Vanaf \(number(vak.nodig)) heet een doel hier bediend.")
    case .geplandNietGehouden:
      uit += hier.compactMap(unheld)
    case .afwezig:
      uit.append("Er is niets gepland en niets gehouden.")
      uit += here(plek, ookEerder: true).compactMap { activiteit in
        activiteit.laatste.map { "\(activiteit.naam) was er voor het laatst op \($0.inTekst)." }
      }.prefix(2)
    case .ontbreekt:
      uit.append("De levering over \(enumerated(vak.ontbrekend.map(\.inTekst))) ontbreekt.")
      if vak.activiteiten > 0 { uit.append("Bekend is: ten minste \(counted(vak.activiteiten)).") }
    case .looptNog: uit.append("De periode loopt nog: het is te vroeg om iets te zeggen.")
    }
    if vak.stand == .dun { uit += hier.filter { !isHeld($0) }.compactMap(unheld) }
    let plekken = Set(hier.flatMap { $0.locaties.keys })
    if vak.bijeenkomsten >= overzicht.dunOnder, plekken.count == 1, let enige = plekken.first {
      uit.append("Alles is op één plek: \(enige).")
    }
    return uit + empties(plek, vak)
  }

  private func counted(_ aantal: Int) -> String { aantal == 1 ? "1 activiteit" : "\(number(aantal)) activiteiten" }

  /// Planned in the period and never held; with what happened to it in the months before.
  private func unheld(_ activiteit: Dekkingsactiviteit) -> String? {
    let nu = activiteit.telling(overzicht.periode.maanden)
    guard nu.gepland > 0, nu.gehouden == 0 else { return nil }
    let eerder = activiteit.telling(verloop.periode.maanden.filter { $0 < overzicht.periode.maanden[0] })
    let keer =
      nu.gepland == 1 ? "1 keer gepland en ging niet door" : "\(nu.gepland) keer gepland en ging geen enkele keer door"
    let toen =
      eerder.gepland > 0
      ? " In de maanden ervoor: \(eerder.gepland) keer gepland, \(eerder.gehouden) keer gehouden." : ""
    return "\(activiteit.naam) stond \(keer).\(toen)"
  }

  /// In a stadsdeel: which of its wijken have nothing.
  private func empties(_ plek: Plek, _ vak: Dekkingsoverzicht.Vak) -> [String] {
    guard plek.gebied.soort == .stadsdeel, vak.bijeenkomsten > 0 else { return [] }
    let wijken = overzicht.gebieden.wijken.filter { $0.stadsdeel == plek.gebied.code }
    let leeg = wijken.filter { wijk in
      switch overzicht.vak(plek.doel.id, Gebied(.wijk, wijk.code))?.stand {
      case .afwezig, .geplandNietGehouden: true
      case .bediend, .dun, .ontbreekt, .looptNog, nil: false
      }
    }
    guard !leeg.isEmpty else { return [] }
    return ["In \(leeg.count) van de \(wijken.count) wijken is er niets: \(enumerated(leeg.map(\.naam)))."]
  }

  private func course(_ plek: Plek, _ activiteiten: [Dekkingsactiviteit]) -> [Vakuitleg.Maandstaaf] {
    verloop.periode.maanden.compactMap { maand in
      let telling = activiteiten.reduce(into: Dekkingsactiviteit.Telling()) { som, activiteit in
        activiteit.perMaand[maand].map { som.add($0) }
      }
      let stand = verloop.vak(plek.doel.id, plek.gebied, .maand(maand))?.stand ?? .looptNog
      return .init(maand: maand, stand: stand, gehouden: telling.gehouden, nietGehouden: telling.nietDoorgegaan)
    }
  }

  /// An activity with its place, its usual time, its partners and how often it was held.
  private func line(_ activiteit: Dekkingsactiviteit) -> Vakuitleg.Regel {
    let telling = activiteit.telling(overzicht.periode.maanden)
    let waar = [
      activiteit.locaties.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key, usualMoment(activiteit)?.inTekst,
      activiteit.partners.isEmpty ? nil : "met \(enumerated(activiteit.partners))", organisatie(activiteit),
    ].compactMap(\.self).joined(separator: " · ")
    let keer = telling.gehouden == 1 ? "1 keer gehouden" : "\(number(telling.gehouden)) keer gehouden"
    return .init(activiteit.naam, waar, keer)
  }

  private func planned(_ hier: [Dekkingsactiviteit]) -> [Vakuitleg.Regel] {
    hier.compactMap { activiteit in
      let telling = activiteit.telling(overzicht.periode.maanden)
      guard telling.gepland > 0 else { return nil }
      let niet = telling.nietDoorgegaan > 0 ? ", \(number(telling.nietDoorgegaan)) keer niet doorgegaan" : ""
      return .init(activiteit.naam, "\(number(telling.gepland)) keer gepland\(niet)")
    }
  }

  func usualMoment(_ activiteit: Dekkingsactiviteit) -> Dekkingsactiviteit.Moment? {
    activiteit.momenten.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  func number(_ aantal: Int) -> String { Notatie.aantal.tekst(Breuk(aantal)) }
}

extension Dekkingsactiviteit.Moment {
  /// 'woensdag 13.30–15.30'.
  var inTekst: String {
    func tijd(_ minuten: Int) -> String { "\(minuten / 60).\(padded(minuten % 60, 2))" }
    let dag = weekdagnamen[weekdag - 1]
    guard let begin else { return dag }
    return "\(dag) \(tijd(begin))" + (einde.map { "–\(tijd($0))" } ?? "")
  }
}

/// From Monday.
let weekdagnamen = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
