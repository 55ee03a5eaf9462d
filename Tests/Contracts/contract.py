"""openapi.yaml as the tests' programs read it: operations, resolved parts, validators that are made once."""

import json
import re
import sys
from pathlib import Path

import jsonschema
import yaml
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

ROOT = Path(__file__).resolve().parents[2]
METHODS = ("get", "put", "post", "patch", "delete")
NAME = "urn:baton:contract"


class Loader(yaml.SafeLoader):
    """YAML in which instants stay text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class Contract:
    def __init__(self):
        self.document = yaml.load((ROOT / "openapi.yaml").read_text(), Loader)
        resource = Resource.from_contents(self.document, default_specification=DRAFT202012)
        self.registry = Registry().with_resource(NAME, resource)
        self.validators = {}
        self.operations = list(self._operations())

    def _operations(self):
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if method not in item:
                    continue
                operation = item[method]
                shared = item.get("parameters", []) + operation.get("parameters", [])
                pattern = re.compile("".join(
                    "[^/]+" if part.startswith("{") else re.escape(part) for part in re.split(r"(\{\w+\})", path)))
                yield {
                    "id": operation["operationId"], "method": method.upper(), "path": path, "pattern": pattern,
                    "permission": operation["x-permission"], "operation": operation,
                    "parameters": [self.resolve(parameter) for parameter in shared],
                }

    def resolve(self, node):
        while "$ref" in node:
            target = self.document
            for token in node["$ref"].removeprefix("#/").split("/"):
                target = target[token]
            node = target
        return node

    def find(self, method, path):
        """The operation of a request; a path that is spelt out wins over one with parameters."""
        found = [each for each in self.operations if each["method"] == method and each["pattern"].fullmatch(path)]
        return min(found, key=lambda each: each["path"].count("{"), default=None)

    def faults(self, schema, value):
        """What is wrong with a value, in a few lines at most."""
        key = json.dumps(schema, sort_keys=True)
        if key not in self.validators:
            absolute = json.loads(key.replace('"#/', f'"{NAME}#/'))
            self.validators[key] = jsonschema.Draft202012Validator(
                absolute, registry=self.registry,
                format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
        for count, error in enumerate(self.validators[key].iter_errors(value)):
            if count == 5:
                return
            yield f"{error.json_path}: {error.message[:300]}"


if __name__ == "__main__":
    fields = ("id", "method", "path", "permission")
    json.dump([{field: each[field] for field in fields} for each in Contract().operations], sys.stdout)
