"""Management after rehabilitation: I11, I18-I20, I23, I31, I33, I44."""

from .base import Base
from .period import Period, later
from .treatment import RESIDENTIAL

CLOSED = {"completed", "moved-away", "relapsed", "imprisoned", "reform-school", "dead-or-missing"}


class Management(Base):
    def rows(self, anywhere=False):
        """Each person under management: the row, its decision, the first and the last day."""
        for decision in (self.everywhere if anywhere else self.here)("management-decision"):
            for row in decision.get("people") or []:
                first = row.get("starts_on") or row.get("completed_on")
                closed = row.get("state_since") if row["state"] in CLOSED else None
                if first and row["state"] != "proposed":
                    yield row, decision, first, closed or row.get("ends_on")

    def active(self):
        """Each span of active management: suspended times are left out."""
        for row, decision, first, last in self.rows():
            first = max(first, decision.get("signed_on") or first)
            suspended = row["state"] == "suspended"
            gaps = [(one["from"], one.get("to")) for one in row.get("suspensions") or []]
            gaps = [(start, end) for start, end in gaps if end or suspended]
            if suspended and row.get("state_since"):
                gaps.append((row["state_since"], None))
            start = first
            for gap, resumed in sorted(gaps, key=lambda gap: (gap[0], gap[1] or "")):
                if start is None:
                    break
                end = min(later(gap, -1), last or "9999-12-31")
                if start <= end:
                    yield row, start, end
                start = max(resumed, start) if resumed else None
            if start is not None and (last is None or start <= last):
                yield row, start, last

    def managed_on_some_day(self):
        return {row["person"] for row, _, first, last in self.rows() if self.period.meets(first, last)}

    def i11(self):
        active = [row for row, first, last in self.active() if self.at_the_end(first, last)]
        return [len({row["person"] for row in active if row["basis"] == "compulsory"})]

    def i18(self):
        return [len(self.within("management-decision", "signed_on"))]

    def i19(self):
        decisions = self.within("management-decision", "signed_on")
        return [len({row["person"] for decision in decisions for row in decision.get("people") or []})]

    def i20(self):
        managed = {row["person"] for row, _, first, last in self.rows() if self.at_the_end(first, last)}
        assigned = self.everywhere("helper-assignment")
        helped = {one.get("person") for one in assigned if self.at_the_end(one.get("from"), one.get("to"))}
        return [len(managed & helped), len(managed)]

    def i23(self):
        records = self.scenario.records
        met = set()
        for visit in self.everywhere("check-in-visit", result="met"):
            by = visit.get("visitor") or (None if visit.get("visitor_name") else visit.done_by)
            if by and self.period.has(visit.get("date")):
                team = records[records[by].get("team")]
                if team.get("kind") == "volunteers":
                    met.add(visit.get("person"))
        return [len(self.managed_on_some_day() & met)]

    def i31(self):
        latest = {}
        for one in self.within("relapse-assessment", "date"):
            known = latest.get(one.get("person"))
            if not known or (known.get("date"), known.place) < (one.get("date"), one.place):
                latest[one.get("person")] = one
        results = [one.get("result") for one in latest.values()]
        yes, no, suspected = (results.count(result) for result in ("yes", "no", "suspected"))
        managed = self.managed_on_some_day()
        assessed = {person for person, one in latest.items() if one.get("result") != "not-assessed"}
        return [
            yes,
            yes + no + suspected,
            suspected,
            results.count("not-assessed"),
            len(managed),
            len(managed & assessed),
        ]

    def i33(self):
        completed = {}
        days = [
            (one.get("person"), one.get("ended_on"))
            for one in self.here("treatment-episode", outcome="completed")
            if one.get("form") in RESIDENTIAL
        ]
        facility = ("compulsory", "under-18")
        days += [(row["person"], row.get("completed_on")) for row, *_ in self.rows() if row["basis"] in facility]
        for person, day in days:
            if self.period.has(day):
                completed[person] = min(day, completed.get(person, day))
        managed = {
            row["person"]
            for row, _, first, last in self.rows(anywhere=True)
            if first <= self.as_of and (last is None or completed.get(row["person"], "9999") <= last)
        } & completed.keys()
        counselled, supported = (
            {
                one.get("person")
                for one in self.everywhere(kind)
                if self.until_now(one.get("date")) and completed.get(one.get("person"), "9999") <= one.get("date")
            }
            for kind in ("counselling", "support")
        )
        every = managed | counselled | supported
        return [len(every), len(completed), len(managed), len(counselled), len(supported)]

    def i44(self):
        targets = self.everywhere("target", indicator="I44", period=self.period.text)
        named = [one.get("baseline") for one in targets if one.unit == self.unit and one.get("baseline")]
        year = named[-1] if named else self.period.year - 1
        part, whole = self.i31()[:2]
        old_part, old_whole = self.during(Period(str(year))).i31()[:2]
        relative = 0
        if whole and old_whole and old_part:
            fell, of = old_part * whole - part * old_whole, old_part * whole
            relative = (2 * 1000 * fell + of) // (2 * of)
        return [part, whole, old_part, old_whole, year, relative]
