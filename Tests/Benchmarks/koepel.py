#!/usr/bin/env python3
"""Times one month of reports for many workspaces, as an umbrella organisation would run it: all cores, one process each.

    koepel.py --program verantwoording [--workspaces 342] [--formaat xlsx,html] [--pdf 12] [--docs docs/prestaties.md]

The demo workspace is ingested once and copied; only making the reports is timed. PDF is measured apart, for `--pdf`
workspaces: the time of the converter (WeasyPrint) is what its own processes used.
"""
import argparse, os, shutil, stat, tempfile, time
from concurrent.futures import ThreadPoolExecutor
from proces import comma, replace_section, root, timed

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--program", required=True)
parser.add_argument("--workspaces", type=int, default=342)
parser.add_argument("--formaat", default="xlsx,html")
parser.add_argument("--pdf", type=int, default=12, help="0 leaves PDF out")
parser.add_argument("--periode", default="2026-02")
parser.add_argument("--docs")
options = parser.parse_args()

# Stands in front of the converter and writes down what each of its runs cost.
WRAPPER = """#!/usr/bin/env python3
import os, subprocess, sys, time
start = time.monotonic()
code = subprocess.run([%r, *sys.argv[1:]]).returncode
used = os.times()
with open(%r, "a") as file:
    file.write("%%f %%f\\n" %% (time.monotonic() - start, used.children_user + used.children_system))
sys.exit(code)
"""


def reports(workspaces, formats, environment=None):
    """Wall time of all, and what each process cost."""
    start = time.monotonic()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        costs = list(pool.map(lambda workspace: timed(
            [options.program, "rapportage", "--werkmap", workspace, "--periode", options.periode,
             "--peildatum", "2026-03-05", "--formaat", formats], environment=environment), workspaces))
    return time.monotonic() - start, costs


def line(what, wall, costs, converter="–"):
    cpu = sum(cost["cpu"] for cost in costs) / len(costs)
    return "| %s | %d | %s | %s | %s | %s | %d | %d |" % (
        what, len(costs), comma(wall, 1), comma(len(costs) / wall, 1), comma(cpu), converter, costs[0]["mb"], costs[-1]["mb"])


def measure_pdf(workspaces, folder):
    converter = shutil.which("weasyprint")
    if not converter or not workspaces:
        return []
    log, tools = os.path.join(folder, "omzetter.log"), os.path.join(folder, "bin")
    os.makedirs(tools)
    wrapper = os.path.join(tools, "weasyprint")
    with open(wrapper, "w") as file:
        file.write(WRAPPER % (converter, log))
    os.chmod(wrapper, stat.S_IRWXU)
    wall, costs = reports(workspaces, "pdf", {**os.environ, "PATH": tools + ":" + os.environ["PATH"]})
    with open(log) as file:
        runs = [tuple(map(float, row.split())) for row in file]
    inside, used = (sum(run[part] for run in runs) / len(workspaces) for part in (0, 1))
    text = "%s s wall, %s s CPU in %s keer" % (comma(inside), comma(used), comma(len(runs) / len(workspaces), 0))
    return [line("pdf", wall, costs, text)]


def main():
    with tempfile.TemporaryDirectory() as folder:
        first = os.path.join(folder, "gemeente-000")
        shutil.copytree(os.path.join(root, "Fixtures", "werkmap-haarlem"), first)
        timed([options.program, "sleutel", "--werkmap", first])
        timed([options.program, "inlezen", "--werkmap", first])
        shutil.rmtree(os.path.join(first, "archief"))
        workspaces = [first]
        for number in range(1, max(options.workspaces, options.pdf)):
            workspaces.append(os.path.join(folder, "gemeente-%03d" % number))
            shutil.copytree(first, workspaces[-1])
        lines = ["| formaten | werkmappen | wall s | per seconde | CPU s per werkmap | waarvan omzetter, per werkmap | piek MB eerste | laatste |",
                 "| --- | --- | --- | --- | --- | --- | --- | --- |"]
        lines.append(line(options.formaat.replace(",", " + "), *reports(workspaces[:options.workspaces], options.formaat)))
        lines += measure_pdf(workspaces[:options.pdf], folder)
    table = "\n".join(lines) + "\n"
    print(table)
    if options.docs:
        replace_section(options.docs, "koepel", table)


main()
