"""Holds openapi.yaml to its own rules: valid, closed, bounded, complete, and in step with Domain's tables.

Run from anywhere: `python Tests/Contracts/openapi_document.py`. Prints every violation; exits 1 if there is one.
"""

import json
import re
import sys
from pathlib import Path

import jsonschema
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

ROOT = Path(__file__).resolve().parents[2]
METHODS = ("get", "put", "post", "patch", "delete")
ALWAYS = {"500", "503", "429", "401", "400"}
WITH_BODY = {"408", "413", "415", "422"}
WITH_IF_MATCH = {"412", "428", "404"}
# Resources that every tenant has from its beginning.
NEVER_MISSING = {"putSettings", "putSizes", "putTiers", "putCurrencyRates"}
# Without If-Match, they take what is there.
UNCONDITIONAL_TOO = {"closeReview", "proposeVersion"}
CONTRACT = "urn:baton:contract"
BOUNDED_FORMATS = {"uuid", "date-time"}


class UniqueKeyLoader(yaml.SafeLoader):
    """YAML that takes a repeated key for the mistake it is, and instants for text."""


def _mapping(loader, node):
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    for key in keys:
        if keys.count(key) > 1:
            raise yaml.YAMLError(f"repeated key {key!r} {node.start_mark}")
    return dict(zip(keys, (loader.construct_object(value, deep=True) for _, value in node.value)))


UniqueKeyLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
UniqueKeyLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def raw_values(swift_file, enum_name):
    """The raw values of a Swift enum of strings, in their order."""
    source = (ROOT / swift_file).read_text()
    body = re.search(rf"enum {enum_name}: String[^{{]*\{{(.*?)\n\}}", source, re.S).group(1)
    values = []
    for line in re.findall(r"^\s*case ((?:[^:\n]+,\n)*[^:\n]+)$", body, re.M):
        for case in line.split(","):
            name, _, raw = case.strip().partition(" = ")
            values.append(raw.strip('"') if raw else name)
    return values


def operations(document):
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method], item.get("parameters", []) + item[method].get("parameters", [])


def walk(node, pointer=""):
    yield pointer, node
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in ("example", "examples", "enum", "const"):
                yield from walk(value, f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from walk(value, f"{pointer}/{index}")


def is_schema(pointer, node):
    place = pointer.split("/")
    holds_schemas = ("schema", "x-line-schema", "items", "additionalProperties", "propertyNames")
    inside = len(place) > 2 and place[-2] in ("properties", "schemas", "oneOf", "anyOf")
    return isinstance(node, dict) and (inside or (place[-1] in holds_schemas and place[-2] != "properties"))


def closed_and_bounded(document):
    for pointer, node in walk(document):
        if not is_schema(pointer, node) or "x-open" in node:
            continue
        kinds = node.get("type", [])
        kinds = [kinds] if isinstance(kinds, str) else kinds
        if "object" in kinds:
            extra = node.get("additionalProperties")
            is_map = isinstance(extra, dict) and "maxProperties" in node and "propertyNames" in node
            if extra is not False and not is_map:
                yield f"{pointer}: an open object"
            for name in set(node.get("required", [])) - set(node.get("properties", {})):
                yield f"{pointer}: requires {name}, which it does not describe"
        if "array" in kinds and "maxItems" not in node:
            yield f"{pointer}: an array without maxItems"
        if "string" in kinds and "maxLength" not in node and "enum" not in node \
                and node.get("format") not in BOUNDED_FORMATS:
            yield f"{pointer}: a string without maxLength"
        if "integer" in kinds and "minimum" not in node:
            yield f"{pointer}: an integer without minimum"
        if not kinds and not node.keys() & {"$ref", "const", "enum", "oneOf", "anyOf"} \
                and pointer.split("/")[-1] != "propertyNames":
            yield f"{pointer}: a schema that allows anything"


def in_step(document, permissions):
    schemas = document["components"]["schemas"]
    for name, swift_file, listed in [
        ("ErrorCode", "Values/ErrorCode.swift", schemas["ErrorCode"]["enum"]),
        ("Permission", "Access/Role.swift", permissions),
        ("Role", "Access/Role.swift", schemas["Role"]["enum"]),
        ("Section", "Agreements/Section.swift", schemas["Terms"]["properties"]),
        ("VersionState", "Agreements/Version.swift", schemas["VersionState"]["enum"]),
        ("ChangeRequestState", "ChangeRequests/ChangeRequest.swift", schemas["ChangeRequestState"]["enum"]),
        ("AuditAction", "Audit/AuditAction.swift", schemas["AuditAction"]["enum"]),
        ("Language", "Terms/LocalizedText.swift", schemas["Language"]["enum"]),
        ("Dimension", "Segments/Segment.swift", schemas["Dimension"]["enum"]),
    ]:
        source = set(raw_values("Sources/Domain/" + swift_file, name))
        for value in sorted(source ^ set(listed)):
            yield f"{name}: {value} is only in " + (swift_file if value in source else "openapi.yaml")


def complete(document, permissions):
    seen = set()
    for path, method, operation, parameters in operations(document):
        name = operation.get("operationId", f"{method} {path}")
        if name in seen or not re.fullmatch(r"[a-z][A-Za-z]+", name):
            yield f"{name}: operationId is missing, taken or not in camelCase"
        seen.add(name)
        for field in ("summary", "description", "tags"):
            if not operation.get(field):
                yield f"{name}: no {field}"
        permission = operation.get("x-permission")
        if permission not in permissions | {"public", "operator", "authenticated"}:
            yield f"{name}: x-permission {permission!r} is not one that Domain knows"
        expected_security = {"public": [], "operator": [{"operatorKey": []}]}.get(permission)
        if operation.get("security") != expected_security:
            yield f"{name}: security does not fit x-permission {permission}"
        parameters = [resolve(document, parameter) for parameter in parameters]
        named_in_path = {parameter["name"] for parameter in parameters if parameter["in"] == "path"}
        for part in set(re.findall(r"\{(\w+)\}", path)) ^ named_in_path:
            yield f"{name}: the path and its parameters differ in {part}"
        headers = {parameter["name"] for parameter in parameters if parameter["in"] == "header"}
        yield from answers(document, name, method, path, operation, headers)


def answers(document, name, method, path, operation, headers):
    permission = operation.get("x-permission")
    given = set(operation["responses"])
    needed = set() if permission == "public" else set(ALWAYS)
    if permission not in ("public", "operator"):
        needed.add("403")
    if "requestBody" in operation:
        needed |= WITH_BODY
    if "If-Match" in headers:
        needed |= WITH_IF_MATCH - ({"404"} if name in NEVER_MISSING else set())
        needed -= {"428"} if name in UNCONDITIONAL_TOO else set()
    if "If-None-Match" in headers and method == "get":
        needed.add("304")
    if "Idempotency-Key" in headers:
        needed.add("409")
    if "{" in path:
        needed.add("404")
    for status in sorted(needed - given):
        yield f"{name}: does not say that it can answer {status}"
    if "default" in given:
        yield f"{name}: has a default answer"
    if "201" in given and method == "post" and "Idempotency-Key" not in headers:
        yield f"{name}: creates, and takes no Idempotency-Key"
    for status, response in operation["responses"].items():
        response = resolve(document, response)
        if "X-Request-Id" not in response.get("headers", {}):
            yield f"{name}: the answer {status} has no X-Request-Id"
        is_problem = list(response.get("content", {})) == ["application/problem+json"]
        if status >= "400" and not is_problem and permission != "public":
            yield f"{name}: the answer {status} is not a problem"


def unused(document):
    used = set(re.findall(r"#/(components/[a-zA-Z]+/[A-Za-z0-9]+)", str(document)))
    for kind, parts in document["components"].items():
        for part in parts:
            if kind != "securitySchemes" and f"components/{kind}/{part}" not in used:
                yield f"components/{kind}/{part}: nothing refers to it"


def examples(document):
    registry = Registry().with_resource(
        CONTRACT, Resource.from_contents(document, default_specification=DRAFT202012))

    def check(pointer, schema, example):
        absolute = json.loads(json.dumps(schema).replace('"#/', f'"{CONTRACT}#/'))
        validator = jsonschema.Draft202012Validator(
            absolute, registry=registry, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
        for error in validator.iter_errors(example):
            yield f"{pointer}: the example does not fit: {error.json_path} {error.message}"

    for pointer, node in walk(document):
        if not isinstance(node, dict):
            continue
        if is_schema(pointer, node):
            for example in node.get("examples", []):
                yield from check(pointer, node, example)
        elif "schema" in node:
            given = [node["example"]] if "example" in node else []
            given += [named["value"] for named in node.get("examples", {}).values()]
            for example in given:
                yield from check(pointer, node["schema"], example)


def resolve(document, node):
    while "$ref" in node:
        target = document
        for token in node["$ref"].removeprefix("#/").split("/"):
            target = target[token]
        node = target
    return node


def violations(document):
    permissions = set(document["components"]["schemas"]["Permission"]["enum"])
    for error in OpenAPIV31SpecValidator(document).iter_errors():
        yield f"not OpenAPI 3.1: {error.message}"
    yield from closed_and_bounded(document)
    yield from in_step(document, permissions)
    yield from complete(document, permissions)
    yield from unused(document)
    yield from examples(document)


if __name__ == "__main__":
    document = yaml.load((ROOT / "openapi.yaml").read_text(), UniqueKeyLoader)
    found = list(violations(document))
    for violation in found:
        print(violation, file=sys.stderr)
    print(f"{len(list(operations(document)))} operations and {len(document['components']['schemas'])} schemas: "
          f"{len(found)} violations")
    sys.exit(1 if found else 0)
