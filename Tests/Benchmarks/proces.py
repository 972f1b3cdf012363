"""Runs one whole process and tells what it cost, by the operating system's own account."""
import os, shutil, subprocess, sys, tempfile, time

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(os.path.dirname(here))


def timed(command, stdout=subprocess.DEVNULL, environment=None):
    """Wall and CPU in seconds, peak memory in MB. Stops the run on an exit code that is no success (0 or 1).

    Linux counts the memory of whoever started a process as its own until it becomes another program. This runner therefore
    never holds data: what is big happens in a process of its own.
    """
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=stdout, stderr=subprocess.PIPE, env=environment)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit("%s\nstopte met code %d\n%s" % (" ".join(command), process.returncode, errors.decode()[-2000:]))
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "mb": usage.ru_maxrss / 1024}


def generate(yardstick, folder, *arguments):
    """The yardstick's data in a folder, made once and kept; true when they were made now."""
    if os.path.exists(os.path.join(folder, "klaar")):
        return False
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, os.path.join(yardstick, "gen.py"), "--out", folder, *map(str, arguments)],
                   check=True, stdout=subprocess.DEVNULL)
    return True


def finish(folder):
    open(os.path.join(folder, "klaar"), "w").close()


def make_workspace(parent, *data):
    """A fresh workspace for the yardstick's data, in a folder of its own that is removed with its key by `remove`."""
    workspace = os.path.join(tempfile.mkdtemp(dir=parent, prefix="werkmap-"), "werkmap")
    subprocess.run([sys.executable, os.path.join(root, "Fixtures/generator/maak_bench_werkmap.py"), *data, workspace],
                   check=True, stdout=subprocess.DEVNULL)
    return workspace


def remove(workspace):
    shutil.rmtree(os.path.dirname(workspace), ignore_errors=True)


def grouped(number):
    return f"{number:,.0f}".replace(",", ".")


def comma(number, decimals=2):
    return f"{number:.{decimals}f}".replace(".", ",")


def replace_section(path, name, text):
    """Puts `text` between the marks of a section of a Markdown file."""
    begin, end = "<!-- meting: %s -->\n" % name, "<!-- einde meting -->"
    with open(path, encoding="utf-8") as file:
        whole = file.read()
    if begin not in whole:
        sys.exit("%s heeft geen plek '%s'" % (path, begin.strip()))
    head, rest = whole.split(begin, 1)
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + begin + text + end + rest.split(end, 1)[1])
