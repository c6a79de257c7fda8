"""Parses a page: its forms with their fields, its links, its text. It knows nothing of our app."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

Attributes = dict[str, str]
SILENT = frozenset({"script", "style", "template", "noscript", "title"})
LOADS = {"link": "href", "script": "src"}
VOID = frozenset({"input", "meta", "link", "br", "img", "hr"})


@dataclass
class Field:
    """A field of a form: radio buttons with one name are one field, as is each select.

    `values` are the choices, `value` the initial one; `least` and `most` bound a number.
    """

    name: str
    kind: str
    value: str = ""
    values: list[str] = field(default_factory=list)
    least: int = 0
    most: int | None = None
    digits: bool = False


@dataclass
class Form:
    """A form: its address and fields; `buttons` are those with a value."""

    action: str
    fields: dict[str, Field] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    def of_kind(self, *kinds: str) -> list[Field]:
        """Return the fields of these kinds, in the order of the page."""
        return [each for each in self.fields.values() if each.kind in kinds]

    def hidden(self, name: str) -> str:
        """Return the value of a hidden field; empty when there is none."""
        found = self.fields.get(name)
        return found.value if found and found.kind == "hidden" else ""


@dataclass
class Option:
    """An option of a select, while it is parsed."""

    value: str | None
    chosen: bool
    words: str = ""


@dataclass
class Page:
    """The contents of a page, or of a part of one."""

    forms: list[Form] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    assets: list[str] = field(default_factory=list)
    words: str = ""
    version: int = 0
    alert: str = ""

    def form(self, action: str) -> Form | None:
        """Return the form with this address, None when the page has none."""
        return next((each for each in self.forms if each.action == action), None)


class Reader(HTMLParser):
    """Reads one page."""

    def __init__(self) -> None:
        """Begin with an empty page."""
        super().__init__()
        self.page = Page()
        self._form: Form | None = None
        self._choosing: Field | None = None
        self._option: Option | None = None
        self._silent = 0
        self._open: list[str] = []
        self._alert_at = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in what begins."""
        said = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self._open.append(tag)
            self._silent += tag in SILENT
            if said.get("role") == "alert" and not self._alert_at:
                self._alert_at = len(self._open)
        if tag == "body" and said.get("data-seen", "").isdigit():
            self.page.version = int(said["data-seen"])
        if (asset := said.get(LOADS.get(tag, ""), "")).startswith("/"):
            self.page.assets.append(asset)
        if not self._silent:
            self._take_in(tag, said)

    def handle_endtag(self, tag: str) -> None:
        """Note what ends; what was never closed ends with what it is in."""
        if tag not in self._open:
            return
        while self._open:
            last = self._open.pop()
            self._silent -= last in SILENT
            self._end(last)
            if len(self._open) < self._alert_at:
                self._alert_at = 0
            if last == tag:
                return

    def handle_data(self, data: str) -> None:
        """Read words."""
        if self._option is not None:
            self._option.words += data
        elif not self._silent:
            self.page.words += f"{data} "
            if self._alert_at:
                self.page.alert += f"{data} "

    def _take_in(self, tag: str, said: Attributes) -> None:
        if tag == "a" and said.get("href", "").startswith("/"):
            self.page.links.append(said["href"])
        if tag == "form":
            self._form = Form(said.get("action", ""))
            self.page.forms.append(self._form)
        elif self._form is None or "disabled" in said:
            return
        elif tag == "option" and self._choosing is not None:
            self._begin_option(said)
        elif name := said.get("name", ""):
            self._take_field(self._form, tag, name, said)

    def _take_field(self, form: Form, tag: str, name: str, said: Attributes) -> None:
        if tag == "input":
            _add_input(form, name, said)
        elif tag == "textarea":
            form.fields[name] = Field(name, "textarea")
        elif tag == "button":
            form.buttons.append((name, said.get("value", "")))
        elif tag == "select":
            self._choosing = form.fields[name] = Field(name, "select")

    def _begin_option(self, said: Attributes) -> None:
        self._end_option()
        self._option = Option(said.get("value"), chosen="selected" in said)

    def _end_option(self) -> None:
        """Take in what can be chosen: its value, or its words where it has none."""
        option, self._option = self._option, None
        if option is None or self._choosing is None:
            return
        value = option.words.strip() if option.value is None else option.value
        self._choosing.values.append(value)
        if option.chosen or len(self._choosing.values) == 1:
            self._choosing.value = value

    def _end(self, tag: str) -> None:
        if tag in {"option", "select"}:
            self._end_option()
        if tag == "select":
            self._choosing = None
        if tag == "form":
            self._form = None


def _add_input(form: Form, name: str, said: Attributes) -> None:
    kind, value = said.get("type", "text").lower(), said.get("value", "")
    if kind == "submit":
        form.buttons.append((name, value))
    elif kind == "radio":
        radios = form.fields.setdefault(name, Field(name, "radio"))
        radios.values.append(value)
        radios.value = value if "checked" in said else radios.value
    else:
        digits = kind == "number" or said.get("inputmode") == "numeric"
        most = int(said["max"]) if said.get("max", "").isdigit() else None
        least = int(said["min"]) if said.get("min", "").isdigit() else 0
        form.fields[name] = Field(name, kind, value, [], least, most, digits)


def read_page(html: str) -> Page:
    """Return the contents of a page's HTML."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.page
