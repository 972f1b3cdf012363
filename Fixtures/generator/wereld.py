"""The invented kinderwerk of Haarlem: locations and activities in real wijken. Nothing is about a real place or person."""
import datetime as dt

# code of the wijk: (name, stadsdeel, pc4 or list of pc6, spellings in the exports of the main organisation)
WIJKEN = {
    "WK039201": ("Oude Stad", "Centrum", ["2011"], ["Oude Stad", "Binnenstad"]),
    "WK039202": ("Haarlemmerhoutkwartier", "Zuidwest", ["2012"], ["Haarlemmerhoutkwartier", "Haarlemmerhout"]),
    "WK039203": ("Zijlwegkwartier", "Zuidwest", ["2013"], ["Zijlwegkwartier"]),
    "WK039204": ("Houtvaartkwartier", "Zuidwest", ["2014"], ["Houtvaartkwartier", "Houtvaart"]),
    "WK039205": ("Duinwijk", "Zuidwest", ["2015"], ["Duinwijk"]),
    "WK039206": ("Waarder- en Veerpolder", "Oost", ["2031"], ["Waarder- en Veerpolder"]),
    "WK039207": ("Amsterdamsewijk", "Oost", ["2032LA", "2032LB", "2032LC", "2032LD"], ["Amsterdamsewijk"]),
    "WK039208": ("Slachthuiswijk", "Oost", ["2032"], ["Slachthuiswijk", "Slachthuisbuurt"]),
    "WK039209": ("Parkwijk", "Oost", ["2033"], ["Parkwijk"]),
    "WK039210": ("Transvaalwijk", "Noord", ["2021"], ["Transvaalwijk"]),
    "WK039211": ("Indischewijk", "Noord", ["2022"], ["Indischewijk", "Indische buurt"]),
    "WK039212": ("Ter Kleefkwartier", "Noord", ["2023"], ["Ter Kleefkwartier"]),
    "WK039213": ("Te Zaanenkwartier", "Noord", ["2024"], ["Te Zaanenkwartier", "Te Zaanen"]),
    "WK039214": ("Vogelenwijk", "Noord", ["2025LA", "2025LB", "2025LC", "2025LD"], ["Vogelenwijk"]),
    "WK039215": ("Delftwijk", "Noord", ["2025"], ["Delftwijk"]),
    "WK039216": ("Vondelkwartier", "Noord", ["2026"], ["Vondelkwartier"]),
    "WK039217": ("Spaarndam", "Noord", ["2063"], ["Spaarndam"]),
    "WK039218": ("Europawijk", "Schalkwijk", ["2034"], ["Europawijk"]),
    "WK039219": ("Boerhaavewijk", "Schalkwijk", ["2035"], ["Boerhaavewijk", "Boerhaave wijk"]),
    "WK039220": ("Molenwijk", "Schalkwijk", ["2036"], ["Molenwijk"]),
    "WK039221": ("Meerwijk", "Schalkwijk", ["2037"], ["Meerwijk"]),
}

LOCATIES = {
    "01": ["Buurtkamer De Schommel"], "02": ["Gymzaal De Vlieger"], "03": ["Zaal De Trompet"],
    "04": ["Atelier Het Gordijn"], "07": ["Buurthuis De Fietsbel"], "08": ["Buurthuis De Knikker"],
    "09": ["Wijkcentrum De Wip", "Gymzaal De Wip"], "10": ["Buurtkamer Het Krijtje"], "11": ["Buurthuis De Hinkelbaan"],
    "12": ["Atelier Het Masker"], "13": ["Buurtkamer De Kwast"], "14": ["Veld De Bal"],
    "15": ["Buurthuis De Tol", "Moestuin De Tol"], "16": ["Gymzaal Het Springtouw"],
    "18": ["Buurthuis De Caféplant", "Gymzaal De Ring"], "19": ["Wijkcentrum De Brêge", "Moestuin De Brêge"],
    "20": ["Buurthuis De Molensteen"], "21": ["Wijkcentrum De Waterlelie", "Gymzaal De Waterlelie"],
}

# kind: (name, werkvorm, goals, partners, ages, start, minutes, size, workers)
SOORTEN = {
    "sport": ("Sport en spel", "groep", "D02,D03,D06", "sport", (6, 12), "15:00", 90, 19, 2),
    "knutsel": ("Knutselclub", "groep", "D02,D03", "buurt", (4, 10), "14:30", 90, 15, 1),
    "kook": ("Kookclub", "groep", "D02,D06", "GGD,buurt", (8, 12), "16:00", 120, 12, 1),
    "huiswerk": ("Huiswerk en taal", "groep", "D01,D03", "onderwijs", (7, 12), "15:30", 90, 14, 1),
    "tuin": ("Kinderen van de moestuin", "groep", "D06,D08,D10", "buurt", (5, 12), "13:30", 120, 12, 1),
    "theater": ("Theateratelier", "groep", "D03,D07", "cultuur", (7, 12), "15:30", 90, 14, 1),
    "muziek": ("Muziekclub", "groep", "D03,D07,D10", "cultuur", (6, 12), "15:30", 75, 13, 1),
    "meiden": ("Meidenclub", "groep", "D01,D02,D05", "jongerenwerk", (9, 12), "18:30", 90, 12, 1),
    "tieners": ("Klaar voor de tienerclub", "groep", "D01,D08", "jongerenwerk", (11, 13), "19:00", 90, 11, 1),
    "ouderkind": ("Ouder-kindochtend", "ouders", "D04,D05", "opvang,jeugdhulp", (0, 3), "09:30", 120, 10, 1),
    "spelthuis": ("Spel aan huis", "individueel", "D04,D05", "jeugdhulp,wijkteam", (2, 6), "10:00", 60, 2, 1),
    "kinderraad": ("Kinderraad", "participatie", "D08,D09", "onderwijs", (8, 12), "15:30", 90, 13, 1),
    "gehoord": ("Kinderraad: dit is ermee gedaan", "participatie", "D09", "onderwijs", (8, 12), "15:30", 60, 12, 1),
    "wereld": ("Wereldkeuken", "groep", "D04,D07,D10", "vluchtelingenwerk,cultuur", (5, 12), "16:00", 120, 13, 1),
    "ambulant": ("Ronde door de wijk", "ambulant", "D01,D05", "politie,jongerenwerk", (8, 13), "16:00", 120, 6, 2),
    "online": ("Samen online", "online", "D02,D09", "", (8, 12), "19:00", 60, 8, 1),
    "klas": ("Gezond de klas in", "voorlichting", "D01,D06", "onderwijs,GGD", (8, 12), "10:30", 60, 22, 1),
    "plein": ("Vakantieplein", "groep", "D02,D06,D07", "vrije tijd,sport", (5, 12), "13:00", 180, 24, 3),
    "inloop": ("Open inloop", "groep", "", "", (4, 12), "14:00", 120, 9, 1),
    "vrijspel": ("Vrij spelen", "groep", "D02,D06", "vrije tijd", (4, 12), "13:30", 180, 0, 1),
    "klauter": ("Klauterclub", "groep", "D02,D03,D06", "vrije tijd,sport", (6, 11), "15:30", 90, 13, 1),
    "natuur": ("Buiten is het te doen", "groep", "D06,D07,D10", "vrije tijd", (6, 12), "14:00", 120, 12, 1),
}

# wijk: (kind, day of the week, every so many weeks, location); day 1 is Monday. 'maand' is once a month.
AANBOD = {
    "01": [("muziek", 3, 1, 0), ("inloop", 5, 2, 0)],
    "02": [("sport", 3, 1, 0), ("plein", 2, 1, 0)],
    "03": [("knutsel", 3, "maand", 0)],
    "04": [("theater", 4, 2, 0)],
    "07": [("theater", 2, 2, 0), ("inloop", 3, 1, 0)],
    "08": [("sport", 3, 1, 0), ("huiswerk", 2, 1, 0), ("ouderkind", 4, 2, 0), ("kinderraad", 1, "maand", 0),
           ("plein", 1, 1, 0)],
    "09": [("sport", 4, 1, 1), ("knutsel", 3, 1, 0), ("kook", 5, 2, 0), ("wereld", 2, 2, 0), ("spelthuis", 1, 2, 0),
           ("plein", 2, 1, 0), ("plein", 4, 1, 0)],
    "10": [("knutsel", 4, 2, 0)],
    "11": [("sport", 2, 1, 0), ("huiswerk", 4, 2, 0)],
    "12": [("theater", 3, 1, 0)],
    "13": [("knutsel", 5, 2, 0)],
    "14": [("sport", 6, "maand", 0)],
    "15": [("sport", 3, 1, 0), ("knutsel", 4, 1, 0), ("meiden", 2, 2, 0), ("ouderkind", 1, 2, 0), ("tuin", 6, 1, 1),
           ("kinderraad", 5, "maand", 0), ("plein", 3, 1, 0), ("plein", 4, 1, 0)],
    "16": [("sport", 5, 1, 0)],
    "18": [("sport", 3, 1, 1), ("knutsel", 2, 1, 0), ("huiswerk", 1, 1, 0), ("kook", 4, 2, 0),
           ("kinderraad", 5, "maand", 0), ("gehoord", 2, "kwartaal", 0), ("plein", 1, 1, 0), ("plein", 3, 1, 0)],
    "19": [("sport", 5, 1, 0), ("huiswerk", 2, 1, 0), ("ouderkind", 3, 1, 0), ("wereld", 4, 2, 0), ("tuin", 3, 1, 1),
           ("spelthuis", 2, 2, 0), ("tieners", 5, 2, 0), ("online", 1, "maand", 0), ("plein", 2, 1, 0)],
    "20": [("sport", 4, 1, 0), ("knutsel", 3, 1, 0), ("ouderkind", 2, 2, 0), ("klas", 1, "maand", 0)],
    "21": [("sport", 2, 1, 1), ("huiswerk", 4, 1, 0), ("kook", 3, 1, 0), ("meiden", 4, 2, 0), ("wereld", 5, 2, 0),
           ("kinderraad", 3, "maand", 0), ("gehoord", 4, "kwartaal", 0), ("ambulant", 5, 2, 0), ("plein", 4, 1, 0)],
}

SPEELTUINEN = {
    "04": ("Speeltuin Het Vlot", [("vrijspel", 3, 1), ("vrijspel", 6, 1)]),
    "11": ("Speeltuin De Lier", [("vrijspel", 3, 1), ("vrijspel", 5, 1), ("klauter", 4, 1)]),
    "19": ("Speeltuin Het Zandkasteel", [("vrijspel", 3, 1), ("vrijspel", 6, 1), ("klauter", 2, 1), ("natuur", 5, 2)]),
}

VAKANTIES = [(dt.date(*van), dt.date(*tot)) for van, tot in [
    ((2024, 12, 21), (2025, 1, 5)), ((2025, 2, 15), (2025, 2, 23)), ((2025, 4, 26), (2025, 5, 4)),
    ((2025, 7, 12), (2025, 8, 24)), ((2025, 10, 18), (2025, 10, 26)), ((2025, 12, 20), (2026, 1, 4)),
    ((2026, 2, 21), (2026, 3, 1)), ((2026, 4, 25), (2026, 5, 3)), ((2026, 7, 4), (2026, 8, 16)),
    ((2026, 10, 10), (2026, 10, 18)), ((2026, 12, 19), (2027, 1, 3)), ((2027, 2, 20), (2027, 2, 28)),
    ((2027, 4, 24), (2027, 5, 2)), ((2027, 7, 10), (2027, 8, 22))]]
FEESTDAGEN = {(1, 1), (4, 27), (12, 5), (12, 24), (12, 25), (12, 26), (12, 31)}


def is_vakantie(dag):
    return any(van <= dag <= tot for van, tot in VAKANTIES)


def wijkcode(kort):
    return "WK0392" + kort


class Activiteit:
    """A recurring offer at one place on one day of the week."""

    def __init__(self, bron, code, soort, groep, wijk, locatie, weekdag, om):
        (self.naam, self.werkvorm, doelen, partners, self.leeftijd, self.begin, self.minuten, self.grootte,
         self.begeleiders) = SOORTEN[soort]
        self.bron, self.code, self.soort, self.wijk, self.locatie = bron, code, soort, wijk, locatie
        self.naam += f" {WIJKEN[wijk][0]}" + (f", groep {groep}" if groep > 1 else "")
        self.weekdag, self.om = weekdag, om
        self.doelen = doelen.split(",") if doelen else []
        self.partners = partners.split(",") if partners else []
        self.stadsdeel = WIJKEN[wijk][1]

    @property
    def eind(self):
        uur, minuut = map(int, self.begin.split(":"))
        totaal = uur * 60 + minuut + self.minuten
        return f"{totaal // 60:02d}:{totaal % 60:02d}"

    def dagen(self, eerste, laatste):
        """The days on which it is planned: in school weeks, or for a Vakantieplein in holiday weeks only."""
        dag = eerste + dt.timedelta((self.weekdag - 1 - eerste.weekday()) % 7)
        while dag <= laatste:
            if self._is_gepland(dag) and (dag.month, dag.day) not in FEESTDAGEN:
                yield dag
            dag += dt.timedelta(7)

    def _is_gepland(self, dag):
        vakantie = is_vakantie(dag)
        if self.soort == "plein":
            # The last week of December and the first of January everybody is closed.
            return vakantie and not (dag.month == 12 or (dag.month == 1 and dag.day < 5))
        if self.soort == "vrijspel":
            return (dag.month, dag.day) > (1, 5) and (3 <= dag.month <= 10 or dag.weekday() == 2)
        if vakantie:
            return False
        if self.soort == "tuin":
            return 4 <= dag.month <= 10
        if self.om == "maand":
            return 8 <= dag.day <= 14
        if self.om == "kwartaal":
            return 8 <= dag.day <= 14 and dag.month in (3, 6, 9, 11)
        return dag.isocalendar()[1] % self.om == int(self.code[1:]) % self.om


def maak_activiteiten(groepen=1):
    """The whole offer, so many times over: more children need more groups, not larger ones."""
    uit, nummers = [], {"A": 0, "S": 0}

    def add(bron, letter, breedte, *rest):
        nummers[letter] += 1
        uit.append(Activiteit(bron, f"{letter}{nummers[letter]:0{breedte}d}", *rest))

    for groep in range(1, groepen + 1):
        for kort in sorted(AANBOD):
            for soort, weekdag, om, plek in AANBOD[kort]:
                add("buurts", "A", 3, soort, groep, wijkcode(kort), LOCATIES[kort][plek], weekdag, om)
        for kort in sorted(SPEELTUINEN):
            locatie, aanbod = SPEELTUINEN[kort]
            for soort, weekdag, om in aanbod:
                add("speeltuinen", "S", 2, soort, groep, wijkcode(kort), locatie, weekdag, om)
    return sorted(uit, key=lambda a: a.bron)
