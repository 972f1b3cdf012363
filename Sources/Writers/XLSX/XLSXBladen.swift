import CXLSXWriter
import Domain
import Glibc
import Reporting

/// Walks the rows of each sheet. Keeps the first error that the library reports.
struct XLSXBladen {
  private let boek: UnsafeMutablePointer<lxw_workbook>
  let indeling: Werkboekindeling
  private let merk: Kleur
  private var opmaken: XLSXOpmaken
  /// Tables with more rows than this go around the cells of the library.
  private let langVanaf: Int
  /// Tables that a chart draws: the library looks for their values among its own cells.
  private let getekend: Set<String>
  /// Rows that must still be put in the closed file.
  private(set) var later: [Rijentekst] = []
  private(set) var fout: String?

  init(_ boek: UnsafeMutablePointer<lxw_workbook>, _ indeling: Werkboekindeling, langVanaf: Int) {
    (self.boek, self.indeling, self.langVanaf) = (boek, indeling, langVanaf)
    merk = indeling.boek.stijl.merk
    getekend = Set(indeling.bladen.flatMap(\.grafieken).map(\.grafiek.tabel))
    opmaken = XLSXOpmaken(boek, indeling.boek.stijl)
  }

  /// `nummer` of the sheet from 1. Gives back the number of cells.
  mutating func write(_ blad: Bladindeling, als nummer: Int) -> Int {
    guard let sheet = workbook_add_worksheet(boek, blad.blad.naam) else {
      fout = fout ?? "blad \(blad.blad.naam) kan niet"
      return 0
    }
    for (kolom, breedte) in blad.breedtes.enumerated() {
      worksheet_set_column(sheet, UInt16(kolom), UInt16(kolom), Double(breedte), nil)
    }
    var cellen = 0
    var lang = 0..<0
    for (plaats, rij) in blad.rijen.enumerated() {
      if let hoogte = rij.hoogte { worksheet_set_row(sheet, UInt32(plaats), hoogte, nil) }
      cellen += rij.breedte
      if rij.rol == .tabelkop, let plek = blad.tabellen.first(where: { $0.koprij == plaats && !$0.tabel.rijen.isEmpty })
      {
        // The library writes the header row together with its table; its formats come before those of the rows.
        _ = headers(plek)
        lang = longRows(plek, blad)
        continue
      }
      if lang.contains(plaats) {
        guard plaats == lang.lowerBound, let plek = blad.tabellen.first(where: { $0.eersteRij + 1 == plaats }) else {
          continue
        }
        later.append(
          Rijentekst(
            1..<1 + lang.count, of: plek.tabel.rijen, vanaf: plek.eersteRij, blad: nummer, boek, &opmaken))
      } else {
        for (kolom, cel) in rij.cellen.enumerated() { write(cel, rij, plaats, kolom, sheet) }
      }
    }
    for plek in blad.tabellen where !plek.tabel.rijen.isEmpty {
      addTable(plek, kop: blad.rijen[plek.koprij], sheet)
    }
    let tekenaar = XLSXGrafiek(boek: boek, stijl: indeling.boek.stijl, indeling: indeling)
    for plek in blad.grafieken { tekenaar.insert(plek, sheet) }
    if blad.isEerste { insertLogo(blad, sheet) }
    if let schaal = blad.blad.kleurschaal, let plek = blad.enigeTabel { addScale(schaal, plek, sheet) }
    setUp(sheet, blad)
    return cellen
  }

  /// Body rows of a long table between its first and its last: with those two the library knows how far the table goes.
  private func longRows(_ plek: Bladindeling.Tabelplek, _ blad: Bladindeling) -> Range<Int> {
    guard plek.tabel.rijen.count > max(2, langVanaf), !getekend.contains(plek.tabel.id) else { return 0..<0 }
    let midden = plek.eersteRij + 1..<plek.laatsteRij
    return blad.rijen[midden].allSatisfy { $0.hoogte == nil } && Rijentekst.canWrite(plek.tabel.rijen) ? midden : 0..<0
  }

  private mutating func write(
    _ cel: Cel, _ regel: Bladindeling.Rij, _ rij: Int, _ kolom: Int, _ sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let opmaak = opmaken.format(Celopmaak(cel, regel.rol, kolom: kolom, tegel: regel.tegel(kolom)))
    let (r, k) = (UInt32(rij), UInt16(kolom))
    let code: lxw_error
    switch cel.inhoud {
    case .tekst(let tekst):
      code = worksheet_write_string(sheet, r, k, XLSXBladen.text(tekst), opmaak)
    case .getal(let getal, let notatie):
      code = worksheet_write_number(sheet, r, k, XLSXBladen.number(getal, notatie), opmaak)
    case .datum(let dag):
      code = worksheet_write_number(sheet, r, k, XLSXBladen.serial(dag), opmaak)
    case .onderdrukt, .ontbreekt, .geen:
      code = worksheet_write_string(sheet, r, k, cel.zichtbareTekst, opmaak)
    case .leeg: code = worksheet_write_blank(sheet, r, k, opmaak)
    case .formule(let formule, let getal, let notatie):
      var tekst = Formuletaal.excel.tekst(formule, rij: rij, indeling)
      if case .procentpunt = notatie { tekst = "(\(tekst))*100" }
      code = worksheet_write_formula_num(
        sheet, r, k, "=" + tekst, opmaak, XLSXBladen.number(getal, notatie))
    case .tekstformule(let formule, let tekst):
      let formule = "=" + Formuletaal.excel.tekst(formule, rij: rij, indeling)
      code = worksheet_write_formula_str(sheet, r, k, formule, opmaak, XLSXBladen.text(tekst))
    case .koppeling(let tekst, let naar):
      if let doel = indeling.doel(naar) {
        let adres = "internal:'\(indeling.bladen[doel.blad].blad.naam)'!A\(doel.rij + 1)"
        code = worksheet_write_url_opt(sheet, r, k, adres, opmaak, XLSXBladen.text(tekst), nil)
      } else {
        code = worksheet_write_string(sheet, r, k, XLSXBladen.text(tekst), opmaak)
      }
    }
    if code != LXW_NO_ERROR, fout == nil {
      fout = "cel \(columnName(kolom))\(rij + 1): \(String(cString: lxw_strerror(code)))"
    }
  }

  static func text(_ tekst: String) -> String { Celtekst.escapeExcelCodes(Celtekst.clean(tekst)) }

  /// Serial 25569 is 1970-01-01 in the calendar of 1900.
  static func serial(_ dag: Dag) -> Double { Double(dag.nummer) + 25_569 }

  static func number(_ getal: Breuk, _ notatie: Notatie) -> Double {
    if case .procentpunt = notatie { getal.kommagetal * 100 } else { getal.kommagetal }
  }

  private mutating func headers(_ plek: Bladindeling.Tabelplek) -> [UnsafeMutablePointer<lxw_format>?] {
    plek.tabel.kolommen.enumerated().map { opmaken.format(Celopmaak(kop: $1.soort, kolom: $0)) }
  }

  /// An Excel table: a name, a header that screen readers announce, and filters where there is something to filter.
  private mutating func addTable(
    _ plek: Bladindeling.Tabelplek, kop: Bladindeling.Rij, _ sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let koppen = headers(plek)
    let teksten = kop.cellen.map { strdup(XLSXBladen.text($0.zichtbareTekst)) }
    defer { for tekst in teksten { free(tekst) } }
    var kolommen = zip(teksten, koppen).map { tekst, kop in
      var uit = lxw_table_column()
      uit.header = tekst
      uit.header_format = kop
      return uit
    }
    let naam = strdup("Tabel_" + plek.tabel.id.map { $0 == "-" ? "_" : String($0) }.joined())
    defer { free(naam) }
    let code = kolommen.withUnsafeMutableBufferPointer { kolommen -> lxw_error in
      var wijzers: [UnsafeMutablePointer<lxw_table_column>?] = kolommen.indices.map { plek in
        kolommen.baseAddress.map { $0 + plek }
      }
      wijzers.append(nil)
      return wijzers.withUnsafeMutableBufferPointer { wijzers in
        var opties = lxw_table_options()
        opties.name = naam
        opties.no_autofilter = plek.tabel.heeftFilter ? 0 : 1
        opties.no_banded_rows = 1
        opties.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        opties.style_type_number = 1
        opties.columns = wijzers.baseAddress
        return worksheet_add_table(
          sheet, UInt32(plek.koprij), 0, UInt32(plek.laatsteRij), UInt16(kolommen.count - 1), &opties)
      }
    }
    if code != LXW_NO_ERROR, fout == nil {
      fout = "tabel \(plek.tabel.id): \(String(cString: lxw_strerror(code)))"
    }
  }

  /// From white to a light brand tint, so that the ink on it keeps its contrast.
  private func addScale(
    _ kolommen: ClosedRange<Int>, _ plek: Bladindeling.Tabelplek, _ sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    var regel = lxw_conditional_format()
    regel.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    regel.min_color = 0xffffff
    regel.max_color = merk.mixed(with: .wit, parts: 55, of: 100).rgb
    worksheet_conditional_format_range(
      sheet, UInt32(plek.eersteRij), UInt16(kolommen.lowerBound), UInt32(plek.laatsteRij),
      UInt16(kolommen.upperBound), &regel)
  }

  /// A4, one page wide, the header on every page and in view, edition and page number in the margins.
  private func setUp(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ blad: Bladindeling) {
    if blad.isStaand { worksheet_set_portrait(sheet) } else { worksheet_set_landscape(sheet) }
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, blad.pastOpEenPagina ? 1 : 0)
    worksheet_set_margins(sheet, 0.4, 0.4, 0.62, 0.6)
    worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    worksheet_print_area(sheet, 0, 0, UInt32(blad.laatsteDrukrij), UInt16(blad.laatsteKolom))
    worksheet_repeat_rows(sheet, UInt32(blad.herhaaldeRij), UInt32(blad.herhaaldeRij))
    var einden = blad.paginaeinden.map { UInt32($0) } + [0]
    worksheet_set_h_pagebreaks(sheet, &einden)
    worksheet_freeze_panes(sheet, UInt32(blad.enigeTabel?.koprij ?? 0) + 1, blad.enigeTabel == nil ? 0 : 1)
    worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    func escaped(_ tekst: String) -> String {
      tekst.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }
    let boek = indeling.boek
    let merkteken = boek.isIntern ? "INTERN" : ""
    let links = String(escaped("\(boek.titel) · \(blad.blad.naam)").prefix(180))
    let voet = "\(String(escaped(boek.organisatie).prefix(140))) · stand per \(boek.standPer.inTabel)"
    // Eleven points: the margins shrink with the sheet. A space parts the size from a name that begins with a digit.
    worksheet_set_header(sheet, "&L&11 \(links)&R&11 \(merkteken)")
    worksheet_set_footer(sheet, "&L&11 \(voet)&R&11 Pagina &P van &N")
  }
}
