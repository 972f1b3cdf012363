"""The exports as the two organisations write them, each in its own way, and the defects of everyday registration."""
import csv
import datetime as dt
import io
import os

from wereld import WIJKEN


def nl(dag):
    return dag.strftime("%d-%m-%Y") if dag else ""


def iso(dag):
    return dag.isoformat() if dag else ""


def schrijf(pad, rijen, scheiding, codering):
    """CSV with CRLF. Every text fits the encoding, or this stops: a lost character would be a lie."""
    os.makedirs(os.path.dirname(pad), exist_ok=True)
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=scheiding, lineterminator="\r\n").writerows(rijen)
    with open(pad, "wb") as bestand:
        bestand.write(buffer.getvalue().encode(codering))


BUURTS_KOP = ["Bijeenkomstnr", "Datum", "Begin", "Eind", "Activiteitcode", "Locatie", "Wijk", "Kindnummer",
              "Geboortedatum", "Postcode", "Status", "Anoniem", "Begeleiders", "Ingevoerd op"]
SPEEL_KOP = ["sessie", "datum", "start", "einde", "activiteit", "plek", "gebied", "kindcode", "geboren", "pc", "was_er",
             "zonder_naam", "leiding"]


def rij_buurts(kans, b, kind=None, status="aanwezig", anoniem=""):
    a = b.activiteit
    namen = WIJKEN[a.wijk][3]
    if status == "afgemeld" and kans.ja(0.4):
        status = "ziek"
    return [b.id, nl(b.dag), a.begin, a.eind, a.code, a.locatie, namen[0] if kans.ja(0.8) else kans.kies(namen),
            kind.sleutel if kind else "", nl(kind.geboren) if kind and kind.toont_geboren else "",
            kind.postcode if kind and kind.toont_postcode else "", status, str(anoniem), str(b.begeleiders),
            nl(b.dag + dt.timedelta(kans.geheel(0, 6)))]


def rij_speeltuinen(b, kind=None, status="aanwezig", anoniem=""):
    a = b.activiteit
    woord = {"aanwezig": "J", "afgemeld": "Z", "afwezig": "N"}[status]
    return [b.id, iso(b.dag), a.begin, a.eind, a.code, a.locatie, a.wijk, kind.sleutel if kind else "",
            iso(kind.geboren) if kind and kind.toont_geboren else "",
            kind.postcode if kind and kind.toont_postcode else "", woord, str(anoniem), str(b.begeleiders)]


def presentierijen(kans, bijeenkomsten):
    """One row per child, and one row without a child for a head-count."""
    for b in bijeenkomsten:
        if b.uitkomst != "gehouden":
            continue
        rij = (lambda *args: rij_buurts(kans, *args)) if b.activiteit.bron == "buurts" else rij_speeltuinen
        for kind, status in b.lijst:
            yield rij(b, kind, status)
        if b.anoniem:
            yield rij(b, None, "aanwezig", b.anoniem)


# What goes wrong in an attendance row, by the code of its finding: (column, what stands there).
FOUTEN = {
    "DATUM_ONGELDIG": (1, ["31-02-2025", "00-00-0000", "12-13-2025"]),
    "ACTIVITEIT_ONBEKEND": (4, ["A999", "AX12"]),
    "WIJK_ONBEKEND": (6, ["Schalkwijk", "Haarlem-Buiten"]),
    "KIND_LEEG": (7, [""]),
    "STATUS_ONBEKEND": (10, ["misschien", "?"]),
}


# What makes someone look, though the row counts: one of these a month.
SLORDIG = [
    (2, ["25:00", "half drie"]), (3, ["08:00"]), (8, ["00-00-2017"]), (8, ["14-05-1985"]), (12, ["twee"]), (0, [""]),
]


def beschadig(kans, rijen, maand, aantal=4):
    """Spoils a few rows: those of this month's turn, so that every code occurs several times in a year."""
    soorten = sorted(FOUTEN) + ["KOLOMMEN", "DUBBEL", "DATUM_BUITEN_PERIODE"]
    for plek in range(aantal):
        _bederf(kans, rijen, _gave_rij(kans, rijen), soorten[(maand * 3 + plek) % len(soorten)])
    if aantal == 4:
        kolom, waarden = SLORDIG[maand % len(SLORDIG)]
        rijen[_gave_rij(kans, rijen)][kolom] = kans.kies(waarden)


def _gave_rij(kans, rijen):
    """A row of a child that nothing happened to yet."""
    while True:
        i = kans.geheel(1, len(rijen) - 1)
        rij = rijen[i]
        heel = len(rij) == len(rijen[0]) and rij[0] and rij[4] != "A999" and rij[7] and rij != rijen[i - 1]
        if heel and (i + 1 == len(rijen) or rij != rijen[i + 1]):
            return i


def _bederf(kans, rijen, i, soort):
    if soort == "KOLOMMEN":
        rijen[i] = rijen[i][:-4] if kans.ja(0.5) else rijen[i] + ["extra", "extra"]
    elif soort == "DUBBEL":
        rijen.insert(i + 1, list(rijen[i]))
    elif soort == "DATUM_BUITEN_PERIODE":
        datum = rijen[i][1]
        rijen[i][1] = datum[:6] + "2024" if datum[2] == "-" else "2024" + datum[4:]
    else:
        kolom, waarden = FOUTEN[soort]
        rijen[i][kolom] = kans.kies(waarden)


def totaalregel(rijen):
    """What the registration system prints at the bottom: the number of rows, and the sum of the head-counts."""
    kind, anoniem = BUURTS_KOP.index("Kindnummer"), BUURTS_KOP.index("Anoniem")
    som = sum(int(rij[anoniem]) for rij in rijen if len(rij) > anoniem and rij[anoniem].isdigit())
    regel = ["Totaal"] + [""] * (len(BUURTS_KOP) - 1)
    regel[kind], regel[anoniem] = str(len(rijen) - 1), str(som)
    return regel
