"""Days on which offices work: Monday to Friday without public holidays, and Saturdays worked in exchange.

Written down a second time here, from the announcements that `core/data/holidays.toml` names; other years have weekends only.
"""

import datetime

_OFF = {
    2024: "01-01 02-08 02-09 02-10 02-11 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
    2025: "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
    2026: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
}
_WORKED = {"2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"}
_HOLIDAYS = {f"{year}-{day}" for year, days in _OFF.items() for day in days.split()}


def is_working(day):
    """Whether offices work on that day, ISO text."""
    return day in _WORKED or (datetime.date.fromisoformat(day).weekday() < 5 and day not in _HOLIDAYS)


def between(first, last):
    """The days after the first and before the last."""
    day = datetime.date.fromisoformat(first) + datetime.timedelta(1)
    while day.isoformat() < last:
        yield day.isoformat()
        day += datetime.timedelta(1)
