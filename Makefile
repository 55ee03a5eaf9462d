# Everything that is done with Baton from a clone. `make` alone says what there is.

.DEFAULT_GOAL := help
.PHONY: help up down test fuzz soak check bench format schema embed clean

sources := Package.swift Sources Tests

help: ## List these targets
	@awk -F ':[^#]*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

up: ## Install what is missing, build, start Baton with its own PostgreSQL, load the demo
	@deploy/up.sh

down: ## Stop what `make up` started; the data stays
	@deploy/down.sh

test: ## Install what is missing, build and run all tests
	@deploy/test.sh

fuzz: ## Fuzz the server and what reads foreign bytes until stopped
	@deploy/fuzz.sh

soak: ## Kill the server and its PostgreSQL a hundred times, contest versions two hundred times, fail over ten times
	@deploy/soak.sh

check: ## Check format and scripts, without building
	@swift format lint --strict --parallel --recursive $(sources)
	@for script in deploy/*.sh deploy/*/*.sh Tests/*/*.sh .ci/run; do bash -n "$$script" || exit 1; done

bench: ## Measure Baton beside its peers on this machine (BENCH_WRITE=1: into README.md)
	@deploy/prerequisites.sh test
	@Tests/Benchmarks/run.sh

format: ## Write all Swift code in the one format
	@swift format --in-place --parallel --recursive $(sources)

schema: ## Write sql/schema.sql anew from the migrations
	@deploy/prerequisites.sh
	@BATON_UPDATE_SCHEMA=1 swift test --filter SchemaFileTests

embed: ## Write anew what the program carries: migrations, openapi.yaml, the demo, templates, holidays, pages
	@python3 deploy/embed_carried.py
	@python3 deploy/embed_demo.py
	@python3 deploy/embed_templates.py
	@python3 deploy/embed_holidays.py
	@python3 deploy/embed_console.py

clean: ## Remove what was built; .baton with its data stays
	@rm -rf .build .venv
