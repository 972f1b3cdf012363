import CXLSXWriter
import Domain
import Reporting

/// Draws a chart from the cells of its table: titled axes, units, zero on the axis, no 3-D and no pies.
struct XLSXGrafiek {
  let boek: UnsafeMutablePointer<lxw_workbook>
  let stijl: Huisstijl
  let indeling: Werkboekindeling

  func insert(_ plek: Grafiekplek, _ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    let bladgrafiek = plek.grafiek, grafiek = bladgrafiek.grafiek
    guard let adres = indeling.adressen[bladgrafiek.tabel],
      let chart = workbook_add_chart(boek, XLSXGrafiek.type(grafiek.soort))
    else { return }
    let naam = indeling.bladen[adres.blad].blad.naam
    func vak(_ vak: Bladgrafiek.Vak, _ adres: (blad: Int, plek: Bladindeling.Tabelplek)) -> (
      UInt32, UInt16, UInt32, UInt16
    ) {
      let rijen = adres.plek.rows(vak.rijen)
      return (
        UInt32(rijen.lowerBound), UInt16(vak.kolommen.lowerBound), UInt32(rijen.upperBound - 1),
        UInt16(vak.kolommen.upperBound - 1)
      )
    }
    // In a bar chart the first series is drawn undermost: what is expected lies behind what is.
    for (reeks, plaats) in zip(grafiek.reeksen, bladgrafiek.reeksen) {
      guard let eigen = indeling.adressen[plaats.tabel ?? bladgrafiek.tabel],
        let serie = chart_add_series(chart, nil, nil)
      else { continue }
      let bron = indeling.bladen[eigen.blad].blad.naam
      let (categorieen, waarden, kop) = (
        vak(bladgrafiek.categorieen, adres), vak(plaats.waarden, eigen), vak(plaats.naam, eigen)
      )
      chart_series_set_categories(serie, naam, categorieen.0, categorieen.1, categorieen.2, categorieen.3)
      chart_series_set_values(serie, bron, waarden.0, waarden.1, waarden.2, waarden.3)
      chart_series_set_name(serie, "='\(bron)'!$\(columnName(Int(kop.1)))$\(kop.0 + 1)")
      style(serie, reeks.rol, grafiek)
    }
    styleFrame(chart, grafiek, hoogste: bladgrafiek.hoogste)
    grafiek.alt.withCString { alt in
      var opties = lxw_chart_options()
      opties.x_offset = Int32(plek.x)
      opties.y_offset = Int32(plek.y)
      // The size that the library gives a chart.
      opties.x_scale = Double(plek.breedte) / 480
      opties.y_scale = Double(plek.hoogte) / 288
      opties.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      opties.description = UnsafeMutablePointer(mutating: alt)
      worksheet_insert_chart_opt(sheet, UInt32(plek.rij), 0, chart, &opties)
    }
  }

  private static func type(_ soort: Grafiek.Soort) -> UInt8 {
    switch soort {
    case .afspraak, .staven: UInt8(LXW_CHART_BAR.rawValue)
    case .lijn: UInt8(LXW_CHART_LINE.rawValue)
    case .kolommen: UInt8(LXW_CHART_COLUMN.rawValue)
    }
  }

  private func style(_ serie: UnsafeMutablePointer<lxw_chart_series>, _ rol: Grafiek.Rol, _ grafiek: Grafiek) {
    let kleur = Kleur.van(rol, stijl)
    if case .lijn = grafiek.soort {
      var lijn = lxw_chart_line()
      lijn.color = kleur.rgb
      lijn.width = rol == .nu ? 2.5 : 1.75
      lijn.dash_type = UInt8(
        (rol == .vorigJaar ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID).rawValue)
      chart_series_set_line(serie, &lijn)
      if rol == .nu { chart_series_set_marker_type(serie, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue)) }
      return
    }
    if rol == .zonderGetal {
      var arcering = lxw_chart_pattern()
      arcering.type = UInt8(LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
      (arcering.fg_color, arcering.bg_color) = (kleur.rgb, Kleur.wit.rgb)
      chart_series_set_pattern(serie, &arcering)
      return
    }
    var vulling = lxw_chart_fill()
    vulling.color = kleur.rgb
    chart_series_set_fill(serie, &vulling)
    guard rol == .nu, grafiek.soort != .kolommen else { return }
    chart_series_set_labels(serie)
    chart_series_set_labels_num_format(serie, XLSXOpmaken.code(grafiek.notatie))
    withFont(10.5, vet: true) { chart_series_set_labels_font(serie, $0) }
  }

  private func styleFrame(_ chart: UnsafeMutablePointer<lxw_chart>, _ grafiek: Grafiek, hoogste: Int?) {
    let isKlein = grafiek.soort == .kolommen
    chart_title_set_name(chart, grafiek.titel)
    withFont(isKlein ? 10.5 : 12, vet: !isKlein) { chart_title_set_name_font(chart, $0) }
    // In a bar chart the library calls the horizontal axis x, and that one carries the values.
    let waarden = grafiek.soort.isLiggend ? chart.pointee.x_axis : chart.pointee.y_axis
    let categorieen = grafiek.soort.isLiggend ? chart.pointee.y_axis : chart.pointee.x_axis
    if isKlein {
      // The sentence above says what the axes are: at this size their words would leave no room for the bars.
      for as_ in [waarden, categorieen] {
        chart_axis_set_label_position(as_, UInt8(LXW_CHART_AXIS_LABEL_POSITION_NONE.rawValue))
      }
    } else {
      chart_axis_set_name(waarden, grafiek.yTitel)
      chart_axis_set_name(categorieen, grafiek.xTitel)
    }
    for as_ in [waarden, categorieen] {
      withFont(10.5, vet: false) {
        chart_axis_set_name_font(as_, $0)
        chart_axis_set_num_font(as_, $0)
      }
    }
    chart_axis_set_num_format(waarden, XLSXOpmaken.code(grafiek.notatie))
    chart_axis_set_min(waarden, 0)
    if let hoogste {
      chart_axis_set_max(waarden, Double(hoogste))
      chart_axis_set_major_unit(waarden, Double(hoogste) / 2)
    }
    var raster = lxw_chart_line()
    raster.color = Kleur.lijn.rgb
    raster.width = 0.5
    chart_axis_major_gridlines_set_visible(waarden, 1)
    if grafiek.soort.isLiggend {
      // First row on top, and the values stay below.
      chart_axis_set_reverse(categorieen)
      chart_axis_set_crossing_max(categorieen)
      // Every bar keeps its name: LibreOffice leaves out what might touch, unless it stands level (360 degrees).
      chart_axis_set_interval_unit(categorieen, 1)
      withFont(10.5, vet: false, draai: 360) { chart_axis_set_num_font(categorieen, $0) }
    }
    if grafiek.soort != .lijn { chart_set_series_gap(chart, isKlein ? 30 : 60) }
    if case .afspraak = grafiek.soort {
      chart_axis_set_major_unit(waarden, 1)
      if let einde = grafiek.eindeVanNormas {
        // One line only, at 100%: the norm.
        raster.color = stijl.accent.rgb
        raster.width = 2.25
        chart_axis_set_max(waarden, einde)
      }
      chart_set_series_overlap(chart, 100)
    }
    chart_axis_major_gridlines_set_line(waarden, &raster)
    // Hatched and not stand in one place, never side by side.
    if isKlein { chart_set_series_overlap(chart, 100) }
    chart_legend_set_position(
      chart, UInt8((grafiek.reeksen.count > 1 && !isKlein ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE).rawValue))
    withFont(10.5, vet: false) { chart_legend_set_font(chart, $0) }
    var rand = lxw_chart_line()
    rand.none = 1
    chart_chartarea_set_line(chart, &rand)
  }

  /// The library copies the font that it is given.
  private func withFont(
    _ grootte: Double, vet: Bool, draai: Int32 = 0, _ zet: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    (stijl.lettertype ?? "Calibri").withCString { naam in
      var letter = lxw_chart_font()
      letter.name = UnsafeMutablePointer(mutating: naam)
      letter.size = grootte
      letter.rotation = draai
      letter.bold = vet ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
      letter.color = Kleur.inkt.rgb
      zet(&letter)
    }
  }
}

extension Grafiek {
  /// Of the axis in parts of the norm: just past the longest bar, so that 100% is the only line; nil when bars reach 200%.
  var eindeVanNormas: Double? {
    let hoogste = reeksen.flatMap(\.waarden).compactMap(\.self).max()?.kommagetal ?? 1
    return hoogste < 1.9 ? max(1.2, hoogste + 0.1) : nil
  }
}

extension Grafiek.Soort {
  /// Bars that lie down, the first on top.
  var isLiggend: Bool {
    switch self {
    case .afspraak, .staven: true
    case .lijn, .kolommen: false
    }
  }
}
