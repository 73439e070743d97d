"""Reads the fields of every record kind out of the model's source: a scenario is checked without building it.

It knows the one way in which the model writes fields, `key: Type(of), "tiếng Việt", "English" .required()…;` within
`kind!` and `fields!`, and no Rust.
"""

import pathlib
import re
from dataclasses import dataclass

MODEL = pathlib.Path(__file__).parents[2] / "core" / "src" / "model"

_BLOCK = r"%s! \{\s*(?:#\[[^\n]*\]\s*)*%s\{(?P<body>.*?)\n    \}\n\}"
_CODES = re.compile(_BLOCK % ("codes", r"(?P<name>\w+) "), re.DOTALL)
_ROWS = re.compile(_BLOCK % ("fields", r"(?P<name>\w+) "), re.DOTALL)
_KIND = re.compile(_BLOCK % ("kind", r'\w+ = "(?P<name>[^"]+)".*?\n    '), re.DOTALL)
_FIELD = re.compile(
    r'(?P<key>\w+): (?P<type>\w+)(?:\((?P<of>[^()]*)\))?,\s*"[^"]*",\s*"[^"]*"(?P<more>[^;]*);', re.DOTALL
)
_WHEN = re.compile(
    r"(?:When::)?(?P<when>Always|Never|Is|Filled|Empty)"
    r'(?:\(\s*"(?P<key>\w+)"(?:,\s*&\[(?P<codes>[^\]]*)\])?\s*,?\s*\))?'
)


@dataclass(frozen=True)
class When:
    """When something holds, judged by the other fields."""

    when: str
    key: str | None = None
    codes: tuple = ()

    def holds(self, fields):
        value = fields.get(self.key)
        if self.when in ("Filled", "Empty"):
            return (value is not None) == (self.when == "Filled")
        if self.when == "Is":
            return any(one in self.codes for one in (value if isinstance(value, list) else [value]))
        return self.when == "Always"


@dataclass(frozen=True)
class Field:
    """One field: its type, what the type is of (codes, a kind, bounds, rows), when it is shown and required."""

    type: str
    of: object
    shown: When
    required: When
    preset: bool


def kinds():
    """The fields of every record kind by kind and key."""
    model = _Model()
    return {kind: model.fields(body, stem) for stem, (kind, body) in model.kinds.items()}


class _Model:
    """The source, taken apart: codes and tables by file and name, kinds by file."""

    def __init__(self):
        self.codes, self.rows, self.kinds = {}, {}, {}
        for path in sorted(MODEL.rglob("*.rs")):
            source = re.sub(r"^\s*//[^\n]*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
            for name, when in re.findall(r"^const (\w+): When = ([^;]*);$", source, re.MULTILINE):
                source = source.replace(f"({name})", f"({when})")
            for found in _CODES.finditer(source):
                listed = re.findall(r'^\s*\w+ = "([^"]+)"', found["body"], re.MULTILINE)
                self.codes[path.stem, found["name"]] = listed
            for found in _ROWS.finditer(source):
                self.rows[found["name"]] = path.stem, found["body"]
            if found := _KIND.search(source):
                self.kinds[path.stem] = found["name"], found["body"]

    def fields(self, body, stem):
        return {found["key"]: self.field(found, stem) for found in _FIELD.finditer(body)}

    def field(self, found, stem):
        kind, of = found["type"], found["of"]
        if kind in ("Choice", "Choices"):
            of = self.codes_of(stem, of.split("::")[-1])
        elif kind in ("Record", "Records"):
            of = self.kinds[of][0]
        elif kind in ("Count", "Text", "Note"):
            of = [int(bound.replace("_", "")) for bound in of.removeprefix("u32:").split(",")]
        elif kind == "Rows":
            of_rows, rows = self.rows[of]
            of = self.fields(rows, of_rows)
        more = found["more"]
        shown = _when(re.search(r"\.shown_when\((.*)", more, re.DOTALL))
        required = _when(re.search(r"\.required_when\((.*)", more, re.DOTALL))
        required = required or When("Always" if ".required()" in more else "Never")
        # Whoever plays a scenario is no member of its teams: nothing is filled in for an own membership.
        preset = ".preset(" in more and ".preset(Own)" not in more
        return Field(kind, of, shown or When("Always"), required, preset)

    def codes_of(self, stem, name):
        """A file's own codes, or those of that name that another file gives."""
        others = [codes for (_, other), codes in self.codes.items() if other == name]
        return self.codes.get((stem, name)) or others[0]


def _when(found):
    if not found:
        return None
    match = _WHEN.match(found[1].strip())
    return When(match["when"], match["key"], tuple(re.findall(r'"([^"]+)"', match["codes"] or "")))
