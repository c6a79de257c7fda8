"""What stands at one field of a form."""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as looked_up

from wijkworkshop.core.messages import Msgid
from wijkworkshop.core.outcomes import Entry


@dataclass(frozen=True)
class FieldWords:
    """The label of a field, a hint inside it, and how many lines of text it takes."""

    label: str
    hint: str = ""
    lines: int = 1


Fields = Mapping[str, FieldWords]


def field_words(kind: type[Entry]) -> Fields:
    """Return the words of the fields of a kind, in the order in which they are filled in."""
    return {
        ask.name: FieldWords(looked_up(ask.label), _hint(ask.hint), ask.lines)
        for ask in kind.FORM.asks
    }


def _hint(hint: Msgid) -> str:
    return looked_up(hint) if hint else ""  # an empty text is the header of a catalogue
