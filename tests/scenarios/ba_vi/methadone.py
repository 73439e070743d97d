"""People on methadone at the district health centre: 215 of 2023 are still there in 2024, three more come by June."""

from common.choice import between, chance, pick, weighted

from .communes import COMMUNES, TOWN
from .days import day, later
from .people import Person, born_in, tell_person

FACILITY = "Cơ sở điều trị methadone, Trung tâm Y tế huyện Ba Vì"
WRITTEN = day("01-02")
ON_NEW_YEAR = 215
ENTERED_LATER = [day("02-20"), day("04-11"), day("06-05"), day("07-16"), day("09-10")]
# Who left, by place in the list of those told about first; the four who completed are told apart in `plan`.
MOVED = {
    60: (day("03-15"), "transferred"),
    111: (day("05-24"), "transferred"),
    140: (day("07-31"), "transferred"),
    175: (day("08-22"), "other"),
}
NAMESAKES = (30, 90)
CODE_NAMES = {45: "Bến Đá", 77: "Sông Tích", 133: "Đồi Chè", 190: "Suối Hai"}


def tell(story, cases):
    """Writes them all down; answers the person of each case on methadone, who completes it within the story."""
    completing = [case for case in cases if case.basis == "methadone"]
    people = {}
    twin = None
    for place in range(ON_NEW_YEAR):
        key = ("methadone", place)
        entered = later(day("2015-07-01"), between(0, 3090, "entered", *key))
        if place < len(completing):
            case = completing[place]
            person = _tell_person(story, WRITTEN, case.unit, entered, key, plain=True)
            episode = _tell_episode(story, WRITTEN, person, entered, key)
            _end(story, episode, case.completed, "completed", f"{17 + 9 * place}/GCN-TTYT")
            change = {"groups": ["after-rehab"], "status": "after-rehab", "status_since": case.completed}
            story.update(case.reported, person.ref, change)
            people[case.key] = person
            continue
        if place == NAMESAKES[1]:
            person = _tell_namesake(story, twin, entered, key)
        else:
            unit = TOWN if chance(8, "town", *key) else pick(list(COMMUNES), "unit", *key)
            person = _tell_person(story, WRITTEN, unit, entered, key, code_name=CODE_NAMES.get(place))
        if place == NAMESAKES[0]:
            twin = person
        episode = _tell_episode(story, WRITTEN, person, entered, key)
        if place in MOVED:
            _end(story, episode, *MOVED[place])
    for place, entered in enumerate(ENTERED_LATER):
        key = ("methadone later", place)
        unit = pick(list(COMMUNES), "unit", *key)
        person = _tell_person(story, entered, unit, later(entered, -20), key, plain=True)
        _tell_episode(story, entered, person, entered, key, requested=later(entered, -between(5, 12, "asked", *key)))
    return people


def _tell_person(story, written, unit, since, key, plain=False, code_name=None):
    if code_name:
        fields = {"code_name": code_name, "groups": ["addicted"], "status": "addicted", "status_since": since}
        return Person(story.add(written, "person", unit, fields, story.next_id("p")), unit)
    sex = weighted({"male": 94, "female": 6}, "sex", *key)
    born = born_in(1970, 1996, *key)
    if not plain and chance(12, "year only", *key):
        born = born[:4]
    papers = 100 if plain else 35
    return tell_person(story, written, unit, sex, born, "addicted", since, ["addicted"], *key, with_papers=papers)


def _tell_namesake(story, twin, since, key):
    """Same name, year of birth and commune as someone else, and truly another person."""
    accept = {"R14": "Đã đối chiếu: hai người khác nhau, khác thôn, khác ngày sinh"}
    return tell_person(
        story,
        WRITTEN,
        twin.unit,
        twin.sex,
        f"{twin.born[:4]}-11-19",
        "addicted",
        since,
        ["addicted"],
        *key,
        name=twin.name,
        accept=accept,
    )


def _tell_episode(story, written, person, entered, key, requested=None):
    fields = {"person": person.ref, "form": "substitution", "requested_on": requested, "facility": FACILITY}
    fields |= {"entered_on": entered, "time": weighted({"first": 80, "later": 20}, "time", *key)}
    return story.add(written, "treatment-episode", person.unit, fields, story.next_id("e"))


def _end(story, episode, on, outcome, certificate=None):
    fields = {"ended_on": on, "outcome": outcome}
    story.update(on, episode, fields | ({"certificate": certificate} if certificate else {}))
