import Domain
import Foundation
import Pipeline
import Testing

/// What people typed in a column, a file name or a text, and what of it comes out.
@Suite struct `Words that leave the organisation` {
  private static let register = ["een-activiteiten-2026.csv": Proefwerkmap.register]
  private static let lijst = [
    "een-aanwezigheid-2026-01.csv": Proefwerkmap.presentiekop
      + (1...12).map { "b1;06-01-2026;;;A1;Bij fam. Voorbeeld thuis;WK039201;k\($0);;;;aanwezig;\n" }.joined()
  ]

  private func signals(_ leefgebied: String) -> [String: String] {
    [
      "een-signalen-2026-01.csv": Proefwerkmap.signaalkop
        + (1...12).map { "s\($0);07-01-2026;WK039201;k\($0);\(leefgebied);\n" }.joined()
    ]
  }

  private func agree(_ proef: Proefwerkmap, norm: String) throws {
    try proef.write(
      """
      afspraken:
        - id: R06
          titel: Signalen over thuis
          periode: maand
          geldig: { van: 2026-01-01, tot: 2026-12-31 }
          maat: signalen
          selectie: { leefgebieden: [thuis] }
          norm: \(norm)
        - id: R07
          titel: Signalen
          periode: maand
          geldig: { van: 2026-01-01, tot: 2026-12-31 }
          maat: signalen
          verdeling: { per: leefgebied }
          norm: { zonder_oordeel: monitor }

      """, to: "resultaatafspraken.yaml")
  }

  @Test func `are chosen in one workbook, and the lists fill themselves from it`() throws {
    let proef = try Proefwerkmap()
    let verslag = try proef.ingest(
      Self.register.merging(Self.lijst) { $1 }.merging(signals("thuissituatie")) { $1 })
    let boek = proef.map.appending(path: "quarantaine/schrijfwijzen.xlsx")
    #expect(verslag.uitkomst == .mensNodig && FileManager.default.fileExists(atPath: boek.path))
    // Filled in as a person would, in a plain workbook of the same sheet.
    let doel = proef.map.appending(path: "inbox/schrijfwijzen.xlsx")
    try fillIn(boek, ["thuissituatie": "thuis", "Bij fam. Voorbeeld thuis": "overig"], naar: doel)
    let tweede = try proef.ingestInbox()
    #expect(tweede.uitkomst == .goed && tweede.woorden == [])
    #expect(!FileManager.default.fileExists(atPath: boek.path) && !FileManager.default.fileExists(atPath: doel.path))
    #expect(
      try String(contentsOf: proef.map.appending(path: "schrijfwijzen.yaml"), encoding: .utf8)
        .contains("\"thuis\": [\"thuissituatie\"]"))
    #expect(try proef.status().woorden == [])
  }

  /// Writes in the column 'Betekent' of the workbook what each word means.
  private func fillIn(_ boek: URL, _ keuzes: [String: String], naar doel: URL) throws {
    let script = """
      import sys, zipfile, re, json
      van, naar, keuzes = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
      z = zipfile.ZipFile(van)
      delen = {n: z.read(n) for n in z.namelist()}
      strings = re.findall(r'<si>(.*?)</si>', delen.get('xl/sharedStrings.xml', b'').decode(), re.S)
      tekst = [re.sub(r'<[^>]+>', '', s) for s in strings]
      blad = delen['xl/worksheets/sheet1.xml'].decode()
      def rij(m):
          inhoud = m.group(0)
          for woord, keuze in keuzes.items():
              plek = next((i for i, t in enumerate(tekst) if t == woord), None)
              in_cel = (plek is not None and f'<v>{plek}</v>' in inhoud) or f'>{woord}<' in inhoud
              if in_cel:
                  nr = re.search(r'<row r="(\\d+)"', inhoud).group(1)
                  inhoud = re.sub(r'<c r="D' + nr + r'"[^>]*/>', '', inhoud)
                  inhoud = inhoud.replace('</row>', f'<c r="D{nr}" t="inlineStr"><is><t>{keuze}</t></is></c></row>')
          return inhoud
      delen['xl/worksheets/sheet1.xml'] = re.sub(r'<row .*?</row>', rij, blad, flags=re.S).encode()
      with zipfile.ZipFile(naar, 'w') as uit:
          for n, b in delen.items(): uit.writestr(n, b)
      """
    let proces = Process()
    proces.executableURL = URL(filePath: "/usr/bin/python3")
    let json = String(decoding: try JSONEncoder().encode(keuzes), as: UTF8.self)
    proces.arguments = ["-c", script, boek.path, doel.path, json]
    try proces.run()
    proces.waitUntilExit()
    #expect(proces.terminationStatus == 0)
  }

  /// Every file of the report of January as text.
  private func texts(_ proef: Proefwerkmap, intern: Bool) throws -> String {
    try proef.contents(of: intern ? "reports/INTERN/2026-01" : "reports/2026-01").filter { !$0.key.hasSuffix("xlsx") }
      .map { String(decoding: $0.value, as: UTF8.self) }.joined()
  }

  @Test func `never hold a private sentence from the column of areas of life`() throws {
    let proef = try Proefwerkmap()
    try agree(proef, norm: "{ minimum: 1 signaal }")
    let verslag = try proef.ingest(
      Self.register.merging(Self.lijst) { $1 }.merging(signals("ruzie thuis bij Fatima Y.")) { $1 })
    #expect(verslag.uitkomst == .mensNodig)
    #expect(verslag.woorden.contains { $0.hasPrefix("kolom leefgebied") && $0.contains("1 woord, 12 keer") })
    _ = try proef.report(.maand(Maand(jaar: 2026, nummer: 1)))
    for intern in [false, true] { #expect(!(try texts(proef, intern: intern)).contains("Fatima")) }
    #expect(try texts(proef, intern: true).contains("overig"))
  }

  @Test func `make no agreement about one of them a silent nought`() throws {
    let proef = try Proefwerkmap()
    try agree(proef, norm: "{ minimum: 1 signaal }")
    try proef.ingest(Self.register.merging(Self.lijst) { $1 }.merging(signals("thuissituatie")) { $1 })
    _ = try proef.report(.maand(Maand(jaar: 2026, nummer: 1)))
    let tekst = try texts(proef, intern: true)
    #expect(tekst.contains("Van een deel van de signalen is het leefgebied onbekend."))
    #expect(tekst.contains("12 signalen (leefgebied onbekend)"))
    // The list grows: what was delivered counts, and nothing has to come again.
    try proef.write("leefgebied:\n  \"thuis\": [\"thuissituatie\"]\n", to: "schrijfwijzen.yaml")
    _ = try proef.report(.maand(Maand(jaar: 2026, nummer: 1)))
    #expect(try proef.status().woorden.allSatisfy { !$0.contains("leefgebied") })
    #expect(!(try texts(proef, intern: true)).contains("leefgebied onbekend"))
  }

  @Test func `name no place that no list has, nor the file that someone named`() throws {
    let proef = try Proefwerkmap()
    var bestanden = Self.register
    bestanden["een-aanwezigheid-2026-01-groep van Fatima.csv"] = Self.lijst.values.first
    try proef.write(
      """
      afspraken:
        - id: R01
          titel: Deelnames per plek
          periode: maand
          geldig: { van: 2026-01-01, tot: 2026-12-31 }
          maat: deelnames
          verdeling: { per: locatie }
          norm: { zonder_oordeel: monitor }

      """, to: "resultaatafspraken.yaml")
    try proef.ingest(bestanden)
    _ = try proef.report(.maand(Maand(jaar: 2026, nummer: 1)))
    let buiten = try texts(proef, intern: false)
    #expect(!buiten.contains("Fatima") && !buiten.contains("fam. Voorbeeld"))
    #expect(buiten.contains("overige locatie 1"))
    #expect(try texts(proef, intern: true).contains("fam. Voorbeeld"))
  }

  @Test func `hold no telephone, BSN or child from what the manager wrote`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest(Self.register.merging(Self.lijst) { $1 })
    try proef.write(
      """
      ---
      periode: 2026-01
      ---

      # Samenvatting

      Het ging goed. Vragen? Bel
      06-12345678 en vraag naar Fatima (7).

      # Wat gaat er goed?

      Veel kinderen kwamen terug.

      """, to: "toelichting/2026-01.md")
    let verslag = try proef.report(.maand(Maand(jaar: 2026, nummer: 1)))
    #expect(verslag.uitkomst == .mensNodig)
    #expect(
      verslag.meldingen.contains { $0.hasPrefix("toelichting/2026-01.md, regel 8: hier staat een telefoonnummer") })
    let buiten = try texts(proef, intern: false)
    #expect(!buiten.contains("06-12345678") && !buiten.contains("Fatima") && buiten.contains("kwamen terug"))
    #expect(try texts(proef, intern: true).contains("06-12345678"))
    #expect(try proef.status().teksten.count == 2)
    let opdracht = Vaststelopdracht(
      periode: .maand(Maand(jaar: 2026, nummer: 1)), peildatum: proef.peildatum, formaten: "html", reden: nil,
      tijdstip: "2026-04-01T07:00:00Z")
    let fout = #expect(throws: Opdrachtfout.self) {
      try approve(opdracht, in: proef.werkmap, voortgang: Voortgang { _ in })
    }
    #expect("\(String(describing: fout))".contains("regel 8"))
  }

  @Test func `hold a BSN in no edition at all, and the run says so`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest(Self.register.merging(Self.lijst) { $1 })
    try proef.write(
      "---\nperiode: 2026-01\n---\n\n# Samenvatting\n\nHet nummer is 123456782.\n", to: "toelichting/2026-01.md")
    #expect(try proef.report(.maand(Maand(jaar: 2026, nummer: 1))).uitkomst == .geweigerd)
    for intern in [false, true] { #expect(!(try texts(proef, intern: intern)).contains("123456782")) }
  }

  @Test func `tell a story about one child with the stadsdeel at most`() throws {
    let proef = try Proefwerkmap()
    try proef.ingest(Self.register.merging(Self.lijst) { $1 })
    func verhaal(_ verteller: String) throws {
      try proef.write(
        "---\ntitel: Een stille middag\ndoel: D05\ndatum: 2026-01-09\nverteller: \(verteller)\ntoestemming: 2026-01-10\n---\n\nEen meisje klimt weer.\n",
        to: "verhalen/stil.md")
    }
    try verhaal("moeder in Meerwijk")
    #expect(try proef.status().teksten.map { $0.hasPrefix("verhalen/stil.md, regel 5") } == [true])
    _ = try proef.report(.maand(Maand(jaar: 2026, nummer: 1)))
    #expect(!(try texts(proef, intern: false)).contains("Een stille middag"))
    try verhaal("moeder in Schalkwijk")
    #expect(try proef.status().teksten.isEmpty)
    _ = try proef.report(.maand(Maand(jaar: 2026, nummer: 1)))
    #expect(try texts(proef, intern: false).contains("Een stille middag"))
  }
}
