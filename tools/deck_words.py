"""Keeps the words of the deck that the app quotes, so that tests compare without the deck.

`python tools/deck_words.py DECK.txt` reads the deck's text export and renews
`tests/content/deck_words.toml`: for each slide the pieces (a bullet, a paragraph, a row) of which
the app quotes something, and a fingerprint of each other piece. It fails when the app quotes
what the deck does not say.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.sheet_files import BlocksFile
from wijkworkshop.content.texts import texts_of
from wijkworkshop.core.catalogue.origin import Origin, Said, said
from wijkworkshop.places import resources

KEPT = Path(__file__).parents[1] / "tests" / "content" / "deck_words.toml"
FIRST_LINES = (
    *(1, 28, 45, 53, 65, 91, 99, 104, 130, 145, 174, 192),
    *(204, 207, 226, 240, 265, 285, 302, 319, 346, 388, 396),
)
"""The line of the export at which each of the 23 slides begins; it has no page breaks."""

ADDRESS = re.compile(r"https?://\S+")
ALT_TEXT = re.compile(r"^(Afbeelding met|Door AI gegenereerde).*$", re.MULTILINE)
HYPHEN = re.compile(r"(?<=\w)-\n(?=\w)")
BREAK = re.compile(r"\n\s*\n|^\s*[−-]\s+|•", re.MULTILINE)


@dataclass(frozen=True)
class Slide:
    """A slide: the pieces of which something is quoted, and the fingerprints of the others."""

    name: str
    pieces: tuple[str, ...]
    others: tuple[str, ...]


def squeezed(text: str) -> str:
    """Return a text with its white space collapsed."""
    return " ".join(text.split())


def fingerprint(piece: str) -> str:
    """Return what tells a piece from others without its words."""
    return sha256(squeezed(piece).encode()).hexdigest()[:16]


def within(words: str, piece: str) -> bool:
    """Tell whether these words stand in a piece as they are, from the first to the last."""
    found = rf"(?<!\w){re.escape(squeezed(words))}(?!\w)"
    return re.search(found, piece) is not None


def _telling(words: str, piece: str) -> bool:
    """Tell whether a quote is of this piece: one word is that only when it is all there is."""
    return squeezed(words) == piece if " " not in words else within(words, piece)


def pieces_of(lines: Sequence[str]) -> Iterator[str]:
    """Yield the pieces of a slide: no addresses, no alternative texts of lost pictures."""
    text = ALT_TEXT.sub("", ADDRESS.sub("", "\n".join(lines)))
    text = HYPHEN.sub("-", text)
    yield from filter(None, map(squeezed, BREAK.split(text)))


def quoted() -> list[Said]:
    """Return everything that the app quotes from the deck, with its place in the content."""
    texts = texts_of(resources() / "content")
    blocks = texts.read("blocks.toml", BlocksFile).blocks
    catalogue = load_catalogue(resources() / "content")
    found = [each for each in said(catalogue, "content") if each.origin is Origin.DECK]
    for kind, block in blocks.items():
        asked = [each.question for each in block.rounds.values() if each.literal]
        words = filter(None, (block.deck_words, *asked))
        found += [Said(f"blocks/{kind}", each, Origin.DECK) for each in words]
    return found


def slides_of(export: str, quotes: Sequence[Said]) -> Iterator[Slide]:
    """Yield the slides of the text export, as far as these quotes need them."""
    lines = export.splitlines()
    ends = (*(first - 1 for first in FIRST_LINES[1:]), len(lines))
    for number, (first, end) in enumerate(zip(FIRST_LINES, ends, strict=True), 1):
        pieces = tuple(dict.fromkeys(pieces_of(lines[first - 1 : end])))
        used = {piece for piece in pieces if any(_telling(each.text, piece) for each in quotes)}
        others = tuple(fingerprint(each) for each in pieces if each not in used)
        yield Slide(f"S{number:02}", tuple(each for each in pieces if each in used), others)


def as_toml(slides: Sequence[Slide]) -> str:
    """Return the slides as a TOML file."""
    parts = ["# Made by tools/deck_words.py from the deck's text export; never edited by hand.\n"]
    for slide in slides:
        parts.append(f'\n[[slides]]\nname = "{slide.name}"\n')
        for name, found in (("pieces", slide.pieces), ("others", slide.others)):
            lines = "".join(f'  "{each}",\n' for each in found)
            parts.append(f"{name} = [\n{lines}]\n" if lines else f"{name} = []\n")
    return "".join(parts)


def main(export: Path) -> int:
    """Renew the kept words from the deck's text export; return 1 when a quote is not in it."""
    quotes = quoted()
    slides = list(slides_of(export.read_text("utf-8"), quotes))
    every = [piece for slide in slides for piece in slide.pieces]
    wrong = [each for each in quotes if not any(within(each.text, piece) for piece in every)]
    for each in wrong:
        sys.stderr.write(f"not in the deck: {each.place}: {each.text}\n")
    if not wrong:
        KEPT.write_text(as_toml(slides), "utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
