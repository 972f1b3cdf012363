import Domain
import Reporting

/// Paper: A4, the period and the version in the head of every page, the number at its foot, and rows that stay whole.
enum Drukstijl {
  static func css(_ rapport: Rapport) -> String {
    let kop = quoted(
      [rapport.banier, rapport.isIntern ? "INTERN" : nil, rapport.isConcept ? "CONCEPT" : nil, rapport.status.banier]
        .compactMap(\.self)
        .joined(separator: " · "))
    let voet = quoted(
      "\(rapport.titel) · stand per \(rapport.standPer.inTekst) · \(rapport.status.inTekst)")
    // Two pages are two pages, and the head of the second says the same.
    let slot = rapport.lezing == .kort ? "display:none" : "margin-top:8pt;padding-bottom:0"
    let letters = Palet(rapport.stijl).letters
    return """
      @page{size:A4;margin:18mm 16mm 16mm;@top-left{width:72%;box-sizing:border-box;content:\(voet);font:7.5pt \(letters);color:#4f5b66\(runningLogo(rapport))}@top-right{content:\(kop);font:600 7.5pt \(letters);color:#7a5200}@bottom-right{content:counter(page) " / " counter(pages);font:8pt \(letters);color:#4f5b66}}
      @page:first{@top-left{content:none;background:none}}a.c{text-decoration:none;font-weight:inherit}.kern a.c{font-weight:600}
      html{font-size:10pt}body{font-size:9.5pt;line-height:1.4}header .blad,main,footer{max-width:none;padding:0}header .blad{padding-top:6pt}footer{\(slot)}table.klein,table.doelen{break-inside:avoid}
      h1{font-size:21pt}h2{font-size:14.5pt;margin-top:16pt}.mens{padding:2pt 10pt;margin:5pt 0}.kern{font-size:12.5pt}
      .tegels{display:table;width:100%;border-spacing:6pt 0}.tegels li{display:table-cell;width:25%}.tegels .n{font-size:18pt}
      .keten{display:table;width:100%;border-spacing:3pt 0}.keten li{display:table-cell;width:25%}
      tr,figure,blockquote,.mens,.tegels,.keten{break-inside:avoid}thead{display:table-header-group}h2,h3,h4,caption{break-after:avoid}
      table{font-size:8.5pt}th,td{padding:3pt 4pt}thead th{font-size:7.5pt}.legenda{display:block}.legenda li{display:inline;margin-right:10pt}
      .afspraken,.doelen{table-layout:fixed;width:100%}.afspraken th,.afspraken td,.doelen th,.doelen td{padding:2.5pt 3pt}
      .afspraken th:nth-child(1){width:16%}.afspraken td:nth-child(2),.afspraken th:nth-child(2){min-width:0;width:21%}
      .afspraken th:nth-child(3){width:18%}.afspraken td:nth-child(4),.afspraken th:nth-child(4){min-width:0;width:23%}
      .doelen thead th{font-size:6pt;padding-left:1.5pt;padding-right:1.5pt}.doelen th[scope=row]{min-width:0}.doelen thead th:nth-child(1){width:19%}
      .doelen thead th:nth-child(2){width:10%}.doelen thead th:nth-child(3),.doelen thead th:nth-child(4),.doelen thead th:nth-child(5){width:6.5%}.doelen thead th:nth-child(6){width:9%}
      .doelen.alleen-nu thead th:nth-child(n+4){width:auto}.doelen.met-verloop thead th:nth-child(4){width:12%}
      .doelen .dek{min-width:0}.doelen .geencijfer{font-size:6.5pt}.doelen-kort th,.doelen-kort td,.afspraken-kort th,.afspraken-kort td{padding:2.5pt 4pt}
      .kaarten>div{display:inline-block;width:48%;margin-right:1.6%;vertical-align:top}.kaarten h3{font-size:10pt}
      .staaf{width:84pt;height:11pt}.balk{width:48pt;height:7pt}.vonk{width:44pt;height:12.5pt}.grafiek-lijn{width:100%;height:auto}
      article{display:inline-block}figure article{display:block}.logo{height:13mm;width:auto}.foto{width:62mm;height:auto}.geencijfer{display:inline}
      .oordeel{display:inline;font-size:7pt;padding:1pt 3pt}code{font-size:7pt}
      """
  }

  /// The logo before the title at the head of every page but the first, which shows it large.
  private static func runningLogo(_ rapport: Rapport) -> String {
    guard let beeld = rapport.stijl.logo?.beeld, beeld.hoogte > 0 else { return "" }
    // As high as two lines, and never half the page wide.
    let breedte = min(30, 5.5 * Double(beeld.breedte) / Double(beeld.hoogte))
    let gegevens = "data:\(beeld.soort.mime);base64,\(base64(beeld.bytes))"
    return ";background:url(\"\(gegevens)\") no-repeat left center/\(breedte)mm auto;padding-left:\(breedte + 3)mm"
  }

  /// A CSS string: quotes, backslashes and line ends cannot break out of it.
  private static func quoted(_ tekst: String) -> String {
    "\"" + tekst.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : $0.isNewline ? " " : String($0) }.joined() + "\""
  }
}
