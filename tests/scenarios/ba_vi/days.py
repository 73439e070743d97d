"""The calendar of 2024 as commune offices and volunteers lived it."""

import datetime

from common.days import add_months as add_months
from common.days import later as later

FIRST = datetime.date(2024, 1, 1)
LAST = datetime.date(2024, 9, 30)


def day(text):
    """A day from ISO text, or from `MM-DD` of 2024."""
    return datetime.date.fromisoformat(text if len(text) == 10 else "2024-" + text)


def span(first, last):
    """Every day from the first to the last."""
    return [first + datetime.timedelta(n) for n in range((last - first).days + 1)]


# Tết (8-14/2, announced by the labour ministry), Kings' Day 18/4, 29/4-1/5 (29/4 swapped for Saturday 4/5), 31/8-3/9.
TET = set(span(day("02-08"), day("02-14")))
OFFICE_CLOSED = TET | {day("01-01"), day("04-18"), *span(day("04-29"), day("05-01")), *span(day("08-31"), day("09-03"))}
SATURDAYS_WORKED = {day("05-04")}


def is_working(date):
    """Whether a commune office works that day."""
    return (date.weekday() < 5 or date in SATURDAYS_WORKED) and date not in OFFICE_CLOSED


def working_day(date):
    """That day, or the next working day."""
    while not is_working(date):
        date += datetime.timedelta(1)
    return date


def add_working_days(date, count):
    """So many working days later."""
    for _ in range(count):
        date = working_day(date + datetime.timedelta(1))
    return date


def calm_day(date):
    """That day, or the day after Tết if it falls into it: nobody calls on people then."""
    while date in TET or date in (day("01-01"), day("09-02")):
        date += datetime.timedelta(1)
    return date
