import Domain

/// Page one is the whole answer: three findings beside four numbers, every verdict, what needs attention, one story, one question.
extension Rapportinvoer {
  var samenvatting: Hoofdstuk {
    let tegels = self.tegels
    return Hoofdstuk(
      "samenvatting", nil,
      (isConcept ? [.checklist(openstaand)] : [])
        + [tegels.isEmpty ? .vondsten(vondsten) : .naast([.vondsten(vondsten)], [.tegels(tegels)])]
        + agreementStrip + attention + slot)
  }

  private var tegels: [Tegel] {
    [
      tegel(.uniekeKinderen, "kinderen"), tegel(.deelnames, "deelnames", meer: openOffer),
      tegel(.bijeenkomsten, "bijeenkomsten"), wijktegel,
    ].compactMap(\.self)
  }

  private func tegel(_ maat: Maat, _ label: String, meer: Zin? = nil) -> Tegel? {
    guard let cijfer = cijfer(maat) else { return nil }
    switch cijfer.waarde {
    case .getal: return cijfer.getoond.map { Tegel("\($0)", label, lastYear(cijfer), meer: meer) }
    case .onderdrukt: return Tegel("\(Cel.onderdruktTeken)", label, "verborgen")
    case .ontbreekt: return Tegel("?", label, "levering ontbreekt")
    case .geen: return nil
    }
  }

  /// 'vorig jaar 833', or why there is none.
  private func lastYear(_ nu: Cijfer) -> Zin? {
    guard nu.ontbrekend.isEmpty else { return "ten minste: een levering ontbreekt" }
    switch vergelijk(nu) {
    case .meer, .meerDanDubbel, .minder, .gelijk, .gewoneSchommeling:
      return vorig(nu)?.getoond.map { "vorig jaar \($0)" }
    case .vanNul: return "vorig jaar nul"
    case .eersteKeer: return "nog geen cijfer van vorig jaar"
    case .looptNog: return "\(naam: looptijd.inZin)"
    case .ontbreekt: return "vorig jaar ontbreekt een levering"
    case .onderdrukt, .geenVorig: return nil
    }
  }

  /// Who came to open activities, and was counted without a name.
  private var openOffer: Zin? {
    guard let open = cijfer(.anoniemeDeelnames), let getal = open.getal, getal.teller > 0, let nu = open.getoond else {
      return nil
    }
    guard vergelijkperiode != nil, let toen = vorig(open), toen.ontbrekend.isEmpty, let eerder = toen.getoond else {
      return "open aanbod: \(nu)"
    }
    return "open aanbod: \(nu) (was \(eerder))"
  }

  private var wijktegel: Tegel? {
    guard let stand = continuiteit else { return nil }
    let label = "wijken met elke schoolweek aanbod"
    let onbekend = telling(.wijkenOnbekend)
    if onbekend.getal == count(.wijken) { return Tegel("?", label, "levering ontbreekt") }
    let goed = tellingInCijfers(.wijkenElkeWeek), alle = tellingInCijfers(.wijken)
    let lacune: Zin =
      onbekend.getal == 1 ? "van één wijk weten we het niet" : "van \(onbekend) wijken weten we het niet"
    let schoolweken: Zin? = cijfer(.schoolweken)?.getoond.map { "van \($0) \($0.of("schoolweek", "schoolweken"))" }
    return Tegel("\(goed) van \(alle)", label, stand.onbekend.isEmpty ? schoolweken : lacune)
  }

  private var agreementStrip: [Blok] {
    let uitkomsten = laatsteUitkomsten
    guard !uitkomsten.isEmpty else { return [] }
    let groepen = Oordeelsoort.allCases.compactMap { soort -> Strookgroep? in
      let eigen = uitkomsten.filter { $0.oordeel.soort == soort }
      return eigen.isEmpty
        ? nil
        : Strookgroep(oordeel: soort, plekken: eigen.map { .init(id: $0.afspraak.id, titel: $0.afspraak.titel) })
    }
    return [.kop(stripTitle, id: "strook"), .strook(groepen)]
  }

  /// 'Twintig afspraken: acht op schema, zes vragen aandacht'.
  private var stripTitle: String {
    let goed = count(.afsprakenGoed), slecht = count(.afsprakenAandacht)
    let woord = count(.afsprakenGehaald) == goed ? "gehaald" : "gehaald of op schema"
    let delen =
      (goed > 0 ? ["\(Telwoord.woord(goed)) \(count(.afsprakenGehaald) == 0 ? "op schema" : woord)"] : [])
      + (slecht > 0 ? ["\(Telwoord.woord(slecht)) \(slecht == 1 ? "vraagt" : "vragen") aandacht"] : [])
    let alle = count(.afspraken)
    let kop = "\(Telwoord.woord(alle)) \(alle == 1 ? "afspraak" : "afspraken")".metHoofdletter
    return delen.isEmpty ? kop : "\(kop): \(enumerated(delen))"
  }

  /// Lines of paper beside the map, the white between two agreements counted as two: more would push the story and the question
  /// off page one. What was not met goes first.
  private static let aandachtsregels = 20

  static func fitting(_ punten: [Aandachtspunt]) -> [Aandachtspunt] {
    func lines(_ tekst: String, _ breedte: Int) -> Int { (tekst.count + breedte - 1) / breedte }
    var gevuld = 0
    return Array(
      punten.prefix { punt in
        gevuld += lines("\(punt.titel) · \(punt.getal)", 50) + lines(punt.reden, 60) + 2
        return gevuld <= aandachtsregels
      })
  }

  private var attention: [Blok] {
    let alle =
      laatsteUitkomsten.filter { $0.oordeel == .nietGehaald } + laatsteUitkomsten.filter { $0.oordeel == .looptAchter }
    guard !alle.isEmpty else { return waiting }
    let punten = Self.fitting(alle.map(point))
    let aantal = Telwoord.woord(alle.count)
    let kop =
      alle.count == 1
      ? "Deze afspraak vraagt aandacht"
      : punten.count == alle.count
        ? "Deze \(aantal) vragen aandacht"
        : "Van de \(aantal) die aandacht vragen, de eerste \(Telwoord.woord(punten.count))"
    let links: [Blok] = [.kop(kop, id: "aandacht"), .aandacht(punten)]
    guard let kaart = weekmap else { return links }
    return [.naast(links, [.kaart(kaart)])]
  }

  private func point(_ uitkomst: Afspraakuitkomst) -> Aandachtspunt {
    Aandachtspunt(
      id: uitkomst.afspraak.id, titel: uitkomst.afspraak.titel, oordeel: uitkomst.oordeel, getal: uitkomst.inKort,
      reden: shortReason(uitkomst))
  }

  /// Where no agreement has a verdict yet, page one says of each why.
  private var waiting: [Blok] {
    guard count(.afsprakenGewogen) == 0 else { return [] }
    let open = laatsteUitkomsten.filter { $0.oordeel != .geenNorm }
    let punten = Self.fitting(open.map(point))
    guard !punten.isEmpty else { return [] }
    let kop =
      open.count == 1
      ? "Over deze afspraak is er nog geen oordeel"
      : punten.count == open.count
        ? "Over deze \(Telwoord.woord(open.count)) is er nog geen oordeel"
        : "Van de \(Telwoord.woord(open.count)) zonder oordeel de eerste \(Telwoord.woord(punten.count))"
    return [.kop(kop, id: "aandacht"), .aandacht(punten)]
  }

  /// One story and one question; each alone where the other is not there.
  private var slot: [Blok] {
    let verhaal: [Blok] = featured.map { [.uitgelicht(block($0), doel: storyKicker($0))] } ?? []
    let vraag: [Blok] = question.map { [.vraag($0)] } ?? []
    return verhaal.isEmpty || vraag.isEmpty ? verhaal + vraag : [.naast(verhaal, vraag)]
  }
}
