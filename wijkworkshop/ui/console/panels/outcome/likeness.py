"""What differs between a measure and those that people take for it, in a line or two."""

from gettext import gettext as _

from wijkworkshop.core.catalogue import Catalogue


def likeness_words(content: Catalogue | None, number: int) -> str:
    """Return which measures look like this one and what differs; nothing where none does."""
    measures = {each.slug: each for each in content.measures} if content is not None else {}
    slug = next((each.slug for each in measures.values() if each.number == number), "")
    said = []
    for pair in content.alike if content is not None and slug else ():
        if slug in pair.measures:
            names = [f"{measures[each].number} {measures[each].short}" for each in pair.measures]
            words = _("Lijkt op elkaar: {names}. {difference}")
            said.append(words.format(names=", ".join(names), difference=pair.difference))
    return "\n".join(said)
