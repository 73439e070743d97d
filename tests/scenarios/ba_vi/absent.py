"""The story of one person: away unreported for eight weeks, three visits in vain, suspended, back again, on a new footing."""

from . import plan
from .days import day, later

VISITS = [
    (day("01-12"), "met"), (day("01-26"), "met"), (day("02-06"), "met"), (day("03-05"), "met"),
    (day("03-29"), "not-met"), (day("04-06"), "not-met"), (day("04-14"), "not-met"),
    (day("05-21"), "met"), (day("06-07"), "met"), (day("06-25"), "met"), (day("07-20"), "met"),
    (day("08-17"), "met"), (day("09-14"), "met"),
]
LEFT, BACK = day("03-25"), day("05-20")
DAYS_AWAY = (BACK - LEFT).days


def tell(story, managed):
    """The decision is suspended while the person is away; those days do not count (Decree 116/2021 art. 79.1b)."""
    one = next(one for one in managed if one.case.number == plan.ABSENT)
    suspended = one.row | {"state": "suspended", "state_since": LEFT}
    story.correct(day("04-16"), one.decision, {"people": [suspended]})
    ends = later(one.case.ends, DAYS_AWAY)
    active = one.row | {"excluded_days": DAYS_AWAY, "ends_on": ends, "state": "active", "state_since": BACK}
    story.correct(BACK, one.decision, {"people": [active]})
    return one
