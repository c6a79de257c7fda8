"""What the room sees reaches phones as text: all of it, in order, and nothing that is private."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import get_args

import pytest

from tests.support.board_examples import BOARD_EXAMPLES
from tests.support.pages.shown_material import HEADING
from tests.support.web.told import levels, of_each_kind, shown, texts
from wijkworkshop.core.public import result_screens as r
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.public.own_work import own
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import PublicView, Screen
from wijkworkshop.core.terms import FormKind
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Role, Text
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.web.mirror import MIRRORS, as_html, mirrored
from wijkworkshop.web.mirror.dutch_content import CLOSE, OPEN, marked
from wijkworkshop.web.mirror.text_parts import Row, Rows, Sentence

PARTS_OF_A_RUN = {"Wat gebeurde er?", "In gewone woorden", "Hoe kunnen we dit duiden?"}
"""Titles of a second page that says what the first one's title says on a phone."""


def test_every_screen_can_be_told() -> None:
    assert set(MIRRORS) == set(get_args(Screen))
    assert {type(screen) for screen in shown().values()} == set(MIRRORS)


def test_every_screen_says_something_and_nothing_of_it_is_empty() -> None:
    for name, screen in shown().items():
        for text in texts(mirrored(screen)):
            assert text.strip(), name


def test_headings_go_down_one_level_at_a_time() -> None:
    for name, screen in shown().items():
        steps = pairwise(levels(mirrored(screen)))
        assert all(2 <= later <= before + 1 for before, later in steps), name


def test_no_heading_stands_above_nothing() -> None:
    for name, screen in shown().items():
        pieces = mirrored(screen).pieces
        after = [*pieces[1:], *([None] if pieces else [])]
        for piece, following in zip(pieces, after, strict=True):
            if piece.kind == "head":
                assert following is not None, (name, piece)
                assert following.kind != "head" or following.level > piece.level, (name, piece)  # type: ignore[union-attr]


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").replace("→", "").split())


@pytest.mark.seconds
def test_what_the_projection_shows_as_a_title_is_told() -> None:
    lost = [
        (name, title)
        for name, screen in shown().items()
        if not isinstance(screen, Joining)  # whoever is told so is in already
        for title in _titles(screen)
        if title not in _told(screen) and title not in PARTS_OF_A_RUN
    ]
    assert lost == []


def _titles(screen: Screen) -> set[str]:
    pages = pages_of(PublicView(screen), 1920, LIGHT, measure)
    marks = (mark for page in pages for mark in page if isinstance(mark, Text))
    return {_without_number(mark.text) for mark in marks if mark.role is Role.TITLE}


def _without_number(text: str) -> str:
    return re.sub(r"^\d+ ", "", _plain(text))


def _told(screen: Screen) -> str:
    return _plain("\n".join(texts(mirrored(screen))))


def test_what_the_material_says_of_a_rule_is_told_and_what_its_mark_means() -> None:
    told = _told(shown()["alignment-known"])
    assert "Bekend uit het materiaal: kan ‘Wie hier woont, kan hier blijven’" in told
    assert told.endswith("* uitwerking door de makers van deze app")


def test_a_goal_that_can_be_a_means_is_told_so() -> None:
    screen = BOARD_EXAMPLES["board-means"].screen
    assert isinstance(screen, s.BoardScreen)
    told = [line for line in texts(mirrored(screen)) if line.endswith("nog open: middel of doel?")]
    assert len(told) == sum(each.means for each in screen.groups) > 0


def test_a_result_has_a_row_for_each_option_with_number_label_and_total() -> None:
    screen = of_each_kind()["Ranking"]
    assert isinstance(screen, r.Ranking)
    (rows,) = (piece for piece in mirrored(screen).pieces if piece.kind == "rows")
    told = [(row.mark, row.label, row.total) for row in rows.rows]  # type: ignore[union-attr]
    assert told == [(str(b.choice.number), b.choice.label, str(b.total)) for b in screen.bars]


def test_who_took_part_is_told_of_groups_that_may_stand_apart_only() -> None:
    for screen in shown().values():
        if isinstance(screen, r.Ranking | r.Distribution | r.Preference):
            counted = [bucket.voters for bucket in screen.buckets]
            told = [
                int(line.rpartition(":")[2])
                for piece in mirrored(screen).pieces
                if piece.kind == "points"
                for line in piece.lines  # type: ignore[union-attr]
            ]
            assert told == (counted if len(counted) > 1 else [])


def test_a_ballot_tells_no_phone_how_many_voted() -> None:
    for screen in shown().values():
        if isinstance(screen, s.Ballot):
            assert (screen.received, screen.present, screen.tables) == ((), 0, 0)


def test_how_to_get_in_is_not_told_to_who_is_in() -> None:
    told = "\n".join(texts(mirrored(shown()["joining"])))
    assert "K7P4" not in told
    assert "192.168" not in told


def test_a_break_tells_until_when() -> None:
    screen = of_each_kind()["Pause"]
    assert isinstance(screen, s.Pause)
    assert f"{screen.until.hour}.{screen.until.minute:02}" in _told(screen)


def test_a_break_says_that_it_is_one_once() -> None:
    mirror = mirrored(of_each_kind()["Pause"])
    assert (mirror.above, mirror.title) == ("", "Pauze")


def test_a_mark_stands_in_the_line_above_and_what_it_means_small_below() -> None:
    screen = of_each_kind()["ParkingList"]
    assert isinstance(screen, s.ParkingList)
    mirror = mirrored(replace(screen, heading=replace(HEADING, own_work=True)))
    assert mirror.above == own(" · ".join(filter(None, (HEADING.block, HEADING.part))))
    assert mirror.pieces[-1] == Sentence("* uitwerking door de makers van deze app", soft=True)


@pytest.mark.parametrize("name", ["Pause", "Listening", "Counting", "PicturePage", "Joining"])
def test_what_stands_between_says_nothing_of_whose_work_it_is(name: str) -> None:
    screen = of_each_kind()[name]
    own = replace(screen, heading=replace(HEADING, own_work=True))  # type: ignore[arg-type]
    assert "makers van deze app" not in _told(own)


def test_a_picture_says_where_to_look() -> None:
    assert "Kijk naar het scherm" in _told(of_each_kind()["PicturePage"])


def test_answers_to_one_thing_stand_close_and_options_do_not() -> None:
    answers = (Row("1", "Lukt niet", total="4", share=8), Row("?", "Weet ik niet", share=0))
    assert Rows(answers).answers
    assert not Rows((*answers, Row("2", "Park", "tree", "4", 8))).answers
    assert not Rows((Row("1", "Lopend"),)).answers


def test_black_says_where_to_look() -> None:
    black = mirrored(s.Black())
    assert black.title == "Het scherm in de zaal is even donker"
    assert list(texts(black))[1:] == ["Kijk naar de begeleider", "U hoeft nu niets te doen"]


def test_what_people_typed_stays_text() -> None:
    hostile = '<img src=x onerror="alert(1)">'
    screen = s.Ballot(
        HEADING,
        FormKind.SINGLE_CHOICE,
        hostile,
        "",
        1,
        (Choice(1, hostile),),
        True,
        (),
        (),
        0,
        True,
    )
    for mark in (False, True):
        told = [str(as_html(text)) for text in texts(mirrored(screen, mark=mark))]
        assert not any("<img" in text for text in told)
        assert any("&lt;img" in text for text in told)


@pytest.mark.parametrize("letter", [OPEN, CLOSE])
def test_nobody_can_type_a_mark(letter: str) -> None:
    typed = f"Plein{letter} open"
    assert marked(typed) == f"{OPEN}Plein open{CLOSE}"
    assert as_html(typed) == "Plein open"


def test_a_text_in_another_script_is_not_called_dutch() -> None:
    assert marked("مرحبا") == "مرحبا"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (f"{OPEN}Wie helpt{CLOSE}?", '<span lang="nl" dir="ltr">Wie helpt?</span>'),
        (f"في{OPEN}West{CLOSE}.", 'في<span lang="nl" dir="ltr">West</span>.'),
        (f"في {OPEN}West{CLOSE}.", 'في <span lang="nl" dir="ltr">West</span>.'),
        (f"‘{OPEN}Plein{CLOSE}’: 7", '<span lang="nl" dir="ltr">‘Plein’</span>: 7'),
        (f"{OPEN}Stap{CLOSE} · {OPEN}Plan{CLOSE}", '<span lang="nl" dir="ltr">Stap · Plan</span>'),
        (f"{OPEN}Uw cijfer{CLOSE}?*", '<span lang="nl" dir="ltr">Uw cijfer?*</span>'),
        (
            f"{OPEN}Stap{CLOSE} · {OPEN}Plan{CLOSE}*",
            '<span lang="nl" dir="ltr">Stap · Plan*</span>',
        ),
        (
            f"{OPEN}Plan{CLOSE}*: {OPEN}tien straten{CLOSE}",
            '<span lang="nl" dir="ltr">Plan*: tien straten</span>',
        ),
        (f"في {OPEN}West{CLOSE}*", 'في <span lang="nl" dir="ltr">West</span>*'),
        (f"{OPEN}Plein{CLOSE}, 8 مايو", '<span lang="nl" dir="ltr">Plein</span>، 8 مايو'),
        ("https://a.nl/b/", '<span dir="ltr">https://a.nl/b/</span>'),
    ],
)  # fmt: skip
def test_what_goes_with_dutch_stands_on_its_side(text: str, html: str) -> None:
    assert as_html(text) == html
