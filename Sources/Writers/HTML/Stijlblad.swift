/// The look of a page, in the language of the house: calm, wide enough, readable on a phone and on paper.
enum Stijlblad {
  static func css(_ stijl: Palet) -> String {
    func blok(_ paren: [(naam: String, waarde: String)]) -> String {
      paren.map { "--\($0.naam):\($0.waarde)" }.joined(separator: ";")
    }
    return ":root{color-scheme:light dark;\(blok(stijl.licht))}\n"
      + "@media screen and (prefers-color-scheme:dark){:root{\(blok(stijl.donker))}.logo{background:#fff;padding:.5rem;border-radius:3px}}\n"
      + lettered(stijl) + "\n" + Stijlpagina.basis + "\n" + media + "\n" + Stijlpagina.scherm + "\n@media print{\n"
      + Stijlpagina.druk + "\n}\n"
  }

  /// For the converter to PDF, which knows no variables, grids or conditions.
  static func druk(_ stijl: Palet) -> String {
    let regels = [lettered(stijl), Stijlpagina.basis, Stijlpagina.druk].joined(separator: "\n")
    return stijl.licht.reduce(regels) { $0.replacing("var(--\($1.naam))", with: $1.waarde) } + "\n"
  }

  private static func lettered(_ stijl: Palet) -> String { pagina.replacing("LETTERS", with: stijl.letters) }

  private static let pagina = #"""
    *{box-sizing:border-box}
    body{margin:0;background:var(--papier);color:var(--inkt);font:17px/1.55 LETTERS;font-variant-numeric:tabular-nums;hyphens:manual;overflow-wrap:break-word}
    header .blad,main,footer{max-width:78rem;margin:0 auto;padding:0 1.5rem}
    .sla-over{position:absolute;left:-99rem;background:var(--papier);color:var(--merk);padding:.6rem 1rem;z-index:2}
    .sla-over:focus{left:1rem;top:.5rem}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .banier{background:var(--let-v);color:var(--let);text-align:center;padding:.35rem 1rem;font-weight:600;margin:0;max-width:none}
    .banier.intern{background:var(--slecht-v);color:var(--slecht)}
    header .blad{padding-top:2.2rem}
    .logo{display:block;height:3.6rem;width:auto;max-width:100%;margin:0 0 1rem}svg text{font-family:inherit}
    .org{color:var(--merk);font-weight:700;letter-spacing:.01em;margin:0}
    h1{font-size:2.3rem;line-height:1.15;margin:.2rem 0 .4rem;text-wrap:balance}
    h2{font-size:1.45rem;line-height:1.3;margin:3rem 0 .6rem;padding-top:.8rem;border-top:3px solid var(--merk)}
    h3{font-size:1.1rem;margin:1.6rem 0 .3rem}
    h4{font-size:1rem;margin:.4rem 0}
    p,ul,ol{max-width:44rem}
    .stil{color:var(--stil);font-size:.9em}
    a{color:var(--merk)}
    a.c{color:inherit;text-decoration:underline dotted var(--stil) 1px;text-underline-offset:.2em;font-weight:600}
    a.c:hover{color:var(--merk);text-decoration-style:solid}
    .keten{display:grid;margin:1.6rem 0;padding:0;list-style:none;max-width:none}.keten .n{display:block;font-weight:700;line-height:1.15}
    .keten{grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:0 .3rem}
    .keten li{background:var(--vlak);padding:.8rem 1rem}
    .keten .n{font-size:1.6rem}
    .inhoud{margin:1.6rem 0}
    .inhoud ul{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;padding:0;list-style:none;max-width:none}
    .inhoud a{display:inline-block;padding:.2rem 0}
    .scrol{position:relative;overflow-x:auto;margin:1rem 0}
    table{border-collapse:collapse;width:100%}
    caption{text-align:left;font-weight:600;padding:.2rem 0 .5rem}caption span{display:block}
    th,td{text-align:left;padding:.5rem .6rem;border-bottom:1px solid var(--lijn);vertical-align:middle;font-weight:400}
    thead th{font-weight:600;font-size:.85rem;color:var(--stil);border-bottom:2px solid var(--inkt);vertical-align:bottom}
    .getal{text-align:right}td.getal{white-space:nowrap}
    .smal table{width:auto;min-width:min(100%,44rem)}
    tr.vet th,tr.vet td{font-weight:600;background:var(--vlak)}
    td.goed{background:var(--goed-v)}td.aandacht{background:var(--let-v)}td.slecht{background:var(--slecht-v)}td.grijs{background:var(--grijs-v)}
    .legenda{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;padding:0;margin:.4rem 0 1rem;list-style:none;font-size:.9rem;color:var(--stil);max-width:none}
    .grafiek{padding:.2rem .6rem}
    .grafiek svg,.grafiek img{display:block}
    .doelen th[scope=row]{min-width:14rem;line-height:1.35}.doelen th,.doelen td{padding:.45rem .4rem}
    .werk{display:block;color:var(--stil);font-size:.85rem;line-height:1.35;margin-top:.1rem}
    .id{color:var(--merk);font-weight:700;font-size:.85em;margin-right:.3em}
    .dek{text-align:center;font-size:1.05rem;min-width:3.2rem}
    .dek.bediend{color:var(--goed);background:var(--goed-v)}.dek.dun,.dek.gepland{color:var(--let);background:var(--let-v)}.dek.afwezig{color:var(--slecht);background:var(--slecht-v)}.dek.ontbreekt,.dek.loopt{color:var(--inkt);background:var(--grijs-v)}
    .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    figure{margin:1rem 0}.lijn svg,.lijn img{max-width:100%;height:auto}
    .foto{display:block;max-width:min(100%,24rem);height:auto;border-radius:3px}
    figcaption{color:var(--stil);font-size:.9em}
    details{margin:.5rem 0}summary{cursor:pointer;color:var(--merk);padding:.3rem 0}
    blockquote,.mens{margin:1rem 0;padding:.6rem 1.4rem;border-left:4px solid var(--accent);background:var(--vlak);max-width:46rem}
    .mens{border-left-color:var(--lijn)}
    .kaarten{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:0 2.5rem}.kaarten>div{min-width:0}
    .check{background:var(--let-v);color:var(--inkt);padding:.4rem 1.4rem 1rem;margin:1.4rem 0;max-width:46rem}
    .check h2{border:0;padding:0;margin:.8rem 0 .4rem;font-size:1.1rem}.check li::marker{content:"☐  "}
    code{font-family:"Noto Sans Mono",ui-monospace,monospace;font-size:.85em;overflow-wrap:anywhere}
    :target{background:var(--let-v)}
    footer{margin-top:3rem;padding-bottom:2rem}
    """#

  /// Where a screen is narrow, and on paper.
  private static let media = #"""
    @media (max-width:40rem){
    caption span{max-width:calc(100vw - 2rem)}body{font-size:16px}header .blad,main,footer{padding:0 1rem}header .blad{padding-top:1.2rem}h1{font-size:1.7rem}
    .scrol:not(.kaart) th[scope=row]{position:sticky;left:0;background:var(--papier);max-width:9.5rem;z-index:1}
    .scrol:not(.kaart) tr.vet th[scope=row]{background:var(--vlak)}
    .kaart{overflow:visible}.kaart table,.kaart tbody,.kaart tr,.kaart th,.kaart td,.kaart caption{display:block;width:auto;text-align:left}
    .kaart thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .kaart tr{border-bottom:2px solid var(--lijn);padding:.8rem 0}.kaart th,.kaart td,.kaart td.x{border:0;padding:.15rem 0;min-width:0}
    .kaart .getal{text-align:left;white-space:normal}
    .kaart td[data-kop]::before{content:attr(data-kop) ": ";color:var(--stil);font-size:.9em}
    .kaart td.dek{display:inline-block;padding:.1rem .5rem;margin:.15rem .2rem .15rem 0;font-size:.9rem}.kaart .dek[data-kop]::before{content:attr(data-kop) " ";color:inherit}
    .kaart .grafiek svg{max-width:100%}
    }
    @media print{
    :root{color-scheme:light}body{font-size:10pt}header .blad,main,footer{max-width:none;padding:0}.inhoud,.sla-over,summary{display:none}
    h2,h3,caption{break-after:avoid}tr,figure,.keten,blockquote,.mens{break-inside:avoid}thead{display:table-header-group}
    a{color:inherit}a.c{text-decoration:none}.scrol{overflow:visible}:target{background:none}
    }
    """#
}
