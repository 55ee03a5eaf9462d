"""What two parsers of iCalendar make of a file: one file a line in, as JSON text; out the starts of all events from 2024 to
2031 in UTC, and what the parser complains of."""

import datetime
import json
import sys

import icalendar
import recurring_ical_events

UTC = datetime.timezone.utc

for line in sys.stdin:
    text = json.loads(line)
    too_long = [part for part in text.encode().split(b"\r\n") if len(part) > 75]
    calendar = icalendar.Calendar.from_ical(text)
    complaints = [str(error) for component in calendar.walk() for error in component.errors]
    events = recurring_ical_events.of(calendar).between(
        datetime.datetime(2024, 1, 1, tzinfo=UTC), datetime.datetime(2031, 1, 1, tzinfo=UTC))
    starts = sorted(event.start.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") for event in events)
    words = sorted({str(event.get("SUMMARY")) for event in events})
    print(json.dumps({"starts": starts, "summaries": words, "complaints": complaints, "long": len(too_long)}))
