"""What other people's readers make of YAML: a JSON string with the text in each line, one object of answers out."""

import json
import sys

import yaml
from ruamel.yaml import YAML

PURE = YAML(typ="safe", pure=True)
PURE.version = (1, 2)

with open(sys.argv[1], encoding="utf-8") as texts:
    for line in texts:
        text = json.loads(line)
        answers = {"ruamel.yaml, YAML 1.2": PURE.load(text), "PyYAML, YAML 1.1": yaml.safe_load(text)}
        print(json.dumps(answers, allow_nan=False))
