#!/usr/bin/env python3
"""Turns what the program carries, migrations and openapi.yaml, into Swift: a moved binary has no files beside it.

Writes Sources/Baton/Serve/Generated. Run it after a change of either; Tests/BatonTests/Serve compares them.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources" / "Baton" / "Serve" / "Generated"
HEADER = "// {what}; written by deploy/embed_carried.py, not by hand.\n// swift-format-ignore-file\n"


def literal(text):
    """One line, however long: nobody reads it, and a diff of it says nothing that the source's does not."""
    if '"#' in text or "\\#" in text or "\r" in text:
        sys.exit("the content would end the literal")
    return '#"' + text.replace("\n", "\\#n") + '"#'


def migrations():
    entries = []
    for path in sorted((ROOT / "sql" / "migrations").glob("*.sql")):
        match = re.fullmatch(r"(\d{4})_([a-z0-9_]+)\.sql", path.name)
        if not match:
            sys.exit(f"{path.name} is not named like 0001_tenants.sql")
        text = path.read_text(encoding="utf-8")
        entries.append(f'        Migration(version: {int(match[1])}, name: "{match[2]}", sql: {literal(text)}),\n')
    return (
        "\nimport Postgres\n\nextension Carried {\n    static let migrations: [Migration] = [\n"
        + "".join(entries) + "    ]\n}\n"
    )


def contract():
    text = (ROOT / "openapi.yaml").read_text(encoding="utf-8")
    return f"\nextension Carried {{\n    static let openAPIText = {literal(text)}\n}}\n"


def main():
    TARGET.mkdir(exist_ok=True)
    for name, what, body in [
        ("Carried+Migrations", "The migrations of sql/migrations", migrations()),
        ("Carried+OpenAPI", "The text of openapi.yaml", contract()),
    ]:
        (TARGET / f"{name}.swift").write_text(HEADER.format(what=what) + body, encoding="utf-8")


if __name__ == "__main__":
    main()
