"""The glance at the files: where it sees nothing new, listing them would not; and what is no source it does not see."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import write
from paylakh import fingerprint, tree
from paylakh.forked import in_processes
from paylakh.part import changed_part, directory_of
from paylakh.scan import scan

NAMES = [
    "a.txt",
    "b.html",
    "b_files",
    "c.MD.gz",
    "d",
    ".hid",
    "README.md",
    "sources.csv",
    "odd",
    "é\udcff.txt",
    "e f.md",
]
PLACES = [
    Path(*parts) for parts in ([], ["d"], ["d", "d"], ["b_files"], ["_files"], ["e.txt"], [".hid"], ["0"], ["1"], ["2"])
]
paths = st.builds(lambda place, name: place / name, st.sampled_from(PLACES), st.sampled_from(NAMES))
edits = st.lists(
    st.one_of(
        st.tuples(st.just("file"), paths, st.integers(0, 2), st.integers(1, 2)),
        st.tuples(st.just("link"), paths, st.sampled_from(["nowhere", ".", "..", "a.txt", "d", "odd"])),
        st.tuples(st.sampled_from(["gone", "pipe", "directory"]), paths),
    ),
    max_size=5,
)


def edit(raw: Path, kind: str, path: Path, *how) -> None:
    """Put something at the path in the place of what is there."""
    place = raw / path
    above = [raw / part for part in path.parents]
    if any(part.is_symlink() or (part.exists() and not part.is_dir()) for part in above):
        return
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
    if kind == "gone":
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    if kind == "file":
        place.write_bytes(b"x" * how[0])
        os.utime(place, (how[1], how[1]))
    elif kind == "link":
        place.symlink_to(how[0])
    elif kind == "pipe":
        os.mkfifo(place)
    else:
        place.mkdir()


@pytest.mark.parametrize("processes", [1, 3])
@settings(deadline=None, max_examples=150)
@given(before=edits, after=edits)
def test_what_the_glance_sees_as_it_was_is_as_it_was(processes, before, after):
    with tempfile.TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "cpu_count", lambda: processes)
        patch.setattr(tree, "_SHARES", 1)
        # One deeper, or a link to what stands above would lead to the files of others.
        raw = Path(place) / "raw"
        raw.mkdir()
        for one in before:
            edit(raw, *one)
        files, seen = scan(raw), tree.tree(raw)
        for one in after:
            edit(raw, *one)
        now = tree.tree(raw)
        assert now != seen or scan(raw) == files
        part = changed_part(raw, now, seen.directories)
        left = [file for file in files if not part.holds(file.path)]
        assert sorted([*left, *part.files]) == scan(raw)


def test_only_the_directories_that_changed_are_listed_again(pages):
    seen = tree.tree(pages)
    write(pages / "many" / "39" / "b.txt", "more")
    write(pages / "new" / "c.txt", "more")
    shutil.rmtree(pages / "many" / "0")
    now = tree.tree(pages)
    part = changed_part(pages, now, seen.directories)
    assert part.directories == {"", "many/", "many/0/", "many/39/", "new/"}
    assert {directory_of(file.path) for file in part.files} == {"", "many/", "many/39/", "new/"}
    write(pages / "later" / "d.txt", "more")
    assert changed_part(pages, now, tree.tree(pages).directories).directories is None


@pytest.fixture
def pages(tmp_path):
    """A raw directory with many directories, a saved page, a link to nothing and one to itself."""
    for number in range(40):
        write(tmp_path / "many" / str(number) / "a.txt", "x")
    write(tmp_path / "page.html", "x")
    write(tmp_path / "page_files" / "advert.js", "x")
    (tmp_path / "many" / "nothing.txt").symlink_to("nowhere")
    (tmp_path / "many" / "above").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    return tmp_path


@pytest.mark.parametrize(
    "path", [".git/index", "many/.DS_Store", "README.md", "corrections.csv", "page_files/more/picture.png"]
)
def test_what_is_no_source_is_not_seen(pages, path):
    seen = tree.tree(pages)
    write(pages / path, "y")
    assert tree.tree(pages) == seen


@pytest.mark.parametrize("path", ["many/39/a.txt", "many/39/b.txt", "page.html", "many/README.md", "many/above2/a.txt"])
def test_what_is_a_source_is_seen(pages, path):
    seen = tree.tree(pages)
    write(pages / path, "more")
    assert tree.tree(pages) != seen


def test_a_file_that_moves_to_another_directory_is_seen(pages):
    seen = tree.tree(pages)
    (pages / "many" / "39").rename(pages / "many" / "40")
    assert tree.tree(pages) != seen


def test_it_does_not_matter_how_many_look(pages, monkeypatch):
    seen = []
    for processes in (1, 2, 3, 4):
        monkeypatch.setattr(os, "cpu_count", lambda processes=processes: processes)
        seen.append(tree.tree(pages))
    assert all(one == seen[0] for one in seen)


def test_a_directory_that_cannot_be_listed_is_an_error_only_at_the_top(pages):
    (pages / "closed").mkdir(mode=0)
    seen = tree.tree(pages)
    assert seen.listed == os.access(pages / "closed", os.R_OK)
    with pytest.raises(FileNotFoundError):
        tree.tree(pages / "nowhere")


def test_shares_are_returned_in_their_order_however_large():
    assert in_processes(lambda share: share * 200_000, [b"a", b"b", b"c"]) == [
        b"a" * 200_000,
        b"b" * 200_000,
        b"c" * 200_000,
    ]


def test_a_share_that_fails_in_its_process_is_an_error():
    with pytest.raises(ChildProcessError):
        in_processes(lambda share: bytes(1 // share), [1, 0])


def test_a_share_that_fails_here_leaves_no_process_behind():
    with pytest.raises(ZeroDivisionError):
        in_processes(lambda share: bytes(1 // share), [0, 1])
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_another_version_of_a_library_is_seen(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    fingerprint.installed.cache_clear()
    before = fingerprint.installed()
    (tmp_path / "pint-99.dist-info").mkdir()
    fingerprint.installed.cache_clear()
    assert fingerprint.installed() != before
    fingerprint.installed.cache_clear()
