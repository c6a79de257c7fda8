"""Own content: changed as a tree, written at once, read back as a whole, taken from others."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkworkshop.content import own
from wijkworkshop.content.catalogue import catalogue_of
from wijkworkshop.content.editable_lists import EDITABLE_LISTS, entries_of, shipped_values
from wijkworkshop.content.exchange import clashes, joined, read_foreign, would_change
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.own import Counts, State
from wijkworkshop.content.own_file import OwnFile, own_path, text_of
from wijkworkshop.content.reading import values_of
from wijkworkshop.content.run_sheets import run_sheets_of
from wijkworkshop.content.texts import Texts, texts_of
from wijkworkshop.content.validation import ReadContent, read_all_content
from wijkworkshop.core.terms import Actor, BlockKind
from wijkworkshop.places import resources, run_sheets
from wijkworkshop.ui.content.plans import plans_of

BARE = texts_of(resources() / "content")
SHIPS = shipped_values(BARE, run_sheets())
FEAST = {
    "short": "Buurtfeest",
    "title": "Een feest voor de hele buurt",
    "actors": ["residents"],
    "instrument_type": "social",
    "step": 4,
    "cluster": "taking_part",
    "explanation": "Bewoners maken samen een feest.",
    "argument_for": "Mensen leren elkaar kennen.",
    "risk": "Het blijft bij één dag.",
    "icon": "confetti",
}
CASE = {
    "name": "Onze wijk",
    "period": "1998 tot nu",
    "text": "Hier werd veel gesloopt.",
    "look_back": {
        "title": "Terugkijken",
        "results": [{"goal": "500 woningen", "goal_year": 1998, "result_year": 2010}],
    },
    "verdict": {"title": "Is het gemengd?"},
    "outlook": {"title": "Wat kan nu?", "lines": ["Praten"], "blocks": ["step_1"]},
}

paths = st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map(tuple)
fields = st.dictionaries(st.sampled_from("xyz"), st.text(max_size=3) | st.integers(), min_size=1)


def whole(tree: dict[str, Any]) -> ReadContent:
    return read_all_content(Texts(BARE.files, text_of(tree)), run_sheets())


def mistakes(tree: dict[str, Any]) -> list[str]:
    with pytest.raises(ContentMistakes) as found:
        whole(tree)
    return [each.key for each in found.value.mistakes]


def first(actor: Actor) -> str:
    return next(each.slug for each in whole({}).catalogue.measures if actor in each.actors)


@given(paths, fields)
def test_what_is_changed_is_said_and_what_is_dropped_is_as_before(
    path: tuple[str, ...], said: dict[str, Any]
) -> None:
    before = {"other": {"entry": {"text": "blijft"}}}
    changed = own.change(before, path, said)
    assert own.at(changed, path) == said
    assert own.drop(changed, path) == before
    assert before == {"other": {"entry": {"text": "blijft"}}}


@given(paths, fields)
def test_hidden_and_shown_again_is_as_it_was(path: tuple[str, ...], said: dict[str, Any]) -> None:
    tree = own.change({}, path, said)
    hidden = own.hide(tree, path)
    assert own.state_of(hidden, path, ships=True) is State.HIDDEN
    assert own.restore(hidden, path) == tree
    assert own.restore(tree, path) == {}
    assert own.restore(own.hide({}, path), path) == {}


def test_one_field_goes_back_and_the_others_stay() -> None:
    tree = own.change({}, ("cases", "x"), {"name": "A", "look_back": {"title": "B"}})
    assert own.without(tree, ("cases", "x"), ("look_back", "title")) == {
        "cases": {"x": {"name": "A"}}
    }


def test_entries_are_counted_by_their_state() -> None:
    tree = own.change({}, ("measures", first(Actor.MUNICIPALITY)), {"risk": "Veel"})
    tree = own.change(tree, ("measures", "buurtfeest"), FEAST)
    tree = own.hide(tree, ("items", "statements", "telt-mee"))
    tree = own.change(tree, ("blocks", "step_1"), {"task": "Praat"})
    tree = own.hide(tree, ("sheets", "kort"))
    assert own.counts(tree, SHIPS) == Counts(changed=2, own=1, hidden=2)
    assert not own.counts({}, SHIPS)


def test_a_measure_of_residents_has_a_round_of_its_own() -> None:
    found = whole({"measures": {"buurtfeest": FEAST}})
    assert found.catalogue.of_actor(Actor.RESIDENTS)[0].number == 25
    step = next(b for b in found.sheets["traject-3"].blocks if b.kind is BlockKind.STEP_4)
    assert [vote.actor for vote in step.rounds][:5] == list(Actor)
    assert [each.measure for each in step.rounds[4].options] == ["buurtfeest"]


@pytest.mark.parametrize(
    "editable_list", EDITABLE_LISTS, ids=lambda editable_list: editable_list.mark
)
def test_every_entry_can_be_written_as_it_is_and_says_the_same(editable_list: Any) -> None:
    for entry in entries_of(editable_list, SHIPS, {}):
        assert entry.state is State.ORIGINAL
        assert entry.title
        assert plans_of(entry)
    tree = own.change({}, entry.path, {"text": "?"})
    assert entries_of(editable_list, SHIPS, tree)[-1].state is State.CHANGED


def test_every_measure_can_be_hidden() -> None:
    for measure in whole({}).catalogue.measures:
        left = catalogue_of(Texts(BARE.files, text_of(own.hide({}, ("measures", measure.slug)))))
        assert measure.slug not in {each.slug for each in left.measures}
        assert all(measure.slug not in each.measures for each in left.alike)


def test_every_item_and_case_can_be_hidden_while_others_are_left() -> None:
    hidden: list[tuple[str, ...]] = []
    for name, items in whole({}).catalogue.items.items():
        ours = len(items) > 1 and name in SHIPS["items"]
        hidden += [("items", name, each.slug) for each in items[:1] if ours]
    tree: dict[str, Any] = {}
    for path in (*hidden, ("items", "statements", "merk-het-zelf")):
        tree = own.hide(tree, path)
        whole(tree)
    for slug in ("nieuw-west", "heerlen-noord"):
        tree = own.hide(tree, ("cases", slug))
    assert mistakes(tree) == ["cases"]  # one has to be left
    whole(own.restore(tree, ("cases", "nieuw-west")))


def test_words_of_blocks_and_run_sheets_are_changed_hidden_and_added() -> None:
    tree = own.change({}, ("blocks", "step_1"), {"task": "Schrijf drie doelen op."})
    sheet = {"title": "Van ons", "summary": "Kort.", "blocks": [{"kind": "step_1", "minutes": 9}]}
    tree = own.hide(own.change(tree, ("sheets", "van-ons"), sheet), ("sheets", "kort"))
    sheets = whole(tree).sheets
    assert "kort" not in sheets
    assert sheets["van-ons"].blocks[0].task == "Schrijf drie doelen op."
    changed = whole(own.change({}, ("sheets", "kort"), {"title": "Korte avond"})).sheets["kort"]
    assert changed.title == "Korte avond"
    assert changed.blocks == whole({}).sheets["kort"].blocks
    assert whole(tree).catalogue.version != whole({}).catalogue.version


def test_to_practise_cannot_be_hidden_and_a_real_run_sheet_is_left() -> None:
    tree: dict[str, Any] = own.hide({}, ("sheets", "proefsessie"))
    assert "proefsessie" in whole(tree).sheets
    for slug in whole({}).sheets:
        tree = own.hide(tree, ("sheets", slug))
    assert mistakes(tree) == ["sheets"]


def test_a_case_of_ones_own_stands_in_question_1() -> None:
    texts = Texts(BARE.files, text_of({"cases": {"onze-wijk": CASE}}))
    found = read_all_content(texts, run_sheets())

    sheets = run_sheets_of(texts, run_sheets(), found.catalogue, "onze-wijk")
    for slug in ("kort", "halve-dag", "traject-1"):
        block = next(b for b in sheets[slug].blocks if b.kind is BlockKind.QUESTION_1)
        said = [each.text for each in block.passages]
        assert "500 woningen: onbekend" in said
        assert "Onze wijk" in said


@pytest.mark.parametrize(
    ("tree", "key"),
    [
        ({"maatregelen": {}}, "maatregelen"),
        ({"measures": {"x": {**FEAST, "risk": ""}}}, "measures.x.risk"),
        ({"measures": {"x": {**FEAST, "step": 9}}}, "measures.x.step"),
        ({"measures": {"x": {"title": "X"}}}, "measures.x.risk"),
        ({"measures": {"Geen naam!": FEAST}}, "measures.Geen naam!.slug"),
        ({"sheets": 3}, "sheets"),
        ({"sheets": {"x": 3}}, "sheets.x"),
        ({"sheets": {"x": {"title": "X"}}}, "sheets.x.summary"),
        ({"sheets": {"kort": {"blocks": []}}}, "sheets.kort.blocks"),
        ({"blocks": {"step_1": {"task": 3}}}, "blocks.step_1.task"),
    ],
)  # fmt: skip
def test_a_mistake_names_the_key(tree: dict[str, Any], key: str) -> None:
    assert key in mistakes(tree)


def test_it_is_written_at_once_and_the_former_version_is_kept(tmp_path: Path) -> None:
    file = OwnFile(own_path(tmp_path / "wijk.db"))
    assert (file.path.name, file.text, file.values()) == ("wijk.eigen.toml", "", {})
    one = file.put({"terms": {"mixing": {"gloss": "Een"}}}, lambda _text: None)
    file.put({"terms": {"mixing": {"gloss": "Twee"}}}, lambda _text: None)
    assert file.former.read_text("utf-8") == one
    assert file.values() == {"terms": {"mixing": {"gloss": "Twee"}}}
    assert file.path.stat().st_mode & 0o077 == 0
    assert {each.name for each in tmp_path.iterdir()} == {file.path.name, file.former.name}


def test_what_does_not_hold_is_not_written(tmp_path: Path) -> None:
    file = OwnFile(tmp_path / "x.eigen.toml")
    file.put({"terms": {"mixing": {"gloss": "Een"}}}, lambda _text: None)
    before = file.path.read_bytes()

    def check(text: str) -> None:
        read_all_content(Texts(BARE.files, text), run_sheets())

    with pytest.raises(ContentMistakes):
        file.put({"terms": {"mixing": {"gloss": ""}}}, check)
    assert file.path.read_bytes() == before
    assert not file.former.exists()


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
trees = st.recursive(
    texts | st.integers(0, 9) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=9,
)


@given(st.dictionaries(texts, trees))
def test_whatever_is_written_is_read_back_the_same(tree: dict[str, Any]) -> None:
    assert values_of(Path("x"), text_of(tree)) == tree


def test_of_what_both_say_one_side_is_taken_whole() -> None:
    slug = first(Actor.MUNICIPALITY)
    ours = {"measures": {slug: {"risk": "van ons"}, "feest": FEAST}}
    theirs = {"measures": {slug: {"title": "van hen"}}, "terms": {"mixing": {"hidden": True}}}
    assert clashes(ours, theirs, SHIPS) == 1
    assert would_change(ours, theirs, SHIPS) == Counts(changed=1, own=0, hidden=1)
    taken = joined(ours, theirs, SHIPS, theirs_first=True)
    assert taken["measures"] == {slug: {"title": "van hen"}, "feest": FEAST}
    kept = joined(ours, theirs, SHIPS, theirs_first=False)
    assert kept["measures"] == ours["measures"]
    assert kept["terms"] == theirs["terms"]
    assert not would_change(taken, theirs, SHIPS)


def _deep(_folder: Path) -> bytes:
    return b"[" + b".".join([b"a"] * 400) + b"]\nb = 1\n"


HOSTILE: dict[str, Callable[[Path], bytes]] = {
    "larger than a text can be": lambda _folder: b"# " + b"x\n# " * 2_600_000,
    "no TOML": lambda _folder: b"\x00\x01SQLite",
    "no UTF-8": lambda _folder: b"a = '\xff'",
    "deep tables": _deep,
    "deep lists": lambda _folder: b"a = " + b"[" * 900 + b"]" * 900,
    "invisible": lambda _folder: b'[measures.x]\nhidden = true\nt = "\\u0007"\n',
    "a long line": lambda _folder: b"a = '" + b"x" * 5000 + b"'",
    "nothing": lambda _folder: b"",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_in_plain_words(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "van-een-ander.toml"
    path.write_bytes(HOSTILE[kind](tmp_path))
    with pytest.raises(ContentMistakes) as found:
        read_foreign(path)
    assert "van-een-ander.toml, regel" in str(found.value)


def test_a_link_and_a_folder_are_refused(tmp_path: Path) -> None:
    secret, link = tmp_path / "geheim.toml", tmp_path / "los.toml"
    secret.write_text("a = 1", "utf-8")
    link.symlink_to(secret)
    for path in (link, tmp_path, tmp_path / "weg.toml"):
        with pytest.raises(ContentMistakes):
            read_foreign(path)


@settings(max_examples=settings().max_examples // 4)  # everything is read each time
@given(trees)
def test_whatever_stands_in_own_content_is_told_or_holds(tree: Any) -> None:
    for own_tree in ({"measures": tree}, {"blocks": {"step_1": tree}}, {"sheets": {"x": tree}}):
        with suppress(ContentMistakes):  # anything else is a crash
            whole(own_tree)


def test_an_entry_is_found_with_what_is_said_of_it() -> None:
    tree = own.change({}, ("terms", "mixing"), {"gloss": "Anders"})
    editable_list = next(each for each in EDITABLE_LISTS if each.mark == "terms")
    (entry,) = (
        each for each in entries_of(editable_list, SHIPS, tree) if each.path[-1] == "mixing"
    )
    assert (entry.values["gloss"], entry.ships["gloss"] != "Anders") == ("Anders", True)
