"""What a mirrored screen says, piece by piece, and the languages that tests speak it in."""

import http.client
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog

from tests.support.alignment_board_examples import ALIGNMENT_BOARD_EXAMPLES
from tests.support.group_examples import GROUP_EXAMPLES
from tests.support.pages.evening import views
from tests.support.pages.shown_material import HEADING, everything
from tests.support.summary_examples import SUMMARY_EXAMPLES
from tests.support.web.phones import PATIENCE_S, Phone
from tools import messages
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.public.screen_parts import Picture
from wijkworkshop.web.mirror.text_parts import Facts, Head, Mirror, Piece, Points, Rows, Sentence
from wijkworkshop.web.phone_state import shown_on_phones

PSEUDO = "qps"  # one of the codes that no language has


@cache
def shown() -> dict[str, s.Screen]:
    """Every screen of real evenings and of the material, as phones are told of it."""
    found: dict[str, s.Screen] = {name: view.screen for name, view in views().items()}
    found |= everything()
    found |= {
        **{name: view.screen for name, view in GROUP_EXAMPLES.items()},
        **{name: view.screen for name, view in ALIGNMENT_BOARD_EXAMPLES.items()},
        **{name: view.screen for name, view in SUMMARY_EXAMPLES.items()},
        "black": s.Black(),
        "listening": s.Listening(HEADING, 3),
        "picture": s.PicturePage(HEADING, Picture("Osdorp", "Het plein", "J. Jansen", "")),
        "joining": Joining(HEADING, "http://192.168.8.10/c/K7P4", "192.168.8.10", "K7P4"),
    }
    return {name: shown_on_phones(screen) for name, screen in found.items()}


@cache
def of_each_kind() -> dict[str, s.Screen]:
    """The longest screen of each kind."""
    found: dict[str, s.Screen] = {}
    for screen in shown().values():
        name = type(screen).__name__
        if name not in found or len(repr(screen)) > len(repr(found[name])):
            found[name] = screen
    return found


def texts(mirror: Mirror) -> Iterator[str]:
    """Every text of a mirrored screen; the line above may be empty."""
    if mirror.above:
        yield mirror.above
    yield mirror.title
    for piece in mirror.pieces:
        yield from _texts(piece)


def _texts(piece: Piece) -> Iterator[str]:
    match piece:
        case Sentence(text) | Head(text):
            yield text
        case Points(lines, _aloud, said):
            yield from filter(None, (*lines, said))
        case Rows(rows):
            for row in rows:
                yield row.label
                yield from (text for text in (row.said, row.total) if text)
        case Facts(pairs):
            for pair in pairs:
                yield from pair
        case _:
            yield from (piece.caption, *piece.heads)
            for line in piece.rows:
                yield from line


def levels(mirror: Mirror) -> list[int]:
    """The levels of the headings, from the title on."""
    return [1, *(piece.level for piece in mirror.pieces if isinstance(piece, Head))]


def pseudo(folder: Path) -> Path:
    """Make a language in which each text stands in ⟦…⟧, and return the folder."""
    catalog = Catalog(domain=messages.PHONE)
    for message in messages.collected(messages.PHONE):
        if isinstance(message.id, str):
            catalog.add(message.id, f"⟦{message.id}⟧")
        else:
            catalog.add(message.id, tuple(f"⟦{text}⟧" for text in message.id))
    path = folder / PSEUDO / "LC_MESSAGES" / f"{messages.PHONE}.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(messages.compiled(catalog))
    return folder


@contextmanager
def listening(phone: Phone) -> Iterator[Callable[[str], str]]:
    """Listen as a page does; the function reads until something is said."""
    connection = http.client.HTTPConnection("127.0.0.1", phone.port, timeout=PATIENCE_S)
    with closing(connection):
        connection.request("GET", "/live?seen=0", headers={"Cookie": phone.cookie})
        stream = connection.getresponse()

        def until(words: str) -> str:
            heard = ""
            while words not in heard:
                line = stream.readline().decode()
                assert line, heard
                heard += line
            return heard

        yield until
