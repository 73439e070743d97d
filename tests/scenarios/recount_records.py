"""What the recount asks of a scenario's records: spans, decisions by day, people with a file."""

from recount import Count
from recount_law import plus

FACILITY = {"compulsory", "voluntary-public", "voluntary-private"}
FILE = {"addicted", "in-rehab"}


class Records(Count):
    """One count: a scenario, a period, the units that belong to it, and the day on which it is asked."""

    def __init__(self, scenario, period, unit, today="9999-12-31"):
        super().__init__(scenario, period, scenario.units_below(unit))
        self.unit = unit
        self.as_of = min(today, period.end)

    def kinds(self, kind, here=True):
        """Records of a kind as (unit, day of writing, id, fields), those of these units only or all."""
        for name, record in self.scenario.records.items():
            if record["kind"] == kind and (not here or record["unit"] in self.units):
                yield record["unit"], record["day"], name, record["fields"]

    def fields(self, kind, here=True):
        return [fields for *_, fields in self.kinds(kind, here)]

    def happened(self, kind, day, /, here=True, **wanted):
        same = lambda fields: all(fields.get(key) in values for key, values in wanted.items())
        return [fields for fields in self.fields(kind, here) if self.period.has(fields.get(day)) and same(fields)]

    def holds(self, fields, first="from", last="to", on=None):
        """Whether a span holds on a day, by default at the end. Without a first day it has been there always."""
        on = on or self.as_of
        return fields.get(first, "0000") <= on <= fields.get(last, "9999")

    def standing(self, kind, /, here=True, **wanted):
        same = lambda fields: all(fields.get(key) in values for key, values in wanted.items())
        return [fields for fields in self.fields(kind, here) if self.holds(fields) and same(fields)]

    def months(self):
        """The months of the period as (first day, last day)."""
        first = self.period.start
        while first <= self.period.end:
            last = first
            while plus(last, 1)[:7] == first[:7]:
                last = plus(last, 1)
            yield first, last
            first = plus(last, 1)

    def rows(self, here=True):
        for decision in self.fields("management-decision", here):
            for row in decision.get("people", []):
                yield row, decision

    def active_days(self, row, decision):
        """Whether the person of a row is under active management, as a question by day."""
        first = row.get("starts_on") or row.get("completed_on")
        if not first or row["state"] == "proposed":
            return lambda _: False
        closed = row.get("state_since") if row["state"] not in {"active", "suspended", "proposed"} else None
        first, last = max(first, decision.get("signed_on", "")), closed or row.get("ends_on") or "9999"
        gaps = [(gap["from"], gap.get("to")) for gap in row.get("suspensions", [])]
        if row["state"] == "suspended":
            gaps = [(start, end or "9999") for start, end in gaps] + [(row["state_since"], "9999")]
        gaps = [(start, end) for start, end in gaps if end]
        return lambda day: first <= day <= last and not any(start <= day < end for start, end in gaps)

    def files(self, statuses):
        """People whose file says this at the end, and the unit of each."""
        found = {}
        for unit, written, name, person in self.kinds("person"):
            if person["status"] in statuses and (person.get("status_since") or written) <= self.as_of:
                found[name] = unit
        return found

    def with_a_file(self):
        found = self.files(FILE)
        results = {}
        for one in self.fields("addiction-determination", here=False):
            if one["date"] <= self.as_of and one["result"] != "open":
                results.setdefault(one["person"], []).append((one["date"], one["result"] == "addicted"))
        for unit, written, name, person in self.kinds("person"):
            later = (person.get("status_since") or written) > self.as_of
            if later and name in results and max(results[name])[1]:
                found[name] = unit
        return found

    def managed_people(self):
        return {person for person, first, last in self.managed() if self.period.meets(first, last)}

    def inside(self, people):
        episodes = self.fields("treatment-episode", here=False)
        episodes = [one for one in episodes if "entered_on" in one and self.holds(one, "entered_on", "ended_on")]
        facility = {one["person"] for one in episodes if one["form"] in FACILITY} & set(people)
        other = {one["person"] for one in episodes if one["form"] not in FACILITY} & set(people)
        return facility, other - facility
