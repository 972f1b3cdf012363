import Reporting

/// Paper: A4, the period and the version in the head of every page, the number at its foot, and rows that stay whole.
enum Drukstijl {
  static func css(_ rapport: Rapport) -> String {
    let kop = quoted(
      [rapport.banier, rapport.isIntern ? "INTERN" : nil, rapport.isConcept ? "CONCEPT" : nil].compactMap(\.self)
        .joined(separator: " · "))
    let voet = quoted(
      "\(rapport.titel) · stand per \(rapport.standPer.inTekst) · versie \(rapport.versie)")
    return """
      @page{size:A4;margin:20mm 16mm 18mm;@top-left{width:70%;content:\(voet);font:8pt "Open Sans","Noto Sans",sans-serif;color:#4f5b66}@top-right{content:\(kop);font:600 8pt "Open Sans","Noto Sans",sans-serif;color:#7a5200}@bottom-right{content:counter(page) " / " counter(pages);font:8pt "Open Sans","Noto Sans",sans-serif;color:#4f5b66}}
      @page:first{@top-left{content:none}}a.c{text-decoration:none;font-weight:inherit}.kern a.c{font-weight:600}
      html{font-size:10pt}body{font-size:10pt;line-height:1.45}header .blad,main,footer{max-width:none;padding:0}
      h1{font-size:22pt}h2{font-size:14.5pt;margin-top:20pt}.kern{font-size:12.5pt}
      .tegels{display:table;width:100%;border-spacing:6pt 0}.tegels li{display:table-cell;width:25%}.tegels .n{font-size:18pt}
      .keten{display:table;width:100%;border-spacing:3pt 0}.keten li{display:table-cell;width:25%}
      table{font-size:8.5pt}th,td{padding:3pt 4pt}thead th{font-size:7.5pt}.doelen th[scope=row]{min-width:0;width:32%}.afspraken td:nth-child(2){min-width:0;width:19%}.afspraken td:nth-child(4){min-width:0;width:25%}
      .staaf{width:110pt;height:14.4pt}.balk{width:70pt;height:10.3pt}.vonk{width:60pt;height:17pt}.grafiek-lijn{width:100%;height:auto}
      .oordeel{font-size:8pt;padding:1pt 5pt}code{font-size:7pt}
      """
  }

  /// A CSS string: quotes, backslashes and line ends cannot break out of it.
  private static func quoted(_ tekst: String) -> String {
    "\"" + tekst.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : $0.isNewline ? " " : String($0) }.joined() + "\""
  }
}
