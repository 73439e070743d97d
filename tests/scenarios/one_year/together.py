"""What the commune does together: the team, the club, information work, jobs."""

from common.choice import between, pick
from common.days import day, later

from .place import COMMUNE, EPIDEMIC, FIRST

MEETING_DAYS = (8, 22)


def tell_team(cast):
    since = day("2025-09-01")
    team = cast.team(FIRST, COMMUNE, "Đội công tác xã hội tình nguyện xã Thư Vũ", since)
    roles = ["leader", "deputy", *["volunteer"] * 5, "collaborator"]
    members = [cast.member(FIRST, COMMUNE, team, role, since, seat) for seat, role in enumerate(roles)]
    members.append(cast.member(day("2026-05-11"), COMMUNE, team, "volunteer", day("2026-05-11"), "new"))
    return team, members


def tell_year(cast, team):
    plan = "Kế hoạch phòng, chống ma túy năm 2026 của xã Thư Vũ"
    cast.add(
        FIRST,
        "commune-severity",
        COMMUNE,
        "cs",
        1,
        severity="type-3",
        document="Rà soát địa bàn năm 2025",
        **{"from": day("2025-12-15")},
    )
    cast.add(FIRST, "pilot-model", COMMUNE, "pm", 1, model="volunteer-help", plan=plan, **{"from": day("2025-09-01")})
    for indicator, value in (("I20", "100"), ("I32", "95"), ("I34", "80")):
        fields = {"indicator": indicator, "period": "2026", "value": value, "measure": "percent", "source": plan}
        cast.add(FIRST, "target", COMMUNE, "g", 1, **fields)
    cast.add(
        EPIDEMIC[0], "disruption", COMMUNE, "dr", 1, kind="epidemic", document="Thông báo của UBND tỉnh về phòng, chống dịch",
        note="Không tụ tập; tình nguyện viên gọi điện thay cho đến nhà.", **{"from": EPIDEMIC[0], "to": EPIDEMIC[1]},
    )  # fmt: skip
    _tell_club(cast)
    point = cast.add(
        FIRST, "counselling-point", COMMUNE, "cp", 1, name="Điểm tư vấn xã Thư Vũ", place="Trạm y tế xã",
        **{"from": day("2025-10-01")},
    )  # fmt: skip
    _tell_outreach(cast, team)
    for quarter, date in enumerate(("2026-01-28", "2026-04-22", "2026-07-15", "2026-10-28")):
        cast.add(
            day(date), "briefing", COMMUNE, "b", 1, date=day(date), team=team, attendees=7, minutes=_MINUTES[quarter]
        )
    for date in ("2026-02-11", "2026-04-29", "2026-07-24", "2026-10-16", "2026-12-19"):
        cast.add(
            day(date), "patrol", COMMUNE, "r", 1, date=day(date), forces=["team", "police"], area="Khu chợ, đường liên xã",
            participants=8,
        )  # fmt: skip
    signed = cast.add(
        day("2026-06-26"),
        "commitment",
        COMMUNE,
        "sg",
        1,
        date=day("2026-06-26"),
        heads=214,
        place="Trường THCS trên địa bàn",
    )
    cast.story.correct(day("2026-06-27"), signed, {"heads": 241})
    _tell_help(cast, team, point)


_MINUTES = [
    "Rà soát người được quản lý, phân công người giúp đỡ, lịch thăm hằng tháng.",
    "Chuẩn bị bàn giao vì một tình nguyện viên sắp đi làm xa.",
    "Phổ biến luật mới có hiệu lực từ 01/7; nghị định hướng dẫn chưa có.",
    "Nhìn lại tháng dịch: gọi điện được phần lớn, ai chưa liên lạc được thì đến trước.",
]


def _tell_club(cast):
    club = cast.add(
        FIRST, "club", COMMUNE, "c", 1, name="Câu lạc bộ B93 xã Thư Vũ", kind="b93", size=14,
        meeting_days=[{"day_of_month": date} for date in MEETING_DAYS], **{"from": day("2025-10-01")},
    )  # fmt: skip
    for month in range(1, 13):
        for of_month in MEETING_DAYS:
            date = day(f"2026-{month:02d}-{of_month:02d}")
            if EPIDEMIC[0] <= date <= EPIDEMIC[1]:
                continue
            # The 22nd of February was the last day of Tết.
            date = day("2026-02-27") if date == day("2026-02-22") else date
            cast.add(
                date, "club-meeting", COMMUNE, "cm", 2, club=club, date=date, attendees=between(8, 14, "one-year", date)
            )


def _tell_outreach(cast, team):
    for month in range(1, 13):
        if month == 8:
            continue
        date = day(f"2026-{month:02d}-{between(5, 25, 'one-year outreach', month):02d}")
        topics = [["drugs", "hiv"], ["jobs", "training"], ["drugs", "voluntary-rehab"], ["loans", "jobs"]][month % 4]
        heads = between(28, 96, "one-year heads", month)
        contact = cast.add(
            date, "outreach-contact", COMMUNE, "o", 2, topics=topics, kind="group", heads=heads, date=date, team=team,
            audience="Họp thôn", place="Nhà văn hóa thôn", group="erred" if month % 4 == 1 else None,
        )  # fmt: skip
        if month == 10:
            cast.story.correct(later(date, 1), contact, {"heads": heads - 9})


def _tell_help(cast, team, point):
    """People with an addiction determined ask for work; some come to the point, most are called on."""
    for number in range(6):
        since = later(day("2026-01-20"), number * 40)
        person = cast.person(since, COMMUNE, ("need", number), "addicted", later(since, -60), ["addicted"])
        need = cast.add(since, "need", COMMUNE, "n", 1, person=person, beneficiary="person", kind="work", date=since)
        at_point = number % 3 == 0
        met = later(since, 21)
        where = {"mode": "point", "point": point} if at_point else {"mode": "home"}
        kind = pick(["psychological", "work"], "one-year counselling", number)
        cast.add(
            later(since, 8),
            "counselling",
            COMMUNE,
            "k",
            2,
            kind=kind,
            person=person,
            team=team,
            date=later(since, 8),
            **where,
        )
        cast.add(met, "counselling", COMMUNE, "k", 2, kind="work", person=person, mode="home", team=team, date=met)
        if number == 4:
            continue
        if number == 5:
            cast.story.update(met, need, {"closed_on": met, "outcome": "not-met"})
            continue
        job = number != 2
        support = {"kind": "job" if job else "training", "outcome": "going" if job else "done"}
        cast.add(met, "support", COMMUNE, "s", 2, person=person, beneficiary="person", date=met, need=need, **support)
        if job:
            cast.story.update(met, need, {"closed_on": met, "outcome": "met"})
