"""Fuzzes a running server with schemathesis: every operation of openapi.yaml, every check, every phase, and seeded.

    fuzz_api.py URL [--seconds N] [--seed N]

BATON_FUZZ_KEY is an admin's key of a furnished tenant that may be spoilt, BATON_FUZZ_OPERATOR_KEY the operator's. Ends
with 1 and the requests and answers at a violation; without --seconds it goes on with other seeds until it is stopped.
The server needs BATON_TRUSTED_PROXIES=1 and a high BATON_REQUESTS_PER_SECOND.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Two at once: their requests meet on the same tenant, and there is a core for each.
PROCESSES = 2
# The length of one round without an end.
ROUND_SECONDS = 600


def start(url, seconds, seed, report):
    command = [
        sys.executable, "-m", "schemathesis.cli", "--no-color", "--config-file", HERE / "schemathesis.toml", "run",
        HERE.parents[1] / "openapi.yaml", "--url", url, "--max-time", str(seconds), "--seed", str(seed),
        "--report", "json", "--report-json-path", report,
    ]
    # The output goes to a file: a pipe that nobody reads yet would fill up.
    output = open(f"{report}.txt", "w+")
    environment = {**os.environ, "BATON_FUZZ_URL": url, "PYTHONHASHSEED": "0", "PYTHONPATH": str(HERE)}
    return subprocess.Popen(command, cwd=report.parent, env=environment, stdout=output, stderr=output), output


def fuzz(url, seconds, seed):
    """One round. Whether all was well."""
    with tempfile.TemporaryDirectory() as directory:
        reports = [Path(directory) / f"{number}.json" for number in range(PROCESSES)]
        runs = [start(url, seconds, seed + number, report) for number, report in enumerate(reports)]
        failed = False
        for (process, output), report in zip(runs, reports):
            if process.wait() != 0:
                failed = True
                output.seek(0)
                print(output.read(), flush=True)
        found = [json.loads(report.read_text()) for report in reports if report.exists()]
    requests = sum(report["test_cases"]["generated"] for report in found)
    violations = sum(report["test_cases"]["unique_failures"] + len(report["errors"]) for report in found)
    operations = min((report["operations"]["tested"] for report in found), default=0)
    print(f"fuzz: {operations} operations, {requests} requests, {violations} violations, seed {seed}", flush=True)
    return not failed and len(found) == PROCESSES and violations == 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("url")
    parser.add_argument("--seconds", type=int, help="how long; until stopped unless given")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if given.seconds:
        sys.exit(0 if fuzz(given.url, given.seconds, given.seed) else 1)
    try:
        for number in itertools.count():
            if not fuzz(given.url, ROUND_SECONDS, given.seed + PROCESSES * number):
                sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(0)
