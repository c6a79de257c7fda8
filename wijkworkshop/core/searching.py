"""Finding texts by words that people type, whatever their accents and capitals."""

from unicodedata import combining, normalize

SOFT_HYPHEN = "\u00ad"


def searchable(text: str) -> str:
    """Return a text without capitals, accents and soft hyphens, to be compared."""
    apart = normalize("NFKD", text.replace(SOFT_HYPHEN, ""))
    return "".join(letter for letter in apart if not combining(letter)).casefold()


def has_words(text: str, wanted: str) -> bool:
    """Tell whether every word that was searched for stands in a text."""
    here = searchable(text)
    return all(word in here for word in searchable(wanted).split())
