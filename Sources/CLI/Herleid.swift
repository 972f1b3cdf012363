import ArgumentParser
import Domain
import Pipeline

struct Herleid: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "herleid",
    abstract: "Brengt een cijfer terug tot de rijen waaruit het is geteld.",
    discussion: helptext(
      """
      Noemt wat het cijfer is, welke leveringen en bijeenkomsten erachter zitten, op welke regel van het bestand in
      archief/ elke rij staat, en telt die rijen opnieuw. Alleen voor binnen de organisatie.

      Voorbeelden:
        verantwoording herleid unieke_kinderen@2026-02
        verantwoording herleid 'unieke_kinderen@2026-K1/wijk=WK039218/doel=D03' --rijen
        verantwoording herleid R05@2026-02 --werkboek R05.xlsx
        verantwoording herleid --periode 2026-02
      """))

  @OptionGroup var werkmapoptie: Werkmapoptie
  @OptionGroup var peildatum: Peildatumoptie
  @OptionGroup var uitvoer: Uitvoeroptie

  @Argument(
    help: ArgumentHelp("Het kenmerk van een cijfer of een afspraak, zoals in het rapport.", valueName: "CIJFER"))
  var cijfer: String?

  @Option(help: ArgumentHelp("Herleidt elk cijfer van deze periode, en zegt of het sluit.", valueName: "P"))
  var periode: Periode?

  @Flag(help: "Noemt elke rij, met de regel en het begin van het pseudoniem van het kind.")
  var rijen = false

  @Option(help: ArgumentHelp("Schrijft de herleiding ook als werkboek (.xlsx).", valueName: "PAD"))
  var werkboek: String?

  @Option(help: ArgumentHelp("Deelt in naar de doelen van een andere catalogus, zoals ivrk.", valueName: "NAAM"))
  var catalogus: String?

  func run() throws {
    let werkmap = try werkmapoptie.open()
    switch (cijfer, periode) {
    case (let cijfer?, nil): try trace(cijfer, in: werkmap)
    case (nil, let periode?):
      let proef = try traceAll(
        of: periode, in: werkmap, peildatum: peildatum.dag, doelen: catalogus, voortgang: Scherm().voortgang)
      try uitvoer.printed(proef, tekst: \.tekst)
      try Afsluiting.raise(proef.uitkomst)
    case (nil, nil), (_?, _?):
      throw Opdrachtfout(
        "Noem één cijfer, zoals unieke_kinderen@2026-02, of alle cijfers van een periode met --periode.")
    }
  }

  private func trace(_ cijfer: String, in werkmap: Werkmap) throws {
    var vraag = Herleidvraag(cijfer, peildatum: peildatum.dag)
    (vraag.metRijen, vraag.werkboek, vraag.doelen) = (rijen, werkboek, catalogus)
    let herleiding = try Pipeline.trace(vraag, in: werkmap)
    try uitvoer.printed(herleiding) { $0.tekst(hoogstens: rijen ? 4_000 : 40) }
    try Afsluiting.raise(herleiding.uitkomst)
  }
}
