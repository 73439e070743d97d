"""People's files, counselling, needs and support: I06, I12, I13, I29, I30, I34-I36, I43."""

from .base import Base
from .treatment import RESIDENTIAL

SAYS = {
    "using": "using",
    "not-determined": "not-determined",
    "addicted": "addicted",
    "in-rehab": "addicted",
    "after-rehab": "after-rehab",
}


class People(Base):
    def files(self):
        """What the files of the area say at the end: the people of each sort, with the file's unit."""
        says = {sort: {} for sort in SAYS.values()}
        determined = {}
        for one in self.everywhere("addiction-determination"):
            if one.get("result") in ("addicted", "not-addicted") and one.get("date") <= self.as_of:
                of = (one.get("date"), one.get("result") == "addicted")
                determined[one.get("person")] = max(of, determined.get(one.get("person"), of))
        for person in self.here("person"):
            if person.get("status_since") is None:
                since = person.written
            else:
                since = person.get("status_since")
            if since <= self.as_of:
                if sort := SAYS.get(person.get("status")):
                    says[sort][person.ref] = person.unit
            elif determined.get(person.ref, ("", False))[1]:
                # What the file says began later: the latest determination tells what held before.
                says["addicted"][person.ref] = person.unit
        return says

    def i06(self):
        own = [one for one in self.within("support", "date") if one.get("beneficiary") != "family"]
        trained = {one.get("person") for one in own if one.get("kind") == "training"}
        jobs = [one for one in own if one.get("kind") == "job" and one.get("outcome") != "stopped"]
        employed = {one.get("person") for one in jobs}
        return [len(trained | employed), len(trained), len(employed)]

    def i12(self):
        says = self.files()
        return [len(says["addicted"]), len(says["not-determined"])]

    def i13(self):
        heads = months = 0
        cells = {}
        points = self.here("counselling-point")
        for point in points:
            first, last = point.get("from"), point.get("to")
            for month in self.period.months():
                if first <= month.end and (last is None or month.start <= last) and month.start <= self.as_of:
                    here = sum(
                        _heads(one)
                        for one in self.everywhere("counselling", mode="point", point=point.ref)
                        if month.has(one.get("date"))
                    )
                    cells[f"{point.get('name')} {month.text}"] = here
                    heads, months = heads + here, months + 1
        open_now = sum(self.at_the_end(point.get("from"), point.get("to")) for point in points)
        self.cells = cells
        return [heads, months, open_now]

    def _counselled(self, kind):
        of = self.within("counselling", "date", kind=kind)
        named = {one.get("person") for one in of if one.get("person")}
        return [len(named), sum(one.get("heads") for one in of if not one.get("person"))]

    def i29(self):
        return self._counselled("psychological")

    def i30(self):
        return self._counselled("work")

    def i34(self):
        says = self.files()
        own = [one for one in self.everywhere("need", kind="work") if one.get("beneficiary") != "family"]
        own = [one for one in own if one.get("outcome") != "withdrawn"]
        needed, others = {}, set()
        for one in own:
            if one.unit in self.units and self.period.has(one.get("date")):
                person, day = one.get("person"), one.get("date")
                if person in says["addicted"] or person in says["after-rehab"]:
                    needed[person] = min(day, needed.get(person, day))
                else:
                    others.add(person)
        met = [(one.get("person"), one.get("closed_on")) for one in own if one.get("outcome") == "met"]
        met += [
            (one.get("person"), one.get("date"))
            for one in self.everywhere("support", kind="job")
            if one.get("beneficiary") != "family" and one.get("outcome") != "stopped"
        ]
        met = {person for person, day in met if self.until_now(day) and needed.get(person, "9999") <= day}
        return [len(met), len(needed), len(others)]

    def _inside(self):
        """The people with a file who are in a facility at the end."""
        addicted = self.files()["addicted"]
        episodes = [one for one in self.everywhere("treatment-episode") if one.get("form") in RESIDENTIAL]
        here = {one.get("person") for one in episodes if self.at_the_end(one.get("entered_on"), one.get("ended_on"))}
        return addicted, here & addicted.keys()

    def i35(self):
        addicted, inside = self._inside()
        away, moved = set(), {}
        for one in self.everywhere("movement"):
            if one.get("kind") == "absence":
                back = one.get("to") if one.get("back") == "back" else None
                if one.get("from") and one.get("from") <= self.as_of and (back is None or self.as_of < back):
                    away.add(one.get("person"))
            elif one.get("moved_on") <= self.as_of:
                known = moved.get(one.get("person"))
                if not known or (known.get("moved_on"), known.place) < (one.get("moved_on"), one.place):
                    moved[one.get("person")] = one
        gone = {
            person
            for person, unit in addicted.items()
            if person not in inside and (person in away or (person in moved and moved[person].unit == unit))
        }
        present = addicted.keys() - inside - gone
        reached = {one.get("person") for one in self.everywhere("counselling") if self.period.has(one.get("date"))}
        return [len(reached & present), len(present), len(inside), len(gone)]

    def i36(self):
        addicted, inside = self._inside()
        otherwise = set()
        for one in self.everywhere("treatment-episode"):
            if one.get("form") in ("home-community", "substitution"):
                if self.at_the_end(one.get("entered_on"), one.get("ended_on")):
                    otherwise.add(one.get("person"))
        return [len(inside), len(addicted), len((otherwise & addicted.keys()) - inside)]

    def i43(self):
        return [*self.surveyed("known-users"), len(self.files()["using"])]


def _heads(counselling):
    return 1 if counselling.get("person") else counselling.get("heads")
