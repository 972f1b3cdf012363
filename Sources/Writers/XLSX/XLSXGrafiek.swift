import CXLSXWriter
import Domain
import Reporting

/// Draws a chart from the cells of its table: titled axes, units, zero on the axis, no 3-D and no pies.
struct XLSXGrafiek {
  let boek: UnsafeMutablePointer<lxw_workbook>
  let stijl: Huisstijl
  let indeling: Werkboekindeling

  func insert(_ bladgrafiek: Bladgrafiek, rij: Int, in blad: Bladindeling, _ sheet: UnsafeMutablePointer<lxw_worksheet>)
  {
    let grafiek = bladgrafiek.grafiek
    guard let adres = indeling.adressen[bladgrafiek.tabel],
      let chart = workbook_add_chart(boek, XLSXGrafiek.type(grafiek.soort))
    else { return }
    let naam = indeling.bladen[adres.blad].blad.naam
    let eerste = UInt32(adres.plek.eersteRij + bladgrafiek.rijen.lowerBound)
    let laatste = UInt32(adres.plek.eersteRij + bladgrafiek.rijen.upperBound - 1)
    // In a bar chart the first series is drawn undermost: what is expected lies behind what is.
    for (reeks, kolom) in zip(grafiek.reeksen, bladgrafiek.kolommen) {
      guard let serie = chart_add_series(chart, nil, nil) else { continue }
      let categorie = UInt16(bladgrafiek.categoriekolom)
      chart_series_set_categories(serie, naam, eerste, categorie, laatste, categorie)
      chart_series_set_values(serie, naam, eerste, UInt16(kolom), laatste, UInt16(kolom))
      chart_series_set_name(serie, "='\(naam)'!$\(columnName(kolom))$\(adres.plek.koprij + 1)")
      style(serie, reeks.rol, grafiek)
    }
    styleFrame(chart, grafiek)
    grafiek.alt.withCString { alt in
      var opties = lxw_chart_options()
      opties.x_offset = 6
      opties.y_offset = 4
      opties.x_scale = Double(blad.grafiekbreedte) / 480
      opties.y_scale = (Bladindeling.grafiekhoogte / 0.75 - 10) / 288
      opties.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      opties.description = UnsafeMutablePointer(mutating: alt)
      worksheet_insert_chart_opt(sheet, UInt32(rij), 1, chart, &opties)
    }
  }

  private static func type(_ soort: Grafiek.Soort) -> UInt8 {
    switch soort {
    case .afspraak, .staven: UInt8(LXW_CHART_BAR.rawValue)
    case .lijn: UInt8(LXW_CHART_LINE.rawValue)
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
    var vulling = lxw_chart_fill()
    vulling.color = kleur.rgb
    chart_series_set_fill(serie, &vulling)
    guard rol == .nu else { return }
    chart_series_set_labels(serie)
    chart_series_set_labels_num_format(serie, XLSXOpmaken.code(grafiek.notatie))
    var letter = XLSXGrafiek.font(9, vet: true)
    chart_series_set_labels_font(serie, &letter)
  }

  private func styleFrame(_ chart: UnsafeMutablePointer<lxw_chart>, _ grafiek: Grafiek) {
    var titel = XLSXGrafiek.font(12, vet: true)
    chart_title_set_name(chart, grafiek.titel)
    chart_title_set_name_font(chart, &titel)
    var klein = XLSXGrafiek.font(9, vet: false)
    let isStaaf = if case .lijn = grafiek.soort { false } else { true }
    // In a bar chart the library calls the horizontal axis x, and that one carries the values.
    let waarden = isStaaf ? chart.pointee.x_axis : chart.pointee.y_axis
    let categorieen = isStaaf ? chart.pointee.y_axis : chart.pointee.x_axis
    chart_axis_set_name(waarden, grafiek.yTitel)
    chart_axis_set_name(categorieen, grafiek.xTitel)
    for as_ in [waarden, categorieen] {
      chart_axis_set_name_font(as_, &klein)
      chart_axis_set_num_font(as_, &klein)
    }
    chart_axis_set_num_format(waarden, XLSXOpmaken.code(grafiek.notatie))
    chart_axis_set_min(waarden, 0)
    var raster = lxw_chart_line()
    raster.color = Kleur.lijn.rgb
    raster.width = 0.5
    chart_axis_major_gridlines_set_visible(waarden, 1)
    if isStaaf {
      // First row on top, and the values stay below.
      chart_axis_set_reverse(categorieen)
      chart_axis_set_label_position(waarden, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
      chart_set_series_gap(chart, 60)
    }
    if case .afspraak = grafiek.soort {
      // One line only, at 100%: the norm.
      raster.color = stijl.accent.rgb
      raster.width = 2.25
      chart_axis_set_major_unit(waarden, 1)
      let hoogste = grafiek.reeksen.flatMap(\.waarden).compactMap(\.self).max()?.kommagetal ?? 1
      if hoogste < 1.9 { chart_axis_set_max(waarden, max(1.2, hoogste + 0.1)) }
      chart_set_series_overlap(chart, 100)
    }
    chart_axis_major_gridlines_set_line(waarden, &raster)
    chart_legend_set_position(
      chart, UInt8((grafiek.reeksen.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE).rawValue))
    var rand = lxw_chart_line()
    rand.none = 1
    chart_chartarea_set_line(chart, &rand)
  }

  private static func font(_ grootte: Double, vet: Bool) -> lxw_chart_font {
    var letter = lxw_chart_font()
    letter.size = grootte
    letter.bold = vet ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
    letter.color = Kleur.inkt.rgb
    return letter
  }
}
