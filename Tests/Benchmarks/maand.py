#!/usr/bin/env python3
"""Times one more month of 170,000 rows after five years (10 million rows), beside the same month in an empty store.

    maand.py --program verantwoording --yardstick DIR [--runs 5] [--docs docs/prestaties.md]

Ingests the month and makes its month, quarter and year reports (XLSX and HTML) in one run. The month is the first of a
year, so that quarter and year are compared with full ones of the year before. 'In gebruik': the report of the month
before was made, as it is every month. The least CPU, and the median of the clock.
"""
import argparse, csv, os, shutil, statistics
from proces import comma, finish, generate, make_workspace, remove, replace_section, root, timed

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--program", required=True)
parser.add_argument("--yardstick", required=True)
parser.add_argument("--runs", type=int, default=5)
parser.add_argument("--rows", type=int, default=2_000_000, help="per year")
parser.add_argument("--formaat", default="xlsx,html")
parser.add_argument("--folder", default=os.path.join(root, ".build", "bench"))
parser.add_argument("--docs")
options = parser.parse_args()
year, month = 2025, "2025-01"
periods = (month, "2025-K1", "2025")
stages = ("inlezen", "rapportage")


def data(of):
    """One year of monthly files, the signals divided over months as well; of the last year the first month only."""
    folder = os.path.join(options.folder, "jaar-%d-%d" % (options.rows, of))
    if generate(options.yardstick, folder, "--rows", options.rows, "--year", of, "--monthly"):
        with open(os.path.join(folder, "signalen.csv"), encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file, delimiter=";")
        os.remove(os.path.join(folder, "signalen.csv"))
        for number in range(1, 13):
            with open(os.path.join(folder, "signalen-%d-%02d.csv" % (of, number)), "w", encoding="utf-8", newline="") as file:
                csv.writer(file, delimiter=";").writerows([header] + [row for row in rows if row[1][3:5] == "%02d" % number])
        if of == year:
            for name in os.listdir(folder):
                if name.endswith(".csv") and "-%d-" % year in name and month not in name:
                    os.remove(os.path.join(folder, name))
        finish(folder)
    return folder


def make(*folders, reported=False):
    """A workspace in which everything but the new month is ingested, kept as a folder to copy."""
    workspace = make_workspace(options.folder, *folders)
    new = [name for name in os.listdir(os.path.join(workspace, "inbox")) if month in name]
    aside = os.path.join(os.path.dirname(workspace), "nieuw")
    os.makedirs(aside)
    for name in new:
        shutil.move(os.path.join(workspace, "inbox", name), os.path.join(aside, name))
    timed([options.program, "inlezen", "--werkmap", workspace])
    shutil.rmtree(os.path.join(workspace, "archief"), ignore_errors=True)
    if reported:
        timed([options.program, "rapportage", "--werkmap", workspace, "--periode", "2024-12", "--peildatum", "2025-01-05",
               "--formaat", options.formaat])
    return workspace


def run(template):
    """What each stage costs in a fresh copy of the workspace."""
    parent = os.path.dirname(template) + "-kopie"
    shutil.rmtree(parent, ignore_errors=True)
    shutil.copytree(os.path.dirname(template), parent)
    workspace = os.path.join(parent, "werkmap")
    try:
        for name in os.listdir(os.path.join(parent, "nieuw")):
            shutil.move(os.path.join(parent, "nieuw", name), os.path.join(workspace, "inbox", name))
        costs = {"inlezen": timed([options.program, "inlezen", "--werkmap", workspace])}
        asked = [word for period in periods for word in ("--periode", period)]
        costs["rapportage"] = timed([options.program, "rapportage", "--werkmap", workspace, *asked,
                                     "--peildatum", "2025-02-05", "--formaat", options.formaat])
        return costs
    finally:
        shutil.rmtree(parent, ignore_errors=True)


def main():
    os.makedirs(options.folder, exist_ok=True)
    templates = {"lege opslag": make(data(year)),
                 "na vijf jaar, in gebruik": make(*(data(of) for of in range(year - 5, year + 1)), reported=True),
                 "na vijf jaar, zonder eerder rapport": make(*(data(of) for of in range(year - 5, year + 1)))}
    runs = {name: [] for name in templates}
    try:
        for _ in range(options.runs):
            for name, template in templates.items():
                runs[name].append(run(template))
    finally:
        for template in templates.values():
            remove(template)
    lines = ["| opslag | %s | samen, CPU s | samen, wall s | piek MB |" % " | ".join("%s, CPU s" % stage for stage in stages),
             "| --- |" + " --- |" * (len(stages) + 3)]
    sums = {}
    for name, costs in runs.items():
        least = [min(cost[stage]["cpu"] for cost in costs) for stage in stages]
        wall = statistics.median(sum(cost[stage]["wall"] for stage in stages) for cost in costs)
        sums[name] = (sum(least), wall)
        peak = max(cost[stage]["mb"] for cost in costs for stage in stages)
        lines.append("| %s | %s | %s | %s | %d |" % (
            name, " | ".join(comma(value) for value in least), comma(sum(least)), comma(wall), peak))
    empty, empty_wall = sums["lege opslag"]
    for name in list(runs)[1:]:
        lines.append("| %s, keer de lege opslag |" % name + " |" * len(stages) + " %s | %s | |" % (
            comma(sums[name][0] / empty, 1), comma(sums[name][1] / empty_wall, 1)))
    table = "\n".join(lines) + "\n"
    print(table)
    if options.docs:
        replace_section(options.docs, "maand", table)


main()
