"""The 58 decisions of the nine months, planned before anything is written down: when, where, for whom, and why."""

from dataclasses import dataclass, replace

from common.choice import between, chance, shuffled, weighted

from .days import add_months, add_working_days, day, later, working_day

# Signed per month; 58 together, 38 of them in the first half-year.
PER_MONTH = {1: 6, 2: 4, 3: 7, 4: 6, 5: 7, 6: 8, 7: 7, 8: 7, 9: 6}
# Decisions per commune. Châu Sơn and Minh Châu have none: a report prints explicit zeros.
PER_COMMUNE = {
    5: ["09619"],
    4: ["09700"],
    3: ["09694", "09664", "09628", "09634", "09673"],
    2: ["09697", "09685", "09631", "09649", "09655", "09658", "09667", "09670", "09676", "09682", "09706", "09712"],
    1: ["09691", "09709", "09640", "09643", "09646", "09652", "09679", "09688", "09625", "09703"],
}

# Special parts, by the number of the decision.
ABSENT = 1  # away unreported for eight weeks, three visits in vain; the one the demo shows (absent.py)
OVER_TET = 7  # in time only because Tết does not count as working days
TWO_PEOPLE = {13, 23, 42, 51}
TWO_BASES = 23
UNDER_18 = {11, 29, 47}
METHADONE = {16, 27, 34, 45}
LATE_DOSSIER = {
    9: "Hồ sơ từ cơ sở cai nghiện gửi về chậm",
    21: "Gia đình nộp giấy tờ chậm",
    39: "Cán bộ phụ trách nghỉ ốm",
}
LATE_DECISION = {14: "Chờ bổ sung giấy chứng nhận hoàn thành cai nghiện", 46: "Chủ tịch xã đi công tác"}
COPIED = {3, 19, 37, 52}
WITH_POLICE = 8
WITH_FAMILY = 31
WITH_MASS_ORGANISATION = {5, 18, 36}
ONLY_SOUGHT = 55  # visited once by the team and not met: not one of the 58 people helped
ASSIGNED_LAST = 58  # signed on the last Friday: a helper, and no visit yet
WORKS_AWAY = 20  # three visits in vain as well, but no secret of it: works in the city
MET_BEFORE = {12, 33}  # the helper looked in before the decision was signed
SUBSTITUTED = {4, 17, 26, 40}  # another member of the team visited once
HANDED_OVER = {ABSENT, 6}  # the first helper leaves the team in June
YEAR_ONLY = {10, 25, 38, 49}
OLD_NUMBER = {15, 43}
PHONE_ADDED = {22, 35}  # a phone number is added weeks later
OVERDUE = {2, 30}  # not visited since August: on the list of what is due


@dataclass(frozen=True)
class Case:
    """One person in one decision."""

    number: int
    seat: int
    unit: str
    basis: str
    completed: object
    reported: object
    proposed: object
    signed: object

    @property
    def key(self):
        """What choices about this case depend on."""
        return ("case", self.number, self.seat)

    @property
    def term(self):
        """Months under management (Law 73/2021 art. 40)."""
        return 24 if self.basis == "compulsory" else 12

    @property
    def ends(self):
        """The last day under management: the term counts from the end of rehabilitation."""
        return add_months(self.completed, self.term)


def decisions():
    """The cases of each decision, in the order of signing."""
    units = [unit for count, units in PER_COMMUNE.items() for unit in units for _ in range(count)]
    units = [units[i] for i in shuffled(range(len(units)), "communes")]
    minh_quang = units.index("09700")
    units[0], units[minh_quang] = units[minh_quang], units[0]
    months = [(month, place, count) for month, count in PER_MONTH.items() for place in range(count)]
    cases = []
    for number, (unit, (month, place, count)) in enumerate(zip(units, months, strict=True), 1):
        first = Case(number, 0, unit, _basis(number), None, *_days(number, month, place, count))
        first = replace(first, completed=_completed(first))
        cases.append([first])
        if number in TWO_PEOPLE:
            other = "voluntary" if number == TWO_BASES else first.basis
            second = replace(first, seat=1, basis=other)
            cases[-1].append(replace(second, completed=_completed(second)))
    return cases


def _basis(number):
    if number in UNDER_18:
        return "under-18"
    if number in METHADONE:
        return "methadone"
    if number in (ABSENT, TWO_BASES):
        return "compulsory"
    return weighted({"compulsory": 60, "voluntary": 40}, "basis", number)


def _days(number, month, place, count):
    """Reported, proposed, signed: within 3 and 2 working days but for the late ones."""
    if number == ABSENT:
        return day("01-03"), day("01-05"), day("01-08")
    if number == OVER_TET:
        return day("02-05"), day("02-07"), day("02-16")
    if number == ASSIGNED_LAST:
        return day("09-24"), day("09-25"), day("09-27")
    start = 15 if month == 2 else 3
    reported = working_day(day(f"{month:02d}-{start + place * (20 - start) // count + 1:02d}"))
    dossier = between(5, 6, "late", number) if number in LATE_DOSSIER else between(1, 3, "dossier", number)
    decision = between(4, 5, "late", number) if number in LATE_DECISION else between(0, 2, "decision", number)
    proposed = add_working_days(reported, dossier)
    return reported, proposed, add_working_days(proposed, decision)


def _completed(case):
    """A few days before the case was reported; for methadone the treatment's last day."""
    if case.number == ABSENT:
        return day("2023-12-28")
    date = later(case.reported, -between(2, 16, "completed", *case.key))
    return date if date.day <= 28 or chance(50, "month end", *case.key) else later(date, -3)
