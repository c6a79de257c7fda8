"""The Dutch words of the page: its lists, their fields with help, and states."""

from collections.abc import Callable, Mapping
from gettext import gettext as _
from gettext import ngettext
from typing import Any

from wijkworkshop.content.own import Counts, State
from wijkworkshop.core.catalogue import Attention, Side
from wijkworkshop.core.terms import Actor, BlockKind, Cluster, InstrumentType, Slot
from wijkworkshop.wording.material import cluster_words, kind_words, side_words, step_words
from wijkworkshop.wording.terms import actor_words, block_words


def shelf_words(mark: str) -> str:
    """Return the name of a list."""
    return {
        "measures": _("Maatregelen"),
        "items.statements": _("Stellingen"),
        "items.expectations": _("Verwachtingen"),
        "items.readings": _("Duidingen"),
        "items.principles": _("Uitgangspunten"),
        "items.grades": _("Waarvoor een cijfer"),
        "motives": _("Motieven"),
        "evidence": _("Argumentenkaarten"),
        "cases": _("Wijken"),
        "events": _("Gebeurtenissen"),
        "terms": _("Begrippen"),
        "rules": _("Regels om uit te kiezen"),
        "advice": _("Adviezen"),
        "definition.questions": _("Vragen bij de definitie"),
        "alike": _("Wat op elkaar lijkt"),
        "tensions": _("Wat elkaar tegenwerkt"),
        "items.clusters": _("Groepen maatregelen"),
        "items.picture": _("Het beeld van vraag 1"),
        "items.stay": _("Antwoorden: hier blijven wonen?"),
        "items.travel": _("Antwoorden van de oefenronde"),
        "items.literal_answers": _("Antwoorden op vraag 2"),
        "items.displacement_answers": _("Antwoorden: konden bewoners blijven?"),
        "items.gentle": _("Zacht veranderen"),
        "items.evening": _("Cijfers voor de avond"),
        "further": _("Andere bronnen"),
        "blocks": _("Teksten van onderdelen"),
    }[mark]


def new_words(mark: str) -> str:
    """Return what stands on the button for a new entry."""
    return {
        "measures": _("Nieuwe maatregel"),
        "items.statements": _("Nieuwe stelling"),
        "items.expectations": _("Nieuwe verwachting"),
        "items.readings": _("Nieuwe duiding"),
        "items.principles": _("Nieuw uitgangspunt"),
        "items.grades": _("Nieuwe vraag om een cijfer"),
        "motives": _("Nieuw motief"),
        "evidence": _("Nieuwe kaart"),
        "cases": _("Nieuwe wijk"),
        "events": _("Nieuwe gebeurtenis"),
        "terms": _("Nieuw begrip"),
        "rules": _("Nieuwe regel"),
        "further": _("Nieuwe bron"),
    }[mark]


def state_words(state: State) -> str:
    """Return how an entry stands to what ships."""
    return {
        State.ORIGINAL: _("oorspronkelijk"),
        State.CHANGED: _("gewijzigd"),
        State.OWN: _("eigen"),
        State.HIDDEN: _("verborgen"),
    }[state]


def counts_words(counts: Counts) -> str:
    """Return '2 nieuw, 1 gewijzigd'."""
    parts = (
        (counts.own, ngettext("{count} nieuw", "{count} nieuw", counts.own)),
        (counts.changed, ngettext("{count} gewijzigd", "{count} gewijzigd", counts.changed)),
        (counts.hidden, ngettext("{count} verborgen", "{count} verborgen", counts.hidden)),
    )
    return ", ".join(words.format(count=number) for number, words in parts if number)


def choice_words(value: object, name: str) -> str:
    """Return the word of something that can be chosen in a field."""
    if isinstance(value, int) and name in ("step", "secondary_step"):
        return step_words(value)
    words = CHOICES.get(type(value), str)
    return words(value)


def attention_words(attention: Attention) -> str:
    """Return how much policy looked at neighbourhoods."""
    return _("veel aandacht") if attention is Attention.HIGH else _("weinig aandacht")


CHOICES: Mapping[type, Callable[[Any], str]] = {
    Actor: actor_words,
    InstrumentType: kind_words,
    Cluster: cluster_words,
    Side: side_words,
    Attention: attention_words,
    BlockKind: block_words,
}


def slot_words(slot: Slot) -> str:
    """Return what the texts of a block are for."""
    return {
        Slot.PROMPT: _("Voor de begeleider"),
        Slot.DISCUSS: _("Om over te praten"),
        Slot.STATISTIC: _("Cijfers"),
        Slot.CAVEAT: _("Let op bij de cijfers"),
        Slot.EXPERIENCE: _("Ervaring van bewoners"),
        Slot.FINDING: _("Wat opvalt"),
        Slot.GOAL: _("Doelen"),
        Slot.RESULT: _("Resultaten"),
        Slot.VERDICT: _("Gedaan, en gemerkt"),
        Slot.REFLECT: _("Om daarna over te praten"),
        Slot.SOURCE: _("Bron"),
        Slot.ADVICE: _("Advies"),
        Slot.PLAIN_ADVICE: _("Advies in gewone woorden"),
        Slot.ADVISER: _("Van wie het advies is"),
    }.get(slot, slot.value)
