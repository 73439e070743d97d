"""A scenario file: its header and its records as they stand at its end, corrections and updates applied."""

import json
from dataclasses import dataclass


@dataclass
class Record:
    """One record. `place` is the order in which the records were made."""

    ref: str
    kind: str
    unit: str
    written: str
    done_by: str | None
    place: int
    fields: dict

    def get(self, key):
        return self.fields.get(key)


class Scenario:
    """The header and the records."""

    def __init__(self, lines):
        lines = [json.loads(line) for line in lines]
        self.header, events = lines[0], lines[1:]
        self.records, self._of_kind = {}, {}
        for place, event in enumerate(events):
            if changed := event.get("correct") or event.get("update"):
                fields = self.records[changed].fields
                fields.update(event["fields"])
                for key in [key for key, value in fields.items() if value is None]:
                    del fields[key]
                continue
            ref = "@" + event["id"]
            record = Record(
                ref, event["kind"], event["unit"], event["day"], event.get("done_by"), place, dict(event["fields"])
            )
            self.records[ref] = record
            self._of_kind.setdefault(record.kind, []).append(record)

    def all(self, kind):
        """The records of a kind, wherever they were written."""
        return self._of_kind.get(kind, [])

    def units_below(self, code):
        """That unit and every unit below it."""
        found = {code}
        units = [unit.fields for unit in self.all("admin-unit")]
        while more := {unit["code"] for unit in units if unit.get("parent") in found} - found:
            found |= more
        return found
