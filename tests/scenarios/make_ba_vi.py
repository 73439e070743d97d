#!/usr/bin/env python3
"""Writes `ba-vi.jsonl`: Ba Vì district, the first nine months of 2024, as dated events.

    make_ba_vi.py           writes the file
    make_ba_vi.py --check   fails if the committed file is not what this writes

The same story comes out on every machine: nothing in it depends on chance, on the clock or on the version of Python.
"""

import argparse
import pathlib
import sys

from ba_vi import absent, activities, communes, court, managed, methadone, outreach, plan, teams, visits, voluntary
from ba_vi.story import Story

FILE = pathlib.Path(__file__).with_name("ba-vi.jsonl")
HEADER = {
    "scenario": "ba-vi",
    "format": 1,
    "title": {
        "vi": "Huyện Ba Vì, chín tháng đầu năm 2024: tình nguyện viên giúp đỡ người sau cai nghiện",
        "en": "Ba Vì district, first nine months of 2024: volunteers help people after rehabilitation",
    },
    "unit": communes.DISTRICT,
    "from": "2024-01-01",
    "to": "2024-09-30",
    "today": "2024-09-30",
    "report": ["9T/2024", "6T/2024"],
}


def build():
    """The whole file as text."""
    header = dict(HEADER)
    story = Story(header)
    communes.tell(story)
    all_teams = teams.tell(story)
    decisions = plan.decisions()
    on_methadone = methadone.tell(story, [case for cases in decisions for case in cases])
    under_management = managed.tell(story, all_teams, decisions, on_methadone)
    shown = absent.tell(story, under_management)
    visits.tell(story, all_teams, under_management)
    court.tell(story, voluntary.tell(story, all_teams))
    outreach.tell(story, all_teams, under_management)
    activities.tell(story, all_teams)
    header["show"] = {"person": shown.person.ref, "search": "le dang"}
    return story.text()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed file, write nothing")
    if not parser.parse_args().check:
        FILE.write_text(build(), encoding="utf-8", newline="\n")
    elif FILE.read_text(encoding="utf-8") != build():
        sys.exit(f"{FILE.name} is not what {pathlib.Path(__file__).name} writes: run it and commit the file")


if __name__ == "__main__":
    main()
