"""Chance that gives the same draws on every machine and Python version.

Only `random.Random.random()` is promised to stay the same between versions, so everything here is built on it.
"""
import random
import zlib


class Kans:
    def __init__(self, zaad, naam):
        self._bron = random.Random(zlib.crc32(f"{zaad}/{naam}".encode()))

    def trek(self):
        return self._bron.random()

    def ja(self, kans):
        return self.trek() < kans

    def geheel(self, van, tot):
        """A whole number, both ends included."""
        return van + int(self.trek() * (tot - van + 1))

    def tussen(self, van, tot):
        return van + self.trek() * (tot - van)

    def kies(self, lijst):
        return lijst[int(self.trek() * len(lijst))]

    def gewogen(self, paren):
        """An item out of (item, weight) pairs."""
        punt = self.trek() * sum(gewicht for _, gewicht in paren)
        for item, gewicht in paren:
            punt -= gewicht
            if punt < 0:
                return item
        return paren[-1][0]

    def steekproef(self, lijst, aantal):
        over, uit = list(lijst), []
        for _ in range(min(aantal, len(over))):
            plek = int(self.trek() * len(over))
            over[plek], over[-1] = over[-1], over[plek]
            uit.append(over.pop())
        return uit
