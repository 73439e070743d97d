"""Counts what becomes of people: managed, visited, assessed, supported, counselled."""

import itertools

from recount import Period
from recount_law import RULES, each_day, earlier, plus
from recount_records import FACILITY, Records


class People(Records):
    """The indicators about people."""

    def active_after_compulsory(self):
        rows = [(row, decision) for row, decision in self.rows() if row["basis"] == "compulsory"]
        return {row["person"] for row, decision in rows if self.active_days(row, decision)(self.as_of)}

    def relapsed(self):
        latest = {}
        for _, _, name, one in self.kinds("relapse-assessment"):
            if self.period.has(one["date"]):
                order = list(self.scenario.records).index(name)
                latest[one["person"]] = max(latest.get(one["person"], ("", 0, "")), (one["date"], order, one["result"]))
        results = {person: result for person, (_, _, result) in latest.items()}
        count = lambda *wanted: sum(result in wanted for result in results.values())
        managed = self.managed_people()
        covered = sum(person in managed for person, result in results.items() if result != "not-assessed")
        assessed = count("yes", "no", "suspected")
        return [count("yes"), assessed, count("suspected"), count("not-assessed"), len(managed), covered]

    def visits_in_time(self):
        questions = {}
        for row, decision in self.rows():
            questions.setdefault(row["person"], []).append(self.active_days(row, decision))
        before = plus(self.period.start, -62)
        due = answered = 0
        for person, active in questions.items():
            visits = [
                (one["date"], one.get("next_visit"))
                for one in self.fields("check-in-visit", here=False)
                if one["person"] == person and before <= one["date"] <= self.as_of
            ]
            for first, last in self.spans(active):
                visits.sort(key=lambda visit: (visit[0], visit[1] or ""))
                for visit in self.due_visits(first, last, before, visits):
                    due += 1
                    answered += visit is not None
        return [answered, due]

    def spans(self, active):
        """Spans of days until the end on which any of these holds, of those that reach into the period."""
        days = [day for day in each_day("2018-01-01", self.as_of) if any(one(day) for one in active)]
        runs = []
        for day in days:
            if runs and plus(runs[-1][1], 1) == day:
                runs[-1][1] = day
            else:
                runs.append([day, day])
        return [(first, last) for first, last in runs if last >= self.period.start]

    def due_visits(self, first, last, before, visits):
        """What answered each visit that was due in the period: a visit, or nothing."""
        start = self.period.start
        anchor = [visit for visit in visits if visit[0] == first or first < visit[0] < start]
        if anchor:
            since, agreed = anchor[-1]
        elif before <= first:
            since, agreed = first, None
        else:
            since, agreed = plus(start, -1), None
        while True:
            days, most = RULES.value(since, "visit_cadence_days"), RULES.value(since, "visit_agreed_days")
            due = plus(since, days)
            if agreed and since < agreed <= plus(since, most):
                due = max(due, agreed)
            if due > min(last, self.as_of):
                return
            answers = [visit for visit in visits if since < visit[0] <= due]
            if due >= start:
                yield answers[-1] if answers else None
            since, agreed = answers[-1] if answers else (due, None)

    def supported_after_facility(self):
        completed = {}
        ended = self.happened("treatment-episode", "ended_on", form=FACILITY, outcome={"completed"})
        decided = [
            (row["person"], row["completed_on"])
            for row, _ in self.rows()
            if row["basis"] in {"compulsory", "under-18"} and self.period.has(row.get("completed_on"))
        ]
        for person, day in itertools.chain(((one["person"], one["ended_on"]) for one in ended), decided):
            completed[person] = min(day, completed.get(person, "9999"))
        managed = set()
        for row, _ in self.rows(here=False):
            first = row.get("starts_on") or row.get("completed_on")
            closed = row.get("state_since") if row["state"] not in {"active", "suspended", "proposed"} else None
            last = closed or row.get("ends_on") or "9999"
            since = completed.get(row["person"])
            if since and first and row["state"] != "proposed" and first <= self.as_of and since <= last:
                managed.add(row["person"])
        since = lambda kind: {
            one["person"]
            for one in self.fields(kind, here=False)
            if "person" in one and completed.get(one["person"], "9999") <= one["date"] <= self.as_of
        }
        counselled, supported = since("counselling"), since("support")
        reached = managed | counselled | supported
        return [len(reached), len(completed), len(managed), len(counselled), len(supported)]

    def jobs(self):
        asked = {}
        for need in self.happened("need", "date", kind={"work"}):
            if need.get("beneficiary") != "family" and need.get("outcome") != "withdrawn":
                asked[need["person"]] = min(need["date"], asked.get(need["person"], "9999"))
        known = set(self.with_a_file()) | set(self.files({"after-rehab"}))
        others = {person for person in asked if person not in known}
        met = set()
        for need in self.fields("need", here=False):
            own = need["kind"] == "work" and need.get("beneficiary") != "family" and need.get("outcome") == "met"
            if own and asked.get(need["person"], "9999") <= need["closed_on"] <= self.as_of:
                met.add(need["person"])
        for one in self.fields("support", here=False):
            job = one["kind"] == "job" and one.get("beneficiary") != "family" and one.get("outcome") != "stopped"
            if job and asked.get(one["person"], "9999") <= one["date"] <= self.as_of:
                met.add(one["person"])
        return [len(met - others), len(asked) - len(others), len(others)]

    def reached_by_counselling(self):
        people = self.with_a_file()
        inside, _ = self.inside(people)
        away, moved = set(), {}
        for unit, _, name, one in self.kinds("movement", here=False):
            if one["kind"] == "absence" and "from" in one:
                back = one.get("to") if one.get("back") == "back" else None
                if one["from"] <= self.as_of and (back is None or self.as_of < back):
                    away.add(one["person"])
            elif one["kind"] == "move" and one.get("moved_on", "9999") <= self.as_of:
                order = list(self.scenario.records).index(name)
                moved[one["person"]] = max(moved.get(one["person"], ("", 0, "")), (one["moved_on"], order, unit))
        away |= {person for person, (*_, unit) in moved.items() if people.get(person) == unit}
        present = set(people) - inside - away
        counselled = {one["person"] for one in self.happened("counselling", "date", here=False) if "person" in one}
        return [len(present & counselled), len(present), len(inside), len((set(people) - inside) & away)]

    def in_facilities(self):
        people = self.with_a_file()
        inside, other = self.inside(people)
        return [len(inside), len(people), len(other)]

    def newly_determined(self):
        first = {}
        for one in self.fields("addiction-determination"):
            if one["result"] == "addicted":
                first[one["person"]] = min(one["date"], first.get(one["person"], "9999"))
        now = sum(self.period.has(day) for day in first.values())
        before = Period(earlier(self.period.text))
        then = sum(before.has(day) for day in first.values())
        return [now, then, now - then]

    def fall(self):
        named = [
            one["baseline"]
            for unit, _, _, one in self.kinds("target", here=False)
            if (unit, one["indicator"], one["period"]) == (self.unit, "I44", self.period.text) and "baseline" in one
        ]
        year = named[-1] if named else int(self.period.start[:4]) - 1
        now, then = self.relapsed()[:2], type(self)(self.scenario, Period(str(year)), self.unit).relapsed()[:2]
        relative = 0
        if now[1] and then[1] and then[0]:
            drop = then[0] * now[1] - now[0] * then[1]
            relative = (drop * 1000 * 2 + then[0] * now[1]) // (then[0] * now[1] * 2)
        return [*now, *then, year, relative]
