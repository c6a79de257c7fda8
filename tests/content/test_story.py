"""What the deck tells is told whole, in its words, in order, and both sides as loud."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from wijkworkshop.core.catalogue import (
    Argument,
    Attention,
    Case,
    Catalogue,
    Side,
    Source,
    Swing,
    Topic,
    Wording,
    pendulum,
)
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.places import resources

SPEAKER = "Programmabureau Samen Nieuw-West"
STEPS = (BlockKind.STEP_1, BlockKind.STEP_2, BlockKind.STEP_3, BlockKind.STEP_4)
ASKED = {*STEPS, BlockKind.QUESTION_1, BlockKind.QUESTION_2, BlockKind.QUESTION_3}


def _deck_words(said: Iterable[Wording]) -> list[str]:
    return [each.deck_words for each in said]


@pytest.fixture
def nieuw_west(catalogue: Catalogue) -> Case:
    return catalogue.cases[0]


@pytest.fixture
def heerlen(catalogue: Catalogue) -> Case:
    return catalogue.cases[1]


def test_definition_is_five_questions_in_a_frame(
    catalogue: Catalogue, deck: dict[str, Any]
) -> None:
    definition = catalogue.definition
    assert [question.label for question in definition.questions] == deck["definition"]
    assert [line.deck_words for line in definition.frame] == deck["frame"]
    assert [line.slug for line in definition.frame if line.always] == ["middel", "om-wat"]
    assert definition.open_end == "(om..?)"
    assert definition.frame[-1].deck_words.endswith(definition.open_end)


def test_motives_are_the_deck_s_with_their_reports(
    catalogue: Catalogue, deck: dict[str, Any]
) -> None:
    motives = [each for each in catalogue.motives if not each.own_work]
    assert [motive.label for motive in motives] == deck["motives"]
    links = [source for motive in motives for source in motive.sources]
    assert [catalogue.source(link).slides for link in links] == [("S02",)] * 4


def test_both_sides_have_as_much_to_say(catalogue: Catalogue) -> None:
    for arguments, cautions in ((catalogue.motives, 0), (catalogue.evidence, 2)):
        sides = [argument.side for argument in arguments]
        assert sides.count(Side.FOR) == sides.count(Side.AGAINST)
        assert sides.count(Side.CAUTION) == cautions
        lengths = [_words(arguments, side) for side in (Side.FOR, Side.AGAINST)]
        assert max(lengths) < 1.25 * min(lengths)


def _words(arguments: Iterable[Argument], side: Side) -> int:
    return sum(len(each.text.split()) for each in arguments if each.side is side)


def test_each_card_with_evidence_is_offered_somewhere_and_weighed_by_one_that_says_the_opposite(
    catalogue: Catalogue,
) -> None:
    offered = {block for card in catalogue.evidence for block in card.blocks}
    assert offered >= {
        BlockKind.STEP_1,
        BlockKind.STEP_2,
        BlockKind.STEP_3,
        BlockKind.STEP_4,
    }
    assert all(card.blocks for card in catalogue.evidence)
    for block in offered:
        sides = [card.side for card in catalogue.evidence if block in card.blocks]
        assert sides.count(Side.FOR) == sides.count(Side.AGAINST) > 0, block


def test_arguments_can_be_voted_on_under_their_number(catalogue: Catalogue) -> None:
    for name, arguments in (("motives", catalogue.motives), ("evidence", catalogue.evidence)):
        options = [(item.number, item.text, item.explanation) for item in catalogue.items[name]]
        assert options == [(each.number, each.label, each.text) for each in arguments]
        plain = [item.short or item.text for item in catalogue.items[name]]
        assert not {"Tweedeling", "Segregatie", "Waterbedeffect"} & set(plain)


def test_cards_say_on_what_they_rest(catalogue: Catalogue) -> None:
    cards = [*catalogue.motives, *catalogue.evidence]
    assert all(card.basis for card in cards)
    assert {card.slug for card in cards if not card.sources} == {
        "waterbedeffect",
        "samen-iets-doen",
    }
    assert all("geen bron" in card.basis for card in cards if not card.sources)
    assert len({card.slug for card in cards}) == len(cards)


def test_timeline_goes_from_1945_to_2024_each_with_a_source(
    catalogue: Catalogue, deck: dict[str, Any]
) -> None:
    starts = [event.starts for event in catalogue.events]
    assert starts == sorted(starts)
    assert (starts[0], starts[-1]) == (1945, 2024)
    assert all(event.sources for event in catalogue.events)
    assert set(deck["timeline"]) <= {event.title for event in catalogue.events}


def test_pendulum_is_low_from_2012_until_the_national_programme(catalogue: Catalogue) -> None:
    assert pendulum(catalogue.events) == (
        Swing(Attention.HIGH, 1945, 2012),
        Swing(Attention.LOW, 2012, 2022),
        Swing(Attention.HIGH, 2022, None),
    )
    assert pendulum(()) == ()


def test_housing_agenda_has_its_own_date_and_ten_years(catalogue: Catalogue) -> None:
    agenda = next(event for event in catalogue.events if event.slug == "actieagenda-wonen")
    assert (agenda.years, agenda.starts) == ("februari 2021", 2021)
    assert "tien jaar" in agenda.text
    assert "2022-2032" in agenda.text  # what the deck says is not kept silent
    assert agenda.attention is Attention.LOW


def test_context_changes_for_five_parties(catalogue: Catalogue, deck: dict[str, Any]) -> None:
    parties = catalogue.context.parties
    assert [f"{party.name}: {party.deck_words}" for party in parties] == deck["parties"]
    assert list(parties[0].questions) == deck["association_questions"]
    assert not any(party.questions for party in parties[1:])
    assert _deck_words(catalogue.context.consequences) == deck["consequences"]


def test_two_national_reports_with_month_and_year(catalogue: Catalogue) -> None:
    told = [(each.month, each.year, catalogue.source(each.source)) for each in catalogue.reports]
    assert [(month, year, source.slides) for month, year, source in told] == [
        (3, 2022, ("S06",)),
        (5, 2024, ("S07",)),
    ]
    assert all(f"/{year}/{month:02}/" in source.address for month, year, source in told)


def test_comeback_has_three_sub_goals(catalogue: Catalogue, deck: dict[str, Any]) -> None:
    comeback = catalogue.comeback
    assert [each.title for each in comeback.sub_goals] == deck["sub_goals"]
    assert [
        comeback.title,
        comeback.deck_words,
        *_deck_words((comeback.programme, comeback.agenda)),
    ] == deck["comeback"]


def test_a_sentence_of_third_parties_is_not_copied(words: str) -> None:
    assert "Draagkrachtige buurten" not in words


def test_the_main_goal_is_quoted_with_its_source(nieuw_west: Case, catalogue: Catalogue) -> None:
    assert nieuw_west.main_goal_words.startswith("het bereiken van een sociaal-economisch")
    assert catalogue.source(nieuw_west.sources[0]).slides == ("S12", "S13")


def test_project_and_knowledge_base_are_whole(catalogue: Catalogue, deck: dict[str, Any]) -> None:
    assert [part.title for part in catalogue.project.parts] == deck["project"]
    assert all("S09" in catalogue.source(part.source).slides for part in catalogue.project.parts)
    assert [part.title for part in catalogue.knowledge] == deck["knowledge"]
    shown = [topic for part in catalogue.knowledge for topic in part.shows]
    assert sorted(shown) == sorted(Topic)


def test_gentle_gentrification_is_explained_and_asked_about(catalogue: Catalogue) -> None:
    (concept,) = catalogue.concepts
    assert concept.term in {term.identifier for term in catalogue.terms}
    assert len(concept.discuss) >= 2
    assert all(question.endswith("?") for question in concept.discuss)
    (statement,) = catalogue.items["gentle"]
    assert statement.own_work


def test_advice_is_a_diagnosis_and_six_lines_that_lead_to_a_block(catalogue: Catalogue) -> None:
    assert [line.diagnosis for line in catalogue.advice] == [True] + [False] * 6
    assert {line.speaker for line in catalogue.advice} == {SPEAKER}
    assert all(set(line.blocks) <= ASKED for line in catalogue.advice)
    inflow = next(line for line in catalogue.advice if "kwetsbare instroom" in line.text)
    assert inflow.blocks == (BlockKind.STEP_3,)
    assert "kwetsba" not in inflow.neutral
    assert all(line.neutral != line.text for line in catalogue.advice)


def test_nieuw_west_looks_back(nieuw_west: Case, deck: dict[str, Any]) -> None:
    back = nieuw_west.look_back
    assert (nieuw_west.period, back.title) == ("1999-2012", deck["case_tabs"][0])
    assert [[row.goal, row.result] for row in back.results] == deck["results"]
    assert {(row.goal_year, row.result_year) for row in back.results} == {(2001, 2022)}
    assert [(each.year, each.target_group) for each in back.shifts] == [
        (2001, deck["shifts"][0]),
        (2007, deck["shifts"][1]),
        (2022, None),
    ]
    assert back.shift_question == "Wat was ons doel toen, en nu?"


def test_nieuw_west_has_figures_beside_experience(nieuw_west: Case, deck: dict[str, Any]) -> None:
    back = nieuw_west.look_back
    assert _deck_words(back.statistics) == deck["statistics"]
    assert _deck_words(back.caveats) == deck["caveats"]
    said = [f"{each.indicator} – {each.rank}" for each in back.experience]
    assert said == deck["experience"]
    assert _deck_words(back.findings) == deck["findings"]


def test_nieuw_west_is_judged_on_output_and_outcome_apart(
    nieuw_west: Case, deck: dict[str, Any]
) -> None:
    verdict, outlook = nieuw_west.verdict, nieuw_west.outlook
    assert [verdict.title, outlook.title] == deck["case_tabs"][1:]
    assert _deck_words(verdict.points) == deck["verdict"]
    assert verdict.output
    assert verdict.outcome
    assert verdict.output != verdict.outcome
    assert verdict.displacement
    assert verdict.displacement.deck_words.endswith("?")
    assert verdict.displacement.text.endswith("?")
    assert outlook.blocks == STEPS


def test_heerlen_keeps_what_is_unknown_unknown(heerlen: Case, catalogue: Catalogue) -> None:
    assert heerlen.own_work
    assert (heerlen.main_goal, heerlen.verdict.output, heerlen.verdict.outcome) == (None,) * 3
    assert heerlen.look_back.results == ()
    assert len(heerlen.look_back.facts) >= 4
    assert {fact.source for fact in heerlen.look_back.facts} <= set(heerlen.sources)
    assert heerlen.outlook.lines
    assert heerlen.sources
    assert set(heerlen.sources) <= {source.slug for source in catalogue.all_sources()}


def test_every_pictogram_of_the_story_exists(catalogue: Catalogue) -> None:
    comeback, project = catalogue.comeback, catalogue.project
    icons = [
        [each.icon for each in catalogue.definition.questions],
        [each.icon for each in catalogue.motives],
        [each.icon for each in catalogue.evidence],
        [each.icon for each in catalogue.context.parties],
        [each.icon for each in comeback.sub_goals],
        [each.icon for each in project.parts],
        [each.icon for each in catalogue.knowledge],
    ]
    for names in icons:
        assert len(set(names)) == len(names)
        assert [
            name for name in names if not (resources() / "icons" / f"{name}.svg").is_file()
        ] == []


def test_every_publication_is_there_for_something(catalogue: Catalogue) -> None:
    cards = (*catalogue.motives, *catalogue.evidence)
    named = {slug for card in cards for slug in card.sources}
    named |= {slug for event in catalogue.events for slug in event.sources}
    named |= {slug for case in catalogue.cases for slug in case.sources}
    named |= {slug for concept in catalogue.concepts for slug in concept.sources}
    named |= {fact.source for case in catalogue.cases for fact in case.look_back.facts}
    assert {source.slug for source in catalogue.further} - named == set()
    every = list(catalogue.all_sources())
    assert len({source.slug for source in every}) == len(every)
    assert len({source.address for source in every}) == len(every)


def test_a_publication_is_found_by_its_slug(catalogue: Catalogue) -> None:
    added = Source("nieuw", "Wij", "Titel", "https://voorbeeld.nl")
    assert replace(catalogue, further=(added,)).source("nieuw") is added
    assert catalogue.source("wijkwijzer").address == "https://wijkwijzer.org/"
