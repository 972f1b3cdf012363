import Domain
package import Reporting

/// The same slides in the open format (ODF 1.2), for LibreOffice.
package enum ODPWriter {
  package static let omzetters: [Omzetter] = [.rsvgConvert]

  /// - Throws: `Omzetfout` or `Schrijffout`.
  package static func write(_ rapport: Rapport, naar pad: String) throws {
    let opmaak = Diaopmaak(rapport), bladen = try opmaak.bladen()
    let bestand = try Zipbestand(pad)
    func add(_ naam: String, _ xml: String) throws {
      try bestand.add(naam, Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).utf8))
    }
    try bestand.add("mimetype", Array(soort.utf8), isGecomprimeerd: false)
    var inhoud = ODPInhoud(opmaak: opmaak, letters: rapport.stijl.lettertype ?? "Open Sans")
    for (plek, blad) in bladen.enumerated() { inhoud.append(blad, nummer: plek + 1) }
    try add("META-INF/manifest.xml", ODPInhoud.manifest(inhoud.beelden))
    try add("content.xml", inhoud.content)
    try add("styles.xml", inhoud.styles)
    try add("meta.xml", ODPInhoud.meta(rapport))
    for beeld in inhoud.beelden { try bestand.add(beeld.pad, beeld.bytes, isGecomprimeerd: false) }
    try bestand.close(als: pad)
  }

  static let soort = "application/vnd.oasis.opendocument.presentation"
}

/// `content.xml` under construction: pages, and the styles that their text asks for.
struct ODPInhoud {
  let opmaak: Diaopmaak
  let letters: String
  private(set) var beelden: [(pad: String, bytes: [UInt8], mime: String)] = []
  private var paginas = ""
  private var stijlen: [String: String] = [:]

  init(opmaak: Diaopmaak, letters: String) { (self.opmaak, self.letters) = (opmaak, letters) }

  private static let ruimtes =
    [
      ("office", "office"), ("style", "style"), ("text", "text"), ("draw", "drawing"), ("presentation", "presentation"),
      ("meta", "meta"), ("manifest", "manifest"),
    ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined(separator: " ")
    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

  mutating func append(_ blad: Diablad, nummer: Int) {
    var uit =
      "<draw:page draw:name=\"Dia \(nummer)\" draw:style-name=\"blad\" draw:master-page-name=\"Huis\">"
      + "<draw:rect draw:style-name=\"streep\" \(plek(0, 0, Diablad.breedte, 5))/>"
      + "<draw:frame presentation:class=\"title\" presentation:style-name=\"titel\" \(plek(15, 14, 308.67, 22))><draw:text-box><text:p text:style-name=\"titelregel\">\(escaped(blad.titel))</text:p></draw:text-box></draw:frame>"
    for vak in blad.vakken {
      switch vak.inhoud {
      case .tekst(let regels, let vul): uit += box(vak, regels, vul)
      case .beeld(let bytes, let mime, let alt):
        let pad = "Pictures/beeld\(beelden.count + 1).\(mime == "image/jpeg" ? "jpg" : "png")"
        beelden.append((pad, bytes, mime))
        uit +=
          "<draw:frame draw:style-name=\"kaal\" \(plek(vak.x, vak.y, vak.b, vak.h))><draw:image xlink:href=\"\(pad)\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/><svg:desc>\(escaped(alt))</svg:desc></draw:frame>"
      }
    }
    uit += box(
      .init(x: 15, y: 178, b: 308.67, h: 9, inhoud: .tekst([], vul: nil)),
      [.init(tekst: "\(blad.voet) · \(nummer)", grootte: 11, kleur: opmaak.kleur("stil"))], nil)
    let notities = blad.notities.map { "<text:p>\(escaped($0))</text:p>" }.joined()
    uit +=
      "<presentation:notes draw:style-name=\"blad\"><draw:page-thumbnail presentation:class=\"page\" draw:page-number=\"\(nummer)\" \(plek(20, 20, 160, 90))/><draw:frame presentation:class=\"notes\" presentation:style-name=\"notities\" \(plek(20, 125, 170, 130))><draw:text-box>\(notities)</draw:text-box></draw:frame></presentation:notes></draw:page>"
    paginas += uit
  }

  private mutating func box(_ vak: Diablad.Vak, _ regels: [Diablad.Regel], _ vul: String?) -> String {
    let vakstijl = vul.map { "vul\($0)" } ?? "kaal"
    if let vul {
      stijlen[vakstijl] =
        "<style:style style:name=\"\(vakstijl)\" style:family=\"graphic\"><style:graphic-properties draw:fill=\"solid\" draw:fill-color=\"#\(vul)\" draw:stroke=\"none\" fo:padding=\"0.3cm\" draw:textarea-vertical-align=\"top\" fo:wrap-option=\"wrap\"/></style:style>"
    }
    let alineas = regels.map { regel -> String in
      let naam = "r\(regel.grootte)\(regel.isVet ? "v" : "")\(regel.isPunt ? "p" : "")\(regel.kleur)"
      stijlen[naam] =
        "<style:style style:name=\"\(naam)\" style:family=\"paragraph\"><style:paragraph-properties fo:margin-bottom=\"0.2cm\"\(regel.isPunt ? " fo:margin-left=\"0.8cm\" fo:text-indent=\"-0.8cm\"" : "")/><style:text-properties style:font-name=\"Letters\" fo:font-size=\"\(regel.grootte)pt\" fo:font-weight=\"\(regel.isVet ? "bold" : "normal")\" fo:color=\"#\(regel.kleur)\" fo:language=\"nl\" fo:country=\"NL\"/></style:style>"
      return "<text:p text:style-name=\"\(naam)\">\(regel.isPunt ? "•  " : "")\(escaped(regel.tekst))</text:p>"
    }
    return
      "<draw:frame draw:style-name=\"\(vakstijl)\" \(plek(vak.x, vak.y, vak.b, vak.h))><draw:text-box>\(alineas.joined())</draw:text-box></draw:frame>"
  }

  private func plek(_ x: Double, _ y: Double, _ b: Double, _ h: Double) -> String {
    "svg:x=\"\(tiende(x))mm\" svg:y=\"\(tiende(y))mm\" svg:width=\"\(tiende(b))mm\" svg:height=\"\(tiende(h))mm\""
  }

  private var font: String {
    "<office:font-face-decls><style:font-face style:name=\"Letters\" svg:font-family=\"&apos;\(escaped(letters))&apos;\"/></office:font-face-decls>"
  }

  var content: String {
    let eigen = stijlen.sorted { $0.key < $1.key }.map(\.value).joined()
    return
      "<office:document-content \(Self.ruimtes) office:version=\"1.2\">\(font)<office:automatic-styles>"
      + "<style:style style:name=\"blad\" style:family=\"drawing-page\"><style:drawing-page-properties presentation:display-page-number=\"false\"/></style:style>"
      + "<style:style style:name=\"kaal\" style:family=\"graphic\"><style:graphic-properties draw:fill=\"none\" draw:stroke=\"none\" fo:padding=\"0cm\" draw:textarea-vertical-align=\"top\" fo:wrap-option=\"wrap\"/></style:style>"
      + "<style:style style:name=\"streep\" style:family=\"graphic\"><style:graphic-properties draw:fill=\"solid\" draw:fill-color=\"#\(opmaak.kleur("merk"))\" draw:stroke=\"none\"/></style:style>"
      + "<style:style style:name=\"titel\" style:family=\"presentation\" style:parent-style-name=\"Huis-title\"><style:graphic-properties draw:fill=\"none\" draw:stroke=\"none\" fo:padding=\"0cm\" draw:textarea-vertical-align=\"middle\" fo:wrap-option=\"wrap\"/></style:style>"
      + "<style:style style:name=\"notities\" style:family=\"presentation\"><style:graphic-properties draw:fill=\"none\" draw:stroke=\"none\"/></style:style>"
      + "<style:style style:name=\"titelregel\" style:family=\"paragraph\"><style:paragraph-properties fo:text-align=\"start\"/><style:text-properties style:font-name=\"Letters\" fo:font-size=\"28pt\" fo:font-weight=\"bold\" fo:color=\"#\(opmaak.kleur("merk"))\" fo:language=\"nl\" fo:country=\"NL\"/></style:style>"
      + "\(eigen)</office:automatic-styles><office:body><office:presentation>\(paginas)</office:presentation></office:body></office:document-content>"
  }

  var styles: String {
    "<office:document-styles \(Self.ruimtes) office:version=\"1.2\">\(font)<office:styles><style:style style:name=\"Huis-title\" style:family=\"presentation\"><style:graphic-properties draw:fill=\"none\" draw:stroke=\"none\"/></style:style></office:styles><office:automatic-styles><style:page-layout style:name=\"vel\"><style:page-layout-properties fo:page-width=\"338.67mm\" fo:page-height=\"190.5mm\" fo:margin=\"0mm\" style:print-orientation=\"landscape\"/></style:page-layout><style:style style:name=\"achter\" style:family=\"drawing-page\"><style:drawing-page-properties draw:fill=\"none\"/></style:style></office:automatic-styles><office:master-styles><style:master-page style:name=\"Huis\" style:page-layout-name=\"vel\" draw:style-name=\"achter\"/></office:master-styles></office:document-styles>"
  }

  static func meta(_ rapport: Rapport) -> String {
    "<office:document-meta \(ruimtes) office:version=\"1.2\"><office:meta><dc:title>\(escaped(rapport.titel))</dc:title><dc:creator>\(escaped(rapport.organisatie))</dc:creator><dc:date>\(rapport.standPer.iso)T00:00:00</dc:date><dc:language>nl-NL</dc:language></office:meta></office:document-meta>"
  }

  static func manifest(_ beelden: [(pad: String, bytes: [UInt8], mime: String)]) -> String {
    func deel(_ pad: String, _ soort: String) -> String {
      "<manifest:file-entry manifest:full-path=\"\(pad)\" manifest:media-type=\"\(soort)\"/>"
    }
    return
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
      + deel("/", ODPWriter.soort) + ["content.xml", "styles.xml", "meta.xml"].map { deel($0, "text/xml") }.joined()
      + beelden.map { deel($0.pad, $0.mime) }.joined() + "</manifest:manifest>"
  }
}
