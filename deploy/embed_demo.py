#!/usr/bin/env python3
"""Turns the demo company's content into Swift literals, since a moved binary has no files beside it.

Reads Sources/Baton/Demo/content, writes Sources/Baton/Demo/Generated. Run it after a change of the content;
Tests/BatonTests/Demo compares both.
"""
import hashlib
import json
import pathlib
import sys

DEMO = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Baton" / "Demo"
CONTENT = DEMO / "content"
HEADER = "// {what}; written by deploy/embed_demo.py from {source}, not by hand.\n// swift-format-ignore-file\n"


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def framework():
    """The framework: who it is, and the sections of all other files of its folder."""
    terms = {}
    for path in sorted((CONTENT / "framework").glob("*.json")):
        if path.name == "agreement.json":
            continue
        for section, value in read(path).items():
            if section in terms:
                sys.exit(f"{path}: the section “{section}” stands in another file too")
            terms[section] = value
    check_annexes(terms["annexes"])
    return {**read(CONTENT / "framework" / "agreement.json"), "terms": terms}


def check_annexes(annexes):
    for key, annex in annexes.items():
        digest = hashlib.sha256((CONTENT / "annexes" / f"{key}.md").read_bytes()).hexdigest()
        if annex["sha256"] != digest:
            sys.exit(f"annexes/{key}.md has the SHA-256 {digest}, and the framework says {annex['sha256']}")


def company():
    """Everything but the accounts, as one object."""
    return {
        **read(CONTENT / "company.json"),
        **read(CONTENT / "segments.json"),
        **read(CONTENT / "verticals.json"),
        "agreements": [framework()] + [read(path) for path in sorted((CONTENT / "local").glob("*.json"))],
        "account_tiers": read(CONTENT / "account-tiers.json"),
    }


def literal(text):
    """One line, however long: nobody reads it, and a diff of it says nothing that the source's does not."""
    if '"#' in text or "\\#" in text:
        sys.exit("the content would end the literal")
    return '#"' + text.replace("\r", "\\#r").replace("\n", "\\#n") + '"#'


def write(name, what, source, text):
    body = HEADER.format(what=what, source=source)
    body += f"\nextension DemoContent {{\n    static let {name} = {literal(text)}\n}}\n"
    path = DEMO / "Generated" / f"DemoContent+{name[0].upper()}{name[1:]}.swift"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(body.encode("utf-8"))


def main():
    json_text = json.dumps(company(), ensure_ascii=False, separators=(",", ":"))
    write("companyJSON", "The demo company's definitions and agreements", "Demo/content/**.json", json_text)
    csv_text = (CONTENT / "companies.csv").read_bytes().decode("utf-8")
    write("accountsCSV", "The demo company's accounts", "Demo/content/companies.csv", csv_text)


if __name__ == "__main__":
    main()
