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
    "figures": [{"indicator": f"I{number}"} for number in range(15, 27)],
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
