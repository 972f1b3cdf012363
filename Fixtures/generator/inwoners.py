"""Invented residents per wijk, added to the areas of a fresh werkmap."""

# wijk: (inhabitants, share aged 4-12, share aged 0-3)
AANDELEN = {
    "01": (14745, .052, .026), "02": (13090, .088, .034), "03": (8295, .098, .037), "04": (8870, .096, .036),
    "05": (5700, .115, .040), "06": (2030, .060, .025), "07": (8215, .082, .038), "08": (6300, .134, .044),
    "09": (6830, .139, .043), "10": (8855, .084, .037), "11": (9365, .088, .040), "12": (13500, .094, .037),
    "13": (9275, .099, .036), "14": (5045, .112, .038), "15": (4810, .121, .045), "16": (5605, .097, .040),
    "17": (595, .118, .038), "18": (9920, .114, .038), "19": (9255, .118, .042), "20": (8135, .097, .034),
    "21": (9200, .126, .043),
}


def inwonertabellen(jaren):
    """YAML to put under `inwoners:`."""
    uit = []
    for leeftijd in ("0-12", "4-12"):
        for jaar in jaren:
            uit += [f"  - leeftijd: {leeftijd}", f"    peildatum: {jaar}-01-01",
                    "    bron: VOORBEELD — verzonnen aantallen in de vorm van een uitdraai uit de BRP", "    wijken:"]
            for kort in sorted(AANDELEN):
                inwoners, groot, klein = AANDELEN[kort]
                groei = 1 + 0.012 * (jaar - 2025)
                aantal = int(inwoners * groot * groei) + (int(inwoners * klein * groei) if leeftijd == "0-12" else 0)
                uit.append(f"      WK0392{kort}: {aantal + (int(kort) * 37) % 7}")
    return "\n".join(uit) + "\n"
