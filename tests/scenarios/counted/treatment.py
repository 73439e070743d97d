"""Rehabilitation and treatment: I01, I02, I09, I14-I16, I26, I42."""

from . import workdays
from .base import Base
from .period import later

VOLUNTARY = {"voluntary-public", "voluntary-private"}
RESIDENTIAL = VOLUNTARY | {"compulsory"}
# Decree 116/2021 art. 3.5; the law before 2022 names none.
MISSED_WORKING_DAYS, MISSED_TREATMENTS, MISSED_SINCE = 5, 10, "2022-01-01"
# Our default: so many working days after the day that makes one ask.
CHECK_WORKING_DAYS = 3


class Treatment(Base):
    def i01(self):
        forms = [one.get("form") for one in self.within("treatment-episode", "entered_on")]
        compulsory, voluntary = forms.count("compulsory"), sum(form in VOLUNTARY for form in forms)
        return [compulsory + voluntary, compulsory, voluntary]

    def i02(self):
        return [len(self.within("treatment-episode", "entered_on", form="home-community"))]

    def i14(self):
        return [len(self.within("treatment-episode", "requested_on", form="home-community"))]

    def i15(self):
        dossiers = self.within("court-dossier", "sent_on")
        return [len(dossiers), len({person for dossier in dossiers for person in dossier.get("people")})]

    def i16(self):
        episodes = [
            one
            for one in self.within("treatment-episode", "agreed_on")
            if one.get("form") in VOLUNTARY and one.get("persuaded_by")
        ]
        entered = {one.get("person") for one in episodes if self.period.has(one.get("entered_on"))}
        return [len({one.get("person") for one in episodes}), len(entered)]

    def i26(self):
        episodes = self.here("treatment-episode", form="substitution")
        return [
            len(
                {one.get("person") for one in episodes if self.period.meets(one.get("entered_on"), one.get("ended_on"))}
            )
        ]

    def i42(self):
        first = {}
        for one in self.here("addiction-determination", result="addicted"):
            person, day = one.get("person"), one.get("date")
            first[person] = min(day, first.get(person, day))
        now = sum(self.period.has(day) for day in first.values())
        before = sum(self.period.before().has(day) for day in first.values())
        return [now, before, now - before]

    def i09(self):
        asked = self._missed_for_long()
        for one in sorted(self.here("methadone-verification"), key=_asked_on):
            day = _asked_on(one)
            # Without a day of its own it answers what was asked before.
            answers = not one.get("suspected_on") and asked.get(one.get("person"), ("9999",))[0] <= day
            if self.period.has(day) and not answers:
                since, trigger = asked.get(one.get("person"), (day, day))
                asked[one.get("person")] = max(day, since), max(day, trigger)
        answers = [
            one
            for one in self.everywhere("methadone-verification")
            if asked.get(one.get("person"), ("9999",))[0] <= one.get("date") <= self.as_of
        ]
        found = {one.get("person") for one in answers if one.get("result") == "dropped-out"}
        looked = {}
        for one in answers:
            person, day = one.get("person"), one.get("date")
            looked[person] = min(day, looked.get(person, day))
        in_time = sum(day <= _check_by(asked[person][1]) for person, day in looked.items())
        return [len(looked), len(asked), len(found), in_time, len(looked) - in_time]

    def _missed_for_long(self):
        """Who missed doses as long as the law names, since when and by which day: the latest time of the period."""
        first = later(self.period.start, -62)
        here = {}
        for dose in self.everywhere("methadone-dose"):
            day = dose.get("date")
            if first <= day <= self.as_of:
                missed = dose.get("status") == "absent"
                if missed and dose.unit not in self.units:
                    continue
                here.setdefault(dose.get("person"), {}).setdefault(day, []).append(missed)
        asked = {}
        for person, days in here.items():
            for since, trigger in _runs(days):
                if self.period.has(trigger):
                    asked[person] = since, trigger
        return asked


def _check_by(day):
    """The last day in time after the one that makes one ask."""
    left = CHECK_WORKING_DAYS
    while left:
        day = later(day, 1)
        left -= workdays.is_working(day)
    return day


def _asked_on(verification):
    return verification.get("suspected_on") or verification.get("date")


def _runs(days):
    """The first day and the day on which the law's length is reached, of each run of missed doses."""
    run = []
    told = False
    for day in sorted(days):
        if not all(days[day]):
            run, told = [], False
            continue
        if run and any(workdays.is_working(gap) for gap in workdays.between(run[-1], day)):
            run, told = [], False
        run.append(day)
        working = sum(workdays.is_working(one) for one in run)
        treatments = sum(len(days[one]) for one in run)
        reached = working >= MISSED_WORKING_DAYS or treatments >= MISSED_TREATMENTS
        if reached and not told and day >= MISSED_SINCE:
            told = True
            yield run[0], day
