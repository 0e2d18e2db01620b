# The whole developer manual: seven verbs.  make test · lint · type · docs · build · demo · clean
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: test lint type docs build demo clean

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $(READY)

test: $(READY) lint type          ## everything CI runs: style, types, import contract, tests
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

lint: $(READY)                    ## style and the import contract
	$(BIN)/ruff check src tests benchmarks docs
	$(BIN)/ruff format --check src tests benchmarks docs
	$(BIN)/lint-imports

type: $(READY)                    ## strict types, tests too
	$(BIN)/mypy

docs: $(READY)                    ## writes the generated pages of docs/ anew
	$(BIN)/python -m docs.generate

build: $(READY)                   ## wheel and source archive in dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

demo: $(READY)                    ## the bundled sample: graph, gaps, localisation, and a page to open
	$(BIN)/chaingraph build --output output
	$(BIN)/chaingraph gaps --graph output
	$(BIN)/chaingraph localisation --graph output
	@echo "请用浏览器打开 output/6-views/index.html"

clean:                            ## forgets what was made
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find output -mindepth 1 ! -name README.md -delete
