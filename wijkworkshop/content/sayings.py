"""The sentence of an option: what people do who chose it, after how many they are."""

from collections.abc import Iterator

from wijkworkshop.content.shapes import Problem
from wijkworkshop.core.catalogue import Item

SAYINGS = ONE, MANY = ("said_by_one", "said_by_many")


def check_sayings(item: Item) -> Iterator[Problem]:
    """Yield what keeps the two from going on after a number: '1 van de 26', '14 van de 26'."""
    said = {ONE: item.said_by_one, MANY: item.said_by_many}
    for name, other in ((ONE, MANY), (MANY, ONE)):
        if said[other] and not said[name]:
            yield Problem((name,), f"vul dit ook in, of laat '{other}' leeg")
        if what := _wrong(said[name]):
            yield Problem((name,), what)


def _wrong(text: str) -> str:
    """Return why a text cannot go on after a number, in plain Dutch; empty when it can."""
    if any(letter.isdigit() for letter in text):
        return "hier mag geen cijfer in staan: er komt een aantal voor"
    if set(text) & set("{}\n"):
        return "hier mogen geen accolades en geen nieuwe regel in staan"
    if text != text.strip() or text[:1].isupper():
        return "begin met een kleine letter, zonder spatie: er komt een aantal voor"
    return "zet hier geen punt achter" if text.endswith((".", "!", "?", ";", ",")) else ""
