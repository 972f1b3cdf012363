#!/usr/bin/env python3
"""Puts the rows of a CSV file in random order, its header first. A process of its own, because it holds the whole file."""
import random, sys

with open(sys.argv[1], "rb") as file:
    header, *lines = file.read().splitlines(keepends=True)
random.Random(1).shuffle(lines)
with open(sys.argv[1], "wb") as file:
    file.write(header)
    file.writelines(lines)
