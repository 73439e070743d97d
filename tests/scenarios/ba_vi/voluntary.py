"""21 people whom a team persuaded to voluntary rehabilitation at a facility; 17 of them entered by September."""

from common.choice import between, chance, pick, weighted

from .communes import COMMUNES
from .days import calm_day, day, later, working_day
from .people import born_in, tell_person

AGREED = (
    "01-10 01-24 02-22 03-06 03-15 03-27 04-09 04-19 05-07 05-16 05-28 06-05 06-14 06-25 "
    "07-09 07-18 07-30 08-08 08-21 09-10 09-24"
).split()
# By place in the list: three changed their minds (one is in a court dossier later), one is still getting ready.
NOT_ENTERED = {4, 9, 15, 20}
TO_COURT_LATER = 4
FACILITIES = {
    "voluntary-public": [
        "Cơ sở cai nghiện ma túy số 1 Hà Nội",
        "Cơ sở cai nghiện ma túy số 2 Hà Nội",
        "Cơ sở cai nghiện ma túy số 4 Hà Nội",
    ],
    "voluntary-private": ["Trung tâm cai nghiện tự nguyện Sông Đà"],
}


def tell(story, teams):
    """Agreement first; whoever enters later is updated on that day. Answers the person who comes before the court."""
    to_court = None
    for place, agreed in enumerate(map(day, AGREED)):
        key = ("voluntary", place)
        unit = pick(list(COMMUNES), "unit", *key)
        sex = weighted({"male": 90, "female": 10}, "sex", *key)
        since = later(agreed, -between(60, 700, "since", *key))
        person = tell_person(story, agreed, unit, sex, born_in(1975, 2003, *key), "addicted", since, ["addicted"], *key)
        form = weighted({"voluntary-public": 85, "voluntary-private": 15}, "form", *key)
        fields = {
            "person": person.ref,
            "form": form,
            "requested_on": agreed if chance(50, "requested", *key) else None,
            "agreed_on": agreed,
            "persuaded_by": teams[unit].ref,
            "facility": pick(FACILITIES[form], "facility", *key),
            "term_months": pick([6, 6, 9, 12], "term", *key),
            "time": weighted({"first": 55, "later": 45}, "time", *key),
        }
        episode = story.add(agreed, "treatment-episode", unit, fields, story.next_id("e"))
        if place not in NOT_ENTERED:
            entered = working_day(calm_day(later(agreed, between(3, 16, "entered", *key))))
            story.update(entered, episode, {"entered_on": entered})
            story.update(entered, person.ref, {"status": "in-rehab", "status_since": entered})
        if place == TO_COURT_LATER:
            to_court = person
    return to_court
