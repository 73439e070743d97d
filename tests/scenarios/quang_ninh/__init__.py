"""Quảng Ninh province, 2021 and the first half of 2022. Everyone in it is invented; what the account counts is its own."""

from common import people
from common.days import day

from . import activities, management, methadone, rehabilitation
from .place import COMMUNES, DISTRICTS, FIRST, PROVINCE, RURAL

HEADER = {
    "scenario": "quang-ninh",
    "format": 1,
    "title": {
        "vi": "Tỉnh Quảng Ninh, năm 2021 và sáu tháng đầu năm 2022: cai nghiện, việc làm, quản lý sau cai nghiện",
        "en": "Quảng Ninh province, 2021 and first half of 2022: rehabilitation, jobs, management afterwards",
    },
    "note": {
        "vi": "Các số ở dòng “Đã công bố” là của bài đã đăng; chỉ tiêu 700 suy ra từ 96,3%; các số khác và mọi họ tên được đặt ra "
        "để chạy thử. Để gọn, việc của toàn tỉnh được ghi ở 25 xã, phường có đội; lượt cai nghiện và việc làm chỉ được ghi cho "
        "năm 2021, tập huấn và phổ biến chính sách chỉ cho sáu tháng đầu năm 2022, nên số của kỳ kia bằng 0.",
        "en": "What is marked as published is the account's; the target of 700 is inferred from 96.3%; all else is ours. To be "
        "brief, the province's events are told in the 25 communes with a team, rehabilitation and jobs for 2021 only, training "
        "and outreach for the first half of 2022 only: the other period shows zero.",
    },
    "unit": PROVINCE,
    "from": "2021-01-04",
    "to": "2022-06-30",
    "today": "2022-06-30",
    "report": ["2021", "6T/2022"],
    "figures": [
        {"indicator": "I01", "account": {"vi": "674 lượt năm 2021, đạt 96,3% chỉ tiêu", "en": "674 in 2021, 96.3%"}},
        {"indicator": "I02", "account": {"vi": "209 lượt năm 2021", "en": "209 in 2021"}},
        {"indicator": "I03", "account": {"vi": "25 đội, năm 2021", "en": "25 teams, 2021"}},
        {"indicator": "I04", "account": {"vi": "6 điểm, năm 2021", "en": "6 points, 2021"}},
        {"indicator": "I05", "account": {"vi": "10 câu lạc bộ, năm 2021", "en": "10 clubs, 2021"}},
        {"indicator": "I06", "account": {"vi": "789 người năm 2021", "en": "789 people in 2021"}},
        {
            "indicator": "I07",
            "account": {"vi": "6 lớp, sáu tháng đầu năm 2022", "en": "6 sessions, first half of 2022"},
        },
        {
            "indicator": "I08",
            "account": {"vi": "568 cán bộ cấp xã, sáu tháng đầu năm 2022", "en": "568 commune officers, first half of 2022"},
        },
        {
            "indicator": "I09",
            "account": {"vi": "công an rà soát, xác minh theo công văn 2822; không nêu số", "en": "no number"},
        },
        {
            "indicator": "I10",
            "account": {
                "vi": "1.429 người lầm lỗi, sáu tháng đầu năm 2022; bài ghi “người”, ở đây đếm theo lượt",
                "en": "1,429 people who have erred, first half of 2022; counted here as contacts",
            },
        },
        {"indicator": "I11", "account": {"vi": "224 người, năm 2022", "en": "224 people, 2022"}},
    ],
    "trend": ["I01", "I02"],
    "show": {"search": "tran van"},
}


def tell(story):
    cast = people.Cast(story, "quang-ninh", "022", people.mixed)
    cast.unit(FIRST, PROVINCE, "Quảng Ninh", None, day("2004-07-08"))
    for code, name in DISTRICTS.items():
        cast.unit(FIRST, code, name, PROVINCE, day("2004-07-08"))
    for place, (code, name) in enumerate(COMMUNES.items()):
        cast.unit(
            FIRST, code, f"{'xã' if code in RURAL else 'phường'} {name}", list(DISTRICTS)[place // 5], day("2004-07-08")
        )
    plan = activities.tell_plans(cast)
    teams = activities.tell_organisations(cast)
    rehabilitation.tell(cast)
    managed = management.tell(cast)
    activities.tell_training(cast, plan)
    activities.tell_briefings(cast, teams)
    activities.tell_outreach(cast, teams)
    methadone.tell(cast)
    activities.tell_difficulties(cast)
    return managed[0][0]
