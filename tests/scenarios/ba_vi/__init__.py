"""The story of Ba Vì district in the first nine months of 2024, told as dated events. Everyone in it is invented."""

from . import (
    absent,
    activities,
    communes,
    court,
    managed,
    methadone,
    outreach,
    plan,
    teams,
    visits,
    voluntary,
)

PUBLISHED = [
    ("I15", "31 hồ sơ, 32 người", "31 dossiers for 32 people"),
    ("I16", "21 người; không nêu bao nhiêu người đã vào cơ sở", "21 people; how many entered is not said"),
    ("I17", "31/31 xã, thị trấn = 100%", "31 of 31 communes"),
    ("I18", "58 quyết định", "58 decisions"),
    ("I19", "62 người", "62 people"),
    ("I20", "100% được phân công giúp đỡ", "100% assigned"),
    ("I21", "93 cuộc", "93 briefings"),
    ("I22", "5.236 lượt người", "5,236 contacts"),
    ("I23", "58 người", "58 people"),
    ("I24", "15 cuộc", "15 patrols"),
    ("I25", "3.249 người", "3,249 people"),
    ("I26", "218 người, sáu tháng đầu năm 2024; 215 người năm 2023", "218 in the first half of 2024, 215 in 2023"),
]
HEADER = {
    "scenario": "ba-vi",
    "format": 1,
    "title": {
        "vi": "Huyện Ba Vì, chín tháng đầu năm 2024: tình nguyện viên giúp đỡ người sau cai nghiện",
        "en": "Ba Vì district, first nine months of 2024: volunteers help people after rehabilitation",
    },
    "unit": communes.DISTRICT,
    "from": "2024-01-01",
    "to": "2024-09-30",
    "today": "2024-09-30",
    "report": ["9T/2024", "6T/2024"],
    "note": {
        "vi": "Các số ở dòng “Đã công bố” là của bài đã đăng; cách chia theo tháng, theo xã và mọi họ tên được đặt ra để chạy thử.",
        "en": "What is marked as published is the account's; how it is spread over months and communes, and all names, are ours.",
    },
    "figures": [{"indicator": indicator, "account": {"vi": vi, "en": en}} for indicator, vi, en in PUBLISHED],
    "show": {"search": "le dang"},
}


def tell(story):
    """Everything that happens; answers the person whom the demo shows."""
    communes.tell(story)
    all_teams = teams.tell(story)
    decisions = plan.decisions()
    on_methadone = methadone.tell(story, [case for cases in decisions for case in cases])
    under_management = managed.tell(story, all_teams, decisions, on_methadone)
    shown = absent.tell(story, under_management)
    visits.tell(story, all_teams, under_management)
    court.tell(story, voluntary.tell(story, all_teams))
    outreach.tell(story, all_teams, under_management)
    activities.tell(story, all_teams)
    return shown.person.ref
