#!/usr/bin/env python3
"""Counts the figures I15-I26 of a scenario file, without the notebook: a second opinion on its reports.

    recount.py ba-vi.jsonl                      the periods that the file's header names
    recount.py ba-vi.jsonl Q1/2024 03/2024      these periods
    recount.py ba-vi.jsonl --unit 09700 --json  of one commune, for programs: one JSON object a period

README.md defines each figure. Only the Python standard library is used.
"""

import argparse
import datetime
import json
import re
import sys

NAMES = {
    "I15": "court dossiers · people in them",
    "I16": "people persuaded by a team to voluntary rehabilitation · of them entered",
    "I17": "communes with the volunteer model · communes",
    "I18": "management decisions signed",
    "I19": "people in them",
    "I20": "people managed at the end who have a helper · people managed",
    "I21": "team briefings",
    "I22": "outreach contacts (lượt)",
    "I23": "managed people whom a volunteer team met",
    "I24": "patrols",
    "I25": "people who signed a commitment",
    "I26": "people on substitution treatment",
}
CLOSED = {"completed", "moved-away", "relapsed", "imprisoned", "reform-school", "dead-or-missing"}
VOLUNTARY_AT_A_FACILITY = {"voluntary-public", "voluntary-private"}


class Period:
    """`03/2024`, `Q1/2024`, `6T/2024` (January to June), `9T/2024` (January to September) or `2024`."""

    def __init__(self, text):
        part = r"(?P<quarter>Q[1-4])/|(?P<months>[69]T)/|(?P<month>0[1-9]|1[0-2])/"
        match = re.fullmatch(rf"(?:{part})?(?P<year>\d{{4}})", text)
        if not match:
            raise ValueError(f"not a period: {text}")
        first, last = 1, 12
        if match["quarter"]:
            last = 3 * int(match["quarter"][1])
            first = last - 2
        elif match["months"]:
            last = int(match["months"][0])
        elif match["month"]:
            first = last = int(match["month"])
        year = int(match["year"])
        self.text = text
        self.start = datetime.date(year, first, 1).isoformat()
        next_month = datetime.date(year + last // 12, last % 12 + 1, 1)
        self.end = (next_month - datetime.timedelta(1)).isoformat()

    def has(self, day):
        """Whether a day, ISO text or nothing, lies in it."""
        return day is not None and self.start <= day <= self.end

    def meets(self, first, last):
        """Whether a span has a day in common with it. An open end is None."""
        return first is not None and first <= self.end and (last is None or last >= self.start)


class Scenario:
    """The header and the records of a scenario as they stand at its end, corrections and updates applied."""

    def __init__(self, lines):
        lines = [json.loads(line) for line in lines]
        self.header, events = lines[0], lines[1:]
        self.records = {}
        for event in events:
            if changed := event.get("correct") or event.get("update"):
                fields = self.records[changed]["fields"]
                fields.update(event["fields"])
                for key in [key for key, value in fields.items() if value is None]:
                    del fields[key]
            else:
                record = {
                    "kind": event["kind"],
                    "unit": event["unit"],
                    "day": event.get("day"),
                    "fields": dict(event["fields"]),
                }
                self.records["@" + event["id"]] = record

    def units_below(self, code):
        """That unit and every unit below it."""
        found = {code}
        units = [fields for _, fields in self.all("admin-unit")]
        while more := {unit["code"] for unit in units if unit.get("parent") in found} - found:
            found |= more
        return found

    def all(self, kind):
        return [(record["unit"], record["fields"]) for record in self.records.values() if record["kind"] == kind]

    def count(self, period, unit=None):
        """The figures of one period and of a unit with everything below it; by default the header's unit."""
        return Count(self, period, self.units_below(unit or self.header["unit"])).figures()


class Count:
    """One count: a scenario, a period, the units that belong to it."""

    def __init__(self, scenario, period, units):
        self.scenario, self.period, self.units = scenario, period, units

    def of(self, kind):
        """The fields of the records of a kind in these units."""
        return [fields for unit, fields in self.scenario.all(kind) if unit in self.units]

    def within(self, kind, day):
        """Those of them that this field dates into the period."""
        return [fields for fields in self.of(kind) if self.period.has(fields.get(day))]

    def figures(self):
        dossiers = self.within("court-dossier", "sent_on")
        decisions = self.within("management-decision", "signed_on")
        return {
            "period": self.period.text,
            "I15": {"dossiers": len(dossiers), "people": len({p for dossier in dossiers for p in dossier["people"]})},
            "I16": self.persuaded(),
            "I17": self.communes(),
            "I18": len(decisions),
            "I19": len({row["person"] for decision in decisions for row in decision.get("people", [])}),
            "I20": self.helped_at_the_end(),
            "I21": len(self.within("briefing", "date")),
            "I22": sum(contact["heads"] for contact in self.within("outreach-contact", "date")),
            "I23": self.met_by_teams(),
            "I24": len(self.within("patrol", "date")),
            "I25": sum(1 if "person" in signed else signed["heads"] for signed in self.within("commitment", "date")),
            "I26": self.on_substitution(),
        }

    def persuaded(self):
        agreed, entered = set(), set()
        for episode in self.within("treatment-episode", "agreed_on"):
            if episode["form"] in VOLUNTARY_AT_A_FACILITY and "persuaded_by" in episode:
                agreed.add(episode["person"])
                if self.period.has(episode.get("entered_on")):
                    entered.add(episode["person"])
        return {"agreed": len(agreed), "entered": len(entered)}

    def communes(self):
        units = [fields for _, fields in self.scenario.all("admin-unit") if fields["code"] in self.units]
        communes = {
            u["code"] for u in units if u["level"] == "commune" and self.at_the_end(u, "valid_from", "valid_to")
        }
        models = [
            (unit, fields) for unit, fields in self.scenario.all("pilot-model") if fields["model"] == "volunteer-help"
        ]
        active = {unit for unit, fields in models if self.at_the_end(fields, "from", "to")}
        return {"communes_with_model": len(communes & active), "communes": len(communes)}

    def at_the_end(self, fields, first, last):
        """Whether a span written down in these two fields holds on the period's last day."""
        return fields.get(first, "") <= self.period.end <= fields.get(last, "9999")

    def managed(self):
        """Each person under management with the first and the last day of it."""
        for decision in self.of("management-decision"):
            for row in decision.get("people", []):
                first = row.get("starts_on") or row.get("completed_on")
                closed = row.get("state_since") if row["state"] in CLOSED else None
                if first and row["state"] != "proposed":
                    yield row["person"], first, closed or row.get("ends_on")

    def helped_at_the_end(self):
        end = self.period.end
        managed = {person for person, first, last in self.managed() if first <= end and (last is None or end <= last)}
        assigned = [
            fields for _, fields in self.scenario.all("helper-assignment") if self.at_the_end(fields, "from", "to")
        ]
        return {"with_helper": len(managed & {fields["person"] for fields in assigned}), "managed": len(managed)}

    def met_by_teams(self):
        records = self.scenario.records
        managed = {person for person, first, last in self.managed() if self.period.meets(first, last)}
        met = set()
        for _, visit in self.scenario.all("check-in-visit"):
            if self.period.has(visit["date"]) and visit["result"] == "met" and "visitor" in visit:
                team = records[records[visit["visitor"]]["fields"]["team"]]
                if team["fields"]["kind"] == "volunteers":
                    met.add(visit["person"])
        return len(managed & met)

    def on_substitution(self):
        episodes = [episode for episode in self.of("treatment-episode") if episode["form"] == "substitution"]
        meets = self.period.meets
        return len({e["person"] for e in episodes if meets(e.get("entered_on"), e.get("ended_on"))})


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("period", nargs="*", help="such as 9T/2024, Q1/2024, 03/2024, 2024")
    parser.add_argument("--unit", help="the code of a unit; everything below it counts")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    with open(args.file, encoding="utf-8") as file:
        scenario = Scenario(file)
    for text in args.period or scenario.header["report"]:
        try:
            figures = scenario.count(Period(text), args.unit)
        except ValueError as error:
            sys.exit(str(error))
        if args.json:
            print(json.dumps(figures))
            continue
        print(f"{text}, {args.unit or scenario.header['unit']}")
        for indicator, name in NAMES.items():
            value = figures[indicator]
            value = " · ".join(map(str, value.values())) if isinstance(value, dict) else value
            print(f"  {indicator}  {value!s:>9}  {name}")


if __name__ == "__main__":
    main()
