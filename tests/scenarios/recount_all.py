#!/usr/bin/env python3
"""Counts the indicators I01-I14 and I27-I45 of a scenario file, without the notebook, beside `recount.py`.

    recount_all.py ba-vi.jsonl                      the periods that the file's header names
    recount_all.py ba-vi.jsonl 9T/2024 --unit 09700 of one commune

It prints one JSON object a period.

Each indicator is one number or a list: of a count its value, then the numbers beside it; of a share or a rate the
part, the whole, and the numbers beside them. README.md defines them. Only the Python standard library is used.
"""

import argparse
import json

from recount import Period, Scenario
from recount_people import People
from recount_records import FACILITY
from recount_work import Work


class CountAll(Work, People):
    """All of them."""

    def figures(self):
        started = self.happened("treatment-episode", "entered_on", form=FACILITY)
        compulsory = sum(episode["form"] == "compulsory" for episode in started)
        trained, employed = self.supported()
        sessions = self.happened("training", "date")
        told = self.told_of_work()
        return {
            "period": self.period.text,
            "I01": [len(started), compulsory, len(started) - compulsory],
            "I02": len(self.happened("treatment-episode", "entered_on", form={"home-community"})),
            "I03": [len(self.standing("team", kind={"volunteers"})), len(self.standing("team", kind={"counselling"}))],
            "I04": len(self.standing("counselling-point")),
            "I05": len(self.standing("club")),
            "I06": [len(trained | employed), len(trained), len(employed)],
            "I07": len(sessions),
            "I08": sum(session["participants"] for session in sessions),
            "I09": self.dropouts(),
            "I10": told,
            "I11": len(self.active_after_compulsory()),
            "I12": [len(self.with_a_file()), len(self.files({"not-determined"}))],
            "I13": self.at_points(),
            "I14": len(self.happened("treatment-episode", "requested_on", form={"home-community"})),
            "I27": self.club_meetings(),
            "I28": self.volunteers(),
            "I29": self.counselled_on("psychological"),
            "I30": self.counselled_on("work"),
            "I31": self.relapsed(),
            "I32": self.visits_in_time(),
            "I33": self.supported_after_facility(),
            "I34": self.jobs(),
            "I35": self.reached_by_counselling(),
            "I36": self.in_facilities(),
            "I37": self.surveyed("officials-know"),
            "I38": self.surveyed("adults-know"),
            "I39": [*self.surveyed("officers-trained"), self.officers_trained()],
            "I40": [*self.surveyed("counsellors-certified"), self.certificates("counselling")],
            "I41": [*self.surveyed("medical-qualified"), self.certificates("medical")],
            "I42": self.newly_determined(),
            "I43": [*self.surveyed("known-users"), len(self.files({"using"}))],
            "I44": self.fall(),
            "I45": self.type_three(),
        }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("period", nargs="*", help="such as 9T/2024, Q1/2024, 03/2024, 2024")
    parser.add_argument("--unit", help="the code of a unit; everything below it counts")
    parser.add_argument("--json", action="store_true", help="as it prints anyway")
    args = parser.parse_args()
    with open(args.file, encoding="utf-8") as file:
        scenario = Scenario(file)
    for text in args.period or scenario.header["report"]:
        unit = args.unit or scenario.header["unit"]
        print(json.dumps(CountAll(scenario, Period(text), unit, scenario.header["today"]).figures()))


if __name__ == "__main__":
    main()
