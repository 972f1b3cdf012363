"""What was planned, what was held, and who came."""
import datetime as dt

SEIZOEN = {1: 0.98, 2: 1.0, 3: 1.05, 4: 1.02, 5: 0.95, 6: 0.9, 7: 0.75, 8: 0.7, 9: 1.05, 10: 1.06, 11: 1.05, 12: 0.85}


class Bijeenkomst:
    def __init__(self, nummer, activiteit, dag, uitkomst):
        jaar = dag.year % 100
        self.id = f"B{jaar}-{nummer:05d}" if activiteit.bron == "buurts" else f"{dag.year}{nummer:04d}S"
        self.activiteit, self.dag, self.uitkomst = activiteit, dag, uitkomst
        self.lijst = []  # (kind, 'aanwezig' | 'afgemeld' | 'afwezig')
        self.anoniem = 0
        self.begeleiders = activiteit.begeleiders


def plan(kans, activiteiten, eerste, laatste):
    """Every planned bijeenkomst, by day; some are cancelled, a few for overmacht."""
    geplande = sorted(((dag, a.begin, a.code, a) for a in activiteiten for dag in a.dagen(eerste, laatste)),
                      key=lambda p: p[:3])
    tellers, uit = {}, []
    for dag, _, _, activiteit in geplande:
        sleutel = (activiteit.bron, dag.year)
        tellers[sleutel] = tellers.get(sleutel, 0) + 1
        uit.append(Bijeenkomst(tellers[sleutel], activiteit, dag, _uitkomst(kans, activiteit, dag)))
    return uit


def _uitkomst(kans, activiteit, dag):
    if activiteit.soort == "kinderraad" and activiteit.stadsdeel == "Noord":
        return "afgelast"  # planned month after month and never held
    overmacht = 0.10 if (dag.month == 1 and 6 <= dag.day <= 17 and dag.year == 2026) else 0.015
    if kans.ja(overmacht):
        return "overmacht"
    afgelast = 0.075 if (dag.year, (dag.month + 2) // 3) == (2025, 2) else 0.028
    return "afgelast" if kans.ja(afgelast) else "gehouden"


def vul(kans, bijeenkomsten, rooster):
    """The presentielijst of each held bijeenkomst, and head-counts where children are not named."""
    for bijeenkomst in bijeenkomsten:
        if bijeenkomst.uitkomst != "gehouden":
            continue
        activiteit, dag = bijeenkomst.activiteit, bijeenkomst.dag
        if activiteit.soort == "vrijspel":
            mooi = {3: 0.6, 4: 1.0, 5: 1.25, 6: 1.4, 7: 1.5, 8: 1.4, 9: 1.1, 10: 0.7}.get(dag.month, 0.3)
            bijeenkomst.anoniem = max(3, int(kans.tussen(14, 42) * mooi))
            continue
        if activiteit.soort in ("inloop", "ambulant"):
            bijeenkomst.anoniem = kans.geheel(2, 14)
        zwaar = SEIZOEN[dag.month] * kans.tussen(0.88, 1.1) * (1.03 if dag.year > 2025 else 1.0)
        laag, hoog = activiteit.leeftijd
        for kind in rooster[activiteit.code]:
            if not (kind.van <= dag <= kind.tot and max(laag - 1, 0) <= kind.leeftijd(dag) <= hoog + 1):
                continue
            worp = kans.trek()
            if worp < kind.trouw * zwaar:
                bijeenkomst.lijst.append((kind, "aanwezig"))
            elif worp > 0.93:
                bijeenkomst.lijst.append((kind, "afgemeld" if worp > 0.96 else "afwezig"))
        if len(bijeenkomst.lijst) > 20:
            bijeenkomst.begeleiders += 1
        bijeenkomst.lijst.sort(key=lambda p: p[0].sleutel)
