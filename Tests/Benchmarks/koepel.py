#!/usr/bin/env python3
"""Times one month of reports for many workspaces, as an umbrella organisation would run it: all cores, one process each.

    koepel.py --program verantwoording [--workspaces 342] [--formaat xlsx,html]

The demo workspace is ingested once and copied; only making the reports is timed.
"""
import argparse, os, shutil, subprocess, sys, tempfile, time
from concurrent.futures import ThreadPoolExecutor

root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--program", required=True)
parser.add_argument("--workspaces", type=int, default=342)
parser.add_argument("--formaat", default="xlsx,html")
parser.add_argument("--periode", default="2026-02")
options = parser.parse_args()


def run(*arguments):
    process = subprocess.Popen([options.program, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit("stopte met code %d: %s" % (process.returncode, errors.decode()[-500:]))
    return usage


def main():
    with tempfile.TemporaryDirectory() as folder:
        first = os.path.join(folder, "gemeente-000")
        shutil.copytree(os.path.join(root, "Fixtures", "werkmap-haarlem"), first)
        run("sleutel", "--werkmap", first)
        run("inlezen", "--werkmap", first)
        shutil.rmtree(os.path.join(first, "archief"))
        workspaces = [first]
        for number in range(1, options.workspaces):
            workspaces.append(os.path.join(folder, "gemeente-%03d" % number))
            shutil.copytree(first, workspaces[-1])
        start = time.monotonic()
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            usages = list(pool.map(lambda workspace: run(
                "rapportage", "--werkmap", workspace, "--periode", options.periode, "--peildatum", "2026-03-05",
                "--formaat", options.formaat), workspaces))
        wall = time.monotonic() - start
        cpu = sum(usage.ru_utime + usage.ru_stime for usage in usages)
        print("%d werkmappen, %s: %.1f s, %.1f werkmappen per seconde, %.2f s CPU per werkmap, piek %d MB (eerste %d, laatste %d)" % (
            len(workspaces), options.formaat, wall, len(workspaces) / wall, cpu / len(workspaces),
            max(u.ru_maxrss for u in usages) / 1024, usages[0].ru_maxrss / 1024, usages[-1].ru_maxrss / 1024))


main()
