/// The drawing of a poster that has no photograph: children on a square, and never an empty edge.
enum Postertekening {
  static let alt =
    "Tekening van kinderen op een plein in de buurt. Ze springen touw, gooien een bal en glijden van een glijbaan. "
    + "Twee ouders drinken koffie op een bank."

  static var svg: String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 840 262\" width=\"840\" height=\"262\""
      + " preserveAspectRatio=\"xMidYMax slice\">\(inhoud)</svg>"
  }

  private static let inhoud = #"""
    <rect width="840" height="262" fill="#fbdcae"/><circle cx="640" cy="84" r="52" fill="#f2b632"/>
    <path d="M0 176C120 130 240 150 360 168S640 132 840 164V262H0Z" fill="#f5c98c"/>
    <rect x="28" y="92" width="84" height="110" fill="#0b5c73"/>
    <rect x="40" y="108" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="82" y="108" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="40" y="150" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="82" y="150" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="112" y="124" width="78" height="78" fill="#d9622b"/>
    <path d="M107 124L151.0 90 195 124Z" fill="#9a3a10"/>
    <rect x="122" y="140" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="162" y="140" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="196" y="66" width="66" height="136" fill="#0f7f96"/>
    <rect x="204" y="82" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="236" y="82" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="204" y="124" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="236" y="124" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="724" y="100" width="92" height="102" fill="#0b5c73"/>
    <rect x="738" y="116" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="784" y="116" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="738" y="158" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="784" y="158" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="654" y="138" width="70" height="64" fill="#c65420"/>
    <path d="M649 138L689.0 108 729 138Z" fill="#9a3a10"/>
    <rect x="662" y="154" width="18" height="20" rx="2" fill="#fff1d6"/>
    <rect x="698" y="154" width="18" height="20" rx="2" fill="#fff1d6"/>
    <circle cx="70" cy="76" r="14" fill="#f2b632"/>
    <g transform="translate(286,204) scale(1.05)"><path d="M0 0V-52" stroke="#7a4a2a" stroke-width="7"/>
    <circle cy="-78" r="34" fill="#2f8f7a"/><circle cx="20" cy="-62" r="21" fill="#46a88f"/></g>
    <g transform="translate(628,204) scale(0.95)"><path d="M0 0V-52" stroke="#7a4a2a" stroke-width="7"/>
    <circle cy="-78" r="34" fill="#2f8f7a"/><circle cx="20" cy="-62" r="21" fill="#46a88f"/></g>
    <g transform="translate(10,206) scale(0.9)"><path d="M0 0V-52" stroke="#7a4a2a" stroke-width="7"/>
    <circle cy="-78" r="34" fill="#2f8f7a"/><circle cx="20" cy="-62" r="21" fill="#46a88f"/></g>
    <g transform="translate(830,208) scale(1)"><path d="M0 0V-52" stroke="#7a4a2a" stroke-width="7"/>
    <circle cy="-78" r="34" fill="#2f8f7a"/><circle cx="20" cy="-62" r="21" fill="#46a88f"/></g>
    <path d="M0 200C150 190 320 194 480 198S740 192 840 200V262H0Z" fill="#46a88f"/>
    <path d="M0 226C200 214 420 220 840 222V262H0Z" fill="#2f8f7a"/>
    <g><rect x="76" y="206" width="118" height="9" rx="2" fill="#8a4b23"/>
    <rect x="76" y="188" width="118" height="7" rx="2" fill="#8a4b23"/>
    <path d="M88 186V236M182 186V236" stroke="#5f3316" stroke-width="6"/></g>
    <g stroke-linecap="round">
    <path d="M112 206V232M124 206V232M150 206V232M162 206V232" stroke="#23424e" stroke-width="9"/>
    <path d="M102 210V180A16 16 0 0 1 134 180V210Z" fill="#fff"/><circle cx="118" cy="150" r="15" fill="#8a5a3c"/>
    <path d="M102 152A16 16 0 0 1 134 152L137 176H99Z" fill="#b4440f"/>
    <circle cx="118" cy="152" r="11.5" fill="#8a5a3c"/>
    <path d="M140 210V180A16 16 0 0 1 172 180V210Z" fill="#0b5c73"/>
    <circle cx="156" cy="150" r="15" fill="#f0c6a4"/>
    <path d="M140.500 149A15.500 15.500 0 0 1 171.500 149C164 139 150 140 140.500 149Z" fill="#3a2a20"/>
    <path d="M128 188 140 182M168 186 182 180" stroke="#f0c6a4" stroke-width="6"/></g>
    <g fill="#fff"><rect x="138" y="174" width="12" height="11" rx="2"/>
    <rect x="180" y="170" width="12" height="11" rx="2"/></g>
    <path d="M142 168C139 163 146 161 143 156M184 164C181 159 188 157 185 152" stroke="#fff" stroke-width="2.500" fill="none"/>
    <path d="M330 190C352 262 452 262 474 190" fill="none" stroke="#b4440f" stroke-width="4"/>
    <g transform="translate(322,216) scale(1)" stroke-linecap="round">
    <path d="M-6-2-10 22M6-2 11 22" stroke="#23424e" stroke-width="8"/>
    <path d="M-12-27-19-5M11-29 25-48" stroke="#f0c6a4" stroke-width="6.5" fill="none"/>
    <path d="M-14 2V-24A14 14 0 0 1 14-24V2Z" fill="#b4440f"/><circle cy="-51" r="14" fill="#f0c6a4"/>
    <path d="M-14.5-51A14.5 14.5 0 0 1 14.5-51C10-59-4-60-14.5-51Z" fill="#6b3d1e"/></g>
    <g transform="translate(402,196) scale(1.05)" stroke-linecap="round">
    <path d="M-6-2-10 22M6-2 11 22" stroke="#23424e" stroke-width="8"/>
    <path d="M-11-29-27-47M11-29 27-47" stroke="#8a5a3c" stroke-width="6.5" fill="none"/>
    <path d="M-14 2V-24A14 14 0 0 1 14-24V2Z" fill="#f2b632"/><circle cy="-51" r="14" fill="#8a5a3c"/>
    <path d="M-14.5-51A14.5 14.5 0 0 1 14.5-51C10-59-4-60-14.5-51Z" fill="#22160f"/></g>
    <g transform="translate(482,216) scale(1)" stroke-linecap="round">
    <path d="M-6-2-10 22M6-2 11 22" stroke="#23424e" stroke-width="8"/>
    <path d="M-12-27-19-5M11-29 25-48" stroke="#c98e63" stroke-width="6.5" fill="none"/>
    <path d="M-14 2V-24A14 14 0 0 1 14-24V2Z" fill="#0b5c73"/><circle cy="-51" r="14" fill="#c98e63"/>
    <path d="M-14.5-51A14.5 14.5 0 0 1 14.5-51C10-59-4-60-14.5-51Z" fill="#22160f"/></g>
    <circle cx="560" cy="150" r="13" fill="#fff" stroke="#17202a" stroke-width="2.500"/>
    <path d="M560 143 566 148 564 155 556 155 554 148Z" fill="#17202a"/>
    <g transform="translate(548,222) scale(0.92)" stroke-linecap="round">
    <path d="M-6-2-10 22M6-2 11 22" stroke="#23424e" stroke-width="8"/>
    <path d="M-11-29-27-47M11-29 27-47" stroke="#c98e63" stroke-width="6.5" fill="none"/>
    <path d="M-14 2V-24A14 14 0 0 1 14-24V2Z" fill="#fff"/><circle cy="-51" r="14" fill="#c98e63"/>
    <path d="M-14.5-51A14.5 14.5 0 0 1 14.5-51C10-59-4-60-14.5-51Z" fill="#3a2a20"/></g>
    <g transform="translate(604,222) scale(0.88)" stroke-linecap="round">
    <path d="M-6-2-10 22M6-2 11 22" stroke="#23424e" stroke-width="8"/>
    <path d="M-11-27-30-24M11-27 30-24" stroke="#f0c6a4" stroke-width="6.5" fill="none"/>
    <path d="M-14 2V-24A14 14 0 0 1 14-24V2Z" fill="#0f7f96"/><circle cy="-51" r="14" fill="#f0c6a4"/>
    <path d="M-14.5-51A14.5 14.5 0 0 1 14.5-51C10-59-4-60-14.5-51Z" fill="#c98a2b"/></g>
    <g>
    <path d="M704 236V150M738 236V150M704 166H738M704 184H738M704 202H738M704 220H738" stroke="#5f3316" stroke-width="5"/>
    <path d="M690 150H752" stroke="#5f3316" stroke-width="7"/>
    <path d="M746 148C764 190 778 228 822 232" fill="none" stroke="#d9622b" stroke-width="13" stroke-linecap="round"/>
    </g>
    <g transform="translate(722,146) scale(0.82)" stroke-linecap="round">
    <path d="M-6-2-10 22M6-2 11 22" stroke="#23424e" stroke-width="8"/>
    <path d="M-11-29-27-47M11-29 27-47" stroke="#8a5a3c" stroke-width="6.5" fill="none"/>
    <path d="M-14 2V-24A14 14 0 0 1 14-24V2Z" fill="#46a88f"/><circle cy="-51" r="14" fill="#8a5a3c"/>
    <path d="M-14.5-51A14.5 14.5 0 0 1 14.5-51C10-59-4-60-14.5-51Z" fill="#22160f"/></g>
    """#
}
