"""Quảng Ninh province, 2021 and the first half of 2022. Everyone in it is invented; what the account counts is its own."""

from common import people
from common.choice import between, chance, pick, weighted
from common.days import add_months, day, later

PROVINCE = "22"
DISTRICTS = {"193": "Hạ Long", "194": "Móng Cái", "195": "Cẩm Phả", "205": "Đông Triều", "206": "Quảng Yên"}
COMMUNES = {
    "06649": "Hà Khánh", "06652": "Hà Phong", "06655": "Hà Khẩu", "06658": "Cao Xanh", "06661": "Giếng Đáy",
    "06709": "Ka Long", "06712": "Trần Phú", "06715": "Ninh Dương", "06718": "Hoà Lạc", "06721": "Trà Cổ",
    "06760": "Mông Dương", "06763": "Cửa Ông", "06766": "Cẩm Sơn", "06769": "Cẩm Đông", "06772": "Cẩm Phú",
    "07069": "Mạo Khê", "07072": "Đông Triều", "07075": "An Sinh", "07078": "Tràng Lương", "07081": "Bình Khê",
    "07132": "Quảng Yên", "07135": "Đông Mai", "07138": "Minh Thành", "07144": "Sông Khoai", "07147": "Hiệp Hòa",
}  # fmt: skip
RURAL = {"07075", "07078", "07081", "07144", "07147"}
UNITS = list(COMMUNES)
FIRST = day("2021-01-04")
# The account's figures. 12 of the facility's admissions and 5 at home are somebody's second time in the year.
FACILITY, AGAIN_FACILITY, HOME, AGAIN_HOME = 674, 12, 209, 5
HELPED, BOTH = 789, 14
MANAGED, NO_LONGER = 224, 11
TOLD = 1429
TRAINED = {"2022-04-28": 104, "2022-05-05": 92, "2022-05-12": 96, "2022-05-26": 88, "2022-06-09": 98, "2022-06-16": 90}
VERIFIED, LEFT, UNVERIFIED = 9, 5, 3
PLACES = ["Cơ sở cai nghiện ma túy tỉnh Quảng Ninh"]
HEADER = {
    "scenario": "quang-ninh",
    "format": 1,
    "title": {
        "vi": "Tỉnh Quảng Ninh, năm 2021 và sáu tháng đầu năm 2022: cai nghiện, việc làm, quản lý sau cai nghiện",
        "en": "Quảng Ninh province, 2021 and first half of 2022: rehabilitation, jobs, management afterwards",
    },
    "note": {
        "vi": "Các số ở dòng “Đã công bố” là của bài đã đăng; chỉ tiêu 700 suy ra từ 96,3%; các số khác và mọi họ tên là đặt ra "
        "để chạy thử. Để gọn, việc của toàn tỉnh được ghi ở 25 xã, phường có đội; lượt cai nghiện và việc làm chỉ được ghi cho "
        "năm 2021, tập huấn và phổ biến chính sách chỉ cho sáu tháng đầu năm 2022, nên số của kỳ kia bằng 0.",
        "en": "What is marked as published is the account's; the target of 700 is inferred from 96.3%; all else is ours. To be "
        "brief, the province's events are told in the 25 communes with a team, rehabilitation and jobs for 2021 only, training "
        "and outreach for the first half of 2022 only: the other period shows zero.",
    },
    "unit": PROVINCE,
    "from": "2021-01-04",
    "to": "2022-06-30",
    "today": "2022-06-30",
    "report": ["2021", "6T/2022"],
    "figures": [
        {"indicator": "I01", "account": {"vi": "674 lượt năm 2021, đạt 96,3% chỉ tiêu", "en": "674 in 2021, 96.3%"}},
        {"indicator": "I02", "account": {"vi": "209 lượt năm 2021", "en": "209 in 2021"}},
        {"indicator": "I03", "account": {"vi": "25 đội", "en": "25 teams"}},
        {"indicator": "I04", "account": {"vi": "6 điểm", "en": "6 points"}},
        {"indicator": "I05", "account": {"vi": "10 câu lạc bộ", "en": "10 clubs"}},
        {"indicator": "I06", "account": {"vi": "789 người năm 2021", "en": "789 people in 2021"}},
        {
            "indicator": "I07",
            "account": {"vi": "6 lớp, sáu tháng đầu năm 2022", "en": "6 sessions, first half of 2022"},
        },
        {
            "indicator": "I08",
            "account": {"vi": "568 cán bộ cấp xã, sáu tháng đầu năm 2022", "en": "568 commune officers"},
        },
        {
            "indicator": "I09",
            "account": {"vi": "công an rà soát, xác minh theo công văn 2822; không nêu số", "en": "no number"},
        },
        {
            "indicator": "I10",
            "account": {"vi": "1.429 lượt người lầm lỗi, sáu tháng đầu năm 2022", "en": "1,429 people"},
        },
        {"indicator": "I11", "account": {"vi": "224 người", "en": "224 people"}},
    ],
    "trend": ["I01", "I02"],
    "show": {"search": "tran van"},
}


def tell(story):
    cast = people.Cast(story, "quang-ninh", "022", people.mixed)
    cast.unit(FIRST, PROVINCE, "Quảng Ninh", None, day("2004-07-08"))
    for code, name in DISTRICTS.items():
        cast.unit(FIRST, code, name, PROVINCE, day("2004-07-08"))
    for place, (code, name) in enumerate(COMMUNES.items()):
        cast.unit(
            FIRST, code, f"{'xã' if code in RURAL else 'phường'} {name}", list(DISTRICTS)[place // 5], day("2004-07-08")
        )
    plan = _tell_plans(cast)
    teams = _tell_organisations(cast)
    inside = [_tell_admission(cast, number) for number in range(FACILITY - AGAIN_FACILITY)]
    _tell_second_time(cast, inside)
    _tell_at_home(cast)
    managed = _tell_management(cast)
    _tell_help(cast, managed)
    _tell_training(cast, plan)
    _tell_outreach(cast, teams)
    _tell_methadone(cast)
    _tell_difficulties(cast)
    return managed[0][0]


def _where(*key):
    return UNITS[between(0, len(UNITS) - 1, "quang-ninh unit", *key)]


def _date(first, last, *key):
    first, last = day(first), day(last)
    return later(first, between(0, (last - first).days, "quang-ninh date", *key))


def _tell_plans(cast):
    """Who is helped under plan 104, what is trained under plan 1175, and the year's target."""
    groups = ["erred", "ended-prison", "after-rehab", "sex-worker", "trafficked", "education-facility", "reform-school"]
    cast.add(
        day("2021-05-28"), "plan-document", PROVINCE, "pd", 1, number="104/KH-UBND", date=day("2021-05-27"),
        name="Đào tạo nghề, giải quyết việc làm cho bảy nhóm người, giai đoạn 2021–2025", issuer="UBND tỉnh Quảng Ninh",
        groups=groups, **{"from": day("2021-05-27"), "to": day("2025-12-31")},
    )  # fmt: skip
    target = {"indicator": "I01", "period": "2021", "value": "700", "measure": "count"}
    cast.add(FIRST, "target", PROVINCE, "g", 1, **target, source="Chỉ tiêu năm 2021 (suy ra từ tỷ lệ 96,3%)")
    return cast.add(
        day("2022-04-25"), "plan-document", PROVINCE, "pd", 1, number="1175/KH-LĐTBXH", date=day("2022-04-22"),
        name="Tập huấn cán bộ cấp xã về thủ tục, hồ sơ cai nghiện", issuer="Sở Lao động – Thương binh và Xã hội",
    )  # fmt: skip


def _tell_organisations(cast):
    """25 teams, 6 points, 10 clubs, all at work in both periods."""
    teams = {}
    for place, (unit, name) in enumerate(COMMUNES.items()):
        kind = "xã" if unit in RURAL else "phường"
        teams[unit] = cast.team(FIRST, unit, f"Đội công tác xã hội tình nguyện {kind} {name}", day("2018-06-01"))
        for seat in range(2):
            cast.member(FIRST, unit, teams[unit], ["leader", "volunteer"][seat], day("2018-06-01"), unit, seat)
        if place % 4 == 0 and place < 24:
            cast.add(
                FIRST, "counselling-point", unit, "cp", 1, name=f"Điểm tư vấn, chăm sóc, hỗ trợ điều trị {kind} {name}",
                place="Trạm y tế", **{"from": day("2019-05-15")},
            )  # fmt: skip
        if place % 5 < 2:
            helps = place % 5 == 0
            name = f"Câu lạc bộ {'Bạn giúp bạn' if helps else 'sau cai nghiện'} {kind} {name}"
            club = {"name": name, "kind": "friends-help" if helps else "other", "size": between(12, 30, "club", unit)}
            cast.add(FIRST, "club", unit, "c", 2, **club, **{"from": day("2019-09-10")})
    return teams


def _tell_admission(cast, number):
    key = ("admission", number)
    unit, entered = _where(*key), _date("2021-01-06", "2021-12-30", *key)
    form = weighted({"compulsory": 58, "voluntary-public": 42}, *key)
    written = max(entered, day("2021-01-05"))
    person = cast.person(written, unit, key, "in-rehab", entered, ["addicted"], papers=12)
    return (
        person,
        unit,
        form,
        entered,
        _tell_episode(cast, unit, person, form, entered, "first" if chance(65, *key) else "later"),
    )


def _tell_episode(cast, unit, person, form, entered, time):
    months = {"compulsory": 24 if time == "later" else 18, "home-community": 6}.get(form, 6)
    where = None if form == "home-community" else PLACES[0]
    asked = later(entered, -7) if form == "home-community" else None
    return cast.add(
        entered, "treatment-episode", unit, "e", person=person, form=form, facility=where, entered_on=entered,
        requested_on=asked, term_months=months, time=time,
    )  # fmt: skip


def _tell_second_time(cast, inside):
    """Some left early and were admitted again in the same year: two episodes, one person."""
    early = [one for one in inside if one[2] == "voluntary-public" and one[3] < day("2021-06-30")]
    for number in range(AGAIN_FACILITY):
        person, unit, form, entered, episode = early[number * 3]
        left = later(entered, 40)
        cast.story.update(left, episode, {"ended_on": left, "outcome": "left"})
        _tell_episode(cast, unit, person, "compulsory", later(left, 60), "later")


def _tell_at_home(cast):
    for number in range(HOME - AGAIN_HOME):
        key = ("home", number)
        unit, entered = _where(*key), _date("2021-01-14", "2021-12-28", *key)
        early = number < AGAIN_HOME
        entered = day("2021-02-22") if early else entered
        person = cast.person(entered, unit, key, "in-rehab", entered, ["addicted"], papers=12)
        episode = _tell_episode(cast, unit, person, "home-community", entered, "first")
        if early:
            cast.story.update(day("2021-04-12"), episode, {"ended_on": day("2021-04-12"), "outcome": "left"})
            _tell_episode(cast, unit, person, "home-community", day("2021-09-06"), "later")


def _tell_management(cast):
    """People who completed a compulsory decision; of some it ended before July 2022."""
    managed = []
    for number in range(MANAGED + NO_LONGER):
        key = ("managed", number)
        unit = UNITS[number % len(UNITS)]
        completed = _date("2020-08-03", "2022-05-30", *key)
        ended = number >= MANAGED
        if ended:
            completed = _date("2020-08-03", "2020-12-20", *key)
        signed = max(later(completed, between(4, 15, "signed", *key)), FIRST)
        full = "Trần Văn Hoà" if number == 0 else None
        sex = {"sex": "male"} if full else {}
        person = cast.person(signed, unit, key, "after-rehab", completed, ["after-rehab"], papers=12, full=full, **sex)
        # One to two years until 2021, two years since 2022.
        row = {"person": person, "basis": "compulsory", "completed_on": completed, "term_months": 24}
        row |= {"starts_on": signed, "ends_on": add_months(completed, 24), "state": "active"}
        decision = cast.add(
            signed, "management-decision", unit, "d", 3, number=f"{100 + number}/QĐ-UBND", signed_on=signed,
            signer="commune-chair", origin="copied", people=[row],
        )  # fmt: skip
        if ended:
            since = _date("2021-06-01", "2022-06-20", "ended", *key)
            state = pick(["moved-away", "relapsed", "imprisoned"], "state", *key)
            cast.story.update(since, decision, {"people": [row | {"state": state, "state_since": since}]})
        managed.append((person, unit, signed))
    return managed


def _tell_help(cast, managed):
    """789 people, each once, however often they were helped in 2021."""
    provider = cast.add(
        day("2021-02-01"), "provider", PROVINCE, "pr", 1, name="Trung tâm Dịch vụ việc làm tỉnh Quảng Ninh",
        offers=["jobs", "training"], **{"from": day("2021-02-01")},
    )  # fmt: skip
    known = [(person, unit, signed) for person, unit, signed in managed if signed < day("2021-10-01")]
    for number in range(HELPED):
        key = ("helped", number)
        if number < len(known):
            person, unit, since = known[number]
            date = max(_date("2021-02-02", "2021-12-20", *key), since)
        else:
            unit, date = _where(*key), _date("2021-02-02", "2021-12-20", *key)
            group = weighted({"erred": 70, "ended-prison": 20, "education-facility": 6, "reform-school": 4}, *key)
            person = cast.person(date, unit, key, "not-determined", date, [group], papers=10)
        kind = "job" if chance(55, "job", *key) else "training"
        _tell_support(cast, unit, person, kind, date, provider)
        if number < BOTH:
            _tell_support(cast, unit, person, "job" if kind == "training" else "training", day("2021-12-22"), provider)


def _tell_support(cast, unit, person, kind, date, provider):
    cast.add(
        date, "support", unit, "s", person=person, beneficiary="person", kind=kind, date=date, provider=provider,
        outcome="going" if kind == "job" else "done",
    )  # fmt: skip


def _tell_training(cast, plan):
    for place, (date, heads) in enumerate(TRAINED.items()):
        cast.add(
            day(date), "training", list(DISTRICTS)[place % 5], "tr", 1, topic="Thủ tục, hồ sơ cai nghiện và quản lý sau cai",
            trainees=["officers"], participants=heads, date=day(date), place="Hội trường UBND cấp huyện", plan=plan,
        )  # fmt: skip


def _tell_outreach(cast, teams):
    """1,429 heads of people who have erred, told of training, loans and jobs in the first half of 2022."""
    meetings = 46
    heads = [TOLD // meetings + (place < TOLD % meetings) for place in range(meetings)]
    for place in range(0, meetings - 1, 2):
        moved = between(0, 12, "quang-ninh heads", place)
        heads[place], heads[place + 1] = heads[place] - moved, heads[place + 1] + moved
    for place, count in enumerate(heads):
        unit, date = UNITS[place % len(UNITS)], _date("2022-01-10", "2022-06-27", "outreach", place)
        topics = [["jobs", "training"], ["loans", "jobs"], ["training", "loans", "jobs"]][place % 3]
        contact = cast.add(
            date, "outreach-contact", unit, "o", 2, topics=topics, kind="group", date=date, team=teams[unit], group="erred",
            heads=count + 4 if place == 20 else count, audience="Người lầm lỗi ở địa phương", place="Nhà văn hóa khu",
        )  # fmt: skip
        if place == 20:
            cast.story.correct(later(date, 1), contact, {"heads": count})
    for date, count in (("2021-06-24", 310), ("2022-06-22", 265)):
        cast.add(
            day(date), "outreach-contact", "06661", "o", 2, topics=["drugs", "hiv"], kind="group", heads=count, date=day(date),
            audience="Học sinh trung học phổ thông", place="Trường THPT trên địa bàn", team=teams["06661"],
        )  # fmt: skip


def _tell_methadone(cast):
    """Letter 2822/CAT-PC04 of 26/4/2022: who dropped out is verified. Of three it has not been done yet."""
    for number in range(24):
        key = ("methadone", number)
        unit, entered = _where(*key), _date("2021-02-01", "2021-11-30", *key)
        person = cast.person(entered, unit, key, "addicted", later(entered, -20), ["addicted"], papers=12)
        episode = cast.add(
            entered, "treatment-episode", unit, "e", person=person, form="substitution", entered_on=entered, time="first",
            facility="Cơ sở điều trị methadone thành phố Hạ Long",
        )  # fmt: skip
        if number < VERIFIED:
            date = later(day("2022-05-09"), number * 3)
            left = number < LEFT
            cast.add(
                date, "methadone-verification", unit, "mv", 2, person=person, suspected_on=later(date, -9), date=date,
                verifier="Nguyễn Quốc Bảo", result="dropped-out" if left else "in-treatment",
                reason="Chuyển chỗ làm, không tiện đi uống thuốc" if left else None,
            )  # fmt: skip
            if left:
                cast.story.update(later(date, 1), episode, {"ended_on": later(date, -9), "outcome": "left"})
        elif number < VERIFIED + UNVERIFIED:
            for step in range(5):
                date = later(day("2022-06-20"), step)
                cast.add(date, "methadone-dose", unit, "md", 2, person=person, date=date, status="absent")


def _tell_difficulties(cast):
    for what, words in (
        ("whereabouts", "Chưa nắm chắc người nghiện, người sau cai đang ở đâu."),
        ("slow-commune", "Một số xã, phường triển khai chậm."),
        ("home-rehab-on-paper", "Cai nghiện tại gia đình, cộng đồng còn hình thức."),
        ("staff-change", "Cán bộ phụ trách hay thay đổi."),
        ("counselling", "Tư vấn, sinh hoạt nhóm và đào tạo còn yếu."),
        ("employers", "Ít nơi nhận người sau cai vào làm."),
    ):
        cast.add(
            day("2022-06-28"), "issue", PROVINCE, "is", 1, difficulty=what, date=day("2022-06-28"), description=words
        )
    cast.add(
        day("2022-06-09"), "inspection", "193", "in", 1, inspected="district", place="Thành phố Hạ Long", date=day("2022-06-09"),
        inspector="Sở Lao động – Thương binh và Xã hội tỉnh Quảng Ninh",
        findings="Hồ sơ đầy đủ hơn; việc theo dõi người cai tại gia đình còn hình thức.",
        requests="Ghi từng lượt thăm, phân công lại khi cán bộ thay đổi.", follow_up_due=day("2022-09-30"),
    )  # fmt: skip
