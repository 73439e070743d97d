#!/usr/bin/env python3
"""Writes the scenario files: what people of a place did and wrote down, as dated events.

    make.py                   writes every file
    make.py ba-vi dong-da     writes these
    make.py --check           fails if a committed file is not what this writes

The same story comes out on every machine: nothing in it depends on chance, on the clock or on the version of Python.
"""

import argparse
import importlib
import pathlib
import sys

from common.story import Story

HERE = pathlib.Path(__file__).parent
NAMES = ["ba-vi", "quang-ninh", "ben-tre", "vu-thu", "dong-da", "one-year"]


def build(name):
    """The whole file as text. A story is a package or a module called as the file, with its HEADER and `tell`."""
    told = importlib.import_module(name.replace("-", "_"))
    header = {key: value for key, value in told.HEADER.items() if key != "show"}
    story = Story(header)
    person = told.tell(story)
    header["show"] = {"person": person, **told.HEADER["show"]}
    return story.text()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", nargs="*", help="such as ba-vi; without any, all")
    parser.add_argument("--check", action="store_true", help="compare with the committed files, write nothing")
    args = parser.parse_args()
    for name in args.name or NAMES:
        file = HERE / f"{name}.jsonl"
        if not args.check:
            file.write_text(build(name), encoding="utf-8", newline="\n")
        elif file.read_text(encoding="utf-8") != build(name):
            sys.exit(f"{file.name} is not what {pathlib.Path(__file__).name} writes: run it and commit the file")


if __name__ == "__main__":
    main()
