import Disclosure
import Domain
import Foundation
import Reporting
import Storage
import Writers

/// One period in one edition: the same released figures in every format.
struct Uitgave {
  let wens: Rapportwens
  let editie: Editie
  let boek: Vrijgegeven<Cijferboek>
  private let vrijgave: Vrijgave
  private let bezwaar: Samenloop.Bezwaar?
  private let verborgenMetingen: Set<String>
  let bank: Cijferbank
  private let invoer: Rapportinvoer

  init(
    wens: Rapportwens, editie: Editie, vrijgave: Vrijgave, bezwaar: Samenloop.Bezwaar?,
    metingen: Vrijgegeven<[Afspraakmeting]>,
    afspraken: [Afspraakuitkomst], onderbouwing: Vrijgegeven<Onderbouwingsboek>, bank: Cijferbank
  ) throws {
    let boek = vrijgave.boek
    (self.wens, self.editie, self.boek, self.bank) = (wens, editie, boek, bank)
    (self.vrijgave, self.bezwaar, verborgenMetingen) = (vrijgave, bezwaar, metingen.verborgen)
    var invoer = Rapportinvoer(
      boek: boek, catalogus: bank.texts(editie: editie).geldend(in: wens.periode), periode: wens.periode,
      standPer: bank.peildatum)
    invoer.tekstbezwaren = try bank.objections(wens.periode)
    (invoer.isConcept, invoer.status) = (wens.isConcept, wens.status)
    invoer.afspraken = afspraken
    invoer.onderbouwing = Onderbouwingen(onderbouwing, invoer.catalogus)
    // What the figures and the agreements rest on: from the first of January of the period's year.
    let steun = Set(
      Periode.vrij(Periode.jaar(wens.periode.eersteDag.delen.jaar).eersteDag, wens.periode.laatsteDag).maanden)
    invoer.leveringen = release(
      bank.deliveries(editie: editie) { !steun.isDisjoint(with: $0.geldigeMaanden) }, editie: editie,
      drempels: bank.catalogus.werkmap.drempels)
    invoer.bevindingen = try bank.findings(wens.periode)
    invoer.partners = Partnertelling(bank.activiteiten(in: wens.periode))
    invoer.cijfergevers = try bank.markGivers(wens.periode)
    let koppelstanden = bank.koppelstanden
    if !koppelstanden.isEmpty {
      invoer.koppeling = release(koppelstanden, editie: editie, drempels: bank.catalogus.werkmap.drempels)
    }
    // Only the report that is read shows it, and it costs a walk over all bijeenkomsten.
    let overzicht = wens.formaten.contains { $0.isLeesbaar } ? try bank.cover(wens.periode, editie: editie) : nil
    if let overzicht {
      (invoer.werk, invoer.tijden) = (overzicht.werk, overzicht.tijden)
      if wens.lezingen == [.bezoek] { invoer.bezoeken = try bank.visits(overzicht.werk, editie: editie) }
      for doel in bank.catalogus.doelen.doelen { invoer.dekking[doel.id] = overzicht.tekens(doel.id) }
    }
    let ontbrekend = Dictionary(grouping: bank.missing(wens.periode)) { [$0.bron.code, $0.soort.rawValue] }
    invoer.ontbrekend = ontbrekend.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { sleutel, plekken in
      OntbrekendeLevering(
        organisatie: bank.catalogus.bronnen.first { $0.bron == plekken[0].bron }?.organisatie ?? sleutel[0],
        soort: plekken[0].soort, maanden: plekken.map(\.maand))
    }
    self.invoer = invoer
  }

  /// The verdicts of this edition, and the deliveries that did not come.
  var afspraken: [Afspraakuitkomst] { invoer.afspraken }
  var ontbrekend: [OntbrekendeLevering] { invoer.ontbrekend }

  var kamer: Rapportkamer { Rapportkamer(editie) }

  /// 'kinderwerk-haarlem-2026-02', with INTERN where nothing is hidden.
  var naam: String {
    let gemeente = folded(bank.catalogus.werkmap.gemeente)
    return "kinderwerk-\(gemeente)-\(wens.periode.code)" + (wens.doelen.map { "-\($0)" } ?? "")
      + (editie.geheimhouding == .afgerond ? "-\(editie.rawValue)" : "") + kamer.merk
  }

  /// Writes every format into a folder. Returns how the text reads, and what a person should know about the result.
  func write(to map: URL) throws -> (taal: Taalverslag, letop: [String]) {
    var rapport = try makeRapport(invoer)
    // The page with the appendix stands beside the report, where this run makes one.
    if wens.lezingen(.html).contains(.bijlage), wens.formaten.contains(.html) {
      rapport.bijlage = "\(naam)-bijlage.html"
    }
    let taal = checkTaal(rapport)
    let werkboek = wens.formaten.contains(where: \.isWerkboek) ? makeWerkboek(invoer) : nil
    if let werkboek { try check(werkboek) }
    let vormgever = Vormgever(
      naam: naam, map: map, rapport: rapport, kop: Rapportkop(invoer),
      lijsten: (
        Cijferlijst(boek, binnen: wens.periode), Cijferlijst(boek, binnen: wens.periode, invoer.onderbouwing)
      ), werkboek: werkboek)
    return (taal, try taal.bevindingen.map { "Taal, \($0)" } + vormgever.write(wens))
  }

  /// A workbook whose own check says 'klopt niet' stops the run: one of the two figures is wrong.
  private func check(_ werkboek: Werkboek) throws {
    guard !werkboek.afwijkingen.isEmpty else { return }
    throw Wereldfout(
      "Het werkboek over \(wens.periode.code), editie \(boek.inhoud.editie.rawValue), klopt niet met zichzelf: \(werkboek.afwijkingen.joined(separator: "; ")). "
        + "Er is niets gepubliceerd. Meld dit aan de beheerder.")
  }

  /// Before anybody can see the files: what they show is remembered in every report after.
  func enterInBook() throws {
    try bank.vrijgaven.enter(
      vrijgave, metingen: verborgenMetingen, editie, wens.periode, standPer: bank.peildatum)
  }

  /// Why this edition may not go out: the other one that is out, or a fault that its own check of the certificate found, as it
  /// will be stored. Nil: it may.
  func refusal() throws -> String? {
    if let bezwaar { return "\(wens.periode.code), editie \(editie.rawValue): \(bezwaar.tekst(wens))" }
    guard let bewijs = vrijgave.bewijs else { return nil }
    var geheugen = try bank.vrijgaven.boek(editie)
    geheugen.add(vrijgave.nieuw)
    let oordeel = Vrijgavebewijs(tekst: bewijs.tekst).map {
      verify(
        $0, of: vrijgave.nieuw, in: geheugen, standPer: bank.peildatum, drempels: bank.catalogus.werkmap.drempels)
    }
    guard oordeel?.isGoed != true || !vrijgave.onbewezen.isEmpty else { return nil }
    let sleutels = Set(vrijgave.onbewezen + (oordeel?.bezwaren.compactMap(\.sleutel) ?? []))
    let tabellen = Set(sleutels.map(\.tabelnaam)).sorted()
    return
      "\(wens.periode.code), editie \(editie.rawValue): van \(counted(max(1, sleutels.count), "klein getal", "kleine getallen")) is niet "
      + "bewezen dat het geheim blijft. Deze editie is niet gepubliceerd; de vorige blijft staan. "
      + (tabellen.isEmpty
        ? "Meld dit aan de beheerder." : "Laat deze tabellen weg: \(tabellen.joined(separator: "; ")).")
  }

  /// Whether a file in the folder of reports is one of this edition.
  func owns(_ bestand: String) -> Bool {
    guard bestand.hasPrefix(naam) else { return false }
    let rest = bestand.dropFirst(naam.count)
    // The poster of a stadsdeel bears its name behind that of the edition.
    return rest.hasPrefix(".") || rest.hasPrefix("\(Lezing.beeld.achtervoegsel)-")
      || Lezing.allCases.contains { $0 != .heel && rest.hasPrefix("\($0.achtervoegsel).") }
  }

  /// What a person must still do before this report can go out.
  var todo: [String] {
    invoer.tekstbezwaren.map {
      "\($0.tekst). Haal dat weg. Tot dan staat deze tekst niet in een rapport dat de organisatie verlaat, en is het rapport niet vast te stellen."
    }
      + bank.missing(wens.periode).map { plek in
        "De levering \(plek.soort.rawValue) van \(plek.bron.code) over \(plek.maand.inTekst) ontbreekt. Vraag die op bij de bron."
      }
      + invoer.withoutExplanation.map { uitkomst in
        "Afspraak \(uitkomst.afspraak.id) (\(uitkomst.oordeel.tekst)) heeft nog geen toelichting. Schrijf die in toelichting/\(wens.periode.code).md onder de kop '\(uitkomst.afspraak.id)'."
      }
  }

  /// What stands in the way of approval, and what does not.
  var obligatory: [String] { invoer.verplicht.map(\.tekst) }
  var optional: [String] { invoer.vrijblijvend.map(\.tekst) }

  /// What a number that was counted from figures was counted from; nil for an id that is no such number.
  func herkomst(telling id: String) -> Tellingherkomst? { invoer.herkomst(telling: id) }
  var tellingen: [String] { invoer.tellingen }

  /// The texts that stand in the way of approval.
  var gevraagdeKoppen: [Toelichtingskop] { invoer.gevraagdeKoppen }
  /// The core of the report, as plain sentences.
  var kernzinnen: [String] { invoer.kernteksten }
  /// A BSN has no legal basis here (UAVG art. 46): the run says so louder than of anything else.
  var heeftBSN: Bool { invoer.tekstbezwaren.contains { $0.spoor == .bsn } }

  var withoutExplanation: [String] { invoer.withoutExplanation.map { "\(wens.periode.code)/\($0.afspraak.id)" } }
}
