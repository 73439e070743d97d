"""What plans ask for, beside what was counted."""

from fractions import Fraction

LOWER_IS_BETTER = {"I31", "I42", "I43"}
SHARES = {"I09", "I17", "I20", "I27", "I31", "I32", *(f"I{number}" for number in range(33, 42)), "I45"}
RATES = {"I13": 1, "I43": 100_000}


def per_mille(value):
    """Rounded half up."""
    return (2 * 1000 * value.numerator + value.denominator) // (2 * value.denominator)


def _counted(indicator, numbers, measure):
    """The figure in what the target counts; None where the two cannot be compared."""
    if indicator == "I44":
        part, whole, old_part, old_whole = numbers[:4]
        if not whole or not old_whole:
            return None
        fell = Fraction(old_part, old_whole) - Fraction(part, whole)
        if measure == "points":
            return fell * 100
        return fell / Fraction(old_part, old_whole) * 100 if measure == "relative-fall" and old_part else None
    if measure == "percent":
        return Fraction(numbers[0] * 100, numbers[1]) if indicator in SHARES and numbers[1] else None
    if measure != "count":
        return None
    if indicator in RATES:
        return Fraction(numbers[0] * RATES[indicator], numbers[1]) if numbers[1] else None
    return Fraction(numbers[0])


def of(count, figures):
    """For each target of the unit and period: its value in hundredths, what of it is attained, whether it is reached."""
    found = {}
    for target in count.everywhere("target", period=count.period.text):
        if target.unit != count.unit:
            continue
        indicator, wanted = target.get("indicator"), Fraction(target.get("value"))
        value = _counted(indicator, figures[indicator], target.get("measure"))
        attained = per_mille(value / wanted) if value is not None and wanted > 0 else None
        reached = None
        if value is not None:
            beyond = value < wanted if indicator in LOWER_IS_BETTER else value > wanted
            reached = beyond or (value == wanted and not target.get("strict"))
        found[indicator] = [int(wanted * 100), attained, reached]
    return found
