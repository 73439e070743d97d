"""The people under management: decisions before and after the change of law, helpers, visits, and what became of each."""

from dataclasses import dataclass, field

from common.choice import between, chance, pick
from common.days import add_months, day, later

from .place import COMMUNE, EPIDEMIC, FIRST, LAST, NEIGHBOUR

ABSENT, MOVED, DIED, RELAPSED = 0, 4, 6, 8
LEFT, BACK = day("2026-02-02"), day("2026-03-16")
# Basis and the last day of rehabilitation of those who were there when the year began, signed in 2025.
BEFORE = [
    ("compulsory", "2025-07-10"), ("voluntary", "2025-07-03"), ("compulsory", "2025-08-15"), ("voluntary", "2025-09-12"),
    ("compulsory", "2025-07-28"), ("voluntary", "2025-10-06"), ("compulsory", "2025-07-21"), ("compulsory", "2025-11-03"),
    ("voluntary", "2025-10-20"), ("methadone", "2025-11-17"),
]  # fmt: skip
# New in the year: basis, rehabilitation from and to, reported, proposed, signed. Until 30/6 a dossier has 3 and a decision 2
# working days; the second one's dossier is late, the third is in time because 27/4 is a holiday. No days are known since 1/7.
NEW = [
    ("compulsory", "2024-07-08", "2026-01-08", "2026-01-12", "2026-01-14", "2026-01-16"),
    ("voluntary", "2025-02-25", "2026-02-25", "2026-03-02", "2026-03-09", "2026-03-11"),
    ("compulsory", "2024-10-17", "2026-04-17", "2026-04-20", "2026-04-23", "2026-04-28"),
    ("voluntary", "2025-12-18", "2026-06-18", "2026-06-22", "2026-06-24", "2026-06-26"),
    # In a facility when the law changed: the old term is finished, the management is the new law's.
    ("compulsory", "2025-01-17", "2026-07-17", "2026-07-20", "2026-07-27", "2026-07-30"),
    ("voluntary", "2026-04-01", "2026-10-01", "2026-10-05", "2026-10-07", "2026-10-09"),
]
LATE_DOSSIER = {11: "Cơ sở cai nghiện gửi giấy chứng nhận chậm"}
HELPER_LEAVES = day("2026-05-15")
LEAVING, NEXT = 4, (1, 8)
NAMES = {0: "Vũ Đình Ước", 6: "Đỗ Văn Giáp", 8: "Trần Đức Ý"}


@dataclass
class Managed:
    """One person: the decision's row, the helpers with their first days, and the last day on which anyone visits."""

    number: int
    person: str
    decision: str
    row: dict
    helpers: list = field(default_factory=list)
    assignment: str = ""
    until: object = LAST


def tell(cast, team, members):
    everyone = [_tell_decision(cast, number, members) for number in range(len(BEFORE) + len(NEW))]
    _tell_absence(cast, everyone[ABSENT])
    _tell_move(cast, everyone[MOVED])
    _tell_death(cast, everyone[DIED])
    _tell_relapse(cast, everyone[RELAPSED], team)
    _tell_hand_over(cast, everyone, members)
    _tell_ends(cast, everyone)
    for one in everyone:
        _tell_visits(cast, one)
        _tell_assessment(cast, one)
    return everyone[ABSENT].person


def _tell_decision(cast, number, members):
    new = NEW[number - len(BEFORE)] if number >= len(BEFORE) else None
    basis = (new or BEFORE[number])[0]
    completed = day(new[2] if new else BEFORE[number][1])
    signed = day(new[5]) if new else later(completed, between(6, 14, "one-year signed", number))
    written = day(new[3]) if new else later(FIRST, 3)
    full = NAMES.get(number)
    sex = {"sex": "male"} if full else {}
    contact = {"family_contact": cast.name("female", "family", number)} if number % 3 == 0 else {}
    if new and new[2] > "2026-07-01" > new[1]:
        entered = max(day(new[1]), later(FIRST, 3))
        person = cast.person(
            entered, COMMUNE, ("managed", number), "in-rehab", day(new[1]), ["addicted"], full=full, **sex, **contact
        )
        episode = _tell_rehabilitation(cast, person, new, entered, ended=False)
        cast.story.update(completed, episode, {"ended_on": completed, "outcome": "completed"})
        back = {"status": "after-rehab", "status_since": completed, "groups": ["after-rehab"]}
        cast.story.update(completed, person, back)
    else:
        person = cast.person(
            written,
            COMMUNE,
            ("managed", number),
            "after-rehab",
            completed,
            ["after-rehab"],
            full=full,
            **sex,
            **contact,
        )
        if new:
            _tell_rehabilitation(cast, person, new, written)
    months = 24 if basis == "compulsory" else 12
    row = {"person": person, "basis": basis, "completed_on": completed, "term_months": months, "starts_on": signed}
    row |= {"ends_on": add_months(completed, months), "state": "active"}
    days = {"reported_on": day(new[3]), "proposed_on": day(new[4])} if new else {}
    accept = {"R23": LATE_DOSSIER[number]} if number in LATE_DOSSIER else None
    decision = cast.add(
        signed if new else later(FIRST, 3), "management-decision", COMMUNE, "d", 2, accept=accept, number=f"{20 + number}/QĐ-UBND",
        **days, signed_on=signed, signer="commune-chair", origin="drafted" if new else "copied", people=[row],
    )  # fmt: skip
    one = Managed(number, person, decision, row)
    helper = members[2 + number % 5]
    since = later(signed, 1) if new else max(later(signed, 1), day("2025-09-01"))
    one.helpers = [(since, helper)]
    one.assignment = _assign(cast, max(since, later(FIRST, 3)), one, helper, since)
    return one


def _tell_rehabilitation(cast, person, new, written, ended=True):
    basis, first, last, *_ = new
    months = {"compulsory": 18, "voluntary": 12 if first < "2025-06-01" else 6}[basis]
    fields = {"person": person, "form": "compulsory" if basis == "compulsory" else "voluntary-public", "time": "first"}
    fields |= {"facility": "Cơ sở cai nghiện ma túy tỉnh Hưng Yên", "entered_on": day(first), "term_months": months}
    if ended:
        fields |= {"ended_on": day(last), "outcome": "completed"}
    return cast.add(written, "treatment-episode", COMMUNE, "e", 2, **fields)


def _assign(cast, written, one, helper, since, note=None):
    return cast.add(
        written, "helper-assignment", COMMUNE, "a", 2, person=one.person, organisation="team", helper=helper, role="primary",
        hand_over=note, **{"from": since},
    )  # fmt: skip


def _close(cast, date, one, state):
    """The management of one person ends: the decision says how, the helper's part ends with it."""
    cast.story.update(date, one.decision, {"people": [one.row | {"state": state, "state_since": date}]})
    cast.story.update(date, one.assignment, {"to": date})
    one.until = later(date, -1)


def _tell_absence(cast, one):
    """Away unreported for six weeks: three visits in vain, suspended; those days do not count."""
    found = day("2026-02-25")
    movement = cast.add(
        found, "movement", COMMUNE, "mv", 1, person=one.person, kind="absence", reported="unreported", back="away",
        **{"from": LEFT},
    )  # fmt: skip
    away = {"reason": "unreported-absence", "from": LEFT}
    suspended = {"state": "suspended", "state_since": LEFT, "suspensions": [away]}
    cast.story.update(later(found, 1), one.decision, {"people": [one.row | suspended]})
    cast.story.update(BACK, movement, {"back": "back", "to": BACK})
    ends = later(one.row["ends_on"], (BACK - LEFT).days)
    back = {"suspensions": [away | {"to": BACK}], "ends_on": ends, "state": "active", "state_since": BACK}
    one.row = one.row | back
    cast.story.update(BACK, one.decision, {"people": [one.row]})


def _tell_move(cast, one):
    moved = day("2026-04-13")
    cast.add(
        later(moved, 2), "movement", COMMUNE, "mv", 1, person=one.person, kind="move", moved_on=moved,
        notified_on=later(moved, 2), new_unit=NEIGHBOUR, destination="Về ở cùng gia đình vợ",
    )  # fmt: skip
    one_row = one.row | {"state": "moved-away", "state_since": moved}
    cast.story.update(later(moved, 2), one.decision, {"people": [one_row]})
    cast.story.update(later(moved, 2), one.assignment, {"to": moved})
    one.until = later(moved, -1)


def _tell_death(cast, one):
    """Died of an illness. The team goes on helping the family."""
    died = day("2026-09-10")
    _close(cast, died, one, "dead-or-missing")
    cast.story.update(died, one.person, {"status": "dead", "status_since": died})
    cast.add(
        day("2026-09-18"), "support", COMMUNE, "s", 2, person=one.person, beneficiary="family", kind="money", amount=2_000_000,
        date=day("2026-09-18"), outcome="done", note="Hội Phụ nữ và đội thăm, giúp gia đình lo hậu sự.",
    )  # fmt: skip


def _tell_relapse(cast, one, team):
    """Signs first, then a determination, and only then a relapse; the team persuades, the new law's first day has passed."""
    assessed, determined = day("2026-06-15"), day("2026-06-22")
    cast.add(assessed, "relapse-assessment", COMMUNE, "ra", 2, person=one.person, date=assessed, result="suspected")
    paper = cast.add(
        determined, "addiction-determination", COMMUNE, "x", 2, person=one.person, trigger="assessment",
        requested_on=day("2026-06-17"), facility="Trung tâm Y tế khu vực Vũ Thư", date=determined, criteria_met=4,
        result="addicted", paper="31/PKQ",
    )  # fmt: skip
    closed = later(determined, 1)
    cast.add(
        closed, "relapse-assessment", COMMUNE, "ra", 2, person=one.person, date=closed, result="yes", determination=paper,
        accept={"R45": "Đánh giá lại sau khi có kết quả xác định"},
    )  # fmt: skip
    _close(cast, closed, one, "relapsed")
    cast.story.update(closed, one.person, {"status": "addicted", "status_since": determined, "groups": ["addicted"]})
    agreed = day("2026-06-25")
    episode = cast.add(
        agreed, "treatment-episode", COMMUNE, "e", 2, person=one.person, form="voluntary-public", requested_on=agreed,
        agreed_on=agreed, persuaded_by=team, facility="Cơ sở cai nghiện ma túy tỉnh Hưng Yên", term_months=12, time="later",
    )  # fmt: skip
    entered = day("2026-07-02")
    cast.story.update(entered, episode, {"entered_on": entered})
    cast.story.update(entered, one.person, {"status": "in-rehab", "status_since": entered})


def _tell_hand_over(cast, everyone, members):
    """A volunteer moves away for work: each of her people gets another helper, with what that one should know."""
    caseload = [one for one in everyone if one.helpers[0][1] == members[LEAVING] and one.helpers[0][0] < HELPER_LEAVES]
    for place, one in enumerate(caseload):
        helper, since = members[NEXT[place % 2]], later(HELPER_LEAVES, 1)
        cast.story.update(later(HELPER_LEAVES, -1), one.assignment, {"to": HELPER_LEAVES})
        note = "Nên đến buổi tối. Gia đình tin đội; đang cần tìm việc gần nhà."
        one.assignment = _assign(cast, since, one, helper, since, note)
        one.helpers.append((since, helper))
    cast.story.update(HELPER_LEAVES, members[LEAVING], {"to": HELPER_LEAVES})


def _tell_ends(cast, everyone):
    """The term is over: the file is closed on that day."""
    for one in everyone:
        if one.until == LAST and one.row["ends_on"] <= LAST:
            _close(cast, one.row["ends_on"], one, "completed")


def _tell_visits(cast, one):
    date = max(later(one.helpers[0][0], 3), later(FIRST, 4 + one.number % 9))
    in_vain = 0
    if one.number == ABSENT:
        for place, text in enumerate(("2026-02-05", "2026-02-13", "2026-02-25")):
            accept = {"R38": "Đã báo Công an xã và cán bộ phụ trách"} if place == 2 else None
            visit = {"mode": "home", "result": "not-met", "not_met_reason": "away"}
            _visit(cast, one, day(text), visit, accept)
    while date <= one.until:
        if one.number == ABSENT and LEFT <= date < BACK:
            date = later(BACK, 2)
        key = ("one-year visit", one.number, date)
        apart = EPIDEMIC[0] <= date <= EPIDEMIC[1]
        if apart and one.number % 4 == 1:
            # Without a phone there was nobody to reach.
            date = later(EPIDEMIC[1], 4)
            continue
        in_vain = 0 if in_vain or chance(90, *key) else 1
        if in_vain:
            visit = {"mode": "home", "result": "not-met", "not_met_reason": "works-away"}
            visit["mode"] = "phone" if apart else "home"
        else:
            work = pick(["none", "casual", "casual", "steady"], "one-year work", one.number, date.month // 4)
            visit = {"mode": "phone" if apart else "home", "result": "met", "work": work, "family": "supportive"}
            high = one.number in (ABSENT, 13) and date < day("2026-07-31")
            level = "high" if high else {"none": "medium", "casual": "medium", "steady": "low"}[work]
            visit |= {"health": "good", "need_level": level}
            visit |= {"needs": ["work"]} if work == "none" else {}
        step = between(24, 33, "step", *key)
        # Who works away is home once in six weeks: so it is agreed.
        if one.number == 7 and not in_vain:
            step = 42
            visit["next_visit"] = later(date, step)
        _visit(cast, one, date, visit)
        date = later(date, step)


def _visit(cast, one, date, fields, accept=None):
    helper = [member for since, member in one.helpers if since <= date][-1]
    cast.add(
        date, "check-in-visit", COMMUNE, "v", accept=accept, person=one.person, date=date, visitor=helper, **fields
    )


def _tell_assessment(cast, one):
    """Once a year and before the end of the term."""
    if one.number in (MOVED, RELAPSED):
        return
    date = min(later(day("2026-11-09"), one.number), later(one.until, -10))
    fields = {"person": one.person, "date": date, "result": "no"}
    if one.number == 15:
        fields |= {"result": "not-assessed", "not_assessed_reason": "Đi làm ở tỉnh xa, hẹn về dịp Tết"}
    cast.add(date, "relapse-assessment", COMMUNE, "ra", 2, **fields)
