package import Domain

/// The picture of one agreement: a track on which the good side is shaded, with what was reached, agreed, planned and expected.
///
/// Every mark carries its text, so that no reader needs an axis.
package struct Afspraakbeeld: Hashable, Sendable {
  /// On which side of the norm it is good.
  package enum Goed: Hashable, Sendable {
    case vanaf(Breuk)
    case totEnMet(Breuk)
    case tussen(Breuk, Breuk)
  }
  package struct Merk: Hashable, Sendable {
    package let waarde: Breuk
    package let tekst: String
  }
  package struct Punt: Hashable, Sendable {
    package let waarde: Breuk
    package let oordeel: Oordeelsoort
  }
  package let goed: Goed
  /// The ends of the good side with their numbers.
  package let norm: [Merk]
  package var nu: Merk?
  package var plan: Merk?
  package var verwacht: (onder: Breuk, boven: Breuk, tekst: String)?
  /// A part each, where the agreement has parts.
  package var punten: [Punt] = []
  /// Nothing may be concluded from it yet: drawn as an outline.
  package var isZonderOordeel = false
  package var alt: String

  package static func == (links: Afspraakbeeld, rechts: Afspraakbeeld) -> Bool {
    links.goed == rechts.goed && links.norm == rechts.norm && links.nu == rechts.nu && links.plan == rechts.plan
      && links.punten == rechts.punten && links.alt == rechts.alt && links.verwacht?.tekst == rechts.verwacht?.tekst
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(alt) }
}

extension Afspraakuitkomst {
  /// Nil where nothing was counted, or where the tests have different units: there words are the picture.
  var beeld: Afspraakbeeld? {
    let toetsen = afspraak.eis(op: venster.tot).toetsen
    guard toetsen.count == 1, let toets = toetsen.first else { return nil }
    let getallen = delen.compactMap { deel -> (Deeluitkomst, Breuk)? in
      if case .getal(let getal) = deel.meting.waarde { (deel, getal) } else { nil }
    }
    let hoofd = getallen.first { $0.0.item == .geheel || delen.count == 1 }
    guard let eerste = hoofd ?? getallen.first else { return nil }
    let eenheid = toets.gemeten.maat.eenheid
    func tekst(_ getal: Breuk, _ norm: Breuk? = nil) -> String {
      Afspraakgetal.notatie(getal, eenheid, against: norm).tekst(getal)
    }
    let goed: Afspraakbeeld.Goed
    let merken: [Afspraakbeeld.Merk]
    switch toets.norm {
    case .minimum:
      guard let norm = eerste.0.norm else { return nil }
      (goed, merken) = (.vanaf(norm), [.init(waarde: norm, tekst: Afspraakgetal.normgetal(norm, eenheid))])
    case .maximum:
      guard let norm = eerste.0.norm else { return nil }
      let woord = "hoogstens \(Afspraakgetal.normgetal(norm, eenheid))"
      (goed, merken) = (.totEnMet(norm), [.init(waarde: norm, tekst: woord)])
    case .band(let laag, let hoog):
      goed = .tussen(laag, hoog)
      merken = [laag, hoog].map { .init(waarde: $0, tekst: Afspraakgetal.normgetal($0, eenheid)) }
    case .groei(let groei, _): return growth(groei)
    case .mijlpaal(let minstens, _):
      (goed, merken) = (.vanaf(minstens), [.init(waarde: minstens, tekst: Afspraakgetal.normgetal(minstens, eenheid))])
    case .monitor, .nulmeting: return nil
    }
    var uit = Afspraakbeeld(goed: goed, norm: merken, alt: "")
    if case .nietTeBeoordelen = oordeel { uit.isZonderOordeel = true }
    let isGelijk = hoofd != nil || Set(delen.map(\.norm)).count == 1
    if hoofd != nil {
      uit.nu = .init(waarde: eerste.1, tekst: tekst(eerste.1, eerste.0.norm))
    } else {
      // Parts with norms of their own have no common track.
      guard isGelijk else { return nil }
      uit.punten = getallen.map { .init(waarde: $0.1, oordeel: $0.0.oordeel.soort) }
    }
    if isGelijk, let plan = eerste.0.nuVerwacht { uit.plan = .init(waarde: plan, tekst: "plan \(tekst(plan))") }
    if hoofd != nil, case .verwacht(_, let onder, let boven) = prognose?.uitkomst {
      uit.verwacht = (onder, boven, "verwacht \(tekst(onder))–\(tekst(boven))")
    }
    uit.alt =
      "\(afspraak.titel). Bereikt: \(gerealiseerd). Afgesproken: \(nagestreefd)."
      + (uit.plan.map { " Nu volgens \($0.tekst)." } ?? "")
      + (uit.verwacht.map { " \($0.tekst.metHoofdletter)." } ?? "")
      + " Oordeel: \(oordeel.tekst)."
    return uit
  }

  /// In percent from last year, so that the growth itself is what is seen.
  private func growth(_ afgesproken: Groei) -> Afspraakbeeld? {
    guard case .procent(let norm) = afgesproken, norm.teller > 0, let groei else { return nil }
    var uit = Afspraakbeeld(
      goed: .vanaf(norm), norm: [.init(waarde: norm, tekst: "\(Notatie.procent(0).tekst(norm)) meer")],
      alt: "\(afspraak.titel). \(groeitekst ?? ""). Afgesproken: \(nagestreefd). Oordeel: \(oordeel.tekst).")
    uit.nu = .init(waarde: groei.teller > 0 ? groei : Breuk(0), tekst: groeitekst ?? "")
    return uit
  }

  /// Against last year, of an agreement that is one number.
  var groei: Breuk? {
    guard delen.count == 1, let deel = delen.first, case .getal(let nu) = deel.meting.waarde,
      case .getal(let toen)? = deel.nulpunt?.waarde, toen.teller > 0
    else { return nil }
    return (nu - toen) / toen
  }

  /// '8% meer', '3% minder', 'evenveel', always on the right side of the norm.
  var groeitekst: String? {
    guard let groei, let deel = delen.first, let norm = deel.norm, case .getal(let toen)? = deel.nulpunt?.waarde,
      let grens = (norm - toen) / toen
    else { return nil }
    if groei.teller == 0 { return "evenveel" }
    let grootte = Breuk(teller: abs(groei.teller), noemer: groei.noemer) ?? groei
    return "\(Afspraakgetal.text(grootte, .procent, against: grens.teller > 0 ? grens : nil)) "
      + (groei.teller > 0 ? "meer" : "minder")
  }
}
