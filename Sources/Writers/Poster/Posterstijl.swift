/// The look of a poster: one sheet of A4 upright, the same sheet on a screen, and one column on a phone. In print the zones add
/// up to exactly one page.
enum Posterstijl {
  /// `var()` stands alone in long-hand properties, and columns are cells of a table: so WeasyPrint 57 makes the same sheet as a
  /// browser.
  static func css(_ stijl: Palet) -> String {
    let merk = stijl.vast("merk"), accent = stijl.vast("accent"), veld = stijl.vast("veld")
    let licht =
      "--inkt:#17202a;--stil:#55483a;--papier:#fff8ee;--rond:#fbdcae;--merk:\(merk);--acc:\(accent);--op-acc:#fff;"
      + "--tegel:#e9d9c2;--veld:\(veld);--lijn:#e2cfb3;--om:#e9e4dc;--ban:#fff3d6;--ban-t:#7a5200"
    let nacht =
      "--inkt:#f6ede0;--stil:#d3c4b0;--papier:#1d1813;--rond:#3a2c1a;--merk:\(stijl.nacht("merk"));"
      + "--acc:\(stijl.nacht("accent"));--op-acc:#1d1813;--tegel:#43372a;--lijn:#4a3c2c;--om:#0f0c09;--ban:#362a0c;"
      + "--ban-t:#f1c565"
    return ":root{color-scheme:light dark;\(licht)}\n@media screen and (prefers-color-scheme:dark){:root{\(nacht)}}\n"
      + regels.replacing("LETTERS", with: stijl.letters) + "\n"
  }

  private static let regels = #"""
    *, *::before, *::after { box-sizing: border-box }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
    body { margin: 0; background-color: var(--om); color: var(--inkt); font: 1.0625rem/1.45 LETTERS }
    p, h1, h2, ul, figure, blockquote { margin: 0; padding: 0 } ul { list-style: none } svg { display: block; max-width: 100% }
    .vel { max-width: 52rem; margin: 1.5rem auto; background-color: var(--papier); box-shadow: 0 2px 18px rgba(0, 0, 0, .14) }
    .banier { background-color: var(--ban); color: var(--ban-t); text-align: center; font-weight: 600; font-size: .85rem; padding: .25rem 1rem }
    .kop { display: flex; align-items: center; padding: 1.2rem 2.2rem 0 } .logo { width: 2.6rem; height: auto } .org { font-weight: 700; color: var(--merk); margin-left: .8rem; flex: 1 } .wanneer { font-weight: 700; color: var(--acc) }
    .titel { padding: .9rem 2.2rem 1.5rem }
    h1 { font-size: 3.5rem; line-height: 1.04; letter-spacing: -.022em; font-weight: 800; color: var(--merk); text-wrap: balance }
    .inleiding { font-size: 1.3rem; line-height: 1.42; margin-top: .8rem; max-width: 40rem }
    .plaat { width: 100%; height: auto }
    .cijfervak { padding: 1.5rem 2.2rem 1.4rem }
    h2 { text-wrap: balance; font-size: 1.5rem; line-height: 1.2; font-weight: 800; letter-spacing: -.01em }
    .cijfers li { position: relative; padding: .1rem 0 0 4.4rem; min-height: 3.5rem; margin-top: 1rem }
    .icoon { position: absolute; left: 0; top: 0; width: 3.5rem; height: 3.5rem }
    .cijfers b { display: block; font-size: 1.55rem; line-height: 1.15; font-weight: 800; color: var(--merk) } .cijfers p { font-size: 1.1rem; line-height: 1.3 } .cijfers small { display: block; font-size: .9rem; color: var(--stil) }
    .kaart { width: 100%; max-width: 18rem; height: auto } .kaartvak figcaption { font-size: 1rem; margin-top: .7rem; font-weight: 600; max-width: 18rem }
    .verhaal { background-color: var(--veld); color: #fff; padding: 1.6rem 2rem 1.5rem 2.2rem } .verhaal blockquote { font-size: 1.2rem; line-height: 1.45; margin-top: .6rem } .verhaal blockquote p + p { margin-top: .5rem } .verhaal .wie { color: #cfe6ec; font-size: .9rem; margin-top: .7rem }
    .kopje { display: none }
    .komt { padding: 1.6rem 2.2rem 1.4rem 2rem }
    .week li { position: relative; padding: .38rem 0 .42rem 6.3rem; border-bottom: 1px solid; border-bottom-color: var(--lijn); line-height: 1.3; font-weight: 600 } .week li:first-child { margin-top: .35rem } .week b { position: absolute; left: 0; color: var(--acc) } .week small { font-size: .92rem; font-weight: 400; color: var(--stil) }
    .let { font-size: .95rem; color: var(--stil); margin: .3rem 0 .2rem } .straks { margin-top: .7rem; line-height: 1.4 } .straks b { color: var(--acc) }
    article { display: block } .foto img { display: block; width: 100%; height: 15.6rem; object-fit: cover; object-position: center 30% }
    footer { background-color: var(--rond); padding: .6rem 2.2rem; font-size: .85rem; color: var(--inkt) }
    .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    @media screen and (min-width: 44rem) {
      .rij { display: table; width: 100%; table-layout: fixed } .rij > .cel { display: table-cell; vertical-align: top } .rij > .cel:first-child { width: 56% } .verhaal { position: relative } .verhaal blockquote { font-size: 1.42rem } .kopje { display: block; position: absolute; right: 2rem; bottom: 1.4rem; width: 6.5rem } .inleiding { text-wrap: pretty } .kaartvak { padding-left: 2rem }
    }
    @media screen and (max-width: 43.99rem) {
      .vel { margin: 0 } h1 { font-size: 2.35rem } .kop, .titel, .cijfervak, .verhaal, .komt { padding-left: 1.2rem; padding-right: 1.2rem } footer { padding: .7rem 1.2rem } .inleiding { font-size: 1.1rem }
      .plaat { height: 13rem } .kaartvak { margin-top: 1.6rem } .kop { padding-top: .9rem }
    }
    /* Druk: 210 x 297 mm, geen rand. De delen tellen op tot precies één blad. */
    @page { size: 210mm 297mm; margin: 0 }
    @media print {
      body { background: none; font-size: 10.5pt; line-height: 1.38 } .vel { margin: 0; max-width: none; width: 210mm; height: 297mm; box-shadow: none }
      .banier { font-size: 8pt; padding: 1mm; height: 6mm; line-height: 4mm }
      .kop { display: block; position: relative; height: 17mm; padding: 0 } .logo { position: absolute; left: 14mm; top: 5mm; width: 12mm } .org { position: absolute; left: 29mm; top: 8mm; margin: 0; font-size: 11.5pt } .wanneer { position: absolute; right: 14mm; top: 8mm; font-size: 11.5pt }
      .titel { padding: 4mm 14mm 0; height: 55.5mm } h1 { font-size: 41pt; line-height: 1.02 } .inleiding { font-size: 13.5pt; line-height: 1.35; margin-top: 3.5mm; max-width: none }
      .foto { height: 65.5mm } .foto img { width: 210mm; height: 65.5mm; object-fit: cover } .plaat { width: 210mm; height: 65.5mm }
      .rij { display: table; width: 210mm; table-layout: fixed } .rij > .cel { display: table-cell; vertical-align: top }
      .cijfervak { padding: 0; height: 70mm } .cijfervak > .cel:first-child { width: 134mm; padding: 6.5mm 2mm 0 14mm } .cijfervak > .kaartvak { padding: 6mm 14mm 0 8mm }
      .kopje { display: none }
      h2 { font-size: 15.5pt } .cijfers li { float: left; width: 58.5mm; min-height: 0; height: 21mm; margin-top: 3.4mm; padding: .6mm 0 0 18.6mm } .cijfers li:nth-child(odd) { clear: left } .icoon { width: 16mm; height: 16mm } .cijfers b { font-size: 14.6pt } .cijfers p { font-size: 10.8pt; line-height: 1.25 } .cijfers small { font-size: 9pt }
      .kaart { width: 52mm; height: 54mm; max-width: none } .kaartvak figcaption { font-size: 9pt; margin-top: 1.5mm; max-width: none }
      .onder > .cel { height: 71mm } .onder > .verhaal { width: 110mm; padding: 6mm 9mm 0 14mm } .verhaal blockquote { font-size: 13.4pt; line-height: 1.36; margin-top: 2mm } .verhaal.lang blockquote { font-size: 11pt; line-height: 1.28 } .verhaal .wie { font-size: 8.6pt; margin-top: 2.4mm }
      .komt { padding: 6mm 14mm 0 8mm } .week li { padding: .9mm 0 1mm 23mm; font-size: 10.2pt; line-height: 1.2 } .week li:first-child { margin-top: 0 } .week small { font-size: 8.8pt } .let { font-size: 8.6pt; margin: .8mm 0 .6mm } .straks { font-size: 9.8pt; margin-top: 1.8mm; line-height: 1.28 }
      footer { height: 9mm; padding: 2.6mm 14mm 0; font-size: 8pt; line-height: 1.3; overflow: hidden }
    }
    """#
}
