"""People managed after a compulsory decision, and people helped to training or a job."""

from common.choice import between, chance, pick, weighted
from common.days import add_months, day, later

from .place import FIRST, PROVINCE, UNITS, date_in, where

# The account's figures, and of whom the management ended before July 2022.
HELPED, BOTH = 789, 14
MANAGED, NO_LONGER = 224, 11


def tell(cast):
    managed = _tell_management(cast)
    _tell_help(cast, managed)
    return managed


def _tell_management(cast):
    """People who completed a compulsory decision; of some it ended before July 2022."""
    managed = []
    for number in range(MANAGED + NO_LONGER):
        key = ("managed", number)
        unit = UNITS[number % len(UNITS)]
        completed = date_in("2020-08-03", "2022-05-30", *key)
        ended = number >= MANAGED
        if ended:
            completed = date_in("2020-08-03", "2020-12-20", *key)
        signed = max(later(completed, between(4, 15, "signed", *key)), FIRST)
        full = "Trần Văn Hoà" if number == 0 else None
        sex = {"sex": "male"} if full else {}
        person = cast.person(signed, unit, key, "after-rehab", completed, ["after-rehab"], papers=12, full=full, **sex)
        # One to two years until 2021, two years since 2022.
        row = {"person": person, "basis": "compulsory", "completed_on": completed, "term_months": 24}
        row |= {"starts_on": signed, "ends_on": add_months(completed, 24), "state": "active"}
        decision = cast.add(
            signed, "management-decision", unit, "d", 3, number=f"{100 + number}/QĐ-UBND", signed_on=signed,
            signer="commune-chair", origin="copied", people=[row],
        )  # fmt: skip
        _tell_helper(cast, number, person, unit, signed, ended)
        if ended:
            since = date_in("2021-06-01", "2022-06-20", "ended", *key)
            state = pick(["moved-away", "relapsed", "imprisoned"], "state", *key)
            cast.story.update(since, decision, {"people": [row | {"state": state, "state_since": since}]})
        managed.append((person, unit, signed))
    return managed


def _tell_helper(cast, number, person, unit, signed, ended):
    """A helper from a mass organisation or the police; the last visit was in June, of some it is overdue, and so is the year's assessment."""
    key = ("helper", number)
    organisation = "police" if chance(30, *key) else "mass-organisation"
    helper = cast.name("male" if organisation == "police" else "female", *key)
    cast.add(
        signed, "helper-assignment", unit, "a", 3, person=person, organisation=organisation, helper_name=helper, role="primary",
        **{"from": signed},
    )  # fmt: skip
    if ended:
        return
    assessed = later(signed, 330)
    if number % 9 != 4 and assessed <= day("2022-06-27"):
        cast.add(assessed, "relapse-assessment", unit, "ra", 3, person=person, date=assessed, result="no")
    first, last = ("2022-04-04", "2022-05-20") if number % 9 == 4 else ("2022-06-02", "2022-06-29")
    date = max(date_in(first, last, *key), later(signed, 1))
    met = {"result": "met", "work": pick(["steady", "casual"], *key), "family": "supportive", "health": "good"}
    cast.add(
        date,
        "check-in-visit",
        unit,
        "v",
        3,
        person=person,
        date=date,
        visitor_name=helper,
        mode="home",
        need_level="low",
        **met,
    )


def _tell_help(cast, managed):
    """789 people, each once, however often they were helped in 2021."""
    provider = cast.add(
        day("2021-02-01"), "provider", PROVINCE, "pr", 1, name="Trung tâm Dịch vụ việc làm tỉnh Quảng Ninh",
        offers=["jobs", "training"], **{"from": day("2021-02-01")},
    )  # fmt: skip
    known = [(person, unit, signed) for person, unit, signed in managed if signed < day("2021-10-01")]
    for number in range(HELPED):
        key = ("helped", number)
        if number < len(known):
            person, unit, since = known[number]
            date = max(date_in("2021-02-02", "2021-12-20", *key), since)
        else:
            unit, date = where(*key), date_in("2021-02-02", "2021-12-20", *key)
            group = weighted({"erred": 70, "ended-prison": 20, "education-facility": 6, "reform-school": 4}, *key)
            person = cast.person(date, unit, key, "not-determined", date, [group], papers=10)
        kind = "job" if chance(55, "job", *key) else "training"
        _tell_support(cast, unit, person, kind, date, provider)
        if number < BOTH:
            _tell_support(cast, unit, person, "job" if kind == "training" else "training", day("2021-12-22"), provider)


def _tell_support(cast, unit, person, kind, date, provider):
    cast.add(
        date, "support", unit, "s", person=person, beneficiary="person", kind=kind, date=date, provider=provider,
        outcome="going" if kind == "job" else "done",
    )  # fmt: skip
