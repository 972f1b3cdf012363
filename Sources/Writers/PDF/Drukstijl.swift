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
    // The head of every page but the first says the same, and pages are counted; the first has its banners.
    let slot = rapport.lezing == .kort || rapport.lezing == .heel ? "display:none" : "margin-top:8pt;padding-bottom:0"
    let letters = Palet(rapport.stijl).letters
    return """
      @page{size:A4;margin:14mm 13mm 12mm;@top-left{width:72%;box-sizing:border-box;content:\(voet);font:7.5pt \(letters);color:#4f5b66\(runningLogo(rapport))}@top-right{content:\(kop);font:600 7.5pt \(letters);color:#7a5200}@bottom-right{content:counter(page) " / " counter(pages);font:8pt \(letters);color:#4f5b66}}
      @page:first{margin-top:9mm;@top-left{content:none;background:none}@top-right{content:none}}a.c{text-decoration:none;font-weight:inherit}
      html{font-size:10pt}body{background:none;font-size:9.2pt;line-height:1.38}header .blad,main,footer{max-width:none;padding:0}header .blad{padding-top:6pt}footer{\(slot)}table.klein{break-inside:avoid}table.vast{table-layout:fixed;width:100%}strong{font-weight:700}
      h1{font-size:17pt;margin:0 0 .5mm}section>h2{font-size:14pt;margin-top:12pt;padding-top:6pt}.nieuw-blad{break-before:page}.nieuw-blad>h2{margin-top:0}.banier{padding:.6mm 0;font-size:7.5pt;margin-bottom:2.5mm}.org{font-size:8.2pt}header .stil{font-size:8.2pt;margin:0}.mens{padding:2pt 10pt;margin:5pt 0}
      .keten{display:table;width:100%;border-spacing:3pt 0}.keten li{display:table-cell;width:25%}
      tr,figure,blockquote,.mens,.keten{break-inside:avoid}thead{display:table-header-group}h2,h3,h4,caption{break-after:avoid}
      table{font-size:8.5pt}th,td{padding:3pt 4pt}thead th{font-size:7.5pt}.legenda{display:block}.legenda li{display:inline;margin-right:10pt}
      .doelen{table-layout:fixed;width:100%}.doelen th,.doelen td{padding:1.6pt 3pt}.doelen th[scope=row]{font-size:8pt;line-height:1.22}
      .doelen thead th{font-size:5.4pt;padding-left:.6pt;padding-right:.6pt}.doelen th[scope=row]{min-width:0}.doelen thead th:nth-child(1){width:31%}
      .doelen thead th:nth-child(2){width:8.5%}.doelen thead th:nth-child(3),.doelen thead th:nth-child(4),.doelen thead th:nth-child(5){width:5.2%}.doelen thead th:nth-child(6){width:8.2%}
      .doelen.alleen-nu thead th:nth-child(n+4){width:auto}.doelen.met-verloop thead th:nth-child(4){width:12%}
      .doelen .dek{min-width:0}.werk{font-size:6.8pt;line-height:1.2;margin:0}.doelen-kort th,.doelen-kort td{padding:2.5pt 4pt}
      .kaarten{orphans:1;widows:1}.kaarten>div{display:inline-block;width:48%;margin-right:1.6%;vertical-align:top}.kaarten.drie>div{width:30.4%}.kaarten.drie .mens{padding:2pt 6pt}.kaarten.drie ul{padding-left:4mm;margin:4pt 0}.kaarten h3{font-size:10pt}.kaarten blockquote{padding:3pt 8pt;margin:4pt 0}
      .balk{width:42pt;height:7pt}.vonk{width:40pt;height:12.5pt}.grafiek-lijn{width:118mm;height:auto}.twee .grafiek-lijn{width:74mm}.twee h3{margin-top:0}.twee h3:not(:first-child){margin-top:8pt}.twee figure{margin:4pt 0}
      article{display:inline-block}figure article{display:block}header article{float:right}header .logo{height:10mm;width:auto;margin:0}.foto{width:62mm;height:auto}
      code{font-size:7pt}
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
