"""Words in Arabic or Hebrew on paper: kept apart in a sentence, from the right on their own."""

import re
from pathlib import Path

import pymupdf

from tests.support.core.scenes import START, Evening, block, evening, voting
from tests.support.saying import told
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.terms import BlockKind, FormKind
from wijkworkshop.export.bidi_isolation import isolate_words
from wijkworkshop.export.formats import write
from wijkworkshop.export.glyphs import showable
from wijkworkshop.export.paper import slips
from wijkworkshop.export.pdf import FORMAT, write_slips
from wijkworkshop.export.report import report
from wijkworkshop.wording.dutch import from_the_right

ARABIC, HEBREW = "السكن للجميع 12", "גן לכולם (3)"
"""Each has a number, which turns around its neighbours when nothing keeps it apart."""


def _evening() -> Evening:
    here = evening(block(BlockKind.STEP_1, voting(FormKind.SINGLE_CHOICE, ARABIC, HEBREW)))
    here.do(GoToBlock(1), OpenRound(1))
    for number in range(1, 8):
        here.do(CastBallot(1, number, ((1, 1),)))
    here.do(CloseRound(1), SettleRound(1), AddContribution(1, f"{ARABIC}. {ARABIC}."))
    return here


def test_a_session_without_such_words_stays_the_same_object() -> None:
    session = evening(block(BlockKind.STEP_1)).session
    assert isolate_words(session) is session


def test_in_a_sentence_of_the_report_they_stand_apart(catalogue: Catalogue) -> None:
    said = told(report(_evening().session, START, catalogue))
    assert f"\u2068{ARABIC}\u2069" in said
    rest = re.sub("\u2068[^\u2068\u2069]*\u2069", "", said)
    assert [line for line in rest.splitlines() if from_the_right(line)] == []


def test_marks_that_keep_apart_are_whole_or_not_there() -> None:
    assert showable("\u2068بيت\u2069 en \u202eevil") == "\u2068بيت\u2069 en evil"
    assert showable("\u2068\u2068بيت\u2069") == "\u2068بيت\u2069"
    assert showable("a\u2069b\u2068") == "ab"


def test_report_and_slips_are_set_with_them(tmp_path: Path, catalogue: Catalogue) -> None:
    session = _evening().session
    list(write(report(session, START, catalogue), tmp_path / "verslag.pdf", FORMAT))
    list(write_slips(slips(session), tmp_path / "briefjes.pdf"))
    for name in ("verslag.pdf", "briefjes.pdf"):
        with pymupdf.open(tmp_path / name) as file:
            names = [font[3].split("+")[-1] for page in file for font in page.get_fonts()]
            words = "".join(page.get_text() for page in file)
        assert {"IBMPlexSansArabic", "NotoSansHebrew"} <= {name.split("-")[0] for name in names}
        assert "[?]" not in words


def test_a_dutch_sentence_about_them_still_runs_from_the_left(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    list(write(report(_evening().session, START, catalogue), tmp_path / "verslag.pdf", FORMAT))
    with pymupdf.open(tmp_path / "verslag.pdf") as file:
        pages = [page.get_text("words") for page in file]
    words, verb = next((page, word) for page in pages for word in page if word[4] == "kozen")
    line = [word for word in words if abs(word[1] - verb[1]) < 3]
    arabic = [word for word in line if from_the_right(word[4])]
    assert arabic
    assert all(word[0] >= verb[2] for word in arabic)
    assert [word[4] for word in line if word[2] <= verb[2]] == ["7", "van", "de", "7", "kozen"]
