/// The house style of office files: what is replaced in the styles that pandoc writes, so that the manager edits a document in
/// our colours and type, on A4, in Dutch.
enum Kantoorstijl {
  /// Part of the file to pairs of what stands there and what takes its place.
  static func odt(_ stijl: Palet) -> [String: [(van: String, naar: String)]] {
    let merk = stijl.vast("merk"), letters = stijl.lettertype ?? "Open Sans"
    var stijlen = [
      ("fo:page-height=\"11in\"", "fo:page-height=\"29.7cm\""), ("fo:page-width=\"8.5in\"", "fo:page-width=\"21cm\""),
      (
        "fo:margin-bottom=\"1in\" fo:margin-left=\"1in\" fo:margin-right=\"1in\" fo:margin-top=\"1in\"",
        "fo:margin-bottom=\"2cm\" fo:margin-left=\"2cm\" fo:margin-right=\"2cm\" fo:margin-top=\"2cm\""
      ),
      ("fo:country=\"\" fo:font-size=\"12pt\"", "fo:country=\"NL\" fo:font-size=\"10.5pt\""),
      ("svg:font-family=\"&#39;Times New Roman&#39;\"", "svg:font-family=\"&#39;\(letters)&#39;\""),
      ("svg:font-family=\"Arial\"", "svg:font-family=\"&#39;\(letters)&#39;\""),
    ]
    for maat in ["115%", "130%", "101%", "85%"] {
      stijlen.append(
        (
          "fo:font-size=\"\(maat)\" fo:font-weight=\"bold\"",
          "fo:color=\"\(merk)\" fo:font-size=\"\(maat)\" fo:font-weight=\"bold\""
        ))
    }
    let lijnen = "fo:border=\"none\" fo:border-bottom=\"0.5pt solid \(stijl.vast("lijn"))\" fo:padding=\"0.06cm\""
    let inhoud = [
      ("<style:table-cell-properties fo:border=\"none\" />", "<style:table-cell-properties \(lijnen) />"),
      (
        "<style:table-properties table:align=\"center\" />",
        "<style:table-properties table:align=\"left\" style:rel-width=\"100%\" />"
      ),
    ]
    return [
      "styles.xml": stijlen.map { (van: $0.0, naar: $0.1) }, "content.xml": inhoud.map { (van: $0.0, naar: $0.1) },
    ]
  }

  /// The foot of every page of a DOCX: 'Pagina 2 van 9'.
  static let voet =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>"
    + run("Pagina ") + field("PAGE") + run(" van ") + field("NUMPAGES") + "</w:p></w:ftr>"

  private static func run(_ tekst: String) -> String {
    "<w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr><w:t xml:space=\"preserve\">\(tekst)</w:t></w:r>"
  }

  private static func field(_ naam: String) -> String {
    "<w:fldSimple w:instr=\" \(naam) \"><w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>"
  }

  static func docx(_ stijl: Palet) -> [String: [(van: String, naar: String)]] {
    let letters = stijl.lettertype ?? "Open Sans"
    let merk = String(stijl.vast("merk").dropFirst()), lijn = String(stijl.vast("lijn").dropFirst())
    let rand = "<w:tblBorders><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"\(lijn)\"/></w:tblBorders>"
    return [
      "word/theme/theme1.xml": [
        ("<a:accent1><a:srgbClr val=\"4F81BD\" /></a:accent1>", "<a:accent1><a:srgbClr val=\"\(merk)\" /></a:accent1>"),
        ("<a:latin typeface=\"Calibri\" />", "<a:latin typeface=\"\(letters)\" />"),
        ("<a:latin typeface=\"Cambria\" />", "<a:latin typeface=\"\(letters)\" />"),
      ],
      "word/styles.xml": [
        ("w:val=\"4F81BD\"", "w:val=\"\(merk)\""), ("w:val=\"345A8A\"", "w:val=\"\(merk)\""),
        ("<w:sz w:val=\"24\" />", "<w:sz w:val=\"21\" />"), ("<w:szCs w:val=\"24\" />", "<w:szCs w:val=\"21\" />"),
        ("w:val=\"nl\"", "w:val=\"nl-NL\""),
        // What stands in the cells of a table, so that no word is cut.
        (
          "<w:spacing w:after=\"36\" w:before=\"36\" />\n    </w:pPr>\n  </w:style>",
          "<w:spacing w:after=\"36\" w:before=\"36\" />\n    </w:pPr>\n    <w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr>\n  </w:style>"
        ),
        (
          "<w:tblInd w:type=\"dxa\" w:w=\"0\" />\n      <w:tblCellMar>",
          "<w:tblInd w:type=\"dxa\" w:w=\"0\" />\(rand)\n      <w:tblCellMar>"
        ),
      ],
      "[Content_Types].xml": [
        (
          "</Types>",
          "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/></Types>"
        )
      ],
      "word/_rels/document.xml.rels": [
        (
          "</Relationships>",
          "<Relationship Id=\"rIdVoet\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer1.xml\"/></Relationships>"
        )
      ],
      "word/document.xml": [
        (
          "<w:sectPr />",
          "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rIdVoet\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
        ),
        ("<w:tblW w:type=\"auto\" w:w=\"0\" />", "<w:tblW w:type=\"pct\" w:w=\"5000\" />"),
      ],
    ].mapValues { $0.map { (van: $0.0, naar: $0.1) } }
  }
}
