"""A run that is killed at any instant leaves the old warehouse or the new one, and the next run succeeds."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

import paylakh
from conftest import ARTICLES, HOUSE, contents, write


@pytest.mark.parametrize("share", [0.5, 0.8, 0.9, 1.0])
def test_killed(raw, warehouse, tmp_path, share):
    paylakh.run(raw, warehouse)
    old = contents(warehouse)
    write(raw / "austin.md", ARTICLES["austin.md"].replace("120,000", "130,000"), age=50)
    paylakh.run(raw, tmp_path / "clean" / "w.duckdb")
    new = contents(tmp_path / "clean" / "w.duckdb")

    words = [sys.executable, "-m", "paylakh", "run", "--raw", str(raw), "--warehouse"]
    environment = os.environ | {"PYTHONPATH": str(HOUSE / "src")}
    started = time.monotonic()
    subprocess.run([*words, str(tmp_path / "timed" / "w.duckdb")], env=environment, check=True, capture_output=True)
    takes = time.monotonic() - started

    with subprocess.Popen([*words, str(warehouse)], env=environment, stdout=subprocess.DEVNULL) as process:
        time.sleep(share * takes)
        process.kill()
    assert contents(warehouse) in (old, new)
    paylakh.run(raw, warehouse)
    assert contents(warehouse) == new
    left = {path.name for path in warehouse.parent.iterdir()} - {".cache", warehouse.name}
    assert left == set(), "a leftover was not swept"
