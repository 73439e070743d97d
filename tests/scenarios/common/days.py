"""Days and months."""

import datetime


def day(text):
    """A day from ISO text."""
    return datetime.date.fromisoformat(text)


def later(date, days):
    """So many days later, or earlier where negative."""
    return date + datetime.timedelta(days)


def add_months(date, months):
    """The same day so many months later or earlier; the last day of a month that is too short."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    for day_of_month in (date.day, 30, 29, 28):
        try:
            return datetime.date(year, month + 1, day_of_month)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
