#!/usr/bin/env python3
"""Lives through a year of a small workspace, day by day, with a clock of its own and nobody watching.

jaar.py PROGRAM [--zaad N] [--dagen N]

Deliveries come early, late, twice, with broken rows, not at all, and again with other rows. Every day reads the inbox; the month is
done when it is due; months are approved, and approved again with a reason when they changed. Each week one command is killed at a
random system call. Children are erased, and named again. Half-way the workspace is
lost and put back from a backup of some days before. At the end files and rows are kept long enough. What must hold is looked at
every month and at the end: each figure equals a count over the rows that were delivered last, no delivery is without its line in
the ledger, what was approved is what it was, and the month that is done is not done again.
"""
import argparse, csv, datetime, hashlib, io, json, os, pathlib, random, shutil, subprocess, sys, tempfile

HIER = pathlib.Path(__file__).parent
sys.path.insert(0, str(HIER))
from storing import INSTELLINGEN, PROFIEL, strace

BRONNEN = ("een", "twee")
ROOSTER = 'rooster:\n  dag: { tijd: "05:30" }\n  maand: { dag: 3, tijd: "06:00" }\n  perioden: [kwartaal]\n'
VRAGEN = ("Samenvatting", "Wat gaat er goed?", "Wat kan er beter?", "Hoe kunnen uitvoerder en gemeente elkaar daarin ondersteunen en versterken?")
KOP = "bijeenkomst;datum;activiteit;locatie;wijk;kind;status\n"


class Jaar:
    def __init__(self, programma, map_):
        self.programma, self.map, self.fouten = os.path.abspath(programma), pathlib.Path(map_), []
        self.w = self.map / "w"
        self.kijk = {"kills": 0, "leveringen": 0, "vastgesteld": 0, "nagerekend": 0, "teruggezet": 0, "gewist": 0}
        self.gewist = set()
        self.bibliotheek = str(self.map / "klok.so")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.bibliotheek, str(HIER / "klok.c"), "-ldl"], check=True)
        self.dag = datetime.date(2026, 1, 1)
        self.run(["nieuw", str(self.w)], kaal=True)
        for oud in (self.w / "bronnen").glob("*"):
            oud.unlink()
        for bron in BRONNEN:
            profiel = PROFIEL.replace("bron: een", f"bron: {bron}").replace("Organisatie een", f"Organisatie {bron}").replace('"een-', f'"{bron}-')
            (self.w / f"bronnen/{bron}.yaml").write_text(profiel)
        (self.w / "verantwoording.yaml").write_text(INSTELLINGEN + ROOSTER)
        (self.w / "resultaatafspraken.yaml").write_text("afspraken: []\n")
        # What each bron said last of each month: rows (session, day, child, present).
        self.waarheid, self.vast, self.wacht = {}, {}, []
        for bron in BRONNEN:
            self.put(f"{bron}-activiteiten-2026.csv", "activiteit;naam;werkvorm;doelen\nA1;Club;groep;D01\n")
            self.put(f"{bron}-activiteiten-2027.csv", "activiteit;naam;werkvorm;doelen\nA1;Club;groep;D01\n")

    def put(self, naam, tekst):
        (self.w / "inbox").mkdir(exist_ok=True)
        (self.w / "inbox" / naam).write_text(tekst)

    def run(self, opdracht, voor=(), kaal=False, invoer=""):
        moment = int(datetime.datetime(self.dag.year, self.dag.month, self.dag.day, 5, tzinfo=datetime.timezone.utc).timestamp())
        self.seconde = getattr(self, "seconde", 0) + 7
        omgeving = {"PATH": "/usr/local/bin:/usr/bin:/bin", "OPENBLAS_NUM_THREADS": "1"}
        klok = ["env", f"LD_PRELOAD={self.bibliotheek}", f"KLOK={moment + self.seconde % 3000}"]
        woorden = list(voor) + klok + [self.programma] + opdracht + ([] if kaal else ["--werkmap", str(self.w)])
        return subprocess.run(woorden, input=invoer.encode(), capture_output=True, env=omgeving, timeout=300)

    def must(self, opdracht, codes=(0, 1, 5)):
        uit = self.run(opdracht)
        if uit.returncode not in codes:
            self.fail(" ".join(opdracht), f"code {uit.returncode}: {(uit.stderr or uit.stdout).decode()[-300:]}")
        return uit

    def fail(self, wat, waarom):
        print(f"ONWAAR  {self.dag}  {wat}: {waarom}", flush=True)
        self.fouten.append(wat)

    # Deliveries.

    def rows(self, bron, maand):
        grootte = random.randint(60, 160)
        return [(f"{bron}{n % 9}", n % 27 + 1, f"{bron}-kind-{random.randint(1, 70)}", random.random() < 0.85) for n in range(grootte)]

    def change(self, bron, maand):
        """The same lists with some children more, fewer, or no longer present."""
        oud = list(self.waarheid[bron, maand].items())
        uit = [(s, d, k, (not a) if random.random() < 0.1 else a) for (s, d, k), a in oud if random.random() > 0.04]
        return uit + [(s, d, f"{bron}-kind-{random.randint(71, 80)}", True) for (s, d, _), _ in random.sample(oud, 5)]

    def deliver(self, bron, maand, rijen, kapot=0, naam=""):
        # One row a child and session: what comes twice is the same row.
        uniek = {(s, d, k): a for s, d, k, a in rijen}
        tekst = "".join(f"{s};{d:02}-{maand:02}-2026;A1;Hal;WK039201;{k};{'aanwezig' if a else 'afwezig'}\n" for (s, d, k), a in sorted(uniek.items()))
        tekst += "".join(f"x{n};99-{maand:02}-2026;A1;Hal;WK039201;k{n};aanwezig\n" for n in range(kapot))
        self.put(f"{bron}-aanwezigheid-2026-{maand:02}{naam}.csv", KOP + tekst)
        self.waarheid[bron, maand] = uniek
        self.kijk["leveringen"] += 1

    def plan(self):
        """When what comes: per bron and month a list of (day, what)."""
        uit = {}
        for bron in BRONNEN:
            for maand in range(1, 13):
                einde = datetime.date(2026 + maand // 12, maand % 12 + 1, 1)
                soort = random.choice(["vroeg", "gewoon", "gewoon", "laat", "twee keer", "verbeterd", "kapot", "mist"])
                dagen = {"vroeg": [(-2, "rijen")], "gewoon": [(1, "rijen")], "laat": [(random.randint(6, 40), "rijen")],
                         "twee keer": [(1, "rijen"), (4, "zelfde")], "verbeterd": [(1, "rijen"), (random.randint(5, 45), "anders")],
                         "kapot": [(1, "kapot"), (9, "anders")], "mist": [(75, "rijen")]}[soort]
                for na, wat in dagen:
                    uit.setdefault(einde + datetime.timedelta(days=na), []).append((bron, maand, wat))
        return uit

    def day(self, plan):
        for bron, maand, wat in plan.get(self.dag, []):
            if wat == "zelfde":
                self.put(f"{bron}-aanwezigheid-2026-{maand:02}-nogmaals.csv", self.laatste[bron, maand])
                continue
            rijen = self.rows(bron, maand) if (bron, maand) not in self.waarheid or wat == "rijen" else self.change(bron, maand)
            # The days of a month that is not over yet.
            self.deliver(bron, maand, [r for r in rijen if datetime.date(2026, maand, r[1]) <= self.dag], 3 if wat == "kapot" else 0,
                         "" if wat != "anders" else f"-{self.dag:%m%d}")
            naam = max((self.w / "inbox").glob(f"{bron}-aanwezigheid-2026-{maand:02}*"), key=lambda p: p.stat().st_mtime_ns)
            self.laatste[bron, maand] = naam.read_text()
        opdrachten = [["inlezen"]] + ([["maand", "--formaten", "json,csv"]] if self.dag.day == 3 else [])
        for opdracht in opdrachten:
            if self.dag.weekday() == 2 and (opdracht[0] == "maand" or random.random() < 0.7):
                oproep = random.choice(["write", "pwrite64", "openat", "fsync", "rename", "renameat2", "unlink", "close"])
                self.run(opdracht, strace(oproep, "signal=SIGKILL", random.choice([1, 3, 9, random.randint(1, 150)])))
                self.kijk["kills"] += 1
            self.must(opdracht)

    def erase(self):
        """One child of one bron goes, in what the program has and in what we count; a later file may name it again."""
        bron = random.choice(BRONNEN)
        bekend = sorted({k for (b, _), u in self.waarheid.items() if b == bron for _, _, k in u if k not in self.gewist})
        if not bekend:
            return
        kind = random.choice(bekend)
        self.gewist.add(kind)
        uit = self.run(["vergeet", "--bron", bron, "--reden", "VOORBEELD"], invoer=kind + "\n")
        if uit.returncode:
            self.fail("vergeet", f"code {uit.returncode}: {uit.stderr.decode()[-200:]}")
        over = self.run(["inzage", "--bron", bron], invoer=kind + "\n").stdout.decode()
        spoor = [p.name for d in ("archief", "quarantaine") if (self.w / d).exists() for p in (self.w / d).iterdir()
                 if p.suffix == ".csv" and f";{kind};".encode() in p.read_bytes()]
        if "niets bewaard" not in over or spoor:
            self.fail("vergeet", f"nog te vinden: {spoor[:3]} {over[:80]}")
        self.kijk["gewist"] += 1

    # What must hold.

    def figures(self, periode):
        uit = self.must(["cijfers", "--periode", periode], (0, 1, 5)).stdout.decode().lstrip("\ufeff")
        return {r["maat"]: r["waarde"] for r in csv.DictReader(io.StringIO(uit), delimiter=";")
                if r["periode"] == periode and not any(r[k] for k in ("gebied", "doel", "leeftijd", "werkvorm", "organisatie"))}

    def count(self, maanden):
        aanwezig = {(b, m, s, d, k) for (b, m), u in self.waarheid.items() if m in maanden for (s, d, k), a in u.items() if a and k not in self.gewist}
        # A session to which nobody came is none.
        sessies = {(b, m, s, d) for b, m, s, d, _ in aanwezig}
        return {"deelnames": len(aanwezig), "unieke_kinderen": len({(b, k) for b, _, _, _, k in aanwezig}), "bijeenkomsten": len(sessies)}

    def recount(self, periode, maanden):
        if any((b, m) not in self.waarheid for b in BRONNEN for m in maanden):
            return
        cijfers, naief = self.figures(periode), self.count(maanden)
        for maat, waarde in naief.items():
            if cijfers.get(maat) != str(waarde):
                self.fail(f"{periode} {maat}", f"geteld {waarde}, cijfers zegt {cijfers.get(maat)!r}")
        self.kijk["nagerekend"] += 1

    def frozen(self, periode, versie):
        mappen = [self.w / f"reports/{kamer}{periode}/versie-{versie}" for kamer in ("", "INTERN/")]
        return {str(p.relative_to(self.w)): hashlib.sha256(p.read_bytes()).hexdigest() for m in mappen if m.exists() for p in m.iterdir()}

    def approve(self, periode):
        eerder = self.vast.get(periode)
        (self.w / "toelichting").mkdir(exist_ok=True)
        (self.w / f"toelichting/{periode}.md").write_text(f"---\nperiode: {periode}\n---\n\n" + "".join(f"# {k}\n\nVOORBEELD — verzonnen gegevens. Het ging goed.\n\n" for k in VRAGEN))
        uit = self.run(["vaststellen", "--periode", periode, "--formaten", "json"] + (["--reden", "Er kwam iets na."] if eerder else []))
        if uit.returncode in (0, 1):
            versie = (eerder[0] if eerder else 0) + 1
            self.vast[periode] = (versie, self.frozen(periode, versie))
            if not self.vast[periode][1]:
                self.fail(f"vaststellen {periode}", "de map is leeg")
            self.kijk["vastgesteld"] += 1
        else:
            self.fail(f"vaststellen {periode}", f"code {uit.returncode}: {uit.stderr.decode()[-200:]}")

    def invariants(self):
        for periode, (versie, afdrukken) in self.vast.items():
            if self.frozen(periode, versie) != afdrukken:
                self.fail(f"vastgesteld {periode}", "een bestand is veranderd of weg")
        stand = json.loads(self.must(["status", "--als", "json"], (0, 1, 5)).stdout)
        if not stand["isOpslagHeel"] or stand.get("tegenspraak"):
            self.fail("status", "de werkmap spreekt zichzelf tegen")
        regels = [json.loads(r) for r in (self.w / "grootboek.jsonl").read_text().splitlines() if r.strip()]
        bekend = {l for r in regels for l in r.get("leveringen", [])}
        weg = [p.stem for p in (self.w / "archief").iterdir() if p.stem not in bekend and not p.name.startswith(".")]
        if weg:
            self.fail("grootboek", f"zonder regel: {weg[:3]}")
        resten = [p.name for d in (self.w, self.w / "reports", self.w / "reports/INTERN") if d.exists() for p in d.iterdir() if p.name.startswith((".tussen-", ".opzij", ".heropbouw"))]
        if resten:
            self.fail("resten", str(resten))
        droog = self.must(["maand", "--droog"], (0,)).stdout.decode()
        if self.dag.day == 3 and "niets, alles is er" not in droog:
            self.fail("maand --droog", "na de maandrun is er nog werk: " + droog[-200:])

    def restore(self):
        kopie = sorted((self.map / "kopie").iterdir())[-1]
        shutil.rmtree(self.w / "archief")
        for naam in ("verantwoording.sqlite", "verantwoording.sqlite.zegel"):
            (self.w / naam).write_bytes(b"kapot")
        sinds = self.sinds
        self.must(["terugzetten", "--uit", str(kopie)], (0,))
        for pad, tekst in sinds:
            self.put(pad, tekst)
        self.must(["inlezen"])
        self.kijk["teruggezet"] += 1

    def live(self, dagen):
        plan, self.laatste, self.sinds = self.plan(), {}, []
        for _ in range(dagen):
            self.day(plan)
            if (self.dag.month, self.dag.day) == (6, 25):
                self.must(["reservekopie", "--naar", str(self.map / "kopie")], (0,))
                self.bewaard = dict(self.laatste)
                self.vastbij = dict(self.vast)
            if (self.dag.month, self.dag.day) == (7, 8):
                anders = [(f"{b}-aanwezigheid-2026-{m:02}-terug.csv", t) for (b, m), t in self.laatste.items() if self.bewaard.get((b, m)) != t]
                self.sinds, self.vast = anders, self.vastbij
                self.restore()
            if self.dag.day == 3 and self.dag > datetime.date(2026, 2, 1):
                self.invariants()
                for maand in range(1, 13 if self.dag.year > 2026 else self.dag.month):
                    self.recount(f"2026-{maand:02}", [maand])
            if self.dag.day == 11 and self.dag.month % 2 == 0:
                self.erase()
            if self.dag.day == 16 and self.dag > datetime.date(2026, 2, 1):
                vorige = self.dag.replace(day=1) - datetime.timedelta(days=1)
                daarvoor = vorige.replace(day=1) - datetime.timedelta(days=1)
                for einde in [vorige] + ([daarvoor] if vorige.month % 3 == 0 else []):
                    if datetime.date(2026, 1, 1) < einde < datetime.date(2027, 1, 1):
                        self.approve(f"2026-{einde.month:02}")
            self.dag += datetime.timedelta(days=1)
        self.must(["inlezen"])
        self.invariants()
        self.count_all()
        self.clean()

    def count_all(self):
        for maand in range(1, 13):
            self.recount(f"2026-{maand:02}", [maand])
        for kwartaal in range(1, 5):
            self.recount(f"2026-K{kwartaal}", range(3 * kwartaal - 2, 3 * kwartaal + 1))
        self.recount("2026", range(1, 13))

    def clean(self):
        """Three months and two years later: files and rows go, what was approved stays, and nothing contradicts."""
        eerste = sorted((self.w / "archief").iterdir())
        self.dag += datetime.timedelta(days=100)
        self.must(["opruimen"], (0,))
        if len(sorted((self.w / "archief").iterdir())) >= len(eerste):
            self.fail("opruimen", "er ging geen bestand weg")
        self.invariants()
        self.count_all()
        self.dag += datetime.timedelta(days=800)
        self.must(["opruimen"], (0,))
        self.invariants()
        kind = next(k for (b, _), u in self.waarheid.items() if b == BRONNEN[0] for _, _, k in u)
        if "niets bewaard" not in self.run(["inzage", "--bron", BRONNEN[0]], invoer=kind + "\n").stdout.decode():
            self.fail("opruimen", "er zijn nog rijen")


def main():
    lezer = argparse.ArgumentParser()
    lezer.add_argument("programma")
    lezer.add_argument("--zaad", type=int, default=15)
    lezer.add_argument("--dagen", type=int, default=455)
    keuze = lezer.parse_args()
    random.seed(keuze.zaad)
    with tempfile.TemporaryDirectory() as map_:
        jaar = Jaar(keuze.programma, map_)
        jaar.live(keuze.dagen)
        print("een jaar, dag voor dag:", ", ".join(f"{v} {k}" for k, v in jaar.kijk.items()), "·", f"{len(jaar.fouten)} onwaar")
    sys.exit(1 if jaar.fouten else 0)


if __name__ == "__main__":
    main()
