"""Vũ Thư district from 2022 to the inspection of 9/4/2024. Everyone in it is invented; what the account counts is its own."""

from common import people
from common.choice import between, pick
from common.days import day, later

DISTRICT = "344"
COMMUNES = {
    "13192": "Vũ Thư", "13195": "Hồng Lý", "13198": "Đồng Thanh", "13201": "Xuân Hòa", "13204": "Hiệp Hòa",
    "13207": "Phúc Thành", "13210": "Tân Phong", "13213": "Song Lãng", "13216": "Tân Hòa", "13219": "Việt Hùng",
    "13222": "Minh Lãng", "13228": "Minh Khai", "13231": "Dũng Nghĩa", "13234": "Minh Quang", "13237": "Tam Quang",
    "13240": "Tân Lập", "13243": "Bách Thuận", "13246": "Tự Tân", "13249": "Song An", "13252": "Trung An",
    "13255": "Vũ Hội", "13258": "Hòa Bình", "13261": "Nguyên Xá", "13264": "Việt Thuận", "13267": "Vũ Vinh",
    "13270": "Vũ Đoài", "13273": "Vũ Tiến", "13276": "Vũ Vân", "13279": "Duy Nhất", "13282": "Hồng Phong",
}  # fmt: skip
START = day("2022-01-04")
INSPECTED = day("2024-04-09")
WITH_FILE, NOT_DETERMINED = 164, 23
# Of the files that once were among the 164: who was taken off the list and who died.
OFF_LIST, DEAD = 5, 2
HEADER = {
    "scenario": "vu-thu",
    "format": 1,
    "title": {
        "vi": "Huyện Vũ Thư, cuộc kiểm tra ngày 09/4/2024: hồ sơ, điểm tư vấn, đăng ký cai nghiện tại gia đình, cộng đồng",
        "en": "Vũ Thư district, inspection of 9/4/2024: files, counselling points, requests for home rehabilitation",
    },
    "note": {
        "vi": "164 hồ sơ, 2 điểm tư vấn và việc không có đăng ký nào từ tháng 6/2022 là của cuộc kiểm tra; các số khác và mọi "
        "họ tên được đặt ra để chạy thử.",
        "en": "The 164 files, 2 points and no request since June 2022 are the account's; other figures and names are ours.",
    },
    "unit": DISTRICT,
    "from": "2022-01-04",
    "to": "2024-04-09",
    "today": "2024-04-09",
    "report": ["04/2024", "Q1/2024", "2023", "Q4/2022", "Q3/2022", "06/2022", "05/2022"],
    "figures": [
        {
            "indicator": "I12",
            "account": {
                "vi": "164 người có hồ sơ, ngày 9/4/2024; còn người chưa phát hiện, chưa xác định",
                "en": "164 people with a file, 9/4/2024",
            },
        },
        {"indicator": "I04", "account": {"vi": "2 điểm (Vũ Hội, Tự Tân), ngày 9/4/2024", "en": "2 points, 9/4/2024"}},
        {"indicator": "I13", "account": {"vi": "rất ít người đến", "en": "very low use"}},
        {"indicator": "I14", "account": {"vi": "không có đăng ký nào từ tháng 6/2022", "en": "none since June 2022"}},
        {"indicator": "I02"},
        {"indicator": "I42"},
        {"indicator": "I03"},
    ],
    "trend": ["I14"],
    "show": {"search": "do thi"},
}


def tell(story):
    cast = people.Cast(story, "vu-thu", "034", people.hamlets)
    cast.unit(START, "34", "Thái Bình", None, day("2004-07-08"))
    cast.unit(START, DISTRICT, "Vũ Thư", "34", day("2004-07-08"))
    for code, name in COMMUNES.items():
        cast.unit(START, code, f"{'thị trấn' if code == '13192' else 'xã'} {name}", DISTRICT, day("2004-07-08"))
    points = {
        unit: cast.add(
            START, "counselling-point", unit, "cp", 1, name=f"Điểm tư vấn xã {COMMUNES[unit]}",
            place=f"Trạm y tế xã {COMMUNES[unit]}", document="Quyết định thành lập điểm tư vấn", **{"from": since},
        )
        for unit, since in (("13255", day("2021-10-01")), ("13246", day("2021-11-15")))
    }  # fmt: skip
    groups = {
        unit: cast.team(START, unit, f"Tổ tư vấn xã {COMMUNES[unit]}", day("2021-10-01"), "counselling")
        for unit in ("13255", "13246", "13222", "13276")
    }
    files = [_tell_file(cast, number) for number in range(WITH_FILE + NOT_DETERMINED + OFF_LIST + DEAD)]
    _tell_home_rehabilitation(cast, files)
    _tell_counselling(cast, files, points, groups)
    _tell_briefings(cast, groups)
    _tell_inspection(cast)
    return files[17][0]


def _tell_file(cast, number):
    """Files of the account; then those not determined; then those that were closed."""
    key = ("file", number)
    unit = list(COMMUNES)[between(0, len(COMMUNES) - 1, "vu-thu", *key)]
    known = number < WITH_FILE or number >= WITH_FILE + NOT_DETERMINED
    status, groups = ("addicted", ["addicted"]) if known else ("not-determined", None)
    if known and number % 4 == 3 and number < WITH_FILE:
        # Found since the beginning of 2022: a file first, the determination some weeks later.
        written = later(day("2022-01-10"), between(0, 730, "since", "vu-thu", *key))
        person = cast.person(written, unit, key, "not-determined", written)
        determined = later(written, between(9, 40, "determined", "vu-thu", *key))
        cast.add(
            determined, "addiction-determination", unit, "x", 3, person=person,
            trigger=pick(["test", "own-request", "family-request"], "trigger", *key), requested_on=later(determined, -4),
            facility="Trung tâm Y tế huyện Vũ Thư", date=determined, criteria_met=between(3, 6, "met", *key),
            result="addicted", paper=f"{number}/PKQ",
        )  # fmt: skip
        # Most begin methadone treatment soon; for a few nothing has followed yet.
        if number % 20 != 3:
            entered = min(later(determined, between(6, 24, "treated", "vu-thu", *key)), INSPECTED)
            cast.add(
                entered, "treatment-episode", unit, "mt", 2, person=person, form="substitution", entered_on=entered,
                time="first", facility="Cơ sở điều trị methadone huyện Vũ Thư",
            )  # fmt: skip
        cast.story.update(
            determined, person, {"status": "addicted", "status_since": determined, "groups": ["addicted"]}
        )
        return person, unit
    since = later(day("2016-02-01"), between(0, 2100, "since", "vu-thu", *key))
    written = later(START, 1 + number % 4)
    if not known:
        since = written = later(day("2023-05-04"), between(0, 330, "not determined", "vu-thu", *key))
    full = "Đỗ Thị Lê" if number == 17 else None
    sex = {"sex": "female"} if full else {}
    person = cast.person(written, unit, key, status, since, groups, full=full, **sex)
    if number >= WITH_FILE + NOT_DETERMINED:
        closed = later(day("2022-09-05"), 61 * (number - WITH_FILE - NOT_DETERMINED))
        dead = number >= WITH_FILE + NOT_DETERMINED + OFF_LIST
        cast.story.update(closed, person, {"status": "dead" if dead else "off-list", "status_since": closed})
    return person, unit


def _tell_home_rehabilitation(cast, files):
    """Three asked for it before June 2022, and left it. Since then nobody has asked."""
    for place, (number, asked) in enumerate(((5, "2022-02-21"), (17, "2022-03-30"), (41, "2022-05-19"))):
        person, unit = files[number]
        asked = day(asked)
        fields = {"form": "home-community", "requested_on": asked, "entered_on": later(asked, 8), "term_months": 6}
        episode = cast.add(
            asked, "treatment-episode", unit, "e", 1, person=person, time="first", **(fields | {"entered_on": None})
        )
        cast.story.update(later(asked, 8), episode, {"entered_on": later(asked, 8)})
        ended = later(asked, 70 + 13 * place)
        outcome = {"ended_on": ended, "outcome": "left"}
        cast.story.update(ended, episode, outcome)


def _tell_counselling(cast, files, points, groups):
    """Hardly anybody comes to a point; a few are called on at home."""
    for unit, date, heads in (
        ("13255", "2022-05-12", 2), ("13246", "2022-06-23", 1), ("13255", "2022-08-18", 1), ("13255", "2023-03-16", 1),
        ("13246", "2023-10-19", 2), ("13255", "2024-02-22", 1),
    ):  # fmt: skip
        cast.add(
            day(date), "counselling", unit, "k", 3, kind="rehab", heads=heads, mode="point", point=points[unit],
            team=groups[unit], date=day(date),
        )  # fmt: skip
    for number in (2, 8, 14, 26, 33, 52):
        person, unit = files[number]
        date = later(day("2023-09-07"), number * 4)
        cast.add(
            date, "counselling", unit, "k", 3, kind="rehab", person=person, mode="home",
            team=groups[list(groups)[number % 4]], date=date,
        )  # fmt: skip


def _tell_briefings(cast, groups):
    """Once a quarter each group looks back; not yet in April 2024."""
    for quarter in range(9):
        for unit, group in groups.items():
            date = later(day("2022-02-08"), 91 * quarter + between(0, 20, "vu-thu briefing", unit, quarter))
            cast.add(
                date, "briefing", unit, "b", 2, date=date, team=group, attendees=between(3, 6, "vu-thu", unit, quarter)
            )


def _tell_inspection(cast):
    inspection = cast.add(
        INSPECTED, "inspection", DISTRICT, "in", 1, inspected="district", place="Huyện Vũ Thư",
        inspector="Sở Lao động – Thương binh và Xã hội tỉnh Thái Bình",
        date=INSPECTED,
        findings="164 người có hồ sơ quản lý, còn người chưa phát hiện hoặc chưa xác định. Hai điểm tư vấn Vũ Hội, Tự Tân rất "
        "ít người đến. Từ tháng 6/2022 không có ai đăng ký cai nghiện tự nguyện tại gia đình, cộng đồng.",
        requests="Củng cố tổ tư vấn. Chuyển từ tư vấn tại điểm sang tư vấn tại nhà.",
        proposals="Tập huấn cán bộ, bố trí kinh phí, khuyến khích đơn vị đầu tư cung cấp dịch vụ cai nghiện.",
        follow_up_due=day("2024-07-31"),
    )  # fmt: skip
    for what, words in (
        ("shame", "Người nghiện và gia đình giấu, ngại, chưa phối hợp."),
        ("no-providers", "Chưa có đơn vị nào cung cấp dịch vụ cai nghiện tại gia đình, cộng đồng."),
        ("determination", "Việc xác định tình trạng nghiện còn khó."),
        ("untrained", "Cán bộ chưa được tập huấn."),
        ("reintegration", "Người sau cai khó hòa nhập, khó tìm việc làm."),
    ):
        cast.add(
            INSPECTED,
            "issue",
            DISTRICT,
            "is",
            1,
            difficulty=what,
            date=INSPECTED,
            description=words,
            inspection=inspection,
        )
