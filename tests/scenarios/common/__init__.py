"""What the stories share: names, people, units, days, choices."""
