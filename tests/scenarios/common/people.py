"""Invented people, teams and units of any story, each written down as an event."""

from .choice import between, chance, pick, roll, weighted
from .names import invent, keep

CODE_LIST = "Quyết định 124/2004/QĐ-TTg"


class Cast:
    """Writes down who and what a story needs. `place` is the story's own name, `birth_code` its province's old one."""

    def __init__(self, story, place, birth_code, hamlet):
        self.story, self.place, self.birth_code, self._hamlet = story, place, birth_code, hamlet

    def name(self, sex, *key, full=None):
        """A name that nobody else has."""
        return keep(self.story.names, full) if full else invent(self.story.names, sex, None, self.place, *key)

    def phone(self, *key):
        """A number under 095: that network closed years ago, so that it should reach nobody."""
        while (number := f"095{roll('phone', self.place, *key) % 10_000_000:07d}") in self.story.phones:
            key = (*key, "again")
        self.story.phones.add(number)
        return number

    def unit(self, when, code, name, parent, since, document=CODE_LIST, until=None, successors=None):
        """An administrative unit, called as in `phường Thổ Quan`: the first word tells what it is. `until` if it ended."""
        kinds = {"xã": "xa", "phường": "phuong", "thị": "old-thi-tran"}
        level = {2: "province", 3: "old-district", 5: "commune"}[len(code)]
        plain = name.removeprefix("thị trấn ").removeprefix("xã ").removeprefix("phường ")
        # A ward that is called by a number keeps the word.
        plain = name.capitalize() if plain.isdigit() else plain
        kind = kinds[name.split()[0]] if level == "commune" else None
        fields = {"code": code, "name": plain, "level": level, "commune_type": kind, "parent": parent}
        fields |= {"valid_from": since, "valid_to": until, "document": document, "successors": successors}
        return self.story.add(when, "admin-unit", parent or code, fields, f"u{code}{'old' if until else ''}")

    def person(self, written, unit, key, status, since, groups=None, *, papers=30, full=None, born=None, **more):
        """A file. `papers` in a hundred have an identity number, about as many a phone."""
        key = (self.place, *key)
        sex = more.pop("sex", None) or weighted({"male": 91, "female": 9}, "sex", *key)
        born = (
            born
            or f"{between(1968, 1999, 'year', *key)}-{between(1, 12, 'month', *key):02d}-{between(1, 28, 'day', *key):02d}"
        )
        fields = {"full_name": self.name(sex, *key, full=full), "born": born, "sex": sex}
        if chance(papers, "identity", *key):
            century = (2 if born >= "2000" else 0) + (sex == "female")
            fields["identity"] = f"{self.birth_code}{century}{born[2:4]}{990_000 + roll('number', *key) % 10_000:06d}"
        if chance(papers, "phone", *key):
            fields["phone"] = self.phone(*key)
        fields |= {"hamlet": self._hamlet(*key), "groups": groups, "status": status, "status_since": since, **more}
        return self.story.add(written, "person", unit, fields, self.story.next_id("p"))

    def team(self, written, unit, name, since, kind="volunteers"):
        """A team or a counselling group."""
        fields = {"name": name, "kind": kind, "from": since}
        return self.story.add(written, "team", unit, fields, self.story.next_id("t", 3))

    def member(self, written, unit, team, role, since, *key, full=None, until=None):
        """Someone's part in a team."""
        sex = pick(["male", "female"], "member", self.place, *key)
        fields = {
            "team": team,
            "name": self.name(sex, "member", *key, full=full),
            "role": role,
            "from": since,
            "to": until,
        }
        return self.story.add(written, "membership", unit, fields, self.story.next_id("m"))

    def add(self, written, kind, unit, letter, width=4, /, accept=None, done_by=None, **fields):
        """Any other record."""
        return self.story.add(written, kind, unit, fields, self.story.next_id(letter, width), accept, done_by)


def streets(*key):
    """A residential group of a town."""
    return f"Tổ dân phố số {between(1, 16, 'street', *key)}"


def hamlets(*key):
    """A hamlet of the plain."""
    return pick(["Thôn Đông", "Thôn Đoài", "Thôn Trung", "Thôn Thượng", "Thôn Hạ", "Thôn Mới"], "hamlet", *key)


def mixed(*key):
    """Either, where a province has both."""
    return streets(*key) if chance(55, "town", *key) else f"Thôn {between(1, 9, 'hamlet', *key)}"


def ap(*key):
    """A hamlet of the south."""
    return f"Ấp {between(1, 8, 'ap', *key)}"
