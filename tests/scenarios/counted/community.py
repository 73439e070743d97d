"""Teams, clubs, communes and information work: I03-I05, I07, I08, I10, I17, I21, I22, I24, I25, I27, I28, I37-I41, I45."""

import calendar

from .base import Base

WORK_TOPICS = {"training", "loans", "jobs"}
# The ruleset's number for a B93 club that has written down no days of its own.
MEETINGS_A_MONTH = 2


class Community(Base):
    def i03(self):
        return [len(self.standing("team", kind="volunteers")), len(self.standing("team", kind="counselling"))]

    def i04(self):
        return [len(self.standing("counselling-point"))]

    def i05(self):
        return [len(self.standing("club"))]

    def i07(self):
        return [len(self.within("training", "date"))]

    def i08(self):
        return [sum(one.get("participants") for one in self.within("training", "date"))]

    def i10(self):
        told = [one for one in self.within("outreach-contact", "date") if WORK_TOPICS & set(one.get("topics"))]
        erred = sum(one.get("heads") for one in told if one.get("group") == "erred")
        return [sum(one.get("heads") for one in told), erred, len({p for one in told for p in one.get("people") or []})]

    def _communes(self):
        units = [one for one in self.everywhere("admin-unit", level="commune") if one.get("code") in self.units]
        return {one.get("code") for one in units if self.at_the_end(one.get("valid_from") or "", one.get("valid_to"))}

    def _with_model(self, model):
        return {one.unit for one in self.standing("pilot-model", model=model)}

    def i17(self):
        communes = self._communes()
        return [len(communes & self._with_model("volunteer-help")), len(communes)]

    def i45(self):
        latest = {}
        for one in self.here("commune-severity"):
            if one.get("from") <= self.as_of:
                of = (one.get("from"), one.place, one.get("severity"))
                latest[one.unit] = max(of, latest.get(one.unit, of))
        third = {unit for unit, (*_, severity) in latest.items() if severity == "type-3"} & self._communes()
        return [len(third & self._with_model("community-rehab")), len(third)]

    def i21(self):
        return [len(self.within("briefing", "date"))]

    def i22(self):
        contacts = self.within("outreach-contact", "date")
        named = {person for one in contacts for person in one.get("people") or []}
        return [sum(one.get("heads") for one in contacts), len(named)]

    def i24(self):
        return [len(self.within("patrol", "date"))]

    def i25(self):
        return [sum(1 if one.get("person") else one.get("heads") for one in self.within("commitment", "date"))]

    def i27(self):
        kept = scheduled = held = 0
        for club in self.here("club"):
            if not self.period.meets(club.get("from"), club.get("to")):
                continue
            meetings = [
                one.get("date")
                for one in self.everywhere("club-meeting", club=club.ref)
                if self.period.has(one.get("date"))
            ]
            held += len(meetings)
            for month in self.period.months():
                wanted = self._wanted(club, month)
                scheduled += wanted
                kept += min(wanted, sum(month.has(day) for day in meetings))
        return [kept, scheduled, held]

    def _wanted(self, club, month):
        """How many meetings of a month the club's own days ask for."""
        first = max(club.get("from"), self.period.start)
        last = min(club.get("to") or "9999", self.as_of)
        days = {row["day_of_month"] for row in club.get("meeting_days") or []}
        if not days:
            whole = club.get("kind") == "b93" and first <= month.start and month.end <= last
            return MEETINGS_A_MONTH if whole else 0
        length = calendar.monthrange(month.year, int(month.text[:2]))[1]
        on = [f"{month.start[:8]}{min(day, length):02d}" for day in days]
        return sum(first <= day <= last for day in on)

    def i28(self):
        teams = {one.ref for one in self.everywhere("team", kind="volunteers")}
        members = [one for one in self.standing("membership") if one.get("team") in teams]
        collaborators = [one for one in members if one.get("role") == "collaborator"]
        return [_people([one for one in members if one not in collaborators]), _people(collaborators)]

    def surveyed(self, topic):
        """The latest survey of the unit itself, or else the latest ones of the units below, added up."""
        latest = {}
        for one in self.within("survey-result", "date", topic=topic):
            known = latest.get(one.unit)
            if not known or (known.get("date"), known.place) < (one.get("date"), one.place):
                latest[one.unit] = one
        surveys = [latest[self.unit]] if self.unit in latest else latest.values()
        return [sum(one.get("reached") for one in surveys), sum(one.get("asked") for one in surveys)]

    def i37(self):
        return self.surveyed("officials-know")

    def i38(self):
        return self.surveyed("adults-know")

    def i39(self):
        sessions = self.within("training", "date")
        of_officers = [one for one in sessions if {"prevention", "medical"} & set(one.get("trainees"))]
        return [*self.surveyed("officers-trained"), sum(one.get("participants") for one in of_officers)]

    def _certificates(self, qualification):
        return len(self.standing("certificate", "date", "expires_on", qualification=qualification))

    def i40(self):
        return [*self.surveyed("counsellors-certified"), self._certificates("counselling")]

    def i41(self):
        return [*self.surveyed("medical-qualified"), self._certificates("medical")]


def _people(memberships):
    """How many people hold these memberships: a name with its phone; without a phone, as many of a name in a unit as its
    largest team has."""
    with_phone, without = set(), {}
    for one in memberships:
        if one.get("phone"):
            with_phone.add((one.get("name"), one.get("phone")))
        else:
            without.setdefault((one.get("name"), one.unit), []).append(one.get("team"))
    return len(with_phone) + sum(max(teams.count(team) for team in teams) for teams in without.values())
