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


def main() -> int:
    different = []
    for lines in (visits(), names()):
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
