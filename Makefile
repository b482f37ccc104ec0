# build, test, check, bench: each makes .venv when there is none, and again when what it holds has changed.
# On a machine with several Pythons: make build PYTHON=python3.13

SUITABLE := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python; do \
	$$name -c "$(SUITABLE)" 2>/dev/null && echo $$name && break; done)
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
INSTALLED := $(VENV)/installed
PIP_INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.DEFAULT_GOAL := build
.PHONY: build test check lint format types imports spelling reference faults bench clean

build: $(INSTALLED) ## every document of specs/ into build/
	$(BIN)/python -m brochure build

test: $(INSTALLED) ## the tests; ARGS="tests/spec -k date" narrows them
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile $(ARGS)

check: lint format types imports spelling ## all five, each on its own too

lint format types imports spelling: $(INSTALLED)

lint: ## mistakes and style
	$(BIN)/ruff check

format: ## layout; `ruff format` sets it
	$(BIN)/ruff format --check

types:
	$(BIN)/mypy

imports: ## the direction of imports
	$(BIN)/lint-imports

spelling:
	$(BIN)/codespell

reference: $(INSTALLED) ## the pages and schemas that are made from the code
	$(BIN)/python -m pytest -q tests/test_generated.py --update-golden

faults: $(INSTALLED) ## a build that is killed or refused at every system call that writes (needs strace)
	BROCHURE_FAULTS=all $(BIN)/python -m pytest --quiet tests/faults

bench: $(INSTALLED) ## how long things take, beside plain scripts for the same pages
	$(BIN)/python bench/run.py

clean: ## everything that can be made again
	rm -rf $(VENV) .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache dist
	find build -mindepth 1 ! -name .gitignore -delete
	find src tests tools bench -name __pycache__ -prune -exec rm -rf {} +

# The packages come with hashes; brochure itself is the folder, so it is installed apart from them. A new
# environment each time: a package dropped from the list must not linger and hide that it is still needed.
$(INSTALLED): pyproject.toml constraints.txt
	@$(or $(PYTHON),$(error brochure needs Python 3.11 or newer; name it with PYTHON=…)) -c "$(SUITABLE)" \
		|| { echo "$(PYTHON) is older than Python 3.11, which brochure needs" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP_INSTALL) --require-hashes --requirement constraints.txt
	$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@
