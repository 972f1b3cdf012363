import Disclosure
package import Domain
import Reporting

/// What `herleid` is asked.
package struct Herleidvraag: Sendable {
  package var cijfer: String
  package var peildatum: Dag
  /// Lists every row with its line and the shortened pseudonym of its child.
  package var metRijen = false
  /// Name of the catalogue by whose goals the figures are divided.
  package var doelen: String?
  /// Where to write the workbook; nil for none.
  package var werkboek: String?

  package init(_ cijfer: String, peildatum: Dag) { (self.cijfer, self.peildatum) = (cijfer, peildatum) }
}

/// Brings a figure back to the rows it was counted from, and counts those rows again. For inside the organisation only.
///
/// - Throws: `Opdrachtfout` for what is no figure, with the nearest that is.
package func trace(_ vraag: Herleidvraag, in werkmap: Werkmap) throws -> Herleiding {
  let catalogus = try werkmap.loadCatalogus()
  let herleider = try Herleider(
    werkmap, catalogus, peildatum: vraag.peildatum, doelen: vraag.doelen, metRijen: vraag.metRijen)
  guard let gevonden = try herleider.trace(vraag.cijfer) else {
    throw unknownFigure(
      vraag.cijfer, among: try herleider.known(near: vraag.cijfer), afspraken: catalogus.afspraken.map(\.id))
  }
  if let pad = vraag.werkboek { try writeWorkbook(gevonden, to: pad, catalogus, peildatum: vraag.peildatum) }
  return gevonden
}

extension Herleider {
  /// Nil for what is no figure of this werkmap.
  func trace(_ tekst: String) throws -> Herleiding? {
    let afspraken = bank.catalogus.afspraken.map(\.id)
    switch Cijferkeuze(tekst, afspraken: afspraken) {
    case nil: return nil
    case .cijfer(let sleutel): return try trace(sleutel)
    case .afgeleid(let soort, let sleutel): return try trace(soort, sleutel)
    case .oordeel(let afspraak, let periode):
      return try trace(verdict: afspraak, periode ?? .maand(bank.peildatum.laatsteHeleMaand))
    case .telling(let periode): return try trace(telling: tekst, periode)
    case .meting(let id, _, let periode, let tot):
      // A window is weighed by the report that ends on its last day, whatever that report is called.
      let maand = tot.maand
      let rapporten: [Periode] = [
        .maand(maand), periode, .kwartaal(jaar: maand.jaar, maand.kwartaal),
        .halfjaar(jaar: maand.jaar, maand.nummer <= 6 ? 1 : 2), .jaar(maand.jaar),
        .maand(bank.peildatum.laatsteHeleMaand),
      ]
      for rapport in rapporten {
        if let gevonden = try trace(meting: id, rapport) { return gevonden }
      }
      return nil
    }
  }

  /// A number that follows from a figure and, for growth, from the same figure a year earlier.
  private func trace(_ soort: Afleiding, _ sleutel: Cijfersleutel) throws -> Herleiding? {
    guard let nu = try trace(sleutel), let cijfer = try figures(sleutel.periode)[sleutel] else { return nil }
    var eerder: Herleiding?, vorig: Cijfer?
    switch soort {
    case .teller, .noemer: break
    case .groei, .verschil:
      var toen = sleutel
      toen.periode = sleutel.periode.vorigJaar
      eerder = try trace(toen)
      vorig = try figures(toen.periode)[toen]
    }
    guard let waarde = soort.waarde(cijfer.waarde, vorig: vorig?.waarde) else { return nil }
    let delen = [nu, eerder].compactMap(\.self)
    var uit = Herleiding(
      cijfer: soort.id(sleutel), naam: "\(soort.naam) van \(nu.naam)",
      waarde: soort.notatie(sleutel.maat).tekst(waarde),
      standPer: nu.standPer, sluit: delen.allSatisfy(\.sluit))
    uit.selectie = nu.selectie
    uit.delen = delen.map { .init(naam: $0.naam, cijfer: $0.cijfer, waarde: $0.waarde, sluit: $0.sluit) }
    switch soort {
    case .teller, .noemer: (uit.rijen, uit.samen) = (nu.rijen, nu.samen)
    case .groei, .verschil: break
    }
    return uit
  }

  /// A number that was counted from figures or verdicts.
  private func trace(telling id: String, _ periode: Periode) throws -> Herleiding? {
    guard let herkomst = try issue(periode).herkomst(telling: id) else { return nil }
    var uit = Herleiding(
      cijfer: id, naam: herkomst.omschrijving, waarde: grouped(herkomst.getal), standPer: bank.peildatum.inTekst,
      sluit: herkomst.delen.count == herkomst.getal)
    uit.selectie = [periode.inTekst]
    uit.delen = try herkomst.delen.map { deel in
      let spoor = deel.cijfer.isEmpty ? nil : try trace(deel.cijfer)
      return .init(naam: deel.naam, cijfer: deel.cijfer, waarde: deel.waarde, sluit: spoor?.sluit ?? true)
    }
    uit.sluit = uit.sluit && uit.delen.allSatisfy(\.sluit)
    uit.geteld = grouped(herkomst.delen.count)
    return uit
  }

  /// Ids of every number of a report that was counted from figures or verdicts.
  func countedNumbers(_ periode: Periode) throws -> [String] { try issue(periode).tellingen }

  /// Whether as many things are behind such a number as it says; nil for another id.
  func countsUp(_ id: String, _ periode: Periode) throws -> Bool? {
    try issue(periode).herkomst(telling: id).map { $0.delen.count == $0.getal }
  }

  /// The internal report over a period, as a value; made once.
  private func issue(_ periode: Periode) throws -> Uitgave {
    if let bekend = uitgaven[periode] { return bekend }
    let wens = try Rapportwens(periode: periode, formaten: "json", editie: "intern", isConcept: false, doelen: nil)
    let (_, gemaakt) = try prepare(
      wens, bank.catalogus, in: werkmap, peildatum: bank.peildatum, voortgang: Voortgang { _ in }, bank: bank)
    guard let uitgave = gemaakt.first else { throw Wereldfout("Er is geen interne editie van \(periode.code).") }
    uitgaven[periode] = uitgave
    return uitgave
  }

  /// Ids that exist, to find the nearest among.
  func known(near tekst: String) throws -> [String] {
    let afspraken = bank.catalogus.afspraken.map(\.id)
    let staart = tekst.split(separator: "@").last?.split(separator: "/").first.map(String.init) ?? ""
    guard let periode = Periode(code: staart), periode.eersteDag <= bank.peildatum else {
      return Maat.allCases.map(\.rawValue) + afspraken
    }
    return try figures(periode).keys.map(\.id).sorted() + countedNumbers(periode)
      + afspraken.map { "\($0)@\(periode.code)" }
  }
}

extension Afleiding {
  fileprivate var naam: String {
    switch self {
    case .groei: "Groei"
    case .verschil: "Verschil met een jaar eerder"
    case .teller: "Teller"
    case .noemer: "Noemer"
    }
  }
}
