"""Every text is looked up when it is shown, in the language that was chosen.

The pseudo-language puts ⟦…⟧ around each text, so one that was not looked up stands out.
"""

import gettext
import importlib
import inspect
import os
import pkgutil
import re
import typing
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from babel.messages.catalog import Catalog

import wijkworkshop
from tests.support.saying import every_part
from tools import messages
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.navigation import blocks, stops
from wijkworkshop.core.outcomes.purpose import working_sentence
from wijkworkshop.core.public.own_work import MARK
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.view import lit_view, screen_at
from wijkworkshop.core.session import Session
from wijkworkshop.example import fill
from wijkworkshop.export.report import report
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import PAGES, pages_of
from wijkworkshop.pages.marks import Text
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.translating import DOMAIN, LanguageUnknown, languages, use_language
from wijkworkshop.wording.dutch import sentence_case
from wijkworkshop.wording.forms import FORM_WORDS, OTHERWISE
from wijkworkshop.wording.terms import group_words

PSEUDO = "qps"  # one of the codes that no language has
WORD = re.compile(r"[^\W\d_]{2,}")
JOINTS = re.compile(r", |; |: | · |\. |\n|\u00a0\u00a0")  # what texts are put together with
NUMBER = re.compile(r"^\d+ ")  # what an option is called by, before its words
COLOR = re.compile(r"#[0-9A-F]{6}")
NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


@cache
def _collected() -> Catalog:
    return messages.collected()


@pytest.fixture(autouse=True)
def _language_as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LANGUAGE", os.environ.get("LANGUAGE", ""))
    domain = gettext.textdomain()
    yield
    gettext.textdomain(domain)


@pytest.fixture(scope="session")
def locale(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the pseudo-language."""
    catalog = Catalog(domain=DOMAIN)
    for message in _collected():
        if isinstance(message.id, str):
            catalog.add(message.id, f"⟦{message.id}⟧")
        else:
            catalog.add(message.id, tuple(f"⟦{text}⟧" for text in message.id))
    folder = tmp_path_factory.mktemp("locale")
    path = folder / PSEUDO / "LC_MESSAGES" / f"{DOMAIN}.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(messages.compiled(catalog))
    return folder


@pytest.fixture(scope="session")
def afternoon(tmp_path_factory: pytest.TempPathFactory) -> Session:
    archive = tmp_path_factory.mktemp("archief") / "archief.db"
    with closing(Store(open_archive(archive))) as store:
        return fill(store, places.resources(), places.run_sheets())


def test_dutch_is_what_the_code_says_whatever_the_system_speaks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    use_language(None)
    assert gettext.gettext("Bewoners") == "Bewoners"


def test_a_language_holds_from_the_next_text_on_and_can_be_changed(locale: Path) -> None:
    use_language(PSEUDO, locale)
    assert gettext.gettext("Bewoners") == "⟦Bewoners⟧"
    use_language(None, locale)
    assert gettext.gettext("Bewoners") == "Bewoners"


def test_a_language_that_is_not_there_is_refused_and_changes_nothing(locale: Path) -> None:
    use_language(PSEUDO, locale)
    with pytest.raises(LanguageUnknown, match="xx"):
        use_language("xx", locale)
    assert gettext.gettext("Bewoners") == "⟦Bewoners⟧"


def test_languages_are_those_with_a_compiled_translation(locale: Path, tmp_path: Path) -> None:
    assert languages(locale) == (PSEUDO,)
    assert languages(tmp_path) == ()


Words = Callable[..., Any]


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(wijkworkshop.__path__, "wijkworkshop."):
        if found.name.endswith("words") or ".wording." in found.name:
            yield importlib.import_module(found.name)


def _tables() -> Iterator[tuple[Words, tuple[type[Enum], ...]]]:
    """Every public function of a words module that takes terms of the field only."""
    for module in _modules():
        for function in vars(module).values():
            if not inspect.isfunction(function) or function.__module__ != module.__name__:
                continue
            hints = typing.get_type_hints(function)
            wanted = [kind for name, kind in hints.items() if name != "return"]
            terms = all(isinstance(kind, type) and issubclass(kind, Enum) for kind in wanted)
            if wanted and terms and hints["return"] is str and "icon" not in function.__name__:
                yield function, tuple(wanted)


def test_there_are_tables_to_look_at() -> None:
    assert group_words in [function for function, _ in _tables()]


@pytest.mark.parametrize(
    ("function", "terms"),
    [pytest.param(f, t, id=f"{f.__module__}.{f.__name__}") for f, t in _tables()],
)
def test_every_term_has_words_and_they_are_translated(
    function: Words, terms: tuple[type[Enum], ...], locale: Path
) -> None:
    use_language(PSEUDO, locale)
    words = [function(*members) for members in product(*terms)]
    assert [each for each in words if each and not each.startswith("⟦")] == []


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, Enum):
        return
    if isinstance(value, str) and not COLOR.fullmatch(value):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from _strings(getattr(value, each.name))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _strings(each)


def _own_words(session: Session) -> str:
    """What people typed, also where it begins a line, and what the content says.

    That is nobody's to translate here.
    """
    records = [record for table in session.tables.values() for record in table.values()]
    texts = [text for record in records for text in _strings(record)]
    return "\n".join([*texts, *map(sentence_case, texts), working_sentence(session)])


def _untranslated(texts: Iterator[str], own: str) -> set[str]:
    """Pieces of texts that were not translated and that nobody of the session wrote."""
    bare = (text.removesuffix(MARK) for text in texts)
    plain = (text for text in bare if "⟦" not in text and "⟧" not in text and text not in own)
    pieces = (NUMBER.sub("", piece).rstrip(".") for text in plain for piece in JOINTS.split(text))
    return {piece for piece in pieces if WORD.search(piece) and piece not in own}


def test_every_screen_that_the_room_sees_is_translated(locale: Path, afternoon: Session) -> None:
    use_language(PSEUDO, locale)
    screens = [
        screen_at(afternoon, stop)
        for block in blocks(afternoon)
        for stop in stops(afternoon, block.id)
    ]
    screens.append(lit_view(afternoon, NOW).screen)
    own = _own_words(afternoon)
    space = Space(1920, LIGHT, measure)
    shown = (
        mark.text
        for screen in screens
        for page in PAGES[type(screen)](screen, space)
        for mark in page
        if isinstance(mark, Text)
    )
    assert _untranslated(shown, own) == set()


def test_every_word_of_a_report_is_translated(locale: Path, afternoon: Session) -> None:
    use_language(PSEUDO, locale)
    catalogue = load_catalogue(places.resources() / "content")
    own = _own_words(afternoon) + "\n".join(_strings(catalogue))
    said = report(afternoon, NOW, catalogue)
    assert _untranslated(_strings(every_part(said)), own) == set()
    assert _untranslated(iter((said.kind, *said.status)), own) == set()


@pytest.mark.parametrize("domain", messages.SOURCES)
def test_the_template_holds_the_texts_that_are_there_now(domain: str) -> None:
    """When this fails: python tools/messages.py."""
    template = {message.id for message in messages.read(messages.template_of(domain))}
    assert template == {message.id for message in messages.collected(domain)}


def _ships() -> list[tuple[str, str]]:
    return [
        (domain, code)
        for domain in messages.SOURCES
        for code in sorted(messages.translations(domain))
    ]


@pytest.mark.parametrize(("domain", "code"), _ships())
def test_every_translation_that_ships_is_whole_and_compiled(domain: str, code: str) -> None:
    path = messages.po_of(code, domain)
    catalog = messages.read(path)
    assert list(messages.mistakes(catalog)) == []
    assert messages.unfinished(catalog) == []
    assert {each.id for each in catalog} >= {each.id for each in messages.collected(domain)}
    assert path.with_suffix(".mo").read_bytes() == messages.compiled(catalog)


def test_phones_have_all_that_the_room_reads_of_a_form() -> None:
    """With `N_` in place of `P_` a word would stay Dutch on every phone."""
    known = {message.id for message in messages.collected(messages.PHONE)}
    for words in (*FORM_WORDS.values(), *OTHERWISE.values()):
        room = (*words.levels.values(), *words.ends, words.hint, words.on_paper, words.by_hands)
        assert {text for text in (*room, words.counted) if text} <= known


def test_phones_speak_three_languages_besides_dutch() -> None:
    assert messages.translations(messages.PHONE) >= {"en", "tr", "ar"}


def test_what_is_not_finished_is_noticed() -> None:
    catalog = Catalog(locale="en")
    catalog.add("Gemeente", "Municipality")
    catalog.add("Bewoners", "")
    catalog.add("Anderen", "Other", flags=["fuzzy"])
    catalog.add(("{count} hand", "{count} handen"), ("{count} hand", ""))
    assert messages.unfinished(catalog) == ["Bewoners", "Anderen", "{count} hand"]


def test_other_names_than_the_text_has_are_a_mistake() -> None:
    catalog = Catalog(locale="en")
    catalog.add("{count} papier", "{count} on paper")
    catalog.add("{count} met stickers", "{number} with stickers")
    catalog.add("{first} herkent dit", "recognised")
    catalog.add(("{count} hand", "{count} handen"), ("one hand", "{count} hands"))
    catalog.add("Gemeente", "")
    found = list(messages.mistakes(catalog))
    assert len(found) == 2
    assert "stickers" in found[0]
    assert "herkent" in found[1]


def test_a_plural_form_for_several_numbers_says_which() -> None:
    """In Turkish one form is for all numbers: without it 'two goals' would be one."""

    def wrong(code: str, *forms: str) -> int:
        catalog = Catalog(locale=code)
        catalog.add(("een doel", "{count} doelen"), forms)
        return len(list(messages.mistakes(catalog)))

    few, many = "{count} أهداف", "{count} هدفًا"
    assert wrong("tr", "bir hedef") == 1
    assert wrong("tr", "{count} hedef") == 0
    assert wrong("ar", few, "هدف", "هدفين", few, many, many) == 0
    assert wrong("ar", few, "هدف", "هدفين", "أهداف", many, many) == 1


def test_a_page_drawn_before_is_drawn_again_in_another_language(
    locale: Path, afternoon: Session
) -> None:
    """Pages are laid out once; that must not keep them in the language of the first time."""
    stop = next(stop for block in blocks(afternoon) for stop in stops(afternoon, block.id))
    view = PublicView(screen_at(afternoon, stop))
    use_language()
    dutch = pages_of(view, 1920, LIGHT, measure)
    use_language(PSEUDO, locale)
    assert pages_of(view, 1920, LIGHT, measure) != dutch
