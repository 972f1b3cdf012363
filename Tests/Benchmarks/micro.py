#!/usr/bin/env python3
"""Instructions per unit of each kind of work, so that a regression shows on a machine that is busy with other things.

    micro.py --program .build/release/Micro [--only xlsx poort] [--against vorige.json] [--save deze.json] [--docs docs/prestaties.md]

Each kind runs on the same data once and thrice over; the difference is divided by what was done more, so that starting and
preparing do not count. The processor counts, by `perf stat`; where it may not, valgrind simulates.
"""
import argparse, json, os, re, shutil, subprocess, sys, tempfile
from proces import grouped, replace_section

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--program", required=True)
parser.add_argument("--only", nargs="+")
parser.add_argument("--against", help="a file that --save made, of another commit")
parser.add_argument("--save")
parser.add_argument("--docs")
options = parser.parse_args()


def by_perf(command):
    """Instructions in user space; None where the processor or its owner does not tell."""
    if not shutil.which("perf"):
        return None
    done = subprocess.run(["perf", "stat", "-x", ";", "-e", "instructions:u", *command], capture_output=True, text=True)
    found = re.search(r"^(\d+);[^;]*;instructions", done.stderr, re.MULTILINE)
    return int(found.group(1)) if found and done.returncode == 0 else None


def by_valgrind(command):
    if not shutil.which("valgrind"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind stops at debug information that is newer than it knows.
        bare = os.path.join(folder, "Micro")
        if subprocess.run(["strip", "-o", bare, command[0]], capture_output=True).returncode == 0:
            command = [bare, *command[1:]]
        done = subprocess.run(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=" + os.path.join(folder, "uit"),
                               *command], capture_output=True, text=True)
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit("%s\n%s" % (" ".join(command), done.stderr[-2000:]))
    return int(found.group(1).replace(",", ""))


def main():
    listed = subprocess.run([options.program, "lijst"], check=True, capture_output=True, text=True).stdout
    kinds = [line.split("\t") for line in listed.splitlines()]
    count, way = next(((count, way) for count, way in [(by_perf, "perf stat"), (by_valgrind, "valgrind")]
                       if count([options.program, "vereniging", "10", "1"]) is not None), (None, None))
    if not count:
        sys.exit("Instructies tellen kan hier niet: de processor telt niet (perf stat) en valgrind is er niet. Installeer valgrind.")
    before = {}
    if options.against:
        with open(options.against, encoding="utf-8") as file:
            before = json.load(file)
    result = {}
    lines = ["| werk | eenheid | instructies per eenheid |" + (" eerder | verhouding |" if before else ""),
             "| --- | --- | --- |" + (" --- | --- |" if before else "")]
    for name, unit, number, what in kinds:
        if options.only and name not in options.only:
            continue
        small, large = (count([options.program, name, number, str(times)]) for times in (1, 3))
        each = result[name] = (large - small) / (2 * int(number))
        compared = ""
        if before:
            compared = " %s | %.2f |" % (grouped(before[name]), each / before[name]) if name in before else " | |"
        lines.append("| %s: %s | %s | %s |%s" % (name, what, unit, grouped(each), compared))
        print(lines[-1], file=sys.stderr)
    table = "\n".join(lines) + "\n\nGeteld met %s.\n" % way
    print(table)
    if options.save:
        with open(options.save, "w", encoding="utf-8") as file:
            json.dump(result, file, indent=1, sort_keys=True)
    if options.docs:
        replace_section(options.docs, "micro", table)


main()
