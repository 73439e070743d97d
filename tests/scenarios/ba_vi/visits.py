"""Check-in visits: about monthly from the decision on, more often at first where much help is needed."""

from common.choice import between, chance, pick, weighted

from . import notes, plan
from .absent import VISITS as ABSENT_VISITS
from .days import LAST, calm_day, day, later

LATE_ENTRY = "Ghi sổ tay trước, đến kỳ họp đội mới nhập"
SUBSTITUTE = "Người giúp chính bận việc gia đình, đội trưởng cử người thăm thay"
IN_VAIN = "Đã báo Công an xã và cán bộ phụ trách"
IN_VAIN_TOO = "Gia đình xác nhận đi làm xa, đã báo cán bộ phụ trách"


def tell(story, teams, managed):
    """Writes down every visit to the managed people."""
    for one in managed:
        case = one.case
        if case.number == plan.ABSENT:
            dates, results, told = zip(*ABSENT_VISITS, strict=True)
        else:
            dates = _dates(one)
            results = [_result(one, place) for place in range(len(dates))]
            told = [None] * len(dates)
        for place, date in enumerate(dates):
            upcoming = dates[place + 1] if place + 1 < len(dates) else later(date, 28)
            _tell_visit(story, teams, one, place, date, results, upcoming, told[place])
        if case.number in plan.MET_BEFORE:
            _tell_early(story, one)


def _dates(one):
    number, key = one.case.number, one.case.key
    if number == plan.ASSIGNED_LAST:
        return []
    if number == plan.ONLY_SOUGHT:
        return [day("09-24")]
    dates = [calm_day(later(one.since, between(1, 6, "first", *key)))]
    often = 3 if _level(one, 0) == "high" else 2 if chance(40, "often", *key) else 0
    while True:
        shortest, longest = (12, 16) if len(dates) <= often else (23, 30)
        date = calm_day(later(dates[-1], between(shortest, longest, "step", *key, len(dates))))
        if date > (day("08-25") if number in plan.OVERDUE else LAST):
            return dates
        dates.append(date)


def _result(one, place):
    """Met most times; never twice in vain in a row, but where the story wants it."""
    number, key = one.case.number, one.case.key
    if number == plan.ONLY_SOUGHT:
        return "not-met"
    if number == plan.WORKS_AWAY:
        return "not-met" if place in (1, 2, 3) else "met"
    if place == 0 or place % 2 == 0:
        return "met"
    return weighted({"met": 76, "not-met": 18, "refused": 6}, "result", *key, place)


def _level(one, place):
    start = pick([0, 0, 0, 1, 1], "work", *one.case.key) + pick([0, 0, 1], "level", *one.case.key)
    return ["high", "medium", "low"][min(2, start + place // 3)]


def _tell_visit(story, teams, one, place, date, results, upcoming, told):
    case = one.case
    key = (*case.key, "visit", place)
    result = results[place]
    fields = {"person": one.person.ref, "date": date, **_visitor(teams, one, place, date)}
    fields |= {"mode": weighted({"home": 66, "agreed-place": 14, "phone": 20}, "mode", *key), "result": result}
    if told:
        fields |= told
    elif result == "met":
        fields |= _observed(one, place, key)
    elif result == "not-met":
        reason = "works-away" if case.number in (plan.WORKS_AWAY, plan.ONLY_SOUGHT) else "away"
        fields |= {"not_met_reason": reason, "note": pick(notes.NOT_MET[reason], "note", *key)}
    else:
        fields["note"] = pick(notes.REFUSED, "note", *key)
    if chance(60, "next", *key):
        fields["next_visit"] = upcoming
    accept = {}
    if list(results[max(0, place - 2) : place + 1]) == ["not-met"] * 3:
        accept["R38"] = IN_VAIN_TOO if case.number == plan.WORKS_AWAY else IN_VAIN
    delay = between(1, 4, "delay", *key) if chance(28, "delayed", *key) else 0
    if (case.number, place) == (24, 2):
        delay, accept = 10, accept | {"R41": LATE_ENTRY}
    told_by_phone = one.helper and fields.get("visitor") == one.helper.ref and one.helper.elderly
    done_by = one.helper.ref if told_by_phone else None
    written = min(later(date, delay), LAST)
    story.add(written, "check-in-visit", case.unit, fields, story.next_id("v"), accept, done_by)


def _visitor(teams, one, place, date):
    if one.helper_name:
        return {"visitor_name": one.helper_name}
    if one.case.number in plan.SUBSTITUTED and place == 1:
        other = next(member for member in teams[one.case.unit].members if member.ref != one.helper.ref)
        return {"visitor": other.ref, "substitute_reason": SUBSTITUTE}
    helper = one.next_helper if one.next_helper and date > day("06-15") else one.helper
    return {"visitor": helper.ref}


def _observed(one, place, key):
    case = one.case
    start = 3 if case.basis == "under-18" else pick([0, 0, 0, 1, 1], "work", *case.key)
    work = ["none", "casual", "steady", "studying"][start if start == 3 else min(2, start + place // 3)]
    family = pick(["supportive", "supportive", "strained", "alone"], "family", *case.key)
    if family == "strained" and place >= 4:
        family = "supportive"
    health = weighted({"good": 74, "tired": 18, "needs-care": 8}, "health", *key)
    level = _level(one, place)
    needs = []
    if work in ("none", "casual") and level != "low":
        needs.append(pick(["work", "work", "training", "loan"], "need", *case.key))
    if health == "needs-care":
        needs.append("treatment")
    if level == "high" and chance(60, "counselling", *key):
        needs.append("counselling")
    if place == 0 and chance(25, "papers", *key):
        needs.append("papers")
    note = notes.of_visit(work, family, health, *key) if chance(38, "has note", *key) else None
    return {"work": work, "family": family, "health": health, "needs": needs or None, "need_level": level, "note": note}


def _tell_early(story, one):
    """The helper looks in as soon as the person is back, before there is a decision or an assignment."""
    date = one.case.reported
    fields = {
        "person": one.person.ref,
        "date": date,
        "visitor": one.helper.ref,
        "mode": "home",
        "result": "met",
        "work": "none",
        "family": "supportive",
        "health": "good",
        "need_level": "medium",
        "outside_reason": "Mới về địa phương, quyết định quản lý đang được lập",
        "substitute_reason": "Đội cử đến thăm trước khi có phân công",
    }
    story.add(date, "check-in-visit", one.case.unit, fields, story.next_id("v"))
