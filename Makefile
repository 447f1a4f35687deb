# Two commands do everything: `make brief` and `make test`. Both make .venv and install what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# EXTRAS=test,train,ray adds Ray, half a gigabyte; without it the tests of --ray are skipped.
EXTRAS ?= test,train
comma := ,
TESTED := $(VENV)/.installed-$(subst $(comma),-,$(EXTRAS))

.PHONY: brief test golden lint bench bench-fidelity bench-peers eval eval-summaries clean

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(TESTED): $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[$(EXTRAS)]'
	touch $@

# The embedded model, as out/ has it: a larger one on a connected machine is `make brief OPTIONS='--model auto'`.
OPTIONS ?= --model embedded
brief: $(VENV)/.installed
	$(BIN)/aigov-brief seeds/ --out out/ $(OPTIONS)

lint: $(TESTED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: $(TESTED) lint
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

# The golden briefs are out/ itself: what the tool writes for the seeds with the embedded model, read as a diff in review.
golden: $(VENV)/.installed
	$(BIN)/aigov-brief seeds/ --out out/ --model embedded

eval: $(TESTED)
	$(BIN)/python tests/gold/score.py

# ROUGE of the summariser: DATA is a JSON-lines file of {id, article, summary} in French, such as OrangeSum's validation split.
eval-summaries: $(TESTED)
	$(BIN)/python -m tests.bench.eval_summaries $(DATA)

bench: $(TESTED)
	$(BIN)/python -m tests.bench.run_seeds

# Speed and memory beside other ways to run a Marian model, and how ours grow with the number of sentences.
bench-peers: $(TESTED)
	$(BIN)/python -m tests.bench.peers
	$(BIN)/python -m tests.bench.growth --plot tests/bench/growth.svg

# What translations keep (figures, placeholders, accents, loops) and what a mark is worth: DATA is a folder of .fr/.en files.
bench-fidelity: $(TESTED)
	$(BIN)/python -m tests.bench.fidelity $(DATA)

clean:
	rm -rf $(VENV)
