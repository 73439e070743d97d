"""Counts what teams, points, clubs and offices do."""

from recount_law import CALENDAR, RULES, each_day, plus
from recount_records import Records


class Work(Records):
    """The indicators about work."""

    def supported(self):
        own = [one for one in self.happened("support", "date") if one.get("beneficiary") != "family"]
        trained = {one["person"] for one in own if one["kind"] == "training"}
        return trained, {one["person"] for one in own if one["kind"] == "job" and one.get("outcome") != "stopped"}

    def told_of_work(self):
        told = self.happened("outreach-contact", "date")
        told = [one for one in told if {"training", "loans", "jobs"} & set(one["topics"])]
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
        clubs = {name: club for _, _, name, club in self.kinds("club")}
        clubs = {n: club for n, club in clubs.items() if self.period.meets(club.get("from", "0000"), club.get("to"))}
        for name, club in clubs.items():
            first_day = max(club.get("from", "0000"), self.period.start)
            last_day = min(club.get("to", "9999"), self.as_of)
            days = {row["day_of_month"] for row in club.get("meeting_days", [])}
            for first, last in self.months():
                meets = [min(plus(first, day - 1), last) for day in days]
                count = sum(first_day <= day <= last_day for day in meets)
                if not days and club["kind"] == "b93" and first_day <= first and last <= last_day:
                    count = RULES.value(first, "club_meetings_per_month")
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

    def type_three(self):
        communes = self.fields("admin-unit", here=False)
        communes = {one["code"] for one in communes if one["level"] == "commune"} & self.units
        latest = {}
        for unit, _, name, one in self.kinds("commune-severity"):
            if one["from"] <= self.as_of:
                order = list(self.scenario.records).index(name)
                latest[unit] = max(latest.get(unit, ("", 0, "")), (one["from"], order, one["severity"]))
        third = {unit for unit, (*_, severity) in latest.items() if severity == "type-3"} & communes
        models = [(unit, one) for unit, _, _, one in self.kinds("pilot-model") if self.holds(one)]
        models = {unit for unit, one in models if one["model"] == "community-rehab"}
        return [len(third & models), len(third)]
