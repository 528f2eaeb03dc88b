# What people type. Every target installs what it needs first; `make help` lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes
TO_RUN := $(VENV)/.requirements
TO_TEST := $(VENV)/.requirements-dev

# What is started time and again is compiled once, whatever the surroundings say.
export PYTHONDONTWRITEBYTECODE =

.DEFAULT_GOAL := site
.PHONY: site test serve check comment links audit lint bench requirements clean help

site: $(TO_RUN)  ## build the site into site/
	$(BIN)/python -m scripts build $(ARGS)
	@echo
	@echo 'The site lies in site/. To look at it, run: make serve'

test: $(TO_TEST)  ## run all tests
	$(BIN)/python -m pytest $(ARGS)

serve: $(TO_RUN)  ## show the site in a browser and rebuild it as you work
	$(BIN)/python -m scripts serve $(ARGS)

check: $(TO_RUN)  ## say what is wrong with the seeds, line by line
	$(BIN)/python -m scripts check $(ARGS)

comment: $(TO_RUN)  ## turn the report of a check into a comment (REPORT=report.json)
	@$(BIN)/python -m scripts comment $(REPORT)

links: $(TO_RUN)  ## ask every source of the archive whether it still answers
	$(BIN)/python -m scripts.publishing.addresses

audit: requirements-audit.txt | $(BIN)/pip  ## look for known weaknesses in dependencies and workflows
	$(PYTHON) -m venv $(VENV)-audit
	$(VENV)-audit/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	$(VENV)-audit/bin/zizmor --offline .github
	$(VENV)-audit/bin/pip-audit --require-hashes --disable-pip $(foreach file,$(wildcard requirements*.txt),--requirement $(file))

lint: $(TO_TEST)  ## check the style of the code
	$(BIN)/ruff check

bench: $(TO_TEST)  ## measure how fast large archives are converted, built and searched
	$(BIN)/python -m tests.bench $(ARGS)

requirements: $(TO_TEST)  ## compile requirements*.in (UPGRADE=1 takes newer versions)
	$(COMPILE) $(if $(UPGRADE),--upgrade) requirements.in --output-file requirements.txt
	$(COMPILE) $(if $(UPGRADE),--upgrade) requirements-dev.in --output-file requirements-dev.txt
	$(COMPILE) $(if $(UPGRADE),--upgrade) requirements-audit.in --output-file requirements-audit.txt

clean:  ## remove everything made, except the environment in .venv/
	rm -rf build site $(VENV)-audit .state .hypothesis .pytest_cache .ruff_cache
	find scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## list these targets
	@awk -F ':.*  ## ' '/^[a-z]+:.*  ## / { printf "make %-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Python 3.11 or newer is needed; name one with: make PYTHON=python3.12' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(TO_RUN): requirements.txt | $(BIN)/pip
	$(INSTALL) --requirement requirements.txt
	@touch $@

$(TO_TEST): requirements-dev.txt $(TO_RUN)
	$(INSTALL) --requirement requirements-dev.txt
	@touch $@
