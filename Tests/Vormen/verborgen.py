#!/usr/bin/env python3
"""Looks for the number of every hidden cell in every file of a release: posters, slides, short and visit editions, index, umbrella.

Usage: verborgen.py REPORTS [FOLDER...]   REPORTS as `rapportage --editie beide` and others leave it, with INTERN beside; FOLDERS
are other output that leaves the house, such as that of `koepel`. Needs pdftotext and pdfinfo for PDF.

A number counts as found where it is hidden in the CSV of the edition for the gemeente, stands in the one for inside, is no number
that some open figure has as well, and a file prints it: as text, in an attribute that a person or a screen reader gets to read,
in the properties of a document, in its own name. Small ones (below 10) are everywhere; what narrows them is proven elsewhere. Those
below 1,000, and plain fractions, are other numbers as well: they are looked for in the files of the report that hides them, and in
the FOLDERS.
Prints one line per kind of file; exit code 1 when a number is found, 2 when there was nothing to look for.
"""
import collections
import csv
import glob
import html.parser
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
import zlib
from decimal import ROUND_HALF_UP, Decimal

KLEIN, GEWOON, PLAATSEN = 10, 1000, 5
# A place in a sheet or a drawing is no number, and a percentage is no count.
CEL = re.compile(r"\$?[A-Z]{1,3}\$?\d+")
PLEK = {"colOff", "rowOff", "col", "row"}
GETAL = re.compile(r"(?<![\w.,#-])\d+(?:[. \u00a0\u202f]\d{3})*(?:[.,]\d+)?(?![\w]|[.,-]\d|\s?%)")
# Of a drawing: where a line goes is no number that is read.
MEETKUNDE = {"d", "x", "y", "x1", "x2", "y1", "y2", "dx", "dy", "cx", "cy", "r", "rx", "ry", "width", "height", "points", "viewBox",
             "transform", "style", "class", "colspan", "rowspan", "stroke-width", "font-size", "id", "href", "for", "headers"}
# What office formats say to a person beside their text.
WOORDEN = {"descr", "title", "name", "value", "string-value", "alt", "tooltip", "display", "formula", "prompt", "error", "promptTitle"}
ZIP = (".xlsx", ".ods", ".odt", ".docx", ".pptx", ".odp")


def rows(pad):
    with open(pad, encoding="utf-8-sig", newline="") as bestand:
        for rij in csv.DictReader(bestand, delimiter=";"):
            sleutel = tuple(rij[naam] for naam in ("periode", "gebied_soort", "gebied", "doel", "leeftijd", "werkvorm", "organisatie", "maat"))
            yield sleutel, Decimal(rij["waarde"].replace(",", ".")) if rij["waarde"] else None, rij["status"]


def spellings(waarde):
    """Every number that a reader takes for this one: as it is, as a share, rounded."""
    uit = set()
    for maal in (1, 100):
        for stap in ("1", "0.1", "0.01"):
            uit.add((waarde * maal).quantize(Decimal(stap), ROUND_HALF_UP).normalize())
    return uit | {waarde.normalize()}


def is_rare(waarde):
    """Whether it is seldom another number."""
    return waarde >= GEWOON or -waarde.as_tuple().exponent >= PLAATSEN


def secrets(map_):
    """Numbers of hidden cells that no open cell has, each with the cell in every report that hides it, by its folder."""
    verborgen, open_ = collections.defaultdict(dict), set()
    for pad in glob.glob(os.path.join(map_, "*", "*.csv")):
        stam = os.path.basename(pad)[:-4]
        binnen = os.path.join(map_, "INTERN", os.path.basename(os.path.dirname(pad)), stam + "-INTERN.csv")
        if not os.path.exists(binnen):
            continue
        waar = {sleutel: waarde for sleutel, waarde, _ in rows(binnen)}
        for sleutel, waarde, status in rows(pad):
            if waarde is not None:
                open_ |= spellings(waarde)
            elif status == "onderdrukt" and waar.get(sleutel) is not None:
                echt = waar[sleutel]
                # Of a share the long form: '44%' is many shares.
                heel = echt == echt.to_integral_value()
                if (heel and echt >= KLEIN) or (not heel and -echt.normalize().as_tuple().exponent >= 3):
                    verborgen[echt.normalize()].setdefault(os.path.dirname(pad), "@".join(sleutel))
    return {waarde: cellen for waarde, cellen in verborgen.items() if waarde not in open_}


def numbers(tekst):
    for stuk in GETAL.findall(tekst):
        kaal = re.sub(r"[. \u00a0\u202f](?=\d{3}(?!\d))", "", stuk).replace(",", ".")
        yield Decimal(kaal).normalize()
        # In the open formats a point is a comma: 1.234 is one and a bit.
        if kaal != stuk.replace(",", ".") and stuk.count(".") == 1 and "," not in stuk:
            yield Decimal(stuk.replace(" ", "")).normalize()


class Pagina(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.stukken, self.stil = [], 0

    def handle_starttag(self, tag, attrs):
        self.stil += tag == "style"
        self.stukken += [waarde for naam, waarde in attrs if waarde and naam not in MEETKUNDE and not waarde.startswith("data:")]

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag):
        self.stil -= tag == "style"

    def handle_data(self, data):
        if not self.stil:
            self.stukken.append(data)

    def handle_comment(self, data):
        self.stukken.append(data)


def zip_pieces(pad):
    with zipfile.ZipFile(pad) as zip_:
        for naam in zip_.namelist():
            yield naam
            inhoud = zip_.read(naam)
            if not naam.endswith((".xml", ".rels")) or not inhoud:
                continue
            wortel = ET.fromstring(inhoud)
            # The place of a text in the list of texts, which is read itself.
            for cel in wortel.iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}c"):
                if cel.get("t") == "s":
                    cel.clear()
            for knoop in wortel.iter():
                if knoop.tag.rpartition("}")[2] not in PLEK:
                    yield from (CEL.sub(" ", stuk) for stuk in (knoop.text, knoop.tail) if stuk)
                for eigen, waarde in knoop.attrib.items():
                    # Of a picture inside, its bytes are no words.
                    if eigen.rpartition("}")[2] in WOORDEN and not waarde.startswith("data:"):
                        yield CEL.sub(" ", waarde)


def pdf_pieces(pad):
    for opdracht in (["pdftotext", "-raw", pad, "-"], ["pdfinfo", pad]):
        uit = subprocess.run(opdracht, capture_output=True, check=True).stdout.decode("utf-8")
        # Of its own facts no number is about children: pages, sizes and dates.
        yield from (regel for regel in uit.splitlines()
                    if opdracht[0] != "pdfinfo" or regel.split(":")[0] in ("Title", "Subject", "Keywords", "Author", "Creator"))
    with open(pad, "rb") as bestand:
        bytes_ = bestand.read()
    delen = [bytes_]
    for stroom in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", bytes_, re.S):
        try:
            delen.append(zlib.decompress(stroom))
        except zlib.error:
            pass
    # What a screen reader says of a drawing.
    for deel in delen:
        for ruw in re.findall(rb"/(?:Alt|ActualText|E|T|Contents)\s*\(((?:\\.|[^\\()])*)\)", deel, re.S):
            kaal = re.sub(rb"\\([()\\])", rb"\1", ruw)
            yield kaal.decode("utf-16", "replace") if kaal[:2] in (b"\xfe\xff", b"\xff\xfe") else kaal.decode("latin-1")
        for hexa in re.findall(rb"/(?:Alt|ActualText|E|T|Contents)\s*<([0-9A-Fa-f\s]+)>", deel):
            kaal = bytes.fromhex(re.sub(r"\s", "", hexa.decode()))
            yield kaal.decode("utf-16", "replace") if kaal[:2] in (b"\xfe\xff", b"\xff\xfe") else kaal.decode("latin-1")


def pieces(pad):
    """Everything of a file that somebody can read."""
    yield os.path.basename(pad)
    if pad.endswith(ZIP):
        yield from zip_pieces(pad)
    elif pad.endswith(".pdf"):
        if shutil.which("pdftotext"):
            yield from pdf_pieces(pad)
    else:
        with open(pad, encoding="utf-8-sig", errors="replace") as bestand:
            tekst = bestand.read()
        if not pad.endswith(".html"):
            yield tekst
            return
        lezer = Pagina()
        lezer.feed(tekst)
        yield from lezer.stukken


def kind(pad):
    stam, _, eind = os.path.basename(pad).rpartition(".")
    for woord in ("-beeld", "-bezoek", "-kort", "-bijlage"):
        if woord in stam:
            return woord[1:] + "." + eind
    return ("index." if stam == "index" else "") + eind


def main():
    reports, ander = sys.argv[1], sys.argv[2:]
    geheim = secrets(reports)
    if not geheim:
        print("er is geen verborgen getal om naar te zoeken")
        return 2
    bestanden, gelezen, gevonden = collections.Counter(), collections.Counter(), []
    for map_ in [reports] + ander:
        for pad in sorted(glob.glob(os.path.join(map_, "**", "*.*"), recursive=True)):
            if os.sep + "INTERN" + os.sep in pad or not os.path.isfile(pad):
                continue
            bestanden[kind(pad)] += 1
            for stuk in pieces(pad):
                for getal in numbers(stuk):
                    gelezen[kind(pad)] += 1
                    if getal in geheim and (map_ != reports or is_rare(getal) or os.path.dirname(pad) in geheim[getal]):
                        gevonden.append((os.path.relpath(pad, map_), getal, " ".join(stuk.split())[:120]))
    for soort in sorted(bestanden):
        print(f"{soort}: {bestanden[soort]} bestanden, {gelezen[soort]} getallen")
    print(f"{len(geheim)} verborgen getallen gezocht, {len(gevonden)} keer gevonden")
    for pad, getal, stuk in gevonden[:40]:
        print(f"  {pad}: {getal} in '{stuk}' ({min(geheim[getal].values())})")
    return 1 if gevonden else 0


if __name__ == "__main__":
    sys.exit(main())
