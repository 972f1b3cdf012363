import CXLSXWriter
import Domain
import Reporting

/// The formats of one workbook.
struct XLSXOpmaken {
  private let boek: UnsafeMutablePointer<lxw_workbook>
  private let stijl: Huisstijl
  private var gemaakt: [Celopmaak: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ boek: UnsafeMutablePointer<lxw_workbook>, _ stijl: Huisstijl) {
    (self.boek, self.stijl) = (boek, stijl)
    setUnit()
  }

  /// The width of a column is a number of digits of the workbook's own letter, the first format. The sheets are laid out for
  /// digits of seven pixels, those of Calibri 11; where Calibri is not, a program takes another letter and every sheet prints
  /// smaller. A house letter of which we know the size with such digits takes its place.
  private func setUnit() {
    guard let letter = stijl.lettertype, let grootte = XLSXOpmaken.metZevenPixels[letter],
      let eerste = boek.pointee.formats.pointee.stqh_first
    else { return }
    format_set_font_name(eerste, letter)
    format_set_font_size(eerste, grootte)
  }

  /// In points: seven pixels of 96 to the inch, divided by the part of its height that a digit is wide.
  private static let metZevenPixels = [
    "Open Sans": 9, "Arial": 9.5, "Liberation Sans": 9.5, "Carlito": 11, "Noto Sans": 9, "Source Sans Pro": 10.5,
  ]

  mutating func format(_ opmaak: Celopmaak) -> UnsafeMutablePointer<lxw_format>? {
    if let format = gemaakt[opmaak] { return format }
    guard let format = workbook_add_format(boek) else { return nil }
    format_set_font_name(format, stijl.lettertype ?? "Calibri")
    format_set_font_size(format, opmaak.grootte(stijl))
    let (inkt, vlak) = opmaak.kleuren(stijl)
    format_set_font_color(format, inkt.rgb)
    if let vlak { format_set_bg_color(format, vlak.rgb) }
    if opmaak.isVetgedrukt { format_set_bold(format) }
    if opmaak.breektAf { format_set_text_wrap(format) }
    if opmaak.isRechts { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    if opmaak.springtIn { format_set_indent(format, 1) }
    if opmaak.isKoppeling { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let code = opmaak.isDatum ? "dd-mm-yyyy" : opmaak.notatie.map(XLSXOpmaken.code) {
      format_set_num_format(format, code)
    }
    setPlace(format, opmaak.rol)
    if let tegel = opmaak.tegel { setTile(format, tegel) }
    // The library numbers formats at their first cell. Sheets are walked in that same order, so asking now gives the same
    // number, and rows that are put in afterwards can name it.
    _ = lxw_format_get_xf_index(format)
    gemaakt[opmaak] = format
    return format
  }

  private func setPlace(_ format: UnsafeMutablePointer<lxw_format>, _ rol: Bladindeling.Rol) {
    switch rol {
    case .kop, .bijschrift: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
    case .tabelkop: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .grafiek: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .lijf:
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_bottom(format, UInt8(LXW_BORDER_HAIR.rawValue))
      format_set_bottom_color(format, Kleur.lijn.rgb)
    case .tegelnaam, .tegelwaarde: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .titel, .ondertitel, .tekst, .legenda: break
    }
  }

  /// Where there is no value the ground is hatched too.
  private func setTile(_ format: UnsafeMutablePointer<lxw_format>, _ tegel: Tegelvorm) {
    let kleuren = Tegelkleuren(stijl)
    format_set_indent(format, 1)
    if tegel.vulling.isZonderWaarde {
      format_set_pattern(format, UInt8(LXW_PATTERN_LIGHT_UP.rawValue))
      format_set_bg_color(format, Kleur.wit.rgb)
      format_set_fg_color(format, Kleur.lijn.rgb)
    }
    func side(
      _ rand: Tegelvorm.Rand?, _ lijn: (UnsafeMutablePointer<lxw_format>, UInt8) -> Void,
      _ kleur: (UnsafeMutablePointer<lxw_format>, lxw_color_t) -> Void
    ) {
      guard let rand else { return }
      lijn(format, UInt8(XLSXOpmaken.border(rand).rawValue))
      kleur(format, kleuren.rand(rand).rgb)
    }
    side(tegel.boven, { format_set_top($0, $1) }, { format_set_top_color($0, $1) })
    side(tegel.onder, { format_set_bottom($0, $1) }, { format_set_bottom_color($0, $1) })
    side(tegel.links, { format_set_left($0, $1) }, { format_set_left_color($0, $1) })
    side(tegel.rechts, { format_set_right($0, $1) }, { format_set_right_color($0, $1) })
  }

  private static func border(_ rand: Tegelvorm.Rand) -> lxw_format_borders {
    switch rand {
    case .grens: LXW_BORDER_THICK
    case .niets: LXW_BORDER_MEDIUM_DASHED
    case .deel, .wit: LXW_BORDER_MEDIUM
    case .zonderWaarde: LXW_BORDER_DASHED
    }
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
