"""Marks a session's own texts as Dutch before they are put in sentences of another language."""

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

from markupsafe import Markup, escape

from wijkworkshop.core.document import Phrase
from wijkworkshop.core.messages import Msgid
from wijkworkshop.core.public.own_work import MARK
from wijkworkshop.wording.dutch import from_the_right

T = TypeVar("T")

OPEN, CLOSE = "\ue000", "\ue001"
"""Private-use characters around a Dutch text; they are removed from anything else."""

NOT_WORDS = frozenset(
    ("icon", "data", "address", "site", "mail", "page", "code", "wifi_name", "wifi_password")
)
ENDS = re.compile(r"[\s.?!…]*$")
ADDRESS = re.compile(r"https?://\S+$")
LETTER = re.compile(r"[^\W\d_]")
ARABIC = "[\u0600-\u06ff]"
WITH_IT = (
    (re.compile(f"‘{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}([.?!…]*)’"), rf"{OPEN}‘\1\2’{CLOSE}"),
    (
        re.compile(
            rf"(?<!{ARABIC})(?<!{ARABIC} )({OPEN}[^{OPEN}{CLOSE}]*)(?<!’){CLOSE}((?:[.?!…]| …)+)"
        ),
        rf"\1\2{CLOSE}",
    ),
    (
        re.compile(
            rf"(?<!{ARABIC})(?<!{ARABIC} )({OPEN}[^{OPEN}{CLOSE}]*){CLOSE}{re.escape(MARK)}"
        ),
        rf"\1{MARK}{CLOSE}",
    ),
    (re.compile(f"{CLOSE}( | · |, |: |; ){OPEN}"), r"\1"),
    (re.compile(rf"{CLOSE}, (?=[\d ]*{ARABIC})"), f"{CLOSE}\u060c "),
)
"""What is marked together with a Dutch text, or it would be on the wrong side in Arabic: its
quotes, its full stop, the mark of our own work, and what joins it to another one. Arabic text
around it has its own comma and full stop."""
_GONE = dict.fromkeys(map(ord, OPEN + CLOSE))


def marked(value: T) -> T:
    """Return a screen in which every text of the session is marked as Dutch."""
    return cast("T", _marked(value))


def _marked(value: object) -> object:
    if isinstance(value, str):
        return value if isinstance(value, Enum | Msgid) else _text(value)
    if type(value) is tuple:
        return tuple(map(_marked, value))
    if isinstance(value, Phrase):
        return replace(value, names=tuple((name, marked(said)) for name, said in value.names))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    parts = {each.name: getattr(value, each.name) for each in fields(value) if each.init}
    return replace(value, **{k: v if k in NOT_WORDS else _marked(v) for k, v in parts.items()})


def _text(text: str) -> str:
    """Return a marked text; its last full stop is outside, so that it can be removed."""
    text = text.translate(_GONE)
    if not LETTER.search(text) or from_the_right(text):
        return text
    bare = text[: cast("re.Match[str]", ENDS.search(text)).start()]
    return f"{OPEN}{bare}{CLOSE}{text[len(bare) :]}"


def capital(text: str) -> str:
    """Return a text with a capital letter, also inside marks."""
    if text.startswith(OPEN):
        return OPEN + capital(text[1:])
    return text[:1].upper() + text[1:]


def as_html(text: str) -> Markup:
    """Return a text as HTML, with `lang` on what was marked."""
    safe = str(escape(text))
    if ADDRESS.match(safe):
        return Markup(f'<span dir="ltr">{safe}</span>')  # noqa: S704 - escaped as well
    if OPEN not in safe:
        return Markup(safe.translate(_GONE))  # noqa: S704 - it was escaped just now
    for pattern, better in WITH_IT:
        safe = pattern.sub(better, safe)
    spoken = safe.replace(OPEN, '<span lang="nl" dir="ltr">').replace(CLOSE, "</span>")
    whole = spoken.count("<span ") == spoken.count("</span>")
    return Markup(spoken if whole else safe.translate(_GONE))  # noqa: S704 - escaped as well
