"""Kills runs at random instants: `python tests/stress/kills.py [KILLS] [SEED]`.

After every kill the warehouse is the old one or the new one, whole, and the next run makes of it what a clean run gives
and leaves nothing lying about. Ends with 1 at the first time that this is not so.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from sources import Edits

import paylakh
from conftest import contents


def main(kills: int, seed: int) -> None:
    """Run, kill and look, that many times."""
    chance = random.Random(seed)
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as directory:
        place = Path(directory)
        edits = Edits(place / "raw", seed)
        warehouse, clean = place / "out" / "salaries.duckdb", place / "clean" / "salaries.duckdb"
        paylakh.run(place / "raw", warehouse)
        edits.step()
        _, takes = _killed(place / "raw", warehouse, 600.0, 0.0)
        new = contents(warehouse)
        for _ in range(kills):
            old = new
            edits.step()
            paylakh.run(place / "raw", clean, full=True, workers=1)
            new = contents(clean)
            killed, takes = _killed(place / "raw", warehouse, chance.uniform(0.1, 1.1) * takes, takes)
            seen["killed" if killed else "ended before"] += 1
            seen["while it published" if any(warehouse.parent.glob(".*.building*")) else "else"] += 1
            found = contents(warehouse)
            if found not in (old, new):
                sys.exit("the warehouse is neither the old one nor the new one")
            seen["new" if found == new and old != new else "old"] += 1
            paylakh.run(place / "raw", warehouse)
            if contents(warehouse) != new:
                sys.exit("the next run did not make what a clean run gives")
            left = {file.name for file in warehouse.parent.iterdir()} - {".cache", warehouse.name}
            if left:
                sys.exit(f"left lying about: {left}")
    told = ", ".join(f"{name} {number}" for name, number in sorted(seen.items()) if name != "else")
    sys.stdout.write(
        f"{kills} runs of changed sources: {told}; every warehouse readable, every next run as a clean one\n"
    )


def _killed(raw: Path, warehouse: Path, after: float, takes: float) -> tuple[bool, float]:
    """Run, kill after that many seconds; return whether it was still alive, and how long a run takes."""
    words = [sys.executable, "-m", "paylakh", "run", "--raw", str(raw), "--warehouse", str(warehouse)]
    started = time.monotonic()
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            process.wait(after)
            took = time.monotonic() - started
            return False, 0.7 * takes + 0.3 * took if takes else took
        except subprocess.TimeoutExpired:
            process.kill()
            # Where no run ever ends by itself the measure must grow, or late instants are never met.
            return True, 1.01 * takes


if __name__ == "__main__":
    main(*(int(word) for word in (sys.argv[1:] + ["200", "1"][len(sys.argv) - 1 :])))
