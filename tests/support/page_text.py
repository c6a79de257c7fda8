"""The words of the pages of a PDF, as they are set there."""

import re

import pymupdf


def squeezed(text: str) -> str:
    """Return a text without what setting adds: blanks, line ends and hyphens."""
    return re.sub(r"[\s\u00a0\u00ad\u200b-]", "", text)


def is_whole(sheet: pymupdf.Page) -> bool:
    """Tell whether no word lies outside a page."""
    return all(sheet.rect.contains(word[:4]) for word in sheet.get_text("words"))
