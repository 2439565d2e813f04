# The same few commands on a developer's machine, in hooks and in continuous integration.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
SYSTEM := $(PYTHON) edu_app/devtools/system_packages.py

.PHONY: run test check build package package-test bench gallery catalogues lock clean

run: $(READY) catalogues  ## open the window (or, without a display, take pictures of it)
	@$(BIN)/python -m edu_app.devtools.run_here

test: $(READY) catalogues  ## everything that must hold, ordinary tests first, then the slow set
	@$(SYSTEM) test
	@$(BIN)/python -m edu_app.devtools.wheelhouse build/wheelhouse
	$(BIN)/python -m pytest -m "not slow" -n 2 --durations=10 --cov=edu_app --cov-branch --cov-report=term:skip-covered
	$(BIN)/python -m edu_app.devtools.coverage_floor
	$(BIN)/python -m pytest -m slow -n 2 --dist loadgroup --durations=5 -p no:randomly

check: $(READY) catalogues  ## style, types, content and catalogues
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/bonesteady check --strict

build: $(READY) catalogues  ## the wheel, with content and catalogues inside
	SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m build --wheel --no-isolation --outdir dist

package: $(READY) catalogues  ## a Debian package of the program, from the lock
	$(BIN)/python packaging/linux/build_deb.py

package-test:  ## install that package into a bare Debian tree, start and remove it (needs root and debootstrap)
	packaging/linux/try_in_bare_system.sh

bench: $(READY) catalogues  ## timings as ratios to a baseline in the same run
	@$(BIN)/python -m edu_app.devtools.run_benchmarks

GALLERY = $(BIN)/bonesteady gallery build/gallery
gallery: $(READY) catalogues  ## every page in three languages, large, dark and in high contrast too
	$(GALLERY) --lang en --lang es --lang ar
	$(GALLERY)/large --lang en --lang es --lang ar --text 200
	$(GALLERY)/dark --lang en --lang es --lang ar --theme dark
	$(GALLERY)/contrast --lang en --lang es --lang ar --theme contrast

catalogues: $(READY)
	@$(BIN)/python -m edu_app.devtools.i18n_tasks compile
	@$(BIN)/python -m edu_app.devtools.rules_build

lock:  ## write requirements.lock from pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --extra dev --no-strip-extras \
	  --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	  --output-file requirements.lock pyproject.toml
	@sed -i '1i # Every dependency, pinned with hashes: `make lock` writes this file from pyproject.toml.' requirements.lock

$(READY): requirements.lock pyproject.toml
	@$(SYSTEM) run
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing the pinned Python packages into .venv (about half a minute)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

clean:
	rm -rf build dist .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis
