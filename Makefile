# make demo  sets everything up and reads the project's own samples
# make test  sets everything up and runs the tests
PYTHON ?= python3
RUN = .venv/bin/

.PHONY: help demo test lint score bench clients lock clean
.DEFAULT_GOAL := help

help:
	@echo "make demo    set up, then read the sample papers and build their library (results in build/demo)"
	@echo "make test    set up, then run the tests; ends with what this machine left out"
	@echo "make lint    style, types and import contracts"
	@echo "make score   read the shared papers and write docs/scoreboard.md"
	@echo "make bench   measure beside other libraries and write docs/benchmarks.md"
	@echo "make clients try published tables on Indico's own importer (installs 560 MB on first need)"
	@echo "make lock    resolve the requirements anew"

demo:
	@$(PYTHON) tools/setup.py
	@$(RUN)python tools/demo.py

test:
	@$(PYTHON) tools/setup.py --dev
	@$(RUN)python -m pytest -n auto --dist worksteal $(PYTEST)

lint:
	@$(PYTHON) tools/setup.py --dev
	@$(RUN)ruff check .
	@$(RUN)ruff format --check .
	@$(RUN)mypy
	@$(RUN)lint-imports

score:
	@$(PYTHON) tools/setup.py --dev
	@$(RUN)python tools/scoreboard.py --write
	@$(RUN)python tools/longboard.py

bench:
	@$(PYTHON) tools/setup.py --dev --bench
	@$(RUN)python benchmarks/reading.py
	@$(RUN)python benchmarks/commitments.py
	@$(RUN)python benchmarks/publish.py
	@$(RUN)python benchmarks/library.py
	@$(RUN)python benchmarks/languages.py
	@$(RUN)python benchmarks/web.py
	@$(RUN)python benchmarks/followup.py

clients:
	@$(PYTHON) tools/setup.py --dev
	@$(RUN)python tools/clients/check.py

lock:
	@$(PYTHON) tools/setup.py --dev
	@$(RUN)python tools/lock.py

clean:
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
