import Disclosure
import Domain
import Foundation
import Reporting
import Writers

/// Lays out what waits: concept, forms, repair workbooks and the page that names them.
extension Dagrun {
  mutating func layOut(_ perioden: [Periode], _ voortgang: Voortgang) throws {
    let catalogus = try werkmap.loadCatalogus()
    if !perioden.isEmpty {
      _ = try makeReportsOnRequest(
        try perioden.map {
          try Rapportwens(periode: $0, formaten: opdracht.formaten ?? "html,xlsx", editie: "beide", isConcept: true)
        }, in: werkmap, peildatum: opdracht.peildatum, uitvoermap: nil, tijdstip: opdracht.tijdstip,
        voortgang: voortgang)
    }
    try layOutRepairs()
    var taken: [WatNu.Taak] = []
    for periode in perioden { taken += try layOutForms(periode, catalogus, voortgang) }
    let bank = try Cijferbank(werkmap, catalogus: catalogus, peildatum: opdracht.peildatum)
    let stand = try status(of: werkmap, peildatum: opdracht.peildatum)
    taken += try changedTasks(catalogus) + rowTasks(stand) + missingTasks(stand, catalogus) + storyTasks(stand)
    let pagina = WatNu(
      organisatie: catalogus.werkmap.organisatie, bijgewerkt: opdracht.peildatum.inTekst,
      banier: catalogus.werkmap.banier,
      maand: opdracht.peildatum.laatsteHeleMaand.inTekst, onderwerpen: subjects(taken, stand), taken: taken,
      binnen: arrivals(bank, catalogus), gebeurd: verslag.gebeurd)
    let url = tedoen.appending(path: "wat-nu.html")
    try Data(WatNupagina.write(pagina, stijl: Palet(catalogus.werkmap.huisstijl))).write(to: url, options: .atomic)
    verslag.taken = taken.map(\.kop)
    verslag.bladzijde = url.path
    if !taken.isEmpty { verslag.uitkomst = verslag.uitkomst.combined(with: .mensNodig) }
  }

  /// Copies of the repair workbooks, and of the list of unknown words where there is one.
  private mutating func layOutRepairs() throws {
    _ = try makeRepairFiles([], in: werkmap, peildatum: opdracht.peildatum)
    let bestanden = try Werkmap.bestanden(in: werkmap.quarantaine).filter {
      Herstelbestand.levering($0.lastPathComponent) != nil || $0.lastPathComponent == "schrijfwijzen.xlsx"
    }
    let namen = Set(bestanden.map(\.lastPathComponent))
    for oud in try Werkmap.bestanden(in: tedoen)
    where Herstelbestand.levering(oud.lastPathComponent) != nil && !namen.contains(oud.lastPathComponent) {
      if try afdrukken.isOurs(oud) { try FileManager.default.removeItem(at: oud) }
    }
    for bestand in bestanden {
      let doel = tedoen.appending(path: bestand.lastPathComponent)
      guard try afdrukken.isOurs(doel) else { continue }
      try Data(contentsOf: bestand).write(to: doel, options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: doel.path)
      try afdrukken.note(doel)
    }
  }

  /// The form for texts and the form for approval of one period, with their tasks.
  private mutating func layOutForms(
    _ periode: Periode, _ catalogus: Catalogus, _ voortgang: Voortgang
  ) throws -> [WatNu.Taak] {
    let wens = try Rapportwens(periode: periode, formaten: "json", editie: "gemeente", isConcept: true)
    let (bank, uitgaven) = try prepare(
      wens, catalogus, in: werkmap, peildatum: opdracht.peildatum, voortgang: voortgang)
    guard let uitgave = uitgaven.first else { return [] }
    let koppen = uitgave.gevraagdeKoppen, formulier = Toelichtingsformulier(periode: periode, map: tedoen)
    try formulier.write(koppen, &afdrukken)
    let versie = werkmap.vastgesteld(periode).map(\.versie).max()
    let akkoord = Akkoordformulier(periode: periode, map: tedoen)
    try akkoord.write(
      try akkoord.keep(try bank.stand(periode)), samenvatting: uitgave.kernzinnen, nodig: uitgave.obligatory,
      vraagtReden: versie != nil, catalogus, peildatum: opdracht.peildatum, &afdrukken)
    var taken: [WatNu.Taak] = []
    let code = periode.code, sinds = "Sinds \((periode.laatsteDag + 1).inTekst)"
    if !koppen.isEmpty {
      taken.append(
        WatNu.Taak(
          "tekst-\(code)", .let_,
          "Schrijf \(counted(koppen.count, "tekst", "teksten")) voor \(periode.inTekst)", wanneer: sinds,
          houdtTegen: true,
          waarom: [
            "Het gaat om: \(enumerated(koppen.map(\.kop))). In het formulier staan de cijfers en uw tekst van de vorige keer."
          ],
          knoppen: [("Open het formulier (Word)", "toelichting-\(code).docx"), ("ODT", "toelichting-\(code).odt")]))
    }
    taken.append(
      WatNu.Taak(
        "akkoord-\(code)", .let_,
        versie.map { "Geef akkoord op versie \($0 + 1) van \(periode.inTekst)" }
          ?? "Geef akkoord op het rapport over \(periode.inTekst)",
        wanneer: sinds, houdtTegen: true,
        waarom: [
          koppen.isEmpty ? "Lees eerst het concept." : "Dit kan pas als de teksten er zijn. Lees eerst het concept.",
          "Vul dan uw naam, de datum en het woord akkoord in. Veranderen de cijfers daarna nog? Dan vragen we het u opnieuw.",
        ],
        knoppen: [
          ("Open het akkoord", "akkoord-\(code).xlsx"), ("Lees het concept", "../reports/\(code)/\(uitgave.naam).html"),
        ]))
    return taken
  }
}
