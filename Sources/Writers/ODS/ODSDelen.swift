import Domain
import Reporting

/// The parts of a document beside its content.
enum ODSDelen {
  static func manifest(grafieken: Int, logo: ODSLogo?) -> [UInt8] {
    var xml = XMLBytes()
    func entry(_ pad: String, _ soort: String) {
      xml.raw(#"<manifest:file-entry manifest:full-path="\#(pad)" manifest:media-type="\#(soort)"/>"#)
    }
    xml.raw(
      #"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="\#(ODSWriter.soort)"/>"#
    )
    for deel in ["content.xml", "styles.xml", "meta.xml", "settings.xml"] { entry(deel, "text/xml") }
    if let logo { entry(logo.pad, logo.soort) }
    for nummer in 0..<grafieken {
      entry("Object \(nummer + 1)/", "application/vnd.oasis.opendocument.chart")
      for deel in ["content.xml", "styles.xml"] { entry("Object \(nummer + 1)/\(deel)", "text/xml") }
    }
    xml.raw("</manifest:manifest>")
    return xml.bytes
  }

  static func meta(_ boek: Werkboek) -> [UInt8] {
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

  /// A sheet that is a little too long for one page is made to fit it.
  static func masterPage(_ blad: Bladindeling) -> String {
    (blad.pastOpEenPagina ? "Pagina" : "Blad") + (blad.isStaand ? "Staand" : "Liggend")
  }

  /// As many pages as it takes, or one.
  static let paginas = [("Blad", 0), ("Pagina", 1)].flatMap { naam, hoog in
    [(naam: naam + "Liggend", hoog: hoog, maat: (297, 210)), (naam: naam + "Staand", hoog: hoog, maat: (210, 297))]
  }

  /// Defaults, A4 one page wide, and the lines in the margins.
  static func styles(_ boek: Werkboek) -> [UInt8] {
    var xml = XMLBytes()
    xml.raw(
      #"<?xml version="1.0" encoding="UTF-8"?><office:document-styles \#(ODSRuimtes.alle) office:version="1.2"><office:font-face-decls><style:font-face style:name="Huisletter" svg:font-family="\#(boek.stijl.lettertype.map { "'\($0)', " } ?? "")Calibri, Carlito, 'Open Sans', sans-serif"/></office:font-face-decls><office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Huisletter" fo:font-size="11pt" fo:language="nl" fo:country="NL"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles>"#
    )
    let rand = #"fo:min-height="5mm" fo:margin-left="0mm" fo:margin-right="0mm""#
    xml.raw("<office:automatic-styles>")
    for (naam, hoog, maat) in paginas {
      let stand = maat.0 < maat.1 ? "portrait" : "landscape"
      xml.raw(
        #"<style:page-layout style:name="Papier\#(naam)"><style:page-layout-properties fo:page-width="\#(maat.0)mm" fo:page-height="\#(maat.1)mm" style:print-orientation="\#(stand)" fo:margin-top="6mm" fo:margin-bottom="6mm" fo:margin-left="10mm" fo:margin-right="10mm" style:first-page-number="continue" style:scale-to-X="1" style:scale-to-Y="\#(hoog)" style:print="charts drawings objects zero-values"/><style:header-style><style:header-footer-properties \#(rand) fo:margin-bottom="1mm"/></style:header-style><style:footer-style><style:header-footer-properties \#(rand) fo:margin-top="1mm"/></style:footer-style></style:page-layout>"#
      )
    }
    xml.raw("</office:automatic-styles><office:master-styles>")
    for naam in paginas.map(\.naam) {
      xml.raw(#"<style:master-page style:name="\#(naam)" style:page-layout-name="Papier\#(naam)">"#)
      margins(boek, to: &xml)
      xml.raw("</style:master-page>")
    }
    xml.raw("</office:master-styles></office:document-styles>")
    return xml.bytes
  }

  private static func margins(_ boek: Werkboek, to xml: inout XMLBytes) {
    xml.raw("<style:header><style:region-left><text:p>")
    xml.attribute(boek.titel)
    xml.raw(" · <text:sheet-name>Blad</text:sheet-name></text:p></style:region-left><style:region-right><text:p>")
    if boek.isIntern { xml.raw("INTERN") }
    xml.raw("</text:p></style:region-right></style:header><style:footer><style:region-left><text:p>")
    xml.attribute("\(boek.organisatie) · stand per \(boek.standPer.inTabel)")
    xml.raw(
      "</text:p></style:region-left><style:region-right><text:p>Pagina <text:page-number>1</text:page-number> van <text:page-count>1</text:page-count></text:p></style:region-right></style:footer>"
    )
  }

  /// The header stays in view on every sheet.
  static func settings(_ indeling: Werkboekindeling) -> [UInt8] {
    func item(_ naam: String, _ soort: String, _ waarde: String) -> String {
      #"<config:config-item config:name="\#(naam)" config:type="\#(ODSWriter.soort)">\#(waarde)</config:config-item>"#
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
      xml.raw(item("ShowGrid", "boolean", "false") + item("ShowZeroValues", "boolean", "true"))
      xml.raw("</config:config-item-map-entry>")
    }
    xml.raw("</config:config-item-map-named>" + item("ShowGrid", "boolean", "false"))
    xml.raw(item("ShowZeroValues", "boolean", "true"))
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
