"""A drawing beside one of the invented stories: a drum, two sticks and notes. No child, no photo, nobody to recognise."""
import math
import os

import huisstijl

BREEDTE, HOOGTE, PROEVEN = 480, 300, 2
PAPIER, ROOD, DONKER, HUID, ROND, STOK, INKT, GEEL = (
    "#fbf4e6", "#b4440f", "#7d2e09", "#f6ead2", "#0b5c73", "#8a5a2b", "#17202a", "#e0a100")


def ellips(x, y, rx, ry):
    """The span of each row that an ellipse covers."""
    def spanne(rij):
        deel = 1 - ((rij - y) / ry) ** 2
        half = rx * math.sqrt(deel) if deel > 0 else None
        return None if half is None else (x - half, x + half)
    return spanne


def veelhoek(*punten):
    """The span of each row that a convex polygon covers."""
    def spanne(rij):
        snede = []
        for (x1, y1), (x2, y2) in zip(punten, punten[1:] + punten[:1]):
            if (y1 <= rij) != (y2 <= rij):
                snede.append(x1 + (rij - y1) / (y2 - y1) * (x2 - x1))
        return (min(snede), max(snede)) if snede else None
    return spanne


def streep(x1, y1, x2, y2, dik):
    lengte = math.hypot(x2 - x1, y2 - y1)
    dx, dy = (y1 - y2) / lengte * dik / 2, (x2 - x1) / lengte * dik / 2
    return veelhoek((x1 + dx, y1 + dy), (x2 + dx, y2 + dy), (x2 - dx, y2 - dy), (x1 - dx, y1 - dy))


def noot(x, y, kleur):
    return [(streep(x + 11, y, x + 11, y - 48, 4), kleur), (ellips(x, y, 13, 9), kleur),
            (veelhoek((x + 9, y - 48), (x + 34, y - 36), (x + 34, y - 24), (x + 9, y - 36)), kleur)]


def vormen():
    uit = [(ellips(240, 262, 150, 20), "#eadfc6"), (ellips(240, 232, 118, 34), DONKER),
           (veelhoek((122, 142), (358, 142), (358, 232), (122, 232)), ROOD), (ellips(240, 232, 118, 30), ROOD)]
    for links in range(122, 358, 59):
        uit += [(streep(links, 148, links + 29, 244, 5), GEEL), (streep(links + 29, 244, links + 59, 148, 5), GEEL)]
    uit += [(ellips(240, 142, 124, 38), ROND), (ellips(240, 138, 112, 31), HUID),
            (streep(118, 60, 214, 134, 9), STOK), (ellips(216, 136, 12, 10), STOK),
            (streep(372, 50, 276, 130, 9), STOK), (ellips(274, 132, 12, 10), STOK)]
    return uit + noot(60, 120, INKT) + noot(404, 150, INKT) + noot(300, 62, ROND)


def png():
    def rgb(kleur):
        return tuple(int(kleur[p:p + 2], 16) for p in (1, 3, 5))

    breed, hoog = BREEDTE * PROEVEN, HOOGTE * PROEVEN
    doek = [[rgb(PAPIER)] * breed for _ in range(hoog)]
    for spanne, kleur in vormen():
        punt = rgb(kleur)
        for rij in range(hoog):
            stuk = spanne((rij + 0.5) / PROEVEN)
            if stuk is not None:
                van, tot = (max(0, min(breed, round(x * PROEVEN))) for x in stuk)
                doek[rij][van:tot] = [punt] * (tot - van)
    return huisstijl.png_van(doek, PROEVEN)


def schrijf_tekening(naar):
    map_ = os.path.join(naar, "verhalen", "beelden")
    os.makedirs(map_, exist_ok=True)
    with open(os.path.join(map_, "trommel.png"), "wb") as bestand:
        bestand.write(png())
