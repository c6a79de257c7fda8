"""What stands at one field of a form."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class FieldWords:
    """The label of a field, a hint inside it, and how many lines of text it takes."""

    label: str
    hint: str = ""
    lines: int = 1


Fields = Mapping[str, FieldWords]
