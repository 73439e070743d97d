"""Bến Tre province: the targets of plan 5002/KH-UBND, and a year of events that are ours. Everyone in it is invented."""

from common import people
from common.choice import between, chance, pick
from common.days import add_months, day, later

PROVINCE = "83"
DISTRICTS = {"829": "Bến Tre", "835": "Bình Đại", "836": "Ba Tri"}
COMMUNES = {
    "28756": ("829", "phường Phú Khương"), "28762": ("829", "phường 6"), "28777": ("829", "phường An Hội"),
    "28783": ("829", "xã Sơn Đông"), "29053": ("835", "xã Tam Hiệp"), "29059": ("835", "xã Long Hòa"),
    "29071": ("835", "xã Châu Hưng"), "29077": ("835", "xã Lộc Thuận"), "29113": ("836", "xã Tân Mỹ"),
    "29119": ("836", "xã Tân Xuân"), "29125": ("836", "xã Bảo Thạnh"), "29137": ("836", "xã Phước Ngãi"),
}  # fmt: skip
UNITS = list(COMMUNES)
START, LAST = day("2022-08-10"), day("2023-12-31")
PLAN = "Kế hoạch 5002/KH-UBND ngày 10/8/2022"
# Indicator, value, unit of value. T9's text is ambiguous: percentage points or relative; this target is in points.
TARGETS = [
    ("I37", "100", "percent"), ("I38", "80", "percent"), ("I39", "90", "percent"), ("I40", "100", "percent"),
    ("I41", "100", "percent"), ("I35", "100", "percent"), ("I36", "40", "percent"), ("I34", "80", "percent"),
    ("I44", "5", "points"), ("I33", "100", "percent"),
]  # fmt: skip
SURVEYS = [
    ("officials-know", 386, 402), ("adults-know", 1_655, 2_000), ("officers-trained", 171, 186),
    ("counsellors-certified", 22, 24), ("medical-qualified", 31, 31), ("known-users", 2_104, 1_298_000),
]  # fmt: skip
# Ours: 110 files, of whom 46 in a facility at the end of 2023, 5 away or moved, 4 not yet counselled.
FILES, INSIDE, AWAY, NOT_COUNSELLED = 110, 46, 4, 4
COMPLETED, AFTER = 30, 64
RELAPSED_BEFORE, RELAPSED = {2, 7, 13, 18, 22, 27}, {4, 9, 16, 25, 36, 44, 52}
SUSPECTED, NOT_ASSESSED = {11, 38, 55}, {40, 47}
HEADER = {
    "scenario": "ben-tre",
    "format": 1,
    "title": {
        "vi": "Tỉnh Bến Tre, năm 2023: các chỉ tiêu của Kế hoạch 5002/KH-UBND",
        "en": "Bến Tre province, 2023: the targets of plan 5002/KH-UBND",
    },
    "note": {
        "vi": "Chỉ có các chỉ tiêu là của Kế hoạch 5002/KH-UBND ngày 10/8/2022; mọi sự việc, số đã đếm và họ tên là do chúng "
        "tôi đặt ra để chạy thử, không phải kết quả của tỉnh Bến Tre.",
        "en": "Only the targets are the plan's; the events, what is counted and all names are ours and no result of Bến Tre.",
    },
    "unit": PROVINCE,
    "from": "2022-08-10",
    "to": "2023-12-31",
    "today": "2023-12-31",
    "report": ["2023", "6T/2023"],
    "figures": [
        {"indicator": indicator}
        for indicator in [
            "I37",
            "I38",
            "I39",
            "I40",
            "I41",
            "I35",
            "I36",
            "I34",
            "I44",
            "I33",
            "I31",
            "I42",
            "I43",
            "I45",
        ]
    ],
    "trend": ["I42"],
    "targets": True,
    "show": {"search": "pham van"},
}


def tell(story):
    cast = people.Cast(story, "ben-tre", "083", people.ap)
    cast.unit(START, PROVINCE, "Bến Tre", None, day("2004-07-08"))
    for code, name in DISTRICTS.items():
        cast.unit(START, code, name, PROVINCE, day("2004-07-08"))
    for code, (parent, name) in COMMUNES.items():
        cast.unit(START, code, name, parent, day("2009-04-01"))
    plan = _tell_plan(cast)
    groups = {unit: _tell_group(cast, unit) for unit in UNITS}
    _tell_staff(cast, plan)
    first = [_tell_file(cast, number, groups) for number in range(FILES)]
    after = [_tell_after(cast, number, groups) for number in range(AFTER)]
    _tell_relapse(cast, groups, after)
    _tell_work(cast, first, after)
    _tell_communes(cast)
    return after[0][0]


def _tell_plan(cast):
    plan = cast.add(
        later(START, 2), "plan-document", PROVINCE, "pd", 1, number="5002/KH-UBND", date=START,
        name="Thí điểm mô hình cai nghiện và quản lý sau cai nghiện tại cộng đồng", issuer="UBND tỉnh Bến Tre",
        **{"from": START},
    )  # fmt: skip
    for indicator, value, measure in TARGETS:
        fields = {"indicator": indicator, "period": "2023", "value": value, "measure": measure, "source": PLAN}
        if measure == "points":
            # The plan says "over 5%": five is not enough.
            fields |= {"strict": True, "baseline": 2022}
        cast.add(later(START, 2), "target", PROVINCE, "g", 2, **fields)
    for topic, reached, asked in SURVEYS:
        cast.add(
            day("2023-11-20"), "survey-result", PROVINCE, "sv", 1, topic=topic, date=day("2023-11-20"), asked=asked,
            reached=reached, source="Khảo sát tháng 11/2023 (số đặt ra để chạy thử)",
        )  # fmt: skip
    return plan


def _tell_group(cast, unit):
    name = COMMUNES[unit][1]
    group = cast.team(later(START, 5), unit, f"Tổ tư vấn {name}", day("2022-08-15"), "counselling")
    return group, cast.member(later(START, 5), unit, group, "leader", day("2022-08-15"), unit)


def _tell_staff(cast, plan):
    for date, who, heads in (
        ("2023-03-15", "prevention", 64),
        ("2023-05-17", "prevention", 58),
        ("2023-09-13", "medical", 31),
    ):
        cast.add(
            day(date), "training", PROVINCE, "tr", 1, topic="Phòng ngừa, cai nghiện và quản lý sau cai", trainees=[who],
            participants=heads, date=day(date), place="Thành phố Bến Tre", plan=plan,
        )  # fmt: skip
    for number in range(9):
        cast.add(
            day("2023-06-20"), "certificate", PROVINCE, "ct", 2, holder=cast.name("female", "certificate", number),
            qualification="medical" if number > 5 else "counselling", date=day("2023-06-19"), number=f"{number + 1}/CC",
            issuer="Trường Cao đẳng Bến Tre",
        )  # fmt: skip


def _tell_file(cast, number, groups):
    """People whose addiction is determined, or who are in rehabilitation."""
    key = ("file", number)
    unit = UNITS[number % len(UNITS)]
    determined = later(day("2021-02-01"), between(0, 540, "ben-tre", *key))
    if number % 6 == 5:
        determined = later(day("2022-09-01"), between(0, 470, "ben-tre", *key))
    written = max(determined, later(START, 8))
    full = "Phạm Văn Ơn" if number == 3 else None
    sex = {"sex": "male"} if full else {}
    person = cast.person(written, unit, key, "addicted", determined, ["addicted"], full=full, **sex)
    cast.add(
        written, "addiction-determination", unit, "x", 3, person=person, trigger="test", facility="Trung tâm Y tế huyện",
        date=determined, criteria_met=between(3, 5, "met", *key), result="addicted",
    )  # fmt: skip
    if number < INSIDE:
        entered = max(later(written, 6), later(day("2022-10-03"), between(0, 420, "entered", *key)))
        compulsory = chance(60, "form", *key)
        cast.add(
            entered, "treatment-episode", unit, "e", 3, person=person, form="compulsory" if compulsory else "voluntary-public",
            facility="Cơ sở cai nghiện ma túy tỉnh Bến Tre", entered_on=entered, term_months=24 if compulsory else 12,
            time="first",
        )  # fmt: skip
        cast.story.update(entered, person, {"status": "in-rehab", "status_since": entered})
    elif number < INSIDE + AWAY:
        left = max(later(day("2023-06-05"), 20 * (number - INSIDE)), later(written, 10))
        cast.add(
            left, "movement", unit, "mv", 1, person=person, kind="absence", reported="reported", back="away",
            destination="Thành phố Hồ Chí Minh", **{"from": left},
        )  # fmt: skip
    elif number < FILES - NOT_COUNSELLED:
        date = max(later(day("2023-01-09"), between(0, 330, "counselled", *key)), later(written, 2))
        cast.add(
            date, "counselling", unit, "k", 3, kind="rehab", person=person, mode="home", team=groups[unit][0], date=date
        )
        if number % 5 == 0:
            cast.add(
                later(date, 6), "treatment-episode", unit, "e", 3, person=person, form="home-community" if number % 2 else "substitution",
                requested_on=date, entered_on=later(date, 6), time="first", term_months=6 if number % 2 else None,
            )  # fmt: skip
    return person, unit, written


def _tell_after(cast, number, groups):
    """People back from a facility, under management and, but for one, supported."""
    key = ("after", number)
    unit = UNITS[(number * 5) % len(UNITS)]
    recent = number >= AFTER - COMPLETED
    completed = (
        later(day("2023-01-20"), between(0, 300, "ben-tre", *key))
        if recent
        else later(day("2022-01-10"), between(0, 190, "ben-tre", *key))
    )
    written = max(later(completed, 3), later(START, 15))
    person = cast.person(written, unit, key, "after-rehab", completed, ["after-rehab"])
    cast.add(
        written, "treatment-episode", unit, "e", 3, person=person, form="voluntary-public", entered_on=add_months(completed, -12),
        facility="Cơ sở cai nghiện ma túy tỉnh Bến Tre", term_months=12, time="first", ended_on=completed, outcome="completed",
    )  # fmt: skip
    decision = row = None
    # One moved on to relatives before there was a decision: nobody reached her.
    if number != AFTER - 1:
        row = {"person": person, "basis": "voluntary", "completed_on": completed, "term_months": 12}
        row |= {"starts_on": written, "ends_on": add_months(completed, 12), "state": "active"}
        decision = cast.add(
            written, "management-decision", unit, "d", 2, number=f"{50 + number}/QĐ-UBND", signed_on=written,
            signer="commune-chair", origin="copied", people=[row],
        )  # fmt: skip
        cast.add(
            written, "helper-assignment", unit, "a", 2, person=person, organisation="mass-organisation", role="primary",
            helper_name=cast.name(pick(["male", "female"], *key), "helper", *key), **{"from": written},
        )  # fmt: skip
        if recent and number % 3 == 0:
            date = later(written, 20)
            cast.add(
                date,
                "counselling",
                unit,
                "k",
                3,
                kind="psychological",
                person=person,
                mode="home",
                team=groups[unit][0],
                date=date,
            )
    return person, unit, written, decision, row, completed


def _tell_relapse(cast, groups, after):
    """Assessed in 2022: 30. In 2023: everyone else but one, who could not be reached, and two who could not be assessed."""
    for number, one in enumerate(after[:30]):
        _assess(cast, groups, one, later(day("2022-11-01"), number), number in RELAPSED_BEFORE)
    for number, one in enumerate(after[:-1]):
        if number in NOT_ASSESSED:
            cast.add(
                day("2023-12-18"), "relapse-assessment", one[1], "ra", 3, person=one[0], date=day("2023-12-18"),
                result="not-assessed", not_assessed_reason="Đi làm xa, chưa gặp được",
            )  # fmt: skip
        if number in RELAPSED_BEFORE | NOT_ASSESSED:
            continue
        # Those under management since 2022 before their term ends, the others at the end of the year.
        date = (
            later(day("2023-01-04"), number // 3)
            if number < AFTER - COMPLETED
            else later(day("2023-11-24"), number // 4)
        )
        _assess(cast, groups, one, date, number in RELAPSED, "suspected" if number in SUSPECTED else "no")


def _assess(cast, groups, one, date, relapsed, result="no"):
    person, unit, _, decision, row, _ = one
    fields = {"person": person, "date": date, "result": result}
    if relapsed:
        paper = cast.add(
            date, "addiction-determination", unit, "x", 3, person=person, trigger="assessment", date=date, criteria_met=3,
            facility="Trung tâm Y tế huyện", result="addicted",
        )  # fmt: skip
        fields |= {"result": "yes", "determination": paper}
    cast.add(date, "relapse-assessment", unit, "ra", 3, **fields)
    if relapsed:
        cast.story.update(date, decision, {"people": [row | {"state": "relapsed", "state_since": date}]})
        cast.story.update(date, person, {"status": "addicted", "status_since": date})
        later_on = max(later(date, 9), day("2023-02-01"))
        cast.add(
            later_on,
            "counselling",
            unit,
            "k",
            3,
            kind="relapse-prevention",
            person=person,
            mode="home",
            date=later_on,
            team=groups[unit][0],
        )


def _tell_work(cast, files, after):
    """40 people need work in 2023, 33 of them get it."""
    asked = [files[INSIDE + AWAY + step] for step in range(16)] + [
        after[AFTER - COMPLETED + step][:3] for step in range(24)
    ]
    for number, (person, unit, written) in enumerate(asked):
        date = max(later(day("2023-01-16"), number * 6), later(written, 12))
        need = cast.add(date, "need", unit, "n", 2, person=person, beneficiary="person", kind="work", date=date)
        if number % 6 == 5 or number == 0:
            continue
        found = min(later(date, 18 + number % 25), day("2023-12-28"))
        cast.add(
            found,
            "support",
            unit,
            "s",
            2,
            person=person,
            beneficiary="person",
            kind="job",
            date=found,
            need=need,
            outcome="going",
        )
        cast.story.update(found, need, {"closed_on": found, "outcome": "met"})


def _tell_communes(cast):
    for place, unit in enumerate(UNITS):
        severity = ["type-1", "type-2", "type-3", "type-3"][place % 4]
        cast.add(
            later(START, 10), "commune-severity", unit, "cs", 2, severity=severity, document="Rà soát địa bàn năm 2022",
            **{"from": day("2022-01-01")},
        )  # fmt: skip
        if severity == "type-3" and place != 11:
            cast.add(
                day("2023-02-15"),
                "pilot-model",
                unit,
                "pm",
                1,
                model="community-rehab",
                plan=PLAN,
                **{"from": day("2023-02-15")},
            )
