#!/usr/bin/env python3
"""Counts every figure of a scenario file, without the notebook: a second opinion on its reports.

    recount.py ba-vi.jsonl                      the periods that the file's header names
    recount.py ba-vi.jsonl Q1/2024 03/2024      these periods
    recount.py ba-vi.jsonl --unit 09700 --json  of one commune, for programs: one JSON object a period

README.md defines each figure. Only the Python standard library is used, and nothing of the notebook is read.
"""

import argparse
import json
import sys

from counted.count import Count, trend
from counted.period import Period
from counted.scenario import Scenario


def reports(scenario, periods, unit):
    """The figures of each period, then the trends that the header asks for."""
    found = [Count(scenario, Period(text), unit).figures() for text in periods]
    years = sorted({Period(text).year for text in periods})
    for indicator in scenario.header.get("trend", []):
        found += [trend(scenario, unit, indicator, year) for year in years]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("period", nargs="*", help="such as 9T/2024, Q1/2024, 03/2024, 2024")
    parser.add_argument("--unit", help="the code of a unit; everything below it counts")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    with open(args.file, encoding="utf-8") as file:
        scenario = Scenario(file)
    unit = args.unit or scenario.header["unit"]
    try:
        found = reports(scenario, args.period or scenario.header["report"], unit)
    except ValueError as error:
        sys.exit(str(error))
    for figures in found:
        if args.json:
            print(json.dumps(figures, ensure_ascii=False))
            continue
        print(f"{figures.pop('period', None) or figures.pop('trend')}, {unit}")
        for name, numbers in figures.items():
            shown = " · ".join("–" if one is None else str(one) for one in numbers)
            if isinstance(numbers, dict):
                shown = "; ".join(f"{key}: {value}" for key, value in numbers.items())
            print(f"  {name}  {shown}")


if __name__ == "__main__":
    main()
