"""Plans, organisations, training, information work and difficulties."""

from common.choice import between
from common.days import day, later

from .place import COMMUNES, DISTRICTS, FIRST, PROVINCE, RURAL, UNITS, date_in

TOLD = 1429
TRAINED = {"2022-04-28": 104, "2022-05-05": 92, "2022-05-12": 96, "2022-05-26": 88, "2022-06-09": 98, "2022-06-16": 90}


def tell_plans(cast):
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


def tell_organisations(cast):
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


def tell_briefings(cast, teams):
    """Each team looks back once a quarter."""
    for unit, team in teams.items():
        for quarter in range(6):
            date = later(day("2021-02-03"), 91 * quarter + between(0, 45, "quang-ninh briefing", unit, quarter))
            heads = between(3, 7, "quang-ninh attendees", unit, quarter)
            cast.add(date, "briefing", unit, "b", 3, date=date, team=team, attendees=heads)


def tell_training(cast, plan):
    for place, (date, heads) in enumerate(TRAINED.items()):
        cast.add(
            day(date), "training", list(DISTRICTS)[place % 5], "tr", 1, topic="Thủ tục, hồ sơ cai nghiện và quản lý sau cai",
            trainees=["officers"], participants=heads, date=day(date), place="Hội trường UBND cấp huyện", plan=plan,
        )  # fmt: skip


def tell_outreach(cast, teams):
    """1,429 heads of people who have erred, told of training, loans and jobs in the first half of 2022."""
    meetings = 46
    heads = [TOLD // meetings + (place < TOLD % meetings) for place in range(meetings)]
    for place in range(0, meetings - 1, 2):
        moved = between(0, 12, "quang-ninh heads", place)
        heads[place], heads[place + 1] = heads[place] - moved, heads[place + 1] + moved
    for place, count in enumerate(heads):
        unit, date = UNITS[place % len(UNITS)], date_in("2022-01-10", "2022-06-27", "outreach", place)
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


def tell_difficulties(cast):
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
