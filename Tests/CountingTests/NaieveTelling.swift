import Counting
import Domain
import TestSupport

/// The same figures by plain loops over rows: slow, short and written without looking at the count.
struct NaieveTelling {
  struct Rij { let bijeenkomst: Int, kind: UInt32, leeftijd: Int? }
  struct Sessie {
    let nummer: Int, bron: BronID, wijk: String, dag: Dag, activiteit: String, anoniem: Int, minuten: Int
    let ouders: Int?
    var rijen: [Rij] = []
  }
  let map: Toevalswerkmap
  let sessies: [Sessie]
  /// The bijeenkomsten of the cell that was asked last: its measures come one after another.
  private final class Laatste {
    var cel: Cijfersleutel?
    var sessies: [Sessie] = []
  }
  private let laatste = Laatste()

  init(_ map: Toevalswerkmap) {
    self.map = map
    var sessies: [Sessie] = []
    for blok in map.blokken {
      for b in 0..<blok.aantal {
        let heeftTijd = blok.begin[b] != Presentieblok.geenTijd && blok.einde[b] > blok.begin[b]
        var sessie = Sessie(
          nummer: sessies.count, bron: blok.bron, wijk: blok.wijk, dag: blok.maand.eersteDag + Int(blok.dag[b]) - 1,
          activiteit: blok.activiteiten[Int(blok.activiteit[b])], anoniem: Int(blok.anoniem[b]),
          minuten: heeftTijd ? Int(blok.einde[b]) - Int(blok.begin[b]) : 0,
          ouders: blok.ouders.isEmpty || blok.ouders[b] == .max ? nil : Int(blok.ouders[b]))
        for p in blok.presenties(b) where blok.kenmerk[p].status == .aanwezig {
          sessie.rijen.append(Rij(bijeenkomst: sessie.nummer, kind: blok.kind[p], leeftijd: blok.kenmerk[p].leeftijd))
        }
        sessies.append(sessie)
      }
    }
    self.sessies = sessies
  }

  func activiteit(_ bron: BronID, _ code: String) -> Activiteit? {
    map.registers.activiteiten.first { $0.bron == bron && $0.code == code }
  }

  /// Whether a row with this place, bron and activity belongs to the cell; age apart.
  func inCel(_ sleutel: Cijfersleutel, _ dag: Dag, _ wijk: String, _ bron: BronID, _ code: String?) -> Bool {
    guard sleutel.periode.bevat(dag) else { return false }
    if let gebied = sleutel.gebied {
      let stadsdeel = map.gebieden.wijken.first { $0.code == wijk }?.stadsdeel
      guard gebied.soort == .wijk ? gebied.code == wijk : gebied.code == stadsdeel else { return false }
    }
    if let organisatie = sleutel.organisatie, organisatie != bron { return false }
    guard sleutel.doel != nil || sleutel.werkvorm != nil else { return true }
    guard let code else { return false }
    let activiteit = activiteit(bron, code)
    if let doel = sleutel.doel {
      let doelen = activiteit?.doelen ?? []
      guard doel == .geen ? doelen.isEmpty : doelen.contains(doel) else { return false }
    }
    if let vorm = sleutel.werkvorm, activiteit?.werkvorm != vorm { return false }
    return true
  }

  func soort(_ maat: Maat) -> Leveringsoort {
    switch maat {
    case .bijeenkomsten, .deelnames, .anoniemeDeelnames, .uniekeKinderen, .groepsgrootte, .kinderen4Keer,
      .vasteKinderen,
      .aandeelVasteKinderen, .wekenMetAanbod, .schoolwekenMetAanbod, .schoolweken, .langsteGatWeken,
      .langsteGatSchoolweken, .activiteitsuren, .activiteiten, .ouders, .bijeenkomstenMetOuders:
      .aanwezigheid
    case .gepland, .afgelast, .afgelastOvermacht: .planning
    case .signalen, .signalenDoorgespeeld14d, .aandeelDoorgespeeld14d, .signalenDoorgespeeld, .signalenOpgepakt,
      .signalenAfgerond, .mediaanDagenDoorgespeeld, .mediaanDagenOpgepakt, .mediaanDagenAfgerond:
      .signalen
    case .evaluatieAntwoorden, .tevredenheid: .evaluaties
    case .wachtlijst: .wachtlijsten
    case .praktijkbezoeken: .praktijkbezoeken
    case .vrijwilligersuren: .vrijwilligersuren
    }
  }

  func missing(_ sleutel: Cijfersleutel, _ maanden: [Maand]) -> (ontbrekend: [Maand], leeg: [Maand]) {
    let bronnen = map.bronnen.filter { sleutel.organisatie == nil || sleutel.organisatie == $0 }
    let soort = soort(sleutel.maat)
    var ontbrekend: [Maand] = [], leeg: [Maand] = []
    for maand in maanden {
      let plekken = bronnen.map { Leveringsdekking.Plek($0, soort, maand) }
      let gekomen = plekken.filter { map.dekking.geleverd.contains($0) }
      if plekken.contains(where: { map.dekking.verwacht.contains($0) && !map.dekking.geleverd.contains($0) }) {
        ontbrekend.append(maand)
      }
      if gekomen.isEmpty { leeg.append(maand) }
    }
    return (ontbrekend, leeg)
  }

  func cijfer(_ sleutel: Cijfersleutel) -> Cijfer {
    var (ontbrekend, leeg) = missing(sleutel, sleutel.periode.maanden)
    let weken = weken(sleutel.periode)
    let waarde: Waarde =
      leeg.count == sleutel.periode.maanden.count
      ? .ontbreekt(Maandenlijst(leeg)) : getal(sleutel, weken).map { .getal($0) } ?? .geen
    // A week that is not delivered whole leaves the figures of weeks open, unless there was a bijeenkomst in it already.
    let gezien = seen(sleutel), dicht = dicht(sleutel)
    if [.wekenMetAanbod, .schoolwekenMetAanbod, .langsteGatWeken, .langsteGatSchoolweken].contains(sleutel.maat),
      weken.contains(where: { !gezien.contains($0) && !Set($0.maanden).isDisjoint(with: dicht) })
    {
      ontbrekend = Set(ontbrekend).union(dicht).sorted()
    }
    if sleutel.maat == .wachtlijst, wachtlijst(sleutel).isOnvolledig, let laatste = sleutel.periode.maanden.last {
      ontbrekend = Set(ontbrekend + [laatste]).sorted()
      if waarde == .geen {
        return Cijfer(sleutel, .ontbreekt(Maandenlijst(ontbrekend)), ontbrekend: Maandenlijst(ontbrekend))
      }
    }
    if sleutel.maat == .vasteKinderen, sleutel.periode.maanden.count < 3, let laatste = sleutel.periode.maanden.last {
      let eerdere = (1...2).map { Maand(volgnummer: laatste.volgnummer - $0) }.filter {
        $0 < sleutel.periode.maanden[0]
      }
      let gemist = missing(sleutel, eerdere.sorted())
      ontbrekend = Set(ontbrekend + gemist.ontbrekend + gemist.leeg).sorted()
    }
    return Cijfer(sleutel, waarde, ontbrekend: Maandenlijst(ontbrekend))
  }

  /// Weeks whose Thursday lies in the period.
  private func weken(_ periode: Periode) -> [Week] {
    var week = Week(periode.eersteDag), uit: [Week] = []
    while week.maandag <= periode.laatsteDag {
      if periode.bevat(week.maandag + 3) { uit.append(week) }
      week = week.volgende
    }
    return uit
  }

  /// Of the months that the weeks of the period touch, those that did not come whole.
  private func dicht(_ sleutel: Cijfersleutel) -> Set<Maand> {
    let maanden = Set(sleutel.periode.maanden + weken(sleutel.periode).flatMap(\.maanden)).sorted()
    let (ontbrekend, leeg) = missing(sleutel, maanden)
    return Set(ontbrekend + leeg)
  }

  /// Weeks with a bijeenkomst of the cell, on any day of the week.
  private func seen(_ sleutel: Cijfersleutel) -> Set<Week> {
    var altijd = sleutel
    altijd.periode = .vrij(.eerste, .laatste)
    return Set(held(altijd).map { Week($0.dag) })
  }

  private func getal(_ sleutel: Cijfersleutel, _ weken: [Week]) -> Breuk? {
    lazy var geteld = held(sleutel)
    lazy var rijen = geteld.flatMap(\.rijen)
    lazy var keren = Dictionary(grouping: rijen, by: \.kind).mapValues(\.count)
    lazy var vast = vast(sleutel)
    let register = map.registers
    lazy var signalen = register.signalen.filter { inCel(sleutel, $0.dag, $0.wijk, $0.bron, nil) }
    func binnen14() -> Int {
      signalen.filter { s in s.doorgespeeld.map { (0...14).contains(s.dag.dagen(tot: $0)) } ?? false }.count
    }
    func mediaan(_ tot: (Signaal) -> Dag?) -> Breuk? {
      let dagen = signalen.compactMap { s in tot(s).map { s.dag.dagen(tot: $0) } }.filter { $0 >= 0 }.sorted()
      // Who is still open comes after all the others; when the middle is one of those, there is no saying yet.
      let aantal = dagen.count + signalen.filter { tot($0) == nil }.count
      guard aantal > 0, aantal / 2 < dagen.count else { return nil }
      return Breuk(teller: dagen[(aantal - 1) / 2] + dagen[aantal / 2], noemer: 2)
    }
    lazy var plan = register.planregels.filter { inCel(sleutel, $0.dag, $0.wijk, $0.bron, $0.activiteit) }
    lazy var evaluaties = register.evaluaties.filter {
      inCel(sleutel, $0.dag, $0.wijk, $0.bron, $0.activiteit.isEmpty ? nil : $0.activiteit)
    }
    switch sleutel.maat {
    case .bijeenkomsten: return Breuk(geteld.count)
    case .deelnames: return Breuk(rijen.count)
    case .anoniemeDeelnames: return Breuk(geteld.map(\.anoniem).reduce(0, +))
    case .uniekeKinderen: return Breuk(keren.count)
    case .groepsgrootte: return Breuk(teller: rijen.count, noemer: Set(rijen.map(\.bijeenkomst)).count)
    case .kinderen4Keer: return Breuk(keren.values.filter { $0 >= 4 }.count)
    case .vasteKinderen: return Breuk(vast)
    case .aandeelVasteKinderen: return Breuk(teller: vast, noemer: keren.count)
    case .wekenMetAanbod: return Breuk(weken.filter(seen(sleutel).contains).count)
    case .schoolwekenMetAanbod: return Breuk(weken.filter { !isVakantie($0) }.filter(seen(sleutel).contains).count)
    case .schoolweken: return Breuk(weken.filter { !isVakantie($0) }.count)
    case .langsteGatWeken: return gat(seen(sleutel), weken, dicht(sleutel))
    case .langsteGatSchoolweken: return gat(seen(sleutel), weken.filter { !isVakantie($0) }, dicht(sleutel))
    case .activiteitsuren: return Breuk(teller: geteld.map(\.minuten).reduce(0, +), noemer: 60)
    case .activiteiten: return Breuk(Set(geteld.map { "\($0.bron.code)/\($0.activiteit)" }).count)
    case .ouders:
      let bekend = geteld.compactMap(\.ouders)
      return bekend.isEmpty && !geteld.isEmpty ? nil : Breuk(bekend.reduce(0, +))
    case .bijeenkomstenMetOuders: return Breuk(geteld.filter { $0.ouders != nil }.count)
    case .vrijwilligersuren:
      let rijen = (register.veldrijen[.vrijwilligersuren] ?? []).filter {
        inCel(sleutel, $0.dag, $0.wijk, $0.bron, $0.activiteit)
      }
      return Breuk(teller: rijen.map { $0.getallen[.uren] ?? 0 }.reduce(0, +), noemer: 60)
    case .gepland: return Breuk(plan.count)
    case .afgelast: return Breuk(plan.filter { $0.uitkomst == .afgelast || $0.uitkomst == .afgelastOvermacht }.count)
    case .afgelastOvermacht: return Breuk(plan.filter { $0.uitkomst == .afgelastOvermacht }.count)
    case .signalen: return Breuk(signalen.count)
    case .signalenDoorgespeeld14d: return Breuk(binnen14())
    case .aandeelDoorgespeeld14d: return Breuk(teller: binnen14(), noemer: signalen.count)
    case .signalenDoorgespeeld: return Breuk(signalen.filter { $0.doorgespeeld != nil }.count)
    case .signalenOpgepakt: return Breuk(signalen.filter { $0.opgepakt != nil }.count)
    case .signalenAfgerond: return Breuk(signalen.filter { $0.afgerond != nil }.count)
    case .mediaanDagenDoorgespeeld: return mediaan(\.doorgespeeld)
    case .mediaanDagenOpgepakt: return mediaan(\.opgepakt)
    case .mediaanDagenAfgerond: return mediaan(\.afgerond)
    case .evaluatieAntwoorden: return Breuk(evaluaties.map(\.antwoorden).reduce(0, +))
    case .tevredenheid: return tevredenheid(evaluaties)
    case .wachtlijst: return wachtlijst(sleutel).aantal
    case .praktijkbezoeken:
      return Breuk(register.praktijkbezoeken.filter { inCel(sleutel, $0.dag, $0.wijk, $0.bron, nil) }.count)
    }
  }

  /// The bijeenkomsten of the cell with their rows in it; without rows only when there is a head-count.
  private func held(_ sleutel: Cijfersleutel) -> [Sessie] {
    var cel = sleutel
    cel.maat = .bijeenkomsten
    if laatste.cel == cel { return laatste.sessies }
    var geteld: [Sessie] = []
    for var sessie in sessies where inCel(sleutel, sessie.dag, sessie.wijk, sessie.bron, sessie.activiteit) {
      if let band = sleutel.leeftijd { sessie.rijen.removeAll { !band.bevat($0.leeftijd) } }
      if !sessie.rijen.isEmpty || (sleutel.leeftijd == nil && sessie.anoniem + (sessie.ouders ?? 0) > 0) {
        geteld.append(sessie)
      }
    }
    (laatste.cel, laatste.sessies) = (cel, geteld)
    return geteld
  }

  /// Children that came four times within three months: those up to and including a month, a quarter itself, or one of the
  /// quarters of what is longer.
  private func vast(_ sleutel: Cijfersleutel) -> Int {
    let maanden = sleutel.periode.maanden
    var groepen: [[Maand]] = []
    if maanden.count < 3, let laatste = maanden.last {
      groepen = [(0...2).map { Maand(volgnummer: laatste.volgnummer - $0) }]
    } else if maanden.count == 3 {
      groepen = [maanden]
    } else {
      groepen = Dictionary(grouping: maanden) { "\($0.jaar) \(($0.nummer - 1) / 3)" }.map(\.value)
    }
    var altijd = sleutel
    altijd.periode = .vrij(.eerste, .laatste)
    let alles = held(altijd)
    var gevonden: Set<UInt32> = []
    for groep in groepen {
      let kinderen = alles.filter { sessie in
        groep.contains(sessie.dag.maand) && (sleutel.periode.bevat(sessie.dag) || maanden.count < 3)
          && sessie.dag <= sleutel.periode.laatsteDag
      }.flatMap(\.rijen).map(\.kind)
      gevonden.formUnion(Dictionary(grouping: kinderen) { $0 }.filter { $0.value.count >= 4 }.keys)
    }
    return gevonden.count
  }

  func isVakantie(_ week: Week) -> Bool {
    let vrij = (0..<5).filter { dag in map.vakanties.contains { ($0.van...$0.tot).contains(week.maandag + dag) } }
    return vrij.count >= 3
  }

  private func gat(_ met: Set<Week>, _ weken: [Week], _ dicht: Set<Maand>) -> Breuk? {
    var (langste, lengte, isGeteld) = (0, 0, false)
    for week in weken {
      let isDicht = (0..<7).contains { dicht.contains((week.maandag + $0).maand) }
      if met.contains(week) || !isDicht { isGeteld = true }
      if met.contains(week) || isDicht { lengte = 0 } else { lengte += 1 }
      langste = max(langste, lengte)
    }
    return isGeteld ? Breuk(langste) : nil
  }

  private func tevredenheid(_ evaluaties: [Evaluatie]) -> Breuk? {
    let eigen = evaluaties.filter { $0.vraag == "tevredenheid" && $0.schaal == 1...10 }
    return Breuk(teller: eigen.map(\.som).reduce(0, +), noemer: eigen.map(\.antwoorden).reduce(0, +))
  }

  /// Of each location the last count of the period; and whether a location of the year before was passed over.
  private func wachtlijst(_ sleutel: Cijfersleutel) -> (aantal: Breuk?, isOnvolledig: Bool) {
    let periode = sleutel.periode
    var altijd = sleutel
    altijd.periode = .vrij(.eerste, .laatste)
    let alle = map.registers.wachtlijsten.filter { inCel(altijd, $0.peildatum, $0.wijk, $0.bron, nil) }
    func plaats(_ stand: Wachtlijststand) -> String { "\(stand.bron.code)/\(stand.wijk)/\(stand.locatie)" }
    let nu = alle.filter { periode.bevat($0.peildatum) }
    let eerder = alle.filter { $0.peildatum < periode.eersteDag && $0.peildatum >= periode.eersteDag - 366 }
    let isOnvolledig = !Set(eerder.map(plaats)).subtracting(nu.map(plaats)).isEmpty
    guard !nu.isEmpty else { return (nil, isOnvolledig) }
    var som = 0
    for plek in Set(nu.map(plaats)) {
      let eigen = nu.filter { plaats($0) == plek }
      let laatste = eigen.map(\.peildatum).max()
      som += eigen.filter { $0.peildatum == laatste }.map(\.kinderen).reduce(0, +)
    }
    return (Breuk(som), isOnvolledig)
  }
}
