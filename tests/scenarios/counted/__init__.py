"""The independent count: each indicator from a scenario's events alone. Nothing of the notebook is used or read."""
