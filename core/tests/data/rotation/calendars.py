#!/usr/bin/env python3
"""What an independent reader finds in the calendars beside this file.

    pip install icalendar==7.3.2
    python3 calendars.py        # writes calendars.json

The calendars are written by the test `rotation_calendar` (UPDATE=1); run this afterwards.
"""
import json
import pathlib

import icalendar

HERE = pathlib.Path(__file__).parent


def read(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    assert str(calendar["VERSION"]) == "2.0" and str(calendar["METHOD"]) == "PUBLISH"
    assert not calendar.errors
    events = []
    for event in calendar.walk("VEVENT"):
        assert not event.errors and event["DTSTAMP"].dt.tzinfo is not None
        categories = event["CATEGORIES"].cats if "CATEGORIES" in event else []
        events.append({
            "uid": str(event["UID"]),
            "first": event["DTSTART"].dt.isoformat(),
            "after": event["DTEND"].dt.isoformat(),
            "sequence": int(event["SEQUENCE"]),
            "status": str(event["STATUS"]),
            "summary": str(event["SUMMARY"]),
            "location": str(event["LOCATION"]),
            "description": str(event["DESCRIPTION"]),
            "categories": [str(category) for category in categories],
        })
    return {"name": str(calendar["X-WR-CALNAME"]), "events": events}


if __name__ == "__main__":
    found = {path.stem: read(path) for path in sorted(HERE.glob("calendar-*.ics"))}
    text = json.dumps(found, ensure_ascii=False, indent=1)
    (HERE / "calendars.json").write_text(text + "\n", encoding="utf-8")
