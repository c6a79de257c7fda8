"""Pages of the material as they are read."""

from wijkworkshop.core.public import material_screens as m
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Marks, Text, texts
from wijkworkshop.pages.theme import LIGHT


def pages(screen: m.MaterialScreen, width: float = 1920.0) -> tuple[Marks, ...]:
    return pages_of(PublicView(screen), width, LIGHT, measure)


def said(screen: m.MaterialScreen, width: float = 1920.0) -> str:
    found = "\n".join(text.text for page in pages(screen, width) for text in texts(page))
    return found.replace("\u00a0", " ")


def text_of(page: Marks, words: str) -> Text:
    return next(text for text in texts(page) if words in text.text.replace("\u00a0", " "))
