/// Writes archives without packing, for tests that damage what is inside one.
enum Kaalzip {
  typealias Deel = (naam: String, inhoud: [UInt8])

  static func pack(_ delen: [Deel]) -> [UInt8] {
    var uit: [UInt8] = [], inhoudsopgave: [UInt8] = []
    for deel in delen {
      let plaats = uit.count
      let kern =
        le(20, 2) + le(0, 2) + le(0, 2) + le(0, 2) + le(0x5C21, 2) + le(crc(deel.inhoud), 4)
        + le(deel.inhoud.count, 4) + le(deel.inhoud.count, 4) + le(deel.naam.utf8.count, 2) + le(0, 2)
      uit += le(0x0403_4B50, 4) + kern + Array(deel.naam.utf8) + deel.inhoud
      inhoudsopgave += le(0x0201_4B50, 4) + le(20, 2) + kern + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4) + le(plaats, 4)
      inhoudsopgave += Array(deel.naam.utf8)
    }
    let einde =
      le(0x0605_4B50, 4) + le(0, 4) + le(delen.count, 2) + le(delen.count, 2) + le(inhoudsopgave.count, 4)
      + le(uit.count, 4) + le(0, 2)
    return uit + inhoudsopgave + einde
  }

  private static func le(_ waarde: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: waarde >> (8 * $0)) }
  }

  /// CRC-32 of ISO 3309, as zip uses it.
  private static func crc(_ bytes: [UInt8]) -> Int {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return Int(~rest)
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let pakket = "http://schemas.openxmlformats.org/package/2006/relationships"

  static func relaties(_ lijst: [(String, String, String)]) -> [UInt8] {
    let inhoud = lijst.map { "<Relationship Id=\"\($0)\" Type=\"\(rel)/\($1)\" Target=\"\($2)\"/>" }.joined()
    return Array("<?xml version=\"1.0\"?><Relationships xmlns=\"\(pakket)\">\(inhoud)</Relationships>".utf8)
  }

  /// A workbook with one of everything. VOORBEELD — verzonnen gegevens.
  static var xlsx: [Deel] {
    let rijen = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>in</t></is></c></row>
      <row r="2" hidden="1"><c r="A2" s="1"><v>46027.604166</v></c><c r="B2" t="b"><v>1</v></c><c r="C2"><f>A2*2</f></c></row>
      <row r="4"><c r="C4" t="str"><f>1</f><v>x_x000D_y</v></c><c r="A4" t="e"><v>#N/A</v></c><c r="AA4"><v>-1.5E-7</v></c></row>
      """
    return [
      ("[Content_Types].xml", Array("<Types/>".utf8)),
      ("_rels/.rels", relaties([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/_rels/workbook.xml.rels",
        relaties([
          ("a", "worksheet", "worksheets/sheet1.xml"), ("b", "styles", "styles.xml"),
          ("c", "sharedStrings", "/xl/sharedStrings.xml"),
        ])
      ),
      (
        "xl/workbook.xml",
        Array(
          "<workbook xmlns=\"\(main)\" xmlns:r=\"\(rel)\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"Blad\" r:id=\"a\"/></sheets></workbook>"
            .utf8)
      ),
      (
        "xl/styles.xml",
        Array(
          "<styleSheet xmlns=\"\(main)\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd-mm-yyyy hh:mm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"
            .utf8)
      ),
      (
        "xl/sharedStrings.xml",
        Array(
          "<sst xmlns=\"\(main)\"><si><t>Kop</t></si><si><r><t xml:space=\"preserve\">rijke </t></r><rPh><t>weg</t></rPh><r><t>tekst</t></r></si></sst>"
            .utf8)
      ),
      (
        "xl/worksheets/sheet1.xml",
        Array(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"\(main)\"><sheetData>\(rijen)</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>"
            .utf8)
      ),
    ]
  }

  /// The same for OpenDocument.
  static var ods: [Deel] {
    let naam = "urn:oasis:names:tc:opendocument:xmlns:"
    let rijen = """
      <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>a<text:s text:c="3"/>b</text:p><text:p>c</text:p></table:table-cell></table:table-row>
      <table:table-row><table:table-cell office:value-type="date" office:date-value="2026-01-05"/><table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="1.5"/><table:table-cell office:value-type="time" office:time-value="PT14H30M00S"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      """
    return [
      ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
      (
        "content.xml",
        Array(
          "<office:document-content xmlns:office=\"\(naam)office:1.0\" xmlns:table=\"\(naam)table:1.0\" xmlns:text=\"\(naam)text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Blad\">\(rijen)</table:table></office:spreadsheet></office:body></office:document-content>"
            .utf8)
      ),
    ]
  }
}
