#!/usr/bin/env python3
"""Counts the indicators I01-I14 and I27-I45 of a scenario file, without the notebook: a second opinion beside `recount.py`.

    recount_all.py ba-vi.jsonl                      the periods that the file's header names
    recount_all.py ba-vi.jsonl 9T/2024 --unit 09700 of one commune

It prints one JSON object a period.

Each indicator is one number or a list: of a count its value, then the numbers beside it; of a share or a rate the part, the
whole, and the numbers beside them. README.md defines them. Only the Python standard library is used; public holidays and the
cadence of visits are read from `core/data`.
"""

import argparse
import datetime
import itertools
import json
import pathlib
import tomllib

from recount import Count, Period, Scenario

DATA = pathlib.Path(__file__).resolve().parents[2] / "core" / "data"
FACILITY = {"compulsory", "voluntary-public", "voluntary-private"}
FILE = {"addicted", "in-rehab"}


def day_of(text):
    return datetime.date.fromisoformat(text)


def plus(text, days):
    return (day_of(text) + datetime.timedelta(days)).isoformat()


def each_day(first, last):
    """Every day from one to the other, both included."""
    while first <= last:
        yield first
        first = plus(first, 1)


class Calendar:
    """Working days, by the tables of public holidays."""

    def __init__(self):
        years = tomllib.loads((DATA / "holidays.toml").read_text(encoding="utf-8"))["year"]
        self.work = {day for year in years for day in year.get("work", [])}
        self.off = [(off["from"], off["to"]) for year in years for off in year["off"]]

    def is_working(self, day):
        if day in self.work:
            return True
        return day_of(day).weekday() < 5 and not any(first <= day <= last for first, last in self.off)


class Rules:
    """The values of the ruleset of a day."""

    def __init__(self):
        self.sets = tomllib.loads((DATA / "rulesets.toml").read_text(encoding="utf-8"))["ruleset"]

    def value(self, day, key):
        held = [one for one in self.sets if one["from"] <= day] or self.sets[:1]
        value = held[-1]["values"].get(key)
        return value and value.get("value")


CALENDAR, RULES = Calendar(), Rules()


class CountAll(Count):
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

    def figures(self):
        started = self.happened("treatment-episode", "entered_on", form=FACILITY)
        compulsory = sum(episode["form"] == "compulsory" for episode in started)
        trained, employed = self.supported()
        sessions = self.happened("training", "date")
        told = self.told_of_work()
        return {
            "period": self.period.text,
            "I01": [len(started), compulsory, len(started) - compulsory],
            "I02": len(self.happened("treatment-episode", "entered_on", form={"home-community"})),
            "I03": [len(self.standing("team", kind={"volunteers"})), len(self.standing("team", kind={"counselling"}))],
            "I04": len(self.standing("counselling-point")),
            "I05": len(self.standing("club")),
            "I06": [len(trained | employed), len(trained), len(employed)],
            "I07": len(sessions),
            "I08": sum(session["participants"] for session in sessions),
            "I09": self.dropouts(),
            "I10": told,
            "I11": len(self.active_after_compulsory()),
            "I12": [len(self.with_a_file()), len(self.files({"not-determined"}))],
            "I13": self.at_points(),
            "I14": len(self.happened("treatment-episode", "requested_on", form={"home-community"})),
            "I27": self.club_meetings(),
            "I28": self.volunteers(),
            "I29": self.counselled_on("psychological"),
            "I30": self.counselled_on("work"),
            "I31": self.relapsed(),
            "I32": self.visits_in_time(),
            "I33": self.supported_after_facility(),
            "I34": self.jobs(),
            "I35": self.reached_by_counselling(),
            "I36": self.in_facilities(),
            "I37": self.surveyed("officials-know"),
            "I38": self.surveyed("adults-know"),
            "I39": [*self.surveyed("officers-trained"), self.officers_trained()],
            "I40": [*self.surveyed("counsellors-certified"), self.certificates("counselling")],
            "I41": [*self.surveyed("medical-qualified"), self.certificates("medical")],
            "I42": self.newly_determined(),
            "I43": [*self.surveyed("known-users"), len(self.files({"using"}))],
            "I44": self.fall(),
            "I45": self.type_three(),
        }

    def supported(self):
        own = [one for one in self.happened("support", "date") if one.get("beneficiary") != "family"]
        trained = {one["person"] for one in own if one["kind"] == "training"}
        return trained, {one["person"] for one in own if one["kind"] == "job" and one.get("outcome") != "stopped"}

    def told_of_work(self):
        told = [one for one in self.happened("outreach-contact", "date") if {"training", "loans", "jobs"} & set(one["topics"])]
        erred = sum(one["heads"] for one in told if one.get("group") == "erred")
        return [sum(one["heads"] for one in told), erred, len({p for one in told for p in one.get("people", [])})]

    def dropouts(self):
        doses = {}
        for dose in self.fields("methadone-dose"):
            doses.setdefault(dose["person"], {}).setdefault(dose["date"], []).append(dose["status"])
        asked = {}
        for person, days in doses.items():
            for since, trigger in self.runs(days):
                if self.period.start <= trigger <= self.as_of:
                    asked[person] = max(since, asked.get(person, ""))
        for one in self.fields("methadone-verification"):
            since = one.get("suspected_on") or one["date"]
            if self.period.has(since):
                asked[one["person"]] = max(since, asked.get(one["person"], ""))
        looked = [
            one
            for one in self.fields("methadone-verification", here=False)
            if asked.get(one["person"], "9999") <= one["date"] <= self.as_of
        ]
        left = {one["person"] for one in looked if one["result"] == "dropped-out"}
        return [len({one["person"] for one in looked}), len(asked), len(left)]

    @staticmethod
    def runs(days):
        """Runs of missed doses as (first day, the day on which they were enough)."""
        if not days:
            return
        since, working, treatments, told = None, 0, 0, False
        for day in each_day(min(days), max(days)):
            statuses = days.get(day)
            if statuses is None and not CALENDAR.is_working(day):
                continue
            if statuses is None or set(statuses) != {"absent"}:
                since, working, treatments, told = None, 0, 0, False
                continue
            since = since or day
            working += CALENDAR.is_working(day)
            treatments += len(statuses)
            enough = [RULES.value(day, key) for key in ("dropout_working_days", "dropout_treatments")]
            if not told and any(least and n >= least for n, least in zip((working, treatments), enough, strict=True)):
                told = True
                yield since, day

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

    def rows(self, here=True):
        for decision in self.fields("management-decision", here):
            for row in decision.get("people", []):
                yield row, decision

    def active_after_compulsory(self):
        rows = [(row, decision) for row, decision in self.rows() if row["basis"] == "compulsory"]
        return {row["person"] for row, decision in rows if self.active_days(row, decision)(self.as_of)}

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

    def months(self):
        """The months of the period as (first day, last day)."""
        first = self.period.start
        while first <= self.period.end:
            last = first
            while plus(last, 1)[:7] == first[:7]:
                last = plus(last, 1)
            yield first, last
            first = plus(last, 1)

    def at_points(self):
        points = {
            name: point
            for _, _, name, point in self.kinds("counselling-point")
            if self.period.meets(point.get("from", "0000"), point.get("to"))
        }
        open_months = {
            (name, first[:7])
            for name, point in points.items()
            for first, last in self.months()
            if point.get("from", "0000") <= last and first <= point.get("to", "9999") and first <= self.as_of
        }
        there = [
            one
            for one in self.happened("counselling", "date", here=False, mode={"point"})
            if (one["point"], one["date"][:7]) in open_months
        ]
        heads = sum(1 if "person" in one else one["heads"] for one in there)
        return [heads, len(open_months), sum(self.holds(point) for point in points.values())]

    def club_meetings(self):
        due, held, all_meetings = {}, {}, 0
        clubs = {name: club for _, _, name, club in self.kinds("club") if self.period.meets(club.get("from", "0000"), club.get("to"))}
        for name, club in clubs.items():
            first_day, last_day = max(club.get("from", "0000"), self.period.start), min(club.get("to", "9999"), self.as_of)
            days = {row["day_of_month"] for row in club.get("meeting_days", [])}
            for first, last in self.months():
                meets = [min(plus(first, day - 1), last) for day in days]
                count = sum(first_day <= day <= last_day for day in meets)
                if not days and club["kind"] == "b93" and first_day <= first and last <= last_day:
                    count = RULES.value(first, "club_meetings_a_month")
                due[name, first[:7]] = count
        for meeting in self.happened("club-meeting", "date", here=False):
            if meeting["club"] in clubs:
                all_meetings += 1
                month = (meeting["club"], meeting["date"][:7])
                held[month] = held.get(month, 0) + 1
        kept = sum(min(count, held.get(month, 0)) for month, count in due.items())
        return [kept, sum(due.values()), all_meetings]

    def volunteers(self):
        teams = {name for _, _, name, team in self.kinds("team", here=False) if team["kind"] == "volunteers"}
        members = [one for one in self.standing("membership") if one["team"] in teams]
        collaborators = sum(one["role"] == "collaborator" for one in members)
        return [len(members) - collaborators, collaborators]

    def counselled_on(self, topic):
        counselled = self.happened("counselling", "date", kind={topic})
        named = {one["person"] for one in counselled if "person" in one}
        return [len(named), sum(one["heads"] for one in counselled if "person" not in one)]

    def managed_people(self):
        return {person for person, first, last in self.managed() if self.period.meets(first, last)}

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
                for visit in self.due_visits(first, last, before, sorted(visits, key=lambda visit: (visit[0], visit[1] or ""))):
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

    def inside(self, people):
        episodes = self.fields("treatment-episode", here=False)
        episodes = [one for one in episodes if "entered_on" in one and self.holds(one, "entered_on", "ended_on")]
        facility = {one["person"] for one in episodes if one["form"] in FACILITY} & set(people)
        other = {one["person"] for one in episodes if one["form"] not in FACILITY} & set(people)
        return facility, other - facility

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

    def surveyed(self, topic):
        latest = {}
        for unit, _, name, one in self.kinds("survey-result"):
            if one["topic"] == topic and self.period.has(one["date"]):
                order = list(self.scenario.records).index(name)
                latest[unit] = max(latest.get(unit, ("", 0, 0, 0)), (one["date"], order, one["reached"], one["asked"]))
        found = [latest[self.unit]] if self.unit in latest else latest.values()
        return [sum(one[2] for one in found), sum(one[3] for one in found)]

    def officers_trained(self):
        sessions = self.happened("training", "date")
        return sum(one["participants"] for one in sessions if {"prevention", "medical"} & set(one["trainees"]))

    def certificates(self, qualification):
        certificates = self.fields("certificate")
        certificates = [one for one in certificates if one["qualification"] == qualification]
        return sum(self.holds(one, "date", "expires_on") for one in certificates)

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
        now, then = self.relapsed()[:2], CountAll(self.scenario, Period(str(year)), self.unit).relapsed()[:2]
        relative = 0
        if now[1] and then[1] and then[0]:
            drop = then[0] * now[1] - now[0] * then[1]
            relative = (drop * 1000 * 2 + then[0] * now[1]) // (then[0] * now[1] * 2)
        return [*now, *then, year, relative]

    def type_three(self):
        communes = {one["code"] for one in self.fields("admin-unit", here=False) if one["level"] == "commune"} & self.units
        latest = {}
        for unit, _, name, one in self.kinds("commune-severity"):
            if one["from"] <= self.as_of:
                order = list(self.scenario.records).index(name)
                latest[unit] = max(latest.get(unit, ("", 0, "")), (one["from"], order, one["severity"]))
        third = {unit for unit, (*_, severity) in latest.items() if severity == "type-3"} & communes
        models = {unit for unit, _, _, one in self.kinds("pilot-model") if one["model"] == "community-rehab" and self.holds(one)}
        return [len(third & models), len(third)]


def earlier(text):
    """The period with which a period is compared."""
    if "/" not in text:
        return str(int(text) - 1)
    span, year = text.split("/")
    if span in {"6T", "9T"}:
        return f"{span}/{int(year) - 1}"
    if span.startswith("Q"):
        return f"Q{int(span[1]) - 1}/{year}" if span != "Q1" else f"Q4/{int(year) - 1}"
    return f"{int(span) - 1:02d}/{year}" if span != "01" else f"12/{int(year) - 1}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("period", nargs="*", help="such as 9T/2024, Q1/2024, 03/2024, 2024")
    parser.add_argument("--unit", help="the code of a unit; everything below it counts")
    parser.add_argument("--json", action="store_true", help="as it prints anyway")
    args = parser.parse_args()
    with open(args.file, encoding="utf-8") as file:
        scenario = Scenario(file)
    for text in args.period or scenario.header["report"]:
        unit = args.unit or scenario.header["unit"]
        print(json.dumps(CountAll(scenario, Period(text), unit, scenario.header["today"]).figures()))


if __name__ == "__main__":
    main()
