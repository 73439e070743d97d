"""People with a file: methadone, who was persuaded, who came before the court."""

from common.days import day, later

from .place import COMMUNE, FIRST

# Five working days missed in a row make one ask; the answer is due three working days later.
IN_TIME = ("2026-03-09", "2026-03-17", "in-treatment")
LATE = ("2026-10-05", "2026-10-21", "dropped-out")


def tell(cast, team):
    treated = [_tell_treated(cast, number) for number in range(5)]
    for (person, episode), (first, verified, result) in zip(treated, (IN_TIME, LATE), strict=False):
        _tell_doses(cast, person, day(first), came_back=result == "in-treatment")
        left = result == "dropped-out"
        cast.add(
            day(verified), "methadone-verification", COMMUNE, "vf", 1, person=person, suspected_on=day(first),
            date=day(verified), verifier="Phạm Quốc Khánh", result=result,
            reason="Chuyển chỗ làm sang tỉnh khác, không tiện đi uống thuốc" if left else None,
            note="Ốm, gia đình chưa kịp báo; đã uống thuốc trở lại." if not left else "Xác minh trễ vì cán bộ đi tập huấn.",
        )  # fmt: skip
        if left:
            cast.story.update(later(day(verified), 1), episode, {"ended_on": day(first), "outcome": "left"})
    _tell_persuaded(cast, team)
    _tell_court(cast)


def _file(cast, written, key, since):
    return cast.person(written, COMMUNE, key, "addicted", since, ["addicted"])


def _tell_treated(cast, number):
    since = day("2025-08-04")
    person = _file(cast, later(FIRST, 3), ("methadone", number), later(since, -30))
    episode = cast.add(
        later(FIRST, 3), "treatment-episode", COMMUNE, "e", 2, person=person, form="substitution", time="first",
        entered_on=later(since, 9 * number), facility="Cơ sở điều trị methadone khu vực Vũ Thư",
    )  # fmt: skip
    return person, episode


def _tell_doses(cast, person, missed, came_back):
    """The doses of three weeks around the missed ones, as the facility handed them on."""
    for step in range(-7, 15):
        date = later(missed, step)
        if date.weekday() > 4:
            continue
        absent = 0 <= step < 5 or (not came_back and step >= 0) or (came_back and 5 <= step < 9)
        fields = {"person": person, "date": date, "status": "absent" if absent else "taken"}
        cast.add(date, "methadone-dose", COMMUNE, "md", 2, **fields)


def _tell_persuaded(cast, team):
    """One agreed and did not enter, one entered."""
    for number, (agreed, entered) in enumerate((("2026-03-20", None), ("2026-05-06", "2026-05-18"))):
        person = _file(cast, later(day(agreed), -40), ("persuaded", number), later(day(agreed), -90))
        episode = cast.add(
            day(agreed), "treatment-episode", COMMUNE, "e", 2, person=person, form="voluntary-public", agreed_on=day(agreed),
            persuaded_by=team, facility="Cơ sở cai nghiện ma túy tỉnh Hưng Yên", term_months=6, time="first",
        )  # fmt: skip
        if entered:
            cast.story.update(day(entered), episode, {"entered_on": day(entered)})
            cast.story.update(day(entered), person, {"status": "in-rehab", "status_since": day(entered)})


def _tell_court(cast):
    """A dossier before the change of law and one after it."""
    for number, sent in enumerate((day("2026-04-09"), day("2026-11-12"))):
        determined = later(sent, -30)
        person = _file(cast, determined, ("court", number), determined)
        cast.add(
            determined, "addiction-determination", COMMUNE, "x", 2, person=person, trigger="test", date=determined,
            facility="Trung tâm Y tế khu vực Vũ Thư", criteria_met=3 + number, result="addicted",
        )  # fmt: skip
        cast.add(
            sent, "court-dossier", COMMUNE, "cd", 1, number=f"{number + 1:02d}/HS-CAX", sent_on=sent, people=[person],
            court="Tòa án nhân dân khu vực 3 – Hưng Yên",
        )  # fmt: skip
        if not number:
            entered = day("2026-05-11")
            cast.add(
                entered, "treatment-episode", COMMUNE, "e", 2, person=person, form="compulsory", entered_on=entered,
                term_months=18, time="first", facility="Cơ sở cai nghiện ma túy tỉnh Hưng Yên",
            )  # fmt: skip
            cast.story.update(entered, person, {"status": "in-rehab", "status_since": entered})
