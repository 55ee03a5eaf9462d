"""Python's rates for what Domain is measured with: `python_speed.py TERMS CSV SECONDS` writes them as JSON."""

import csv
import io
import json
import sys
import time
from pathlib import Path

import rfc8785


def rate(seconds, work):
    """How much is done a second; the first round is not counted."""
    work()
    amount, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        amount += work()
    return amount / (time.perf_counter() - start)


def main():
    document = Path(sys.argv[1]).read_bytes()
    text = Path(sys.argv[2]).read_text(encoding="utf-8")
    seconds = float(sys.argv[3])
    terms = json.loads(document)

    def read_document():
        json.loads(document)
        return len(document)

    print(json.dumps({
        "canonical_json_megabytes": rate(seconds, lambda: len(rfc8785.dumps(terms))) / 1e6,
        "strict_json_megabytes": rate(seconds, read_document) / 1e6,
        "csv_rows": rate(seconds, lambda: sum(1 for _ in csv.reader(io.StringIO(text, newline=""))) - 1),
        "terms_bytes": len(rfc8785.dumps(terms)),
    }))


main()
