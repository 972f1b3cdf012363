"""The registers beside the presentielijsten: activities, planning, signals, evaluations, waiting lists, visits."""
import datetime as dt

from bestanden import iso, nl
from wereld import WIJKEN, wijkcode

UITKOMST_SPEEL = {"gehouden": "ja", "afgelast": "nee", "overmacht": "overmacht"}
SIGNALEN = {1: 13, 2: 11, 3: 12, 4: 12, 5: 13, 6: 10, 7: 4, 8: 3, 9: 9, 10: 14, 11: 13, 12: 9}
LEEFGEBIEDEN = [("thuis", 30), ("school", 22), ("gezondheid", 14), ("vrienden", 12), ("veiligheid", 9), ("geld", 9),
                ("vrije tijd", 4)]
MELDERS = ["speeltuintoezichthouder", "toezichthouder speeltuin", "kinderwerker", "Kinderwerkster", "sociaal makelaar",
           "soc. makelaar", "pedagogisch medewerker", "jongerenwerker", "buurtwerker"]
ONTVANGERS = ["wijkteam", "aandachtsfunctionaris opvoeden en opgroeien", "sociaal makelaar", "school"]


def activiteitenrijen(activiteiten, bron, jaar):
    """The register of one year. The first one did not yet name the GGD and sport as partners."""
    nieuw = {"GGD", "sport"} if jaar == 2025 else set()
    if bron == "buurts":
        yield ["Activiteitcode", "Naam", "Werkvorm", "Doelen", "Partners"]
    else:
        yield ["code", "naam", "soort", "doelen", "samen_met"]
    for a in activiteiten:
        if a.bron == bron:
            vorm = a.werkvorm if bron == "buurts" else {"vrijspel": "vrij spel"}.get(a.soort, "club")
            yield [a.code, a.naam, vorm, ",".join(a.doelen), ",".join(p for p in a.partners if p not in nieuw)]


def planningrijen(bijeenkomsten, bron, jaar):
    if bron == "buurts":
        yield ["Bijeenkomstnr", "Datum", "Activiteitcode", "Locatie", "Wijk", "Stand"]
    else:
        yield ["sessie", "datum", "activiteit", "plek", "gebied", "doorgegaan"]
    for b in bijeenkomsten:
        a = b.activiteit
        if a.bron != bron or b.dag.year != jaar:
            continue
        if bron == "buurts":
            yield [b.id, nl(b.dag), a.code, a.locatie, WIJKEN[a.wijk][0], b.uitkomst]
        else:
            yield [b.id, iso(b.dag), a.code, a.locatie, a.wijk, UITKOMST_SPEEL[b.uitkomst]]


def signaalrijen(kans, kinderen, jaar, eerste, laatste):
    """The chain of each signal as it stood on the last day. Free text is there to be dropped at the door."""
    yield ["Signaalnr", "Datum", "Wijk", "Kindnummer", "Leefgebied", "Melder", "Doorgespeeld aan",
           "Datum doorgespeeld", "Datum opgepakt", "Datum afgerond", "Datum teruggekoppeld", "Warme overdracht",
           "Omschrijving"]
    rijen, nummer = [], 0
    for maand in range(1, 13):
        begin = dt.date(jaar, maand, 1)
        if not eerste <= begin <= laatste:
            continue
        for _ in range(SIGNALEN[maand] + (2 if jaar > 2025 else 0)):
            nummer += 1
            dag = begin + dt.timedelta(kans.geheel(0, 27))
            kind = kans.kies([k for k in kinderen[:400] if k.van <= dag <= k.tot] or kinderen)
            rijen.append(_signaal(kans, nummer, dag, kind, laatste))
    rijen.sort(key=lambda rij: (rij[1][6:], rij[1][3:5], rij[1][:2], rij[0]))
    if jaar == 2025 and len(rijen) > 40:
        rijen[7][1] = "30-02-2025"
        rijen[19][3] = ""
        rijen[31][2] = "Schalkwijk"
        rijen.insert(12, list(rijen[11]))
        rijen[27] = rijen[27][:6]
    yield from rijen


def _signaal(kans, nummer, dag, kind, stand):
    kwartaal = (dag.year, (dag.month + 2) // 3)
    # One in so many comes too late: many in the first quarter, until a fixed contact was agreed.
    laat = nummer % {(2025, 1): 5, (2025, 2): 17, (2025, 3): 8, (2025, 4): 19}.get(kwartaal, 14) == 0
    wacht = kans.geheel(16, 32) if laat else min(int(kans.trek() ** 1.6 * 11), 10)
    doorgespeeld = dag + dt.timedelta(wacht)
    opgepakt = doorgespeeld + dt.timedelta(kans.geheel(0, 4) if wacht <= 10 else kans.geheel(2, 9))
    afgerond = opgepakt + dt.timedelta(kans.geheel(10, 75)) if kans.ja(0.85) else None
    warm = kans.ja(0.87)
    terug = opgepakt + dt.timedelta(kans.geheel(3, 21)) if kans.ja(0.9 if warm else 0.4) else None
    tot = [d if d and d <= stand else None for d in (doorgespeeld, opgepakt, afgerond, terug)]
    return [f"G{dag.year % 100}-{nummer:04d}", nl(dag), WIJKEN[kind.wijk][0], kind.sleutel,
            kans.gewogen(LEEFGEBIEDEN), kans.kies(MELDERS),
            kans.kies(ONTVANGERS) if tot[0] else "", *map(nl, tot), ("ja" if warm else "nee") if tot[0] else "",
            "VOORBEELD: verzonnen tekst"]


def evaluatierijen(kans, activiteiten, jaar, eerste, laatste):
    yield ["Evaluatienr", "Datum", "Doelgroep", "Vraag", "Schaal", "Wijk", "Activiteitcode", "Uitgenodigd",
           "Antwoorden", "Som"]
    nummer = 0
    per_soort = {}
    for a in activiteiten:
        per_soort.setdefault(a.soort, []).append(a)
    for maand, soorten in ((2, ["sport", "knutsel"]), (3, ["huiswerk", "theater"]), (6, ["sport", "kook", "muziek"]),
                           (11, ["sport", "meiden", "huiswerk"])):
        dag = dt.date(jaar, maand, 18)
        if not eerste <= dag <= laatste or (jaar == 2025 and maand == 2):
            continue
        for a in [a for soort in soorten for a in per_soort[soort][:2]]:
            nummer += 1
            gevraagd = kans.geheel(16, 24) if jaar == 2025 else kans.geheel(12, 15)
            gaf = int(gevraagd * (kans.tussen(0.4, 0.75) if jaar == 2025 else 0.36))
            som = int(gaf * kans.tussen(7.9, 8.8))
            yield [f"E{jaar % 100}-{nummer:03d}", nl(dag), "kinderen", "tevredenheid", "1-10", WIJKEN[a.wijk][0],
                   a.code, gevraagd, gaf, som]
    for maand in (6, 11):
        dag = dt.date(jaar, maand, 25)
        for a in per_soort["ouderkind"] if eerste <= dag <= laatste else []:
            nummer += 1
            gevraagd, gaf = kans.geheel(12, 18), kans.geheel(6, 10)
            yield [f"E{jaar % 100}-{nummer:03d}", nl(dag), "ouders", "steun bij opvoeden", "0-1", WIJKEN[a.wijk][0],
                   a.code, gevraagd, gaf, int(gaf * kans.tussen(0.6, 0.85))]


WACHTLIJSTEN = [("15", "Buurthuis De Tol", 9), ("21", "Wijkcentrum De Waterlelie", 6), ("19", "Wijkcentrum De Brêge", 5),
                ("09", "Gymzaal De Wip", 4), ("08", "Buurthuis De Knikker", 2), ("02", "Gymzaal De Vlieger", 1)]


def wachtlijstrijen(kans, jaar, eerste, laatste):
    yield ["Peildatum", "Locatie", "Wijk", "Wachtenden", "Langste wachttijd in weken"]
    for maand in range(1, 13):
        dag = dt.date(jaar + maand // 12, maand % 12 + 1, 1) - dt.timedelta(1)
        if not eerste <= dag <= laatste:
            continue
        for kort, locatie, zwaar in WACHTLIJSTEN:
            stil = 0.4 if maand in (7, 8) else 1
            wacht = max(0, int((zwaar + kans.geheel(-2, 3) + (2 if jaar > 2025 and zwaar == 9 else 0)) * stil))
            weken = min(wacht, 5) if zwaar < 9 else min(wacht, 8)
            yield [nl(dag), locatie, WIJKEN[wijkcode(kort)][0], wacht, weken]


BEZOEKEN = [(dt.date(2025, 3, 12), "18", "Gymzaal De Ring", "beleidsadviseur jeugd"),
            (dt.date(2025, 6, 18), "15", "Moestuin De Tol", "beleidsadviseur sociaal domein"),
            (dt.date(2025, 10, 7), "08", "Buurthuis De Knikker", "wethouder"),
            (dt.date(2026, 2, 10), "21", "Gymzaal De Waterlelie", "raadscommissie samenleving")]


def bezoekrijen(jaar, eerste, laatste):
    yield ["Datum", "Locatie", "Wijk", "Bezoeker"]
    for dag, kort, locatie, bezoeker in BEZOEKEN:
        if dag.year == jaar and eerste <= dag <= laatste:
            yield [nl(dag), locatie, WIJKEN[wijkcode(kort)][0], bezoeker]
