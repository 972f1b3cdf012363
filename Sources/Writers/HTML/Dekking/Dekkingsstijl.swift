/// What the coverage page has beyond every page: the matrix, the panel and the small multiples.
enum Dekkingsstijl {
  static let css = #"""
    .v-inkt{fill:var(--inkt)}.v-stil{fill:var(--stil)}.v-papier{fill:var(--papier)}.v-merk{fill:var(--merk)}
    .s-stil{stroke:var(--stil)}.s-papier{stroke:var(--papier)}.s-merk{stroke:var(--merk)}.s-acc{stroke:var(--accent)}
    .st-bediend{--rand:var(--merk);--tint:var(--vlak)}.st-dun{--rand:var(--merk);--tint:transparent}
    .st-gepland{--rand:var(--accent);--tint:var(--acc-v)}.st-afwezig{--rand:var(--accent);--tint:transparent}
    .st-mist,.st-loopt{--rand:var(--stil);--tint:var(--grijs-v)}
    [hidden]{display:none!important}header .blad,main,footer{max-width:90rem}
    .teken{flex:none;display:inline-block;width:1.05rem;height:1.05rem;vertical-align:-.12em}
    .dk-kern{list-style:none;padding:0;max-width:none;margin:1.4rem 0 0}.dk-kern li{padding-left:1rem;border-left:4px solid var(--merk);line-height:1.4;margin:0 0 .9rem}
    .dk-kern b{display:block;font-size:1.15rem;line-height:1.32}.dk-kern span{color:var(--stil)}
    .dk-legenda{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;max-width:none;margin:0 0 .8rem}
    .dk-legenda li{flex:1 1 auto;padding:.4rem .7rem;border-top:4px solid var(--rand);background:var(--vlak);display:flex;align-items:center;gap:.4rem}.dk-legenda b{font-size:1.25rem}
    .dk-zeef{display:flex;flex-wrap:wrap;align-items:flex-end;gap:.5rem .8rem}.dk-zeef p{margin:0}.dk-zeef label{display:block;font-size:.85rem;font-weight:600;color:var(--stil)}
    select,button{font:inherit;font-size:.95rem;color:var(--inkt);background:var(--papier);border:1px solid var(--stil);border-radius:3px;min-height:2.6rem;padding:.3rem .7rem}select{min-width:8.5rem;max-width:100%}
    button{cursor:pointer;color:var(--merk);font-weight:600;border-color:var(--merk)}button[aria-pressed=true]{background:var(--veld);color:var(--op-veld)}
    .dk-melding{min-height:1.5em;margin:.4rem 0;font-weight:600;max-width:none}
    .dk-schuif{position:relative;overflow-x:auto}
    #rooster{table-layout:fixed;min-width:52rem;border-collapse:separate;border-spacing:2px}#rooster caption span{font-weight:400;color:var(--stil);font-size:.9rem}
    #rooster thead th{font-weight:400;font-size:.78rem;line-height:1.25;padding:.2rem .15rem;hyphens:auto;border:0}#rooster thead b{display:block;color:var(--inkt);font-size:.9rem}
    #rooster thead th:first-child,#rooster tbody th{width:8.8rem;position:sticky;left:0;z-index:1;background:var(--papier)}
    #rooster tbody th{padding:.3rem .5rem .3rem .1rem;line-height:1.25;font-size:.92rem;border:0;hyphens:auto}#rooster .sd th{font-weight:700;font-size:1rem}#rooster .wk th{padding-left:1.2rem;font-size:.88rem}
    #rooster th small{display:block;font-weight:400;font-size:.78rem;color:var(--stil)}#rooster .sd th,#rooster .sd td{border-top:2px solid var(--inkt)}
    #rooster td{padding:0;background:var(--tint);border-radius:3px;height:1px;border-bottom:0}
    .cel{display:flex;flex-direction:column;justify-content:center;height:100%;min-height:3.4rem;scroll-margin:8rem 2rem 2rem 9rem;padding:.25rem;color:var(--inkt);text-decoration:none;border-radius:3px;border:1px solid var(--lijn)}
    .cel .bov{display:flex;align-items:center;gap:.3rem}.cel .n{font-size:1.05rem;line-height:1.2;white-space:nowrap}.sd .cel .n{font-size:1.2rem}.cel .w{font-size:.76rem;line-height:1.2;color:var(--rand);font-weight:600}
    .cel:hover{border-color:var(--rand)}.cel[aria-current]{outline:3px solid var(--inkt)}.cel:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .cel.leeg{background:var(--papier);border-style:dashed}.cel.leeg .teken{opacity:.6}.cel.leeg .n,.cel.leeg .w{color:var(--stil);font-weight:400}
    button.open{border:0;background:none;padding:.1rem 0;min-height:1.7rem;color:var(--inkt);font-weight:700;font-size:1rem;text-align:left}
    button.open::before{content:"▸ ";color:var(--merk)}button.open[aria-expanded=true]::before{content:"▾ "}
    .chip{display:inline-flex;align-items:center;gap:.38em;padding:.12rem .6rem .12rem .42rem;border-radius:1rem;font-size:.88rem;font-weight:600;color:var(--rand);background:var(--papier);border:1px solid var(--rand)}
    .dk-paneel{background:var(--vlak);border-top:4px solid var(--merk);scroll-margin-top:1rem}.dk-pk{display:flex;align-items:flex-start;justify-content:space-between;gap:.8rem;padding:.8rem 1.1rem .3rem}.dk-pk h3{font-size:1.3rem;margin:0}#pin{padding:0 1.1rem 1.1rem}
    .vak p{margin:0 0 .5rem}.vak .waarom{border-left:4px solid var(--accent);padding:.1rem 0 .1rem .8rem}.vak h4{margin:1rem 0 .3rem}
    .dk-cijfers{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin:.7rem 0 0}.dk-cijfers div{display:flex;flex-direction:column-reverse}.dk-cijfers dd{margin:0;font-size:1.25rem;font-weight:700;line-height:1.2;color:var(--merk)}.dk-cijfers dt{font-size:.85rem;color:var(--stil)}
    .balken{width:100%;max-width:26rem}.dk-lijst{list-style:none;padding:0;margin:0}.dk-lijst li{padding:.4rem 0;border-top:1px solid var(--lijn);line-height:1.38;font-size:.95rem}.dk-lijst b,.dk-lijst .keer{display:block}.dk-lijst span{color:var(--stil)}.dk-lijst .keer{color:var(--inkt)}
    details.dk-doel{border-bottom:1px solid var(--lijn)}.dk-doel .vak{border-top:3px solid var(--lijn);padding:.8rem 0 1rem;scroll-margin-top:1rem}.terug{font-size:.9rem}
    .dk-kleintjes{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1.6rem 2rem}.klein{margin:0}.klein svg{display:block;width:100%;max-width:26rem;height:auto}
    @media screen and (min-width:60rem){.dk-kern{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:2rem}}
    @media screen and (min-width:75rem){.met-paneel .dk-werk{display:grid;grid-template-columns:minmax(0,1fr) 21rem;column-gap:1.6rem;align-items:start}.dk-paneel{position:sticky;top:1rem;max-height:calc(100vh - 2rem);display:flex;flex-direction:column}#pin{overflow-y:auto;position:relative}}
    @media screen and (max-width:47.99rem){#rooster{min-width:46rem}#rooster thead th:first-child,#rooster tbody th{width:6.6rem}#rooster tbody th{font-size:.82rem}#rooster .wk th{padding-left:.3rem}.dk-zeef select{width:100%}.dk-zeef p{flex:1 1 8.5rem}}
    @media print{.dk-zeef,.dk-paneel,#hulp,.dk-melding,.terug,#uitleg{display:none!important}#rooster tr.wk[hidden]{display:table-row!important}#rooster{min-width:0}.dk-schuif{overflow:visible}.cel{min-height:0}.dk-kleintjes{grid-template-columns:repeat(3,1fr)}}

    """#
}
