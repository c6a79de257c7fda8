"""The run sheets that ship: their times, their questions and what people choose from."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.run_sheet import BlockPlan, RoundPlan, RunSheet
from wijkworkshop.core.terms import Actor, BlockKind, FormKind, OptionSource, Slot

HALF_DAY = [
    (BlockKind.OPENING, 10),
    (BlockKind.QUESTION_1, 20),
    (BlockKind.QUESTION_2, 15),
    (BlockKind.STEP_1, 40),
    (BlockKind.BREAK, 15),
    (BlockKind.STEP_2, 35),
    (BlockKind.STEP_3, 30),
    (BlockKind.BREAK, 10),
    (BlockKind.STEP_4, 45),
    (BlockKind.QUESTION_3, 10),
    (BlockKind.CLOSING, 10),
]
QUESTIONS = (BlockKind.QUESTION_1, BlockKind.QUESTION_2, BlockKind.QUESTION_3)
STEPS = (BlockKind.STEP_1, BlockKind.STEP_2, BlockKind.STEP_3, BlockKind.STEP_4)
ASKED = (*QUESTIONS, *STEPS)


@pytest.fixture
def half_day(sheets: Mapping[str, RunSheet]) -> Mapping[BlockKind, BlockPlan]:
    return {block.kind: block for block in sheets["halve-dag"].blocks}


def _rounds(sheets: Mapping[str, RunSheet]) -> list[RoundPlan]:
    return [vote for sheet in sheets.values() for block in sheet.blocks for vote in block.rounds]


def test_half_day_keeps_the_times_of_the_dossier(sheets: Mapping[str, RunSheet]) -> None:
    assert [(block.kind, block.minutes) for block in sheets["halve-dag"].blocks] == HALF_DAY
    assert sheets["halve-dag"].minutes == 240
    assert not sheets["halve-dag"].practice


def test_practice_session_takes_ten_minutes(sheets: Mapping[str, RunSheet]) -> None:
    practice = sheets["proefsessie"]
    assert practice.minutes == 10
    assert practice.practice
    assert practice.blocks[0].kind is BlockKind.PRACTICE


def test_questions_and_steps_are_the_deck_s_words(
    half_day: Mapping[BlockKind, BlockPlan], deck: dict[str, Any]
) -> None:
    assert [half_day[kind].deck_words for kind in QUESTIONS] == deck["questions"]
    assert [half_day[kind].deck_words for kind in STEPS] == deck["steps"]


def test_each_question_is_put_literally(
    half_day: Mapping[BlockKind, BlockPlan], deck: dict[str, Any]
) -> None:
    literal = [vote for kind in QUESTIONS for vote in half_day[kind].rounds if vote.literal]
    assert [vote.question for vote in literal] == deck["questions"]
    assert [vote.form for vote in literal] == [
        FormKind.RECOGNITION,
        FormKind.SINGLE_CHOICE,
        FormKind.FIST_TO_FIVE,
    ]
    assert [option.label for option in literal[1].options] == ["Ja", "Deels", "Nee", "Weet ik niet"]
    assert literal[2].source is OptionSource.SENTENCE


def test_each_actor_has_a_list_of_its_own(half_day: Mapping[BlockKind, BlockPlan]) -> None:
    votes = half_day[BlockKind.STEP_4].rounds
    assert [vote.actor for vote in votes] == list(Actor)
    assert [vote.budget for vote in votes] == [2, 2, 2, 1]
    numbers = [[option.number for option in vote.options] for vote in votes]
    assert numbers == [
        list(range(1, 10)),
        list(range(10, 17)),
        list(range(16, 23)),
        [23, 24],
    ]
    assert all(option.measure for vote in votes for option in vote.options)


def test_dots_for_goals_and_principles(half_day: Mapping[BlockKind, BlockPlan]) -> None:
    goals, top = half_day[BlockKind.STEP_1].rounds
    assert (goals.source, goals.budget) == (OptionSource.GOALS, 2)
    assert (top.source, top.form) == (OptionSource.TOP_GOALS, FormKind.FIST_TO_FIVE)
    principles = half_day[BlockKind.QUESTION_3].rounds[0]
    assert (len(principles.options), principles.budget) == (10, 3)


def test_labels_of_options_fit_and_titles_are_whole(sheets: Mapping[str, RunSheet]) -> None:
    options = [option for vote in _rounds(sheets) for option in vote.options]
    assert [option.label for option in options if len(option.label) > 45] == []
    assert all(option.icon and option.title for option in options)


@pytest.mark.parametrize("kind", ASKED)
def test_blocks_of_the_deck_have_all_their_words(
    half_day: Mapping[BlockKind, BlockPlan], kind: BlockKind
) -> None:
    block = half_day[kind]
    slots = [passage.slot for passage in block.passages]
    assert all((block.question, block.task, block.deck_words))
    assert not block.own_work
    assert 2 <= slots.count(Slot.PROMPT) <= 4
    assert slots.count(Slot.DISCUSS) >= 3


def test_the_advice_stands_at_question_3_as_the_words_of_the_programme_office(
    half_day: Mapping[BlockKind, BlockPlan], catalogue: Catalogue
) -> None:
    passages = half_day[BlockKind.QUESTION_3].passages
    said = [passage.text for passage in passages if passage.slot is Slot.ADVICE]
    assert said == [advice.text for advice in catalogue.advice]
    advisers = [passage.text for passage in passages if passage.slot is Slot.ADVISER]
    assert advisers == ["Programmabureau Samen Nieuw-West"]
    elsewhere = (block for kind, block in half_day.items() if kind is not BlockKind.QUESTION_3)
    assert not any(each.slot is Slot.ADVICE for block in elsewhere for each in block.passages)


def test_question_1_puts_experience_beside_statistics(
    half_day: Mapping[BlockKind, BlockPlan],
) -> None:
    slots = {passage.slot for passage in half_day[BlockKind.QUESTION_1].passages}
    assert slots == set(Slot) - {Slot.ADVICE, Slot.ADVISER}
    said = " ".join(passage.text for passage in half_day[BlockKind.QUESTION_1].passages)
    assert not re.search(r"13\.000|6\.500|sloop|gesloopt", said)  # that is question 2's reveal


def test_what_the_room_reads_is_short(sheets: Mapping[str, RunSheet]) -> None:
    blocks = [block for sheet in sheets.values() for block in sheet.blocks]
    texts = [text for block in blocks for text in (block.question, block.task)]
    texts += [text for vote in _rounds(sheets) for text in (vote.title, vote.hint)]
    sentences = [sentence for text in texts for sentence in re.split(r"[.?!:] ", text)]
    assert [sentence for sentence in sentences if len(sentence.split()) > 15] == []
