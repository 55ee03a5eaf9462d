"""Holds real exchanges to openapi.yaml: reads one as a JSON object a line, answers its violations as a JSON array.

Request: method, target (path and query), type, body. Answer: status, headers, answer (its body as text).
"""

import json
import sys

from contract import Contract

# Lines of a long stream that are looked at: the beginning and the end.
LINES = 40
# The answer of a path or method that the document does not have, and of a request that never was one.
UNROUTED = {404, 405, 400, 408, 413, 431}


def header(exchange, name):
    return next((value for key, value in exchange["headers"] if key.lower() == name.lower()), None)


def media_type(text):
    return (text or "").partition(";")[0].strip().lower()


def check(contract, exchange):
    method = exchange["method"]
    path = exchange["target"].partition("?")[0]
    operation = contract.find("GET" if method == "HEAD" else method, path)
    status = exchange["status"]
    if not header(exchange, "X-Request-Id"):
        yield "the answer has no X-Request-Id"
    if operation is None:
        if status not in UNROUTED | {401}:
            yield f"{status} from something that openapi.yaml does not have"
        else:
            yield from body(contract, {"application/problem+json": {
                "schema": {"$ref": "#/components/schemas/Problem"}}}, exchange)
        return
    response = operation["operation"]["responses"].get(str(status))
    if response is None:
        yield f"{operation['id']} does not say that it can answer {status}: {exchange['answer'][:300]}"
        return
    response = contract.resolve(response)
    yield from headers(contract, response, exchange)
    yield from body(contract, response.get("content", {}), exchange)
    if 200 <= status < 300:
        yield from request(contract, operation, exchange)


def headers(contract, response, exchange):
    for name, described in response.get("headers", {}).items():
        described = contract.resolve(described)
        value = header(exchange, name)
        if value is None:
            if described.get("required"):
                yield f"the answer {exchange['status']} has no {name}"
            continue
        if described["schema"].get("type") == "integer":
            value = int(value) if value.isdigit() else value
        for fault in contract.faults(described["schema"], value):
            yield f"header {name}: {fault}"


def body(contract, content, exchange):
    text = exchange["answer"]
    if exchange["method"] == "HEAD" or not content:
        if text:
            yield f"a body where there must be none: {text[:100]}"
        return
    kind = media_type(header(exchange, "Content-Type"))
    if kind not in content:
        yield f"the content type is {kind!r} and not one of {sorted(content)}"
        return
    described = content[kind]
    if kind == "application/x-ndjson":
        yield from lines(contract, described["x-line-schema"], text)
    elif kind.endswith("json"):
        try:
            value = json.loads(text)
        except ValueError as error:
            yield f"the body is no JSON: {error}"
            return
        yield from contract.faults(described["schema"], value)


def lines(contract, schema, text):
    if not text.endswith("\n"):
        yield "the stream does not end with a line feed"
    given = text.splitlines()
    for line in given if len(given) <= LINES else given[: LINES // 2] + given[-LINES // 2:]:
        yield from contract.faults(schema, json.loads(line))


def request(contract, operation, exchange):
    """What the server accepts must be what the document describes."""
    described = contract.resolve(operation["operation"].get("requestBody") or {}) or None
    known = {parameter["name"] for parameter in operation["parameters"] if parameter["in"] == "query"}
    for part in filter(None, exchange["target"].partition("?")[2].split("&")):
        name = part.partition("=")[0].partition("[")[0].partition("%5B")[0]
        if name not in known:
            yield f"accepted the query parameter {name}, which {operation['id']} does not describe"
    if described is None:
        if exchange["body"]:
            yield f"accepted a body, which {operation['id']} does not describe"
        return
    if not exchange["body"]:
        if described.get("required"):
            yield "accepted a request without the body that is required"
        return
    kind = media_type(exchange["type"])
    if kind not in described["content"]:
        yield f"accepted a body of type {kind!r}, not one of {sorted(described['content'])}"
    elif kind.endswith("json"):
        for fault in contract.faults(described["content"][kind]["schema"], json.loads(exchange["body"])):
            yield f"accepted a request that the document forbids: {fault}"


if __name__ == "__main__":
    contract = Contract()
    for line in sys.stdin:
        try:
            answer = list(check(contract, json.loads(line)))
        except Exception as error:  # The test that sent it must get an answer.
            answer = [f"the check itself failed: {error!r}"]
        print(json.dumps(answer), flush=True)
