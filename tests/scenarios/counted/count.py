"""All indicators of one unit and period."""

from . import targets
from .community import Community
from .management import Management
from .people import People
from .period import Period
from .treatment import Treatment
from .visits import Visits

INDICATORS = [f"I{number:02d}" for number in range(1, 46)]
SHARES_AND_RATES = targets.SHARES | targets.RATES.keys()


class Count(Treatment, Management, People, Community, Visits):
    """One count of everything."""

    def indicator(self, indicator):
        """Its numbers: the value first, then those beside it; a share is its part and its whole."""
        return getattr(self, indicator.lower())()

    def figures(self):
        """Every indicator by its id, the places of I13 apart, and the targets."""
        self.cells = {}
        figures = {indicator: self.indicator(indicator) for indicator in INDICATORS}
        cells = {"I13 cells": self.cells} if self.cells else {}
        return {"period": self.period.text, **figures, **cells, "targets": targets.of(self, figures)}


def trend(scenario, unit, indicator, year):
    """An indicator's value month by month; None for a month that has not begun."""
    months = []
    for month in Period(str(year)).months():
        if month.start > scenario.header["today"]:
            months.append(None)
            continue
        numbers = Count(scenario, month, unit).indicator(indicator)
        own = 4 if indicator == "I44" else 2 if indicator in SHARES_AND_RATES else 1
        months.append(numbers[:own])
    return {"trend": indicator, "months": months}
