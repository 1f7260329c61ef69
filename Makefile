# make run: set everything up and open Lectern; without a display, run the demonstration.
# make test: set everything up and run every check.
PYTHON ?= python3
PY := .venv/bin/python

.PHONY: run test check lint types imports tests bench screenshots handbook lock clean

run: ready
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(PY) -m app.launch; else $(PY) -m app.demonstration; fi

test: ready lint types imports tests

ready:
	@$(PYTHON) installer/prepare.py --models

lint:
	@$(PY) -m ruff check --quiet .

types:
	@$(PY) -m mypy

imports:
	@$(PY) -c "from importlinter.cli import lint_imports_command as c; c()" --no-cache >/dev/null || .venv/bin/lint-imports --no-cache

tests:
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest

screenshots: ready
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.screenshots

bench: ready
	@$(PY) -m tests.benchmarks

handbook: ready
	@$(PY) -m assets.handbook.build

lock:
	@$(PY) -m pip install -q uv && .venv/bin/uv pip compile --universal --generate-hashes -q pyproject.toml --group dev -o requirements.lock --custom-compile-command "make lock"
	@.venv/bin/uv pip compile --universal --generate-hashes -q --group installer -o installer/requirements.lock --custom-compile-command "make lock"

clean:
	rm -rf .venv build dist run-demo
