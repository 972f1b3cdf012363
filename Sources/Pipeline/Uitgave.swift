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
  let afspraken: [Afspraakuitkomst]
  let bank: Cijferbank

  /// 'kinderwerk-haarlem-2026-02', with INTERN where nothing is hidden.
  var naam: String {
    let gemeente = folded(bank.catalogus.werkmap.gemeente)
    return "kinderwerk-\(gemeente)-\(wens.periode.code)" + (editie == .intern ? "-INTERN" : "")
  }

  func write(to map: URL) throws {
    let rapport = try makeRapport(rapportinvoer)
    lazy var werkboek = makeWerkboek(werkboekinvoer)
    for formaat in wens.formaten {
      let pad = map.appending(path: "\(naam).\(formaat.rawValue)").path
      switch formaat {
      case .html: try save(HTMLWriter.write(rapport), pad)
      case .xlsx: try XLSXWriter.write(werkboek, naar: pad, tijdelijk: map.path)
      case .csv: try save(CijfersCSV.write(Cijferlijst(boek)), pad)
      case .json: try save(CijfersCSV.write(Cijferlijst(boek)), pad)
      case .ods: try ODSWriter.write(werkboek, naar: pad)
      case .pdf, .odt, .docx: break
      }
    }
  }

  /// What a person must still do before this report can go out.
  var todo: [String] {
    bank.missing(wens.periode).map { plek in
      "De levering \(plek.soort.rawValue) van \(plek.bron.code) over \(plek.maand.inTekst) ontbreekt. Vraag haar op bij de bron."
    }
  }

  private var rapportinvoer: Rapportinvoer {
    var invoer = Rapportinvoer(
      boek: boek, catalogus: bank.catalogus, periode: wens.periode, standPer: bank.peildatum)
    invoer.isConcept = wens.isConcept
    invoer.afspraken = afspraken
    return invoer
  }

  private var werkboekinvoer: Werkboekinvoer {
    var invoer = Werkboekinvoer(
      boek: boek, catalogus: bank.catalogus, periode: wens.periode, standPer: bank.peildatum)
    invoer.afspraken = afspraken
    invoer.toelichting = bank.catalogus.toelichting(wens.periode)
    invoer.leveringen = bank.leveringen.filter { !$0.geldigeMaanden.isEmpty }.map(\.levering)
    let ontbrekend = Dictionary(grouping: bank.missing(wens.periode)) { [$0.bron.code, $0.soort.rawValue] }
    invoer.ontbrekend = ontbrekend.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { sleutel, plekken in
      OntbrekendeLevering(
        organisatie: bank.catalogus.bronnen.first { $0.bron == plekken[0].bron }?.organisatie ?? sleutel[0],
        soort: plekken[0].soort, maanden: plekken.map(\.maand))
    }
    return invoer
  }

  private func save(_ bytes: [UInt8], _ pad: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: pad))
    } catch {
      throw Wereldfout("Kan \(pad) niet schrijven: \(error.localizedDescription)")
    }
  }
}
