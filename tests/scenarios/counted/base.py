"""What every count needs: the period, the day on which states are looked at, the records of the area."""


class Base:
    """One count: a scenario, a period, the units that belong to it."""

    def __init__(self, scenario, period, unit):
        self.scenario, self.period, self.unit = scenario, period, unit
        self.units = scenario.units_below(unit)
        # While a period runs, "at the end" is today.
        self.as_of = min(scenario.header["today"], period.end)

    def during(self, period):
        """The same count of another period."""
        return type(self)(self.scenario, period, self.unit)

    def everywhere(self, record_kind, /, **fields):
        """The records of a kind with these values, wherever they were written."""
        return [
            one for one in self.scenario.all(record_kind) if all(one.get(key) == value for key, value in fields.items())
        ]

    def here(self, record_kind, /, **fields):
        """The same, of these units."""
        return [one for one in self.everywhere(record_kind, **fields) if one.unit in self.units]

    def within(self, record_kind, day, /, **fields):
        """Those that this field dates into the period."""
        return [one for one in self.here(record_kind, **fields) if self.period.has(one.get(day))]

    def at_the_end(self, first, last):
        """Whether a span holds on the day on which states are looked at."""
        return first is not None and first <= self.as_of and (last is None or self.as_of <= last)

    def standing(self, record_kind, first="from", last="to", /, **fields):
        """The records of the area whose span holds then."""
        return [one for one in self.here(record_kind, **fields) if self.at_the_end(one.get(first), one.get(last))]

    def until_now(self, day):
        """Whether a day lies in the period, up to the day on which states are looked at."""
        return day is not None and self.period.start <= day <= self.as_of
