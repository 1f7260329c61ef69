# make run: set everything up and open Lectern; without a display, run the demonstration.
# make test: set everything up and run every check.
PYTHON ?= python3
PY := .venv/bin/python

.PHONY: run test check lint types imports tests bench screenshots handbook translations lock installer addon release clean

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

# Brings the window's texts and the engine's sentences into assets/translations; says what is left to be translated.
translations: ready
	@$(PY) -m assets.translations.make

lock:
	@$(PY) -m pip install -q uv && .venv/bin/uv pip compile --universal --generate-hashes -q pyproject.toml --group dev -o requirements.lock --custom-compile-command "make lock"
	@.venv/bin/uv pip compile --universal --generate-hashes -q --group installer -o installer/requirements.lock --custom-compile-command "make lock"

# The frozen app, its Debian package and the portable archive, in dist/ (docs/releasing.md).
installer: ready
	@$(PY) -m installer.release --build-only

# The GPU add-on: make addon KIND=cuda (needs nvcc) or KIND=vulkan (needs glslc and Vulkan's headers).
addon: ready
	@$(PY) -m installer.native $(KIND)

# All of it, then tested as installed: in a clean Debian root, without a network, under a virtual screen. As root.
release: ready
	@$(PY) -m installer.release $(RELEASE)

clean:
	rm -rf .venv build dist run-demo
