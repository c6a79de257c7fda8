"""Collects the texts of the app for translators, and keeps the translations in step.

python tools/messages.py       collect the texts; renew and compile every language
python tools/messages.py tr    the same, and begin with Turkish when it is not there yet
"""

import io
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "wijkworkshop"
DOMAIN = PACKAGE.name
LOCALE = ROOT / "resources" / "locale"
TEMPLATE = LOCALE / f"{DOMAIN}.pot"
HEADER = "# The texts of Wijkworkshop, written in Dutch. Collected by tools/messages.py."
DATE = '"POT-Creation-Date:'


def collected() -> Catalog:
    """Return every text that stands inside `_()` or `ngettext()`, with the files it is in."""
    catalog = _empty(None)
    found = extract_from_dir(PACKAGE, [("**.py", "python")])
    for name, _line, text, _comments, context in sorted(found, key=lambda each: each[:2]):
        catalog.add(text, locations=[(f"{DOMAIN}/{name}", 1)], context=context)
    return catalog


def _empty(code: str | None) -> Catalog:
    return Catalog(
        locale=code,
        domain=DOMAIN,
        header_comment=HEADER,
        project="Wijkworkshop",
        version="0",
        msgid_bugs_address="-",
        last_translator="-",
        language_team="-",
        fuzzy=False,
    )


def po_of(code: str) -> Path:
    """Return where the translation into a language is kept."""
    return LOCALE / code / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(path: Path) -> Catalog:
    """Return the catalogue in a .po or .pot file."""
    with path.open("rb") as file:
        return read_po(file, domain=DOMAIN)


def save(catalog: Catalog, path: Path) -> None:
    """Write a .po or .pot file, unless only its date would change."""
    written = io.BytesIO()
    write_po(written, catalog, width=100, include_lineno=False, sort_by_file=True)
    old = path.read_bytes() if path.exists() else b""
    if _undated(old) != _undated(written.getvalue()):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written.getvalue())


def _undated(text: bytes) -> list[str]:
    return [line for line in text.decode().splitlines() if not line.startswith(DATE)]


def compiled(catalog: Catalog) -> bytes:
    """Return what the app reads: the translations without the texts that are not done yet."""
    made = io.BytesIO()
    write_mo(made, catalog)
    return made.getvalue()


def renew(code: str, template: Catalog) -> Catalog:
    """Return the translation into a language with the texts that are there now."""
    path = po_of(code)
    catalog = read(path) if path.exists() else _empty(code)
    catalog.update(template)
    catalog.obsolete.clear()
    return catalog


def mistakes(catalog: Catalog) -> Iterator[str]:
    """Say which translations use other {names} than the text that they translate."""
    for message in catalog:
        if message.id and message.string and not message.fuzzy:
            texts, translated = _all(message.id), [t for t in _all(message.string) if t]
            known = set().union(*map(_names, texts))
            if any(_names(each) - known for each in translated) or _lost(message, known):
                yield f"{texts[0]!r}: {translated}"


def _lost(message: Message, known: set[str]) -> bool:
    return not message.pluralizable and known != _names(str(message.string))


def _all(texts: object) -> list[str]:
    return [str(each) for each in texts] if isinstance(texts, list | tuple) else [str(texts)]


def _names(text: str) -> set[str]:
    return {name for _text, name, _spec, _how in string.Formatter().parse(text) if name is not None}


def main(wanted: list[str]) -> None:
    """Collect, renew, compile."""
    save(collected(), TEMPLATE)
    template = read(TEMPLATE)
    there = {path.name for path in LOCALE.iterdir() if path.is_dir()}
    for code in sorted(there | set(wanted)):
        catalog = renew(code, template)
        save(catalog, po_of(code))
        po_of(code).with_suffix(".mo").write_bytes(compiled(read(po_of(code))))
        open_ = sum(not message.string or message.fuzzy for message in catalog if message.id)
        print(f"{code}: {len(catalog)} texts, {open_} to translate", *mistakes(catalog), sep="\n  ")


if __name__ == "__main__":
    main(sys.argv[1:])
