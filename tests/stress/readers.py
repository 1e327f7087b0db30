"""Queries without pause while runs publish: `python tests/stress/readers.py [PUBLISHES] [READERS]`.

Every reader opens the warehouse, asks whether what it sees is whole, closes it and begins again. Ends with 1 where one
of them met an error or saw a warehouse that breaks a law.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from sources import Edits

import load
import paylakh

# One row of zeros and the run: counts that do not add up, mentions of pay without a salary, words that are not there,
# and rows that the last run did not count.
_WHOLE = """
SELECT
    (SELECT count(*) FROM mentions) - (SELECT sum(mentions) FROM coverage)
    + (SELECT sum(quarantined_mentions) FROM coverage),
    (SELECT count(*) FROM coverage WHERE mentions <> salary_mentions + other_money + quarantined_mentions),
    (SELECT count(*) FROM mentions WHERE (kind = 'salary') <> (mention_id IN (SELECT mention_id FROM salaries))),
    (
        SELECT count(*)
        FROM salaries
        JOIN documents USING (document_id)
        WHERE substr(text, char_start + 1, char_end - char_start) <> quote
    ),
    (SELECT last(salaries ORDER BY run_id) FROM runs) - (SELECT count(*) FROM salaries),
    (SELECT last(mentions ORDER BY run_id) FROM runs) - (SELECT count(*) FROM mentions),
    (SELECT max(run_id) FROM runs)
"""


def read(warehouse: Path) -> None:
    """Look at one warehouse after the other until a file `stop` stands beside it; write how many, of how many runs."""
    looked, runs = 0, set()
    while not warehouse.with_name("stop").exists():
        with load.open_warehouse(warehouse) as connection:
            ((*broken, run_id),) = connection.execute(_WHOLE).fetchall()
        if any(broken):
            sys.exit(f"torn: {broken} in run {run_id}")
        looked += 1
        runs.add(run_id)
    sys.stdout.write(f"{looked} {len(runs)}\n")


def main(publishes: int, readers: int) -> None:
    """Publish that many times beside that many readers."""
    with tempfile.TemporaryDirectory() as directory:
        place = Path(directory)
        edits = Edits(place / "raw", seed=publishes)
        warehouse = place / "out" / "salaries.duckdb"
        paylakh.run(place / "raw", warehouse)
        words = [sys.executable, __file__, "--read", str(warehouse)]
        reading = [
            subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(readers)
        ]
        published = 0
        while published < publishes and all(reader.poll() is None for reader in reading):
            edits.step()
            published += paylakh.run(place / "raw", warehouse).published
        warehouse.with_name("stop").touch()
        ended = [(*reader.communicate(), reader.returncode) for reader in reading]
    faults = [error.strip() for _, error, code in ended if code]
    if faults or published < publishes:
        sys.exit(f"{len(faults)} of {readers} readers failed after {published} publishes: {faults}")
    counts = [tuple(map(int, out.split())) for out, _, _ in ended]
    sys.stdout.write(
        f"{readers} readers, {published} publishes: {sum(looked for looked, _ in counts):,} warehouses looked at, "
        f"each reader saw {min(runs for _, runs in counts)} runs or more, no error, none torn\n"
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--read"]:
        read(Path(sys.argv[2]))
    else:
        main(*(int(word) for word in (sys.argv[1:] + ["50", "4"][len(sys.argv) - 1 :])))
