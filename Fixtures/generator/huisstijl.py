"""The logo of an organisation that does not exist, as SVG and as PNG, drawn from one list of shapes."""
import itertools
import os
import struct
import zlib

MERK, ACCENT, ZON, WIT = "#0b5c73", "#b4440f", "#e0a100", "#ffffff"
BREEDTE, HOOGTE = 248, 64

# Letters on a grid of 3 by 5, a row a number of three bits.
LETTERS = {
    "V": (5, 5, 5, 5, 2), "O": (7, 5, 5, 5, 7), "R": (6, 5, 6, 5, 5), "B": (6, 5, 6, 5, 6), "E": (7, 4, 6, 4, 7),
    "L": (4, 4, 4, 4, 7), "D": (6, 5, 5, 5, 6), "U": (5, 5, 5, 5, 7), "T": (7, 2, 2, 2, 2), "S": (7, 4, 7, 1, 7),
}


def vormen():
    """Circles (x, y, radius) and rectangles (x, y, width, height), each with its colour, from back to front."""
    uit = [("cirkel", 18, 20, 12, ZON), ("blok", 4, 34, 28, 26, MERK), ("blok", 34, 34, 28, 26, ACCENT),
           ("blok", 34, 6, 26, 26, MERK), ("cirkel", 18, 47, 7, WIT), ("blok", 43, 42, 10, 10, WIT)]
    for woord, y, kleur in (("BUURTBLOK", 8, MERK), ("VOORBEELD", 40, ACCENT)):
        for plek, letter in enumerate(woord.replace("K", "\0")):
            rijen = LETTERS.get(letter, (5, 5, 6, 5, 5))
            for rij, bits in enumerate(rijen):
                for kolom in range(3):
                    if bits & (4 >> kolom):
                        uit.append(("blok", 76 + plek * 19 + kolom * 5, y + rij * 4, 5, 4, kleur))
    return uit


def svg():
    delen = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BREEDTE} {HOOGTE}" role="img">',
             "<title>Buurtblok, een verzonnen organisatie</title>"]
    paden = []
    for soort, x, y, *rest in vormen():
        if soort == "cirkel":
            paden.append((rest[1], f"M{x - rest[0]} {y}a{rest[0]} {rest[0]} 0 1 1 0 .01z"))
        else:
            paden.append((rest[2], f"M{x} {y}h{rest[0]}v{rest[1]}h-{rest[0]}z"))
    # One path for neighbours of one colour: no hairlines between them at any size.
    for kleur, groep in itertools.groupby(paden, key=lambda pad: pad[0]):
        delen.append(f'<path fill="{kleur}" d="{"".join(pad for _, pad in groep)}"/>')
    return "\n".join(delen + ["</svg>", ""]).encode()


def png(schaal=3, proeven=3):
    """Eight-bit RGB, `schaal` pixels to a unit, each the mean of `proeven` squared samples."""
    def rgb(kleur):
        return tuple(int(kleur[p:p + 2], 16) for p in (1, 3, 5))

    fijn = schaal * proeven
    doek = [[(255, 255, 255)] * (BREEDTE * fijn) for _ in range(HOOGTE * fijn)]
    for soort, x, y, *rest in vormen():
        kleur = rgb(rest[-1])
        if soort == "blok":
            for rij in doek[y * fijn:(y + rest[1]) * fijn]:
                rij[x * fijn:(x + rest[0]) * fijn] = [kleur] * (rest[0] * fijn)
        else:
            straal = rest[0] * fijn
            for dy in range(-straal, straal):
                half = int((straal * straal - dy * dy) ** 0.5)
                doek[y * fijn + dy][x * fijn - half:x * fijn + half] = [kleur] * (2 * half)
    return png_van(doek, proeven)


def png_van(doek, proeven):
    """Eight-bit RGB; each pixel the mean of a square of `proeven` samples."""
    regels = bytearray()
    for boven in range(0, len(doek), proeven):
        regels.append(0)
        for links in range(0, len(doek[0]), proeven):
            vak = [doek[boven + a][links + b] for a in range(proeven) for b in range(proeven)]
            regels += bytes(sum(punt[k] for punt in vak) // len(vak) for k in range(3))

    def stuk(naam, inhoud):
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    kop = struct.pack(">IIBBBBB", len(doek[0]) // proeven, len(doek) // proeven, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + stuk(b"IHDR", kop) + stuk(b"IDAT", zlib.compress(bytes(regels), 9))
            + stuk(b"IEND", b""))


def schrijf_logo(naar):
    os.makedirs(os.path.join(naar, "huisstijl"), exist_ok=True)
    for naam, inhoud in (("logo.svg", svg()), ("logo.png", png())):
        with open(os.path.join(naar, "huisstijl", naam), "wb") as bestand:
            bestand.write(inhoud)
