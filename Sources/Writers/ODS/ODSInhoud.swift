import Domain
import Reporting

/// `content.xml`: the rows of every sheet, named cells and filters.
struct ODSInhoud {
  private let indeling: Werkboekindeling
  private var stijlen: ODSStijlen
  private var bladen = XMLBytes(ruimte: 1 << 20)
  private(set) var aantalCellen = 0
  /// In the order of their numbers, from 1.
  private(set) var grafieken: [ODSGrafiek] = []

  init(_ indeling: Werkboekindeling) {
    self.indeling = indeling
    stijlen = ODSStijlen(indeling.boek.stijl)
    for blad in indeling.bladen { append(blad) }
    appendNames()
    appendFilters()
  }

  var bytes: [UInt8] {
    var uit = XMLBytes(ruimte: bladen.bytes.count + stijlen.xml.bytes.count + 4_096)
    uit.raw(
      #"<?xml version="1.0" encoding="UTF-8"?><office:document-content \#(ODSRuimtes.alle) office:version="1.2">"#)
    uit.raw("<office:automatic-styles>")
    // Wildcards off the whole cell, as Excel compares: the same formula gives the same answer.
    let midden =
      #"</office:automatic-styles><office:body><office:spreadsheet><table:calculation-settings table:automatic-find-labels="false" table:search-criteria-must-apply-to-whole-cell="true" table:use-regular-expressions="false" table:use-wildcards="true"/>"#
    let eind = "</office:spreadsheet></office:body></office:document-content>"
    return uit.bytes + stijlen.xml.bytes + Array(midden.utf8) + bladen.bytes + Array(eind.utf8)
  }

  private mutating func append(_ blad: Bladindeling) {
    let naam = blad.blad.naam
    let laatste = "\(columnName(blad.laatsteKolom))\(blad.laatsteDrukrij + 1)"
    bladen.raw(#"<table:table table:name=""#)
    bladen.attribute(naam)
    bladen.raw(#"" table:style-name="ta\#(ODSDelen.masterPage(blad))" table:print-ranges="#)
    bladen.raw(#""$'"#)
    bladen.attribute(naam)
    bladen.raw("'.$A$1:$'")
    bladen.attribute(naam)
    bladen.raw(#"'.\#(laatste)">"#)
    for breedte in blad.breedtes {
      bladen.raw(#"<table:table-column table:style-name="\#(stijlen.column(breedte))"/>"#)
    }
    let herhaald = blad.herhaaldeRij
    let einden = Set(blad.paginaeinden)
    for (nummer, rij) in blad.rijen.enumerated() {
      if nummer == herhaald { bladen.raw("<table:table-header-rows>") }
      append(rij, nummer, blad, isNieuwePagina: einden.contains(nummer))
      if nummer == herhaald { bladen.raw("</table:table-header-rows>") }
    }
    if let schaal = blad.blad.kleurschaal, let plek = blad.enigeTabel { appendScale(schaal, plek, naam) }
    bladen.raw("</table:table>")
  }

  /// The same tints as in XLSX; a program that does not know this extension shows the numbers alone.
  private mutating func appendScale(_ kolommen: ClosedRange<Int>, _ plek: Bladindeling.Tabelplek, _ naam: String) {
    let donker = indeling.boek.stijl.merk.mixed(with: .wit, parts: 55, of: 100).hex
    let van = "\(columnName(kolommen.lowerBound))\(plek.eersteRij + 1)"
    let tot = "\(columnName(kolommen.upperBound))\(plek.laatsteRij + 1)"
    bladen.raw(#"<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="'"#)
    bladen.attribute(naam)
    bladen.raw("'.\(van):'")
    bladen.attribute(naam)
    bladen.raw(#"'.\#(tot)"><calcext:color-scale>"#)
    for (soort, kleur) in [("minimum", "#ffffff"), ("maximum", donker)] {
      bladen.raw(
        #"<calcext:color-scale-entry calcext:value="0" calcext:type="\#(soort)" calcext:color="\#(kleur)"/>"#)
    }
    bladen.raw("</calcext:color-scale></calcext:conditional-format></calcext:conditional-formats>")
  }

  private mutating func append(_ rij: Bladindeling.Rij, _ nummer: Int, _ blad: Bladindeling, isNieuwePagina: Bool) {
    bladen.raw(
      #"<table:table-row table:style-name="\#(stijlen.row(rij.hoogte, isNieuwePagina: isNieuwePagina))">"#)
    let kolommen = rij.rol == .tabelkop ? blad.tabellen.first { $0.koprij == nummer }?.tabel.kolommen : nil
    for (kolom, cel) in rij.cellen.enumerated() {
      let opmaak =
        kolommen.map { Celopmaak(kop: $0[kolom].soort, kolom: kolom) }
        ?? Celopmaak(cel, rij.rol, kolom: kolom, tegel: rij.tegel(kolom))
      if rij.rol == .grafiek || (nummer == 0 && blad.isEerste) {
        appendPictures(cel, stijlen.cell(opmaak), nummer, blad)
      } else {
        append(cel, stijlen.cell(opmaak), rij: nummer)
      }
    }
    aantalCellen += rij.cellen.count
    bladen.raw("</table:table-row>")
  }

  /// A cell of text with the charts of its row, or with the logo.
  private mutating func appendPictures(_ cel: Cel, _ stijl: String, _ rij: Int, _ blad: Bladindeling) {
    bladen.raw(#"<table:table-cell table:style-name="\#(stijl)" office:value-type="string">"#)
    for plek in blad.grafieken where plek.rij == rij {
      guard indeling.adressen[plek.grafiek.tabel] != nil else { continue }
      let beeld = ODSGrafiek(
        plek: plek, indeling: indeling)
      grafieken.append(beeld)
      beeld.frame(grafieken.count, to: &bladen)
    }
    if rij == 0, blad.isEerste, let logo = ODSLogo(indeling.boek.stijl) { logo.frame(op: blad, to: &bladen) }
    close(cel.zichtbareTekst)
  }

  private mutating func append(_ cel: Cel, _ stijl: String, rij: Int) {
    bladen.raw(#"<table:table-cell table:style-name="\#(stijl)""#)
    switch cel.inhoud {
    case .tekst, .onderdrukt, .ontbreekt, .geen: appendText(cel.zichtbareTekst)
    case .leeg: bladen.raw("/>")
    case .getal(let getal, let notatie): appendNumber(getal, notatie, cel)
    case .datum(let dag):
      bladen.raw(#" office:value-type="date" office:date-value="\#(dag.iso)">"#)
      close(cel.zichtbareTekst)
    case .formule(let formule, let getal, let notatie):
      var tekst = Formuletaal.openFormula.tekst(formule, rij: rij, indeling)
      if case .procentpunt = notatie { tekst = "(\(tekst))*100" }
      appendFormula(tekst)
      appendNumber(getal, notatie, cel)
    case .tekstformule(let formule, let tekst):
      appendFormula(Formuletaal.openFormula.tekst(formule, rij: rij, indeling))
      appendText(tekst)
    case .koppeling(let tekst, let naar):
      guard let doel = indeling.doel(naar) else { appendText(tekst); return }
      bladen.raw(##" office:value-type="string"><text:p><text:a xlink:type="simple" xlink:href="#'"##)
      bladen.attribute(indeling.bladen[doel.blad].blad.naam)
      bladen.raw(#"'.A\#(doel.rij + 1)">"#)
      bladen.attribute(tekst)
      bladen.raw("</text:a></text:p></table:table-cell>")
    }
  }

  private mutating func appendFormula(_ formule: String) {
    bladen.raw(#" table:formula="of:="#)
    bladen.attribute(formule)
    bladen.raw("\"")
  }

  private mutating func appendText(_ tekst: String) {
    bladen.raw(#" office:value-type="string">"#)
    close(tekst)
  }

  private mutating func appendNumber(_ getal: Breuk, _ notatie: Notatie, _ cel: Cel) {
    let waarde: Double
    let soort: String
    switch notatie {
    case .aantal, .decimaal: (waarde, soort) = (getal.kommagetal, "float")
    case .procent: (waarde, soort) = (getal.kommagetal, "percentage")
    case .procentpunt: (waarde, soort) = (getal.kommagetal * 100, "float")
    }
    let tekst = waarde == waarde.rounded() && abs(waarde) < 1e15 ? String(Int(waarde)) : "\(waarde)"
    bladen.raw(#" office:value-type="\#(soort)" office:value="\#(tekst)">"#)
    close(cel.zichtbareTekst)
  }

  private mutating func close(_ tekst: String) {
    bladen.paragraphs(tekst)
    bladen.raw("</table:table-cell>")
  }

  private mutating func appendNames() {
    guard !indeling.boek.namen.isEmpty else { return }
    bladen.raw("<table:named-expressions>")
    for naam in indeling.boek.namen {
      guard let adres = indeling.adressen[naam.tabel] else { continue }
      let plek = "$\(columnName(naam.kolom))$\(adres.plek.eersteRij + naam.rij + 1)"
      bladen.raw(#"<table:named-range table:name="\#(naam.naam)" table:base-cell-address="$'"#)
      bladen.attribute(indeling.bladen[adres.blad].blad.naam)
      bladen.raw(#"'.$A$1" table:cell-range-address="$'"#)
      bladen.attribute(indeling.bladen[adres.blad].blad.naam)
      bladen.raw(#"'.\#(plek)"/>"#)
    }
    bladen.raw("</table:named-expressions>")
  }

  private mutating func appendFilters() {
    let lang = indeling.bladen.flatMap { blad in
      blad.tabellen.filter(\.tabel.heeftFilter).map { (blad.blad.naam, $0) }
    }
    guard !lang.isEmpty else { return }
    bladen.raw("<table:database-ranges>")
    for (naam, plek) in lang {
      let kolom = columnName(plek.tabel.kolommen.count - 1)
      bladen.raw(#"<table:database-range table:name="Tabel_\#(plek.tabel.id)" table:target-range-address="'"#)
      bladen.attribute(naam)
      bladen.raw("'.A\(plek.koprij + 1):'")
      bladen.attribute(naam)
      bladen.raw(#"'.\#(kolom)\#(plek.laatsteRij + 1)" table:display-filter-buttons="true"/>"#)
    }
    bladen.raw("</table:database-ranges>")
  }
}
