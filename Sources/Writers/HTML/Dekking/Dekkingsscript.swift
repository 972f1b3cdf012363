/// The little script of the coverage page: it folds, moves, opens and chooses, keeps nothing and asks nothing of the network.
///
/// A choice never changes a state. What it does is held by `.ci/dekking-proef`, which drives the page in a browser.
enum Dekkingsscript {
  static let js = #"""
    (() => {
      const $ = (s, b = document) => b.querySelector(s), $$ = (s, b = document) => [...b.querySelectorAll(s)];
      const rooster = $('#rooster'), paneel = $('#paneel'), pin = $('#pin'), kop = $('#h-paneel'), melding = $('#melding');
      const rijen = JSON.parse($('#gegevens').textContent), smal = matchMedia('(max-width: 74.99rem)');
      const cellen = $$('a.cel', rooster), zichtbaar = c => c.offsetParent !== null;
      let gekozen = null;
      $('#zeef').hidden = $('#hulp').hidden = false;

      // Stadsdelen fold out to wijken.
      const zet = (tb, open) => { $$('tr.wk', tb).forEach(r => r.hidden = !open); $('button.open', tb).setAttribute('aria-expanded', open); };
      $$('tbody', rooster).forEach(tb => {
        const naam = $('.naam', tb), knop = document.createElement('button');
        knop.type = 'button'; knop.className = 'open'; knop.textContent = naam.textContent; naam.replaceChildren(knop);
        knop.onclick = () => { zet(tb, knop.getAttribute('aria-expanded') !== 'true'); anker(); };
        zet(tb, false);
      });
      $('#wijken').onclick = ({ currentTarget: knop }) => {
        const open = knop.getAttribute('aria-pressed') !== 'true';
        knop.setAttribute('aria-pressed', open); $$('tbody', rooster).forEach(tb => zet(tb, open)); anker();
      };

      // The places are one tab stop; arrows go to the next place that can be seen.
      const anker = c => {
        const nu = c || (gekozen && zichtbaar(gekozen) ? gekozen : cellen.find(zichtbaar));
        cellen.forEach(x => x.tabIndex = x === nu ? 0 : -1);
      };
      rooster.addEventListener('keydown', e => {
        const c = e.target.closest('a.cel'); if (!c) return;
        if (e.key === ' ') { e.preventDefault(); c.click(); return; }
        const te_zien = $$('tbody tr', rooster).filter(zichtbaar), r = te_zien.indexOf(c.closest('tr')), k = $$('a.cel', te_zien[r]).indexOf(c);
        const naar = { ArrowLeft: [r, k - 1], ArrowRight: [r, k + 1], ArrowUp: [r - 1, k], ArrowDown: [r + 1, k], Home: [r, 0], End: [r, -1] }[e.key];
        if (!naar) return;
        e.preventDefault();
        const n = te_zien[naar[0]] && (e.key === 'End' ? $$('a.cel', te_zien[r]).at(-1) : $$('a.cel', te_zien[naar[0]])[naar[1]]);
        if (n) { anker(n); n.focus(); if (!paneel.hidden && !smal.matches) toon(n); }
      });

      // The panel shows the explanation of the chosen place.
      const toon = c => {
        const vak = document.getElementById(c.hash.slice(1)), kloon = vak.cloneNode(true);
        kop.textContent = vak.dataset.kop;
        $('h3', kloon).remove(); $('.terug', kloon).remove(); kloon.removeAttribute('id');
        pin.replaceChildren(kloon); pin.scrollTop = 0;
        if (gekozen) gekozen.removeAttribute('aria-current');
        gekozen = c; c.setAttribute('aria-current', 'true'); paneel.hidden = false; document.body.classList.add('met-paneel');
        history.replaceState(null, '', '#' + c.id); anker(c);
      };
      const sluit = () => { paneel.hidden = true; document.body.classList.remove('met-paneel'); if (gekozen) { gekozen.removeAttribute('aria-current'); gekozen.focus(); } };
      cellen.forEach(c => c.addEventListener('click', e => { e.preventDefault(); toon(c); kop.focus({ preventScroll: !smal.matches }); }));
      $('#sluit').onclick = sluit;
      document.addEventListener('keydown', e => {
        if (e.key !== 'Escape' || paneel.hidden || !gekozen) return;
        if (paneel.contains(document.activeElement) && !smal.matches) gekozen.focus(); else sluit();
      });

      // A choice says how many of the activities fit; the state stays that of all of them.
      const zeef = () => {
        const [s, o, v, l] = ['s', 'o', 'v', 'l'].map(x => $('#f-' + x).value), kiest = o || v || l; let met = 0, vol = 0;
        $$('tbody', rooster).forEach(tb => tb.hidden = !!s && tb.dataset.s !== s);
        cellen.forEach(c => {
          const { d, g } = c.dataset, hier = rijen.filter(a => (a[0] === g || a[1] === g) && a[5].includes(d));
          const past = hier.filter(a => (!o || a[2] === o) && (!v || a[3] === v) && (!l || a[4].includes(l)));
          const tel = x => x.filter(a => a[6]).length, n = $('.n', c);
          n.dataset.vol ??= n.textContent;
          n.textContent = kiest && tel(hier) ? tel(past) + '/' + n.dataset.vol : n.dataset.vol;
          c.classList.toggle('leeg', !!kiest && !past.length);
          if (zichtbaar(c) && c.closest('.sd')) { vol++; if (past.length) met++; }
        });
        melding.textContent = kiest ? 'In ' + met + ' van de ' + vol + ' vakken past een activiteit bij uw keuze: 1/3 is 1 van de 3. De stand blijft die van alle activiteiten samen.' : s ? 'U ziet alleen ' + s + '.' : '';
        anker();
      };
      $('#zeef').onchange = zeef; $('#zeef').onreset = () => setTimeout(zeef); $('#zeef').onsubmit = () => false;

      // An address with a place opens it, so that a gap can be mailed.
      const open = () => {
        const c = cellen.find(x => '#' + x.id === location.hash);
        if (c) { zet(c.closest('tbody'), true); toon(c); }
      };
      anker(); open(); addEventListener('hashchange', open);
    })();

    """#
}
