"""The story of one person: away unreported for eight weeks, three visits in vain, suspended, back again."""

from . import plan
from .days import day, later


def _met(date, work, family, health, needs, level, note):
    observed = {"work": work, "family": family, "health": health, "needs": needs or None, "need_level": level}
    return day(date), "met", observed | {"note": note}


def _in_vain(date, note):
    return day(date), "not-met", {"not_met_reason": "away", "note": note}


VISITS = [
    _met(
        "01-12",
        "none",
        "strained",
        "tired",
        ["work", "papers"],
        "high",
        "Mới về, còn ít nói. Nhờ hỏi giúp việc làm và làm lại giấy tờ.",
    ),
    _met(
        "01-26",
        "none",
        "strained",
        "good",
        ["work"],
        "high",
        "Đã cùng lên xã làm giấy tờ. Em trai còn giận chuyện cũ, chưa muốn nói chuyện.",
    ),
    _met("02-06", "casual", "strained", "good", ["work"], "medium", "Gói bánh chưng thuê dịp Tết, vui hơn lần trước."),
    _met(
        "03-05",
        "casual",
        "strained",
        "tired",
        ["work", "counselling"],
        "medium",
        "Hết việc sau Tết, lại cãi nhau với em trai, có vẻ buồn.",
    ),
    _in_vain("03-29", "Nhà khóa cửa, hàng xóm nói mấy hôm không thấy về."),
    _in_vain("04-06", "Mẹ cũng không rõ đi đâu, điện thoại không liên lạc được."),
    _in_vain("04-14", "Vẫn chưa về, không báo với ai trong xã."),
    _met(
        "05-21",
        "none",
        "strained",
        "tired",
        ["work", "counselling"],
        "high",
        "Đã về từ hôm qua. Kể đi theo bạn xuống bến bãi làm, không dám báo. Nhận là nên báo trước.",
    ),
    _met(
        "06-07",
        "none",
        "supportive",
        "good",
        ["work", "loan"],
        "high",
        "Em trai đã rủ cùng sửa lại chuồng trại. Muốn vay vốn nuôi dê.",
    ),
    _met(
        "06-25",
        "casual",
        "supportive",
        "good",
        ["work", "loan"],
        "medium",
        "Người giúp mới đến làm quen, hai bên nói chuyện cởi mở.",
    ),
    _met(
        "07-20",
        "casual",
        "supportive",
        "good",
        ["loan"],
        "medium",
        "Hội Nông dân hướng dẫn hồ sơ vay vốn, hẹn cuối tháng xem lại cùng đội.",
    ),
    _met(
        "08-17",
        "steady",
        "supportive",
        "good",
        [],
        "medium",
        "Đã có mười con dê, hai anh em cùng chăn. Mẹ yên tâm hơn.",
    ),
    _met(
        "09-14",
        "steady",
        "supportive",
        "good",
        [],
        "low",
        "Công việc đều, nhận lời kể chuyện của mình ở buổi họp thôn tháng sau.",
    ),
]
LEFT, BACK = day("03-25"), day("05-20")
DAYS_AWAY = (BACK - LEFT).days


def tell(story, managed):
    """The decision is suspended while the person is away; those days do not count (Decree 116/2021 art. 79.1b)."""
    one = next(one for one in managed if one.case.number == plan.ABSENT)
    suspended = one.row | {"state": "suspended", "state_since": LEFT}
    story.update(day("04-16"), one.decision, {"people": [suspended]})
    ends = later(one.case.ends, DAYS_AWAY)
    active = one.row | {"excluded_days": DAYS_AWAY, "ends_on": ends, "state": "active", "state_since": BACK}
    story.update(BACK, one.decision, {"people": [active]})
    return one
