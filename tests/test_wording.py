"""Every Dutch text stands inside `_()` or `ngettext()`, where it can be found and translated."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "wijkworkshop"
ROOMS = ("ui", "wording", "pages", "export", "web")
FILES = [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))]

LOOKED_UP = {"_": 1, "gettext": 1, "ngettext": 2}
"""How many texts each of these takes."""

COLLECTED = LOOKED_UP | {"N_": 1, "P_": 1}
"""The same with what only marks a text in a table, to be looked up when it is shown."""

SENTENCE = re.compile(r"[^\W\d_]{2,}[,:]? [^\W\d_]{2,}|^[A-ZÀ-Ý][a-zà-ÿ]{2,}[.:…?!]*$")
"""Two words beside each other, or one word with a capital: most likely meant to be read."""

STYLE_SHEET = re.compile(r"\{[^}]*:[^}]*;")
MARKUP = re.compile(r"<!?[a-z]+[ >]")

NOT_FOR_READING = {
    "Wijk Hyperlegible": "the name of a typeface",
    "Atkinson Hyperlegible Next": "the name of a typeface",
    "Noto Sans": "the name of a typeface",
    "IBM Plex Sans Arabic": "the name of a typeface",
    "Noto Sans Hebrew": "the name of a typeface",
    "Fusion": "the name of a style of Qt",
    "Wijkworkshop": "the name of the app",
    "Nederlands": "how a language calls itself",
    "Connection": "the name of a header",
    "Join in": "‘Doe mee’ in English, on the projection too",
    "public, max-age=31536000, immutable": "the value of a header",
    "\nevent: part\n": "a line of a stream",
    "Dit begrijpen we niet. Open de pagina opnieuw.": "said to what is no request of a browser",
    **dict.fromkeys(
        ("Qt, PySide6", "Typst", "Starlette", "Jinja2", "Segno"),
        "names of what the app is built with",
    ),
    **dict.fromkeys(
        (
            "Space",
            "Right",
            "Left",
            "PgDown",
            "PgUp",
            "Esc",
            "Del",
            "Enter",
            "Return",
            "Up",
            "Down",
            "Backspace",
        ),
        "Qt's name of a key",
    ),
}


def _texts(tree: ast.Module) -> Iterator[ast.Constant]:
    """Every string in the code that may be read by people."""
    skipped = {id(part) for node in ast.walk(tree) for part in _not_read(node)}
    for node in ast.walk(tree):
        text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if isinstance(node, ast.Constant) and text and id(node) not in skipped:
            yield node


def _not_read(node: ast.AST) -> Iterable[ast.AST]:
    """The parts of a node whose strings are looked up, or are not for people to read."""
    match node:
        case ast.Expr():  # a docstring
            return [node.value]
        case ast.Raise(exc=ast.expr() as error):
            return ast.walk(error)
        case ast.Call(func, args) if _name(func) in (*COLLECTED, "TypeVar") or _logs(func):
            return args
        case ast.Assign(targets=[ast.Name("__all__")]):
            return ast.walk(node.value)
        case (
            ast.arg(annotation=ast.expr() as kind)
            | ast.AnnAssign(annotation=kind)
            | ast.FunctionDef(returns=ast.expr() as kind)
        ):
            return ast.walk(kind)
    return ()


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _logs(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and _name(function.value) == "LOGGER"


def _bare(tree: ast.Module) -> list[str]:
    texts = ((node.lineno, str(node.value)) for node in _texts(tree))
    return [
        f"{line}: {text}"
        for line, text in texts
        if SENTENCE.search(text) and text not in NOT_FOR_READING
        if not (STYLE_SHEET.search(text) or MARKUP.search(text))
    ]


def _unfindable(tree: ast.Module) -> list[str]:
    """Texts that cannot be collected: put together first, or within an f-string."""
    within = [call for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)
              for call in ast.walk(node) if isinstance(call, ast.Call)]  # fmt: skip
    found = [
        f"{call.lineno}: {ast.unparse(call)}" for call in within if _name(call.func) in COLLECTED
    ]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts = node.args[: COLLECTED.get(node.func.id, 0)]
            if not all(isinstance(t, ast.Constant) and isinstance(t.value, str) for t in texts):
                found.append(f"{node.lineno}: {ast.unparse(node)}")
    return found


def _too_early(tree: ast.Module) -> list[str]:
    """Texts that are looked up while importing, before the language is known."""
    calls = [node for node in _at_import(tree) if isinstance(node, ast.Call)]
    return [f"{c.lineno}: {ast.unparse(c)}" for c in calls if _name(c.func) in LOOKED_UP]


def _at_import(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        yield child
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            for early in (*child.args.defaults, *child.args.kw_defaults, *child.decorator_list):
                if early is not None:
                    yield early
                    yield from _at_import(early)
        elif not isinstance(child, ast.Lambda):
            yield from _at_import(child)


@pytest.fixture(params=FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def tree(request: pytest.FixtureRequest) -> ast.Module:
    path: Path = request.param
    return ast.parse(path.read_text(encoding="utf-8"))


def test_no_text_is_left_out_of_the_translations(tree: ast.Module) -> None:
    assert _bare(tree) == []


def test_every_text_can_be_collected(tree: ast.Module) -> None:
    assert _unfindable(tree) == []


def test_no_text_is_looked_up_while_importing(tree: ast.Module) -> None:
    assert _too_early(tree) == []


@pytest.mark.parametrize(
    "code", ['Label("Nog te doen")', 'act.setText("Opslaan…")', 'f"Stem op {x}, dan klaar"']
)
def test_a_bare_text_is_noticed(code: str) -> None:
    assert _bare(ast.parse(code))


@pytest.mark.parametrize(
    "code",
    ['Label(_("Nog te doen"))', 'ngettext("Een stem", "Meer stemmen", n)', 'open("report.typ")',
     'raise ValueError("not a moment")', 'LOGGER.warning("could not do it")'],
)  # fmt: skip
def test_what_is_looked_up_or_not_for_reading_is_left_alone(code: str) -> None:
    assert _bare(ast.parse(code)) == []


def test_a_text_that_is_put_together_first_is_noticed() -> None:
    assert _unfindable(ast.parse('_(f"Tafel {number}")'))
    assert _unfindable(ast.parse('_("Tafel {number}").format(number=3)')) == []


def test_a_text_within_an_f_string_is_noticed() -> None:
    assert _unfindable(ast.parse("f\"{_('Tafel')} 3\""))


def test_a_text_that_is_looked_up_too_early_is_noticed() -> None:
    assert _too_early(ast.parse('TITLE = _("Doelen")'))
    assert _too_early(ast.parse('def f(title=_("Doelen")): ...'))
    assert _too_early(ast.parse('def f():\n    return _("Doelen")')) == []
