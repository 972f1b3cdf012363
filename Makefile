# The commands of this project. `make` alone prints this list.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: fault fault-klein prometheus matrix help deps deps-dev build rapportage test reeks check bladzijden vormen publieke-code pdf-ua golden suites fuzz bench bench-maand bench-koepel bench-micro bench-tabel \
  bench-werkmap install deb check-package clean

# Debian packages: to build and run, and what `check` needs besides.
RUN_PACKAGES := libxlsxwriter-dev libzip-dev libisal-dev zlib1g-dev libxml2-dev libsqlite3-dev coinor-libclp-dev pkg-config weasyprint pandoc librsvg2-bin fonts-open-sans
DEV_PACKAGES := libreoffice-calc libreoffice-writer chromium poppler-utils hunspell hunspell-nl age python3 python3-openpyxl

# The Swift runtime goes into the program: it starts faster and needs no Swift on the machine where it runs.
RELEASE := -c release --static-swift-stdlib -Xlinker -z -Xlinker relro -Xlinker -z -Xlinker now
PROGRAM = $(shell swift build $(RELEASE) --show-bin-path)/verantwoording

# The demo works on a copy with a key of its own, so that the clone stays clean.
DEMO := .build/demo/werkmap-haarlem
DEMO_PERIODE := 2026-02
DEMO_PEILDATUM := 2026-03-05

PREFIX ?= /usr/local

# One of each page type, in both editions; with and without gaps.
PAGES := .build/bladzijden
PAGE_TYPES := index.html 2026-02/*.html INTERN/index.html INTERN/2026-02/*.html 2025/kinderwerk-haarlem-2025.html 2025-10/kinderwerk-haarlem-2025-10.html

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 26

deps: ## install what building and running need (only what is missing)
	@.ci/install-missing $(RUN_PACKAGES)

deps-dev: deps ## install what `make check` needs besides
	@.ci/install-missing $(DEV_PACKAGES)

build: deps
	@swift build $(RELEASE) --product verantwoording

rapportage: build ## the main job: the demo workspace's month into reports/
	@rm -rf .build/demo && mkdir -p .build/demo && cp -R Fixtures/werkmap-haarlem $(DEMO)
	@"$(PROGRAM)" sleutel --werkmap $(DEMO)
	@rm -rf reports/* && "$(PROGRAM)" maand --werkmap $(DEMO) --periode $(DEMO_PERIODE) --peildatum $(DEMO_PEILDATUM) \
	    --formaat html,xlsx,json --uitvoer reports \
	  || [ $$? -eq 1 ]   # 1: done, and something needs a person, as the demo shows on purpose

test: deps ## all tests, goldens included (COVERAGE=1 counts the lines they run, for `make check`; three times as slow)
	@swift test $(if $(COVERAGE),--enable-code-coverage)

reeks: deps ## the demo delivered month by month, a reader of all its reports who tries to compute what is hidden, every figure traced
	@VERANTWOORDING_REEKS=1 swift test --filter 'delivered month by month|closes for every figure'

suites: deps ## the readers against files of other projects (VERANTWOORDING_SUITES or ../shared/data/suites, where present)
	@swift test --filter 'of other projects'

fuzz: deps ## the readers against damaged files, long (CASES=20000 per reader)
	@VERANTWOORDING_FUZZ=$(or $(CASES),20000) swift test --filter 'survive whatever'

fault: build ## disturbs the program in every way we know (KILLS=500 kills, half as many refused calls), and lives through a year; as root also small disks
	@python3 Tests/Storingen/storing.py "$(PROGRAM)" --kills $(or $(KILLS),500)
	@python3 Tests/Storingen/jaar.py "$(PROGRAM)"

fault-klein: deps ## a fixed small set of it, with the program as `swift build` makes it
	@swift build --product verantwoording
	@python3 Tests/Storingen/storing.py "$$(swift build --show-bin-path)/verantwoording" --klein

check: deps-dev ## what tests cannot see: format, import direction from a clean build, coverage of `make test`, every page type, a small set of faults
	@swift format lint --strict --recursive Sources Tests Package.swift
	@rm -rf .build-check && swift build --scratch-path .build-check --explicit-target-dependency-import-check error
	@.ci/check-imports
	@.ci/coverage "$$(swift test --show-codecov-path)"
	@$(MAKE) --no-print-directory bladzijden vormen pdf-ua prometheus matrix fault-klein

bladzijden: ## language and accessibility of every page type of the demo (what is missing here is said, and skipped)
	@swift build --product verantwoording
	@.ci/demo-paginas "$$(swift build --show-bin-path)/verantwoording" $(PAGES)
	@.ci/taal $(PAGES)/werkmap-haarlem $$(find $(PAGES) -name '*.html' | sort)
	@.ci/toegankelijkheid $(PAGES)/dekking.html $(addprefix $(PAGES)/werkmap-haarlem/reports/,$(PAGE_TYPES))
	@.ci/dekking-proef $(PAGES)/dekking.html
	@.ci/breedte $(PAGES)/dekking.html $(addprefix $(PAGES)/werkmap-haarlem/reports/,$(PAGE_TYPES))

vormen: ## one figure is one value in HTML, CSV, JSON, XLSX, ODS, DOCX, ODT and PDF, of six periods of the demo; no hidden one in any file
	@swift build --product verantwoording
	@.ci/vormen "$$(swift build --show-bin-path)/verantwoording" .build/vormen

publieke-code: build ## licences of every file (REUSE), publiccode.yml, and the list of parts of the program (CycloneDX), by validators of others
	@.ci/publieke-code "$(PROGRAM)"

pdf-ua: ## the PDFs of a month, a quarter and a year against PDF/UA, with two checkers from PyPI (said and skipped when they cannot be had)
	@swift build --product verantwoording
	@.ci/demo-pdf "$$(swift build --show-bin-path)/verantwoording" .build/pdf-ua
	@.ci/pdf-ua .build/pdf-ua-proef $$(find .build/pdf-ua -name '*.pdf' | sort)

prometheus: ## what the demo writes for Prometheus, after a good month and after bad ones, by promtool (said and skipped when it cannot be had)
	@swift build --product verantwoording
	@.ci/promtool "$$(swift build --show-bin-path)/verantwoording" .build/prometheus

matrix: ## every fault in docs/betrouwbaarheid.md names a test that is there
	@.ci/matrix

golden: deps-dev ## re-record the golden files (the run still fails, so that nobody forgets to look)
	@VERANTWOORDING_GOLDEN=opnemen swift test

# The yardstick job lies beside the project; its generator and peers need numpy, polars and duckdb for Python.
YARDSTICK ?= ../shared/bench
ROWS ?= 100000 1000000 10000000

BENCH = python3 Tests/Benchmarks
MEASURE = --program "$(PROGRAM)" --yardstick "$(YARDSTICK)"

.PHONY: yardstick
yardstick:
	@test -f "$(YARDSTICK)/gen.py" || { echo "Zet YARDSTICK op de map van de maatstaf: $(YARDSTICK) bestaat niet."; exit 2; }

bench: build yardstick ## the yardstick job beside its peers (ROWS="100000 1000000" LAYOUT="een twaalf geschud" DEFECTS="0 0.01")
	@$(BENCH)/meet.py $(MEASURE) --rows $(ROWS) --layout $(or $(LAYOUT),een) --defects $(or $(DEFECTS),0 0.01)

bench-maand: build yardstick ## one more month after five years, beside the same month in an empty store
	@$(BENCH)/maand.py $(MEASURE)

bench-koepel: build ## reports of 342 workspaces, one month each, on all cores; PDF apart
	@$(BENCH)/koepel.py --program "$(PROGRAM)"

MICRO = VERANTWOORDING_MICRO=1 swift build $(RELEASE) --product Micro

bench-micro: deps ## instructions per unit of work (SAVE=this.json, AGAINST=other.json of another commit)
	@$(MICRO)
	@$(BENCH)/micro.py --program "$(dir $(PROGRAM))Micro" $(if $(SAVE),--save $(SAVE)) $(if $(AGAINST),--against $(AGAINST))

bench-tabel: build yardstick ## every measurement, written into docs/prestaties.md; an hour on a quiet machine
	@$(BENCH)/meet.py $(MEASURE) --rows $(ROWS) --layout een twaalf geschud --layout-rows 10000000 --docs docs/prestaties.md
	@$(BENCH)/meet.py $(MEASURE) --memory 1000000 10000000 20000000 --docs docs/prestaties.md
	@$(BENCH)/maand.py $(MEASURE) --docs docs/prestaties.md
	@$(BENCH)/koepel.py --program "$(PROGRAM)" --docs docs/prestaties.md
	@$(MICRO) && $(BENCH)/micro.py --program "$(dir $(PROGRAM))Micro" --docs docs/prestaties.md

bench-werkmap: ## DATA=<yardstick data> MAP=<folder>: an ordinary workspace for the yardstick job
	@test -n "$(DATA)" -a -n "$(MAP)" || { echo "gebruik: make bench-werkmap DATA=<map met gegevens> MAP=<nieuwe map>"; exit 2; }
	@python3 Fixtures/generator/maak_bench_werkmap.py "$(DATA)" "$(MAP)"

install: build ## program, man page, completions, systemd timer and the crontab line (PREFIX=/usr/local, WIJKEN=kwb-2024.xlsx of the CBS)
	@umask 022 && set -e; wortel="$(DESTDIR)$(PREFIX)"; \
	install -Dm755 "$(PROGRAM)" "$$wortel/bin/verantwoording"; \
	.ci/help-bestanden "$(PROGRAM)" "$$wortel/share"; \
	if [ -n "$(WIJKEN)" ]; then install -Dm644 -t "$$wortel/share/verantwoording/wijken" "$(WIJKEN)"; fi; \
	install -d "$$wortel/lib/systemd/system"; \
	for unit in verantwoording@.service verantwoording@.timer verantwoording-alarm@.service; do \
	  sed 's|@PREFIX@|$(PREFIX)|g' "docs/systemd/$$unit" > "$$wortel/lib/systemd/system/$$unit"; \
	  chmod 644 "$$wortel/lib/systemd/system/$$unit"; done; \
	echo "Geplaatst: $$wortel/bin/verantwoording en drie systemd-units."
	@echo "Aanzetten voor een werkmap:  systemctl enable --now verantwoording@\$$(systemd-escape -p /pad/naar/werkmap).timer"
	@echo "Of met cron, elke eerste van de maand om 06.00 uur:"
	@echo "  0 6 1 * *  $(PREFIX)/bin/verantwoording maand --werkmap /pad/naar/werkmap"

deb: build ## the Debian package, into .build/deb: program, man page, completions, units (off), documents, schemas, list of parts
	@.ci/deb "$(PROGRAM)" .build/deb

check-package: deb ## the package in an empty Debian (as root): install, first report, month, upgrade, remove, purge (OLD=an earlier .deb)
	@.ci/pakketproef "$(or $(OLD),$$(.ci/deb "$(PROGRAM)" .build/deb/eerder 0.0.1))" .build/deb/verantwoording_*.deb .build/pakketproef

clean: ## remove what was built
	@rm -rf .build .build-check
