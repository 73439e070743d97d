"""5,236 people reached (lượt): many talks with one person, fewer with groups; anonymous but for two who agreed."""

from common.choice import between, chance, pick, roll, weighted

from . import plan
from .communes import TOWN, place_in
from .days import FIRST, LAST, TET, day, later, span

HEADS = 5236
TALKS = 640
GROUPS = 250
LATE_ENTRY = {"talk 100": (9, "Sổ giấy của đội chuyển về muộn"), "group 40": (11, "Chờ danh sách điểm danh của trường")}
MISCOUNTED = {"group 17": (85, "Đếm lại theo danh sách điểm danh"), "group 150": (12, "Ghi nhầm số người dự")}

_TALK_TOPICS = {
    ("drugs",): 30,
    ("drugs", "voluntary-rehab"): 18,
    ("jobs",): 9,
    ("training", "jobs"): 8,
    ("loans",): 8,
    ("drugs", "hiv"): 12,
    ("hiv",): 6,
    ("prostitution",): 3,
    ("voluntary-rehab",): 6,
}
_GROUP_TOPICS = {
    ("drugs",): 34,
    ("drugs", "hiv"): 24,
    ("drugs", "prostitution"): 8,
    ("drugs", "hiv", "prostitution"): 10,
    ("loans", "jobs"): 8,
    ("training", "jobs"): 8,
    ("drugs", "voluntary-rehab"): 8,
}
_TALK_PLACES = [
    "Tại nhà",
    "Nhà văn hóa thôn",
    "Quán nước đầu làng",
    "Chợ xã",
    "Trạm y tế xã",
    "Trụ sở UBND xã",
    "Bãi xe buýt",
    "Quán tạp hóa đầu thôn",
    "Sân bóng thôn",
]
_BENEFICIARIES = {
    None: 55,
    "family": 14,
    "after-rehab": 12,
    "addicted": 8,
    "erred": 6,
    "ended-prison": 4,
    "sex-worker": 1,
}
# Audience, place, least and most heads.
_AUDIENCES = [
    ("Bà con trong thôn", "Nhà văn hóa thôn", 12, 34),
    ("Hội viên phụ nữ", "Nhà văn hóa thôn", 10, 26),
    ("Đoàn viên thanh niên", "Hội trường UBND xã", 12, 28),
    ("Hội viên cựu chiến binh", "Nhà văn hóa thôn", 8, 18),
    ("Hội viên nông dân", "Kho vật tư nông nghiệp", 10, 24),
    ("Công nhân xưởng may", "Xưởng may trên địa bàn", 10, 30),
    ("Gia đình có người sau cai nghiện", "Trụ sở UBND xã", 5, 12),
    ("Chủ nhà trọ, quán hàng", "Trụ sở Công an xã", 6, 15),
]
_SCHOOL = ("Học sinh trung học cơ sở", "Trường THCS trên địa bàn", 25, 60)
_NOTES = [
    "Nhiều câu hỏi về vay vốn.",
    "Bà con tham gia sôi nổi.",
    "Phát tờ gấp tuyên truyền.",
    "Đề nghị đội quay lại tháng sau.",
    "Có hai gia đình xin gặp riêng để được tư vấn.",
    "Kết hợp buổi họp thôn.",
]


def tell(story, teams, managed):
    """Writes down talks and groups so that their heads add up."""
    dates = _dates()
    groups = [_group(number) for number in range(GROUPS)]
    _fit(groups, HEADS - TALKS)
    named = {f"talk {400 + place}": one for place, one in enumerate(_who_agreed(managed))}
    for number in range(TALKS):
        _tell_talk(story, teams, dates, f"talk {number}", named)
    for number, (audience, place, heads) in enumerate(groups):
        _tell_group(story, teams, dates, f"group {number}", audience, place, heads)


def _who_agreed(managed):
    return [one for one in managed if one.case.number in (plan.ABSENT, plan.WITH_POLICE)]


def _dates():
    """Days by month as often as something was done: weekends more, June most (the month of action against drugs)."""
    months = {}
    for date in span(FIRST, LAST):
        if date not in TET and date != FIRST:
            times = (3 if date.weekday() >= 5 else 2) * (2 if date.month == 6 else 1)
            months.setdefault(date.month, []).extend([date] * times)
    return [date for dates in months.values() for date in dates]


def _group(number):
    key = ("group", number)
    audience, place, least, most = _SCHOOL if chance(14, "school", *key) else pick(_AUDIENCES, "audience", *key)
    return [audience, place, between(least, most, "heads", *key)]


def _fit(groups, total):
    """Adds or takes a head here and there until they add up."""
    place = 0
    while missing := total - sum(group[2] for group in groups):
        step = 1 if missing > 0 else -1
        if groups[place % len(groups)][2] + step >= 5:
            groups[place % len(groups)][2] += step
        place += 1


def _tell_talk(story, teams, dates, key, named):
    date = pick(dates, "date", key)
    person = named.get(key)
    if person:
        unit, date = person.case.unit, day("07-27")
        topics, place, group = ["jobs", "loans"], "Tại nhà", "after-rehab"
    else:
        unit = _unit(teams, key)
        topics, place = list(weighted(_TALK_TOPICS, "topics", key)), place_in(pick(_TALK_PLACES, "place", key), unit)
        group = weighted(_BENEFICIARIES, "beneficiary", key)
    fields = {"topics": topics, "kind": "individual", "heads": 1, "place": place, "date": date, "team": teams[unit].ref}
    fields |= {"group": group, "people": [person.person.ref] if person else None}
    _write(story, teams, unit, fields, key)


def _tell_group(story, teams, dates, key, audience, place, heads):
    date = pick(dates, "date", key)
    if audience == _SCHOOL[0] and date.month in (6, 7, 8):
        audience, place = "Thanh thiếu niên sinh hoạt hè", "Nhà văn hóa thôn"
    unit = _unit(teams, key)
    fields = {
        "topics": list(weighted(_GROUP_TOPICS, "topics", key)),
        "kind": "group",
        "heads": heads,
        "place": place_in(place, unit),
    }
    fields |= {"date": date, "team": teams[unit].ref, "audience": audience}
    fields["note"] = pick(_NOTES, "note", key) if chance(20, "has note", key) else None
    _write(story, teams, unit, fields, key)


def _write(story, teams, unit, fields, key):
    date = fields["date"]
    delay = between(1, 5, "delay", key) if chance(25, "delayed", key) else 0
    accept = {}
    if key in LATE_ENTRY:
        delay, accept["R41"] = LATE_ENTRY[key]
        fields["date"] = date = min(date, later(LAST, -delay))
    written = min(later(date, delay), LAST)
    right = fields["heads"]
    if key in MISCOUNTED:
        fields["date"] = date = min(date, later(LAST, -1))
        written, fields["heads"] = date, MISCOUNTED[key][0]
    elderly = [member for member in teams[unit].members[2:5] if member.elderly]
    done_by = elderly[0].ref if elderly and roll("told", key) % 4 == 0 else None
    ref = story.add(written, "outreach-contact", unit, fields, story.next_id("o"), accept, done_by)
    if key in MISCOUNTED:
        story.correct(later(written, 1), ref, {"heads": right, "note": MISCOUNTED[key][1]})


def _unit(teams, key):
    return TOWN if chance(5, "town", key) else pick(list(teams), "unit", key)
