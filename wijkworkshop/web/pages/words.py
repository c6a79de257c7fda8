"""The texts of the phones' pages, in the language of each participant.

Source texts are Dutch; each other language is a catalogue in the domain `phone`, which also has
the texts of the projection (`pages/`). A session's own texts stay Dutch in every language, and are
marked so. Numbers are written as on the projection (`wording/dutch.py`), also in Arabic.
"""

from collections.abc import Callable
from functools import cache
from gettext import GNUTranslations, NullTranslations, translation
from pathlib import Path
from typing import TypeVar

from markupsafe import Markup, escape

from wijkworkshop import places
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.terms import FormKind, Group, Wording
from wijkworkshop.translating import languages, speaking
from wijkworkshop.web.pages.refusals import why
from wijkworkshop.wording.forms import level_words
from wijkworkshop.wording.terms import for_whom, group_words

DOMAIN, SOURCE = "phone", "nl"
NAME, NAME_IN_DUTCH, DIRECTION, CHECKED = (
    "x-language-name",
    "x-name-in-dutch",
    "x-direction",
    "x-checked-by-speaker",
)
"""Headers of a catalogue: `X-Checked-By-Speaker: yes` is for a speaker to set."""

T = TypeVar("T")


class Words:
    """The texts of one language."""

    def __init__(self, code: str = SOURCE, folder: Path | None = None) -> None:
        """Read the catalogue of an existing language; Dutch has none."""
        self.folder = folder or places.resources() / "locale"
        found: NullTranslations = NullTranslations()
        if code != SOURCE:
            found = translation(DOMAIN, self.folder, [code], GNUTranslations)
        self.gettext, self.ngettext = found.gettext, found.ngettext
        about = found.info()
        self.code = code
        self.name = about.get(NAME, code) if about else "Nederlands"
        self.name_in_dutch = about.get(NAME_IN_DUTCH, code) if about else "Nederlands"
        self.direction = about.get(DIRECTION, "ltr")
        self.checked = code == SOURCE or about.get(CHECKED, "no") == "yes"
        self._kept: dict[object, str] = {}

    def said(self, make: Callable[[], T]) -> T:
        """Return the result of a function that is called in this language."""
        with speaking(DOMAIN, None if self.code == SOURCE else self.code, self.folder):
            return make()

    def group(self, group: Group) -> str:
        """Return the name of a group."""
        return self._once(group, lambda: group_words(group))

    def level(self, form: FormKind, level: int, wording: Wording = Wording.USUAL) -> str:
        """Return the meaning of a level of a scale; empty when its number is enough."""
        return self._once((form, level, wording), lambda: level_words(form, level, wording))

    def only(self, group: Group | None, table: int) -> str:
        """Return for whom a limited round is."""
        return self._once((group, table), lambda: for_whom(group, table))

    def why(self, reason: Reason) -> str:
        """Return why something was not done, and what to do."""
        return self._once(reason, lambda: why(reason))

    def dutch(self, text: str) -> Markup:
        """Return a session's own text as HTML, marked as Dutch in other languages."""
        if self.code == SOURCE or not text:
            return escape(text)
        return Markup('<span lang="nl" dir="ltr">{}</span>').format(text)

    def _once(self, key: object, make: Callable[[], str]) -> str:
        """Return a text from the cache, because every phone's page needs it."""
        if key not in self._kept:
            self._kept[key] = self.said(make)
        return self._kept[key]


@cache
def all_words(folder: Path | None = None) -> tuple[Words, ...]:
    """Return all languages, Dutch first."""
    found = languages(folder or places.resources() / "locale", DOMAIN)
    return Words(SOURCE, folder), *(Words(code, folder) for code in found)


def words_in(code: str, folder: Path | None = None) -> Words:
    """Return the texts of a language; Dutch when there is no such catalogue."""
    dutch, *others = all_words(folder)
    return next((each for each in others if each.code == code), dutch)


def not_checked(folder: Path | None = None) -> tuple[Words, ...]:
    """Return the languages that no speaker has checked, to warn the facilitator."""
    return tuple(each for each in all_words(folder) if not each.checked)


def preferred(header: str, folder: Path | None = None) -> str:
    """Return the available language that Accept-Language prefers; else Dutch."""
    known = {each.code for each in all_words(folder)}
    liked = sorted(map(_liked, header[:LONGEST_HEADER].split(",")), key=lambda each: -each[1])
    return next((code for code, how in liked if how > 0 and code in known), SOURCE)


LONGEST_HEADER = 400


def _liked(part: str) -> tuple[str, float]:
    """Return a language of the header without its region, and its quality from 0 to 1."""
    tag, _, rest = part.strip().partition(";")
    _, _, said = rest.partition("q=")
    try:
        how = min(float(said), 1.0) if said else 1.0
    except ValueError:
        how = 0.0
    return tag.split("-")[0].strip().lower(), how
