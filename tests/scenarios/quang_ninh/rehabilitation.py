"""Admissions to facilities and rehabilitation at home: episodes, of which some are a second time in the year."""

from common.choice import chance, weighted
from common.days import day, later

from .place import date_in, where

# The account's figures. 12 of the facility's admissions and 5 at home are somebody's second time in the year.
FACILITY, AGAIN_FACILITY, HOME, AGAIN_HOME = 674, 12, 209, 5
PLACE = "Cơ sở cai nghiện ma túy tỉnh Quảng Ninh"


def tell(cast):
    inside = [_tell_admission(cast, number) for number in range(FACILITY - AGAIN_FACILITY)]
    _tell_second_time(cast, inside)
    _tell_at_home(cast)


def _tell_admission(cast, number):
    key = ("admission", number)
    unit, entered = where(*key), date_in("2021-01-06", "2021-12-30", *key)
    form = weighted({"compulsory": 58, "voluntary-public": 42}, *key)
    written = max(entered, day("2021-01-05"))
    person = cast.person(written, unit, key, "in-rehab", entered, ["addicted"], papers=12)
    return (
        person,
        unit,
        form,
        entered,
        _tell_episode(cast, unit, person, form, entered, "first" if chance(65, *key) else "later"),
    )


def _tell_episode(cast, unit, person, form, entered, time):
    months = {"compulsory": 24 if time == "later" else 18, "home-community": 6}.get(form, 6)
    where = None if form == "home-community" else PLACE
    asked = later(entered, -7) if form == "home-community" else None
    return cast.add(
        entered, "treatment-episode", unit, "e", person=person, form=form, facility=where, entered_on=entered,
        requested_on=asked, term_months=months, time=time,
    )  # fmt: skip


def _tell_second_time(cast, inside):
    """Some left early and were admitted again in the same year: two episodes, one person."""
    early = [one for one in inside if one[2] == "voluntary-public" and one[3] < day("2021-06-30")]
    for number in range(AGAIN_FACILITY):
        person, unit, form, entered, episode = early[number * 3]
        left = later(entered, 40)
        cast.story.update(left, episode, {"ended_on": left, "outcome": "left"})
        _tell_episode(cast, unit, person, "compulsory", later(left, 60), "later")


def _tell_at_home(cast):
    for number in range(HOME - AGAIN_HOME):
        key = ("home", number)
        unit, entered = where(*key), date_in("2021-01-14", "2021-12-28", *key)
        early = number < AGAIN_HOME
        entered = day("2021-02-22") if early else entered
        person = cast.person(entered, unit, key, "in-rehab", entered, ["addicted"], papers=12)
        episode = _tell_episode(cast, unit, person, "home-community", entered, "first")
        if early:
            cast.story.update(day("2021-04-12"), episode, {"ended_on": day("2021-04-12"), "outcome": "left"})
            _tell_episode(cast, unit, person, "home-community", day("2021-09-06"), "later")
