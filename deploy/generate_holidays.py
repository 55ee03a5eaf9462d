#!/usr/bin/env python3
"""Writes Sources/Domain/Calendars/content/holidays.txt from PyPI's `holidays`; run it by hand for a new edition.

    python3 -m venv /tmp/holidays && /tmp/holidays/bin/pip install holidays==0.109
    /tmp/holidays/bin/python deploy/generate_holidays.py && make embed

Public holidays only. What a set says changes no calendar that was saved before: each version keeps the days it got.
"""
import collections
import datetime
import importlib.metadata
import pathlib

import holidays

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources/Domain/Calendars/content/holidays.txt"
YEARS = range(2024, 2033)
COUNTRIES = {
    "AT": "Austria", "BR": "Brazil", "CH": "Switzerland", "DE": "Germany", "FR": "France", "GB": "United Kingdom",
    "IE": "Ireland", "IN": "India", "JP": "Japan", "NL": "Netherlands", "US": "United States",
}
PARTS = {
    "CH": {
        "AG": "Aargau", "AI": "Appenzell Innerrhoden", "AR": "Appenzell Ausserrhoden", "BE": "Bern",
        "BL": "Basel-Landschaft", "BS": "Basel-Stadt", "FR": "Fribourg", "GE": "Geneva", "GL": "Glarus",
        "GR": "Graubünden", "JU": "Jura", "LU": "Lucerne", "NE": "Neuchâtel", "NW": "Nidwalden", "OW": "Obwalden",
        "SG": "St. Gallen", "SH": "Schaffhausen", "SO": "Solothurn", "SZ": "Schwyz", "TG": "Thurgau", "TI": "Ticino",
        "UR": "Uri", "VD": "Vaud", "VS": "Valais", "ZG": "Zug", "ZH": "Zurich",
    },
    "DE": {
        "BB": "Brandenburg", "BE": "Berlin", "BW": "Baden-Württemberg", "BY": "Bavaria", "HB": "Bremen", "HE": "Hesse",
        "HH": "Hamburg", "MV": "Mecklenburg-Western Pomerania", "NI": "Lower Saxony", "NW": "North Rhine-Westphalia",
        "RP": "Rhineland-Palatinate", "SH": "Schleswig-Holstein", "SL": "Saarland", "SN": "Saxony",
        "ST": "Saxony-Anhalt", "TH": "Thuringia",
    },
    "GB": {"ENG": "England", "NIR": "Northern Ireland", "SCT": "Scotland", "WLS": "Wales"},
}


def days(country, part):
    """The dates of each name, in English where the package has that."""
    supported = getattr(holidays, country).supported_languages
    language = "en_US" if "en_US" in supported else next((l for l in supported if l.startswith("en")), None)
    found = holidays.country_holidays(country, subdiv=part, years=YEARS, language=language)
    names = collections.defaultdict(list)
    for date in sorted(found):
        names[found.get(date)].append(date.isoformat())
    return names


def section(country, part):
    place = COUNTRIES[country] + (f", {PARTS[country][part]}" if part else "")
    key = "-".join(filter(None, [country, part])).lower()
    lines = [f"[{key}] {place}"]
    for name, dates in days(country, part).items():
        assert ": " not in name and "\n" not in name and "|" not in name, name
        lines.append(f"{name}: {' '.join(dates)}")
    return lines


def main():
    lines = [
        f"source: PyPI holidays {importlib.metadata.version('holidays')}, public holidays",
        f"generated: {datetime.date.today().isoformat()}",
        f"years: {YEARS[0]}-{YEARS[-1]}",
    ]
    for country in COUNTRIES:
        lines += section(country, None)
        for part in PARTS.get(country, {}):
            lines += section(country, part)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
