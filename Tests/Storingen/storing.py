#!/usr/bin/env python3
"""Disturbs the program in every way we know and looks whether the next run makes good.

storing.py PROGRAM [--klein] [--zaad N] [--kills N]

After each fault the same commands run once more, undisturbed. Then every report, every file of the archive and every figure must be
the same bytes as where nothing happened; or the disturbed run did all of it already. A fault that ends in silence is one that
this finds: exit 0, 1 or 5 with other bytes. Needs strace for kills and refused calls, a C compiler for refused threads; what is
missing is said and skipped. Ends with 1 when a fault was not mended.
"""
import argparse, hashlib, os, pathlib, random, shutil, subprocess, sys, tempfile

HIER = pathlib.Path(__file__).parent
PEIL = ["--peildatum", "2026-04-05"]
PROFIEL = """bron: een
organisatie: Organisatie een
leveringen:
  - soort: activiteiten
    bestand: "een-activiteiten-*.csv"
    ritme: jaarlijks
    formaat: { soort: csv, scheiding: ";", codering: utf-8 }
    kolommen:
      activiteit: { namen: [activiteit] }
      naam: { namen: [naam] }
      werkvorm: { namen: [werkvorm] }
      doelen: { namen: [doelen] }
  - soort: aanwezigheid
    bestand: "een-aanwezigheid-*.csv"
    ritme: maandelijks
    formaat: { soort: csv, scheiding: ";", codering: utf-8 }
    kolommen:
      bijeenkomst: { namen: [bijeenkomst] }
      datum: { namen: [datum], notatie: dd-mm-jjjj }
      activiteit: { namen: [activiteit] }
      locatie: { namen: [locatie] }
      wijk: { namen: [wijk] }
      kind: { namen: [kind] }
      status: { namen: [status] }
"""
INSTELLINGEN = """organisatie: Proef
gemeente: Haarlem
vanaf: 2026-01
leeftijdsbanden: [0-12, onbekend]
werkvormen: [groep]
drempels: { daling_stopt_bij_procent: 100 }
"""


class Proef:
    """A small workspace, and what it looks like when nothing goes wrong."""

    def __init__(self, programma, map_):
        self.programma, self.map = os.path.abspath(programma), pathlib.Path(map_)
        self.kern = self.map / "kern"
        self.run(self.kern, ["nieuw", str(self.kern)], kaal=True)
        for oud in (self.kern / "bronnen").glob("*"):
            oud.unlink()
        (self.kern / "bronnen/een.yaml").write_text(PROFIEL)
        (self.kern / "verantwoording.yaml").write_text(INSTELLINGEN)
        (self.kern / "resultaatafspraken.yaml").write_text("afspraken: []\n")
        inbox = self.kern / "inbox"
        inbox.mkdir(exist_ok=True)
        (inbox / "een-activiteiten-2026.csv").write_text("activiteit;naam;werkvorm;doelen\nA1;Club;groep;D01\n")
        for maand in (1, 2, 3):
            rijen = [f"b{n % 9};{n % 27 + 1:02}-{maand:02}-2026;A1;Hal;WK039201;kind-{n % (70 + maand)};aanwezig" for n in range(400)]
            (inbox / f"een-aanwezigheid-2026-{maand:02}.csv").write_text(
                "bijeenkomst;datum;activiteit;locatie;wijk;kind;status\n" + "\n".join(rijen) + "\n" + "b1;99-01-2026;A1;Hal;WK039201;k;aanwezig\n")
        self.opdrachten = {
            "inlezen": ["inlezen"],
            "rapportage": ["rapportage", "--periode", "2026-02", "--formaat", "html,xlsx,ods,json,csv", "--editie", "beide"] + PEIL,
            "maand": ["maand", "--periode", "2026-03", "--formaten", "html,xlsx,csv"] + PEIL,
        }
        self.goed = self.fresh("goed")
        self.code = {naam: self.run(self.goed, o).returncode for naam, o in self.opdrachten.items()}
        self.verwacht = self.state(self.goed)

    def fresh(self, naam):
        doel = self.map / naam
        shutil.rmtree(doel, ignore_errors=True)
        shutil.copytree(self.kern, doel)
        shutil.copy(str(self.kern) + ".sleutel", str(doel) + ".sleutel")
        return doel

    def run(self, map_, opdracht, voor=(), omgeving=None, kaal=False):
        woorden = list(voor) + [self.programma] + opdracht + ([] if kaal else ["--werkmap", str(map_)])
        try:
            return subprocess.run(
                woorden, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                env={"PATH": "/usr/local/bin:/usr/bin:/bin", "OPENBLAS_NUM_THREADS": "1", **(omgeving or {})}, timeout=120)
        except subprocess.TimeoutExpired:
            self.fail(" ".join(opdracht), "na twee minuten nog niet klaar")
            return subprocess.CompletedProcess(woorden, -99, b"", b"")

    def state(self, map_):
        uit = {}
        for deel in ("reports", "archief", "quarantaine"):
            for pad in sorted((map_ / deel).rglob("*")):
                if pad.is_file() and pad.name != "index.html":
                    uit[str(pad.relative_to(map_))] = hashlib.sha256(pad.read_bytes()).hexdigest()
        for periode in ("2026-01", "2026-02", "2026-03"):
            cijfers = subprocess.run(
                [self.programma, "cijfers", "--periode", periode, "--werkmap", str(map_)] + PEIL, capture_output=True)
            uit["cijfers " + periode] = hashlib.sha256(cijfers.stdout).hexdigest()
        return uit

    def verify(self, wat, map_, gestoord, volgende):
        """`gestoord`: the exit code of the disturbed run; `volgende`: the commands to give after it."""
        for opdracht in volgende:
            na = self.run(map_, opdracht)
            if na.returncode not in (0, 1, 5):
                return self.fail(wat, f"de volgende run eindigt met {na.returncode}: {na.stderr.decode()[-300:]}")
        stand = self.state(map_)
        anders = sorted(k for k in set(self.verwacht) | set(stand) if self.verwacht.get(k) != stand.get(k))
        resten = [p.name for d in (map_, map_ / "reports", map_ / "reports/INTERN") if d.exists() for p in d.iterdir()
                  if p.name.startswith((".tussen-", ".opzij", ".heropbouw"))]
        if anders or resten:
            return self.fail(wat, f"code {gestoord}; anders: {anders[:4]} {resten}")
        return True

    gezakt = 0

    def fail(self, wat, reden):
        print(f"NIET HERSTELD  {wat}: {reden}", flush=True)
        self.gezakt += 1
        return False


def strace(oproep, effect, keer):
    return ["strace", "--seccomp-bpf", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={oproep}", "-e", f"inject={oproep}:{effect}:when={keer}"]


OPROEPEN = ["write", "pwrite64", "openat", "fsync", "fdatasync", "rename", "renameat2", "unlink", "ftruncate", "fchmod", "mkdir", "link", "pread64", "fcntl", "close"]
FOUTEN = ["ENOSPC", "EIO", "EACCES", "EMFILE"]


def disturb(proef, aantal, wat, soort):
    """Faults at system calls, spread over the commands that write."""
    namen, goed = list(proef.opdrachten), 0
    for nummer in range(aantal):
        naam = namen[nummer % len(namen)]
        oproep = random.choice(OPROEPEN)
        effect = "signal=SIGKILL" if soort == "kill" else f"error={random.choice(FOUTEN)}"
        keer = random.choice([1, 2, 3, random.randint(1, 12), random.randint(1, 60), random.randint(1, 400)])
        map_ = proef.fresh("stuk")
        for eerst in namen[: namen.index(naam)]:
            proef.run(map_, proef.opdrachten[eerst])
        gestoord = proef.run(map_, proef.opdrachten[naam], strace(oproep, effect, keer)).returncode
        if proef.verify(f"{wat}: {naam}, {oproep} {effect} de {keer}e keer", map_, gestoord, [proef.opdrachten[n] for n in namen]):
            goed += 1
    print(f"{wat}: {goed} van {aantal} hersteld", flush=True)


def threads(proef, bibliotheek, aantal):
    goed = 0
    for vanaf in range(1, aantal + 1):
        map_ = proef.fresh("stuk")
        codes = [
            proef.run(map_, o + (["--draden", "8"] if n == "inlezen" else []), omgeving={"LD_PRELOAD": bibliotheek, "WEIGER_DRAAD": str(vanaf)}).returncode
            for n, o in proef.opdrachten.items()
        ]
        goed += proef.verify(f"draden geweigerd vanaf de {vanaf}e", map_, codes, [])
    print(f"draden geweigerd: {goed} van {aantal} goed", flush=True)


def flips(proef, aantal):
    gevonden = 0
    opslag = proef.goed / "verantwoording.sqlite"
    heel = opslag.read_bytes()
    for _ in range(aantal):
        plek = random.randrange(len(heel))
        if plek in range(24, 28) or plek in range(92, 96):
            plek = 200
        opslag.write_bytes(heel[:plek] + bytes([heel[plek] ^ 1 << random.randrange(8)]) + heel[plek + 1:])
        code = proef.run(proef.goed, ["cijfers", "--periode", "2026-02"] + PEIL).returncode
        if code in (3, 4):
            gevonden += 1
        else:
            proef.fail(f"omgevallen bit op {plek}", f"code {code}")
    opslag.write_bytes(heel)
    print(f"omgevallen bits: {gevonden} van {aantal} gevonden", flush=True)


def disks(proef, maten):
    goed = gedaan = 0
    for kilobytes in maten:
        map_ = proef.fresh("stuk")
        schijf = proef.map / "schijf"
        schijf.mkdir(exist_ok=True)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(schijf)], capture_output=True).returncode:
            print("kleine schijven: overgeslagen, mount mag hier niet")
            return
        try:
            klein = schijf / "w"
            if subprocess.run(["cp", "-r", str(map_), str(klein)], capture_output=True).returncode:
                continue
            shutil.copy(str(map_) + ".sleutel", str(proef.map / "w.sleutel"))
            shutil.copy(str(map_) + ".sleutel", str(schijf / "w.sleutel"))
            codes = [proef.run(klein, o).returncode for o in proef.opdrachten.values()]
            shutil.rmtree(map_)
            shutil.copytree(klein, map_)
        finally:
            subprocess.run(["umount", str(schijf)])
        gedaan += 1
        goed += proef.verify(f"schijf van {kilobytes} kB", map_, codes, list(proef.opdrachten.values()))
    print(f"kleine schijven: {goed} van {gedaan} hersteld", flush=True)


def writes(proef, keren):
    """One write that fails, in the making of each format: the report is whole, or there is none and it is said."""
    goed = gedaan = 0
    opdracht = {n: ["rapportage", "--periode", "2026-02", "--formaat", n, "--editie", "beide"] + PEIL for n in ("xlsx", "ods", "html", "json", "csv")}
    for formaat, woorden in opdracht.items():
        basis = proef.fresh("basis")
        proef.run(basis, proef.opdrachten["inlezen"])
        schoon = proef.map / "schoon"
        shutil.rmtree(schoon, ignore_errors=True)
        shutil.copytree(basis, schoon)
        shutil.copy(str(basis) + ".sleutel", str(schoon) + ".sleutel")
        proef.run(schoon, woorden)
        heel = {p.name: p.read_bytes() for p in (schoon / "reports").rglob("*") if p.is_file() and p.name != "index.html"}
        for keer in keren:
            stuk = proef.map / "stuk"
            shutil.rmtree(stuk, ignore_errors=True)
            shutil.copytree(basis, stuk)
            shutil.copy(str(basis) + ".sleutel", str(stuk) + ".sleutel")
            gestoord = proef.run(stuk, woorden, strace(random.choice(["write", "pwrite64"]), f"error={random.choice(FOUTEN)}", keer))
            rapport = {p.name: p.read_bytes() for p in (stuk / "reports").rglob("*") if p.is_file() and p.name != "index.html"} if (stuk / "reports").exists() else {}
            gedaan += 1
            if (gestoord.returncode in (0, 1, 5) and rapport != heel) or (rapport and rapport != heel) or (gestoord.returncode == 4 and not gestoord.stderr):
                proef.fail(f"mislukte schrijfopdracht {keer} bij {formaat}", f"code {gestoord.returncode}, {len(rapport)} bestanden anders of half")
            else:
                goed += 1
    print(f"een mislukte schrijfopdracht per formaat: {goed} van {gedaan} heel of gemeld", flush=True)


def limits(proef, geheugen, bestanden):
    """Little memory and few open files: done as ever, or said; never a figure less."""
    goed = onstartbaar = 0
    for wat, waarde in [("-v", g) for g in geheugen] + [("-n", b) for b in bestanden]:
        map_ = proef.fresh("stuk")
        # Not even the kernel can place a program of this size: it dies before its first instruction, and whoever starts it is told.
        if subprocess.run(["sh", "-c", f'ulimit {wat} {waarde}; exec "$@"', "sh", proef.programma, "--version"], capture_output=True).returncode in (-9, -11):
            onstartbaar += 1
            continue
        codes = [proef.run(map_, o, ["sh", "-c", f'ulimit {wat} {waarde}; exec "$@"', "sh"]) for o in proef.opdrachten.values()]
        # 127: not even the libraries could be loaded, and the system said so.
        stil = [c for c in codes if c.returncode not in (0, 1, 3, 4, 5, 127) or (c.returncode in (3, 4, 127) and not c.stderr)]
        if stil:
            proef.fail(f"ulimit {wat} {waarde}", f"eindigt met {stil[0].returncode} zonder melding")
        goed += proef.verify(f"ulimit {wat} {waarde}", map_, [c.returncode for c in codes], list(proef.opdrachten.values()))
    print(f"weinig geheugen en weinig open bestanden: {goed} van {len(geheugen) + len(bestanden) - onstartbaar} goed, {onstartbaar} te weinig om te starten", flush=True)


def masks(proef):
    """The same bytes and the same modes, whatever cron says."""
    standen = []
    for masker in ("000", "022", "077"):
        map_ = proef.fresh("stuk")
        for o in proef.opdrachten.values():
            proef.run(map_, o, ["env", "-i", "sh", "-c", f"umask {masker}; exec \"$@\"", "sh"])
        standen.append((proef.state(map_), sorted((str(p.relative_to(map_)), oct(p.stat().st_mode)) for d in ("reports", "archief", "verantwoording.sqlite", "grootboek.jsonl") for p in ([map_ / d] + list((map_ / d).rglob("*"))))))
    if standen[0] != standen[1] or standen[1] != standen[2]:
        proef.fail("umask", "andere bytes of rechten")
    else:
        print("zonder HOME, LANG en PATH, umask 000, 022 en 077: dezelfde bytes en rechten", flush=True)


def main():
    lezer = argparse.ArgumentParser()
    lezer.add_argument("programma")
    lezer.add_argument("--klein", action="store_true")
    lezer.add_argument("--zaad", type=int, default=15)
    lezer.add_argument("--kills", type=int, default=500)
    keuze = lezer.parse_args()
    random.seed(keuze.zaad)
    with tempfile.TemporaryDirectory() as map_:
        proef = Proef(keuze.programma, map_)
        print("ongestoord:", proef.code, flush=True)
        klein = keuze.klein
        masks(proef)
        flips(proef, 20 if klein else 200)
        limits(proef, [200_000] if klein else range(40_000, 1_000_000, 60_000), [24] if klein else range(8, 40, 2))
        if shutil.which("cc"):
            bibliotheek = os.path.join(map_, "weiger.so")
            subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", bibliotheek, str(HIER / "weiger.c"), "-ldl"], check=True)
            threads(proef, bibliotheek, 3 if klein else 16)
        else:
            print("draden: overgeslagen, er is geen C-compiler")
        if shutil.which("strace"):
            writes(proef, [2, 9, 40] if klein else list(range(1, 60)) + list(range(60, 400, 17)))
            disturb(proef, 9 if klein else keuze.kills, "SIGKILL", "kill")
            disturb(proef, 9 if klein else keuze.kills // 2, "geweigerde oproep", "fout")
        else:
            print("SIGKILL en geweigerde oproepen: overgeslagen, strace ontbreekt")
        if not klein and os.geteuid() == 0:
            disks(proef, [int(120 * 1.13 ** n) for n in range(30)])
    sys.exit(1 if proef.gezakt else 0)


if __name__ == "__main__":
    main()
