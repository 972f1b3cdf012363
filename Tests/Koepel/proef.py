#!/usr/bin/env python3
"""proef.py --program PROGRAM [--workspaces 342] [--docs docs/schaal.md]: the months of many invented gemeenten, on one machine and by Spark.

The same bytes from a plain loop, from Spark with one and with two executors, and from Spark while tasks are killed half-way and one is
stuck; a second run that changes nothing. Needs PySpark (PyPI) and Java 17. Prints the table that docs/schaal.md has.
"""
import argparse
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "koepel"))
sys.path.insert(0, str(ROOT / "Tests" / "Benchmarks"))
import spark
from proces import comma, replace_section

DAY = "2026-03-05"
# Stands in front of the program: the first run of each workspace is killed after a moment, one hangs for ever the first time.
WRAPPER = """#!/usr/bin/env python3
import os, pathlib, subprocess, sys, time
program, marks, command = %r, pathlib.Path(%r), sys.argv[1:]
if command[0] == "maand":
    workspace = pathlib.Path(command[command.index("--werkmap") + 1]).name
    mark = marks / workspace
    if not mark.exists():
        mark.touch()
        if workspace.endswith("3"):
            process = subprocess.Popen([program, *command])
            time.sleep(0.02 + int(workspace[-2]) * 0.06)
            process.kill()
            sys.exit(4 if process.wait() else 0)
        if workspace.endswith("007"):
            time.sleep(3600)
os.execv(program, [program, *command])
"""


def fingerprints(folder):
    """Every published byte, and the ledgers without their times."""
    out = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and "/reports/" in "/" + name:
            out[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        elif path.name == "grootboek.jsonl":
            lines = [json.loads(line) for line in path.read_text().splitlines()]
            out[name] = [{k: v for k, v in line.items() if k != "tijdstip"} for line in lines if "fase" not in line]
    return out


def require_same(found, truth, what):
    """Names what differs, so that a fault that comes once can be looked for."""
    different = sorted(name for name in found.keys() | truth.keys() if found.get(name) != truth.get(name))
    ledgers = [f"{name}: {found.get(name)} beside {truth.get(name)}" for name in different if name.endswith(".jsonl")]
    assert not different, f"{what}: {len(different)} files, {different[:5]} {ledgers[:2]}"


def by_spark(program, folder, master, *extra):
    start = time.monotonic()
    done = subprocess.run([sys.executable, ROOT / "koepel" / "spark.py", "--program", program, "--master", master, "--peildatum", DAY,
                           "--verslag", folder.parent / f"{folder.name}.jsonl", *extra, folder], capture_output=True, text=True)
    wall = time.monotonic() - start
    if done.returncode not in spark.DONE:
        sys.exit(f"code {done.returncode}\n{done.stdout}\n{done.stderr[-2000:]}")
    results = [json.loads(line) for line in (folder.parent / f"{folder.name}.jsonl").read_text().splitlines()]
    return wall, results


def umbrella(program, folder):
    out = folder.parent / f"{folder.name}-koepel"
    start = time.monotonic()
    code = subprocess.run([program, "koepel", folder, "--periode", "2026-02", "--werkversies", "--uitvoer", out],
                          stdout=subprocess.DEVNULL).returncode
    assert code in spark.DONE, f"koepel: code {code}"
    return time.monotonic() - start, {p.name: p.read_bytes() for p in sorted(out.iterdir())}


def naive(folder, picture):
    """The umbrella's own numbers against a plain sum over the released JSON."""
    table = {}
    for line in picture["koepel-2026-02.csv"].decode("utf-8-sig").split("\r\n")[1:-1]:
        name, row, column, value, *_ , status = line.split(";")
        table[name, row[:3], column] = value if status == "volledig" else None
    count, compared = {}, 0
    for path in folder.glob("*/reports/2026-02/kinderwerk-*.json"):
        if "INTERN" in path.name or "datapackage" in path.name:
            continue
        for row in json.loads(path.read_text())["cijfers"]:
            if row["maat"] == "bijeenkomsten" and "doel" in row and row["periode"] == "2026-02" and row.get("waarde", 0) > 0:
                key = row["doel"], row.get("gebied_soort", "gemeente")
                count[key] = count.get(key, 0) + 1
    for number in range(1, 11):
        goal = f"D{number:02d}"
        for column, kind in (("Gemeenten", "gemeente"), ("Wijken", "wijk")):
            printed = table["koepel-doelen", goal, column]
            if printed is not None:
                assert int(printed) == count.get((goal, kind), 0), (goal, column, printed, count.get((goal, kind), 0))
                compared += 1
    assert compared >= 10, compared
    return compared


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--workspaces", type=int, default=342)
    parser.add_argument("--docs")
    options = parser.parse_args()
    program, count = os.path.realpath(options.program), options.workspaces
    rows = []

    def row(what, wall, note):
        rows.append(f"| {what} | {count} | {comma(wall, 1)} | {comma(count / wall, 1)} | {note} |")
        print(rows[-1], flush=True)

    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        fresh = place / "vers"
        subprocess.run([sys.executable, ROOT / "Fixtures/generator/maak_koepel.py", fresh, str(count)], check=True, stdout=subprocess.DEVNULL)
        for workspace in sorted(fresh.iterdir()):
            subprocess.run([program, "sleutel", "--werkmap", workspace], check=True, stdout=subprocess.DEVNULL)

        def copy(name):
            return pathlib.Path(shutil.copytree(fresh, place / name))

        plain = copy("lus")
        start = time.monotonic()
        with ThreadPoolExecutor(2) as pool:
            results = list(pool.map(lambda path: spark.month(path, program, DAY, "html,xlsx,json", 1800, True), spark.workspaces([plain])))
        wall = time.monotonic() - start
        assert all(r["code"] in spark.DONE for r in results), [r for r in results if r["code"] not in spark.DONE][:3]
        row("een lus, twee tegelijk", wall, "")
        truth = fingerprints(plain)
        took, picture = umbrella(program, plain)
        row("`koepel` zelf", took, f"{naive(plain, picture)} getallen gelijk aan een eigen som")

        for cores in (1, 2):
            folder = copy(f"spark{cores}")
            wall, results = by_spark(program, folder, f"local[{cores}]")
            require_same(fingerprints(folder), truth, "Spark gives other bytes")
            assert umbrella(program, folder)[1] == picture, "another umbrella"
            row(f"Spark, `local[{cores}]`", wall, "dezelfde bytes")
        before = {p: p.stat().st_mtime_ns for p in folder.rglob("*") if p.is_file()}
        wall, results = by_spark(program, folder, "local[2]")
        assert {p: p.stat().st_mtime_ns for p in folder.rglob("*") if p.is_file()} == before, "a second run wrote something"
        row("Spark nog een keer", wall, "geen bestand veranderd")

        folder, marks = copy("kapot"), place / "merk"
        marks.mkdir()
        wrapper = place / "program"
        wrapper.write_text(WRAPPER % (program, str(marks)))
        wrapper.chmod(0o755)
        wall, results = by_spark(str(wrapper), folder, "local[2]", "--seconden", "20")
        again = [r for r in results if r["poging"] > 1]
        assert again, "nothing was killed"
        # A run that was cut off leaves its own lines in the ledger; what is published is the same.
        published = lambda prints: {name: value for name, value in prints.items() if not name.endswith(".jsonl")}
        require_same(published(fingerprints(folder)), published(truth), "a killed task changed something")
        assert umbrella(program, folder)[1] == picture, "another umbrella"
        row("Spark, taken gedood of vastgelopen", wall, f"{len(again)} na een nieuwe poging, dezelfde bytes")
    if options.docs:
        head = ["| hoe | werkmappen | seconden | per seconde | |", "| --- | --- | --- | --- | --- |"]
        replace_section(options.docs, "schaal", "\n".join(head + rows) + "\n")


if __name__ == "__main__":
    main()
