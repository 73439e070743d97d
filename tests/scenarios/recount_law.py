"""Days, public holidays and the rulesets, read from `core/data`: what the recount goes by beside the records."""

import datetime
import pathlib
import tomllib

DATA = pathlib.Path(__file__).resolve().parents[2] / "core" / "data"


def day_of(text):
    return datetime.date.fromisoformat(text)


def plus(text, days):
    return (day_of(text) + datetime.timedelta(days)).isoformat()


def each_day(first, last):
    """Every day from one to the other, both included."""
    while first <= last:
        yield first
        first = plus(first, 1)


class Calendar:
    """Working days, by the tables of public holidays."""

    def __init__(self):
        years = tomllib.loads((DATA / "holidays.toml").read_text(encoding="utf-8"))["year"]
        self.work = {day for year in years for day in year.get("work", [])}
        self.off = [(off["from"], off["to"]) for year in years for off in year["off"]]

    def is_working(self, day):
        if day in self.work:
            return True
        return day_of(day).weekday() < 5 and not any(first <= day <= last for first, last in self.off)


class Rules:
    """The values of the ruleset of a day."""

    def __init__(self):
        self.sets = tomllib.loads((DATA / "rulesets.toml").read_text(encoding="utf-8"))["ruleset"]

    def value(self, day, key):
        held = [one for one in self.sets if one["from"] <= day] or self.sets[:1]
        value = held[-1]["values"].get(key)
        return value and value.get("value")


CALENDAR, RULES = Calendar(), Rules()


def earlier(text):
    """The period with which a period is compared."""
    if "/" not in text:
        return str(int(text) - 1)
    span, year = text.split("/")
    if span in {"6T", "9T"}:
        return f"{span}/{int(year) - 1}"
    if span.startswith("Q"):
        return f"Q{int(span[1]) - 1}/{year}" if span != "Q1" else f"Q4/{int(year) - 1}"
    return f"{int(span) - 1:02d}/{year}" if span != "01" else f"12/{int(year) - 1}"
