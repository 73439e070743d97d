"""What teams and communes do together: briefings, patrols, commitments; and the plan's two targets."""

from common.choice import between, chance, pick, shuffled

from .communes import COMMUNES, DISTRICT, HIGHLAND, MINH_QUANG, place_in
from .days import LAST, TET, day, later
from .teams import PLAN

SIGNERS = 3249
SIGNINGS = 90
MISCOUNTED = {12: 63, 55: 17}
PATROLS = ("01-26 02-03 02-23 03-16 04-13 04-27 05-18 06-15 06-26 07-13 07-27 08-17 08-30 09-01 09-21").split()
_AREAS = ["Quanh chợ và bến xe", "Khu nhà trọ", "Đường liên xã"]
_AREAS_LOWLAND = [*_AREAS, "Ven đê, ngoài bãi"]
_AREAS_HIGHLAND = [*_AREAS, "Khu vực đồi chè", "Đường lên núi"]
_MINUTES = [
    "Rà soát người mới về địa phương, phân công người giúp đỡ, nhắc lịch thăm hằng tháng.",
    "Điểm lại các buổi tuyên truyền, chuẩn bị nội dung vay vốn và học nghề cho quý sau.",
    "Nghe người giúp đỡ báo cáo từng trường hợp, bàn cách gặp những người đi làm xa.",
    "Thống nhất phối hợp với Hội Phụ nữ và Đoàn Thanh niên trong tháng hành động phòng, chống ma túy.",
    "Sơ kết kết quả vận động cai nghiện tự nguyện, rút kinh nghiệm cách nói chuyện với gia đình.",
]
_CONTEST = "Chuẩn bị tiết mục dự hội thi các đội công tác xã hội tình nguyện của huyện, phân vai tập vào tối thứ bảy."
_SIGNING_PLACES = [
    "Nhà văn hóa thôn",
    "Trụ sở UBND xã",
    "Hội trường UBND xã",
    "Sân đình",
    "Xưởng may trên địa bàn",
]


def tell(story, teams):
    """Briefings once a quarter and team, 93 together; 15 patrols; 3,249 signers."""
    for unit, team in teams.items():
        for quarter in range(3):
            _tell_briefing(story, unit, team, quarter)
    units = shuffled(list(COMMUNES), "patrols")
    for place, date in enumerate(map(day, PATROLS)):
        _tell_patrol(story, units[place], date, place)
    _tell_commitments(story)
    for indicator in ("I17", "I20"):
        fields = {"indicator": indicator, "period": "9T/2024", "value": "100", "measure": "percent", "source": PLAN}
        story.add(day("01-02"), "target", DISTRICT, fields, f"g{indicator}")


def _tell_briefing(story, unit, team, quarter):
    key = ("briefing", unit, quarter)
    date = _day_in(quarter * 3 + between(1, 3, "month", *key), key)
    minutes = _CONTEST if unit == MINH_QUANG and quarter == 2 else pick(_MINUTES, "minutes", *key)
    fields = {"date": date, "team": team.ref, "attendees": len(team.members) - between(1, 2, "absent", *key)}
    fields["minutes"] = minutes if chance(70, "has minutes", *key) or minutes == _CONTEST else None
    story.add(_written(date, key), "briefing", unit, fields, story.next_id("b", 3))


def _tell_patrol(story, unit, date, place):
    key = ("patrol", place)
    forces = ["team", "police"] + (["military"] if chance(50, "military", *key) else [])
    forces += ["mass-organisation"] if chance(30, "others", *key) else []
    fields = {
        "date": date,
        "forces": forces,
        "area": pick(_AREAS_HIGHLAND if unit in HIGHLAND else _AREAS_LOWLAND, "area", *key),
        "participants": between(6, 14, "participants", *key),
    }
    story.add(_written(date, key), "patrol", unit, fields, story.next_id("r", 3))


def _tell_commitments(story):
    heads = [between(18, 52, "signers", place) for place in range(SIGNINGS)]
    place = 0
    while missing := SIGNERS - sum(heads):
        heads[place % SIGNINGS] += 1 if missing > 0 else -1
        place += 1
    for place, count in enumerate(heads):
        key = ("commitment", place)
        unit = pick(list(COMMUNES), "unit", *key)
        date = _day_in([1, 2, 3, 3, 4, 5, 5, 6, 6, 6, 7, 8, 9, 9][place % 14], key)
        school = ["Trường THCS trên địa bàn"] if date.month not in (6, 7, 8) else []
        where = pick(_SIGNING_PLACES + school, "place", *key)
        fields = {"date": date, "heads": MISCOUNTED.get(place, count), "place": place_in(where, unit)}
        written = min(date, later(LAST, -1)) if place in MISCOUNTED else _written(date, key)
        ref = story.add(written, "commitment", unit, fields, story.next_id("s", 3))
        if place in MISCOUNTED:
            story.correct(later(written, 1), ref, {"heads": count})


def _day_in(month, key):
    """A day of the month outside Tết; the first days of January are for setting up."""
    date = day(f"{month:02d}-{between(4, 28, 'day', *key):02d}")
    return later(date, 7) if date in TET else date


def _written(date, key):
    return min(later(date, between(1, 3, "delay", *key) if chance(30, "delayed", *key) else 0), LAST)
