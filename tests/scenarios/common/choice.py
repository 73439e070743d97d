"""Choices that look like chance and are none: each depends on its own key only.

A choice is a hash of its key. Adding or moving one part of the story changes no choice of another part, and no version
of Python changes any (its own `random` promises neither).
"""

import hashlib

# Ba Vì came first and its file stays as it is; every other story begins its keys with its own name.
SEED = "ba-vi-2024"


def roll(*key):
    """A number from 0 to 2**64 - 1 for this key."""
    text = "|".join([SEED, *map(str, key)])
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def between(low, high, *key):
    """A whole number from `low` to `high`, both included."""
    return low + roll("between", *key) % (high - low + 1)


def chance(percent, *key):
    """True in so many of a hundred keys."""
    return roll("chance", *key) % 100 < percent


def pick(choices, *key):
    """One of these."""
    return choices[roll("pick", *key) % len(choices)]


def weighted(weights, *key):
    """One key of a dict, as often as its weight says."""
    left = roll("weighted", *key) % sum(weights.values())
    for choice, weight in weights.items():
        if left < weight:
            return choice
        left -= weight
    raise AssertionError("the weights add up")


def shuffled(choices, *key):
    """All of these in another order."""
    return sorted(choices, key=lambda choice: roll("shuffled", *key, choice))
