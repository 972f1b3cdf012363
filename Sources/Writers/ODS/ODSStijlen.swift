import Domain
import Reporting

/// The automatic styles of one document: named as they are first used, so that the same input gives the same names.
struct ODSStijlen {
  private let stijl: Huisstijl
  private var cellen: [Celopmaak: String] = [:]
  private var rijen: [Rijsoort: String] = [:]
  private var kolommen: [Int: String] = [:]
  private var getallen: [String: String] = [:]
  private(set) var xml = XMLBytes()

  /// Nil: the usual height, as in XLSX.
  private struct Rijsoort: Hashable {
    let hoogte: Double?
    let isNieuwePagina: Bool
  }

  init(_ stijl: Huisstijl) {
    self.stijl = stijl
    xml.raw(
      #"<style:style style:name="kader" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none"/></style:style>"#
    )
    for pagina in ODSDelen.paginas.map(\.naam) {
      xml.raw(
        #"<style:style style:name="ta\#(pagina)" style:family="table" style:master-page-name="\#(pagina)"><style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>"#
      )
    }
  }

  mutating func row(_ hoogte: Double?, isNieuwePagina: Bool) -> String {
    let soort = Rijsoort(hoogte: hoogte, isNieuwePagina: isNieuwePagina)
    if let naam = rijen[soort] { return naam }
    let naam = "ro\(rijen.count)"
    let maat =
      hoogte.map { #"style:row-height="\#($0)pt" style:use-optimal-row-height="false""# }
      ?? #"style:row-height="15pt" style:use-optimal-row-height="false""#
    xml.raw(
      #"<style:style style:name="\#(naam)" style:family="table-row"><style:table-row-properties \#(maat) fo:break-before="\#(isNieuwePagina ? "page" : "auto")"/></style:style>"#
    )
    rijen[soort] = naam
    return naam
  }

  /// `breedte` in characters of 7 pixels and 5 between, at 96 to the inch: as Excel has it.
  mutating func column(_ breedte: Int) -> String {
    if let naam = kolommen[breedte] { return naam }
    let naam = "co\(kolommen.count)"
    let punten = Double(Bladindeling.pixels(breedte)) * 0.75
    xml.raw(
      #"<style:style style:name="\#(naam)" style:family="table-column"><style:table-column-properties style:column-width="\#(punten)pt" fo:break-before="auto"/></style:style>"#
    )
    kolommen[breedte] = naam
    return naam
  }

  mutating func cell(_ opmaak: Celopmaak) -> String {
    if let naam = cellen[opmaak] { return naam }
    let getal = dataStyle(opmaak)
    let naam = "ce\(cellen.count)"
    let (inkt, vlak) = opmaak.kleuren(stijl)
    var cel = ""
    if let vlak { cel += #" fo:background-color="\#(vlak.hex)""# }
    if opmaak.breektAf { cel += #" fo:wrap-option="wrap""# }
    cel += #" style:vertical-align="\#(vertical(opmaak.rol))""#
    if opmaak.rol == .lijf { cel += #" fo:border-bottom="0.5pt solid \#(Kleur.lijn.hex)""# }
    if let tegel = opmaak.tegel { cel += borders(tegel) }
    var alinea = opmaak.isRechts ? #" fo:text-align="end""# : ""
    if opmaak.springtIn || opmaak.tegel != nil { alinea += #" fo:text-align="start" fo:margin-left="6pt""# }
    var letter = #" fo:color="\#(inkt.hex)" fo:font-size="\#(opmaak.grootte(stijl))pt""#
    if opmaak.isVetgedrukt { letter += #" fo:font-weight="bold""# }
    if opmaak.isKoppeling { letter += #" style:text-underline-style="solid""# }
    let notatie = getal.map { #" style:data-style-name="\#($0)""# } ?? ""
    xml.raw(
      #"<style:style style:name="\#(naam)" style:family="table-cell" style:parent-style-name="Default"\#(notatie)>"#
        + #"<style:table-cell-properties\#(cel)/><style:paragraph-properties\#(alinea)/><style:text-properties\#(letter)/></style:style>"#
    )
    cellen[opmaak] = naam
    return naam
  }

  /// A format without hatching: where there is no value, the line around it is broken.
  private func borders(_ tegel: Tegelvorm) -> String {
    let kleuren = Tegelkleuren(stijl)
    let zijden = [("top", tegel.boven), ("bottom", tegel.onder), ("left", tegel.links), ("right", tegel.rechts)]
    return zijden.map { zijde, rand in
      guard let rand else { return "" }
      let lijn =
        switch rand {
        case .grens: "2.2pt solid"
        case .niets: "1.8pt dashed"
        case .deel, .wit: "1.5pt solid"
        case .zonderWaarde: "0.9pt dashed"
        }
      return #" fo:border-\#(zijde)="\#(lijn) \#(kleuren.rand(rand).hex)""#
    }.joined()
  }

  private func vertical(_ rol: Bladindeling.Rol) -> String {
    switch rol {
    case .titel, .kop, .bijschrift: "bottom"
    case .tabelkop, .tegelnaam, .tegelwaarde: "middle"
    case .ondertitel, .tekst, .lijf, .legenda, .grafiek: "top"
    }
  }

  private mutating func dataStyle(_ opmaak: Celopmaak) -> String? {
    let taal = #"number:language="nl" number:country="NL""#
    let inhoud: (element: String, xml: String)
    if opmaak.isDatum {
      inhoud = (
        "date",
        #"<number:day number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/>"#
      )
    } else if let notatie = opmaak.notatie {
      inhoud = ODSStijlen.number(notatie)
    } else {
      return nil
    }
    if let naam = getallen[inhoud.xml] { return naam }
    let naam = "N\(getallen.count + 100)"
    xml.raw(
      #"<number:\#(inhoud.element)-style style:name="\#(naam)" \#(taal)>\#(inhoud.xml)</number:\#(inhoud.element)-style>"#
    )
    getallen[inhoud.xml] = naam
    return naam
  }

  static func number(_ notatie: Notatie) -> (element: String, xml: String) {
    func getal(_ decimalen: Int) -> String {
      #"<number:number number:decimal-places="\#(decimalen)" number:min-decimal-places="\#(decimalen)" number:min-integer-digits="1" number:grouping="true"/>"#
    }
    return switch notatie {
    case .aantal: ("number", getal(0))
    case .decimaal(let decimalen): ("number", getal(decimalen))
    case .procent(let decimalen): ("percentage", getal(decimalen) + "<number:text>%</number:text>")
    case .procentpunt(let decimalen): ("number", getal(decimalen) + "<number:text> procentpunt</number:text>")
    }
  }
}
