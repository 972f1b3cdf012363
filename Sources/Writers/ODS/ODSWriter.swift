import Domain
import Glibc
package import Reporting

/// Writes a workbook as OpenDocument Spreadsheet (ODF 1.2), the format that a government asks for, and reads it back.
///
/// The same rows, formulas and charts as the XLSX.
package enum ODSWriter {
  static let soort = "application/vnd.oasis.opendocument.spreadsheet"

  /// Gives back the number of cells.
  @discardableResult
  package static func write(_ boek: Werkboek, naar pad: String) throws -> Int {
    let indeling = Werkboekindeling(boek)
    let inhoud = ODSInhoud(indeling)
    let logo = ODSLogo(boek.stijl)
    let bestand = try Zipbestand(pad)
    // ODF 1.2 part 3: first and stored, so that a reader knows the format from the first bytes.
    try bestand.add("mimetype", Array(soort.utf8), isGecomprimeerd: false)
    try bestand.add("META-INF/manifest.xml", ODSDelen.manifest(grafieken: inhoud.grafieken.count, logo: logo))
    try bestand.add("meta.xml", ODSDelen.meta(boek))
    try bestand.add("styles.xml", ODSDelen.styles(boek))
    try bestand.add("settings.xml", ODSDelen.settings(indeling))
    try bestand.add("content.xml", inhoud.bytes)
    if let logo { try bestand.add(logo.pad, logo.bytes) }
    for (nummer, grafiek) in inhoud.grafieken.enumerated() {
      try bestand.add("Object \(nummer + 1)/content.xml", grafiek.content)
      try bestand.add("Object \(nummer + 1)/styles.xml", ODSGrafiek.styles)
    }
    try bestand.close(als: pad)
    do {
      try check(pad, bladen: indeling.bladen.count, cellen: inhoud.aantalCellen)
    } catch {
      // Half a workbook must not be taken for a whole one.
      unlink(pad)
      throw error
    }
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
}

/// The namespaces that our parts use (ODF 1.2 part 1).
enum ODSRuimtes {
  private static let odf = [
    "office", "style", "text", "table", "number", "meta", "config", "chart",
  ].map { #"xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0 == "number" ? "datastyle" : $0):1.0""# }
  static let alle =
    (odf + [
      #"xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0""#,
      #"xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0""#,
      #"xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0""#,
      #"xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2""#, #"xmlns:dc="http://purl.org/dc/elements/1.1/""#,
      #"xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0""#,
      #"xmlns:xlink="http://www.w3.org/1999/xlink""#,
    ]).joined(separator: " ")
}
