#!/usr/bin/env python3
"""Makes an ordinary werkmap for the data of the yardstick, so that the product can be measured as itself.

maak_bench_werkmap.py DATA [DATA...] MAP

DATA holds aanwezigheid*.csv, activiteiten.csv, signalen*.csv, afspraken.csv and job.json; several are successive years, each
file of a month. The attendance files are linked into the inbox and not read. The key from job.json goes where the product looks for it: beside the werkmap, readable by its
owner only. Python 3 and its standard library are enough.
"""
import csv
import glob
import json
import os
import re
import shutil
import sys
from decimal import Decimal

HIER = os.path.dirname(os.path.abspath(__file__))
SJABLONEN = os.path.join(HIER, "..", "..", "Sources", "Catalogue", "Sjablonen")
MAANDBESTAND = re.compile(r"-\d{4}-\d{2}\.csv$")

BRON = """# De bestanden van de maatstaf.
bron: maatstaf
organisatie: Maatstaf
onderaannemer: nee
kindsleutel: gedeeld
leveringen:
  - soort: activiteiten
    bestand: activiteiten.csv
    periode: {jaar}
    ritme: jaarlijks
    formaat: {{ soort: csv, scheiding: ";", codering: utf-8 }}
    kolommen:
      activiteit: {{ namen: [activiteit_code] }}
      naam: {{ namen: [naam] }}
      werkvorm: {{ namen: [werkvorm] }}
      doelen: {{ namen: [doelen] }}
  - soort: aanwezigheid
    bestand: "aanwezigheid*.csv"
    periode: {periode}
    ritme: {ritme}
    formaat: {{ soort: csv, scheiding: ";", codering: utf-8 }}
    kolommen:
      bijeenkomst: {{ namen: [bijeenkomst_id] }}
      datum: {{ namen: [datum], notatie: dd-mm-jjjj }}
      begintijd: {{ namen: [begintijd], verplicht: nee }}
      eindtijd: {{ namen: [eindtijd], verplicht: nee }}
      activiteit: {{ namen: [activiteit_code] }}
      locatie: {{ namen: [locatie] }}
      wijk: {{ namen: [wijk_code] }}
      kind: {{ namen: [kind_id] }}
      geboortedatum: {{ namen: [geboortedatum], notatie: dd-mm-jjjj, verplicht: nee }}
      postcode: {{ namen: [postcode], verplicht: nee }}
      status: {{ namen: [status] }}
    waarden:
      status: {{ aanwezig: [aanwezig], afgemeld: [afgemeld], afwezig: [afwezig] }}
  - soort: signalen
    bestand: "signalen*.csv"
    periode: {signaalperiode}
    ritme: {signaalritme}
    formaat: {{ soort: csv, scheiding: ";", codering: utf-8 }}
    kolommen:
      signaal: {{ namen: [signaal_id] }}
      datum: {{ namen: [datum], notatie: dd-mm-jjjj }}
      wijk: {{ namen: [wijk_code] }}
      kind: {{ namen: [kind_id] }}
      leefgebied: {{ namen: [leefgebied] }}
      melder: {{ namen: [melder_functie], verplicht: nee }}
      doorgespeeld_aan: {{ namen: [doorgespeeld_aan], verplicht: nee }}
      datum_doorgespeeld: {{ namen: [datum_doorgespeeld], notatie: dd-mm-jjjj, verplicht: nee }}
      afgerond: {{ namen: [datum_afgerond], notatie: dd-mm-jjjj, verplicht: nee }}
"""

WERKMAP = """# Een werkmap voor de maatstaf.
organisatie: Maatstaf
gemeente: Maatstad
banier: MAATSTAF — verzonnen gegevens
vanaf: {jaar}-01
leeftijdsbanden: [0-3, 4-7, 8-10, 11-12, 13-18, onbekend]
werkvormen: [{werkvormen}]
drempels: {{ oudste_leeftijd: 120, grootste_lijst: 10000, langste_bijeenkomst_uren: 24, gelijktijdig_vanaf_minuten: 1440 }}
"""


def main():
    if len(sys.argv) < 3:
        sys.exit("Gebruik: maak_bench_werkmap.py DATA [DATA...] MAP")
    *mappen, naar = sys.argv[1:]
    jobs = []
    for data in mappen:
        with open(os.path.join(data, "job.json"), encoding="utf-8") as bestand:
            jobs.append(json.load(bestand))
    if os.path.exists(naar) and os.listdir(naar):
        sys.exit(f"{naar} bestaat al en is niet leeg.")
    inbox = os.path.join(naar, "inbox")
    os.makedirs(inbox, exist_ok=True)
    lijsten, signalen = (sorted(pad for data in mappen for pad in glob.glob(os.path.join(data, soort)))
                         for soort in ("aanwezigheid*.csv", "signalen*.csv"))
    if not lijsten:
        sys.exit(f"In {mappen[-1]} staat geen aanwezigheid*.csv.")
    jaren = [job["jaar"] for job in jobs]
    write_inbox(mappen[-1], inbox, lijsten, signalen, jaren[-1])
    write_configuratie(mappen[-1], naar, jaren, lijsten, signalen)
    write_sleutel(naar, jobs[-1]["sleutel_hex"])


def per_maand(lijsten):
    return all(MAANDBESTAND.search(pad) for pad in lijsten)


def write_inbox(data, inbox, lijsten, signalen, jaar):
    if per_maand(lijsten) or len(lijsten) == 1:
        for pad in lijsten:
            link(pad, os.path.join(inbox, os.path.basename(pad)))
    else:
        # Several files that each speak for the whole year would replace one another: they are one delivery.
        with open(os.path.join(inbox, f"aanwezigheid-{jaar}.csv"), "wb") as samen:
            for nummer, pad in enumerate(lijsten):
                with open(pad, "rb") as deel:
                    kop = deel.readline()
                    samen.write(kop if nummer == 0 else b"")
                    shutil.copyfileobj(deel, samen)
    for pad in [os.path.join(data, "activiteiten.csv"), *signalen]:
        link(pad, os.path.join(inbox, os.path.basename(pad)))


def link(van, tot):
    """A small file is copied. A hard link costs nothing for a gigabyte; across file systems a symbolic one."""
    if os.path.getsize(van) < 1_000_000:
        shutil.copyfile(van, tot)
        return
    try:
        os.link(van, tot)
    except OSError:
        os.symlink(os.path.abspath(van), tot)


def write_configuratie(data, naar, jaren, lijsten, signalen):
    jaar = jaren[-1]

    def write(naam, tekst):
        pad = os.path.join(naar, naam)
        os.makedirs(os.path.dirname(pad), exist_ok=True)
        with open(pad, "w", encoding="utf-8", newline="\n") as bestand:
            bestand.write(tekst)

    shutil.copy(os.path.join(SJABLONEN, "doelen.yaml"), naar)
    with open(os.path.join(data, "activiteiten.csv"), encoding="utf-8", newline="") as bestand:
        werkvormen = sorted({rij["werkvorm"] for rij in csv.DictReader(bestand, delimiter=";")})
    write("verantwoording.yaml", WERKMAP.format(jaar=jaren[0], werkvormen=", ".join(werkvormen)))
    (periode, ritme), (signaalperiode, signaalritme) = (
        ("bestandsnaam", "maandelijks") if per_maand(soort) else (jaar, "jaarlijks") for soort in (lijsten, signalen))
    write("bronnen/maatstaf.yaml", BRON.format(
        jaar=jaar, periode=periode, ritme=ritme, signaalperiode=signaalperiode, signaalritme=signaalritme))
    write("vakanties.yaml", "# De maatstaf kent geen vakanties.\nregio: geen\nbron: maatstaf\nvakanties: []\n")
    for eigen in jaren:
        write(f"gebieden/{eigen}.yaml", gebieden(eigen, wijken(lijsten)))
    write("resultaatafspraken.yaml", afspraken(os.path.join(data, "afspraken.csv"), jaar))


def wijken(lijsten):
    """The wijken of a small example as they stand in it; generated data always has W01 to W20."""
    if sum(os.path.getsize(pad) for pad in lijsten) > 100_000:
        return [f"W{i:02d}" for i in range(1, 21)]
    gevonden = set()
    for pad in lijsten:
        with open(pad, encoding="utf-8", newline="") as bestand:
            gevonden |= {rij["wijk_code"] for rij in csv.DictReader(bestand, delimiter=";")
                         if re.fullmatch(r"W\d\d", rij["wijk_code"] or "")}
    return sorted(gevonden)


def gebieden(jaar, codes):
    regels = [f"jaar: {jaar}", "bron: maatstaf; de stadsdelen zijn verzonnen",
              "gemeente: { code: GM0000, naam: Maatstad }", "wijken:"]
    for plek, code in enumerate(codes):
        stadsdeel = ["Noord", "Oost", "Zuid", "West"][plek * 4 // len(codes)]
        regels.append(f"  - {{ code: {code}, naam: Wijk {code[1:]}, stadsdeel: {stadsdeel} }}")
    return "\n".join(regels) + "\n"


# The yardstick's measure: ours, and its unit.
MATEN = {
    "sessies": ("bijeenkomsten", "bijeenkomsten"),
    "deelnames": ("deelnames", "deelnames"),
    "unieke_kinderen": ("unieke_kinderen", "kinderen"),
    "groepsgrootte": ("groepsgrootte", "deelnames per bijeenkomst"),
    "aandeel_4plus": ("aandeel_kinderen_4_keer", "%"),
    "aandeel_signaal_14d": ("aandeel_doorgespeeld_14d", "%"),
}


def afspraken(pad, jaar):
    """The agreements in our own words. Ours compares unrounded; the yardstick rounds to four decimals first."""
    regels = ["afspraken:"]
    with open(pad, encoding="utf-8", newline="") as bestand:
        for rij in csv.DictReader(bestand, delimiter=";"):
            maat, eenheid = MATEN[rij["maat"]]
            norm = Decimal(rij["streefwaarde"]) * (100 if eenheid == "%" else 1)
            periode = jaar if rij["periode"] == "JAAR" else f"{jaar}-{rij['periode']}"
            regels += [
                f"  - id: {rij['afspraak_id']}",
                f"    titel: {json.dumps(rij['omschrijving'])}",
                f"    periode: {periode}",
                f"    geldig: {{ van: {jaar}-01-01, tot: {jaar}-12-31 }}",
                f"    maat: {maat}",
            ]
            if rij["dimensie"] != "totaal":
                sleutel = {"doel": "doelen", "wijk": "gebieden"}[rij["dimensie"]]
                regels.append(f"    selectie: {{ {sleutel}: [{rij['sleutel']}] }}")
            getal = f"{norm.normalize():f}".replace(".", ",")
            regels.append(f"    norm: {{ minimum: \"{getal}{'' if eenheid == '%' else ' '}{eenheid}\" }}")
    return "\n".join(regels) + "\n"


def write_sleutel(naar, sleutel_hex):
    pad = os.path.abspath(naar).rstrip("/") + ".sleutel"
    with open(os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as bestand:
        bestand.write(sleutel_hex + "\n")
    os.chmod(pad, 0o600)


if __name__ == "__main__":
    main()
