"""businesstimedelta's rates on Baton's own cases of business time: `calendar_speed.py CASES SECONDS` writes them as JSON."""

import datetime
import json
import sys
import time
from pathlib import Path

import businesstimedelta
import pytz

DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def is_plain(calendar):
    """Whether the package can say it: no windows past midnight or to 24:00, and no dates of their own hours."""
    windows = [window for windows in calendar["weekly"].values() for window in windows]
    return not calendar.get("exceptions") and all(opens < closes < "24:00" for opens, closes in windows)


def rules(calendar):
    zone = pytz.timezone(calendar["time_zone"])
    days = {}
    for day, windows in calendar["weekly"].items():
        for window in windows:
            days.setdefault(tuple(window), []).append(DAYS.index(day))
    made = [
        businesstimedelta.WorkDayRule(
            start_time=datetime.time.fromisoformat(opens), end_time=datetime.time.fromisoformat(closes),
            working_days=working, tz=zone)
        for (opens, closes), working in days.items()
    ]
    # The package fails where it finds no holiday in the five years to come: it gets one after all cases.
    holidays = {datetime.date(2029, 12, 31)} | {datetime.date.fromisoformat(day) for day in calendar["holidays"]}
    return businesstimedelta.Rules([*made, businesstimedelta.HolidayRule(holidays, tz=zone)])


def rate(seconds, work):
    amount, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        amount += work()
    return amount / (time.perf_counter() - start)


def main():
    told = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    seconds = float(sys.argv[2])
    calendars = {key: rules(calendar) for key, calendar in told["calendars"].items() if is_plain(calendar)}

    def instant(case, name):
        return datetime.datetime.fromisoformat(case[name])

    due, elapsed = [], []
    for case in told["cases"]:
        rule = calendars.get(case["calendar"])
        if rule is None:
            continue
        if case["op"] == "due":
            length = businesstimedelta.BusinessTimeDelta(rule, seconds=case["seconds"])
            due.append((instant(case, "start"), length, instant(case, "due")))
        if case["op"] == "elapsed":
            elapsed.append((rule, instant(case, "start"), instant(case, "end"), case["seconds"]))

    def ask_due():
        return [start + length for start, length, _ in due]

    def ask_elapsed():
        return [rule.difference(start, end).timedelta.total_seconds() for rule, start, end, _ in elapsed]

    # The first round also tells how many answers are those of the cases.
    right = sum(found == case[2] for found, case in zip(ask_due(), due, strict=True))
    right += sum(found == case[3] for found, case in zip(ask_elapsed(), elapsed, strict=True))
    print(json.dumps({
        "business_due": rate(seconds, lambda: len(ask_due())),
        "business_elapsed": rate(seconds, lambda: len(ask_elapsed())),
        "business_right": right, "business_cases": len(due) + len(elapsed),
    }))


main()
