"""The nine-month figures of Ba Vì are those of the published account, and every event that should matter does."""

import contextlib
import io
import json
import unittest
from unittest import mock

import make
import recount
from counted.period import Period
from told import change_of, count, find, has_id, lines_of, of_kind
from told import changed as changed_in
from told import without as without_in

LINES = lines_of("ba-vi")
NINE_MONTHS = {
    "I15": [31, 32],
    "I16": [21, 17],
    "I17": [31, 31],
    "I18": [58],
    "I19": [62],
    "I20": [62, 62],
    "I21": [93],
    "I22": [5236, 2],
    "I23": [58],
    "I24": [15],
    "I25": [3249],
    "I26": [220],
}


def in_account(lines=LINES, period="9T/2024", unit=None):
    """What the account prints of these lines: I15 to I26."""
    every = count(lines, period, unit)
    return {indicator: every[indicator] for indicator in NINE_MONTHS}


def changed(wanted, change):
    return changed_in(LINES, wanted, change)


def without(place):
    return without_in(LINES, place)


class TheFile(unittest.TestCase):
    def test_it_is_what_the_generator_writes(self):
        self.assertEqual("\n".join(LINES) + "\n", make.build("ba-vi"))

    def test_the_generator_repeats_itself(self):
        self.assertEqual(make.build("ba-vi"), make.build("ba-vi"))

    def test_its_size_is_fit_for_a_demo(self):
        self.assertTrue(2500 <= len(LINES) - 1 <= 3500)
        self.assertLess((make.HERE / "ba-vi.jsonl").stat().st_size, 1_500_000)


class TheFigures(unittest.TestCase):
    def test_nine_months_are_the_accounts(self):
        self.assertEqual(in_account(), NINE_MONTHS)

    def test_methadone_is_the_accounts(self):
        self.assertEqual(in_account(period="2023")["I26"], [215])
        self.assertEqual(in_account(period="6T/2024")["I26"], [218])

    def test_quarters_and_months_add_up(self):
        for parts in (["Q1/2024", "Q2/2024", "Q3/2024"], [f"{month:02d}/2024" for month in range(1, 10)]):
            parts_of = [in_account(period=part) for part in parts]
            for indicator in ("I18", "I19", "I21", "I22", "I24", "I25"):
                self.assertEqual(sum(part[indicator][0] for part in parts_of), NINE_MONTHS[indicator][0], indicator)

    def test_communes_add_up(self):
        communes = [json.loads(line)["fields"]["code"] for line in LINES[1:] if '"level":"commune"' in line]
        parts_of = [in_account(unit=commune) for commune in communes]
        for indicator in ("I18", "I19", "I21", "I22", "I23", "I24", "I25", "I26"):
            self.assertEqual(sum(part[indicator][0] for part in parts_of), NINE_MONTHS[indicator][0], indicator)


class EventsThatMatter(unittest.TestCase):
    def assert_changes(self, lines, **figures):
        """These figures become this, and no other figure moves."""
        self.assertEqual(in_account(lines), NINE_MONTHS | figures)

    def assert_without(self, wanted, **figures):
        self.assert_changes(without(find(LINES, wanted)[0]), **figures)

    def test_a_dossier(self):
        self.assert_without(of_kind("court-dossier", number="01/HS-LĐTBXH"), I15=[30, 31])

    def test_the_second_person_of_a_dossier_comes_by_correction(self):
        self.assert_without(change_of("@c", "people"), I15=[31, 31])

    def test_who_entered_comes_by_update(self):
        self.assert_without(change_of("@e", "entered_on"), I16=[21, 16])

    def test_an_agreement_counts_on_its_day(self):
        wanted = of_kind("treatment-episode", agreed_on="2024-01-10")
        figures = [20, 16]
        self.assert_changes(changed(wanted, lambda fields: fields.update(agreed_on="2023-12-31")), I16=figures)
        self.assert_changes(changed(wanted, lambda fields: fields.update(form="home-community")), I16=figures)
        self.assert_changes(changed(wanted, lambda fields: fields.pop("persuaded_by")), I16=figures)

    def test_a_model(self):
        figures = [30, 31]
        self.assert_without(of_kind("pilot-model"), I17=figures)
        self.assert_changes(changed(of_kind("pilot-model"), lambda fields: fields.update(to="2024-09-29")), I17=figures)

    def test_a_decision_of_another_year_still_manages(self):
        lines = changed(of_kind("management-decision"), lambda fields: fields.update(signed_on="2023-12-29"))
        self.assert_changes(lines, I18=[57], I19=[61])

    def test_a_person_proposed_is_not_managed(self):
        def propose(fields):
            fields["people"][0]["state"] = "proposed"

        lines = changed(of_kind("management-decision", reported_on="2024-01-08"), propose)
        self.assert_changes(lines, I20=[61, 61], I23=[57])

    def test_a_closed_management_ends(self):
        def close(fields):
            fields["people"][0] |= {"state": "moved-away", "state_since": "2024-08-01"}

        lines = changed(of_kind("management-decision", reported_on="2024-01-08"), close)
        self.assert_changes(lines, I20=[61, 61])

    def test_a_helper(self):
        wanted = of_kind("helper-assignment", organisation="family")
        self.assert_without(wanted, I20=[61, 62])
        ended = changed(wanted, lambda fields: fields.update(to="2024-09-29"))
        self.assert_changes(ended, I20=[61, 62])

    def test_a_briefing_and_a_patrol(self):
        self.assert_without(of_kind("briefing"), I21=[92])
        self.assert_without(of_kind("patrol"), I24=[14])

    def test_heads(self):
        self.assert_without(of_kind("outreach-contact", kind="individual"), I22=[5235, 2])

    def test_heads_counted_again(self):
        for prefix, indicator in (("@o", "I22"), ("@s", "I25")):
            place, correction = find(LINES, change_of(prefix, "heads"))
            _, first = find(LINES, has_id(correction["correct"]))
            difference = first["fields"]["heads"] - correction["fields"]["heads"]
            self.assertNotEqual(difference, 0)
            self.assert_changes(
                without(place), **{indicator: [NINE_MONTHS[indicator][0] + difference, *NINE_MONTHS[indicator][1:]]}
            )

    def test_only_a_person_met_by_a_team_was_helped(self):
        september = find(LINES, of_kind("check-in-visit", result="not-met", date="2024-09-24"))[1]["fields"]["person"]
        wanted = of_kind("check-in-visit", person=september)
        self.assert_changes(changed(wanted, lambda fields: fields.update(result="met")), I23=[59])
        police = find(LINES, lambda event: "visitor_name" in event["fields"])[1]["fields"]["person"]
        member = find(LINES, of_kind("membership"))[1]["id"]
        wanted = of_kind("check-in-visit", person=police)
        self.assert_changes(changed(wanted, lambda fields: fields.update(visitor="@" + member)), I23=[59])

    def test_a_visit_from_elsewhere_counts_where_the_person_is_managed(self):
        moved = [
            line.replace('"unit":"09688"', '"unit":"09619"') if '"kind":"check-in-visit"' in line else line
            for line in LINES
        ]
        self.assertNotEqual(moved, LINES)
        self.assertEqual(in_account(moved, unit="09688")["I23"], [1])
        self.assertEqual(in_account(moved, unit="09619")["I23"], in_account(unit="09619")["I23"])

    def test_a_counselling_group_is_no_volunteer_team(self):
        cam_thuong = of_kind("team", name="Đội công tác xã hội tình nguyện xã Cam Thượng")
        self.assert_changes(changed(cam_thuong, lambda fields: fields.update(kind="counselling")), I23=[57])

    def test_an_episode_of_methadone(self):
        ended = change_of("@e", "ended_on")
        self.assert_changes(changed(ended, lambda fields: fields.update(ended_on="2023-12-31")), I26=[219])
        self.assert_changes(changed(ended, lambda fields: fields.update(ended_on="2024-01-01")))


class TheCommand(unittest.TestCase):
    def run_it(self, *arguments):
        """What it prints."""
        out = io.StringIO()
        with (
            mock.patch("sys.argv", ["recount.py", str(make.HERE / "ba-vi.jsonl"), *arguments]),
            contextlib.redirect_stdout(out),
        ):
            recount.main()
        return out.getvalue()

    def test_json_of_the_headers_periods(self):
        nine, six = map(json.loads, self.run_it("--json").splitlines())
        self.assertLessEqual(NINE_MONTHS.items(), nine.items())
        self.assertEqual((six["period"], six["I26"]), ("6T/2024", [218]))

    def test_text(self):
        self.assertIn("I22  5236 · 2", self.run_it("9T/2024"))
        self.assertIn("03/2024, 09700\n", self.run_it("03/2024", "--unit", "09700"))

    def test_periods(self):
        spans = {
            "02/2024": ("2024-02-01", "2024-02-29"),
            "12/2024": ("2024-12-01", "2024-12-31"),
            "Q4/2023": ("2023-10-01", "2023-12-31"),
            "6T/2024": ("2024-01-01", "2024-06-30"),
            "9T/2024": ("2024-01-01", "2024-09-30"),
            "2024": ("2024-01-01", "2024-12-31"),
        }
        for text, span in spans.items():
            period = Period(text)
            self.assertEqual((period.start, period.end), span)
        for text in ("Q5/2024", "3T/2024", "13/2024", "24", "", "2024-01", "Q/2024", "T/2024"):
            self.assertRaises(ValueError, Period, text)


if __name__ == "__main__":
    unittest.main()
