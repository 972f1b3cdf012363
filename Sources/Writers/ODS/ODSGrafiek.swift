import Domain
import Reporting

/// A chart as an embedded document (ODF 1.2 part 1, chapter 11), drawn from the same cells as in XLSX.
struct ODSGrafiek {
  let plek: Grafiekplek
  let indeling: Werkboekindeling

  private var stijl: Huisstijl { indeling.boek.stijl }
  private var bladgrafiek: Bladgrafiek { plek.grafiek }
  private var grafiek: Grafiek { bladgrafiek.grafiek }
  private var isStaaf: Bool { grafiek.soort != .lijn }
  private var isKlein: Bool { grafiek.soort == .kolommen }
  private var soort: String { isStaaf ? "chart:bar" : "chart:line" }
  private var maten: String { #"svg:width="\#(points(plek.breedte))" svg:height="\#(points(plek.hoogte))""# }

  /// What stands in the cell: the frame, with the words for who cannot see it.
  func frame(_ nummer: Int, to xml: inout XMLBytes) {
    xml.raw(
      #"<draw:frame draw:style-name="kader" draw:name="Grafiek \#(nummer)" svg:x="\#(points(plek.x))" svg:y="\#(points(plek.y))" \#(maten)><draw:object xlink:href="./Object \#(nummer)" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:notify-on-update-of-ranges=""#
    )
    xml.attribute(
      ([range(bladgrafiek.categorieen)] + bladgrafiek.reeksen.map { range($0.waarden, $0.tabel) }).joined(
        separator: " "))
    xml.raw(#""/><svg:title>"#)
    xml.attribute(grafiek.titel)
    xml.raw("</svg:title><svg:desc>")
    xml.attribute(grafiek.alt)
    xml.raw("</svg:desc></draw:frame>")
  }

  var content: [UInt8] {
    var xml = XMLBytes()
    xml.raw(
      #"<?xml version="1.0" encoding="UTF-8"?><office:document-content \#(ODSRuimtes.alle) office:version="1.2"><office:automatic-styles>"#
    )
    styles(to: &xml)
    xml.raw(
      #"</office:automatic-styles><office:body><office:chart><chart:chart chart:class="\#(soort)" \#(maten) chart:style-name="vlak"><chart:title chart:style-name="titel">"#
    )
    xml.paragraphs(grafiek.titel)
    xml.raw("</chart:title>")
    if grafiek.reeksen.count > 1, !isKlein {
      xml.raw(#"<chart:legend chart:legend-position="bottom" chart:style-name="letter"/>"#)
    }
    xml.raw(#"<chart:plot-area chart:style-name="veld" chart:data-source-has-labels="both">"#)
    axis("x", grafiek.xTitel, to: &xml) { xml in
      xml.raw(#"<chart:categories table:cell-range-address=""#)
      xml.attribute(range(bladgrafiek.categorieen))
      xml.raw(#""/>"#)
    }
    axis("y", grafiek.yTitel, to: &xml) { $0.raw(#"<chart:grid chart:class="major" chart:style-name="raster"/>"#) }
    for (nummer, reeks) in bladgrafiek.reeksen.enumerated() {
      xml.raw(
        #"<chart:series chart:class="\#(soort)" chart:style-name="reeks\#(nummer)" chart:values-cell-range-address=""#)
      xml.attribute(range(reeks.waarden, reeks.tabel))
      xml.raw(#"" chart:label-cell-address=""#)
      xml.attribute(range(reeks.naam, reeks.tabel))
      xml.raw(#""><chart:data-point chart:repeated="\#(grafiek.categorieen.count)"/></chart:series>"#)
    }
    xml.raw(
      #"<chart:wall chart:style-name="vlak"/></chart:plot-area></chart:chart></office:chart></office:body></office:document-content>"#
    )
    return xml.bytes
  }

  /// The dash of last year's line and the lines of a hatch have their place apart from the chart.
  static let styles = Array(
    #"<?xml version="1.0" encoding="UTF-8"?><office:document-styles \#(ODSRuimtes.alle) office:version="1.2"><office:styles><draw:stroke-dash draw:name="Streep" draw:style="rect" draw:dots1="1" draw:dots1-length="6pt" draw:distance="3pt"/><draw:hatch draw:name="Arcering" draw:style="single" draw:color="\#(Kleur.vorigJaar.hex)" draw:distance="2.2pt" draw:rotation="450"/></office:styles></office:document-styles>"#
      .utf8)

  private func range(_ vak: Bladgrafiek.Vak, _ tabel: String? = nil) -> String {
    guard let adres = indeling.adressen[tabel ?? bladgrafiek.tabel] else { return "" }
    let rijen = adres.plek.rows(vak.rijen), blad = indeling.bladen[adres.blad].blad.naam
    func cel(_ rij: Int, _ kolom: Int) -> String { "'\(blad)'.\(columnName(kolom))\(rij + 1)" }
    let eerste = cel(rijen.lowerBound, vak.kolommen.lowerBound)
    let laatste = cel(rijen.upperBound - 1, vak.kolommen.upperBound - 1)
    return eerste == laatste ? eerste : "\(eerste):\(laatste)"
  }

  private func axis(_ as_: String, _ titel: String, to xml: inout XMLBytes, _ inhoud: (inout XMLBytes) -> Void) {
    xml.raw(
      #"<chart:axis chart:dimension="\#(as_)" chart:name="primary-\#(as_)" chart:style-name="as-\#(as_)">"#
    )
    // The sentence above the small charts says what their axes are.
    if !isKlein {
      xml.raw(#"<chart:title chart:style-name="letter">"#)
      xml.paragraphs(titel)
      xml.raw("</chart:title>")
    }
    inhoud(&xml)
    xml.raw("</chart:axis>")
  }

  private func styles(to xml: inout XMLBytes) {
    func style(_ naam: String, _ eigenschappen: String, data: String = "") {
      xml.raw(#"<style:style style:name="\#(naam)" style:family="chart"\#(data)>\#(eigenschappen)</style:style>"#)
    }
    let familie = stijl.lettertype.map { " fo:font-family=\"'\($0)'\"" } ?? ""
    func letter(_ punten: Double, vet: Bool = false) -> String {
      #"<style:text-properties\#(familie) fo:font-size="\#(punten)pt" fo:color="\#(Kleur.inkt.hex)"\#(vet ? #" fo:font-weight="bold""# : "")/>"#
    }
    let getal = ODSStijlen.number(grafiek.notatie)
    xml.raw(
      #"<number:\#(getal.element)-style style:name="getal" number:language="nl" number:country="NL">\#(getal.xml)</number:\#(getal.element)-style>"#
    )
    style("vlak", #"<style:graphic-properties draw:stroke="none" draw:fill="none"/>"#)
    style("titel", letter(isKlein ? 10.5 : 12, vet: !isKlein))
    style("letter", #"<style:graphic-properties draw:stroke="none" draw:fill="none"/>"# + letter(10.5))
    style(
      "veld",
      grafiek.soort.isLiggend ? #"<style:chart-properties chart:vertical="true"/>"# : "<style:chart-properties/>")
    let omgekeerd = grafiek.soort.isLiggend ? #" chart:reverse-direction="true" chart:text-overlap="true""# : ""
    style("as-x", #"<style:chart-properties chart:display-label="\#(!isKlein)"\#(omgekeerd)/>"# + letter(10.5))
    let isAfspraak = grafiek.soort == .afspraak
    var waarden =
      #" chart:minimum="0" chart:gap-width="\#(isKlein ? 30 : 60)"\#(isKlein ? #" chart:overlap="100""# : "")"#
    if let hoogste = bladgrafiek.hoogste {
      waarden += #" chart:maximum="\#(hoogste)" chart:interval-major="\#(Double(hoogste) / 2)""#
    }
    if isAfspraak, let einde = grafiek.eindeVanNormas { waarden += #" chart:maximum="\#(einde)""# }
    if isAfspraak { waarden += #" chart:interval-major="1" chart:overlap="100""# }
    // Reversed categories would put the values on top.
    if grafiek.soort.isLiggend { waarden += #" chart:axis-position="end""# }
    style(
      "as-y", #"<style:chart-properties chart:display-label="\#(!isKlein)"\#(waarden)/>"# + letter(10.5),
      data: #" style:data-style-name="getal""#)
    let raster = isAfspraak && grafiek.eindeVanNormas != nil ? ("2pt", stijl.accent) : ("0.5pt", Kleur.lijn)
    style("raster", #"<style:graphic-properties svg:stroke-width="\#(raster.0)" svg:stroke-color="\#(raster.1.hex)"/>"#)
    for (nummer, reeks) in grafiek.reeksen.enumerated() {
      style("reeks\(nummer)", series(reeks.rol), data: #" style:data-style-name="getal""#)
    }
  }

  private func series(_ rol: Grafiek.Rol) -> String {
    let kleur = Kleur.van(rol, stijl).hex
    if rol == .zonderGetal {
      return
        #"<style:chart-properties/><style:graphic-properties draw:stroke="none" draw:fill="hatch" draw:fill-color="\#(Kleur.wit.hex)" draw:fill-hatch-name="Arcering" draw:fill-hatch-solid="true"/>"#
    }
    if isStaaf {
      let label = rol == .nu && !isKlein ? #" chart:data-label-number="value""# : ""
      return
        #"<style:chart-properties\#(label)/><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="\#(kleur)"/><style:text-properties fo:font-size="10.5pt" fo:font-weight="bold"/>"#
    }
    let teken =
      rol == .nu ? #"chart:symbol-type="named-symbol" chart:symbol-name="circle""# : #"chart:symbol-type="none""#
    let streep = rol == .vorigJaar ? #"draw:stroke="dash" draw:stroke-dash="Streep""# : #"draw:stroke="solid""#
    return
      #"<style:chart-properties \#(teken)/><style:graphic-properties \#(streep) svg:stroke-width="\#(rol == .nu ? 2.5 : 1.75)pt" svg:stroke-color="\#(kleur)" draw:fill-color="\#(kleur)"/>"#
  }
}

extension Kleur {
  /// The colour of a series; its name and its place say the same.
  static func van(_ rol: Grafiek.Rol, _ stijl: Huisstijl) -> Kleur {
    switch rol {
    case .nu: stijl.merk
    case .vorigJaar, .zonderGetal: .vorigJaar
    case .norm: stijl.accent
    case .verwacht, .bandOnder, .bandBoven: stijl.merk.mixed(with: .wit, parts: 65, of: 100)
    }
  }
}
