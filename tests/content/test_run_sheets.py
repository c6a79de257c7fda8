"""The run sheets that ship: their times, their questions and what people choose from."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.planning.run_sheet import BlockPlan, RoundPlan, RunSheet
from wijkworkshop.core.terms import Actor, BlockKind, Channel, FormKind, OptionSource, Slot

SHORT = (
    "opening 10 · question_1 40 · break 15 · result 5 · question_2 20 · step_1 45 · closing 10"
    " · slack 5"
)
DOSSIER = {
    "kort": (SHORT, 150),
    "kort-met-tolk": ("opening 15 · question_1 45 · break 20 · step_1 55 · closing 15", 150),
    "halve-dag": (
        (
            "opening 10 · question_1 20 · question_2 15 · step_1 40 · break 15 · step_2 35"
            " · step_3 30 · break 10 · step_4 45 · question_3 10 · closing 10"
        ),
        240,
    ),
    "twee-halve-dagen-1": (
        (
            "opening 10 · question_1 30 · question_2 25 · step_1 60 · break 20 · step_2 75"
            " · closing 10 · slack 10"
        ),
        240,
    ),
    "twee-halve-dagen-2": (
        "recap 15 · step_3 60 · break 20 · step_4 90 · question_3 40 · closing 15",
        240,
    ),
    "traject-1": (SHORT, 150),
    "traject-2": ("recap 15 · step_2 55 · break 15 · step_3 50 · closing 15", 150),
    "traject-3": ("recap 10 · step_4 75 · break 15 · question_3 35 · closing 15", 150),
}
"""The blocks and minutes of dossier B.0, and what they add up to."""

QUESTIONS = (BlockKind.QUESTION_1, BlockKind.QUESTION_2, BlockKind.QUESTION_3)
STEPS = (BlockKind.STEP_1, BlockKind.STEP_2, BlockKind.STEP_3, BlockKind.STEP_4)
ASKED = (*QUESTIONS, *STEPS)


@pytest.fixture
def half_day(sheets: Mapping[str, RunSheet]) -> Mapping[BlockKind, BlockPlan]:
    return {block.kind: block for block in sheets["halve-dag"].blocks}


def _rounds(sheets: Mapping[str, RunSheet]) -> list[RoundPlan]:
    return [vote for sheet in sheets.values() for block in sheet.blocks for vote in block.rounds]


@pytest.mark.parametrize("slug", DOSSIER)
def test_each_run_sheet_keeps_the_times_of_the_dossier(
    slug: str, sheets: Mapping[str, RunSheet]
) -> None:
    table, minutes = DOSSIER[slug]
    assert " · ".join(f"{each.kind} {each.minutes}" for each in sheets[slug].blocks) == table
    assert sheets[slug].minutes == minutes
    assert not sheets[slug].practice


def test_the_dossier_has_no_other_run_sheets(sheets: Mapping[str, RunSheet]) -> None:
    assert set(sheets) == {*DOSSIER, "proefsessie"}


def test_half_day_keeps_the_times_of_the_dossier(sheets: Mapping[str, RunSheet]) -> None:
    """Its result is 'voorlopig'; the others have the time for more."""
    assert sheets["halve-dag"].minutes == 240
    assert [slug for slug, each in sheets.items() if each.provisional] == ["halve-dag"]


def test_a_traject_begins_as_a_short_evening(sheets: Mapping[str, RunSheet]) -> None:
    assert sheets["traject-1"].blocks == sheets["kort"].blocks


def test_who_goes_on_begins_with_a_recap(sheets: Mapping[str, RunSheet]) -> None:
    later = [slug for slug, each in sheets.items() if each.goes_on]
    assert later == ["traject-2", "traject-3", "twee-halve-dagen-2"]
    assert all(sheets[slug].blocks[0].kind is BlockKind.RECAP for slug in later)


def test_the_steps_of_a_block_take_its_minutes(sheets: Mapping[str, RunSheet]) -> None:
    found = [block for sheet in sheets.values() for block in sheet.blocks if block.steps]
    assert len(found) > 20
    for block in found:
        assert sum(step.minutes for step in block.steps) == block.minutes, block.title
        places = [step.round for step in block.steps if step.round]
        assert places == sorted(places)


@pytest.mark.parametrize("slug", ["kort", "kort-met-tolk"])
def test_a_short_evening_asks_less(slug: str, sheets: Mapping[str, RunSheet]) -> None:
    """Dossier B.0: a practice vote, four statements, two dots, and fists for the top two."""
    short = {block.kind: block for block in sheets[slug].blocks}
    assert [vote.title for vote in short[BlockKind.OPENING].rounds] == ["Oefenronde"]
    grades, _, statements = short[BlockKind.QUESTION_1].rounds
    assert (grades.early, statements.early) == (True, False)
    assert [option.number for option in statements.options] == [1, 2, 3, 4]
    goals, top = short[BlockKind.STEP_1].rounds
    assert (goals.budget, top.top, top.form) == (2, 2, FormKind.FIST_TO_FIVE)
    assert short[BlockKind.QUESTION_1].steps[0].round == 1


def test_kort_has_the_minutes_within_question_1(sheets: Mapping[str, RunSheet]) -> None:
    block = next(each for each in sheets["kort"].blocks if each.kind is BlockKind.QUESTION_1)
    assert [step.minutes for step in block.steps] == [6, 6, 18, 10]


def test_with_interpreters_sentences_are_shorter_and_votes_take_longer(
    sheets: Mapping[str, RunSheet],
) -> None:
    kinds = [block.kind for block in sheets["kort-met-tolk"].blocks]
    spoken = {block.kind: block for block in sheets["kort-met-tolk"].blocks}
    usual = {block.kind: block for block in sheets["kort"].blocks}
    for kind in (BlockKind.QUESTION_1, BlockKind.STEP_1, BlockKind.CLOSING):
        pairs = zip(spoken[kind].rounds, usual[kind].rounds, strict=True)
        assert all(slow.seconds > quick.seconds for slow, quick in pairs)
        assert _longest(spoken[kind]) < max(_longest(usual[kind]), 12)
        said = " ".join(each.text for each in spoken[kind].passages if each.slot is Slot.PROMPT)
        assert re.search("[Tt]olk|vertal", said)
    assert BlockKind.QUESTION_2 not in kinds


def _longest(block: BlockPlan) -> int:
    """How many words the longest sentence has that people at the tables read."""
    texts = [each.text for each in block.passages if each.slot is Slot.DISCUSS]
    texts += [block.question, block.task, *(vote.hint for vote in block.rounds)]
    return max(len(part.split()) for text in texts for part in re.split(r"[.?!:] ?", text))


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


@pytest.mark.parametrize("slug", ["twee-halve-dagen-2", "traject-3"])
def test_each_actor_has_a_list_of_its_own(slug: str, sheets: Mapping[str, RunSheet]) -> None:
    block = next(each for each in sheets[slug].blocks if each.kind is BlockKind.STEP_4)
    votes = [vote for vote in block.rounds if vote.actor]
    assert votes == list(block.rounds[:4])
    assert [vote.actor for vote in votes] == list(Actor)[:4]  # not residents: no measures
    assert [vote.budget for vote in votes] == [2, 2, 2, 1]
    numbers = [[option.number for option in vote.options] for vote in votes]
    assert numbers == [
        list(range(1, 10)),
        list(range(10, 17)),
        list(range(16, 23)),
        [23, 24],
    ]
    assert all(option.measure for vote in votes for option in vote.options)


def test_half_a_day_weighs_five_measures_of_nine_clusters(
    half_day: Mapping[BlockKind, BlockPlan],
) -> None:
    """Dossier B.0: nine clusters 10, weigh five measures 15, one action card a table 20."""
    block = half_day[BlockKind.STEP_4]
    clusters, weigh, package = block.rounds
    assert (clusters.form, len(clusters.options)) == (FormKind.DOTS, 9)
    assert (weigh.source, weigh.channel) == (OptionSource.SHORTLIST, Channel.TABLES)
    assert package.source is OptionSource.AGREEMENTS
    assert [(step.minutes, step.round) for step in block.steps] == [(10, 1), (15, 2), (20, 0)]


def test_half_a_day_rates_cells_by_table(half_day: Mapping[BlockKind, BlockPlan]) -> None:
    cells, disputed = half_day[BlockKind.STEP_2].rounds
    assert (cells.form, cells.channel) == (FormKind.CELL_RATING, Channel.TABLES)
    assert (disputed.source, disputed.channel) == (OptionSource.DISPUTED_CELLS, Channel.HANDS)


def test_dots_for_goals_and_principles(half_day: Mapping[BlockKind, BlockPlan]) -> None:
    motives, goals, top = half_day[BlockKind.STEP_1].rounds
    assert (motives.form, motives.listed) == (FormKind.DOTS, "motives")
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
    assert block.own_work  # of the deck are the title and the question only
    assert 2 <= slots.count(Slot.PROMPT) <= 4
    assert slots.count(Slot.DISCUSS) + slots.count(Slot.REFLECT) >= 3


def test_the_advice_stands_at_question_3_as_the_words_of_the_programme_office(
    half_day: Mapping[BlockKind, BlockPlan], catalogue: Catalogue
) -> None:
    passages = half_day[BlockKind.QUESTION_3].passages
    said = [passage.text for passage in passages if passage.slot is Slot.ADVICE]
    assert said == [advice.text for advice in catalogue.advice]
    plain = [passage.text for passage in passages if passage.slot is Slot.PLAIN_ADVICE]
    assert plain == [advice.neutral for advice in catalogue.advice]
    advisers = [passage.text for passage in passages if passage.slot is Slot.ADVISER]
    assert advisers == ["Programmabureau Samen Nieuw-West"]
    elsewhere = (block for kind, block in half_day.items() if kind is not BlockKind.QUESTION_3)
    assert not any(each.slot is Slot.ADVICE for block in elsewhere for each in block.passages)


def test_question_1_puts_experience_beside_statistics(
    half_day: Mapping[BlockKind, BlockPlan],
) -> None:
    slots = {passage.slot for passage in half_day[BlockKind.QUESTION_1].passages}
    of_others = {Slot.ADVICE, Slot.PLAIN_ADVICE, Slot.ADVISER}
    of_results = {Slot.GOAL, Slot.RESULT, Slot.VERDICT, Slot.REFLECT}
    assert slots == set(Slot) - of_others - of_results
    said = " ".join(passage.text for passage in half_day[BlockKind.QUESTION_1].passages)
    assert not re.search(r"13\.000|6\.500|sloop|gesloopt", said)  # that is question 2's reveal


def test_what_the_room_reads_is_short(sheets: Mapping[str, RunSheet]) -> None:
    blocks = [block for sheet in sheets.values() for block in sheet.blocks]
    texts = [text for block in blocks for text in (block.question, block.task)]
    texts += [text for vote in _rounds(sheets) for text in (vote.title, vote.hint)]
    sentences = [sentence for text in texts for sentence in re.split(r"[.?!:] ", text)]
    assert [sentence for sentence in sentences if len(sentence.split()) > 15] == []
