"""Checks every scenario file of this folder: its form, its references, and its fields against the model's."""

import datetime
import json
import pathlib
import re
import unittest

import model_fields

HERE = pathlib.Path(__file__).parent
KINDS = model_fields.kinds()
EVENT_KEYS = {"day", "kind", "id", "unit", "fields", "accept", "done_by", "correct", "update"}


def changes(event):
    """The record that an event changes, if it changes one."""
    return event.get("correct") or event.get("update")


def read(path):
    """Header and events."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return lines[0], lines[1:]


class ScenarioFiles(unittest.TestCase):
    def each_event(self):
        for path in sorted(HERE.glob("*.jsonl")):
            header, events = read(path)
            records = {}
            for number, event in enumerate(events, 2):
                yield f"{path.name}:{number}", header, records, event
                if "id" in event:
                    records["@" + event["id"]] = {"kind": event["kind"], "fields": dict(event["fields"])}
                elif changes(event) in records:
                    records[changes(event)]["fields"].update(event["fields"])

    def test_the_model_is_read(self):
        listed = (model_fields.MODEL / "mod.rs").read_text(encoding="utf-8")
        self.assertEqual(len(KINDS), len(re.findall(r"&\w+::\w+::SPEC", listed)))
        self.assertEqual(KINDS["check-in-visit"]["mode"].of, ["home", "agreed-place", "phone"])
        self.assertTrue(KINDS["check-in-visit"]["work"].shown.holds({"result": "met"}))
        self.assertFalse(KINDS["check-in-visit"]["work"].shown.holds({"result": "refused"}))
        self.assertEqual(KINDS["management-decision"]["people"].of["person"].of, "person")

    def test_header(self):
        for path in sorted(HERE.glob("*.jsonl")):
            header, events = read(path)
            self.assertEqual((header["scenario"], header["format"]), (path.stem, 1))
            self.assertLessEqual({"vi", "en"}, header["title"].keys())
            self.assertLessEqual(header["from"], header["to"])
            self.assertLessEqual(header["to"], header["today"])
            ids = {"@" + event["id"] for event in events if event.get("kind") == "person"}
            self.assertIn(header["show"]["person"], ids)

    def test_days_ascend_within_the_header(self):
        last = ""
        for where, header, records, event in self.each_event():
            last = last if records else header["from"]
            self.assertLessEqual(last, event["day"], where)
            self.assertLessEqual(event["day"], header["to"], where)
            last = event["day"]

    def test_ids_are_unique_and_references_look_back(self):
        for where, _, records, event in self.each_event():
            self.assertLessEqual(event.keys(), EVENT_KEYS, where)
            self.assertEqual(len(event.keys() & {"kind", "correct", "update"}), 1, where)
            if changes(event):
                self.assertIn(changes(event), records, where)
            else:
                self.assertNotIn("@" + event["id"], records, where)
            if "done_by" in event:
                self.assertEqual(records[event["done_by"]]["kind"], "membership", where)
            for rule, reason in event.get("accept", {}).items():
                self.assertRegex(rule, r"^R\d\d$", where)
                self.assertTrue(reason.strip(), where)

    def test_units_are_known(self):
        units = set()
        for where, _, records, event in self.each_event():
            units = units if records else set()
            if event.get("kind") == "admin-unit":
                units.add(event["fields"]["code"])
            if "unit" in event:
                self.assertIn(event["unit"], units, where)

    def test_fields_fit_the_model(self):
        for where, _, records, event in self.each_event():
            with self.subTest(where):
                if changes(event):
                    before = records[changes(event)]
                    fields = before["fields"] | event["fields"]
                    fields = {key: value for key, value in fields.items() if value is not None}
                    self.assertNotEqual(fields, before["fields"], "a change that changes nothing")
                    self.check_fields(KINDS[before["kind"]], fields, records)
                else:
                    self.check_fields(KINDS[event["kind"]], event["fields"], records)

    def test_nothing_is_left_to_a_preset(self):
        # A preset of today or of the last record would put something into the record that the file does not say.
        for where, _, _, event in self.each_event():
            fields = event["fields"]
            if "kind" in event:
                specs = KINDS[event["kind"]].items()
                preset = {key for key, field in specs if field.preset and field.shown.holds(fields)}
                self.assertLessEqual(preset, fields.keys(), where)

    def check_fields(self, specs, fields, records):
        self.assertLessEqual(fields.keys(), specs.keys())
        for key, spec in specs.items():
            shown = spec.shown.holds(fields)
            if key in fields:
                self.assertTrue(shown, f"{key} is not shown")
                self.check_value(key, spec, fields[key], records)
            else:
                self.assertFalse(shown and spec.required.holds(fields), f"{key} is required")

    def check_value(self, key, spec, value, records):
        if spec.type in ("Choices", "Records", "Rows", "Units"):
            self.assertTrue(value, f"{key} is an empty list")
            different = {json.dumps(one, sort_keys=True) for one in value}
            self.assertEqual(len(value), len(different), f"{key} repeats itself")
        match spec.type:
            case "Choice" | "Choices":
                self.assertLessEqual(set(value if spec.type == "Choices" else [value]), set(spec.of), key)
            case "Record" | "Records":
                for ref in value if spec.type == "Records" else [value]:
                    self.assertEqual(records[ref]["kind"], spec.of, key)
            case "Rows":
                for row in value:
                    self.check_fields(spec.of, row, records)
            case "Count":
                self.assertTrue(spec.of[0] <= value <= spec.of[1], key)
            case "Day":
                self.assertEqual(datetime.date.fromisoformat(value).isoformat(), value, key)
            case "PartialDay":
                self.assertRegex(value, r"^\d{4}(-\d{2}(-\d{2})?)?$", key)
            case "Text" | "Note":
                self.assertTrue(0 < len(value) <= spec.of[0] and value == value.strip(), key)
            case "Phone":
                self.assertRegex(value, r"^0[35789]\d{8}$", key)
            case "Identity":
                self.assertRegex(value, r"^(\d{9}|\d{12})$", key)
            case "YesNo":
                self.assertIsInstance(value, bool, key)
            case "Decimal":
                self.assertRegex(value, r"^\d+(\.\d{1,2})?$", key)
            case "Units":
                self.assertTrue(all(re.fullmatch(r"\d{2,5}", code) for code in value), key)
            case "Name" | "Unit":
                self.assertTrue(value.strip(), key)
            case other:
                self.fail(f"no check for the type {other}")


if __name__ == "__main__":
    unittest.main()
