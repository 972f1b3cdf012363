#!/usr/bin/env python3
"""maak_koepel.py FOLDER COUNT [MONTHS]: invented gemeenten made from the demo, each with a code, numbers and rows of its own.

Of the inbox only the newest MONTHS (2) are kept, and of every attendance list a part of the rows, another part for each gemeente. The same
COUNT gives the same folders, except for their keys, which the program makes.
"""
import hashlib
import pathlib
import re
import shutil
import sys

DEMO = pathlib.Path(__file__).resolve().parent.parent / "werkmap-haarlem"
PRESENCE = re.compile(r"(aanwezigheid|presentie).*(\d{4}-\d{2})\.csv$")


def make(folder, number, months):
    target = folder / f"gemeente-{number:03d}"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(DEMO, target, ignore=shutil.ignore_patterns("huisstijl", "verhalen"))
    code = f"{4000 + number}"
    # From a tenth of Haarlem to all of it, so that there are small gemeenten and large ones.
    size = 0.1 + 0.9 * (number * 37 % 100) / 99
    for path in (target / "gebieden" / "2024.yaml", target / "verantwoording.yaml"):
        text = path.read_text().replace("WK0392", f"WK{code}").replace("GM0392", f"GM{code}")
        text = text.replace("naam: Haarlem }", f"naam: Voorbeeld {number:03d} }}").replace("gemeente: Haarlem", f"gemeente: Voorbeeld {number:03d}")
        text = re.sub(r"(      WK\d+: |    gemeente: )(\d+)", lambda m: m.group(1) + str(max(1, round(int(m.group(2)) * size))), text)
        text = re.sub(r"vanaf: 2025-01", "vanaf: 2026-01", text)
        path.write_text("\n".join(line for line in text.split("\n") if "logo: huisstijl" not in line))
    newest = sorted({m.group(2) for p in (target / "inbox").iterdir() if (m := PRESENCE.search(p.name))})[-months:]
    for path in (target / "inbox").iterdir():
        match = PRESENCE.search(path.name)
        if "2025" in path.name and not (match and match.group(2) in newest):
            path.unlink()
        elif match:
            lines = path.read_bytes().split(b"\n")
            path.write_bytes(b"\n".join(line for place, line in enumerate(lines) if place < 2 or not line or keeps(number, line, size)))
        if path.exists():
            path.write_bytes(path.read_bytes().replace(b"WK0392", b"WK" + code.encode()))
    return target


def keeps(number, line, size):
    return hashlib.sha256(b"%d %s" % (number, line)).digest()[0] < 256 * size


if __name__ == "__main__":
    out, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    for nummer in range(1, count + 1):
        make(out, nummer, int(sys.argv[3]) if len(sys.argv) > 3 else 2)
    print(f"{count} werkmappen in {out}")
