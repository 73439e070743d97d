"""The script counts every case of the shared vectors as the vectors say: two programs, one answer."""

import json
import pathlib
import unittest

from counted.count import INDICATORS, Count
from counted.period import Period
from counted.scenario import Scenario

VECTORS = pathlib.Path(__file__).resolve().parents[1] / "vectors" / "indicators"
UNITS = json.loads((VECTORS / "units.json").read_text(encoding="utf-8"))
COMMUNE, DISTRICT = "09619", "271"


def cases(indicator):
    return json.loads((VECTORS / f"{indicator}.json").read_text(encoding="utf-8"))["cases"]


def count(indicator, case):
    """The numbers that the script counts from a case's records, as if a file of events had given them."""
    lines = [{"unit": DISTRICT, "today": case.get("today", "2030-01-01")}]
    for number, record in enumerate(UNITS + case["records"]):
        named = {"id": record.get("id", f"r{number}"), "unit": record.get("unit", COMMUNE)}
        lines.append({"day": "2024-06-01", **named, "kind": record["kind"], "fields": record["fields"]})
    scenario = Scenario([json.dumps(line) for line in lines])
    period = Period(case.get("period", "Q3/2024"))
    return Count(scenario, period, case.get("unit", DISTRICT)).indicator(indicator)


class Vectors(unittest.TestCase):
    def test_every_case_is_counted_alike(self):
        for indicator in INDICATORS:
            for case in cases(indicator):
                with self.subTest(indicator=indicator, case=case["name"]):
                    found, beside = count(indicator, case), len(case["parts"])
                    self.assertEqual(found[len(found) - beside :], case["parts"])
                    if len(found) > beside:
                        self.assertEqual([str(number) for number in found[: -beside or None]], [case["shown"]])

    def test_a_changed_record_changes_the_count(self):
        case = cases("I08")[1]
        case["records"][0]["fields"]["participants"] += 1
        self.assertEqual(count("I08", case), [int(case["shown"]) + 1])


if __name__ == "__main__":
    unittest.main()
