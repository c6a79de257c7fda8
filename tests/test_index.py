"""A test is found from its module: it has its name, or the index in tests/README.md has it.

`RENEW_GOLDEN=1 ./test tests/test_index.py` writes the index anew.
"""

import ast
import os
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path

TESTS = Path(__file__).parent
INDEX = TESTS / "README.md"
BEGINS = "\n## Tests of a flow\n"
PACKAGES = (TESTS.parent / "wijkworkshop", TESTS.parent / "tools")


@cache
def modules() -> Mapping[str, list[Path]]:
    """All modules and packages, by name."""
    found = sorted(each for package in PACKAGES for each in package.rglob("*"))
    named = [each for each in found if each.suffix == ".py" or "." not in each.name]
    by_name: dict[str, list[Path]] = {}
    for each in named:
        by_name.setdefault(each.stem, []).append(each)
    return by_name


def modules_of(test: Path) -> list[Path]:
    """The modules and packages of the test's name, in the folder of its name or below."""
    folders = {package / test.parent.relative_to(TESTS) for package in PACKAGES}
    named = modules().get(test.stem.removeprefix("test_"), ())
    return [each for each in named if folders & set(each.parents)]


def flows() -> Iterator[Path]:
    """The tests that have the name of no module, in the order of the index."""
    tests = sorted(TESTS.rglob("test_*.py"), key=lambda each: (each.parent, each.name))
    return (each for each in tests if not modules_of(each))


def subject(test: Path) -> str:
    """What a test says that it is about: the first paragraph of its docstring."""
    said = ast.get_docstring(ast.parse(test.read_text(encoding="utf-8"))) or ""
    return " ".join(said.partition("\n\n")[0].split())


def index() -> str:
    """The index as it should be."""
    lines = []
    for folder, tests in groupby(flows(), lambda each: each.parent):
        place = folder.relative_to(TESTS.parent).as_posix()
        lines += ["", f"### `{place}/`", ""]
        lines += [f"- `{each.name}`: {subject(each)}" for each in tests]
    return "\n".join(lines) + "\n"


def test_the_index_has_every_test_that_has_the_name_of_no_module() -> None:
    text = INDEX.read_text(encoding="utf-8")
    head, begins, listed = text.partition(BEGINS)
    if os.environ.get("RENEW_GOLDEN"):
        INDEX.write_text(head + BEGINS + index(), encoding="utf-8")
    else:
        assert begins
        assert listed == index()


def test_every_test_says_what_it_is_about() -> None:
    assert [each for each in TESTS.rglob("test_*.py") if not subject(each)] == []


def test_a_module_s_test_has_its_name() -> None:
    assert PACKAGES[0] / "core" / "session.py" in modules_of(TESTS / "core" / "test_session.py")
    assert modules_of(TESTS / "test_advisories.py") == [PACKAGES[1] / "advisories.py"]
    assert list(flows())
