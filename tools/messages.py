"""Collects the texts for translators, and keeps the translations in step.

There are two catalogues: `wijkworkshop` for the app, `phone` for the pages of participants.

python tools/messages.py            collect the texts; renew and compile every language of both
python tools/messages.py phone tr   the same, and begin with Turkish for phones when it is new
"""

import io
import string
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from gettext import c2py
from pathlib import Path
from typing import Any

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileParser, write_po

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "wijkworkshop"
DOMAIN, PHONE = PACKAGE.name, "phone"
LOCALE = ROOT / "resources" / "locale"
PUBLIC = {"P_": None}
"""What marks a text in a table that the room reads (`core/messages.py`)."""
ALL = {**DEFAULT_KEYWORDS, **PUBLIC}
Methods = list[tuple[str, str]]
PYTHON: Methods = [("**.py", "python")]
NOT_SAID_BY_PHONES = ("report.py", "decisions.py", "forms/**.py")
"""Words of a report, which no phone says; and of vote forms, of which it says the public ones."""
SOURCES: Mapping[str, Mapping[str, tuple[Methods, Mapping[str, Any]]]] = {
    DOMAIN: {"wijkworkshop": ([("web/**.py", "ignore"), *PYTHON], ALL)},
    PHONE: {
        "wijkworkshop/core": (PYTHON, PUBLIC),
        "wijkworkshop/web": (PYTHON, ALL),
        "wijkworkshop/pages": (PYTHON, ALL),
        "wijkworkshop/wording": (
            [*((each, "ignore") for each in NOT_SAID_BY_PHONES), *PYTHON],
            ALL,
        ),
        "wijkworkshop/wording/forms": (PYTHON, PUBLIC),
        "resources/web/templates": ([("**.html", "jinja2")], ALL),
    },
}
"""Where the texts of each catalogue are, and what marks them. Phones say what a room reads."""
OWN_HEADER = "X-"
MOST_SAID = 20
MOST_COUNTED = 200
HEADER = "# The texts of Wijkworkshop, written in Dutch. Collected by tools/messages.py."
DATE = '"POT-Creation-Date:'


class Kept(Catalog):
    """A catalogue that keeps headers of our own: whether a speaker has checked it."""

    own: dict[str, str]

    def _get_mime_headers(self) -> list[tuple[str, str]]:
        *others, last = super()._get_mime_headers()
        return [*others, *getattr(self, "own", {}).items(), last]

    def _set_mime_headers(self, headers: Iterable[tuple[str, str]]) -> None:
        found = list(headers)
        self.own = {name: value for name, value in found if name.startswith(OWN_HEADER)}
        super()._set_mime_headers(found)

    mime_headers = property(_get_mime_headers, _set_mime_headers)


def collected(domain: str = DOMAIN) -> Catalog:
    """Return every text to translate, by the words around it, with the files it is in."""
    catalog = _empty(None, domain)
    for folder, (ways, keywords) in SOURCES[domain].items():
        found = extract_from_dir(ROOT / folder, ways, keywords=keywords)
        for name, _line, text, _comments, context in sorted(found, key=lambda each: each[:2]):
            catalog.add(text, locations=[(f"{folder}/{name}", 1)], context=context)
    return catalog


def _empty(code: str | None, domain: str) -> Catalog:
    catalog = Kept(
        locale=code,
        domain=domain,
        header_comment=HEADER,
        project="Wijkworkshop",
        version="0",
        msgid_bugs_address="-",
        last_translator="-",
        language_team="-",
        fuzzy=False,
    )
    catalog.own = _about(Locale.parse(code)) if code and domain == PHONE else {}
    return catalog


def _about(language: Locale) -> dict[str, str]:
    """Return what phones must know of a language. A speaker sets the last one to `yes`."""
    return {
        "X-Language-Name": str(language.get_display_name()),
        "X-Name-In-Dutch": str(language.get_display_name("nl")),
        "X-Direction": language.text_direction,
        "X-Checked-By-Speaker": "no",
    }


def template_of(domain: str) -> Path:
    """Return where the texts of a catalogue are kept as they are written."""
    return LOCALE / f"{domain}.pot"


def po_of(code: str, domain: str = DOMAIN) -> Path:
    """Return where the translation into a language is kept."""
    return LOCALE / code / "LC_MESSAGES" / f"{domain}.po"


def translations(domain: str) -> set[str]:
    """Return the languages that a catalogue has been translated into."""
    return {path.parts[-3] for path in LOCALE.glob(f"*/LC_MESSAGES/{domain}.po")}


def read(path: Path) -> Catalog:
    """Return the catalogue in a .po or .pot file."""
    catalog = Kept(domain=path.stem)
    with path.open("rb") as file:
        PoFileParser(catalog).parse(file)
    return catalog


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


def renew(code: str, template: Catalog, domain: str = DOMAIN) -> Catalog:
    """Return the translation into a language with the texts that are there now."""
    path = po_of(code, domain)
    catalog = read(path) if path.exists() else _empty(code, domain)
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def mistakes(catalog: Catalog) -> Iterator[str]:
    """Say which translations use other {names} than the text that they translate.

    A plural form for one number only may say it in its words: 'two goals' is one word in Arabic.
    """
    several = _of_several(catalog)
    for message in catalog:
        if message.id and message.string and not message.fuzzy:
            texts, translated = _all(message.id), [t for t in _all(message.string) if t]
            known = set().union(*map(_names, texts))
            if any(_names(each) - known for each in translated) or _lost(message, several):
                yield f"{texts[0]!r}: {translated}"


def _lost(message: Message, several: tuple[bool, ...]) -> bool:
    """Tell whether a translation says less than its text."""
    if not message.pluralizable:
        return _names(str(message.id)) != _names(str(message.string))
    wanted = _names(message.id[-1])
    forms = zip(_all(message.string), several, strict=False)
    return any(form and many and wanted - _names(form) for form, many in forms)


def _of_several(catalog: Catalog) -> tuple[bool, ...]:
    """Tell of each plural form of a language whether it stands for more than one number."""
    form_of = c2py(catalog.plural_expr)
    used = Counter(map(form_of, range(MOST_COUNTED)))
    return tuple(used[form] > 1 for form in range(catalog.num_plurals))


def _all(texts: object) -> list[str]:
    return [str(each) for each in texts] if isinstance(texts, list | tuple) else [str(texts)]


def _names(text: str) -> set[str]:
    return {name for _text, name, _spec, _how in string.Formatter().parse(text) if name is not None}


def unfinished(catalog: Catalog) -> list[str]:
    """Return the texts that are not translated in every plural form, or were only guessed."""
    return [
        _all(message.id)[0]
        for message in catalog
        if message.id and (message.fuzzy or not all(_all(message.string or "")))
    ]


def main(wanted: list[str]) -> None:
    """Collect, renew, compile."""
    new = {wanted[0]: set(wanted[1:])} if wanted else {}
    for domain in SOURCES:
        save(collected(domain), template_of(domain))
        template = read(template_of(domain))
        for code in sorted(translations(domain) | new.get(domain, set())):
            path = po_of(code, domain)
            catalog = renew(code, template, domain)
            save(catalog, path)
            path.with_suffix(".mo").write_bytes(compiled(read(path)))
            open_ = unfinished(catalog)
            said = f"{domain} {code}: {len(catalog)} texts, {len(open_)} to translate"
            print(said, *open_[:MOST_SAID], *mistakes(catalog), sep="\n  ")


if __name__ == "__main__":
    main(sys.argv[1:])
