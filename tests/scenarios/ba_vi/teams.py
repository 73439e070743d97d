"""One volunteer team a commune, its members, and the model that every commune works by."""

from dataclasses import dataclass

from common.choice import between, chance, pick, roll
from common.names import invent

from .communes import COMMUNES, MINH_QUANG, title
from .days import day, later
from .people import phone

PLAN = "Kế hoạch 128/KH-UBND ngày 08/3/2022"
WRITTEN = day("01-02")


@dataclass(frozen=True)
class Member:
    """A member of a volunteer team. The elderly ones tell by phone what others write down for them."""

    ref: str
    name: str
    elderly: bool


@dataclass(frozen=True)
class Team:
    """The volunteer team of a commune."""

    ref: str
    unit: str
    members: tuple


def tell(story):
    """Writes down what exists when the story begins; answers the team of each commune."""
    teams = {}
    for unit in COMMUNES:
        set_up = later(day("2022-03-14"), between(0, 100, "team", unit))
        fields = {"name": f"Đội công tác xã hội tình nguyện {title(unit)}", "kind": "volunteers", "from": set_up}
        team = story.add(WRITTEN, "team", unit, fields, f"t{unit}")
        model = {"model": "volunteer-help", "from": later(set_up, between(0, 20, "model", unit)), "plan": PLAN}
        story.add(WRITTEN, "pilot-model", unit, model, f"k{unit}")
        size = 7 if unit == MINH_QUANG else between(5, 7, "size", unit)
        members = tuple(_member(story, team, unit, set_up, seat) for seat in range(size))
        teams[unit] = Team(team, unit, members)
    return teams


def _member(story, team, unit, set_up, seat):
    key = ("member", unit, seat)
    sex = pick(["male", "female"], "sex", *key)
    role = {0: "leader", 1: "deputy"}.get(seat, "collaborator" if seat == 6 else "volunteer")
    joined = set_up if seat < 4 else later(set_up, between(0, 480, "joined", *key))
    fields = {"team": team, "name": invent(story.names, sex, unit, *key)}
    fields["phone"] = phone(story.phones, *key) if chance(80, "phone", *key) else None
    fields |= {"role": role, "from": joined}
    ref = story.add(WRITTEN, "membership", unit, fields, story.next_id("m"))
    return Member(ref, fields["name"], seat > 1 and roll("elderly", *key) % 5 == 0)
