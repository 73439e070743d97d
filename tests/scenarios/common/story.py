"""Collects events and writes them down as JSON Lines in the order of their days."""

import datetime
import json


class Story:
    """The events so far, and the names and phone numbers they took.

    `fields` may hold dates and None: a date becomes ISO text, None is left out of a new record.
    """

    def __init__(self, header):
        self.header = header
        self._events = []
        self.names = set()
        self.phones = set()
        self._ids = set()
        self._counts = {}

    def next_id(self, letter, width=4):
        """`v0001`, `v0002`, …"""
        self._counts[letter] = self._counts.get(letter, 0) + 1
        return f"{letter}{self._counts[letter]:0{width}d}"

    def add(self, written, kind, unit, fields, id, accept=None, done_by=None):
        """A new record; answers how later events refer to it."""
        if id in self._ids:
            raise ValueError(f"{id} is taken")
        self._ids.add(id)
        fields = {key: value for key, value in fields.items() if value is not None}
        event = {"kind": kind, "id": id, "unit": unit, "fields": fields}
        self._write(written, event, accept, done_by)
        return "@" + id

    def correct(self, written, ref, fields, accept=None):
        """What was written down was wrong: only what changes; None clears a field."""
        self._write(written, {"correct": ref, "fields": fields}, accept, None)

    def update(self, written, ref, fields, accept=None):
        """The world has changed since it was written down: only what changes; None clears a field."""
        self._write(written, {"update": ref, "fields": fields}, accept, None)

    def _write(self, written, event, accept, done_by):
        event = {"day": written, **event}
        if done_by:
            event["done_by"] = done_by
        if accept:
            event["accept"] = accept
        self._events.append(event)

    def text(self):
        """The whole file. Events of one day keep the order in which they were told."""
        lines = [self.header, *sorted(self._events, key=lambda event: event["day"])]
        return "".join(_line(line) + "\n" for line in lines)


def _line(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_iso)


def _iso(value):
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a scenario")
