"""A run sheet that is put together keeps what it holds, stays sound, and reads back the same."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop import places
from wijkworkshop.content import sheet_edits as edits
from wijkworkshop.content.catalogue import catalogue_of
from wijkworkshop.content.own import change
from wijkworkshop.content.own_file import text_of
from wijkworkshop.content.run_sheets import sheet_files
from wijkworkshop.content.shapes import Shape
from wijkworkshop.content.sheet_files import RoundChange, SheetBlock, SheetFile, SheetStep
from wijkworkshop.content.sheet_values import sheet_values, slug_for
from wijkworkshop.content.texts import SHEETS, Texts, texts_of
from wijkworkshop.content.workbench import Workbench, workbench_of
from wijkworkshop.core.terms import BlockKind, Channel, Group, Slot

SLUGS = ("kort", "kort-met-tolk", "halve-dag", "traject-3", "twee-halve-dagen-1")
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=60
).filter(str.strip)


@cache
def shipped() -> Mapping[str, SheetFile]:
    return sheet_files(texts_of(places.resources() / "content"), places.run_sheets())


@cache
def bench() -> Workbench:
    texts = texts_of(places.resources() / "content")
    return workbench_of(texts, catalogue_of(texts), shipped())


def kort() -> SheetFile:
    return shipped()["kort"]


def read_again(sheet: SheetFile) -> SheetFile:
    shape = Shape(lambda _: ())
    again: SheetFile = shape.record(SheetFile, sheet_values(sheet), ())
    assert not shape.problems
    return again


@st.composite
def edited(draw: st.DrawFn) -> SheetFile:
    """A run sheet that somebody did some things to, as the editor lets them."""
    sheet = shipped()[draw(st.sampled_from(SLUGS))]
    for _ in range(draw(st.integers(0, 8))):
        sheet = one_edit(draw, sheet)
    return sheet


def one_edit(draw: st.DrawFn, sheet: SheetFile) -> SheetFile:
    place = draw(st.integers(0, len(sheet.blocks) - 1))
    block = sheet.blocks[place]
    offered = bench().texts[block.kind].rounds
    match draw(st.integers(0, 6)):
        case 0:
            made = edits.moved(sheet, place, draw(st.integers(0, len(sheet.blocks) - 1)))
        case 1:
            kind = draw(st.sampled_from(sorted(bench().texts)))
            made = edits.put_in(sheet, place, bench().new_block(kind))
        case 2 if len(sheet.blocks) > 3:
            made = edits.without(sheet, place)
        case 3 if offered:
            name = draw(st.sampled_from(sorted(offered)))
            made = edits.with_round(sheet, place, name, offered)
        case 4 if block.rounds:
            made = edits.without_round(sheet, place, draw(st.sampled_from(block.rounds)))
        case 5 if block.rounds:
            name = draw(st.sampled_from(block.rounds))
            seconds = draw(st.sampled_from([0, 30, 600]))
            group = draw(st.sampled_from([None, Group.RESIDENTS]))
            made = edits.with_change(sheet, place, name, seconds=seconds, only_group=group)
        case _:
            lines = draw(st.lists(st.sampled_from(["Ga zitten.", "Kijk rond.", " ", "Zeg dag."])))
            made = edits.with_prompts(sheet, place, lines, bench().usual_prompts(block.kind))
    return made


@given(edited())
def test_what_is_made_reads_back_the_same(sheet: SheetFile) -> None:
    assert read_again(sheet) == sheet


@given(edited(), WORDS, WORDS)
def test_own_content_gives_it_back_as_it_was_written(
    sheet: SheetFile, title: str, summary: str
) -> None:
    sheet = replace(sheet, title=title, summary=summary)
    own = text_of(change({}, (SHEETS, "eigen"), sheet_values(sheet)))
    assert Texts({}, own).read_sheet("eigen", "", SheetFile) == sheet


@given(edited())
def test_what_is_made_is_sound_and_can_be_planned(sheet: SheetFile) -> None:
    if any(block.kind is not BlockKind.SLACK for block in sheet.blocks):
        assert bench().problems(sheet) == ()
    plan = bench().plan("proef", sheet)
    assert plan.minutes == sum(block.minutes for block in sheet.blocks)


@given(edited(), st.data())
def test_moving_a_block_there_and_back_changes_nothing(
    sheet: SheetFile, data: st.DataObject
) -> None:
    places_ = st.integers(0, len(sheet.blocks) - 1)
    one, other = data.draw(places_), data.draw(places_)
    there = edits.moved(sheet, one, other)
    assert there.blocks[other] == sheet.blocks[one]
    assert edits.moved(there, other, one) == sheet


def test_a_round_that_is_compared_comes_after_the_other_one() -> None:
    offered = bench().texts[BlockKind.QUESTION_2].rounds
    sheet = SheetFile("Proef", "Proef", (SheetBlock(BlockKind.QUESTION_2, 20),))
    sheet = edits.with_round(sheet, 0, "expectations_after", offered)
    sheet = edits.with_round(sheet, 0, "expectations_before", offered)
    assert sheet.blocks[0].rounds == ("expectations_before", "expectations_after")
    assert edits.with_round(sheet, 0, "expectations_after", offered) == sheet
    wrong = edits.round_moved(sheet, 0, "expectations_after", -1)
    assert [each.what for each in bench().problems(wrong)] == [
        "de stemronde 'expectations_before' komt vóór 'expectations_after'"
    ]


def test_a_round_that_goes_takes_its_changes_and_leaves_its_step() -> None:
    sheet = edits.without_round(kort(), 1, "grades")
    block = sheet.blocks[1]
    assert block.rounds == ("literal", "statements")
    assert "grades" not in block.change
    assert block.steps[0] == SheetStep("Zelf invullen, in stilte", 6)


def test_a_change_that_changes_nothing_goes() -> None:
    sheet = edits.with_change(kort(), 5, "goals", budget=3, channel=Channel.HANDS)
    assert sheet.blocks[5].change["goals"] == RoundChange(budget=3, channel=Channel.HANDS)
    assert edits.with_change(sheet, 5, "goals", budget=0, channel=None) == kort()


def test_prompts_as_usual_are_not_written_down() -> None:
    usual = bench().usual_prompts(BlockKind.OPENING)
    sheet = edits.with_prompts(kort(), 0, usual, usual)
    assert Slot.PROMPT not in sheet.blocks[0].passages
    sheet = edits.with_prompts(sheet, 0, ["Zet de deur open.", "", "Zet de deur open."], usual)
    assert bench().prompts(sheet.blocks[0]) == ("Zet de deur open.",)


@pytest.mark.parametrize("sheet", ["steps", "title", "slack", "minutes", "budget"])
def test_what_cannot_be_right_is_said(sheet: str) -> None:
    wrong = {
        "steps": edits.with_block(kort(), 0, minutes=5),
        "title": replace(kort(), title=" "),
        "slack": replace(kort(), blocks=(SheetBlock(BlockKind.SLACK, 5),)),
        "minutes": edits.with_block(kort(), 2, minutes=481),
        "budget": edits.with_change(kort(), 1, "grades", budget=3),
    }[sheet]
    assert bench().problems(wrong)


def test_a_kind_that_no_run_sheet_has_can_be_put_in() -> None:
    assert bench().new_block(BlockKind.PRACTICE).rounds == ("travel",)
    assert bench().new_block(BlockKind.BREAK).minutes == 10


def test_an_own_run_sheet_gets_a_name_of_its_own() -> None:
    assert slug_for("Avond in de Müllerbuurt!", ()) == "avond-in-de-mullerbuurt"
    assert slug_for("Kort", {"kort", "kort-2"}) == "kort-3"
    assert slug_for("…", ()) == "draaiboek"
    assert len(slug_for("lang " * 30, ())) <= 40
