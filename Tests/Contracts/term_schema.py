"""Judges documents by a JSON Schema: the first line is the schema, each further line a document.

Prints for each document `valid`, or the places of its faults. The schema itself must be one (2020-12).
"""

import json
import sys

from jsonschema import Draft202012Validator


def main() -> None:
    schema = json.loads(sys.stdin.readline())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for line in sys.stdin:
        places = sorted({error.json_path for error in validator.iter_errors(json.loads(line))})
        print(" ".join(places) if places else "valid")


if __name__ == "__main__":
    main()
