"""A block that shows a case or the definition says what that says, and nothing else."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from wijkworkshop.content.case_passages import case_passages, result_passages
from wijkworkshop.content.catalogue import catalogue_of
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.content.texts import texts_of
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.planning.run_sheet import BlockPlan, RunSheet
from wijkworkshop.core.terms import BlockKind, Slot
from wijkworkshop.places import resources

SHEET = """\
title = "Avond"
summary = "Kort."

[[blocks]]
kind = "question_1"
minutes = 10
case = "{case}"
"""


def _said(block: BlockPlan, slot: Slot) -> tuple[str, ...]:
    return tuple(passage.text for passage in block.passages if passage.slot is slot)


def _sheet(folder: Path, catalogue: Catalogue, case: str) -> BlockPlan:
    (folder / "avond.toml").write_text(SHEET.format(case=case), "utf-8")
    return load_run_sheets(resources() / "content", folder, catalogue)["avond"].blocks[0]


def test_question_1_shows_the_case_of_nieuw_west(
    sheets: Mapping[str, RunSheet], catalogue: Catalogue
) -> None:
    blocks = {block.kind: block for block in sheets["halve-dag"].blocks}
    case = catalogue.case("nieuw-west")
    for slot, said in case_passages(case).items():
        assert said
        assert _said(blocks[BlockKind.QUESTION_1], slot) == said
    assert _said(blocks[BlockKind.QUESTION_1], Slot.EXPERIENCE)[0].endswith(":")


def test_the_opening_asks_the_five_questions_of_the_definition(
    sheets: Mapping[str, RunSheet], catalogue: Catalogue
) -> None:
    opening = sheets["halve-dag"].blocks[0]
    said = _said(opening, Slot.DISCUSS)
    for line, question in zip(said, catalogue.definition.questions, strict=True):
        assert line == f"{question.label} {question.text}"


def test_step_1_keeps_the_open_end_in_sight(
    sheets: Mapping[str, RunSheet], catalogue: Catalogue
) -> None:
    blocks = {block.kind: block for block in sheets["halve-dag"].blocks}
    asked = _said(blocks[BlockKind.STEP_1], Slot.DISCUSS)
    assert asked[0].endswith("Waarvoor mengen we?")  # large, in plain words
    (small,) = _said(blocks[BlockKind.STEP_1], Slot.SOURCE)
    assert catalogue.definition.open_end in small


def test_question_2_tells_the_results_that_the_case_has(
    sheets: Mapping[str, RunSheet], catalogue: Catalogue
) -> None:
    blocks = {block.kind: block for block in sheets["halve-dag"].blocks}
    told, case = blocks[BlockKind.QUESTION_2], catalogue.case("nieuw-west")
    rows = case.look_back.results
    assert _said(told, Slot.GOAL) == ("Doelen (2001)", *(row.goal for row in rows))
    assert _said(told, Slot.RESULT) == ("Resultaten (2022)", *(row.result for row in rows))
    assert _said(told, Slot.VERDICT) == (case.verdict.output, case.verdict.outcome)


def test_of_a_case_without_goals_there_is_nothing_to_tell(catalogue: Catalogue) -> None:
    assert result_passages(catalogue.case("heerlen-noord")) == {}


def test_an_own_case_can_be_shown_instead(tmp_path: Path) -> None:
    own = """
        [cases.eigen-wijk]
        name = "Onze wijk"
        period = "2010-2020"
        text = "Zo ging het bij ons."
        outlook = {title = "Wat nu?", lines = ["Praten."], blocks = ["step_1"]}
        verdict.title = "Is onze wijk gemengd?"

        [cases.eigen-wijk.look_back]
        title = "Terugkijken"
        statistics = [{text = "Meer winkels"}]
        experience = [{indicator = "Sfeer", rank = "gelijk", text = "de sfeer"}]
    """
    content = tmp_path / "eigen.toml"
    content.write_text(own, "utf-8")
    catalogue = catalogue_of(texts_of(resources() / "content", content))
    (tmp_path / "sessions").mkdir()
    block = _sheet(tmp_path / "sessions", catalogue, "eigen-wijk")
    assert _said(block, Slot.STATISTIC) == ("Meer winkels",)
    assert _said(block, Slot.EXPERIENCE) == ("de sfeer",)
    assert _said(block, Slot.FINDING) == ()
    assert _said(block, Slot.SOURCE) == ("Onze wijk",)


def test_a_case_that_is_not_there_is_told(tmp_path: Path, catalogue: Catalogue) -> None:
    with pytest.raises(ContentMistakes) as caught:
        _sheet(tmp_path, catalogue, "zuidoost")
    (mistake,) = caught.value.mistakes
    assert (mistake.file.name, mistake.line, mistake.key) == ("avond.toml", 7, "blocks[1].case")
    assert "wel: nieuw-west, heerlen-noord" in mistake.what
