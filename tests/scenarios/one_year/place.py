"""Where and when."""

from common.days import day

PROVINCE, COMMUNE, NEIGHBOUR = "33", "13264", "13192"
FIRST, LAST = day("2026-01-02"), day("2026-12-31")
# An epidemic month: nobody calls at home, the club does not meet.
EPIDEMIC = (day("2026-08-03"), day("2026-08-31"))
