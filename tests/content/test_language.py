"""What participants read is plain Dutch (B1): short sentences, no jargon without explanation."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from wijkworkshop.content.sheet_files import BlocksFile
from wijkworkshop.content.texts import texts_of
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.terms import Slot
from wijkworkshop.places import resources

LONGEST, LONGEST_ON_AVERAGE = 22, 15

OURS = {  # fields whose words are ours; the others are the deck's, names or titles
    "text", "neutral", "gloss", "explanation", "argument_for", "risk", "example", "discuss",
    "basis", "main_goal", "output", "outcome", "lines", "shift_question", "question", "task",
    "hint",
}  # fmt: skip
PLAIN = {"readings"}  # lists of items whose `text` is the deck's; their explanation is ours

JARGON = (
    "instroom", "uitstroom", "doorstroom", "doelgroep", "kwetsba", "leefbaar", "menging",
    "segreg", "tweedeling", "herstructurer", "verdicht", "extramural", "decentral", "portefeuille",
    "woningvoorraad", "voorziening", "fysiek", "sociaal-econ", "sociaaleconomisch", "gentrif",
    "indicator", "output", "outcome", "facilit", "implement", "integra", "participat",
    "stakeholder", "draagvlak", "prioriter", "programmering", "korrelgrootte", "schaalniveau",
    "perspectief", "diversiteit", "transitie", "opgave", "borging", "domein", "cohesie",
    "binding", "toewijz", "herijk", "verdring", "waterbed", "wijkbewust", "woningwet",
    "rotterdamwet", "middenhuur", "corporatie", "sociale huur", "openbare ruimte", "nulmeting",
    "magic mix", "spoedzoeker", "programmabureau", "nplv", "leefbaarometer", "kennisfundament",
    "casus", "stijger", "wijkaanpak", "vernieuwing", "ontmoetingsplek", "maatregel",
)  # fmt: skip


def _ours(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Return every text of ours within a value, with the name of its field."""
    if isinstance(value, str):
        if where in OURS:
            yield where, value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _ours(getattr(value, field.name), field.name)
    elif isinstance(value, Iterable):
        for each in value:
            yield from _ours(each, where)


@pytest.fixture(scope="module")
def texts(catalogue: Catalogue, sheets: Mapping[str, RunSheet]) -> list[str]:
    """Everything of ours that participants can see."""
    planned = [block for sheet in sheets.values() for block in sheet.blocks]
    put = [passage for block in planned for passage in block.passages]
    own = [passage.text for passage in put if passage.slot is Slot.DISCUSS]
    own += [text for block in planned for text in (block.question, block.task)]
    own += [vote.hint for block in planned for vote in block.rounds]
    blocks = texts_of(resources() / "content").read("blocks.toml", BlocksFile).blocks.values()
    rounds = [vote for block in blocks for vote in block.rounds.values() if not vote.literal]
    asked = [text for block in blocks for text in block.passages.get(Slot.DISCUSS, ())]
    items = [
        text
        for name, listed in catalogue.items.items()
        for where, text in _ours(listed)
        if not (where == "text" and name in PLAIN)
    ]
    told: list[Any] = [getattr(catalogue, field.name) for field in fields(catalogue)]
    story = [text for each in told for _, text in _ours(each)]
    spoken = [text for each in (*blocks, *rounds) for _, text in _ours(each)]
    return [*asked, *items, *story, *spoken, *filter(None, own)]


def _sentences(text: str) -> list[list[str]]:
    parts = re.split(r"(?<=[.?!:;])\s+", text)
    return [part.split() for part in parts if part]


def test_enough_is_looked_at(texts: list[str]) -> None:
    assert len(set(texts)) > 400
    assert "Mengen is een manier om iets te bereiken. Het is niet het doel zelf." in texts
    assert "Helpt deze regel bij ons doel?" in texts


def test_no_sentence_is_long(texts: list[str]) -> None:
    sentences = [sentence for text in texts for sentence in _sentences(text)]
    assert [" ".join(each) for each in sentences if len(each) > LONGEST] == []


def test_texts_are_short_on_average(texts: list[str]) -> None:
    long = []
    for text in texts:
        counts = [len(sentence) for sentence in _sentences(text)]
        if sum(counts) > LONGEST_ON_AVERAGE * len(counts):
            long.append(text)
    assert len(long) < len(texts) / 20, long
    lengths = [len(sentence) for text in texts for sentence in _sentences(text)]
    assert sum(lengths) / len(lengths) < 10


def test_no_jargon_without_an_explanation(catalogue: Catalogue, texts: list[str]) -> None:
    explained = [term.word.lower() for term in catalogue.terms]
    unexplained = {
        (word, text)
        for word in JARGON
        for text in texts
        if word in text.lower() and not any(word in term for term in explained)
    }
    assert unexplained == set()


def test_explanations_do_not_lean_on_other_jargon(catalogue: Catalogue) -> None:
    allowed = {"corporatie", "vernieuwing", "leefbaar"}
    leaning = [
        term.gloss
        for term in catalogue.terms
        for word in JARGON
        if word in term.gloss.lower() and word not in allowed
    ]
    assert leaning == []


A3 = """
gemengde wijk, menging, mengen, mengen met precisie, bevolkingssamenstelling, sociaal-economische
menging, motief, tegenargument, tweedeling, segregatie, concentratie kwetsbare groepen,
waterbedeffect, verdringing, gentrificatie, gentle gentrification, leefbaarheid, beleving,
wijkbewustzijn, brede wijkaanpak, sociaal-fysieke wijkaanpak, stedelijke vernieuwing,
herstructurering, verdichting, herijking, handelingsperspectief, doelgroep, kwetsbare groepen,
sociale stijgers, kansrijke instroom, spoedzoekers, instroom, doorstroom, uitstroom, beperken,
vasthouden, bevorderen, schaalniveau, korrelgrootte, gebied, stadsdeel, wijk, buurt,
ontmoetingsplek, kans op contact en uitwisseling, magic mix, doel, ambitie, waartoe, instrument,
maatregel, instrumenttype, afstemming, versterkt, neutraal, botst, toewijzing,
woonruimteverdeling, lokale binding, sociale binding, economische binding, passend toewijzen,
portefeuillestrategie, prestatieafspraken, sociaal beheer, anticyclisch investeren, ongelijk
investeren, Rotterdamwet, output, outcome, indicator, nulmeting, streefwaarde, afspraak,
toezegging, NPLV, programmabureau, werksessie, bewonersbijeenkomst, draaiboek, werkvorm,
gespreksleider, tafelvoorzitter, tafelgastheer, notulist, tolk, taalmaatje, deelnemer,
tafelgesprek, plenair, stelling, stemronde, stem, uitslag, stickeren, vuist tot vijf, draagvlak,
consensus, minderheidsstandpunt, inbreng, terugkoppeling, verslag, invloedsniveau
"""
"""The words of the dossier's glossary."""


def test_every_word_of_the_dossier_s_glossary_is_explained(catalogue: Catalogue) -> None:
    words = {" ".join(word.split()) for word in A3.split(",")}
    assert len(words) > 100
    assert words - {term.word for term in catalogue.terms} == set()
    glosses = [term.gloss for term in catalogue.terms]
    assert [gloss for gloss in glosses if gloss[-1] not in ".?" or gloss[0].islower()] == []
