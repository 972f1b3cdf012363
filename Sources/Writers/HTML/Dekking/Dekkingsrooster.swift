import Domain
import Reporting

/// The matrix: a plain table, so that the table keys of a screen reader work. A body per stadsdeel, its wijken under it.
enum Dekkingsrooster {
  static func table(_ blad: Dekkingsblad) -> String {
    let koppen = blad.overzicht.doelen.map { doel in
      "<th scope=\"col\"><b>\(escaped(doel.id.code))</b> \(escaped(doel.kort))</th>"
    }
    return """
      <table id="rooster"><caption>Elk doel in elk gebied, met het aantal activiteiten <span>Een activiteit telt bij elk doel waaraan zij werkt. De vakken tellen dus niet op.</span></caption>
      <thead><tr><th scope="col"><span class="vh">Gebied</span></th>\(koppen.joined())</tr></thead>
      \(blad.rijen.map { body($0.stadsdeel, $0.wijken, blad) }.joined(separator: "\n"))
      </table>
      """
  }

  private static func body(_ stadsdeel: Gebied, _ wijken: [Gebied], _ blad: Dekkingsblad) -> String {
    "<tbody data-s=\"\(escaped(stadsdeel.code))\">" + row(stadsdeel, "sd", blad)
      + wijken.map { row($0, "wk", blad) }.joined() + "</tbody>"
  }

  private static func row(_ gebied: Gebied, _ klasse: String, _ blad: Dekkingsblad) -> String {
    let leeg = blad.holes(in: gebied)
    let stand = leeg == 0 ? "geen doel leeg" : leeg == 1 ? "1 doel leeg" : "\(leeg) doelen leeg"
    let cellen = blad.overzicht.doelen.map { cell(.init($0, gebied), blad) }
    return
      "<tr class=\"\(klasse)\"><th scope=\"row\"><span class=\"naam\">\(escaped(blad.naam(gebied)))</span> <small>\(stand)</small></th>\(cellen.joined())</tr>\n"
  }

  private static func cell(_ plek: Dekkingsblad.Plek, _ blad: Dekkingsblad) -> String {
    guard let vak = blad.overzicht.vak(plek.doel.id, plek.gebied) else { return "<td></td>" }
    let id = anchor(plek)
    let minstens = vak.stand == .ontbreekt && vak.activiteiten > 0 ? "ten minste " : ""
    return
      "<td class=\"\(Dekkingsvorm.klasse(vak.stand))\"><a class=\"cel\" id=\"c-\(id)\" href=\"#v-\(id)\" data-d=\"\(escaped(plek.doel.id.code))\" data-g=\"\(escaped(plek.gebied.code))\">"
      + "<span class=\"vh\">\(escaped("\(blad.naam(plek.gebied)), \(plek.doel.id.code) \(plek.doel.kort): \(vak.stand.woord), \(minstens)"))</span>"
      + "<span class=\"bov\">\(Dekkingsvorm.teken(vak.stand))<b class=\"n\">\(vak.activiteiten)</b></span>"
      + "<span class=\"w\" aria-hidden=\"true\">\(Dekkingsvorm.kort(vak.stand))</span></a></td>"
  }

  /// 'D09-Noord', 'D09-WK039215': for addresses, so letters, digits and '-' only.
  static func anchor(_ plek: Dekkingsblad.Plek) -> String {
    let naam = plek.gebied.code.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-" }.joined()
    return "\(plek.doel.id.code)-\(naam)"
  }
}
