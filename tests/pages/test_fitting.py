"""The laws of fitting: never out of its room, balanced without an extra line, no letter lost."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.support.pages.checks import overlap
from wijkworkshop.core.voting.packages import package_label
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.fitting import fit, height_of, least_width, same_size, width_of
from wijkworkshop.pages.layout import cols, flow, rows
from wijkworkshop.pages.marks import Fitted, Rect, Text, Type

KIND = Type(60, 700, floor=36)
SOFT = "\u00ad"
words = st.lists(
    st.text("abcdefghijklmnoprstuvwzé-/" + SOFT, min_size=1, max_size=16), min_size=1, max_size=20
).map(" ".join)
plain_words = words.map(lambda text: text.translate(dict.fromkeys(map(ord, "-/" + SOFT))))
widths = st.floats(150, 1700)
heights = st.floats(45, 900)


def _whole(fitted: Fitted) -> bool:
    return not fitted.elided and not fitted.broken


@given(words, widths, heights)
def test_a_text_never_leaves_its_room(text: str, width: float, height: float) -> None:
    fitted = fit(text, KIND, width, height, measure)
    assert KIND.floor <= fitted.size <= KIND.size
    assert all(wide <= width + 0.01 for wide in fitted.widths) or fitted.broken
    assert len(fitted.lines) * fitted.size * KIND.leading <= height + 0.51 or fitted.elided


@given(words, widths, heights)
def test_no_letter_is_lost_unless_it_says_so(text: str, width: float, height: float) -> None:
    fitted = fit(text, KIND, width, height, measure)
    assume(_whole(fitted))
    kept = "".join(fitted.lines).replace(" ", "").replace("-", "")
    assert kept == text.replace(" ", "").replace("-", "").replace(SOFT, "")


@given(words, widths, heights)
def test_balancing_keeps_the_number_of_lines(text: str, width: float, height: float) -> None:
    fitted = fit(text, KIND, width, height, measure)
    assume(_whole(fitted))
    fixed = replace(KIND, size=fitted.size, floor=fitted.size)
    tall = height_of(text, fixed, width, measure)
    assert round(tall / (fitted.size * KIND.leading)) == len(fitted.lines)


@given(plain_words, widths, heights)
def test_more_room_never_gives_smaller_letters(text: str, width: float, height: float) -> None:
    eager = replace(KIND, thrift=1.0)
    first = fit(text, eager, width, height, measure)
    assume(_whole(first))
    assert fit(text, eager, width, height + 50, measure).size >= first.size


def test_a_word_that_need_not_break_when_smaller_may_take_more_lines() -> None:
    fitted = fit("a aaaaaaaaa/aa a", KIND, 302, 117, measure)
    assert _whole(fitted)


def test_a_long_text_is_elided_and_says_so() -> None:
    fitted = fit("woord " * 60, KIND, 300, 100, measure)
    assert fitted.elided
    assert fitted.lines[-1].endswith("…")


def test_a_long_word_is_broken_and_says_so() -> None:
    assert fit("W" * 60, KIND, 300, 900, measure).broken


def test_a_soft_hyphen_shows_only_where_a_word_breaks() -> None:
    word = f"ontmoetings{SOFT}plekken"
    wide = fit(word, KIND, 1700, 200, measure)
    narrow = fit(word, KIND, width_of("ontmoetings-", KIND, measure), 200, measure)
    assert wide.lines == ("ontmoetingsplekken",)
    assert narrow.lines == ("ontmoetings-", "plekken")


def test_a_word_that_fits_on_a_line_is_not_cut() -> None:
    text = f"meer ontmoetings{SOFT}plekken"
    width = width_of("ontmoetingsplekken", KIND, measure) + 1
    fitted = fit(text, replace(KIND, floor=60), width, 300, measure)
    assert fitted.lines == ("meer", "ontmoetingsplekken")


def test_a_tenth_smaller_when_it_saves_a_line() -> None:
    text = "een zin die net niet past"
    width = width_of(text, KIND, measure) * 0.95
    fitted = fit(text, KIND, width, 300, measure)
    assert len(fitted.lines) == 1
    assert fitted.size >= 54


def test_texts_of_one_kind_get_one_size() -> None:
    texts = [
        Text(rect, text, KIND, "#000000", fit(text, KIND, rect.width, rect.height, measure))
        for rect, text in ((Rect(0, 0, 900, 70), "kort"), (Rect(0, 0, 300, 70), "iets langer zo"))
    ]
    assert len({text.fitted.size for text in same_size(texts, measure)}) == 1


def test_the_longest_piece_decides_the_least_width() -> None:
    floor = replace(KIND, size=KIND.floor)
    assert least_width("een verantwoording", KIND, measure) == width_of(
        "verantwoording", floor, measure
    )


@given(st.lists(st.one_of(st.none(), st.floats(1, 100)), min_size=1, max_size=8), st.floats(0, 20))
def test_rows_and_columns_fill_their_room(sizes: list[float | None], gap: float) -> None:
    assume(None in sizes)
    rect = Rect(10, 20, 1200, 1100)
    assert abs(rows(rect, *sizes, gap=gap)[-1].bottom - rect.bottom) < 0.01
    assert abs(cols(rect, *sizes, gap=gap)[-1].right - rect.right) < 0.01


@given(st.lists(st.floats(10, 400), min_size=1, max_size=12))
def test_what_flows_stays_within_its_room(wide: list[float]) -> None:
    rect = Rect(0, 0, 400, 0)
    places = flow(wide, rect, 40, 10)
    assert all(place.right <= rect.right + 0.5 for place in places)
    assert not any(overlap(one, two) for one in places for two in places if one is not two)


def test_what_needs_more_lines_breaks_between_its_parts() -> None:
    kind = Type(40, 400, floor=36)
    cell = "Verkoop van sociale huurwoningen → Wie vooruitkomt, kan hier blijven"
    assert fit(cell, kind, 800, 200, measure).lines == (
        "Verkoop van sociale huurwoningen",
        "→ Wie vooruitkomt, kan hier blijven",
    )
    assert fit(cell, kind, 2000, 200, measure).lines == (cell,)
    three = "Achterstallig onderhoud · Sociaal beheer · Betere voorzieningen"
    assert len(fit(three, kind, 700, 300, measure).lines) == 2  # a third line would be too many
    assert fit(three, kind, 500, 300, measure).lines == (
        "Achterstallig onderhoud ·",
        "Sociaal beheer ·",
        "Betere voorzieningen",
    )


def test_the_parts_of_a_package_are_a_list_when_they_need_more_lines() -> None:
    kind = Type(40, 400, floor=36)
    package = package_label(("Achterstallig onderhoud", "Sociaal beheer", "Voorzieningen"))
    assert fit(package, kind, 2000, 200, measure).lines == (package,)
    assert fit(package, kind, 700, 300, measure).lines == (
        "· Achterstallig onderhoud",
        "· Sociaal beheer",
        "· Voorzieningen",
    )


def test_a_line_does_not_end_within_a_count_where_it_can() -> None:
    kind = Type(40, 400, floor=40)
    words = "Het vaakst herkennen we ‘Er wonen meer verschillende mensen’ (45 van de 52); meer"
    for wide in range(400, 1400, 50):
        lines = [line.replace("\u00a0", " ") for line in fit(words, kind, wide, 900, measure).lines]
        assert " ".join(lines) == words
        assert any("(45 van de 52);" in line for line in lines), wide
    assert len(fit("45 van de 52", kind, 100, 900, measure).lines) > 1, "no room for a whole count"
