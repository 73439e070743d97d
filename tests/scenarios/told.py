"""What the tests of the scenario files share: their lines, finding an event, changing one, counting."""

import json

import make
from counted.count import Count
from counted.period import Period
from counted.scenario import Scenario


def lines_of(name):
    """The lines of a committed file."""
    return (make.HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()


def count(lines, period, unit=None):
    """Every figure of these lines."""
    scenario = Scenario(lines)
    return Count(scenario, Period(period), unit or scenario.header["unit"]).figures()


def without(lines, place):
    """The lines without one."""
    return lines[:place] + lines[place + 1 :]


def find(lines, wanted):
    """The first event that answers, with its place."""
    for place, line in enumerate(lines[1:], 1):
        event = json.loads(line)
        if wanted(event):
            return place, event
    raise AssertionError("no such event")


def changed(lines, wanted, change):
    """The lines with one event changed."""
    place, event = find(lines, wanted)
    change(event["fields"])
    return [*lines[:place], json.dumps(event), *lines[place + 1 :]]


def of_kind(record_kind, **fields):
    """Whether an event makes such a record with these values. Only plain values are compared."""

    def wanted(event):
        given = event["fields"]
        return event.get("kind") == record_kind and all(given.get(key) == value for key, value in fields.items())

    return wanted


def has_id(ref):
    """Whether an event makes that record."""
    return lambda event: "@" + event.get("id", "") == ref


def change_of(prefix, key):
    """Whether an event changes that field of a record with such an id."""
    return lambda event: (event.get("correct") or event.get("update", "")).startswith(prefix) and key in event["fields"]
