"""The long starts of the app's journeys are what their script writes."""

import subprocess
import sys
import unittest
from pathlib import Path

MAKE = Path(__file__).parent.parent / "journeys" / "make.py"


class Journeys(unittest.TestCase):
    def test_the_committed_starts_are_what_make_writes(self):
        done = subprocess.run([sys.executable, MAKE, "--check"], capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main()
