#!/usr/bin/env python3
"""Times the yardstick job as a user would run it: inlezen + rapportage + cijfers, as whole processes, beside the peers.

    meet.py --program verantwoording --yardstick DIR [--rows 100000 1000000] [--defects 0 0.01] [--layout een twaalf geschud]
            [--runs 3] [--peers polars duckdb] [--docs docs/prestaties.md]
    meet.py ... --memory 1000000 10000000 20000000      peak memory of the product alone

Needs numpy for the yardstick's generator; a peer is skipped, and named, when its Python packages are missing.
Every run of every implementation is taken in turn, so that a drifting machine favours nobody; medians are printed.
"""
import argparse, os, shutil, statistics, subprocess, sys, tempfile
from proces import comma, finish, generate, grouped, here, make_workspace, remove, replace_section, root, timed

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--program", required=True)
parser.add_argument("--yardstick", required=True)
parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
parser.add_argument("--defects", type=float, nargs="+", default=[0.0, 0.01])
parser.add_argument("--layout", nargs="+", default=["een"], choices=["een", "twaalf", "geschud"])
parser.add_argument("--layout-rows", type=int, help="other layouts than 'een' only for this number of rows; all by default")
parser.add_argument("--memory", type=int, nargs="+")
parser.add_argument("--runs", type=int, default=3)
parser.add_argument("--peers", nargs="*", default=["polars", "duckdb"])
parser.add_argument("--folder", default=os.path.join(root, ".build", "bench"))
parser.add_argument("--docs")
options = parser.parse_args()
stages = ("inlezen", "rapportage", "cijfers")


def data(rows, defects, layout):
    folder = os.path.join(options.folder, "gegevens-%d-%g-%s" % (rows, defects, layout))
    monthly = ["--monthly"] if layout == "twaalf" else []
    if generate(options.yardstick, folder, "--rows", rows, "--mess", defects, *monthly):
        if layout == "geschud":
            path = os.path.join(folder, "aanwezigheid.csv")
            subprocess.run([sys.executable, os.path.join(here, "schud.py"), path], check=True)
        finish(folder)
    return folder


def product(folder, keep=None):
    """One run of the product on a fresh workspace: what each of its three commands cost."""
    workspace = make_workspace(options.folder, folder)
    figures = os.path.join(os.path.dirname(workspace), "cijfers.csv")
    try:
        run = {"inlezen": timed([options.program, "inlezen", "--werkmap", workspace])}
        run["rapportage"] = timed([options.program, "rapportage", "--werkmap", workspace, "--periode", "2025", "--formaat", "xlsx"])
        with open(figures, "wb") as file:
            run["cijfers"] = timed([options.program, "cijfers", "--werkmap", workspace, "--periode", "2025", "--formaat", "csv"], file)
        if keep:
            shutil.copy(figures, keep)
    finally:
        remove(workspace)
    return run


def peer(name, folder):
    out = tempfile.mkdtemp(dir=options.folder, prefix="peer-")
    try:
        environment = {**os.environ, "PY": sys.executable}
        result = timed(["sh", os.path.join(options.yardstick, "peers/run.sh"), name, folder, out], environment=environment)
        shutil.copy(os.path.join(out, "result.json"), os.path.join(options.folder, "result.json"))
        return result
    finally:
        shutil.rmtree(out, ignore_errors=True)


def available(names):
    modules = {"polars": "polars", "duckdb": "duckdb", "pandas-xlsxwriter": "pandas", "pandas-openpyxl": "pandas", "sqlite": "sqlite3"}
    present = [name for name in names
               if subprocess.run([sys.executable, "-c", "import " + modules[name]], capture_output=True).returncode == 0]
    for name in set(names) - set(present):
        print("%s: overgeslagen, het Python-pakket ontbreekt" % name, file=sys.stderr)
    return present


def per_stage(runs, key, decimals):
    return " · ".join(comma(statistics.median(run[stage][key] for run in runs), decimals) for stage in stages)


def measure(rows, defects, layout, peers):
    """The lines of the table for one set of data, and whether the figures equal the reference."""
    folder = data(rows, defects, layout)
    size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))
    figures = os.path.join(options.folder, "cijfers.csv")
    ours, theirs = [], {name: [] for name in peers}
    for _ in range(options.runs):
        ours.append(product(folder, figures))
        for name in peers:
            theirs[name].append(peer(name, folder))
    if not peers:
        peer("ref", folder)
    compared = subprocess.run(
        [sys.executable, os.path.join(options.yardstick, "compare.py"), figures, os.path.join(options.folder, "result.json")],
        capture_output=True, text=True)
    print("%d rijen, fouten %g, %s: %s" % (rows, defects, layout, compared.stdout.strip()), file=sys.stderr)
    total = [{"wall": sum(run[stage]["wall"] for stage in stages), "cpu": sum(run[stage]["cpu"] for stage in stages),
              "mb": max(run[stage]["mb"] for stage in stages)} for run in ours]
    lines = []
    for who, runs in [("Verantwoording", total)] + list(theirs.items()):
        wall, cpu, mb = (statistics.median(run[key] for run in runs) for key in ("wall", "cpu", "mb"))
        detail = "%s | %s" % (per_stage(ours, "wall", 2), per_stage(ours, "mb", 0)) if runs is total else " | "
        lines.append("| %s | %s%% | %s | %s | %s | %s | %s | %s | %s | %s |" % (
            grouped(rows), comma(defects * 100, 0), layout, who, comma(wall), comma(cpu), grouped(mb), grouped(rows / wall),
            grouped(size / wall / 1e6), detail))
    return lines, compared.returncode == 0


def measure_memory():
    lines = ["| rijen | piek MB van inlezen · rapportage · cijfers |", "| --- | --- |"]
    for rows in options.memory:
        run = product(data(rows, 0.01, "een"))
        lines.append("| %s | %s |" % (grouped(rows), per_stage([run], "mb", 0)))
    return lines


def main():
    os.makedirs(options.folder, exist_ok=True)
    right = True
    if options.memory:
        name, lines = "geheugen", measure_memory()
    else:
        name = "jaar"
        peers = available(options.peers)
        lines = ["| rijen | fouten | bestand | wie | wall s | CPU s | piek MB | rijen/s | MB/s | wall s van inlezen · rapportage · cijfers | piek MB van elk |",
                 "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"]
        for layout in options.layout:
            for rows in options.rows:
                if layout != "een" and options.layout_rows not in (None, rows):
                    continue
                for defects in options.defects:
                    more, is_right = measure(rows, defects, layout, peers)
                    lines += more
                    right = right and is_right
    table = "\n".join(lines) + "\n"
    print(table)
    if options.docs:
        replace_section(options.docs, name, table)
    sys.exit(0 if right else 1)


main()
