"""The words of phones: every language, their directions, what is checked, what is liked best."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readable import assert_own_words, assert_readable
from tests.support.web.told import PSEUDO, pseudo
from tools import messages
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.terms import FormKind, Group, Wording
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.web.pages.words import Words, all_words, not_checked, preferred, words_in
from wijkworkshop.wording.terms import group_words

LANGUAGES = tuple(words.code for words in all_words())
CHECKED = {"nl"}
"""Languages that somebody who speaks them has looked at."""

IN_ALL = pytest.mark.parametrize("code", LANGUAGES)


def test_dutch_comes_first_and_each_language_says_its_own_name() -> None:
    names = {words.code: words.name for words in all_words()}
    assert ("nl", *sorted(names.keys() - {"nl"})) == LANGUAGES
    known = {"nl": "Nederlands", "en": "English", "tr": "Türkçe", "ar": "العربية"}
    assert known.items() <= names.items()
    assert {words.name_in_dutch for words in all_words()} >= {"Engels", "Turks", "Arabisch"}


def test_arabic_is_read_from_right_to_left() -> None:
    found = {words.code: words.direction for words in all_words()}
    assert {"nl": "ltr", "ar": "rtl", "en": "ltr", "tr": "ltr"}.items() <= found.items()


def test_no_translation_says_that_a_speaker_checked_it_before_one_did() -> None:
    assert {words.code for words in all_words() if words.checked} == CHECKED
    assert {words.code for words in not_checked()} == set(LANGUAGES) - CHECKED
    assert words_in("nl").checked


@pytest.mark.seconds
def test_a_speaker_sets_the_header_and_it_stays_when_texts_are_collected(tmp_path: Path) -> None:
    po = messages.po_of("tr", messages.PHONE).read_text("utf-8")
    kept = tmp_path / "tr" / "LC_MESSAGES" / "phone.po"
    kept.parent.mkdir(parents=True)
    kept.write_text(po.replace("X-Checked-By-Speaker: no", "X-Checked-By-Speaker: yes"), "utf-8")
    catalog = messages.read(kept)
    catalog.update(messages.collected(messages.PHONE))
    messages.save(catalog, kept)
    kept.with_suffix(".mo").write_bytes(messages.compiled(messages.read(kept)))
    assert Words("tr", tmp_path).checked
    assert not_checked(tmp_path) == ()


@IN_ALL
def test_every_group_has_a_name(code: str) -> None:
    words = words_in(code)
    assert_own_words((group, words.group(group)) for group in Group)
    translated = sum(words.group(group) != group_words(group) for group in Group)
    assert translated == (0 if code == "nl" else len(Group))


@IN_ALL
def test_every_answer_of_every_scale_has_words_of_its_own(code: str) -> None:
    words, dutch = words_in(code), words_in("nl")
    for form, rules in FORMS.items():
        for wording in Wording:
            said = [words.level(form, level, wording) for level in rules.scale]
            if form is FormKind.GRADE:
                assert not any(said)
                continue
            assert len(set(said)) == len(said), (form, said)
            if code != "nl":
                assert not set(said) & {dutch.level(form, each, wording) for each in rules.scale}


@IN_ALL
@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_told(code: str, reason: Reason) -> None:
    assert_readable(words_in(code).why(reason))
    if code != "nl":
        assert words_in(code).why(reason) != words_in("nl").why(reason)


def test_arabic_counts_in_six_ways() -> None:
    dots = words_in("ar").ngettext
    said = {dots("{count} stip", "{count} stippen", number) for number in (1, 2, 5, 11)}
    assert len(said) == 4
    assert dots("{count} stip", "{count} stippen", 3) == dots(
        "{count} stip", "{count} stippen", 110
    )


@pytest.mark.seconds
def test_pages_speak_the_language_for_as_long_as_it_is_asked(tmp_path: Path) -> None:
    words = Words(PSEUDO, pseudo(tmp_path))
    assert words.said(lambda: group_words(Group.RESIDENTS)) == "⟦Bewoners⟧"
    assert group_words(Group.RESIDENTS) == "Bewoners"


@pytest.mark.seconds
def test_a_language_stays_as_it_was_when_words_cannot_be_made(tmp_path: Path) -> None:
    words = Words(PSEUDO, pseudo(tmp_path))

    def fail() -> str:
        raise KeyError

    with pytest.raises(KeyError):
        words.said(fail)
    assert group_words(Group.RESIDENTS) == "Bewoners"


@pytest.mark.parametrize("code", ["", "xx", "de", "../en", "en\n", "EN", "nl" * 200, "\x00"])
def test_what_is_no_language_of_ours_is_dutch(code: str) -> None:
    assert words_in(code).code == "nl"


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("", "nl"),
        ("tr-TR,tr;q=0.9,en;q=0.8", "tr"),
        ("de-DE,de;q=0.9,en;q=0.5", "en"),
        ("ar-SA", "ar"),
        ("en;q=0.2, tr;q=0.7", "tr"),
        ("en;q=0", "nl"),
        ("en;q=nan", "nl"),
        ("en;q=x,ar", "ar"),
        ("*", "nl"),
        ("EN-gb", "en"),
        ("fr,nl", "nl"),
    ],
)
def test_a_browser_tells_which_language_it_likes_best(header: str, code: str) -> None:
    assert preferred(header) == code


@given(st.text(max_size=2000))
def test_any_header_gives_a_language_of_ours(header: str) -> None:
    assert preferred(header) in LANGUAGES


def test_dutch_within_another_language_is_marked_and_safe() -> None:
    assert words_in("nl").dutch("<b>") == "&lt;b&gt;"
    assert words_in("ar").dutch("<b>") == '<span lang="nl" dir="ltr">&lt;b&gt;</span>'
    assert words_in("ar").dutch("") == ""
