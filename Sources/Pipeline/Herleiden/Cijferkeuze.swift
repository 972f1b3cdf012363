import Catalogue
import Domain
import Reporting

/// What was typed after `herleid`: a figure, one derived from it, a number counted from figures, or an agreement.
enum Cijferkeuze {
  case cijfer(Cijfersleutel)
  case afgeleid(Afleiding, Cijfersleutel)
  case meting(id: String, afspraak: String, Periode, tot: Dag)
  /// Nil: the last month that is over.
  case oordeel(afspraak: String, Periode?)
  /// Of a report on this period.
  case telling(Periode)

  /// Nil for what can be none of these.
  init?(_ tekst: String, afspraken: [String]) {
    if let sleutel = Cijfersleutel(id: tekst) {
      self = .cijfer(sleutel)
    } else if let dubbel = tekst.firstIndex(of: ":"), let soort = Afleiding(rawValue: String(tekst[..<dubbel])),
      let sleutel = Cijfersleutel(id: String(tekst[tekst.index(after: dubbel)...]))
    {
      self = .afgeleid(soort, sleutel)
    } else if let meting = Cijferkeuze.meting(tekst, afspraken) {
      self = meting
    } else {
      let delen = tekst.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
      if delen.count == 1, afspraken.contains(tekst) {
        self = .oordeel(afspraak: tekst, nil)
        return
      }
      let staart = delen.last?.split(separator: "/").first.map(String.init) ?? ""
      guard delen.count == 2, let periode = Periode(code: staart) else { return nil }
      self =
        afspraken.contains(delen[0]) && staart == delen[1]
        ? .oordeel(afspraak: delen[0], periode) : .telling(periode)
    }
  }

  /// 'R05.1@2026-K1/tot=2026-03-31/wijk=WK039218'.
  private static func meting(_ tekst: String, _ afspraken: [String]) -> Cijferkeuze? {
    let delen = tekst.split(separator: "@").map(String.init)
    guard delen.count == 2, let afspraak = afspraken.first(where: { delen[0].hasPrefix("\($0).") }) else { return nil }
    let stukken = delen[1].split(separator: "/").map(String.init)
    guard let periode = stukken.first.flatMap({ Periode(code: $0) }), stukken.count > 1,
      stukken[1].hasPrefix("tot="), let tot = Dag(iso: String(stukken[1].dropFirst(4)))
    else { return nil }
    return .meting(id: tekst, afspraak: afspraak, periode, tot: tot)
  }
}

/// What was probably meant by an id that is no figure: the nearest ids that exist.
func unknownFigure(_ tekst: String, among bekend: [String], afspraken: [String]) -> Opdrachtfout {
  let keuze = suggestion(for: tekst, among: bekend)
  let voorbeeld =
    "Een cijfer schrijft u als unieke_kinderen@2026-02/wijk=WK039218/doel=D03, een afspraak als "
    + "\(afspraken.first ?? "R01")@2026-02. Elk kenmerk staat in de bijlage van het rapport en in 'verantwoording cijfers'."
  return Opdrachtfout(
    "'\(tekst)' is geen cijfer van deze werkmap. " + (keuze.hasSuffix("?") ? keuze + " " : "") + voorbeeld)
}
