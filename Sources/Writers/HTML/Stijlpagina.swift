/// Page one and the rows of the agreements: the rules for every medium.
enum Stijlpagina {
  /// What a screen and paper share.
  static let basis = #"""
    .kern,.tegels,.strook,.strook ol,.aandacht,.leeswijzer,.delen{list-style:none;padding:0;max-width:none}
    .merkje,.beeld,.wijkkaart,.leeswijzer svg{display:block;max-width:100%;height:auto}
    .twee h2,h2.deel,.veld h2,.vraag h2{margin:0 0 .8rem;padding:0;border:0;text-wrap:balance}h2.deel{margin-top:1.9rem;padding-top:1.1rem;border-top:3px solid;border-top-color:var(--merk)}
    .twee.kernvak{margin-top:1.4rem}.kern{margin:0}.aandacht p{max-width:none}
    .kern li{padding-left:1.1rem;border-left:4px solid;border-left-color:var(--merk);font-size:1.3rem;line-height:1.38}
    .kern li + li{margin-top:1.05rem}
    .kern b{display:block;font-weight:700}
    .kern span{color:var(--stil);font-size:1.1rem}
    .tegels{display:flex;flex-wrap:wrap;margin:-.4rem}
    .tegels li{flex:1 1 calc(50% - .8rem);min-width:8.2rem;margin:.4rem;padding:.75rem .9rem .8rem;background-color:var(--vlak);border-radius:3px}
    .tegels .n{display:block;font-size:2.1rem;font-weight:700;line-height:1.1;color:var(--merk)}
    .tegels .w{display:block;font-weight:600;line-height:1.3}
    .tegels .v{display:block;color:var(--stil);font-size:.9rem;line-height:1.4;margin-top:.2rem}
    .strook{display:flex;flex-wrap:wrap;margin:-.3rem}
    .strook > li{flex:1 1 auto;margin:.3rem;padding:.45rem .6rem .35rem;border-top:4px solid;border-top-color:var(--rand);background-color:var(--tint);border-radius:0 0 3px 3px}
    .strook .k{display:block;color:var(--rand);font-weight:600;white-space:nowrap;line-height:1.3}
    .strook .k b{font-size:1.45rem}
    .strook ol{display:flex;flex-wrap:wrap;margin:.15rem -.3rem 0}
    .strook a,.strook .plek{display:block;min-width:2.5rem;padding:.35rem .3rem .2rem;text-align:center;text-decoration:none;border-radius:3px}
    .strook a:hover{background-color:var(--papier)}
    .strook svg{width:1.6rem;height:1.6rem;margin:0 auto}
    .strook small{display:block;color:var(--stil);font-size:.75rem;line-height:1.35}
    .schema, .gehaald{--rand:var(--goed);--tint:var(--goed-v)}
    .loopt{--rand:var(--let);--tint:var(--let-v)}
    .niet{--rand:var(--slecht);--tint:var(--slecht-v)}
    .open, .norm{--rand:var(--stil);--tint:var(--grijs-v)}
    .aandacht li{display:flex;padding:.6rem 0;border-bottom:1px solid;border-bottom-color:var(--lijn)}
    .aandacht li:first-child{border-top:1px solid;border-top-color:var(--lijn)}
    .aandacht svg{flex:none;width:1.2rem;height:1.2rem;margin:.22rem .8rem 0 0}
    .aandacht .naam{font-weight:600}
    .aandacht .naam a{color:inherit;text-decoration-color:var(--merk)}
    .aandacht .getal{font-weight:700}
    .aandacht p{margin:0;line-height:1.42}
    .aandacht .r{color:var(--stil);font-size:.95rem}
    .kaartvak .onderschrift{font-size:.9rem;color:var(--stil);margin-top:.5rem}
    .wijkkaart{width:100%;max-width:25rem}
    .veld{position:relative;overflow:hidden;background-color:var(--veld);color:var(--op-veld);border-radius:4px;padding:1.6rem 1.7rem 1.4rem}
    .veld .van{color:var(--op-veld-stil);font-weight:600;font-size:.9rem;margin:0 0 .3rem}
    .veld h2{font-size:1.75rem;margin-bottom:.6rem}
    .veld .wie{color:var(--op-veld-stil);font-size:.9rem;margin:.8rem 0 0}
    .vraag{background-color:var(--acc-v);border-top:4px solid;border-top-color:var(--accent);border-radius:0 0 4px 4px;padding:1.3rem 1.5rem 1.1rem}
    .vraag .van{color:var(--accent);font-weight:700;font-size:.95rem;margin:0 0 .35rem}
    .vraag h2{font-size:1.75rem}
    .vraag p{font-size:1.1rem}
    .leeswijzer{display:flex;flex-wrap:wrap;margin:0 0 .4rem;font-size:.9rem;color:var(--stil)}
    .leeswijzer li{display:flex;align-items:center;margin:0 1.3rem .3rem 0}
    .leeswijzer svg{flex:none;width:1.9rem;height:1.1rem;margin-right:.45rem}
    .chip{display:inline-flex;align-items:center;padding:.14rem .6rem .14rem .42rem;border-radius:1rem;font-size:.88rem;font-weight:600;white-space:nowrap;color:var(--rand);background-color:var(--tint)}
    .chip svg{flex:none;width:.95em;height:.95em;margin-right:.38em}
    .afs b.t{display:block;font-weight:700;line-height:1.35}
    .afs .p{color:var(--stil);font-size:.85rem}
    .afs .r{margin:.3rem 0 0;line-height:1.42;font-size:.97rem}
    .num{white-space:nowrap}
    .num b{font-size:1.2rem;line-height:1.2;display:block}
    .num small{color:var(--stil);font-size:.85rem;display:block;line-height:1.3;white-space:normal}
    .beeld{width:100%;max-width:21rem}
    .delen{display:flex;flex-wrap:wrap;margin:.3rem -.3rem 0;font-size:.85rem;line-height:1.3}
    .delen li{display:flex;align-items:center;margin:.12rem .3rem;white-space:nowrap}
    .delen svg{flex:none;width:.7rem;height:.7rem;margin-right:.3rem}
    .delen b{margin-left:.3rem}
    div.deel{border-top:3px solid;border-top-color:var(--merk);padding-top:1.1rem;margin-top:1.9rem}
    .veld blockquote{margin:0;padding:0;border:0;background:none;font-size:1.25rem;line-height:1.5;max-width:none}.veld blockquote p{margin:0 0 .5rem}.veld .plaat{display:block;width:100%;max-width:13rem;height:auto;margin:1rem 0 0 auto}
    .afspraken{margin:1.6rem 0 0}.afspraken caption{font-size:1.15rem;font-weight:700}.afspraken th,.afspraken td{vertical-align:top;padding:.75rem .6rem}.afspraken tr{scroll-margin-top:.5rem}.afs .r{margin:.3rem 0 0}
    """#
}
