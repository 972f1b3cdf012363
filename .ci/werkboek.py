#!/usr/bin/env python3
"""Checks workbooks as strictly as can be done without an office program.

werkboek.py bouw BESTAND...           structure: parts, types, relationships, ids, styles, alt text, print set-up
werkboek.py vergelijk BESTAND HERREKEND   every cell of an XLSX against the same workbook that LibreOffice computed anew

Prints one line per file; a fault ends with a traceback. The second needs openpyxl.
"""
import posixpath
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# ECMA-376 part 1, CT_Worksheet: a sequence, so the order is part of the format.
WORKSHEET = ("sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios "
             "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations "
             "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches "
             "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems "
             "tableParts extLst").split()


def contrast(een, ander):
    """WCAG 2.1, of two colours as RRGGBB."""
    def licht(kleur):
        delen = [int(kleur[p:p + 2], 16) / 255 for p in (0, 2, 4)]
        delen = [d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen]
        return 0.2126 * delen[0] + 0.7152 * delen[1] + 0.0722 * delen[2]
    a, b = sorted((licht(een), licht(ander)))
    return (b + 0.05) / (a + 0.05)


def leesbaar(stijlen):
    """Every ink that a cell can have reads on its ground, and on white where there is none."""
    letters = [f.find(MAIN + "color") for f in stijlen.find(MAIN + "fonts")]
    vlakken = [f.find(f"{MAIN}patternFill/{MAIN}fgColor") for f in stijlen.find(MAIN + "fills")]
    for xf in stijlen.find(MAIN + "cellXfs"):
        inkt, vlak = letters[int(xf.get("fontId"))], vlakken[int(xf.get("fillId"))]
        paar = [k.get("rgb")[2:] if k is not None and k.get("rgb") else anders for k, anders in ((inkt, "000000"), (vlak, "FFFFFF"))]
        assert contrast(*paar) >= 4.5, paar


def eens(waarden, wat):
    waarden = list(waarden)
    assert len(set(waarden)) == len(waarden), f"{wat}: {sorted(w for w in set(waarden) if waarden.count(w) > 1)}"


def lees(pad):
    with zipfile.ZipFile(pad) as zip:
        assert zip.testzip() is None, "a part is damaged"
        eens(zip.namelist(), "a part occurs twice")
        return zip.namelist(), {naam: zip.read(naam) for naam in zip.namelist()}


def xlsx(pad):
    namen, delen = lees(pad)
    bomen = {n: ET.fromstring(b) for n, b in delen.items() if n.endswith((".xml", ".rels", ".vml"))}
    types = bomen["[Content_Types].xml"]
    soorten = {e.get("PartName")[1:] for e in types if e.tag.endswith("Override")}
    extensies = {e.get("Extension") for e in types if e.tag.endswith("Default")}
    assert soorten <= set(namen), soorten - set(namen)
    for naam in namen:
        assert naam in soorten or naam.rsplit(".", 1)[-1] in extensies or naam == "[Content_Types].xml", naam
    doelen = {}
    for naam in namen:
        if not naam.endswith(".rels"):
            continue
        map_, bestand = posixpath.split(naam)
        bron = posixpath.join(posixpath.dirname(map_), bestand[:-5])
        eens((r.get("Id") for r in bomen[naam]), f"relationship ids of {naam}")
        for r in bomen[naam]:
            assert r.get("TargetMode") != "External", r.get("Target")
            doel = r.get("Target")
            doel = doel[1:] if doel[0] == "/" else posixpath.normpath(posixpath.join(posixpath.dirname(bron), doel))
            assert doel in delen, f"{naam} leads to {doel}"
            doelen[bron, r.get("Id")] = doel
    bereikt = set(doelen.values()) | {n for n in namen if n.endswith(".rels")} | {"[Content_Types].xml"}
    assert set(namen) == bereikt, set(namen) - bereikt

    boek, stijlen = bomen["xl/workbook.xml"], bomen["xl/styles.xml"]
    bladen = boek.find(MAIN + "sheets")
    eens((b.get("name").lower() for b in bladen), "sheet names")
    eens((b.get("sheetId") for b in bladen), "sheet ids")
    namen_ = boek.findall(f"{MAIN}definedNames/{MAIN}definedName")
    eens(((n.get("name").lower(), n.get("localSheetId")) for n in namen_), "defined names")
    assert not any("#REF" in n.text for n in namen_)
    titels = {n.get("localSheetId") for n in namen_ if n.get("name") == "_xlnm.Print_Titles"}
    assert titels == {str(k) for k in range(len(bladen))}, "a sheet repeats no row"
    opmaken = len(stijlen.find(MAIN + "cellXfs"))
    leesbaar(stijlen)
    teksten = len(bomen["xl/sharedStrings.xml"]) if "xl/sharedStrings.xml" in bomen else 0
    tabelnamen, tabelids, grafieken = [], [], 0
    for blad in bladen:
        deel = doelen["xl/workbook.xml", blad.get(REL + "id")]
        boom = bomen[deel]
        volgorde = [WORKSHEET.index(e.tag[len(MAIN):]) for e in boom]
        assert volgorde == sorted(volgorde), f"{deel}: elements out of order"
        assert boom.find(MAIN + "mergeCells") is None and b'hidden="1"' not in delen[deel]
        opzet = boom.find(MAIN + "pageSetup")
        assert opzet.get("paperSize") == "9" and opzet.get("orientation") in ("landscape", "portrait"), deel
        assert boom.find(f".//{MAIN}pane").get("state") == "frozen", deel
        for schaal in boom.iter(MAIN + "colorScale"):
            for kleur in schaal.iter(MAIN + "color"):
                assert contrast("17202A", kleur.get("rgb")[2:]) >= 4.5, f"{deel}: {kleur.get('rgb')}"
        vorige = 0
        for rij in boom.find(MAIN + "sheetData"):
            assert int(rij.get("r")) == vorige + 1, f"{deel}: row {rij.get('r')} after {vorige}"
            vorige = int(rij.get("r"))
            plaatsen = [c.get("r") for c in rij]
            assert plaatsen, f"{deel}: row {vorige} is empty"
            assert plaatsen == sorted(plaatsen, key=lambda p: (len(p), p)), f"{deel}: cells out of order"
            for c in rij:
                assert int(c.get("s", 0)) < opmaken
                if c.get("t") == "s":
                    assert int(c.find(MAIN + "v").text) < teksten
                if c.find(MAIN + "f") is not None:
                    assert c.find(MAIN + "v") is not None and c.get("t") != "e", f"{deel} {c.get('r')}: no cached value"
        for verwijzing in boom.iter():
            id = verwijzing.get(REL + "id")
            assert id is None or (deel, id) in doelen, f"{deel}: {id}"
        for part in boom.iter(MAIN + "tablePart"):
            tabel = bomen[doelen[deel, part.get(REL + "id")]]
            tabelnamen.append(tabel.get("displayName").lower())
            tabelids.append(tabel.get("id"))
            eens((k.get("name").lower() for k in tabel.find(MAIN + "tableColumns")), f"headers of {tabelnamen[-1]}")
        tekening = boom.find(MAIN + "drawing")
        if tekening is not None:
            kaders = list(bomen[doelen[deel, tekening.get(REL + "id")]].iter(XDR + "cNvPr"))
            eens((k.get("id") for k in kaders), f"drawing ids of {deel}")
            assert all(k.get("descr") for k in kaders), f"{deel}: a picture says nothing"
            grafieken += len(kaders)
    eens(tabelnamen + [n.get("name").lower() for n in namen_ if n.get("localSheetId") is None], "names")
    eens(tabelids, "table ids")
    kern, eigen = delen["docProps/core.xml"].decode(), delen["docProps/custom.xml"].decode()
    assert "<dc:title>" in kern and "nl-NL" in eigen
    return f"{len(bladen)} sheets, {len(tabelnamen)} tables, {grafieken} pictures"


def ods(pad):
    namen, delen = lees(pad)
    assert namen[0] == "mimetype" and delen["mimetype"] == b"application/vnd.oasis.opendocument.spreadsheet"
    bomen = {n: ET.fromstring(b) for n, b in delen.items() if n.endswith(".xml")}
    ruimte = dict(re.findall(rb'xmlns:(\w+)="([^"]+)"', delen["content.xml"]))
    ns = {k.decode(): "{%s}" % v.decode() for k, v in ruimte.items()}
    manifest = [e.get(e.tag[:e.tag.index("}") + 1] + "full-path") for e in bomen["META-INF/manifest.xml"]]
    eens(manifest, "manifest")
    parts = {n for n in namen if n not in ("mimetype", "META-INF/manifest.xml")}
    assert {m for m in manifest if not m.endswith("/")} == parts, "manifest and parts differ"
    inhoud, stijlen = bomen["content.xml"], bomen["styles.xml"]
    stijl = ns["style"] + "name"
    bekend = [e.get(stijl) for e in inhoud.iter(ns["style"] + "style")]
    eens(bekend, "styles")
    gewone = {e.get(stijl) for e in stijlen.iter(ns["style"] + "style")}
    for e in inhoud.iter():
        for sleutel, waarde in e.items():
            if sleutel.endswith("}style-name") and not sleutel.startswith(ns["style"]):
                assert waarde in bekend or waarde in gewone, waarde
            if sleutel.endswith("}number-columns-spanned") or sleutel.endswith("}number-rows-spanned"):
                raise AssertionError("merged cells")
    tabellen = inhoud.findall(f".//{ns['table']}table")
    eens((t.get(ns["table"] + "name") for t in tabellen), "sheet names")
    for t in tabellen:
        assert t.get(ns["table"] + "print-ranges") and t.find(ns["table"] + "table-header-rows") is not None
    for c in inhoud.iter(ns["table"] + "table-cell"):
        if c.get(ns["table"] + "formula"):
            assert c.get(ns["office"] + "value") or c.get(ns["office"] + "value-type") == "string"
    kaders = list(inhoud.iter(ns["draw"] + "frame"))
    eens((k.get(ns["draw"] + "name") for k in kaders), "frames")
    for k in kaders:
        assert "".join(k.find(ns["svg"] + "desc").itertext()), "a picture says nothing"
        doel = k[0].get(ns["xlink"] + "href").removeprefix("./")
        assert doel in delen or doel + "/content.xml" in delen, doel
    opmaken = list(stijlen.iter(ns["style"] + "page-layout-properties"))
    assert opmaken and all(o.get(ns["style"] + "print-orientation") in ("landscape", "portrait") for o in opmaken)
    assert all(o.get(ns["style"] + "first-page-number") == "continue" for o in opmaken)
    assert b"<dc:language>nl-NL</dc:language>" in delen["meta.xml"]
    return f"{len(tabellen)} sheets, {len(kaders)} pictures"


def vergelijk(geschreven, herrekend):
    """Numbers to nine digits, all else to the letter."""
    import openpyxl
    oud, formules = (openpyxl.load_workbook(geschreven, data_only=d) for d in (True, False))
    nieuw = openpyxl.load_workbook(herrekend, data_only=True)
    assert [b.title for b in oud] == [b.title for b in nieuw]
    anders = aantal = cellen = 0
    for blad in oud:
        for rij in blad.iter_rows():
            for cel in rij:
                a, b = cel.value, nieuw[blad.title][cel.coordinate].value
                cellen += 1
                aantal += formules[blad.title][cel.coordinate].data_type == "f"
                if isinstance(a, (int, float)) and isinstance(b, (int, float)):
                    gelijk = abs(a - b) <= 1e-9 * max(1, abs(a))
                else:
                    gelijk = (a or "") == (b or "")
                if not gelijk:
                    anders += 1
                    print(blad.title, cel.coordinate, "differs")
    assert cellen > 0
    print(f"{cellen} cells, {aantal} formulas, {anders} different")


if __name__ == "__main__":
    if sys.argv[1] == "bouw":
        for pad in sys.argv[2:]:
            print(posixpath.basename(pad), (ods if pad.endswith(".ods") else xlsx)(pad))
    else:
        vergelijk(*sys.argv[2:4])
