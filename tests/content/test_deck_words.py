"""What the app quotes is what the deck says, all of it is told, and ours says no more.

`deck_words.toml` holds the pieces of each slide that the app quotes, made from the deck itself by
`tools/deck_words.py`, and fingerprints of the others.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tools import deck_words
from tools.deck_words import KEPT, Slide, fingerprint, quoted, squeezed, within
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.catalogue.origin import Origin, Said, said

NOT_TOLD = {
    "72bb03938c0f924c": "S03, S04, S06: the footer 'WijkWijzer - WijkWijzer'",
    "4dc4a288d903c8ba": "S08: a sentence of third parties, told in our own words",
    "9859597853197476": "S09: 'Project', the name of the subject",
    "8505c2bb07e98c62": "S14: 'Doelen (2001) Resultaten (2022)', made from the years",
    "8ddc32f46a747fee": "S14: 'Resultaat 2022: ???', shown as unknown",
    "7dc3b57f03972ecb": "S17: half of a title that is S11's",
    "7b7ee8cb3c9990f0": "S17: the other half",
    "b1e00cd1035f9aea": "S19: its title; 'mengen met precisie' is quoted from S10",
    "dae7d534c1fc57a4": "S19: step 1 with 'en'; S10 has it with '&'",
    "abfe104923d938c5": "S01: 'Maar altijd:', a word of the pages",
    "d8d0d1baeafc7f57": "S21: an actor, a term",
    "e9a2143aed43be06": "S21: an actor, a term",
    "bb97db70b1ef4b56": "S21: an actor, a term",
    "33060484d1e408d1": "S21: an actor, a term",
    "18d05d1cd3ac7753": "S23: addresses of the credits",
}
"""Pieces that the app does not quote as content, by fingerprint."""

AROUND = {
    "3 subdoelen:",
    "Hoofddoel: ‘ ’",
    "Doel 2001:",
    "Herijking 2007:",
    "Bedankt voor uw aandacht! ,",
    ": mengen met precisie",
    *(f"{step}." for step in range(1, 5)),
}
"""What is left of a piece beside its quotes: numbers, years, names of actors, thanks."""

QUOTED = re.compile(r"‘([^’]*)’")


@pytest.fixture(scope="module")
def slides() -> list[Slide]:
    kept = tomllib.loads(KEPT.read_text("utf-8"))["slides"]
    return [Slide(each["name"], tuple(each["pieces"]), tuple(each["others"])) for each in kept]


@pytest.fixture(scope="module")
def pieces(slides: list[Slide]) -> list[str]:
    return [piece for slide in slides for piece in slide.pieces]


def test_every_text_of_the_deck_is_in_the_deck(pieces: list[str], slides: list[Slide]) -> None:
    others = {each for slide in slides for each in slide.others}
    wrong = [
        each
        for each in quoted()
        if not any(within(each.text, piece) for piece in pieces)
        and fingerprint(each.text) not in others
    ]
    assert wrong == []


def test_a_changed_word_is_found(pieces: list[str]) -> None:
    said_so = "Beleving bewoners: stagnatie"
    assert any(within(said_so, piece) for piece in pieces)
    for changed in ("Beleving bewoners: stagnatie.", "Beleving bewoner", "beleving bewoners"):
        assert not any(within(changed, piece) for piece in pieces)


def test_everything_in_the_deck_is_told(slides: list[Slide]) -> None:
    assert [slide.name for slide in slides] == [f"S{number:02}" for number in range(1, 24)]
    lost = [(slide.name, each) for slide in slides for each in slide.others if each not in NOT_TOLD]
    left = [(slide.name, rest) for slide in slides for rest in _rests(slide)]
    assert (lost, left) == ([], [])


def _rests(slide: Slide) -> Iterator[str]:
    """Yield what no quote covers of the pieces of a slide."""
    words = sorted({squeezed(each.text) for each in quoted()}, key=len, reverse=True)
    for piece in slide.pieces:
        rest = piece
        for each in words:
            rest = re.sub(rf"(?<!\w){re.escape(each)}(?!\w)", " ", rest)
        if re.search(r"\w", rest) and squeezed(rest) not in AROUND:
            yield squeezed(rest)


def test_the_facts_of_other_tests_are_the_deck_s(
    deck: dict[str, Any], pieces: list[str], slides: list[Slide]
) -> None:
    others = {each for slide in slides for each in slide.others}
    facts = [fact for group in deck.values() for fact in _flat(group)]
    wrong = [each for each in facts if not any(within(each, piece) for piece in pieces)]
    assert [each for each in wrong if fingerprint(each) not in others] == []


def _flat(group: Any) -> Iterator[str]:
    if isinstance(group, str):
        yield group
        return
    for each in group.values() if isinstance(group, dict) else group:
        yield from _flat(each)


def test_only_what_somebody_said_stands_in_quotation_marks(
    catalogue: Catalogue, words: str, pieces: list[str]
) -> None:
    spoken = [
        (each.place, quote)
        for each in said(catalogue)
        if each.origin is Origin.OURS
        for quote in QUOTED.findall(each.text)
    ]
    assert spoken == []
    for quote in QUOTED.findall(words):  # blocks and run sheets too
        assert any(quote in piece for piece in pieces), quote


SAID_OTHERWISE = [
    ("Verdeel woningen voor mensen die extra hulp", "Laat hier minder mensen instromen"),
    ('"Inkomen +50%', "Gemiddeld inkomen +50%"),
    ("Bewoners merken er maar heel weinig", "Sociaal resultaat: zeer beperkt."),
    ("De helft is gesloopt", "Gesloopt: 6.500 van de 13.000 die gepland waren."),
    ("Arm en rijk", "Groepen groeien uit elkaar: in geld, opleiding en hoe zij leven."),
    ("Veel mensen met hulp op één plek", "Veel mensen die hulp nodig hebben op één plek"),
    ("Een nieuwe wet", "De Woningwet is herzien:"),
    ("stuurt de overheid", "De presentatie noemt dit begrip, zonder uitleg."),
    ("vaak vanzelf", "De presentatie noemt dit gentle gentrification, zonder uitleg."),
    ("weinig vraag naar woningen", "Het plan is voor 25 jaar en heeft vijf thema’s."),
    ("met oude mijnen", "Een voormalig mijngebied"),
    ("zo voelt het ook", "De wijk wordt veiliger."),
    ("geven nog de laagste cijfers", "Het laagste van de stad zijn onder andere:"),
    ("wil hier weg", "Het hoogste van de stad: willen verhuizen"),
    ("voelen dat nog niet", "Wat bewoners beleven, werd niet beter."),
    ("oe fijn mengen we", "op welke schaal mengen we?"),
    ("woningen bij dan gepland", "De presentatie noemt 40.000 inwoners."),
    ("in elke wijk een goede mix", "een goede mix van bewoners en woningen"),
    ("moeten daar samen voor zorgen", "Gemeenten, bouwers en corporaties zorgen daarvoor."),
    ("Maak en kies de plannen", "Doe het samen met bewoners."),
    (
        "leiden hier tot andere doelen",
        "De presentatie noemt deze wijk, en vertelt er niet meer over.",
    ),
    ("noem het geen wijk voor arme", "geen minimawijk te noemen"),
]
"""What the content said that is not what the deck or a source says, and what it says now."""


@pytest.mark.parametrize(("wrong", "better"), SAID_OTHERWISE)
def test_plain_words_say_what_the_deck_says(words: str, wrong: str, better: str) -> None:
    assert wrong not in words
    assert better in words


def test_the_kept_words_are_made_from_the_deck(tmp_path: Path) -> None:
    """The first two slides of a deck of our own: wrapped lines, bullets, addresses."""
    lines = ["Wat zijn gemengde ", "wijken?", "", "• Middel, geen doel", "", "https://voorbeeld.nl"]
    found = list(deck_words.pieces_of(lines))
    assert found == ["Wat zijn gemengde wijken?", "Middel, geen doel"]
    assert list(deck_words.pieces_of(["het sociaal-", "economisch doel"])) == [
        "het sociaal-economisch doel"
    ]
    quotes = [Said("here", "Middel", Origin.DECK), Said("here", "gemengde wijken", Origin.DECK)]
    export = tmp_path / "deck.txt"
    export.write_text("\n".join([*lines, *[""] * 400]), "utf-8")
    slides = list(deck_words.slides_of(export.read_text("utf-8"), quotes))
    assert slides[0].pieces == ("Wat zijn gemengde wijken?",)
    assert slides[0].others == (fingerprint("Middel, geen doel"),)
    assert tomllib.loads(deck_words.as_toml(slides))["slides"][0]["name"] == "S01"
