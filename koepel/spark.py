#!/usr/bin/env python3
"""The month of many workspaces on a cluster that is already there: Apache Spark does the spreading, the installed program does the month.

    spark-submit koepel/spark.py --peildatum 2026-03-05 --uitvoer beeld MAP...     # the cluster's own configuration says where
    python3 koepel/spark.py --master 'local[2]' --peildatum 2026-03-05 --uitvoer beeld MAP...

One workspace is one task, and no row of one leaves it: back come the last line of its ledger and how the task ended. Workspaces lie on
storage that every machine sees under one path, and each machine has the program. A task that fails is tried again, one that is stuck is
ended with all that it started, and a workspace that is up to date is left as it is: the program itself sees that there is nothing to do.
At the end the program makes the umbrella from the released figures. Exit code: that of the worst workspace, as the program has them.
"""
import argparse
import datetime
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import time

# 0 all well, 1 something waits for a person, 5 figures miss something: the month was done. Anything else is tried again, unless a
# next try would end alike: 2 wrong settings, 3 refused for safety.
DONE, FINAL = (0, 1, 5), (2, 3)
WORST = [0, 1, 5, 2, 3, 4]


def workspaces(folders):
    """Every workspace among the folders and directly in them, by path."""
    found = []
    for folder in map(pathlib.Path, folders):
        inside = [folder] if (folder / "verantwoording.yaml").exists() else sorted(p.parent for p in folder.glob("*/verantwoording.yaml"))
        if not inside:
            sys.exit(f"In {folder} ligt geen werkmap: verantwoording.yaml ontbreekt.")
        found += [str(p.resolve()) for p in inside]
    return sorted(set(found))


def month(workspace, program, peildatum, formats, seconds, last):
    """One month of one workspace. `last`: whether this try is the last, so that a failure is told and no longer raised."""
    begin = time.monotonic()
    command = [program, "maand", "--werkmap", workspace, "--peildatum", peildatum, "--formaat", formats]
    # Two libraries that start threads of their own; the cores are Spark's to give.
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               start_new_session=True, env=environment)
    try:
        errors = process.communicate(timeout=seconds)[1].decode(errors="replace").strip()
        code = process.returncode
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        code, errors = 4, f"na {seconds} seconden niet klaar"
    if code not in DONE + FINAL and not last:
        raise RuntimeError(f"{workspace}: code {code}")
    return {"werkmap": workspace, "code": code if code in WORST else 4, "seconden": round(time.monotonic() - begin, 2),
            "melding": errors.splitlines()[-1] if errors and code not in DONE else "", "grootboek": ledger(workspace)}


def ledger(workspace):
    """The last line of the ledger that tells how a month ended; None when there is none."""
    try:
        lines = (pathlib.Path(workspace) / "grootboek.jsonl").read_text().splitlines()
    except OSError:
        return None
    for line in reversed(lines):
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if entry.get("opdracht") == "maand" and "fase" not in entry:
            return entry
    return None


def spread(paths, options):
    """All workspaces over the executors; the results by path."""
    from pyspark import TaskContext
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("Verantwoording").config("spark.task.maxFailures", options.pogingen)
    if options.master:
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        # On one machine Spark tries nothing again unless its master says so.
        builder = builder.master(re.sub(r"^local\[(\w+|\*)\]$", rf"local[\1,{options.pogingen}]", options.master))
        builder = builder.config("spark.ui.enabled", "false")
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF" if options.master else "ERROR")
    given = (options.program, options.peildatum, options.formaat, options.seconden)
    tries = options.pogingen

    def task(path):
        attempt = TaskContext.get().attemptNumber()
        return {**month(path, *given, last=attempt + 1 >= tries), "poging": attempt + 1}

    try:
        return session.sparkContext.parallelize(paths, len(paths)).map(task).collect()
    finally:
        session.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mappen", nargs="+", metavar="MAP")
    parser.add_argument("--program", default="verantwoording")
    parser.add_argument("--peildatum", required=True, metavar="JJJJ-MM-DD")
    parser.add_argument("--uitvoer", help="where the umbrella comes; without it only the months are done")
    parser.add_argument("--formaat", default="html,xlsx,json", help="json is what the umbrella reads")
    parser.add_argument("--seconden", type=int, default=1800, help="after which a workspace is stuck")
    parser.add_argument("--pogingen", type=int, default=3)
    parser.add_argument("--master", help="such as 'local[2]'; without it the configuration of Spark decides")
    parser.add_argument("--verslag", help="a file with one line of JSON per workspace")
    options = parser.parse_args()
    day = datetime.date.fromisoformat(options.peildatum)
    period = (day.replace(day=1) - datetime.timedelta(days=1)).strftime("%Y-%m")

    results = spread(workspaces(options.mappen), options)
    if options.verslag:
        pathlib.Path(options.verslag).write_text("".join(json.dumps(r, ensure_ascii=False, sort_keys=True) + "\n" for r in results))
    failed = [r for r in results if r["code"] not in DONE]
    for result in failed:
        print(f"{result['werkmap']}: code {result['code']} {result['melding']}", file=sys.stderr)
    again = sum(r["poging"] > 1 for r in results)
    print(f"{len(results)} werkmappen, {len(results) - len(failed)} gedaan, {again} na een nieuwe poging, {len(failed)} niet gelukt")
    codes = [r["code"] for r in results]
    if options.uitvoer:
        umbrella = [options.program, "koepel", *options.mappen, "--periode", period, "--werkversies", "--uitvoer", options.uitvoer]
        codes.append(subprocess.run(umbrella, stdout=subprocess.DEVNULL).returncode)
    sys.exit(max(codes, key=lambda code: WORST.index(code) if code in WORST else len(WORST)))


if __name__ == "__main__":
    main()
