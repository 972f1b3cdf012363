import Domain

/// Two periods, areas or gemeenten side by side: figures, verdicts and coverage that differ, and what explains it.
///
/// It counts what lies in the data; it never says that one side is better.
package struct Naastelkaar: Sendable {
  package let a: Vergelijkingskant
  package let b: Vergelijkingskant

  package init(_ a: Vergelijkingskant, _ b: Vergelijkingskant) { (self.a, self.b) = (a, b) }

  package var titel: String { "\(a.naam) naast \(b.naam)" }

  package var tabellen: [Tabel] { [causes, flows, figures, verdicts, coverage, activities].compactMap(\.self) }

  private var kolommen: [Tabel.Kolom] { [.init(a.naam, .getal), .init(b.naam, .getal), .init("Verschil", .getal)] }

  /// Of one gemeente the areas are beside one another as well; of two only what both have.
  private var figures: Tabel {
    let links = a.cijfers, rechts = b.cijfers
    let isEen = a.gemeente == b.gemeente
    let sleutels = Set(links.keys).union(rechts.keys).filter { sleutel in
      let delen = [
        sleutel.gebied != nil, sleutel.doel != nil, sleutel.leeftijd != nil, sleutel.werkvorm != nil,
        sleutel.organisatie != nil,
      ].count { $0 }
      return delen <= 1 && (isEen || (sleutel.gebied == nil && sleutel.organisatie == nil))
        && links[sleutel] != rechts[sleutel]
    }.sorted { order($0) < order($1) }
    return Tabel(
      id: "vergelijk-cijfers", bijschrift: "Cijfers: \(titel).",
      kolommen: [.init("Maat"), .init("Waarvan")] + kolommen,
      rijen: sleutels.map { sleutel in
        let oud = links[sleutel], nieuw = rechts[sleutel]
        return [
          .tekst(sleutel.maat.kop), .tekst(part(sleutel)), Cel(oud), Cel(nieuw), difference(sleutel.maat, oud, nieuw),
        ]
      },
      legenda: ["Unieke kinderen tellen niet op over wijken, doelen of maanden.", "– betekent: niet te vergelijken."])
  }

  private func order(_ sleutel: Cijfersleutel) -> (Int, Int, String) {
    let isDeel =
      sleutel.gebied != nil || sleutel.doel != nil || sleutel.leeftijd != nil || sleutel.werkvorm != nil
      || sleutel.organisatie != nil
    return (isDeel ? 1 : 0, Maat.allCases.firstIndex(of: sleutel.maat) ?? 0, part(sleutel))
  }

  private func part(_ sleutel: Cijfersleutel) -> String {
    if let gebied = sleutel.gebied { return a.dekking.naam(gebied) }
    if let doel = sleutel.doel {
      return "\(doel.code) \(a.dekking.overzicht.doelen.first { $0.id == doel }?.kort ?? "")"
    }
    if let band = sleutel.leeftijd { return band == .onbekend ? "leeftijd onbekend" : "\(band.code) jaar" }
    if let vorm = sleutel.werkvorm { return vorm }
    if let bron = sleutel.organisatie { return a.organisaties[bron] ?? bron.code }
    return "alles"
  }

  /// Only of two whole numbers: beside a figure that misses a month a difference would tell of the delivery.
  private func difference(_ maat: Maat, _ oud: Cijfer?, _ nieuw: Cijfer?) -> Cel {
    guard let oud, let nieuw, oud.ontbrekend.isEmpty, nieuw.ontbrekend.isEmpty,
      let waarde = Afleiding.verschil.waarde(nieuw.waarde, vorig: oud.waarde)
    else { return Cel(.geen) }
    return Cel(.getal(waarde, Afleiding.verschil.notatie(maat)))
  }

  /// Agreements are of a gemeente: an area has none of its own.
  private var verdicts: Tabel? {
    guard a.gebied == nil, b.gebied == nil else { return nil }
    // Of each agreement its last window in the period.
    func last(_ kant: Vergelijkingskant) -> [String: Afspraakuitkomst] {
      Dictionary(kant.afspraken.map { ($0.afspraak.id, $0) }, uniquingKeysWith: { $1 })
    }
    let links = last(a), rechts = last(b)
    let codes = Set(links.keys).union(rechts.keys).sorted()
    guard !codes.isEmpty else { return nil }
    func said(_ uitkomst: Afspraakuitkomst?) -> Cel {
      .tekst(uitkomst.map { "\($0.oordeel.tekst): \($0.gerealiseerd)" } ?? "geldt hier niet")
    }
    return Tabel(
      id: "vergelijk-oordelen", bijschrift: "Afspraken: \(titel).",
      kolommen: [.init("Code"), .init("Afspraak"), .init(a.naam), .init(b.naam)],
      rijen: codes.map { code in
        [
          .tekst(code), .tekst((rechts[code] ?? links[code])?.afspraak.titel ?? ""), said(links[code]),
          said(rechts[code]),
        ]
      }, legenda: ["Een norm kan tussen twee perioden zijn veranderd."])
  }

  private var coverage: Tabel {
    func state(_ kant: Vergelijkingskant, _ doel: DoelID) -> Cel {
      guard let vak = kant.dekking.overzicht.vak(doel, kant.plek) else { return Cel(.geen) }
      return .tekst("\(vak.stand.teken) \(vak.stand.woord) (\(vak.activiteiten))")
    }
    return Tabel(
      id: "vergelijk-dekking", bijschrift: "Dekking van de doelen: \(titel).",
      kolommen: [.init("Doel"), .init(a.naam), .init(b.naam)],
      rijen: a.dekking.overzicht.doelen.map { doel in
        [.tekst("\(doel.id.code) \(doel.kort)"), state(a, doel.id), state(b, doel.id)]
      }, legenda: ["Tussen haakjes staat het aantal activiteiten."])
  }

  /// What the figures rest on, side by side: deliveries, weeks, and the activities that explain most.
  private var causes: Tabel {
    func weeks(_ kant: Vergelijkingskant) -> String {
      let vak = kant.dekking.overzicht.doelen.first.flatMap { kant.dekking.overzicht.vak($0.id, kant.plek) }
      return "\(vak?.schoolweken ?? 0) schoolweken"
    }
    func missing(_ kant: Vergelijkingskant) -> String {
      kant.ontbrekend.isEmpty ? "niets" : kant.ontbrekend.joined(separator: "; ")
    }
    func running(_ kant: Vergelijkingskant) -> String {
      kant.dekking.overzicht.lopend.isEmpty ? "voorbij" : "loopt nog"
    }
    let links = held(a), rechts = held(b)
    let gestopt = Set(links.keys).subtracting(rechts.keys).count,
      begonnen = Set(rechts.keys).subtracting(links.keys).count
    let eenKant: [[Cel]] =
      !isZelfdePlek
      ? [] : [[.tekst("Alleen aan deze kant"), .tekst("\(gestopt) activiteiten"), .tekst("\(begonnen) activiteiten")]]
    return Tabel(
      id: "vergelijk-oorzaken", bijschrift: "Waardoor cijfers kunnen verschillen.",
      kolommen: [.init("Wat"), .init(a.naam), .init(b.naam)],
      rijen: [
        [.tekst("De periode"), .tekst(running(a)), .tekst(running(b))],
        [.tekst("Schoolweken"), .tekst(weeks(a)), .tekst(weeks(b))],
        [.tekst("Wat niet is geleverd"), .tekst(missing(a)), .tekst(missing(b))],
        [.tekst("Activiteiten"), .tekst("\(links.count)"), .tekst("\(rechts.count)")],
      ] + eenKant)
  }

  /// Of two areas every activity is on one side: that explains nothing.
  private var isZelfdePlek: Bool { a.gemeente == b.gemeente && a.plek == b.plek }

  /// Held bijeenkomsten by activity, of the area of the side.
  private func held(_ kant: Vergelijkingskant) -> [Activiteitsleutel: (naam: String, aantal: Int)] {
    let wijken = kant.dekking.wijken(of: kant.plek), maanden = kant.periode.maanden
    var uit: [Activiteitsleutel: (naam: String, aantal: Int)] = [:]
    for activiteit in kant.dekking.activiteiten where wijken.contains(activiteit.sleutel.wijk) {
      let gehouden = activiteit.telling(maanden).gehouden
      if gehouden > 0 { uit[activiteit.sleutel.activiteit, default: (activiteit.naam, 0)].aantal += gehouden }
    }
    return uit
  }

  /// The ten activities of which the number of bijeenkomsten differs most.
  private var activities: Tabel? {
    guard isZelfdePlek else { return nil }
    let links = held(a), rechts = held(b)
    typealias Verschil = (sleutel: Activiteitsleutel, oud: Int, nieuw: Int, groot: Int)
    var verschillen: [Verschil] = []
    for sleutel in Set(links.keys).union(rechts.keys) {
      let oud = links[sleutel]?.aantal ?? 0, nieuw = rechts[sleutel]?.aantal ?? 0
      if oud != nieuw { verschillen.append((sleutel, oud, nieuw, abs(nieuw - oud))) }
    }
    verschillen.sort { $0.groot != $1.groot ? $0.groot > $1.groot : $0.sleutel < $1.sleutel }
    guard !verschillen.isEmpty else { return nil }
    func number(_ aantal: Int) -> Cel { Cel(.getal(Breuk(aantal), .aantal)) }
    return Tabel(
      id: "vergelijk-activiteiten", bijschrift: "De activiteiten die het meest verschillen, in gehouden bijeenkomsten.",
      kolommen: [.init("Activiteit")] + kolommen,
      rijen: verschillen.prefix(10).map { verschil in
        let naam = (rechts[verschil.sleutel] ?? links[verschil.sleutel])?.naam ?? verschil.sleutel.code
        return [.tekst(naam), number(verschil.oud), number(verschil.nieuw), number(verschil.nieuw - verschil.oud)]
      },
      legenda: verschillen.count > 10 ? ["Er verschillen nog \(verschillen.count - 10) andere activiteiten."] : [])
  }
}

/// What each table of a comparison is called, in the workbook and on the page.
package func vergelijknaam(_ tabel: Tabel) -> String {
  switch tabel.id {
  case "vergelijk-cijfers": "Cijfers"
  case "vergelijk-oordelen": "Afspraken"
  case "vergelijk-dekking": "Dekking"
  case "vergelijk-oorzaken": "Waardoor"
  case "vergelijk-kinderen": "Kinderen"
  default: "Activiteiten"
  }
}
