"""People as they stand in the files: invented names, numbers that fit the rules and reach nobody."""

from dataclasses import dataclass

from common.choice import between, chance, pick, roll, weighted
from common.names import invent, keep

from .communes import TOWN, title

YEAR_ONLY = "Sổ theo dõi của xã chỉ ghi năm sinh"
OLD_NUMBER = "Chưa đổi sang căn cước công dân, ghi theo CMND cũ"

_BIRTH_CODES = {"001": 78, "025": 6, "017": 6, "026": 4, "015": 2, "010": 2, "038": 2}
_HAMLETS = [
    "Thôn 1",
    "Thôn 2",
    "Thôn 3",
    "Thôn 4",
    "Thôn 5",
    "Thôn 6",
    "Thôn 7",
    "Thôn Đông",
    "Thôn Đoài",
    "Thôn Trung",
    "Thôn Thượng",
    "Thôn Hạ",
    "Xóm Chùa",
    "Xóm Đình",
    "Xóm Mới",
    "Xóm Bến",
    "Thôn Đồng Cao",
    "Thôn Gò Sỏi",
]


@dataclass(frozen=True)
class Person:
    """Someone of the story: how events refer to them, and what other parts of it need to know."""

    ref: str
    unit: str
    name: str | None = None
    sex: str | None = None
    born: str | None = None
    hamlet: str | None = None


def phone(taken, *key):
    """A phone number under 095: that network closed years ago, so that the number should reach nobody."""
    while True:
        number = f"095{roll('phone', *key) % 10_000_000:07d}"
        if number not in taken:
            taken.add(number)
            return number
        key = (*key, "again")


def hamlet(unit, *key):
    """A hamlet, or a street group of the town."""
    return f"Tổ dân phố số {between(1, 9, 'street', *key)}" if unit == TOWN else pick(_HAMLETS, "hamlet", *key)


def born_in(low, high, *key):
    """A full date of birth."""
    return f"{between(low, high, 'year', *key)}-{between(1, 12, 'month', *key):02d}-{between(1, 28, 'day', *key):02d}"


def identity(born, sex, *key):
    """A 12-digit number that fits birth code, century, sex and year; the rest is from the top of the range."""
    year = int(born[:4])
    century_and_sex = (2 if year >= 2000 else 0) + (sex == "female")
    code = weighted(_BIRTH_CODES, "birth code", *key)
    return f"{code}{century_and_sex}{year % 100:02d}{990_000 + roll('identity', *key) % 10_000:06d}"


def tell_person(
    story, written, unit, sex, born, status, since, groups, *key, name=None, with_papers=60, accept=None, **more
):
    """Writes a person down. `with_papers` in a hundred have an identity number, about as many a phone."""
    name = keep(story.names, name) if name else invent(story.names, sex, unit, *key)
    where = hamlet(unit, *key)
    accept = dict(accept or {})
    fields = {"full_name": name, "born": born, "sex": sex}
    if len(born) == 4:
        accept["R03"] = YEAR_ONLY
    elif "identity" in more:
        accept["R10"] = OLD_NUMBER
    elif chance(with_papers, "has identity", *key):
        fields["identity"] = identity(born, sex, *key)
    if chance(with_papers, "has phone", *key):
        fields["phone"] = phone(story.phones, *key)
    fields |= {"hamlet": where, "groups": groups, "status": status, "status_since": since, **more}
    ref = story.add(written, "person", unit, fields, story.next_id("p"), accept)
    return Person(ref, unit, name, sex, born, where)


def residence(person_hamlet, unit):
    """A registered residence in words."""
    return f"{person_hamlet}, {title(unit)}, huyện Ba Vì, Hà Nội"
