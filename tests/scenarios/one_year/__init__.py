"""One mixed year of one commune: Thư Vũ, Hưng Yên, 2026, with the change of law on 01/07/2026. Everything in it is invented."""

from common import people
from common.days import day

from . import managed, methadone, together
from .place import COMMUNE, FIRST, NEIGHBOUR, PROVINCE

HEADER = {
    "scenario": "one-year",
    "format": 1,
    "title": {
        "vi": "Xã Thư Vũ, năm 2026: một năm công tác của một xã, luật mới từ ngày 01/7",
        "en": "Thư Vũ commune, 2026: one year of one commune's work, a new law from 1 July on",
    },
    "note": {
        "vi": "Mọi sự việc, con số và họ tên đều được đặt ra để chạy thử; đây không phải số liệu của xã Thư Vũ.",
        "en": "All events, figures and names are ours; they are no figures of Thư Vũ.",
    },
    "unit": COMMUNE,
    "from": "2026-01-02",
    "to": "2026-12-31",
    "today": "2026-12-31",
    "report": ["2026", "6T/2026"],
    "figures": [
        {"indicator": indicator}
        for indicator in "I18 I19 I20 I11 I23 I32 I31 I16 I01 I15 I12 I42 I26 I09 I34 I29 I30 I13 I22 I10 I25 I21 I24 I27 "
        "I28 I17".split()
    ],
    "trend": ["I32", "I22", "I27"],
    "show": {"search": "vu dinh"},
}


def tell(story):
    cast = people.Cast(story, "one-year", "034", people.hamlets)
    _tell_old_units(cast)
    codes = "Quyết định 19/2025/QĐ-TTg"
    cast.unit(FIRST, PROVINCE, "Hưng Yên", None, day("2025-07-01"), codes)
    cast.unit(FIRST, COMMUNE, "xã Thư Vũ", PROVINCE, day("2025-07-01"), codes)
    cast.unit(FIRST, NEIGHBOUR, "xã Vũ Thư", PROVINCE, day("2025-07-01"), codes)
    team, members = together.tell_team(cast)
    shown = managed.tell(cast, team, members)
    methadone.tell(cast, team)
    together.tell_year(cast, team)
    return shown


def _tell_old_units(cast):
    """The units until 30/06/2025, in which the older episodes began: the commune's code went on, its name did not."""
    ended = day("2025-06-30")
    cast.unit(FIRST, "34", "Thái Bình", None, day("2004-07-08"), until=ended, successors=[PROVINCE])
    cast.unit(FIRST, "344", "Vũ Thư", "34", day("2004-07-08"), until=ended, successors=[COMMUNE, NEIGHBOUR])
    cast.unit(FIRST, COMMUNE, "xã Việt Thuận", "344", day("2004-07-08"), until=ended, successors=[COMMUNE])
