#!/usr/bin/env python3
"""Fills in the forms of te-doen/ as a person with Word and Excel does: opens, types, saves. For the tests.

  vul_in.py docx BESTAND KOP TEKST [KOP TEKST ...]   types TEKST under each heading
  vul_in.py xlsx BESTAND VELD WAARDE [...]           types WAARDE in the second column, in the row that VELD names
"""
import re
import sys
import zipfile
from xml.sax.saxutils import escape

PLEK = "Schrijf hier uw tekst."


def rewrite(pad, naam, edit):
    with zipfile.ZipFile(pad) as bron:
        delen = [(deel.filename, bron.read(deel.filename)) for deel in bron.infolist()]
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as doel:
        for deel, inhoud in delen:
            doel.writestr(deel, edit(inhoud.decode()).encode() if deel == naam else inhoud)
    return dict(delen)


def docx(pad, paren):
    def edit(xml):
        alineas = re.split(r"(?=<w:p[ >])", xml)
        kop = None
        for plek, alinea in enumerate(alineas):
            tekst = "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", alinea))
            if 'w:val="Heading1"' in alinea:
                kop = tekst
            elif tekst == PLEK and kop in paren:
                alineas[plek] = re.sub(
                    r"(<w:t[^>]*>)[^<]*</w:t>", lambda m: m.group(1) + escape(paren.pop(kop)) + "</w:t>", alinea, count=1)
        return "".join(alineas)

    rewrite(pad, "word/document.xml", edit)
    if paren:
        sys.exit(f"geen kop: {', '.join(paren)}")


def xlsx(pad, paren):
    with zipfile.ZipFile(pad) as bron:
        strings = bron.read("xl/sharedStrings.xml").decode() if "xl/sharedStrings.xml" in bron.namelist() else ""
    gedeeld = ["".join(re.findall(r"<t[^>]*>([^<]*)</t>", si)) for si in re.findall(r"<si>(.*?)</si>", strings, re.S)]

    def text(cel):
        if 't="s"' in cel:
            return gedeeld[int(re.search(r"<v>(\d+)</v>", cel).group(1))]
        return "".join(re.findall(r"<t[^>]*>([^<]*)</t>", cel))

    def edit(xml):
        def row(m):
            nummer, cellen = m.group(2), re.findall(r"<c [^>]*?(?:/>|>.*?</c>)", m.group(0), re.S)
            veld = text(cellen[0]) if cellen else ""
            if veld not in paren:
                return m.group(0)
            nieuw = f'<c r="B{nummer}" t="inlineStr"><is><t>{escape(paren.pop(veld))}</t></is></c>'
            rest = [cel for cel in cellen[1:] if f'r="B{nummer}"' not in cel]
            return m.group(1) + cellen[0] + nieuw + "".join(rest) + "</row>"

        return re.sub(r'(<row r="(\d+)"[^>]*>).*?</row>', row, xml, flags=re.S)

    rewrite(pad, "xl/worksheets/sheet1.xml", edit)
    if paren:
        sys.exit(f"geen veld: {', '.join(paren)}")


soort, pad, rest = sys.argv[1], sys.argv[2], sys.argv[3:]
{"docx": docx, "xlsx": xlsx}[soort](pad, dict(zip(rest[::2], rest[1::2])))
