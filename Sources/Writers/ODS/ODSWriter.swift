import Domain
package import Reporting

/// Writes a workbook as OpenDocument Spreadsheet (ODF 1.2), the format that a government asks for, and reads it back.
///
/// The same rows and formulas as the XLSX; charts are in words here, and the sheet says where to find them drawn.
package enum ODSWriter {
  private static let soort = "application/vnd.oasis.opendocument.spreadsheet"

  /// Gives back the number of cells.
  @discardableResult
  package static func write(_ boek: Werkboek, naar pad: String) throws -> Int {
    let indeling = Werkboekindeling(boek)
    let inhoud = ODSInhoud(indeling)
    let bestand = try ODSBestand(pad)
    // ODF 1.2 part 3: first and stored, so that a reader knows the format from the first bytes.
    try bestand.add("mimetype", Array(soort.utf8), isGecomprimeerd: false)
    try bestand.add("META-INF/manifest.xml", Array(manifest.utf8))
    try bestand.add("meta.xml", meta(boek))
    try bestand.add("styles.xml", styles(boek))
    try bestand.add("settings.xml", settings(indeling))
    try bestand.add("content.xml", inhoud.bytes)
    try bestand.close(als: pad)
    try check(pad, bladen: indeling.bladen.count, cellen: inhoud.aantalCellen)
    return inhoud.aantalCellen
  }

  private static func check(_ pad: String, bladen: Int, cellen: Int) throws {
    let terug = try Teruglezing(pad)
    for deel in terug.parts() where deel != "content.xml" { _ = try terug.count("<", in: deel) }
    for (teken, verwacht) in [("<table:table ", bladen), ("<table:table-cell ", cellen)] as [(StaticString, Int)] {
      let gevonden = try terug.count(teken, in: "content.xml")
      guard gevonden == verwacht else {
        throw Schrijffout.onvolledig(bestand: pad, deel: "\(teken)", verwacht: verwacht, gevonden: gevonden)
      }
    }
  }

  private static let manifest =
    #"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="\#(soort)"/>"#
    + ["content.xml", "styles.xml", "meta.xml", "settings.xml"].map {
      #"<manifest:file-entry manifest:full-path="\#($0)" manifest:media-type="text/xml"/>"#
    }.joined() + "</manifest:manifest>"

  private static func meta(_ boek: Werkboek) -> [UInt8] {
    var xml = XMLBytes()
    xml.raw(
      #"<?xml version="1.0" encoding="UTF-8"?><office:document-meta \#(ODSRuimtes.alle) office:version="1.2"><office:meta><meta:generator>Verantwoording</meta:generator><dc:title>"#
    )
    xml.attribute(boek.titel)
    xml.raw("</dc:title><dc:subject>")
    xml.attribute(boek.ondertitels.joined(separator: " · "))
    // The organisation, never a person.
    xml.raw("</dc:subject><meta:initial-creator>")
    xml.attribute(boek.organisatie)
    xml.raw("</meta:initial-creator><dc:language>nl-NL</dc:language>")
    xml.raw("<meta:creation-date>\(boek.standPer.iso)T12:00:00</meta:creation-date>")
    xml.raw("<dc:date>\(boek.standPer.iso)T12:00:00</dc:date></office:meta></office:document-meta>")
    return xml.bytes
  }

  /// Defaults, A4 landscape one page wide, and the lines in the margins.
  private static func styles(_ boek: Werkboek) -> [UInt8] {
    var xml = XMLBytes()
    xml.raw(
      #"<?xml version="1.0" encoding="UTF-8"?><office:document-styles \#(ODSRuimtes.alle) office:version="1.2"><office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri, Carlito, 'Open Sans', sans-serif"/></office:font-face-decls><office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Calibri" fo:font-size="11pt" fo:language="nl" fo:country="NL"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles>"#
    )
    xml.raw(
      #"<office:automatic-styles><style:page-layout style:name="Liggend"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="12mm" style:scale-to-X="1" style:scale-to-Y="0" style:print="objects"/><style:header-style><style:header-footer-properties fo:min-height="7mm" fo:margin-bottom="2mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="7mm" fo:margin-top="2mm"/></style:footer-style></style:page-layout></office:automatic-styles>"#
    )
    xml.raw(
      #"<office:master-styles><style:master-page style:name="Blad" style:page-layout-name="Liggend"><style:header><style:region-left><text:p>"#
    )
    xml.attribute(boek.titel)
    xml.raw(" · <text:sheet-name>Blad</text:sheet-name></text:p></style:region-left><style:region-right><text:p>")
    if boek.isIntern { xml.raw("INTERN") }
    xml.raw("</text:p></style:region-right></style:header><style:footer><style:region-left><text:p>")
    xml.attribute("\(boek.organisatie) · stand per \(boek.standPer.inTabel)")
    xml.raw(
      "</text:p></style:region-left><style:region-right><text:p>Pagina <text:page-number>1</text:page-number> van <text:page-count>1</text:page-count></text:p></style:region-right></style:footer></style:master-page></office:master-styles></office:document-styles>"
    )
    return xml.bytes
  }

  /// The header stays in view on every sheet.
  private static func settings(_ indeling: Werkboekindeling) -> [UInt8] {
    func item(_ naam: String, _ soort: String, _ waarde: String) -> String {
      #"<config:config-item config:name="\#(naam)" config:type="\#(soort)">\#(waarde)</config:config-item>"#
    }
    var xml = XMLBytes()
    xml.raw(
      #"<?xml version="1.0" encoding="UTF-8"?><office:document-settings \#(ODSRuimtes.alle) office:version="1.2"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>"#
    )
    xml.raw(item("ViewId", "string", "view1"))
    xml.raw(#"<config:config-item-map-named config:name="Tables">"#)
    for blad in indeling.bladen {
      let rij = (blad.enigeTabel?.koprij ?? 0) + 1, kolom = blad.enigeTabel == nil ? 0 : 1
      xml.raw(#"<config:config-item-map-entry config:name=""#)
      xml.attribute(blad.blad.naam)
      xml.raw("\">")
      xml.raw(item("HorizontalSplitMode", "short", kolom == 0 ? "0" : "2"))
      xml.raw(item("VerticalSplitMode", "short", "2"))
      xml.raw(item("HorizontalSplitPosition", "int", String(kolom)) + item("VerticalSplitPosition", "int", String(rij)))
      xml.raw(item("ActiveSplitRange", "short", kolom == 0 ? "2" : "3"))
      xml.raw(item("PositionLeft", "int", "0") + item("PositionRight", "int", String(kolom)))
      xml.raw(item("PositionTop", "int", "0") + item("PositionBottom", "int", String(rij)))
      xml.raw(item("ShowGrid", "boolean", "false"))
      xml.raw("</config:config-item-map-entry>")
    }
    xml.raw("</config:config-item-map-named>")
    if let eerste = indeling.bladen.first?.blad.naam {
      xml.raw(#"<config:config-item config:name="ActiveTable" config:type="string">"#)
      xml.attribute(eerste)
      xml.raw("</config:config-item>")
    }
    xml.raw(
      "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>"
    )
    return xml.bytes
  }
}

/// The namespaces that our parts use (ODF 1.2 part 1).
enum ODSRuimtes {
  private static let odf = [
    "office", "style", "text", "table", "number", "meta", "config",
  ].map { #"xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0 == "number" ? "datastyle" : $0):1.0""# }
  static let alle =
    (odf + [
      #"xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0""#,
      #"xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0""#,
      #"xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2""#, #"xmlns:dc="http://purl.org/dc/elements/1.1/""#,
      #"xmlns:xlink="http://www.w3.org/1999/xlink""#,
    ]).joined(separator: " ")
}
