"""The benchmark's accounts: the same in every run, and classified into the segments of the demo company."""

import csv
import random
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]

# What is loaded before the rounds. The first ones are asked again and again, the others one after the other: these
# must be many more than the 20,000 answers that Baton keeps of a tenant.
LOADED = 60_000
HOT = 10_000
IMPORTED = 100_000
BATCH = 10_000

# Weights under which half of the accounts have four layers or more.
COUNTRIES = {"DE": 40, "AT": 8, "CH": 8, "US": 20, "GB": 7, "FR": 5, "JP": 4, "BR": 4, "NL": 2, "CA": 2}
SIZES = ((1, 249), (250, 2_499), (2_500, 200_000))


def external_id(prefix, number):
    return f"{prefix}-{number:06d}"


def write_accounts(path, prefix, count, seed):
    """Writes a CSV file for the import."""
    segments = yaml.safe_load((ROOT / "Sources/Baton/Demo/content/segments.yaml").read_text(encoding="utf-8"))
    industries = [
        alias for vertical in segments["verticals"].values() for alias in vertical.get("aliases", []) if ";" not in alias]
    numbers = random.Random(seed)
    countries, weights = list(COUNTRIES), list(COUNTRIES.values())
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow([
            "external_id", "name", "country", "industries", "employees", "website", "annual_revenue", "currency"])
        for number in range(count):
            low, high = numbers.choice(SIZES)
            employees = numbers.randint(low, high)
            rows.writerow([
                external_id(prefix, number), f"Company {number} of {numbers.randint(1, 999)}",
                numbers.choices(countries, weights)[0], numbers.choice(industries), employees,
                f"company-{number}.example", employees * 200_000, "EUR",
            ])
