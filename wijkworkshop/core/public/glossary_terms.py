"""The words of the glossary that stand on the screen the room looks at."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache

from wijkworkshop.core.catalogue import Catalogue, Term
from wijkworkshop.core.navigation import here, overlay
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.screens import Screen
from wijkworkshop.core.public.view import lit_screen, screen_at
from wijkworkshop.core.searching import searchable
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Over
from wijkworkshop.core.terms import Subject

MOST = 6
ENDINGS = "(?:s|en|n|e|’s|'s)?"


def terms_on_screen(session: Session, content: Catalogue) -> tuple[Term, ...]:
    """Return the terms on the screen; one that lies over it does not count."""
    over = overlay(session)
    term = over is not None and over.over is Over.MATERIAL and over.subject is Subject.TERMS
    screen = screen_at(session, here(session)) if term else lit_screen(session, content)
    return _terms_on(screen, content.terms)


def next_term(session: Session, content: Catalogue) -> Term | None:
    """Return the term to show after the one that lies over the screen; None after the last."""
    terms, over = terms_on_screen(session, content), overlay(session)
    shown = over.slug if over is not None and over.subject is Subject.TERMS else ""
    names = [each.identifier for each in terms]
    at = names.index(shown) + 1 if shown in names else len(terms) if shown else 0
    return terms[at] if at < len(terms) else None


@lru_cache(maxsize=64)
def _terms_on(screen: Screen, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    return terms_in(" \n ".join(_said(screen)), terms)


def terms_in(text: str, terms: Sequence[Term]) -> tuple[Term, ...]:
    """Return the terms in a text, the longest first: those are most likely to need a gloss.

    A term within a longer one ('sociale huur' in 'sociale huurwoningen') is not there.
    """
    rest, found = searchable(text), list[Term]()
    for term in sorted(terms, key=lambda each: -len(each.word)):
        here_, count = _pattern(term.word).subn(" | ", rest)
        if count:
            rest = here_
            found.append(term)
    return tuple(found[:MOST])


@lru_cache(maxsize=512)
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(searchable(word))}{ENDINGS}(?!\w)")


def _said(value: object) -> Iterator[str]:
    """Yield every text of a screen but the line above it, and what is only a name."""
    match value:
        case Heading():
            return
        case str():
            yield value
        case tuple():
            for each in value:
                yield from _said(each)
        case _ if is_dataclass(value):
            for each in fields(value):
                if each.name not in NAMES:
                    yield from _said(getattr(value, each.name))


NAMES = ("slug", "icon", "identifier", "address", "source", "sources")
