"""Reporting periods."""

import calendar
import datetime
import re


def date(text):
    """A day from ISO text."""
    return datetime.date.fromisoformat(text)


def later(text, days):
    """So many days later, as ISO text."""
    return (date(text) + datetime.timedelta(days)).isoformat()


class Period:
    """`03/2024`, `Q1/2024`, `6T/2024` (January to June), `9T/2024` (January to September) or `2024`."""

    def __init__(self, text):
        part = r"(?P<quarter>Q[1-4])/|(?P<months>[69]T)/|(?P<month>0[1-9]|1[0-2])/"
        match = re.fullmatch(rf"(?:{part})?(?P<year>\d{{4}})", text)
        if not match:
            raise ValueError(f"not a period: {text}")
        first, last = 1, 12
        if match["quarter"]:
            last = 3 * int(match["quarter"][1])
            first = last - 2
        elif match["months"]:
            last = int(match["months"][0])
        elif match["month"]:
            first = last = int(match["month"])
        self.text, self.year, self._span = text, int(match["year"]), (first, last)
        self.start = f"{self.year}-{first:02d}-01"
        self.end = f"{self.year}-{last:02d}-{calendar.monthrange(self.year, last)[1]}"

    def has(self, day):
        """Whether a day, ISO text or nothing, lies in it."""
        return day is not None and self.start <= day <= self.end

    def meets(self, first, last):
        """Whether a span has a day in common with it. An open end is None."""
        return first is not None and first <= self.end and (last is None or last >= self.start)

    def months(self):
        """Its months."""
        first, last = self._span
        return [Period(f"{month:02d}/{self.year}") for month in range(first, last + 1)]

    def before(self):
        """The month or quarter before; for anything longer the same months of the year before."""
        first, last = self._span
        if last - first > 2:
            return Period(self.text.replace(str(self.year), str(self.year - 1)))
        length = last - first + 1
        year, start = (self.year, first - length) if first > 1 else (self.year - 1, 13 - length)
        return Period(f"{start:02d}/{year}" if length == 1 else f"Q{(start + 2) // 3}/{year}")
