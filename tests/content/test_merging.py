"""Own content laid over what ships: change, add, hide, and take the change back."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop.content.catalogue import GlossaryFile
from wijkworkshop.content.merging import merged
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.texts import OWN, Texts, texts_of
from wijkworkshop.core.catalogue import Term
from wijkworkshop.places import resources

SHIPS: dict[str, Any] = {
    "measures": [
        {"slug": "een", "number": 1, "title": "Een", "risk": "Geld"},
        {"slug": "twee", "number": 2, "title": "Twee", "risk": "Tijd"},
    ],
    "blocks": {"opening": {"title": "Opening", "task": "Praat"}},
}

values = st.recursive(
    st.text(max_size=3) | st.integers(0, 3) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abse", max_size=2), inner),
    max_leaves=8,
)
trees = st.dictionaries(st.sampled_from(["measures", "blocks", "een", "x"]), values)


def test_a_field_is_changed_and_the_others_stay() -> None:
    found = merged(SHIPS, {"measures": {"een": {"risk": "Veel geld"}}})
    assert found["measures"] == [
        {"slug": "een", "number": 1, "title": "Een", "risk": "Veel geld"},
        SHIPS["measures"][1],
    ]
    assert found["blocks"] == SHIPS["blocks"]


def test_a_new_entry_comes_last_with_the_next_number() -> None:
    found: Any = merged(SHIPS, {"measures": {"buurtfeest": {"title": "Feest"}}})
    assert found["measures"][-1] == {"slug": "buurtfeest", "title": "Feest", "number": 3}


def test_hidden_leaves_out_and_its_number_is_not_given_to_another() -> None:
    own = {"measures": {"twee": {"hidden": True}, "drie": {"title": "Drie"}}}
    found: Any = merged(SHIPS, own)
    assert [(each["slug"], each["number"]) for each in found["measures"]] == [
        ("een", 1),
        ("drie", 3),
    ]
    shown: Any = merged(SHIPS, {"measures": {"twee": {"hidden": False}}})
    assert shown["measures"] == SHIPS["measures"]


def test_a_table_goes_into_a_table() -> None:
    found = merged(SHIPS, {"blocks": {"opening": {"task": "Schrijf"}}})
    assert found["blocks"] == {"opening": {"title": "Opening", "task": "Schrijf"}}


@given(trees, trees)
def test_whatever_is_laid_over_it_what_ships_is_not_changed(
    ships: dict[str, Any], own: dict[str, Any]
) -> None:
    before = repr(ships)
    merged(ships, own)
    assert repr(ships) == before
    assert merged(ships, {}) == ships


def read_terms(own: str) -> tuple[Term, ...]:

    files = texts_of(resources() / "content").files
    return Texts(files, own).read("glossary.toml", GlossaryFile).terms


def test_what_ships_is_read_with_a_term_of_ones_own() -> None:
    own = '[terms.buurtkamer]\nword = "buurtkamer"\ngloss = "Een huiskamer van de buurt."\n'
    assert len(read_terms(own)) == len(read_terms("")) + 1
    assert read_terms(own)[-1] == Term("buurtkamer", "buurtkamer", "Een huiskamer van de buurt.")


@pytest.mark.parametrize(
    ("own", "line", "key"),
    [
        ('[terms.mixing]\n\ngloss = ""\n', 3, "terms.mixing.gloss"),
        ("[terms.mixing]\ngloss = 3\n", 2, "terms.mixing.gloss"),
        ('[terms.nieuw]\nword = "nieuw"\n', 1, "terms.nieuw"),
        ("[terms]\nmixing = 3\n", 1, "terms"),
        ("terms = 3\n", 1, "terms"),
        ("terms = \n", 1, "terms"),
    ],
)
def test_a_mistake_is_shown_where_its_writer_can_mend_it(own: str, line: int, key: str) -> None:
    with pytest.raises(ContentMistakes) as raised:
        read_terms(own)
    found = raised.value.mistakes[0]
    assert (found.file, found.line) == (Path(OWN), line)
    assert found.key.startswith(key)
