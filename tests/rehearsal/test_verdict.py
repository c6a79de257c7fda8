"""Red or green: each reason to be red is found, and says itself in words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop.cli.dress_rehearsal.figures import Figures, RoundFigures
from wijkworkshop.cli.dress_rehearsal.reporting import round_words, whole_facts
from wijkworkshop.cli.dress_rehearsal.verdict import Weight, verdict_on
from wijkworkshop.rehearsal.measures import Times, times_of

ROUND = RoundFigures(
    "Onze doelen", 1, 2, joined=12, acknowledged=12, stored=12, counted=12,
    milliseconds=(4.0, 5.0, 6.0), seconds=1.5,
)  # fmt: skip
SKIPPED = RoundFigures("Afspraken", 2, 2, skipped="Er valt nog te weinig te kiezen.")
GOOD = Figures("192.168.1.5", 12, 12, 12, (ROUND,), 4.0, "Geen scherm gevonden.")


def with_round(**changes: object) -> Figures:
    return replace(GOOD, rounds=(replace(ROUND, **changes),))  # type: ignore[arg-type]


RED: tuple[tuple[str, Weight, Figures], ...] = (
    ("Kwijt: 2 van de 12", Weight.BROKEN, with_round(lost=2)),
    ("telling klopt niet", Weight.BROKEN, with_round(counted=11)),
    ("3 stemmen geweigerd", Weight.BROKEN, with_round(refused=3)),
    ("1 keer kreeg iemand geen stem binnen", Weight.BROKEN, with_round(silent=1)),
    ("stond niet op de telefoon", Weight.BROKEN, with_round(unsaid=1)),
    ("2 van de 12 deelnemers", Weight.BROKEN, replace(GOOD, came_in=10)),
    ("De server", Weight.BROKEN, replace(GOOD, stopped="De server stopte.")),
    ("niet helemaal gewist", Weight.BROKEN, replace(GOOD, wiped=False)),
    ("geen enkele ronde", Weight.BROKEN, replace(GOOD, rounds=(SKIPPED,))),
    ("niets worden opgeslagen", Weight.BROKEN, replace(GOOD, disk=None)),
    ("Te langzaam", Weight.RED, with_round(milliseconds=(1500.0,))),
    ("langzaam", Weight.RED, replace(GOOD, disk=250.0)),
    ("geen telefoon", Weight.RED, replace(GOOD, participants=0, joined=0, came_in=0)),
)


def test_a_good_one_is_green_and_says_what_was_seen() -> None:
    verdict = verdict_on(GOOD)
    assert (verdict.good, verdict.broken) == (True, False)
    said = " ".join(each.words for each in verdict.findings)
    for words in ("Alle 12", "Niets kwijt", "5,0 ms", "4,0 ms", "Geen scherm", "192.168.1.5"):
        assert words in said


@pytest.mark.parametrize(("words", "weight", "figures"), RED)
def test_each_reason_turns_it_red(words: str, weight: Weight, figures: Figures) -> None:
    verdict = verdict_on(figures)
    assert not verdict.good
    assert verdict.broken is (weight is Weight.BROKEN)
    assert any(words in each.words and each.weight is weight for each in verdict.findings)


def test_a_result_that_is_withheld_is_not_a_wrong_count() -> None:
    withheld = with_round(counted=None, note="Hier stemden te weinig mensen")
    assert verdict_on(withheld).good


def test_what_was_passed_over_and_real_phones_are_told() -> None:
    figures = replace(GOOD, rounds=(ROUND, SKIPPED), joined=15, address="127.0.0.1")
    said = " ".join(each.words for each in verdict_on(figures).findings)
    for words in ("1 ronde overgeslagen", "3 echte telefoons", "wifi van de zaal is niet getest"):
        assert words in said
    assert "overgeslagen. Er valt nog te weinig" in round_words(SKIPPED)


def test_the_sum_has_the_names_that_others_rely_on() -> None:
    facts = whole_facts(replace(GOOD, rounds=(ROUND, ROUND, SKIPPED)))
    assert {name: facts[name] for name in ("joined", "acknowledged", "stored", "lost")} == {
        "joined": 12, "acknowledged": 24, "stored": 24, "lost": 0,
    }  # fmt: skip
    assert (facts["p50_ms"], facts["p99_ms"], facts["max_ms"]) == (5.0, 6.0, 6.0)
    assert facts["votes_per_second"] == 2.0


@given(st.lists(st.floats(0, 1e5), min_size=1))
def test_times_are_among_what_was_measured_and_in_order(measured: list[float]) -> None:
    times = times_of(measured)
    assert times.p50 <= times.p99 <= times.most == round(max(measured), 1)
    slower = sum(each > times.p99 + 0.1 for each in measured)
    assert slower <= len(measured) * 0.01
    assert times_of([]) == Times()
