"""Methadone: who dropped out, and who looked into it."""

from common.days import day, later

from .place import date_in, where

VERIFIED, LEFT, UNVERIFIED = 9, 5, 3


def tell(cast):
    """Letter 2822/CAT-PC04 of 26/4/2022: who dropped out is verified. Of three it has not been done yet."""
    for number in range(24):
        key = ("methadone", number)
        unit, entered = where(*key), date_in("2021-02-01", "2021-11-30", *key)
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
