"""The PDF is one that everybody can read, looks the same everywhere, and is whole or not there."""

import errno
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import page
import pikepdf
import pymupdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.export.conftest import MOMENT
from tests.support.core.scenes import block, evening
from tests.support.page_text import squeezed
from tests.support.printed import faults_of
from tests.support.saying import every_part
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.navigating import EditDetails
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.atomic_write import atomic_write
from wijkworkshop.export.decision_parts import Headline
from wijkworkshop.export.formats import format_of, write
from wijkworkshop.export.glyphs import MARK, characters, showable
from wijkworkshop.export.parts import (
    Chart,
    Heading,
    Paragraph,
    Part,
    Picture,
    Quote,
    Report,
    Scatter,
    Table,
)
from wijkworkshop.export.pdf import FORMAT
from wijkworkshop.export.problems import ExportProblem, ProblemKind, problem_words, saving
from wijkworkshop.export.progress import Stage
from wijkworkshop.export.report import report

NASTY = {
    "typst": '*x* _y_ `z` $a^2$ #let x = 1 <b> @c \\ // /* = - + "q" #panic("nee")',
    "controls": "a\x00b\x07c\x1b[31md\x7fe\ufeff",
    "right to left": "مرحبا بكم \u202eomgekeerd\u202c \u2067x\u2069",
    "emoji": "👍🏽 👨‍👩‍👧‍👦 🇳🇱 漢字 שלום",
    "combining": "a" + "\u0301" * 100,
    "one word": "w" * 2000,
    "no end": "-" * 2000,
    "lines": "a\n\n\n\nb\r\nc\u2028d\u2029e",
    "surrogate": "x\ud800y",
    "blank": "\u00a0 \u3000 \u200b",
}

Structure = pikepdf.Object


def _elements(node: Structure) -> Iterator[Structure]:
    """Every structure element below a node."""
    children: Any = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _elements(child)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_it_holds_to_the_standards(pdf: Path, profile: str) -> None:
    assert faults_of(pdf, profile) == {}


def test_it_is_tagged_and_says_what_it_is(pdf: Path, made: Report) -> None:
    with pikepdf.open(pdf) as file:
        assert file.Root.Lang == "nl"
        assert file.Root.MarkInfo.Marked
        assert file.Root.ViewerPreferences.DisplayDocTitle
        with file.open_metadata() as data:
            assert data["dc:title"] == (
                "Samen wonen in Nieuw-West · Verslag van de bijeenkomst"
                " · uitkomst voorlopig · voorbeeld, verzonnen"
            )
            assert str(data["xmp:CreateDate"]).startswith("2026-11-25T09:00:00")
        with file.open_outline() as outline:
            first = [p.text for p in made.front if isinstance(p, Headline)]
            chapters = [p for p in every_part(made) if isinstance(p, Heading) and p.level == 1]
            titles = [item.title for item in outline.root]
            assert titles == [*first, *(each.text for each in chapters)]


def test_every_picture_has_words_and_every_table_a_header(pdf: Path, made: Report) -> None:
    with pikepdf.open(pdf) as file:
        found = list(_elements(file.Root.StructTreeRoot))
        figures = [str(each.get("/Alt", "")) for each in found if each.S == "/Figure"]
        heads = sum(each.S == "/TH" for each in found)
        tables = sum(each.S == "/Table" for each in found)
    drawn = [p for p in made.parts if isinstance(p, Chart | Scatter | Picture)]
    assert {type(each) for each in drawn} == {Chart, Scatter, Picture}
    assert set(figures) == {showable(each.alt) for each in drawn}
    every = [p for p in every_part(made) if isinstance(p, Table)]
    assert tables >= len(every)
    assert heads >= sum(len(table.header) for table in every)


def test_only_our_fonts_are_in_it(pdf: Path) -> None:
    with pymupdf.open(pdf) as file:
        names = {font[3].split("+")[-1] for sheet in file for font in sheet.get_fonts()}
    assert {name.split("-")[0] for name in names} <= {
        "WijkHyperlegible",
        "NotoSans",
        "IBMPlexSansArabic",
        "NotoSansHebrew",
    }


def test_everything_that_the_report_says_is_in_it(pdf: Path, made: Report) -> None:
    with pymupdf.open(pdf) as file:
        inner = (0, 50, 0, -50)  # a paragraph can go on below the foot of a page
        text = squeezed("".join(sheet.get_text(clip=sheet.rect + inner) for sheet in file))
    said = [p.text for p in made.parts if isinstance(p, Paragraph | Heading)]
    assert [each for each in said if squeezed(showable(each)) not in text] == []


def test_a_draft_says_so_on_every_page(tmp_path: Path) -> None:
    long = [Paragraph("Een wijk waar iedereen kan wonen. " * 40)] * 4
    list(write(_drawn(*long, status=("tussenstand",)), tmp_path / "a.pdf", FORMAT))
    with pymupdf.open(tmp_path / "a.pdf") as file:
        assert len(file) > 2
        assert all("tussenstand" in sheet.get_text() for sheet in file)
        assert "tussenstand" in file.metadata["title"]


def _places(table: Table, folder: Path) -> dict[str, tuple[float, float]]:
    """From where to where each word of a table stands on its line; the first of its kind."""
    list(write(_drawn(table), folder / "tabel.pdf", FORMAT))
    found: dict[str, tuple[float, float]] = {}
    with pymupdf.open(folder / "tabel.pdf") as file:
        for sheet in file:
            for left, _top, right, _bottom, word, *_rest in sheet.get_text("words"):
                found.setdefault(word, (left, right))
    return found


BETWEEN = 4.0
"""Points that make two words of a line two cells: a space is under three."""


def test_heads_of_narrow_columns_stay_apart(tmp_path: Path) -> None:
    heads = ("Nr.", "Keuze", "Bewoners", "Gemeente", "Corporaties", "Zoals", "Even", "Programma")
    row = ("4", "De wijk " * 12, "8%", "22%", "19%", "17%", "13%", "16%")
    at = _places(Table("Per groep", heads, (row,), texts=2), tmp_path)
    assert at["Gemeente"][0] - at["Bewoners"][1] > BETWEEN


def test_numbers_of_neighbouring_columns_are_not_read_as_one(tmp_path: Path) -> None:
    heads = ("Wie", "Klopt", "Klopt een beetje", "Klopt niet echt", "Klopt niet", "Weet ik niet",
             "Samen", "Herkent dit")  # fmt: skip
    row = ("Iedereen", "17", "22", "8", "3", "2", "51", "39\u00a0van\u00a052")
    at = _places(Table("Mensen per antwoord", heads, (row,)), tmp_path)
    assert at["39"][0] - at["51"][1] > 2 * BETWEEN


def test_a_column_of_numbers_between_words_takes_what_it_needs(tmp_path: Path) -> None:
    heads = ("Lijst", "Nr.", "Maatregel", "Stippen en plaats")
    row = ("Gemeente", "10", "Ongelijk investeren " * 5, "26 stippen, plaats 1 van 8")
    at = _places(Table("Kortlijst", heads, (row,) * 2, texts=4), tmp_path)
    assert at["Maatregel"][0] - at["Nr."][0] < 40


@pytest.mark.seconds
def test_the_same_report_gives_the_same_bytes(made: Report, pdf: Path, tmp_path: Path) -> None:
    list(write(made, tmp_path / "b.pdf", FORMAT))
    assert (tmp_path / "b.pdf").read_bytes() == pdf.read_bytes()


@pytest.mark.seconds
def test_it_says_how_far_it_is(made: Report, tmp_path: Path) -> None:
    target = tmp_path / "c.PDF"
    stages = [progress.stage for progress in write(made, target, format_of(target))]
    assert stages == [Stage.SETTING, Stage.SAVING, Stage.DONE]


def _drawn(*parts: Part, moment: datetime = MOMENT, status: tuple[str, ...] = ()) -> Report:
    """A short report."""
    return Report("x", "x", "x", status, moment, "x", (), (), (), (Heading(1, "x"), *parts))


def _hostile(text: str, catalogue: Catalogue) -> Report:
    """A report with the text in every kind of place."""
    play = evening(block(BlockKind.STEP_4))
    details = play.session.get(Details, 1)
    play.do(EditDetails(replace(details, name=text, place=text, fixed=text, purpose=text)))
    play.do(AddContribution(1, text[:1000]))
    entry = Agreement(block=1, title=text, lead=text, first_step=text, means=text)
    play.do(PutEntry(entry))
    return report(play.session, MOMENT, catalogue)


@pytest.mark.seconds
@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_no_text_breaks_it(text: str, catalogue: Catalogue, tmp_path: Path) -> None:
    made = _hostile(text if text.strip() else f"x{text}", catalogue)
    list(write(made, tmp_path / "d.pdf", FORMAT))
    assert page.is_pdf_compliant(tmp_path / "d.pdf", profile="ua1")
    with pymupdf.open(tmp_path / "d.pdf") as file:
        for sheet in file:
            outside = [
                w
                for w in sheet.get_text("words")
                if w[0] < 0 or w[2] > sheet.rect.x1 or w[3] > sheet.rect.y1
            ]
            assert outside == []


@pytest.mark.seconds
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=60))
def test_no_drawn_text_breaks_it(text: str, tmp_path: Path) -> None:
    parts = (Heading(1, f"x{text}"), Paragraph(text), Quote(text, text))
    drawn = Report(f"x{text}", text, text, (f"x{text}",), MOMENT, text, (), (), (), parts)
    list(write(drawn, tmp_path / "e.pdf", FORMAT))


def _alone() -> list[str]:
    return [chr(code) for code in sorted(characters()) if code > 32]


def _marked() -> list[str]:
    marks = [each for each in _alone() if unicodedata.category(each).startswith("M")]
    return [letter + each for letter in "aЖم1–ẽș" for each in marks]


def _pairs() -> list[str]:
    return [one + other for one, other in zip(_alone(), _alone()[7:], strict=False)]


@pytest.mark.parametrize("some", [_alone, _marked, pytest.param(_pairs, marks=pytest.mark.slow)])
def test_every_character_of_our_fonts_can_be_in_it(
    some: Callable[[], list[str]], tmp_path: Path
) -> None:
    """Alone, as a mark above letters of every script, and after some other character."""
    words, row = some(), 60  # in one paragraph typst takes five times as long
    rows = (" ".join(words[start : start + row]) for start in range(0, len(words), row))
    list(write(_drawn(*map(Paragraph, rows)), tmp_path / "h.pdf", FORMAT))
    assert page.is_pdf_compliant(tmp_path / "h.pdf", profile="2a")


def test_what_no_font_has_is_seen_to_be_missing() -> None:
    assert showable("Goed 👍👍 zo") == f"Goed {MARK} zo"
    assert showable("ـمرحبا ça €") == "ـمرحبا ça €"


def test_a_problem_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "f.pdf"
    target.write_bytes(b"eerder")
    with pytest.raises(ExportProblem) as problem:
        _half_written(target)
    assert problem.value.kind is ProblemKind.DISK_FULL
    assert target.read_bytes() == b"eerder"
    assert list(tmp_path.iterdir()) == [target]


def _half_written(target: Path) -> None:
    with atomic_write(target) as file:
        file.write(b"half")
        raise OSError(errno.ENOSPC, "vol")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told_as_such() -> None:
    with pytest.raises(ExportProblem) as problem, saving(), Path("/dev/full").open("wb") as full:
        full.write(b"x" * 100_000)
    assert problem.value.kind is ProblemKind.DISK_FULL


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("nergens/a.pdf", ProblemKind.NO_FOLDER),
        ("bestand/a.pdf", ProblemKind.NO_FOLDER),
        ("map", ProblemKind.NOT_WRITTEN),
    ],
)
def test_a_place_that_cannot_be_is_refused(
    place: str, kind: ProblemKind, made: Report, tmp_path: Path
) -> None:
    (tmp_path / "bestand").write_text("x")
    (tmp_path / "map").mkdir()
    short = replace(made, front=(), actions=(), summary=(), parts=(Heading(1, "x"),))
    with pytest.raises(ExportProblem) as problem:
        list(write(short, tmp_path / place, FORMAT))
    assert problem.value.kind is kind
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bestand", "map"]


def test_a_folder_that_may_not_be_written_and_a_file_in_use_are_told_apart() -> None:
    for denied in (ProblemKind.NOT_ALLOWED, ProblemKind.IN_USE):
        with pytest.raises(ExportProblem) as problem, saving(denied):
            raise PermissionError(errno.EACCES, "nee")
        assert str(problem.value) == problem_words(denied)


def test_a_template_that_fails_is_our_problem(made: Report, tmp_path: Path) -> None:
    broken = replace(made, parts=(Heading(3, "te diep"),), front=(), actions=(), summary=())
    with pytest.raises(ExportProblem) as problem:
        list(write(broken, tmp_path / "g.pdf", FORMAT))
    assert problem.value.kind is ProblemKind.TYPESETTING
    assert "heading" in problem.value.detail
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "moment",
    [
        MOMENT.replace(microsecond=123456),
        MOMENT.astimezone(ZoneInfo("Europe/Amsterdam")),
        MOMENT.astimezone(ZoneInfo("Asia/Kathmandu")).replace(microsecond=1),
    ],
    ids=lambda moment: moment.tzname(),
)
def test_any_moment_can_be_stamped(tmp_path: Path, moment: datetime) -> None:
    target = tmp_path / "uit.pdf"
    list(write(_drawn(moment=moment), target, FORMAT))
    with pikepdf.open(target) as opened:
        when = str(opened.docinfo["/CreationDate"])
    assert when.startswith(f"D:{MOMENT.astimezone(UTC):%Y%m%d%H%M%S}")
