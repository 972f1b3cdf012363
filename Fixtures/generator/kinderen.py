"""Invented children: a number, a birth date, a wijk. They come to an activity near home, for weeks or for years."""
import datetime as dt

from wereld import WIJKEN

LETTERS = "ABCDEGHJKLMNPRSTVWXZ"


class Kind:
    def __init__(self, nummer, geboren, wijk, postcode, van, tot, trouw):
        self.sleutel = f"K{nummer:05d}"
        self.geboren, self.wijk, self.postcode = geboren, wijk, postcode
        self.van, self.tot, self.trouw = van, tot, trouw
        # Unknown to the export: the birth date of one in fifty, the postcode of one in twenty-five.
        self.toont_geboren = True
        self.toont_postcode = True

    def leeftijd(self, dag):
        g = self.geboren
        return dag.year - g.year - ((dag.month, dag.day) < (g.month, g.day))


def maak_kinderen(kans, activiteiten, aantal, eerste, laatste):
    """The children, and per activity those who are on its list. About one in eight never comes: hence the surplus."""
    aantal = int(aantal * 1.14)
    open_ = [a for a in activiteiten if a.grootte > 0]
    gewichten = [(a, a.grootte * _keren_per_jaar(a) ** 0.6) for a in open_]
    per_wijk = {}
    for a in open_:
        per_wijk.setdefault(a.wijk, []).append(a)
    rooster = {a.code: [] for a in activiteiten}
    kinderen = []
    for nummer in _nummers(kans, aantal):
        hoofd = kans.gewogen(gewichten)
        wijk = hoofd.wijk if kans.ja(0.86) else _andere_wijk(kans, hoofd)
        van, tot, trouw = _loop(kans, hoofd, eerste, laatste)
        midden = van + (tot - van) / 2
        laag, hoog = hoofd.leeftijd
        geboren = midden - dt.timedelta(int(kans.tussen(laag, hoog + 1) * 365.25))
        kind = Kind(nummer, geboren, wijk, _postcode(kans, wijk), van, tot, trouw)
        kind.toont_geboren = not kans.ja(0.02)
        kind.toont_postcode = not kans.ja(0.04)
        kinderen.append(kind)
        rooster[hoofd.code].append(kind)
        al = {hoofd.code}
        for kans_meer in (0.45, 0.3):
            passend = [a for a in per_wijk.get(wijk, []) if a.code not in al
                       and a.leeftijd[0] <= kind.leeftijd(midden) <= a.leeftijd[1]]
            if passend and kans.ja(kans_meer):
                erbij = kans.kies(passend)
                al.add(erbij.code)
                rooster[erbij.code].append(kind)
    return kinderen, rooster


def _keren_per_jaar(activiteit):
    return {"maand": 10, "kwartaal": 4}.get(activiteit.om) or (
        14 if activiteit.soort == "plein" else 40 / activiteit.om)


def _nummers(kans, aantal):
    """Distinct numbers without any order that tells something."""
    return sorted(kans.steekproef(range(1, max(aantal * 2, 10_000)), aantal), key=lambda n: (n * 7919) % 99_991)


def _loop(kans, activiteit, eerste, laatste):
    """When a child comes and how faithfully: some for good, most for months, many for a few weeks."""
    lengte = (laatste - eerste).days
    # Work with parents shrinks a little through the period, everything else grows.
    groei = -0.25 if "D04" in activiteit.doelen else 0.12 if activiteit.stadsdeel == "Oost" else 0.05
    plek = kans.trek()
    plek = plek + groei * plek * (1 - plek)
    soort = kans.trek()
    if soort < 0.26:
        van = eerste - dt.timedelta(60) if kans.ja(0.75) else eerste + dt.timedelta(int(lengte * 0.5 * kans.trek()))
        tot = laatste + dt.timedelta(60) if kans.ja(0.75) else laatste - dt.timedelta(int(lengte * 0.5 * kans.trek()))
        return van, tot, kans.tussen(0.5, 0.88)
    duur = kans.geheel(80, 250) if soort < 0.68 else kans.geheel(18, 75)
    van = eerste + dt.timedelta(int((lengte + duur * 0.7) * plek - duur * 0.7))
    return van, van + dt.timedelta(duur), kans.tussen(0.25, 0.65)


def _andere_wijk(kans, activiteit):
    buren = [(code, 4 if gegevens[1] == activiteit.stadsdeel else 1)
             for code, gegevens in sorted(WIJKEN.items()) if code != activiteit.wijk]
    return kans.gewogen(buren)


def _postcode(kans, wijk):
    begin = kans.kies(WIJKEN[wijk][2])
    if len(begin) == 6:
        return begin
    # Letters with an L in front belong to another wijk.
    return begin + kans.kies([x for x in LETTERS if x != "L"]) + kans.kies(LETTERS)
