"""31 dossiers sent to court for 32 people: one is about two, which was noticed the day after it was written down."""

from common.choice import between, pick, weighted

from .communes import COMMUNES
from .days import day, later, working_day
from .people import born_in, tell_person

COURT = "Tòa án nhân dân huyện Ba Vì"
PER_MONTH = {1: 3, 2: 2, 3: 4, 4: 4, 5: 4, 6: 4, 7: 3, 8: 4, 9: 3}
FOR_TWO = 18
PERSUADED_ONCE = 25  # agreed to voluntary rehabilitation in March and did not go


def tell(story, persuaded_once):
    """Writes down dossiers and the people in them."""
    number = 0
    for month, count in PER_MONTH.items():
        for place in range(count):
            number += 1
            key = ("court", number)
            start = 15 if month == 2 else 3
            sent = working_day(
                day(f"{month:02d}-{start + place * (24 - start) // count + between(0, 2, 'sent', *key):02d}")
            )
            if number == PERSUADED_ONCE:
                people = [persuaded_once]
            else:
                unit = pick(list(COMMUNES), "unit", *key)
                people = [
                    _tell_person(story, sent, unit, (*key, seat)) for seat in range(2 if number == FOR_TWO else 1)
                ]
            fields = {"number": f"{number:02d}/HS-LĐTBXH", "sent_on": sent, "court": COURT, "people": [people[0].ref]}
            dossier = story.add(sent, "court-dossier", people[0].unit, fields, f"c{number:02d}")
            if number == FOR_TWO:
                both = [person.ref for person in people]
                story.correct(
                    working_day(later(sent, 1)), dossier, {"people": both, "note": "Bổ sung người thứ hai cùng hồ sơ"}
                )


def _tell_person(story, sent, unit, key):
    sex = weighted({"male": 93, "female": 7}, "sex", *key)
    since = later(sent, -between(20, 90, "since", *key))
    return tell_person(
        story, sent, unit, sex, born_in(1974, 2002, *key), "addicted", since, ["addicted"], *key, with_papers=80
    )
