#!/usr/bin/env python3
"""Times the yardstick job as a user would run it: inlezen + rapportage + cijfers, as whole processes, beside the peers.

    meet.py --program verantwoording --yardstick DIR [--rows 100000 1000000] [--defects 0.01] [--layout een twaalf geschud]
            [--runs 3] [--peers polars duckdb] [--out docs/prestaties-tabel.md]

Needs numpy for the yardstick's generator; a peer is skipped, and named, when its Python packages are missing.
Every run of every implementation is taken in turn, so that a drifting machine favours nobody; medians are printed.
"""
import argparse, json, os, random, shutil, statistics, subprocess, sys, tempfile, time

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(os.path.dirname(here))
parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--program", required=True)
parser.add_argument("--yardstick", required=True)
parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
parser.add_argument("--defects", type=float, nargs="+", default=[0.0, 0.01])
parser.add_argument("--layout", nargs="+", default=["een"], choices=["een", "twaalf", "geschud"])
parser.add_argument("--runs", type=int, default=3)
parser.add_argument("--peers", nargs="*", default=["polars", "duckdb"])
parser.add_argument("--folder", default=os.path.join(root, ".build", "bench"))
parser.add_argument("--out")
options = parser.parse_args()


def timed(command, stdout=subprocess.DEVNULL):
    """Wall, CPU and peak memory of one whole process, by the operating system's own account."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=stdout, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit("%s\nstopte met code %d\n%s" % (" ".join(command), process.returncode, errors.decode()[-2000:]))
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "mb": usage.ru_maxrss / 1024}


def data(rows, defects, layout):
    """The yardstick's input folder, made once and kept."""
    folder = os.path.join(options.folder, "gegevens-%d-%g-%s" % (rows, defects, layout))
    if not os.path.exists(os.path.join(folder, "klaar")):
        shutil.rmtree(folder, ignore_errors=True)
        command = [sys.executable, os.path.join(options.yardstick, "gen.py"), "--rows", str(rows), "--out", folder, "--mess", str(defects)]
        subprocess.run(command + (["--monthly"] if layout == "twaalf" else []), check=True, stdout=subprocess.DEVNULL)
        if layout == "geschud":
            shuffle(os.path.join(folder, "aanwezigheid.csv"))
        open(os.path.join(folder, "klaar"), "w").close()
    return folder


def shuffle(path):
    with open(path, "rb") as file:
        header, *lines = file.read().splitlines(keepends=True)
    random.Random(1).shuffle(lines)
    with open(path, "wb") as file:
        file.write(header)
        file.writelines(lines)


def product(folder, keep=None):
    """One run of the product on a fresh workspace; the sum of its three commands."""
    workspace = tempfile.mkdtemp(dir=options.folder, prefix="werkmap-")
    os.rmdir(workspace)
    subprocess.run([sys.executable, os.path.join(root, "Fixtures/generator/maak_bench_werkmap.py"), folder, workspace], check=True,
                   stdout=subprocess.DEVNULL)
    figures = workspace + ".csv"
    try:
        stages = {"inlezen": timed([options.program, "inlezen", "--werkmap", workspace])}
        stages["rapportage"] = timed([options.program, "rapportage", "--werkmap", workspace, "--periode", "2025", "--formaat", "xlsx"])
        with open(figures, "wb") as file:
            stages["cijfers"] = timed([options.program, "cijfers", "--werkmap", workspace, "--periode", "2025", "--formaat", "csv"], file)
        if keep:
            shutil.copy(figures, keep)
    finally:
        shutil.rmtree(workspace, ignore_errors=True)
        for rest in (figures, workspace + ".sleutel"):
            if os.path.exists(rest):
                os.remove(rest)
    return stages


def peer(name, folder):
    out = tempfile.mkdtemp(dir=options.folder, prefix="peer-")
    try:
        result = timed(["sh", os.path.join(options.yardstick, "peers/run.sh"), name, folder, out])
        shutil.copy(os.path.join(out, "result.json"), os.path.join(options.folder, "result.json"))
        return result
    finally:
        shutil.rmtree(out, ignore_errors=True)


def median(runs, key):
    return statistics.median(run[key] for run in runs)


def main():
    os.makedirs(options.folder, exist_ok=True)
    os.environ["PY"] = sys.executable
    modules = {"polars": "polars", "duckdb": "duckdb", "pandas-xlsxwriter": "pandas", "pandas-openpyxl": "pandas", "sqlite": "sqlite3"}
    peers = [name for name in options.peers if subprocess.run([sys.executable, "-c", "import " + modules[name]], capture_output=True).returncode == 0]
    for name in set(options.peers) - set(peers):
        print("%s: overgeslagen, het Python-pakket ontbreekt" % name, file=sys.stderr)
    lines = ["| rijen | fouten | bestand | wie | wall s | CPU s | piek MB | rijen/s | MB/s | inlezen · rapportage · cijfers (wall s) |",
             "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"]
    wrong = False
    for rows in options.rows:
        for defects in options.defects:
            for layout in options.layout:
                folder = data(rows, defects, layout)
                size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))
                figures = os.path.join(options.folder, "cijfers.csv")
                ours, theirs = [], {name: [] for name in peers}
                for _ in range(options.runs):
                    ours.append(product(folder, figures))
                    for name in peers:
                        theirs[name].append(peer(name, folder))
                reference = os.path.join(options.folder, "result.json")
                if not peers:
                    peer("ref", folder)
                compared = subprocess.run([sys.executable, os.path.join(options.yardstick, "compare.py"), figures, reference],
                                          capture_output=True, text=True)
                wrong = wrong or compared.returncode != 0
                print("%d rijen, fouten %g, %s: %s" % (rows, defects, layout, compared.stdout.strip()), file=sys.stderr)
                total = [{"wall": sum(s["wall"] for s in run.values()), "cpu": sum(s["cpu"] for s in run.values()),
                          "mb": max(s["mb"] for s in run.values())} for run in ours]
                stages = " · ".join("%.2f" % statistics.median(run[stage]["wall"] for run in ours) for stage in ("inlezen", "rapportage", "cijfers"))
                for who, runs, extra in [("Verantwoording", total, stages)] + [(name, theirs[name], "") for name in peers]:
                    wall = median(runs, "wall")
                    lines.append("| %s | %g%% | %s | %s | %.2f | %.2f | %.0f | %s | %.0f | %s |" % (
                        f"{rows:,}".replace(",", "."), defects * 100, layout, who, wall, median(runs, "cpu"), median(runs, "mb"),
                        f"{rows / wall:,.0f}".replace(",", "."), size / wall / 1e6, extra))
    table = "\n".join(lines) + "\n"
    print(table)
    if options.out:
        with open(options.out, "w", encoding="utf-8") as file:
            file.write(table)
    sys.exit(1 if wrong else 0)


main()
