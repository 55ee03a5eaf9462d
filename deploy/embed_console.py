#!/usr/bin/env python3
"""Turns the console's templates and its style sheet into Swift literals, since a moved binary has no files beside it.

Reads Sources/Console/Templates/content, writes Sources/Console/Templates/Generated. Run it after a change of the
content; Tests/ConsoleTests compares both.
"""
import pathlib

TEMPLATES = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Console" / "Templates"
CONTENT = TEMPLATES / "content"
HEADER = (
    "// The console's templates and style; written by deploy/embed_console.py from Templates/content, not by hand.\n"
    "// swift-format-ignore-file\n"
)


def literal(text):
    """One line, however long: nobody reads it, and a diff of it says nothing that the source's does not."""
    hashes = "#"
    while '"' + hashes in text or "\\" + hashes in text:
        hashes += "#"
    return f'{hashes}"' + text.replace("\n", f"\\{hashes}n") + f'"{hashes}'


def main():
    entries = "".join(
        f'        "{path.name}": {literal(path.read_text(encoding="utf-8"))},\n'
        for path in sorted(CONTENT.iterdir()))
    generated = TEMPLATES / "Generated"
    generated.mkdir(exist_ok=True)
    (generated / "ConsoleContent.swift").write_text(
        HEADER + "\n/// The files of Templates/content by their names.\nenum ConsoleContent {\n"
        "    static let files: [String: String] = [\n" + entries + "    ]\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
