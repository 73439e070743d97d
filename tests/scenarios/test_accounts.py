"""The other accounts' figures, counted from their events; and a changed event changes its figure and no other.

Each fails once a generator tells other events than the account, or the count repeats a number that is not counted.
"""

import json
import unittest

import make
from told import change_of, changed, count, find, lines_of, of_kind, without

ACCOUNTS = {
    ("quang-ninh", "2021"): {
        "I01": [674], "I02": [209], "I03": [25], "I04": [6], "I05": [10], "I06": [789],
        "targets": {"I01": [70_000, 963, False]},
    },
    ("quang-ninh", "6T/2022"): {"I07": [6], "I08": [568], "I09": [9, 12, 5, 0, 9], "I10": [1429, 1429], "I11": [224]},
    ("vu-thu", "04/2024"): {"I12": [164, 23], "I04": [2], "I14": [0]},
    ("vu-thu", "Q1/2024"): {"I13": [1, 6, 2], "I14": [0]},
    ("dong-da", "6T/2020"): {
        "I05": [2], "I27": [24, 24], "I03": [21], "I28": [189], "I29": [190, 0], "I30": [87, 0], "I20": [39, 39],
    },
    # Bến Tre has targets only; what is counted is ours.
    ("ben-tre", "2023"): {
        "I37": [386, 402], "I38": [1655, 2000], "I39": [171, 186], "I40": [22, 24], "I41": [31, 31], "I35": [69, 73],
        "I36": [46, 123], "I34": [33, 40], "I44": [7, 55, 6, 30, 2022], "I33": [29, 30], "I45": [5, 6],
    },
    ("one-year", "2026"): {"I09": [2, 2, 1, 1, 1], "I16": [3, 2], "I18": [6], "I27": [22, 24], "I31": [1, 14, 0, 1, 16, 14]},
}  # fmt: skip
TARGETS = {
    "I37": 100, "I38": 80, "I39": 90, "I40": 100, "I41": 100, "I35": 100, "I36": 40, "I34": 80, "I44": 5, "I33": 100,
}  # fmt: skip


class TheFiles(unittest.TestCase):
    def test_each_is_what_its_generator_writes(self):
        for name in make.NAMES:
            self.assertEqual("\n".join(lines_of(name)) + "\n", make.build(name), name)

    def test_each_is_small(self):
        for name in make.NAMES:
            self.assertLess((make.HERE / f"{name}.jsonl").stat().st_size, 1_500_000, name)


class TheFigures(unittest.TestCase):
    def test_they_are_the_accounts(self):
        for (name, period), printed in ACCOUNTS.items():
            found = count(lines_of(name), period)
            for indicator, numbers in printed.items():
                told = found[indicator] if indicator == "targets" else found[indicator][: len(numbers)]
                self.assertEqual(told, numbers, f"{name} {period} {indicator}")

    def test_nobody_asked_for_home_rehabilitation_since_june_2022(self):
        lines = lines_of("vu-thu")
        months = [f"{month:02d}/{year}" for year in (2022, 2023, 2024) for month in range(1, 13)]
        asked = {month: count(lines, month)["I14"][0] for month in months[:28]}
        self.assertEqual([month for month, requests in asked.items() if requests], ["02/2022", "03/2022", "05/2022"])

    def test_ben_tres_targets_are_the_plans_and_its_file_says_what_is_ours(self):
        lines = lines_of("ben-tre")
        targets = count(lines, "2023")["targets"]
        self.assertEqual({indicator: value / 100 for indicator, (value, *_) in targets.items()}, TARGETS)
        self.assertIn("Chỉ có các chỉ tiêu là của Kế hoạch 5002/KH-UBND", json.loads(lines[0])["note"]["vi"])

    def test_every_file_names_what_it_prints(self):
        for name in make.NAMES:
            header = json.loads(lines_of(name)[0])
            self.assertTrue(header["figures"], name)
            self.assertEqual({"vi", "en"}, header["note"].keys(), name)


class EventsThatMatter(unittest.TestCase):
    def assert_changes(self, name, period, lines, **figures):
        """These figures become this, and no other figure moves."""
        before = count(lines_of(name), period)
        self.assertEqual(count(lines, period), before | figures)
        self.assertNotEqual(before, before | figures)

    def assert_without(self, name, period, wanted, **figures):
        lines = lines_of(name)
        self.assert_changes(name, period, without(lines, find(lines, wanted)[0]), **figures)

    def test_a_training_session(self):
        self.assert_without("quang-ninh", "6T/2022", of_kind("training", participants=104), I07=[5], I08=[464])

    def test_a_correction_of_a_head_count(self):
        before = count(lines_of("quang-ninh"), "6T/2022")
        told = before["I22"][0] + 4
        self.assert_without("quang-ninh", "6T/2022", change_of("@o", "heads"), I10=[1433, 1433, 0], I22=[told, 0])

    def test_a_verification(self):
        lines = lines_of("quang-ninh")
        place, _ = find(lines, of_kind("methadone-verification", result="in-treatment"))
        self.assert_changes("quang-ninh", "6T/2022", without(lines, place), I09=[8, 11, 5, 0, 8])
        # Five working days missed make one ask; four do not.
        self.assert_without("quang-ninh", "6T/2022", of_kind("methadone-dose"), I09=[9, 11, 5, 0, 9])

    def test_a_second_support_counts_one_person_once(self):
        lines = lines_of("quang-ninh")
        _, again = find(lines, of_kind("support", date="2021-12-22", kind="training"))
        person = again["fields"]["person"]
        trained = count(lines, "2021")["I06"]
        self.assert_without("quang-ninh", "2021", lambda event: event == again, I06=[789, trained[1] - 1, trained[2]])
        self.assertTrue(person.startswith("@p"))

    def test_a_club_meeting(self):
        self.assert_without("dong-da", "6T/2020", of_kind("club-meeting", date="2020-03-05"), I27=[23, 24, 23])

    def test_who_left_a_team_and_who_came(self):
        self.assert_without("dong-da", "6T/2020", change_of("@m0", "to"), I28=[190, 0])

    def test_a_request_for_home_rehabilitation(self):
        lines = lines_of("vu-thu")
        asked = changed(
            lines,
            of_kind("treatment-episode", requested_on="2022-05-19"),
            lambda f: f.update(requested_on="2022-06-02"),
        )
        self.assertEqual([count(asked, month)["I14"] for month in ("05/2022", "06/2022")], [[0], [1]])

    def test_a_target_and_what_is_attained(self):
        lines = lines_of("ben-tre")
        more = changed(lines, of_kind("target", indicator="I36"), lambda fields: fields.update(value="35"))
        self.assertEqual(count(more, "2023")["targets"]["I36"], [3500, 1069, True])

    def test_a_survey(self):
        lines = lines_of("ben-tre")
        fewer = changed(lines, of_kind("survey-result", topic="adults-know"), lambda f: f.update(reached=1599))
        found = count(fewer, "2023")
        self.assertEqual((found["I38"], found["targets"]["I38"]), ([1599, 2000], [8000, 999, False]))


class OneYear(unittest.TestCase):
    """What the year is made to try is there, and each thing moves its figure."""

    def setUp(self):
        self.lines = lines_of("one-year")
        self.events = [json.loads(line) for line in self.lines[1:]]

    def find(self, wanted):
        return find(self.lines, wanted)[1]

    def test_whoever_is_managed_across_the_hand_over_keeps_a_helper(self):
        notes = [event for event in self.events if event.get("fields", {}).get("hand_over")]
        self.assertGreaterEqual(len(notes), 3)
        self.assertEqual({event["fields"]["from"] for event in notes}, {"2026-05-16"})
        self.assertEqual(count(self.lines, "05/2026")["I20"][0], count(self.lines, "05/2026")["I20"][1])
        place, _ = find(self.lines, lambda event: "hand_over" in event.get("fields", {}))
        helped, managed = count(without(self.lines, place), "05/2026")["I20"]
        self.assertEqual(managed - helped, 1)

    def test_the_epidemic_month(self):
        august = count(self.lines, "08/2026")
        self.assertEqual((august["I22"][0], august["I27"][0]), (0, 0))
        visits = [e["fields"] for e in self.events if e.get("kind") == "check-in-visit" and e["day"][:7] == "2026-08"]
        at_home = [visit for visit in visits if visit["mode"] == "home" and "2026-08-03" <= visit["date"]]
        self.assertTrue(visits and not at_home)

    def test_one_dropout_is_verified_in_time_and_one_late(self):
        dates = [e["fields"]["date"] for e in self.events if e.get("kind") == "methadone-verification"]
        # The fifth working day missed was 13/3 and 9/10; three working days later is 18/3 and 14/10.
        self.assertEqual(dates, ["2026-03-17", "2026-10-21"])
        place, _ = find(self.lines, of_kind("methadone-verification", result="dropped-out"))
        self.assertEqual(count(without(self.lines, place), "2026")["I09"], [1, 2, 0, 1, 0])

    def test_a_relapse_has_a_determination(self):
        relapse = self.find(of_kind("relapse-assessment", result="yes"))
        paper = self.find(lambda event: "@" + event.get("id", "") == relapse["fields"]["determination"])
        self.assertEqual(paper["fields"]["result"], "addicted")

    def test_one_agreed_and_did_not_enter(self):
        self.assertEqual(count(self.lines, "2026")["I16"], [3, 2])
        place, _ = find(self.lines, change_of("@e", "entered_on"))
        self.assertEqual(count(without(self.lines, place), "2026")["I16"], [3, 1])

    def test_deadlines_end_with_the_law(self):
        decisions = [e for e in self.events if e.get("kind") == "management-decision" and "reported_on" in e["fields"]]
        late = [e["fields"]["reported_on"] for e in decisions if "R23" in e.get("accept", {})]
        self.assertEqual(late, ["2026-03-02"])
        after = [e["fields"] for e in decisions if e["day"] > "2026-07-01"]
        # Five working days for a dossier would have been late before.
        self.assertEqual((after[0]["reported_on"], after[0]["proposed_on"]), ("2026-07-20", "2026-07-27"))

    def test_who_moved_died_or_came_to_the_end_is_managed_no_more(self):
        states = {
            row["state"] for event in self.events if event.get("update") for row in event["fields"].get("people", [])
        }
        self.assertLessEqual({"moved-away", "dead-or-missing", "relapsed", "completed", "suspended", "active"}, states)
        managed = {text: count(self.lines, text)["I20"][1] for text in ("03/2026", "04/2026", "08/2026", "09/2026")}
        self.assertEqual(managed["04/2026"], managed["03/2026"] - 1 + 1)
        self.assertEqual(managed["09/2026"], managed["08/2026"] - 2)


if __name__ == "__main__":
    unittest.main()
