#!/usr/bin/env python3
"""Makes the demo werkmap: invented but lifelike kinderwerk in Haarlem, the same to the byte for the same options.

maak_werkmap.py --naar MAP [--kinderen 2500] [--maanden 14] [--zaad 1]

Data start in January 2025. What a person wrote by hand (settings, bronprofielen, agreements, stories) is copied from the
committed werkmap, so that it exists once. Python 3 and its standard library are enough.
"""
import argparse
import datetime as dt
import os
import shutil

import bestanden
import bijeenkomsten as bk
import huisstijl
import inwoners
import registers
import tekening
from kans import Kans
from kinderen import maak_kinderen
from wereld import maak_activiteiten

HIER = os.path.dirname(os.path.abspath(__file__))
SJABLONEN = os.path.join(HIER, "..", "..", "Sources", "Catalogue", "Sjablonen")
VOORBEELD = os.path.join(HIER, "..", "werkmap-haarlem")

# By hand, in the committed werkmap; and what every fresh werkmap gets, from the program itself.
MET_DE_HAND = ["LEESMIJ.md", "verantwoording.yaml", "resultaatafspraken.yaml", "schrijfwijzen.yaml", "bronnen",
               "toelichting", "verhalen"]
UIT_SJABLOON = ["doelen.yaml", "vakanties.yaml", "catalogi", "koppelingen"]

ONTBREEKT = ("speeltuinen", 2025, 10)  # the delivery that never came
GECORRIGEERD = (2025, 11)  # a month of the main organisation that is delivered twice
NAGEKOMEN = (2026, 1)  # a file of the subcontractor that also holds rows of the month before


def main():
    opties = argparse.ArgumentParser(description="Maakt de voorbeeldwerkmap met verzonnen gegevens.")
    opties.add_argument("--naar", required=True, help="map die gevuld wordt")
    opties.add_argument("--kinderen", type=int, default=2500)
    opties.add_argument("--maanden", type=int, default=14)
    opties.add_argument("--zaad", type=int, default=1)
    keuze = opties.parse_args()
    maanden = [(2025 + m // 12, m % 12 + 1) for m in range(keuze.maanden)]
    copy_configuratie(keuze.naar, sorted({jaar for jaar, _ in maanden}))
    huisstijl.schrijf_logo(keuze.naar)
    tekening.schrijf_tekening(keuze.naar)
    write_inbox(os.path.join(keuze.naar, "inbox"), keuze, maanden)


def copy_configuratie(naar, jaren):
    os.makedirs(naar, exist_ok=True)
    for bron, namen in ((SJABLONEN, UIT_SJABLOON), (VOORBEELD, MET_DE_HAND)):
        for naam in namen:
            van, tot = os.path.join(bron, naam), os.path.join(naar, naam)
            if not os.path.exists(van) or os.path.realpath(van) == os.path.realpath(tot):
                continue
            shutil.rmtree(tot, ignore_errors=True)
            (shutil.copytree if os.path.isdir(van) else shutil.copy)(van, tot)
    with open(os.path.join(SJABLONEN, "gebieden", "haarlem-2024.yaml"), encoding="utf-8") as bestand:
        gebieden = bestand.read().split("# Zo ziet een uitdraai")[0]
    os.makedirs(os.path.join(naar, "gebieden"), exist_ok=True)
    with open(os.path.join(naar, "gebieden", "2024.yaml"), "w", encoding="utf-8", newline="\n") as bestand:
        bestand.write(gebieden + inwoners.inwonertabellen(jaren))


def write_inbox(inbox, keuze, maanden):
    eerste = dt.date(*maanden[0], 1)
    laatste = dt.date(maanden[-1][0] + maanden[-1][1] // 12, maanden[-1][1] % 12 + 1, 1) - dt.timedelta(1)
    activiteiten = maak_activiteiten(max(1, round(keuze.kinderen / 2500)))
    kinderen, rooster = maak_kinderen(Kans(keuze.zaad, "kinderen"), activiteiten, keuze.kinderen, eerste, laatste)
    gepland = bk.plan(Kans(keuze.zaad, "plan"), activiteiten, eerste, laatste)
    bk.vul(Kans(keuze.zaad, "lijsten"), gepland, rooster)
    shutil.rmtree(inbox, ignore_errors=True)
    for jaar, maand in maanden:
        write_maand(inbox, Kans(keuze.zaad, f"{jaar}-{maand}"), gepland, jaar, maand)
    for jaar in sorted({jaar for jaar, _ in maanden}):
        write_jaar(inbox, Kans(keuze.zaad, f"registers-{jaar}"), activiteiten, kinderen, gepland, jaar, eerste, laatste)


def write_maand(inbox, kans, gepland, jaar, maand):
    """The presentielijsten of one month, as both organisations deliver them."""
    def van(bron, jaar, maand):
        return [b for b in gepland if b.activiteit.bron == bron and (b.dag.year, b.dag.month) == (jaar, maand)]

    naam = f"buurts-aanwezigheid-{jaar}-{maand:02d}"
    rijen = [bestanden.BUURTS_KOP, *bestanden.presentierijen(kans, van("buurts", jaar, maand))]
    bestanden.beschadig(kans, rijen, maand)
    if maand % 3 == 0:
        rijen.append(bestanden.totaalregel(rijen))
    if (jaar, maand) == GECORRIGEERD:
        # The first delivery missed what one location handed in late; the second is whole.
        eerder = [rij for rij in rijen if not (len(rij) > 5 and rij[5] == "Gymzaal De Waterlelie" and rij[1] > "18")]
        bestanden.schrijf(os.path.join(inbox, naam + ".csv"), eerder, ";", "cp1252")
        naam += "_v2"
    bestanden.schrijf(os.path.join(inbox, naam + ".csv"), rijen, ";", "cp1252")

    lijsten = van("speeltuinen", jaar, maand)
    lijsten = [b for b in lijsten if not is_nagekomen(b)]
    if (jaar, maand) == NAGEKOMEN:
        lijsten = [b for b in van("speeltuinen", 2025, 12) if is_nagekomen(b)] + lijsten
    rijen = [bestanden.SPEEL_KOP, *bestanden.presentierijen(kans, lijsten)]
    if len(rijen) > 20 and maand % 3 == 2:
        bestanden.beschadig(kans, rijen, maand, aantal=1)
    if ("speeltuinen", jaar, maand) != ONTBREEKT:
        bestanden.schrijf(os.path.join(inbox, f"speeltuinen_presentie_{jaar}-{maand:02d}.csv"), rijen, ",", "utf-8")


def is_nagekomen(b):
    return b.activiteit.soort == "klauter" and (b.dag.year, b.dag.month) == (2025, 12) and b.dag.day > 14


def write_jaar(inbox, kans, activiteiten, kinderen, gepland, jaar, eerste, laatste):
    """The registers, cumulative over one calendar year."""
    buurts = {
        "activiteiten": registers.activiteitenrijen(activiteiten, "buurts", jaar),
        "planning": registers.planningrijen(gepland, "buurts", jaar),
        "signalen": registers.signaalrijen(kans, kinderen, jaar, eerste, laatste),
        "evaluaties": registers.evaluatierijen(kans, activiteiten, jaar, eerste, laatste),
        "wachtlijsten": registers.wachtlijstrijen(kans, jaar, eerste, laatste),
        "praktijkbezoeken": registers.bezoekrijen(jaar, eerste, laatste),
    }
    for soort, rijen in buurts.items():
        bestanden.schrijf(os.path.join(inbox, f"buurts-{soort}-{jaar}.csv"), rijen, ";", "cp1252")
    speeltuinen = {
        "activiteiten": registers.activiteitenrijen(activiteiten, "speeltuinen", jaar),
        "planning": registers.planningrijen(gepland, "speeltuinen", jaar),
    }
    for soort, rijen in speeltuinen.items():
        bestanden.schrijf(os.path.join(inbox, f"speeltuinen_{soort}_{jaar}.csv"), rijen, ",", "utf-8")


if __name__ == "__main__":
    main()
