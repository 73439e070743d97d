"""The script counts every case of the shared vectors as the vectors say: two programs, one answer."""

import json
import pathlib
import unittest

import recount
import recount_all

VECTORS = pathlib.Path(__file__).resolve().parents[1] / "vectors" / "indicators"
COUNTED = [f"I{n:02d}" for n in [*range(1, 15), *range(27, 46)]]
COMMUNE, DISTRICT = "09619", "271"


def scenario(records):
    """A scenario of these records, as a file of events would give it."""
    events = []
    for number, record in enumerate(records):
        named = {"id": record.get("id", f"r{number}"), "unit": record.get("unit", COMMUNE)}
        events.append({"day": "2024-06-01", **named, "kind": record["kind"], "fields": record["fields"]})
    return recount.Scenario([json.dumps(event) for event in [{"unit": DISTRICT}, *events]])


def count(indicator, case):
    units = json.loads((VECTORS / "units.json").read_text(encoding="utf-8"))
    period, unit = recount.Period(case.get("period", "Q3/2024")), case.get("unit", DISTRICT)
    today = case.get("today", "2030-01-01")
    found = recount_all.CountAll(scenario(units + case["records"]), period, unit, today).figures()[indicator]
    return found if isinstance(found, list) else [found]


class Vectors(unittest.TestCase):
    def test_every_case_is_counted_alike(self):
        for indicator in COUNTED:
            cases = json.loads((VECTORS / f"{indicator}.json").read_text(encoding="utf-8"))["cases"]
            for case in cases:
                with self.subTest(indicator=indicator, case=case["name"]):
                    found = count(indicator, case)
                    beside = len(case["parts"])
                    self.assertEqual(found[len(found) - beside :], case["parts"])
                    if len(found) > beside:
                        self.assertEqual([str(number) for number in found[:-beside or None]], [case["shown"]])

    def test_a_changed_record_changes_the_count(self):
        case = json.loads((VECTORS / "I08.json").read_text(encoding="utf-8"))["cases"][1]
        case["records"][0]["fields"]["participants"] += 1
        self.assertEqual(count("I08", case), [int(case["shown"]) + 1])


if __name__ == "__main__":
    unittest.main()
