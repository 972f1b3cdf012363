import Domain

/// The three numbers of an agreement as a row shows them: large, with what they are small beside them.
package struct Getaltekst: Hashable, Sendable {
  package let groot: String
  package let klein: String
  package init(_ groot: String, _ klein: String = "") { (self.groot, self.klein) = (groot, klein) }
  package var tekst: String { [groot, klein].filter { !$0.isEmpty }.joined(separator: " ") }
}

/// One part of an agreement: a wijk, a stadsdeel, a location, or one of two tests.
package struct Deelstand: Hashable, Sendable {
  package let naam: String
  package let oordeel: Oordeel
  package let waarde: String
  /// Its number may not be shown.
  package var isVerborgen = false
}

extension Afspraakuitkomst {
  private var toetsen: [Toets] { afspraak.eis(op: venster.tot).toetsen }

  /// What its parts are, of an agreement with one test.
  var dimensie: Verdeling.Dimensie? {
    guard toetsen.count == 1, let toets = toetsen.first else { return nil }
    switch toets.verdeling {
    case .geheel: return nil
    case .verdeeld(let dimensie, _), .per(let dimensie, _, _): return dimensie
    }
  }

  /// The part that is the agreement itself: the only one, or the whole beside the parts over which it is divided.
  var hoofddeel: Deeluitkomst? { delen.count == 1 ? delen.first : delen.first { $0.item == .geheel } }

  /// '853' kinderen, '14 van 21' wijken, '96%' 24 van 25.
  var bereikt: Getaltekst {
    if let dimensie, hoofddeel == nil, delen.count > 1 {
      let goed = delen.count { $0.oordeel.koers == true }
      // What nobody weighs has no number that are well: the parts beside it have theirs.
      guard delen.contains(where: { $0.oordeel.koers != nil }) else {
        return Getaltekst("\(delen.count)", dimensie.meervoud)
      }
      return Getaltekst("\(goed) van \(delen.count)", dimensie.meervoud)
    }
    if toetsen.count > 1, delen.count > 1 {
      return Getaltekst("\(delen.count { $0.oordeel.koers == true }) van \(delen.count)", "onderdelen")
    }
    guard toetsen.count == 1, let deel = hoofddeel, case .getal(let getal) = deel.meting.waarde
    else { return Getaltekst("", gerealiseerd) }
    let eenheid = toetsen[0].gemeten.maat.eenheid
    let groot = Afspraakgetal.notatie(getal, eenheid, against: deel.norm ?? deel.nuVerwacht).tekst(getal)
    switch deel.meting.soort {
    case .aandeel:
      return Getaltekst(
        groot, "\(Notatie.aantal.tekst(Breuk(getal.teller))) van \(Notatie.aantal.tekst(Breuk(getal.noemer)))")
    case .gemiddelde:
      let rust = deel.meting.waarnemingen.map(eenheid.observed)
      return Getaltekst(groot, [eenheid.meervoud, rust].compactMap(\.self).joined(separator: ", "))
    case .aantal, .kinderen, .signalen:
      let woord = groot == "1" ? eenheid.enkelvoud : eenheid.meervoud
      return Getaltekst(groot, [woord, groeitekst].compactMap(\.self).joined(separator: ", "))
    }
  }

  /// Where it should be by now; nil without a plan, or with a plan for each part.
  var volgensPlan: Getaltekst? {
    guard toetsen.count == 1, let eerste = hoofddeel ?? delen.first, let plan = eerste.nuVerwacht,
      hoofddeel != nil || Set(delen.map(\.nuVerwacht)).count == 1
    else { return nil }
    let eenheid = toetsen[0].gemeten.maat.eenheid
    let waar = hoofddeel == nil ? dimensie.map { "\($0.elk) \($0.naam)" } ?? "" : ""
    return Getaltekst(Afspraakgetal.notatie(plan, eenheid).tekst(plan), waar)
  }

  /// '1.500' of meer, '70–85%', '+5%' of meer.
  var afgesproken: Getaltekst {
    guard toetsen.count < 2 else { return Getaltekst("\(toetsen.count)", "eisen samen") }
    guard let toets = toetsen.first else { return Getaltekst("", nagestreefd) }
    let eenheid = toets.gemeten.maat.eenheid
    let woord = eenheid == .procent ? "" : "\(eenheid.meervoud) "
    let waar: String =
      switch toets.verdeling {
      case .geheel: ""
      case .per(let dimensie, _, .elk): ", \(dimensie.elk) \(dimensie.naam)"
      case .per(let dimensie, _, .tenMinste(let k)): ", ten minste \(k) \(dimensie.meervoud)"
      case .verdeeld: ", verdeeld"
      }
    switch toets.norm {
    case .minimum(let grens, _):
      let isAlles = eenheid == .procent && grens.isEvenGroot(als: Breuk(1))
      let richting = isAlles ? "" : "of meer"
      return Getaltekst(Afspraakgetal.normgetal(grens, eenheid), tidy("\(woord)\(richting)\(waar)\(toets.speling)"))
    case .maximum(let grens, _):
      return Getaltekst(Afspraakgetal.normgetal(grens, eenheid), tidy("\(woord)of minder\(waar)\(toets.speling)"))
    case .band(let laag, let hoog):
      let van = Afspraakgetal.normgetal(laag, eenheid).replacing("%", with: "")
      return Getaltekst("\(van)–\(Afspraakgetal.normgetal(hoog, eenheid))", tidy("\(woord)\(waar)"))
    case .groei(.procent(let deel), .vorigJaar) where deel.teller > 0:
      return Getaltekst("+\(Afspraakgetal.normtekst(deel, .procent))", "of meer")
    case .groei, .mijlpaal, .monitor, .nulmeting: return Getaltekst("", nagestreefd)
    }
  }

  /// Without the comma or space that nothing stands before.
  private func tidy(_ tekst: String) -> String { String(tekst.trimmingPrefix { $0 == " " || $0 == "," }) }

  /// What was agreed where it takes more than one number; nil else.
  var eisen: String? { toetsen.count > 1 ? nagestreefd : nil }

  /// Each part with its own number; empty for an agreement that is one number.
  var delenstand: [Deelstand] {
    // One part of many that were possible is still to be told which.
    guard delen.count > 1 || delen.contains(where: { $0.item != .geheel }) else { return [] }
    let eigen = toetsen.count == 1 ? delen.filter { $0.item != .geheel } : delen
    return eigen.map { deel in
      let eis = afspraak.eis(op: venster.tot)
      let naam = [eis.naam(onderdeel: deel.onderdeel), deel.naam.isEmpty ? nil : deel.naam].compactMap(\.self)
      return Deelstand(
        naam: naam.isEmpty ? "geheel" : naam.joined(separator: ", "), oordeel: deel.oordeel, waarde: deel.gerealiseerd,
        isVerborgen: deel.meting.waarde == .onderdrukt)
    }
  }

  /// Beside the name of the agreement in a list: what came of it against what was planned, else against what was agreed.
  var inKort: String {
    let nu = bereikt.tekst
    if toetsen.count == 1, let plan = volgensPlan { return "\(nu), volgens plan \(plan.groot)" }
    if toetsen.count != 1 {
      // Several tests in one: how many of their parts are well, instead of a sentence for each.
      let goed = delen.count { $0.oordeel.koers == true }
      return delen.count > 1 ? "\(goed) van \(delen.count) onderdelen" : nu
    }
    if dimensie != nil { return nu }
    let tegenover = "\(bereikt.groot.isEmpty ? nu : bereikt.groot), afgesproken \(afgesproken.tekst)"
    // The last time may be well while another was not: its number alone would read as a mistake.
    for case .perioden(false, let gemist, let alle) in redenen {
      return "\(gemist.count) van \(alle) keer niet gehaald; de laatste keer \(tegenover)"
    }
    return tegenover
  }
}
