"""Every format says each kind of part, and a new one is a file and a line in the registry."""

from base64 import b64decode
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import CliRunner
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.support.disks import disk_at
from tests.support.outcome_examples import JPEG
from tests.support.saying import every_part
from tests.support.start.listed import some
from wijkworkshop.cli import main
from wijkworkshop.core.messages import N_
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.export.decision_parts import (
    ActionRow,
    ActionTable,
    ActorRows,
    Chain,
    Headline,
    Line,
    Link,
    Mark,
    PlanBox,
    PlanBoxes,
    PlanRow,
)
from wijkworkshop.export.format import Format, LeftOut, rendered
from wijkworkshop.export.formats import FORMATS, format_of, write
from wijkworkshop.export.parts import (
    Answer,
    Bar,
    Beside,
    Card,
    Cell,
    Chart,
    ChartKind,
    Fact,
    FactList,
    Facts,
    Heading,
    Listing,
    Matrix,
    Notice,
    Paragraph,
    Part,
    Picture,
    Point,
    Quote,
    Report,
    Scatter,
    Series,
    Table,
)
from wijkworkshop.export.problems import ExportProblem, ProblemKind
from wijkworkshop.places import resources, run_sheets
from wijkworkshop.shipped import Shipped
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.files.file_dialogs import FileDialogs, Kinds, ask_to_save
from wijkworkshop.ui.start.files import Files

MOMENT = datetime(2026, 11, 25, 9, tzinfo=UTC)
WORD = "Kastanje"
"""Stands in every part, in a place where a format that says the part says it."""

FACT = Fact("Wie", WORD)
PARTS: tuple[Part, ...] = (
    Heading(1, WORD),
    Paragraph(WORD),
    Answer("Antwoord", WORD),
    Notice(WORD),
    Listing((WORD,)),
    Facts((FACT,)),
    Card("Afspraak", (FACT,)),
    Headline(WORD, ()),
    Chain("1", WORD, "", Mark.YES, "", ((Link("Wie", (Line(WORD),)),),), ()),
    ActionTable(("Nr.", "Wat"), (ActorRows("Wij", "", (ActionRow("1", WORD, (), ()),)),)),
    PlanBoxes((PlanBox("", WORD, "", (PlanRow("", WORD),), ()),)),
    Beside((FactList(WORD, (FACT,)),)),
    Quote(WORD),
    Table("Tabel", ("Wie", "Hoeveel"), ((WORD, "1"),)),
    Chart(ChartKind.RANKED, (Series("Ja", "#0E5A6A", "#FFFFFF"),), (Bar(WORD, (1,), "1"),), WORD),
    Scatter(("a", "b", "c", "d"), "op", "door", (Point("1", 0.5, 0.5, 0.5, 0.5, True),), WORD),
    Matrix("Tabel", "", ("Doel",), ((WORD, (Cell("goed", "#FFFFFF", "#000000"),)),)),
    Picture(b64decode(JPEG), "Kaart", "Wij", WORD),
)


def _as_text(report: Report) -> bytes:
    parts = rendered(every_part(report), TOY.renderers)
    return "\n".join((report.title, *parts)).encode()


def _says(*fields: str) -> Callable[[Any], str]:
    return lambda part: " ".join(str(getattr(part, field)) for field in fields)


TOY = Format(
    ".toy",
    N_("Speelgoed"),
    {
        Heading: _says("text"),
        Paragraph: _says("text"),
        Answer: _says("label", "text"),
        Notice: _says("text"),
        Listing: _says("items"),
        Facts: _says("facts"),
        Card: _says("title", "facts"),
        Headline: _says("text", "lines"),
        Chain: _says("title", "rows"),
        ActionTable: _says("header", "actors"),
        PlanBoxes: _says("boxes"),
        Beside: _says("lists"),
        Quote: _says("text"),
        Table: _says("caption", "header", "rows"),
        Chart: LeftOut("its numbers stand in the table after it"),
        Scatter: _says("alt"),
        Matrix: _says("caption", "rows"),
        Picture: _says("caption", "alt"),
    },
    _as_text,
)
EVERY = (*FORMATS, TOY)
each_format = pytest.mark.parametrize("made_as", EVERY, ids=lambda each: each.name)


def short(*parts: Part) -> Report:
    return Report("Avond", "Verslag", "", (), MOMENT, "Wij", (), (), (), parts)


class TestEveryKindOfPart:
    def test_there_is_an_example_of_each(self) -> None:
        assert [type(part) for part in PARTS] == list(get_args(Part))

    @each_format
    def test_it_has_a_place_in_the_table(self, made_as: Format) -> None:
        """Left out is a place too, with the reason; what is not there is a mistake."""
        assert set(made_as.renderers) == set(get_args(Part))
        left = [each for each in made_as.renderers.values() if isinstance(each, LeftOut)]
        assert all(each.why for each in left)

    @each_format
    @pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
    def test_it_is_said_unless_the_table_leaves_it_out(self, made_as: Format, part: Part) -> None:
        said = made_as.make(short(part)) != made_as.make(short())
        assert said is not isinstance(made_as.renderers[type(part)], LeftOut)

    def test_one_without_a_place_is_a_clear_mistake(self) -> None:
        known = {Heading: _says("text")}
        with pytest.raises(LookupError, match="no renderer for Quote"):
            list(rendered((Heading(1, "x"), Quote("x")), known))


class TestTheRegistry:
    def test_each_ending_is_there_once(self) -> None:
        endings = [each.ending for each in FORMATS]
        assert endings == sorted(set(endings), key=endings.index)
        assert all(each.startswith(".") and each == each.lower() for each in endings)
        assert all(each.words for each in FORMATS)

    def test_the_ending_of_a_file_names_its_format(self) -> None:
        assert format_of(Path("a.toy"), EVERY) is TOY
        assert format_of(Path("a.TOY"), EVERY) is TOY
        assert format_of(Path("a.b"), EVERY) is format_of(Path("a"), EVERY) is FORMATS[0]


@each_format
class TestTheFile:
    def test_it_takes_the_place_of_an_earlier_one_when_it_is_whole(
        self, made_as: Format, tmp_path: Path
    ) -> None:
        target = tmp_path / f"uit{made_as.ending}"
        target.write_bytes(b"eerder")
        list(write(short(Heading(1, WORD)), target, made_as))
        assert target.read_bytes() == made_as.make(short(Heading(1, WORD)))
        assert list(tmp_path.iterdir()) == [target]

    def test_on_a_full_disk_the_earlier_one_stays(self, made_as: Format, tmp_path: Path) -> None:
        with disk_at(tmp_path / "stick", 1) as stick:
            target = stick / f"uit{made_as.ending}"
            target.write_bytes(b"eerder")
            with suppress(OSError), (stick / "vol").open("wb") as full:
                full.write(bytes(2**21))
            with pytest.raises(ExportProblem) as problem:
                list(write(short(Paragraph(WORD * 20)), target, made_as))
            assert problem.value.kind is ProblemKind.DISK_FULL
            assert target.read_bytes() == b"eerder"
            assert {each.name for each in stick.iterdir()} == {target.name, "vol"}

    def test_a_folder_that_is_not_there_is_told(self, made_as: Format, tmp_path: Path) -> None:
        target = tmp_path / "weg" / f"uit{made_as.ending}"
        with pytest.raises(ExportProblem) as problem:
            list(write(short(), target, made_as))
        assert problem.value.kind is ProblemKind.NO_FOLDER


@pytest.fixture
def session(tmp_path: Path) -> Session:
    store = Store(open_archive(tmp_path / "archief.db", environment={}))
    some(store)
    found = store.load(store.listings()[0].id)
    store.close()
    return found


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def test_a_new_format_is_offered_and_made_as_every_other(
    qtbot: QtBot, over: QWidget, session: Session, tmp_path: Path
) -> None:
    """A format that is declared here, and put in the registry, is made by 'Verslag maken'.

    A real one touches two files, its own and a line in `export/formats.py`, where it was six.
    """
    offered: list[tuple[str, Kinds]] = []
    target = tmp_path / "uit.toy"

    def ask(_parent: QWidget, name: str, kinds: Kinds) -> Path:
        offered.append((name, kinds))
        return target

    shipped = Shipped(resources() / "content", run_sheets())
    files = Files(over, shipped, lambda: MOMENT, replace(FileDialogs(), to_save=ask), EVERY)
    with qtbot.waitSignal(files.made):
        files.save_report(session)
    assert offered[0][1] == {".pdf": "PDF", ".toy": "Speelgoed"}
    assert offered[0][0].startswith("Verslag 2026-")
    assert not offered[0][0].endswith((".pdf", ".toy"))
    assert target.read_text(encoding="utf-8").splitlines()[0] == session.get(Details, 1).name
    target = tmp_path / "weg" / "uit.toy"
    with qtbot.waitSignal(files.failed) as failed:
        files.save_report(session)
    assert isinstance(failed.args[0], ExportProblem)
    files.close()


TWO = {".pdf": "PDF", ".toy": "Speelgoed"}


@pytest.mark.parametrize(
    ("kinds", "typed", "chosen", "wanted"),
    [
        ({".pdf": "PDF"}, "avond.pdf", "PDF (*.pdf)", "avond.pdf"),
        ({".pdf": "PDF"}, "St. Jan", "PDF (*.pdf)", "St. Jan.pdf"),
        ({".pdf": "PDF"}, "avond.toy", "", "avond.toy.pdf"),
        (TWO, "avond", "Speelgoed (*.toy)", "avond.toy"),
        (TWO, "avond", "", "avond.pdf"),
        (TWO, "avond.toy", "PDF (*.pdf)", "avond.toy"),
        (TWO, "er al", "Speelgoed (*.toy)", "er al 2.toy"),
    ],
)
def test_a_name_gets_the_ending_of_the_kind_that_is_chosen(
    monkeypatch: pytest.MonkeyPatch,
    over: QWidget,
    tmp_path: Path,
    kinds: Kinds,
    typed: str,
    chosen: str,
    wanted: str,
) -> None:
    """A name without one must not write over a file that nobody was asked about."""
    (tmp_path / "er al.toy").touch()
    asked: list[str] = []

    def answer(_parent: QWidget, _title: str, _start: str, kinds: str) -> tuple[str, str]:
        asked.append(kinds)
        return (str(tmp_path / typed), chosen)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    assert ask_to_save(over, "avond", kinds) == tmp_path / wanted
    assert asked == [";;".join(f"{words} (*{ending})" for ending, words in kinds.items())]


def test_the_command_offers_the_same_formats() -> None:
    said = CliRunner().invoke(main, ["export", "--help"]).output
    assert f"[{'|'.join(each.name for each in FORMATS)}]" in said
    assert "voorlopig alleen pdf" in said
