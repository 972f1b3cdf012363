#!/usr/bin/env python3
"""Makes Fixtures/bestanden: small invented files for the readers. VOORBEELD - verzonnen gegevens.

Needs openpyxl and LibreOffice; the files are committed, so that the tests need neither. The date inside each archive is fixed.
"""
import datetime as dt, os, pathlib, re, shutil, struct, subprocess, tempfile, zipfile
import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

MAP = pathlib.Path(__file__).resolve().parent.parent / "bestanden"
MAP.mkdir(exist_ok=True)
VAST = (2026, 1, 1, 0, 0, 0)

def schrijf(naam, delen):
    """An archive with fixed dates, so that the same input gives the same bytes."""
    with zipfile.ZipFile(MAP / naam, "w", zipfile.ZIP_DEFLATED) as zip:
        for pad, inhoud in delen:
            if pad in ("docProps/core.xml", "meta.xml"):
                inhoud = re.sub(rb"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d[.0-9]*", b"2026-01-01T00:00:00", inhoud)
            zip.writestr(zipfile.ZipInfo(pad, VAST), inhoud, zipfile.ZIP_DEFLATED)

def delen(pad):
    with zipfile.ZipFile(pad) as zip:
        return [(naam, zip.read(naam)) for naam in zip.namelist()]

def werkboek(naam, is1904=False):
    boek = openpyxl.Workbook()
    if is1904:
        boek.epoch = CALENDAR_MAC_1904
    blad = boek.active
    blad.title = "Presentie"
    blad["A1"] = "VOORBEELD — verzonnen gegevens"
    blad.merge_cells("A1:D1")
    for kolom, kop in enumerate(["Datum", "Begin", "Kindnummer", "Aanwezig", "Uren", "Dubbel"], 1):
        blad.cell(3, kolom, kop)
    rijen = [
        (dt.date(2026, 1, 5), dt.time(14, 30), "K001", True, 1.5),
        (dt.date(2026, 1, 12), dt.time(9, 5, 30), "Zoë <&> \"x\"", False, 0.1 + 0.2),
        (dt.datetime(2026, 1, 19, 15, 45), dt.time(0, 0), "  spaties  ", True, 12),
    ]
    for r, (dag, tijd, kind, ja, uren) in enumerate(rijen, 4):
        blad.cell(r, 1, dag).number_format = "dd-mm-yyyy" if r < 6 else "dd-mm-yyyy hh:mm"
        blad.cell(r, 2, tijd).number_format = "hh:mm"
        blad.cell(r, 3, kind)
        blad.cell(r, 4, ja)
        blad.cell(r, 5, uren)
        blad.cell(r, 6, f"=E{r}*2")
    blad["A8"] = "#N/A"
    blad["A8"].data_type = "e"
    blad["C8"] = "regel één\nregel twee"
    blad["E8"] = dt.timedelta(hours=36, minutes=15)
    blad["E8"].number_format = "[h]:mm"
    blad.row_dimensions[5].hidden = True
    verborgen = boek.create_sheet("Lijsten")
    verborgen["A1"] = "verborgen"
    verborgen.sheet_state = "hidden"
    boek.properties.created = boek.properties.modified = dt.datetime(2026, 1, 1)
    boek.properties.creator = "voorbeeld"
    with tempfile.TemporaryDirectory() as map:
        boek.save(f"{map}/b.xlsx")
        schrijf(naam, delen(f"{map}/b.xlsx"))

def samengevoegd(naam):
    """A list kept by hand: the date and the activity stand once, merged over the children below; a note is merged over empty rows."""
    boek = openpyxl.Workbook()
    blad = boek.active
    blad.title = "Lijst"
    for rij in [["VOORBEELD — verzonnen gegevens"], ["Bijeenkomst", None, "Kind", None], ["Datum", "Activiteit", "Nummer", "Er?"],
                [dt.date(2026, 1, 5), "A1", "K1", "x"], [None, None, "K2", None], [None, None, "K3", "x"],
                [dt.date(2026, 1, 12), "A2", "K1", "x"], [None, "A3", "K2", "x"], [], ["opmerking"], [], []]:
        blad.append(rij)
    for bereik in ["A2:B2", "C2:D2", "A4:A6", "B4:B6", "A7:A8", "A10:A12"]:
        blad.merge_cells(bereik)
    for cel in ("A4", "A7"):
        blad[cel].number_format = "dd-mm-yyyy"
    with tempfile.TemporaryDirectory() as map:
        boek.save(f"{map}/b.xlsx")
        schrijf(naam, delen(f"{map}/b.xlsx"))

def libreoffice(bron, naam, filter):
    with tempfile.TemporaryDirectory() as map:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{map}/p", "--headless", "--convert-to", filter, "--outdir", map,
                        str(MAP / bron)], check=True, capture_output=True)
        uit = next(pathlib.Path(map).glob("*." + filter.split(":")[0]))
        schrijf(naam, [(n, i) for n, i in delen(uit) if "thumbnail" not in n.lower() and not n.endswith("/")])

def strikt(bron, naam):
    """The namespaces of strict OOXML in the place of the transitional ones."""
    nieuw = []
    for pad, inhoud in delen(MAP / bron):
        tekst = inhoud.replace(b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main")
        tekst = tekst.replace(b"http://schemas.openxmlformats.org/officeDocument/2006/relationships", b"http://purl.oclc.org/ooxml/officeDocument/relationships")
        nieuw.append((pad, tekst))
    schrijf(naam, nieuw)

def vervang(bron, naam, deel, oud, nieuw):
    schrijf(naam, [(pad, re.sub(oud, nieuw, i, count=1) if pad == deel else i) for pad, i in delen(MAP / bron)])

werkboek("openpyxl.xlsx")
werkboek("openpyxl-1904.xlsx", is1904=True)
libreoffice("openpyxl.xlsx", "libreoffice.xlsx", "xlsx:Calc MS Excel 2007 XML")
libreoffice("openpyxl.xlsx", "libreoffice.ods", "ods")
strikt("libreoffice.xlsx", "strikt.xlsx")
samengevoegd("samengevoegd.xlsx")
libreoffice("samengevoegd.xlsx", "samengevoegd.ods", "ods")

# Hostile ones: each must be refused with its own code.
lachen = b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
extern = b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
vervang("openpyxl.xlsx", "doctype-lachen.xlsx", "xl/workbook.xml", rb"^(<\?xml[^>]*\?>)?", lambda m: (m[1] or b"") + lachen)
vervang("openpyxl.xlsx", "doctype-extern.xlsx", "xl/worksheets/sheet1.xml", rb"^(<\?xml[^>]*\?>)?", lambda m: (m[1] or b"") + extern)
basis = delen(MAP / "openpyxl.xlsx")
schrijf("zipbom.xlsx", basis + [("xl/media/vol.bin", b"\0" * (24 << 20))])
schrijf("zipbom-blad.xlsx", [(p, i.replace(b"<sheetData>", b"<sheetData>" + b" " * (24 << 20)) if p.endswith("sheet1.xml") else i) for p, i in basis])
schrijf("pad.xlsx", basis + [("../../buiten.txt", b"x")])
schrijf("kenmerken.xlsx", [(p, i.replace(b"<sheetData>", b"<sheetData " + b" ".join(b'a%d=""' % n for n in range(5000)) + b">") if p.endswith("sheet1.xml") else i) for p, i in basis])
schrijf("geen-werkboek.xlsx", [("leesmij.txt", b"geen werkboek")])
ole = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 1016
(MAP / "versleuteld.xlsx").write_bytes(ole + "EncryptedPackage".encode("utf-16le").ljust(128, b"\0") + b"\0" * 384)
(MAP / "oud.xls").write_bytes(ole + "Workbook".encode("utf-16le").ljust(128, b"\0") + b"\0" * 384)

# A wide list with a day whose formula was never calculated.
with tempfile.TemporaryDirectory() as map:
    boek = openpyxl.Workbook()
    boek.active.title = "Lijst"
    for rij in (["kind", "03-03-2025", "10-03-2025"], ["k1", "x", "x"], ["k2", '=IF(1,"x","")', None]):
        boek.active.append(rij)
    boek.save(f"{map}/breed.xlsx")
    schrijf("breed-formule.xlsx", delen(f"{map}/breed.xlsx"))

# Text.
presentie = """Export registratie (VOORBEELD — verzonnen gegevens)

Bijeenkomstnr;Datum;Begin;Kindnummer;Voornaam;Postcode;Activiteitcode;Wijk;Aanwezig
B1;05-01-2026;14:30;K001;Zoë;2011 AA;A1;WK039201;ja
B1;05-01-2026;14:30;K002;"Jan; jr.";2011 AB;A1;WK039201;nee
B2;13-01-2026;9:05;K001;Zoë;2011 AA;A2;WK039202;ziek
B2;13-01-2026;9:05;K003;René;2012 CC;A2;WK039202;x
Totaal;;;3;;;;;
"""
(MAP / "presentie-2026-01.csv").write_bytes(presentie.replace("\n", "\r\n").encode("cp1252"))
