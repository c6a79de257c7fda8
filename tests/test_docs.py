"""What README and docs name exists: files, modules, functions, tests, commands, buttons and keys.

In the Dutch pages and in README, **bold** is a text of the app and <kbd> a key of it.
"""

import ast
import builtins
import importlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest

from tools import messages
from wijkworkshop.cli import main

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "wijkworkshop"
DUTCH = (
    "voorbereiden",
    "eigen-inhoud",
    "de-bijeenkomst",
    "het-netwerk",
    "materiaal",
    "papier",
    "talen",
    "verslag",
    "privacy",
    "votes",
    "installing",
)
PAGES = [
    *(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "SECURITY")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
FOR_USERS = [ROOT / "README.md", *(ROOT / "docs" / f"{name}.md" for name in DUTCH)]

FENCE = re.compile(r"^```.*?^```$|^ {4}\S.*$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]*)(?:#[^)\s]*)?\)")
CODE = re.compile(r"`([^`\n]+)`")
PATH = re.compile(r"\.?[\w.-]*(?:/[\w.-]+)+/?|[\w.-]+\.(?:py|toml|md|lock|typ|ttf|json|pot|db)")
DOTTED = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+")
NAME = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+|[a-z]+(?:_[a-z]+)+|[A-Z]{3,}(?:_[A-Z]+)*")
TEST = re.compile(r"(tests/[\w/]+\.py)::(\w+)")
BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
KEY = re.compile(r"<kbd>([^<]+)</kbd>")
COMMAND = re.compile(r"(\./start|wijkworkshop) +(?:--archive \S+ +)?([a-z]+)\b")

TO_COME = re.compile(r"\bmine\b|<")
"""Names of what a reader makes: `core/voting/forms/mine.py`, `core/voting/forms/<form>.py`."""

OTHERS = ("archief.db", "archief.db.lock")
"""Files that the app makes when it runs; `./start` and `./test` make `.venv`."""


def _text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def _codes(page: Path) -> Iterator[str]:
    """Every piece of inline code that names something that is there now."""
    for code in CODE.findall(FENCE.sub("", _text(page))):
        if not TO_COME.search(code):
            yield code


@cache
def _words() -> str:
    """All code, to find a name in."""
    folders = (PACKAGE, ROOT / "tests", ROOT / "tools")
    files = [file for folder in folders for file in folder.rglob("*.py")]
    return "\n".join(_text(file) for file in [*files, ROOT / "pyproject.toml"])


def _is_there(path: str) -> bool:
    places = (ROOT, PACKAGE, ROOT / "docs", ROOT / "tests", ROOT / "resources")
    made = path in OTHERS or path.startswith(".venv/")
    return made or any((place / path).exists() for place in places)


def _resolves(dotted: str) -> bool:
    """Tell whether a dotted name leads to something; one that is not ours is left alone."""
    parts = dotted.split(".")
    if not any((PACKAGE / f"{parts[0]}{end}").exists() for end in ("", ".py")):
        return True
    found: object = importlib.import_module("wijkworkshop")
    for depth, part in enumerate(parts, 1):
        try:
            found = importlib.import_module(".".join(["wijkworkshop", *parts[:depth]]))
        except ModuleNotFoundError:
            if not _has(found, part):
                return False
            found = getattr(found, part, None)
    return True


def _has(found: object, part: str) -> bool:
    fields = getattr(found, "__dataclass_fields__", {})
    return hasattr(found, part) or part in fields or part in getattr(found, "__annotations__", {})


pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
pages_for_users = pytest.mark.parametrize(
    "page", FOR_USERS, ids=lambda page: str(page.relative_to(ROOT))
)


@pages
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(_text(page)) if link and "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


@pages
def test_files_that_are_named_exist(page: Path) -> None:
    words = (word for code in _codes(page) for word in code.split())
    paths = [word.split("::")[0] for word in words if PATH.fullmatch(word.split("::")[0])]
    assert [path for path in paths if not _is_there(path)] == []


@pages
def test_modules_and_functions_that_are_named_exist(page: Path) -> None:
    dotted = [code.removesuffix("()") for code in _codes(page)]
    dotted = [code for code in dotted if DOTTED.fullmatch(code) and not PATH.fullmatch(code)]
    assert [code for code in dotted if not _resolves(code)] == []


@pages
def test_names_from_the_code_are_in_the_code(page: Path) -> None:
    names = {code.removesuffix("()") for code in _codes(page)}
    names = {name for name in names if NAME.fullmatch(name) and not hasattr(builtins, name)}
    assert {name for name in names if not re.search(rf"\b{name}\b", _words())} == set()


@pages
def test_tests_that_are_named_exist(page: Path) -> None:
    missing = [
        f"{path}::{name}"
        for path, name in TEST.findall(_text(page))
        if not (ROOT / path).exists() or name not in _functions(ROOT / path)
    ]
    assert missing == []


@cache
def _functions(path: Path) -> frozenset[str]:
    tree = ast.walk(ast.parse(_text(path)))
    return frozenset(node.name for node in tree if isinstance(node, ast.FunctionDef | ast.ClassDef))


@pages
def test_commands_that_are_named_exist(page: Path) -> None:
    assert isinstance(main, click.Group)
    commands = (*main.list_commands(click.Context(main)), "wijkworkshop")
    known = {(program, name) for program in ("./start", "wijkworkshop") for name in commands}
    known.add(("./start", "gallery"))  # a tool of the checkout
    assert {found for found in COMMAND.findall(_text(page)) if found not in known} == set()


@pages_for_users
def test_what_is_on_a_button_is_on_a_button(page: Path) -> None:
    assert [bold for bold in BOLD.findall(_text(page)) if bold not in _translated()] == []


@cache
def _translated() -> frozenset[str]:
    return frozenset(
        text
        for message in messages.collected()
        for text in ([message.id] if isinstance(message.id, str) else message.id)
    )


@pages_for_users
def test_keys_do_what_the_page_says(page: Path) -> None:
    keys = importlib.import_module("wijkworkshop.ui.console.keys")
    table = importlib.import_module("wijkworkshop.ui.console.panels.table")
    own = (binding for row in table.PANELS.values() for binding in row.keys)
    bound = (key for each in (*table.bindings(table.PANELS), *own) for key in each.keys)
    known = {keys.shown(key) for key in bound} | set(ELSEWHERE)
    assert [key for key in KEY.findall(_text(page)) if key not in known] == []


ELSEWHERE = (
    "Enter",
    "Tab",
    "Ctrl+Enter",
    "↑",
    "↓",
    "Backspace",
    "Del",
    "Ctrl+↑",
    "Ctrl+↓",
    "Alt+A",
    "Alt+1",
    "Alt+4",
    "Alt+L",
    "Alt+N",
    "Alt+U",
    "Alt+W",
    "Alt+↑",
    "Alt+↓",
    "Ctrl+Y",
    "Ctrl+1",
    "Ctrl+8",
    "Ctrl+P",
    "Ctrl+N",
    "Ctrl+F",
    "F3",
    "F4",
)
"""Keys of editors, tables and lists."""


def test_a_wrong_name_is_noticed() -> None:
    assert _resolves("storage.store.Store.write")
    assert _resolves("os.path.nothing")  # not ours
    assert not _resolves("storage.store.Store.nothing")
    assert not _resolves("core.nothing")
    assert _is_there("core/session.py")
    assert not _is_there("core/nothing.py")


def test_the_table_of_features_is_whole() -> None:
    """Every feature of the dossier has a line; those of this version a test."""
    lines = _text(ROOT / "docs" / "features.md").splitlines()
    rows = {line.split("|")[1].strip(): line for line in lines if line.startswith("| E")}
    assert list(rows) == [f"E{number:02}" for number in range(1, 70)]
    there = [name for name, line in rows.items() if "later" not in line.split("|")[3]]
    assert {"E21", "E46", "E47", "E49", "E53", "E58", "E59", "E61", "E64"} <= set(there)
    assert [name for name in there if not TEST.search(rows[name])] == []
    assert f"Now: {len(there)} of {len(rows)}." in "\n".join(lines)


def test_pictures_are_small_enough() -> None:
    sizes = [each.stat().st_size for each in (ROOT / "docs" / "pictures").glob("*.png")]
    assert sizes
    assert max(sizes) < 250_000
    assert sum(sizes) < 2_000_000
