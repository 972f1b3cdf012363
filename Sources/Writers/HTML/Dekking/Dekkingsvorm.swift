import Domain
import Reporting

/// The six states as shapes with their colour role: brand is something, accent a hole, grey unknown or not yet. Never a verdict.
enum Dekkingsvorm {
  static func klasse(_ stand: Dekkingteken) -> String {
    switch stand {
    case .bediend: "st-bediend"
    case .dun: "st-dun"
    case .geplandNietGehouden: "st-gepland"
    case .afwezig: "st-afwezig"
    case .ontbreekt: "st-mist"
    case .looptNog: "st-loopt"
    }
  }

  static func symbool(_ stand: Dekkingteken) -> String {
    switch stand {
    case .bediend: "t-b"
    case .dun: "t-d"
    case .geplandNietGehouden: "t-g"
    case .afwezig: "t-a"
    case .ontbreekt: "t-m"
    case .looptNog: "t-l"
    }
  }

  /// As much of the word as fits in a place of the matrix; its name for a screen reader has all of it.
  static func kort(_ stand: Dekkingteken) -> String {
    switch stand {
    case .geplandNietGehouden: "niet gehouden"
    case .ontbreekt: "ontbreekt"
    case .bediend, .dun, .afwezig, .looptNog: stand.woord
    }
  }

  static func teken(_ stand: Dekkingteken) -> String {
    "<svg class=\"teken\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 24 24\" width=\"16\" height=\"16\"><use href=\"#\(symbool(stand))\"/></svg>"
  }

  static let symbolen = """
    <svg class="vh" aria-hidden="true" focusable="false" width="0" height="0"><defs>
    <symbol id="t-b" viewBox="0 0 24 24"><circle cx="12" cy="12" r="10" class="v-merk"/></symbol>
    <symbol id="t-d" viewBox="0 0 24 24"><circle cx="12" cy="12" r="8.9" class="s-merk" fill="none" stroke-width="2.4"/><path d="M12 3.1a8.9 8.9 0 0 0 0 17.8z" class="v-merk"/></symbol>
    <symbol id="t-g" viewBox="0 0 24 24"><path d="M12 2.5 21.5 12 12 21.5 2.5 12z" class="s-acc" fill="none" stroke-width="2.4"/></symbol>
    <symbol id="t-a" viewBox="0 0 24 24"><rect x="4" y="4" width="16" height="16" rx="2" class="s-acc" fill="none" stroke-width="2.4" stroke-dasharray="4.4 3"/></symbol>
    <symbol id="t-m" viewBox="0 0 24 24"><rect x="1.5" y="1.5" width="21" height="21" rx="2" class="v-stil"/><path d="M8.4 9.2C8.4 6.9 9.9 5.6 12 5.6S15.6 6.9 15.6 9C15.6 11.6 12 11.6 12 14.4" class="s-papier" fill="none" stroke-width="2.6"/><circle cx="12" cy="18" r="1.7" class="v-papier"/></symbol>
    <symbol id="t-l" viewBox="0 0 24 24"><circle cx="4.5" cy="12" r="2.5" class="v-stil"/><circle cx="12" cy="12" r="2.5" class="v-stil"/><circle cx="19.5" cy="12" r="2.5" class="v-stil"/></symbol>
    </defs></svg>
    """
}
