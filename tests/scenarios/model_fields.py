"""Reads the fields of every record kind out of the model's source: a scenario is checked without building it.

It knows the one way in which the model writes fields, `FieldSpec::new("key", Phrase…, FieldType…).required()…`, and
no Rust.
"""

import pathlib
import re
from dataclasses import dataclass

MODEL = pathlib.Path(__file__).parents[2] / "core" / "src" / "model"

_FIELD = re.compile(
    r'FieldSpec::new\(\s*"(?P<key>\w+)",\s*Phrase::new\(\s*"[^"]*",\s*"[^"]*",?\s*\),\s*'
    r"FieldType::(?P<type>\w+)(?:\((?P<of>[^()]*)\))?,?\s*\)(?P<more>.*)",
    re.DOTALL,
)
_WHEN = re.compile(
    r"When::(?P<when>Always|Never|Is|Filled|Empty)"
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
    sources = {path.stem: path.read_text(encoding="utf-8") for path in sorted(MODEL.glob("*.rs"))}
    codes, names = {}, {}
    for stem, source in sources.items():
        for name, body in re.findall(r"codes! \{\s*(?:///[^\n]*\s*)*(\w+) \{(.*?)\n    \}", source, re.DOTALL):
            codes[name] = re.findall(r'^\s*\w+ = "([^"]+)"', body, re.MULTILINE)
        if kind := re.search(r'pub const KIND: &str = "([^"]+)"', source):
            names[stem] = kind[1]
    return {kind: _fields_of_kind(sources[stem], codes, names) for stem, kind in names.items()}


def _fields_of_kind(source, codes, names):
    whens = dict(re.findall(r"^const (\w+): When = (When::.*?);$", source, re.MULTILINE))
    for name, when in whens.items():
        source = source.replace(f"({name})", f"({when})")
    rows = re.findall(r"const (\w+): &\[FieldSpec\] = &\[(.*?)\n\];", source, re.DOTALL)
    rows = {name: _fields(body, codes, names, {}) for name, body in rows}
    return _fields(re.search(r"\n        fields: &\[(.*?)\n        \],", source, re.DOTALL)[1], codes, names, rows)


def _fields(body, codes, names, rows):
    parts = re.split(r"(?=FieldSpec::new\()", body)[1:]
    return {match["key"]: _field(match, codes, names, rows) for match in map(_FIELD.match, parts)}


def _field(match, codes, names, rows):
    kind, of = match["type"], match["of"]
    if kind in ("Choice", "Choices"):
        of = codes[of.removesuffix("::CODES")]
    elif kind in ("Record", "Records"):
        of = names[of.removesuffix("::KIND")]
    elif kind in ("Count", "Text", "Note"):
        of = [int(bound.replace("_", "")) for bound in of.split(",")]
    elif kind == "Rows":
        of = rows[of]
    more = match["more"]
    shown = _when(re.search(r"\.shown_when\((.*)", more, re.DOTALL))
    required = _when(re.search(r"\.required_when\((.*)", more, re.DOTALL))
    required = required or When("Always" if ".required()" in more else "Never")
    return Field(kind, of, shown or When("Always"), required, ".preset(" in more)


def _when(found):
    if not found:
        return None
    match = _WHEN.match(found[1].strip())
    return When(match["when"], match["key"], tuple(re.findall(r'"([^"]+)"', match["codes"] or "")))
