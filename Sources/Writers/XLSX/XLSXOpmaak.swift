import CXLSXWriter
import Reporting

/// How a cell looks, as a key: each look is made once per workbook.
struct XLSXOpmaak: Hashable {
  var rol: Bladindeling.Rol
  var tint: Cel.Tint = .geen
  var notatie: Notatie?
  var isVet = false
  var isRechts = false
  var isDatum = false
  var isKoppeling = false
  var loopt = false
  /// Text beside a column of numbers needs air between.
  var springtIn = false
}

/// The formats of one workbook.
struct XLSXOpmaken {
  private let boek: UnsafeMutablePointer<lxw_workbook>
  private let merk: Huiskleur
  private var gemaakt: [XLSXOpmaak: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ boek: UnsafeMutablePointer<lxw_workbook>, merk: Huiskleur) { (self.boek, self.merk) = (boek, merk) }

  mutating func format(_ opmaak: XLSXOpmaak) -> UnsafeMutablePointer<lxw_format>? {
    if let format = gemaakt[opmaak] { return format }
    guard let format = workbook_add_format(boek) else { return nil }
    format_set_font_name(format, "Calibri")
    format_set_font_size(format, 11)
    format_set_font_color(format, Huiskleur.inkt.rgb)
    setRole(format, opmaak)
    if let code = opmaak.isDatum ? "dd-mm-yyyy" : opmaak.notatie.map(XLSXOpmaken.code) {
      format_set_num_format(format, code)
    }
    if opmaak.isVet { format_set_bold(format) }
    if opmaak.isRechts { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    if opmaak.springtIn { format_set_indent(format, 1) }
    if opmaak.isKoppeling {
      format_set_font_color(format, merk.rgb)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    setTint(format, opmaak.tint)
    gemaakt[opmaak] = format
    return format
  }

  private func setRole(_ format: UnsafeMutablePointer<lxw_format>, _ opmaak: XLSXOpmaak) {
    let onder = UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue), boven = UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
    switch opmaak.rol {
    case .titel:
      format_set_font_size(format, 18)
      format_set_bold(format)
      format_set_font_color(format, merk.rgb)
    case .ondertitel: format_set_font_color(format, Huiskleur.zacht.rgb)
    case .kop:
      format_set_font_size(format, 14)
      format_set_bold(format)
      format_set_align(format, onder)
    case .tekst: break
    case .bijschrift:
      format_set_font_color(format, Huiskleur.zacht.rgb)
      format_set_align(format, onder)
    case .legenda:
      format_set_font_size(format, 10)
      format_set_font_color(format, Huiskleur.zacht.rgb)
    case .tabelkop:
      format_set_bold(format)
      format_set_font_color(format, 0xffffff)
      format_set_bg_color(format, merk.rgb)
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .lijf:
      format_set_align(format, boven)
      format_set_bottom(format, UInt8(LXW_BORDER_HAIR.rawValue))
      format_set_bottom_color(format, Huiskleur.lijn.rgb)
      if opmaak.loopt { format_set_text_wrap(format) }
    case .grafiek:
      format_set_align(format, boven)
      format_set_text_wrap(format)
      format_set_font_color(format, Huiskleur.zacht.rgb)
    }
  }

  private func setTint(_ format: UnsafeMutablePointer<lxw_format>, _ tint: Cel.Tint) {
    switch tint {
    case .geen: break
    case .goed: setColours(format, .goed, .goedVlak)
    case .aandacht: setColours(format, .aandacht, .aandachtVlak)
    case .slecht: setColours(format, .slecht, .slechtVlak)
    case .grijs: setColours(format, .zacht, .vlak)
    }
  }

  private func setColours(_ format: UnsafeMutablePointer<lxw_format>, _ inkt: Huiskleur, _ vlak: Huiskleur) {
    format_set_font_color(format, inkt.rgb)
    format_set_bg_color(format, vlak.rgb)
  }

  /// The locale tag makes LibreOffice show 1.234,5 on any machine; Excel follows the reader's own settings.
  static func code(_ notatie: Notatie) -> String {
    func decimals(_ aantal: Int) -> String { aantal == 0 ? "" : "." + String(repeating: "0", count: aantal) }
    return switch notatie {
    case .aantal: "[$-413]#,##0"
    case .decimaal(let aantal): "[$-413]#,##0" + decimals(aantal)
    case .procent(let aantal): "[$-413]0" + decimals(aantal) + "%"
    case .procentpunt(let aantal): "[$-413]0" + decimals(aantal) + "\" procentpunt\""
    }
  }
}
