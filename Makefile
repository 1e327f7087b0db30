PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: pipeline test lint clean help

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1 - \2/p' Makefile

pipeline: $(VENV)/.installed ## read raw/ and publish warehouse/salaries.duckdb
	$(BIN)/paylakh run

test: $(VENV)/.installed-dev ## run the tests
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-dev ## style, format and types
	$(BIN)/ruff check src tests
	$(BIN)/ruff format --check src tests
	$(BIN)/mypy

clean: ## remove the virtual environment and everything that a run made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis src/*.egg-info
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
	find warehouse -mindepth 1 ! -name README.md -delete

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("paylakh needs Python 3.11 or newer, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet -c constraints.txt -e .
	touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[dev]'
	touch $@ $(VENV)/.installed
