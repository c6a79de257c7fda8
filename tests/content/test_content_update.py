"""Newer content in a session: the next round has it, one that was opened never (E51)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.content.test_own import BARE, FEAST
from tests.support.core.scenes import Evening
from wijkworkshop.content import own
from wijkworkshop.content.content_update import content_update
from wijkworkshop.content.own import Tree
from wijkworkshop.content.own_file import text_of
from wijkworkshop.content.texts import Texts, carried_by
from wijkworkshop.content.validation import ReadContent, read_all_content
from wijkworkshop.core.acts.choices import DropOption, PutOption
from wijkworkshop.core.acts.content_update import TakeContent
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.acts.session_creation import make_session, with_texts
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Block, ContentFile, Details
from wijkworkshop.core.terms import Actor, BlockKind, RoundState
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.places import run_sheets

START = datetime(2026, 11, 24, 12, tzinfo=UTC)
OURS = {**FEAST, "actors": ["municipality", "housing_associations"]}


def whole(tree: Tree) -> ReadContent:
    return read_all_content(Texts(BARE.files, text_of(tree)), run_sheets())


def held(tree: Tree, slug: str = "traject-3") -> Evening:
    """A session made with this own content."""
    made = whole(tree)
    setup = Setup("Avond", date(2026, 11, 24), START, tables=4)
    sheet, version = made.sheets[slug], made.catalogue.version
    session = make_session("avond", setup, sheet, version, START)
    return Evening(with_texts(session, made.texts.by_name), now=START)


def newer(before: Tree, now: Tree) -> TakeContent:
    made = whole(now)
    return content_update(whole(before).catalogue, made.catalogue, made.texts, made.sheets.values())


def list_of(at: Evening, actor: Actor) -> Round:
    (found,) = at.session.where(Round, actor=actor)
    return found


def slugs(at: Evening, vote: Round) -> list[str]:
    return [each.measure or each.item for each in options_of(at.session, vote.id)]


def statements(at: Evening) -> Round:
    return next(each for each in at.session.all(Round) if each.listed == "statements")


def test_a_new_measure_comes_in_the_next_round_and_not_in_an_open_one() -> None:
    at = held({})
    open_one = list_of(at, Actor.MUNICIPALITY)
    at.do(OpenRound(open_one.id))
    before = options_of(at.session, open_one.id)
    at.do(newer({}, {"measures": {"buurtfeest": OURS}}))
    assert options_of(at.session, open_one.id) == before
    assert repr(options_of(at.session, open_one.id)) == repr(before)
    later = options_of(at.session, list_of(at, Actor.HOUSING_ASSOCIATIONS).id)
    assert (later[-1].measure, later[-1].label, later[-1].number) == (
        "buurtfeest",
        "Buurtfeest",
        25,
    )
    assert "buurtfeest" not in slugs(at, list_of(at, Actor.METROPOLITAN_REGION))
    assert len(later) == 8


def test_the_session_carries_the_new_texts_and_their_version() -> None:
    at, tree = held({}), {"terms": {"mixing": {"gloss": "Anders"}}}
    at.do(newer({}, tree))
    assert carried_by(at.session) == whole(tree).texts
    assert at.session.get(Details, 1).content_version == whole(tree).catalogue.version
    at.do(newer(tree, {}))
    assert at.session.find(ContentFile, "eigen.toml") is None


def test_words_change_where_nobody_voted_and_a_facilitator_s_own_stay() -> None:
    at = held({}, "halve-dag")
    vote = statements(at)
    mine, theirs = options_of(at.session, vote.id)[:2]
    at.do(PutOption(vote.id, mine.number, "Zoals ik het zeg"))
    tree: Tree = {}
    for each in (mine, theirs):
        tree = own.change(tree, ("items", "statements", each.item), {"short": "Zo is het"})
    at.do(newer({}, tree))
    labels = [each.label for each in options_of(at.session, vote.id)[:2]]
    assert labels == ["Zoals ik het zeg", "Zo is het"]


def test_what_was_left_out_by_hand_does_not_come_back_and_what_is_hidden_goes() -> None:
    at = held({}, "halve-dag")
    vote = statements(at)
    one, two = options_of(at.session, vote.id)[:2]
    at.do(DropOption(vote.id, one.number))
    tree = own.change({}, ("items", "statements", one.item), {"short": "Weer terug"})
    at.do(newer({}, own.hide(tree, ("items", "statements", two.item))))
    assert one.item not in slugs(at, vote)
    assert two.item not in slugs(at, vote)


def test_a_round_keeps_something_to_choose() -> None:
    at, tree = held({}), dict[str, Any]()
    vote = list_of(at, Actor.METROPOLITAN_REGION)
    for slug in slugs(at, vote):
        tree = own.hide(tree, ("measures", slug))
    at.do(newer({}, tree))
    assert len(slugs(at, vote)) == 2


def test_a_round_that_is_compared_with_an_opened_one_stays_the_same() -> None:
    at = held({}, "twee-halve-dagen-1")
    first, second = (each for each in at.session.all(Round) if each.listed == "expectations")
    assert second.pairs_with == first.id
    item = {"text": "Er komt meer te doen."}
    at.do(OpenRound(first.id))
    before = options_of(at.session, second.id)
    at.do(newer({}, {"items": {"expectations": {"meer-te-doen": item}}}))
    assert options_of(at.session, second.id) == before


def test_residents_groups_get_a_list_when_they_had_none() -> None:
    at = held({})
    before = {each.id: each.position for each in at.session.all(Round)}
    at.do(newer({}, {"measures": {"buurtfeest": FEAST}}))
    asked = list_of(at, Actor.RESIDENTS)
    assert slugs(at, asked) == ["buurtfeest"]
    block = at.session.get(Block, asked.block)
    assert block.kind is BlockKind.STEP_4
    places = [each.position for each in at.session.where(Round, block=block.id)]
    assert len(set(places)) == len(places)
    assert asked.position == before[list_of(at, Actor.METROPOLITAN_REGION).id] + 1
    more = {"measures": {"buurtfeest": FEAST, "moestuin": {**FEAST, "title": "T", "short": "T"}}}
    at.do(newer({"measures": {"buurtfeest": FEAST}}, more))
    assert slugs(at, list_of(at, Actor.RESIDENTS)) == ["buurtfeest", "moestuin"]


def undo(at: Evening, request: TakeContent) -> Undo:
    before = at.session
    return Undo(request, before, at.do(request))


def test_it_can_be_taken_back_while_nothing_was_opened() -> None:
    at = held({})
    before = at.session
    at.do(undo(at, newer({}, {"measures": {"buurtfeest": OURS}})))
    assert at.session.tables == before.tables


def test_it_cannot_be_taken_back_once_a_round_opened_with_it() -> None:
    at = held({})
    back = undo(at, newer({}, {"measures": {"buurtfeest": OURS}}))
    at.do(OpenRound(list_of(at, Actor.MUNICIPALITY).id))
    assert at.refuses(back) is Reason.CHANGED_SINCE


@pytest.mark.parametrize("state", [each for each in RoundState if each is not RoundState.READY])
def test_whatever_state_a_round_has_only_a_ready_one_changes(state: RoundState) -> None:

    at = held({})
    at.session = at.session.after(
        Change(put=tuple(replace(each, state=state) for each in at.session.all(Round)))
    )
    before = at.session.table(RoundOption)
    tree = own.change({}, ("items", "statements", "telt-mee"), {"text": "Anders"})
    at.do(newer({}, own.change(tree, ("measures", "buurtfeest"), FEAST)))
    assert at.session.table(RoundOption) is before
