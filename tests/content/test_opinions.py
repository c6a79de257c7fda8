"""The rounds about expectations, readings and statements: what they ask, and what cannot be."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.planning.run_sheet import RoundPlan, RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind, Wording
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.places import resources

CONTENT = resources() / "content"

ASKED = """
title = "Proef"
summary = "Proef"
[[blocks]]
kind = "opening"
minutes = 5
[[blocks]]
kind = "question_2"
minutes = 30
rounds = ["literal", {rounds}]
[[blocks]]
kind = "step_3"
minutes = 5
rounds = ["gentle"]
"""
PAIR = '"expectations_before", "readings_agree", "expectations_after", "displacement"'


def loaded(folder: Path, rounds: str = PAIR, content: Path = CONTENT) -> RunSheet:
    (folder / "proef.toml").write_text(ASKED.format(rounds=rounds), encoding="utf-8")
    return load_run_sheets(content, folder, load_catalogue(content))["proef"]


def plans(sheet: RunSheet) -> dict[str, RoundPlan]:
    return {plan.title: plan for each in sheet.blocks for plan in each.rounds}


def session(sheet: RunSheet) -> Session:
    start = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
    return make_session("proef", Setup("Proef", date(2026, 11, 24), start), sheet, "1", start)


def test_expectations_are_asked_before_and_after_in_the_same_words(tmp_path: Path) -> None:
    made = session(loaded(tmp_path))
    votes = made.where(Round, block=2)
    first, later = votes[1], votes[3]
    assert later.pairs_with == first.id
    assert (first.question, first.form, first.wording) == (
        later.question, FormKind.AGREE, Wording.EXPECTED,
    )  # fmt: skip
    assert later.wording is Wording.EXPECTED
    options = [
        [option.label for option in made.where(RoundOption, round=vote.id)]
        for vote in (first, later)
    ]
    assert options[0] == options[1]
    assert len(options[0]) == 8


def test_without_the_first_the_second_is_compared_with_nothing(tmp_path: Path) -> None:
    made = session(loaded(tmp_path, '"expectations_after"'))
    assert {vote.pairs_with for vote in made.all(Round)} == {0}


def test_the_five_readings_can_be_agreed_with_each_chosen_and_put_in_order(
    tmp_path: Path,
) -> None:
    found = plans(loaded(tmp_path, '"readings_agree", "readings", "readings_order"'))
    forms = [FormKind.AGREE, FormKind.SINGLE_CHOICE, FormKind.RANKING]
    votes = list(found.values())[1:4]
    assert [vote.form for vote in votes] == forms
    assert {len(vote.options) for vote in votes} == {5}
    assert all(option.title.endswith("?") for vote in votes for option in vote.options)


def test_gentle_gentrification_is_a_statement_to_agree_with(tmp_path: Path) -> None:
    plan = plans(loaded(tmp_path))["Beter, en blijven kunnen"]
    assert plan.form is FormKind.AGREE
    (statement,) = plan.options
    assert "blijven" in statement.title


def test_displacement_is_a_question_that_nobody_has_to_know(tmp_path: Path) -> None:
    plan = plans(loaded(tmp_path))["Konden bewoners blijven?"]
    assert plan.question.endswith("?")
    assert any("weet" in option.title.lower() for option in plan.options)


def mistake(tmp_path: Path, old: str, new: str) -> str:
    """Return what is said of `blocks.toml` with something else in it."""
    content = tmp_path / "content"
    content.mkdir()
    for file in CONTENT.glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        if file.name == "blocks.toml":
            assert old in text
            text = text.replace(old, new, 1)
        (content / file.name).write_text(text, encoding="utf-8")
    with pytest.raises(ContentMistakes) as caught:
        loaded(tmp_path, content=content)
    return str(caught.value)


def test_a_pair_that_does_not_ask_the_same_is_refused(tmp_path: Path) -> None:
    said = mistake(tmp_path, 'pairs_with = "expectations_before"', 'pairs_with = "readings"')
    assert "expectations_after" in said
    assert "vraagt hetzelfde" in said


@pytest.mark.parametrize("name", ["nergens", "expectations_after"])
def test_a_pair_with_nothing_or_itself_is_refused(tmp_path: Path, name: str) -> None:
    said = mistake(tmp_path, 'pairs_with = "expectations_before"', f'pairs_with = "{name}"')
    assert f"'{name}' past hier niet" in said


def test_other_words_go_with_agreement_only(tmp_path: Path) -> None:
    old = 'title = "Onze zin"\n'
    assert "alleen bij 'agree'" in mistake(tmp_path, old, f'{old}wording = "expected"\n')


def test_the_second_of_a_pair_comes_after_the_first(tmp_path: Path) -> None:
    with pytest.raises(ContentMistakes) as caught:
        loaded(tmp_path, '"expectations_after", "expectations_before"')
    assert "'expectations_before' komt vóór 'expectations_after'" in str(caught.value)
