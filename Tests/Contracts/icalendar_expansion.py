"""What two parsers of iCalendar make of files: one a line in, as JSON text, from the file that is named or stdin; out the
starts and ends of all events from 2024 to 2031 in UTC, what the parser complains of, and the events that are cancelled."""

import datetime
import json
import sys

import icalendar
import recurring_ical_events

UTC = datetime.timezone.utc

for line in open(sys.argv[1], encoding="utf-8") if len(sys.argv) > 1 else sys.stdin:
    text = json.loads(line)
    too_long = [part for part in text.encode().split(b"\r\n") if len(part) > 75]
    calendar = icalendar.Calendar.from_ical(text)
    complaints = [str(error) for component in calendar.walk() for error in component.errors]
    events = recurring_ical_events.of(calendar).between(
        datetime.datetime(2024, 1, 1, tzinfo=UTC), datetime.datetime(2031, 1, 1, tzinfo=UTC))
    spans = sorted([moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") for moment in (event.start, event.end)]
                   for event in events)
    words = sorted({str(event.get("SUMMARY")) for event in events})
    parts = calendar.walk("VEVENT")
    cancelled = sorted(part.start.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") for part in parts
                       if part.get("STATUS") == "CANCELLED")
    people = [[str(person), str(person.params.get("ROLE"))] for part in parts
              for person in (part.get("ATTENDEE") if isinstance(part.get("ATTENDEE"), list) else
                             [part["ATTENDEE"]] if "ATTENDEE" in part else [])]
    print(json.dumps({
        "starts": [start for start, _ in spans], "ends": [end for _, end in spans], "summaries": words, "complaints": complaints, "long": len(too_long), "cancelled": cancelled,
        "uids": sorted({str(part["UID"]) for part in parts}), "overrides": sum("RECURRENCE-ID" in part for part in parts),
        "method": str(calendar.get("METHOD")), "name": str(calendar.get("X-WR-CALNAME")), "people": people}))
