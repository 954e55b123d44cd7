# ParentLetter. `make letter` makes a letter, `make test` runs every test; each sets up all it needs on Debian 12
# with the Swift toolchain.

SWIFT ?= swift
PREFIX ?= /usr/local
SUDO := $(shell test "$$(id -u)" = 0 || command -v sudo)
PACKAGES := libcmark-dev libyaml-dev pkg-config
RELEASE := .build/release/parentletter
# The relative relocations packed (ELF RELR, glibc 2.36 as in Debian 12): a smaller command, see decision 017.
LINKING := -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs

.PHONY: letter test test-browser disguises setup build install uninstall format lint conformance learn-names judge-names bench score clean help

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

letter: build ## make letter.html from examples/
	$(RELEASE) render omegle --school examples/school.yaml --request examples/requests/omegle.yaml --output letter.html
	@echo "The letter is in letter.html: open it in a browser."

# What makes PDF and Word letters, and what reads every form back.
test: PACKAGES += weasyprint pandoc poppler-utils fonts-liberation
test: setup ## run every test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel

disguises: setup ## try 100,000 mixtures of disguises on the case register
	DISGUISES=100000 $(SWIFT) test --filter DisguiseTests

setup:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q "ok installed" || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq $$missing; \
	fi

build: setup
	$(SWIFT) build -c release --product parentletter --static-swift-stdlib $(LINKING)

install: build ## put the command and the templates under PREFIX (/usr/local)
	install -D -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/parentletter
	cd templates && find . -type f -exec install -D -m 644 {} $(DESTDIR)$(abspath $(PREFIX))/share/parentletter/templates/{} \;

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/parentletter $(DESTDIR)$(PREFIX)/share/parentletter

# The scorers and their data stand beside the project where it is developed; without them these targets say so.
SHARED := ../shared

conformance: build ## the Liquid cases of ../shared, where they exist
	@test -e $(SHARED)/tools/score-liquid.py || { echo "no ../shared/tools/score-liquid.py here"; exit 0; } && \
	python3 $(SHARED)/tools/score-liquid.py --cases $(SHARED)/data/liquid-dev-cases.jsonl.gz -- $(RELEASE) liquid --ndjson

score: build ## redaction on our own labelled corpus
	Scripts/score-corpus $(RELEASE) redact --ndjson

learn-names judge-names: PACKAGES += python3
NAMES := Sources/CLexicon/data/names.bin

TERMS := python3 Sources/CLexicon/scripts/compile-lexicon.py terms

# Learned without one in eight of the public things and places that the lists have: letters tell of some that no list has.
learn-names: setup ## learn what makes a name from the labelled corpus, and write the weights
	$(TERMS) --hide 8 && touch Sources/CLexicon/WordTables.c && \
	  $(SWIFT) build -c release --product NameTrainer --static-swift-stdlib && \
	  .build/release/NameTrainer Tests/RedactionTests/Corpus $(NAMES); \
	learned=$$?; $(TERMS); touch Sources/CLexicon/WordTables.c; exit $$learned

judge-names: setup ## learn from all writers of the corpus but one, judge that one's texts; for each writer
	$(SWIFT) build -c release --product NameTrainer --static-swift-stdlib
	.build/release/NameTrainer Tests/RedactionTests/Corpus

bench: setup ## what letters cost, beside the peers of ../shared where they exist
	SWIFT="$(SWIFT)" Scripts/bench

BROWSER_PACKAGES := chromium poppler-utils fonts-liberation python3

test-browser: build ## look at letters and at the adviser's preview in a real browser, on screen and on A4
	@$(MAKE) -s setup PACKAGES="$(BROWSER_PACKAGES)"
	Scripts/check-page.sh examples/expected/*.html
	$(RELEASE) templates preview --output .build/preview --date 2026-11-24 \
	  --school examples/school.yaml --requests examples/requests
	Scripts/check-site.py .build/preview

format: ## lay out the sources
	$(SWIFT) format -i --recursive --parallel Package.swift Sources Tests examples Benchmarks/Package.swift Benchmarks/Sources

lint: ## check the layout of the sources
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests examples Benchmarks/Package.swift Benchmarks/Sources

clean: ## remove what was built
	rm -rf .build letter.html
