/// Page one and the rows of the agreements: where a screen is narrow or wide, and on paper.
extension Stijlpagina {
  /// From a narrow phone to a wide screen.
  static let scherm = #"""
    @media screen and (max-width: 59.99rem){
    .afspraken, .afspraken tbody, .afspraken caption{display:block}
    .afspraken thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .afspraken tr{display:flex;flex-wrap:wrap;padding:.95rem 0 1rem;border-bottom:1px solid;border-bottom-color:var(--lijn)}
    .afspraken caption{border-bottom:2px solid;border-bottom-color:var(--inkt)}
    .afspraken th, .afspraken td{border:0;padding:0;display:block;flex:1 0 100%}
    .afspraken .oordeel{margin-bottom:.35rem}
    .afspraken .num{flex:1 1 30%;padding:.55rem .6rem 0 0}
    .afspraken .num::before{content:attr(data-kop);display:block;color:var(--stil);font-size:.8rem;line-height:1.3}
    .afspraken .num b{font-size:1.12rem}
    .afspraken .num.leeg{display:none}
    .afspraken .plaatje{padding-top:.55rem}
    .beeld{max-width:24rem}
    }
    @media screen and (min-width: 42rem) and (max-width: 59.99rem){
    .afspraken tr{display:grid;grid-template-columns:3fr 1fr 1fr 1.15fr;column-gap:.9rem;align-items:start}
    .afspraken .oordeel{grid-column:1 / -1}
    .afspraken .plaatje{grid-column:2 / -1}
    .afspraken .afs{grid-row:2 / span 2}
    }
    @media screen and (min-width: 42rem){
    .tegels li{flex-basis:calc(25% - .8rem)}
    .veld:not(.zonder-foto){padding-right:13.5rem;min-height:17rem}
    .veld .plaat{position:absolute;right:0;bottom:0;width:12.5rem;margin:0}
    }
    @media screen and (min-width: 42rem) and (max-width: 59.99rem){
    .deel.twee:not(.slot){display:grid;grid-template-columns:minmax(0, 1fr) minmax(0, 1fr);column-gap:1.8rem}
    .deel.twee:not(.slot) > *{margin-top:0}
    }
    @media screen and (min-width: 60rem){
    .tegels li{flex-basis:calc(50% - .8rem)}
    .twee{display:grid;grid-template-columns:minmax(0, 7fr) minmax(0, 5fr);column-gap:3rem}
    .twee.slot{column-gap:1.4rem;align-items:stretch}
    .kern li{font-size:1.45rem}
    .kern span{font-size:1.15rem}
    .afspraken{table-layout:fixed}
    .c-o{width:11.2rem}
    .c-n{width:7.2rem}
    .c-p{width:6.4rem}
    .c-g{width:8rem}
    .c-b{width:21.5rem}
    }
    @media screen and (max-width: 59.99rem){
    .twee > * + *{margin-top:1.6rem}
    }
    @media screen and (max-width: 40rem){
    .kern li{font-size:1.15rem}
    .kern span{font-size:1rem}
    .tegels .n{font-size:1.75rem}
    .veld{padding:1.3rem 1.2rem 0}
    .veld .plaat{margin:.4rem -1.2rem 0 auto}
    .veld h2{font-size:1.45rem}
    .veld blockquote{font-size:1.12rem}
    .strook > li{padding:.4rem .5rem}
    .strook a{min-width:2.3rem}
    .deel{margin-top:1.6rem}
    }
    @media screen and (max-width: 23rem){
    .tegels li{padding:.6rem .6rem .65rem}
    .tegels .w{font-size:.93rem}
    .afspraken .num{padding-right:.4rem}
    }
    """#

  /// On paper; only what the converter to PDF knows: no grid, no gap, columns as cells of a table.
  static let druk = #"""
    .twee{display:table;width:100%;table-layout:fixed}
    .twee > *{display:table-cell;vertical-align:top}
    .twee > * + *{padding-left:6mm}
    .twee > .breed{width:56%}
    .twee.kernvak > .breed{width:53%}
    .kern li{font-size:11pt;line-height:1.28;padding-left:3mm;border-left-width:1mm}
    .kern span{font-size:9.2pt}
    .kern li + li{margin-top:2.7mm}
    .tegels{display:table;width:100%;table-layout:fixed;margin:0}
    .tegels li{display:block;float:left;width:48.5%;min-width:0;margin:0 0 1.6mm;padding:1.4mm 2.2mm 1.3mm;height:19.2mm}
    .tegels li:nth-child(even){float:right}
    .tegels.ruim li{height:22.6mm}
    .tegels li:nth-child(n+3){margin-bottom:0}
    .tegels .n{font-size:15.5pt}
    .tegels .n small{font-size:9pt}
    .tegels .w{font-size:8.6pt}
    .tegels .v{font-size:7.3pt;margin-top:0;line-height:1.3}
    .strook{display:table;table-layout:fixed;width:100%;margin:0;border-spacing:0}
    .strook > li{display:table-cell;margin:0;padding:.8mm 1.6mm .4mm;border-top:0;border-right:1.4mm solid;border-right-color:var(--papier)}
    .strook > li::before{content:"";display:block;height:.9mm;margin:-.8mm -1.6mm .6mm;background-color:var(--rand)}
    .strook > li:last-child{border-right:0}
    .strook .k b{font-size:12pt}
    .strook .k{font-size:8.4pt}
    .strook ol{display:block;margin:.3mm -1mm 0;white-space:nowrap}
    .strook ol li{display:inline-block}
    .strook a,.strook .plek{min-width:0;width:6.2mm;padding:.6mm 0 .3mm}
    .strook svg{width:4.6mm;height:4.6mm}
    .strook small{font-size:6.6pt}
    .aandacht li{display:block;position:relative;padding:1.75mm 0 1.75mm 6mm}
    .aandacht svg{position:absolute;left:0;top:2.3mm;width:3.6mm;height:3.6mm;margin:0}
    .aandacht .r{font-size:8.5pt}
    .aandacht p{line-height:1.32}
    .aandacht a{text-decoration:none}
    .twee.slot > .breed{width:62%}
    .veld{padding:3.2mm 33mm 2.6mm 4mm;min-height:0}
    .veld h2{font-size:13pt;margin-bottom:.8mm}
    .veld .van{font-size:7.8pt;margin:0}
    .veld blockquote{font-size:9.8pt;line-height:1.4}
    .veld .wie{font-size:7.6pt;margin-top:1.2mm}
    .veld .plaat{position:absolute;right:0;bottom:0;width:33mm;margin:0}
    .vraag{padding:2.6mm 4mm 2mm;border-top:0}
    .vraag::before{content:"";display:block;height:.9mm;margin:-2.6mm -4mm 2mm;background-color:var(--accent)}
    .vraag .van{font-size:7.8pt;margin:0}
    .vraag h2{font-size:12pt;margin-bottom:1mm}
    .vraag p{font-size:9pt;margin:0 0 .8mm}
    .nieuw-blad{break-before:page;margin-top:0;padding-top:2.2mm}
    .leeswijzer{display:block;font-size:7.6pt;margin:0}
    .leeswijzer li{display:inline-block;margin:0 4mm 0 0}
    .leeswijzer svg{display:inline-block;width:7mm;height:4mm;vertical-align:-1mm;margin-right:1mm}
    .c-o{width:20.4mm}
    .c-n{width:16.8mm}
    .c-p{width:15.4mm}
    .c-g{width:17mm}
    .c-b{width:57mm}
    .chip{display:block;position:relative;padding:0 0 0 3.6mm;font-size:7pt;line-height:1.3;white-space:normal;background:none}
    .chip svg{position:absolute;left:0;top:.5mm;width:2.6mm;height:2.6mm;margin:0}
    .afs .p{font-size:7pt}
    .afs b.t{display:inline;font-size:8.8pt;line-height:1.25}
    .afs .r{font-size:7.8pt}
    .afs .r{margin-top:.4mm;line-height:1.32}
    .num b{font-size:9.2pt}
    .num small{font-size:7pt}
    .beeld{max-width:none;width:57mm;height:auto}
    .delen{display:block;font-size:7pt;line-height:1.25;margin:.4mm 0 0}
    .delen li{display:inline-block;margin:0 1.6mm 0 0}
    .delen .r{margin-right:1.6mm}
    .delen svg{display:inline-block;width:2.1mm;height:2.1mm;margin-right:.7mm;vertical-align:-.2mm}
    .delen b{margin-left:.4mm}
    .twee h2,h2.deel,.veld h2,.vraag h2{font-size:12pt;margin:0 0 1.6mm;break-after:avoid}h2.deel{margin-top:4mm;padding-top:2.6mm;border-top:.7mm solid;border-top-color:var(--merk)}
    div.deel{margin-top:4mm;padding-top:2.6mm;border-top:.7mm solid;border-top-color:var(--merk)}.twee.kernvak{margin-top:2mm}.twee p,.veld p,.vraag p{max-width:none;margin-bottom:1mm}
    .wijkkaart{max-width:none;width:66mm;height:auto}.kaartvak .onderschrift{font-size:7.4pt;margin:1mm 0 0}
    .veld{padding:3.2mm 4mm 2.6mm}.veld:not(.zonder-foto){padding-right:33mm}.veld h2{font-size:13pt;margin-bottom:.8mm}.vraag h2{font-size:12pt}.veld .plaat{max-height:42mm}
    .afspraken{margin-top:2mm;table-layout:fixed;width:100%}.afspraken caption{font-size:10.5pt;padding-bottom:1mm}.afspraken th,.afspraken td{padding:.7mm 1.6mm .75mm 0}.afspraken thead th{font-size:7pt;line-height:1.2;padding:0 1.6mm .6mm 0}
    .toel{font-size:7.4pt;line-height:1.26;color:var(--stil)}.toel p{margin:.4mm 0 0}.afspraken summary{display:none}.afspraken tbody tr:last-child{break-before:avoid}
    """#
}
