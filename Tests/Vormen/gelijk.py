#!/usr/bin/env python3
"""Holds every form of a report beside the others: one figure is one value, wherever it is printed.

Usage: gelijk.py FOLDER...      A folder with reports, as `rapportage` leaves it. Needs openpyxl; pdftotext for PDF.

Per report the CSV is the measure: JSON must hold the same cells, the sheet 'Gegevens' of XLSX and ODS those that it shows, and
every number in HTML that carries the id of a figure must read as that figure. DOCX, ODT and PDF are written from the pages:
each number in them must stand there. Prints one line per report; exit code 1 when a value differs.
"""
import collections
import csv
import glob

import html.parser
import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from decimal import ROUND_HALF_UP, Decimal

import openpyxl

NIET = {"onderdrukt": "•", "ontbreekt": "ontbreekt", "geen": "–"}
# What the workbook says, in the words of the open formats; 'zonder 2026-03' and 'ontbreekt: 2026-03' name the month.
WOORDEN = {"verborgen": "onderdrukt", "niet van toepassing": "geen"}
GETAL = re.compile(r"(?<![\w.,])\d+(?:\.\d{3})*(?:,\d+)?(?![\w])")


def figures(pad):
    """Id to (value, status), from the CSV."""
    uit = {}
    with open(pad, encoding="utf-8-sig", newline="") as bestand:
        for rij in csv.DictReader(bestand, delimiter=";"):
            delen = [f"{rij['maat']}@{rij['periode']}"]
            if rij["gebied_soort"] not in ("", "gemeente"):
                delen.append(f"{rij['gebied_soort']}={rij['gebied']}")
            delen += [f"{naam}={rij[naam]}" for naam in ("doel", "leeftijd", "werkvorm", "organisatie") if rij[naam]]
            waarde = Decimal(rij["waarde"].replace(",", ".")) if rij["waarde"] else None
            uit["/".join(delen)] = (waarde, rij["status"])
    return uit


class Pagina(html.parser.HTMLParser):
    """The texts that carry the id of a figure, and everything a reader can see."""

    def __init__(self):
        super().__init__()
        self.cijfers, self.tekst, self.stil, self.open = [], [], 0, []

    def handle_starttag(self, tag, attrs):
        waarden = dict(attrs)
        self.stil += tag in ("style", "script")
        self.tekst += [f" {waarden[naam]} " for naam in ("alt", "aria-label") if waarden.get(naam)]
        self.open.append((tag, waarden.get("data-cijfer"), []))
        if tag in ("td", "th", "p", "li", "tr", "text", "tspan", "br", "div", "span", "dt", "dd", "small"):
            self.tekst.append(" ")

    def handle_endtag(self, tag):
        self.stil -= tag in ("style", "script")
        while self.open:
            naam, cijfer, stukken = self.open.pop()
            if cijfer:
                self.cijfers.append((cijfer, "".join(stukken)))
            if naam == tag:
                break

    def handle_data(self, data):
        for _, cijfer, stukken in self.open:
            if cijfer:
                stukken.append(data)
        if not self.stil:
            self.tekst.append(data)


def reads(tekst, waarde, status):
    """Whether a reader of `tekst` reads this value, in as many decimals as it has."""
    tekst = tekst.replace("\u00a0", " ").strip()
    if status in NIET:
        return tekst.startswith(NIET[status]) or tekst in ("•", "–", "ontbreekt", "")
    getallen = re.findall(r"-?\d+(?:\.\d{3})*(?:,\d+)?", tekst)
    if not getallen:
        return False
    kaal = getallen[0].replace(".", "").replace(",", ".")
    gezien = Decimal(kaal) / (100 if "%" in tekst else 1)
    stap = Decimal(1).scaleb(-len(kaal.partition(".")[2])) / (100 if "%" in tekst else 1)
    return abs(waarde.quantize(stap, ROUND_HALF_UP) - gezien) <= Decimal("0.0000001") or abs(waarde - gezien) <= stap / 2


def sheet_rows(pad):
    """Id to what the sheet 'Gegevens' says of it."""
    if pad.endswith(".ods"):
        rijen = ods_rows(pad, "Gegevens")
    else:
        blad = openpyxl.load_workbook(pad, data_only=True, read_only=True)["Gegevens"]
        rijen = ([cel for cel in rij] for rij in blad.iter_rows(values_only=True))
    kop, uit = None, {}
    for rij in rijen:
        if kop is None:
            kop = {naam: plek for plek, naam in enumerate(rij)} if "cijfer" in rij and "waarde" in rij else None
        elif len(rij) > kop["cijfer"] and rij[kop["cijfer"]]:
            uit[rij[kop["cijfer"]]] = (rij[kop["waarde"]], rij[kop["status"]])
    return uit


def ods_rows(pad, naam):
    ruimte = {"t": "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "o": "urn:oasis:names:tc:opendocument:xmlns:office:1.0"}
    t, o = "{%s}" % ruimte["t"], "{%s}" % ruimte["o"]
    with zipfile.ZipFile(pad) as zip_:
        wortel = ET.fromstring(zip_.read("content.xml"))
    for blad in wortel.iter(t + "table"):
        if blad.get(t + "name") != naam:
            continue
        for rij in blad.iter(t + "table-row"):
            cellen = []
            for cel in rij:
                keer = int(cel.get(t + "number-columns-repeated", 1))
                getal = cel.get(o + "value")
                waarde = float(getal) if getal is not None else "".join(cel.itertext())
                cellen += [waarde] * min(keer, 64)
            yield cellen


def document_text(pad):
    if pad.endswith(".pdf"):
        return subprocess.run(["pdftotext", "-raw", pad, "-"], capture_output=True, check=True).stdout.decode("utf-8")
    deel = "word/document.xml" if pad.endswith(".docx") else "content.xml"
    with zipfile.ZipFile(pad) as zip_:
        wortel = ET.fromstring(zip_.read(deel))
    uit = []
    for knoop in wortel.iter():
        naam = knoop.tag.rpartition("}")[2]
        if naam in ("p", "h", "tab", "br", "table-cell", "tc"):
            uit.append(" ")
        uit += [stuk for stuk in (knoop.text,) if stuk]
        if knoop.tail:
            uit.append(knoop.tail)
    return "".join(uit)


def numbers(tekst):
    return collections.Counter(GETAL.findall(tekst.replace("\u00a0", " ").replace("\u2011", "-")))


def page(pad):
    lezer = Pagina()
    with open(pad, encoding="utf-8") as bestand:
        lezer.feed(bestand.read())
    return lezer


def check(stam):
    """The differences of one report, and how much was compared."""
    fout, tel = [], collections.Counter()
    cijfers = figures(stam + ".csv")
    tel["csv"] = len(cijfers)
    with open(stam + ".json", encoding="utf-8") as bestand:
        rijen = json.load(bestand)["cijfers"]
    tel["json"] = len(rijen)
    if len(rijen) != len(cijfers):
        fout.append(f"json heeft {len(rijen)} cijfers, csv {len(cijfers)}")
    for (id_, (waarde, status)), rij in zip(cijfers.items(), rijen):
        eigen = Decimal(str(rij["waarde"])) if rij.get("waarde") is not None else None
        if eigen != waarde or rij["status"] != status:
            fout.append(f"json: {id_} is {eigen} {rij['status']}, csv {waarde} {status}")
    for pad in [stam + eind for eind in (".xlsx", ".ods") if os.path.exists(stam + eind)]:
        soort = pad.rpartition(".")[2]
        for id_, (waarde, status) in sheet_rows(pad).items():
            tel[soort] += 1
            if id_ not in cijfers:
                continue
            hoort, stand = cijfers[id_]
            klopt = abs(Decimal(str(waarde)) - hoort) < Decimal("0.000001") if isinstance(waarde, (int, float)) and hoort is not None \
                else stand in NIET
            status = "onvolledig" if status.startswith("zonder ") else status.partition(":")[0]
            if not klopt or WOORDEN.get(status, status) != stand:
                fout.append(f"{soort}: {id_} is {waarde} {status}, csv {hoort} {stand}")
    for pad in glob.glob(stam + "*.html"):
        if os.path.basename(pad)[len(os.path.basename(stam)):] not in (".html", "-bijlage.html", "-kort.html"):
            continue
        for id_, tekst in page(pad).cijfers:
            tel["html"] += 1
            if id_ in cijfers and not reads(tekst, *cijfers[id_]):
                fout.append(f"{os.path.basename(pad)}: {id_} leest als '{tekst}', csv {cijfers[id_]}")
    # A document says what the page says: no number that stands nowhere on it.
    bron = numbers("".join(page(stam + ".html").tekst) + " " + ("".join(page(stam + "-bijlage.html").tekst)
                                                                  if os.path.exists(stam + "-bijlage.html") else ""))
    for eind in (".docx", ".odt", ".pdf"):
        pad = stam + eind
        if not os.path.exists(pad) or (eind == ".pdf" and not shutil.which("pdftotext")):
            continue
        for getal, keer in numbers(document_text(pad)).items():
            tel[eind[1:]] += keer
            if getal not in bron and not re.fullmatch(r"\d{1,2}", getal):
                fout.append(f"{eind[1:]}: {getal} staat nergens op de bladzijde")
    return fout, tel


def main():
    alles = 0
    for map_ in sys.argv[1:]:
        for pad in sorted(glob.glob(os.path.join(map_, "**", "*.csv"), recursive=True)):
            stam = pad[:-4]
            if not os.path.exists(stam + ".json"):
                continue
            fout, tel = check(stam)
            print(f"{os.path.basename(stam)}: " + ", ".join(f"{naam} {aantal}" for naam, aantal in tel.items())
                  + (f"; {len(fout)} ANDERS" if fout else "; alles gelijk"))
            for regel in fout[:10]:
                print("  " + regel)
            alles += len(fout)
    return 1 if alles else 0


if __name__ == "__main__":
    sys.exit(main())
