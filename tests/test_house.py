"""The rules of the house, held by the files themselves."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
SOURCES = sorted((HOUSE / "src").rglob("*.py"))
OWN = ("vocabulary", "extract", "normalize", "validate", "load", "paylakh")
MAY_IMPORT = {
    "vocabulary": set(),
    "extract": {"vocabulary"},
    "normalize": {"vocabulary", "extract.records"},
    "validate": set(),
    "load": {"validate"},
    "paylakh": set(OWN),
}
NOT_IN_EXTRACT = {"os", "pathlib", "time", "pandas", "numpy", "duckdb", "pint", "currency_converter", "sqlite3"}


def _imports(file: Path) -> set[str]:
    """Return the dotted names of all modules that a file imports, inside functions too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports relatively"
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def _package(file: Path) -> str:
    return file.relative_to(HOUSE / "src").parts[0]


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [HOUSE / name for name in listed.stdout.split("\0") if name and (HOUSE / name).is_file()]


def test_there_is_a_package_for_every_stage():
    assert {_package(file) for file in SOURCES} == set(OWN)


@pytest.mark.parametrize("package", OWN)
def test_imports_flow_one_way(package):
    allowed = MAY_IMPORT[package] | {package}
    for file in SOURCES:
        if _package(file) != package:
            continue
        ours = {name for name in _imports(file) if name.split(".")[0] in OWN}
        strays = {name for name in ours if not any(name == one or name.startswith(f"{one}.") for one in allowed)}
        # `from extract.records import Salary` names its package too.
        assert not strays, f"{file.relative_to(HOUSE)} imports {strays}"


def test_extraction_knows_no_files_clock_rates_frames_or_database():
    for file in SOURCES:
        if _package(file) == "extract":
            assert not {name.split(".")[0] for name in _imports(file)} & NOT_IN_EXTRACT, file


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(HOUSE / "src")))
def test_a_module_is_short_and_says_what_it_is(file):
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    assert ast.get_docstring(ast.parse(text)), "no docstring"


def test_only_the_command_line_writes_to_the_terminal():
    for file in SOURCES:
        if _package(file) != "paylakh":
            names = {
                node.id for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)
            }
            assert "print" not in names, file
            assert "rich" not in {name.split(".")[0] for name in _imports(file)}, file


def test_every_package_is_typed():
    for package in OWN:
        assert (HOUSE / "src" / package / "py.typed").exists()


def test_no_file_names_a_place_of_one_machine_or_a_registry():
    mine = str(Path.home()) + "/"
    # Written in parts, or this file would name them itself.
    unwanted = re.compile("|".join(["index" + "-url", r"/(?:tmp|root|home)/\w", "files." + "pythonhosted"]))
    for file in _tracked():
        text = file.read_bytes().decode(errors="replace")
        assert mine not in text, file
        if file.suffix in (".toml", ".txt", ".cfg", ".py", "") and "raw" not in file.parts:
            assert not unwanted.search(text), f"{file}: {unwanted.search(text)}"


def test_every_dependency_is_pinned_and_explained():
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = (HOUSE / "constraints.txt").read_text(encoding="utf-8").lower().replace("_", "-")
    readme = (HOUSE / "README.md").read_text(encoding="utf-8").lower()
    extras = [name for group in project["optional-dependencies"].values() for name in group]
    for dependency in project["dependencies"]:
        assert f"| {_name(dependency)} |" in readme, f"the README does not say why {dependency} is there"
    for dependency in [*project["dependencies"], *extras]:
        assert re.search(rf"^{re.escape(_name(dependency))}==", pinned, re.MULTILINE), dependency


def _name(dependency: str) -> str:
    return re.split(r"[\[<>=!~; ]", dependency)[0].lower()


def test_constraints_pin_exactly_and_only():
    for line in (HOUSE / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert line.startswith("#") or re.fullmatch(r'[\w.-]+==[\w.]+(; python_version [<>=]+ "3\.\d+")?', line), line


def test_data_files_say_where_they_come_from():
    for file in sorted((HOUSE / "src").rglob("*.csv")):
        assert file.read_text(encoding="utf-8").startswith("#"), f"{file.relative_to(HOUSE)} has no header"
