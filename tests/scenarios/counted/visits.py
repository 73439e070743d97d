"""Visits in time: I32."""

from .base import Base
from .period import date, later

# Our defaults in every ruleset so far: monthly, and the latest day that can be agreed on.
CADENCE, AGREED = 31, 62
BEFORE = 62


class Visits(Base):
    def i32(self):
        spans = {}
        for row, first, last in self.active():
            if self.period.meets(first, last):
                spans.setdefault(row["person"], []).append((first, last or "9999-12-31"))
        since = later(self.period.start, -BEFORE)
        visits = {}
        for one in self.everywhere("check-in-visit"):
            day, person = one.get("date"), one.get("person")
            if person in spans and since <= day <= self.as_of:
                ahead = (date(one.get("next_visit")) - date(day)).days if one.get("next_visit") else None
                ahead = ahead if ahead and ahead > 0 else None
                # Of two on one day the one that agreed on a later day counts.
                known = visits.setdefault(person, {}).get(day)
                visits[person][day] = max(ahead or 0, known or 0) or None
        due = in_time = 0
        for person, of in spans.items():
            for first, last in _joined(sorted(of)):
                for answered in self._due_days(first, last, visits.get(person, {})):
                    due += 1
                    in_time += answered
        return [in_time, due]

    def _due_days(self, first, last, visits):
        """Of each day of the period on which a visit was due, whether somebody came within the time."""
        start = self.period.start
        before = [day for day in visits if day < start and first <= day]
        if before:
            since = max(before)
            ahead = visits[since]
        elif later(start, -BEFORE) <= first:
            since, ahead = first, None
        else:
            since, ahead = later(start, -1), None
        while True:
            days = CADENCE if ahead is None or ahead > AGREED else max(ahead, CADENCE)
            due = later(since, days)
            if due > min(self.as_of, last):
                return
            came = [day for day in visits if since < day <= due]
            if start <= due:
                yield bool(came)
            since, ahead = (max(came), visits[max(came)]) if came else (due, None)


def _joined(spans):
    """Spans that overlap or follow on one another, as one."""
    joined = []
    for first, last in spans:
        if joined and (joined[-1][1] >= "9999" or first <= later(joined[-1][1], 1)):
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined
