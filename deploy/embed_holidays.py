#!/usr/bin/env python3
"""Turns the holiday sets into a Swift literal, since a moved binary has no files beside it.

Reads Sources/Domain/Calendars/content, writes Sources/Domain/Calendars/Generated. Run it after
generate_holidays.py; Tests/DomainTests/Calendars compares both.
"""
import pathlib
import sys

CALENDARS = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Domain" / "Calendars"
HEADER = (
    "// The holiday sets; written by deploy/embed_holidays.py from Calendars/content, not by hand.\n"
    "// swift-format-ignore-file\n"
)


def main():
    text = (CALENDARS / "content" / "holidays.txt").read_text(encoding="utf-8")
    if '"#' in text or "\\#" in text or "\r" in text:
        sys.exit("the content would end the literal")
    literal = '#"' + text.replace("\n", "\\#n") + '"#'
    generated = CALENDARS / "Generated"
    generated.mkdir(exist_ok=True)
    (generated / "HolidayContent.swift").write_text(
        HEADER + f"\n/// The text of content/holidays.txt.\nenum HolidayContent {{\n    static let text = {literal}\n}}\n",
        encoding="utf-8")


if __name__ == "__main__":
    main()
