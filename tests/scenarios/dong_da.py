"""Đống Đa district in the first half of 2020. Everyone in it is invented; what the account counts is the account's."""

from common import people
from common.choice import between, chance, pick, weighted
from common.days import add_months, day, later

DISTRICT = "006"
WARDS = {
    "00178": "Cát Linh", "00181": "Văn Miếu", "00184": "Quốc Tử Giám", "00187": "Láng Thượng", "00190": "Ô Chợ Dừa",
    "00193": "Văn Chương", "00196": "Hàng Bột", "00199": "Láng Hạ", "00202": "Khâm Thiên", "00205": "Thổ Quan",
    "00208": "Nam Đồng", "00211": "Trung Phụng", "00214": "Quang Trung", "00217": "Trung Liệt", "00220": "Phương Liên",
    "00223": "Thịnh Quang", "00226": "Trung Tự", "00229": "Kim Liên", "00232": "Phương Mai", "00235": "Ngã Tư Sở",
    "00238": "Khương Thượng",
}  # fmt: skip
FIRST, LAST = day("2020-01-02"), day("2020-06-30")
CLUBS = {"00211": (5, 20), "00205": (10, 25)}
# Groups of more than two were not allowed (Directive 16/CT-TTg): what fell into these days was held in the same month after.
DISTANCING = (day("2020-04-01"), day("2020-04-22"))
COUNSELLED, ON_WORK, MANAGED = 190, 87, 40
ASSESSED = day("2020-05-04")
RELAPSED, SUSPECTED, NOT_ASSESSED, NOT_YET = 7, {15, 28}, 33, {38, 39}
HEADER = {
    "scenario": "dong-da",
    "format": 1,
    "title": {
        "vi": "Quận Đống Đa, sáu tháng đầu năm 2020: câu lạc bộ, đội tình nguyện và tư vấn",
        "en": "Đống Đa district, first half of 2020: clubs, volunteer teams and counselling",
    },
    "note": {
        "vi": "Số câu lạc bộ, đội, tình nguyện viên và người được tư vấn là của báo cáo quận; các số khác và mọi họ tên là "
        "đặt ra để chạy thử.",
        "en": "Clubs, teams, volunteers and people counselled are the account's; the other figures and all names are ours.",
    },
    "unit": DISTRICT,
    "from": "2020-01-01",
    "to": "2020-06-30",
    "today": "2020-06-30",
    "report": ["6T/2020", "Q2/2020", "Q1/2020"],
    "figures": [
        {"indicator": "I05", "account": {"vi": "2 câu lạc bộ B93 (Trung Phụng, Thổ Quan)", "en": "2 B93 clubs"}},
        {"indicator": "I27", "account": {"vi": "mỗi tháng sinh hoạt 2 lần", "en": "twice a month"}},
        {"indicator": "I03", "account": {"vi": "21 đội", "en": "21 teams"}},
        {"indicator": "I28", "account": {"vi": "189 tình nguyện viên", "en": "189 volunteers"}},
        {"indicator": "I29", "account": {"vi": "190 người", "en": "190 people"}},
        {"indicator": "I30", "account": {"vi": "87 người", "en": "87 people"}},
        {
            "indicator": "I22",
            "account": {"vi": "có tuyên truyền ở phường và trường học, không nêu số", "en": "not counted"},
        },
        {"indicator": "I20", "account": {"vi": "mỗi người trở về có người giúp đỡ", "en": "everyone has a helper"}},
        {
            "indicator": "I31",
            "account": {"vi": "mỗi người được đánh giá tái nghiện hằng năm, không nêu số", "en": "every year"},
        },
    ],
    "trend": ["I27", "I29"],
    "show": {"search": "nguyen van"},
}


def tell(story):
    cast = people.Cast(story, "dong-da", "001", people.streets)
    cast.unit(day("2020-01-01"), "01", "Hà Nội", None, day("2004-07-08"))
    cast.unit(day("2020-01-01"), DISTRICT, "Đống Đa", "01", day("2004-07-08"))
    for code, name in WARDS.items():
        cast.unit(day("2020-01-01"), code, f"phường {name}", DISTRICT, day("2004-07-08"))
    _tell_plans(cast)
    teams = {ward: _tell_team(cast, ward) for ward in WARDS}
    files = [_tell_person(cast, number) for number in range(COUNSELLED)]
    managed = [_tell_management(cast, number, *files[number], teams) for number in range(MANAGED)]
    clubs = _tell_clubs(cast, files)
    _tell_counselling(cast, files, teams, clubs)
    _tell_visits(cast, managed)
    _tell_assessments(cast, managed)
    _tell_briefings(cast, teams)
    _tell_outreach(cast, teams)
    _tell_difficulties(cast, managed)
    return files[0][0]


def _tell_plans(cast):
    board = cast.add(
        FIRST, "steering-board", DISTRICT, "sb", 2, name="Ban Chỉ đạo 138 quận Đống Đa",
        standing_body="Công an quận", size=25, **{"from": day("2019-03-01")},
    )  # fmt: skip
    of_year = {"from": day("2020-01-01"), "to": day("2020-12-31"), "board": board}
    name = "Kế hoạch công tác cai nghiện và quản lý sau cai nghiện năm 2020"
    for unit in (DISTRICT, *WARDS):
        where = "quận Đống Đa" if unit == DISTRICT else f"phường {WARDS[unit]}"
        written = day("2020-01-03") if unit == DISTRICT else later(day("2020-01-10"), between(0, 9, "plan", unit))
        cast.add(written, "work-plan", unit, "wp", 2, name=f"{name}, {where}", date=written, **of_year)


def _tell_team(cast, ward):
    """Nine volunteers a ward; in two wards one leaves in March and another comes."""
    since = later(day("2017-03-01"), between(0, 600, "dong-da team", ward))
    team = cast.team(FIRST, ward, f"Đội công tác xã hội tình nguyện phường {WARDS[ward]}", since)
    members = []
    for seat in range(9):
        role = {0: "leader", 1: "deputy"}.get(seat, "volunteer")
        members.append(cast.member(FIRST, ward, team, role, since, ward, seat))
    if ward in ("00196", "00229"):
        cast.story.update(day("2020-03-31"), members[8], {"to": day("2020-03-31")})
        members[8] = cast.member(day("2020-04-27"), ward, team, "volunteer", day("2020-04-27"), ward, "new")
    return team, members


def _tell_person(cast, number):
    key = ("person", number)
    ward = list(WARDS)[number % len(WARDS)]
    managed = number < MANAGED
    status = "after-rehab" if managed else weighted({"addicted": 40, "after-rehab": 40, "not-determined": 20}, *key)
    groups = {"after-rehab": ["after-rehab"], "addicted": ["addicted"], "not-determined": None}[status]
    since = later(day("2019-01-05"), between(0, 330, "since", *key))
    family = {"family_contact": cast.name(pick(["male", "female"], *key), "family", *key)} if managed else {}
    full = "Nguyễn Văn Tỵ" if number == 0 else None
    sex = {"sex": "male"} if full else {}
    written = later(FIRST, 1 if managed else 4 + number % 3)
    return cast.person(written, ward, key, status, since, groups, full=full, **sex, **family), ward, since


def _tell_management(cast, number, person, ward, completed, teams):
    key = ("managed", number)
    basis = "compulsory" if chance(60, *key) else "voluntary"
    # The law of these years: one to two years.
    months = 24 if basis == "compulsory" else 18
    signed = later(completed, between(5, 20, "signed", *key))
    row = {"person": person, "basis": basis, "completed_on": completed, "term_months": months, "starts_on": signed}
    row |= {"ends_on": add_months(completed, months), "state": "active"}
    written = later(FIRST, 4)
    decision = cast.add(
        written, "management-decision", ward, "d", 2, number=f"{30 + number}/QĐ-UBND", signed_on=signed,
        signer="commune-chair", origin="copied", people=[row],
    )  # fmt: skip
    helper = teams[ward][1][2 + number // len(WARDS)]
    fields = {"person": person, "organisation": "team", "helper": helper, "role": "primary", "from": signed}
    if number % 9 == 4:
        helper = cast.name("female", "kin", *key)
        fields = fields | {"organisation": "family", "helper": None, "helper_name": helper}
    cast.add(later(FIRST, 5), "helper-assignment", ward, "a", **fields)
    return number, person, ward, decision, row, helper


def _tell_clubs(cast, files):
    clubs = {}
    for ward, days in CLUBS.items():
        name = f"Câu lạc bộ B93 phường {WARDS[ward]}"
        clubs[ward] = cast.add(
            FIRST, "club", ward, "c", 2, name=name, kind="b93", size=24,
            meeting_days=[{"day_of_month": one} for one in days], **{"from": day("2018-05-01")},
        )  # fmt: skip
        for month in range(1, 7):
            for place, of_month in enumerate(days):
                date = day(f"2020-{month:02d}-{of_month:02d}")
                # Tết was on 25/1; nobody met in the days of distancing.
                if date == day("2020-01-25"):
                    date = day("2020-01-31")
                if DISTANCING[0] <= date <= DISTANCING[1]:
                    date = later(day("2020-04-24"), 3 * place)
                few = 8 if month in (3, 4) else 0
                topic = pick(_TOPICS, "topic", ward, month, place)
                heads = between(15, 24, "dong-da club", ward, month, place) - few
                cast.add(date, "club-meeting", ward, "cm", 3, club=clubs[ward], date=date, attendees=heads, topic=topic)
    return clubs


_TOPICS = [
    "Chia sẻ kinh nghiệm giữ mình khi bạn cũ rủ rê",
    "Hướng dẫn cách phòng dịch và giữ liên lạc qua điện thoại",
    "Giới thiệu nơi tuyển lao động và lớp học nghề trong quận",
    "Gia đình nói chuyện về cách động viên người thân",
    "Dự phòng tái nghiện, nhận biết lúc căng thẳng",
]


def _tell_counselling(cast, files, teams, clubs):
    for number, (person, ward, _) in enumerate(files):
        key = ("counselled", number)
        team = teams[ward][0]
        times = 2 if chance(15, "again", *key) else 1
        for time in range(times):
            date = _calm(later(day("2020-01-13"), between(0, 84, *key, time) * 2))
            mode = "home" if chance(70, "mode", *key, time) or ward not in clubs else "club"
            where = {"mode": mode, "club": clubs[ward] if mode == "club" else None}
            cast.add(date, "counselling", ward, "k", kind="psychological", person=person, team=team, date=date, **where)
        if number % 2 == 0 and number < 2 * ON_WORK:
            date = _calm(later(day("2020-02-10"), between(0, 139, "work", *key)))
            cast.add(date, "counselling", ward, "k", kind="work", person=person, mode="home", team=team, date=date)
    for ward in CLUBS:
        date = day("2020-06-18")
        cast.add(
            date, "counselling", ward, "k", kind="relapse-prevention", heads=21, mode="club", club=clubs[ward],
            team=teams[ward][0], date=date,
        )  # fmt: skip


def _calm(date):
    """Not in Tết, and not at home in the days of distancing."""
    if day("2020-01-23") <= date <= day("2020-01-29"):
        date = later(date, 8)
    if DISTANCING[0] <= date <= DISTANCING[1]:
        date = later(date, 22)
    return min(date, LAST)


def _tell_visits(cast, managed):
    for number, person, ward, _, _, helper in managed:
        date = later(day("2020-01-08"), between(0, 12, "visit", number))
        while date < (later(ASSESSED, number) if number == RELAPSED else LAST):
            key = ("visit", number, date)
            apart = DISTANCING[0] <= date <= DISTANCING[1]
            by = {"visitor": helper} if helper.startswith("@") else {"visitor_name": helper}
            met = chance(92, *key)
            fields = {"mode": "phone" if apart else "home", "result": "met" if met else "not-met"}
            if met:
                work = pick(["steady", "casual", "casual", "none"], "work", number)
                fields |= {"work": "none" if apart and work == "casual" else work, "family": "supportive"}
                fields |= {"health": "good", "need_level": "high" if work == "none" else "medium"}
            else:
                fields |= {"not_met_reason": "away", "note": "Người thân nói đi vắng, hẹn gọi lại."}
            # Elderly volunteers tell by phone what the leader writes down for them.
            told = helper if number % 5 == 0 and "visitor" in by else None
            cast.add(date, "check-in-visit", ward, "v", person=person, date=date, done_by=told, **by, **fields)
            date = later(date, between(26, 31, "step", *key))


def _tell_assessments(cast, managed):
    """Every returning person once a year: of 40, two are still to be assessed in the second half."""
    for number, person, ward, decision, row, _ in managed:
        if number in NOT_YET:
            continue
        date = later(ASSESSED, number)
        fields = {"person": person, "date": date, "result": "no"}
        if number == RELAPSED:
            paper = cast.add(
                date, "addiction-determination", ward, "x", 2, person=person, trigger="assessment",
                facility="Trung tâm Y tế quận Đống Đa", date=date, criteria_met=4, result="addicted", paper="12/PKQ",
            )  # fmt: skip
            fields |= {"result": "yes", "determination": paper}
        elif number in SUSPECTED:
            fields["result"] = "suspected"
        elif number == NOT_ASSESSED:
            fields |= {"result": "not-assessed", "not_assessed_reason": "Đi làm ở tỉnh xa, chưa về được vì dịch bệnh"}
        cast.add(date, "relapse-assessment", ward, "ra", 2, **fields)
        if number == RELAPSED:
            closed = row | {"state": "relapsed", "state_since": date}
            cast.story.update(date, decision, {"people": [closed]})
            cast.story.update(date, person, {"status": "addicted", "status_since": date})


def _tell_briefings(cast, teams):
    """Once a quarter; in three wards the second one is still to come."""
    for place, (ward, (team, _)) in enumerate(teams.items()):
        for first in ("2020-02-10", "2020-05-11")[: 1 if place < 3 else 2]:
            date = later(day(first), between(0, 40, "dong-da briefing", ward, first))
            cast.add(
                date, "briefing", ward, "b", 2, date=date, team=team, attendees=between(6, 9, "dong-da", ward, first)
            )


def _tell_outreach(cast, teams):
    school = ("Học sinh khối 9", "Trường THCS trên địa bàn phường")
    for number, (ward, date, heads, told, topics) in enumerate([
        ("00211", "2020-01-09", 85, ("Họp tổ dân phố", "Nhà văn hóa phường"), ["drugs", "hiv"]),
        ("00205", "2020-02-27", 64, ("Họp tổ dân phố", "Nhà văn hóa phường"), ["drugs", "voluntary-rehab"]),
        ("00229", "2020-05-14", 240, school, ["drugs", "hiv"]),
        ("00190", "2020-05-28", 72, ("Gia đình có người sau cai nghiện", "Hội trường phường"), ["jobs", "loans"]),
        ("00232", "2020-06-11", 96, ("Người lao động khu chợ", "Nhà văn hóa phường"), ["drugs", "prostitution"]),
    ]):  # fmt: skip
        audience, place = told
        cast.add(
            day(date), "outreach-contact", ward, "o", 2, topics=topics, kind="group", heads=heads, audience=audience,
            place=place, date=day(date), team=teams[ward][0], group="family" if number == 3 else None,
        )  # fmt: skip


def _tell_difficulties(cast, managed):
    cast.add(
        DISTANCING[0], "disruption", DISTRICT, "dr", 1, kind="epidemic", document="Chỉ thị 16/CT-TTg ngày 31/3/2020",
        note="Không tụ tập; tình nguyện viên gọi điện thay cho đến nhà.",
        **{"from": DISTANCING[0], "to": DISTANCING[1]},
    )  # fmt: skip
    for what, words in [
        ("epidemic", "Dịch Covid-19 làm gián đoạn sinh hoạt câu lạc bộ và tuyên truyền."),
        ("shame", "Người trở về mặc cảm, ngại gặp người trong đội."),
        ("family", "Một số gia đình chưa phối hợp với phường."),
        ("elderly-volunteers", "Nhiều tình nguyện viên đã lớn tuổi, khó theo sát người hay đi lại."),
        ("whereabouts", "Người đi làm xa ít khi báo nơi ở."),
    ]:  # fmt: skip
        cast.add(
            day("2020-06-24"), "issue", DISTRICT, "is", 2, difficulty=what, date=day("2020-06-24"), description=words
        )
    for number, left, back in ((3, "2020-02-03", "2020-02-24"), (11, "2020-05-11", None)):
        _, person, ward, *_ = managed[number]
        fields = {"kind": "absence", "reported": "reported", "from": day(left), "destination": "Đi làm ở tỉnh khác"}
        movement = cast.add(day(left), "movement", ward, "mv", 1, person=person, back="away", **fields)
        if back:
            cast.story.update(day(back), movement, {"back": "back", "to": day(back)})
