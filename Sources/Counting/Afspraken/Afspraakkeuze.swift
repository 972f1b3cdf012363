import Domain

/// What the configuration answers while agreements are measured: which activities, which wijken, which parts.
struct Afspraakkeuze {
  let opdracht: Afspraakopdracht
  private let register: Activiteitenregister
  private let stadsdeel: [String: String]
  let aandachtswijken: Set<String>
  /// Where an agreement that asks for every locatie finds bijeenkomsten, by its id.
  private let plaatsen: [String: Set<Plaats>]

  /// A locatie in its wijk, of one bron.
  struct Plaats: Hashable {
    let bron: BronID
    let wijk: String
    let locatie: String
  }

  init(_ opdracht: Afspraakopdracht, plaatsen: [String: Set<Plaats>] = [:]) {
    (self.opdracht, self.plaatsen) = (opdracht, plaatsen)
    register = Activiteitenregister(opdracht.registers.activiteiten)
    stadsdeel = opdracht.gebieden.stadsdeelVanWijk
    aandachtswijken = Set(opdracht.gebieden.wijken.filter(\.isAandachtswijk).map(\.code))
  }

  /// As it was on that day.
  func activiteit(_ bron: BronID, _ code: String, op dag: Dag) -> Activiteit { register.known(bron, code, op: dag) }

  /// A block with an activity of its own for each form, and what each was.
  func activiteiten(of blok: Presentieblok) -> (blok: Presentieblok, activiteiten: [Activiteit]) {
    let blok = register.split(blok)
    return (blok, register.activiteiten(of: blok))
  }

  func wijken(in gebied: Gebied) -> Set<String> {
    switch gebied.soort {
    case .gemeente: Set(stadsdeel.keys)
    case .stadsdeel: Set(stadsdeel.filter { $0.value == gebied.code }.keys)
    case .wijk: [gebied.code]
    }
  }

  /// The parts of a test, the whole first when the norm itself is divided.
  private func items(_ toets: Toets, of afspraak: Resultaatafspraak) -> [Bereikitem] {
    switch toets.verdeling {
    case .geheel: [.geheel]
    case .verdeeld(let dimensie, let delen): [.geheel] + delen.map { item(dimensie, $0.item) }
    case .per(let dimensie, .lijst(let namen), _): namen.map { item(dimensie, $0) }
    case .per(let dimensie, .alle, _): namen(dimensie, toets, of: afspraak).map { item(dimensie, $0) }
    }
  }

  private func namen(_ dimensie: Verdeling.Dimensie, _ toets: Toets, of afspraak: Resultaatafspraak) -> [String] {
    switch dimensie {
    case .stadsdeel: return opdracht.gebieden.stadsdelen
    case .wijk:
      let binnen = wijken(toets.selectie.gebied)
      return opdracht.gebieden.wijken.map(\.code).filter { binnen?.contains($0) ?? true }
    case .doel: return opdracht.doelen.map(\.code)
    case .werkvorm: return opdracht.werkvormen
    case .organisatie: return opdracht.organisaties.map(\.code)
    case .leeftijdsband: return opdracht.leeftijdsbanden.map(\.code)
    case .leefgebied: return Set(opdracht.registers.signalen.map(\.leefgebied)).sorted()
    case .locatie: return locaties(toets, of: afspraak)
    }
  }

  /// Every locatie that occurs within the selection: one that lies elsewhere is no part of the agreement.
  private func locaties(_ toets: Toets, of afspraak: Resultaatafspraak) -> [String] {
    let registers = opdracht.registers, steunt = toets.rekenwijze.steuntOp
    var alle = Set(registers.wachtlijsten.map { Plaats(bron: $0.bron, wijk: $0.wijk, locatie: $0.locatie) })
    if steunt != [.wachtlijsten] {
      for rij in registers.planregels { alle.insert(Plaats(bron: rij.bron, wijk: rij.wijk, locatie: rij.locatie)) }
    }
    if steunt.contains(.aanwezigheid) { alle.formUnion(plaatsen[afspraak.id, default: []]) }
    let filter = Afspraakfilter(toets.selectie, .geheel, self), zonder = Set(toets.selectie.zonder.locaties)
    let binnen = alle.filter {
      !$0.locatie.isEmpty && filter.passes(bron: $0.bron, wijk: $0.wijk) && filter.passes(locatie: $0.locatie)
        && !zonder.contains($0.locatie)
    }
    return Set(binnen.map(\.locatie)).sorted()
  }

  /// The wijken of a choice of areas; nil when all are meant.
  func wijken(_ keuze: Selectie.Gebiedskeuze) -> Set<String>? {
    switch keuze {
    case .overal: nil
    case .aandachtswijken: aandachtswijken
    case .gebieden(let gebieden):
      gebieden.contains { $0.soort == .gemeente } ? nil : gebieden.reduce(into: []) { $0.formUnion(wijken(in: $1)) }
    }
  }

  private func item(_ dimensie: Verdeling.Dimensie, _ code: String) -> Bereikitem {
    switch dimensie {
    case .stadsdeel: .gebied(Gebied(.stadsdeel, code))
    case .wijk: .gebied(Gebied(.wijk, code))
    case .locatie: .locatie(code)
    case .doel: .doel(DoelID(code))
    case .werkvorm: .werkvorm(code)
    case .organisatie: .organisatie(BronID(code))
    case .leefgebied: .leefgebied(code)
    case .leeftijdsband: .leeftijd(Leeftijdsband(code: code) ?? .onbekend)
    }
  }

  /// Every figure that is asked for.
  var vragen: [Afspraakvraag] {
    var uit: [Afspraakvraag] = []
    for afspraak in opdracht.afspraken {
      let vensters = afspraak.periode.vensters(
        in: opdracht.periode, geldig: afspraak.geldig, kalender: opdracht.kalender)
      for venster in vensters {
        for (plek, toets) in afspraak.eis(op: venster.tot).toetsen.enumerated() {
          // A milestone is measured on its own day.
          var venster = venster
          if case .mijlpaal(_, let uiterlijk) = toets.norm {
            venster = Meetvenster(periode: venster.periode, tot: min(venster.tot, max(uiterlijk, venster.van)))
          }
          for item in items(toets, of: afspraak) {
            let sleutel = Afspraakmeting.Sleutel(
              afspraak: afspraak.id, onderdeel: plek + 1, item: item, venster: venster)
            uit.append(Afspraakvraag(sleutel, toets, geheleGemeente: opdracht.gebieden.gemeente))
            guard case .groei(_, vanaf: .vorigJaar) = toets.norm else { continue }
            let eerder = Afspraakmeting.Sleutel(
              afspraak: afspraak.id, onderdeel: plek + 1, item: item, venster: venster.vorigJaar, moment: .vorigJaar)
            uit.append(Afspraakvraag(eerder, toets, geheleGemeente: opdracht.gebieden.gemeente))
          }
        }
      }
    }
    return uit
  }
}
