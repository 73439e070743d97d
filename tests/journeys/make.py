#!/usr/bin/env python3
"""Writes the long starts of journeys: `make.py` writes them, `make.py --check` fails where a committed file is another one."""

import json
import sys
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
UNIT = "09661"
FROM = date(2019, 9, 2)
TODAY = date(2024, 9, 30)


def event(day: date, kind: str, called: str, **fields: object) -> dict:
    return {"day": day.isoformat(), "kind": kind, "id": called, "unit": UNIT, "fields": fields}


def header(name: str, vi: str, en: str, first: date) -> dict:
    return {
        "scenario": name,
        "format": 1,
        "title": {"vi": vi, "en": en},
        "unit": UNIT,
        "from": first.isoformat(),
        "to": TODAY.isoformat(),
        "today": TODAY.isoformat(),
        "report": ["09/2024"],
    }


def commune(day: date) -> list[dict]:
    """The commune, a team and a member."""
    province = {
        "code": "01",
        "name": "Hà Nội",
        "level": "province",
        "valid_from": "2008-08-01",
        "document": "Nghị quyết 15/2008/QH12",
    }
    own = province | {"code": UNIT, "name": "Yên Bài", "level": "commune", "commune_type": "xa", "parent": "01"}
    return [
        event(day, "admin-unit", "u01", **province) | {"unit": "01"},
        event(day, "admin-unit", f"u{UNIT}", **own) | {"unit": "01"},
        event(day, "team", "t1", name="Đội tình nguyện xã Yên Bài", **{"from": "2018-06-18"}),
        event(day, "membership", "m1", team="@t1", name="Phùng Thị Hạnh", **{"from": "2018-06-18"}),
    ]


def visits() -> list[dict]:
    """Somebody who was visited 250 times, once a week."""
    lines = [header("visits", "Một người đã được thăm 250 lần", "Somebody who was visited 250 times", FROM), *commune(FROM)]
    lines.append(event(FROM, "person", "p1", full_name="Khuất Văn An", born="02/1980", sex="male", hamlet="Muồng Cháu"))
    lines.append(event(FROM, "helper-assignment", "a1", person="@p1", helper="@m1", **{"from": FROM.isoformat()}))
    for week in range(250):
        day = FROM + timedelta(weeks=week)
        lines.append(
            event(
                day,
                "check-in-visit",
                f"v{week:03}",
                person="@p1",
                visitor="@m1",
                date=day.isoformat(),
                result="met",
                work="steady",
                family="supportive",
                health="good",
                need_level="low",
            )
        )
    return lines


NAMES = (
    "Nguyễn Anh",
    "Nguyễn Văn Anh",
    "Nguyễn Ánh",
    "Nguyễn Thị Hoàng Anh",
    "Trần Nguyên Anh",
    "Khuất Văn An",
    "Lê Thị An",
    "Phạm Ân",
    "Đặng Thị Lan",
    "Lê Văn Đăng",
    "Trần Đang",
    "Hoàng Thị Mai",
    "Hoàng Văn Lân",
)


def names() -> list[dict]:
    """People whose names look alike."""
    day = date(2024, 9, 2)
    lines = [header("names", "Những tên gần giống nhau", "Names that look alike", day), *commune(day)]
    hamlets = ("Muồng Cháu", "Quảng Phúc", "Bài")
    for at, name in enumerate(NAMES):
        born = f"{at % 12 + 1:02}/{1975 + at}"
        lines.append(event(day, "person", f"p{at}", full_name=name, born=born, hamlet=hamlets[at % 3]))
    return lines


def office() -> list[dict]:
    """What a commune officer works on: a team of three, five people with a helper, missed doses, outreach and a target."""
    day = date(2024, 5, 6)
    lines = [header("office", "Công việc của một cán bộ xã", "The work of a commune officer", day), *commune(day)]
    for at, name in ((2, "Nguyễn Văn Bình"), (3, "Trần Văn Quân")):
        lines.append(event(day, "membership", f"m{at}", team="@t1", name=name, phone=f"091234567{at}", **{"from": "2022-06-18"}))
    for at, name in enumerate(("Khuất Văn An", "Đặng Thị Lan", "Lê Văn Dũng", "Phạm Văn Sơn", "Trần Thị Hoa"), 1):
        lines.append(event(day, "person", f"p{at}", full_name=name, born=f"{at:02}/198{at}", hamlet="Muồng Cháu"))
        lines.append(event(day, "helper-assignment", f"a{at}", person=f"@p{at}", helper="@m1", **{"from": day.isoformat()}))
    lines.append(
        event(
            day,
            "target",
            "g1",
            indicator="I22",
            period="6T/2024",
            value="100",
            measure="count",
            source="Kế hoạch 12/KH-UBND ngày 08/01/2024",
        )
    )
    for at, (month, heads) in enumerate(((5, 20), (6, 35)), 1):
        told = date(2024, month, 20)
        lines.append(event(told, "outreach-contact", f"o{at}", date=told.isoformat(), topics=["hiv"], heads=heads, place="Nhà văn hóa"))
    entered = date(2024, 6, 3)
    lines.append(
        event(
            entered,
            "treatment-episode",
            "e1",
            person="@p3",
            form="substitution",
            facility="Cơ sở điều trị methadone huyện Ba Vì",
            entered_on=entered.isoformat(),
        )
    )
    for at in range(12):
        missed = date(2024, 9, 16) + timedelta(days=at)
        status = "taken" if at < 2 else "absent"
        lines.append(event(missed, "methadone-dose", f"md{at:02}", person="@p3", date=missed.isoformat(), status=status))
    return lines


def main() -> int:
    different = []
    for lines in (visits(), names(), office()):
        file = HERE / f"{lines[0]['scenario']}.jsonl"
        text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
        if "--check" not in sys.argv:
            file.write_text(text, encoding="utf-8")
        elif not file.exists() or file.read_text(encoding="utf-8") != text:
            different.append(file.name)
    for name in different:
        print(f"{name} is not what make.py writes", file=sys.stderr)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
