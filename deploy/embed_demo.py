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


def files():
    """The files that `baton apply` takes, by their paths in the directory."""
    paths = sorted(CONTENT.glob("*.yaml")) + sorted((CONTENT / "agreements").glob("*.yaml"))
    texts = {path.relative_to(CONTENT).as_posix(): path.read_bytes().decode("utf-8") for path in paths}
    check_annexes(texts["agreements/global-inbound.yaml"])
    return texts


def check_annexes(framework):
    for path in sorted((CONTENT / "annexes").glob("*.md")):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest not in framework:
            sys.exit(f"annexes/{path.name} has the SHA-256 {digest}, which the framework does not name")


def company():
    """Who the company is, who signs for it, who holds what, when it works, its currency rates,
    which accounts have a tier by hand, which have a plan, and what its figures came to."""
    return {
        **read(CONTENT / "company.json"),
        "members": read(CONTENT / "members.json"),
        "people": read(CONTENT / "people.json"),
        "calendars": read(CONTENT / "calendars.json"),
        "teams": read(CONTENT / "teams.json"),
        "currency_rates": read(CONTENT / "currency-rates.json"),
        "account_tiers": read(CONTENT / "account-tiers.json"),
        "engagement_plans": read(CONTENT / "engagement-plans.json"),
        "actuals": read(CONTENT / "actuals.json"),
    }


def literal(text):
    """One line, however long: nobody reads it, and a diff of it says nothing that the source's does not."""
    if '"#' in text or "\\#" in text:
        sys.exit("the content would end the literal")
    return '#"' + text.replace("\r", "\\#r").replace("\n", "\\#n") + '"#'


def write(name, what, source, value):
    body = HEADER.format(what=what, source=source)
    body += f"\nextension DemoContent {{\n    static let {name} = {value}\n}}\n"
    path = DEMO / "Generated" / f"DemoContent+{name[0].upper()}{name[1:]}.swift"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(body.encode("utf-8"))


def main():
    json_text = json.dumps(company(), ensure_ascii=False, separators=(",", ":"))
    write("companyJSON", "Who the demo company is", "Demo/content/*.json", literal(json_text))
    rows = "".join(f"        ({literal(path)}, {literal(text)}),\n" for path, text in files().items())
    write("yamlFiles", "The demo company's segments and agreements", "Demo/content/**.yaml",
          f"[\n{rows}    ] as [(path: String, text: String)]")
    csv_text = (CONTENT / "companies.csv").read_bytes().decode("utf-8")
    write("accountsCSV", "The demo company's accounts", "Demo/content/companies.csv", literal(csv_text))


if __name__ == "__main__":
    main()
