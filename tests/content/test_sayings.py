"""The sentence of an option: from the content to projection, phones and report, or not at all."""

from dataclasses import replace

import pytest

from tests.content.test_content_update import held, newer
from tests.content.test_own import BARE
from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.content import own
from wijkworkshop.content.editable_lists import ONE_CHOICE
from wijkworkshop.content.own import Tree
from wijkworkshop.content.run_sheets import block_texts, item_option
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.choices import PutOption
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.planning.run_sheet import RoundPlan
from wijkworkshop.core.public.results import result_screen
from wijkworkshop.core.public.screens import Heading, PublicView
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import BlockKind, FormKind, Group
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.export.chapters.answers import answers
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Role, Text
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.web.mirror import mirrored

QUESTION = BlockKind.QUESTION_1


def voted(catalogue: Catalogue, *counts: int, residents: bool = False) -> Evening:
    """Let so many people choose each of the answers to 'Wilt u hier blijven wonen?'."""
    choices = tuple(map(item_option, catalogue.items["stay"]))
    only = Group.RESIDENTS if residents else None
    vote = RoundPlan("Blijven", "Wilt u?", FormKind.SINGLE_CHOICE, choices, literal=True)
    now = evening(block(QUESTION, replace(vote, only_group=only)))
    chosen = [number for number, count in enumerate(counts, 1) for _each in range(count)]
    now.do(OpenRound(1))
    for slip, number in enumerate(chosen, 1):
        now.do(CastBallot(1, slip, ((number, 1),), group=Group.RESIDENTS))
    now.do(CloseRound(1), SettleRound(1), RevealRound(1))
    return now


@pytest.mark.parametrize(
    ("counts", "residents", "words"),
    [
        ((14, 5, 7), True, "14 van de 26 bewoners willen hier over twee jaar nog wonen"),
        ((14, 5, 7), False, "14 van de 26 willen hier over twee jaar nog wonen"),
        ((3, 1, 8), False, "8 van de 12 willen hier over twee jaar niet meer wonen"),
        (
            (1, 4, 4),
            False,
            (
                "4 van de 9 weten niet wat het wordt: blijven of weggaan en 4 willen hier over "
                "twee jaar niet meer wonen; dat is even vaak"
            ),
        ),
    ],
)
def test_room_phones_and_report_say_the_same_sentence(
    catalogue: Catalogue, counts: tuple[int, ...], *, residents: bool, words: str
) -> None:
    session = voted(catalogue, *counts, residents=residents).session
    screen = result_screen(session, session.get(Round, 1), Heading(QUESTION, "Vraag 1"))
    pages = pages_of(PublicView(screen), 1920, LIGHT, measure)
    titles = [
        m.text for page in pages for m in page if isinstance(m, Text) and m.role is Role.TITLE
    ]
    assert " ".join(" ".join(titles).split()) == words
    assert mirrored(screen).title == words
    (answer,) = answers(session, session.get(Block, 1))
    assert answer.text == f"{words}."


def test_only_lists_of_one_choice_have_sentences_and_each_answer_has_one(
    catalogue: Catalogue,
) -> None:
    texts = block_texts(BARE, catalogue).values()
    rounds = [vote for each in texts for vote in each.rounds.values()]
    asked = {v.options for v in rounds if v.form is FormKind.SINGLE_CHOICE and v.options}
    assert asked == set(ONE_CHOICE)
    for name, items in catalogue.items.items():
        said = [bool(item.said_by_one and item.said_by_many) for item in items]
        assert all(said) if name in set(ONE_CHOICE) - {"readings"} else not any(said), name


def test_two_questions_do_not_share_answers_with_sentences(catalogue: Catalogue) -> None:
    """A sentence answers one question: of the same list to another it would be untrue."""
    texts = block_texts(BARE, catalogue).values()
    questions: dict[str, set[str]] = {}
    for vote in (vote for each in texts for vote in each.rounds.values()):
        if any(item.said_by_one for item in catalogue.items.get(vote.options, ())):
            questions.setdefault(vote.options, set()).add(vote.question)
    assert questions
    assert all(len(asked) == 1 for asked in questions.values()), questions


def test_one_and_many_are_the_same_sentence(catalogue: Catalogue) -> None:
    for item in (item for items in catalogue.items.values() for item in items):
        one, many = item.said_by_one.split(), item.said_by_many.split()
        assert one[1:] == many[1:] or (one[2:] == many[2:]), item
        assert not one or one[0] != many[0], "the verb differs"


STAY = ("items", "stay", "ja")
OTHER: Tree = own.change({}, STAY, {"said_by_one": "wil blijven", "said_by_many": "willen blijven"})


def stay(at: Evening) -> tuple[int, tuple[str, ...]]:
    (vote,) = (each for each in at.session.all(Round) if each.listed == "stay")
    return vote.id, tuple(each.said_by_many for each in options_of(at.session, vote.id))


def test_other_words_of_a_facilitator_have_no_sentence(catalogue: Catalogue) -> None:
    at = asked_to_stay()
    number, (first, *others) = stay(at)
    assert first == "willen hier over twee jaar nog wonen"
    at.do(PutOption(number, 1, "Ja, graag"))
    assert stay(at) == (number, ("", *others))


def test_newer_content_changes_a_sentence_and_gives_none_to_other_questions() -> None:
    at = asked_to_stay()
    at.do(newer({}, OTHER))
    assert stay(at)[1][0] == "willen blijven"
    other = asked_to_stay("Wilt u hier over tien jaar nog wonen?")
    assert set(stay(other)[1]) == {""}
    other.do(newer({}, OTHER))
    assert set(stay(other)[1]) == {""}


def asked_to_stay(question: str = "") -> Evening:
    """An evening that asks it, in the words of the content or in those of its run sheet."""
    change = {"change": {"stay": {"question": question}}} if question else {}
    first = {"kind": "question_1", "minutes": 10, "rounds": ["stay"], **change}
    sheet = {"title": "Kort", "summary": "Kort.", "blocks": [first]}
    return held({"sheets": {"kort-eigen": sheet}}, "kort-eigen")
