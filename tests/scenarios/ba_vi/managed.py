"""The people under management: their files, the rehabilitation behind them, the decisions, the helpers."""

from dataclasses import dataclass

from common.choice import between, chance, pick, weighted
from common.names import invent

from . import plan
from .days import LAST, add_months, day, later, working_day
from .people import born_in, phone, residence, tell_person

MONTHS_IN_FACILITY = {"compulsory": [24, 24, 18], "voluntary": [6, 9, 12, 12], "under-18": [12]}
PUBLIC = [
    "Cơ sở cai nghiện ma túy số 1 Hà Nội",
    "Cơ sở cai nghiện ma túy số 2 Hà Nội",
    "Cơ sở cai nghiện ma túy số 5 Hà Nội",
]
NAMES = {
    (1, 0): "Đặng Văn Lê",
    (2, 0): "Lê Hải Đăng",
    (4, 0): "Võ An",
    (5, 0): "Nguyễn Văn Hoà",
    (13, 0): "Quách Công Ơn",
    (13, 1): "Đinh Công Ước",
    (24, 0): "Lê Đăng Đạo",
    (48, 0): "Triệu Văn Ý",
    (58, 0): "Đỗ An",
}
HELPER_LEAVES = day("06-15")


@dataclass
class Managed:
    """A case once it is written down: the person, the decision, and who helps since when."""

    case: plan.Case
    person: object
    decision: str
    row: dict
    helper: object = None
    next_helper: object = None
    helper_name: str | None = None
    since: object = None
    assignment: str | None = None


def tell(story, teams, decisions, on_methadone):
    """Writes down people, decisions and assignments, all in order; answers the 62 managed people."""
    managed = []
    chairs = {unit: invent(story.names, "male", unit, "chair", unit) for unit in teams}
    caseload = {}
    for cases in decisions:
        people = [on_methadone.get(case.key) or _tell_person(story, case) for case in cases]
        rows = [_row(case, person) for case, person in zip(cases, people, strict=True)]
        decision = _tell_decision(story, cases[0], rows, chairs)
        for case, person, row in zip(cases, people, rows, strict=True):
            one = Managed(case, person, decision, row)
            _tell_assignment(story, teams[case.unit], one, caseload)
            managed.append(one)
    return managed


def _tell_person(story, case):
    key, number = case.key, case.number
    sex = "male" if key[1:] in NAMES else weighted({"male": 92, "female": 8}, "sex", *key)
    born = born_in(2007, 2007, *key) if case.basis == "under-18" else born_in(1970, 2003, *key)
    more = {}
    if number in plan.YEAR_ONLY:
        born = born[:4]
    if number in plan.OLD_NUMBER:
        more["identity"] = f"111{between(900_000, 999_999, 'old number', *key)}"
    relative = invent(story.names, pick(["male", "female"], "relative", *key), case.unit, "relative", *key)
    if case.basis == "under-18":
        more |= {"guardian": relative, "guardian_phone": phone(story.phones, "guardian", *key)}
    elif chance(55, "has contact", *key) or number in (plan.ABSENT, plan.WITH_FAMILY):
        more |= {"family_contact": relative, "family_phone": phone(story.phones, "contact", *key)}
    papers = 0 if number in plan.PHONE_ADDED else 75
    person = tell_person(
        story,
        case.reported,
        case.unit,
        sex,
        born,
        "after-rehab",
        case.completed,
        ["after-rehab"],
        *key,
        name=NAMES.get(key[1:]),
        with_papers=papers,
        **more,
    )
    _tell_rehabilitation(story, case, person)
    if number in plan.PHONE_ADDED:
        where = {"phone": phone(story.phones, "added", *key), "residence": residence(person.hamlet, case.unit)}
        story.update(working_day(later(case.signed, 24)), person.ref, where)
    return person


def _tell_rehabilitation(story, case, person):
    months = pick(MONTHS_IN_FACILITY[case.basis], "months", *case.key)
    fields = {
        "person": person.ref,
        "form": "voluntary-public" if case.basis == "voluntary" else "compulsory",
        "facility": pick(PUBLIC, "facility", *case.key),
        "entered_on": add_months(case.completed, -months),
        "term_months": months,
        "time": "first" if case.basis == "under-18" else weighted({"first": 70, "later": 30}, "time", *case.key),
        "ended_on": case.completed,
        "outcome": "completed",
        "certificate": f"{100 + 7 * case.number + case.seat}/GCN-CSCN",
    }
    story.add(case.reported, "treatment-episode", case.unit, fields, story.next_id("e"))


def _row(case, person):
    row = {"person": person.ref, "basis": case.basis, "completed_on": case.completed, "term_months": case.term}
    return row | {"starts_on": case.signed, "ends_on": case.ends, "state": "active"}


def _tell_decision(story, case, rows, chairs):
    number = case.signed.timetuple().tm_yday + between(0, 9, "number", case.unit)
    fields = {
        "number": f"{number}/QĐ-UBND",
        "reported_on": case.reported,
        "proposed_on": case.proposed,
        "signed_on": case.signed,
        "signer": "commune-chair",
        "signer_name": chairs[case.unit],
        "origin": "copied" if case.number in plan.COPIED else "drafted",
        "people": rows,
    }
    accept = {}
    if case.number in plan.LATE_DOSSIER:
        accept["R23"] = plan.LATE_DOSSIER[case.number]
    if case.number in plan.LATE_DECISION:
        accept["R24"] = plan.LATE_DECISION[case.number]
    return story.add(case.signed, "management-decision", case.unit, fields, f"d{case.number:02d}", accept)


def _tell_assignment(story, team, one, caseload):
    case = one.case
    one.since = min(working_day(later(case.signed, between(0, 4, "assigned", *case.key))), LAST)
    fields = {"person": one.person.ref, "organisation": "team", "role": "primary", "from": one.since}
    if case.number == plan.WITH_POLICE:
        one.helper_name = invent(story.names, "male", case.unit, "police", *case.key)
        fields |= {"organisation": "police", "helper_name": one.helper_name}
    elif case.number == plan.WITH_FAMILY:
        one.helper_name = invent(story.names, "female", case.unit, "sister", *case.key)
        fields |= {"organisation": "family", "helper_name": one.helper_name}
    else:
        turn = caseload[case.unit] = caseload.get(case.unit, 1) + 1
        one.helper = team.members[turn % len(team.members)]
        fields["helper"] = one.helper.ref
        if case.number in plan.WITH_MASS_ORGANISATION:
            fields["organisation"] = "mass-organisation"
        if case.number in plan.HANDED_OVER:
            one.next_helper = team.members[-1]
    one.assignment = story.add(one.since, "helper-assignment", case.unit, fields, story.next_id("a"))
    if one.next_helper:
        _hand_over(story, one)


def _hand_over(story, one):
    """The helper moves away for work: the membership ends, the assignment too, another goes on from the next day."""
    story.update(later(HELPER_LEAVES, -1), one.assignment, {"to": HELPER_LEAVES})
    story.update(HELPER_LEAVES, one.helper.ref, {"to": HELPER_LEAVES})
    note = "Nên đến vào buổi tối, ban ngày đi làm. Gia đình tin tưởng đội, cần tiếp tục động viên tìm việc gần nhà."
    fields = {"person": one.person.ref, "organisation": "team", "helper": one.next_helper.ref, "role": "primary"}
    fields |= {"from": later(HELPER_LEAVES, 1), "hand_over": note}
    story.add(later(HELPER_LEAVES, 1), "helper-assignment", one.case.unit, fields, story.next_id("a"))
