#!/usr/bin/env python3
"""Recounts the demo by itself and holds `verantwoording cijfers` against it, cell for cell.

hertel_cijfers.py WERKMAP CIJFERS.csv

The outside check: it shares nothing with the product, not even the reading of a file. It knows the two formats of the demo,
reads the inbox as it was delivered, keeps every row it may count and counts with plain sets: a few measures, end to end.
What every measure means in every selection is the matter of `Tests/Naief`, which counts rows that were read already.

WERKMAP is the committed one; the product works on a copy. Exit status 1 when a cell differs, or when the product has one
that this recount has not.
"""
import collections
import csv
import datetime as dt
import glob
import os
import re
import sys

from wereld import WIJKEN

WIJKCODE = {naam: code for code, gegevens in WIJKEN.items() for naam in [code, gegevens[0], *gegevens[3]]}
# The last is of who is older than every band of the werkmap: nobody is left out.
BANDEN = [(0, 3), (4, 7), (8, 10), (11, 12), (13, 18), (19, 120)]
STATUS = {"aanwezig": True, "J": True, "afgemeld": False, "ziek": False, "afwezig": False, "Z": False, "N": False}
MATEN = ["bijeenkomsten", "deelnames", "anonieme_deelnames", "unieke_kinderen", "kinderen_4_keer", "signalen",
         "signalen_doorgespeeld_14d"]


def main():
    if len(sys.argv) != 3:
        sys.exit("Gebruik: hertel_cijfers.py WERKMAP CIJFERS.csv")
    werkmap, cijfers = sys.argv[1:]
    verwacht = recount(werkmap)
    if not verwacht:
        sys.exit(f"De inbox van {werkmap} is leeg: geef de werkmap zoals die geleverd is.")
    gevonden = read_cijfers(cijfers)
    perioden = {sleutel[0] for sleutel in gevonden}
    fout = [(s, gevonden.get(s), w) for s, w in verwacht.items() if s[0] in perioden and gevonden.get(s) != w]
    extra = [(s, w) for s, w in gevonden.items() if w != 0 and s not in verwacht]
    aantal = sum(s[0] in perioden for s in verwacht)
    print(f"{aantal} cellen geteld, {len(fout)} anders, {len(extra)} onverwacht")
    for sleutel, product, hier in fout[:10]:
        print("  anders", sleutel, "product", product, "hertelling", hier)
    for sleutel, product in extra[:10]:
        print("  onverwacht", sleutel, product)
    sys.exit(1 if fout or extra else 0)


def read_cijfers(pad):
    gevonden = {}
    with open(pad, encoding="utf-8-sig", newline="") as bestand:
        for rij in csv.DictReader(bestand, delimiter=";"):
            # A cell of an activity without a goal is asked for in words of the product; here it is not recounted.
            if rij["maat"] not in MATEN or not re.fullmatch(r"\d+", rij["waarde"]) or rij["doel"] == "geen":
                continue
            soort = "" if rij["gebied_soort"] == "gemeente" else rij["gebied_soort"]
            sleutel = (rij["periode"], soort, rij["gebied"] if soort else "", rij["doel"], rij["leeftijd"],
                       rij["werkvorm"], rij["organisatie"], rij["maat"])
            gevonden[sleutel] = int(rij["waarde"])
    return gevonden


def recount(werkmap):
    """Cell to number: sets of bijeenkomsten, and per child how often it came."""
    keren = collections.defaultdict(set)
    kinderen = collections.defaultdict(collections.Counter)
    anoniem = collections.Counter()
    register = read_register(werkmap)
    rijen = list(presenties(werkmap, register))
    geboren = births(rijen)
    for bron, rij in rijen:
        if not STATUS[rij["status"]]:
            continue
        wijk, dag = WIJKCODE[rij["wijk"]], rij["dag"]
        vorm, doelen = register[bron, rij["activiteit"]]
        vakken = [("", "", "", "", "", ""), ("wijk", wijk, "", "", "", ""),
                  ("stadsdeel", WIJKEN[wijk][1], "", "", "", ""), ("", "", "", "", vorm, ""),
                  ("", "", "", "", "", bron)]
        vakken += [vak for doel in doelen for vak in [("", "", doel, "", "", ""), ("wijk", wijk, doel, "", "", "")]]
        jaren = age(rij, geboren) if rij["kind"] else None
        if rij["kind"] and band(jaren):
            vakken.append(("", "", "", band(jaren), "", ""))
        for periode in perioden_van(dag):
            for vak in vakken:
                cel = (periode, *vak)
                keren[cel].add((bron, rij["id"], dag))
                if rij["kind"]:
                    kinderen[cel][rij["kind"]] += 1
                else:
                    anoniem[cel] += rij["aantal"]
    uit = {}
    for cel, ids in keren.items():
        uit[(*cel, "bijeenkomsten")] = len(ids)
        uit[(*cel, "deelnames")] = sum(kinderen[cel].values())
        uit[(*cel, "unieke_kinderen")] = len(kinderen[cel])
        uit[(*cel, "kinderen_4_keer")] = sum(n >= 4 for n in kinderen[cel].values())
        if not cel[4]:  # who is counted without a name has no age
            uit[(*cel, "anonieme_deelnames")] = anoniem[cel]
    return uit | signalen(werkmap)


def bestanden(werkmap, patroon):
    """Delivered files by name; a second version takes the place of the first."""
    paden = sorted(glob.glob(os.path.join(werkmap, "inbox", patroon)))
    return [pad for pad in paden if pad.replace(".csv", "_v2.csv") not in paden]


def rows(pad):
    is_buurts = os.path.basename(pad).startswith("buurts")
    with open(pad, encoding="cp1252" if is_buurts else "utf-8", newline="") as bestand:
        lezer = csv.reader(bestand, delimiter=";" if is_buurts else ",")
        kop = next(lezer)
        # A row of another length, or one that adds up the rest, is not a row of the list.
        yield from (rij for rij in lezer if len(rij) == len(kop) and rij[0] != "Totaal")


def read_register(werkmap):
    register = {}
    for bron in ("buurts", "speeltuinen"):
        for pad in bestanden(werkmap, f"{bron}?activiteiten?*.csv"):
            for code, _, vorm, doelen, _ in rows(pad):
                register[bron, code] = (vorm if bron == "buurts" else "groep", [d for d in doelen.split(",") if d])
    return register


def presenties(werkmap, register):
    """Rows of children, there or not, and head-counts; each child once per bijeenkomst, the first row wins."""
    for bron, patroon in (("buurts", "buurts-aanwezigheid-*.csv"), ("speeltuinen", "speeltuinen_presentie_*.csv")):
        for pad in bestanden(werkmap, patroon):
            maand, gezien = re.search(r"(\d{4})-(\d\d)", os.path.basename(pad)).groups(), set()
            for velden in rows(pad):
                rij = dict(zip(["id", "datum", "", "", "activiteit", "", "wijk", "kind", "geboren", "", "status",
                                "aantal"], velden))
                rij["dag"], rij["geboren"] = read_dag(rij["datum"]), read_dag(rij["geboren"])
                rij["aantal"] = int(rij["aantal"] or 0)
                if not rij["dag"] or not rij["id"] or rij["status"] not in STATUS or rij["wijk"] not in WIJKCODE:
                    continue
                in_maand = (rij["dag"].year, rij["dag"].month) == (int(maand[0]), int(maand[1]))
                # The subcontractor may add rows of another month of the registration; the main organisation may not.
                mag = in_maand or (bron == "speeltuinen" and rij["dag"].year >= 2025)
                if (bron, rij["activiteit"]) not in register or not mag:
                    continue
                sleutel = (rij["id"], rij["dag"], rij["kind"])
                if (not rij["kind"] and not rij["aantal"]) or sleutel in gezien:
                    continue
                gezien.add(sleutel)
                yield bron, rij


def signalen(werkmap):
    uit = collections.Counter()
    for pad in bestanden(werkmap, "buurts-signalen-*.csv"):
        gezien = set()
        for velden in rows(pad):
            nummer, dag, wijk, kind, later = velden[0], read_dag(velden[1]), velden[2], velden[3], read_dag(velden[7])
            if not dag or not kind or wijk not in WIJKCODE or nummer in gezien:
                continue
            gezien.add(nummer)
            code = WIJKCODE[wijk]
            for periode in perioden_van(dag):
                for soort, gebied, bron in [("", "", ""), ("wijk", code, ""), ("stadsdeel", WIJKEN[code][1], ""),
                                            ("", "", "buurts")]:
                    cel = (periode, soort, gebied, "", "", "", bron)
                    uit[(*cel, "signalen")] += 1
                    op_tijd = later is not None and 0 <= (later - dag).days <= 14
                    uit[(*cel, "signalen_doorgespeeld_14d")] += op_tijd
    return dict(uit)


def read_dag(tekst):
    try:
        return dt.datetime.strptime(tekst, "%d-%m-%Y" if tekst[2:3] == "-" else "%Y-%m-%d").date()
    except ValueError:
        return None


def births(rijen):
    """Child to the month of its birth: of whom every row that has a birth date names the same month."""
    maanden = collections.defaultdict(set)
    for _, rij in rijen:
        if rij["kind"] and rij["geboren"]:
            maanden[rij["kind"]].add((rij["geboren"].year, rij["geboren"].month))
    return {kind: gezegd.pop() for kind, gezegd in maanden.items() if len(gezegd) == 1}


def age(rij, geboren):
    """Years on the day itself; by the month that other rows tell, a child has its birthday at the end of that month."""
    dag = rij["dag"]
    if rij["geboren"]:
        eigen = rij["geboren"]
        return dag.year - eigen.year - ((dag.month, dag.day) < (eigen.month, eigen.day))
    if rij["kind"] not in geboren:
        return None
    jaar, maand = geboren[rij["kind"]]
    return dag.year - jaar - (dag.month <= maand)


def band(jaren):
    if jaren is None:
        return "onbekend"
    return next((f"{laag} t/m {hoog}" for laag, hoog in BANDEN if laag <= jaren <= hoog), None)


def perioden_van(dag):
    jaar, maand = dag.year, dag.month
    school = jaar if maand >= 8 else jaar - 1
    return [f"{jaar}", f"{jaar}-H{(maand + 5) // 6}", f"{jaar}-K{(maand + 2) // 3}", f"{jaar}-{maand:02d}",
            f"schooljaar-{school}-{school + 1}"]


if __name__ == "__main__":
    main()
