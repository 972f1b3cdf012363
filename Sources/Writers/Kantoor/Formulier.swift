/// A form in Word or LibreOffice that a person fills in, and the text that comes back.
package enum Formulier {
  /// Bytes of an ODT or DOCX of a page in HTML.
  package static func write(_ pagina: String, _ soort: KantoorWriter.Soort, epoch: Int) throws -> [UInt8] {
    try Omzetter.pandoc.convert(
      Array(pagina.utf8), ["--from", "html", "--to", soort.rawValue, "--metadata", "lang=nl", "--output", "-"],
      epoch: epoch
    ).bytes
  }

  /// What stands in it, as Markdown: headings, paragraphs, emphasis, lists and links.
  ///
  /// - Throws: `Omzetfout` for a file that is no such document.
  package static func read(_ bytes: [UInt8], _ soort: KantoorWriter.Soort) throws -> String {
    // `--sandbox`: a document of somebody else reads no other file.
    let uit = try Omzetter.pandoc.convert(
      bytes, ["--sandbox", "--from", soort.rawValue, "--to", "commonmark", "--wrap=none", "--output", "-"], epoch: 0)
    return String(decoding: uit.bytes, as: UTF8.self)
  }
}
